#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/panels/budget_panel.h"

#include <QAction>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <array>
#include <numeric>

namespace sharesnet {
namespace {

class DesignerViewTest : public testing::Test {
  protected:
    DesignerViewTest() : view(&document) {
        document.replace(*presetSpec("sharesnet-29"));
        view.resize(1200, 800);
        view.show();
        view.activateWindow();
        view.setFocus();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
    }

    void click(const Spot& spot) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.viewportRect(spot).center());
    }

    void press(std::initializer_list<Qt::Key> keys) {
        for (const Qt::Key key : keys) {
            QTest::keyClick(&view, key);
        }
    }

    void trigger(const char* text) {
        for (QAction* action : view.actions()) {
            if (action->text().remove(u'&') == QLatin1String(text)) {
                ASSERT_TRUE(action->isEnabled());
                action->trigger();
                return;
            }
        }
        FAIL() << "no action " << text;
    }

    ArchDocument document;
    DesignerView view;
};

TEST_F(DesignerViewTest, TheSwitchOfAStageChangesSpecAndBudget) {
    BudgetPanel budget(&document);
    auto* figure = budget.findChild<QLabel*>(QStringLiteral("parameters"));
    const QString before = figure->text();
    const ArchSpec first = document.spec();
    click({Spot::Kind::Switch, 3, 0, 0});
    EXPECT_EQ(document.spec(), setStageShared(first, 3, false));
    EXPECT_EQ(shareState(document.spec(), 3), ShareState::Off);
    EXPECT_NE(figure->text(), before);
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Stop sharing 3×3 in stage 3"));
    click({Spot::Kind::Switch, 3, 0, 0});
    EXPECT_EQ(document.spec(), first);
    EXPECT_EQ(figure->text(), before);
    EXPECT_EQ(document.undoStack()->count(), 2);
}

TEST_F(DesignerViewTest, AQuickSecondClickSwitchesBack) {
    const ArchSpec first = document.spec();
    const QPoint at = view.viewportRect({Spot::Kind::Switch, 1, 0, 0}).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
    // the press alone, as windows get it
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(document.undoStack()->count(), 2);
    EXPECT_EQ(document.spec(), first);
}

TEST_F(DesignerViewTest, AClickOnAChipLeavesTheGroupAndAnotherJoinsAgain) {
    const ArchSpec first = document.spec();
    click(Spot::ofChip(2, 2, 2));
    EXPECT_EQ(document.spec(), toggleUse(first, 2, 2, 2));
    EXPECT_NE(document.spec(), first);
    EXPECT_EQ(view.current(), Spot::ofChip(2, 2, 2));
    document.undoStack()->undo();
    EXPECT_EQ(document.spec(), first);
    document.undoStack()->redo();
    EXPECT_EQ(document.spec(), toggleUse(first, 2, 2, 2));
}

TEST_F(DesignerViewTest, PressingHereAndReleasingThereDoesNothing) {
    const ArchSpec first = document.spec();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {},
                      view.viewportRect(Spot::ofChip(1, 2, 2)).center());
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {},
                        view.viewportRect(Spot::ofChip(2, 2, 2)).center());
    EXPECT_EQ(document.spec(), first);
}

TEST_F(DesignerViewTest, WhatIsRefusedSaysWhyAtTheSpot) {
    ArchSpec lone = document.spec();
    lone.stages = {StageSpec{1, 64, 1, {}}};
    document.replace(lone);
    click(Spot::ofChip(1, 1, 2));
    EXPECT_EQ(document.spec(), lone);
    EXPECT_FALSE(view.notice().isEmpty());
    press({Qt::Key_Escape});
    EXPECT_TRUE(view.notice().isEmpty());
}

TEST_F(DesignerViewTest, AClickUnfoldsAndTheHandleFoldsAgain) {
    document.replace(cifarPreActivation(164));
    const Spot fold{Spot::Kind::Fold, 1, 4, 0};
    ASSERT_EQ(view.drawing().stages[0].rows.size(), 5u);
    click(fold);
    EXPECT_EQ(view.drawing().stages[0].rows.size(), 19u);
    // Leaving the group from the middle of the opened run closes nothing.
    view.reveal(Spot::ofChip(1, 9, 2));
    click(Spot::ofChip(1, 9, 2));
    EXPECT_FALSE(view.drawing().stages[0].rowOf(5)->fold);
    document.undoStack()->undo();
    view.reveal(fold);
    click(fold);
    EXPECT_EQ(view.drawing().stages[0].rows.size(), 5u);
}

TEST_F(DesignerViewTest, SharingIsDoneByTheKeyboardAlone) {
    const ArchSpec first = document.spec();
    press({Qt::Key_Right, Qt::Key_Right, Qt::Key_Right});
    EXPECT_EQ(view.current(), Spot::ofStage(3));
    EXPECT_TRUE(view.accessibleName().contains(QStringLiteral("Stage 3")));
    EXPECT_FALSE(view.accessibleDescription().isEmpty());
    press({Qt::Key_Space});
    EXPECT_EQ(document.spec(), setStageShared(first, 3, false));
    document.undoStack()->undo();
    press({Qt::Key_Down, Qt::Key_Down, Qt::Key_Right, Qt::Key_Right});
    EXPECT_EQ(view.current(), Spot::ofChip(3, 2, 2));
    press({Qt::Key_Space});
    EXPECT_EQ(document.spec(), toggleUse(first, 3, 2, 2));
    press({Qt::Key_Escape, Qt::Key_Escape, Qt::Key_Escape});
    EXPECT_EQ(view.current(), Spot());
}

TEST_F(DesignerViewTest, ActionsEditTheSelectedStage) {
    const ArchSpec first = document.spec();
    view.select(Spot::ofStage(2));
    QTest::keyClick(&view, Qt::Key_U);
    EXPECT_TRUE(document.spec().stages[1].sharing.empty());
    QTest::keyClick(&view, Qt::Key_G);
    EXPECT_EQ(document.spec(), first);
    QTest::keyClick(&view, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(document.spec(), duplicateStages(first, std::array{2}));
    EXPECT_EQ(view.current(), Spot::ofStage(3));
    QTest::keyClick(&view, Qt::Key_Delete);
    EXPECT_EQ(document.spec(), first);
    trigger("Unshare all");
    EXPECT_EQ(document.spec(), unsharedTwin(first));
    trigger("Paper rule");
    EXPECT_EQ(document.spec(), first);
    trigger("Add stage");
    EXPECT_EQ(document.spec().stages.size(), 4u);
    while (document.undoStack()->canUndo()) {
        document.undoStack()->undo();
    }
    EXPECT_EQ(document.spec(), first);
}

TEST_F(DesignerViewTest, SplittingMakesTwoGroupsOfOne) {
    document.replace(cifarPreActivation(164));
    view.select(Spot::ofStage(1));
    QTest::keyClick(&view, Qt::Key_S);
    EXPECT_EQ(document.spec(), cifarPreActivation(164)); // asks in how many first
    QTest::keyClick(view.findChild<QWidget*>(QStringLiteral("chooserNumber")), Qt::Key_Return);
    EXPECT_EQ(document.spec(), splitGroup(cifarPreActivation(164), 1, 2, 0, 2));
    EXPECT_EQ(shareGroups(document.spec().stages[0], 2).size(), 2u);
}

TEST_F(DesignerViewTest, CtrlWheelZoomsAroundThePointer) {
    const Spot chip = Spot::ofChip(2, 2, 2);
    const QPoint at = view.viewportRect(chip).center();
    const double before = view.zoom();
    QWheelEvent wheel(at, view.viewport()->mapToGlobal(at), {}, QPoint(0, 360), Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);
    EXPECT_NEAR(view.zoom(), before * 1.2 * 1.2 * 1.2, 1e-9);
    QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(view.horizontalScrollBar()->maximum(), 0);
    EXPECT_EQ(view.verticalScrollBar()->maximum(), 0);
}

TEST_F(DesignerViewTest, SpaceAndDragPansAndTogglesNothing) {
    view.setZoom(3.0);
    const ArchSpec first = document.spec();
    view.select(Spot::ofStage(1));
    const int before = view.horizontalScrollBar()->value();
    QTest::keyPress(&view, Qt::Key_Space);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(400, 300));
    QTest::mouseMove(view.viewport(), QPoint(340, 300));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(340, 300));
    QTest::keyRelease(&view, Qt::Key_Space);
    EXPECT_EQ(view.horizontalScrollBar()->value(), before + 60);
    EXPECT_EQ(document.spec(), first);
}

TEST_F(DesignerViewTest, TheSelectionKeepsToWhatExists) {
    view.select(Spot::ofChip(3, 3, 3));
    QSignalSpy changed(&view, &DesignerView::selectionChanged);
    document.edit(QStringLiteral("fewer"), setBlocks(document.spec(), 3, 1));
    EXPECT_EQ(view.current(), Spot::ofStage(3));
    document.edit(QStringLiteral("fewer"), removeStages(document.spec(), std::array{3}));
    EXPECT_EQ(view.current(), Spot());
    EXPECT_EQ(changed.count(), 2);
}

} // namespace
} // namespace sharesnet
