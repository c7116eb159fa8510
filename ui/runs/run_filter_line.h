#pragma once

#include <QStringList>
#include <QWidget>

#include <cstddef>
#include <functional>
#include <utility>

class QCompleter;
class QLabel;
class QLineEdit;

namespace sharesnet {

class RunColumns;
struct RunColumn;

// Where a filter is typed, in the language of RunFilter: what is wrong with it stands below, keys
// and their values are completed. Ui thread.
class RunFilterLine : public QWidget {
    Q_OBJECT
  public:
    // `columns` must outlive it.
    explicit RunFilterLine(const RunColumns* columns, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    // What the table goes by: what was last valid, and while there is a mistake what was last valid
    // and found runs.
    const QString& filter() const { return filter_; }
    QLineEdit* edit() const { return edit_; }
    // How many runs the table lists by filter(); `text` says it to screen readers.
    void setFound(std::size_t runs, const QString& text);
    // What is offered behind KEY=; else the choices of the column alone.
    using Values = std::function<QStringList(const RunColumn& column)>;
    void setValues(Values values) { values_ = std::move(values); }

  signals:
    void filterChanged(const QString& filter); // a valid one
    void returnPressed();

  private:
    void check();
    void use(const QString& filter);
    void describe();
    void complete();
    void insert(const QString& completion);
    QStringList wordsFor(const QString& word) const;

    const RunColumns* columns_;
    QLineEdit* edit_;
    QLabel* error_;
    QCompleter* completer_;
    Values values_;
    QString filter_;
    QString good_; // that found runs
    QString found_;
};

} // namespace sharesnet
