#include "ui/base/file_dialog.h"

#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

#include <gtest/gtest.h>

#include <memory>

namespace sharesnet::test {

class FileDialogTest : public ::testing::Test {
  protected:
    void SetUp() override { QSettings().remove(QStringLiteral("files")); }
    void TearDown() override { QSettings().remove(QStringLiteral("files")); }
    QString path(const char* name = "") const {
        return QString::fromStdString((folder_.path() / name).lexically_normal().string());
    }
    TemporaryFolder folder_;
};

TEST_F(FileDialogTest, TheUsualFolderExists) {
    EXPECT_TRUE(QFileInfo(usualFolder()).isDir()) << qPrintable(usualFolder());
    QDir().mkpath(path("a"));
    keepUsualFolder(path("a"));
    EXPECT_EQ(usualFolder(), path("a"));
    keepUsualFolder(path("a/new.svg")); // not there yet
    EXPECT_EQ(usualFolder(), path("a"));
    QDir(path("a")).removeRecursively();
    EXPECT_TRUE(QFileInfo(usualFolder()).isDir()) << qPrintable(usualFolder());
}

TEST_F(FileDialogTest, OfAKeptPlaceTheNearestFolderThatIsThere) {
    QDir().mkpath(path("a/b"));
    EXPECT_EQ(existingFolder(path("a/b")), path("a/b"));
    EXPECT_EQ(existingFolder(path("a/b/c/d")), path("a/b"));
    EXPECT_EQ(existingFolder({}), usualFolder());
    EXPECT_EQ(existingFolder(QStringLiteral("/not-there/at/all")), usualFolder());
}

TEST_F(FileDialogTest, ADialogBeginsThereAndKeepsWhatWasChosen) {
    QDir().mkpath(path("a"));
    QDir().mkpath(path("b"));
    keepUsualFolder(path("a"));
    const std::unique_ptr<QFileDialog> dialog(newFileDialog(nullptr, QStringLiteral("Save")));
    EXPECT_EQ(dialog->directory().absolutePath(), path("a"));
    EXPECT_TRUE(dialog->testAttribute(Qt::WA_DeleteOnClose));
    emit dialog->filesSelected({path("b/x.png")});
    EXPECT_EQ(usualFolder(), path("b"));
    const std::unique_ptr<QFileDialog> folders(newFolderDialog(nullptr, QStringLiteral("Folder")));
    EXPECT_EQ(folders->directory().absolutePath(), path("b"));
    EXPECT_EQ(folders->fileMode(), QFileDialog::Directory);
}

TEST_F(FileDialogTest, TheTypeChosenLastIsOfferedFirst) {
    const QString key = QStringLiteral("files/type");
    const std::vector<FileType> types{{QStringLiteral("pdf"), QStringLiteral("PDF (*.pdf)")},
                                      {QStringLiteral("png"), QStringLiteral("PNG (*.png)")}};
    const auto make = [&] {
        std::unique_ptr<QFileDialog> dialog(newFileDialog(nullptr, QStringLiteral("Save")));
        dialog->setOption(QFileDialog::DontUseNativeDialog);
        offerTypes(dialog.get(), key, types);
        return dialog;
    };
    const auto first = make();
    EXPECT_EQ(first->acceptMode(), QFileDialog::AcceptSave);
    EXPECT_EQ(first->defaultSuffix(), "pdf");
    first->selectNameFilter(types[1].filter);
    emit first->filterSelected(types[1].filter);
    EXPECT_EQ(first->defaultSuffix(), "png");
    emit first->filesSelected({path("x.png")});
    const auto again = make();
    EXPECT_EQ(again->defaultSuffix(), "png");
    EXPECT_EQ(again->selectedNameFilter(), types[1].filter);
    emit again->filesSelected({path("x.other")}); // typed by hand
    EXPECT_EQ(make()->defaultSuffix(), "png");
}

} // namespace sharesnet::test
