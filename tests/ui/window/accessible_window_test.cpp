// What a screen reader and the keyboard find in the whole window.

#include "tests/ui/window/main_window_kit.h"
#include "ui/runs/runs_panel.h"
#include "ui/training/training_form.h"
#include "ui/window/start_page.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>

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

} // namespace
} // namespace sharesnet::test
