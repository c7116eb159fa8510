#include "ui/exchange/export_dialog.h"

#include "ui/base/choice_box.h"
#include "ui/base/core_text.h"
#include "ui/base/help_request.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/text_of.h"
#include "ui/exchange/checkpoint_picker.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace sharesnet {

namespace {

constexpr auto kFormKey = "exchange/form";

std::vector<ChoiceBox::Choice> formChoices() {
    std::vector<ChoiceBox::Choice> choices;
    for (const ExportFormat& format : exportFormats()) {
        choices.push_back({textOf(format.name), coreText(format.title), coreText(format.help)});
    }
    return choices;
}

std::vector<ChoiceBox::Choice> choicesOf(const std::vector<ExportChoice>& all) {
    std::vector<ChoiceBox::Choice> choices;
    for (const ExportChoice& each : all) {
        choices.push_back({textOf(each.name), coreText(each.title), coreText(each.help)});
    }
    return choices;
}

} // namespace

ExportDialog::ExportDialog(StoreClient* store, ExchangeClient* client, QWidget* parent)
    : ExportFrame(tr("Export network"), parent),
      client_(client),
      form_(new ChoiceBox(QStringLiteral("exportForm"), formChoices())),
      names_(new ChoiceBox(QStringLiteral("exportNames"), choicesOf(exportNames()))),
      sharing_(new ChoiceBox(QStringLiteral("exportSharing"), choicesOf(exportSharings()))),
      fold_(new QCheckBox(tr("&Fold batch norms, untie shared weights"))),
      foldHelp_(makeHelpLabel(coreText(kFoldHelp))),
      size_(new QLabel) {
    setHelpPage(this, QStringLiteral("exchange#network"));
    setObjectName(QStringLiteral("exportDialog"));
    makeRows(store);
    connect(picker_, &CheckpointPicker::changed, this, &ExportDialog::followSource);
    connect(form_, &ChoiceBox::changed, this, &ExportDialog::followForm);
    connect(fold_, &QCheckBox::toggled, this, &ExportDialog::askSize);
    for (const ChoiceBox* box : {names_, sharing_}) {
        connect(box, &ChoiceBox::changed, this, &ExportDialog::askSize);
    }
    connect(client_, &ExchangeClient::engineCame, this, &ExportDialog::followSource);
    form_->choose(QSettings().value(QLatin1String(kFormKey)).toString());
    followForm();
    finish(form_);
}

void ExportDialog::makeRows(StoreClient* store) {
    picker_ = new CheckpointPicker(store, rows(), this);
    rows()->addRow(tr("For&mat"), form_);
    rows()->addRow(tr("&Names"), names_);
    rows()->addRow(tr("&Shared weights"), sharing_);
    fold_->setObjectName(QStringLiteral("exportFold"));
    auto* folding = new QWidget;
    auto* explained = new QVBoxLayout(folding);
    explained->setContentsMargins(space::kFlush);
    explained->setSpacing(space::kTight);
    explained->addWidget(fold_);
    explained->addWidget(foldHelp_);
    rows()->addRow(QString(), folding);
    addPlace();
    size_->setObjectName(QStringLiteral("exportSize"));
    size_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows()->addRow(tr("Size"), size_);
}

void ExportDialog::choose(std::int64_t run, std::int64_t step) {
    picker_->choose(run, step);
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
    plan.out = out();
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
    rows()->setRowVisible(names_, format.names);
    rows()->setRowVisible(sharing_, format.sharing);
    rows()->setRowVisible(fold_->parentWidget(), format.fold);
    followSource();
    growToFit(this);
}

void ExportDialog::followSource() {
    const std::optional<ExportSource> chosen = source();
    setPlace(chosen ? textOf(chosen->record->spec.name) : QString(),
             textOf(exportFormat(form_->key().toStdString()).suffix));
    setError(picker_->whyNone());
    if (chosen && client_->ready()) {
        askNames(*chosen->record);
    }
    askSize();
}

void ExportDialog::askNames(const RunRecord& run) {
    client_->ask(
        ExchangeClient::Lane::Quick, this,
        [arch = run.spec.arch](const Engine& engine) {
            return engine.makeExchange()->namesFor(arch);
        },
        [this, run = run.id](const std::vector<std::string>& names) {
            std::set<QString> keys;
            std::ranges::transform(names, std::inserter(keys, keys.end()),
                                   [](const std::string& name) { return textOf(name); });
            if (source() && source()->record->id == run) {
                names_->offer(keys, tr("These names do not fit this kind of network"));
            }
        },
        [](const QString&) {});
}

void ExportDialog::askSize() {
    const std::optional<ExportSource> chosen = source();
    size_->setText(chosen ? tr("Computing…") : QString());
    if (!chosen || !client_->ready()) {
        return;
    }
    ExportPlan wanted = plan();
    wanted.out.clear();
    const int number = ++sizes_;
    client_->ask(
        ExchangeClient::Lane::Quick, this,
        [source = *chosen, wanted](const Engine& engine) {
            return exportBytes(*engine.makeExchange(), source, wanted);
        },
        [this, number](std::int64_t bytes) {
            if (number == sizes_) {
                size_->setText(tr("%1 bytes (%2)").arg(grouped(bytes), bytesText(bytes)));
            }
        },
        [this, number](const QString& why) {
            if (number == sizes_) {
                size_->setText(QStringLiteral("–"));
                setError(why);
            }
        });
}

void ExportDialog::ask(const std::function<bool()>& stopped) {
    QSettings().setValue(QLatin1String(kFormKey), form_->key());
    ExportPlan wanted = plan();
    wanted.cancelled = stopped;
    emit exportWanted(*source(), wanted);
}

void ExportDialog::showResult(const ExportPlan& plan, const ExportedFiles& files) {
    Written written;
    written.title = tr("The network is exported");
    const QString checked = coreText(checkedText(plan.form, files.weights));
    written.checked = checked.left(1).toUpper() + checked.mid(1);
    for (const std::filesystem::path& file : files.files) {
        written.files << textOf(file);
    }
    const bool isFolder = exportFormat(plan.form).suffix.empty();
    written.folder = isFolder ? plan.out : plan.out.parent_path();
    showWritten(written);
}

} // namespace sharesnet
