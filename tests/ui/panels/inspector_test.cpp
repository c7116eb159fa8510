#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/panels/inspector_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

class InspectorTest : public testing::Test {
  protected:
    InspectorTest() : view(&document), inspector(&document, &view) {
        document.replace(*presetSpec("sharesnet-29"));
        view.resize(1000, 700);
        inspector.resize(300, 700);
        view.show();
        inspector.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&inspector));
    }

    template <typename Widget>
    Widget* child(const char* name) {
        return inspector.findChild<Widget*>(QLatin1String(name));
    }

    void enter(const char* name, const char* text) {
        auto* box = child<QWidget>(name);
        box->setFocus();
        QTest::keySequence(box, QKeySequence::SelectAll);
        QTest::keyClicks(box, QLatin1String(text));
        QTest::keyClick(box, Qt::Key_Return);
    }

    ArchDocument document;
    DesignerView view;
    InspectorPanel inspector;
};

TEST_F(InspectorTest, ShowsTheNetworkOrTheSelectedStage) {
    EXPECT_EQ(child<QLabel>("title")->text(), QStringLiteral("Network"));
    EXPECT_TRUE(child<QSpinBox>("classes")->isVisible());
    view.select(Spot::ofStage(2));
    EXPECT_EQ(child<QLabel>("title")->text(), QStringLiteral("Stage 2"));
    EXPECT_TRUE(child<QSpinBox>("blocks")->isVisible());
    EXPECT_EQ(child<QSpinBox>("channels")->value(), document.spec().stages[1].channels);
}

TEST_F(InspectorTest, StageEditsAreUndoSteps) {
    const ArchSpec first = document.spec();
    view.select(Spot::ofStage(2));
    enter("blocks", "12");
    EXPECT_EQ(document.spec(), setBlocks(first, 2, 12));
    EXPECT_EQ(document.undoStack()->count(), 1);
    enter("channels", "256");
    EXPECT_EQ(document.spec(), setChannels(setBlocks(first, 2, 12), 2, 256));
    QTest::keyClick(child<QSpinBox>("stride"), Qt::Key_Down);
    EXPECT_EQ(document.spec().stages[1].stride, 1);
    document.undoStack()->undo();
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_EQ(document.spec(), first);
    EXPECT_EQ(child<QSpinBox>("blocks")->value(), first.stages[1].blocks);
}

TEST_F(InspectorTest, TheSharingBoxOffersOffThePaperAndGroups) {
    document.replace(cifarPreActivation(164));
    view.select(Spot::ofStage(1));
    auto* box = child<QComboBox>("sharing");
    EXPECT_EQ(box->currentText(), QStringLiteral("blocks 2–18 (paper)"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    EXPECT_EQ(document.spec(), groupEvery(cifarPreActivation(164), 1, 2, 2));
    EXPECT_EQ(box->currentText(), QStringLiteral("groups of 2"));
    QTest::keyClick(box, Qt::Key_Home);
    EXPECT_EQ(document.spec(), setStageShared(cifarPreActivation(164), 1, false));
    EXPECT_EQ(child<QLabel>("groups")->text(), QStringLiteral("none"));
}

TEST_F(InspectorTest, NetworkEditsAreUndoSteps) {
    ArchSpec next = document.spec();
    enter("name", "mine");
    next.name = "mine";
    EXPECT_EQ(document.spec(), next);
    enter("classes", "100");
    next.classes = 100;
    EXPECT_EQ(document.spec(), next);
    enter("inputHeight", "48");
    next.input.height = 48;
    EXPECT_EQ(document.spec(), next);
    QTest::mouseClick(child<QCheckBox>("stemPool"), Qt::LeftButton, {},
                      QPoint(8, child<QCheckBox>("stemPool")->height() / 2));
    next.stem.maxPool = true;
    EXPECT_EQ(document.spec(), next);
    EXPECT_EQ(document.undoStack()->count(), 4);
}

TEST_F(InspectorTest, TheKindOfBlockChangesWithTheSharingThatStillFits) {
    const ArchSpec first = document.spec();
    BlockSpec basic = first.block;
    basic.kind = BlockKind::Basic;
    basic.strideIn = std::min(basic.strideIn, 2);
    auto* kind = child<QComboBox>("kind");
    ASSERT_EQ(kind->currentIndex(), static_cast<int>(BlockKind::Bottleneck));
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Up);
    EXPECT_EQ(document.spec(), setBlockSpec(first, basic));
    EXPECT_EQ(child<QComboBox>("strideIn")->count(), 2);
}

TEST_F(InspectorTest, ProblemsAreListedLiveAndLeadToTheirSpot) {
    auto* problems = child<QListWidget>("issues");
    EXPECT_EQ(problems->count(), 0);
    view.select(Spot::ofStage(2));
    enter("channels", "126"); // a bottleneck needs a multiple of 4
    ASSERT_FALSE(isTrainable(document.issues()));
    ASSERT_GT(problems->count(), 0);
    EXPECT_TRUE(problems->isVisible());
    view.select({});
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {},
                      problems->visualItemRect(problems->item(0)).center());
    EXPECT_EQ(view.current().stage, 2);
    document.undoStack()->undo();
    EXPECT_EQ(problems->count(), 0);
}

TEST_F(InspectorTest, SeveralStagesShowMixedValuesAndAreEditedTogether) {
    const ArchSpec first = document.spec();
    view.select({Spot::ofStage(1), Spot::ofStage(3)}, Spot::ofStage(3));
    EXPECT_EQ(child<QLabel>("title")->text(), QStringLiteral("Stages 1, 3"));
    EXPECT_EQ(child<QSpinBox>("channels")->text(), QStringLiteral("mixed"));
    EXPECT_EQ(child<QSpinBox>("blocks")->value(), first.stages[0].blocks);
    enter("blocks", "7");
    EXPECT_EQ(document.spec(), setBlocks(setBlocks(first, 1, 7), 3, 7));
    EXPECT_EQ(document.undoStack()->count(), 1);
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Set blocks of stage 1, 3"));
    enter("channels", "96");
    EXPECT_EQ(document.spec().stages[0].channels, 96);
    EXPECT_EQ(document.spec().stages[2].channels, 96);
    EXPECT_NE(child<QSpinBox>("channels")->text(), QStringLiteral("mixed"));
    EXPECT_EQ(document.undoStack()->count(), 2);
}

TEST_F(InspectorTest, AGroupShowsItsWeightAndIsUnshared) {
    const ArchSpec first = document.spec();
    view.select(Spot::ofChip(2, 2, 2));
    const QString text = child<QLabel>("groups")->text();
    EXPECT_TRUE(text.contains(QStringLiteral("blocks 2, 3"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("3×3, 32 → 32, used 2 times, saves 36 KiB")))
        << qPrintable(text);
    QTest::mouseClick(child<QPushButton>("unshare"), Qt::LeftButton);
    EXPECT_EQ(document.spec(), setStageShared(first, 2, false));
    EXPECT_FALSE(child<QPushButton>("unshare")->isEnabled());
    document.undoStack()->undo();
    EXPECT_EQ(document.spec(), first);
    view.select({Spot::ofBlock(2, 2), Spot::ofBlock(2, 3)}, Spot::ofBlock(2, 3));
    EXPECT_EQ(child<QLabel>("title")->text(), QStringLiteral("2 blocks of stage 2"));
    QTest::mouseClick(child<QPushButton>("split"), Qt::LeftButton);
    EXPECT_TRUE(view.findChild<QWidget*>(QStringLiteral("chooserNumber"))->isVisible());
}

TEST_F(InspectorTest, TheWheelPassesOverNumbersThatHaveNoFocus) {
    const ArchSpec first = document.spec();
    view.select(Spot::ofStage(2));
    inspector.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&inspector));
    child<QSpinBox>("channels")->setFocus();
    const auto roll = [](QWidget* box) {
        const QPointF at = QRectF(box->rect()).center();
        QWheelEvent wheel(at, box->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &wheel);
    };
    for (const char* name : {"blocks", "stride", "sharing"}) {
        roll(child<QWidget>(name));
        EXPECT_EQ(document.spec(), first) << name;
    }
    roll(child<QWidget>("channels"));
    EXPECT_NE(document.spec(), first);
}

TEST_F(InspectorTest, UndoInANumberUndoesTheDocumentsEdit) {
    const ArchSpec first = document.spec();
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    inspector.addAction(&undo);
    QObject::connect(&undo, &QAction::triggered, document.undoStack(), &QUndoStack::undo);
    inspector.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&inspector));
    view.select(Spot::ofStage(2));
    enter("blocks", "12");
    ASSERT_NE(document.spec(), first);
    QTest::keyClick(child<QSpinBox>("blocks"), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(document.spec(), first);
    EXPECT_EQ(child<QSpinBox>("blocks")->value(), first.stages[1].blocks);
}

} // namespace
} // namespace sharesnet
