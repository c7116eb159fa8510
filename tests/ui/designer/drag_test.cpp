// Dragging chips and cards.

#include "core/design/edit.h"
#include "core/design/stages.h"
#include "tests/ui/designer/designer_fixture.h"

#include <QScrollBar>

namespace sharesnet {
namespace {

using Groups = std::vector<std::vector<int>>;
class DragTest : public DesignerFixture {
  protected:
    void startDrag(const Spot& from, const Spot& to) {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(from));
        move((at(from) + at(to)) / 2);
        move(at(to));
    }
    void drop(const Spot& at_) {
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(at_));
    }
};

TEST_F(DragTest, AChipOntoAnotherSharesWithIt) {
    document.replace(unsharedTwin(document.spec()));
    view.unfoldAll();
    const ArchSpec first = document.spec();
    drag(at(Spot::ofChip(1, 2, 1)), at(Spot::ofChip(1, 5, 1)));
    EXPECT_EQ(groups(1, 1), (Groups{{2, 5}}));
    drag(at(Spot::ofChip(1, 3, 1)), at(Spot::ofChip(1, 5, 1)));
    EXPECT_EQ(groups(1, 1), (Groups{{2, 3, 5}}));
    EXPECT_EQ(document.undoStack()->count(), 2);
    EXPECT_EQ(document.undoStack()->undoText(),
              QStringLiteral("Share conv 1 of stage 1, block 3 with block 5"));
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_EQ(document.spec(), first);
}

TEST_F(DragTest, SeveralSelectedChipsGoTogether) {
    document.replace(unsharedTwin(document.spec()));
    view.unfoldAll();
    view.select(chips(2, {2, 3}), Spot::ofChip(2, 3, 2));
    drag(at(Spot::ofChip(2, 3, 2)), at(Spot::ofChip(2, 6, 2)));
    EXPECT_EQ(groups(2), (Groups{{2, 3, 6}}));
}

TEST_F(DragTest, WhatCannotTakeTheWeightSaysWhyAndNothingChanges) {
    const ArchSpec first = document.spec();
    startDrag(Spot::ofChip(1, 2, 2), Spot::ofChip(2, 2, 2));
    EXPECT_TRUE(view.notice().contains(QStringLiteral("within one stage")));
    move(at(Spot::ofChip(1, 3, 1)));
    EXPECT_TRUE(view.notice().contains(QStringLiteral("not with conv 1")));
    move(at(Spot::ofChip(1, 3, 2)));
    EXPECT_TRUE(view.notice().isEmpty());
    move(at(Spot::ofChip(2, 2, 2)));
    drop(Spot::ofChip(2, 2, 2));
    EXPECT_FALSE(view.notice().isEmpty());
    drag(at(Spot::ofChip(2, 2, 1)), at(Spot::ofChip(2, 1, 1))); // 128 and 64 channels in
    EXPECT_TRUE(view.notice().contains(QStringLiteral("cannot share conv 1")));
    EXPECT_EQ(document.spec(), first);
    EXPECT_EQ(document.undoStack()->count(), 0);
}

TEST_F(DragTest, AtAnEdgeTheDrawingComesToThePointer) {
    view.setZoom(2.0);
    QScrollBar* bar = view.verticalScrollBar();
    ASSERT_GT(bar->maximum(), 0);
    bar->setValue(0);
    const QPoint corner(4, view.viewport()->height() / 2);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, corner);
    move(corner + QPoint(200, 60));
    move(QPoint(400, view.viewport()->height() - 2));
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar->value() == bar->maximum(); }, 20'000));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {},
                        QPoint(400, view.viewport()->height() - 2));
    const auto& taken = view.selection();
    EXPECT_TRUE(std::any_of(taken.begin(), taken.end(), [](const Spot& spot) {
        return spot.block == 6;
    })) << "the band goes on where it was scrolled to";
}

TEST_F(DragTest, EscapeCancels) {
    const ArchSpec first = document.spec();
    startDrag(Spot::ofChip(1, 1, 2), Spot::ofChip(1, 3, 2));
    press(Qt::Key_Escape);
    drop(Spot::ofChip(1, 3, 2));
    EXPECT_EQ(document.spec(), first);
    drag(at(Spot::ofChip(1, 1, 2)), at(Spot::ofChip(1, 3, 2)));
    EXPECT_NE(document.spec(), first);
}

TEST_F(DragTest, AGhostIsSeenOnTheWay) {
    const QImage before = view.viewport()->grab().toImage();
    startDrag(Spot::ofChip(1, 1, 2), Spot::ofStage(2));
    const QImage during = view.viewport()->grab().toImage();
    const QPoint ghost = at(Spot::ofStage(2));
    EXPECT_NE(before.copy(QRect(ghost - QPoint(10, 10), QSize(20, 20))),
              during.copy(QRect(ghost - QPoint(10, 10), QSize(20, 20))));
    const QRect lit = view.viewportRect(Spot::ofChip(1, 4, 2)).adjusted(-4, -4, 4, 4);
    EXPECT_NE(before.copy(lit), during.copy(lit));
    drop(Spot::ofStage(2));
}

TEST_F(DragTest, ACardByItsHeaderMoves) {
    const ArchSpec first = document.spec();
    const QPoint header = view.viewportRect(Spot::ofStage(1)).topLeft() + QPoint(30, 12);
    drag(header, QPoint(view.viewportRect(Spot::ofStage(3)).right() - 10, header.y()));
    EXPECT_EQ(document.spec(), moveStage(first, 1, 3));
    EXPECT_NE(document.spec(), first);
    EXPECT_EQ(view.current(), Spot::ofStage(3));
    document.undoStack()->undo();
    EXPECT_EQ(document.spec(), first);
    drag(header, header + QPoint(20, 0)); // hardly moved: stays
    EXPECT_EQ(document.spec(), first);
}

} // namespace
} // namespace sharesnet
