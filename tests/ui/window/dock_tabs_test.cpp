#include "ui/window/mode_page.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QListWidget>
#include <QMenu>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <vector>

namespace sharesnet::test {
namespace {

// Four docks behind each other at the right.
class TabbedPage : public ModePage {
  public:
    TabbedPage() : ModePage(Mode::Design) {
        setCentralWidget(new QListWidget);
        for (const char* title : {"Selection", "Training", "Compare", "Suggestions"}) {
            tabbed_.push_back(addDock(QLatin1String(title), QLatin1String(title), new QListWidget));
        }
        resize(1000, 500);
        arrange();
        show();
    }
    QWidget* focusTarget() const override { return centralWidget(); }
    QDockWidget* dock(int index) const { return tabbed_[static_cast<std::size_t>(index)]; }
    void setDockWidth(int width) { resizeDocks({tabbed_.front()}, {width}, Qt::Horizontal); }
    QTabBar* tabs() const {
        for (auto* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (bar->isVisible()) {
                return bar;
            }
        }
        return nullptr;
    }
    QToolButton* more() const { return tabs()->findChild<QToolButton*>("moreTabs"); }
    bool isScrolling() const {
        for (const auto* button : tabs()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button != more()) {
                return true;
            }
        }
        return false;
    }

  protected:
    void arrangeDocks() override {
        for (QDockWidget* each : tabbed_) {
            place(each, Qt::RightDockWidgetArea);
            if (each != tabbed_.front()) {
                tabifyDockWidget(tabbed_.front(), each);
            }
        }
        tabbed_.front()->raise();
    }
    void sizeDocks() override {}

  private:
    std::vector<QDockWidget*> tabbed_;
};

class DockTabs : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&page_));
        ASSERT_TRUE(QTest::qWaitFor([&] { return page_.tabs() != nullptr && page_.more(); }));
    }
    bool showsAll() const {
        const QTabBar* tabs = page_.tabs();
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i)) {
                return false;
            }
        }
        return true;
    }

    TabbedPage page_;
};

TEST_F(DockTabs, HaveNoMenuWhereAllHaveRoom) {
    page_.setDockWidth(600);
    EXPECT_TRUE(QTest::qWaitFor([&] { return showsAll() && !page_.more()->isVisible(); }));
    EXPECT_FALSE(page_.isScrolling());
}

TEST_F(DockTabs, WithoutRoomAreInAMenuThatRaisesTheirDock) {
    page_.setDockWidth(200);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page_.more()->isVisible(); }));
    EXPECT_FALSE(page_.isScrolling());
    EXPECT_FALSE(page_.tabs()->isTabVisible(3));
    QMenu* menu = page_.more()->menu();
    emit menu->aboutToShow();
    ASSERT_EQ(menu->actions().size(), 4);
    EXPECT_EQ(menu->actions().at(3)->text(), "Suggestions");
    menu->actions().at(3)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !page_.dock(3)->visibleRegion().isEmpty(); }));
    EXPECT_TRUE(page_.tabs()->isTabVisible(3));
    EXPECT_FALSE(page_.isScrolling());
}

TEST_F(DockTabs, FollowDocksThatComeAndGo) {
    page_.setDockWidth(200);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page_.more()->isVisible(); }));
    page_.dock(1)->hide();
    page_.dock(2)->hide();
    page_.dock(3)->raise();
    EXPECT_TRUE(QTest::qWaitFor([&] { return page_.tabs()->count() == 2; }));
    EXPECT_TRUE(page_.tabs()->isTabVisible(page_.tabs()->currentIndex()));
    page_.setDockWidth(600);
    page_.dock(1)->show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return page_.tabs()->count() == 3 && showsAll(); }));
}

} // namespace
} // namespace sharesnet::test
