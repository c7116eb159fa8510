// The use strip with all around it against pictures of it in golden/, compared with tolerance.
// SHARESNET_UPDATE_GOLDEN=1 writes them anew.

#include "core/arch/presets.h"
#include "tests/ui/golden_picture.h"
#include "ui/base/appearance.h"
#include "ui/base/theme.h"
#include "ui/strip/strip_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontInfo>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sharesnet::test {
namespace {

// Waves in six channels at two uses, with one value that is none.
std::shared_ptr<FeatureMaps> waves(float phase) {
    auto maps = std::make_shared<FeatureMaps>();
    maps->query.conv = {2, 2, 0, 0};
    maps->query.kernelChannel = 0;
    maps->shared = true;
    const auto mapOf = [phase](int use) {
        FeatureMap map{use + 1, use, 6, 16, 16, {}};
        for (int channel = 0; channel < 6; ++channel) {
            for (int pixel = 0; pixel < 256; ++pixel) {
                const auto x = static_cast<float>(pixel % 16);
                const auto y = static_cast<float>(pixel / 16);
                const auto k = static_cast<float>(channel + 1);
                map.valuesChw.push_back(
                    k * std::sin(0.2F * (x * k + y) + phase + static_cast<float>(use)));
            }
        }
        return map;
    };
    for (const int use : {1, 2}) {
        maps->uses.push_back(mapOf(use));
        maps->inputs.push_back(mapOf(use + 2));
        ConvKernel kernel{6, 3, 1, {}};
        for (int k = 0; k < 6 * 9; ++k) {
            kernel.values.push_back(std::cos(static_cast<float>(k)));
        }
        maps->kernels.push_back(kernel);
    }
    maps->uses[1].valuesChw[20] = std::numeric_limits<float>::quiet_NaN();
    return maps;
}

QImage painted(bool dark, float phase) {
    applyAppearance(dark ? Appearance::Dark : Appearance::Light);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    StripView view;
    view.setFont(font);
    view.resize(900, 560);
    const ArchSpec arch = cifarPreActivation(29);
    view.setMaps(waves(phase), &arch);
    view.findChild<QCheckBox*>(QStringLiteral("differences"))->setChecked(true);
    auto* order = view.findChild<QComboBox*>(QStringLiteral("channelOrder"));
    order->setCurrentIndex(order->findText(QStringLiteral("By change")));
    const QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    applyAppearance(Appearance::Light);
    return image;
}

class StripGolden : public testing::TestWithParam<bool> { // dark
  protected:
    void SetUp() override {
        ASSERT_EQ(QFontInfo(QFont(QStringLiteral("DejaVu Sans"))).family(),
                  QStringLiteral("DejaVu Sans"))
            << "needs the font DejaVu Sans (fonts-dejavu-core)";
    }
    static QString kept() {
        return QStringLiteral(SHARESNET_GOLDEN_DIR "/strip-%1.png")
            .arg(GetParam() ? "dark" : "light");
    }
};

TEST_P(StripGolden, TheStripLooksAsItDid) {
    expectGolden(painted(GetParam(), 0), kept());
}

// The tolerance must not hide what matters: other values.
TEST_P(StripGolden, OtherValuesWouldBeSeen) {
    EXPECT_GT(pictureDifference(painted(GetParam(), 0.5F), goldenPicture(kept())), kOtherPixels);
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, StripGolden, testing::Bool());

} // namespace
} // namespace sharesnet::test
