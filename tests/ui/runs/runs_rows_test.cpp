// What rows of the table tell: to readers, to who points at them, and where names have no room.

#include "tests/ui/heard.h"
#include "tests/ui/runs/runs_panel_kit.h"
#include "ui/runs/run_delegate.h"

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
    EXPECT_TRUE(row.data(Qt::AccessibleDescriptionRole).toString().contains("20 parameters"));
    auto* filter = child<QLineEdit>("runsFilter");
    filter->setFocus();
    const Heard heard;
    QTest::keyClicks(filter, "best>40%");
    EXPECT_EQ(filter->accessibleDescription(), "2 of 3");
    EXPECT_EQ(heard.last(), "2 of 3");
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
