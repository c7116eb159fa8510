#include "core/exchange/curve_import.h"

#include "core/arch/presets.h"
#include "core/exchange/board_export.h"
#include "core/exchange/csv_table.h"
#include "core/flow/comparison.h"
#include "core/flow/prolong.h"
#include "core/flow/run_export.h"
#include "core/flow/run_groups.h"
#include "core/flow/run_launcher.h"
#include "core/flow/trade_off.h"
#include "core/flow/twin.h"
#include "core/tensorboard/event_file.h"
#include "tests/support/error_message.h"
#include "tests/support/fake_engine.h"
#include "tests/support/synthetic_runs.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <fstream>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

class CurveImport : public testing::Test {
  protected:
    fs::path write(const std::string& name, const std::string& text) const {
        return folder_.write(name, {text.begin(), text.end()});
    }
    FoundRun look(const std::string& text, CurveImportPlan plan = {}) const {
        plan.source = write("curves.csv", text);
        return lookAtCurves(plan).runs.at(0);
    }
    RunStore store() const { return RunStore(folder_ / "store"); }

    // A run of ours with two epochs of three steps, as the store has it.
    static std::int64_t ownRun(RunStore& store) {
        RunSpec spec;
        spec.name = "own, \"quoted\"";
        spec.arch = cifarPreActivation(20);
        spec.config.epochs = 2;
        const RunClaim claim = store.create(spec);
        std::vector<TrainingEvent> events;
        RunStarted started;
        started.spec = spec;
        started.parameters = 1'000;
        started.stepsPerEpoch = 3;
        started.epochs = 2;
        events.push_back({claim.run, 1.7e9, started});
        for (int step = 1; step <= 6; ++step) {
            StepDone done;
            done.step = step;
            done.epoch = (step - 1) / 3 + 1;
            done.loss = 1.0 / 3 / step;
            done.learningRate = 0.1 / step;
            done.imagesPerSecond = step == 1 ? 0 : 123.4;
            done.top1 = 0.1 * step;
            done.gradientNorm = 0.3;
            if (step == 1) {
                done.memoryBytes = 12'345'678;
                done.updateRatios = {1e-3, 2e-3 / 3};
            }
            events.push_back({claim.run, 1.7e9 + step / 8.0, done});
            if (step == 3) {
                RunMark mark;
                mark.step = 3;
                mark.learningRate = 0.05;
                events.push_back({claim.run, 1.7e9 + 0.375, mark});
            }
            if (step % 3 == 0) {
                const bool evaluated = step == 6;
                events.push_back({claim.run, 1.7e9 + step / 8.0,
                                  EpochDone{step / 3, step, 0.7 / step, 0.11 * step, evaluated,
                                            evaluated ? 0.9 : 0, evaluated ? 0.71 : 0,
                                            evaluated ? 0.93 : 0, 1.5}});
            }
        }
        events.push_back({claim.run, 1.7e9 + 1, RunFinished{}});
        store.record(claim, events);
        store.release(claim);
        return claim.run;
    }

    const test::TemporaryFolder folder_;
};

std::string meaningOf(const FoundRun& run, const std::string& tag) {
    for (const FoundCurve& curve : run.curves) {
        if (curve.tag == tag) {
            return curve.meaning.empty() ? "- " + curve.leftOut.english() : curve.meaning.english();
        }
    }
    return "?";
}

// Without the run's number and name.
std::string curvesOf(const RunStore& store, std::int64_t run) {
    std::string text;
    writeCurves(store, std::span(&run, 1), [&text](const std::string& part) { text += part; });
    const CsvTable table = csvTableFrom(text);
    std::string shown;
    for (const auto& row : table.rows) {
        for (std::size_t i = 2; i < row.size(); ++i) {
            shown += row[i] + ",";
        }
        shown += "\n";
    }
    return shown;
}

TEST_F(CurveImport, aCsvFileOfOursComesBackExactly) {
    RunStore store = this->store();
    const std::int64_t own = ownRun(store);
    CurveImportPlan plan;
    plan.source = write("own.csv", exportedRun(store, own, RunFormat::Csv));
    const ImportedCurves imported = importCurves(store, plan);
    ASSERT_EQ(imported.runs, std::vector<std::int64_t>{2});
    EXPECT_EQ(curvesOf(store, 2), curvesOf(store, own));

    const RunRecord record = store.run(2);
    EXPECT_EQ(record.spec.name, "own, \"quoted\"-2");
    EXPECT_EQ(record.state, RunState::Finished);
    EXPECT_EQ(record.origin, (folder_ / "own.csv").string());
    EXPECT_EQ(record.steps, 6);
    EXPECT_EQ(record.epochs, 2);
    EXPECT_EQ(record.stepsPerEpoch, 3);
    EXPECT_EQ(record.bestTestTop1, 0.71);
    EXPECT_EQ(record.startedAt, 1.7e9 + 0.125);
    EXPECT_EQ(record.endedAt, 1.7e9 + 0.75);
    EXPECT_EQ(record.parameters, 0);
}

TEST_F(CurveImport, aTensorBoardExportComesBackInItsFloats) {
    RunStore store = this->store();
    const std::int64_t own = ownRun(store);
    exportBoard(store, own, {folder_ / "log"});
    CurveImportPlan plan;
    plan.source = folder_ / "log";
    const ImportedCurves imported = importCurves(store, plan);
    ASSERT_EQ(imported.runs, std::vector<std::int64_t>{2});
    EXPECT_EQ(imported.found.runs[0].name, "1-own, \"quoted\"");
    const std::vector<StoredStep> before = store.steps(own), after = store.steps(2);
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto isFloat = [&](double StepDone::*field) {
            EXPECT_EQ(after[i].step.*field, static_cast<float>(before[i].step.*field)) << i;
        };
        EXPECT_EQ(after[i].step.step, before[i].step.step);
        EXPECT_EQ(after[i].step.epoch, before[i].step.epoch);
        EXPECT_EQ(after[i].time, before[i].time);
        isFloat(&StepDone::loss);
        isFloat(&StepDone::top1);
        isFloat(&StepDone::learningRate);
        isFloat(&StepDone::gradientNorm);
        EXPECT_EQ(after[i].step.updateRatios.size(), before[i].step.updateRatios.size());
    }
    const std::vector<StoredEpoch> epochs = store.epochs(2);
    ASSERT_EQ(epochs.size(), 2);
    EXPECT_FALSE(epochs[0].epoch.evaluated);
    EXPECT_EQ(epochs[1].epoch.step, 6);
    EXPECT_EQ(epochs[1].epoch.testTop1, static_cast<float>(0.71));
    EXPECT_EQ(epochs[1].epoch.testTop5, static_cast<float>(0.93));
    EXPECT_EQ(epochs[1].epoch.trainLoss, static_cast<float>(0.7 / 6));
}

TEST_F(CurveImport, aPlainTableOfEpochs) {
    const FoundRun run = look("epoch,loss,acc\n1,2.5,10\n2,1.5,45.5\n3,1.25,60\n");
    EXPECT_EQ(meaningOf(run, "loss"), "train-loss");
    EXPECT_EQ(meaningOf(run, "acc"), "train-top1, percent");
    ASSERT_EQ(run.curve.epochs.size(), 3);
    EXPECT_EQ(run.curve.epochs[1].epoch.epoch, 2);
    EXPECT_EQ(run.curve.epochs[1].epoch.step, 2);
    EXPECT_EQ(run.curve.epochs[1].epoch.trainLoss, 1.5);
    EXPECT_EQ(run.curve.epochs[1].epoch.trainTop1, 0.455);
    EXPECT_FALSE(run.curve.epochs[1].epoch.evaluated);
    ASSERT_EQ(run.curve.steps.size(), 3) << "plots of training show steps";
    EXPECT_EQ(run.curve.steps[2].step.loss, 1.25);
    EXPECT_TRUE(std::isnan(run.curve.steps[2].step.learningRate)) << "not told";
    EXPECT_EQ(englishTexts(run.notes),
              std::vector<std::string>{"the file has no steps: an epoch counts as one"});
}

TEST_F(CurveImport, whatCsvLoggerOfKerasWrites) {
    const FoundRun run = look("epoch,accuracy,loss,lr,val_accuracy,val_loss\n"
                              "0,0.25,2.0,0.1,0.5,1.5\n1,0.5,1.0,0.1,0.625,1.25\n");
    ASSERT_EQ(run.curve.epochs.size(), 2);
    const EpochDone& last = run.curve.epochs[1].epoch;
    EXPECT_EQ(last.epoch, 2) << "counted from 0 there";
    EXPECT_EQ(last.trainLoss, 1.0);
    EXPECT_EQ(last.trainTop1, 0.5);
    EXPECT_TRUE(last.evaluated);
    EXPECT_EQ(last.testLoss, 1.25);
    EXPECT_EQ(last.testTop1, 0.625);
    EXPECT_EQ(run.curve.steps[1].step.learningRate, 0.1);
    EXPECT_EQ(run.notes[0].english(), "epochs are counted from 0 there, and from 1 here");
}

// Lightning logs a line whenever something is logged; cells of the rest are empty.
TEST_F(CurveImport, whatCsvLoggerOfLightningWrites) {
    const FoundRun run =
        look("epoch,lr-SGD,step,train_loss_epoch,train_loss_step,val_acc,val_loss\n"
             "0,,49,,2.5,,\n,0.1,49,,,,\n0,,99,,1.5,,\n0,,99,,,0.5,1.25\n"
             "0,,99,2.0,,,\n1,,149,,1.0,,\n1,,199,,,0.75,1.0\n1,,199,1.125,,,\n");
    ASSERT_EQ(run.curve.epochs.size(), 2);
    EXPECT_EQ(run.curve.epochs[0].epoch.step, 99);
    EXPECT_EQ(run.curve.epochs[0].epoch.trainLoss, 2.0);
    EXPECT_EQ(run.curve.epochs[1].epoch.testTop1, 0.75);
    ASSERT_EQ(run.curve.steps.size(), 3);
    EXPECT_EQ(run.curve.steps[0].step.loss, 2.5);
    EXPECT_EQ(run.curve.steps[0].step.learningRate, 0.1);
    EXPECT_EQ(run.curve.steps[0].step.epoch, 1);
    EXPECT_EQ(run.curve.steps[2].step.step, 149);
    EXPECT_EQ(run.curve.steps[2].step.epoch, 2);
}

TEST_F(CurveImport, errorsAreOneMinusAccuracyAndSemicolonsSeparate) {
    const FoundRun run = look("Epoch;Test Error\n1;12,5\n2;6,25\n");
    EXPECT_EQ(meaningOf(run, "Test Error"), "test-error, percent");
    EXPECT_EQ(run.curve.epochs[1].epoch.testTop1, 0.9375);
}

TEST_F(CurveImport, whatIsNotRecognizedIsNamedAndCanBeSaid) {
    const std::string text = "epoch,metric_a,note\n1,40,x\n2,50,y\n";
    const FoundRun before = look(text);
    EXPECT_TRUE(before.isEmpty());
    EXPECT_EQ(meaningOf(before, "metric_a"), "- not recognized");
    EXPECT_EQ(meaningOf(before, "note"), "- no numbers");
    CurveImportPlan plan;
    plan.meanings.insert(parseCurveMeaning("metric_a=test-top1"));
    const FoundRun after = look(text, plan);
    EXPECT_EQ(meaningOf(after, "metric_a"), "test-top1, percent");
    EXPECT_EQ(after.curve.epochs[1].epoch.testTop1, 0.5);

    plan.meanings = {{"loss", std::nullopt}};
    EXPECT_EQ(test::errorOf([&] { look(text, plan); }),
              (folder_ / "curves.csv").string() + ": has no curve 'loss'");
    EXPECT_NE(test::errorOf([] { parseCurveMeaning("a=b"); }).find("test-top1"), std::string::npos);
    EXPECT_NE(test::errorOf([&] {
                  RunStore store = this->store();
                  CurveImportPlan all;
                  all.source = folder_ / "curves.csv";
                  importCurves(store, all);
              }).find("no curve in it is recognized; say what one is of metric_a, note"),
              std::string::npos);
    EXPECT_TRUE(store().runs().runs.empty());
}

TEST_F(CurveImport, percentOrFractionCanBeSaid) {
    const std::string text = "epoch,val_acc\n1,0.5\n2,0.75\n";
    CurveImportPlan plan;
    plan.percent = true;
    EXPECT_EQ(look(text, plan).curve.epochs[1].epoch.testTop1, 0.0075);
    EXPECT_EQ(look(text).curve.epochs[1].epoch.testTop1, 0.75);
    EXPECT_EQ(meaningOf(look("epoch,val_acc\n1,130\n"), "val_acc"),
              "- has values from 0 to 130, so it is not an accuracy");
}

TEST_F(CurveImport, ofTwoThatAreTheSameTheOneWithMorePointsCounts) {
    const FoundRun run = look("epoch,test_acc,val_acc\n1,,0.5\n2,0.625,0.75\n");
    EXPECT_EQ(meaningOf(run, "test_acc"), "- “val_acc” is the same, and has more points");
    EXPECT_EQ(run.curve.epochs[1].epoch.testTop1, 0.75);
}

void writeEvents(const fs::path& folder,
                 const std::vector<std::pair<std::string, std::vector<double>>>& curves,
                 std::int64_t every) {
    EventFileWriter writer(folder);
    for (const auto& [tag, values] : curves) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            BoardEvent event;
            event.step = every * static_cast<std::int64_t>(i + 1);
            event.wallTime = 1.6e9 + static_cast<double>(event.step);
            event.values = {{tag, values[i]}};
            writer.append(event);
        }
    }
    writer.flush();
}

TEST_F(CurveImport, aFolderOfRunsEachWithItsName) {
    writeEvents(folder_ / "logs/a/b", {{"Loss/train", {4, 3, 2, 1}}, {"Loss/odd", {1}}}, 10);
    writeEvents(folder_ / "logs/c", {{"val_acc", {0.5, 0.75}}}, 20);
    write("logs/d.csv", "epoch,val_acc\n1,0.5\n");
    write("logs/broken.csv", "epoch\n");
    CurveImportPlan plan;
    plan.source = folder_ / "logs/";
    RunStore store = this->store();
    const ImportedCurves imported = importCurves(store, plan);
    ASSERT_EQ(imported.runs.size(), 3);
    EXPECT_EQ(store.run(imported.runs[0]).spec.name, "a/b");
    EXPECT_EQ(store.run(imported.runs[0]).steps, 40);
    EXPECT_EQ(store.run(imported.runs[0]).epochs, 0);
    EXPECT_EQ(store.run(imported.runs[1]).bestTestTop1, 0.75);
    EXPECT_EQ(store.run(imported.runs[1]).epochs, 2);
    EXPECT_EQ(store.run(imported.runs[1]).endedAt, 1.6e9 + 40);
    EXPECT_EQ(store.run(imported.runs[2]).spec.name, "d");
    ASSERT_EQ(imported.found.notes.size(), 1);
    EXPECT_NE(imported.found.notes[0].english().find("broken.csv: has no rows below its header"),
              std::string::npos);
}

TEST_F(CurveImport, foldersTrainAndValidationOfKerasAreOneRun) {
    writeEvents(folder_ / "logs/net/train",
                {{"epoch_loss", {2, 1}}, {"epoch_accuracy", {0.25, 0.5}}}, 1);
    writeEvents(folder_ / "logs/net/validation", {{"epoch_accuracy", {0.125, 0.375}}}, 1);
    CurveImportPlan plan;
    plan.source = folder_ / "logs";
    const FoundCurves found = lookAtCurves(plan);
    ASSERT_EQ(found.runs.size(), 1);
    EXPECT_EQ(found.runs[0].name, "net");
    ASSERT_EQ(found.runs[0].curve.epochs.size(), 2);
    EXPECT_EQ(found.runs[0].curve.epochs[1].epoch.trainLoss, 1);
    EXPECT_EQ(found.runs[0].curve.epochs[1].epoch.trainTop1, 0.5);
    EXPECT_EQ(found.runs[0].curve.epochs[1].epoch.testTop1, 0.375);
}

TEST_F(CurveImport, aCutOffEventFileGivesWhatIsThereAndSaysSo) {
    writeEvents(folder_ / "logs", {{"loss", {3, 2, 1}}}, 1);
    const fs::path file = eventFilesIn(folder_ / "logs").at(0);
    fs::resize_file(file, fs::file_size(file) - 5);
    CurveImportPlan plan;
    plan.source = file;
    const FoundRun run = lookAtCurves(plan).runs.at(0);
    EXPECT_EQ(run.curve.steps.size(), 2);
    ASSERT_FALSE(run.notes.empty());
    EXPECT_NE(run.notes[0].english().find("it is truncated in the record at byte"),
              std::string::npos);
}

TEST_F(CurveImport, badInputIsOneClearLine) {
    CurveImportPlan plan;
    const auto refused = [&](const fs::path& source) {
        plan.source = source;
        return test::errorOf([&] { lookAtCurves(plan); });
    };
    EXPECT_NE(refused(write("a.tfevents", "no")).find("is not an event file"), std::string::npos);
    EXPECT_NE(refused(write("a.csv", "")).find("has no rows below its header"), std::string::npos);
    EXPECT_NE(refused(write("a.txt", "x")).find("by its name it is neither a table"),
              std::string::npos);
    fs::create_directory(folder_ / "empty");
    EXPECT_NE(refused(folder_ / "empty").find("holds neither CSV files nor event files"),
              std::string::npos);
    EXPECT_NE(refused(folder_ / "none.csv"), "");
    EXPECT_NE(refused(write("own.csv", "run,name,step,epoch,time,loss,learning_rate\n1,a,x,1,,,\n"))
                  .find("line with step 'x'"),
              std::string::npos);
}

// What nobody knows is not made up.
class RunOfAnotherOrigin : public CurveImport {
  protected:
    void SetUp() override {
        CurveImportPlan plan;
        plan.source = write("old.csv", "epoch,val_acc\n1,0.5\n2,0.75\n");
        RunStore store = this->store();
        importCurves(store, plan);
        plan.source = write("older.csv", "epoch,val_acc\n1,0.25\n2,0.5\n");
        importCurves(store, plan);
        ownRun(store);
    }
};

TEST_F(RunOfAnotherOrigin, hasNoCountsAndNoSettings) {
    const RunColumns columns;
    const RunRecord run = store().run(1);
    for (const char* key :
         {"params", "params-unshared", "saved", "macs", "network", "sharing", "data", "epochs",
          "learning-rate", "seed", "host", "train", "duration"}) {
        EXPECT_EQ(columnText(columns.at(key), run), "") << key;
    }
    EXPECT_EQ(columnText(columns.at("best"), run), "75.00 %");
    EXPECT_EQ(columnText(columns.at("origin"), run), (folder_ / "old.csv").string());
    EXPECT_EQ(columnText(columns.at("origin"), store().run(3)), "");
    const auto json = runJson(store(), 1, RunDetail::Steps);
    EXPECT_TRUE(json["config"].is_null() && json["architecture"].is_null() &&
                json["data"].is_null() && json["command"].is_null());
}

TEST_F(RunOfAnotherOrigin, isNoRepetitionOfAnyAndKeepsItsName) {
    const RunColumns columns;
    const std::vector<RunRecord> runs{store().run(1), store().run(2), store().run(3)};
    const std::vector<RunGroup> groups = groupsOf(runs, columns);
    ASSERT_EQ(groups.size(), 3);
    EXPECT_EQ(groups[0].label.english(), "old");
    EXPECT_EQ(groups[1].label.english(), "older");
    EXPECT_EQ(groups[2].label.english(), runs[2].spec.name) << "alone of its kind";
    std::vector<RunRecord> seeds = runs;
    seeds.push_back(runs[2]);
    seeds.back().spec.config.learningRate = 0.5;
    EXPECT_EQ(groupsOf(seeds, columns)[3].label.english(), "learning-rate 0.5")
        << "of ours what differs";
    ASSERT_EQ(differingSettings(columns, seeds).size(), 2);
    EXPECT_EQ(differingSettings(columns, seeds)[0]->key, "learning-rate");
    EXPECT_EQ(compared(seeds, columns, ComparedRows::Differing).settings.size(), 2);
    EXPECT_TRUE(compared(runs, columns, ComparedRows::Differing).architectures.empty());
    const auto records = pointersTo(runs);
    const std::vector<const RunRecord*> one{records[0]};
    EXPECT_NE(twinsOf(one, records, columns).missing.english().find("was read from a file"),
              std::string::npos);
    EXPECT_EQ(tradeOffOf(records, columns, {}).withoutCost, 2);
}

TEST_F(RunOfAnotherOrigin, refusesWhatNeedsANetwork) {
    const std::string why = ": its curves were read from " + (folder_ / "old.csv").string() +
                            ", and neither its network nor a checkpoint is here";
    const RunLauncher launcher(std::make_shared<test::FakeEngine>(), folder_ / "store");
    EXPECT_EQ(test::errorOf([&] { launcher.resume(1); }), "run 1 cannot be resumed" + why);
    EXPECT_EQ(test::errorOf([&] { launcher.branch(1); }), "run 1 cannot be branched from" + why);
    const RunRecord run = store().run(1);
    EXPECT_EQ(test::errorOf([&] { prolonged(run, 1, ProlongSchedule::Hold); }),
              "run 1 cannot be prolonged" + why);
    EXPECT_EQ(store().run(1).state, RunState::Finished);
    EXPECT_FALSE(store().run(1).claim.has_value());
}

} // namespace
} // namespace sharesnet
