#include "tests/support/temporary_folder.h"
#include "tests/ui/runs/stored_runs.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

namespace sharesnet::test {

class RunsPanelTest : public testing::Test {
  protected:
    // Three runs: names c, a, b from the newest to the oldest.
    void SetUp() override {
        RunStore store(folder_.path());
        b_ = storeRun(store, "b", {1}, 0.5, 300);
        a_ = storeRun(store, "a", {1}, 0.75, 20);
        c_ = storeRun(store, "c", {1}, 0.25, 1000);
    }
    void open() {
        client_ = std::make_unique<StoreClient>(folder_.path());
        QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
        panel_ = std::make_unique<RunsPanel>(client_.get());
        panel_->resize(600, 400);
        panel_->show();
        ASSERT_TRUE(loaded.wait());
        view_ = panel_->findChild<QTreeView*>("runsView");
    }
    QStringList names() const {
        QStringList all;
        for (int row = 0; row < view_->model()->rowCount(); ++row) {
            all << text(row, RunsModel::Name);
        }
        return all;
    }
    QString text(int row, int column) const {
        return view_->model()->index(row, column).data().toString();
    }
    void pick(int row) { view_->setCurrentIndex(view_->model()->index(row, 0)); }
    QAction* action(const QString& part) const {
        for (QAction* each : view_->actions()) {
            if (each->text().contains(part)) {
                return each;
            }
        }
        return nullptr;
    }

    TemporaryFolder folder_;
    std::int64_t a_ = 0, b_ = 0, c_ = 0;
    std::unique_ptr<StoreClient> client_;
    std::unique_ptr<RunsPanel> panel_;
    QTreeView* view_ = nullptr;
};

TEST_F(RunsPanelTest, ListsNewestFirstAndSortsByNumbers) {
    open();
    EXPECT_EQ(names(), (QStringList{"c", "a", "b"}));
    view_->sortByColumn(RunsModel::BestTest, Qt::DescendingOrder);
    EXPECT_EQ(names(), (QStringList{"a", "b", "c"}));
    // 1000 comes behind 300, not before
    view_->sortByColumn(RunsModel::Parameters, Qt::AscendingOrder);
    EXPECT_EQ(names(), (QStringList{"a", "b", "c"}));
    view_->sortByColumn(RunsModel::Name, Qt::DescendingOrder);
    EXPECT_EQ(names(), (QStringList{"c", "b", "a"}));
}

TEST_F(RunsPanelTest, FiltersByTextAndSaysWhenNothingMatches) {
    open();
    auto* filter = panel_->findChild<QLineEdit*>("runsFilter");
    QTest::keyClicks(filter, "A"); // also in 'shapes', the data of all
    EXPECT_EQ(names().size(), 3);
    filter->setText("zzz");
    EXPECT_TRUE(names().isEmpty());
    auto* empty = panel_->findChild<QLabel*>("runsEmpty");
    EXPECT_TRUE(empty->isVisible());
    EXPECT_TRUE(empty->text().contains("zzz"));
    filter->clear();
    EXPECT_FALSE(empty->isVisible());
}

TEST_F(RunsPanelTest, EventsBringARowUpToDate) {
    open();
    RunStarted started;
    started.spec = panel_->run(a_)->spec;
    started.parameters = 4242;
    started.stepsPerEpoch = 10;
    panel_->applyEvents({{a_, 300, started}, {a_, 301, StepDone{1, 7, 0.5, 0.1, 100, 0.5}}});
    EXPECT_EQ(panel_->run(a_)->state, RunState::Running);
    EXPECT_EQ(panel_->run(a_)->steps, 7);
    EXPECT_EQ(text(1, RunsModel::LastTest), "–"); // begun anew: nothing tested yet
    EXPECT_FALSE(action("Delete")->isEnabled() && panel_->selectedRuns().contains(a_));
    panel_->applyEvents({{a_, 302, EpochDone{1, 10, 1, 0.6, true, 1, 0.6667, 0.9, 1}},
                         {a_, 303, EpochDone{2, 20, 1, 0.7, true, 1, 0.5, 0.9, 1}}});
    EXPECT_EQ(text(1, RunsModel::LastTest), "50.00 %");
    EXPECT_EQ(text(1, RunsModel::BestTest), "66.67 %");
    EXPECT_EQ(text(1, RunsModel::Epochs), "2/15");
    EXPECT_EQ(view_->model()->index(1, 0).data(RunsModel::Progress).toString(), "Training 2/15");
    panel_->applyEvents({{a_, 304, RunFailed{true, 812, "the loss is not finite"}}});
    EXPECT_EQ(view_->model()->index(1, 0).data(RunsModel::Progress).toString(),
              "Diverged at step 812");
    EXPECT_EQ(panel_->run(a_)->message, "the loss is not finite");
}

TEST_F(RunsPanelTest, ARunThatItDoesNotKnowIsReadFromTheStore) {
    open();
    RunStore store(folder_.path());
    const auto fresh = storeRun(store, "fresh", {1}, 0.5);
    QSignalSpy shown(panel_.get(), &RunsPanel::shownRunsChanged);
    QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
    panel_->applyEvents({{fresh, 1, RunStarted{}}});
    ASSERT_TRUE(loaded.wait());
    EXPECT_EQ(names().first(), "fresh");
    ASSERT_FALSE(shown.isEmpty());
    EXPECT_TRUE(shown.last()[0].value<QList<qint64>>().contains(fresh)); // new runs are drawn
}

TEST_F(RunsPanelTest, TheCheckBoxChoosesWhatIsDrawn) {
    open();
    QSignalSpy shown(panel_.get(), &RunsPanel::shownRunsChanged);
    EXPECT_EQ(panel_->shownRuns(), (QList<qint64>{b_, a_, c_}));
    pick(1);
    view_->setFocus();
    QTest::keyClick(view_, Qt::Key_Space);
    ASSERT_EQ(shown.size(), 1);
    EXPECT_EQ(shown[0][0].value<QList<qint64>>(), (QList<qint64>{b_, c_}));
    panel_->setRunShown(a_, true);
    EXPECT_EQ(panel_->shownRuns().size(), 3);
}

TEST_F(RunsPanelTest, OpensAndResumesTheCurrentRun) {
    open();
    QSignalSpy opened(panel_.get(), &RunsPanel::openArchitecture);
    QSignalSpy resumed(panel_.get(), &RunsPanel::resumeRequested);
    QSignalSpy selected(panel_.get(), &RunsPanel::runSelected);
    pick(0);
    ASSERT_EQ(selected.size(), 1);
    EXPECT_EQ(selected[0][0].value<RunRecord>().id, c_);
    action("Open")->trigger();
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].value<ArchSpec>(), cifarPreActivation(29));
    QSignalSpy compared(panel_.get(), &RunsPanel::compareArchitecture);
    action("Compare")->trigger();
    ASSERT_EQ(compared.size(), 1);
    EXPECT_EQ(compared[0][0].value<RunRecord>().id, c_);
    EXPECT_FALSE(action("Resume")->isEnabled()); // it is done
    panel_->applyEvents({{c_, 1, RunFinished{true, 1, 1, 1}}});
    ASSERT_TRUE(action("Resume")->isEnabled());
    action("Resume")->trigger();
    ASSERT_EQ(resumed.size(), 1);
    EXPECT_EQ(resumed[0][0].value<RunRecord>().id, c_);
}

TEST_F(RunsPanelTest, DeletesOnlyWhenToldTwice) {
    open();
    QSignalSpy deleted(client_.get(), &StoreClient::runDeleted);
    pick(0);
    action("Delete")->trigger();
    auto* confirm = panel_->findChild<QWidget*>("runsConfirm");
    ASSERT_TRUE(confirm->isVisible());
    EXPECT_EQ(names().size(), 3);
    const QString asked = confirm->findChild<QLabel*>()->text();
    EXPECT_TRUE(asked.startsWith(QStringLiteral("Delete run %1 “c” of ").arg(c_))) // its date
        << asked.toStdString();
    QTest::mouseClick(panel_->findChild<QPushButton*>("runsDeleteNow"), Qt::LeftButton);
    EXPECT_FALSE(confirm->isVisible());
    ASSERT_TRUE(deleted.wait());
    EXPECT_EQ(names(), (QStringList{"a", "b"}));
    EXPECT_EQ(RunStore(folder_.path()).runs().runs.size(), 2u);
    EXPECT_FALSE(panel_->shownRuns().contains(c_));
}

TEST_F(RunsPanelTest, RenamesThroughTheStore) {
    open();
    QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
    ASSERT_TRUE(view_->model()->setData(view_->model()->index(0, RunsModel::Name), "renamed"));
    ASSERT_TRUE(loaded.wait());
    EXPECT_EQ(names().first(), "renamed");
    EXPECT_EQ(RunStore(folder_.path()).run(c_).spec.name, "renamed");
}

TEST(RunsPanelEmpty, TellsWhatToDo) {
    TemporaryFolder folder;
    StoreClient client(folder.path());
    QSignalSpy loaded(&client, &StoreClient::runsLoaded);
    RunsPanel panel(&client);
    panel.show();
    ASSERT_TRUE(loaded.wait());
    EXPECT_TRUE(panel.findChild<QLabel*>("runsEmpty")->isVisible());
    EXPECT_TRUE(panel.findChild<QLabel*>("runsEmpty")->text().contains("Train"));
}

} // namespace sharesnet::test
