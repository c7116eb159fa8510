#pragma once

#include "ui/data/data_dialog.h"

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace sharesnet {

class DataPicker;
class MessageBar;
class TrainingForm;

// Opens the dialog about the data to train on, and keeps it up with the settings. Ui thread.
class DataActions : public QObject {
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
    QWidget* window_;
    QAction* action_;
    DataDialog* dialog_ = nullptr; // null: not asked for yet
};

} // namespace sharesnet
