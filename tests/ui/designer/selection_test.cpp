// Selecting several and sharing them, by mouse and keyboard.

#include "core/design/edit.h"
#include "core/design/patterns.h"
#include "tests/ui/designer/designer_fixture.h"
#include "ui/drawing/drawing_painter.h"
#include "ui/drawing/drawing_text.h"

#include <QContextMenuEvent>
#include <QSpinBox>

namespace sharesnet {
namespace {

using Groups = std::vector<std::vector<int>>;
class SelectionTest : public DesignerFixture {};

TEST_F(SelectionTest, ARubberBandTakesTheChipsItTouchesAndGSharesThem) {
    document.replace(unsharedTwin(document.spec()));
    view.unfoldAll();
    const ArchSpec first = document.spec();
    const QRect from = view.viewportRect(Spot::ofChip(2, 3, 2));
    drag(from.topLeft() - QPoint(-2, 6), view.viewportRect(Spot::ofChip(2, 5, 2)).center());
    EXPECT_EQ(view.selection(), chips(2, {3, 4, 5}));
    EXPECT_EQ(document.undoStack()->count(), 0);
    press(Qt::Key_G);
    EXPECT_EQ(groups(2), (Groups{{3, 4, 5}}));
    EXPECT_EQ(document.undoStack()->undoText(),
              QStringLiteral("Share conv 2 of stage 2, blocks 3–5"));
    EXPECT_EQ(view.selection().size(), 3u);
    press(Qt::Key_U);
    EXPECT_EQ(document.spec(), first);
    EXPECT_EQ(document.undoStack()->count(), 2);
}

TEST_F(SelectionTest, ABandOverWholeRowsTakesBlocksAndOverAWholeCardTheStage) {
    const QRect row2 = view.viewportRect(Spot::ofBlock(1, 2));
    const QRect row3 = view.viewportRect(Spot::ofBlock(1, 3));
    drag(QPoint(row2.left() - 4, row2.center().y()), QPoint(row3.right() + 4, row3.center().y()),
         Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), (std::vector{Spot::ofBlock(1, 2), Spot::ofBlock(1, 3)}));
    const QRect card = view.viewportRect(Spot::ofStage(2));
    drag(card.topLeft() - QPoint(4, 4), card.bottomRight() + QPoint(4, 4));
    EXPECT_EQ(view.selection(), (std::vector{Spot::ofStage(2)}));
}

TEST_F(SelectionTest, AFoldInTheBandStandsForItsBlocks) {
    document.replace(unsharedTwin(cifarPreActivation(164)));
    const QRect fold = view.viewportRect({Spot::Kind::Fold, 1, 4, 0});
    drag(QPoint(fold.left() - 4, fold.top() + 2), QPoint(fold.right() + 4, fold.bottom() - 2),
         Qt::ShiftModifier);
    ASSERT_EQ(view.selection().size(), 14u);
    press(Qt::Key_G);
    ASSERT_EQ(groups(1).size(), 1u);
    EXPECT_EQ(groups(1)[0].front(), 4);
    EXPECT_EQ(groups(1)[0].back(), 17);
}

TEST_F(SelectionTest, ShiftClickTakesTheRangeCtrlClickOneMore) {
    view.select(Spot::ofChip(1, 2, 1));
    const ArchSpec first = document.spec();
    click(Spot::ofChip(1, 4, 1), Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), chips(1, {2, 3, 4}, 1));
    click(Spot::ofChip(1, 3, 1), Qt::ControlModifier);
    EXPECT_EQ(view.selection(), chips(1, {2, 4}, 1));
    click(Spot::ofChip(1, 6, 1), Qt::ControlModifier);
    EXPECT_EQ(view.selection(), chips(1, {2, 4, 6}, 1));
    EXPECT_EQ(document.spec(), first);
    press(Qt::Key_G); // a 1x1
    EXPECT_EQ(groups(1, 1), (Groups{{2, 4, 6}}));
    press(Qt::Key_Escape);
    EXPECT_TRUE(view.selection().empty());
    EXPECT_EQ(view.current(), Spot());
}

TEST_F(SelectionTest, CtrlATakesTheStageThenAll) {
    view.select(Spot::ofChip(2, 3, 2));
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view.selection(), chips(2, {1, 2, 3, 4, 5, 6}));
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view.selection().size(), 18u);
    press(Qt::Key_G);
    for (int stage = 1; stage <= 3; ++stage) {
        EXPECT_EQ(groups(stage), (Groups{{1, 2, 3, 4, 5, 6}}));
    }
    EXPECT_EQ(document.undoStack()->count(), 1);
}

TEST_F(SelectionTest, ShiftAndArrowsExtendTheSelection) {
    document.replace(unsharedTwin(document.spec()));
    view.unfoldAll();
    view.select(Spot::ofChip(1, 2, 2));
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(view.selection().size(), 3u);
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(view.selection().size(), 2u);
    press(Qt::Key_End, Qt::ShiftModifier);
    EXPECT_EQ(view.selection().size(), 5u);
    press(Qt::Key_G);
    EXPECT_EQ(groups(1), (Groups{{2, 3, 4, 5, 6}}));
}

TEST_F(SelectionTest, CtrlWithArrowsAndSpaceTakesWhatIsNotNeighbors) {
    document.replace(unsharedTwin(document.spec()));
    view.unfoldAll();
    view.select(Spot::ofChip(1, 2, 2));
    for (int key = 0; key < 3; ++key) { // past block 3 and the handle of a fold
        press(Qt::Key_Down, Qt::ControlModifier);
    }
    EXPECT_EQ(view.selection(), chips(1, {2}));
    EXPECT_EQ(view.current().block, 4);
    press(Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(view.selection().size(), 2U);
    press(Qt::Key_G);
    EXPECT_EQ(groups(1), (Groups{{2, 4}}));
}

TEST_F(SelectionTest, WithNothingSelectedTheStageOfTheKeyboardIsMeant) {
    const ArchSpec first = document.spec();
    view.select(Spot::ofChip(2, 2, 2));
    press(Qt::Key_Space, Qt::ControlModifier);
    ASSERT_TRUE(view.selection().empty());
    press(Qt::Key_C, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(document.spec().stages.size(), 4U);
    EXPECT_EQ(document.spec().stages[2], first.stages[1]);
}

TEST_F(SelectionTest, AChipOfAStageThatIsGoneIsForgotten) {
    view.select(Spot::ofChip(3, 6, 3));
    ArchSpec shorter = document.spec();
    shorter.stages.pop_back();
    document.replace(shorter); // the actions, too, must look at what there is
    EXPECT_EQ(view.current(), Spot());
    EXPECT_FALSE(action("Share with nearest matching conv")->isEnabled());
}

TEST_F(SelectionTest, GroupsOfSeveralConvsHaveNamesOfTheirOwn) {
    document.replace(unsharedTwin(document.spec()));
    view.select(chips(1, {2, 3}, 1), Spot::ofChip(1, 2, 1));
    press(Qt::Key_G);
    view.select(chips(1, {2, 4}), Spot::ofChip(1, 2, 2));
    press(Qt::Key_G);
    const BlockLayout& block = document.layout().stages[0].blocks[1];
    EXPECT_EQ(chipText(block.conv[0]), QStringLiteral("1×1 A₁"));
    EXPECT_EQ(chipText(block.conv[1]), QStringLiteral("3×3 A"));
    const Theme theme = Theme::of(view.palette());
    EXPECT_NE(DrawingPainter::groupColor(theme, 1, 0), DrawingPainter::groupColor(theme, 2, 0));
    EXPECT_NE(DrawingPainter::groupColor(theme, 3, 0), DrawingPainter::groupColor(theme, 1, 0));
}

TEST_F(SelectionTest, WhatCannotShareSaysWhyAtTheSpot) {
    const ArchSpec first = document.spec();
    view.select(chips(2, {1, 2}, 1), Spot::ofChip(2, 2, 1));
    press(Qt::Key_G);
    EXPECT_EQ(document.spec(), first);
    EXPECT_TRUE(view.notice().contains(QStringLiteral("cannot share conv 1")))
        << qPrintable(view.notice());
    view.select(Spot::ofChip(2, 1, 1));
    press(Qt::Key_S);
    EXPECT_TRUE(view.notice().contains(QStringLiteral("Only a group can be split")));
    EXPECT_EQ(document.undoStack()->count(), 0);
}

TEST_F(SelectionTest, SAsksInHowManyPartsAndEscapeLetsItBe) {
    view.select(Spot::ofChip(1, 3, 2));
    press(Qt::Key_S);
    QTest::keyClick(view.findChild<QWidget*>(QStringLiteral("chooserNumber")), Qt::Key_Escape);
    EXPECT_EQ(document.undoStack()->count(), 0);
    EXPECT_TRUE(view.hasFocus());
    press(Qt::Key_S);
    answer(2);
    EXPECT_EQ(groups(1), (Groups{{2, 3, 4}, {5, 6}}));
    document.undoStack()->undo();
    press(Qt::Key_S);
    auto* apply = view.findChild<QWidget*>(QStringLiteral("chooserApply"));
    QTest::mouseClick(apply, Qt::LeftButton);
    EXPECT_FALSE(apply->isVisible());
    EXPECT_EQ(groups(1), (Groups{{2, 3, 4}, {5, 6}}));
    EXPECT_TRUE(view.hasFocus());
    document.undoStack()->undo();
    press(Qt::Key_S);
    // beside the number: still asked
    QTest::mouseClick(apply->parentWidget(), Qt::LeftButton, {}, {2, 2});
    EXPECT_TRUE(apply->isVisible());
    apply->setFocus(Qt::TabFocusReason);
    EXPECT_TRUE(apply->isVisible());
    QTest::keyClick(apply, Qt::Key_Space);
    EXPECT_EQ(groups(1), (Groups{{2, 3, 4}, {5, 6}}));
    view.select(Spot::ofStage(1));
    press(Qt::Key_S);
    answer(2);
    EXPECT_EQ(groups(1), (Groups{{2, 3}}));
}

TEST_F(SelectionTest, TheRulesOfAStageAndOfTheNetwork) {
    const ArchSpec first = document.spec();
    view.select(Spot::ofStage(2));
    action("Every second block")->trigger();
    EXPECT_EQ(document.spec(), shareEverySecond(first, 2, 2));
    action("Groups of n…")->trigger();
    answer(3);
    EXPECT_EQ(document.spec(), groupEvery(first, 2, 2, 3));
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Share stage 2 in groups of 3"));
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_EQ(document.spec(), first);
    action("Share in all stages")->trigger();
    EXPECT_EQ(document.spec(), shareInAllStages(first, 2));
    view.select({});
    EXPECT_FALSE(action("Share as a group")->isEnabled());
}

TEST_F(SelectionTest, WhatIsAlreadyTheCaseSaysSo) {
    const ArchSpec first = document.spec();
    view.select(chips(1, {2, 3, 4, 5, 6}), Spot::ofChip(1, 2, 2));
    press(Qt::Key_G);
    EXPECT_EQ(view.notice(),
              QStringLiteral("Share conv 2 of stage 1, blocks 2–6: already the case."));
    view.select(Spot::ofStage(2));
    action("Paper rule for this stage")->trigger();
    EXPECT_TRUE(view.notice().contains(QStringLiteral("already the case")))
        << qPrintable(view.notice());
    EXPECT_EQ(document.spec(), first);
    EXPECT_EQ(document.undoStack()->count(), 0);
}

TEST_F(SelectionTest, TheMenuSaysWhatItWouldDoWithTheSelection) {
    view.select(Spot::ofChip(1, 3, 2));
    action("Unshare this conv")->trigger();
    EXPECT_EQ(groups(1), (Groups{{2, 4, 5, 6}}));
    action("Share with nearest matching conv")->trigger();
    EXPECT_EQ(groups(1), (Groups{{2, 3, 4, 5, 6}}));
    action("Unshare the group")->trigger();
    EXPECT_TRUE(groups(1).empty());
    document.undoStack()->undo();
    view.select(chips(1, {3, 4}), Spot::ofChip(1, 3, 2));
    EXPECT_FALSE(action("Share with nearest matching conv")->isEnabled())
        << "of one convolution only";
    action("Remove from group")->trigger();
    EXPECT_EQ(groups(1), (Groups{{2, 5, 6}}));
}

TEST_F(SelectionTest, TheContextMenuKeepsASelectionThatIsClickedInto) {
    view.select(chips(1, {2, 3, 4}), Spot::ofChip(1, 2, 2));
    const QPoint inside = at(Spot::ofChip(1, 3, 2));
    QContextMenuEvent event(QContextMenuEvent::Mouse, inside, view.viewport()->mapToGlobal(inside));
    QApplication::sendEvent(view.viewport(), &event);
    EXPECT_EQ(view.selection().size(), 3u);
    auto* menu = view.findChild<QMenu*>(QStringLiteral("contextMenu"));
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->isVisible());
    menu->close();
    const QPoint outside = at(Spot::ofChip(2, 3, 2));
    QContextMenuEvent other(QContextMenuEvent::Mouse, outside,
                            view.viewport()->mapToGlobal(outside));
    QApplication::sendEvent(view.viewport(), &other);
    EXPECT_EQ(view.selection(), chips(2, {3}));
    QApplication::activePopupWidget()->close();
}

} // namespace
} // namespace sharesnet
