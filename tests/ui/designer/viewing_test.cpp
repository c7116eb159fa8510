#include "tests/ui/designer/designer_fixture.h"
#include "ui/designer/designer_tab.h"
#include "ui/designer/minimap.h"
#include "ui/designer/pinned_view.h"
#include "ui/document/comparison.h"

#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>

namespace sharesnet {
namespace {

class ViewingTest : public DesignerFixture {
  protected:
    QWidget* bar() const { return view.findChild<QWidget*>(QStringLiteral("zoomBar")); }
    QToolButton* button(const QString& name) const {
        for (QToolButton* each : bar()->findChildren<QToolButton*>()) {
            if (each->accessibleName() == name) {
                return each;
            }
        }
        ADD_FAILURE() << "no button " << qPrintable(name);
        return nullptr;
    }
    // on the viewport
    QRectF seen() const {
        const Drawing& drawing = view.drawing();
        return {1.0 * view.viewportRect({Spot::Kind::Stem, 0, 0, 0}).left(),
                1.0 * view.viewportRect(Spot::ofStage(1)).top(),
                drawing.bounds.width() * view.zoom(),
                drawing.stages[0].card.height() * view.zoom()};
    }
};

ArchSpec small() {
    return cifarPreActivation(29);
}

TEST_F(ViewingTest, ASmallDrawingFillsItsRoomAtFirstAndByFit) {
    document.replace(small());
    view.resize(1200, 700);
    const double first = view.zoom();
    EXPECT_GT(first, 1.1);
    EXPECT_LE(first, 1.5);
    EXPECT_EQ(view.horizontalScrollBar()->maximum(), 0);
    EXPECT_EQ(view.verticalScrollBar()->maximum(), 0);
    view.resize(4000, 3000);
    EXPECT_EQ(view.zoom(), 1.5);
    view.setZoom(0.5);
    view.fit();
    EXPECT_EQ(view.zoom(), 1.5);
    view.fitLegibly();
    EXPECT_EQ(view.zoom(), 1.5);
}

TEST_F(ViewingTest, WhatIsLowerThanTheViewStandsALittleAboveItsMiddle) {
    document.replace(small());
    view.resize(1200, 900);
    const double above = seen().top();
    const double below = bar()->geometry().top() - seen().bottom();
    EXPECT_GT(above, 60);
    EXPECT_GT(below, above);
    EXPECT_LT(below, 2.5 * above);
}

TEST_F(ViewingTest, ExpandingMovesNothingAboveTheBlocks) {
    document.replace(cifarPreActivation(56));
    view.resize(1300, 1200);
    const QRect header = view.viewportRect(Spot::ofStage(1));
    view.unfoldAll();
    EXPECT_EQ(view.viewportRect(Spot::ofStage(1)).topLeft(), header.topLeft());
    EXPECT_EQ(view.verticalScrollBar()->maximum(), 0);
    view.resize(1300, 500); // too low for it: from the top
    view.verticalScrollBar()->setValue(0);
    EXPECT_LE(view.viewportRect(Spot::ofStage(1)).top(), 40);
}

TEST_F(ViewingTest, WhatIsRolledUpFillsItsRoom) {
    document.replace(cifarPreActivation(56));
    view.resize(1200, 420);
    const double before = view.zoom();
    press(Qt::Key_R, Qt::ShiftModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.zoom() > before; })) << view.zoom();
    press(Qt::Key_R, Qt::ShiftModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.zoom() == before; })) << view.zoom();
}

TEST_F(ViewingTest, ScrolledToTheEndNothingIsUnderTheZoomBar) {
    document.replace(cifarPreActivation(164));
    view.unfoldAll();
    view.setZoom(1.0);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    EXPECT_LE(view.viewportRect(Spot::ofStage(3)).bottom(), bar()->geometry().top());
    view.verticalScrollBar()->setValue(0);
    view.reveal(Spot::ofBlock(3, 9));
    EXPECT_LE(view.viewportRect(Spot::ofBlock(3, 9)).bottom(), bar()->geometry().top());
    EXPECT_FALSE(view.findChild<Minimap*>()->geometry().intersects(bar()->geometry()));
}

TEST_F(ViewingTest, TheZoomBarDoesWhatTheMenuDoesAndTellsTheZoom) {
    view.setZoom(1.0);
    QToolButton* percent = button(QStringLiteral("Actual size"));
    QTest::mouseClick(button(QStringLiteral("Zoom in")), Qt::LeftButton);
    EXPECT_EQ(view.zoom(), 1.25);
    EXPECT_EQ(percent->text(), QStringLiteral("125\u202f%"));
    EXPECT_EQ(percent->accessibleDescription(), QStringLiteral("Zoom 125\u202f%"));
    EXPECT_TRUE(view.hasFocus()); // a click leaves the keyboard with the drawing
    QTest::mouseClick(button(QStringLiteral("Zoom out")), Qt::LeftButton);
    EXPECT_EQ(view.zoom(), 1.0);
    view.setZoom(2.0);
    QTest::mouseClick(percent, Qt::LeftButton);
    EXPECT_EQ(view.zoom(), 1.0);
    QTest::mouseClick(button(QStringLiteral("Fit to window")), Qt::LeftButton);
    EXPECT_NE(view.zoom(), 1.0);
    QTest::mouseClick(button(QStringLiteral("Roll up or unroll all")), Qt::LeftButton);
    EXPECT_TRUE(view.isRolled(1));
    for (const QToolButton* each : bar()->findChildren<QToolButton*>()) {
        EXPECT_EQ(each->focusPolicy(), Qt::TabFocus);
        EXPECT_FALSE(each->toolTip().isEmpty());
    }
    QTest::keyClick(button(QStringLiteral("Roll up or unroll all")), Qt::Key_Space);
    EXPECT_FALSE(view.isRolled(1));
}

TEST_F(ViewingTest, TTurnsTheNetworkAndKeepsTheSelectionInSight) {
    view.select(Spot::ofChip(3, 6, 2));
    press(Qt::Key_T);
    ASSERT_EQ(view.flow(), DrawingFlow::Down);
    EXPECT_TRUE(view.flowAction()->isChecked());
    EXPECT_GT(view.drawing().stages[1].card.top(), view.drawing().stages[0].card.bottom());
    EXPECT_EQ(view.current(), Spot::ofChip(3, 6, 2));
    EXPECT_TRUE(view.viewport()->rect().contains(view.viewportRect(view.current())));
    press(Qt::Key_Down);
    EXPECT_EQ(view.current().kind, Spot::Kind::Head);
    press(Qt::Key_T);
    EXPECT_EQ(view.flow(), DrawingFlow::Right);
    EXPECT_FALSE(view.flowAction()->isChecked());
}

TEST_F(ViewingTest, WhereItFlowsDownACardIsDraggedDownAndKeysMoveIt) {
    document.edit({}, [this] {
        ArchSpec spec = document.spec();
        spec.stages[0].blocks = 3;
        return spec;
    }());
    view.setFlow(DrawingFlow::Down);
    view.fit();
    const auto header = [this](int stage) {
        return QPoint(view.viewportRect(Spot::ofStage(stage)).center().x(),
                      view.viewportRect(Spot::ofStage(stage)).top() + 6);
    };
    const QPoint below(header(1).x(), view.viewportRect(Spot::ofStage(2)).bottom() - 8);
    drag(header(1), below);
    EXPECT_EQ(document.spec().stages[1].blocks, 3);
    view.select(Spot::ofStage(2));
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(document.spec().stages[0].blocks, 3);
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(document.spec().stages[1].blocks, 3);
}

// As beside library and budget in a window of 1280 x 720.
TEST_F(ViewingTest, AllStagesOfANarrowViewAreSeenAndCanBeRead) {
    for (const ArchSpec& spec : {cifarPreActivation(164), cifarPostActivation(20)}) {
        document.replace(spec);
        view.resize(576, 440);
        EXPECT_EQ(view.drawing().form, DrawingForm::Narrow);
        EXPECT_GE(view.zoom(), 0.8);
        for (int stage = 1; stage <= 3; ++stage) {
            EXPECT_TRUE(view.viewport()->rect().contains(view.viewportRect(Spot::ofStage(stage))));
        }
        view.resize(1300, 900);
        EXPECT_EQ(view.drawing().form, DrawingForm::Edited);
    }
}

TEST(DrawingFlowTest, IsRememberedAndThePinnedDrawingFollows) {
    QSettings().remove(QStringLiteral("drawing/topToBottom"));
    ArchDocument document;
    document.replace(cifarPreActivation(29));
    Comparison comparison(&document);
    auto* view = new DesignerView(&document);
    DesignerTab tab(&document, view, &comparison);
    tab.resize(900, 600);
    tab.show();
    comparison.pin(document.spec(), QStringLiteral("other"));
    EXPECT_EQ(view->flow(), DrawingFlow::Right);
    view->flowAction()->trigger();
    EXPECT_EQ(view->flow(), DrawingFlow::Down);
    EXPECT_EQ(tab.findChild<PinnedView*>()->drawing().flow, DrawingFlow::Down);
    auto* next = new DesignerView(&document);
    const DesignerTab other(&document, next, &comparison);
    EXPECT_EQ(next->flow(), DrawingFlow::Down);
    QSettings().remove(QStringLiteral("drawing/topToBottom"));
}

} // namespace
} // namespace sharesnet
