#include "tests/ui/base/in_language.h"
#include "tests/ui/base/in_locale.h"
#include "tests/ui/runs/runs_panel_kit.h"
#include "ui/runs/run_details.h"
#include "ui/runs/run_text.h"
#include "ui/runs/verdict_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

namespace sharesnet::test {

class RunDetailsTest : public RunsPanelKit {
  protected:
    // From the newest: two not shared, two shared; seeds 2, 1 of each.
    void SetUp() override {
        RunsPanelKit::SetUp();
        shared1_ = store("s1", true, 1, 0.50);
        store("s2", true, 2, 0.54);
        store("n1", false, 1, 0.60);
        store("n2", false, 2, 0.66);
        open();
        details_ = std::make_unique<RunDetails>(client_.get());
        details_->resize(320, 600);
        details_->show();
        QObject::connect(panel_.get(), &RunsPanel::selectionChanged, details_.get(),
                         &RunDetails::showRuns);
    }
    void TearDown() override {
        details_.reset();
        RunsPanelKit::TearDown();
    }
    QStringList texts() const {
        QStringList all;
        for (const QLabel* label : details_->findChildren<QLabel*>()) {
            if (!label->text().isEmpty()) {
                all << plainly(label->text());
            }
        }
        return all;
    }
    // The value beside a name.
    QString valueOf(const QString& name) const {
        const QStringList all = texts();
        const auto at = all.indexOf(name);
        return at < 0 || at + 1 >= all.size() ? QString() : all[at + 1];
    }
    std::int64_t shared1_ = 0;
    std::unique_ptr<RunDetails> details_;
};

TEST_F(RunDetailsTest, ShowsAllOfOneRun) {
    pick(0);
    EXPECT_EQ(details_->findChild<QLabel*>("runTitle")->text(), "n2 (run 4)");
    EXPECT_EQ(valueOf("Seed"), "2");
    EXPECT_EQ(valueOf("Best test top-1"), "66.00 %");
    EXPECT_EQ(valueOf("Sharing"), "none");
    EXPECT_TRUE(details_->findChild<QLabel*>("runCommand")->text().contains("sharesnet train"));
}

TEST_F(RunDetailsTest, ReadersHearAllOfIt) {
    pick(0);
    QCoreApplication::processEvents(); // new labels are shown with the next layout
    const QString told =
        QAccessible::queryAccessibleInterface(details_.get())->text(QAccessible::Description);
    EXPECT_TRUE(told.contains(QLatin1String("n2 (run 4)"))) << told.toStdString();
    EXPECT_TRUE(plainly(told).contains(QLatin1String("Best test top-1; 66.00 %")))
        << told.toStdString();
}

TEST_F(RunDetailsTest, SaysOfHowManyImagesAnAccuracyIs) {
    RunRecord run = *panel_->run(4);
    run.environment[kTestImagesKey] = 1'000;
    run.spec.config.limitTest = 1'000;
    details_->showRuns({std::make_shared<const RunRecord>(run)});
    EXPECT_EQ(valueOf("Best test top-1"), "66.00 %");
    EXPECT_EQ(valueOf("Test images"), "1,000");
    EXPECT_EQ(testImagesText(run), "Test accuracies are of 1,000 test images, evenly spread over "
                                   "all (setting Test images).");
    run.spec.config.limitTest = 0;
    EXPECT_EQ(testImagesText(run), "Test accuracies are of all 1,000 test images.");
    run.environment.erase(kTestImagesKey); // of an earlier version
    EXPECT_EQ(testImagesText(run), "Test accuracies are of all test images.");
    run.origin = "old.csv";
    EXPECT_EQ(testImagesText(run), "");
    const RunRecord known = *panel_->run(4);
    const QString all = testImagesText(known);
    EXPECT_EQ(testImagesTexts({{1, "a", all}, {2, "b", all}}), QStringList(all));
    EXPECT_EQ(testImagesTexts({{1, "a", all}, {2, "b", testImagesText(run)}}),
              QStringList("a: " + all))
        << "of b nothing is known";
}

TEST_F(RunDetailsTest, OfAnImportedNetworkItSaysWhereItCameFromAndHowToTrainOn) {
    RunRecord imported = *panel_->run(4);
    imported.steps = 0;
    imported.epochs = 0;
    imported.environment[kImportedKey] = "/there/net.safetensors";
    details_->showRuns({std::make_shared<const RunRecord>(imported)});
    EXPECT_TRUE(texts().contains("Imported from /there/net.safetensors, and not trained here."));
    EXPECT_FALSE(texts().contains("Learning rate")) << "nothing was set here";
    EXPECT_TRUE(details_->findChild<QLabel*>("runCommand")->text().contains("runs branch 4"));
}

TEST_F(RunDetailsTest, ANoteIsKeptWhenTheFocusGoes) {
    pick(3); // s1
    auto* note = details_->findChild<QPlainTextEdit*>("runNote");
    details_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(details_.get()));
    note->setFocus();
    QTest::keyClicks(note, "first try");
    note->clearFocus();
    EXPECT_TRUE(QTest::qWaitFor([&] { return stored(shared1_).note.english() == "first try"; }));
    waitForStore();
    pick(0);
    EXPECT_EQ(note->toPlainText(), "");
    pick(3);
    EXPECT_EQ(note->toPlainText(), "first try");
}

TEST_F(RunDetailsTest, ANoteOfTheProgramIsInTheLanguageOfTheScreenAndNotStoredInIt) {
    const Message made("imported from %1", "net.safetensors");
    RunStore(folder_.path()).setNote(4, made);
    const test::InLanguage german(QStringLiteral("de"));
    RunRecord run = *panel_->run(4);
    run.note = made;
    details_->showRuns({std::make_shared<const RunRecord>(run)});
    auto* note = details_->findChild<QPlainTextEdit*>("runNote");
    EXPECT_EQ(note->toPlainText(), QStringLiteral("importiert aus net.safetensors"));
    pick(3); // keeps what was typed
    waitForStore();
    EXPECT_EQ(stored(4).note, made);
}

TEST_F(RunDetailsTest, ANoteIsNotGivenToTheRunThatIsSelectedNext) {
    pick(3);
    auto* note = details_->findChild<QPlainTextEdit*>("runNote");
    note->setPlainText("of s1");
    pick(0);
    waitForStore();
    EXPECT_EQ(stored(shared1_).note.english(), "of s1");
    EXPECT_EQ(stored(4).note, Message());
}

TEST_F(RunDetailsTest, SaysWhatDiffersBetweenTwoRuns) {
    view_->selectRuns({4, 1}); // n2, s1
    EXPECT_FALSE(details_->findChild<QPlainTextEdit*>("runNote")->isVisible());
    const QStringList all = texts();
    const auto sharing = all.indexOf("Sharing");
    ASSERT_GE(sharing, 0);
    EXPECT_EQ(all[sharing + 1], "none");
    EXPECT_EQ(all[sharing + 2], "paper");
    const auto seed = all.indexOf("Seed");
    ASSERT_GE(seed, 0);
    EXPECT_EQ(all[seed + 1], "2");
    EXPECT_EQ(all[seed + 2], "1");
    EXPECT_FALSE(all.contains("Learning rate")); // the same
}

TEST_F(RunDetailsTest, TwoGroupsHaveAVerdict) {
    view_->selectAll();
    auto* verdict = details_->findChild<VerdictView*>();
    ASSERT_NE(verdict, nullptr);
    // pairs by seed: -10 and -12 points
    EXPECT_EQ(verdict->findChild<QLabel*>("verdictFigure")->text(), "−11.0");
    EXPECT_TRUE(QTest::qWaitFor([&] { return verdict->findChild<IntervalBar*>()->isVisible(); }));
    const QString sentence = verdict->findChild<QLabel*>("verdictSentence")->text();
    EXPECT_TRUE(sentence.contains("11.0 points lower")) << sentence.toStdString();
    EXPECT_EQ(verdict->findChild<QLabel*>("verdictDecision")->text(), "Not decided");
    EXPECT_FALSE(sentence.contains("Not decided")) << "the heading says it";
    const QStringList all = texts();
    const auto best = all.indexOf("Best test top-1"); // a column for each group
    ASSERT_GE(best, 0);
    EXPECT_EQ(all[best + 1], "63.00 ± 4.24 %");
    EXPECT_EQ(all[best + 2], "52.00 ± 2.83 %");
    view_->selectRuns({4, 3}); // one group
    EXPECT_FALSE(verdict->isVisible());
}

TEST_F(RunDetailsTest, AVerdictHasTheNumbersOfTheLocaleInAllItsParts) {
    for (const QLocale& locale : {test::kGerman, test::kTurkish}) {
        const test::InLocale there(locale);
        view_->clearSelection();
        view_->selectAll();
        auto* verdict = details_->findChild<VerdictView*>();
        EXPECT_EQ(verdict->findChild<QLabel*>("verdictFigure")->text(), "−11,0");
        const QString sentence = verdict->findChild<QLabel*>("verdictSentence")->text();
        EXPECT_TRUE(sentence.contains("11,0 points lower")) << sentence.toStdString();
        EXPECT_TRUE(sentence.contains("interval −23,7 to +1,7")) << sentence.toStdString();
    }
}

TEST_F(RunDetailsTest, OfThreeGroupsEachIsJudgedAgainstTheOneWithMostParameters) {
    RunSpec partly{"p1", setStageShared(applyPaperRule(cifarPreActivation(29)), 1, false),
                   TrainConfig{}, DataSpec{}};
    partly.config.seed = 1;
    {
        RunStore opened(folder_.path());
        storeRun(opened, partly, 0.61, {1}, 2'000'000);
    }
    waitForStore();
    view_->selectAll();
    EXPECT_FALSE(details_->findChild<VerdictView*>()->isVisible()) << "it is for two";
    const QStringList all = texts();
    const auto heading = all.indexOf("Against “paper sharing in stages 2, 3”");
    ASSERT_GE(heading, 0) << all.join("|").toStdString();
    const QString sentences = all.mid(heading + 1, 2).join('\n');
    EXPECT_TRUE(sentences.contains("“paper sharing” is 9.0 points lower"))
        << sentences.toStdString();
    EXPECT_TRUE(sentences.contains("“no sharing” is 2.0 points higher")) << sentences.toStdString();
}

TEST_F(RunDetailsTest, AnUndecidedVerdictOffersTheSeedsThatAreMissing) {
    store("s3", true, 3, 0.70); // now -10, -12 and nothing to pair with
    waitForStore();
    view_->selectAll();
    auto* add = details_->findChild<QPushButton*>("addSeeds");
    ASSERT_TRUE(add->isVisible());
    QSignalSpy asked(details_.get(), &RunDetails::moreRunsRequested);
    QTest::mouseClick(add, Qt::LeftButton);
    ASSERT_EQ(asked.size(), 1);
    const auto runs = asked[0][0].value<std::vector<RunSpec>>();
    ASSERT_FALSE(runs.empty());
    EXPECT_EQ(runs[0].config.seed, 3U);
    EXPECT_EQ(runs[0].arch, stored(4).spec.arch) << "the seed that the other group has";
}

TEST_F(RunDetailsTest, TheCommandLineIsCopied) {
    pick(0);
    QTest::mouseClick(details_->findChild<QToolButton*>("copyCommand"), Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text(),
              details_->findChild<QLabel*>("runCommand")->text());
}

TEST_F(RunDetailsTest, WhatIsBroughtUpToDateKeepsItsPlace) {
    pick(0);
    waitForStore(); // the facts of the run are there
    auto* command = details_->findChild<QLabel*>("runCommand");
    ASSERT_TRUE(QTest::qWaitFor([&] { return details_->verticalScrollBar()->maximum() > 40; }));
    details_->verticalScrollBar()->setValue(40);
    RunRecord later = stored(4);
    later.bestTestTop1 = 0.68;
    details_->showRuns({std::make_shared<const RunRecord>(later)});
    EXPECT_EQ(valueOf("Best test top-1"), "68.00 %");
    EXPECT_EQ(details_->findChild<QLabel*>("runCommand"), command);
    EXPECT_EQ(details_->verticalScrollBar()->value(), 40);
}

TEST_F(RunDetailsTest, ABranchLeadsToItsParent) {
    RunRecord branch = stored(4);
    branch.parent = 1;
    branch.parentStep = 1200;
    details_->showRuns({std::make_shared<const RunRecord>(branch)});
    QSignalSpy wanted(details_.get(), &RunDetails::runWanted);
    for (QLabel* label : details_->findChildren<QLabel*>()) {
        if (label->text().contains("run 1, after step 1,200")) {
            emit label->linkActivated("#");
        }
    }
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].toLongLong(), 1);
}

TEST_F(RunDetailsTest, AllSettingsAreComparedOnDemand) {
    view_->selectRuns({4, 1});
    EXPECT_FALSE(texts().contains("Learning rate"));
    details_->findChild<QToolButton*>("allSettings")->click();
    const QStringList all = texts();
    const auto rate = all.indexOf("Learning rate");
    ASSERT_GE(rate, 0);
    EXPECT_EQ(all[rate + 1], "0.1");
    EXPECT_EQ(all[rate + 2], "0.1");
}

} // namespace sharesnet::test
