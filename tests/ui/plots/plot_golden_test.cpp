// Plots against pictures of them in golden/. SHARESNET_UPDATE_GOLDEN=1 writes those anew.

#include "tests/ui/plots/plotted_runs.h"

#include <QDir>
#include <QFontInfo>
#include <QImage>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

namespace sharesnet::test {

namespace {

constexpr int kLevels = 64;            // of 255: what a pixel may differ by
constexpr double kOtherPixels = 0.004; // the part of the pixels that may differ by more

double difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) {
        return 1;
    }
    int others = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            others += std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                std::abs(qBlue(p) - qBlue(q))}) > kLevels
                          ? 1
                          : 0;
        }
    }
    return static_cast<double>(others) / (static_cast<double>(a.width()) * a.height());
}

Theme themeOf(bool dark) {
    QPalette palette;
    palette.setColor(QPalette::Window, dark ? QColor("#25282d") : QColor("#eff1f4"));
    palette.setColor(QPalette::WindowText, dark ? QColor("#e6e8eb") : QColor("#1f2328"));
    palette.setColor(QPalette::Highlight, QColor("#3f7ae0"));
    return Theme::of(palette);
}

// Two designs with three seeds each; `shift` moves the accuracy of one of them.
PlotContent example(PlotKind kind, bool dark, bool grouped, double shift = 0) {
    PlotModel model;
    for (int id = 1; id <= 6; ++id) {
        RunSpec spec = specNamed(id <= 3 ? "none" : "shared", static_cast<std::uint64_t>(id % 3));
        spec.config.learningRate = id <= 3 ? 0.1 : 0.2;
        std::vector<double> losses, tests;
        std::uint32_t state = static_cast<std::uint32_t>(id);
        const auto noise = [&state] {
            state = state * 1664525U + 1013904223U;
            return state / 4294967296.0 - 0.5;
        };
        for (int i = 0; i < 600; ++i) {
            losses.push_back(0.2 + 2 * std::exp(-i / 120.0) + 0.3 * noise());
        }
        losses[450] = 40;
        for (int e = 0; e < 30; ++e) {
            tests.push_back(0.93 - 0.4 * std::exp(-e / 6.0) + (id > 3 ? shift - 0.02 : 0) +
                            0.02 * noise());
        }
        model.setCurves(storedRun(id, spec, losses, 20, tests));
    }
    PlotSettings settings;
    settings.grouped = grouped;
    settings.train = !grouped;
    return model.content(kind, settings, themeOf(dark));
}

struct Picture {
    const char* name;
    PlotKind kind;
    bool dark;
    bool grouped;
};

class PlotGolden : public testing::TestWithParam<Picture> {
  protected:
    void SetUp() override {
        ASSERT_EQ(QFontInfo(QFont(QStringLiteral("DejaVu Sans"))).family(),
                  QStringLiteral("DejaVu Sans"))
            << "needs the font DejaVu Sans (fonts-dejavu-core)";
    }
    static QImage now(double shift = 0) {
        const Picture& p = GetParam();
        PlotView view;
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(12);
        font.setHintingPreference(QFont::PreferNoHinting);
        view.setFont(font);
        view.applyTheme(themeOf(p.dark));
        showAll(view, example(p.kind, p.dark, p.grouped, shift), {720, 400});
        return view.toPixmap(720, 400).toImage().convertToFormat(QImage::Format_RGB32);
    }
    static QString kept() {
        return QStringLiteral(SHARESNET_GOLDEN_DIR "/%1.png").arg(QLatin1String(GetParam().name));
    }
};

TEST_P(PlotGolden, APlotLooksAsItDid) {
    const QImage image = now();
    if (qEnvironmentVariableIsSet("SHARESNET_UPDATE_GOLDEN")) {
        ASSERT_TRUE(image.save(kept()));
    }
    const QImage golden(kept());
    ASSERT_FALSE(golden.isNull()) << qPrintable(kept());
    const double other = difference(image, golden.convertToFormat(QImage::Format_RGB32));
    const QString seen = QDir::temp().filePath(QLatin1String(GetParam().name) + ".png");
    EXPECT_LE(other, kOtherPixels) << "see " << qPrintable(seen);
    if (other > kOtherPixels) {
        image.save(seen);
    }
}

constexpr Picture kAccuracy{"accuracy-light", PlotKind::Accuracy, false, false};
constexpr Picture kBands{"bands-light", PlotKind::Accuracy, false, true};
constexpr Picture kDarkBands{"bands-dark", PlotKind::Accuracy, true, true};

std::string nameOf(const testing::TestParamInfo<Picture>& picture) {
    std::string name = picture.param.name;
    std::ranges::replace(name, '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Plots, PlotGolden,
                         testing::Values(kAccuracy, kBands, kDarkBands,
                                         Picture{"loss-light", PlotKind::Loss, false, false},
                                         Picture{"parameters-dark", PlotKind::Parameters, true,
                                                 true}),
                         nameOf);

// The tolerance must not hide what matters.
class AccuracyGolden : public PlotGolden {};

TEST_P(AccuracyGolden, OnePointOfAccuracyWouldBeSeen) {
    const QImage golden(kept());
    EXPECT_GT(difference(now(0.01), golden.convertToFormat(QImage::Format_RGB32)), kOtherPixels);
}

INSTANTIATE_TEST_SUITE_P(Plots, AccuracyGolden, testing::Values(kAccuracy, kBands, kDarkBands),
                         nameOf);

} // namespace

} // namespace sharesnet::test
