#include "ui/exchange/export_dialog.h"

#include "tests/ui/exchange/exchange_kit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

class ExportDialogTest : public ExchangeKit {
  protected:
    ExportDialog* open(std::int64_t run) {
        auto* dialog = new ExportDialog(store_.get(), &client_);
        dialog->choose(run, 0);
        show(dialog);
        EXPECT_TRUE(comes([&] { return dialog->source().has_value(); }));
        return dialog;
    }
    void choose(const char* combo, const QString& key) {
        auto* box = child<QComboBox>(combo);
        box->setFocus();
        while (box->currentData().toString() != key) {
            const int before = box->currentIndex();
            QTest::keyClick(box, Qt::Key_Down);
            ASSERT_NE(box->currentIndex(), before) << key.toStdString();
        }
    }
    void type(const QString& place) {
        auto* line = child<QLineEdit>("exportPlace");
        line->selectAll();
        QTest::keyClicks(line, place);
    }
};

TEST_F(ExportDialogTest, BeginsWithTheRunThatIsAskedForAndItsBestCheckpoint) {
    const std::int64_t first = store("first");
    store("second");
    ExportDialog* dialog = open(first);
    EXPECT_EQ(dialog->source()->record->id, first);
    EXPECT_EQ(dialog->source()->checkpoint.filename(), "best.safetensors");
    EXPECT_EQ(child<QComboBox>("exchangeCheckpoint")->itemText(0), "best, epoch 3 · step 30");
    EXPECT_EQ(child<QComboBox>("exchangeCheckpoint")->itemText(1), "last, epoch 5 · step 50");
    EXPECT_TRUE(child<QLineEdit>("exportPlace")->text().endsWith("/first.safetensors"));
    for (const char* later : {"exportStop", "exportOpenFolder"}) {
        EXPECT_FALSE(child<QPushButton>(later)->isVisible());
    }
}

TEST_F(ExportDialogTest, OffersTheChoicesOfTheFormAlone) {
    ExportDialog* dialog = open(store("net"));
    EXPECT_TRUE(child<QComboBox>("exportNames")->isVisible());
    EXPECT_TRUE(child<QComboBox>("exportSharing")->isVisible());
    EXPECT_FALSE(child<QCheckBox>("exportFold")->isVisible());
    choose("exportForm", "onnx");
    EXPECT_FALSE(child<QComboBox>("exportNames")->isVisible());
    EXPECT_FALSE(child<QComboBox>("exportSharing")->isVisible());
    EXPECT_TRUE(child<QCheckBox>("exportFold")->isVisible());
    EXPECT_TRUE(child<QLineEdit>("exportPlace")->text().endsWith("/net.onnx"));
    EXPECT_NO_THROW(requireThatChoicesFit(dialog->plan()));
    choose("exportForm", "hub");
    EXPECT_TRUE(child<QLineEdit>("exportPlace")->text().endsWith("/net"));
    EXPECT_NO_THROW(requireThatChoicesFit(dialog->plan()));
}

TEST_F(ExportDialogTest, EachChoiceIsExplainedBelowIt) {
    open(store("net"));
    for (const ExportChoice& way : exportSharings()) {
        choose("exportSharing", QString::fromStdString(way.name));
        EXPECT_EQ(textOf("exportSharingHelp").toStdString(), way.help);
    }
}

TEST_F(ExportDialogTest, NamesThatTheNetworkCannotHaveAreOff) {
    open(store("net"));
    auto* names = child<QComboBox>("exportNames");
    const auto* items = qobject_cast<QStandardItemModel*>(names->model());
    ASSERT_TRUE(comes([&] { return !items->item(names->findData("hf"))->isEnabled(); }));
    EXPECT_FALSE(items->item(names->findData("torchvision"))->isEnabled());
    EXPECT_TRUE(items->item(names->findData("timm"))->isEnabled());
    EXPECT_TRUE(items->item(names->findData("own"))->isEnabled());
}

TEST_F(ExportDialogTest, TheSizeOfAnOnnxFileIsSaidBeforeAndFollowsTheFolding) {
    open(store("net"));
    choose("exportForm", "onnx");
    ASSERT_TRUE(comes([&] { return textOf("exportSize") == "1,000,000 bytes (976.6 KiB)"; }))
        << textOf("exportSize").toStdString();
    QTest::mouseClick(child<QCheckBox>("exportFold"), Qt::LeftButton, {}, {8, 8});
    EXPECT_TRUE(comes([&] { return textOf("exportSize").startsWith("2,000,000 bytes"); }));
}

TEST_F(ExportDialogTest, TheSizeIsThatOfTheChosenSharing) {
    open(store("net"));
    ASSERT_TRUE(comes([&] { return textOf("exportSize").startsWith("500,000 bytes"); }));
    choose("exportSharing", "expanded");
    EXPECT_TRUE(comes([&] { return textOf("exportSize").startsWith("700,000 bytes"); }));
}

TEST_F(ExportDialogTest, AnExportCanBeStoppedAndBegunAnew) {
    ExportDialog* dialog = open(store("net"));
    type(path("net"));
    EXPECT_FALSE(child<QPushButton>("exportStop")->isVisible());
    std::vector<ExportPlan> asked;
    QObject::connect(dialog, &ExportDialog::exportWanted, dialog,
                     [&](const ExportSource&, const ExportPlan& plan) { asked.push_back(plan); });
    click("exportNow");
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_FALSE(asked[0].cancelled());
    click("exportStop");
    EXPECT_TRUE(asked[0].cancelled());
    dialog->showFailure("Cancelled");
    EXPECT_EQ(textOf("exportError"), "Stopped");
    EXPECT_FALSE(child<QPushButton>("exportStop")->isVisible());
    click("exportNow");
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_FALSE(asked[1].cancelled());
    dialog->showFailure("The disk is full");
    EXPECT_EQ(textOf("exportError"), "The disk is full");
}

TEST_F(ExportDialogTest, AFileThatIsThereIsNamedAndTheButtonSaysReplace) {
    open(store("net"));
    std::ofstream(folder_ / "old.safetensors") << "x";
    type(path("old"));
    EXPECT_TRUE(comes([&] { return child<QPushButton>("exportNow")->text() == "&Replace"; }));
    EXPECT_EQ(textOf("exportNote"), "old.safetensors already exists and will be replaced");
    type(path("new"));
    EXPECT_EQ(child<QPushButton>("exportNow")->text(), "&Export");
}

TEST_F(ExportDialogTest, AnErrorStaysInTheDialogAndItCanBeTriedAgain) {
    ExportDialog* dialog = open(store("net"));
    QSignalSpy wanted(dialog, &ExportDialog::exportWanted);
    type(path("net"));
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_FALSE(isEnabled("exportNow")); // until it is answered
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_EQ(wanted.size(), 1);
    dialog->showFailure("The disk is full");
    EXPECT_TRUE(child<QLabel>("exportError")->isVisible());
    EXPECT_EQ(textOf("exportError"), "The disk is full");
    EXPECT_TRUE(isEnabled("exportNow"));
}

TEST_F(ExportDialogTest, SaysWhatWasCheckedAndWhichFilesThereAre) {
    ExportDialog* dialog = open(store("net"));
    type(path("net"));
    click("exportNow");
    dialog->showResult(dialog->plan(), {{folder_ / "net.safetensors"}, {7, 3, 0, 24}});
    EXPECT_EQ(textOf("exportChecked"),
              "Checked: read back, the network gives the same outputs to the bit (24 "
              "parameters in 3 trained tensors, each shared one counted once; 7 bytes)");
    EXPECT_EQ(textOf("exportFiles"), path("net.safetensors"));
    EXPECT_TRUE(child<QPushButton>("exportOpenFolder")->isVisible());
    EXPECT_FALSE(child<QPushButton>("exportNow")->isVisible());
}

TEST_F(ExportDialogTest, ARunWithoutACheckpointIsNotReplacedByAnother) {
    store("other");
    std::int64_t bare = 0;
    {
        RunStore opened(folder_.path());
        bare = storeRun(opened, "bare", {1}, 0.5);
    }
    auto* dialog = new ExportDialog(store_.get(), &client_);
    dialog->choose(bare, 0);
    show(dialog);
    ASSERT_TRUE(comes([&] { return child<QLabel>("exportError")->isVisible(); }));
    EXPECT_EQ(textOf("exportError"),
              "Run 2 has no checkpoint yet: it writes one at the end of an epoch.");
    EXPECT_FALSE(dialog->source());
    EXPECT_FALSE(isEnabled("exportNow"));
}

// Likewise where the first list that comes was asked for before the checkpoint was saved.
TEST_F(ExportDialogTest, ACheckpointThatIsSavedBehindTheOpenDialogIsTaken) {
    auto* dialog = new ExportDialog(store_.get(), &client_);
    show(dialog);
    ASSERT_TRUE(comes([&] { return child<QLabel>("exportError")->isVisible(); }));
    const std::int64_t run = store("net");
    store_->loadAllCheckpoints();
    ASSERT_TRUE(comes([&] { return dialog->source().has_value(); }));
    EXPECT_EQ(dialog->source()->record->id, run);
    EXPECT_FALSE(child<QLabel>("exportError")->isVisible());
    EXPECT_TRUE(isEnabled("exportNow"));
}

} // namespace
} // namespace sharesnet::test
