#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sharesnet {

// Asks for the learning rate of the current run from its next step on. Deletes itself when
// closed. Ui thread.
class LearningRateDialog : public QDialog {
    Q_OBJECT

  public:
    // now: what the last step had; 0: not known
    explicit LearningRateDialog(double now, QWidget* parent);

  signals:
    void chosen(double rate);

  private:
    void check();
    void accept() override;

    QLineEdit* rate_;
    QLabel* trouble_;
    QPushButton* ok_;
    double value_ = 0; // of a text that is a rate
};

} // namespace sharesnet
