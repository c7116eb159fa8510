#include "core/base/sqlite.h"
#include "tests/ui/runs/runs_panel_kit.h"
#include "ui/runs/run_views.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace sharesnet::test {

class RunsPanelTest : public RunsPanelKit {
  protected:
    // Three runs: names c, a, b from the newest to the oldest.
    void SetUp() override {
        RunsPanelKit::SetUp();
        RunStore store(folder_.path());
        b_ = storeRun(store, "b", {1}, 0.5, 300);
        a_ = storeRun(store, "a", {1}, 0.75, 20);
        c_ = storeRun(store, "c", {1}, 0.25, 1000);
    }
    void clickHeader(const char* key) {
        const int section = model_->sectionOf(key);
        const QPoint at(view_->header()->sectionViewportPosition(section) + 8, 8);
        QTest::mouseClick(view_->header()->viewport(), Qt::LeftButton, {}, at);
    }
    std::int64_t a_ = 0, b_ = 0, c_ = 0;
};

TEST_F(RunsPanelTest, ListsNewestFirstAndSortsByAClickOnTheHeader) {
    open();
    EXPECT_EQ(names(), (QStringList{"c", "a", "b"}));
    clickHeader("best"); // the best first
    EXPECT_EQ(names(), (QStringList{"a", "b", "c"}));
    clickHeader("best");
    EXPECT_EQ(names(), (QStringList{"c", "b", "a"}));
    // 1000 comes behind 300, not before
    clickHeader("params");
    EXPECT_EQ(names(), (QStringList{"a", "b", "c"}));
    clickHeader("name");
    EXPECT_EQ(names(), (QStringList{"a", "b", "c"}));
    clickHeader("name");
    clickHeader("name"); // the third: newest first again
    EXPECT_EQ(names(), (QStringList{"c", "a", "b"}));
}

TEST_F(RunsPanelTest, FiltersByWordsAndConditionsWhileTyping) {
    open();
    auto* filter = child<QLineEdit>("runsFilter");
    QTest::keyClicks(filter, "best>40%");
    EXPECT_EQ(names(), (QStringList{"a", "b"}));
    EXPECT_EQ(child<QLabel>("runsCount")->text(), "2 of 3");
    filter->clear();
    QTest::keyClicks(filter, "B"); // in names alone
    EXPECT_EQ(names(), (QStringList{"b"}));
    filter->setText("zzz");
    EXPECT_TRUE(names().isEmpty());
    auto* empty = child<QLabel>("runsEmpty");
    EXPECT_TRUE(empty->isVisible());
    EXPECT_TRUE(empty->text().contains("zzz"));
    filter->clear();
    EXPECT_FALSE(empty->isVisible());
    EXPECT_EQ(names().size(), 3);
}

TEST_F(RunsPanelTest, SaysWhatIsWrongWithAFilterAndKeepsTheRows) {
    open();
    auto* filter = child<QLineEdit>("runsFilter");
    auto* error = child<QLabel>("runsFilterError");
    filter->setText("best>40%");
    EXPECT_FALSE(error->isVisible());
    filter->setText("bset>40%");
    EXPECT_TRUE(error->isVisible());
    EXPECT_TRUE(error->text().contains("did you mean 'best'")) << error->text().toStdString();
    EXPECT_EQ(names(), (QStringList{"a", "b"})); // as before the mistake
    filter->setText("best>60%");
    EXPECT_FALSE(error->isVisible());
    EXPECT_EQ(names(), (QStringList{"a"}));
}

TEST_F(RunsPanelTest, CompletesKeysAndTheirValues) {
    open();
    auto* filter = child<QLineEdit>("runsFilter");
    filter->setFocus();
    QTest::keyClicks(filter, "learning-r");
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    EXPECT_EQ(filter->text(), "learning-rate");
    filter->clear();
    QTest::keyClicks(filter, "state=fi");
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    EXPECT_EQ(filter->text(), "state=finished");
    EXPECT_EQ(names().size(), 3);
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
    EXPECT_EQ(text(1, "test"), "–"); // begun anew: nothing tested yet
    pick(1);
    EXPECT_FALSE(action("Delete")->isEnabled());
    panel_->applyEvents({{a_, 302, EpochDone{1, 10, 1, 0.6, true, 1, 0.6667, 0.9, 1}},
                         {a_, 303, EpochDone{2, 20, 1, 0.7, true, 1, 0.5, 0.9, 1}}});
    EXPECT_EQ(text(1, "test"), "50.00 %");
    EXPECT_EQ(text(1, "best"), "66.67 %");
    EXPECT_EQ(text(1, "state"), "Training 2/15");
    panel_->applyEvents({{a_, 304, RunFailed{true, 812, Message("the loss is not finite")}}});
    EXPECT_EQ(text(1, "state"), "Diverged at step 812");
    EXPECT_EQ(panel_->run(a_)->message.english(), "the loss is not finite");
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

TEST_F(RunsPanelTest, FollowsWhatOtherProcessesDo) {
    open();
    RunStore store(folder_.path());
    pick(0); // c
    store.renameRun(a_, "elsewhere");
    store.deleteRun(b_);
    EXPECT_TRUE(QTest::qWaitFor([&] { return names() == QStringList{"c", "elsewhere"}; }, 2'000));
    EXPECT_EQ(panel_->selectedRuns(), (QList<qint64>{c_})); // stays
    EXPECT_FALSE(panel_->shownRuns().contains(b_));
}

TEST_F(RunsPanelTest, FollowsARunThatAnotherProcessTrains) {
    open();
    RunStore store(folder_.path());
    const RunClaim claim =
        store.create({"theirs", cifarPreActivation(29), TrainConfig{}, DataSpec{}});
    RunStarted started;
    started.spec = store.run(claim.run).spec;
    started.stepsPerEpoch = 10;
    const std::vector<TrainingEvent> begins{{claim.run, 100, started}};
    store.record(claim, begins);
    EXPECT_TRUE(QTest::qWaitFor([&] { return names().first() == "theirs"; }, 2'000));
    EXPECT_EQ(text(0, "state"), "Training 0/15");
    const std::vector<TrainingEvent> goesOn{
        {claim.run, 101, StepDone{1, 10, 0.5, 0.1, 250, 0.5}},
        {claim.run, 101, EpochDone{1, 10, 1, 0.6, true, 1, 0.75, 0.9, 1}}};
    store.record(claim, goesOn);
    EXPECT_TRUE(QTest::qWaitFor([&] { return text(0, "best") == "75.00 %"; }, 2'000));
    EXPECT_EQ(text(0, "images-per-second"), "250");
    store.release(claim);
    store.setTags(claim.run, {"paper"});
    EXPECT_TRUE(QTest::qWaitFor([&] { return text(0, "tags") == "paper"; }, 2'000));
}

TEST_F(RunsPanelTest, DamagedRunsAreSaidOnceAndTogether) {
    {
        SqliteDatabase database(folder_ / "runs.sqlite");
        database.execute("UPDATE runs SET config = '{' WHERE id < 3");
    }
    client_ = std::make_unique<StoreClient>(folder_.path());
    panel_ = std::make_unique<RunsPanel>(client_.get());
    QSignalSpy problems(panel_.get(), &RunsPanel::problem);
    ASSERT_TRUE(problems.wait());
    const QString said = problems[0][0].toString();
    EXPECT_TRUE(said.contains("cannot be read")) << said.toStdString();
    EXPECT_TRUE(said.endsWith("the same with 1 more of the store")) << said.toStdString();
    model_ = panel_->model();
    EXPECT_EQ(names(), (QStringList{"c"}));
    QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
    client_->refresh();
    ASSERT_TRUE(loaded.wait());
    EXPECT_EQ(problems.size(), 1);
}

TEST_F(RunsPanelTest, KeysLeadToTheFilterAndBack) {
    open();
    auto* filter = child<QLineEdit>("runsFilter");
    view_->setFocus();
    QTest::keyClick(view_, Qt::Key_Slash);
    EXPECT_TRUE(filter->hasFocus());
    EXPECT_EQ(filter->text(), "");
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_TRUE(view_->hasFocus());
}

TEST_F(RunsPanelTest, TheCheckBoxChoosesWhatIsDrawn) {
    open();
    QSignalSpy shown(panel_.get(), &RunsPanel::shownRunsChanged);
    EXPECT_EQ(panel_->shownRuns(), (QList<qint64>{b_, a_, c_}));
    pick(1);
    view_->setFocus();
    QTest::keyClick(view_, Qt::Key_Space);
    ASSERT_TRUE(shown.size() == 1 || shown.wait());
    EXPECT_EQ(shown[0][0].value<QList<qint64>>(), (QList<qint64>{b_, c_}));
    panel_->setRunShown(a_, true);
    EXPECT_EQ(panel_->shownRuns().size(), 3);
}

TEST_F(RunsPanelTest, ViewsListStarredAndArchivedRuns) {
    client_.reset();
    {
        RunStore store(folder_.path());
        store.setStarred(a_, true);
        store.setArchived(b_, true);
    }
    open();
    EXPECT_EQ(names(), (QStringList{"c", "a"})); // archived runs are out of the way
    const auto& views = panel_->views()->all();
    panel_->showView(SavedView(views[1]));
    EXPECT_EQ(names(), (QStringList{"a"}));
    panel_->showView(SavedView(views[3]));
    EXPECT_EQ(names(), (QStringList{"b"}));
    panel_->showView(SavedView(views[0]));
    EXPECT_EQ(names(), (QStringList{"c", "a"}));
}

TEST_F(RunsPanelTest, OwnViewsAreKept) {
    open();
    panel_->views()->save("good", ListedRuns::All, "best>40%");
    panel_->views()->save("good", ListedRuns::All, "best>60%"); // in its place
    panel_.reset();
    open();
    const auto& views = panel_->views()->all();
    ASSERT_EQ(views.size(), 5u);
    EXPECT_EQ(views[4].name, "good");
    panel_->showView(SavedView(views[4]));
    EXPECT_EQ(names(), (QStringList{"a"}));
    EXPECT_EQ(child<QLineEdit>("runsFilter")->text(), "best>60%");
    panel_->views()->remove("good");
    EXPECT_EQ(SavedViews().all().size(), 4u);
}

TEST_F(RunsPanelTest, ColumnsAreChosenMovedAndKept) {
    open();
    const auto keys = [this] {
        std::vector<std::string> all;
        for (const int section : view_->columns().sections()) {
            all.push_back(model_->keyAt(section));
        }
        return all;
    };
    view_->columns().setShown("learning-rate", true);
    view_->columns().setShown("duration", false);
    QHeaderView* header = view_->header();
    header->moveSection(header->visualIndex(model_->sectionOf("best")), 1);
    const auto chosen = keys();
    EXPECT_EQ(chosen[0], "name");
    EXPECT_EQ(chosen[1], "best");
    EXPECT_EQ(chosen.back(), "learning-rate");
    EXPECT_EQ(text(0, "learning-rate"), "0.1");
    panel_.reset();
    open();
    EXPECT_EQ(keys(), chosen);
}

TEST_F(RunsPanelTest, FiguresAreNeverCut) {
    open();
    for (const char* key : {"best", "params", "seed"}) {
        const int section = model_->sectionOf(key);
        EXPECT_GE(view_->header()->sectionSize(section),
                  view_->fontMetrics().horizontalAdvance(text(0, key)) + 8)
            << key;
        EXPECT_EQ(model_->index(0, section).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight,
                  Qt::AlignRight);
    }
}

TEST_F(RunsPanelTest, RenamesThroughTheStore) {
    open();
    QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
    ASSERT_TRUE(model_->setData(model_->index(0, RunsModel::Name), "renamed", Qt::EditRole));
    ASSERT_TRUE(loaded.wait());
    EXPECT_EQ(names().first(), "renamed");
    EXPECT_EQ(stored(c_).spec.name, "renamed");
}

TEST_F(RunsPanelTest, HoverTellsWhichRunIsPointedAt) {
    open();
    QSignalSpy pointed(panel_.get(), &RunsPanel::runsPointedAt);
    QTest::mouseMove(view_->viewport(), view_->visualRect(model_->index(1, 0)).center());
    ASSERT_FALSE(pointed.isEmpty());
    EXPECT_EQ(pointed.last()[0].value<QList<qint64>>(), QList<qint64>{a_});
}

TEST_F(RunsPanelTest, TheCursorColumnFollowsThePlots) {
    open();
    double value = 41.5;
    panel_->setCursorValue(
        [&](qint64 run) { return run == c_ ? std::optional(value) : std::nullopt; });
    EXPECT_EQ(text(0, "cursor"), "41.50");
    EXPECT_EQ(text(1, "cursor"), "–");
    value = 42;
    QSignalSpy changed(model_, &QAbstractItemModel::dataChanged);
    panel_->cursorMoved();
    EXPECT_FALSE(changed.isEmpty());
    EXPECT_EQ(text(0, "cursor"), "42.00");
}

class GroupedRunsTest : public RunsPanelKit {
  protected:
    void SetUp() override {
        RunsPanelKit::SetUp();
        store("p1", true, 1, 0.50);
        store("n1", false, 1, 0.60);
        store("p2", true, 2, 0.54);
        store("n2", false, 2, 0.66);
        open();
    }
};

TEST_F(GroupedRunsTest, RunsThatDifferInTheSeedAloneAreOneGroup) {
    const QAbstractItemModelTester tester(model_);
    panel_->setGroups(GroupBy());
    EXPECT_EQ(names(), (QStringList{"no sharing", "paper sharing"}));
    const QModelIndex none = model_->index(0, 0);
    EXPECT_EQ(names(none), (QStringList{"n2", "n1"}));
    EXPECT_TRUE(view_->isExpanded(none));
    EXPECT_EQ(text(none, "seed"), "2 seeds");
    EXPECT_EQ(text(none, "best"), "63.00 ± 4.24 %");
    EXPECT_EQ(text(none, "learning-rate"), "0.1");
    EXPECT_EQ(text(none, "state"), "Done");
    panel_->setGroups(std::nullopt);
    EXPECT_EQ(names(), (QStringList{"n2", "p2", "n1", "p1"}));
}

TEST_F(GroupedRunsTest, ARunInTrainingIsNoPartOfAMean) {
    panel_->setGroups(GroupBy());
    RunSpec spec = stored(1).spec;
    spec.config.seed = 3;
    RunStore opened(folder_.path());
    const RunClaim claim = opened.create(spec);
    RunStarted started;
    started.stepsPerEpoch = 1;
    started.epochs = 15;
    started.spec = spec;
    const std::vector<TrainingEvent> events{
        {claim.run, 300, started},
        {claim.run, 301, EpochDone{1, 1, 2, 0.1, true, 2, 0.125, 0.5, 1}}};
    opened.record(claim, events);
    waitForStore();
    const QModelIndex group = model_->indexOf(1).parent();
    ASSERT_EQ(model_->rowCount(group), 3);
    EXPECT_EQ(text(model_->indexOf(claim.run), "best"), "12.50 %");
    EXPECT_TRUE(text(group, "best").endsWith("(2 of 3)")) << text(group, "best").toStdString();
    EXPECT_EQ(text(group, "seed"), "3 seeds");
}

TEST_F(GroupedRunsTest, TheSelectionIsThatOfTheRunsOfAGroup) {
    panel_->setGroups(GroupBy());
    QSignalSpy selection(panel_.get(), &RunsPanel::selectionChanged);
    pick(1);
    EXPECT_EQ(panel_->selectedRuns().size(), 2);
    ASSERT_FALSE(selection.isEmpty());
    EXPECT_EQ(selection.last()[0].value<std::vector<RunPtr>>().size(), 2u);
    view_->setFocus();
    QTest::keyClick(view_, Qt::Key_Space); // hides both
    EXPECT_EQ(panel_->shownRuns().size(), 2);
    EXPECT_EQ(model_->index(1, 0).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
}

TEST_F(GroupedRunsTest, AClosedGroupStaysClosed) {
    panel_->setGroups(GroupBy());
    view_->collapse(model_->index(0, 0));
    store("p3", true, 3, 0.5);
    waitForStore();
    EXPECT_EQ(names(), (QStringList{"paper sharing", "no sharing"}));
    EXPECT_TRUE(view_->isExpanded(model_->index(0, 0)));
    EXPECT_FALSE(view_->isExpanded(model_->index(1, 0)));
}

TEST_F(GroupedRunsTest, AClosedGroupIsLitForItsRuns) {
    panel_->setGroups(GroupBy());
    const QModelIndex group = model_->index(0, 0);
    const auto picture = [&] {
        return view_->viewport()->grab(view_->visualRect(group)).toImage();
    };
    const QList<qint64> runs = model_->runsOf(group);
    const QImage open = picture();
    panel_->pointAt({runs[1]});
    EXPECT_EQ(picture(), open) << "its own row is lit";
    view_->collapse(group);
    const QImage lit = picture();
    panel_->pointAt({});
    EXPECT_NE(picture(), lit);
}

TEST_F(GroupedRunsTest, UnderThePointerAGroupLightsAllItsRuns) {
    panel_->setGroups(GroupBy());
    const QModelIndex group = model_->index(0, 0);
    QSignalSpy pointed(panel_.get(), &RunsPanel::runsPointedAt);
    QTest::mouseMove(view_->viewport(), view_->visualRect(group).center());
    ASSERT_FALSE(pointed.isEmpty());
    EXPECT_GT(model_->runsOf(group).size(), 1);
    EXPECT_EQ(pointed.last()[0].value<QList<qint64>>(), model_->runsOf(group));
}

TEST_F(GroupedRunsTest, AreTheFirstSightAndTheChoiceIsKept) {
    QSettings().remove(QStringLiteral("runs"));
    panel_.reset();
    open();
    EXPECT_EQ(names(), (QStringList{"no sharing", "paper sharing"}));
    panel_->setGroups(GroupBy{{}, {"seed"}});
    panel_.reset();
    open();
    EXPECT_EQ(names(), (QStringList{"seed 2", "seed 1"}));
    panel_->setGroups(std::nullopt);
    panel_.reset();
    open();
    EXPECT_EQ(names().size(), 4);
}

TEST_F(GroupedRunsTest, OtherKeysGroupToo) {
    panel_->setGroups(GroupBy{{}, {"seed"}});
    EXPECT_EQ(names(), (QStringList{"seed 2", "seed 1"}));
}

TEST_F(GroupedRunsTest, OnlyDifferingSettingsAreShown) {
    view_->columns().setShown("learning-rate", true);
    child<QToolButton>("runsDiffering")->click();
    EXPECT_TRUE(view_->columns().isShown("sharing"));
    EXPECT_TRUE(view_->columns().isShown("seed"));
    EXPECT_FALSE(view_->columns().isShown("learning-rate")); // all have 0.1
    EXPECT_TRUE(view_->columns().isShown("best"));           // no setting
    child<QLineEdit>("runsFilter")->setText("sharing=none");
    EXPECT_FALSE(view_->columns().isShown("sharing")); // among those listed
    child<QToolButton>("runsDiffering")->click();
    EXPECT_TRUE(view_->columns().isShown("learning-rate")); // as chosen
    EXPECT_FALSE(view_->columns().isShown("sharing"));
}

TEST_F(GroupedRunsTest, ThePictureOfWhatShares) {
    const ArchSpec shared = applyPaperRule(cifarPreActivation(29));
    EXPECT_EQ(sharePattern(shared), (SharePattern{{-1, 0, 0}, {-1, 0, 0}, {-1, 0, 0}}));
    EXPECT_EQ(model_->index(1, 0).data(RunsModel::Pattern).value<SharePattern>(),
              sharePattern(shared));
    EXPECT_EQ(model_->index(0, 0).data(RunsModel::Pattern).value<SharePattern>(),
              (SharePattern{{-1, -1, -1}, {-1, -1, -1}, {-1, -1, -1}}));
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
