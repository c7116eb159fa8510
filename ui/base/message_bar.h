#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sharesnet {

class MessageRow;

// The messages of a window but for the questions of askFirst, laid over the lower edge of their
// parent, so that nothing moves when one comes or goes: errors and questions, which stay until they
// are answered, and notes, which go by themselves. They stand one below the other, the newest last;
// those for which there is no room are counted and come up as others go. A message belongs to the
// place where it was made, such as a mode of the window: it is seen there alone, and again when
// that is back. Each is also written into the log, in English. Ui thread.
class MessageBar : public QWidget {
    Q_OBJECT

  public:
    enum class Kind { Note, Problem, Question };
    // Everywhere: of what goes on whatever the place is: a training, the document's file, the
    // program itself. Questions are seen everywhere, since they wait for an answer.
    enum class Reach { Here, Everywhere };

    explicit MessageBar(QWidget* parent);
    ~MessageBar() override;

    // `topic` names what a message is about, such as a file. It replaces the one of the same topic,
    // and settle(topic) takes it away once it is no longer true. Empty: the text is the topic.
    void note(const QString& text, const QString& topic = {}, Reach reach = Reach::Here);
    void problem(const QString& text, const QString& topic = {}, Reach reach = Reach::Here);
    // Add the answers with addAnswer. Escape and the close button are no answer.
    void ask(const QString& text, const QString& topic = {});
    // The same in a dialog over the window, which waits: for a step that was begun and cannot go on
    // without an answer, such as closing with unsaved changes. Returns at once.
    void askFirst(const QString& text, const QString& topic = {});

    // A button of the message that was last given, of whatever kind: "Set to 2". It closes the
    // message and then does `action`.
    QPushButton* addAnswer(const QString& text, std::function<void()> action);

    void setPlace(const QString& place); // what is made from here on belongs to it
    void settle(const QString& topic);   // nothing happens where there is none
    void dismiss();                      // the foremost
    // closes the newest error here, else the newest note, never a question; whether there was one
    bool closeRead();

    // Of the foremost message here, empty without one: questions before errors before notes, the
    // newest of them.
    QString text() const;
    int count() const { return static_cast<int>(here().size()); } // also those without room

  protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    friend class MessageRow;
    enum class Form { Row, Dialog };
    void give(Kind kind, const QString& text, const QString& topic, Reach reach,
              Form form = Form::Row);
    void openDialog(MessageRow* row);
    std::vector<MessageRow*> here() const; // that belong to this place, or to all
    MessageRow* foremost() const;
    void remove(const MessageRow* row);
    void arrange();     // which rows are seen
    void layOverEdge(); // where

    QString place_;
    std::vector<MessageRow*> rows_; // in the order in which they came
    MessageRow* last_ = nullptr;    // that was last given, while it is there
    QPointer<QWidget> focusBefore_; // a question took it from there
    QLabel* more_;
    QVBoxLayout* column_;
};

} // namespace sharesnet
