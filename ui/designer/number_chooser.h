#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QSpinBox;

namespace sharesnet {

// A small question for a number inside the drawing, beside the spot that it is about: Enter
// answers, Escape or a click elsewhere cancels.
class NumberChooser : public QFrame {
    Q_OBJECT

  public:
    explicit NumberChooser(QWidget* parent); // hidden; moves within `parent`

    // `at`: what the question is about, in the parent's pixels. Takes the focus and gives it back
    // to the parent's owner.
    void ask(const QString& question, int min, int max, int value, const QRect& at,
             std::function<void(int)> answered);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void close(bool answer);

    QLabel* question_;
    QSpinBox* number_;
    std::function<void(int)> answered_;
};

} // namespace sharesnet
