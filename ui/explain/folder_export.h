#pragma once

#include "core/base/folder_files.h"
#include "ui/base/worker.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace sharesnet {

// Asks for a folder and has files written there, on a thread of its own. Ui thread.
class FolderExport : public QObject {
    Q_OBJECT
  public:
    explicit FolderExport(QWidget* parent) : QObject(parent), window_(parent) {}
    void ask(std::vector<FolderFile> files);

  signals:
    void message(const QString& text); // what was written, or why it could not be

  private:
    void write(const std::vector<FolderFile>& files, const QString& folder);

    QWidget* window_;
    Worker worker_;
};

} // namespace sharesnet
