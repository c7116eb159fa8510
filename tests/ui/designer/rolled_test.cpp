#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"

#include <QProxyStyle>
#include <QTest>
#include <QUndoStack>

#include <gtest/gtest.h>

#include <memory>

namespace sharesnet {
namespace {

// A desktop whose animations take so long; 0: that asks for none.
class PacedStyle : public QProxyStyle {
  public:
    explicit PacedStyle(int pace) : QProxyStyle(QStringLiteral("Fusion")), pace_(pace) {}
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override {
        return hint == SH_Widget_Animation_Duration
                   ? pace_
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }

  private:
    int pace_;
};

class RolledTest : public testing::Test {
  protected:
    RolledTest() : view(&document) {
        document.replace(cifarPreActivation(164));
        view.resize(1200, 800);
        view.show();
        view.activateWindow();
        view.setFocus();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
    }

    void setPace(int pace) {
        style = std::make_unique<PacedStyle>(pace);
        view.setStyle(style.get());
    }
    std::size_t rows(int stage) const { return view.drawing().stages[stage - 1].rows.size(); }

    std::unique_ptr<PacedStyle> style;
    ArchDocument document;
    DesignerView view;
};

TEST(RollableRuns, AreTheEqualNeighborsOfAGroup) {
    ArchSpec spec = cifarPreActivation(164);
    EXPECT_EQ(rollableRuns(layoutOf(spec).stages[0]), (std::vector<BlockRange>{{1, 2, 18}}));
    spec = toggleUse(spec, 1, 2, 9); // in the middle, a weight of its own
    EXPECT_EQ(rollableRuns(layoutOf(spec).stages[0]),
              (std::vector<BlockRange>{{1, 2, 8}, {1, 10, 18}}));
    EXPECT_TRUE(rollableRuns(layoutOf(unsharedTwin(spec)).stages[0]).empty());
}

TEST_F(RolledTest, WithNothingSharedThereIsNothingToRollUp) {
    document.replace(unsharedTwin(document.spec()));
    view.select(Spot::ofStage(1));
    const std::size_t rows = view.drawing().stages[0].rows.size();
    QTest::keyClick(&view, Qt::Key_R);
    EXPECT_FALSE(view.isRolled(1));
    EXPECT_EQ(view.drawing().stages[0].rows.size(), rows);
    EXPECT_TRUE(view.notice().contains(QStringLiteral("Nothing to roll up")))
        << qPrintable(view.notice());
}

TEST_F(RolledTest, AMovedStageStaysRolledUp) {
    view.setRolled({1}, true);
    document.edit(QStringLiteral("Move"), moveStage(document.spec(), 1, 3));
    EXPECT_FALSE(view.isRolled(1));
    EXPECT_TRUE(view.isRolled(3));
    document.undoStack()->undo();
    EXPECT_TRUE(view.isRolled(1));
}

TEST_F(RolledTest, AStageRollsUpToOneBlockByKeyAndAClickUnrollsIt) {
    setPace(0);
    view.select(Spot::ofStage(2));
    const std::size_t before = rows(2);
    QTest::keyClick(&view, Qt::Key_R);
    EXPECT_TRUE(view.isRolled(2));
    ASSERT_EQ(rows(2), 2U); // its first block and the loop
    const RowBox& row = view.drawing().stages[1].rows[1];
    EXPECT_TRUE(row.rolled);
    EXPECT_EQ(row.blocks, (BlockRange{2, 2, 18}));
    EXPECT_EQ(rows(1), before);
    EXPECT_FALSE(document.isModified()); // a way to look, no edit
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.viewportRect({Spot::Kind::Fold, 2, 2, 0}).center());
    EXPECT_FALSE(view.isRolled(2));
    EXPECT_EQ(rows(2), before);
}

TEST_F(RolledTest, AllStagesRollAndUnrollTogether) {
    setPace(0);
    QTest::keyClick(&view, Qt::Key_R, Qt::ShiftModifier);
    for (int stage = 1; stage <= 3; ++stage) {
        EXPECT_EQ(rows(stage), 2U);
    }
    QTest::keyClick(&view, Qt::Key_R, Qt::ShiftModifier);
    for (int stage = 1; stage <= 3; ++stage) {
        EXPECT_FALSE(view.isRolled(stage));
    }
}

TEST_F(RolledTest, TheBlocksMoveTogetherUnlessTheDesktopAsksForNoMotion) {
    setPace(100);
    view.select(Spot::ofStage(2));
    const std::size_t before = rows(2);
    const double last = view.drawing().stages[1].rows.back().rect.top();
    QTest::keyClick(&view, Qt::Key_R);
    EXPECT_EQ(rows(2), before); // still all of them, on the way
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return rows(2) == before && view.drawing().stages[1].rows.back().rect.top() < last - 5;
    }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows(2) == 2U; }));
    setPace(0);
    QTest::keyClick(&view, Qt::Key_R);
    EXPECT_EQ(rows(2), before); // at once
}

TEST_F(RolledTest, AnEditWhileItRollsAndASearchInWhatIsRolledUpFindTheirBlocks) {
    setPace(100);
    view.select(Spot::ofStage(2));
    QTest::keyClick(&view, Qt::Key_R);
    document.edit(QStringLiteral("x"), setBlocks(document.spec(), 2, 4));
    EXPECT_EQ(view.drawing().stages[1].rows.back().blocks, (BlockRange{2, 2, 4}));
    view.reveal(Spot::ofBlock(2, 3));
    EXPECT_FALSE(view.isRolled(2));
    EXPECT_FALSE(view.drawing().stages[1].rowOf(3)->fold);
}

TEST_F(RolledTest, ARolledFoldStandsForItsBlocksInEdits) {
    view.setRolled({2}, true);
    const Spot fold{Spot::Kind::Fold, 2, 2, 0};
    view.select(fold);
    ASSERT_EQ(view.current(), fold);
    EXPECT_EQ(view.selectionModel()->unfolded().size(), 17U); // blocks 2 to 18
}

} // namespace
} // namespace sharesnet
