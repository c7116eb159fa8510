#include "ui/compare/report_dialog.h"

#include "tests/support/synthetic_runs.h"
#include "tests/support/temporary_folder.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <fstream>

namespace sharesnet {
namespace {

class ReportDialogTest : public ::testing::Test {
  protected:
    void SetUp() override {
        QSettings().remove(QStringLiteral("report"));
        std::vector<RunPtr> runs;
        for (const std::int64_t id : {1, 2}) {
            RunRecord run = test::finishedRun(id, cifarPreActivation(29), 1, 0.5);
            run.state = id == 2 ? RunState::Stopped : RunState::Finished;
            runs.push_back(std::make_shared<const RunRecord>(run));
        }
        dialog_ = new ReportDialog(std::move(runs), {});
        dialog_->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog_));
    }
    void TearDown() override {
        delete dialog_;
        QSettings().remove(QStringLiteral("report"));
    }
    template <class Widget>
    Widget* child(const char* name) {
        return dialog_->findChild<Widget*>(QLatin1String(name));
    }
    void type(const QString& text) {
        auto* line = child<QLineEdit>("reportFile");
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    QPushButton* button(const QString& text) {
        for (auto* each : dialog_->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    QPointer<ReportDialog> dialog_;
};

TEST_F(ReportDialogTest, TheFileEndsAsItsFormat) {
    type("/tmp/a.b");
    EXPECT_EQ(dialog_->file(), "/tmp/a.b.html");
    QTest::mouseClick(child<QRadioButton>("report_tex"), Qt::LeftButton, {}, {10, 8});
    EXPECT_EQ(child<QLineEdit>("reportFile")->text(), "/tmp/a.b.tex");
    QTest::mouseClick(child<QRadioButton>("report_md"), Qt::LeftButton, {}, {10, 8});
    EXPECT_EQ(dialog_->file(), "/tmp/a.b.md");
}

TEST_F(ReportDialogTest, SaysWhichRunsItHoldsAndWhichDoNotCount) {
    EXPECT_EQ(child<QListWidget>("reportRuns")->count(), 2);
    EXPECT_TRUE(child<QLabel>("reportNote")->isVisible());
    EXPECT_EQ(dialog_->windowTitle(), "Report of 2 runs");
}

TEST_F(ReportDialogTest, SaysThatAFileIsReplaced) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "old.html") << "x";
    type(QString::fromStdString((folder / "old.html").string()));
    EXPECT_TRUE(QTest::qWaitFor([this] { return button("&Replace") != nullptr; }, 20'000));
    QSignalSpy wanted(dialog_, &ReportDialog::writeRequested);
    QTest::mouseClick(button("&Replace"), Qt::LeftButton);
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(ReportDialogTest, ReturnWrites) {
    QSignalSpy wanted(dialog_, &ReportDialog::writeRequested);
    type("/nowhere/a.html");
    QTest::keyClick(child<QLineEdit>("reportFile"), Qt::Key_Return);
    EXPECT_EQ(wanted.size(), 1);
    EXPECT_EQ(dialog_->findChild<QFileDialog*>(), nullptr); // of Browse
}

TEST_F(ReportDialogTest, AFailureIsSaidInItAndKeepsWhatWasChosen) {
    QTest::mouseClick(child<QRadioButton>("report_tex"), Qt::LeftButton, {}, {10, 8});
    type("/nowhere/a.tex");
    QSignalSpy wanted(dialog_, &ReportDialog::writeRequested);
    QTest::mouseClick(button("&Write"), Qt::LeftButton);
    EXPECT_EQ(wanted.size(), 1);
    EXPECT_FALSE(button("&Write")->isEnabled()); // once is enough
    dialog_->showFailure("/nowhere/a.tex: there is no such folder");
    ASSERT_TRUE(dialog_ && dialog_->isVisible());
    EXPECT_TRUE(child<QLabel>("reportError")->isVisible());
    EXPECT_TRUE(button("&Write")->isEnabled());
    EXPECT_EQ(dialog_->file(), "/nowhere/a.tex");
}

TEST_F(ReportDialogTest, BeginsInAFolderThatExists) {
    EXPECT_TRUE(QFileInfo(QFileInfo(dialog_->file()).absolutePath()).isDir())
        << dialog_->file().toStdString();
}

TEST_F(ReportDialogTest, WithoutAFileNothingIsWritten) {
    auto* line = child<QLineEdit>("reportFile");
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    EXPECT_FALSE(button("&Write")->isEnabled());
}

} // namespace
} // namespace sharesnet
