#include "ui/exchange/sharing_choices.h"

#include "core/arch/layout.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "ui/base/spacing.h"

#include <QComboBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPoint>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kBlockRole = Qt::UserRole;
constexpr int kMean = 0; // in place of a block
constexpr int kMatchedMean = -1;

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

} // namespace

SharingChoices::SharingChoices(QFormLayout* form, const std::optional<ConvAddress>& asked, bool tie,
                               QWidget* parent)
    : QObject(parent),
      asked_(asked),
      form_(form),
      conv_(new QComboBox),
      blocks_(new QListWidget),
      untie_(new QRadioButton(tr("&Untie: each chosen block gets a weight of its own"))),
      tie_(new QRadioButton(tr("&Tie: the chosen blocks share one weight"))),
      rule_(new QComboBox) {
    conv_->setObjectName(QStringLiteral("sharingConv"));
    form_->addRow(tr("Con&volution"), conv_);
    blocks_->setObjectName(QStringLiteral("sharingBlocks"));
    blocks_->setAccessibleName(tr("Blocks"));
    blocks_->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    blocks_->setMinimumHeight(parent->fontMetrics().lineSpacing() * 5);
    form_->addRow(tr("&Blocks"), blocks_);
    untie_->setObjectName(QStringLiteral("sharingUntie"));
    tie_->setObjectName(QStringLiteral("sharingTie"));
    auto* ways = new QVBoxLayout;
    ways->setSpacing(space::kTight);
    ways->addWidget(untie_);
    ways->addWidget(tie_);
    form_->addRow(QString(), ways);
    rule_->setObjectName(QStringLiteral("sharingRule"));
    rule_->setToolTip(tr("The weight that the tied blocks begin with"));
    form_->addRow(tr("&Weight"), rule_);
    (tie ? tie_ : untie_)->setChecked(true);
    form_->setRowVisible(rule_, tie);
    connect(conv_, &QComboBox::currentIndexChanged, this, &SharingChoices::fillBlocks);
    connect(blocks_, &QListWidget::itemChanged, this, &SharingChoices::fillRules);
    connect(untie_, &QRadioButton::toggled, this, &SharingChoices::followWay);
    connect(rule_, &QComboBox::currentIndexChanged, this, &SharingChoices::changed);
}

bool SharingChoices::ties() const {
    return tie_->isChecked();
}

void SharingChoices::followWay() {
    form_->setRowVisible(rule_, ties());
    emit changed();
}

void SharingChoices::setArch(const ArchSpec* arch) {
    arch_ = arch == nullptr ? std::nullopt : std::optional(*arch);
    const QVariant before = conv_->currentData();
    {
        const QSignalBlocker quiet(conv_);
        conv_->clear();
        if (arch_) {
            fillConvs();
        }
        const int same = before.isValid() ? conv_->findData(before) : -1;
        if (same >= 0) {
            conv_->setCurrentIndex(same);
        }
    }
    fillBlocks();
}

std::optional<ConvAddress> SharingChoices::conv() const {
    const QVariant place = conv_->currentData();
    if (!arch_ || !place.isValid()) {
        return std::nullopt;
    }
    return ConvAddress{place.toPoint().x(), place.toPoint().y()};
}

const StageSpec& SharingChoices::stageAt(const ConvAddress& conv) const {
    return arch_->stages[static_cast<std::size_t>(conv.stage - 1)];
}

// Each convolution of each stage of more than one block. Chosen is the one that was asked for, or
// else the first that shares; where nothing does, there is but to tie, a 3x3 first of all.
void SharingChoices::fillConvs() {
    int asked = -1;
    int shared = -1;
    int wide = -1;
    for (const StageLayout& stage : layoutOf(*arch_).stages) {
        const BlockLayout& block = stage.blocks.front();
        for (int conv = 1; stage.blocks.size() > 1 && conv <= block.convCount; ++conv) {
            const StageSpec& spec = arch_->stages[static_cast<std::size_t>(stage.stage - 1)];
            const bool shares = !shareGroups(spec, conv).empty();
            const int kernel = block.at(conv).kernel;
            const QString text =
                tr("Stage %1, convolution %2 (%3×%3)").arg(stage.stage).arg(conv).arg(kernel);
            conv_->addItem(shares ? tr("%1, shared").arg(text) : text, QPoint(stage.stage, conv));
            const int place = conv_->count() - 1;
            const bool isAsked = asked_ && asked_->stage == stage.stage && asked_->conv == conv;
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

// Those that the dialog was opened for; to be tied, without those that cannot share the weight.
std::vector<int> SharingChoices::askedBlocks(const ConvAddress& conv) const {
    if (!asked_ || asked_->stage != conv.stage || asked_->conv != conv.conv) {
        return {};
    }
    std::vector<int> asked = addressedBlocks(*arch_, *asked_);
    if (ties()) {
        const StageLayout layout =
            layoutOf(*arch_).stages[static_cast<std::size_t>(conv.stage - 1)];
        const ConvLayout& last = layout.blocks.back().at(conv.conv);
        std::erase_if(asked, [&](int block) {
            return !layout.blocks[static_cast<std::size_t>(block - 1)].at(conv.conv).hasWeightOf(
                last);
        });
    }
    return asked;
}

void SharingChoices::fillBlocks() {
    const QSignalBlocker quiet(blocks_);
    blocks_->clear();
    if (const std::optional<ConvAddress> at = conv()) {
        const StageSpec& stage = stageAt(*at);
        const std::vector<int> asked = askedBlocks(*at);
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
        asked_.reset(); // asked for once
    }
    fillRules();
}

std::vector<int> SharingChoices::chosenBlocks() const {
    std::vector<int> chosen;
    for (int row = 0; row < blocks_->count(); ++row) {
        if (blocks_->item(row)->checkState() == Qt::Checked) {
            chosen.push_back(blocks_->item(row)->data(kBlockRole).toInt());
        }
    }
    return chosen;
}

void SharingChoices::fillRules() {
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
    emit changed();
}

TieRule SharingChoices::rule() const {
    const int chosen = rule_->currentData().toInt();
    if (!tie_->isChecked()) {
        return {};
    }
    return {chosen > 0 ? std::optional(chosen) : std::nullopt, chosen == kMatchedMean};
}

ArchSpec SharingChoices::wanted() const {
    const std::vector<int> blocks = chosenBlocks();
    const std::optional<ConvAddress> at = conv();
    if (!at || blocks.empty()) {
        throw Error(tr("Choose blocks.").toStdString());
    }
    if (untie_->isChecked()) {
        ArchSpec wanted = unshareBlocks(*arch_, at->stage, at->conv, blocks);
        if (wanted == *arch_) {
            throw Error(
                tr("Nothing to untie: each of these has a weight of its own.").toStdString());
        }
        return wanted;
    }
    if (blocks.size() < 2) {
        throw Error(tr("Choose at least two blocks.").toStdString());
    }
    ArchSpec wanted = shareBlocks(*arch_, at->stage, at->conv, blocks);
    if (wanted == *arch_) {
        throw Error(
            tr("These blocks share one weight already: choose more, or another convolution.")
                .toStdString());
    }
    return wanted;
}

} // namespace sharesnet
