#include "core/base/sqlite.h"
#include "tests/ui/heard.h"
#include "tests/ui/training/training_test_kit.h"

#include "core/design/edit.h"
#include "ui/base/number_text.h"
#include "ui/training/training_progress.h"

#include <QAction>
#include <QElapsedTimer>

#include <algorithm>
#include <fstream>
#include <future>

namespace sharesnet::test {
namespace {

using State = SessionBridge::State;

TEST(TrainingByButtons, TrainsToTheEndAndLeavesTheRunInTheStore) {
    TrainingKit kit({});
    kit.click("trainButton");
    EXPECT_EQ(kit.bridge.state(), State::Preparing);
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 1 && !kit.bridge.isRunning(); }));
    EXPECT_EQ(kit.count<StepDone>(), 8);
    EXPECT_EQ(kit.count<EpochDone>(), 2);
    const auto runs = kit.runs();
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].state, RunState::Finished);
    EXPECT_EQ(runs[0].steps, 8);
    EXPECT_EQ(runs[0].spec.arch, cifarPreActivation(29));
    EXPECT_EQ(runs[0].spec.config, kit.form.config());
    EXPECT_TRUE(kit.problems.isEmpty()) << kit.problems.join('\n').toStdString();
}

// Each costs the window a repaint, which the training would lose.
TEST(TrainingByButtons, StepsWithoutOtherNewsComeTogether) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    script.stepsPerEpoch = 10'000; // no end of an epoch among the news
    TrainingKit kit(script, 1'000);
    const std::shared_ptr<void> always(nullptr, [&](void*) { gate.open(); });
    QElapsedTimer since;
    int together = 0;
    QObject::connect(&kit.bridge, &SessionBridge::eventsDrained, &kit.bridge,
                     [&](const std::vector<TrainingEvent>& events) {
                         const bool stepsAlone = std::all_of(
                             events.begin(), events.end(), [](const TrainingEvent& event) {
                                 return std::holds_alternative<StepDone>(event.fact);
                             });
                         if (stepsAlone && since.isValid()) {
                             EXPECT_GE(since.elapsed(), 395);
                             together = std::max(together, static_cast<int>(events.size()));
                         }
                         since.start();
                     });
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] {
        gate.allow(); // a step each time that the window looks
        return together > 1;
    }));
    kit.click("pauseButton");
    gate.allow();
    ASSERT_TRUE(kit.comesTo(State::Paused)); // news are told without waiting for their turn
    kit.click("stopButton");
    gate.open();
    ASSERT_TRUE(kit.comesTo(State::Idle));
    EXPECT_EQ(kit.count<StepDone>(), kit.runs().at(0).steps) << "none was lost on the way";
}

TEST(TrainingByButtons, PausesResumesAndStops) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    TrainingKit kit(script, 1'000);
    // also where an assertion leaves early
    const std::shared_ptr<void> always(nullptr, [&](void*) { gate.open(); });
    const Heard heard;
    kit.controls.show();
    kit.click("trainButton");
    gate.allow();
    ASSERT_TRUE(comes([&] { return kit.count<StepDone>() == 1; }));
    kit.click("pauseButton");
    EXPECT_EQ(kit.bridge.state(), State::Pausing);
    gate.allow();
    ASSERT_TRUE(kit.comesTo(State::Paused));
    EXPECT_EQ(heard.last(), QStringLiteral("Paused"));
    EXPECT_EQ(kit.controls.findChild<QPushButton*>("pauseButton")->accessibleName(),
              QStringLiteral("Resume"));
    EXPECT_EQ(kit.controls.findChild<QPushButton*>("trainButton")->text(), QStringLiteral("Queue"));
    const int paused = kit.count<StepDone>();
    kit.click("pauseButton");
    gate.allow();
    ASSERT_TRUE(comes([&] { return kit.count<StepDone>() == paused + 1; }));
    EXPECT_EQ(kit.bridge.state(), State::Running);
    EXPECT_EQ(heard.last(), QStringLiteral("Training resumed"));
    kit.click("stopButton");
    EXPECT_EQ(kit.bridge.state(), State::Stopping);
    gate.open();
    ASSERT_TRUE(kit.comesTo(State::Idle));
    ASSERT_EQ(kit.runs().size(), 1U);
    EXPECT_EQ(kit.runs()[0].state, RunState::Stopped);
    EXPECT_LT(kit.runs()[0].steps, 10);
    EXPECT_EQ(kit.controls.findChild<QPushButton*>("trainButton")->text(), QStringLiteral("Train"));
}

TEST(TrainingByButtons, ShiftStopsAfterTheEpoch) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    TrainingKit kit(script, 1'000);
    const std::shared_ptr<void> always(nullptr, [&](void*) { gate.open(); });
    kit.click("trainButton");
    gate.allow();
    ASSERT_TRUE(comes([&] { return kit.count<StepDone>() == 1; }));
    QTest::keyPress(&kit.controls, Qt::Key_Shift);
    kit.click("stopButton", Qt::ShiftModifier);
    gate.open();
    ASSERT_TRUE(kit.comesTo(State::Idle));
    EXPECT_EQ(kit.runs()[0].steps, 4); // the whole epoch, and no more
    EXPECT_EQ(kit.runs()[0].state, RunState::Stopped);
}

TEST(TrainingByButtons, AFailedRunSaysWhyAndAnotherCanStart) {
    FakeScript script;
    script.beforeStep = [](std::int64_t step) {
        if (step == 3) {
            throw Error("images.bin: the disk is gone; plug it in again");
        }
    };
    TrainingKit kit(script);
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return kit.count<RunFailed>() == 1 && !kit.bridge.isRunning(); }));
    ASSERT_EQ(kit.problems.size(), 1);
    EXPECT_TRUE(kit.problems[0].contains(QStringLiteral("plug it in again")))
        << kit.problems[0].toStdString();
    EXPECT_EQ(kit.runs()[0].state, RunState::Failed);
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return kit.count<RunFailed>() == 2 && !kit.bridge.isRunning(); }));
    EXPECT_EQ(kit.runs().size(), 2U);
}

TEST(TrainingByButtons, ADivergedRunIsOfferedToGoOnSlower) {
    std::atomic<bool> wild{true};
    FakeScript script;
    script.diverges = [&wild](std::int64_t step) { return step == 3 && wild; };
    TrainingKit kit(script);
    QueuedRun offered;
    QObject::connect(&kit.controller, &TrainingController::diverged, &kit.form,
                     [&](const QString&, const QueuedRun& slower) { offered = slower; });
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return kit.count<RunFailed>() == 1 && !kit.bridge.isRunning(); }));
    EXPECT_EQ(offered.resumes, kit.runs()[0].id);
    EXPECT_TRUE(kit.problems.isEmpty()) << "an offer, and not a problem beside it";
    wild = false;
    kit.controller.trainNext(offered);
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 1 && !kit.bridge.isRunning(); }));
    const auto asked = kit.engine->jobs();
    EXPECT_EQ(asked[1].spec.config.learningRate, 0.0125);
    EXPECT_EQ(asked[1].run, asked[0].run);
    EXPECT_EQ(kit.runs()[0].spec.config.learningRate, asked[1].spec.config.learningRate)
        << "the store knows what it was trained with";
}

TEST(TrainingByButtons, TheTwinFollowsUnsharedWithTheSameSettings) {
    TrainingKit kit({});
    kit.controls.trainTwinAction()->trigger();
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 2 && !kit.controller.isBusy(); }));
    const auto asked = kit.engine->jobs();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].spec.arch, cifarPreActivation(29));
    EXPECT_EQ(asked[1].spec.arch, unsharedTwin(cifarPreActivation(29)));
    EXPECT_EQ(asked[0].spec.config, asked[1].spec.config);
    EXPECT_EQ(asked[0].spec.data, asked[1].spec.data);
    EXPECT_NE(asked[0].run, asked[1].run);
}

TEST(TrainingByButtons, TrainSaysWhyItCannotBeUsed) {
    TrainingKit kit({});
    auto* button = kit.controls.findChild<QPushButton*>("trainButton");
    ASSERT_TRUE(button->isEnabled());
    kit.controller.setArchitecture({}, QStringLiteral("stages: there are none"));
    EXPECT_FALSE(button->isEnabled());
    EXPECT_EQ(button->toolTip(), QStringLiteral("stages: there are none"));
    EXPECT_FALSE(kit.controls.trainTwinAction()->isEnabled());
}

TEST(TrainingByButtons, ADeviceThatIsPickedIsTrainedOn) {
    TrainingKit kit({});
    kit.controls.setDevice("cuda:0");
    EXPECT_EQ(kit.form.config().device, "cuda:0");
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 1; }));
    EXPECT_EQ(kit.engine->jobs().at(0).spec.config.device, "cuda:0");
}

TEST(SessionBridge, StoppingWhilePreparingEndsTheRunBeforeItsFirstStep) {
    TrainingKit kit({});
    kit.click("trainButton");
    ASSERT_EQ(kit.bridge.state(), State::Preparing);
    kit.click("stopButton");
    ASSERT_TRUE(comes([&] { return !kit.bridge.isRunning(); }));
    EXPECT_EQ(kit.count<StepDone>(), 0);
    EXPECT_EQ(kit.runs().at(0).state, RunState::Stopped);
}

TEST(SessionBridge, AnswersAProbeFromTheModelInTraining) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    TrainingKit kit(script, 1'000);
    const std::shared_ptr<void> always(nullptr, [&](void*) { gate.open(); });
    EXPECT_FALSE(kit.bridge.probe({}));
    kit.click("trainButton");
    gate.allow();
    ASSERT_TRUE(comes([&] { return kit.count<StepDone>() == 1; }));
    ActivationQuery query;
    query.id = 42;
    EXPECT_TRUE(kit.bridge.probe(query));
    gate.allow();
    ASSERT_TRUE(comes([&] { return kit.count<ActivationsReady>() == 1; }));
    kit.click("stopButton");
    gate.open();
    ASSERT_TRUE(kit.comesTo(State::Idle));
}

TEST(SessionBridge, ResumesTheRunWithMoreEpochs) {
    TrainingKit kit(FakeScript{.saveCheckpoints = true});
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 1 && !kit.bridge.isRunning(); }));
    const auto run = kit.runs().at(0).id;
    kit.controller.resumeRun(run, {.change = [](RunSpec& spec) { spec.config.epochs = 5; }});
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 2 && !kit.bridge.isRunning(); }));
    const auto asked = kit.engine->jobs();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[1].run, run);
    EXPECT_EQ(asked[0].start, RunStart::New);
    EXPECT_EQ(asked[1].start, RunStart::Resume);
    EXPECT_EQ(asked[1].spec.config.epochs, 5);
    EXPECT_EQ(kit.runs().size(), 1U);
}

TEST(SessionBridge, AResumeThatCannotBeginOffersARestart) {
    std::atomic<bool> damaged{false};
    FakeScript script;
    script.saveCheckpoints = true;
    script.beforeStart = [&damaged] {
        if (damaged) {
            throw Error("no checkpoint can be read");
        }
    };
    TrainingKit kit(script);
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 1 && !kit.bridge.isRunning(); }));
    const RunRecord before = kit.runs().at(0);
    qint64 offered = 0;
    QObject::connect(&kit.controller, &TrainingController::notResumed, &kit.form,
                     [&](const QString&, qint64 run) { offered = run; });
    damaged = true;
    kit.controller.resumeRun(before.id);
    ASSERT_TRUE(comes([&] { return offered != 0 && !kit.bridge.isRunning(); }));
    EXPECT_EQ(offered, before.id);
    EXPECT_EQ(kit.runs().at(0).state, RunState::Finished) << "it is as it was";
    EXPECT_TRUE(kit.problems.isEmpty());
    damaged = false;
    ResumeOptions anew;
    anew.restart = true;
    kit.controller.resumeRun(before.id, anew);
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 2 && !kit.bridge.isRunning(); }));
    EXPECT_EQ(kit.engine->jobs().back().start, RunStart::Restart);
}

TEST(SessionBridge, OtherClassesThanTheDataAreOfferedToBeSet) {
    TrainingKit kit({});
    ArchSpec arch = cifarPreActivation(29);
    arch.classes = 7;
    kit.controller.setArchitecture(arch, {});
    int fitting = 0;
    QObject::connect(&kit.controller, &TrainingController::classesDiffer, &kit.form,
                     [&](const QString&, int classes) { fitting = classes; });
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return fitting != 0 && !kit.bridge.isRunning(); }));
    EXPECT_EQ(fitting, 10);
    EXPECT_TRUE(kit.runs().empty());
}

TEST(SessionBridge, ARunOfAnotherProcessIsOfferedToBeTakenOver) {
    TrainingKit kit(FakeScript{.saveCheckpoints = true});
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 1 && !kit.bridge.isRunning(); }));
    const auto run = kit.runs().at(0).id;
    SqliteDatabase(kit.folder / "runs.sqlite")
        .execute("UPDATE runs SET claim = 'x', host = 'node-a17', pid = 42, process_start = 'b:1', "
                 "pid_namespace = 'pid:[1]', heartbeat = " +
                 std::to_string(unixTime()));
    qint64 claimed = 0;
    bool mayBeGone = false;
    QObject::connect(&kit.controller, &TrainingController::claimed, &kit.form,
                     [&](const QString&, qint64 which, bool may) {
                         claimed = which;
                         mayBeGone = may;
                     });
    kit.controller.resumeRun(run);
    ASSERT_TRUE(comes([&] { return claimed != 0 && !kit.bridge.isRunning(); }));
    EXPECT_TRUE(mayBeGone);
    ResumeOptions options;
    options.takeOver = true;
    kit.controller.resumeRun(run, options);
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 2 && !kit.bridge.isRunning(); }));
}

TEST(SessionBridge, AQueuedRunThatIsTakenOverKeepsTheSettingsItWasQueuedWith) {
    TrainingKit kit(FakeScript{.saveCheckpoints = true});
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 1 && !kit.bridge.isRunning(); }));
    const RunRecord before = kit.runs().at(0);
    SqliteDatabase(kit.folder / "runs.sqlite")
        .execute("UPDATE runs SET claim = 'x', host = 'node-a17', pid = 42, process_start = 'b:1', "
                 "pid_namespace = 'pid:[1]', heartbeat = " +
                 std::to_string(unixTime()));
    RunSpec longer = before.spec;
    longer.config.epochs = before.spec.config.epochs + 1;
    kit.controller.resumeLater(before.id, longer);
    ASSERT_TRUE(comes([&] {
        return kit.controller.queue()->waiting().size() == 1 && !kit.bridge.isRunning() &&
               !kit.controller.queue()->waiting()[0].failure.empty();
    }));
    ResumeOptions options;
    options.takeOver = true;
    kit.controller.resumeRun(before.id, options);
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 2 && !kit.bridge.isRunning(); }));
    EXPECT_EQ(kit.engine->jobs().back().spec.config.epochs, longer.config.epochs);
    EXPECT_TRUE(kit.controller.queue()->waiting().empty());
}

TEST(SessionBridge, AStoreThatCannotBeOpenedIsSaidAndLeavesItIdle) {
    const TemporaryFolder folder;
    const auto notAFolder = folder / "file";
    std::ofstream(notAFolder) << "in the way";
    SessionBridge bridge(notAFolder);
    bridge.setEngine(std::make_shared<FakeEngine>());
    QString trouble;
    QObject::connect(&bridge, &SessionBridge::failed, &bridge,
                     [&](const QString& text) { trouble = text; });
    bridge.start({"x", cifarPreActivation(29), {}, {}});
    ASSERT_TRUE(comes([&] { return !trouble.isEmpty(); }));
    EXPECT_TRUE(trouble.contains(QString::fromStdString(notAFolder.string())))
        << trouble.toStdString();
    EXPECT_EQ(bridge.state(), State::Idle);
}

TEST(TrainingProgress, TellsEpochStepSpeedAndTimeLeft) {
    RunProgress progress(128);
    EXPECT_EQ(progressText(progress).toStdString(), "");
    RunStarted started;
    started.stepsPerEpoch = 100;
    started.epochs = 15;
    progress.apply({1, 0, started});
    progress.apply({1, 0, StepDone{.epoch = 3, .step = 250, .imagesPerSecond = 436}});
    EXPECT_EQ(progressText(progress).toStdString(),
              "epoch 3/15 · step 250 · 436 images/s · 6 min 7 s left");
    EXPECT_EQ(shortProgressText(progress).toStdString(), "epoch 3/15 · 6 min 7 s left");
    progress.apply({1, 0, RunFinished{.stopped = true, .epochs = 3, .steps = 250}});
    EXPECT_EQ(progressText(progress).toStdString(), "epoch 3/15 · step 250 · 436 images/s");
}

TEST(TrainingProgress, WritesDurationsAsPeopleDo) {
    EXPECT_EQ(durationText(42).toStdString(), "42 s");
    EXPECT_EQ(durationText(360).toStdString(), "6 min");
    EXPECT_EQ(durationText(7'500).toStdString(), "2 h 5 min");
    EXPECT_EQ(durationText(4 * 86'400 + 7'200).toStdString(), "4 d 2 h");
}

TEST(DataPicker, NamesDataAndRemembersIt) {
    const TemporaryFolder folder;
    const OwnSettings settings(folder);
    EXPECT_EQ(dataLabel("cifar10:/data/cifar-10-batches-bin").toStdString(),
              "CIFAR-10 · cifar-10-batches-bin");
    {
        DataPicker picker;
        EXPECT_EQ(picker.data(), "shapes");
        picker.setData("folder:/data/flowers");
    }
    const DataPicker again;
    EXPECT_EQ(again.data(), "folder:/data/flowers");
}

} // namespace
} // namespace sharesnet::test
