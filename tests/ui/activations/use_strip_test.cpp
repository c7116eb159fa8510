#include "tests/ui/activations/made_up_maps.h"
#include "ui/activations/prediction_bars.h"
#include "ui/activations/use_strip.h"

#include "tests/support/temporary_folder.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace sharesnet::test {

TEST(UseStripTest, HoverTellsValueAndPosition) {
    UseStrip strip;
    strip.resize(700, 400);
    strip.setMaps(madeUpMaps({}));
    EXPECT_EQ(strip.headerText(1), "Use 2 (block 3)");
    const QRect cell = strip.cellRect(1, 2);
    const QPoint pixel(cell.x() + cell.width() * 3 / 4 + 1, cell.y() + 1); // x 3 of 4, y 0 of 4
    EXPECT_EQ(strip.textAt(pixel), "Use 2 (block 3) · channel 3 · x 3, y 0 · 123");
    EXPECT_EQ(strip.textAt(QPoint(2, 2)), "");
}

TEST(UseStripTest, OneScaleForAllOrEachItsOwn) {
    UseStrip strip;
    strip.setMaps(madeUpMaps({}));
    EXPECT_EQ(strip.scale(0), (ValueScale{0, 133 + 100}));
    strip.setCommonScale(false);
    EXPECT_EQ(strip.scale(0), (ValueScale{0, 33}));
    EXPECT_EQ(strip.scale(2), (ValueScale{200, 233}));
}

TEST(UseStripTest, EnlargesByClickAndByKeys) {
    UseStrip strip;
    strip.resize(900, 400);
    strip.setMaps(madeUpMaps({}));
    strip.show();
    const int small = strip.cellRect(0, 0).width();
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.cellRect(1, 1).center());
    ASSERT_EQ(strip.enlarged(), 1);
    EXPECT_GE(strip.cellRect(0, 1).width(), 2 * small);
    QTest::keyClick(&strip, Qt::Key_Down);
    EXPECT_EQ(strip.enlarged(), 2);
    QTest::keyClick(&strip, Qt::Key_Escape);
    EXPECT_FALSE(strip.enlarged());
    QTest::keyClick(&strip, Qt::Key_Return);
    EXPECT_EQ(strip.enlarged(), 2);
}

TEST(UseStripTest, PaintsTheColorsOfTheScale) {
    UseStrip strip;
    strip.resize(900, 500);
    const auto maps = madeUpMaps({});
    strip.setMaps(maps);
    const QImage image = strip.viewport()->grab().toImage();
    const auto colorAt = [&](int use, int channel) {
        return image.pixelColor(strip.cellRect(use, channel).topLeft());
    };
    const RgbImage expected = planeImage(maps->uses[1], 2, commonScale(maps->uses));
    EXPECT_EQ(colorAt(1, 2),
              QColor(expected.pixelsHwc[0], expected.pixelsHwc[1], expected.pixelsHwc[2]));
    EXPECT_NE(colorAt(0, 0), colorAt(2, 0));
}

TEST(PredictionBarsTest, SayNanForWhatIsNoNumber) {
    FeatureMaps maps = *madeUpMaps({});
    PredictionBars bars;
    bars.setMaps(&maps);
    EXPECT_TRUE(bars.toolTip().startsWith("cat 70")) << bars.toolTip().toStdString();
    maps.probabilities.assign(3, std::numeric_limits<float>::quiet_NaN());
    bars.setMaps(&maps);
    EXPECT_TRUE(bars.toolTip().contains("cat NaN")) << bars.toolTip().toStdString();
    bars.grab(); // no bar of NaN pixels
}

} // namespace sharesnet::test
