#include "ui/exchange/import_dialog.h"

#include "core/base/error.h"
#include "core/design/edit.h"
#include "ui/base/choice_box.h"
#include "ui/base/core_text.h"
#include "ui/base/elided_label.h"
#include "ui/base/file_path.h"
#include "ui/base/help_request.h"
#include "ui/base/number_input.h"
#include "ui/base/spacing.h"
#include "ui/base/stop_button.h"
#include "ui/base/text_of.h"
#include "ui/base/type_scale.h"
#include "ui/base/workbench_style.h"
#include "ui/exchange/imported_text.h"
#include "ui/exchange/normalization_picker.h"
#include "ui/training/data_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sharesnet {

namespace {

enum Page { Reading, Refused, Form };

constexpr int kLeastSide = 8; // of an image, pixels
constexpr int kMostSide = 4096;

ArchSpec tiedWhereEqual(const ImportedModel& model) {
    ArchSpec arch = model.arch;
    for (const EqualConvs& equal : model.equal) {
        arch = shareBlocks(arch, equal.stage, equal.conv, equal.blocks);
    }
    return arch;
}

QLabel* makeValue(const QString& name) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ImportDialog::ImportDialog(ExchangeClient* client, const QString& file, int more, QWidget* parent)
    : QDialog(parent),
      client_(client),
      file_(file),
      pages_(new QStackedWidget),
      network_(makeValue(QStringLiteral("importNetwork"))),
      names_(makeValue(QStringLiteral("importNames"))),
      parameters_(makeValue(QStringLiteral("importParameters"))),
      classes_(makeValue(QStringLiteral("importClasses"))),
      name_(new QLineEdit(QFileInfo(file).completeBaseName())),
      imageSize_(new WholeSpinBox),
      strideIn_(new QComboBox),
      hasData_(new QCheckBox(tr("Choose no&w"))),
      data_(new DataPicker),
      tie_(new QCheckBox(tr("Make &equal weights one weight"))),
      equal_(makeHelpLabel()),
      notes_(makeHelpLabel()),
      refusal_(new QPlainTextEdit),
      error_(makeErrorLabel(QStringLiteral("importError"))),
      doing_(new QLabel),
      progress_(new QProgressBar) {
    setHelpPage(this, QStringLiteral("exchange#import"));
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(more > 0 ? tr("Import network (%n more to follow)", nullptr, more)
                            : tr("Import network"));
    auto* title = new ElidedLabel;
    title->setText(QFileInfo(file).fileName());
    title->setToolTip(file);
    title->setFont(titleFont(font()));
    auto* path = new ElidedLabel;
    path->setText(QFileInfo(file).absolutePath());
    path->setToolTip(file);
    path->setForegroundRole(QPalette::PlaceholderText);
    refusal_->setObjectName(QStringLiteral("importRefusal"));
    refusal_->setReadOnly(true);
    refusal_->setAccessibleName(tr("Why the file cannot be imported"));
    pages_->addWidget(new QWidget);
    pages_->addWidget(refusal_);
    pages_->addWidget(makeForm());
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    cancel_ = buttons->button(QDialogButtonBox::Cancel);
    import_ = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    import_->setObjectName(QStringLiteral("importNow"));
    check_ = buttons->addButton(tr("Check &sharing…"), QDialogButtonBox::ResetRole);
    check_->setObjectName(QStringLiteral("importCheck"));
    check_->setToolTip(tr("Which tensors of the file are one weight, which are stored several "
                          "times, and which programs break what is shared"));
    stop_ = new StopButton(QStringLiteral("importStop"));
    buttons->addButton(stop_, QDialogButtonBox::ResetRole);
    stop_->hide(); // which the box shows
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::begin);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(path);
    layout->addSpacing(space::kTight);
    layout->addWidget(pages_, 1);
    layout->addWidget(error_);
    layout->addWidget(doing_);
    layout->addWidget(progress_);
    layout->addWidget(buttons);
    makePrimaryDefault(import_); // known to the dialog only now
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);
    connectAll();
    look();
}

QWidget* ImportDialog::makeForm() {
    formPage_ = new QWidget;
    auto* column = new QVBoxLayout(formPage_);
    column->setContentsMargins(space::kFlush);
    rows_ = new QFormLayout;
    column->addLayout(rows_);
    column->addStretch(1);
    rows_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows_->addRow(tr("Network"), network_);
    rows_->addRow(tr("Parameters"), parameters_);
    rows_->addRow(tr("Tensor names"), names_);
    rows_->addRow(tr("Classes"), classes_);
    addQuestions(*rows_);
    notes_->setObjectName(QStringLiteral("importNotes"));
    notes_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows_->addRow(tr("Notes"), notes_);
    return formPage_;
}

// What the file does not say.
void ImportDialog::addQuestions(QFormLayout& form) {
    name_->setObjectName(QStringLiteral("importName"));
    form.addRow(tr("&Name of the run"), name_);
    imageSize_->setObjectName(QStringLiteral("importImageSize"));
    imageSize_->setRange(kLeastSide, kMostSide);
    imageSize_->setSuffix(tr(" pixels"));
    imageSize_->setToolTip(
        tr("Width and height. The tensors do not say: usually 224 with a 7×7 stem, else 32"));
    form.addRow(tr("Image si&ze"), imageSize_);
    strideIn_->setObjectName(QStringLiteral("importStride"));
    strideIn_->addItem(tr("Convolution 1 (first papers)"), 1);
    strideIn_->addItem(tr("Convolution 2 (torchvision, timm)"), 2);
    strideIn_->setToolTip(
        tr("Which convolution of a bottleneck halves the resolution. The tensors do not say"));
    form.addRow(tr("S&tride in"), strideIn_);
    normalization_ = new NormalizationPicker(&form, this);
    hasData_->setObjectName(QStringLiteral("importHasData"));
    hasData_->setToolTip(tr(
        "Data of the network: it names the classes, and is used to look inside and to train on"));
    data_->setObjectName(QStringLiteral("importData"));
    data_->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(hasData_);
    row->addWidget(data_);
    row->addStretch(1);
    form.addRow(tr("Data"), row);
    tie_->setObjectName(QStringLiteral("importTie"));
    equal_->setObjectName(QStringLiteral("importEqual"));
    equal_->setWordWrap(false);
    auto* equal = new QWidget;
    auto* column = new QVBoxLayout(equal);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kTight);
    column->addWidget(tie_);
    column->addWidget(equal_);
    form.addRow(QString(), equal);
}

void ImportDialog::connectAll() {
    connect(check_, &QPushButton::clicked, this, [this] {
        emit checkWanted(file_);
        reject();
    });
    connect(client_, &ExchangeClient::engineCame, this, &ImportDialog::look);
    connect(imageSize_, &QSpinBox::editingFinished, this, [this] {
        if (model_ && imageSize_->value() != model_->arch.input.height) {
            look();
        }
    });
    connect(strideIn_, &QComboBox::activated, this, &ImportDialog::look);
    connect(normalization_, &NormalizationPicker::changed, this, [this] {
        growToFit(this);
        updateButtons();
    });
    connect(name_, &QLineEdit::textChanged, this, &ImportDialog::updateButtons);
    connect(tie_, &QCheckBox::toggled, this, &ImportDialog::showEqual);
    connect(hasData_, &QCheckBox::toggled, this, [this](bool on) {
        data_->setVisible(on);
        look();
    });
    connect(data_, &DataPicker::dataChanged, this, &ImportDialog::look);
}

ImportPlan ImportDialog::plan() const {
    ImportPlan plan;
    plan.request.file = pathOf(file_);
    if (assumptionsShown_) {
        plan.request.imageSize = imageSize_->value();
        if (rows_->isRowVisible(strideIn_)) {
            plan.request.strideIn = strideIn_->currentData().toInt();
        }
    }
    plan.request.normalization = normalization_->value();
    plan.request.tieEqual = tie_->isChecked();
    plan.name = name_->text().trimmed().toStdString();
    if (hasData_->isChecked()) {
        plan.data = parseDataSpec(data_->data());
    }
    plan.normalizeAsData = normalization_->isOfData();
    return plan;
}

// What the tensors are is told without what is asked behind it, so that equal ones stay a question.
void ImportDialog::look() {
    if (importing_) {
        return;
    }
    ImportPlan wanted = plan();
    wanted.request.tieEqual = false;
    wanted.request.normalization.reset();
    const int number = ++looks_;
    looking_ = true;
    setBusy(true, tr("Reading the file…"));
    client_->ask(
        ExchangeClient::Lane::Quick, this,
        [wanted](const Engine& engine) { return lookAt(*engine.makeExchange(), wanted); },
        [this, number](const ImportedModel& model) {
            if (number == looks_) {
                looking_ = false;
                setBusy(false, {});
                show(model);
            }
        },
        [this, number](const QString& why) {
            if (number == looks_) {
                looking_ = false;
                setBusy(false, {});
                refuse(why);
            }
        });
}

// What was answered before stays on show where a change of it is refused.
void ImportDialog::refuse(const QString& why) {
    if (pages_->currentIndex() == Form) {
        model_.reset();
        showError(error_, why);
    } else {
        refusal_->setPlainText(why);
        pages_->setCurrentIndex(Refused);
        cancel_->setText(tr("&Close"));
    }
    updateButtons();
}

void ImportDialog::show(const ImportedModel& model) {
    model_ = model;
    showError(error_, {});
    const ArchSpec& arch = model.arch;
    network_->setText(architectureText(arch));
    names_->setText(textOf(model.names));
    classes_->setText(classesText(model.classNames));
    imageSize_->setValue(arch.input.height);
    rows_->setRowVisible(strideIn_, arch.block.kind == BlockKind::Bottleneck);
    strideIn_->setCurrentIndex(strideIn_->findData(arch.block.strideIn));
    assumptionsShown_ = true;
    QStringList notes;
    for (const Message& note : model.notes) {
        notes << coreText(note);
    }
    notes_->setText(notes.join(QLatin1Char('\n')));
    rows_->setRowVisible(notes_, !notes.isEmpty());
    normalization_->offer(model.normalization, hasData_->isChecked());
    showEqual();
    updateButtons();
    if (pages_->currentIndex() != Form) {
        pages_->setCurrentIndex(Form);
        cancel_->setText(tr("&Cancel"));
        adjustSize();
        import_->isEnabled() ? import_->setFocus() : normalization_->setFocus();
    }
}

void ImportDialog::showEqual() {
    if (!model_) {
        return;
    }
    const std::vector<EqualConvs>& equal = model_->equal;
    rows_->setRowVisible(equal_->parentWidget(), !equal.empty());
    equal_->setText(equalText(equal));
    parameters_->setText(
        parametersText(tie_->isChecked() ? tiedWhereEqual(*model_) : model_->arch));
    growToFit(this);
}

void ImportDialog::updateButtons() {
    const QString open = model_ ? normalization_->whyOpen() : QString();
    import_->setEnabled(model_ && open.isEmpty() && !importing_ && !looking_ &&
                        !name_->text().trimmed().isEmpty());
    import_->setToolTip(open);
    check_->setEnabled(!importing_);
}

void ImportDialog::setBusy(bool busy, const QString& what) {
    formPage_->setEnabled(!importing_);
    doing_->setText(what);
    doing_->setVisible(busy);
    progress_->setVisible(busy);
    progress_->setAccessibleName(what);
    updateButtons();
}

void ImportDialog::begin() {
    if (!import_->isEnabled()) {
        return;
    }
    importing_ = true;
    showError(error_, {});
    setBusy(true, tr("Importing…"));
    cancel_->setText(tr("&Close"));
    cancel_->setToolTip(tr("The import continues; the run will be selected when it is done"));
    ImportPlan wanted = plan();
    wanted.request.cancelled = stop_->begin();
    emit importWanted(wanted);
}

void ImportDialog::showFailure(const QString& why) {
    importing_ = false;
    setBusy(false, {});
    cancel_->setText(tr("&Cancel"));
    cancel_->setToolTip({});
    showError(error_, stop_->end() ? tr("Stopped; no run was made") : why);
}

} // namespace sharesnet
