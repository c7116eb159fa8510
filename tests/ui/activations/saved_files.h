#pragma once

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet::test {

// Chooses the entry in the menu of an export button, then the folder in the dialog that opens, as a
// person does: `message` is a signal that tells when the files are there. The names in the folder.
inline std::vector<std::string> savedFiles(QWidget& window, const char* button,
                                           const QString& entry,
                                           const std::filesystem::path& folder,
                                           QSignalSpy& message) {
    auto* export_ = window.findChild<QToolButton*>(QLatin1String(button));
    EXPECT_TRUE(export_ != nullptr && export_->isEnabled()) << button;
    const QList<QAction*> entries = export_->menu()->actions();
    const auto found =
        std::ranges::find_if(entries, [&](QAction* each) { return each->text() == entry; });
    EXPECT_TRUE(found != entries.end()) << entry.toStdString();
    if (found == entries.end()) {
        return {};
    }
    (*found)->trigger();
    auto* dialog = window.findChild<QFileDialog*>();
    EXPECT_NE(dialog, nullptr);
    if (dialog == nullptr) {
        return {};
    }
    EXPECT_EQ(dialog->fileMode(), QFileDialog::Directory);
    std::filesystem::create_directories(folder);
    emit dialog->fileSelected(QString::fromStdString(folder.string()));
    dialog->close();
    EXPECT_TRUE(message.wait());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    std::vector<std::string> names;
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
        names.push_back(each.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

} // namespace sharesnet::test
