// The three modes of the window: how one gets into each, what is on show in it, and what it
// remembers.

#include "tests/ui/window/main_window_kit.h"
#include "ui/activations/activations_tab.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/find_bar.h"
#include "ui/errors/errors_panel.h"
#include "ui/panels/budget_panel.h"
#include "ui/panels/compare_section.h"
#include "ui/panels/library_panel.h"
#include "ui/runs/runs_panel.h"
#include "ui/window/design_page.h"
#include "ui/window/mode_bar.h"
#include "ui/window/runs_page.h"

#include "core/design/edit.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

namespace sharesnet::test {
namespace {

template <class Widget>
Widget* in(const MainWindow& window, const char* name = "") {
    return name[0] == '\0' ? window.findChild<Widget*>()
                           : window.findChild<Widget*>(QLatin1String(name));
}

QDockWidget* dock(const MainWindow& window, const char* name) {
    return in<QDockWidget>(window, name);
}

void press(MainWindow& window, Qt::Key key) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus == nullptr ? &window : focus, key, Qt::ControlModifier);
}

void edit(Workbench& bench) {
    auto* document = bench.window.document();
    document->edit(QStringLiteral("Share nothing"), unsharedTwin(document->spec()));
}

TEST(Modes, BeginWithDesignAndTheKeyboardInTheDrawing) {
    Workbench bench;
    EXPECT_EQ(bench.window.mode(), Mode::Design);
    EXPECT_TRUE(in<DesignerView>(bench.window)->hasFocus());
}

TEST(Modes, TheirKeysLeadIntoThemAndTheirMainPartHasTheKeyboard) {
    Workbench bench;
    press(bench.window, Qt::Key_2);
    EXPECT_EQ(bench.window.mode(), Mode::Runs);
    EXPECT_TRUE(in<RunsPanel>(bench.window)->isAncestorOf(QApplication::focusWidget()));
    press(bench.window, Qt::Key_3);
    EXPECT_EQ(bench.window.mode(), Mode::Lens);
    EXPECT_EQ(QApplication::focusWidget(), in<ActivationsTab>(bench.window));
    press(bench.window, Qt::Key_1);
    EXPECT_EQ(bench.window.mode(), Mode::Design);
    EXPECT_TRUE(in<DesignerView>(bench.window)->hasFocus())
        << "arrows and letters mean the drawing";
}

TEST(Modes, TheirButtonsLeadIntoThemAndShowWhichItIs) {
    Workbench bench;
    auto* lens = in<QToolButton>(bench.window, "mode-lens");
    auto* design = in<QToolButton>(bench.window, "mode-design");
    EXPECT_TRUE(design->isChecked());
    QTest::mouseClick(lens, Qt::LeftButton);
    EXPECT_EQ(bench.window.mode(), Mode::Lens);
    press(bench.window, Qt::Key_1);
    EXPECT_TRUE(design->isChecked());
    EXPECT_FALSE(lens->isChecked());
}

TEST(Modes, NothingOfAnotherModeIsOnShow) {
    Workbench bench;
    const QList<ModePage*> pages = bench.window.findChildren<ModePage*>();
    ASSERT_EQ(pages.size(), 3);
    dock(bench.window, "library")->setFloating(true); // a window of its own, and yet of its mode
    for (const Mode mode : kModes) {
        bench.window.setMode(mode);
        for (const ModePage* page : pages) {
            const bool shown = page->mode() == mode;
            EXPECT_EQ(page->isVisible(), shown);
            EXPECT_EQ(page->centralWidget()->isVisible(), shown);
            for (const QDockWidget* each : page->docks()) {
                EXPECT_TRUE(shown || !each->isVisible())
                    << each->objectName().toStdString() << " in " << modeKey(mode).toStdString();
            }
        }
    }
    bench.window.setMode(Mode::Design);
    EXPECT_TRUE(dock(bench.window, "library")->isVisible());
    EXPECT_TRUE(dock(bench.window, "library")->isFloating());
}

TEST(Modes, ToolBarAndStatusBarStayInAll) {
    Workbench bench;
    for (const Mode mode : kModes) {
        bench.window.setMode(mode);
        EXPECT_TRUE(bench.window.controls()->isVisible());
        EXPECT_TRUE(in<QLabel>(bench.window, "documentName")->isVisible());
        EXPECT_TRUE(bench.window.statusBar()->isVisible());
    }
}

TEST(Modes, OpeningTheArchitectureOfARunLeadsToTheDrawing) {
    Workbench bench;
    bench.window.setMode(Mode::Runs);
    emit in<RunsPanel>(bench.window)
        ->openArchitecture(unsharedTwin(bench.window.document()->spec()));
    EXPECT_EQ(bench.window.mode(), Mode::Design);
    EXPECT_TRUE(in<DesignerView>(bench.window)->hasFocus());
}

TEST(Modes, AnImageOfTheErrorsIsShownInTheLens) {
    Workbench bench;
    bench.window.setMode(Mode::Runs);
    auto* errors = in<ErrorsPanel>(bench.window, "errorsPanel");
    emit errors->lensWanted(7, 3);
    EXPECT_EQ(bench.window.mode(), Mode::Lens);
    const auto* error = in<QLabel>(bench.window, "activationsError");
    EXPECT_TRUE(error->isVisible());
    EXPECT_TRUE(error->text().contains("Run 7"));
}

TEST(Modes, UndoLeadsToWhereItIsSeen) {
    Workbench bench;
    const auto* bar = in<QToolBar>(bench.window, "mainToolBar");
    for (const Mode mode : {Mode::Runs, Mode::Lens}) {
        edit(bench);
        bench.window.setMode(mode);
        QTest::mouseClick(bar->widgetForAction(in<QAction>(bench.window, "undo")), Qt::LeftButton);
        EXPECT_EQ(bench.window.mode(), Mode::Design);
        EXPECT_FALSE(bench.window.document()->isModified());
    }
    edit(bench);
    bench.window.setMode(Mode::Lens);
    press(bench.window, Qt::Key_Z);
    EXPECT_EQ(bench.window.mode(), Mode::Design);
}

TEST(Modes, FindLeadsToTheDrawing) {
    Workbench bench;
    bench.window.setMode(Mode::Lens);
    press(bench.window, Qt::Key_F);
    EXPECT_EQ(bench.window.mode(), Mode::Design);
    EXPECT_TRUE(in<FindBar>(bench.window)->isVisible());
}

TEST(Modes, ComparingBringsItsPanelToTheFront) {
    Workbench bench;
    RunRecord run;
    run.spec.arch = unsharedTwin(bench.window.document()->spec());
    bench.window.setMode(Mode::Runs);
    emit in<RunsPanel>(bench.window)->compareArchitecture(run);
    EXPECT_EQ(bench.window.mode(), Mode::Design);
    EXPECT_TRUE(
        comes([&] { return !in<CompareSection>(bench.window)->visibleRegion().isEmpty(); }));
}

TEST(Modes, TheSelectedConvolutionIsLookedAtByKey) {
    Workbench bench;
    auto* look = in<QAction>(bench.window, "lookInside");
    in<DesignerView>(bench.window)->select(Spot::ofStage(1));
    EXPECT_FALSE(look->isEnabled());
    in<DesignerView>(bench.window)->select(Spot::ofChip(2, 2, 2));
    EXPECT_TRUE(look->isEnabled());
    press(bench.window, Qt::Key_L);
    EXPECT_EQ(bench.window.mode(), Mode::Lens);
}

TEST(Modes, TrainingBeginsInAnyModeAndLeavesIt) {
    Workbench bench;
    bench.window.setMode(Mode::Runs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
    ASSERT_TRUE(comes([&] { return bench.bridge.run() == 1; }));
    EXPECT_EQ(bench.window.mode(), Mode::Runs);
    ASSERT_TRUE(bench.comesTo(SessionBridge::State::Idle));
}

TEST(Modes, EachRemembersItsOwnArrangementAndTheWindowTheMode) {
    const TemporaryFolder store;
    const TemporaryFolder home;
    const OwnSettings settings(home);
    const auto log = std::make_shared<LogBuffer>();
    SessionBridge bridge(store.path());
    StoreClient client(store.path());
    {
        MainWindow window(&client, &bridge, log);
        window.show();
        dock(window, "log")->show();
        dock(window, "library")->hide();
        window.setMode(Mode::Runs);
        dock(window, "runDetails")->hide();
        window.close();
    }
    MainWindow window(&client, &bridge, log);
    window.show();
    EXPECT_EQ(window.mode(), Mode::Runs);
    EXPECT_TRUE(dock(window, "runDetails")->isHidden());
    EXPECT_FALSE(dock(window, "runs")->isHidden());
    window.setMode(Mode::Design);
    EXPECT_TRUE(dock(window, "library")->isHidden());
    EXPECT_FALSE(dock(window, "log")->isHidden());
    EXPECT_FALSE(dock(window, "budget")->isHidden());
}

TEST(Modes, WidthsOfDocksComeBackAlsoBehindTheStartPage) {
    const TemporaryFolder store;
    const TemporaryFolder home;
    const OwnSettings settings(home);
    const auto log = std::make_shared<LogBuffer>();
    SessionBridge bridge(store.path());
    StoreClient client(store.path());
    std::vector<int> widths;
    for (int start = 0; start < 2; ++start) {
        MainWindow window(&client, &bridge, log);
        window.showStartPage();
        window.resize(1440, 900);
        window.show();
        QCoreApplication::processEvents();
        for (const auto& [mode, name] :
             {std::pair(Mode::Design, "library"), std::pair(Mode::Runs, "runDetails")}) {
            window.setMode(mode);
            for (int i = 0; i < 3; ++i) {
                QCoreApplication::processEvents();
            }
            widths.push_back(dock(window, name)->width());
        }
        window.close();
    }
    EXPECT_EQ(widths[2], widths[0]);
    EXPECT_EQ(widths[3], widths[1]);
    EXPECT_GT(widths[0], 200);
}

// What another panel in front hides comes to the front, and nothing else does.
TEST(Modes, TheFirstVisitBringsTheKeyboardToTheTableBehindAnotherPanel) {
    const TemporaryFolder store;
    const TemporaryFolder home;
    const OwnSettings settings(home);
    const auto log = std::make_shared<LogBuffer>();
    SessionBridge bridge(store.path());
    StoreClient client(store.path());
    {
        MainWindow window(&client, &bridge, log);
        window.resize(1440, 900);
        window.show();
        window.setMode(Mode::Runs);
        QTest::qWait(50); // laid out
        dock(window, "twin")->raise();
        QTest::qWait(50);
        window.setMode(Mode::Design);
        window.close();
    }
    MainWindow window(&client, &bridge, log);
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    window.setMode(Mode::Design);
    QTest::qWait(50);
    window.setMode(Mode::Runs);
    QTest::qWait(50);
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_TRUE(dock(window, "runs")->isAncestorOf(QApplication::focusWidget()))
        << QApplication::focusWidget()->metaObject()->className();
    EXPECT_FALSE(dock(window, "runs")->widget()->visibleRegion().isEmpty());
}

// A mode that was never on show must not forget what it was.
TEST(Modes, OneThatWasNotVisitedKeepsItsArrangement) {
    const TemporaryFolder store;
    const TemporaryFolder home;
    const OwnSettings settings(home);
    const auto log = std::make_shared<LogBuffer>();
    SessionBridge bridge(store.path());
    StoreClient client(store.path());
    {
        MainWindow window(&client, &bridge, log);
        window.show();
        window.setMode(Mode::Runs);
        dock(window, "runDetails")->hide();
        window.setMode(Mode::Design);
        window.close();
    }
    {
        MainWindow window(&client, &bridge, log);
        window.show();
        window.close();
    }
    MainWindow window(&client, &bridge, log);
    window.show();
    window.setMode(Mode::Runs);
    EXPECT_TRUE(dock(window, "runDetails")->isHidden());
}

QAction* entry(const QMenu* menu, const QString& text) {
    for (QAction* action : menu->actions()) {
        if (action->text().remove(u'&') == text) {
            return action;
        }
    }
    return nullptr;
}

TEST(Modes, RestoreDefaultLayoutMeansTheModeOnShow) {
    Workbench bench;
    dock(bench.window, "library")->hide();
    dock(bench.window, "budget")->setFloating(true);
    bench.window.setMode(Mode::Runs);
    dock(bench.window, "runDetails")->hide();
    auto* panels = entry(
        entry(bench.window.menuBar()->actions().at(2)->menu(), QStringLiteral("Panels"))->menu(),
        QStringLiteral("Restore default layout"));
    ASSERT_NE(panels, nullptr);
    panels->trigger();
    EXPECT_FALSE(dock(bench.window, "runDetails")->isHidden());
    bench.window.setMode(Mode::Design);
    EXPECT_TRUE(dock(bench.window, "library")->isHidden());
    panels = entry(
        entry(bench.window.menuBar()->actions().at(2)->menu(), QStringLiteral("Panels"))->menu(),
        QStringLiteral("Restore default layout"));
    panels->trigger();
    EXPECT_FALSE(dock(bench.window, "library")->isHidden());
    EXPECT_FALSE(dock(bench.window, "budget")->isFloating());
}

TEST(Modes, ThePanelsOfTheMenuAreThoseOfTheMode) {
    Workbench bench;
    const auto* view = bench.window.menuBar()->actions().at(2)->menu();
    auto* panels = entry(view, QStringLiteral("Panels"))->menu();
    EXPECT_NE(entry(panels, QStringLiteral("Library")), nullptr);
    bench.window.setMode(Mode::Runs);
    emit panels->aboutToShow();
    EXPECT_EQ(entry(panels, QStringLiteral("Library")), nullptr);
    EXPECT_NE(entry(panels, QStringLiteral("Details")), nullptr);
}

TEST(Modes, TheRightColumnOfDesignHasItsFullHeight) {
    Workbench bench;
    bench.window.resize(1440, 900);
    const auto* page = in<DesignPage>(bench.window);
    const auto* selection = dock(bench.window, "inspector");
    const auto* strip = dock(bench.window, "live");
    const auto* library = dock(bench.window, "library");
    ASSERT_TRUE(comes([&] { return selection->geometry().bottom() > page->height() * 9 / 10; }));
    EXPECT_EQ(library->geometry().bottom(), page->rect().bottom());
    EXPECT_LT(strip->geometry().right(), selection->geometry().left());
    EXPECT_GT(strip->geometry().left(), library->geometry().right());
    EXPECT_LT(dock(bench.window, "budget")->geometry().bottom(), selection->geometry().top());
}

// A title above tabs would say the same twice.
TEST(Modes, ADockBehindTabsHasNoTitleOfItsOwn) {
    Workbench bench;
    const auto* selection = dock(bench.window, "inspector");
    EXPECT_TRUE(comes([&] { return selection->titleBarWidget()->height() == 0; }));
    EXPECT_GT(dock(bench.window, "library")->titleBarWidget()->height(), 10);
    dock(bench.window, "inspector")->setFloating(true);
    EXPECT_TRUE(comes([&] { return selection->titleBarWidget()->height() > 10; }));
}

TEST(Modes, FitIntoASmallScreen) {
    Workbench bench;
    const QSize small(1280, 720);
    bench.window.resize(small);
    for (const Mode mode : kModes) {
        bench.window.setMode(mode);
        QCoreApplication::processEvents();
        EXPECT_LE(bench.window.minimumSizeHint().width(), small.width());
        EXPECT_LE(bench.window.minimumSizeHint().height(), small.height());
        EXPECT_EQ(bench.window.size(), small) << modeKey(mode).toStdString();
        const auto* more = in<QToolButton>(bench.window, "qt_toolbar_ext_button");
        EXPECT_TRUE(more == nullptr || !more->isVisible()) << "a part of the tool bar is cut off";
    }
}

// With the numbers of shared weights alone.
TEST(Modes, TheLibraryGivesWayToTheDrawingInASmallWindow) {
    Workbench bench;
    bench.window.resize(1280, 720);
    in<DesignPage>(bench.window)->arrange();
    const auto* library = bench.window.findChild<LibraryPanel*>();
    EXPECT_TRUE(comes([&] { return library->width() <= library->narrowWidth() + 1; }))
        << library->width();
    EXPECT_FALSE(library->tree()->isColumnHidden(3));
}

TEST(Modes, TheLibraryIsWholeInALargeWindow) {
    Workbench bench;
    bench.window.resize(1440, 900);
    in<DesignPage>(bench.window)->arrange();
    const auto* library = bench.window.findChild<LibraryPanel*>();
    EXPECT_TRUE(comes([&] { return library->width() >= library->sizeHint().width() - 1; }))
        << library->width();
    EXPECT_FALSE(library->tree()->isColumnHidden(1));
}

TEST(Modes, EveryButtonOfTheFrameHasANameForScreenReaders) {
    Workbench bench;
    for (const QWidget* frame : std::initializer_list<const QWidget*>{
             in<ModeBar>(bench.window), in<QToolBar>(bench.window, "mainToolBar")}) {
        for (const auto* button : frame->findChildren<QAbstractButton*>()) {
            if (!button->isVisibleTo(&bench.window)) {
                continue;
            }
            EXPECT_FALSE(button->text().isEmpty() && button->accessibleName().isEmpty())
                << button->objectName().toStdString();
            EXPECT_FALSE(button->toolTip().isEmpty()) << button->objectName().toStdString();
        }
    }
}

TEST(Modes, TheToolBarSaysWhatIsOpenAndWhetherItWasEdited) {
    Workbench bench;
    const auto* name = in<QLabel>(bench.window, "documentName");
    const auto* edited = in<QLabel>(bench.window, "documentEdited");
    EXPECT_EQ(name->text(), QString::fromStdString(bench.window.document()->spec().name));
    EXPECT_FALSE(edited->isVisible());
    edit(bench);
    EXPECT_TRUE(edited->isVisible());
    bench.window.document()->undoStack()->undo();
    EXPECT_FALSE(edited->isVisible());
}

// Of the width that the page gets, not of that which it had before it was seen.
TEST(Modes, PanelsHaveTheirShareOfTheWidthAtOnce) {
    Workbench bench;
    bench.window.resize(1440, 900);
    QCoreApplication::processEvents();
    bench.window.setMode(Mode::Runs);
    QCoreApplication::processEvents();
    const auto* page = in<RunsPage>(bench.window);
    EXPECT_NEAR(dock(bench.window, "runDetails")->width(), page->width() * 24 / 100, 8);
    EXPECT_NEAR(dock(bench.window, "views")->width(), page->width() * 14 / 100, 8);
}

TEST(Modes, AMessageStaysInItsMode) {
    Workbench bench;
    auto* messages = bench.window.messages();
    bench.window.setMode(Mode::Runs);
    messages->problem(QStringLiteral("too many runs for a report"));
    bench.window.setMode(Mode::Design);
    EXPECT_FALSE(messages->isVisible());
    bench.window.setMode(Mode::Runs);
    EXPECT_EQ(messages->text(), QStringLiteral("too many runs for a report"));
}

TEST(Modes, WhatATrainingSaysIsSeenInAll) {
    Workbench bench;
    auto* messages = bench.window.messages();
    bench.window.controls()->trainAction()->trigger();
    ASSERT_TRUE(comes([&] { return messages->text().contains(QStringLiteral("Run 1 finished")); }));
    bench.window.setMode(Mode::Lens);
    EXPECT_TRUE(messages->text().contains(QStringLiteral("Run 1 finished")));
}

} // namespace
} // namespace sharesnet::test
