// What a plot shows, before it is drawn.

#include "tests/ui/plots/plotted_runs.h"
#include "ui/plots/plot_description.h"
#include "ui/plots/plot_text.h"
#include "ui/runs/run_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace sharesnet::test {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

PlotContent contentOf(const PlotModel& model, PlotKind kind) {
    return model.content(kind, model.settings(), Theme::of({}));
}

QStringList legendOf(const PlotContent& content) {
    QStringList texts;
    for (const LegendEntry& entry : content.legend) {
        texts << entry.text;
    }
    return texts;
}

const PlotSeries* seriesOf(const PlotContent& content, qint64 run, const QString& part) {
    const auto at = std::ranges::find_if(content.series, [&](const PlotSeries& series) {
        return series.run == run && series.part == part;
    });
    return at == content.series.end() ? nullptr : &*at;
}

QStringList marksOf(const PlotContent& content, PlotMark::Kind kind) {
    QStringList texts;
    for (const PlotMark& mark : content.marks) {
        if (mark.kind == kind) {
            texts << plain(mark.text);
        }
    }
    return texts;
}

} // namespace

TEST(PlotContentTest, EveryPlotHasItsCurves) {
    PlotModel model;
    train(model, 3, specNamed("thin"));
    const PlotContent accuracy = contentOf(model, PlotKind::Accuracy);
    ASSERT_TRUE(seriesOf(accuracy, 3, "test"));
    EXPECT_EQ(seriesOf(accuracy, 3, "test")->curve->raw().y(), (std::vector{31.25, 62.5}));
    EXPECT_EQ(seriesOf(accuracy, 3, "test")->axis->x(4), 2); // epochs
    const PlotContent loss = contentOf(model, PlotKind::Loss);
    EXPECT_EQ(seriesOf(loss, 3, "test")->curve->raw().y(), (std::vector{1.9, 1.3}));
    EXPECT_EQ(seriesOf(loss, 3, "train")->curve->raw().size(), 4U);
    for (const PlotKind kind :
         {PlotKind::LearningRate, PlotKind::Throughput, PlotKind::GradientNorm}) {
        const PlotContent content = contentOf(model, kind);
        ASSERT_EQ(content.series.size(), 1U);
        EXPECT_EQ(content.series[0].curve->raw().size(), 4U);
        EXPECT_TRUE(content.legend.empty()); // one curve: the title says it
    }
    const PlotContent parameters = contentOf(model, PlotKind::Parameters);
    ASSERT_EQ(parameters.points.size(), 1U);
    EXPECT_EQ(parameters.points[0].at, QPointF(0.929114, 62.5));
}

TEST(PlotContentTest, AnUpdateRatioIsALineForEachStage) {
    PlotModel model;
    model.setCurves(measuredRun(3, specNamed("thin"), {4, 3, 2, 1}));
    const PlotContent one = contentOf(model, PlotKind::UpdateRatio);
    EXPECT_EQ(legendOf(one), (QStringList{"stage 1", "stage 2", "stage 3"}));
    ASSERT_EQ(one.series.size(), 3U);
    for (std::size_t stage = 0; stage < 3; ++stage) {
        const PlotSeries& series = one.series[stage];
        EXPECT_EQ(series.curve->raw().x(), (std::vector{1.0, 3.0})) << "measured there alone";
        EXPECT_EQ(series.curve->raw().y()[0], 0.001 * std::pow(2.0, stage));
        EXPECT_EQ(series.style.color, one.legend[stage].style.color);
        EXPECT_EQ(series.style.color, Theme::of({}).run(static_cast<int>(stage)));
    }
    model.setCurves(measuredRun(4, specNamed("thin", 2), {4, 3, 2, 1}));
    const PlotContent two = contentOf(model, PlotKind::UpdateRatio);
    EXPECT_EQ(legendOf(two), (QStringList{"seed 1", "seed 2", "stage 1", "stage 2", "stage 3"}));
    EXPECT_EQ(seriesOf(two, 3, "stage 1")->style.color, seriesOf(two, 3, "stage 3")->style.color);
    EXPECT_NE(seriesOf(two, 3, "stage 1")->style.color, seriesOf(two, 4, "stage 1")->style.color);
    EXPECT_NE(seriesOf(two, 3, "stage 1")->style.dash, seriesOf(two, 3, "stage 2")->style.dash);
    PlotSettings settings = model.settings();
    settings.grouped = true;
    const PlotContent means = model.content(PlotKind::UpdateRatio, settings, Theme::of({}));
    ASSERT_EQ(means.bands.size(), 3U);
    EXPECT_EQ(means.bands[1].mean, (std::vector{0.002, 0.002}));
    EXPECT_EQ(means.legend.size(), 3U);
}

TEST(PlotContentTest, MemoryIsInMiBAndSaidToBeMissingWhereItWasNotMeasured) {
    PlotModel model;
    model.setCurves(measuredRun(3, specNamed("thin"), {4, 3, 2, 1}));
    const PlotContent content = contentOf(model, PlotKind::Memory);
    ASSERT_EQ(content.series.size(), 1U);
    EXPECT_EQ(content.series[0].curve->raw().y(), (std::vector{1.0, 3.0}));
    EXPECT_TRUE(content.emptyText.isEmpty());
    PlotModel earlier;
    earlier.setCurves(storedRun(1, specNamed("net"), {2, 1}, 1, {0.5}));
    for (const PlotKind kind : {PlotKind::Memory, PlotKind::UpdateRatio}) {
        EXPECT_EQ(contentOf(earlier, kind).emptyText,
                  "Not measured:\ntrained with an earlier version");
    }
}

TEST(PlotContentTest, OfOneRunTheLegendTellsTestFromTrainAlone) {
    PlotModel model;
    train(model, 3, specNamed("thin"));
    EXPECT_EQ(legendOf(contentOf(model, PlotKind::Accuracy)), (QStringList{"test", "train"}));
    PlotSettings settings = model.settings();
    settings.train = false;
    model.setSettings(settings);
    const PlotContent content = contentOf(model, PlotKind::Accuracy);
    EXPECT_EQ(legendOf(content), QStringList());
    EXPECT_EQ(content.title, "Test accuracy (%)");
    EXPECT_FALSE(seriesOf(content, 3, "train"));
}

TEST(PlotContentTest, TheLegendSaysWhatDiffersBetweenTheRuns) {
    PlotModel model;
    train(model, 1, specNamed("net", 1));
    train(model, 2, specNamed("net", 2));
    EXPECT_EQ(legendOf(contentOf(model, PlotKind::Accuracy)),
              (QStringList{"seed 1", "seed 2", "test", "train"}));
    model.removeRun(2); // live: hidden alone
    EXPECT_EQ(legendOf(contentOf(model, PlotKind::Accuracy)), (QStringList{"test", "train"}));
}

TEST(PlotContentTest, EqualRunsAreToldApartByTheirNumbers) {
    PlotModel model;
    train(model, 4, specNamed("net"));
    train(model, 9, specNamed("net"));
    EXPECT_EQ(legendOf(contentOf(model, PlotKind::LearningRate)),
              (QStringList{"net #4", "net #9"}));
}

TEST(PlotContentTest, SeedsBecomeAMeanWithItsInterval) {
    PlotModel model;
    const std::vector<double> losses(6, 1.0);
    model.setCurves(storedRun(1, specNamed("net", 1), losses, 2, {0.5, 0.6, 0.7}));
    model.setCurves(storedRun(2, specNamed("net", 2), losses, 2, {0.5, 0.62, 0.73}));
    model.setCurves(storedRun(3, specNamed("net", 3), losses, 2, {0.5, 0.64, 0.76}));
    PlotSettings settings = model.settings();
    settings.grouped = true;
    model.setSettings(settings);
    const PlotContent content = contentOf(model, PlotKind::Accuracy);
    ASSERT_EQ(content.bands.size(), 1U);
    const PlotBand& band = content.bands[0];
    EXPECT_EQ(band.runs, 3U);
    EXPECT_EQ(band.x, (std::vector{1.0, 2.0, 3.0}));
    EXPECT_NEAR(band.mean[1], 62, 1e-9);
    // s = 2, n = 3: 62 +- 4.302653 * 2 / sqrt(3)
    EXPECT_NEAR(band.high[1] - 62, 4.968275, 1e-5);
    EXPECT_NEAR(62 - band.low[1], 4.968275, 1e-5);
    EXPECT_NEAR(band.high[0], 50, 1e-9); // all equal: no width
    EXPECT_EQ(content.series.size(), 3U);
    EXPECT_TRUE(std::ranges::all_of(content.series, &PlotSeries::isMember)); // thin
    EXPECT_EQ(content.title, "Test accuracy (%), mean of 3 seeds with 95 % interval");
    ASSERT_EQ(content.legend.size(), 1U);
    EXPECT_TRUE(content.legend[0].text.endsWith("(n = 3)")) << qPrintable(content.legend[0].text);
}

TEST(PlotContentTest, AMeanEndsWhereItsShortestRunEnds) {
    PlotModel model;
    const std::vector<double> losses(6, 1.0);
    model.setCurves(storedRun(1, specNamed("net", 1), losses, 2, {0.5, 0.6, 0.7}));
    model.setCurves(storedRun(2, specNamed("net", 2), losses, 2, {0.5, 0.62}));
    PlotSettings settings = model.settings();
    settings.grouped = true;
    model.setSettings(settings);
    EXPECT_EQ(contentOf(model, PlotKind::Accuracy).bands.at(0).x, (std::vector{1.0, 2.0}));
}

// 10 % after its first epoch would make 46 of 50 and 60, and end the curve there.
TEST(PlotContentTest, ARunInTrainingIsNoPartOfTheMeanOfThoseThatEnded) {
    PlotModel model;
    const std::vector<double> losses(4, 1.0);
    model.setCurves(storedRun(1, specNamed("net", 1), losses, 2, {0.5, 0.6}));
    model.setCurves(storedRun(2, specNamed("net", 2), losses, 2, {0.6, 0.7}));
    RunCurves begun = storedRun(3, specNamed("net", 3), {1, 1}, 2, {0.1});
    begun.run.state = RunState::Running;
    model.setCurves(begun);
    PlotSettings settings = model.settings();
    settings.grouped = true;
    model.setSettings(settings);
    const PlotContent accuracy = contentOf(model, PlotKind::Accuracy);
    ASSERT_EQ(accuracy.bands.size(), 1U);
    EXPECT_EQ(accuracy.bands[0].x, (std::vector{1.0, 2.0}));
    EXPECT_NEAR(accuracy.bands[0].mean[0], 55, 1e-9);
    EXPECT_EQ(accuracy.bands[0].runs, 2U);
    EXPECT_EQ(accuracy.series.size(), 3U); // it is drawn, thin
    const PlotContent points = contentOf(model, PlotKind::Parameters);
    ASSERT_EQ(points.points.size(), 1U);
    EXPECT_NEAR(points.points[0].at.y(), 65, 1e-9);
    EXPECT_EQ(points.points[0].runs.size(), 2U);
}

TEST(PlotContentTest, AnyOtherKeyGroupsToo) {
    PlotModel model;
    const std::vector<double> losses(4, 1.0);
    for (int id = 1; id <= 4; ++id) {
        RunSpec spec = specNamed("net", static_cast<std::uint64_t>(id));
        spec.config.learningRate = id <= 2 ? 0.1 : 0.2;
        spec.config.batchSize = id % 2 == 0 ? 64 : 128;
        model.setCurves(storedRun(id, spec, losses, 2, {0.5, 0.6}));
    }
    PlotSettings settings = model.settings();
    settings.grouped = true;
    model.setSettings(settings);
    EXPECT_TRUE(contentOf(model, PlotKind::Accuracy).bands.empty()); // no two repeat each other
    settings.groupKey = "learning-rate";
    model.setSettings(settings);
    const PlotContent content = contentOf(model, PlotKind::Accuracy);
    ASSERT_EQ(content.bands.size(), 2U);
    EXPECT_EQ(content.bands[0].runs, 2U);
}

TEST(PlotContentTest, MarksStandWhereThingsHappened) {
    PlotModel model;
    const RunSpec spec = specNamed("thin");
    model.beginRun(3, spec, 1);
    std::vector<TrainingEvent> events = twoEpochs(3, spec);
    events.push_back({3, 8, RunMark{RunMark::Kind::LearningRate, 2, 3, 0.02}});
    events.push_back({3, 8, RunMark{RunMark::Kind::Evaluation, 2, 3, 0, 1.5, 0.5, 0.9}});
    events.push_back({3, 9, CheckpointSaved{CheckpointKind::Last, "last", 2, 4}});
    events.push_back({3, 9, StepDone{3, 5, kNaN, 0.02, 1, 0, kNaN}});
    events.push_back({3, 9, StepDone{3, 6, kNaN, 0.02, 1, 0, kNaN}});
    model.append(events);
    const PlotContent accuracy = contentOf(model, PlotKind::Accuracy);
    EXPECT_EQ(marksOf(accuracy, PlotMark::Kind::Best), QStringList{"best epoch 2, test 62.50 %"});
    EXPECT_EQ(marksOf(accuracy, PlotMark::Kind::Evaluation),
              QStringList{"evaluated after step 3: test 50.00 %, loss 1.5"});
    EXPECT_EQ(marksOf(accuracy, PlotMark::Kind::Checkpoint),
              QStringList{"last checkpoint, step 4"});
    const PlotContent loss = contentOf(model, PlotKind::Loss);
    EXPECT_EQ(marksOf(loss, PlotMark::Kind::LearningRate),
              QStringList{"learning rate changed to 0.02 after step 3"});
    EXPECT_EQ(marksOf(loss, PlotMark::Kind::NotFinite),
              QStringList{"NaN or infinite from step 5 on"});
    const auto lost = std::ranges::find(loss.marks, PlotMark::Kind::NotFinite, &PlotMark::kind);
    EXPECT_EQ(lost->x, 2.5);
    EXPECT_EQ(lost->y, 1.25); // the last that was a number
}

TEST(PlotContentTest, ABranchKnowsWhereItBegan) {
    PlotModel model;
    RunCurves curves = storedRun(7, specNamed("net"), {1, 1, 1, 1}, 2, {0.5, 0.6});
    curves.run.parent = 3;
    curves.run.parentStep = 2;
    model.setCurves(curves);
    const PlotContent loss = contentOf(model, PlotKind::Loss);
    EXPECT_EQ(marksOf(loss, PlotMark::Kind::Branch),
              QStringList{"branched from run 3 after step 2"});
    EXPECT_EQ(std::ranges::find(loss.marks, PlotMark::Kind::Branch, &PlotMark::kind)->x, 1);
}

TEST(PlotContentTest, TheFrontHoldsWhatNothingBeats) {
    PlotModel model;
    for (const auto& [id, parameters, best] :
         {std::tuple{1, 1'000'000, 0.5}, {2, 2'000'000, 0.4}, {3, 3'000'000, 0.7}}) {
        RunCurves curves = storedRun(id, specNamed("net " + std::to_string(id)), {1}, 1, {best});
        curves.run.parameters = parameters;
        model.setCurves(curves);
    }
    const PlotContent content = contentOf(model, PlotKind::Parameters);
    EXPECT_EQ(content.points.size(), 3U);
    ASSERT_EQ(content.front.size(), 2U);
    EXPECT_EQ(content.front[0], QPointF(1, 50));
    EXPECT_EQ(content.front[1], QPointF(3, 70));
}

TEST(PlotContentTest, ThePointOfAGroupNamesTheEpochOfTheRunThatCounts) {
    PlotModel model;
    for (const auto& [id, tests] :
         {std::pair(1, std::vector{0.9, 0.1, 0.1}), {2, {0.1, 0.1, 0.5}}, {3, {0.9, 0.1, 0.1}}}) {
        RunCurves curves =
            storedRun(id, specNamed("net", static_cast<std::uint64_t>(id)), {3, 2, 1}, 1, tests);
        curves.run.state = id == 2 ? RunState::Finished : RunState::Stopped;
        model.setCurves(curves);
    }
    PlotSettings settings = model.settings();
    settings.grouped = true;
    const PlotContent content = model.content(PlotKind::Parameters, settings, Theme::of({}));
    ASSERT_EQ(content.points.size(), 1U);
    EXPECT_EQ(plain(content.points[0].text), "1,500,000 parameters, best test 50.00 %, epoch 3");
}

TEST(PlotContentTest, SaysOfHowManyImagesAccuraciesAre) {
    PlotModel model;
    const auto add = [&](std::int64_t id, std::int64_t images) {
        RunCurves curves =
            storedRun(id, specNamed("net", static_cast<std::uint64_t>(id)), {2, 1}, 1, {0.5, 0.6});
        curves.run.environment[kTestImagesKey] = images;
        model.setCurves(curves);
    };
    add(1, 1'000);
    add(2, 1'000);
    const QStringList one{"Test accuracies are of all 1,000 test images."};
    EXPECT_EQ(testImagesTexts(contentOf(model, PlotKind::Accuracy).testImages), one);
    EXPECT_EQ(contentOf(model, PlotKind::Parameters).points.at(0).testImages, one);
    EXPECT_TRUE(contentOf(model, PlotKind::Loss).testImages.empty());
    PlotSettings settings = model.settings();
    settings.test = false;
    EXPECT_TRUE(model.content(PlotKind::Accuracy, settings, Theme::of({})).testImages.empty());
    add(3, 500);
    EXPECT_EQ(testImagesTexts(contentOf(model, PlotKind::Accuracy).testImages),
              (QStringList{"seed 1, seed 2: Test accuracies are of all 1,000 test images.",
                           "seed 3: Test accuracies are of all 500 test images."}));
}

TEST(PlotContentTest, SaysWhyThereIsNothing) {
    PlotModel model;
    EXPECT_EQ(contentOf(model, PlotKind::Accuracy).emptyText,
              "Press Train (F5),\nor tick a run in the list");
    model.beginRun(1, specNamed("net"), 1);
    EXPECT_EQ(contentOf(model, PlotKind::Accuracy).emptyText, "Available after\nthe first epoch");
    EXPECT_EQ(contentOf(model, PlotKind::Loss).emptyText, "Waiting for the first step");
    PlotModel untrained; // an import, or a branch of one
    RunCurves curves = storedRun(1, specNamed("net"), {}, 1, {});
    curves.run.parent = 2;
    curves.checkpoints.push_back({CheckpointSaved{CheckpointKind::Last, "last.safetensors"}, 1});
    untrained.setCurves(curves);
    for (const PlotKind kind : {PlotKind::Accuracy, PlotKind::Loss}) {
        EXPECT_EQ(contentOf(untrained, kind).emptyText,
                  "No step was trained here:\nthere are no curves");
    }
    EXPECT_EQ(contentOf(model, PlotKind::Parameters).emptyText,
              "One point per run\nafter its first evaluation");
}

TEST(PlotContentTest, PlacesOnTheXAxisAreSaidInItsUnits) {
    PlotContent content;
    content.x = XAxis::Steps;
    EXPECT_EQ(xText(content, 4210), "step 4,210");
    content.x = XAxis::Epochs;
    EXPECT_EQ(xText(content, 12.5), "epoch 12.5");
    content.x = XAxis::Relative;
    EXPECT_EQ(xText(content, 3727), "1:02:07");
}

TEST(PlotContentTest, IsToldInWords) {
    PlotModel model;
    EXPECT_EQ(plotDescription(contentOf(model, PlotKind::Loss)),
              "Press Train (F5), or tick a run in the list");
    model.setCurves(storedRun(3, specNamed("thin"), {3, 1, 2}, 1, {0.25, 0.75, 0.5}));
    PlotSettings settings = model.settings();
    settings.train = false;
    model.setSettings(settings);
    EXPECT_EQ(plain(plotDescription(contentOf(model, PlotKind::Accuracy))),
              "thin, test: last 50.00 at epoch 3, best 75.00 at epoch 2");
    EXPECT_EQ(plotDescription(contentOf(model, PlotKind::Parameters)),
              "thin: 1,500,000 parameters, best test 75.00 %, epoch 2");
}

TEST(PlotContentTest, WhereTheLegendHasNoRoomForAllRunsItExplainsTheDashes) {
    PlotModel model;
    for (int id = 1; id <= 30; ++id) {
        model.setCurves(
            storedRun(id, specNamed("net", static_cast<std::uint64_t>(id)), {2, 1}, 1, {0.5, 0.6}));
    }
    PlotView view;
    view.applyTheme(Theme::of({}));
    showAll(view, contentOf(model, PlotKind::Accuracy), {400, 200});
    const QStringList texts = view.legendTexts();
    EXPECT_LT(texts.size(), 20);
    EXPECT_EQ(texts.mid(0, 3), (QStringList{"test", "train", "seed 1"}));
    showAll(view, contentOf(model, PlotKind::Accuracy), {1'400, 900});
    EXPECT_EQ(view.legendTexts().value(0), "seed 1") << "with room the runs come first";
    EXPECT_EQ(view.legendTexts().size(), 32);
}

TEST(PlotContentTest, TheLegendExplainsTheSquaresOfCheckpoints) {
    PlotModel model;
    RunCurves curves = storedRun(3, specNamed("thin"), {3, 1}, 1, {0.25, 0.75});
    model.setCurves(curves);
    EXPECT_FALSE(legendOf(contentOf(model, PlotKind::Loss)).contains("checkpoint"));
    StoredCheckpoint kept;
    kept.checkpoint.step = 1;
    curves.checkpoints.push_back(kept);
    model.setCurves(curves);
    EXPECT_TRUE(legendOf(contentOf(model, PlotKind::Loss)).contains("checkpoint"));
}

} // namespace sharesnet::test
