#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "ui/base/number_text.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/hover_card.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_hints.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <gtest/gtest.h>

#include <ctime>

namespace sharesnet {
namespace {

class HoverTest : public testing::Test {
  protected:
    HoverTest() : view(&document) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        document.replace(cifarPreActivation(164));
        view.resize(1200, 800);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        QObject::connect(&view, &DesignerView::whatIfChanged,
                         [this](const std::optional<WhatIf>& change) { told = change; });
    }

    void hover(const Spot& spot) {
        QTest::mouseMove(view.viewport(), view.viewportRect(spot).center());
    }
    HoverCard* card() { return view.findChild<HoverCard*>(); }

    ArchDocument document;
    DesignerView view;
    std::optional<WhatIf> told;
};

TEST_F(HoverTest, ASwitchTellsTheParametersItWouldGiveWithoutAnEdit) {
    const ArchSpec before = document.spec();
    hover({Spot::Kind::Switch, 3, 0, 0});
    ASSERT_TRUE(told);
    EXPECT_EQ(told->before, document.cost().parameters);
    EXPECT_EQ(told->after, costOf(setStageShared(before, 3, false)).parameters);
    EXPECT_TRUE(card()->isVisible());
    EXPECT_EQ(card()->text(), QStringLiteral("On click: 1,518,938 parameters (+589,824)"));
    EXPECT_EQ(document.spec(), before);
    EXPECT_EQ(document.undoStack()->count(), 0);

    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.viewportRect({Spot::Kind::Switch, 3, 0, 0}).center());
    ASSERT_TRUE(told); // now it tells the way back
    EXPECT_EQ(*told, (WhatIf{1518938, 929114}));
    QTest::mouseMove(view.viewport(),
                     view.viewportRect(Spot::ofStage(3)).topLeft() + QPoint(8, 8)); // its header
    EXPECT_FALSE(told);
    EXPECT_FALSE(card()->isVisible());
}

TEST_F(HoverTest, AChipTellsItsWeightAndWhatLeavingItWouldCost) {
    hover(Spot::ofChip(3, 2, 2));
    ASSERT_TRUE(told);
    EXPECT_EQ(told->after - told->before, 36864);
    EXPECT_EQ(card()->text(),
              QStringLiteral("On click: 965,978 parameters (+36,864)\n"
                             "weight A: 36,864 parameters, 144 KiB, used 17 times, saves 2.3 MiB"));
    hover(Spot::ofChip(3, 1, 3));
    EXPECT_FALSE(card()->text().contains(QStringLiteral("weight")));
}

TEST_F(HoverTest, TheCardHidesNoUseThatLightsUp) {
    document.replace(cifarPostActivation(20));
    hover(Spot::ofChip(3, 1, 2));
    ASSERT_TRUE(card()->isVisible());
    for (int block = 1; block <= 3; ++block) {
        const QRect chip = view.viewportRect(Spot::ofChip(3, block, 2));
        EXPECT_FALSE(card()->geometry().intersects(chip)) << block;
    }
}

TEST_F(HoverTest, TheMenuTakesTheCardsPlace) {
    const QPoint at = view.viewportRect(Spot::ofChip(3, 2, 2)).center();
    QHelpEvent help(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view.viewport(), &help);
    ASSERT_TRUE(card()->isVisible());
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(view.viewport(), &event);
    EXPECT_FALSE(card()->isVisible());
    QApplication::activePopupWidget()->close();
}

TEST_F(HoverTest, ARestingPointerTellsAllWithTheReceptiveFieldAndWhatIsWrong) {
    ArchSpec broken = document.spec();
    broken.stages[1].channels = 130; // not divisible by 4
    document.replace(broken);
    const QPoint at = view.viewportRect(Spot::ofStage(2)).topLeft() + QPoint(4, 4);
    QHelpEvent help(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view.viewport(), &help);
    EXPECT_TRUE(card()->isVisible());
    EXPECT_TRUE(card()->text().contains(QStringLiteral("Receptive field 111×111 px, stride 2")))
        << qPrintable(card()->text());
    EXPECT_TRUE(card()->text().contains(QStringLiteral("Issue: must be divisible by 4")));
}

TEST_F(HoverTest, TheLargestPresetAnswersWithinAFrame) {
    const ArchSpec spec = cifarPreActivation(1001);
    const ArchCost cost = costOf(spec);
    const std::clock_t start = std::clock(); // of this process: others must not make it fail
    constexpr int kTimes = 5;
    for (int i = 0; i < kTimes; ++i) {
        EXPECT_TRUE(whatIf(Spot::ofChip(3, 50, 2), spec, cost));
    }
    EXPECT_LT(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / kTimes, 16);
}

TEST(DrawingHints, WhatIsImpossibleOrChangesNothingTellsNothing) {
    const ArchSpec spec = cifarPreActivation(164);
    const ArchCost cost = costOf(spec);
    EXPECT_FALSE(whatIf(Spot::ofStage(1), spec, cost));
    EXPECT_FALSE(whatIf({Spot::Kind::Fold, 1, 4, 0}, spec, cost));
    ArchSpec single = spec;
    single.stages[0] = {1, 64, 1, {}};
    EXPECT_FALSE(whatIf({Spot::Kind::Switch, 1, 0, 0}, single, costOf(single)));
}

TEST(DrawingHints, IssuesAreOfThePartThatTheyName) {
    ArchSpec spec = cifarPreActivation(164);
    spec.stem.kernel = 4;
    spec.classes = 0;
    const std::vector<ArchIssue> issues = validate(spec);
    EXPECT_FALSE(issueText({Spot::Kind::Stem, 0, 0, 0}, issues).isEmpty());
    EXPECT_FALSE(issueText({Spot::Kind::Head, 0, 0, 0}, issues).isEmpty());
    EXPECT_TRUE(issueText(Spot::ofStage(1), issues).isEmpty());
}

} // namespace
} // namespace sharesnet
