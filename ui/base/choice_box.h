#pragma once

#include <QString>
#include <QWidget>

#include <set>
#include <string>
#include <vector>

class QComboBox;
class QLabel;

namespace sharesnet {

// Chooses one of several, with a line below that says what the chosen one means. Ui thread.
class ChoiceBox : public QWidget {
    Q_OBJECT
  public:
    struct Choice {
        QString key;
        QString title;
        QString help;
    };
    explicit ChoiceBox(const QString& name, const std::vector<Choice>& choices,
                       QWidget* parent = nullptr);

    QString key() const;
    void choose(const QString& key); // nothing happens where there is no such, or it is off
    // Those that can be chosen; the others say why they cannot. One that is chosen and cannot be
    // gives way to the first.
    void offer(const std::set<QString>& keys, const QString& whyNot);
    QComboBox* combo() const { return combo_; }

  signals:
    void changed();

  private:
    void showHelp();

    std::vector<Choice> choices_;
    QComboBox* combo_;
    QLabel* help_;
};

// A line of secondary text that wraps.
QLabel* makeHelpLabel(const QString& text = {});
// The same for what went wrong; hidden while there is nothing. It can be selected and copied.
QLabel* makeErrorLabel(const QString& name);
void showError(QLabel* label, const QString& text); // empty: none

// Higher where its texts need more than it has and the screen has room; never lower.
void growToFit(QWidget* dialog);

} // namespace sharesnet
