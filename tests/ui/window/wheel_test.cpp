#include "tests/ui/window/main_window_kit.h"
#include "ui/panels/template_dialog.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

namespace sharesnet::test {
namespace {

// As it comes from the window system: it may give focus, and goes on to the parents.
void turnWheel(QWidget* at, int clicks) {
    const QPointF middle = at->rect().center();
    QWheelEvent wheel(middle, at->mapToGlobal(middle), {}, QPoint(0, 120 * clicks), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    qApp->notify(at, &wheel);
}

// What a wheel could change in it, as text; empty for other widgets.
QString contentOf(QWidget* widget) {
    if (const auto* spin = qobject_cast<QAbstractSpinBox*>(widget)) {
        return QStringLiteral("spin ") + spin->text();
    }
    if (const auto* combo = qobject_cast<QComboBox*>(widget)) {
        return QStringLiteral("combo %1").arg(combo->currentIndex());
    }
    if (const auto* tabs = qobject_cast<QTabBar*>(widget)) {
        return QStringLiteral("tab %1").arg(tabs->currentIndex());
    }
    const auto* slider = qobject_cast<QAbstractSlider*>(widget);
    return slider == nullptr || qobject_cast<QScrollBar*>(widget) != nullptr
               ? QString()
               : QStringLiteral("slider %1").arg(slider->value());
}

// How many there were.
int expectNoWheelEdits(QWidget* root) {
    int inputs = 0;
    for (auto* widget : root->findChildren<QWidget*>()) {
        const QString before = contentOf(widget);
        if (before.isEmpty() || widget->hasFocus()) {
            continue;
        }
        ++inputs;
        for (const int clicks : {1, -1, -1}) {
            turnWheel(widget, clicks);
            EXPECT_EQ(contentOf(widget), before)
                << widget->metaObject()->className() << " " << widget->objectName().toStdString();
        }
        widget->ensurePolished(); // as when it is shown
        EXPECT_NE(widget->focusPolicy(), Qt::WheelFocus) << widget->objectName().toStdString();
        EXPECT_FALSE(widget->hasFocus());
    }
    return inputs;
}

TEST(Wheel, ChangesNothingInTheWindowThatHasNoFocus) {
    Workbench bench;
    EXPECT_GT(expectNoWheelEdits(&bench.window), 50);
}

// As a field whose size was asked for while the window was being put together.
TEST(Wheel, ChangesNothingInAFieldThatWasPolishedBeforeThereWasAGuard) {
    QDoubleSpinBox box;
    box.ensurePolished();
    box.setFocusPolicy(Qt::WheelFocus);
    box.show();
    EXPECT_EQ(box.focusPolicy(), Qt::StrongFocus);
}

TEST(Wheel, ChangesNothingInADialog) {
    TemplateDialog dialog;
    dialog.show();
    EXPECT_GE(expectNoWheelEdits(&dialog), 5);
}

TEST(Wheel, ChangesAFieldThatHasTheFocus) {
    QDoubleSpinBox box;
    box.setValue(5);
    box.show();
    (void)QTest::qWaitForWindowActive(&box);
    box.setFocus();
    turnWheel(&box, 1);
    EXPECT_EQ(box.value(), 6);
}

TEST(Wheel, ScrollsThePanelUnderTheField) {
    TrainingForm form;
    form.resize(300, 150);
    form.show();
    (void)QTest::qWaitForWindowExposed(&form);
    auto* bar = form.findChild<QScrollArea*>()->verticalScrollBar();
    ASSERT_GT(bar->maximum(), 0);
    auto* momentum = form.findChild<QDoubleSpinBox*>(QStringLiteral("momentum"));
    turnWheel(momentum, -1);
    EXPECT_GT(bar->value(), 0);
    EXPECT_EQ(momentum->value(), 0.9);
}

} // namespace
} // namespace sharesnet::test
