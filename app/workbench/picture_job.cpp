#include "app/workbench/picture_job.h"

#include "core/arch/file.h"
#include "core/base/atomic_file.h"
#include "ui/base/file_path.h"
#include "ui/drawing/drawing_export.h"

#include <QApplication>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr double kMaxScale = 2;

double scaleInto(int side, const QSizeF& size) {
    // Half a pixel less, since the picture is rounded up.
    return std::min(kMaxScale, (side - 0.5) / std::max(size.width(), size.height()));
}

} // namespace

void savePicture(const QString& architecture, const QString& png, int side) {
    const ArchSpec spec = loadArch(pathOf(architecture));
    const auto figure = [&spec](DrawingFlow flow) {
        return DrawingFigure(spec, FoldState(), DrawingStyle::of(QApplication::font()),
                             {false, false, flow});
    };
    // Whichever way it is seen larger.
    const DrawingFigure right = figure(DrawingFlow::Right);
    const DrawingFigure down = figure(DrawingFlow::Down);
    const double scale = scaleInto(side, right.size());
    const double scaleDown = scaleInto(side, down.size());
    const QByteArray bytes = scale < scaleDown ? down.png(scaleDown) : right.png(scale);
    writeFileAtomically(pathOf(png), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace sharesnet
