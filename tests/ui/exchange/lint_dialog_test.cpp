#include "ui/exchange/lint_dialog.h"

#include "tests/ui/exchange/exchange_kit.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

class LintDialogTest : public ExchangeKit {
  protected:
    void SetUp() override {
        ExchangeKit::SetUp();
        script_.lint = {
            "onnx",
            2048,
            3,
            {{LintLevel::Fact, "shared", {"a"}, 0, Message("one weight for 2 nodes")},
             {LintLevel::Cost, "copies", {"b", "c"}, 1200, Message("equal to the bit")}}};
    }
    void open() {
        show(new LintDialog(&client_, "/there/net.onnx", 0));
        ASSERT_TRUE(comes([&] { return isEnabled("lintCopy") || !textOf("lintError").isEmpty(); }));
    }
};

TEST_F(LintDialogTest, ListsSeverityTensorsBytesAndWhatToDo) {
    open();
    EXPECT_EQ(textOf("lintFacts"), "onnx, 3 tensors, 2 KiB");
    auto* list = child<QTreeWidget>("lintFindings");
    ASSERT_EQ(list->topLevelItemCount(), 2);
    EXPECT_EQ(list->topLevelItem(1)->text(0), "Cost");
    EXPECT_EQ(list->topLevelItem(1)->text(1),
              "Equal to the bit. Import the file and make equal weights one weight.");
    EXPECT_EQ(list->topLevelItem(1)->text(2), "b, c");
    EXPECT_EQ(list->topLevelItem(1)->text(3), "1,200");
}

TEST_F(LintDialogTest, TheSelectedFindingIsReadInFull) {
    open();
    auto* list = child<QTreeWidget>("lintFindings");
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_EQ(child<QPlainTextEdit>("lintDetail")->toPlainText(),
              "Cost. Wasted bytes: equal to the bit\n"
              "Import the file and make equal weights one weight.\nb\nc");
}

TEST_F(LintDialogTest, AllIsCopiedAsTheCommandLinePrintsIt) {
    open();
    click("lintCopy");
    EXPECT_EQ(QApplication::clipboard()->text(),
              "/there/net.onnx: onnx, 3 tensors, 2,048 bytes\n"
              "fact: a: one weight for 2 nodes [shared]\n"
              "cost: b, c: equal to the bit (1,200 bytes) [copies]");
}

TEST_F(LintDialogTest, AFileThatIsNoneSaysWhy) {
    script_.refusal = "/there/net.onnx: is cut short";
    open();
    EXPECT_EQ(textOf("lintError"), "/there/net.onnx: is cut short");
    EXPECT_FALSE(child<QTreeWidget>("lintFindings")->isVisible());
}

TEST_F(LintDialogTest, NothingFoundIsSaidInWords) {
    script_.lint.findings.clear();
    open();
    EXPECT_EQ(textOf("lintFacts"),
              "onnx, 3 tensors, 2 KiB. Nothing is shared, and nothing stored twice.");
}

} // namespace
} // namespace sharesnet::test
