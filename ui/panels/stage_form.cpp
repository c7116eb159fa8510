#include "ui/panels/stage_form.h"

#include "core/design/edit.h"
#include "core/design/stages.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/undo_keys.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace sharesnet {

namespace {

// What the sharing box offers; 2 and up are groups of that size.
constexpr int kOwn = 0;
constexpr int kPaper = 1;
constexpr int kAsItIs = -1;
constexpr int kMixed = -2;
constexpr int kMostGrouped = 4;

QString groupText(const ArchSpec& spec, const ArchLayout& layout, const GroupRef& ref) {
    const std::vector<int>& blocks = blocksOf(spec, ref);
    const ConvLayout& weight = layout.at(ref.stage).at(blocks.front()).at(ref.conv);
    return StageForm::tr(
               "%1 · stage %2, conv %3, blocks %4\n%5×%5, %6 → %7, used %8 times, saves %9")
        .arg(QString::fromStdString(groupLabel(ref.conv, ref.group)))
        .arg(ref.stage)
        .arg(ref.conv)
        .arg(rangesText(blocks))
        .arg(weight.kernel)
        .arg(weight.in.channels)
        .arg(weight.out.channels)
        .arg(blocks.size())
        .arg(bytesText(weight.weights() * kBytesPerWeight *
                       (static_cast<std::int64_t>(blocks.size()) - 1)));
}

QString groupsText(const ArchSpec& spec, const ArchLayout& layout,
                   const std::vector<GroupRef>& groups) {
    constexpr std::size_t kShown = 6;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(groups.size(), kShown); ++i) {
        lines << groupText(spec, layout, groups[i]);
    }
    if (groups.size() > kShown) {
        lines << StageForm::tr("and %1 more").arg(groups.size() - kShown);
    }
    return lines.isEmpty() ? StageForm::tr("none") : lines.join(u'\n');
}

// The offer that the stage's conv 2 stands at.
int currentOffer(const ArchSpec& spec, int stage) {
    const ShareState state = shareState(spec, stage);
    if (state == ShareState::On) {
        return kPaper;
    }
    if (shareGroups(spec.stages[stage - 1], kPaperConv).empty()) {
        return kOwn;
    }
    for (int size = 2; size <= kMostGrouped; ++size) {
        if (groupEvery(spec, stage, kPaperConv, size) == spec) {
            return size;
        }
    }
    return kAsItIs;
}

} // namespace

StageForm::StageForm(ArchDocument* document, DesignerView* view, QWidget* parent)
    : QWidget(parent),
      document_(document),
      view_(view),
      ofStage_(new QLabel),
      sharing_(new QComboBox),
      groups_(new QLabel),
      unshare_(new QPushButton(tr("Unshare"))),
      split_(new QPushButton(tr("Split…"))),
      facts_(new QLabel) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(space::kFlush);
    ofStage_->setObjectName(QStringLiteral("ofStage"));
    form->addRow(ofStage_);
    blocks_ = addNumber(form, tr("&Blocks"), QStringLiteral("blocks"), kBlockCount, setBlocks,
                        tr("Set blocks of stage %1"));
    channels_ = addNumber(form, tr("&Channels"), QStringLiteral("channels"), kChannelCount,
                          setChannels, tr("Set channels of stage %1"));
    stride_ = addNumber(form, tr("S&tride"), QStringLiteral("stride"), kStride, setStride,
                        tr("Set stride of stage %1"));
    sharing_->setObjectName(QStringLiteral("sharing"));
    sharing_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    sharing_->setMinimumContentsLength(12);
    form->addRow(tr("Share &3×3"), sharing_);
    sharing_->setToolTip(
        tr("Sharing of conv 2, the paper's convolution. Groups of other convolutions are listed "
           "below."));
    groups_->setObjectName(QStringLiteral("groups"));
    groups_->setWordWrap(true);
    form->addRow(tr("Groups"), groups_);
    unshare_->setObjectName(QStringLiteral("unshare"));
    split_->setObjectName(QStringLiteral("split"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(unshare_);
    buttons->addWidget(split_);
    form->addRow(QString(), buttons);
    leaveUndoToDocument(sharing_);
    connect(unshare_, &QPushButton::clicked, this, &StageForm::unshare);
    connect(split_, &QPushButton::clicked, this, [this] { view_->splitSelected(); });
    facts_->setWordWrap(true);
    facts_->setForegroundRole(QPalette::PlaceholderText); // what follows from the fields
    facts_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(facts_);
    connect(sharing_, &QComboBox::activated, this, &StageForm::chooseSharing);
}

void StageForm::refresh() {
    stages_ = view_->selectionModel()->stages();
    const bool wholes = std::ranges::all_of(
        view_->selection(), [](const Spot& spot) { return spot.kind == Spot::Kind::Stage; });
    ofStage_->setVisible(!wholes); // what is selected is less than what the numbers set
    ofStage_->setText(tr("All of stage %1:").arg(rangesText(stages_)));
    showNumber(blocks_, &StageSpec::blocks);
    showNumber(channels_, &StageSpec::channels);
    showNumber(stride_, &StageSpec::stride);
    fillSharing();
    const ArchSpec& spec = document_->spec();
    shown_ = groupsOf(spec, view_->selectionModel()->unfolded());
    groups_->setText(groupsText(spec, document_->layout(), shown_));
    unshare_->setEnabled(!shown_.empty());
    split_->setEnabled(!shown_.empty());
    facts_->setText(
        spotDescription(view_->current(), spec, document_->layout(), document_->cost()));
}

// Where the stages differ the box stands below its range, which reads 'mixed'.
void StageForm::showNumber(QSpinBox* box, int StageSpec::*field) {
    const auto& stages = document_->spec().stages;
    const int value = stages[stages_.front() - 1].*field;
    const bool mixed = std::any_of(stages_.begin(), stages_.end(),
                                   [&](int stage) { return stages[stage - 1].*field != value; });
    const QSignalBlocker quiet(box);
    box->setMinimum(mixed ? 0 : 1);
    box->setSpecialValueText(mixed ? tr("mixed") : QString());
    box->setValue(mixed ? 0 : value);
}

QSpinBox* StageForm::addNumber(QFormLayout* form, const QString& label, const QString& name,
                               IntRange range, ArchSpec (*change)(const ArchSpec&, int, int),
                               const QString& undoName) {
    auto* box = new WholeSpinBox;
    box->setObjectName(name);
    box->setRange(range.min, range.max);
    box->setToolTip(tr("%1 to %2").arg(range.min).arg(range.max));
    form->addRow(label, box);
    leaveUndoToDocument(box);
    connect(box, &QSpinBox::valueChanged, this, [this, change, undoName, range](int value) {
        if (range.holds(value)) {
            editStages(undoName,
                       [&](const ArchSpec& spec, int stage) { return change(spec, stage, value); });
        }
        refresh(); // a refused value goes back
    });
    return box;
}

void StageForm::editStages(const QString& undoName,
                           const std::function<ArchSpec(const ArchSpec&, int)>& change) {
    const std::vector<int> stages = stages_;
    view_->editor()->edit(undoName.arg(rangesText(stages)), Spot::ofStage(stages.front()), [&] {
        ArchSpec next = document_->spec();
        for (const int stage : stages) {
            next = change(next, stage);
        }
        return next;
    });
}

void StageForm::unshare() {
    const std::vector<GroupRef> groups = shown_;
    view_->editor()->edit(
        groups.size() == 1 ? tr("Unshare a group of stage %1").arg(groups[0].stage)
                           : tr("Unshare %n group(s)", nullptr, static_cast<int>(groups.size())),
        view_->current(), [&] { return unshareGroups(document_->spec(), groups); });
}

void StageForm::fillSharing() {
    const ArchSpec& spec = document_->spec();
    const std::vector<int> paper = paperGroup(spec, stages_.front());
    const QSignalBlocker quiet(sharing_);
    sharing_->clear();
    sharing_->addItem(tr("Off: separate weights per block"), kOwn);
    if (!paper.empty()) {
        sharing_->addItem(tr("blocks %1 (paper)").arg(rangesText(paper)), kPaper);
        for (int size = 2; size <= std::min<int>(kMostGrouped, static_cast<int>(paper.size()) - 1);
             ++size) {
            sharing_->addItem(tr("groups of %1").arg(size), size);
        }
    }
    int offer = currentOffer(spec, stages_.front());
    const bool mixed = std::any_of(stages_.begin(), stages_.end(),
                                   [&](int stage) { return currentOffer(spec, stage) != offer; });
    offer = mixed ? kMixed : offer;
    if (sharing_->findData(offer) < 0) {
        sharing_->addItem(mixed ? tr("mixed") : tr("custom"), offer);
    }
    sharing_->setCurrentIndex(sharing_->findData(offer));
}

void StageForm::chooseSharing(int index) {
    const int offer = sharing_->itemData(index).toInt();
    if (offer == kOwn || offer == kPaper) {
        editStages(offer == kPaper ? tr("Share 3×3 in stage %1")
                                   : tr("Stop sharing 3×3 in stage %1"),
                   [&](const ArchSpec& spec, int stage) {
                       return setStageShared(spec, stage, offer == kPaper);
                   });
    } else if (offer >= 2) {
        editStages(tr("Share 3×3 in stage %1 in groups of %2").arg(QStringLiteral("%1")).arg(offer),
                   [&](const ArchSpec& spec, int stage) {
                       return groupEvery(spec, stage, kPaperConv, offer);
                   });
    }
    refresh();
}

} // namespace sharesnet
