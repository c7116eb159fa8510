#include "ui/exchange/export_dialog.h"

#include "ui/base/file_path.h"
#include "ui/base/number_text.h"
#include "ui/base/type_scale.h"
#include "ui/exchange/checkpoint_picker.h"
#include "ui/exchange/choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr auto kFolderKey = "exchange/folder";
constexpr auto kFormKey = "exchange/form";
constexpr int kPlaceLetters = 48;

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

QString textOf(const std::filesystem::path& path) {
    return QString::fromStdU16String(path.u16string());
}

std::vector<ChoiceBox::Choice> formChoices() {
    std::vector<ChoiceBox::Choice> choices;
    for (const ExportFormat& format : exportFormats()) {
        choices.push_back({textOf(format.name), ExportDialog::tr(format.title.c_str()),
                           ExportDialog::tr(format.help.c_str())});
    }
    return choices;
}

std::vector<ChoiceBox::Choice> choicesOf(const std::vector<ExportChoice>& all) {
    std::vector<ChoiceBox::Choice> choices;
    for (const ExportChoice& each : all) {
        choices.push_back({textOf(each.name), ExportDialog::tr(each.title.c_str()),
                           ExportDialog::tr(each.help.c_str())});
    }
    return choices;
}

QString startFolder() {
    const QString kept = QSettings().value(QLatin1String(kFolderKey)).toString();
    return kept.isEmpty() ? QDir::homePath() : kept;
}

// Of a run as the name of a file.
QString fileName(const std::string& run) {
    QString name = textOf(run).simplified();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    while (name.startsWith(QLatin1Char('.'))) {
        name.remove(0, 1);
    }
    return name.isEmpty() ? ExportDialog::tr("network") : name;
}

} // namespace

ExportDialog::ExportDialog(StoreClient* store, ExchangeClient* client, QWidget* parent)
    : QDialog(parent),
      store_(store),
      client_(client),
      pages_(new QStackedWidget),
      form_(new ChoiceBox(QStringLiteral("exportForm"), formChoices())),
      names_(new ChoiceBox(QStringLiteral("exportNames"), choicesOf(exportNames()))),
      sharing_(new ChoiceBox(QStringLiteral("exportSharing"), choicesOf(exportSharings()))),
      fold_(new QCheckBox(tr("&Fold batch norms, untie shared weights"))),
      foldHelp_(makeHelpLabel(tr(kFoldHelp))),
      placeLabel_(new QLabel),
      place_(new QLineEdit),
      size_(new QLabel),
      note_(makeHelpLabel()),
      error_(makeErrorLabel(QStringLiteral("exportError"))),
      progress_(new QProgressBar),
      checked_(new QLabel),
      files_(new QLabel) {
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export network"));
    pages_->addWidget(makeForm());
    pages_->addWidget(makeResult());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    cancel_ = buttons->button(QDialogButtonBox::Cancel);
    export_ = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    export_->setObjectName(QStringLiteral("exportNow"));
    open_ = buttons->addButton(tr("&Open folder"), QDialogButtonBox::ActionRole);
    open_->setObjectName(QStringLiteral("exportOpenFolder"));
    open_->hide();
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::begin);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(pages_, 1);
    layout->addWidget(error_);
    layout->addWidget(progress_);
    layout->addWidget(buttons);
    export_->setDefault(true); // known to the dialog only now
    connectAll();
    form_->choose(QSettings().value(QLatin1String(kFormKey)).toString());
    followForm();
    form_->setFocus();
}

QWidget* ExportDialog::makeForm() {
    formPage_ = new QWidget;
    auto* column = new QVBoxLayout(formPage_);
    column->setContentsMargins(0, 0, 0, 0);
    rows_ = new QFormLayout;
    column->addLayout(rows_);
    column->addStretch(1);
    rows_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    picker_ = new CheckpointPicker(store_, rows_, this);
    rows_->addRow(tr("For&mat"), form_);
    rows_->addRow(tr("&Names"), names_);
    rows_->addRow(tr("&Shared weights"), sharing_);
    fold_->setObjectName(QStringLiteral("exportFold"));
    auto* folding = new QWidget;
    auto* explained = new QVBoxLayout(folding);
    explained->setContentsMargins(0, 0, 0, 0);
    explained->setSpacing(4);
    explained->addWidget(fold_);
    explained->addWidget(foldHelp_);
    rows_->addRow(QString(), folding);
    addPlace(*rows_);
    size_->setObjectName(QStringLiteral("exportSize"));
    size_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows_->addRow(tr("Size"), size_);
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("The export is being written"));
    progress_->hide();
    return formPage_;
}

void ExportDialog::addPlace(QFormLayout& form) {
    place_->setObjectName(QStringLiteral("exportPlace"));
    place_->setMinimumWidth(fontMetrics().averageCharWidth() * kPlaceLetters);
    placeLabel_->setBuddy(place_);
    note_->setObjectName(QStringLiteral("exportNote"));
    auto* browse = new QPushButton(tr("&Browse…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::choosePlace);
    auto* row = new QHBoxLayout;
    row->addWidget(place_, 1);
    row->addWidget(browse);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(note_);
    form.addRow(placeLabel_, column);
}

QWidget* ExportDialog::makeResult() {
    auto* page = new QWidget;
    auto* title = new QLabel(tr("The network is exported"));
    title->setFont(titleFont(font()));
    checked_->setObjectName(QStringLiteral("exportChecked"));
    files_->setObjectName(QStringLiteral("exportFiles"));
    for (QLabel* label : {checked_, files_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(checked_);
    column->addWidget(files_);
    column->addStretch(1);
    return page;
}

void ExportDialog::connectAll() {
    connect(picker_, &CheckpointPicker::changed, this, &ExportDialog::followSource);
    connect(form_, &ChoiceBox::changed, this, &ExportDialog::followForm);
    connect(fold_, &QCheckBox::toggled, this, &ExportDialog::askSize);
    connect(place_, &QLineEdit::textChanged, this, &ExportDialog::followPlace);
    connect(place_, &QLineEdit::textEdited, this, [this] { placeIsOwn_ = true; });
    connect(client_, &ExchangeClient::engineCame, this, &ExportDialog::followSource);
    connect(open_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(textOf(folder_))); });
}

void ExportDialog::choose(std::int64_t run, std::int64_t step) {
    picker_->choose(run, step);
}

QString ExportDialog::ending() const {
    return textOf(exportFormat(form_->key().toStdString()).suffix);
}

ExportPlan ExportDialog::plan() const {
    const ExportFormat& format = exportFormat(form_->key().toStdString());
    ExportPlan plan;
    plan.form = format.form;
    if (format.names) {
        plan.names = names_->key().toStdString();
    }
    if (format.sharing) {
        plan.sharing = parseWeightSharing(sharing_->key().toStdString());
    }
    plan.fold = format.fold && fold_->isChecked();
    QString place = place_->text().trimmed();
    if (!place.isEmpty() && !place.endsWith(ending(), Qt::CaseInsensitive)) {
        place += ending();
    }
    plan.out = pathOf(place);
    return plan;
}

std::optional<ExportSource> ExportDialog::source() const {
    const CheckpointChoice* chosen = picker_->current();
    if (chosen == nullptr) {
        return std::nullopt;
    }
    return ExportSource{chosen->checkpoint.checkpoint.file, chosen->run};
}

void ExportDialog::followForm() {
    const ExportFormat& format = exportFormat(form_->key().toStdString());
    rows_->setRowVisible(names_, format.names);
    rows_->setRowVisible(sharing_, format.sharing);
    rows_->setRowVisible(fold_->parentWidget(), format.fold);
    rows_->setRowVisible(size_, format.form == ExportForm::Onnx);
    placeLabel_->setText(format.suffix.empty() ? tr("Fol&der") : tr("Fil&e"));
    followSource();
    growToFit(this);
}

// The place has the name of the run and the ending of the form, unless the person has named it.
void ExportDialog::followSource() {
    const std::optional<ExportSource> chosen = source();
    QString place = place_->text().trimmed();
    if (!placeIsOwn_ && chosen) {
        const QString folder = place.isEmpty() ? startFolder() : QFileInfo(place).path();
        place = folder + QLatin1Char('/') + fileName(chosen->record->spec.name) + ending();
    } else if (!place.isEmpty()) {
        for (const ExportFormat& format : exportFormats()) {
            const QString other = textOf(format.suffix);
            if (!other.isEmpty() && place.endsWith(other, Qt::CaseInsensitive)) {
                place.chop(other.size());
                break;
            }
        }
        place += ending();
    }
    place_->setText(place);
    showError(error_, picker_->whyNone());
    if (chosen && client_->ready()) {
        client_->ask(
            ExchangeClient::Lane::Quick, this,
            [arch = chosen->record->spec.arch](const Engine& engine) {
                return engine.makeExchange()->namesFor(arch);
            },
            [this, run = chosen->record->id](const std::vector<std::string>& names) {
                std::set<QString> keys;
                std::ranges::transform(names, std::inserter(keys, keys.end()),
                                       [](const std::string& name) { return textOf(name); });
                if (source() && source()->record->id == run) {
                    names_->offer(keys, tr("These names are for networks of another kind"));
                }
            },
            [](const QString&) {});
    }
    followPlace();
    askSize();
}

void ExportDialog::askSize() {
    const std::optional<ExportSource> chosen = source();
    ExportPlan wanted = plan();
    wanted.out.clear();
    size_->setText(chosen ? tr("Computing…") : QString());
    if (!chosen || wanted.form != ExportForm::Onnx || !client_->ready()) {
        return;
    }
    const auto isAskedStill = [this, file = chosen->checkpoint, fold = wanted.fold] {
        return source() && source()->checkpoint == file && plan().fold == fold;
    };
    client_->ask(
        ExchangeClient::Lane::Quick, this,
        [source = *chosen, wanted](const Engine& engine) {
            return exportBytes(*engine.makeExchange(), source, wanted);
        },
        [this, isAskedStill](std::optional<std::int64_t> bytes) {
            if (isAskedStill() && bytes) {
                size_->setText(tr("%1 bytes (%2)").arg(grouped(*bytes), bytesText(*bytes)));
            }
        },
        [this, isAskedStill](const QString& why) {
            if (isAskedStill()) {
                size_->setText(QStringLiteral("–"));
                showError(error_, why);
            }
        });
}

// Says which files are there already.
void ExportDialog::followPlace() {
    note_->clear();
    updateButtons();
    using Files = std::vector<std::filesystem::path>;
    looks_.postLatest(
        [files = filesOf(plan())] {
            Files found;
            std::ranges::copy_if(files, std::back_inserter(found), [](const auto& file) {
                std::error_code ignored;
                return std::filesystem::exists(file, ignored);
            });
            return std::pair(files, found);
        },
        [this](const std::pair<Files, Files>& answer) {
            if (answer.first == filesOf(plan())) {
                showReplaced(answer.second);
            }
        },
        [](const std::string&) {});
}

void ExportDialog::showReplaced(const std::vector<std::filesystem::path>& files) {
    QStringList names;
    for (const std::filesystem::path& file : files) {
        names << textOf(file.filename());
    }
    if (names.size() == 1) {
        note_->setText(tr("%1 is there already and will be replaced").arg(names.first()));
    } else if (!names.isEmpty()) {
        note_->setText(
            tr("%1 are there already and will be replaced").arg(names.join(QStringLiteral(", "))));
    }
    if (!names.isEmpty() && !busy_) {
        export_->setText(tr("&Replace"));
    }
}

void ExportDialog::updateButtons() {
    export_->setText(tr("&Export"));
    export_->setEnabled(!busy_ && source() && !place_->text().trimmed().isEmpty());
}

void ExportDialog::begin() {
    const std::optional<ExportSource> chosen = source();
    if (busy_ || !chosen) {
        return;
    }
    QSettings settings;
    settings.setValue(QLatin1String(kFolderKey), textOf(plan().out.parent_path()));
    settings.setValue(QLatin1String(kFormKey), form_->key());
    showError(error_, {});
    setBusy(true);
    emit exportWanted(*chosen, plan());
}

void ExportDialog::setBusy(bool busy) {
    busy_ = busy;
    formPage_->setEnabled(!busy);
    progress_->setVisible(busy);
    cancel_->setText(busy ? tr("&Close") : tr("&Cancel"));
    cancel_->setToolTip(busy ? tr("The export goes on; a message says when it is written")
                             : QString());
    updateButtons();
}

void ExportDialog::showResult(const ExportPlan& plan, const ExportedFiles& files) {
    setBusy(false);
    const QString checked = textOf(checkedText(plan.form, files.weights));
    checked_->setText(checked.left(1).toUpper() + checked.mid(1));
    QStringList names;
    for (const std::filesystem::path& file : files.files) {
        names << textOf(file);
    }
    files_->setText(names.join(QLatin1Char('\n')));
    folder_ = plan.out.parent_path();
    if (exportFormat(plan.form).suffix.empty()) {
        folder_ = plan.out;
    }
    pages_->setCurrentIndex(1);
    export_->hide();
    open_->show();
    cancel_->setText(tr("&Close"));
    cancel_->setToolTip({});
    cancel_->setDefault(true);
    cancel_->setFocus();
}

void ExportDialog::showFailure(const QString& why) {
    setBusy(false);
    showError(error_, why);
    export_->setFocus();
}

void ExportDialog::choosePlace() {
    const QString now = textOf(plan().out);
    auto* dialog = new QFileDialog(this, tr("Export network"), QFileInfo(now).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (ending().isEmpty()) {
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
