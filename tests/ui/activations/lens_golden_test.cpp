// Kernels, top images, Grad-CAM and two models beside each other against pictures of them in
// golden/, compared with tolerance. SHARESNET_UPDATE_GOLDEN=1 writes them anew.

#include "core/arch/presets.h"
#include "tests/ui/activations/made_up_maps.h"
#include "tests/ui/golden_picture.h"
#include "ui/base/appearance.h"
#include "ui/explain/attribution_grid.h"
#include "ui/explain/kernels_view.h"
#include "ui/explain/top_images_grid.h"
#include "ui/strip/strip_view.h"

#include <QCheckBox>
#include <QFontInfo>

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace sharesnet::test {
namespace {

std::shared_ptr<FeatureMaps> mapsOf(bool shared, float phase) {
    auto maps = std::make_shared<FeatureMaps>(*madeUpMaps({}));
    maps->shared = shared;
    for (int weight = 0; weight < (shared ? 1 : 2); ++weight) {
        ConvWeights each{16, 16, 3, {}};
        for (int k = 0; k < 16 * 16 * 9; ++k) {
            each.values.push_back(std::sin(0.7F * static_cast<float>(k + weight) + phase) *
                                  std::cos(0.01F * static_cast<float>(k)));
        }
        maps->weights.push_back(each);
    }
    for (FeatureMap& map : maps->uses) {
        float at = phase;
        for (float& value : map.valuesChw) {
            value = std::sin(at += 0.4F);
        }
    }
    return maps;
}

QImage grabbed(QWidget& widget, const QSize& size) {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    widget.setFont(font);
    widget.resize(size);
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

QImage paintedKernels(float phase) {
    KernelsView view;
    view.setMaps(mapsOf(true, phase), mapsOf(false, phase + 1), QStringLiteral("unshared twin"));
    view.setChannel(5);
    return grabbed(view, {1000, 460});
}

QImage paintedOther(float phase) {
    const ArchSpec arch = cifarPreActivation(29);
    StripView view;
    view.setMaps(mapsOf(true, phase), &arch);
    view.setOtherLabel(QStringLiteral("unshared twin"));
    view.findChild<QCheckBox*>(QStringLiteral("showOther"))->setChecked(true);
    view.findChild<QCheckBox*>(QStringLiteral("differences"))->setChecked(false);
    view.setOther(mapsOf(false, phase + 1), {});
    return grabbed(view, {1100, 460});
}

QImage waveImage(int number) {
    QImage image(32, 32, QImage::Format_RGB32);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) {
            image.setPixelColor(x, y, QColor(8 * x, 8 * y, (number * 40) % 256));
        }
    }
    return image;
}

QImage paintedTop(float value) {
    auto found = std::make_shared<TopImages>();
    found->shared = true;
    found->classNames = {"airplane", "automobile"};
    for (int use = 1; use <= 2; ++use) {
        found->uses.push_back({use + 1, use, {}});
        for (int place = 0; place < 5; ++place) {
            found->uses.back().best.push_back(
                {5 * use + place, place % 2, value - static_cast<float>(place), 2, place, {}});
        }
    }
    TopImagesGrid grid;
    grid.setFound(found, {{13, 4, -2}, {19, 4, -5}}, {32, 32});
    for (int image = 5; image < 14; ++image) { // the last one is not there yet
        grid.setPicture(image, waveImage(image + static_cast<int>(value)));
    }
    return grabbed(grid, {460, 260});
}

QImage paintedAttribution(float size) {
    auto found = std::make_shared<Attributions>();
    found->shared = true;
    found->query.image = {32, 32, {}};
    for (int k = 0; k < 32 * 32; ++k) {
        found->query.image.pixelsHwc.insert(
            found->query.image.pixelsHwc.end(),
            {static_cast<std::uint8_t>(8 * (k % 32)), static_cast<std::uint8_t>(8 * (k / 32)), 90});
    }
    for (int use = 1; use <= 2; ++use) {
        FeatureMap map{use + 1, use, 1, 32, 32, {}};
        for (int k = 0; k < 32 * 32; ++k) {
            const auto x = static_cast<float>(k % 32 - 10 * use);
            const auto y = static_cast<float>(k / 32 - 12);
            map.valuesChw.push_back(size * std::exp(-(x * x + y * y) / 60) /
                                    static_cast<float>(use));
        }
        found->uses.push_back({map, map});
    }
    AttributionGrid grid;
    grid.setFound(found);
    return grabbed(grid, {540, 240});
}

struct Picture {
    const char* name;
    QImage (*paint)(float value);
    float value;
    float otherValue; // which must be seen
};

class LensGolden : public testing::TestWithParam<std::tuple<Picture, bool>> { // dark
  protected:
    void SetUp() override {
        ASSERT_EQ(QFontInfo(QFont(QStringLiteral("DejaVu Sans"))).family(),
                  QStringLiteral("DejaVu Sans"))
            << "needs the font DejaVu Sans (fonts-dejavu-core)";
    }
    static QImage painted(float value) {
        applyAppearance(std::get<1>(GetParam()) ? Appearance::Dark : Appearance::Light);
        const QImage image = std::get<0>(GetParam()).paint(value);
        applyAppearance(Appearance::Light);
        return image;
    }
    static QString kept() {
        return QStringLiteral(SHARESNET_GOLDEN_DIR "/%1-%2.png")
            .arg(QLatin1String(std::get<0>(GetParam()).name),
                 std::get<1>(GetParam()) ? QStringLiteral("dark") : QStringLiteral("light"));
    }
};

TEST_P(LensGolden, LooksAsItDid) {
    expectGolden(painted(std::get<0>(GetParam()).value), kept());
}

// The tolerance must not hide what matters: other values.
TEST_P(LensGolden, OtherValuesWouldBeSeen) {
    EXPECT_GT(pictureDifference(painted(std::get<0>(GetParam()).otherValue), goldenPicture(kept())),
              kOtherPixels);
}

INSTANTIATE_TEST_SUITE_P(Pictures, LensGolden,
                         testing::Combine(testing::Values(Picture{"kernels", paintedKernels, 0, 2},
                                                          Picture{"other", paintedOther, 0, 2},
                                                          Picture{"top-images", paintedTop, 9, 12},
                                                          Picture{"grad-cam", paintedAttribution, 1,
                                                                  -1}),
                                          testing::Bool()));

} // namespace
} // namespace sharesnet::test
