#include "ui/exchange/import_dialog.h"

#include "core/arch/cost.h"
#include "tests/ui/exchange/exchange_kit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

class ImportDialogTest : public ExchangeKit {
  protected:
    void SetUp() override {
        ExchangeKit::SetUp();
        script_.model.arch = unsharedTwin(cifarPreActivation(29));
        script_.model.names = "timm";
        script_.model.classNames = {"cat", "dog"};
        script_.model.normalization = kImageNetNormalization;
    }
    ImportDialog* open(int more = 0) {
        auto* dialog = new ImportDialog(&client_, "/there/some.net.safetensors", more);
        show(dialog);
        return dialog;
    }
    void openForm() {
        open();
        ASSERT_TRUE(comes([&] { return child<QLabel>("importNetwork")->isVisible(); }));
    }
    ImportDialog* dialog() const { return qobject_cast<ImportDialog*>(dialog_.data()); }
};

TEST_F(ImportDialogTest, SaysWhatTheFileHoldsBeforeAnythingIsWritten) {
    script_.model.notes = {Message("tensors of type F16 were converted to 32-bit floating point")};
    openForm();
    EXPECT_EQ(textOf("importNetwork"),
              "ShaResNet-29 without sharing: bottleneck pre 3×64 3×128/2 3×256/2");
    EXPECT_EQ(textOf("importNames"), "timm");
    EXPECT_EQ(textOf("importClasses"), "2: cat, dog");
    EXPECT_TRUE(textOf("importNotes").contains("F16"));
    EXPECT_EQ(child<QLineEdit>("importName")->text(), "some.net");
    EXPECT_TRUE(isEnabled("importNow"));
}

TEST_F(ImportDialogTest, RefusesWithTheWordsOfTheRefusalAndCanStillBeChecked) {
    script_.refusal = "/there/some.net.safetensors: missing: layer1.0.conv1.weight";
    ImportDialog* dialog = open();
    auto* refusal = child<QPlainTextEdit>("importRefusal");
    ASSERT_TRUE(comes([&] { return refusal->isVisible(); }));
    EXPECT_EQ(refusal->toPlainText(), QString::fromStdString(script_.refusal));
    EXPECT_FALSE(isEnabled("importNow"));
    QSignalSpy check(dialog, &ImportDialog::checkWanted);
    click("importCheck");
    ASSERT_EQ(check.size(), 1);
    EXPECT_EQ(check[0][0].toString(), "/there/some.net.safetensors");
}

TEST_F(ImportDialogTest, AsksHowImagesAreNormalizedWhereTheFileDoesNotSay) {
    script_.model.normalization.reset();
    openForm();
    EXPECT_FALSE(isEnabled("importNow"));
    auto* box = child<QComboBox>("importNormalization");
    EXPECT_EQ(box->itemText(1), "ImageNet: mean 0.485 0.456 0.406, deviation 0.229 0.224 0.225");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    EXPECT_TRUE(isEnabled("importNow"));
    EXPECT_EQ(dialog()->plan().request.normalization, kImageNetNormalization);
}

TEST_F(ImportDialogTest, TakesNumbersOfOnesOwn) {
    script_.model.normalization.reset();
    openForm();
    auto* mean = child<QLineEdit>("importMean");
    EXPECT_FALSE(mean->isVisible());
    auto* box = child<QComboBox>("importNormalization");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    ASSERT_TRUE(mean->isVisible());
    EXPECT_FALSE(isEnabled("importNow"));
    QTest::keyClicks(mean, "0.5, 0.25 0.125");
    QTest::keyClicks(child<QLineEdit>("importStd"), "0.5 0.5 0");
    EXPECT_FALSE(isEnabled("importNow")); // nothing is divided by 0
    QTest::keyClicks(child<QLineEdit>("importStd"), ".25");
    EXPECT_TRUE(isEnabled("importNow"));
    EXPECT_EQ(dialog()->plan().request.normalization,
              (Normalization{{0.5F, 0.25F, 0.125F}, {0.5F, 0.5F, 0.25F}}));
}

TEST_F(ImportDialogTest, SaysThatClassesHaveNoNames) {
    script_.model.classNames = {"class 1", "class 2"};
    openForm();
    EXPECT_EQ(textOf("importClasses"), "2, without names");
}

TEST_F(ImportDialogTest, TheDatasOwnNormalizationIsOfferedWithData) {
    script_.model.normalization.reset();
    openForm();
    auto* box = child<QComboBox>("importNormalization");
    EXPECT_EQ(box->findData("data"), -1);
    QTest::mouseClick(child<QCheckBox>("importHasData"), Qt::LeftButton, {}, {8, 8});
    ASSERT_TRUE(comes([&] { return box->findData("data") >= 0; }));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    QTest::keyClick(box, Qt::Key_Up); // before the numbers of one's own
    EXPECT_TRUE(dialog()->plan().normalizeAsData);
    EXPECT_TRUE(dialog()->plan().data.has_value());
}

TEST_F(ImportDialogTest, OffersWhatIsEqualAsATieAndCountsItsParameters) {
    script_.model.equal = {{2, 2, {2, 3}}};
    openForm();
    EXPECT_EQ(textOf("importEqual"), "Stage 2, convolution 2: blocks 2, 3 are bit-identical");
    const QString apart = textOf("importParameters");
    EXPECT_TRUE(apart.endsWith(", nothing is shared"));
    QTest::mouseClick(child<QCheckBox>("importTie"), Qt::LeftButton, {}, {8, 8});
    EXPECT_NE(textOf("importParameters"), apart);
    EXPECT_TRUE(textOf("importParameters").contains("without sharing"));
    EXPECT_TRUE(dialog()->plan().request.tieEqual);
}

TEST_F(ImportDialogTest, WhatNoTensorSaysCanBeChanged) {
    openForm();
    auto* size = child<QSpinBox>("importImageSize");
    EXPECT_EQ(size->value(), 32);
    EXPECT_FALSE(dialog()->plan().request.imageSize == 64);
    size->setFocus();
    size->selectAll();
    QTest::keyClicks(size, "64");
    QTest::keyClick(size, Qt::Key_Tab);
    EXPECT_EQ(dialog()->plan().request.imageSize, 64);
    ASSERT_TRUE(comes([&] { return isEnabled("importNow"); }));
    EXPECT_EQ(size->value(), 64);
}

TEST_F(ImportDialogTest, ImportsOnceAndKeepsAnErrorInSight) {
    openForm();
    QSignalSpy wanted(dialog(), &ImportDialog::importWanted);
    QTest::keyClick(dialog_, Qt::Key_Return);
    QTest::keyClick(dialog_, Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    dialog()->showFailure("The disk is full");
    EXPECT_EQ(textOf("importError"), "The disk is full");
    EXPECT_TRUE(isEnabled("importNow"));
}

TEST_F(ImportDialogTest, AnImportCanBeStopped) {
    openForm();
    std::optional<ImportPlan> asked;
    QObject::connect(dialog(), &ImportDialog::importWanted, dialog_,
                     [&](const ImportPlan& plan) { asked = plan; });
    EXPECT_FALSE(child<QPushButton>("importStop")->isVisible());
    click("importNow");
    ASSERT_TRUE(asked);
    EXPECT_FALSE(asked->request.cancelled());
    click("importStop");
    EXPECT_TRUE(asked->request.cancelled());
    dialog()->showFailure("Cancelled");
    EXPECT_EQ(textOf("importError"), "Stopped; no run was made");
    EXPECT_TRUE(isEnabled("importNow"));
}

TEST_F(ImportDialogTest, SaysHowManyFilesFollow) {
    EXPECT_TRUE(open(2)->windowTitle().contains("2"));
}

} // namespace
} // namespace sharesnet::test
