// What a screen reader and the keyboard find in the whole window.

#include "tests/ui/window/main_window_kit.h"
#include "ui/base/help_mark.h"
#include "ui/runs/runs_panel.h"
#include "ui/training/training_form.h"
#include "ui/window/panel_keys.h"
#include "ui/window/start_page.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QFocusEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

#include <algorithm>
#include <map>
#include <set>

namespace sharesnet::test {
namespace {

std::vector<QWidget*> reachable(const QWidget& window) {
    std::vector<QWidget*> found;
    for (auto* widget : window.findChildren<QWidget*>()) {
        const bool byTab = (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (byTab && widget->isVisible() && widget->isEnabled() && !widget->focusProxy()) {
            found.push_back(widget);
        }
    }
    return found;
}

std::string nameOf(QWidget* widget) {
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible == nullptr ? "" : accessible->text(QAccessible::Name).toStdString();
}

void expectNames(const QWidget& window, const std::string& where) {
    for (QWidget* widget : reachable(window)) {
        EXPECT_NE(nameOf(widget), "") << where << ": " << widget->metaObject()->className() << " "
                                      << widget->objectName().toStdString() << " in "
                                      << widget->parentWidget()->metaObject()->className();
    }
}

TEST(AccessibleWindow, EverythingThatTabReachesHasAName) {
    Workbench bench;
    for (const Mode mode : kModes) {
        bench.window.setMode(mode);
        QCoreApplication::processEvents();
        expectNames(bench.window, modeKey(mode).toStdString());
    }
    bench.window.showStartPage();
    QCoreApplication::processEvents();
    expectNames(*bench.window.findChild<StartPage*>(), "start page");
}

// From where a mode begins, Tab comes to all of it and back to the beginning.
TEST(AccessibleWindow, TabGoesAroundEachMode) {
    Workbench bench;
    for (const Mode mode : kModes) {
        bench.window.setMode(mode);
        QCoreApplication::processEvents();
        std::set<const QWidget*> seen;
        constexpr int kMost = 400;
        int presses = 0;
        while (presses < kMost && seen.insert(QApplication::focusWidget()).second) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            ++presses;
        }
        EXPECT_LT(presses, kMost) << modeKey(mode).toStdString();
        EXPECT_GT(seen.size(), 5U) << modeKey(mode).toStdString();
    }
}

TEST(AccessibleWindow, APanelBehindAnotherComesToTheFrontWithTheKeyboard) {
    Workbench bench;
    bench.window.setMode(Mode::Design);
    auto* form = bench.window.form();
    ASSERT_TRUE(form->visibleRegion().isEmpty()); // behind the selection
    form->findChild<QAbstractSpinBox*>()->setFocus(Qt::TabFocusReason);
    EXPECT_TRUE(comes([&] { return !form->visibleRegion().isEmpty(); }));
}

TEST(AccessibleWindow, TheRunThatTheKeyboardComesToIsSelected) {
    Workbench bench;
    RunStore store(bench.folder.path());
    store.release(store.create(RunSpec{}));
    bench.store.refresh();
    auto* runs = bench.window.findChild<RunsPanel*>();
    ASSERT_TRUE(comes([&] { return runs->model()->listedRuns().size() == 1; }));
    EXPECT_TRUE(runs->selectedRuns().isEmpty());
    bench.window.setMode(Mode::Runs);
    EXPECT_TRUE(comes([&] { return runs->selectedRuns() == QList<qint64>{1}; }));
}

// Not some eighty stops: the marks and title buttons of a panel are one, and arrows go among them.
TEST(AccessibleWindow, TabStopsOnceAtTheSideButtonsOfAPanel) {
    Workbench bench;
    bench.window.setMode(Mode::Design);
    std::map<const QDockWidget*, std::set<const QWidget*>> stops;
    std::set<const QWidget*> seen;
    while (seen.insert(QApplication::focusWidget()).second) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        if (isSideButton(now)) {
            const QWidget* dock = now;
            while (dock != nullptr && qobject_cast<const QDockWidget*>(dock) == nullptr) {
                dock = dock->parentWidget();
            }
            stops[static_cast<const QDockWidget*>(dock)].insert(now);
        }
    }
    EXPECT_GT(stops.size(), 2U);
    for (const auto& [dock, buttons] : stops) {
        EXPECT_EQ(buttons.size(), 1U) << (dock != nullptr ? dock->windowTitle().toStdString() : "");
    }
    const auto marks = bench.window.findChildren<HelpMark*>();
    const auto seenMark =
        std::ranges::find_if(marks, [](const HelpMark* each) { return each->isVisible(); });
    ASSERT_NE(seenMark, marks.end());
    HelpMark* mark = *seenMark;
    mark->setFocus();
    QTest::keyClick(mark, Qt::Key_Right);
    QWidget* next = QApplication::focusWidget();
    EXPECT_NE(next, mark);
    EXPECT_TRUE(isSideButton(next));
    QTest::keyClick(next, Qt::Key_Left);
    EXPECT_EQ(QApplication::focusWidget(), mark);
}

// Which are windows of their own.
TEST(AccessibleWindow, TabStopsOnceAtTheSideButtonsOfAFloatingPanel) {
    Workbench bench;
    auto* budget = bench.window.findChild<QDockWidget*>(QStringLiteral("budget"));
    budget->setFloating(true);
    budget->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(budget));
    budget->findChild<QToolButton*>(QStringLiteral("floatDock"))->setFocus();
    std::set<const QWidget*> seen;
    std::set<const QWidget*> stops;
    while (QApplication::focusWidget() != nullptr &&
           seen.insert(QApplication::focusWidget()).second) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QWidget* now = QApplication::focusWidget();
            now != nullptr && budget->isAncestorOf(now) && isSideButton(now)) {
            stops.insert(now);
        }
    }
    EXPECT_LE(stops.size(), 1U);
    EXPECT_FALSE(seen.empty());
}

TEST(AccessibleWindow, F8GoesFromPanelToPanelAndBackAgain) {
    Workbench bench;
    for (const Mode mode : kModes) {
        bench.window.setMode(mode);
        QCoreApplication::processEvents();
        std::set<QString> panels;
        const auto panelNow = [] {
            QWidget* widget = QApplication::focusWidget();
            while (widget->parentWidget() != nullptr &&
                   qobject_cast<QDockWidget*>(widget) == nullptr) {
                widget = widget->parentWidget();
            }
            return widget->windowTitle();
        };
        for (int presses = 0; presses < 12; ++presses) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
            panels.insert(panelNow());
        }
        EXPECT_GE(panels.size(), 4U) << modeKey(mode).toStdString();
        const QString here = panelNow();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8, Qt::ShiftModifier);
        EXPECT_EQ(panelNow(), here);
    }
}

TEST(AccessibleWindow, AModeIsARadioButtonOfAReader) {
    Workbench bench;
    auto* runs = bench.window.findChild<QToolButton*>(QStringLiteral("mode-runs"));
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(runs);
    EXPECT_EQ(accessible->role(), QAccessible::RadioButton);
    EXPECT_FALSE(accessible->state().checked);
    accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(bench.window.mode(), Mode::Runs);
    EXPECT_TRUE(accessible->state().checked);
}

TEST(AccessibleWindow, TabComesToTheModeThatIsOn) {
    Workbench bench;
    for (const Mode mode : {Mode::Lens, Mode::Runs}) {
        bench.window.setMode(mode);
        for (const Mode each : kModes) {
            const auto* button =
                bench.window.findChild<QToolButton*>(QStringLiteral("mode-") + modeKey(each));
            EXPECT_EQ((button->focusPolicy() & Qt::TabFocus) != 0, each == mode)
                << modeKey(each).toStdString();
        }
    }
}

// What they choose and what is chosen: Qt has one text for both.
TEST(AccessibleWindow, EveryComboBoxHasALabelForReadersAndTellsItsEntry) {
    Workbench bench;
    for (const Mode mode : kModes) {
        bench.window.setMode(mode);
        QCoreApplication::processEvents();
        for (auto* combo : bench.window.findChildren<QComboBox*>()) {
            if (combo->isVisible()) {
                const auto labels =
                    QAccessible::queryAccessibleInterface(combo)->relations(QAccessible::Label);
                EXPECT_EQ(labels.size(), 1) << combo->objectName().toStdString();
                QFocusEvent comesTo(QEvent::FocusIn);
                QCoreApplication::sendEvent(combo, &comesTo);
                EXPECT_TRUE(combo->isEditable() ||
                            combo->accessibleDescription().contains(combo->currentText()))
                    << combo->objectName().toStdString() << ": "
                    << combo->accessibleDescription().toStdString();
            }
        }
    }
}

TEST(AccessibleWindow, TheKeyOfAModeBringsTheKeyboardToItsMiddle) {
    Workbench bench;
    bench.window.setMode(Mode::Design);
    QWidget* drawing = QApplication::focusWidget();
    bench.window.form()->findChild<QAbstractSpinBox*>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), drawing);
}

} // namespace
} // namespace sharesnet::test
