#pragma once

#include "ui/base/worker.h"

#include <QInputDialog>

#include <string>

namespace sharesnet {

// Asks for DATA as on the command line. What is typed is looked for on the disk, in the background;
// OK waits until it is there. Goes when it is closed. Ui thread.
class DataTextDialog : public QInputDialog {
    Q_OBJECT

  public:
    explicit DataTextDialog(const QString& text, QWidget* parent = nullptr);

  signals:
    void chosen(const std::string& data); // DATA, its path absolute

  private:
    void look(const QString& text);
    void tell(const QString& why, bool isThere);

    Worker worker_;
};

} // namespace sharesnet
