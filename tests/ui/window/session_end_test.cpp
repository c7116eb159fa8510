// The desktop's session ends, and nobody can be asked.

#include "core/design/edit.h"
#include "core/design/recovery.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/base/quit_signals.h"

#include <QDockWidget>
#include <QSignalSpy>

#include <csignal>
#include <unistd.h>

namespace sharesnet::test {
namespace {

class SessionEnd : public testing::Test {
  protected:
    SessionEnd() {
        script.beforeStep = gate.waiter();
        bench = std::make_unique<Workbench>(script);
        bench->window.keepForCrashes(recovery());
        QObject::connect(&quit, &QuitSignals::received, &bench->window, &MainWindow::endSession);
    }
    ~SessionEnd() override { gate.open(); }

    std::filesystem::path recovery() const { return home / "recovery"; }
    void edit() {
        auto* document = bench->window.document();
        document->edit(QStringLiteral("Share nothing"), unsharedTwin(document->spec()));
    }
    bool closes() {
        return comes([this] { return !bench->window.isVisible(); });
    }
    // All that the folder holds, whoever it belongs to.
    int kept() const {
        std::error_code none;
        return static_cast<int>(
            std::distance(std::filesystem::directory_iterator(recovery(), none), {}));
    }

    TemporaryFolder home;
    StepGate gate;
    FakeScript script;
    QuitSignals quit;
    std::unique_ptr<Workbench> bench;
};

TEST_F(SessionEnd, ATerminatedWindowClosesWithItsLayout) {
    bench->window.findChild<QDockWidget*>(QStringLiteral("library"))->hide();
    ::kill(::getpid(), SIGTERM);
    ASSERT_TRUE(closes());
    EXPECT_FALSE(QSettings().value(QStringLiteral("window/layout/design")).toByteArray().isEmpty());
    bench.reset();
    EXPECT_EQ(kept(), 0) << "the next start would ask";
}

TEST_F(SessionEnd, UnsavedChangesStayForTheNextStart) {
    edit();
    const ArchSpec mine = bench->window.document()->spec();
    ::kill(::getpid(), SIGHUP);
    ASSERT_TRUE(closes()) << bench->window.messages()->text().toStdString();
    bench.reset();
    EXPECT_EQ(kept(), 1);
}

TEST_F(SessionEnd, ATrainingStopsWithACheckpointAndTheQueueIsNotWaitedFor) {
    bench->window.controls()->trainAction()->trigger();
    ASSERT_TRUE(bench->comesTo(SessionBridge::State::Running));
    bench->window.controls()->trainAction()->trigger(); // a second one waits
    ::kill(::getpid(), SIGINT);
    ASSERT_TRUE(bench->comesTo(SessionBridge::State::Stopping));
    EXPECT_TRUE(bench->window.isVisible()) << "until the worker has said so";
    gate.open();
    ASSERT_TRUE(closes());
    const auto runs = RunStore(bench->folder.path()).runs().runs;
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].state, RunState::Stopped);
}

TEST_F(SessionEnd, OneThatIsCalledOffChangesNothing) {
    edit();
    bench->window.keepForSessionEnd();
    EXPECT_TRUE(bench->window.isVisible());
    bench->window.close(); // later, by hand
    bench->click(QStringLiteral("Discard"));
    ASSERT_TRUE(closes());
    bench.reset();
    EXPECT_EQ(kept(), 0);
}

TEST_F(SessionEnd, OneThatEndsTheProgramKeepsUnsavedChanges) {
    edit();
    bench->window.keepForSessionEnd();
    bench.reset();
    EXPECT_EQ(kept(), 1);
}

TEST(QuitSignals, OneThatIsIgnoredStaysSo) {
    auto* before = std::signal(SIGHUP, SIG_IGN);
    {
        const QuitSignals quit;
        QSignalSpy received(&quit, &QuitSignals::received);
        ::kill(::getpid(), SIGHUP);
        ::kill(::getpid(), SIGTERM);
        ASSERT_TRUE(comes([&] { return !received.isEmpty(); }));
        ASSERT_EQ(received.size(), 1);
        EXPECT_EQ(received[0][0].toInt(), SIGTERM);
    }
    std::signal(SIGHUP, before);
}

} // namespace
} // namespace sharesnet::test
