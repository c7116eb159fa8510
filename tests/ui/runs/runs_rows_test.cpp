// What rows of the table tell: to readers, to who points at them, and where names have no room.

#include "tests/ui/heard.h"
#include "tests/ui/runs/runs_panel_kit.h"
#include "ui/runs/run_delegate.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

namespace sharesnet::test {

namespace {

class ShownDelegate : public RunDelegate {
  public:
    using RunDelegate::initStyleOption;
    using RunDelegate::RunDelegate;
};

} // namespace

class RunsRowsTest : public RunsPanelKit {
  protected:
    void SetUp() override {
        RunsPanelKit::SetUp();
        RunStore store(folder_.path());
        b_ = storeRun(store, "b", {1}, 0.5, 300);
        a_ = storeRun(store, "a", {1}, 0.75, 20);
        c_ = storeRun(store, "c", {1}, 0.25, 1000);
    }
    std::int64_t a_ = 0, b_ = 0, c_ = 0;
};

// They are looked at together, wherever among them the pointer rests.
TEST_F(RunsRowsTest, AllSelectedRunsArePointedAtWithOneOfThem) {
    open();
    QSignalSpy pointed(panel_.get(), &RunsPanel::runsPointedAt);
    panel_->selectRuns({a_, b_});
    const auto hover = [&](std::int64_t run) {
        const QPoint at = view_->visualRect(model_->indexOf(run)).center();
        QTest::mouseMove(view_->viewport(), at);
        QCoreApplication::processEvents();
        return pointed.isEmpty() ? QList<qint64>() : pointed.last()[0].value<QList<qint64>>();
    };
    EXPECT_EQ(hover(c_), QList<qint64>{c_});
    const QList<qint64> both = hover(a_);
    EXPECT_EQ(QSet<qint64>(both.begin(), both.end()), (QSet<qint64>{a_, b_}));
}

TEST_F(RunsRowsTest, AReaderHearsAccuracyAndCount) {
    open();
    const QModelIndex row = model_->indexOf(a_);
    EXPECT_EQ(plainly(row.data(Qt::AccessibleTextRole).toString()),
              "a, Done, best test accuracy 75.00 %");
    EXPECT_EQ(
        row.siblingAtColumn(model_->sectionOf("params")).data(Qt::AccessibleTextRole).toString(),
        "Parameters 20");
    EXPECT_TRUE(row.data(Qt::AccessibleDescriptionRole).toString().contains("20 parameters"));
    auto* filter = child<QLineEdit>("runsFilter");
    filter->setFocus();
    const Heard heard;
    QTest::keyClicks(filter, "best>40%");
    EXPECT_EQ(filter->accessibleDescription(), "2 of 3");
    EXPECT_EQ(heard.last(), "2 of 3");
}

// Thirty runs, more than there is room for; what is under the pointer does not move.
class ManyRowsTest : public RunsPanelKit {
  protected:
    void SetUp() override {
        RunsPanelKit::SetUp();
        RunStore opened(folder_.path());
        for (int run = 1; run <= 30; ++run) {
            storeRun(opened, "run " + std::to_string(run), {1}, 0.01 * run);
        }
        open();
    }
    int topOf(std::int64_t run) const { return view_->visualRect(model_->indexOf(run)).top(); }
    void add(const std::string& name, double best) {
        RunStore opened(folder_.path());
        storeRun(opened, name, {1}, best);
        waitForStore();
    }
    bool isListed(std::int64_t run) const { return model_->indexOf(run).isValid(); }
};

TEST_F(ManyRowsTest, TheRowUnderThePointerStaysWhenARunBegins) {
    const QPoint at = view_->visualRect(model_->indexOf(28)).center();
    QTest::mouseMove(view_->viewport(), at);
    const int top = topOf(28);
    add("new", 0.5);
    EXPECT_FALSE(isListed(31)) << "a person aims at a row";
    ASSERT_TRUE(QTest::qWaitFor([this] { return isListed(31); }, 5'000));
    EXPECT_EQ(topOf(28), top);
    EXPECT_EQ(view_->indexAt(at).data(RunsModel::Id).toLongLong(), 28);
}

TEST_F(ManyRowsTest, WithoutThePointerASelectedRowStaysInSight) {
    view_->scrollTo(model_->indexOf(10), QAbstractItemView::PositionAtCenter);
    pick(model_->indexOf(10).row());
    const int top = topOf(10);
    add("new", 0.5);
    ASSERT_TRUE(isListed(31));
    EXPECT_EQ(topOf(10), top);
    view_->sortByColumn(model_->sectionOf("best"), Qt::AscendingOrder);
    EXPECT_EQ(panel_->selectedRuns(), QList<qint64>{10});
    EXPECT_EQ(topOf(10), top);
}

TEST_F(ManyRowsTest, AtTheTopNewRunsComeIntoSight) {
    add("new", 0.5);
    EXPECT_EQ(topOf(31), 0);
}

TEST_F(ManyRowsTest, WhatAFilterHidesIsSelectedAgainBehindIt) {
    panel_->selectRuns({3, 4});
    auto* filter = child<QLineEdit>("runsFilter");
    filter->setText("best>10%");
    EXPECT_TRUE(panel_->selectedRuns().isEmpty());
    filter->clear();
    EXPECT_EQ(panel_->selectedRuns(), (QList<qint64>{4, 3}));
}

// Typed letter by letter a mistaken key is a word first, that no run is named by.
TEST_F(ManyRowsTest, ATypingErrorKeepsTheListThatWasGood) {
    auto* filter = child<QLineEdit>("runsFilter");
    auto* error = child<QLabel>("runsFilterError");
    filter->setFocus();
    filter->setText("best>20%");
    panel_->selectRuns({25});
    const QStringList good = names();
    filter->setText("tset");
    EXPECT_TRUE(names().isEmpty());
    filter->setText("tset>");
    EXPECT_TRUE(error->text().contains("did you mean 'test'")) << error->text().toStdString();
    EXPECT_EQ(names(), good);
    EXPECT_EQ(panel_->selectedRuns(), QList<qint64>{25});
    filter->setText("data=shpaes");
    EXPECT_TRUE(error->text().contains("did you mean 'shapes'")) << error->text().toStdString();
    EXPECT_EQ(names(), good);
    filter->setText("data=shapes");
    EXPECT_EQ(names().size(), 30);
}

TEST_F(ManyRowsTest, OffersTheValuesThatRunsHave) {
    auto* filter = child<QLineEdit>("runsFilter");
    filter->setFocus();
    QTest::keyClicks(filter, "learning-rate=0");
    ASSERT_TRUE(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    EXPECT_EQ(filter->text(), "learning-rate=0.1");
    filter->clear();
    QTest::keyClicks(filter, "data=cifar100");
    EXPECT_FALSE(child<QLabel>("runsFilterError")->isVisible());
    EXPECT_TRUE(names().isEmpty());
}

// As a person left them, also rows of groups, to which runs may come.
TEST_F(RunsPanelKit, TheSelectionIsThereAfterARestart) {
    store("p1", true, 1, 0.50);
    store("n1", false, 1, 0.60);
    store("p2", true, 2, 0.54);
    store("n2", false, 2, 0.66);
    store("alone", true, 1, 0.5);
    open();
    panel_->setGroups(GroupBy());
    view_->selectionModel()->select(model_->index(0, 0), QItemSelectionModel::ClearAndSelect |
                                                             QItemSelectionModel::Rows);
    view_->selectionModel()->select(model_->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QList<qint64> selected = panel_->selectedRuns();
    ASSERT_EQ(selected.size(), 5);
    panel_.reset();
    store("n3", false, 3, 0.6);
    open();
    EXPECT_EQ(panel_->selectedRuns().size(), 6);
    EXPECT_EQ(view_->selectionModel()->selectedRows(RunsModel::Name).size(), 2);
    panel_->selectRuns({2});
    panel_.reset();
    open();
    EXPECT_EQ(panel_->selectedRuns(), QList<qint64>{2});
}

TEST_F(RunsPanelKit, ANameWithoutRoomLosesWhatItsNeighboursBeginWith) {
    store("sharesnet-29 unshared seed 1", false, 1, 0.5);
    store("sharesnet-29 shared seed 2", true, 2, 0.5);
    open();
    const ShownDelegate delegate;
    const auto shown = [&](int row, int width) {
        QStyleOptionViewItem option;
        option.initFrom(view_);
        option.widget = view_;
        option.rect = QRect(0, 0, width, 24);
        delegate.initStyleOption(&option, model_->index(row, RunsModel::Name));
        return option.text;
    };
    EXPECT_EQ(shown(0, 900), "sharesnet-29 shared seed 2");
    EXPECT_EQ(shown(0, 130), "…shared seed 2");
    EXPECT_EQ(shown(1, 130), "…unshared seed 1");
}

} // namespace sharesnet::test
