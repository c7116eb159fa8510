#include "ui/exchange/curves_dialog.h"

#include "tests/ui/exchange/exchange_kit.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalSpy>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

class CurvesDialogTest : public ExchangeKit {
  protected:
    CurvesDialog* open(const std::string& content) {
        std::ofstream(folder_ / "log.csv") << content;
        auto* dialog = new CurvesDialog(&client_, path("log.csv"), 0);
        show(dialog);
        EXPECT_TRUE(comes([&] {
            return isEnabled("curvesImport") || child<QLabel>("curvesError")->isVisible() ||
                   child<QTreeWidget>("curvesFound")->topLevelItemCount() > 0;
        }));
        return dialog;
    }
};

TEST_F(CurvesDialogTest, SaysWhatEachCurveIsTakenForBeforeAnythingIsWritten) {
    CurvesDialog* dialog = open("epoch,val_loss,val_acc,lr\n1,1.5,40,0.1\n2,1.2,50,0.1\n");
    EXPECT_EQ(textOf("curvesFacts").section('\n', 0, 0), "1 run with curves that are recognized");
    auto* list = child<QTreeWidget>("curvesFound");
    ASSERT_EQ(list->topLevelItemCount(), 1);
    const auto found = list->findItems("val_loss", Qt::MatchExactly | Qt::MatchRecursive);
    ASSERT_EQ(found.size(), 1);
    EXPECT_TRUE(found[0]->text(1).startsWith("test-loss")) << found[0]->text(1).toStdString();
    EXPECT_EQ(found[0]->text(2), "2");
    QSignalSpy wanted(dialog, &CurvesDialog::importWanted);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_EQ(wanted.size(), 1); // once
    dialog->showFailure("The disk is full");
    EXPECT_EQ(textOf("curvesError"), "The disk is full");
    EXPECT_TRUE(isEnabled("curvesImport"));
}

TEST_F(CurvesDialogTest, AccuraciesCanBeSaidToBeFractions) {
    CurvesDialog* dialog = open("epoch,val_acc\n1,0.4\n2,0.5\n");
    EXPECT_FALSE(dialog->plan().percent);
    auto* box = child<QComboBox>("curvesAccuracies");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    EXPECT_EQ(dialog->plan().percent, false);
    EXPECT_TRUE(comes([&] { return isEnabled("curvesImport"); }));
}

TEST_F(CurvesDialogTest, WhatIsNotRecognizedCanBeSaid) {
    CurvesDialog* dialog = open("epoch,val_acc,mine\n1,0.4,2.5\n2,0.5,2.0\n");
    auto* list = child<QTreeWidget>("curvesFound");
    const auto item = [&] {
        return list->findItems("mine", Qt::MatchExactly | Qt::MatchRecursive).value(0);
    };
    ASSERT_NE(item(), nullptr);
    EXPECT_TRUE(item()->text(1).startsWith("left out"));
    list->setFocus();
    list->setCurrentItem(item(), 1);
    QTest::keyClick(list, Qt::Key_F2);
    auto* box = list->viewport()->findChild<QComboBox*>();
    ASSERT_NE(box, nullptr);
    box->showPopup();
    const int wanted = box->findText("test-loss");
    box->view()->setCurrentIndex(box->model()->index(wanted, 0));
    QTest::keyClick(box->view(), Qt::Key_Return);
    ASSERT_TRUE(
        comes([&] { return item() != nullptr && item()->text(1).startsWith("test-loss"); }));
    const CurveMeaning loss{CurveKind::TestLoss};
    EXPECT_EQ(dialog->plan().meanings.at("mine"), loss);
    EXPECT_TRUE(isEnabled("curvesImport"));
}

TEST_F(CurvesDialogTest, AFileWithoutCurvesIsNotImported) {
    open("color,taste\nred,sweet\n");
    EXPECT_FALSE(isEnabled("curvesImport"));
}

} // namespace
} // namespace sharesnet::test
