// The drawing as a screen reader gets it.

#include "core/design/edit.h"
#include "core/design/stages.h"
#include "tests/ui/designer/designer_fixture.h"
#include "tests/ui/heard.h"
#include "ui/base/number_text.h"

#include <array>

#include <QAccessible>
#include <QContextMenuEvent>
#include <QUndoStack>

namespace sharesnet {
namespace {

class AccessibilityTest : public DesignerFixture {
  protected:
    QAccessibleInterface* drawing() { return QAccessible::queryAccessibleInterface(&view); }
    QAccessibleInterface* named(const char* name) {
        for (int i = 0; i < drawing()->childCount(); ++i) {
            if (drawing()->child(i)->text(QAccessible::Name) == QString::fromUtf8(name)) {
                return drawing()->child(i);
            }
        }
        ADD_FAILURE() << "no child " << name;
        return nullptr;
    }
};

TEST_F(AccessibilityTest, EveryCardSwitchAndChipIsANamedChild) {
    // Stem, head; a stage is a card, a switch, six blocks of three chips, and the handle of its
    // opened fold, if any.
    int folds = 0;
    for (const StageBox& box : view.drawing().stages) {
        folds += static_cast<int>(box.rows.size()) - 6;
    }
    EXPECT_EQ(drawing()->childCount(), 2 + 3 * (2 + 6 * 4) + folds);
    for (int i = 0; i < drawing()->childCount(); ++i) {
        QAccessibleInterface* child = drawing()->child(i);
        ASSERT_NE(child, nullptr);
        EXPECT_TRUE(child->isValid());
        EXPECT_FALSE(child->text(QAccessible::Name).isEmpty());
        EXPECT_FALSE(child->text(QAccessible::Description).isEmpty());
        EXPECT_FALSE(child->rect().isEmpty());
        EXPECT_EQ(child->parent(), drawing());
        EXPECT_EQ(drawing()->indexOfChild(child), i);
    }
}

TEST_F(AccessibilityTest, SwitchesAndChipsSayHowTheyStand) {
    EXPECT_TRUE(named("Stage 2, switch 'share 3×3'")->state().checked);
    EXPECT_TRUE(named("Stage 2, block 3, conv 2")->state().checked);
    EXPECT_FALSE(named("Stage 2, block 1, conv 2")->state().checked);
    EXPECT_EQ(named("Stage 2, block 3, conv 2")->role(), QAccessible::CheckBox);
    click(Spot::ofChip(2, 3, 2));
    const QAccessible::State mixed = named("Stage 2, switch 'share 3×3'")->state();
    EXPECT_FALSE(mixed.checked);
    EXPECT_TRUE(mixed.checkStateMixed);
    EXPECT_FALSE(named("Stage 2, block 3, conv 2")->state().checked);
}

TEST_F(AccessibilityTest, SelectionAndFocusAreStates) {
    view.select(chips(1, {2, 3}), Spot::ofChip(1, 3, 2));
    EXPECT_TRUE(named("Stage 1, block 2, conv 2")->state().selected);
    EXPECT_FALSE(named("Stage 1, block 2, conv 2")->state().focused);
    EXPECT_TRUE(named("Stage 1, block 3, conv 2")->state().focused);
    EXPECT_EQ(drawing()->focusChild(), named("Stage 1, block 3, conv 2"));
    const QPoint middle = named("Stage 3, block 2, conv 1")->rect().center();
    EXPECT_EQ(drawing()->childAt(middle.x(), middle.y()), named("Stage 3, block 2, conv 1"));
}

TEST_F(AccessibilityTest, TheyAreOperated) {
    const ArchSpec first = document.spec();
    QAccessibleInterface* chip = named("Stage 1, block 1, conv 2");
    chip->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(document.spec(), toggleUse(first, 1, 2, 1));
    chip->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_EQ(view.current(), Spot::ofChip(1, 1, 2));
    chip->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    ASSERT_NE(view.findChild<QMenu*>(QStringLiteral("contextMenu")), nullptr);
    QApplication::activePopupWidget()->close();
}

TEST_F(AccessibilityTest, AnEditSaysWhatItDidAndWhatItComesTo) {
    const test::Heard heard;
    view.setFocus();
    view.select(Spot::ofStage(1));
    QTest::keyClick(&view, Qt::Key_Space);
    const QString total = grouped(document.cost().parameters);
    EXPECT_EQ(heard.texts(), QStringList{document.undoStack()->undoText() + QStringLiteral(". ") +
                                         total + QStringLiteral(" parameters")});
    document.undoStack()->undo();
    EXPECT_TRUE(heard.last().startsWith(QStringLiteral("Undone: "))) << qPrintable(heard.last());
    EXPECT_EQ(heard.texts().size(), 2);
}

TEST_F(AccessibilityTest, AChildOfAStageThatIsGoneIsNoLongerValid) {
    QAccessibleInterface* chip = named("Stage 3, block 2, conv 2");
    document.edit(QStringLiteral("remove"), removeStages(document.spec(), std::array{3}));
    EXPECT_FALSE(chip->isValid());
    EXPECT_TRUE(chip->state().invalid);
    EXPECT_TRUE(chip->text(QAccessible::Name).isEmpty());
    document.undoStack()->undo();
    EXPECT_TRUE(chip->isValid());
}

TEST_F(AccessibilityTest, TheMenuKeyOpensTheMenuAtTheSpot) {
    view.select(Spot::ofChip(1, 1, 1));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1),
                            view.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(view.viewport(), &event);
    auto* menu = view.findChild<QMenu*>(QStringLiteral("contextMenu"));
    ASSERT_NE(menu, nullptr);
    const QPoint spot = view.viewport()->mapToGlobal(at(Spot::ofChip(1, 1, 1)));
    // moved up where the screen ends
    EXPECT_TRUE(menu->geometry().adjusted(-2, -2, 2, 2).contains(spot));
    EXPECT_EQ(view.current(), Spot::ofChip(1, 1, 1));
    menu->close();
}

} // namespace
} // namespace sharesnet
