#pragma once

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace sharesnet {

// A line that says what was removed and offers to undo it, for a minute. Hidden until then. Ui
// thread.
class UndoBar : public QWidget {
    Q_OBJECT
  public:
    // `tip`: what undoing does.
    explicit UndoBar(const QString& tip, QWidget* parent = nullptr);

    void setNarrow(); // the buttons below the text, no margins of its own
    void offer(const QString& text);
    QString text() const; // empty: nothing is offered
    QPushButton* button() const { return undo_; }

  signals:
    void undoRequested(); // and the line is gone
    void gone();          // it has hidden itself

  private:
    void goAway();

    QLabel* text_;
    QPushButton* undo_;
    QBoxLayout* row_ = nullptr;
    QTimer goes_;
};

} // namespace sharesnet
