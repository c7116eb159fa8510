#pragma once

#include "ui/base/worker.h"

#include <QString>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

// Asks for a folder and has files written there, on a thread of its own. Ui thread.
class FolderExport : public QObject {
    Q_OBJECT
  public:
    // Writes into the folder and returns the names of the files. Called on another thread.
    using Write = std::function<std::vector<std::string>(const std::filesystem::path& folder)>;

    explicit FolderExport(QWidget* parent) : QObject(parent), window_(parent) {}
    void ask(Write write);

  signals:
    void message(const QString& text); // what was written, or why it could not be

  private:
    void write(const Write& write, const QString& folder);

    QWidget* window_;
    Worker worker_;
};

} // namespace sharesnet
