#include "ui/window/runs_page.h"

#include "core/flow/sweep_plans.h"
#include "tests/ui/runs/stored_runs.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/compare/points_view.h"
#include "ui/compare/report_dialog.h"
#include "ui/compare/trade_off_panel.h"
#include "ui/runs/runs_panel.h"

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QToolButton>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace sharesnet::test {
namespace {

QPushButton* buttonOf(const QWidget* parent, const QString& text) {
    for (auto* found : parent->findChildren<QPushButton*>()) {
        if (found->text() == text && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

TEST(RunsPage, ThePanelsBehindTheTableAreNotInFront) {
    Workbench bench;
    bench.window.setMode(Mode::Runs);
    const auto* page = bench.window.findChild<RunsPage*>();
    for (const char* name : {"tradeOff", "twin", "sweep"}) {
        const auto* dock = page->findChild<QDockWidget*>(QLatin1String(name));
        EXPECT_TRUE(dock->visibleRegion().isEmpty()) << name;
        EXPECT_FALSE(dock->isHidden()) << name;
    }
    EXPECT_FALSE(page->runs()->visibleRegion().isEmpty());
}

TEST(RunsPage, ReportsTheListedRunsAndOffersToOpenIt) {
    Workbench bench;
    {
        RunStore store(bench.folder.path());
        storeRun(store, "one", {2, 1}, 0.5);
        storeRun(store, "two", {2, 1}, 0.6);
    }
    bench.window.setMode(Mode::Runs);
    bench.store.refresh();
    auto* page = bench.window.findChild<RunsPage*>();
    ASSERT_TRUE(comes([&] { return page->runs()->model()->listedRuns().size() == 2; }));
    QTest::mouseClick(page->findChild<QToolButton*>("runsReport"), Qt::LeftButton);
    auto* dialog = bench.window.findChild<ReportDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->runs().size(), 2U);
    const std::filesystem::path file = bench.folder / "r.html";
    auto* line = dialog->findChild<QLineEdit*>("reportFile");
    line->selectAll();
    QTest::keyClicks(line, QString::fromStdString(file.string()));
    QTest::mouseClick(buttonOf(dialog, "&Write"), Qt::LeftButton);
    ASSERT_TRUE(comes([&] { return bench.button("Open") != nullptr; }));
    EXPECT_TRUE(bench.window.messages()->text().startsWith("Saved to "));
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    EXPECT_NE(text.str().find("<svg"), std::string::npos);
    EXPECT_NE(text.str().find("two"), std::string::npos);
}

TEST(RunsPage, AReportThatCannotBeWrittenStaysInItsDialog) {
    Workbench bench;
    {
        RunStore store(bench.folder.path());
        storeRun(store, "one", {2, 1}, 0.5);
    }
    bench.window.setMode(Mode::Runs);
    bench.store.refresh();
    auto* page = bench.window.findChild<RunsPage*>();
    ASSERT_TRUE(comes([&] { return page->runs()->model()->listedRuns().size() == 1; }));
    page->runs()->writeReport();
    QPointer<ReportDialog> dialog = bench.window.findChild<ReportDialog*>();
    ASSERT_TRUE(dialog);
    auto* line = dialog->findChild<QLineEdit*>("reportFile");
    line->selectAll();
    QTest::keyClicks(line, QString::fromStdString((bench.folder / "none" / "r.html").string()));
    QTest::mouseClick(buttonOf(dialog, "&Write"), Qt::LeftButton);
    auto* error = dialog->findChild<QLabel*>("reportError");
    ASSERT_TRUE(comes([&] { return error->isVisible(); }));
    EXPECT_TRUE(error->text().contains("r.html")) << qPrintable(error->text());
    line->selectAll();
    QTest::keyClicks(line, QString::fromStdString((bench.folder / "r.html").string()));
    QTest::mouseClick(buttonOf(dialog, "&Write"), Qt::LeftButton);
    EXPECT_TRUE(comes([&] { return dialog.isNull(); }));
    EXPECT_TRUE(std::filesystem::exists(bench.folder / "r.html"));
}

TEST(RunsPage, APointOfTheTradeOffSelectsItsRunsAndOpensItsDesign) {
    Workbench bench;
    RunSpec spec{"wide", wideResNet(16, 4), TrainConfig{}, DataSpec{}};
    {
        RunStore store(bench.folder.path());
        storeRun(store, spec, 0.5);
    }
    bench.window.setMode(Mode::Runs);
    bench.store.refresh();
    auto* page = bench.window.findChild<RunsPage*>();
    auto* panel = page->findChild<TradeOffPanel*>();
    page->showPanel(page->findChild<QDockWidget*>("tradeOff"));
    ASSERT_TRUE(comes([&] { return panel->view()->content().points.size() == 1; }));
    QTest::keyClick(panel->view(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(panel->view(), Qt::Key_Space);
    EXPECT_EQ(page->runs()->selectedRuns(), (QList<qint64>{1}));
    QTest::keyClick(panel->view(), Qt::Key_Return);
    EXPECT_EQ(bench.window.document()->spec(), spec.arch);
    EXPECT_EQ(bench.window.mode(), Mode::Design);
}

TEST(RunsPage, ASweepOfAnEarlierSessionIsOfferedAndGoesOn) {
    const TemporaryFolder folder;
    const OwnSettings settings(folder);
    Sweep sweep;
    sweep.name = "which seed";
    sweep.designs = {cifarPreActivation(29)};
    sweep.config.epochs = 1;
    sweep.seeds = {1, 2};
    keepPlan(sweep, folder.path());
    const auto engine = std::make_shared<FakeEngine>(FakeScript{});
    SessionBridge bridge(folder.path());
    StoreClient store(folder.path());
    MainWindow window(&store, &bridge, std::make_shared<LogBuffer>());
    window.setEngine(engine, engine->devices());
    window.show();
    ASSERT_TRUE(comes([&] { return buttonOf(window.messages(), "Continue") != nullptr; }));
    EXPECT_EQ(window.messages()->text(),
              "Sweep “which seed” is not finished: 2 of 2 runs are left.");
    EXPECT_TRUE(RunStore(folder.path()).runs().runs.empty()) << "a person says when";
    QTest::mouseClick(buttonOf(window.messages(), "Continue"), Qt::LeftButton);
    EXPECT_EQ(window.mode(), Mode::Runs);
    ASSERT_TRUE(comes([&] {
        const std::vector<RunRecord> runs = RunStore(folder.path()).runs().runs;
        return runs.size() == 2 && runs[0].state == RunState::Finished &&
               runs[1].state == RunState::Finished;
    }));
    const auto* page = window.findChild<RunsPage*>();
    ASSERT_TRUE(comes([&] { return page->runs()->model()->listedRuns().size() == 2; }));
    ASSERT_TRUE(comes([&] { return keptPlans(folder.path()).sweeps.empty(); }))
        << "nothing is left to offer";
}

} // namespace
} // namespace sharesnet::test
