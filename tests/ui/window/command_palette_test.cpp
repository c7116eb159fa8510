#include "ui/window/command_palette.h"

#include "tests/ui/window/main_window_kit.h"
#include "ui/designer/designer_view.h"
#include "ui/runs/runs_panel.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>

namespace sharesnet::test {
namespace {

std::vector<PaletteEntry> entriesNamed(const QStringList& texts) {
    std::vector<PaletteEntry> entries;
    for (const QString& text : texts) {
        entries.push_back({text, QStringLiteral("File"), {}, true, [] {}});
    }
    return entries;
}

QStringList found(const std::vector<PaletteEntry>& entries, const QString& typed,
                  const QStringList& recent = {}) {
    QStringList texts;
    for (const std::size_t place : ranked(entries, typed, recent)) {
        texts << entries[place].text;
    }
    return texts;
}

TEST(PaletteMatch, PrefersTheBeginningThenAWordThenWithin) {
    const auto entries = entriesNamed({QStringLiteral("Unsaved changes"), QStringLiteral("New"),
                                       QStringLiteral("Quick save"), QStringLiteral("Save as")});
    EXPECT_EQ(found(entries, QStringLiteral("save")),
              QStringList({QStringLiteral("Save as"), QStringLiteral("Quick save"),
                           QStringLiteral("Unsaved changes")}));
}

TEST(PaletteMatch, TakesWordsInAnyOrderThePlaceAndLettersWithGaps) {
    const auto entries =
        entriesNamed({QStringLiteral("Show curves of all runs"), QStringLiteral("Train")});
    EXPECT_EQ(found(entries, QStringLiteral("RUNS show")).size(), 1);
    EXPECT_EQ(found(entries, QStringLiteral("file train")), QStringList(QStringLiteral("Train")));
    EXPECT_EQ(found(entries, QStringLiteral("scar")),
              QStringList(QStringLiteral("Show curves of all runs")));
    EXPECT_TRUE(found(entries, QStringLiteral("nart")).isEmpty()); // another order
}

TEST(PaletteMatch, PutsWhatWasUsedLastBeforeItsEqualsAndWhatCannotBeDoneLast) {
    auto entries = entriesNamed({QStringLiteral("Add a"), QStringLiteral("Add b"),
                                 QStringLiteral("Add c"), QStringLiteral("Add d")});
    entries[2].enabled = false;
    EXPECT_EQ(
        found(entries, QStringLiteral("add"), {entries[2].id(), entries[3].id(), entries[1].id()}),
        QStringList({QStringLiteral("Add d"), QStringLiteral("Add b"), QStringLiteral("Add a"),
                     QStringLiteral("Add c")}));
    EXPECT_EQ(found(entries, {}, {entries[3].id()}).front(), QStringLiteral("Add d"));
}

CommandPalette* openPalette(Workbench& bench) {
    EXPECT_TRUE(comes([&] { return bench.window.findChild<CommandPalette*>() == nullptr; }));
    bench.window.activateWindow();
    (void)QTest::qWaitForWindowActive(&bench.window);
    QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    return bench.window.findChild<CommandPalette*>();
}

void doTyped(CommandPalette* palette, const QString& text) {
    QTest::keyClicks(palette->field(), text);
    QTest::keyClick(palette->field(), Qt::Key_Return);
}

TEST(CommandPalette, HasEveryEntryOfTheMenus) {
    Workbench bench;
    CommandPalette* palette = openPalette(bench);
    ASSERT_NE(palette, nullptr);
    QStringList listed;
    for (int row = 0; row < palette->list()->count(); ++row) {
        listed << palette->list()->item(row)->text();
    }
    for (const QAction* menu : bench.window.menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions()) {
            if (action->menu() == nullptr && !action->isSeparator() && action->isVisible()) {
                const QString text = action->text().remove(u'&').remove(u'…');
                EXPECT_TRUE(listed.contains(text)) << text.toStdString();
            }
        }
    }
}

TEST(CommandPalette, DoesWhatIsTypedWithTheKeyboardAlone) {
    Workbench bench;
    doTyped(openPalette(bench), QStringLiteral("sharesnet-164"));
    EXPECT_TRUE(comes([&] { return bench.window.document()->spec().name == "sharesnet-164"; }));
    doTyped(openPalette(bench), QStringLiteral("view lens"));
    EXPECT_TRUE(comes([&] { return bench.window.mode() == Mode::Lens; }));
}

TEST(CommandPalette, ArrowsChooseAndEscapeDoesNothing) {
    Workbench bench;
    CommandPalette* palette = openPalette(bench);
    QTest::keyClicks(palette->field(), QStringLiteral("sharesnet-cifar"));
    const QString first = palette->list()->currentItem()->text();
    QTest::keyClick(palette->field(), Qt::Key_Down);
    EXPECT_NE(palette->list()->currentItem()->text(), first);
    const std::string before = bench.window.document()->spec().name;
    QTest::keyClick(palette->field(), Qt::Key_Escape);
    EXPECT_TRUE(comes([&] { return bench.window.findChild<CommandPalette*>() == nullptr; }));
    EXPECT_EQ(bench.window.document()->spec().name, before);
}

TEST(CommandPalette, RemembersWhatWasUsedLast) {
    Workbench bench;
    doTyped(openPalette(bench), QStringLiteral("sharesnet-29"));
    EXPECT_TRUE(comes([&] { return bench.window.findChild<CommandPalette*>() == nullptr; }));
    EXPECT_EQ(openPalette(bench)->list()->item(0)->text(), QStringLiteral("ShaResNet-29"));
}

TEST(CommandPalette, HasTheRunsAndTheActionsOfTheModeOnShow) {
    Workbench bench;
    RunSpec spec;
    spec.name = "a-run-of-mine";
    RunStore store(bench.folder.path());
    store.release(store.create(spec));
    bench.window.setMode(Mode::Runs);
    ASSERT_TRUE(comes(
        [&] { return bench.window.findChild<RunsPanel*>()->model()->listedRuns().size() == 1; }));
    bench.window.setMode(Mode::Design);
    doTyped(openPalette(bench), QStringLiteral("a-run-of-mine"));
    EXPECT_TRUE(comes([&] { return bench.window.mode() == Mode::Runs; }));
    EXPECT_TRUE(comes(
        [&] { return bench.window.findChild<RunsPanel*>()->selectedRuns() == QList<qint64>{1}; }));
    CommandPalette* palette = openPalette(bench);
    QTest::keyClicks(palette->field(), QStringLiteral("rename"));
    EXPECT_EQ(palette->list()->item(0)->text(), "Rename"); // from the menu of the table's rows
}

TEST(CommandPalette, SaysWhenNothingIsFound) {
    Workbench bench;
    CommandPalette* palette = openPalette(bench);
    QTest::keyClicks(palette->field(), QStringLiteral("qqqq"));
    ASSERT_EQ(palette->list()->count(), 1);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    EXPECT_TRUE(palette->isVisible());
}

} // namespace
} // namespace sharesnet::test
