#include "ui/runs/run_filter_line.h"

#include "core/flow/run_columns.h"
#include "core/flow/run_filter.h"
#include "ui/base/core_text.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

// The word at the end of `text`, which is up to the cursor: "data=ci" of "not (data=ci".
QString lastWord(const QString& text) {
    static const QRegularExpression kWord(QStringLiteral("[^\\s()]*$"));
    return kWord.match(text).captured();
}

} // namespace

RunFilterLine::RunFilterLine(const RunColumns* columns, QWidget* parent)
    : QWidget(parent),
      columns_(columns),
      edit_(new QLineEdit),
      error_(new QLabel),
      completer_(new QCompleter(new QStringListModel(this), this)) {
    edit_->setObjectName(QStringLiteral("runsFilter"));
    edit_->setPlaceholderText(tr("Filter: a name, or test>80% and data=cifar10"));
    edit_->setClearButtonEnabled(true);
    edit_->setAccessibleName(tr("Filter runs"));
    edit_->setToolTip(
        tr("Words are looked for in names. Conditions: KEY = != < <= > >= ~ VALUE, joined by and, "
           "or, not and parentheses, such as\ntest>80% and data=cifar10 not state=failed\n"
           "Keys are in the tool tips of the columns."));
    error_->setObjectName(QStringLiteral("runsFilterError"));
    error_->setWordWrap(true);
    error_->hide();
    completer_->setWidget(edit_);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kHair);
    layout->addWidget(edit_);
    layout->addWidget(error_);
    setFocusProxy(edit_);
    connect(edit_, &QLineEdit::textChanged, this, &RunFilterLine::check);
    connect(edit_, &QLineEdit::textEdited, this, &RunFilterLine::complete);
    connect(edit_, &QLineEdit::returnPressed, this, [this] {
        const QAbstractItemView* offered = completer_->popup();
        const bool chooses = offered->isVisible() && offered->currentIndex().isValid();
        if (!chooses) { // else the key is the list's, which goes with the focus
            emit returnPressed();
        }
    });
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this,
            &RunFilterLine::insert);
}

QString RunFilterLine::text() const {
    return edit_->text();
}

void RunFilterLine::setText(const QString& text) {
    edit_->setText(text);
}

void RunFilterLine::check() {
    QString wrong;
    try {
        const RunFilter checked(edit_->text().toStdString(), *columns_);
    } catch (const Error& error) {
        wrong = errorText(error);
    }
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::of(colors).bad);
    error_->setPalette(colors);
    error_->setText(wrong);
    error_->setVisible(!wrong.isEmpty());
    describe();
    use(wrong.isEmpty() ? edit_->text() : good_);
}

void RunFilterLine::use(const QString& filter) {
    if (filter_ != filter) {
        filter_ = filter;
        emit filterChanged(filter_);
    }
}

// On the way to "tset>80%" there was "tset", a word that no run is named by: with the mistake in
// sight the list is that from before.
void RunFilterLine::setFound(std::size_t runs, const QString& text) {
    if (runs > 0 || filter_.isEmpty()) {
        good_ = filter_;
    } else if (!error_->text().isEmpty()) {
        use(good_);
    }
    if (text == found_) {
        return;
    }
    found_ = text;
    describe();
    if (edit_->hasFocus()) {
        announce(this, found_);
    }
}

void RunFilterLine::describe() {
    edit_->setAccessibleDescription(error_->text().isEmpty() ? found_ : error_->text());
}

// Keys, and behind "data=" what the runs have.
QStringList RunFilterLine::wordsFor(const QString& word) const {
    static const QRegularExpression kKey(QStringLiteral("^([\\w-]+)(=|!=)"));
    QStringList words;
    if (const auto match = kKey.match(word); match.hasMatch()) {
        const RunColumn* column = columns_->find(match.captured(1).toStdString());
        if (column == nullptr) {
            return {};
        }
        QStringList values;
        for (const std::string& choice : column->choices) {
            values << QString::fromStdString(choice);
        }
        for (const QString& value : values_ ? values_(*column) : values) {
            words << match.captured() + value;
        }
        return words;
    }
    for (const RunColumn& column : columns_->all()) {
        words << QString::fromStdString(column.key);
    }
    words.sort();
    return words;
}

void RunFilterLine::complete() {
    const QString word = lastWord(edit_->text().left(edit_->cursorPosition()));
    const QStringList words = word.isEmpty() ? QStringList() : wordsFor(word);
    static_cast<QStringListModel*>(completer_->model())->setStringList(words);
    completer_->setCompletionPrefix(word);
    const bool isWhole = completer_->completionCount() == 1 &&
                         completer_->currentCompletion().compare(word, Qt::CaseInsensitive) == 0;
    if (word.isEmpty() || completer_->completionCount() == 0 || isWhole) {
        completer_->popup()->hide();
    } else {
        completer_->complete();
    }
}

void RunFilterLine::insert(const QString& completion) {
    const QString before = edit_->text().left(edit_->cursorPosition());
    const QString start = before.chopped(lastWord(before).size()) + completion;
    edit_->setText(start + edit_->text().mid(before.size()));
    edit_->setCursorPosition(static_cast<int>(start.size()));
}

} // namespace sharesnet
