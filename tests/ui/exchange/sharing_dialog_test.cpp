#include "ui/exchange/sharing_dialog.h"

#include "core/arch/cost.h"
#include "core/design/edit.h"
#include "tests/ui/exchange/exchange_kit.h"
#include "ui/training/data_picker.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <thread>

namespace sharesnet::test {
namespace {

class SharingDialogTest : public ExchangeKit {
  protected:
    SharingDialogTest() {
        engine_ = std::make_shared<FakeEngine>(FakeScript{}, [](const std::filesystem::path&) {
            CheckpointInfo info;
            info.spec.arch = arch();
            info.step = 50;
            info.epoch = 5;
            return info;
        });
    }
    void SetUp() override {
        ExchangeKit::SetUp();
        run_ = store("net");
    }
    // Of a network whose stages of three blocks share blocks 2 and 3 at conv 2.
    void open(const SharingWish& wish) {
        show(new SharingDialog(store_.get(), &client_, wish));
        ASSERT_TRUE(comes([&] { return blocks()->count() == 3; }));
    }
    QListWidget* blocks() const { return child<QListWidget>("sharingBlocks"); }
    bool isChecked(int block) const {
        return blocks()->item(block - 1)->checkState() == Qt::Checked;
    }
    void toggle(int block) {
        blocks()->setCurrentRow(block - 1);
        QTest::keyClick(blocks(), Qt::Key_Space);
    }
    // The settings that are asked for next, as they are proposed.
    void acceptSettings() {
        ASSERT_TRUE(comes([&] { return child<QDialog>("branchDialog") != nullptr; }));
        auto* settings = child<QDialog>("branchDialog");
        auto* ok = settings->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        ASSERT_TRUE(comes([&] { return ok->isEnabled(); }));
        QTest::keyClick(ok, Qt::Key_Return);
    }
    static ArchSpec arch() { return applyPaperRule(cifarPreActivation(29)); }
    static std::string parameters(const ArchSpec& spec) {
        return QLocale().toString(static_cast<qlonglong>(costOf(spec).parameters)).toStdString();
    }

    std::int64_t run_ = 0;
};

TEST_F(SharingDialogTest, UntiesTheUseThatWasLookedAt) {
    open({run_, 50, ConvAddress{2, 2, 0, 2}, false});
    EXPECT_FALSE(isChecked(1));
    EXPECT_FALSE(isChecked(2));
    EXPECT_TRUE(isChecked(3));
    EXPECT_EQ(blocks()->item(0)->text(), "Block 1 · a weight of its own");
    EXPECT_EQ(blocks()->item(2)->text(), "Block 3 · weight A");
    const ArchSpec wanted = unshareBlocks(arch(), 2, 2, std::array{3});
    EXPECT_TRUE(textOf("sharingParameters")
                    .toStdString()
                    .starts_with(parameters(arch()) + " → " + parameters(wanted)))
        << textOf("sharingParameters").toStdString();
    EXPECT_TRUE(textOf("sharingOutputs").contains("to the bit"));
    QSignalSpy branched(qobject_cast<SharingDialog*>(dialog_.data()), &SharingDialog::branchWanted);
    QTest::keyClick(dialog_, Qt::Key_Return);
    acceptSettings();
    ASSERT_EQ(branched.size(), 1);
    EXPECT_EQ(branched[0][0].toLongLong(), run_);
    EXPECT_EQ(branched[0][1].toLongLong(), 50);
    EXPECT_EQ(branched[0][2].value<RunSpec>().arch, wanted);
    EXPECT_EQ(branched[0][3].value<TieRule>(), TieRule{});
}

TEST_F(SharingDialogTest, TiesMoreBlocksToTheWeightOfOne) {
    open({run_, 0, ConvAddress{2, 2}, true});
    EXPECT_TRUE(isChecked(2));
    EXPECT_TRUE(isChecked(3));
    EXPECT_FALSE(isEnabled("sharingTrain"));
    EXPECT_EQ(textOf("sharingParameters"),
              "These blocks share one weight already: choose more, or another convolution.");
    auto* conv = child<QComboBox>("sharingConv");
    conv->setCurrentIndex(conv->findText("Stage 2, convolution 1 (1×1)"));
    toggle(1); // takes the channels of the stage before
    toggle(2);
    EXPECT_FALSE(isEnabled("sharingTrain"));
    EXPECT_FALSE(textOf("sharingParameters").contains("→"));
    conv->setCurrentIndex(conv->findText("Stage 1, convolution 2 (3×3), shared"));
    ASSERT_TRUE(comes([&] { return blocks()->count() == 3; }));
    for (const int block : {1, 2, 3}) {
        toggle(block);
    }
    ASSERT_TRUE(isEnabled("sharingTrain")) << textOf("sharingParameters").toStdString();
    auto* like = child<QComboBox>("sharingRule");
    ASSERT_EQ(like->count(), 5); // the mean, that of matched ones, or the weight of a block
    like->setFocus();
    QTest::keyClick(like, Qt::Key_End);
    QSignalSpy branched(qobject_cast<SharingDialog*>(dialog_.data()), &SharingDialog::branchWanted);
    click("sharingTrain");
    acceptSettings();
    ASSERT_EQ(branched.size(), 1);
    EXPECT_EQ(branched[0][2].value<RunSpec>().arch, shareBlocks(arch(), 1, 2, std::array{1, 2, 3}));
    EXPECT_EQ(branched[0][3].value<TieRule>(), (TieRule{3, false}));
}

TEST_F(SharingDialogTest, WhatIsFinishedGetsEpochsToHealIn) {
    TrainConfig finished;
    finished.epochs = 5;
    const std::int64_t run = store("finished", arch(), finished);
    open({run, 50, ConvAddress{2, 2, 0, 2}, false});
    QSignalSpy branched(qobject_cast<SharingDialog*>(dialog_.data()), &SharingDialog::branchWanted);
    click("sharingTrain");
    acceptSettings();
    ASSERT_EQ(branched.size(), 1);
    EXPECT_EQ(branched[0][2].value<RunSpec>().config.epochs, 7);
}

TEST_F(SharingDialogTest, ANetworkThatSharesNothingIsThereToBeTied) {
    const std::int64_t run = store("unshared", unsharedTwin(arch()), {});
    open({run, 0, std::nullopt, false});
    EXPECT_TRUE(child<QRadioButton>("sharingTie")->isChecked());
    EXPECT_EQ(child<QComboBox>("sharingConv")->currentText(), "Stage 1, convolution 2 (3×3)");
}

TEST_F(SharingDialogTest, ProposesToTieThoseThatCanShare) {
    open({run_, 0, ConvAddress{2, 1}, true}); // block 1 takes the channels of the stage before
    EXPECT_FALSE(isChecked(1));
    EXPECT_TRUE(isChecked(2));
    EXPECT_TRUE(isChecked(3));
    EXPECT_TRUE(isEnabled("sharingTrain"));
}

TEST_F(SharingDialogTest, KeepsTheRunUntrainedWithoutData) {
    open({run_, 50, ConvAddress{2, 2, 0, 2}, false});
    child<DataPicker>("sharingData")->setData("folder:/nowhere");
    QSignalSpy made(qobject_cast<SharingDialog*>(dialog_.data()), &SharingDialog::made);
    click("sharingKeep");
    EXPECT_FALSE(isEnabled("sharingKeep")); // once
    ASSERT_TRUE(comes([&] { return made.size() == 1; }));
    EXPECT_TRUE(comes([&] { return dialog_.isNull(); }));
    const RunRecord record = RunStore(folder_.path()).run(made[0][0].toLongLong());
    EXPECT_EQ(record.state, RunState::Finished);
    EXPECT_EQ(record.parent, run_);
    EXPECT_EQ(record.spec.arch, unshareBlocks(arch(), 2, 2, std::array{3}));
    EXPECT_EQ(toString(record.spec.data), "folder:/nowhere");
}

TEST_F(SharingDialogTest, WithoutBlocksThereIsNothingToStart) {
    open({run_, 0, std::nullopt, false});
    EXPECT_EQ(textOf("sharingParameters"), "Choose blocks.");
    EXPECT_FALSE(isEnabled("sharingTrain"));
    toggle(1);
    EXPECT_EQ(textOf("sharingParameters"),
              "Nothing to untie: each of these has a weight of its own.");
}

class SharingMeasured : public SharingDialogTest {
  protected:
    void SetUp() override {
        engine_ = std::make_shared<FakeEngine>(
            FakeScript{},
            [this](const std::filesystem::path& file) {
                CheckpointInfo info;
                isAfter_ = file.filename() != "best.safetensors";
                return info;
            },
            [this](const EvaluationQuery& query) {
                query.progress(query.limit / 2, query.limit);
                if (held_) {
                    while (!query.cancelled()) {
                        std::this_thread::yield();
                    }
                    throw Cancelled("cancelled");
                }
                Evaluation evaluation;
                evaluation.images = query.limit;
                evaluation.top1 = isAfter_ ? 0.25 : 0.75;
                return evaluation;
            });
        SharingDialogTest::SetUp();
        open({run_, 0, std::nullopt, true});
        for (const int block : {1, 2, 3}) {
            toggle(block);
        }
    }
    std::atomic<bool> held_{false};
    std::atomic<bool> isAfter_{false};
};

TEST_F(SharingMeasured, TheDropOfAccuracyIsKnownBeforeAnythingIsTrained) {
    click("sharingMeasure");
    ASSERT_TRUE(comes([&] { return child<QLabel>("sharingMeasured")->isVisible(); }));
    QString text = textOf("sharingMeasured");
    text.replace(QChar(0x202f), QChar(' ')).replace(QChar(0xa0), QChar(' '));
    EXPECT_EQ(text, "Accuracy on 1,000 images: 75.0 % before, 25.0 % after (−50.0 points)");
    toggle(1); // it is about other blocks
    EXPECT_FALSE(child<QLabel>("sharingMeasured")->isVisible());
}

TEST_F(SharingMeasured, CanBeStoppedAndGoneOnWith) {
    held_ = true;
    click("sharingMeasure");
    EXPECT_TRUE(child<QPushButton>("sharingCancelMeasuring")->isVisible());
    click("sharingCancelMeasuring");
    EXPECT_EQ(textOf("sharingError"), "Stopped before it was measured");
    EXPECT_TRUE(child<QPushButton>("sharingMeasure")->isVisible());
    EXPECT_TRUE(isEnabled("sharingTrain"));
    held_ = false;
    click("sharingMeasure");
    EXPECT_TRUE(comes([&] { return child<QLabel>("sharingMeasured")->isVisible(); }));
}

TEST_F(SharingMeasured, ClosingTheDialogEndsTheMeasuring) {
    held_ = true;
    click("sharingMeasure");
    QTest::keyClick(dialog_, Qt::Key_Escape);
    ASSERT_TRUE(comes([&] { return dialog_.isNull(); }));
} // the client waits for its thread

} // namespace
} // namespace sharesnet::test
