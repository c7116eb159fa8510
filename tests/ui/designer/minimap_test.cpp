#include "ui/designer/minimap.h"

#include "core/arch/presets.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"

#include <QImage>
#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

class MinimapTest : public testing::Test {
  protected:
    MinimapTest() : view(&document) {
        document.replace(cifarPreActivation(164));
        view.resize(500, 400);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.unfoldAll();
        view.setZoom(1.0);
        map = view.findChild<Minimap*>();
    }

    ArchDocument document;
    DesignerView view;
    Minimap* map = nullptr;
};

TEST_F(MinimapTest, IsThereOnlyWhereTheDrawingIsLargerThanTheView) {
    EXPECT_TRUE(map->isVisible());
    view.foldAll();
    view.fit();
    EXPECT_FALSE(map->isVisible());
}

TEST_F(MinimapTest, HidesWhereNearlyAllIsSeen) {
    view.foldAll();
    view.fit();
    view.setZoom(view.zoom() * 1.05); // an edge of the drawing is out of sight
    EXPECT_FALSE(map->isVisible());
    view.setZoom(view.zoom() * 2);
    EXPECT_TRUE(map->isVisible());
}

TEST_F(MinimapTest, FollowsTheThemeWithTheDrawingInIt) {
    const auto inked = [this] {
        const QImage image = map->grab().toImage();
        return image.pixelColor(map->width() / 2, map->height() - 6) !=
               map->palette().color(QPalette::Base);
    };
    ASSERT_TRUE(QTest::qWaitFor(inked, 5'000));
    QPalette dark(QColor(40, 40, 40));
    view.setPalette(dark);
    EXPECT_EQ(map->palette().color(QPalette::Base), dark.color(QPalette::Base));
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            return inked() &&
                   map->grab().toImage().pixelColor(map->width() - 3, 3).lightness() < 128;
        },
        5'000));
}

TEST_F(MinimapTest, AClickAndADragMoveWhatIsSeen) {
    const QPoint end(map->width() - 3, map->height() - 3);
    QTest::mouseClick(map, Qt::LeftButton, {}, end);
    EXPECT_EQ(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    EXPECT_EQ(view.horizontalScrollBar()->value(), view.horizontalScrollBar()->maximum());
    QTest::mousePress(map, Qt::LeftButton, {}, end);
    QTest::mouseMove(map, QPoint(map->width() / 2, map->height() / 2));
    EXPECT_GT(view.verticalScrollBar()->value(), 0);
    EXPECT_LT(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QTest::mouseMove(map, {2, 2});
    EXPECT_EQ(view.verticalScrollBar()->value(), 0);
    QTest::mouseRelease(map, Qt::LeftButton, {}, {2, 2});
    EXPECT_EQ(view.current(), Spot()); // not a click on the drawing
}

TEST_F(MinimapTest, ShowsTheDrawingOnceItRestsAndStaysWhileItScrolls) {
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            const QImage image = map->grab().toImage();
            return image.pixelColor(map->width() / 2, map->height() - 6) !=
                   map->palette().color(QPalette::Base);
        },
        2000));
    const QPoint corner = map->pos();
    view.verticalScrollBar()->setValue(300);
    EXPECT_EQ(map->pos(), corner);
}

TEST(ZoomToSelection, ShowsTheSelectedLargeAndInTheMiddle) {
    ArchDocument document;
    document.replace(cifarPreActivation(164));
    DesignerView view(&document);
    view.resize(900, 600);
    view.show();
    view.fit();
    view.select(Spot::ofBlock(2, 2));
    const double before = view.zoom();
    view.zoomToSelection();
    EXPECT_GT(view.zoom(), before);
    EXPECT_TRUE(view.viewport()->rect().contains(view.viewportRect(Spot::ofBlock(2, 2))));
    EXPECT_LT(std::abs(view.viewportRect(Spot::ofBlock(2, 2)).center().x() -
                       view.viewport()->width() / 2),
              40);
}

} // namespace
} // namespace sharesnet
