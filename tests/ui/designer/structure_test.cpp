// Adding, removing, moving and pasting stages.

#include "core/arch/json.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "tests/ui/designer/designer_fixture.h"

#include <array>

#include <QClipboard>
#include <QGuiApplication>

namespace sharesnet {
namespace {

class StructureTest : public DesignerFixture {
  protected:
    static QClipboard* clipboard() { return QGuiApplication::clipboard(); }
};

TEST_F(StructureTest, StagesAreCopiedAsTextAndPastedInAnotherWindow) {
    view.select({Spot::ofStage(1), Spot::ofStage(2)}, Spot::ofStage(2));
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(clipboard()->text().contains(QStringLiteral("\"sharesnet-stages\"")));
    ArchDocument other;
    other.replace(wideResNet(40, 4, 10));
    DesignerView second(&other);
    second.select(Spot::ofStage(1));
    second.show();
    second.activateWindow();
    second.setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&second));
    QTest::keyClick(&second, Qt::Key_V, Qt::ControlModifier);
    const std::vector<StageSpec> copied(document.spec().stages.begin(),
                                        document.spec().stages.begin() + 2);
    EXPECT_EQ(other.spec(), insertStages(wideResNet(40, 4, 10), 2, copied));
    EXPECT_EQ(second.selection(), (std::vector{Spot::ofStage(2), Spot::ofStage(3)}));
    other.undoStack()->undo();
    EXPECT_EQ(other.spec(), wideResNet(40, 4, 10));
    EXPECT_EQ(document.undoStack()->count(), 0);
}

TEST_F(StructureTest, CutAndPasteElsewhere) {
    const ArchSpec first = document.spec();
    view.select(Spot::ofStage(1));
    press(Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(document.spec(), removeStages(first, std::array{1}));
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Cut stage 1"));
    view.select(Spot::ofStage(2));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(document.spec().stages.back(), first.stages.front());
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_EQ(document.spec(), first);
}

TEST_F(StructureTest, NonsenseFromTheClipboardSaysWhyAtTheSpot) {
    const ArchSpec first = document.spec();
    view.select(Spot::ofStage(2));
    for (const char* text :
         {"hello", "{\"format\": 3}",
          "{\"format\": \"sharesnet-stages\", \"version\": 9, \"stages\": []}"}) {
        clipboard()->setText(QLatin1String(text));
        press(Qt::Key_V, Qt::ControlModifier);
        EXPECT_FALSE(view.notice().isEmpty()) << text;
    }
    clipboard()->setText(QString(3'000'000, u'{'));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(view.notice().contains(QStringLiteral("1 MiB")));
    EXPECT_EQ(document.spec(), first);
    EXPECT_EQ(document.undoStack()->count(), 0);
}

TEST_F(StructureTest, SeveralStagesAreDuplicatedAndRemovedInOneStep) {
    const ArchSpec first = document.spec();
    view.select({Spot::ofStage(1), Spot::ofStage(3)}, Spot::ofStage(3));
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_EQ(document.spec().stages.size(), 5u);
    EXPECT_EQ(document.spec().stages[3], first.stages[0]);
    EXPECT_EQ(document.spec().stages[4], first.stages[2]);
    EXPECT_EQ(view.selection(), (std::vector{Spot::ofStage(4), Spot::ofStage(5)}));
    press(Qt::Key_Delete);
    EXPECT_EQ(document.spec(), first);
    EXPECT_EQ(document.undoStack()->count(), 2);
    document.undoStack()->undo();
    EXPECT_EQ(document.spec().stages.size(), 5u);
}

TEST_F(StructureTest, AltAndArrowsMoveAStage) {
    const ArchSpec first = document.spec();
    view.select(Spot::ofStage(1));
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(document.spec(), moveStage(first, 1, 2));
    EXPECT_EQ(view.current(), Spot::ofStage(2));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(document.spec(), first);
}

TEST_F(StructureTest, UndoOfAMoveTakesTheSelectionAlong) {
    view.select(Spot::ofChip(1, 2, 2));
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(view.current(), Spot::ofStage(2));
    document.undoStack()->undo();
    EXPECT_EQ(view.selection(), std::vector{Spot::ofStage(1)}) << "the same stage, where it is now";
    view.select(Spot::ofStage(3));
    document.undoStack()->redo();
    EXPECT_EQ(view.current(), Spot::ofStage(3)) << "not one of those that moved";
}

} // namespace
} // namespace sharesnet
