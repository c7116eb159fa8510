#include "ui/exchange/curves_export_dialog.h"

#include "tests/ui/exchange/exchange_kit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

class CurvesExportDialogTest : public ExchangeKit {
  protected:
    CurvesExportDialog* open(std::vector<std::int64_t> ids) {
        const RunStore opened(folder_.path());
        std::vector<RunPtr> runs;
        for (const std::int64_t id : ids) {
            runs.push_back(std::make_shared<const RunRecord>(opened.run(id)));
        }
        auto* dialog = new CurvesExportDialog(runs);
        show(dialog);
        return dialog;
    }
    void choose(const QString& form) {
        auto* box = child<QComboBox>("exportForm");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        while (box->currentData().toString() != form) {
            const int before = box->currentIndex();
            QTest::keyClick(box, Qt::Key_Down);
            ASSERT_NE(box->currentIndex(), before) << form.toStdString();
        }
    }
    QString place() const { return child<QLineEdit>("exportPlace")->text(); }
};

TEST_F(CurvesExportDialogTest, TheFileHasTheNameOfTheRunAndTheEndingOfTheForm) {
    auto* dialog = open({store("net")});
    EXPECT_EQ(textOf("exportRuns"), "net (run 1)");
    choose("csv");
    EXPECT_TRUE(place().endsWith("/net.csv"));
    choose("json");
    EXPECT_TRUE(place().endsWith("/net.json"));
    choose("tensorboard");
    EXPECT_TRUE(place().endsWith("/tensorboard"));
    EXPECT_EQ(dialog->plan().form, MetricsForm::TensorBoard);
}

TEST_F(CurvesExportDialogTest, SeveralRunsGoOutTogetherAndAreNamed) {
    std::vector<std::int64_t> all;
    for (int i = 1; i <= 6; ++i) {
        all.push_back(store("net-" + std::to_string(i)));
    }
    auto* dialog = open(all);
    EXPECT_EQ(textOf("exportRuns"),
              "net-1 (run 1)\nnet-2 (run 2)\nnet-3 (run 3)\nnet-4 (run 4)\nand 2 more");
    choose("csv");
    EXPECT_TRUE(place().endsWith("/runs.csv"));
    EXPECT_EQ(dialog->plan().runs, all);
}

TEST_F(CurvesExportDialogTest, PicturesAreForTensorBoardAndRunsThatShare) {
    auto* dialog = open({store("net")});
    choose("csv");
    EXPECT_FALSE(child<QCheckBox>("exportPictures")->isVisible());
    choose("tensorboard");
    auto* pictures = child<QCheckBox>("exportPictures");
    ASSERT_TRUE(pictures->isVisible());
    EXPECT_FALSE(dialog->wantsPictures());
    QTest::mouseClick(pictures, Qt::LeftButton, {}, {8, 8});
    EXPECT_TRUE(dialog->wantsPictures());
    choose("json");
    EXPECT_FALSE(dialog->wantsPictures());
}

TEST_F(CurvesExportDialogTest, AsksForTheExportAndSaysHowToLookAtIt) {
    auto* dialog = open({store("net")});
    choose("tensorboard");
    auto* line = child<QLineEdit>("exportPlace");
    line->selectAll();
    QTest::keyClicks(line, path("log"));
    QSignalSpy wanted(dialog, &CurvesExportDialog::exportWanted);
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][1].toBool(), false);
    dialog->showResult(dialog->plan(),
                       {{folder_ / "log/1-net"}, 12, {Message(std::string("a note"))}});
    EXPECT_EQ(textOf("exportChecked"), "To look at them: tensorboard --logdir \"" + path("log") +
                                           "\"\n12 pictures of uses\na note");
    EXPECT_EQ(textOf("exportFiles"), path("log/1-net"));
    EXPECT_FALSE(child<QPushButton>("exportNow")->isVisible());
}

TEST_F(CurvesExportDialogTest, AFileThatIsThereIsReplacedAndALogFolderIsAddedTo) {
    open({store("net")});
    std::ofstream(folder_ / "old.csv") << "x";
    std::filesystem::create_directory(folder_ / "old");
    choose("csv");
    auto* line = child<QLineEdit>("exportPlace");
    line->selectAll();
    QTest::keyClicks(line, path("old"));
    ASSERT_TRUE(comes([&] { return child<QPushButton>("exportNow")->text() == "&Replace"; }));
    EXPECT_EQ(textOf("exportNote"), "old.csv already exists and will be replaced");
    choose("tensorboard");
    EXPECT_EQ(place(), path("old"));
    EXPECT_EQ(child<QPushButton>("exportNow")->text(), "&Export");
    EXPECT_EQ(textOf("exportNote"), "");
}

} // namespace
} // namespace sharesnet::test
