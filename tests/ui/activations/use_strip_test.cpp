#include "core/arch/layout.h"
#include "core/arch/presets.h"
#include "core/arch/receptive_field.h"
#include "tests/ui/activations/made_up_maps.h"
#include "ui/activations/prediction_bars.h"
#include "ui/base/theme.h"
#include "ui/strip/kernel_terms.h"
#include "ui/strip/plane_view.h"
#include "ui/strip/strip_view.h"
#include "ui/strip/use_strip.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <limits>

namespace sharesnet::test {

namespace {

// With what goes into the first use: as many channels.
std::shared_ptr<FeatureMaps> mapsWithInput() {
    auto maps = std::make_shared<FeatureMaps>(*madeUpMaps({}));
    maps->inputs = {FeatureMap{2, 1, 4, 4, 4, std::vector<float>(64, -5)}};
    return maps;
}

} // namespace

TEST(UseStripTest, HoverTellsValueAndPosition) {
    UseStrip strip;
    strip.resize(700, 400);
    strip.setMaps(madeUpMaps({}));
    EXPECT_EQ(strip.headerText(1), "Use 2 · block 3");
    const QRect cell = strip.cellRect(1, 2);
    const QPoint pixel(cell.x() + cell.width() * 3 / 4 + 1, cell.y() + 1); // x 3 of 4, y 0 of 4
    EXPECT_EQ(strip.textAt(pixel), "Use 2 · block 3 · channel 3 · x 3, y 0 · 123");
    EXPECT_EQ(strip.placeAt(pixel), (StripPlace{1, 2, 3, 0}));
    EXPECT_EQ(strip.textAt(QPoint(2, 2)), "");
    EXPECT_EQ(strip.placeAt(QPoint(2, 2)), std::nullopt);
}

TEST(UseStripTest, OneScaleForAllOrEachItsOwn) {
    UseStrip strip;
    strip.setMaps(madeUpMaps({}));
    EXPECT_EQ(strip.scale(0), (ValueScale{0, 233}));
    strip.setCommonScale(false);
    EXPECT_EQ(strip.scale(0), (ValueScale{0, 33}));
    EXPECT_EQ(strip.scale(2), (ValueScale{0, 233}));
}

TEST(UseStripTest, ColumnsAreInputUsesAndDifferences) {
    UseStrip strip;
    strip.resize(900, 400);
    strip.setMaps(mapsWithInput());
    EXPECT_EQ(strip.columnTexts(),
              (QStringList{"Input", "Use 1 · block 2", "Use 2 · block 3", "Use 3 · block 4"}));
    strip.setDifferences(true);
    EXPECT_EQ(strip.columnTexts(),
              (QStringList{"Input", "Use 1 · block 2", "Use 2 · block 3", "Difference 2 − 1",
                           "Use 3 · block 4", "Difference 3 − 2"}));
    const QRect use = strip.cellRect(1, 0);
    const QPoint step(strip.cellRect(1, 0).x() - strip.cellRect(0, 0).x(), 0);
    EXPECT_EQ(strip.textAt(use.center() + step), "Difference 2 − 1 · channel 1 · x 1, y 1 · 100");
    EXPECT_EQ(strip.placeAt(use.center() + step), std::nullopt); // it is no use's value
    EXPECT_EQ(strip.textAt(use.center() - 2 * step), "Input · channel 1 · x 1, y 1 · −5");

    auto maps = mapsWithInput();
    maps->inputs[0].channels = 2; // of other channels
    strip.setMaps(maps);
    EXPECT_EQ(strip.columnTexts().first(), "Use 1 · block 2");
}

TEST(UseStripTest, EnlargesByDoubleClickAndByKeys) {
    UseStrip strip;
    strip.resize(900, 400);
    strip.setMaps(madeUpMaps({}));
    strip.setCellWidth(80);
    strip.show();
    const int small = strip.cellRect(0, 0).width();
    QSignalSpy selected(&strip, &UseStrip::selectionChanged);
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.cellRect(1, 1).center());
    EXPECT_EQ(selected.size(), 1);
    EXPECT_EQ(strip.selectedUse(), 1);
    EXPECT_EQ(strip.selectedChannel(), 1);
    EXPECT_EQ(strip.enlarged(), std::nullopt);
    QTest::mouseDClick(strip.viewport(), Qt::LeftButton, {}, strip.cellRect(1, 1).center());
    ASSERT_EQ(strip.enlarged(), 1);
    EXPECT_GE(strip.cellRect(0, 1).width(), 2 * small);
    QTest::keyClick(&strip, Qt::Key_Down);
    EXPECT_EQ(strip.enlarged(), 2);
    QTest::keyClick(&strip, Qt::Key_Right);
    EXPECT_EQ(strip.selectedUse(), 2);
    QTest::keyClick(&strip, Qt::Key_Escape);
    EXPECT_FALSE(strip.enlarged());
    QTest::keyClick(&strip, Qt::Key_Return);
    EXPECT_EQ(strip.enlarged(), 2);
}

TEST(UseStripTest, ArrowKeysFollowTheOrderOnShow) {
    UseStrip strip;
    strip.resize(400, 200);
    auto maps = std::make_shared<FeatureMaps>(*madeUpMaps({}));
    for (float& value : maps->uses[1].valuesChw) { // the higher the channel, the larger the change
        value = value < 120 ? value : 100 - value;
    }
    strip.setMaps(maps);
    strip.setOrder(ChannelMeasure::Change);
    const auto order = channelOrder(maps->uses, ChannelMeasure::Change);
    EXPECT_NE(order.front(), 0);
    EXPECT_EQ(strip.selectedChannel(), order.front());
    QTest::keyClick(&strip, Qt::Key_Down);
    EXPECT_EQ(strip.selectedChannel(), order[1]);
    EXPECT_LT(strip.cellRect(0, strip.selectedChannel()).bottom(), strip.viewport()->height());
    QTest::keyClick(&strip, Qt::Key_Left); // there is no use before the first
    EXPECT_EQ(strip.selectedUse(), 0);
}

TEST(UseStripTest, CellsFitTheWidthUntilASizeIsChosen) {
    UseStrip strip;
    strip.setMaps(mapsWithInput());
    strip.resize(420, 300);
    strip.show();
    const int narrow = strip.cellWidth();
    strip.resize(520, 300);
    EXPECT_GT(strip.cellWidth(), narrow);
    EXPECT_LE(strip.cellRect(2, 0).right(), strip.viewport()->width());
    QTest::keyClick(&strip, Qt::Key_Plus);
    const int chosen = strip.cellWidth();
    strip.resize(420, 300);
    EXPECT_EQ(strip.cellWidth(), chosen);
    QTest::keyClick(&strip, Qt::Key_0);
    EXPECT_EQ(strip.cellWidth(), narrow);
}

TEST(UseStripTest, PaintsTheColorsOfTheScaleInLightAndDark) {
    const auto maps = madeUpMaps({});
    for (const bool dark : {false, true}) {
        UseStrip strip;
        strip.resize(900, 700);
        strip.setPalette(Theme::of(dark).palette());
        strip.setMaps(maps);
        strip.select(0, 0);
        const QImage image = strip.viewport()->grab().toImage();
        const auto colorAt = [&](int use, int channel) {
            return image.pixelColor(strip.cellRect(use, channel).center());
        };
        const RgbImage expected = planeImage(maps->uses[1], 2, commonScale(maps->uses),
                                             dark ? ZeroColor::Black : ZeroColor::White);
        const std::uint8_t* middle = expected.pixelsHwc.data() + (1 * 4 + 1) * 3;
        EXPECT_EQ(colorAt(1, 2), QColor(middle[0], middle[1], middle[2]));
        EXPECT_NE(colorAt(0, 0), colorAt(2, 0));
    }
}

TEST(UseStripTest, ManyUsesAndNoValuesArePainted) {
    auto maps = std::make_shared<FeatureMaps>();
    maps->shared = true;
    for (int use = 0; use < 110; ++use) {
        maps->uses.push_back({use + 1, use + 1, 64, 8, 8,
                              std::vector<float>(4096, std::numeric_limits<float>::quiet_NaN())});
    }
    UseStrip strip;
    strip.resize(600, 400);
    strip.show();
    strip.setMaps(maps);
    strip.select(109, 63);
    EXPECT_TRUE(strip.viewport()->rect().contains(strip.cellRect(109, 63)));
    const QImage image = strip.viewport()->grab().toImage();
    EXPECT_EQ(image.pixelColor(strip.cellRect(109, 63).center()), QColor(255, 0, 255));
    EXPECT_EQ(strip.textAt(strip.cellRect(109, 63).center()).section(" · ", -1), "nan");
}

namespace {

// Answers have kernels: of 4 input channels, all weights 1, so that a value is the sum of what is
// under the kernel.
std::shared_ptr<FeatureMaps> mapsWithKernels(int channel) {
    auto maps = std::make_shared<FeatureMaps>(*madeUpMaps({}));
    maps->query.kernelChannel = channel;
    for (const FeatureMap& use : maps->uses) {
        maps->inputs.push_back(use);
        maps->kernels.push_back({4, 1, 1, {1, 2, 0, 0}});
    }
    return maps;
}

class StripViewTest : public testing::Test {
  protected:
    StripViewTest() {
        view_.resize(1000, 600);
        view_.show();
        view_.setMaps(mapsWithKernels(0), &arch_);
    }
    template <typename Widget>
    Widget* find(const char* name) const {
        return view_.findChild<Widget*>(name);
    }
    QPoint pixelOf(int use, int channel, int x, int y) const { // of 4 x 4
        const QRect cell = view_.strip()->cellRect(use, channel);
        return {cell.x() + (2 * x + 1) * cell.width() / 8,
                cell.y() + (2 * y + 1) * cell.height() / 8};
    }

    ArchSpec arch_ = cifarPreActivation(29);
    StripView view_;
};

} // namespace

TEST_F(StripViewTest, AValueHasItsReceptiveFieldOnTheImage) {
    QSignalSpy fields(&view_, &StripView::fieldChanged);
    QTest::mouseMove(view_.strip()->viewport(), pixelOf(1, 0, 2, 3));
    ASSERT_FALSE(fields.isEmpty());
    const ReceptiveField field = receptiveFieldAt(arch_, layoutOf(arch_), 2, 3, 2);
    EXPECT_EQ(fields.last()[0].value<std::optional<QRect>>(),
              QRect(static_cast<int>(field.firstOf(2)), static_cast<int>(field.firstOf(3)),
                    static_cast<int>(field.size), static_cast<int>(field.size)));
    EXPECT_EQ(find<QLabel>("channelTitle")->text(), "Channel 1 at use 2");
    EXPECT_EQ(find<QLabel>("channelValue")->text(), "102 at (2, 3)");
    EXPECT_EQ(find<QLabel>("receptiveField")->text(), QString("Sees %1 × %1 pixels, from (%2, %3)")
                                                          .arg(field.size)
                                                          .arg(field.firstOf(2))
                                                          .arg(field.firstOf(3)));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view_.strip()->viewport(), &leave);
    EXPECT_EQ(fields.last()[0].value<std::optional<QRect>>(), std::nullopt);
}

TEST_F(StripViewTest, TheKernelsSayHowTheChosenValueComesAbout) {
    auto* kernels = view_.findChild<KernelTerms*>();
    EXPECT_EQ(kernels->sum(), std::nullopt);
    EXPECT_EQ(kernels->texts(), (QStringList{"input ch 2: norm 2", "input ch 1: norm 1",
                                             "input ch 3: norm 0", "and 1 other"}));
    QTest::mouseClick(view_.strip()->viewport(), Qt::LeftButton, {}, pixelOf(2, 0, 3, 1));
    EXPECT_EQ(kernels->sum(), 203 + 2 * 213);
    EXPECT_EQ(kernels->texts(), (QStringList{"input ch 2: +426", "input ch 1: +203",
                                             "input ch 3: +0", "1 other: +0", "sum = 629"}));
    // and by keys, in the large plane
    auto* plane = view_.findChild<PlaneView*>();
    QTest::keyClick(plane, Qt::Key_Left);
    EXPECT_EQ(find<QLabel>("channelValue")->text(), "202 at (2, 1)");
    EXPECT_EQ(kernels->sum(), 202 + 2 * 212);
}

TEST_F(StripViewTest, KernelsAreAskedForWhereTheChannelIsAnother) {
    QSignalSpy wanted(&view_, &StripView::kernelsWanted);
    view_.strip()->select(2, 0); // another use of the same channel
    EXPECT_TRUE(wanted.isEmpty());
    view_.strip()->select(2, 3);
    EXPECT_EQ(wanted.size(), 1);
    const ConvAddress conv{2, 2, 0, 0};
    EXPECT_EQ(view_.kernelChannel(arch_, conv, TapPoint::Output), 3);
    EXPECT_EQ(view_.kernelChannel(arch_, conv, TapPoint::AfterSum), -1);
    EXPECT_EQ(view_.findChild<KernelTerms*>()->texts(), QStringList());
}

TEST_F(StripViewTest, AChannelIsFoundByItsNumber) {
    auto* number = find<QSpinBox>("channelNumber");
    EXPECT_EQ(number->maximum(), 4);
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, "3");
    QTest::keyClick(number, Qt::Key_Return);
    EXPECT_EQ(view_.strip()->selectedChannel(), 2);
    EXPECT_EQ(find<QLabel>("channelTitle")->text(), "Channel 3 at use 1");
}

TEST_F(StripViewTest, SaysHowManyValuesLieBeyondTheScale) {
    EXPECT_EQ(find<QLabel>("beyondScale")->text(), "");
    auto maps = mapsWithKernels(0);
    for (FeatureMap& use : maps->uses) {
        for (float& value : use.valuesChw) {
            value = use.use == 3 ? 1000 : 1; // one use far from the others
        }
    }
    view_.setMaps(maps, &arch_);
    EXPECT_TRUE(find<QLabel>("beyondScale")->text().startsWith("33.3"));
    find<QCheckBox>("commonScale")->click();
    EXPECT_EQ(find<QLabel>("beyondScale")->text(), "");
}

TEST_F(StripViewTest, DifferencesOfFewUsesAreShownUntilAPersonDecides) {
    auto* differences = find<QCheckBox>("differences");
    EXPECT_TRUE(differences->isChecked());
    auto many = mapsWithKernels(0);
    many->uses.push_back(many->uses.back());
    many->inputs.push_back(many->inputs.back());
    many->kernels.push_back(many->kernels.back());
    view_.setMaps(many, &arch_);
    EXPECT_FALSE(view_.strip()->differences());
    differences->click();
    EXPECT_TRUE(view_.strip()->differences());
    view_.setMaps(many, &arch_);
    EXPECT_TRUE(view_.strip()->differences());
}

TEST_F(StripViewTest, NamesKeysAndTheWayBack) {
    auto* back = find<QToolButton>("allChannels");
    auto* hint = find<QLabel>("activationsHint");
    EXPECT_FALSE(back->isVisible());
    EXPECT_TRUE(hint->text().contains("Enter"));
    QTest::keyClick(view_.strip(), Qt::Key_Return);
    EXPECT_TRUE(hint->text().contains("Esc"));
    ASSERT_TRUE(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    EXPECT_EQ(view_.strip()->enlarged(), std::nullopt);
    EXPECT_FALSE(back->isVisible());
}

TEST_F(StripViewTest, NanIsCounted) {
    auto maps = mapsWithKernels(0);
    maps->uses[0].valuesChw[5] = std::numeric_limits<float>::quiet_NaN();
    view_.setMaps(maps, &arch_);
    EXPECT_EQ(find<QLabel>("channelSpread")->text(), "0 to 3 · mean 1.53 · 1 NaN or infinite");
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
    bars.setMaps(&maps, 0);
    EXPECT_EQ(bars.verdict(), "");
}

TEST(PredictionBarsTest, SayWhatIsAnsweredAndRedOnlyWhereItIsWrong) {
    const FeatureMaps maps = *madeUpMaps({}); // dog 10 %, cat 70 %, class 2 20 %
    PredictionBars bars;
    bars.resize(bars.sizeHint());
    const auto anyRed = [&] {
        const QImage image = bars.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor at = image.pixelColor(x, y);
                if (at.red() > at.blue() + 60 && at.red() > at.green() + 60) {
                    return true;
                }
            }
        }
        return false;
    };
    bars.setMaps(&maps, 0);
    EXPECT_EQ(bars.verdict(), "Wrong: cat");
    EXPECT_TRUE(anyRed());
    bars.setMaps(&maps, 1);
    EXPECT_EQ(bars.verdict(), "Right: cat");
    EXPECT_FALSE(anyRed());
    bars.setMaps(&maps);
    EXPECT_EQ(bars.verdict(), "");
}

} // namespace sharesnet::test
