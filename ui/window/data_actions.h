#pragma once

#include "ui/data/data_dialog.h"
#include "ui/window/dialog_actions.h"

#include <functional>

namespace sharesnet {

class DataPicker;
class TrainingForm;

// Opens the dialog about the data to train on, and keeps it up with the settings. Ui thread.
class DataActions : public DialogActions {
    Q_OBJECT
  public:
    struct Parts { // none owned; all must outlive it
        TrainingForm* form = nullptr;
        DataPicker* picker = nullptr;
        MessageBar* messages = nullptr;
    };
    // `shape`: of the network's input.
    DataActions(const Parts& parts, std::function<ImageShape()> shape, QWidget* window);

    QAction* action() const { return action_; }
    void open(DataPage page);
    void follow(); // the settings, the data or the network are others

  private:
    void makeDialog();

    Parts parts_;
    std::function<ImageShape()> shape_;
    QAction* action_;
    DataDialog* dialog_ = nullptr; // null: not asked for yet
};

} // namespace sharesnet
