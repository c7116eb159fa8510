#include "ui/window/problem_reports.h"

#include "tests/ui/window/main_window_kit.h"
#include "ui/window/problem_report_dialog.h"

#include <QAction>
#include <QFile>

namespace sharesnet::test {
namespace {

void crash(const Workbench& bench, const std::string& name) {
    const std::string text = "signal: SIGSEGV\n";
    bench.folder.write("state/crashes/" + name, {text.begin(), text.end()});
}

ProblemReportDialog* shownReport(const Workbench& bench) {
    auto* dialog = bench.window.findChild<ProblemReportDialog*>();
    return dialog != nullptr && comes([dialog] { return !dialog->report().isEmpty(); }) ? dialog
                                                                                        : nullptr;
}

TEST(ProblemReports, OffersTheReportOfACrashOnce) {
    Workbench bench;
    bench.window.reports()->offerLastCrash(bench.folder / "state");
    EXPECT_TRUE(bench.window.messages()->text().isEmpty());
    crash(bench, "crash-1700000000-1.txt");
    bench.window.reports()->offerLastCrash(bench.folder / "state");
    EXPECT_TRUE(bench.window.messages()->text().contains(QStringLiteral("crashed")));
    bench.click(QStringLiteral("Show report"));
    const auto* dialog = shownReport(bench);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->report().contains(QStringLiteral("signal: SIGSEGV")));
    bench.window.reports()->offerLastCrash(bench.folder / "state");
    EXPECT_TRUE(bench.window.messages()->text().isEmpty());
    crash(bench, "crash-1700000009-1.txt");
    bench.window.reports()->offerLastCrash(bench.folder / "state");
    EXPECT_FALSE(bench.window.messages()->text().isEmpty());
}

TEST(ProblemReports, AreShownWholeAndSavedAsShown) {
    Workbench bench;
    bench.window.reports()->action()->trigger();
    auto* dialog = shownReport(bench);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->report().contains(QLatin1String(qVersion())));
    const QString file = QString::fromStdString((bench.folder / "report.txt").string());
    dialog->saveTo(file);
    ASSERT_TRUE(comes([&] { return bench.window.messages()->text().contains(file); }));
    QFile saved(file);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(saved.readAll()), dialog->report());
}

TEST(ProblemReports, ThatCannotBeSavedSayWhy) {
    Workbench bench;
    bench.window.reports()->action()->trigger();
    auto* dialog = shownReport(bench);
    ASSERT_NE(dialog, nullptr);
    dialog->saveTo(QStringLiteral("/proc/nowhere/report.txt"));
    EXPECT_TRUE(comes(
        [&] { return bench.window.messages()->text().contains(QStringLiteral("/proc/nowhere")); }));
}

} // namespace
} // namespace sharesnet::test
