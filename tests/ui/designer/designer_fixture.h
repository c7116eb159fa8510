#pragma once

#include "core/arch/presets.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"

#include <QAction>
#include <QMenu>
#include <QTest>
#include <QUndoStack>

#include <gtest/gtest.h>

namespace sharesnet {

// A drawing that has the keyboard, and hands for it. Begins with ShaResNet-56: three stages of six
// bottlenecks, blocks 2-6 shared.
class DesignerFixture : public testing::Test {
  protected:
    DesignerFixture() : view(&document) {
        document.replace(cifarPreActivation(56));
        view.resize(1300, 900);
        view.show();
        view.activateWindow();
        view.setFocus();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
        view.unfoldAll();
    }

    QPoint at(const Spot& spot) const { return view.viewportRect(spot).center(); }

    void click(const Spot& spot, Qt::KeyboardModifiers with = {}) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, with, at(spot));
    }

    void move(const QPoint& to, Qt::KeyboardModifiers with = {}) {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, with);
        QApplication::sendEvent(view.viewport(), &event);
    }

    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers with = {}) {
        QTest::mousePress(view.viewport(), Qt::LeftButton, with, from);
        move((from + to) / 2, with);
        move(to, with);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, with, to);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(&view, key, with); }

    QAction* action(const char* text) {
        for (QAction* entry : view.actions()) {
            for (QAction* each :
                 entry->menu() != nullptr ? entry->menu()->actions() : QList{entry}) {
                if (each->text().remove(u'&') == QString::fromUtf8(text)) {
                    return each;
                }
            }
        }
        ADD_FAILURE() << "no action " << text;
        return nullptr;
    }

    void answer(int number) {
        auto* box = view.findChild<QWidget*>(QStringLiteral("chooserNumber"));
        ASSERT_TRUE(box->isVisible());
        QTest::keyClicks(box, QString::number(number));
        QTest::keyClick(box, Qt::Key_Return);
        EXPECT_FALSE(box->isVisible());
    }

    const std::vector<std::vector<int>>& groups(int stage, int conv = 2) const {
        return shareGroups(document.spec().stages[stage - 1], conv);
    }

    std::vector<Spot> chips(int stage, std::initializer_list<int> blocks, int conv = 2) const {
        std::vector<Spot> spots;
        for (const int block : blocks) {
            spots.push_back(Spot::ofChip(stage, block, conv));
        }
        return spots;
    }

    ArchDocument document;
    DesignerView view;
};

} // namespace sharesnet
