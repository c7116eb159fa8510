// Which run, checkpoint and convolution the lens shows.

#include "core/arch/sharing.h"
#include "core/design/edit.h"
#include "tests/ui/activations/activations_tab_kit.h"
#include "ui/studies/measures_panel.h"

#include <QComboBox>
#include <QSignalSpy>

#include <array>

namespace sharesnet::test {

TEST_F(ActivationsTabTest, TheConvolutionChosenStaysFromTheLiveModelToItsCheckpoint) {
    openGrey();
    tab_->setLiveRun(live_);
    tab_->showConv({2, 2, 0, 0});
    auto* conv = find<QComboBox>("convChoice");
    const QString chosen = conv->currentText();
    EXPECT_TRUE(chosen.startsWith(QStringLiteral("stage2.conv2"))) << chosen.toStdString();
    tab_->setLiveRun(std::nullopt);
    EXPECT_EQ(conv->currentIndex(), -1);
    tab_->setCheckpoints(checkpoints_);
    EXPECT_EQ(conv->currentText(), chosen);
}

TEST_F(ActivationsTabTest, TheModelChosenStaysWhenTheListChanges) {
    openGrey();
    tab_->setCheckpoints(checkpoints_);
    tab_->setLiveRun(live_);
    auto* model = find<QComboBox>("modelChoice");
    EXPECT_EQ(model->currentText(), "Live: thin"); // a new training is what one wants to see
    EXPECT_EQ(model->count(), 2);
    tab_->setLiveRun(std::nullopt);
    EXPECT_EQ(model->currentText(), "stored (run 12)");
    EXPECT_EQ(find<QLabel>("checkpointLabel")->text(), "best, epoch 3");
}

TEST_F(ActivationsTabTest, TheTwinIsSetAgainstUnaskedAndAnotherByChoice) {
    checkpoints_[0].run.epochs = 3;
    CheckpointChoice twin = checkpoints_[0];
    twin.run.id = 13;
    twin.run.spec.arch = unsharedTwin(twin.run.spec.arch);
    twin.checkpoint.checkpoint.file = folder_ / "twin.safetensors";
    CheckpointChoice deep = checkpoints_[0];
    deep.run.id = 14;
    deep.run.spec.arch = cifarPreActivation(38);
    deep.checkpoint.checkpoint.file = folder_ / "deep.safetensors";
    CheckpointChoice earlier = checkpoints_[0];
    earlier.checkpoint.checkpoint = {CheckpointKind::Last, folder_ / "last.safetensors", 1, 10};
    tab_->setCheckpoints({checkpoints_[0], earlier, twin, deep});
    auto* against = find<QComboBox>("againstChoice");
    ASSERT_TRUE(QTest::qWaitFor([&] { return against->currentIndex() == 1; }));
    EXPECT_EQ(against->currentText(), "unshared twin: stored (run 13) · best, epoch 3");
    ASSERT_EQ(against->count(), 3) << "one of another depth cannot stand beside it";
    EXPECT_EQ(against->itemText(2), "stored (run 12) · last, epoch 1");
    against->setFocus();
    QTest::keyClick(against, Qt::Key_Up); // nothing
    EXPECT_EQ(against->currentIndex(), 0);
    tab_->setCheckpoints({checkpoints_[0], earlier, twin, deep});
    EXPECT_EQ(against->currentIndex(), 0) << "what the person chose stays";
}

TEST_F(ActivationsTabTest, BeginsWithTheRunThatIsSelectedElsewhere) {
    CheckpointChoice other = checkpoints_[0];
    other.run.id = 13;
    other.checkpoint.checkpoint.file = folder_ / "other.safetensors";
    auto* model = find<QComboBox>("modelChoice");
    tab_->followRuns({13}); // before the store has been read
    tab_->setCheckpoints({checkpoints_[0], other});
    EXPECT_EQ(model->currentText(), "stored (run 13)");

    tab_->hide();
    tab_->followRuns({12});
    EXPECT_EQ(model->currentText(), "stored (run 13)") << "not before one goes there";
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 12)");
    model->setFocus();
    QTest::keyClick(model, Qt::Key_Down); // a choice of the person's own
    ASSERT_EQ(model->currentText(), "stored (run 13)");
    tab_->hide();
    tab_->followRuns({12}); // as before: told again by each rearrangement of the table
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 13)") << "what was chosen since then stays";

    tab_->followRuns({12}); // selected while the tab is seen, by a training that begins
    QTest::keyClick(model, Qt::Key_Up);
    QTest::keyClick(model, Qt::Key_Down);
    tab_->hide();
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 13)");

    QSignalSpy told(tab_, &ActivationsTab::message);
    tab_->hide();
    tab_->followRuns({99});
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 13)");
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0][0].toString(), "Run 99 has no checkpoint to look into");
    tab_->hide();
    tab_->followRuns({12, 13});
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 13)") << "it is among the selected";
    tab_->setLiveRun(live_);
    QTest::keyClick(model, Qt::Key_Down);
    ASSERT_EQ(model->currentText(), "stored (run 12)");
    tab_->hide();
    tab_->followRuns({live_.run});
    tab_->show();
    EXPECT_EQ(model->currentText(), "Live: thin");
}

TEST_F(ActivationsTabTest, ARunWithoutACheckpointIsNamedBesideTheOneThatIsShown) {
    tab_->hide();
    tab_->followRuns({99});
    tab_->setCheckpoints(checkpoints_);
    QSignalSpy told(tab_, &ActivationsTab::message);
    tab_->show();
    auto* note = find<QLabel>("modelNote");
    EXPECT_EQ(find<QComboBox>("modelChoice")->currentText(), "stored (run 12)");
    EXPECT_TRUE(note->text().startsWith("Run 99, selected in Runs, has no checkpoint"));
    tab_->hide();
    tab_->show();
    EXPECT_EQ(told.size(), 1) << "said once";
    tab_->followRuns({12});
    EXPECT_TRUE(note->text().isEmpty());
}

// A training is watched, and after it the lens has its run: going back, the selected one counts.
TEST_F(ActivationsTabTest, AfterATrainingThatWasNotWatchedTheSelectedRunIsShown) {
    CheckpointChoice trained = checkpoints_[0];
    trained.run.id = live_.run;
    trained.checkpoint.checkpoint.file = folder_ / "last.safetensors";
    auto* model = find<QComboBox>("modelChoice");
    tab_->followRuns({12});
    tab_->setCheckpoints({trained, checkpoints_[0]}); // the newest first
    EXPECT_EQ(model->currentText(), "stored (run 12)");
    tab_->setLiveRun(live_);
    EXPECT_EQ(model->currentText(), "Live: thin");
    tab_->setLiveRun(std::nullopt);
    EXPECT_EQ(model->currentText(), "stored (run 7)") << "it was watched";

    tab_->setLiveRun(live_);
    tab_->hide();
    tab_->setLiveRun(std::nullopt);
    tab_->setCheckpoints({trained, checkpoints_[0]});
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 12)");
}

TEST_F(ActivationsTabTest, ASelectionThatComesLateIsFollowedUntilAPersonChooses) {
    CheckpointChoice other = checkpoints_[0];
    other.run.id = 13;
    other.checkpoint.checkpoint.file = folder_ / "other.safetensors";
    auto* model = find<QComboBox>("modelChoice");
    tab_->setCheckpoints({other, checkpoints_[0]});
    EXPECT_EQ(model->currentText(), "stored (run 13)") << "the newest";
    tab_->followRuns({12}); // as at a start in the lens
    EXPECT_EQ(model->currentText(), "stored (run 12)");
    tab_->followRuns({13});
    EXPECT_EQ(model->currentText(), "stored (run 12)") << "what is looked at does not change";
}

TEST_F(ActivationsTabTest, BeginsWithTheSharedConvolutionOfMostUses) {
    CheckpointChoice twin = checkpoints_[0];
    twin.run.id = 13;
    twin.run.spec.arch = unsharedTwin(twin.run.spec.arch);
    twin.checkpoint.checkpoint.file = folder_ / "twin.safetensors";
    CheckpointChoice uneven = checkpoints_[0];
    uneven.run.id = 14;
    uneven.run.spec.arch = unshareBlocks(cifarPreActivation(38), 1, 2, std::array{2});
    uneven.checkpoint.checkpoint.file = folder_ / "other.safetensors";
    auto* model = find<QComboBox>("modelChoice");
    auto* conv = find<QComboBox>("convChoice");
    tab_->setCheckpoints({twin, uneven});
    ASSERT_EQ(model->currentText(), "stored (run 13)");
    EXPECT_TRUE(conv->currentText().startsWith("stage1.conv2")) << "a 3x3";
    EXPECT_TRUE(conv->currentText().contains("private"));
    model->setFocus();
    QTest::keyClick(model, Qt::Key_Down);
    ASSERT_EQ(model->currentText(), "stored (run 14)");
    EXPECT_TRUE(conv->currentText().startsWith("stage2.conv2"))
        << conv->currentText().toStdString();
    tab_->showConv({1, 1, 0, 0}); // a person's choice stays
    QTest::keyClick(model, Qt::Key_Up);
    QTest::keyClick(model, Qt::Key_Down);
    EXPECT_TRUE(conv->currentText().startsWith("stage1.conv1"))
        << conv->currentText().toStdString();
}

TEST_F(ActivationsTabTest, APlaceOnACurveLeadsToItsCheckpoint) {
    CheckpointChoice earlier = checkpoints_[0];
    earlier.checkpoint.checkpoint = {CheckpointKind::Last, folder_ / "last.safetensors", 1, 10};
    tab_->setCheckpoints({checkpoints_[0], earlier});
    auto* label = find<QLabel>("checkpointLabel");
    ASSERT_EQ(label->text(), "best, epoch 3");
    emit tab_->measuresPanel()->checkpointChosen(10);
    EXPECT_EQ(label->text(), "last, epoch 1");
    emit tab_->measuresPanel()->checkpointChosen(77); // gone since
    EXPECT_EQ(label->text(), "last, epoch 1");
}

TEST_F(ActivationsTabTest, OfALiveModelItsLastCheckpointIsStudied) {
    auto* note = find<QLabel>("modelNote");
    tab_->setLiveRun(live_);
    EXPECT_TRUE(note->text().startsWith("No checkpoint yet")) << note->text().toStdString();
    checkpoints_[0].run.id = live_.run;
    tab_->setCheckpoints(checkpoints_);
    EXPECT_EQ(note->text(), "Numbers over many images come from its last checkpoint.");
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return tab_->measuresPanel()
            ->findChild<QLabel*>("measuresFoot")
            ->text()
            .startsWith("in training: its checkpoint of step 30 · top-1 80.0");
    }));
}

} // namespace sharesnet::test
