#include "core/flow/prolong.h"
#include "core/flow/run_command.h"
#include "tests/ui/runs/runs_panel_kit.h"
#include "ui/base/number_input.h"
#include "ui/runs/branch_dialog.h"
#include "ui/runs/prolong_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>

#include <fstream>

namespace sharesnet::test {

class RunActionsTest : public RunsPanelKit {
  protected:
    // From the newest: c, b, a.
    void SetUp() override {
        RunsPanelKit::SetUp();
        a_ = store("a", true, 1, 0.5);
        b_ = store("b", true, 2, 0.75);
        c_ = store("c", false, 1, 0.25);
        open();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        view_->setFocus();
        QTest::keyClick(view_, key, modifiers);
    }
    // the key, and until the store has what it changed
    void change(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
        this->key(key, modifiers);
        ASSERT_TRUE(loaded.wait());
    }
    template <class Dialog>
    Dialog* dialog() const {
        return panel_->window()->findChild<Dialog*>();
    }
    static QPushButton* ok(QDialog* dialog) {
        auto* box = dialog->findChild<QDialogButtonBox*>();
        QPushButton* button = box->button(QDialogButtonBox::Ok);
        return button != nullptr ? button : box->button(QDialogButtonBox::Save);
    }
    std::int64_t a_ = 0, b_ = 0, c_ = 0;
};

TEST_F(RunActionsTest, StarsAndArchivesAllThatAreSelected) {
    view_->selectAll();
    change(Qt::Key_S);
    for (const auto run : {a_, b_, c_}) {
        EXPECT_TRUE(stored(run).starred);
    }
    EXPECT_EQ(panel_->selectedRuns().size(), 3); // still
    change(Qt::Key_S);
    EXPECT_FALSE(stored(a_).starred);
    pick(0);
    change(Qt::Key_E);
    EXPECT_TRUE(stored(c_).archived);
    EXPECT_EQ(names(), (QStringList{"b", "a"}));
}

TEST_F(RunActionsTest, AClickOnTheStarStarsOneRun) {
    QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {},
                      view_->visualRect(model_->index(1, RunsModel::Star)).center());
    ASSERT_TRUE(loaded.wait());
    EXPECT_TRUE(stored(b_).starred);
    EXPECT_FALSE(stored(c_).starred);
    EXPECT_TRUE(model_->index(1, RunsModel::Star).data(RunsModel::Starred).toBool());
}

TEST_F(RunActionsTest, TagsAreAddedToWhatRunsHave) {
    {
        RunStore opened(folder_.path());
        opened.setTags(a_, {"old"});
    }
    view_->selectAll();
    key(Qt::Key_T);
    auto* asked = dialog<QInputDialog>();
    ASSERT_NE(asked, nullptr);
    asked->setTextValue(" paper, two words ,");
    QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
    asked->accept();
    ASSERT_TRUE(loaded.wait());
    EXPECT_EQ(stored(a_).tags, (std::vector<std::string>{"old", "paper", "two words"}));
    EXPECT_EQ(stored(c_).tags, (std::vector<std::string>{"paper", "two words"}));
}

TEST_F(RunActionsTest, ANoteIsEdited) {
    pick(0);
    key(Qt::Key_N);
    auto* asked = panel_->window()->findChild<QDialog*>("noteDialog");
    ASSERT_NE(asked, nullptr);
    QTest::keyClicks(asked->findChild<QPlainTextEdit*>(), "warm-up too short");
    QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
    ok(asked)->click();
    ASSERT_TRUE(loaded.wait());
    EXPECT_EQ(stored(c_).note.english(), "warm-up too short");
}

TEST_F(RunActionsTest, WhatIsDeletedCanBeTakenBack) {
    pick(0);
    QSignalSpy deleted(client_.get(), &StoreClient::runDeleted);
    change(Qt::Key_Delete);
    EXPECT_EQ(names(), (QStringList{"b", "a"}));
    EXPECT_EQ(deleted.size(), 1);
    EXPECT_GT(stored(c_).deletedAt, 0);
    ASSERT_TRUE(child<QWidget>("runsUndo")->isVisible());
    EXPECT_TRUE(
        child<QWidget>("runsUndo")->findChild<QLabel*>()->text().contains(QString::number(c_)));
    QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
    QTest::mouseClick(child<QPushButton>("runsUndoNow"), Qt::LeftButton);
    ASSERT_TRUE(loaded.wait());
    EXPECT_EQ(names(), (QStringList{"c", "b", "a"}));
    EXPECT_FALSE(child<QWidget>("runsUndo")->isVisible());
    EXPECT_EQ(stored(c_).deletedAt, 0);
}

TEST_F(RunActionsTest, TheOfferGoesOnWithTheDeletionBefore) {
    for (const std::int64_t run : {a_, c_}) {
        view_->selectRuns({run});
        change(Qt::Key_Delete);
    }
    const auto offered = [this] {
        return child<QWidget>("runsUndo")->findChild<QLabel*>()->text();
    };
    for (const std::int64_t run : {c_, a_}) {
        EXPECT_TRUE(offered().contains(QString::number(run))) << offered().toStdString();
        QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
        QTest::mouseClick(child<QPushButton>("runsUndoNow"), Qt::LeftButton);
        ASSERT_TRUE(loaded.wait());
        EXPECT_TRUE(model_->indexOf(run).isValid());
    }
    EXPECT_FALSE(child<QWidget>("runsUndo")->isVisible());
}

TEST_F(RunActionsTest, EachDeletionIsUndoneByTheKey) {
    pick(0);
    change(Qt::Key_Delete);
    pick(1);
    change(Qt::Key_Delete);
    EXPECT_EQ(names(), (QStringList{"b"}));
    change(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(names(), (QStringList{"b", "a"}));
    change(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(names(), (QStringList{"c", "b", "a"}));
    EXPECT_FALSE(action("Undo delete")->isEnabled());
}

TEST_F(RunActionsTest, DeletedRunsGoPermanentlyWithTheWindow) {
    pick(0);
    change(Qt::Key_Delete);
    {
        RunStore opened(folder_.path());
        EXPECT_EQ(opened.runs(RunScope::Trash).runs.size(), 1u);
        opened.deleteRun(b_); // by another program: stays in the trash
    }
    panel_.reset();
    client_.reset();
    const auto trash = RunStore(folder_.path()).runs(RunScope::Trash).runs;
    ASSERT_EQ(trash.size(), 1u);
    EXPECT_EQ(trash[0].id, b_);
}

TEST_F(RunActionsTest, OpensClonesAndResumesTheSelectedRun) {
    QSignalSpy opened(panel_.get(), &RunsPanel::openArchitecture);
    QSignalSpy cloned(panel_.get(), &RunsPanel::cloneRequested);
    QSignalSpy compared(panel_.get(), &RunsPanel::compareArchitecture);
    QSignalSpy resumed(panel_.get(), &RunsPanel::resumeRequested);
    QSignalSpy selected(panel_.get(), &RunsPanel::runSelected);
    pick(1);
    ASSERT_EQ(selected.size(), 1);
    EXPECT_EQ(selected[0][0].value<RunRecord>().id, b_);
    key(Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].value<ArchSpec>(), stored(b_).spec.arch);
    action("Clone")->trigger();
    ASSERT_EQ(cloned.size(), 1);
    EXPECT_EQ(cloned[0][0].value<RunSpec>(), stored(b_).spec);
    action("Compare")->trigger();
    EXPECT_EQ(compared.size(), 1);
    EXPECT_FALSE(action("Resume")->isEnabled()); // it is done
    RunStarted begun;
    begun.spec = panel_->run(b_)->spec;
    panel_->applyEvents({{b_, 1, begun}, {b_, 1, RunFinished{true, 1, 1, 1}}});
    ASSERT_TRUE(action("Resume")->isEnabled());
    action("Resume")->trigger();
    ASSERT_EQ(resumed.size(), 1);
    EXPECT_EQ(resumed[0][0].value<RunRecord>().id, b_);
    view_->selectAll(); // one by one
    EXPECT_FALSE(action("Resume")->isEnabled());
    EXPECT_FALSE(action("Open")->isEnabled());
}

TEST_F(RunActionsTest, CurvesOfAnotherProgramOfferNothingThatNeedsANetwork) {
    QSignalSpy opened(panel_.get(), &RunsPanel::openArchitecture);
    pick(1);
    RunStarted begun;
    begun.spec = panel_->run(b_)->spec;
    begun.firstStep = 2;
    begun.environment = {{kOriginKey, "/old/curves.csv"}};
    panel_->applyEvents({{b_, 1, begun}, {b_, 1, RunFinished{false, 1, 1, 1}}});
    for (const char* needsMore : {"Open", "Compare", "Clone", "Resume", "Prolong", "Branch",
                                  "Add seeds", "Copy command line"}) {
        EXPECT_FALSE(action(QLatin1String(needsMore))->isEnabled()) << needsMore;
    }
    for (const char* offered : {"Rename", "Star", "Export curves", "Note"}) {
        EXPECT_TRUE(action(QLatin1String(offered))->isEnabled()) << offered;
    }
    EXPECT_EQ(text(1, "params"), "–");
    EXPECT_EQ(text(1, "origin"), "/old/curves.csv");
    EXPECT_EQ(opened.size(), 0);
}

TEST_F(RunActionsTest, ProlongsWithTheScheduleOnShow) {
    pick(0);
    QSignalSpy prolonged(panel_.get(), &RunsPanel::prolongRequested);
    action("Prolong")->trigger();
    auto* asked = dialog<ProlongDialog>();
    ASSERT_NE(asked, nullptr);
    asked->findChild<WholeSpinBox*>()->setValue(5);
    auto* facts = asked->findChild<QLabel*>("prolongFacts");
    EXPECT_TRUE(facts->text().startsWith("Epochs 15 → 20.")) << facts->text().toStdString();
    asked->findChild<QRadioButton*>("restart")->click();
    EXPECT_TRUE(facts->text().contains("Learning rate 0.1 at first"))
        << facts->text().toStdString();
    ok(asked)->click();
    ASSERT_EQ(prolonged.size(), 1);
    EXPECT_EQ(prolonged[0][0].toLongLong(), c_);
    EXPECT_EQ(prolonged[0][1].value<RunSpec>(),
              sharesnet::prolonged(stored(c_), 5, ProlongSchedule::Restart));
}

TEST_F(RunActionsTest, BranchesFromACheckpointWithOtherSettings) {
    {
        RunStore opened(folder_.path());
        const RunClaim claim = opened.claim(c_);
        const auto file = opened.checkpointFolder(c_) / "last.safetensors";
        std::ofstream(file) << "weights";
        opened.record(claim, std::vector<TrainingEvent>{
                                 {c_, 300, CheckpointSaved{CheckpointKind::Last, file, 1, 1}}});
        opened.release(claim);
    }
    pick(0);
    QSignalSpy branched(panel_.get(), &RunsPanel::branchRequested);
    QSignalSpy facts(client_.get(), &StoreClient::factsLoaded);
    action("Branch")->trigger();
    auto* asked = dialog<BranchDialog>();
    ASSERT_NE(asked, nullptr);
    EXPECT_FALSE(ok(asked)->isEnabled()); // no checkpoint known yet
    ASSERT_TRUE(facts.wait());
    ASSERT_EQ(asked->findChild<QComboBox*>("branchCheckpoint")->count(), 1);
    auto* settings = asked->findChild<QTreeWidget*>("branchSettings");
    const auto items = settings->findItems("Learning rate", Qt::MatchExactly | Qt::MatchRecursive);
    ASSERT_EQ(items.size(), 1);
    auto* changes = asked->findChild<QLabel*>("branchChanges");
    settings->setCurrentItem(items[0]);
    settings->setFocus();
    QTest::keyClick(settings, Qt::Key_Return); // edits, and does not close the dialog
    EXPECT_NE(settings->findChild<QLineEdit*>(), nullptr);
    EXPECT_TRUE(asked->isVisible());
    items[0]->setText(1, "fast");
    EXPECT_FALSE(ok(asked)->isEnabled());
    EXPECT_TRUE(changes->text().contains("learning-rate")) << changes->text().toStdString();
    items[0]->setText(1, "0.01");
    EXPECT_EQ(changes->text(), "Changes: learning-rate 0.1 -> 0.01");
    ok(asked)->click();
    ASSERT_EQ(branched.size(), 1);
    EXPECT_EQ(branched[0][0].toLongLong(), c_);
    EXPECT_EQ(branched[0][1].toLongLong(), 1);
    EXPECT_EQ(branched[0][2].value<RunSpec>().config.learningRate, 0.01);
}

TEST_F(RunActionsTest, SeedsAreAddedToEachGroup) {
    view_->selectAll(); // seeds 1 and 2 shared, 1 not shared
    QSignalSpy asked(panel_.get(), &RunsPanel::moreRunsRequested);
    action("Add seeds")->trigger();
    auto* seeds = dialog<QInputDialog>();
    ASSERT_NE(seeds, nullptr);
    EXPECT_EQ(seeds->intValue(), 3);
    seeds->accept();
    ASSERT_EQ(asked.size(), 1);
    std::vector<std::uint64_t> added;
    for (const RunSpec& spec : asked[0][0].value<std::vector<RunSpec>>()) {
        added.push_back(spec.config.seed);
    }
    EXPECT_EQ(added, (std::vector<std::uint64_t>{2, 3, 3}));
}

TEST_F(RunActionsTest, ADiscardedRunIsDeletedWhenItHasStopped) {
    RunStore opened(folder_.path());
    const RunClaim claim = opened.claim(c_);
    RunStarted started;
    started.spec = stored(c_).spec;
    opened.record(claim, std::vector<TrainingEvent>{{c_, 300, started}});
    waitForStore();
    pick(0);
    QSignalSpy stopped(panel_.get(), &RunsPanel::stopRequested);
    ASSERT_TRUE(action("Stop and discard")->isEnabled());
    EXPECT_FALSE(action("Delete")->isEnabled());
    action("Stop and discard")->trigger();
    ASSERT_EQ(stopped.size(), 1);
    EXPECT_EQ(stopped[0][0].toLongLong(), c_);
    EXPECT_EQ(stored(c_).deletedAt, 0); // it still trains
    opened.record(claim, std::vector<TrainingEvent>{{c_, 301, RunFinished{true, 1, 1, 1}}});
    opened.release(claim);
    waitForStore();
    EXPECT_TRUE(QTest::qWaitFor([&] { return stored(c_).deletedAt > 0; }));
    EXPECT_TRUE(child<QWidget>("runsUndo")->isVisible());
}

TEST_F(RunActionsTest, CopiesTheCommandLineThatRepeatsARun) {
    pick(1);
    action("Copy command line")->trigger();
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(),
              shellText(repeatingCommand(stored(b_).spec)));
}

TEST_F(RunActionsTest, CopiesTheTableAsItIsShown) {
    view_->columns().setShown("duration", false);
    view_->columns().setShown("params", false);
    {
        RunStore opened(folder_.path());
        opened.renameRun(a_, "a, \"quoted\"");
    }
    waitForStore();
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(),
              "name,run,sharing,seed,best,state\r\n"
              "c,3,none,1,0.25,finished\r\n"
              "b,2,paper,2,0.75,finished\r\n"
              "\"a, \"\"quoted\"\"\",1,paper,1,0.5,finished\r\n");
    view_->selectRuns({b_, c_});
    action("Copy table as Markdown")->trigger();
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(),
              "| Name | Run | Sharing | Seed | Best test top-1 | State |\n"
              "| --- | ---: | --- | ---: | ---: | --- |\n"
              "| c | 3 | none | 1 | 25.00 % | finished |\n"
              "| b | 2 | paper | 2 | 75.00 % | finished |\n");
}

} // namespace sharesnet::test
