#include "ui/exchange/sharing_dialog.h"

#include "core/arch/cost.h"
#include "core/arch/layout.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/exchange/foldability.h"
#include "core/flow/branch_start.h"
#include "core/inspect/use_study.h"
#include "ui/base/choice_box.h"
#include "ui/base/core_text.h"
#include "ui/base/help_request.h"
#include "ui/base/image_count.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/workbench_style.h"
#include "ui/exchange/checkpoint_picker.h"
#include "ui/runs/branch_dialog.h"
#include "ui/training/data_picker.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPoint>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kBlockRole = Qt::UserRole;
constexpr int kMean = 0; // in place of a block
constexpr int kMatchedMean = -1;
constexpr int kLookMilliseconds = 100;

// The group of a stage's conv that a block is in, from 0; nullopt: it has a weight of its own.
std::optional<int> groupOf(const StageSpec& stage, int conv, int block) {
    const ShareGroups groups = shareGroups(stage, conv);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (std::ranges::find(groups[i], block) != groups[i].end()) {
            return static_cast<int>(i);
        }
    }
    return std::nullopt;
}

QString costText(const SharingCost& cost) {
    return SharingDialog::tr("Accuracy on %1 images: %2 before, %3 after (%4 points)")
        .arg(grouped(cost.images), percentText(cost.before), percentText(cost.after),
             pointsText(cost.after - cost.before));
}

} // namespace

SharingDialog::SharingDialog(StoreClient* store, ExchangeClient* client, const SharingWish& wish,
                             QWidget* parent)
    : QDialog(parent),
      store_(store),
      client_(client),
      wish_(wish),
      conv_(new QComboBox),
      blocks_(new QListWidget),
      untie_(new QRadioButton(tr("&Untie: each chosen block gets a weight of its own"))),
      tie_(new QRadioButton(tr("&Tie: the chosen blocks share one weight"))),
      rule_(new QComboBox),
      parameters_(new QLabel),
      outputs_(makeHelpLabel()),
      data_(new DataPicker),
      images_(makeImageCount(QStringLiteral("sharingImages"), kAccuracyImages)),
      measure_(new QPushButton(tr("&Measure"))),
      cancelMeasuring_(new QPushButton(tr("Stop"))),
      progress_(new QProgressBar),
      measured_(new QLabel),
      error_(makeErrorLabel(QStringLiteral("sharingError"))),
      timer_(new QTimer(this)) {
    setHelpPage(this, QStringLiteral("exchange#sharing"));
    setObjectName(QStringLiteral("sharingDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Branch with other sharing"));
    auto* choices = makeChoices(store);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    train_ = buttons->addButton(tr("Tr&ain…"), QDialogButtonBox::AcceptRole);
    train_->setObjectName(QStringLiteral("sharingTrain"));
    keep_ = buttons->addButton(tr("&Keep untrained"), QDialogButtonBox::ActionRole);
    keep_->setObjectName(QStringLiteral("sharingKeep"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SharingDialog::train);
    connect(keep_, &QPushButton::clicked, this, &SharingDialog::keepUntrained);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(choices, 1);
    layout->addWidget(error_);
    layout->addWidget(buttons);
    makePrimaryDefault(train_); // known to the dialog only now
    (wish.tie ? tie_ : untie_)->setChecked(true);
    picker_->choose(wish.run, wish.step);
    connectAll();
    follow();
}

SharingDialog::~SharingDialog() {
    if (measurement_) {
        measurement_->cancelled = true;
    }
}

QWidget* SharingDialog::makeChoices(StoreClient* store) {
    auto* page = new QWidget;
    rows_ = new QFormLayout(page);
    rows_->setContentsMargins(space::kFlush);
    rows_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    picker_ = new CheckpointPicker(store, rows_, this);
    conv_->setObjectName(QStringLiteral("sharingConv"));
    rows_->addRow(tr("Con&volution"), conv_);
    blocks_->setObjectName(QStringLiteral("sharingBlocks"));
    blocks_->setAccessibleName(tr("Blocks"));
    blocks_->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    blocks_->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    rows_->addRow(tr("&Blocks"), blocks_);
    untie_->setObjectName(QStringLiteral("sharingUntie"));
    tie_->setObjectName(QStringLiteral("sharingTie"));
    auto* ways = new QVBoxLayout;
    ways->setSpacing(space::kTight);
    ways->addWidget(untie_);
    ways->addWidget(tie_);
    rows_->addRow(QString(), ways);
    rule_->setObjectName(QStringLiteral("sharingRule"));
    rule_->setToolTip(tr("The weight that the tied blocks begin with"));
    rows_->addRow(tr("&Weight"), rule_);
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
    measuring_ = makeMeasuring();
    rows_->addRow(tr("Test &images"), measuring_);
    qobject_cast<QLabel*>(rows_->labelForField(measuring_))->setBuddy(images_);
    return page;
}

QWidget* SharingDialog::makeMeasuring() {
    measure_->setObjectName(QStringLiteral("sharingMeasure"));
    measure_->setAutoDefault(false);
    cancelMeasuring_->setObjectName(QStringLiteral("sharingCancelMeasuring"));
    cancelMeasuring_->setAutoDefault(false);
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the accuracies"));
    measured_->setObjectName(QStringLiteral("sharingMeasured"));
    measured_->setWordWrap(true);
    measured_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    timer_->setInterval(kLookMilliseconds);
    auto* row = new QHBoxLayout;
    row->addWidget(images_);
    row->addWidget(measure_);
    row->addWidget(progress_, 1);
    row->addWidget(cancelMeasuring_);
    row->addStretch();
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kTight);
    column->addLayout(row);
    column->addWidget(measured_);
    return page;
}

void SharingDialog::connectAll() {
    connect(picker_, &CheckpointPicker::changed, this, &SharingDialog::followCheckpoint);
    connect(conv_, &QComboBox::currentIndexChanged, this, &SharingDialog::fillBlocks);
    connect(blocks_, &QListWidget::itemChanged, this, &SharingDialog::fillRules);
    connect(untie_, &QRadioButton::toggled, this, &SharingDialog::follow);
    connect(rule_, &QComboBox::currentIndexChanged, this, &SharingDialog::follow);
    connect(data_, &DataPicker::dataChanged, this, &SharingDialog::follow);
    connect(client_, &ExchangeClient::engineCame, this, &SharingDialog::follow);
    connect(measure_, &QPushButton::clicked, this, &SharingDialog::measure);
    connect(cancelMeasuring_, &QPushButton::clicked, this,
            [this] { endMeasuring({}, tr("Stopped before it was measured")); });
    connect(timer_, &QTimer::timeout, this, [this] {
        progress_->setValue(static_cast<int>(std::lround(100 * measurement_->done)));
    });
}

const ArchSpec* SharingDialog::arch() const {
    const CheckpointChoice* chosen = picker_->current();
    return chosen == nullptr ? nullptr : &chosen->run.spec.arch;
}

std::optional<ConvAddress> SharingDialog::conv() const {
    const QVariant place = conv_->currentData();
    if (arch() == nullptr || !place.isValid()) {
        return std::nullopt;
    }
    return ConvAddress{place.toPoint().x(), place.toPoint().y()};
}

void SharingDialog::followCheckpoint() {
    showError(error_, picker_->whyNone());
    const QVariant before = conv_->currentData();
    {
        const QSignalBlocker quiet(conv_);
        conv_->clear();
        if (arch() != nullptr) {
            fillConvs();
        }
        const int same = before.isValid() ? conv_->findData(before) : -1;
        if (same >= 0) {
            conv_->setCurrentIndex(same);
        }
    }
    if (const CheckpointChoice* chosen = picker_->current()) {
        const QSignalBlocker quiet(data_);
        data_->setData(toString(chosen->run.spec.data));
    }
    fillBlocks();
}

// Each convolution of each stage of more than one block. Chosen is the one that was asked for, or
// else the first that shares; where nothing does, there is but to tie, a 3x3 first of all.
void SharingDialog::fillConvs() {
    int asked = -1;
    int shared = -1;
    int wide = -1;
    for (const StageLayout& stage : layoutOf(*arch()).stages) {
        const BlockLayout& block = stage.blocks.front();
        for (int conv = 1; stage.blocks.size() > 1 && conv <= block.convCount; ++conv) {
            const StageSpec& spec = arch()->stages[static_cast<std::size_t>(stage.stage - 1)];
            const bool shares = !shareGroups(spec, conv).empty();
            const int kernel = block.at(conv).kernel;
            const QString text =
                tr("Stage %1, convolution %2 (%3×%3)").arg(stage.stage).arg(conv).arg(kernel);
            conv_->addItem(shares ? tr("%1, shared").arg(text) : text, QPoint(stage.stage, conv));
            const int place = conv_->count() - 1;
            const bool isAsked =
                wish_.conv && wish_.conv->stage == stage.stage && wish_.conv->conv == conv;
            asked = isAsked ? place : asked;
            shared = shares && shared < 0 ? place : shared;
            wide = kernel > 1 && wide < 0 ? place : wide;
        }
    }
    conv_->setCurrentIndex(std::max(0, asked >= 0 ? asked : shared >= 0 ? shared : wide));
    if (asked < 0 && shared < 0) {
        tie_->setChecked(true);
    }
}

void SharingDialog::fillBlocks() {
    const QSignalBlocker quiet(blocks_);
    blocks_->clear();
    const std::optional<ConvAddress> at = conv();
    if (at) {
        const StageSpec& stage = arch()->stages[static_cast<std::size_t>(at->stage - 1)];
        std::vector<int> asked;
        if (wish_.conv && wish_.conv->stage == at->stage && wish_.conv->conv == at->conv) {
            asked = addressedBlocks(*arch(), *wish_.conv);
        }
        if (tie_->isChecked()) { // without those that cannot share it
            const StageLayout layout =
                layoutOf(*arch()).stages[static_cast<std::size_t>(at->stage - 1)];
            const ConvLayout& last = layout.blocks.back().at(at->conv);
            std::erase_if(asked, [&](int block) {
                return !layout.blocks[static_cast<std::size_t>(block - 1)].at(at->conv).hasWeightOf(
                    last);
            });
        }
        for (int block = 1; block <= stage.blocks; ++block) {
            const std::optional<int> group = groupOf(stage, at->conv, block);
            auto* item =
                new QListWidgetItem(group ? tr("Block %1 · weight %2")
                                                .arg(block)
                                                .arg(QString::fromStdString(groupLetter(*group)))
                                          : tr("Block %1 · a weight of its own").arg(block),
                                    blocks_);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(std::ranges::find(asked, block) != asked.end() ? Qt::Checked
                                                                               : Qt::Unchecked);
            item->setData(kBlockRole, block);
        }
        wish_.conv.reset(); // asked for once
    }
    fillRules();
}

std::vector<int> SharingDialog::chosenBlocks() const {
    std::vector<int> chosen;
    for (int row = 0; row < blocks_->count(); ++row) {
        if (blocks_->item(row)->checkState() == Qt::Checked) {
            chosen.push_back(blocks_->item(row)->data(kBlockRole).toInt());
        }
    }
    return chosen;
}

void SharingDialog::fillRules() {
    {
        const QSignalBlocker quiet(rule_);
        const QVariant before = rule_->currentData();
        rule_->clear();
        rule_->addItem(tr("Mean of their weights"), kMean);
        rule_->addItem(tr("Mean of their weights, channels matched first"), kMatchedMean);
        for (const int block : chosenBlocks()) {
            rule_->addItem(tr("Weight of block %1").arg(block), block);
        }
        rule_->setCurrentIndex(std::max(0, before.isValid() ? rule_->findData(before) : 0));
    }
    follow();
}

TieRule SharingDialog::rule() const {
    const int chosen = rule_->currentData().toInt();
    if (!tie_->isChecked()) {
        return {};
    }
    return {chosen > 0 ? std::optional(chosen) : std::nullopt, chosen == kMatchedMean};
}

ArchSpec SharingDialog::wantedArch() const {
    const std::vector<int> blocks = chosenBlocks();
    const std::optional<ConvAddress> at = conv();
    if (!at || blocks.empty()) {
        throw Error(tr("Choose blocks.").toStdString());
    }
    if (untie_->isChecked()) {
        ArchSpec wanted = unshareBlocks(*arch(), at->stage, at->conv, blocks);
        if (wanted == *arch()) {
            throw Error(
                tr("Nothing to untie: each of these has a weight of its own.").toStdString());
        }
        return wanted;
    }
    if (blocks.size() < 2) {
        throw Error(tr("Choose at least two blocks.").toStdString());
    }
    ArchSpec wanted = shareBlocks(*arch(), at->stage, at->conv, blocks);
    if (wanted == *arch()) {
        throw Error(
            tr("These blocks share one weight already: choose more, or another convolution.")
                .toStdString());
    }
    return wanted;
}

void SharingDialog::follow() {
    if (measurement_) {
        endMeasuring({}, {});
    }
    const bool tie = tie_->isChecked();
    rows_->setRowVisible(rule_, tie);
    rows_->setRowVisible(measuring_, tie);
    outputs_->setText(
        tie ? tr("They change at once. Measured on test images, before anything is trained:")
            : tr("They stay the same to the bit: each block gets a copy of the weight, and its "
                 "part of the momentum."));
    measured_->clear();
    measured_->hide();
    QString why;
    if (arch() == nullptr) {
        parameters_->clear();
    } else {
        try {
            const std::int64_t before = costOf(*arch()).parameters;
            const std::int64_t after = costOf(wantedArch()).parameters;
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
    measure_->setEnabled(fits && client_->ready());
    measure_->show();
    progress_->hide();
    cancelMeasuring_->hide();
    growToFit(this);
}

RunSpec SharingDialog::wanted() const {
    RunSpec wanted = picker_->current()->run.spec;
    wanted.arch = wantedArch();
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
        emit branchWanted(run, dialog->step(), dialog->wanted(), rule());
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
    options.tie = rule();
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

void SharingDialog::measure() {
    const CheckpointChoice* chosen = picker_->current();
    const auto measurement = std::make_shared<Measurement>();
    measurement_ = measurement;
    showError(error_, {});
    measured_->hide();
    measure_->hide();
    progress_->setValue(0);
    progress_->show();
    cancelMeasuring_->show();
    timer_->start();
    StudyWatch watch;
    watch.cancelled = [measurement] { return measurement->cancelled.load(); };
    watch.progress = [measurement](double done) { measurement->done = done; };
    client_->ask(
        ExchangeClient::Lane::Lasting, this,
        [file = chosen->checkpoint.checkpoint.file, wanted = wantedArch(), rule = rule(),
         data = parseDataSpec(data_->data()), images = images_->value(),
         watch](const Engine& engine) {
            return sharingCost(engine, file, wanted, rule, data, images, watch);
        },
        [this, measurement](const SharingCost& cost) {
            if (measurement_ == measurement) {
                endMeasuring(costText(cost), {});
            }
        },
        [this, measurement](const QString& why) {
            if (measurement_ == measurement) {
                endMeasuring({}, why);
            }
        });
}

void SharingDialog::endMeasuring(const QString& result, const QString& why) {
    measurement_->cancelled = true;
    measurement_.reset();
    timer_->stop();
    progress_->hide();
    cancelMeasuring_->hide();
    measure_->show();
    measured_->setText(result);
    measured_->setVisible(!result.isEmpty());
    showError(error_, why);
}

} // namespace sharesnet
