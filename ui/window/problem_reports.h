#pragma once

#include "ui/window/dialog_actions.h"

#include <filesystem>

namespace sharesnet {

// What a person sends when the program fails: shown by an entry of the menu, and offered at the
// first start after a crash. Ui thread.
class ProblemReports : public DialogActions {
    Q_OBJECT
  public:
    // `messages` and `window` must outlive it.
    ProblemReports(std::filesystem::path store, MessageBar* messages, QWidget* window);

    QAction* action() const { return action_; }
    void setEngineVersion(const QString& version) { engineVersion_ = version; }

    // The folder of log and crashes. A crash there that was not offered yet is offered once.
    void offerLastCrash(const std::filesystem::path& stateFolder);

    void show();

  private:
    std::filesystem::path store_;
    std::filesystem::path stateFolder_; // empty: none
    QAction* action_;
    QString engineVersion_;
};

} // namespace sharesnet
