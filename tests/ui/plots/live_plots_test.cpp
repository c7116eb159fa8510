#include "tests/support/temporary_folder.h"
#include "ui/plots/live_plots.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_view.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QSet>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sharesnet::test {

namespace {

QString plain(QString text) {
    return text.replace(QChar(0x202f), QLatin1Char(' '));
}

QCPGraph* graphNamed(const LivePlots& plots, const char* plot, const QString& name) {
    auto* view = plots.findChild<PlotView*>(plot);
    for (int i = 0; i < view->graphCount(); ++i) {
        if (view->graph(i)->name() == name) {
            return view->graph(i);
        }
    }
    return nullptr;
}

std::vector<TrainingEvent> twoEpochs(std::int64_t run) {
    RunStarted started;
    started.parameters = 929'114;
    started.stepsPerEpoch = 2;
    return {{run, 1, started},
            {run, 2, StepDone{1, 1, 2.25, 0.1, 300, 0.1}},
            {run, 3, StepDone{1, 2, 1.75, 0.09, 300, 0.3}},
            {run, 4, EpochDone{1, 2, 2, 0.25, true, 1.9, 0.3125, 0.9, 1}},
            {run, 5, StepDone{2, 3, 1.5, 0.05, 300, 0.4}},
            {run, 6, StepDone{2, 4, 1.25, 0.01, 300, 0.5}},
            {run, 7, EpochDone{2, 4, 1.4, 0.5, true, 1.3, 0.625, 0.95, 1}}};
}

bool isBlank(const QImage& image) {
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            colors.insert(image.pixel(x, y));
        }
    }
    return colors.size() < 8;
}

} // namespace

TEST(LivePlotsTest, ALegendSaysWhichLineIsTestAndWhichIsTrain) {
    LivePlots plots;
    plots.beginRun(3, "thin", 0);
    plots.append(twoEpochs(3));
    const auto* accuracy = plots.findChild<PlotView*>("accuracyPlot");
    EXPECT_TRUE(accuracy->legend->visible());
    EXPECT_EQ(accuracy->legend->itemCount(), 2); // of lines, not of runs
    EXPECT_FALSE(plots.findChild<PlotView*>("lossPlot")->legend->visible());
}

TEST(LivePlotsTest, DrawsExactlyWhatTheEventsSay) {
    LivePlots plots;
    plots.beginRun(3, "thin", 0);
    plots.append(twoEpochs(3));
    const QCPGraph* test = graphNamed(plots, "accuracyPlot", "thin test");
    ASSERT_TRUE(test);
    ASSERT_EQ(test->dataCount(), 2);
    EXPECT_EQ(test->dataMainKey(1), 2.0);
    EXPECT_EQ(test->dataMainValue(1), 62.5);
    EXPECT_EQ(graphNamed(plots, "accuracyPlot", "thin train")->dataMainValue(0), 25.0);
    const QCPGraph* loss = graphNamed(plots, "lossPlot", "thin loss");
    ASSERT_EQ(loss->dataCount(), 4);
    EXPECT_EQ(loss->dataMainKey(2), 1.5); // step 3 of 2 an epoch
    EXPECT_EQ(loss->dataMainValue(3), 1.25);
    const QCPGraph* point = graphNamed(plots, "parametersPlot", "thin");
    ASSERT_EQ(point->dataCount(), 1);
    EXPECT_EQ(point->dataMainKey(0), 0.929114);
    EXPECT_EQ(point->dataMainValue(0), 62.5);
    EXPECT_EQ(plots.findChild<QLabel*>("plotStatus")->text(),
              "thin · step 4 · loss 1.25 · lr 0.01 · 300 images/s");
}

TEST(LivePlotsTest, TheNumbersBelowANarrowPlotStandApart) {
    PlotView plot(QStringLiteral("narrow"), QStringLiteral("parameters (M)"));
    plot.xAxis->setRange(0.16, 0.19); // its ticks have three digits behind the point
    plot.show();
    for (const int width : {160, 240, 400, 900}) {
        plot.resize(width, 200);
        plot.replot();
        const QFontMetrics metrics(plot.xAxis->tickLabelFont());
        const QVector<double> ticks = plot.xAxis->tickVector();
        for (int i = 1; i < ticks.size(); ++i) {
            const double apart =
                plot.xAxis->coordToPixel(ticks[i]) - plot.xAxis->coordToPixel(ticks[i - 1]);
            EXPECT_GT(apart, metrics.horizontalAdvance(plot.xAxis->tickVectorLabels()[i])) << width;
        }
    }
}

TEST(LivePlotsTest, TheXAxisCountsStepsOrEpochs) {
    LivePlots plots;
    plots.beginRun(3, "thin", 0);
    plots.append(twoEpochs(3));
    plots.setXAxis(LivePlots::XAxis::Steps);
    EXPECT_EQ(graphNamed(plots, "accuracyPlot", "thin test")->dataMainKey(1), 4.0);
    EXPECT_EQ(graphNamed(plots, "lossPlot", "thin loss")->dataMainKey(2), 3.0);
    plots.findChild<QComboBox*>()->setCurrentIndex(static_cast<int>(LivePlots::XAxis::Epochs));
    EXPECT_EQ(plots.xAxis(), LivePlots::XAxis::Epochs);
    EXPECT_EQ(graphNamed(plots, "accuracyPlot", "thin test")->dataMainKey(1), 2.0);
}

TEST(LivePlotsTest, HoverTellsTheExactValuesOfEveryRun) {
    LivePlots plots;
    plots.beginRun(3, "thin", 0);
    plots.append(twoEpochs(3));
    plots.beginRun(4, "twin", 0);
    plots.append({twoEpochs(4)[0], twoEpochs(4)[1], twoEpochs(4)[2], twoEpochs(4)[3]});
    EXPECT_EQ(plain(plots.accuracyTextAt(1.9)), "thin · epoch 2 · train 50.00 % · test 62.50 %\n"
                                                "twin · epoch 1 · train 25.00 % · test 31.25 %");
    plots.setXAxis(LivePlots::XAxis::Steps);
    EXPECT_EQ(plots.lossTextAt(2.2), "thin · step 2 · loss 1.75 (smoothed 2) · lr 0.09\n"
                                     "twin · step 2 · loss 1.75 (smoothed 2) · lr 0.09");
}

TEST(LivePlotsTest, MarksWhereTheLossWasLost) {
    LivePlots plots;
    plots.setXAxis(LivePlots::XAxis::Steps);
    plots.beginRun(5, "wild", 0);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    plots.append({{5, 1, StepDone{1, 1, 2.0, 0.5, 1, 0}},
                  {5, 2, StepDone{1, 2, nan, 0.5, 1, 0}},
                  {5, 3, RunFailed{true, 2, "not finite"}}});
    auto* view = plots.findChild<PlotView*>("lossPlot");
    const QCPGraph* marks = nullptr;
    for (int i = 0; i < view->graphCount(); ++i) {
        if (view->graph(i)->scatterStyle().shape() == QCPScatterStyle::ssCross) {
            marks = view->graph(i);
        }
    }
    ASSERT_TRUE(marks);
    ASSERT_EQ(marks->dataCount(), 1);
    EXPECT_EQ(marks->dataMainKey(0), 2.0);
    EXPECT_EQ(plots.lossTextAt(2),
              "wild · step 2 · NaN or infinite loss · lr 0.5 · diverged at step 2");
}

TEST(LivePlotsTest, MarksWhatAPersonDidWhileTheRunWentOn) {
    LivePlots plots;
    plots.resize(1200, 320);
    plots.setXAxis(LivePlots::XAxis::Steps);
    plots.beginRun(5, "tended", 0);
    plots.append({{5, 1, StepDone{1, 1, 2.0, 0.5, 1, 0}},
                  {5, 2, RunMark{RunMark::Kind::LearningRate, 1, 1, 0.25}},
                  {5, 3, StepDone{1, 2, 1.5, 0.25, 1, 0}},
                  {5, 4, RunMark{RunMark::Kind::Evaluation, 1, 2, 0, 1.25, 0.5, 0.75}}});
    const auto shaped = [&](const char* plot, QCPScatterStyle::ScatterShape shape) -> QCPGraph* {
        auto* view = plots.findChild<PlotView*>(plot);
        for (int i = 0; i < view->graphCount(); ++i) {
            if (view->graph(i)->scatterStyle().shape() == shape) {
                return view->graph(i);
            }
        }
        return nullptr;
    };
    const QCPGraph* change = shaped("lossPlot", QCPScatterStyle::ssTriangleInverted);
    ASSERT_TRUE(change);
    ASSERT_EQ(change->dataCount(), 1);
    EXPECT_EQ(change->dataMainKey(0), 1.0);
    EXPECT_EQ(change->dataMainValue(0), 2.0);
    const QCPGraph* evaluation = shaped("accuracyPlot", QCPScatterStyle::ssDiamond);
    ASSERT_TRUE(evaluation);
    ASSERT_EQ(evaluation->dataCount(), 1);
    EXPECT_EQ(evaluation->dataMainKey(0), 2.0);
    EXPECT_EQ(evaluation->dataMainValue(0), 50.0);
    EXPECT_TRUE(plots.lossTextAt(1).contains("learning rate changed to 0.25 after step 1"));
    EXPECT_TRUE(plain(plots.accuracyTextAt(2)).contains("evaluated after step 2: test 50.00 %"));

    RunStarted resumed;
    resumed.firstStep = 2;
    plots.append({{5, 5, resumed}});
    EXPECT_EQ(evaluation->dataCount(), 0);
    EXPECT_EQ(change->dataCount(), 1);
}

TEST(LivePlotsTest, ALiveRunThatIsHiddenLosesNothing) {
    LivePlots plots;
    plots.beginRun(3, "thin", 0);
    const auto events = twoEpochs(3);
    plots.append({events.begin(), events.begin() + 3});
    plots.removeRun(3);
    EXPECT_FALSE(graphNamed(plots, "lossPlot", "thin loss"));
    EXPECT_EQ(plots.lossTextAt(1), "");
    plots.append({events.begin() + 3, events.end()});
    RunCurves stored; // the store lags behind
    stored.run = 3;
    stored.name = "thin";
    plots.setCurves(stored);
    EXPECT_EQ(graphNamed(plots, "lossPlot", "thin loss")->dataCount(), 4);
    EXPECT_EQ(graphNamed(plots, "accuracyPlot", "thin test")->dataCount(), 2);
}

TEST(LivePlotsTest, EventsOfOtherRunsArePassedOver) {
    LivePlots plots;
    plots.append(twoEpochs(9));
    EXPECT_EQ(plots.accuracyTextAt(1), "");
    plots.beginRun(9, "late", 0);
    plots.append({{9, 1, RunFinished{}}});
    plots.removeRun(9);
    EXPECT_EQ(plots.findChild<PlotView*>("lossPlot")->graphCount(), 0);
}

TEST(LivePlotsTest, FollowsItsDataUntilZoomedAndAgainAfterADoubleClick) {
    LivePlots plots;
    plots.resize(1200, 320);
    plots.show();
    plots.setXAxis(LivePlots::XAxis::Steps);
    plots.beginRun(3, "thin", 0);
    plots.append({{3, 1, StepDone{1, 100, 2, 0.1, 1, 0}}});
    auto* loss = plots.findChild<PlotView*>("lossPlot");
    EXPECT_DOUBLE_EQ(loss->xAxis->range().upper, 102);
    QTest::keyClick(loss, Qt::Key_Plus);
    EXPECT_LT(loss->xAxis->range().upper, 102);
    plots.append({{3, 2, StepDone{1, 200, 2, 0.1, 1, 0}}});
    EXPECT_LT(loss->xAxis->range().upper, 102);
    QTest::mouseDClick(loss, Qt::LeftButton, {}, loss->rect().center());
    EXPECT_DOUBLE_EQ(loss->xAxis->range().upper, 204);
    plots.setLogLoss(true);
    EXPECT_EQ(loss->yAxis->scaleType(), QCPAxis::stLogarithmic);
    EXPECT_GT(loss->yAxis->range().lower, 0);
}

TEST(LivePlotsTest, WritesPicturesThatAreNotBlank) {
    TemporaryFolder folder;
    LivePlots plots;
    plots.beginRun(3, "thin", 0);
    plots.append(twoEpochs(3));
    const QString path = QString::fromStdString(folder.path().string());
    ASSERT_TRUE(plots.savePngs(path));
    for (const char* name : {"accuracy.png", "loss.png", "accuracy-against-parameters.png"}) {
        const QImage image(path + '/' + name);
        EXPECT_EQ(image.size(), QSize(1200, 800)) << name;
        EXPECT_FALSE(isBlank(image)) << name;
    }
    EXPECT_FALSE(plots.savePngs(path + "/missing"));
}

TEST(LivePlotsTest, ExportsVectorsAndExactTables) {
    TemporaryFolder folder;
    LivePlots plots;
    plots.beginRun(3, "thin", 0);
    plots.append(twoEpochs(3));
    auto* accuracy = plots.findChild<PlotView*>("accuracyPlot");
    accuracy->resize(500, 300);
    EXPECT_EQ(plotCsv(*accuracy), "series,x,y\n\"thin train\",1,25\n\"thin train\",2,50\n"
                                  "\"thin test\",1,31.25\n\"thin test\",2,62.5\n");
    const QString svg = QString::fromStdString((folder / "a.svg").string());
    const QString pdf = QString::fromStdString((folder / "a.pdf").string());
    ASSERT_TRUE(savePlotSvg(*accuracy, svg));
    ASSERT_TRUE(savePlotPdf(*accuracy, pdf));
    QFile file(svg);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("<polyline"));
    QFile other(pdf);
    ASSERT_TRUE(other.open(QIODevice::ReadOnly));
    EXPECT_TRUE(other.readAll().startsWith("%PDF"));
}

TEST(LivePlotsTest, ChangesColorsWithThePalette) {
    LivePlots plots;
    plots.beginRun(1, "thin", 0);
    const QColor light = graphNamed(plots, "lossPlot", "thin loss, smoothed")->pen().color();
    QPalette dark;
    dark.setColor(QPalette::Window, QColor("#202020"));
    dark.setColor(QPalette::WindowText, Qt::white);
    plots.setPalette(dark);
    EXPECT_NE(graphNamed(plots, "lossPlot", "thin loss, smoothed")->pen().color(), light);
    EXPECT_EQ(graphNamed(plots, "lossPlot", "thin loss, smoothed")->pen().color(),
              Theme::of(dark).run(1));
}

} // namespace sharesnet::test
