#pragma once

#include "ui/base/worker.h"

#include <QPushButton>

#include <string>

class QMenu;

namespace sharesnet {

// "CIFAR-10 · cifar-10-batches-bin" for "cifar10:/data/cifar-10-batches-bin"; "Shapes (built in)"
// for "shapes".
QString dataLabel(const std::string& data);

// Picks the data to train on: the built-in shapes, a data set on the disk by its kind, or one used
// before (remembered in the settings). Ui thread.
class DataPicker : public QPushButton {
    Q_OBJECT

  public:
    explicit DataPicker(QWidget* parent = nullptr);
    const std::string& data() const { return data_; } // DATA as on the command line
    void setData(const std::string& data);            // emits dataChanged where it differs
    // The same once the disk has it. Where it is not there, asks for other data and says why.
    void choose(const std::string& data);

  signals:
    void dataChanged(const std::string& data);
    void previewRequested();  // of a batch
    void overviewRequested(); // of what the data hold
    void fetchRequested();    // of known data sets

  private:
    void showData();
    void fillMenu();
    void askFor(const QString& kind, const QString& title, bool archive);
    void askForText(const QString& text);

    std::string data_ = "shapes";
    QMenu* menu_ = nullptr;
    int chosen_ = 0; // how often; answers about an earlier choice come too late
    Worker worker_;
};

} // namespace sharesnet
