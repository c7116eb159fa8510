#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "ui/designer/designer_tab.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/find_bar.h"
#include "ui/designer/minimap.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/drawing/find_spots.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(FindSpots, NamesLeadToTheFinestPartTheySay) {
    const ArchLayout layout = layoutOf(cifarPreActivation(164));
    using Spots = std::vector<Spot>;
    EXPECT_EQ(findSpots(QStringLiteral("stage3 block 12"), layout), (Spots{Spot::ofBlock(3, 12)}));
    EXPECT_EQ(findSpots(QStringLiteral("S3, B12, C2"), layout), (Spots{Spot::ofChip(3, 12, 2)}));
    EXPECT_EQ(findSpots(QStringLiteral("stage 2"), layout), (Spots{Spot::ofStage(2)}));
    EXPECT_EQ(findSpots(QStringLiteral("stage 2 conv2"), layout).size(), 18U);
    EXPECT_EQ(findSpots(QStringLiteral("block 5"), layout),
              (Spots{Spot::ofBlock(1, 5), Spot::ofBlock(2, 5), Spot::ofBlock(3, 5)}));
    EXPECT_EQ(findSpots(QStringLiteral("stem"), layout), (Spots{{Spot::Kind::Stem, 0, 0, 0}}));
    EXPECT_EQ(findSpots(QStringLiteral("classifier"), layout),
              (Spots{{Spot::Kind::Head, 0, 0, 0}}));
}

TEST(FindSpots, LettersLeadToTheUsesOfAGroup) {
    const ArchSpec spec = groupEvery(cifarPreActivation(164), 2, 2, 9);
    const ArchLayout layout = layoutOf(spec);
    const std::vector<Spot> second = findSpots(QStringLiteral("stage 2 group b"), layout);
    ASSERT_EQ(second.size(), shareGroups(spec.stages[1], 2)[1].size());
    EXPECT_EQ(second.front(), Spot::ofChip(2, shareGroups(spec.stages[1], 2)[1].front(), 2));
    EXPECT_EQ(findSpots(QStringLiteral("A"), layout).size(),
              17U + shareGroups(spec.stages[1], 2)[0].size() + 17U); // in every stage
}

TEST(FindSpots, WhatDoesNotExistOrSaysNothingIsNotFound) {
    const ArchLayout layout = layoutOf(cifarPreActivation(164));
    for (const char* text :
         {"", "   ", "stage 9", "stage 3 block 99", "conv 4", "group Z", "blockade", "stage three",
          "stage 0", "3 block", "stage 2 ?", "stage 99999999999"}) {
        EXPECT_TRUE(findSpots(QString::fromLatin1(text), layout).empty()) << text;
    }
}

class FindBarTest : public testing::Test {
  protected:
    FindBarTest()
        : comparison(&document),
          view(new DesignerView(&document)),
          tab(&document, view, &comparison) {
        document.replace(cifarPreActivation(164));
        tab.resize(1000, 700);
        tab.show();
        tab.activateWindow();
        view->setFocus();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&tab));
    }

    QLineEdit* field() { return tab.findChild<QLineEdit*>(QStringLiteral("findText")); }
    QString outcome() { return tab.findChild<QLabel*>(QStringLiteral("findOutcome"))->text(); }

    ArchDocument document;
    Comparison comparison;
    DesignerView* view;
    DesignerTab tab;
};

TEST_F(FindBarTest, OpensByKeySelectsWhileTypingGoesOnByEnterAndClosesByEsc) {
    EXPECT_FALSE(field()->isVisible());
    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(field()->isVisible());
    EXPECT_TRUE(field()->hasFocus());
    QTest::keyClicks(field(), QStringLiteral("stage3 block 12"));
    EXPECT_EQ(view->current(), Spot::ofBlock(3, 12)); // in what was a fold
    EXPECT_TRUE(view->viewport()->rect().contains(view->viewportRect(view->current())));
    field()->selectAll();
    QTest::keyClicks(field(), QStringLiteral("block 5"));
    EXPECT_EQ(view->current(), Spot::ofBlock(1, 5));
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_EQ(view->current(), Spot::ofBlock(2, 5));
    EXPECT_TRUE(outcome().contains(QStringLiteral("2 of 3")));
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(view->current(), Spot::ofBlock(3, 5)); // around the end
    QTest::keyClick(field(), Qt::Key_Escape);
    EXPECT_FALSE(field()->isVisible());
    EXPECT_TRUE(view->hasFocus());
}

TEST_F(FindBarTest, WhatIsFoundStandsInTheMiddleAndNotUnderTheMinimap) {
    view->unfoldAll();
    view->setZoom(1.0);
    const auto* map = tab.findChild<Minimap*>();
    ASSERT_TRUE(map->isVisible());
    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(field(), QStringLiteral("stage 2 block 9"));
    const QRect middle = view->viewportRect(Spot::ofBlock(2, 9));
    EXPECT_NEAR(middle.center().y(), view->viewport()->height() / 2, 2);
    // The lower right corner, where no scrolling brings it into the middle.
    field()->selectAll();
    QTest::keyClicks(field(), QStringLiteral("stage 3 block 18"));
    const QRect found =
        view->viewportRect(Spot::ofBlock(3, 18)).translated(view->viewport()->pos());
    EXPECT_FALSE(map->geometry().intersects(found));
}

TEST_F(FindBarTest, SaysWhenNothingIsFoundAndLeavesTheSelection) {
    view->select(Spot::ofStage(2));
    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(field(), QStringLiteral("xyz"));
    EXPECT_TRUE(outcome().startsWith(QStringLiteral("Nothing found")));
    EXPECT_EQ(view->current(), Spot::ofStage(2));
}

} // namespace
} // namespace sharesnet
