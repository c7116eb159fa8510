// The tabs of the lens together, and the model beside another one.

#include "core/arch/presets.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/activations/made_up_maps.h"
#include "tests/ui/activations/saved_files.h"
#include "ui/activations/lens_pages.h"
#include "ui/explain/kernel_grid.h"
#include "ui/strip/strip_view.h"
#include "ui/strip/use_strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>

#include <gtest/gtest.h>

#include <chrono>

namespace sharesnet::test {
namespace {

// What madeUpMaps() has, in blocks 1 to 3 without a shared weight, and twice as large.
std::shared_ptr<FeatureMaps> twinMaps() {
    auto maps = std::make_shared<FeatureMaps>(*madeUpMaps({}));
    maps->shared = false;
    for (FeatureMap& map : maps->uses) {
        --map.block;
        for (float& value : map.valuesChw) {
            value *= 2;
        }
    }
    return maps;
}

class LensPagesTest : public testing::Test {
  protected:
    void SetUp() override {
        pages_.resize(1000, 600);
        pages_.show();
        arch_ = cifarPreActivation(29);
    }
    QTabBar* tabs() { return pages_.findChild<QTabBar*>("lensTabs"); }
    UseStrip* strip() { return pages_.view()->strip(); }
    void showTwin(const std::shared_ptr<const FeatureMaps>& twin, const QString& why = {}) {
        pages_.setOtherLabel("unshared twin");
        pages_.findChild<QCheckBox*>("showOther")->click();
        pages_.setOther(twin, why);
    }
    QString note() {
        auto* label = pages_.findChild<QLabel*>("otherNote");
        return label->isVisible() ? label->text() : QString();
    }

    ArchSpec arch_;
    LensPages pages_;
};

TEST_F(LensPagesTest, TabsByKeyboardAndWhatTheyAskFor) {
    QSignalSpy questions(&pages_, &LensPages::questionChanged);
    pages_.setMaps(madeUpMaps({}), &arch_);
    EXPECT_EQ(tabs()->count(), 4);
    EXPECT_FALSE(pages_.wantsWeights());
    tabs()->setFocus();
    QTest::keyClick(tabs(), Qt::Key_Right);
    EXPECT_EQ(pages_.page(), LensPages::Kernels);
    EXPECT_TRUE(pages_.wantsWeights());
    EXPECT_EQ(questions.size(), 1) << "the maps came without weights";
    EXPECT_FALSE(pages_.findChild<QComboBox*>("tapChoice")->isVisible());
    QTest::keyClick(tabs(), Qt::Key_Right);
    EXPECT_EQ(pages_.page(), LensPages::TopImages);
    EXPECT_TRUE(pages_.findChild<QComboBox*>("tapChoice")->isVisible());
}

TEST_F(LensPagesTest, OneChannelIsSelectedInAllTabs) {
    auto maps = std::make_shared<FeatureMaps>(*madeUpMaps({}));
    maps->weights = {{4, 1, 1, {1, 2, 3, 4}}};
    LensSubject subject;
    subject.model =
        StudiedModel{3, {"thin", arch_, {}, parseDataSpec("shapes")}, "a", 1, false, {}};
    subject.conv = ConvAddress{2, 2, 0, 0};
    pages_.setSubject(subject);
    pages_.setMaps(maps, &arch_);
    strip()->select(1, 2);
    auto* grid = pages_.findChild<KernelGrid*>("kernelGrid");
    EXPECT_EQ(grid->selected().output, 2);
    EXPECT_EQ(pages_.findChild<QSpinBox*>("topChannel")->value(), 3);
    grid->select({0, 1, 0});
    EXPECT_EQ(strip()->selectedChannel(), 1);
    EXPECT_EQ(strip()->selectedUse(), 1);
    pages_.findChild<QSpinBox*>("topChannel")->setValue(4);
    EXPECT_EQ(strip()->selectedChannel(), 3);
    EXPECT_EQ(grid->selected().output, 3);
}

TEST_F(LensPagesTest, TheOtherModelStandsBesideTheSameBlock) {
    pages_.setMaps(madeUpMaps({}), &arch_);
    pages_.findChild<QCheckBox*>("differences")->setChecked(false);
    EXPECT_FALSE(pages_.findChild<QCheckBox*>("showOther")->isEnabled()) << "against nothing";
    QSignalSpy changed(&pages_, &LensPages::otherChanged);
    showTwin(twinMaps());
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(pages_.wantsOther());
    EXPECT_EQ(strip()->columnTexts(),
              (QStringList{"unshared twin · block 1", "Use 1 · block 2", "unshared twin · block 2",
                           "Use 1 · block 2 minus unshared twin", "Use 2 · block 3",
                           "unshared twin · block 3", "Use 2 · block 3 minus unshared twin",
                           "Use 3 · block 4"}));
    EXPECT_EQ(strip()->scale(0), (ValueScale{0, 466})) << "one for both models";
    EXPECT_EQ(note(), "");
    // The same channel of all columns scrolls together; what is pointed at is told of each.
    const QRect use = strip()->cellRect(0, 1);
    const QPoint beside = use.topLeft() + QPoint(1 + strip()->cellRect(1, 1).x() - use.x(), 1);
    EXPECT_EQ(strip()->textAt(beside), "Use 2 · block 3 · channel 2 · x 0, y 0 · 110");
    const int column = (strip()->cellRect(1, 1).x() - use.x()) / 3;
    EXPECT_EQ(strip()->textAt(use.topLeft() + QPoint(column + 1, 1)),
              "unshared twin · block 2 · channel 2 · x 0, y 0 · 220");
    EXPECT_EQ(strip()->textAt(use.topLeft() + QPoint(2 * column + 1, 1)).toStdString(),
              "Use 1 · block 2 minus unshared twin · channel 2 · x 0, y 0 · −210");
    // A click on the other model selects the use of that block.
    QTest::mouseClick(strip()->viewport(), Qt::LeftButton, {},
                      strip()->cellRect(1, 2).center() + QPoint(column, 0));
    EXPECT_EQ(strip()->selectedUse(), 1);
    EXPECT_EQ(strip()->selectedChannel(), 2);
    pages_.findChild<QCheckBox*>("commonScale")->setChecked(false);
    EXPECT_EQ(strip()->content().scale(strip()->content().column(2)), (ValueScale{0, 266}));
}

TEST_F(LensPagesTest, TabsWithoutRoomAreInAMenu) {
    pages_.setMaps(madeUpMaps({}), &arch_);
    pages_.setLive(true);
    pages_.setPace(std::chrono::milliseconds(71'800), 0.1);
    pages_.resize(640, 600);
    QCoreApplication::processEvents();
    EXPECT_TRUE(tabs()->isTabVisible(0));
    EXPECT_FALSE(tabs()->isTabVisible(3));
    const auto* more = tabs()->findChild<QToolButton*>("moreTabs");
    ASSERT_NE(more, nullptr);
    EXPECT_TRUE(more->isVisible());
}

TEST_F(LensPagesTest, WhereShapesDifferThereIsNoDifferenceAndItSaysSo) {
    pages_.setMaps(madeUpMaps({}), &arch_);
    auto twin = twinMaps();
    for (FeatureMap& map : twin->uses) {
        map = {map.block, map.use, 1, 2, 2, {1, 2, 3, 4}};
    }
    showTwin(twin);
    EXPECT_EQ(note(), "No difference from unshared twin: 4 channels of 4 × 4 against 1 channels of "
                      "2 × 2");
    pages_.setOther(nullptr, "unshared twin: the file is gone");
    EXPECT_EQ(note(), "unshared twin: the file is gone");
    pages_.findChild<QCheckBox*>("showOther")->click();
    pages_.setOther(nullptr, {});
    EXPECT_EQ(note(), "");
}

TEST_F(LensPagesTest, AllThatIsOnShowIsSaved) {
    const TemporaryFolder folder;
    auto maps = std::make_shared<FeatureMaps>(*madeUpMaps({}));
    maps->inputs = {maps->uses.front()};
    pages_.setMaps(maps, &arch_);
    pages_.findChild<QCheckBox*>("differences")->setChecked(true);
    QSignalSpy message(&pages_, &LensPages::message);
    const auto save = [&](const QString& entry, const char* name) {
        return savedFiles(pages_, "exportMaps", entry, folder / name, message);
    };
    EXPECT_EQ(save("Strip (PNG)…", "png"), std::vector<std::string>{"stage2.conv2-strip.png"});
    const QImage picture(
        QString::fromStdString((folder / "png" / "stage2.conv2-strip.png").string()));
    EXPECT_FALSE(picture.isNull());
    EXPECT_EQ(picture.pixelColor(1, 1), QColor(Qt::white)) << "light, whatever the screen";
    EXPECT_EQ(save("Strip (SVG)…", "svg"), std::vector<std::string>{"stage2.conv2-strip.svg"});
    EXPECT_EQ(save("Values (NPY)…", "npy"),
              (std::vector<std::string>{
                  "stage2.conv2-input.npy", "stage2.conv2-use1-block2.npy",
                  "stage2.conv2-use2-block3-change.npy", "stage2.conv2-use2-block3.npy",
                  "stage2.conv2-use3-block4-change.npy", "stage2.conv2-use3-block4.npy"}));
    EXPECT_EQ(save("Channel statistics (CSV)…", "csv"),
              std::vector<std::string>{"stage2.conv2-channels.csv"});
    EXPECT_EQ(save("One image per column (PNG)…", "each").size(), 6U);
    const auto columns = [&] { return pages_.view()->figure().columns.size(); };
    EXPECT_EQ(columns(), 6U);
    pages_.findChild<QCheckBox*>("differences")->setChecked(false);
    EXPECT_EQ(columns(), 4U);
    showTwin(twinMaps());
    EXPECT_EQ(columns(), 9U);
    EXPECT_EQ(pages_.view()->figure().other, "unshared twin");
    EXPECT_EQ(save("Strip (PNG)…", "png"), std::vector<std::string>{"stage2.conv2-strip.png"});
}

} // namespace
} // namespace sharesnet::test
