#include "ui/exchange/foreign_file.h"

#include "core/exchange/curve_source.h"
#include "ui/base/file_path.h"

#include <QFileInfo>
#include <QStringList>

namespace sharesnet {

ForeignFile foreignFileOf(const QString& file) {
    static const QStringList kWeights{QStringLiteral("safetensors"), QStringLiteral("pt"),
                                      QStringLiteral("pth"), QStringLiteral("bin")};
    if (QFileInfo(file).isDir()) {
        return ForeignFile::Curves;
    }
    const QString suffix = QFileInfo(file).suffix().toLower();
    return kWeights.contains(suffix)         ? ForeignFile::Weights
           : suffix == QLatin1String("onnx") ? ForeignFile::Network
           : isCurveFile(pathOf(file))       ? ForeignFile::Curves
                                             : ForeignFile::None;
}

} // namespace sharesnet
