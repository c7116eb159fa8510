#include "tests/ui/plots/plotted_runs.h"

#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace sharesnet::test {

namespace {

PlotContent accuracyOf(const PlotModel& model) {
    return model.content(PlotKind::Accuracy, model.settings(), Theme::of({}));
}

QColor colorOf(const PlotModel& model, qint64 run) {
    for (const PlotSeries& series : accuracyOf(model).series) {
        if (series.run == run) {
            return series.style.color;
        }
    }
    return {};
}

} // namespace

TEST(PlotModelTest, ALiveRunThatIsHiddenLosesNothing) {
    PlotModel model;
    const RunSpec spec = specNamed("net");
    train(model, 7, spec);
    model.removeRun(7);
    EXPECT_TRUE(accuracyOf(model).series.empty());
    model.append({{7, 8, StepDone{3, 5, 0.5, 0.01, 300, 0.6}}});
    RunCurves stored = storedRun(7, spec, {2.25, 1.75}, 2, {}); // the store lags behind
    model.setCurves(stored);
    const PlotContent loss = model.content(PlotKind::Loss, model.settings(), Theme::of({}));
    EXPECT_EQ(loss.series[0].curve->raw().y(), (std::vector{2.25, 1.75, 1.5, 1.25, 0.5}));
}

TEST(PlotModelTest, EventsOfOtherRunsArePassedOver) {
    PlotModel model;
    QSignalSpy changed(&model, &PlotModel::dataChanged);
    model.append(twoEpochs(8, specNamed("other")));
    EXPECT_EQ(changed.count(), 0);
    EXPECT_TRUE(model.shownRuns().isEmpty());
}

TEST(PlotModelTest, OneDrainIsOneChange) {
    PlotModel model;
    const RunSpec spec = specNamed("net");
    model.beginRun(1, spec, 1);
    QSignalSpy changed(&model, &PlotModel::dataChanged);
    model.append(twoEpochs(1, spec));
    EXPECT_EQ(changed.count(), 1);
}

TEST(PlotModelTest, ANameThatAPersonGaveStays) {
    PlotModel model;
    RunSpec spec = specNamed("net");
    model.beginRun(1, spec, 1);
    model.setRunName(1, "mine");
    model.append(twoEpochs(1, spec));
    EXPECT_EQ(model.current()->record().spec.name, "mine");
}

TEST(PlotModelTest, TheCursorReadsAnyRun) {
    PlotModel model;
    train(model, 1, specNamed("net"));
    EXPECT_FALSE(model.valueAtCursor(1, Metric::TestAccuracy));
    QSignalSpy moved(&model, &PlotModel::cursorChanged);
    model.setCursor(1.1);
    EXPECT_EQ(model.valueAtCursor(1, Metric::TestAccuracy), 31.25);
    EXPECT_EQ(model.valueAtCursor(1, Metric::TrainLoss), 1.75); // step 2 of 2 an epoch
    EXPECT_FALSE(model.valueAtCursor(2, Metric::TestAccuracy));
    PlotSettings settings = model.settings();
    settings.x = XAxis::Steps;
    model.setSettings(settings);
    EXPECT_FALSE(model.cursor()); // a place on the old axis
    EXPECT_EQ(moved.count(), 2);
}

TEST(PlotModelTest, ColorsLastAndAPersonChangesThem) {
    const QSettings before;
    keepStyleOfRun(11, RunStyle::byId(11));
    PlotModel model;
    train(model, 11, specNamed("a"));
    train(model, 12, specNamed("b"));
    const QColor first = colorOf(model, 11);
    model.removeRun(12);
    EXPECT_EQ(colorOf(model, 11), first); // whatever else is shown
    RunStyle style = styleOfRun(11);
    style.own = QColor("#123456");
    style.dash = Qt::DotLine;
    style.marker = RunStyle::Marker::Plus;
    QSignalSpy changed(&model, &PlotModel::styleChanged);
    model.setStyle(11, style);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(colorOf(model, 11), QColor("#123456"));
    EXPECT_EQ(styleOfRun(11), style); // for the next window, too
    style.own = QColor();
    style.color = 4;
    keepStyleOfRun(11, style);
    EXPECT_EQ(styleOfRun(11), style);
    keepStyleOfRun(11, RunStyle::byId(11));
    EXPECT_FALSE(QSettings().contains("runStyles/11"));
}

TEST(PlotModelTest, FortyRunsInARowLookDifferent) {
    std::set<std::pair<int, int>> looks;
    for (qint64 run = 1; run <= 40; ++run) {
        const RunStyle style = RunStyle::byId(run);
        looks.insert({style.color, static_cast<int>(style.dash)});
    }
    EXPECT_EQ(looks.size(), 40U);
}

TEST(PlotModelTest, PointingAtRunsDrawsTheOthersFaint) {
    PlotModel model;
    train(model, 1, specNamed("a"));
    train(model, 2, specNamed("b"));
    train(model, 3, specNamed("c"));
    const QColor bright = colorOf(model, 2);
    QSignalSpy pointed(&model, &PlotModel::runsPointedAt);
    model.pointAt({1, 3, 98});
    EXPECT_LT(colorOf(model, 2).alphaF(), 0.5);
    EXPECT_EQ(colorOf(model, 1).alphaF(), 1);
    EXPECT_EQ(colorOf(model, 3).alphaF(), 1);
    EXPECT_EQ(pointed.last()[0].value<QList<qint64>>(), (QList<qint64>{1, 3}));
    model.pointAt({99}); // shown nowhere
    EXPECT_EQ(colorOf(model, 2), bright);
    EXPECT_EQ(pointed.count(), 2);
}

// Color and what stands for it, for people who do not see red or green (Machado et al. 2009).
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;
constexpr std::array<Matrix, 3> kEyes{
    Matrix{Vector{1, 0, 0}, Vector{0, 1, 0}, Vector{0, 0, 1}},
    Matrix{Vector{0.152286, 1.052583, -0.204868}, Vector{0.114503, 0.786281, 0.099216},
           Vector{-0.003882, -0.048116, 1.051998}}, // protanopia
    Matrix{Vector{0.367322, 0.860646, -0.227968}, Vector{0.280085, 0.672501, 0.047413},
           Vector{-0.011820, 0.042940, 0.968881}}}; // deuteranopia

double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Vector labOf(const QColor& color, const Matrix& eye) {
    const Vector rgb{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Vector c{};
    for (std::size_t i = 0; i < 3; ++i) {
        c.at(i) = std::clamp(eye.at(i)[0] * rgb[0] + eye.at(i)[1] * rgb[1] + eye.at(i)[2] * rgb[2],
                             0.0, 1.0);
    }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
    const double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
    const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

} // namespace

TEST(PlotModelTest, AnyTwoColorsStayApartForAllEyes) {
    for (const bool dark : {false, true}) {
        QPalette palette;
        palette.setColor(QPalette::Window, dark ? Qt::black : Qt::white);
        const Theme theme = Theme::of(palette);
        for (const Matrix& eye : kEyes) {
            for (int a = 0; a < Theme::kRunColors; ++a) {
                for (int b = a + 1; b < Theme::kRunColors; ++b) {
                    const Vector p = labOf(theme.run(a), eye);
                    const Vector q = labOf(theme.run(b), eye);
                    EXPECT_GE(std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]), 20)
                        << a << " and " << b << (dark ? " dark" : " light");
                }
            }
        }
    }
}

} // namespace sharesnet::test
