#include "tests/support/temporary_folder.h"
#include "tests/ui/activations/made_up_maps.h"
#include "tests/ui/activations/saved_files.h"
#include "ui/explain/kernel_detail.h"
#include "ui/explain/kernel_grid.h"
#include "ui/explain/kernels_view.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

#include <gtest/gtest.h>

#include <QImage>

namespace sharesnet::test {
namespace {

// One weight of 3 output and 2 input channels, 3 x 3: the value is output * 100 + input * 10 + k,
// below zero for the first output.
std::shared_ptr<FeatureMaps> mapsWithWeights(bool shared, int weights) {
    auto maps = std::make_shared<FeatureMaps>(*madeUpMaps({}));
    maps->shared = shared;
    for (int k = 0; k < weights; ++k) {
        ConvWeights each{3, 2, 3, {}};
        for (int output = 0; output < 3; ++output) {
            for (int input = 0; input < 2; ++input) {
                for (int place = 0; place < 9; ++place) {
                    const auto value = static_cast<float>(output * 100 + input * 10 + place);
                    each.values.push_back(output == 0 ? -value : value);
                }
            }
        }
        maps->weights.push_back(each);
    }
    return maps;
}

class KernelsViewTest : public testing::Test {
  protected:
    void SetUp() override {
        view_.resize(900, 500);
        view_.show();
    }
    KernelGrid* grid() { return view_.grid(); }
    QString titleAt(int weight) {
        return grid()->kernels().at(static_cast<std::size_t>(weight)).title;
    }
    KernelsView view_;
};

TEST_F(KernelsViewTest, ASharedWeightStandsOnceBesideTheOthersOfTheTwin) {
    view_.setMaps(mapsWithWeights(true, 1), mapsWithWeights(false, 3), "unshared twin");
    ASSERT_EQ(grid()->kernels().size(), 4U);
    EXPECT_EQ(titleAt(0), "Uses 1 to 3 · one weight");
    EXPECT_EQ(titleAt(1), "unshared twin: block 2");
    EXPECT_EQ(titleAt(3), "unshared twin: block 4");
    view_.setMaps(mapsWithWeights(false, 3), nullptr, {});
    EXPECT_EQ(titleAt(2), "Block 4");
}

TEST_F(KernelsViewTest, ThePointerTellsTheWeightAndTheNorm) {
    view_.setMaps(mapsWithWeights(true, 1), nullptr, {});
    const QRect cell = grid()->cellRect({0, 2, 1});
    QSignalSpy hovered(grid(), &KernelGrid::hovered);
    QTest::mouseMove(grid()->viewport(), cell.center());
    ASSERT_FALSE(hovered.isEmpty());
    EXPECT_EQ(hovered.last()[0].toString().toStdString(),
              "Uses 1 to 3 · one weight · output ch 3, input ch 2 · "
              "row 1, column 1: 214 · norm 642");
    EXPECT_EQ(grid()->textAt({1, 1}), "");
}

TEST_F(KernelsViewTest, ArrowKeysWalkOverKernelsAndOnToTheNextWeight) {
    view_.setMaps(mapsWithWeights(false, 2), nullptr, {});
    QSignalSpy channels(&view_, &KernelsView::channelChanged);
    grid()->setFocus();
    QTest::keyClick(grid(), Qt::Key_Down);
    EXPECT_EQ(grid()->selected(), (KernelGrid::Place{0, 1, 0}));
    EXPECT_EQ(channels.last()[0], 1);
    QTest::keyClick(grid(), Qt::Key_Right);
    QTest::keyClick(grid(), Qt::Key_Right);
    EXPECT_EQ(grid()->selected(), (KernelGrid::Place{1, 1, 0}));
    QTest::keyClick(grid(), Qt::Key_Left);
    EXPECT_EQ(grid()->selected(), (KernelGrid::Place{0, 1, 1}));
    EXPECT_EQ(view_.findChild<QLabel*>("kernelTitle")->text(), "Output ch 2 from input ch 2");
    EXPECT_EQ(view_.findChild<KernelDetail*>("kernelDetail")->texts(),
              (QStringList{"Block 2: norm 342", "Block 3: norm 342"}));
    EXPECT_TRUE(grid()->accessibleDescription().startsWith("Block 2 · output ch 2, input ch 2"));
    const int before = grid()->pixel();
    QTest::keyClick(grid(), Qt::Key_Plus);
    EXPECT_EQ(grid()->pixel(), before + 1);
    QTest::keyClick(grid(), Qt::Key_0);
    EXPECT_EQ(grid()->pixel(), before);
}

TEST_F(KernelsViewTest, AClickAndATypedNumberSelect) {
    view_.setMaps(mapsWithWeights(true, 1), nullptr, {});
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, grid()->cellRect({0, 1, 1}).center());
    EXPECT_EQ(view_.findChild<QSpinBox*>("kernelOutput")->value(), 2);
    EXPECT_EQ(view_.findChild<QSpinBox*>("kernelInput")->value(), 2);
    view_.findChild<QSpinBox*>("kernelOutput")->setValue(3);
    EXPECT_EQ(grid()->selected(), (KernelGrid::Place{0, 2, 1}));
    view_.setChannel(0); // from another tab
    EXPECT_EQ(grid()->selected().output, 0);
}

// Red above zero, blue below, white at zero; of the norms nothing is below zero.
TEST_F(KernelsViewTest, ColorsAreAroundZero) {
    view_.setMaps(mapsWithWeights(true, 1), nullptr, {});
    const auto colorAt = [&](const KernelGrid::Place& place) {
        const QImage picture = grid()->viewport()->grab().toImage();
        return picture.pixelColor(grid()->cellRect(place).center());
    };
    grid()->select({0, 1, 0}); // its frame
    const QColor below = colorAt({0, 0, 1});
    EXPECT_GT(below.blue(), below.red());
    const QColor above = colorAt({0, 2, 1});
    EXPECT_GT(above.red(), above.blue());
    view_.findChild<QComboBox*>("kernelColors")->setCurrentIndex(1);
    const QColor norm = colorAt({0, 0, 1});
    EXPECT_GE(norm.red(), norm.blue());
}

TEST_F(KernelsViewTest, KernelsAreSavedAsPictureAndNumbers) {
    const TemporaryFolder folder;
    view_.setMaps(mapsWithWeights(true, 1), mapsWithWeights(false, 2), "unshared twin");
    QSignalSpy message(&view_, &KernelsView::message);
    EXPECT_EQ(savedFiles(view_, "exportKernels", "Picture (PNG)…", folder / "png", message),
              std::vector<std::string>{"stage2.conv2-kernels.png"});
    const QImage picture(
        QString::fromStdString((folder / "png" / "stage2.conv2-kernels.png").string()));
    EXPECT_GT(picture.width(), 2 * 3 * 2 * 3 * grid()->pixel()) << "three weights, twice as large";
    EXPECT_EQ(savedFiles(view_, "exportKernels", "Picture (SVG)…", folder / "svg", message),
              std::vector<std::string>{"stage2.conv2-kernels.svg"});
    EXPECT_EQ(savedFiles(view_, "exportKernels", "Weights and norms (CSV, NPY)…",
                         folder / "numbers", message),
              (std::vector<std::string>{"stage2.conv2-kernels.csv", "stage2.conv2-kernels.npy",
                                        "stage2.conv2-other-block2-kernels.csv",
                                        "stage2.conv2-other-block2-kernels.npy",
                                        "stage2.conv2-other-block3-kernels.csv",
                                        "stage2.conv2-other-block3-kernels.npy"}));
}

} // namespace
} // namespace sharesnet::test
