#pragma once

#include <QStringList>
#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;

namespace sharesnet {

class RunColumns;

// Where a filter is typed, in the language of RunFilter: what is wrong with it stands below, keys
// and their values are completed. Ui thread.
class RunFilterLine : public QWidget {
    Q_OBJECT
  public:
    // `columns` must outlive it.
    explicit RunFilterLine(const RunColumns* columns, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    // What was last valid, which is what the table goes by.
    const QString& filter() const { return filter_; }
    QLineEdit* edit() const { return edit_; }
    // How many runs the table lists by it, for screen readers.
    void setFound(const QString& found);

  signals:
    void filterChanged(const QString& filter); // a valid one
    void returnPressed();

  private:
    void check();
    void describe();
    void complete();
    void insert(const QString& completion);
    QStringList wordsFor(const QString& word) const;

    const RunColumns* columns_;
    QLineEdit* edit_;
    QLabel* error_;
    QCompleter* completer_;
    QString filter_;
    QString found_;
};

} // namespace sharesnet
