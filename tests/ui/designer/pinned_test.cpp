#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "ui/designer/designer_tab.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/pinned_view.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/drawing/change_marks.h"

#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(ComparisonTest, MarksFollowTheEditsOfTheDocument) {
    ArchDocument document;
    document.replace(cifarPreActivation(164));
    Comparison comparison(&document);
    comparison.pin(document.spec(), QStringLiteral("before"));
    EXPECT_EQ(changeOfStage(comparison.changesHere(), 2), Change::None);
    document.edit(QStringLiteral("x"), toggleUse(document.spec(), 2, 2, 9));
    EXPECT_EQ(changeOfConv(comparison.changesHere(), 2, 9, 2), Change::Sharing);
    EXPECT_EQ(changeOfConv(comparison.changesHere(), 2, 9, 1), Change::None);
    EXPECT_EQ(changeOfConv(comparison.changesHere(), 2, 8, 2), Change::None);
    EXPECT_EQ(changeOfBlocks(comparison.changesHere(), {2, 4, 17}), Change::Sharing);
    EXPECT_EQ(changeOfBlocks(comparison.changesHere(), {2, 10, 17}), Change::None);
    document.edit(QStringLiteral("x"), setBlocks(document.spec(), 1, 20));
    EXPECT_EQ(changeOfBlocks(comparison.changesHere(), {1, 19, 20}), Change::Added);
    document.edit(QStringLiteral("x"), setBlocks(document.spec(), 1, 5));
    EXPECT_EQ(changeOfBlocks(comparison.changesThere(), {1, 6, 18}), Change::Removed);
    EXPECT_EQ(changeOfBlocks(comparison.changesHere(), {1, 1, 5}), Change::None);
}

TEST(ComparisonTest, EveryKindOfDifferenceHasASignAndAColorOfItsOwn) {
    const Theme theme = Theme::of(QPalette());
    EXPECT_NE(changeSign(Change::Sharing), changeSign(Change::Shape)); // these two have one color
    for (const Change change : {Change::Added, Change::Removed, Change::Sharing, Change::Shape}) {
        EXPECT_FALSE(changeSign(change).isEmpty());
        EXPECT_FALSE(changeWord(change).isEmpty());
    }
    EXPECT_NE(changeColor(theme, Change::Added), changeColor(theme, Change::Removed));
    EXPECT_NE(changeColor(theme, Change::Added), changeColor(theme, Change::Sharing));
}

TEST(PinnedViewTest, StandsBelowTheDrawingWhilePinnedAndBothAreMarked) {
    ArchDocument document;
    document.replace(cifarPreActivation(29));
    Comparison comparison(&document);
    auto* view = new DesignerView(&document);
    DesignerTab tab(&document, view, &comparison);
    tab.resize(1000, 900);
    tab.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&tab));
    auto* pinned = tab.findChild<PinnedView*>();
    EXPECT_FALSE(pinned->isVisible());
    const QImage alone = view->viewport()->grab().toImage();

    comparison.pin(setStageShared(document.spec(), 2, false), QStringLiteral("other"));
    EXPECT_TRUE(pinned->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return pinned->height() > 50 && std::abs(view->height() - pinned->height()) <= 1;
    })) << "half of the room for each";
    EXPECT_TRUE(pinned->accessibleName().contains(QStringLiteral("other")));
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return view->horizontalScrollBar()->maximum() == 0 &&
               view->verticalScrollBar()->maximum() == 0;
    })); // all of the design beside it
    EXPECT_EQ(pinned->drawing().stages.size(), 3U);
    QCoreApplication::processEvents();
    const Theme theme = Theme::of(view->palette());
    const auto shows = [](const QImage& image, const QColor& color) {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color) {
                    return true;
                }
            }
        }
        return false;
    };
    EXPECT_FALSE(shows(alone, theme.altered));
    EXPECT_TRUE(shows(view->viewport()->grab().toImage(), theme.altered));
    EXPECT_TRUE(shows(pinned->grab().toImage(), theme.altered));
    comparison.clear();
    EXPECT_FALSE(pinned->isVisible());
    QCoreApplication::processEvents();
    EXPECT_FALSE(shows(view->viewport()->grab().toImage(), theme.altered));
}

TEST(PinnedViewTest, FoldsZoomsAndScrollsAsTheDesignDoes) {
    ArchDocument document;
    document.replace(cifarPreActivation(164));
    Comparison comparison(&document);
    auto* view = new DesignerView(&document);
    DesignerTab tab(&document, view, &comparison);
    tab.resize(900, 600);
    tab.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&tab));
    auto* pinned = tab.findChild<PinnedView*>();
    comparison.pin(unsharedTwin(document.spec()), QStringLiteral("twin"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return pinned->height() > 50; }));
    const auto rows = [](const Drawing& drawing) { return drawing.stages[1].rows.size(); };
    const std::size_t folded = rows(pinned->drawing());
    view->unfoldAll();
    EXPECT_EQ(rows(pinned->drawing()), rows(view->drawing()));
    EXPECT_GT(rows(pinned->drawing()), folded);
    view->setZoom(1.5);
    EXPECT_EQ(pinned->zoom(), 1.5);
    view->verticalScrollBar()->setValue(120);
    view->horizontalScrollBar()->setValue(40);
    EXPECT_EQ(pinned->verticalScrollBar()->value(), 120);
    EXPECT_EQ(pinned->horizontalScrollBar()->value(), 40);
    view->foldAll();
    EXPECT_EQ(rows(pinned->drawing()), folded);
}

TEST(PinnedViewTest, OpeningADeepNetworkStaysLegible) {
    ArchDocument document;
    document.replace(cifarPreActivation(164));
    Comparison comparison(&document);
    auto* view = new DesignerView(&document);
    DesignerTab tab(&document, view, &comparison);
    tab.resize(900, 600);
    tab.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&tab));
    view->unfoldAll();
    comparison.pin(unsharedTwin(document.spec()), QStringLiteral("twin"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return view->zoom() == 0.4; })) << view->zoom();
}

} // namespace
} // namespace sharesnet
