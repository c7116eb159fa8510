#include "ui/exchange/sharing_dialog.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/exchange/foldability.h"
#include "core/flow/branch_start.h"
#include "ui/base/choice_box.h"
#include "ui/base/core_text.h"
#include "ui/base/help_request.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/workbench_style.h"
#include "ui/exchange/checkpoint_picker.h"
#include "ui/exchange/sharing_choices.h"
#include "ui/exchange/sharing_meter.h"
#include "ui/runs/branch_dialog.h"
#include "ui/training/data_picker.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <memory>

namespace sharesnet {

SharingDialog::SharingDialog(StoreClient* store, ExchangeClient* client, const SharingWish& wish,
                             QWidget* parent)
    : QDialog(parent),
      store_(store),
      client_(client),
      parameters_(new QLabel),
      outputs_(makeHelpLabel()),
      data_(new DataPicker),
      error_(makeErrorLabel(QStringLiteral("sharingError"))) {
    setHelpPage(this, QStringLiteral("exchange#sharing"));
    setObjectName(QStringLiteral("sharingDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Branch with other sharing"));
    auto* form = makeForm(wish);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    train_ = buttons->addButton(tr("Tr&ain…"), QDialogButtonBox::AcceptRole);
    train_->setObjectName(QStringLiteral("sharingTrain"));
    keep_ = buttons->addButton(tr("&Keep untrained"), QDialogButtonBox::ActionRole);
    keep_->setObjectName(QStringLiteral("sharingKeep"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SharingDialog::train);
    connect(keep_, &QPushButton::clicked, this, &SharingDialog::keepUntrained);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(form, 1);
    layout->addWidget(error_);
    layout->addWidget(buttons);
    makePrimaryDefault(train_); // known to the dialog only now
    picker_->choose(wish.run, wish.step);
    connectAll();
    follow();
}

QWidget* SharingDialog::makeForm(const SharingWish& wish) {
    auto* page = new QWidget;
    rows_ = new QFormLayout(page);
    rows_->setContentsMargins(space::kFlush);
    rows_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    picker_ = new CheckpointPicker(store_, rows_, this);
    choices_ = new SharingChoices(rows_, wish.conv, wish.tie, this);
    parameters_->setObjectName(QStringLiteral("sharingParameters"));
    parameters_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    parameters_->setWordWrap(true);
    rows_->addRow(tr("Parameters"), parameters_);
    outputs_->setObjectName(QStringLiteral("sharingOutputs"));
    rows_->addRow(tr("Outputs"), outputs_);
    data_->setObjectName(QStringLiteral("sharingData"));
    data_->setToolTip(tr("The data of the run: its test images are measured, and the branch is "
                         "trained on it"));
    auto* dataRow = new QHBoxLayout;
    dataRow->addWidget(data_);
    dataRow->addStretch();
    rows_->addRow(tr("&Data"), dataRow);
    qobject_cast<QLabel*>(rows_->labelForField(dataRow))->setBuddy(data_);
    meter_ = new SharingMeter(client_, [this] {
        return SharingMeter::Question{picker_->current()->checkpoint.checkpoint.file,
                                      choices_->wanted(), choices_->rule(),
                                      parseDataSpec(data_->data())};
    });
    rows_->addRow(tr("Test &images"), meter_);
    qobject_cast<QLabel*>(rows_->labelForField(meter_))->setBuddy(meter_->firstField());
    return page;
}

void SharingDialog::connectAll() {
    connect(picker_, &CheckpointPicker::changed, this, &SharingDialog::followCheckpoint);
    connect(choices_, &SharingChoices::changed, this, &SharingDialog::follow);
    connect(data_, &DataPicker::dataChanged, this, &SharingDialog::follow);
    connect(client_, &ExchangeClient::engineCame, this, &SharingDialog::follow);
    connect(meter_, &SharingMeter::told, this,
            [this](const QString& why) { showError(error_, why); });
}

const ArchSpec* SharingDialog::arch() const {
    const CheckpointChoice* chosen = picker_->current();
    return chosen == nullptr ? nullptr : &chosen->run.spec.arch;
}

void SharingDialog::followCheckpoint() {
    showError(error_, picker_->whyNone());
    if (const CheckpointChoice* chosen = picker_->current()) {
        const QSignalBlocker quiet(data_);
        data_->setData(toString(chosen->run.spec.data));
    }
    choices_->setArch(arch());
}

void SharingDialog::follow() {
    const bool tie = choices_->ties();
    rows_->setRowVisible(meter_, tie);
    outputs_->setText(
        tie ? tr("They change at once. Measured on test images, before anything is trained:")
            : tr("They stay the same to the bit: each block gets a copy of the weight, and its "
                 "part of the momentum."));
    QString why;
    if (arch() == nullptr) {
        parameters_->clear();
    } else {
        try {
            const std::int64_t before = costOf(*arch()).parameters;
            const std::int64_t after = costOf(choices_->wanted()).parameters;
            parameters_->setText(
                tr("%1 → %2 (%3)")
                    .arg(grouped(before), grouped(after), signedText(after - before)));
        } catch (const Error& error) {
            why = errorText(error);
            parameters_->setText(why);
        }
    }
    const bool fits = arch() != nullptr && why.isEmpty();
    train_->setEnabled(fits && !keeping_);
    train_->setToolTip(fits ? tr("Asks for the settings, then trains on from there") : why);
    keep_->setEnabled(fits && !keeping_ && client_->ready());
    keep_->setToolTip(
        fits ? tr("Makes the run as it is now, to export it or look into it; needs no data") : why);
    meter_->reset(fits);
    growToFit(this);
}

RunSpec SharingDialog::wanted() const {
    RunSpec wanted = picker_->current()->run.spec;
    wanted.arch = choices_->wanted();
    wanted.data = parseDataSpec(data_->data());
    return wanted;
}

// What is finished, or was never trained here, gets epochs to heal in.
void SharingDialog::train() {
    const CheckpointChoice* chosen = picker_->current();
    if (chosen == nullptr || !train_->isEnabled()) {
        return;
    }
    const CheckpointSaved& from = chosen->checkpoint.checkpoint;
    RunSpec proposed = wanted();
    if (from.step == 0 || from.epoch >= proposed.config.epochs) {
        setToHeal(proposed.config, from.epoch);
    }
    auto* dialog = new BranchDialog(store_, std::make_shared<const RunRecord>(chosen->run), this);
    dialog->propose(proposed, from.step);
    connect(dialog, &QDialog::accepted, this, [this, dialog, run = chosen->run.id] {
        emit branchWanted(run, dialog->step(), dialog->wanted(), choices_->rule());
        accept();
    });
    dialog->open();
}

void SharingDialog::keepUntrained() {
    const CheckpointChoice* chosen = picker_->current();
    if (chosen == nullptr || !keep_->isEnabled()) {
        return;
    }
    BranchOptions options;
    options.tie = choices_->rule();
    options.step = chosen->checkpoint.checkpoint.step;
    options.from = chosen->checkpoint.checkpoint.kind;
    options.change = [wanted = wanted()](RunSpec& spec) {
        spec.arch = wanted.arch;
        spec.data = wanted.data;
    };
    keeping_ = true;
    follow();
    showError(error_, {});
    client_->ask(
        ExchangeClient::Lane::Lasting, this,
        [folder = store_->folder(), run = chosen->run.id, options](const Engine& engine) {
            RunStore store(folder, StoreAccess::Write);
            return branchUntrained(store, engine, run, options);
        },
        [this](std::int64_t run) {
            store_->refresh();
            store_->loadAllCheckpoints();
            emit made(run);
            accept();
        },
        [this](const QString& why) {
            keeping_ = false;
            follow();
            showError(error_, why);
        });
}

} // namespace sharesnet
