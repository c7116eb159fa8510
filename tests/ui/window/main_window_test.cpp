#include "tests/ui/window/main_window_kit.h"
#include "ui/base/message_bar.h"
#include "ui/base/ui_watchdog.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/pinned_view.h"
#include "ui/document/arch_document.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/template_dialog.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"
#include "ui/window/log_panel.h"
#include "ui/window/main_window.h"

#include "core/arch/families.h"
#include "core/arch/file.h"
#include "core/design/edit.h"
#include "core/design/recovery.h"

#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QUndoStack>
#include <QUrl>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>

namespace sharesnet::test {
namespace {

using State = SessionBridge::State;

TEST(MainWindow, BeginsFromATemplate) {
    Workbench bench;
    auto* action = bench.window.findChild<QAction*>(QStringLiteral("newFromTemplate"));
    ASSERT_NE(action, nullptr);
    action->trigger();
    auto* dialog = bench.window.findChild<TemplateDialog*>();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_EQ(bench.window.document()->spec().name, fromFamily({}).name);
    EXPECT_EQ(bench.window.document()->spec().stages, fromFamily({}).stages);
}

TEST(MainWindow, ComparesTheDesignWithTheArchitectureOfARun) {
    Workbench bench;
    RunRecord run;
    run.spec.name = "last week's";
    run.spec.arch = unsharedTwin(bench.window.document()->spec());
    bench.window.setMode(Mode::Lens);
    emit bench.window.findChild<RunsPanel*>()->compareArchitecture(run);
    EXPECT_EQ(bench.window.mode(), Mode::Design);
    auto* pinned = bench.window.findChild<PinnedView*>();
    EXPECT_TRUE(pinned->isVisible());
    EXPECT_EQ(pinned->drawing().stages.size(), run.spec.arch.stages.size());
    EXPECT_NE(bench.window.document()->spec(), run.spec.arch); // the design stays
}

TEST(MainWindow, TrainsPausesAndStopsByKeys) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    Workbench bench(script);
    const std::shared_ptr<void> always(nullptr, [&](void*) { gate.open(); });
    QTest::keyClick(&bench.window, Qt::Key_F5);
    ASSERT_TRUE(bench.comesTo(State::Running));
    QTest::keyClick(&bench.window, Qt::Key_F6);
    gate.allow();
    ASSERT_TRUE(bench.comesTo(State::Paused));
    QTest::keyClick(&bench.window, Qt::Key_F6);
    EXPECT_EQ(bench.bridge.state(), State::Running);
    QTest::keyClick(&bench.window, Qt::Key_F5, Qt::ShiftModifier);
    EXPECT_EQ(bench.bridge.state(), State::Stopping);
    gate.open();
    ASSERT_TRUE(bench.comesTo(State::Idle));
}

TEST(MainWindow, ClosesAtOnceWhenNothingWouldBeLost) {
    Workbench bench;
    bench.window.close();
    EXPECT_FALSE(bench.window.isVisible());
}

TEST(MainWindow, AsksBeforeChangesAreLost) {
    Workbench bench;
    auto* document = bench.window.document();
    document->edit(QStringLiteral("Share nothing"), unsharedTwin(document->spec()));
    EXPECT_TRUE(bench.window.isWindowModified());
    bench.window.close();
    EXPECT_TRUE(bench.window.isVisible());
    EXPECT_NE(bench.button(QStringLiteral("Save")), nullptr);
    bench.click(QStringLiteral("Keep editing"));
    EXPECT_TRUE(bench.window.isVisible());
    EXPECT_TRUE(document->isModified());
    bench.window.close();
    bench.click(QStringLiteral("Discard"));
    EXPECT_FALSE(bench.window.isVisible());
}

TEST(MainWindow, AsksWhileTrainingAndKeepsOnOrStopsAndCloses) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    Workbench bench(script);
    const std::shared_ptr<void> always(nullptr, [&](void*) { gate.open(); });
    bench.window.controls()->trainAction()->trigger();
    ASSERT_TRUE(bench.comesTo(State::Running));

    bench.window.close();
    EXPECT_TRUE(bench.window.isVisible());
    bench.click(QStringLiteral("Cancel"));
    EXPECT_EQ(bench.bridge.state(), State::Running);

    bench.window.close();
    bench.click(QStringLiteral("Stop and save"));
    EXPECT_EQ(bench.bridge.state(), State::Stopping);
    EXPECT_TRUE(bench.window.isVisible()); // until the worker has said so
    EXPECT_TRUE(bench.window.messages()->text().contains(QStringLiteral("Stopping")));
    gate.open();
    ASSERT_TRUE(comes([&] { return !bench.window.isVisible(); }));
    const auto runs = RunStore(bench.folder.path()).runs().runs;
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].state, RunState::Stopped);
}

TEST(MainWindow, TheQueueIsKeptForTheNextStartAndAskedFor) {
    TemporaryFolder folder;
    const OwnSettings settings(folder);
    RunQueue left;
    left.append({{"left", cifarPreActivation(29), TrainConfig{}, parseDataSpec("shapes")}});
    saveQueue(left, folder.path());
    auto engine = std::make_shared<FakeEngine>(FakeScript{});
    for (const bool train : {false, true}) {
        SessionBridge bridge(folder.path());
        StoreClient store(folder.path());
        MainWindow window(&store, &bridge, std::make_shared<LogBuffer>());
        window.setEngine(engine, engine->devices());
        window.show();
        ASSERT_TRUE(comes([&] {
            return window.messages()->text() ==
                   QStringLiteral("1 run is still queued from an earlier session.");
        }));
        EXPECT_EQ(bridge.state(), State::Idle) << "nothing begins by itself";
        if (train) {
            for (auto* button : window.messages()->findChildren<QPushButton*>()) {
                if (button->text() == QStringLiteral("Train it")) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    break;
                }
            }
            ASSERT_TRUE(comes([&] { return RunStore(folder.path()).runs().runs.size() == 1; }));
            ASSERT_TRUE(comes([&] { return bridge.state() == State::Idle; }));
        }
        window.close();
        EXPECT_FALSE(window.isVisible()) << "nothing would be lost";
    }
    EXPECT_TRUE(loadQueue(folder.path()).queue.empty());
}

TEST(MainWindow, AFailedRunSaysWhyInTheWindow) {
    FakeScript script;
    script.beforeStart = [] {
        throw Error("folder:/nowhere: there is no such folder; choose another");
    };
    Workbench bench(script);
    bench.window.controls()->trainAction()->trigger();
    ASSERT_TRUE(
        comes([&] { return bench.window.messages()->isVisible() && !bench.bridge.isRunning(); }));
    ASSERT_TRUE(comes([&] {
        return bench.window.messages()->text().contains(QStringLiteral("no such folder"));
    }));
}

// The failure of a run is about that run: another one that trains settles it.
TEST(MainWindow, AFailureGoesOnceATrainingBegins) {
    std::atomic<bool> fails{true};
    FakeScript script;
    script.beforeStart = [&] {
        if (fails.exchange(false)) {
            throw Error("the disk is away");
        }
    };
    Workbench bench(script);
    auto* bar = bench.window.messages();
    bench.window.controls()->trainAction()->trigger();
    ASSERT_TRUE(comes([&] { return bar->text().contains(QStringLiteral("Run 1 failed")); }));
    ASSERT_TRUE(bench.comesTo(State::Idle));
    bench.window.controls()->trainAction()->trigger();
    ASSERT_TRUE(comes([&] { return bar->text().contains(QStringLiteral("Run 2 finished")); }))
        << bar->text().toStdString();
    EXPECT_FALSE(bar->text().contains(QStringLiteral("failed")));
}

TEST(MainWindow, AFailureBesideAQuestionIsSeen) {
    FakeScript script;
    script.beforeStart = [] { throw Error("out of memory"); };
    Workbench bench(script);
    bench.window.messages()->ask(QStringLiteral("Restore?"));
    bench.window.controls()->trainAction()->trigger();
    ASSERT_TRUE(comes([&] {
        const auto texts = bench.window.messages()->findChildren<QLabel*>("messageText");
        return std::ranges::any_of(texts, [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("out of memory"));
        });
    }));
    EXPECT_EQ(bench.window.messages()->text(), QStringLiteral("Restore?"));
}

TEST(MainWindow, MessagesMoveNothing) {
    Workbench bench;
    const auto* drawing = bench.window.findChild<DesignerView*>();
    QCoreApplication::processEvents();
    const QRect before = drawing->geometry();
    bench.window.messages()->problem(QStringLiteral("the disk is full"));
    QCoreApplication::processEvents();
    EXPECT_TRUE(bench.window.messages()->isVisible());
    EXPECT_EQ(drawing->geometry(), before);
}

// The log panel and the file, through the logger that the program sets up.
TEST(MainWindow, WhatHappensIsInTheLog) {
    const TemporaryFolder state;
    const auto before = spdlog::default_logger();
    const QByteArray home = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", QByteArray::fromStdString(state.string()));
    FakeScript script;
    script.beforeStart = [] { throw Error("the disk is away"); };
    Workbench bench(script);
    startLogging([log = bench.log](const LogLine& line) { log->add(line); });
    bench.window.controls()->trainAction()->trigger();
    auto* panel = bench.window.findChild<LogPanel*>()->findChild<QPlainTextEdit*>();
    EXPECT_TRUE(comes([&] {
        return panel->toPlainText().contains(
            QStringLiteral("error  Run 1 failed: the disk is away"));
    })) << panel->toPlainText().toStdString();
    EXPECT_TRUE(panel->toPlainText().contains(
        QStringLiteral("Training sharesnet-cifar-20-shared-all-seed-1 as run 1")));
    std::ifstream file(state / "sharesnet/sharesnet.log");
    const std::string written{std::istreambuf_iterator<char>(file), {}};
    EXPECT_NE(written.find("Run 1 failed: the disk is away"), std::string::npos) << written;
    spdlog::set_default_logger(before);
    home.isNull() ? qunsetenv("XDG_STATE_HOME") : qputenv("XDG_STATE_HOME", home);
}

TEST(MainWindow, TheStatusBarSaysWhatTrainsAndWhatIsUnsaved) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    Workbench bench(script);
    const std::shared_ptr<void> always(nullptr, [&](void*) { gate.open(); });
    auto* activity = bench.window.findChild<QLabel*>(QStringLiteral("activity"));
    EXPECT_EQ(activity->text(), QStringLiteral("Nothing is training"));
    bench.window.controls()->trainAction()->trigger();
    ASSERT_TRUE(bench.comesTo(State::Running));
    bench.window.controls()->trainAction()->trigger();
    EXPECT_EQ(activity->text(),
              QStringLiteral("Run 1: sharesnet-cifar-20-shared-all-seed-1 · 1 queued"));
    EXPECT_FALSE(bench.window.findChild<QLabel*>(QStringLiteral("validity"))->isVisible());
}

TEST(MainWindow, AnInvalidArchitectureDisablesTrainWithTheReason) {
    Workbench bench;
    ArchSpec broken = bench.window.document()->spec();
    broken.stages.clear();
    bench.window.document()->edit(QStringLiteral("Break"), broken);
    EXPECT_FALSE(bench.window.controls()->trainAction()->isEnabled());
    EXPECT_TRUE(
        bench.window.controls()->trainAction()->toolTip().contains(QStringLiteral("stages")));
    bench.window.document()->undoStack()->undo();
    EXPECT_TRUE(bench.window.controls()->trainAction()->isEnabled());
}

TEST(MainWindow, LayoutAndSettingsComeBackWhereTheyWere) {
    const TemporaryFolder store;
    const TemporaryFolder home;
    const OwnSettings settings(home);
    const auto log = std::make_shared<LogBuffer>();
    {
        SessionBridge bridge(store.path());
        StoreClient client(store.path());
        MainWindow window(&client, &bridge, log);
        window.show();
        window.findChild<QDockWidget*>(QStringLiteral("library"))->hide();
        TrainConfig config = window.form()->config();
        config.epochs = 77;
        window.form()->setConfig(config);
        window.close();
    }
    SessionBridge bridge(store.path());
    StoreClient client(store.path());
    MainWindow window(&client, &bridge, log);
    window.show();
    EXPECT_TRUE(window.findChild<QDockWidget*>(QStringLiteral("library"))->isHidden());
    EXPECT_EQ(window.form()->config().epochs, 77);
}

// Answered by the buttons of the message bar, one question a document.
TEST(MainWindow, OffersWhatACrashLeftAndRestoresIt) {
    const TemporaryFolder recovery;
    const auto leave = [&](const char* name, const ArchSpec& spec) {
        ProcessIdentity gone = thisProcess();
        gone.start = "another boot:1";
        RecoverySlot(recovery.path(), gone).keep({spec, name, 7, 1'700'000'000});
    };
    leave("/home/a.sharesnet.json", wideResNet(16, 4));
    leave("", cifarPreActivation(164));
    Workbench bench;
    bench.window.keepForCrashes(recovery.path());
    auto* bar = bench.window.messages();
    ASSERT_TRUE(comes([&] { return bar->count() == 2; }));
    ASSERT_TRUE(bar->text().contains(QStringLiteral("23"))) << bar->text().toStdString();
    bench.click(QStringLiteral("Restore"));
    auto* document = bench.window.document();
    const bool ofFile = document->spec() == wideResNet(16, 4);
    EXPECT_TRUE(ofFile || document->spec() == cifarPreActivation(164));
    EXPECT_EQ(document->filePath(), ofFile ? QStringLiteral("/home/a.sharesnet.json") : QString());
    EXPECT_TRUE(document->isModified());
    ASSERT_EQ(bar->count(), 1);
    EXPECT_TRUE(
        bar->text().contains(ofFile ? QStringLiteral("Restore unsaved changes to 'sharesnet-164'")
                                    : QStringLiteral("to '/home/a.sharesnet.json'")))
        << bar->text().toStdString();
    bench.click(QStringLiteral("Discard"));
    EXPECT_FALSE(bar->isVisible());
    // What was restored is this process's own as soon as it is written.
    EXPECT_TRUE(comes([&] { return leftBehind(recovery.path()).empty(); }));
}

TEST(MainWindow, TakesTheFirstArchitectureOfADrop) {
    Workbench bench;
    const auto file = bench.folder / "dropped.sharesnet.json";
    writeArchFile(wideResNet(16, 4), file);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/cat.png")),
                  QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window, &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window, &drop);
    ASSERT_TRUE(comes([&] { return bench.window.document()->spec() == wideResNet(16, 4); }));
    EXPECT_TRUE(bench.window.messages()->text().contains(QStringLiteral("not opened: cat.png")));
}

TEST(MainWindow, FitsIntoASmallScreen) {
    Workbench bench;
    EXPECT_LE(bench.window.minimumSizeHint().width(), 1280);
    EXPECT_LE(bench.window.minimumSizeHint().height(), 720);
}

// Milliseconds of own computing an event may take; sanitizers slow it down several times.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kStall = 250;
#else
constexpr double kStall = 50;
#endif

// A run as fast as it can publish: 100,000 steps while the window shows them. Counted is what the
// ui thread itself computes, so that a busy machine does not fail the test.
TEST(MainWindow, NeverStandsStillWhileTrainingRuns) {
    FakeScript script;
    script.stepsPerEpoch = 10'000;
    Workbench bench(script);
    TrainConfig config = bench.window.form()->config();
    config.epochs = 10;
    bench.window.form()->setConfig(config);
    std::int64_t seen = 0;
    QObject::connect(&bench.bridge, &SessionBridge::eventsDrained, &bench.window,
                     [&](const std::vector<TrainingEvent>& events) {
                         for (const auto& event : events) {
                             if (const auto* step = std::get_if<StepDone>(&event.fact)) {
                                 seen = step->step;
                             }
                         }
                     });
    QTest::qWait(0);
    UiWatchdog watchdog(kStall);
    auto* application = static_cast<UiApplication*>(qApp);
    application->watch(&watchdog);
    bench.window.controls()->trainAction()->trigger();
    const bool ended = comes([&] { return seen == 100'000 && !bench.bridge.isRunning(); });
    application->watch(nullptr);
    ASSERT_TRUE(ended);
    EXPECT_EQ(watchdog.stalls(), 0)
        << watchdog.longest().receiver << " computed for " << watchdog.longest().cpuMs << " ms";
    EXPECT_GT(watchdog.events(), 10);
}

// For a language that holds from the next start on.
TEST(MainWindow, ARestartIsForgottenWhereClosingIsCalledOff) {
    Workbench bench;
    bench.window.document()->edit(QStringLiteral("edit"), cifarPreActivation(110));
    bench.window.restart();
    ASSERT_NE(bench.button(QStringLiteral("Keep editing")), nullptr);
    bench.click(QStringLiteral("Keep editing"));
    bench.window.close();
    bench.click(QStringLiteral("Discard"));
    EXPECT_FALSE(bench.window.isVisible());
    EXPECT_FALSE(bench.window.wantsRestart());
}

TEST(MainWindow, ARestartIsWantedOnceTheWindowIsClosed) {
    Workbench bench;
    bench.window.document()->edit(QStringLiteral("edit"), cifarPreActivation(110));
    bench.window.restart();
    bench.click(QStringLiteral("Discard"));
    EXPECT_FALSE(bench.window.isVisible());
    EXPECT_TRUE(bench.window.wantsRestart());
}

TEST(MainWindow, HowARunEndedIsForgottenWithTheRun) {
    Workbench bench;
    bench.window.controls()->trainAction()->trigger();
    auto* status = bench.window.findChild<QLabel*>(QStringLiteral("trainingStatus"));
    ASSERT_TRUE(comes([&] { return status->text().startsWith(QStringLiteral("Done")); }))
        << status->text().toStdString();
    ASSERT_TRUE(bench.comesTo(State::Idle));
    bench.store.deleteRuns({bench.bridge.run()});
    EXPECT_TRUE(comes([&] { return status->text().isEmpty(); })) << status->text().toStdString();
}

} // namespace
} // namespace sharesnet::test
