#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace sharesnet {

// A line in the window that says what a box would: an error, a note, or a question with buttons. One message at a time; an
// error or a question stays until it is answered, a note goes by itself. Ui thread.
class MessageBar : public QFrame {
    Q_OBJECT

  public:
    enum class Kind { Note, Problem, Question };

    explicit MessageBar(QWidget* parent = nullptr);

    void note(const QString& text);
    void problem(const QString& text);
    // Clears what stood there; add the answers with addAnswer. Escape and the cross are no answer.
    void ask(const QString& text);
    QPushButton* addAnswer(const QString& text, std::function<void()> action);
    void dismiss();
    QString text() const;

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void show(Kind kind, const QString& text);
    void colour();

    Kind kind_ = Kind::Note;
    QLabel* icon_ = nullptr;
    QLabel* text_ = nullptr;
    QHBoxLayout* answers_ = nullptr;
    QTimer* leave_ = nullptr;
    bool colouring_ = false;
};

} // namespace sharesnet
