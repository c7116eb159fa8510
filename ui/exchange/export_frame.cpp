#include "ui/exchange/export_frame.h"

#include "ui/base/choice_box.h"
#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/spacing.h"
#include "ui/base/stop_button.h"
#include "ui/base/text_of.h"
#include "ui/base/type_scale.h"
#include "ui/base/workbench_style.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kPlaceLetters = 48;

QString fileName(const QString& wanted) {
    QString name = wanted.simplified();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    while (name.startsWith(QLatin1Char('.'))) {
        name.remove(0, 1);
    }
    return name.isEmpty() ? ExportFrame::tr("export") : name;
}

} // namespace

ExportFrame::ExportFrame(const QString& title, QWidget* parent)
    : QDialog(parent),
      pages_(new QStackedWidget),
      formPage_(new QWidget),
      rows_(new QFormLayout),
      placeLabel_(new QLabel),
      place_(new QLineEdit),
      note_(makeHelpLabel()),
      error_(makeErrorLabel(QStringLiteral("exportError"))),
      progress_(new QProgressBar),
      title_(new QLabel),
      checked_(new QLabel),
      files_(new QLabel) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* column = new QVBoxLayout(formPage_);
    column->setContentsMargins(space::kFlush);
    column->addLayout(rows_);
    column->addStretch(1);
    rows_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    pages_->addWidget(formPage_);
    pages_->addWidget(makeResult());
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("The export is being written"));
    progress_->hide();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(pages_, 1);
    layout->addWidget(error_);
    layout->addWidget(progress_);
    addButtons();
}

void ExportFrame::addButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    cancel_ = buttons->button(QDialogButtonBox::Cancel);
    export_ = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    export_->setObjectName(QStringLiteral("exportNow"));
    open_ = buttons->addButton(tr("&Open folder"), QDialogButtonBox::ActionRole);
    open_->setObjectName(QStringLiteral("exportOpenFolder"));
    stop_ = new StopButton(QStringLiteral("exportStop"));
    buttons->addButton(stop_, QDialogButtonBox::ResetRole);
    for (QPushButton* later : {open_, static_cast<QPushButton*>(stop_)}) {
        later->hide(); // which the box shows
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportFrame::begin);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(open_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(textOf(folder_))); });
    layout()->addWidget(buttons);
    makePrimaryDefault(export_); // known to the dialog only now
}

void ExportFrame::finish(QWidget* first) {
    connect(place_, &QLineEdit::textChanged, this, &ExportFrame::refresh);
    connect(place_, &QLineEdit::textEdited, this, [this] { placeIsOwn_ = true; });
    first->setFocus();
    refresh();
}

void ExportFrame::addPlace() {
    place_->setObjectName(QStringLiteral("exportPlace"));
    place_->setMinimumWidth(fontMetrics().averageCharWidth() * kPlaceLetters);
    placeLabel_->setBuddy(place_);
    note_->setObjectName(QStringLiteral("exportNote"));
    auto* browse = new QPushButton(tr("&Browse…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportFrame::choosePlace);
    auto* row = new QHBoxLayout;
    row->addWidget(place_, 1);
    row->addWidget(browse);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::kTight);
    column->addLayout(row);
    column->addWidget(note_);
    rows_->addRow(placeLabel_, column);
}

QWidget* ExportFrame::makeResult() {
    auto* page = new QWidget;
    title_->setFont(titleFont(font()));
    checked_->setObjectName(QStringLiteral("exportChecked"));
    files_->setObjectName(QStringLiteral("exportFiles"));
    for (QLabel* label : {checked_, files_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kWide);
    column->addWidget(title_);
    column->addWidget(checked_);
    column->addWidget(files_);
    column->addStretch(1);
    return page;
}

void ExportFrame::setPlace(const QString& name, const QString& ending) {
    QString place = place_->text().trimmed();
    if (!placeIsOwn_ && !name.isEmpty()) {
        const QString folder = place.isEmpty() ? usualFolder() : QFileInfo(place).path();
        place = folder + QLatin1Char('/') + fileName(name) + ending;
    } else if (!place.isEmpty() && ending != ending_) {
        if (!ending_.isEmpty() && place.endsWith(ending_, Qt::CaseInsensitive)) {
            place.chop(ending_.size());
        }
        if (!place.endsWith(ending, Qt::CaseInsensitive)) {
            place += ending;
        }
    }
    ending_ = ending;
    placeLabel_->setText(ending.isEmpty() ? tr("Fol&der") : tr("Fil&e"));
    place_->setText(place);
    refresh();
}

std::filesystem::path ExportFrame::out() const {
    QString place = place_->text().trimmed();
    if (!place.isEmpty() && !place.endsWith(ending_, Qt::CaseInsensitive)) {
        place += ending_;
    }
    return pathOf(place);
}

void ExportFrame::setError(const QString& why) {
    showError(error_, why);
}

void ExportFrame::refresh() {
    note_->clear();
    updateButtons();
    using Files = std::vector<std::filesystem::path>;
    looks_.postLatest(
        [files = replaced()] {
            Files found;
            std::ranges::copy_if(files, std::back_inserter(found), [](const auto& file) {
                std::error_code ignored;
                return std::filesystem::exists(file, ignored);
            });
            return std::pair(files, found);
        },
        [this](const std::pair<Files, Files>& answer) {
            if (answer.first == replaced()) {
                showReplaced(answer.second);
            }
        },
        [](const std::string&) {});
}

void ExportFrame::showReplaced(const std::vector<std::filesystem::path>& files) {
    QStringList names;
    for (const std::filesystem::path& file : files) {
        names << textOf(file.filename());
    }
    if (names.size() == 1) {
        note_->setText(tr("%1 already exists and will be replaced").arg(names.first()));
    } else if (!names.isEmpty()) {
        note_->setText(
            tr("%1 already exist and will be replaced").arg(names.join(QStringLiteral(", "))));
    }
    if (!names.isEmpty() && !busy_) {
        export_->setText(tr("&Replace"));
    }
}

void ExportFrame::updateButtons() {
    export_->setText(tr("&Export"));
    export_->setEnabled(!busy_ && canExport() && !place_->text().trimmed().isEmpty());
}

void ExportFrame::begin() {
    if (!export_->isEnabled()) {
        return;
    }
    keepUsualFolder(textOf(out().parent_path()));
    setError({});
    busy_ = true;
    formPage_->setEnabled(false);
    progress_->show();
    cancel_->setText(tr("&Close"));
    cancel_->setToolTip(tr("The export continues; a message will say when it is done"));
    updateButtons();
    growToFit(this);
    ask(stop_->begin());
}

void ExportFrame::endBusy() {
    busy_ = false;
    formPage_->setEnabled(true);
    progress_->hide();
    cancel_->setText(tr("&Cancel"));
    cancel_->setToolTip({});
    updateButtons();
}

void ExportFrame::showWritten(const Written& written) {
    endBusy();
    stop_->end();
    title_->setText(written.title);
    checked_->setText(written.checked);
    checked_->setVisible(!written.checked.isEmpty());
    files_->setText(written.files.join(QLatin1Char('\n')));
    folder_ = written.folder;
    pages_->setCurrentIndex(1);
    export_->hide();
    open_->show();
    cancel_->setText(tr("&Close"));
    cancel_->setDefault(true);
    cancel_->setFocus();
    growToFit(this);
}

void ExportFrame::showFailure(const QString& why) {
    endBusy();
    setError(stop_->end() ? tr("Stopped") : why);
    export_->setFocus();
}

void ExportFrame::choosePlace() {
    const QString now = textOf(out());
    QFileDialog* dialog = newFileDialog(this, windowTitle());
    dialog->setDirectory(existingFolder(QFileInfo(now).path()));
    if (ending_.isEmpty()) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // the button says it
        dialog->selectFile(QFileInfo(now).fileName());
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        placeIsOwn_ = true;
        place_->setText(chosen);
    });
    dialog->open();
}

} // namespace sharesnet
