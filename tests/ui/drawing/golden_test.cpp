// The drawing against pictures of it in golden/, compared with tolerance. SHARESNET_UPDATE_GOLDEN=1
// writes them anew.

#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "tests/ui/golden_picture.h"
#include "ui/drawing/drawing_painter.h"

#include <QFontInfo>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <array>

namespace sharesnet {
namespace {

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
    test::expectGolden(now(example()), kept());
}

// The tolerance must not hide what matters: one block that shares otherwise.
TEST_P(Golden, OneChangedBlockWouldBeSeen) {
    EXPECT_GT(
        test::pictureDifference(now(toggleUse(example(), 1, 2, 2)), test::goldenPicture(kept())),
        test::kOtherPixels);
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, Golden,
                         testing::Values(std::pair{false, 100}, std::pair{true, 100},
                                         std::pair{false, 200}, std::pair{true, 200}));

} // namespace
} // namespace sharesnet
