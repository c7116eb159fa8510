// Plots by real mouse and key events, and against pictures of them in golden/.
// SHARESNET_UPDATE_GOLDEN=1 writes those anew.

#include "tests/ui/plots/plotted_runs.h"
#include "ui/plots/dense_graph.h"
#include "ui/plots/linked_plots.h"

#include <QDir>
#include <QFontInfo>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharesnet::test {

namespace {

PlotSettings plainSettings() {
    PlotSettings settings;
    settings.x = XAxis::Steps;
    settings.smoothing = 0;
    return settings;
}

// Two plots over one model, as the panels have them.
struct Pair {
    Pair() : linked(&model) {
        model.setSettings(plainSettings());
        linked.add(&accuracy, PlotKind::Accuracy);
        linked.add(&loss, PlotKind::Loss);
        for (PlotView* view : {&accuracy, &loss}) {
            view->resize(700, 400);
            view->show();
        }
        draw();
    }
    void draw() {
        for (PlotView* view : {&accuracy, &loss}) {
            view->replot(QCustomPlot::rpImmediateRefresh);
        }
    }
    void add(const std::vector<double>& losses, std::int64_t perEpoch = 100,
             const std::vector<double>& tests = {}) {
        ++runs;
        model.setCurves(storedRun(runs, specNamed("net", static_cast<std::uint64_t>(runs)), losses,
                                  perEpoch, tests));
        linked.update();
        draw();
    }
    PlotModel model;
    PlotView accuracy;
    PlotView loss;
    LinkedPlots linked;
    std::int64_t runs = 0;
};

std::vector<double> ramp(int count) {
    std::vector<double> values;
    for (int i = 0; i < count; ++i) {
        values.push_back(1.0 + i);
    }
    return values;
}

QPoint pixelOf(const PlotView& view, double x, double y) {
    return {qRound(view.xAxis->coordToPixel(x)), qRound(view.yAxis->coordToPixel(y))};
}

void wheel(PlotView& view, const QPoint& at, int notches, Qt::KeyboardModifiers modifiers = {}) {
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
    view.replot(QCustomPlot::rpImmediateRefresh);
}

void drag(PlotView& view, const QPoint& from, const QPoint& to,
          Qt::MouseButton button = Qt::LeftButton) {
    QTest::mousePress(&view, button, {}, from);
    for (const QPoint& at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, button, {});
        QApplication::sendEvent(&view, &move);
    }
    QTest::mouseRelease(&view, button, {}, to);
    view.replot(QCustomPlot::rpImmediateRefresh);
}

void hover(PlotView& view, const QPoint& at) {
    QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&view, &move);
}

} // namespace

TEST(PlotViewTest, TheYAxisFollowsTheData) {
    Pair plots;
    plots.add(ramp(200), 100, {0.93, 0.94});
    const QCPRange y = plots.accuracy.yAxis->range();
    EXPECT_GT(y.lower, 92.5);
    EXPECT_LT(y.upper, 94.5);
    EXPECT_LE(y.lower, 93);
    EXPECT_GE(y.upper, 94);
}

TEST(PlotViewTest, AccuraciesEndAtZeroAndAHundred) {
    Pair plots;
    plots.add(ramp(200), 100, {0.01, 1.0});
    EXPECT_EQ(plots.accuracy.yAxis->range().lower, 0);
    EXPECT_LT(plots.accuracy.yAxis->range().upper, 103);
}

TEST(PlotViewTest, ZoomIsLinkedInX) {
    Pair plots;
    plots.add(ramp(1000), 100, {0.1, 0.2, 0.3});
    const QCPRange before = plots.loss.xAxis->range();
    wheel(plots.loss, pixelOf(plots.loss, 500, 500), 3);
    const QCPRange after = plots.loss.xAxis->range();
    EXPECT_NEAR(after.size(), before.size() * std::pow(0.8, 3), 1e-6);
    EXPECT_NEAR((500 - after.lower) / after.size(), (500 - before.lower) / before.size(), 0.01);
    EXPECT_EQ(plots.accuracy.xAxis->range(), after);
    // y follows what is seen
    EXPECT_LT(plots.loss.yAxis->range().upper, 850);
    QTest::mouseDClick(&plots.accuracy, Qt::LeftButton, {}, plots.accuracy.rect().center());
    EXPECT_EQ(plots.loss.xAxis->range(), before);
}

TEST(PlotViewTest, WithControlTheWheelZoomsInY) {
    Pair plots;
    plots.add(ramp(1000));
    const QCPRange x = plots.loss.xAxis->range();
    const QCPRange y = plots.loss.yAxis->range();
    wheel(plots.loss, pixelOf(plots.loss, 500, 500), 1, Qt::ControlModifier);
    EXPECT_EQ(plots.loss.xAxis->range(), x);
    EXPECT_NEAR(plots.loss.yAxis->range().size(), y.size() * 0.8, 1e-6);
    QTest::keyClick(&plots.loss, Qt::Key_0);
    plots.draw();
    EXPECT_EQ(plots.loss.yAxis->range(), y);
}

TEST(PlotViewTest, ADragZoomsIntoItsBox) {
    Pair plots;
    plots.add(ramp(1000));
    drag(plots.loss, pixelOf(plots.loss, 200, 800), pixelOf(plots.loss, 600, 300));
    EXPECT_NEAR(plots.loss.xAxis->range().lower, 200, 3);
    EXPECT_NEAR(plots.loss.xAxis->range().upper, 600, 3);
    EXPECT_NEAR(plots.loss.yAxis->range().lower, 300, 5);
    EXPECT_NEAR(plots.loss.yAxis->range().upper, 800, 5);
}

TEST(PlotViewTest, AFlatDragZoomsInXAlone) {
    Pair plots;
    plots.add(ramp(1000));
    const QPoint from = pixelOf(plots.loss, 200, 500);
    drag(plots.loss, from, {pixelOf(plots.loss, 600, 500).x(), from.y() + 4});
    EXPECT_NEAR(plots.loss.xAxis->range().upper, 600, 3);
    EXPECT_TRUE(plots.loss.followsY());
}

TEST(PlotViewTest, ARightDragPans) {
    Pair plots;
    plots.add(ramp(1000));
    wheel(plots.loss, pixelOf(plots.loss, 500, 500), 4);
    const QCPRange before = plots.loss.xAxis->range();
    const QPoint middle = plots.loss.rect().center();
    drag(plots.loss, middle, middle - QPoint(100, 0), Qt::RightButton);
    EXPECT_NEAR(plots.loss.xAxis->range().size(), before.size(), 1e-6);
    EXPECT_GT(plots.loss.xAxis->range().lower, before.lower);
}

TEST(PlotViewTest, FollowsTheRightEdgeWhileZoomedIfItWasInView) {
    Pair plots;
    const RunSpec spec = specNamed("net");
    plots.model.beginRun(1, spec, 1);
    const auto tell = [&](std::int64_t from, std::int64_t to) {
        std::vector<TrainingEvent> events;
        for (std::int64_t step = from; step <= to; ++step) {
            events.push_back({1, static_cast<double>(step), StepDone{1, step, 1, 0.1, 1, 0, 1}});
        }
        plots.model.append(events);
        plots.draw();
    };
    tell(1, 1000);
    EXPECT_NEAR(plots.loss.xAxis->range().upper, 1010, 1); // all of it
    wheel(plots.loss, pixelOf(plots.loss, 1000, 1), 3);    // at the right edge
    const QCPRange zoomed = plots.loss.xAxis->range();
    tell(1001, 1100);
    EXPECT_NEAR(plots.loss.xAxis->range().upper, zoomed.upper + 100, 1e-6);
    EXPECT_NEAR(plots.loss.xAxis->range().size(), zoomed.size(), 1e-6);
    // The edge out of view: it stays where one looks.
    wheel(plots.loss, pixelOf(plots.loss, 700, 1), 6);
    const QCPRange fixed = plots.loss.xAxis->range();
    ASSERT_LT(fixed.upper, 1100);
    tell(1101, 1200);
    EXPECT_EQ(plots.loss.xAxis->range(), fixed);
}

TEST(PlotViewTest, TheCursorIsOneAndReadsExactValuesOfAllRuns) {
    Pair plots;
    PlotSettings settings = plainSettings();
    settings.smoothing = 0.5;
    plots.model.setSettings(settings);
    std::vector<double> other = ramp(100);
    other[41] = 0.123456;
    plots.add(ramp(100));
    plots.add(other);
    hover(plots.loss, pixelOf(plots.loss, 42, 1));
    ASSERT_TRUE(plots.model.cursor());
    const std::vector<PlotReading> readings = plots.loss.readingsAt(*plots.model.cursor());
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(readings[0].value, 42);
    EXPECT_EQ(readings[1].value, 0.123456);
    EXPECT_NEAR(readings[0].smooth, 42, 1e-9);
    const QStringList texts = plots.loss.cursorTexts();
    ASSERT_EQ(texts.size(), 3);
    EXPECT_EQ(texts[0], "step 42 · value, smoothed");
    EXPECT_EQ(texts[1], "seed 1 · train | 42 | 42");
    EXPECT_TRUE(texts[2].startsWith("seed 2 · train | 0.123456 | ")) << qPrintable(texts[2]);
    EXPECT_TRUE(plots.accuracy.cursorTexts().isEmpty()); // there only the line
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&plots.loss, &leave);
    EXPECT_FALSE(plots.model.cursor());
    EXPECT_TRUE(plots.loss.cursorTexts().isEmpty());
}

TEST(PlotViewTest, WhereNotAllFitTheCurvesAtThePointerAreRead) {
    PlotContent content;
    content.kind = PlotKind::GradientNorm;
    content.x = XAxis::Steps;
    content.clipped = false;
    for (int i = 0; i < 20; ++i) {
        auto curve = std::make_shared<PlottedCurve>();
        curve->append(0, i);
        curve->append(10, i);
        PlotSeries series;
        series.run = 1;
        series.part = QString::number(i);
        series.curve = std::move(curve);
        series.axis = std::make_shared<StepAxis>();
        content.series.push_back(std::move(series));
    }
    PlotView view;
    view.resize(200, 150);
    view.setContent(content);
    view.setXRange({0, 10});
    view.show();
    view.replot(QCustomPlot::rpImmediateRefresh);
    view.showCursor(5, pixelOf(view, 5, 4));
    EXPECT_EQ(view.cursorTexts().size(), 21);
    for (const int row : {1, 2}) {
        EXPECT_NEAR(view.cursorTexts().value(row).section(' ', 0, 0).toInt(), 4, 3)
            << view.cursorTexts().value(row).toStdString();
    }
}

TEST(PlotViewTest, AClickOrReturnAtTheCursorTellsThePlace) {
    Pair plots;
    plots.add(ramp(100));
    QSignalSpy clicked(&plots.loss, &PlotView::placeClicked);
    QTest::mouseClick(&plots.loss, Qt::LeftButton, {}, pixelOf(plots.loss, 42, 50));
    ASSERT_EQ(clicked.size(), 1);
    EXPECT_NEAR(clicked[0][0].toDouble(), 42, 0.5);
    drag(plots.loss, pixelOf(plots.loss, 20, 50), pixelOf(plots.loss, 60, 50));
    EXPECT_EQ(clicked.size(), 1) << "a drag zooms";
    QTest::keyClick(&plots.loss, Qt::Key_Return);
    EXPECT_EQ(clicked.size(), 1) << "there is no cursor";
    hover(plots.loss, pixelOf(plots.loss, 30, 50));
    QTest::keyClick(&plots.loss, Qt::Key_Return);
    ASSERT_EQ(clicked.size(), 2);
    EXPECT_NEAR(clicked[1][0].toDouble(), 30, 0.5);
}

TEST(PlotViewTest, ARunThatHasEndedIsNotRead) {
    Pair plots;
    plots.add(ramp(100));
    plots.add(ramp(1000));
    EXPECT_EQ(plots.loss.readingsAt(50).size(), 2U);
    EXPECT_EQ(plots.loss.readingsAt(500).size(), 1U);
}

TEST(PlotViewTest, CursorsAAndBShowDifferences) {
    Pair plots;
    plots.add(ramp(100));
    hover(plots.loss, pixelOf(plots.loss, 20, 50));
    QTest::keyClick(&plots.loss, Qt::Key_A);
    hover(plots.loss, pixelOf(plots.loss, 70, 50));
    QTest::keyClick(&plots.loss, Qt::Key_B);
    ASSERT_TRUE(plots.model.markA() && plots.model.markB());
    const QStringList texts = plots.loss.markTexts();
    ASSERT_EQ(texts.size(), 2);
    EXPECT_EQ(texts[0], "A step 20, B step 70, difference");
    EXPECT_EQ(texts[1], "train | 20 | 70 | +50");
    QTest::keyClick(&plots.loss, Qt::Key_Escape);
    EXPECT_TRUE(plots.loss.markTexts().isEmpty());
}

TEST(PlotViewTest, TheCursorMovesByKeys) {
    Pair plots;
    plots.add(ramp(100));
    plots.model.setCursor(10);
    QTest::keyClick(&plots.loss, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(plots.model.cursor(), 11);
    QTest::keyClick(&plots.loss, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(&plots.loss, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(plots.model.cursor(), 9);
}

TEST(PlotViewTest, OutliersAreClippedWithANote) {
    Pair plots;
    std::vector<double> losses(400, 1.0);
    for (std::size_t i = 0; i < losses.size(); ++i) {
        losses[i] += 0.001 * static_cast<double>(i % 10);
    }
    losses[100] = 1e6;
    losses[200] = 900;
    plots.add(losses);
    EXPECT_LT(plots.loss.yAxis->range().upper, 2);
    EXPECT_EQ(plots.loss.clippedValues(), 2U);
    EXPECT_TRUE(plots.loss.note().startsWith("2 values outside ")) << qPrintable(plots.loss.note());
    PlotSettings settings = plots.model.settings();
    settings.clipped = false;
    plots.model.setSettings(settings);
    plots.draw();
    EXPECT_GT(plots.loss.yAxis->range().upper, 1e6);
    EXPECT_EQ(plots.loss.note(), QString());
}

TEST(PlotViewTest, OnALogarithmicAxisWhatIsNotPositiveIsAGap) {
    Pair plots;
    PlotSettings settings = plainSettings();
    settings.logX = settings.logY = true;
    plots.model.setSettings(settings);
    plots.add({1, 0.1, 0, 0.01, -5, 0.001});
    EXPECT_GT(plots.loss.yAxis->range().lower, 0.0001);
    EXPECT_LT(plots.loss.yAxis->range().upper, 2);
    EXPECT_EQ(plots.loss.xAxis->range().lower, 1);
    wheel(plots.loss, pixelOf(plots.loss, 3, 0.1), 1);
    EXPECT_GT(plots.loss.xAxis->range().lower, 1);
}

TEST(PlotViewTest, DrawsNoValueThatWasNotMeasuredAndAllExtremes) {
    Pair plots;
    std::vector<double> losses;
    std::uint32_t state = 1;
    for (int i = 0; i < 100'000; ++i) {
        state = state * 1664525U + 1013904223U;
        losses.push_back(1.0 + state / 4294967296.0);
    }
    losses[77'777] = 2.5;
    plots.add(losses, 100'000);
    const QCPGraph* line = plots.loss.graph(0);
    EXPECT_LT(line->dataCount(), 5000);
    bool hasExtreme = false;
    for (const QCPGraphData& point : *line->data()) {
        EXPECT_EQ(point.value, losses[static_cast<std::size_t>(point.key) - 1]);
        hasExtreme = hasExtreme || point.value == 2.5;
    }
    EXPECT_TRUE(hasExtreme);
}

TEST(PlotViewTest, AllMeasuredCurvesLieBehindAllSmoothedOnes) {
    Pair plots;
    PlotSettings settings = plainSettings();
    settings.smoothing = 0.5;
    plots.model.setSettings(settings);
    plots.add(ramp(100));
    plots.add(ramp(100));
    ASSERT_GE(plots.loss.graphCount(), 4);
    EXPECT_LE(plots.loss.graph(0)->pen().widthF(), 1);
    EXPECT_LE(plots.loss.graph(1)->pen().widthF(), 1);
    EXPECT_GT(plots.loss.graph(2)->pen().widthF(), 1);
    EXPECT_GT(plots.loss.graph(3)->pen().widthF(), 1);
}

TEST(PlotViewTest, ASimplifiedLineIsTheSameToAPartOfAPixel) {
    Pair plots;
    plots.add(ramp(100));
    const QCPAxis& x = *plots.loss.xAxis;
    const QCPAxis& y = *plots.loss.yAxis;
    QVector<QCPGraphData> points;
    for (int i = 0; i <= 400; ++i) {
        points.append({i / 4.0, 50 + 40 * std::sin(i / 40.0)});
    }
    points.insert(200, {49.9, std::numeric_limits<double>::quiet_NaN()});
    const QVector<QCPGraphData> few = simplified(points, x, y, 0.3);
    EXPECT_LT(few.size(), 120);
    EXPECT_EQ(std::ranges::count_if(
                  few, [](const QCPGraphData& point) { return std::isnan(point.value); }),
              1);
    qsizetype next = 0;
    for (const QCPGraphData& point : points) {
        while (next + 1 < few.size() && few[next + 1].key <= point.key) {
            ++next;
        }
        if (std::isnan(point.value) || std::isnan(few[next].value) || next + 1 == few.size() ||
            std::isnan(few[next + 1].value)) {
            continue;
        }
        const double share = (point.key - few[next].key) / (few[next + 1].key - few[next].key);
        const double line = few[next].value + share * (few[next + 1].value - few[next].value);
        EXPECT_NEAR(y.coordToPixel(line), y.coordToPixel(point.value), 0.31) << point.key;
    }
}

TEST(PlotViewTest, TheNumbersBelowANarrowPlotStandApart) {
    Pair plots;
    plots.add(ramp(9000));
    for (const int width : {160, 240, 400, 900}) {
        plots.loss.resize(width, 200);
        plots.draw();
        plots.draw();
        const QFontMetrics metrics(plots.loss.xAxis->tickLabelFont());
        const QVector<double> ticks = plots.loss.xAxis->tickVector();
        const QVector<QString> labels = plots.loss.xAxis->tickVectorLabels();
        for (int i = 1; i < ticks.size(); ++i) {
            const double apart = plots.loss.xAxis->coordToPixel(ticks[i]) -
                                 plots.loss.xAxis->coordToPixel(ticks[i - 1]);
            EXPECT_GT(apart, metrics.horizontalAdvance(labels[i]) + 4) << width;
        }
    }
}

TEST(PlotViewTest, AnEmptyPlotShowsNoNumbers) {
    Pair plots;
    EXPECT_FALSE(plots.loss.xAxis->tickLabels());
    plots.add(ramp(10));
    EXPECT_TRUE(plots.loss.xAxis->tickLabels());
}

TEST(PlotViewTest, ACurveIsPointedAt) {
    Pair plots;
    plots.add(std::vector<double>(100, 1.0));
    plots.add(std::vector<double>(100, 3.0));
    QSignalSpy pointed(&plots.model, &PlotModel::runsPointedAt);
    hover(plots.loss, pixelOf(plots.loss, 50, 3));
    ASSERT_EQ(pointed.count(), 1);
    EXPECT_EQ(pointed[0][0].value<QList<qint64>>(), QList<qint64>{2});
    hover(plots.loss, pixelOf(plots.loss, 50, 2));
    EXPECT_TRUE(pointed.last()[0].value<QList<qint64>>().isEmpty());
}

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
