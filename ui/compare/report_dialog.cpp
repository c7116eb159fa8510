#include "ui/compare/report_dialog.h"

#include "ui/base/choice_box.h"
#include "ui/base/file_dialog.h"
#include "ui/base/help_request.h"
#include "ui/base/spacing.h"
#include "ui/base/workbench_style.h"
#include "ui/runs/run_text.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace sharesnet {

namespace {

constexpr auto kFormatKey = "report/format";

struct Format {
    const char* ending;
    const char* title;
};

constexpr std::array kFormats{
    Format{"html", QT_TRANSLATE_NOOP("sharesnet::ReportDialog",
                                     "&HTML: figures, tables, settings, environments in one file")},
    Format{"md", QT_TRANSLATE_NOOP("sharesnet::ReportDialog", "&Markdown: the table of means")},
    Format{"tex", QT_TRANSLATE_NOOP("sharesnet::ReportDialog",
                                    "&LaTeX: the table of means (needs booktabs)")}};

} // namespace

ReportDialog::ReportDialog(std::vector<RunPtr> runs, GroupBy by, QWidget* parent)
    : QDialog(parent),
      runs_(std::move(runs)),
      by_(std::move(by)),
      formats_(new QButtonGroup(this)),
      accuracy_(new QComboBox),
      file_(new QLineEdit),
      error_(new QLabel) {
    setHelpPage(this, QStringLiteral("runs#report"));
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report of %n run(s)", nullptr, static_cast<int>(runs_.size())));
    accuracy_->setObjectName(QStringLiteral("reportAccuracy"));
    accuracy_->addItems({tr("Best test accuracy"), tr("Last test accuracy")});
    file_->setObjectName(QStringLiteral("reportFile"));
    file_->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    auto* browse = new QPushButton(tr("&Browse…"));
    connect(browse, &QPushButton::clicked, this, &ReportDialog::choosePlace);
    auto* place = new QHBoxLayout;
    place->addWidget(file_, 1);
    place->addWidget(browse);
    auto* form = new QFormLayout;
    const QString kept = QSettings().value(QLatin1String(kFormatKey)).toString();
    for (const Format& format : kFormats) {
        auto* button = new QRadioButton(tr(format.title));
        button->setObjectName(QStringLiteral("report_") + QLatin1String(format.ending));
        button->setChecked(formats_->buttons().isEmpty() || kept == QLatin1String(format.ending));
        formats_->addButton(button, static_cast<int>(formats_->buttons().size()));
        form->addRow(formats_->buttons().size() == 1 ? tr("Format") : QString(), button);
    }
    form->addRow(tr("Compare &by"), accuracy_);
    auto* fileLabel = new QLabel(tr("&File"));
    fileLabel->setBuddy(file_);
    form->addRow(fileLabel, place);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    write_ = buttons->addButton(tr("&Write"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReportDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(formats_, &QButtonGroup::idToggled, this, &ReportDialog::followFormat);
    connect(file_, &QLineEdit::textChanged, this, &ReportDialog::followFile);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(makeRuns(), 1);
    error_->setObjectName(QStringLiteral("reportError"));
    error_->setWordWrap(true);
    error_->hide();
    layout->addWidget(error_);
    layout->addWidget(buttons);
    makePrimaryDefault(write_); // known to the dialog only now
    file_->setText(QDir(usualFolder()).filePath(QStringLiteral("runs")));
    followFormat();
}

void ReportDialog::write() {
    QSettings().setValue(QLatin1String(kFormatKey), ending());
    keepUsualFolder(QFileInfo(file()).absolutePath());
    showError(error_, {});
    writing_ = true;
    followFile();
    emit writeRequested();
}

void ReportDialog::showFailure(const QString& why) {
    writing_ = false;
    followFile();
    showError(error_, why);
    file_->setFocus();
}

QWidget* ReportDialog::makeRuns() {
    auto* list = new QListWidget;
    list->setObjectName(QStringLiteral("reportRuns"));
    list->setAccessibleName(tr("Runs of the report"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    std::size_t unfinished = 0;
    for (const RunPtr& run : runs_) {
        list->addItem(tr("%1 · %2").arg(runText(*run), progressText(*run)));
        unfinished += run->state == RunState::Finished ? 0 : 1;
    }
    auto* note = new QLabel;
    note->setObjectName(QStringLiteral("reportNote"));
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setVisible(unfinished > 0);
    note->setText(tr("%n run(s) are not finished: their curves are shown, means and verdict leave "
                     "them out.",
                     nullptr, static_cast<int>(unfinished)));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::kFlush);
    column->addWidget(list, 1);
    column->addWidget(note);
    return box;
}

Accuracy ReportDialog::accuracy() const {
    return accuracy_->currentIndex() == 0 ? Accuracy::Best : Accuracy::Last;
}

QString ReportDialog::ending() const {
    return QLatin1String(
        kFormats.at(static_cast<std::size_t>(std::max(formats_->checkedId(), 0))).ending);
}

QString ReportDialog::file() const {
    const QString behind = QLatin1Char('.') + ending();
    const QString text = file_->text().trimmed();
    return text.isEmpty() || text.endsWith(behind, Qt::CaseInsensitive) ? text : text + behind;
}

// The file gets the ending of the format in place of another's.
void ReportDialog::followFormat() {
    QString text = file_->text().trimmed();
    for (const Format& format : kFormats) {
        const QString ending = QLatin1Char('.') + QLatin1String(format.ending);
        if (text.endsWith(ending, Qt::CaseInsensitive)) {
            text.chop(ending.size());
            break;
        }
    }
    if (!text.isEmpty()) {
        file_->setText(text);
        file_->setText(file());
    }
    followFile();
}

void ReportDialog::followFile() {
    write_->setEnabled(!file().isEmpty() && !writing_);
    write_->setText(tr("&Write"));
    worker_.postLatest([file = file()] { return std::pair(file, QFileInfo::exists(file)); },
                       [this](const std::pair<QString, bool>& found) {
                           if (found.second && found.first == file()) {
                               write_->setText(tr("&Replace")); // it is there already
                           }
                       },
                       [](const std::string&) {});
}

void ReportDialog::choosePlace() {
    QFileDialog* dialog = newFileDialog(this, tr("Report"));
    dialog->setDirectory(existingFolder(QFileInfo(file()).absolutePath()));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the button says it
    dialog->selectFile(QFileInfo(file()).fileName());
    connect(dialog, &QFileDialog::fileSelected, file_, &QLineEdit::setText);
    dialog->open();
}

} // namespace sharesnet
