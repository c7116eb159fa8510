#include "tests/ui/runs/runs_panel_kit.h"
#include "ui/runs/run_views.h"
#include "ui/runs/views_panel.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

namespace sharesnet::test {

class ViewsPanelTest : public RunsPanelKit {
  protected:
    void SetUp() override {
        RunsPanelKit::SetUp();
        store("a", true, 1, 0.50);
        store("b", true, 2, 0.54);
        const std::int64_t c = store("c", false, 1, 0.60);
        const std::int64_t d = store("d", false, 2, 0.66);
        {
            RunStore opened(folder_.path());
            opened.setStarred(c, true);
            opened.setArchived(d, true);
        }
        open();
        views_ = std::make_unique<ViewsPanel>(panel_.get());
        views_->show();
    }
    void TearDown() override {
        views_.reset();
        RunsPanelKit::TearDown();
    }
    QTreeWidget* list() const { return views_->findChild<QTreeWidget*>("viewsList"); }
    QStringList rows() const {
        QStringList all;
        for (int row = 0; row < list()->topLevelItemCount(); ++row) {
            const QTreeWidgetItem* item = list()->topLevelItem(row);
            all << item->text(0) + QLatin1Char(' ') + item->text(1);
        }
        return all;
    }
    void click(int row) {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualItemRect(list()->topLevelItem(row)).center());
    }
    std::unique_ptr<ViewsPanel> views_;
};

TEST_F(ViewsPanelTest, ListsHowManyRunsThereAreOfEachKind) {
    EXPECT_EQ(rows(), (QStringList{"All runs 3", "Starred 1", "Running 0", "Archived 1"}));
    EXPECT_EQ(list()->currentItem()->text(0), "All runs");
}

TEST_F(ViewsPanelTest, AClickOrAKeyShowsAView) {
    click(1);
    EXPECT_EQ(names(), (QStringList{"c"}));
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_End);
    EXPECT_EQ(names(), (QStringList{"d"}));
    click(0);
    EXPECT_EQ(names(), (QStringList{"c", "b", "a"}));
}

TEST_F(ViewsPanelTest, SavedFiltersAreCountedTooAndGoByTheKey) {
    panel_->views()->save("good", ListedRuns::All, "best>52%");
    EXPECT_TRUE(QTest::qWaitFor([this] { return rows().last() == "good 2"; }));
    click(4);
    EXPECT_EQ(names(), (QStringList{"c", "b"}));
    store("e", true, 3, 0.70);
    EXPECT_TRUE(QTest::qWaitFor([this] { return rows().last() == "good 3"; }));
    click(4);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    EXPECT_EQ(rows().size(), 4);
    EXPECT_EQ(list()->currentItem()->text(0), "All runs");
    EXPECT_EQ(child<QLineEdit>("runsFilter")->text(), "");
    QTest::keyClick(list(), Qt::Key_Delete); // those of the program stay
    EXPECT_EQ(rows().size(), 4);
}

TEST_F(ViewsPanelTest, AClickOnTheViewOnShowTakesAFilterBack) {
    child<QLineEdit>("runsFilter")->setText("a");
    EXPECT_EQ(names(), (QStringList{"a"}));
    click(0);
    EXPECT_EQ(names(), (QStringList{"c", "b", "a"}));
}

TEST_F(ViewsPanelTest, GroupsByAMenu) {
    auto* button = views_->findChild<QPushButton*>("runsGroupButton");
    EXPECT_EQ(button->text(), "No groups");
    emit button->menu()->aboutToShow();
    button->menu()->actions()[1]->trigger();
    EXPECT_EQ(button->text(), "All but the seed");
    EXPECT_EQ(names(), (QStringList{"c", "paper sharing"}));
}

} // namespace sharesnet::test
