// The drawing against pictures of it in golden/, compared with tolerance. SHARESNET_UPDATE_GOLDEN=1
// writes them anew.

#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "ui/drawing/drawing_painter.h"

#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace sharesnet {
namespace {

// of 255: what a pixel may differ by, for another rasteriser's smoothing
constexpr int kLevels = 64;
constexpr double kOtherPixels = 0.0025; // the part of the pixels that may differ by more

// Two stages with what a drawing has: two groups, a fold, a stride, a projection, a switch that is
// on and one that is mixed.
ArchSpec example() {
    ArchSpec spec = cifarPreActivation(56);
    spec.stages.pop_back();
    const std::array first{2, 3};
    const std::array second{4, 5, 6};
    spec = unshareBlocks(spec, 2, 2, std::array{2, 3, 4, 5, 6});
    return shareBlocks(shareBlocks(spec, 2, 2, first), 2, 2, second);
}

QImage painted(const ArchSpec& spec, bool dark, double scale) {
    const Theme& theme = Theme::of(dark);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    const DrawingStyle style = DrawingStyle::of(font);
    const ArchLayout layout = layoutOf(spec);
    const ArchCost cost = costOf(spec);
    const DrawingSource source{spec, layout, cost};
    const Drawing drawing = layOutDrawing(source, {}, style);
    DrawingMarks marks;
    marks.hovered = Spot::ofChip(2, 2, 2);
    marks.selected = Spot::ofBlock(1, 2);
    marks.focus = true;
    QImage image((drawing.bounds.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(theme.window);
    QPainter painter(&image);
    painter.scale(scale, scale);
    DrawingPainter(source, drawing, style, theme, marks).paint(painter, drawing.bounds);
    return image;
}

// The part of the pixels that differ by more than kLevels in a channel; 1 for another size.
double difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) {
        return 1;
    }
    int others = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int most = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                       std::abs(qBlue(p) - qBlue(q))});
            others += most > kLevels ? 1 : 0;
        }
    }
    return static_cast<double>(others) / (static_cast<double>(a.width()) * a.height());
}

class Golden : public testing::TestWithParam<std::pair<bool, int>> { // dark, percent
  protected:
    void SetUp() override {
        ASSERT_EQ(QFontInfo(QFont(QStringLiteral("DejaVu Sans"))).family(),
                  QStringLiteral("DejaVu Sans"))
            << "needs the font DejaVu Sans (fonts-dejavu-core)";
    }
    static QString name() {
        return QStringLiteral("drawing-%1-%2.png")
            .arg(GetParam().first ? "dark" : "light")
            .arg(GetParam().second);
    }
    static QString kept() { return QStringLiteral(SHARESNET_GOLDEN_DIR "/") + name(); }
    static QImage now(const ArchSpec& spec) {
        return painted(spec, GetParam().first, GetParam().second / 100.0);
    }
};

TEST_P(Golden, TheDrawingLooksAsItDid) {
    const QImage image = now(example());
    if (qEnvironmentVariableIsSet("SHARESNET_UPDATE_GOLDEN")) {
        ASSERT_TRUE(image.save(kept()));
    }
    const QImage golden(kept());
    ASSERT_FALSE(golden.isNull()) << qPrintable(kept());
    const double other = difference(image, golden.convertToFormat(QImage::Format_RGB32));
    const QString seen = QDir::temp().filePath(name());
    EXPECT_LE(other, kOtherPixels) << "see " << qPrintable(seen);
    if (other > kOtherPixels) {
        image.save(seen);
    }
}

// The tolerance must not hide what matters: one block that shares otherwise.
TEST_P(Golden, OneChangedBlockWouldBeSeen) {
    const QImage golden(kept());
    EXPECT_GT(difference(now(toggleUse(example(), 1, 2, 2)),
                         golden.convertToFormat(QImage::Format_RGB32)),
              kOtherPixels);
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, Golden,
                         testing::Values(std::pair{false, 100}, std::pair{true, 100},
                                         std::pair{false, 200}, std::pair{true, 200}));

} // namespace
} // namespace sharesnet
