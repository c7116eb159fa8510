#pragma once

#include <QFrame>

#include <deque>
#include <functional>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace sharesnet {

// A line in the window that says what a box would: an error, a note, or a question with buttons.
// One message at a time; an error or a question stays until it is answered, a note goes by itself.
// A question is not pushed away by an error, which waits until it is answered; another question
// takes the place of a plain one, and goes before one that lasts. Ui thread.
class MessageBar : public QFrame {
    Q_OBJECT

  public:
    enum class Kind { Note, Problem, Question };

    explicit MessageBar(QWidget* parent = nullptr);

    void note(const QString& text);
    void problem(const QString& text);
    // Clears what stood there; add the answers with addAnswer. Escape and the cross are no answer.
    void ask(const QString& text);
    // waits its turn, and again behind a plain question that comes
    void askLasting(const QString& text);
    // To the message that was last given, a problem too. Nothing is returned while that waits: its
    // buttons come with it.
    QPushButton* addAnswer(const QString& text, std::function<void()> action);
    void dismiss();
    void withdraw(const QString& text); // a note or an error of this text, also one that waits
    // dismisses a note or an error, no question; whether there was one
    bool closeRead();
    QString text() const;
    // messages that come when this one is answered
    int waiting() const { return static_cast<int>(waiting_.size()); }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Message {
        Kind kind = Kind::Note;
        QString text;
        bool lasting = false;
        std::vector<std::pair<QString, std::function<void()>>> answers;
    };

    void give(Message message);
    void show();
    QPushButton* addButton(std::size_t answer);
    void color();

    Message now_;                 // on show while visible
    std::deque<Message> waiting_; // the next one first
    bool lastWaits_ = false;      // the message that was last given is waiting_.back()
    QLabel* icon_ = nullptr;
    QLabel* text_ = nullptr;
    QHBoxLayout* answers_ = nullptr;
    QTimer* leave_ = nullptr;
    bool coloring_ = false;
};

} // namespace sharesnet
