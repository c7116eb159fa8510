#include "ui/designer/stage_form.h"

#include "core/arch/arch_edit.h"
#include "ui/budget/figures.h"
#include "ui/designer/arch_document.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/drawing_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace sharesnet {

namespace {

// What the sharing box offers; 2 and up are groups of that size.
constexpr int kOwn = 0;
constexpr int kPaper = 1;
constexpr int kAsItIs = -1;
constexpr int kMostGrouped = 4;

QString groupsText(const StageSpec& stage) {
    QStringList lines;
    for (const ConvSharing& sharing : stage.sharing) {
        for (std::size_t g = 0; g < sharing.groups.size(); ++g) {
            lines << StageForm::tr("conv %1, %2: blocks %3")
                         .arg(sharing.conv)
                         .arg(QString::fromStdString(groupLetter(static_cast<int>(g))), rangesText(sharing.groups[g]));
        }
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
    : QWidget(parent), document_(document), view_(view), sharing_(new QComboBox), groups_(new QLabel), facts_(new QLabel) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    blocks_ = addNumber(form, tr("&Blocks"), QStringLiteral("blocks"), kBlockCount, setBlocks, tr("Set blocks of stage %1"));
    channels_ = addNumber(form, tr("&Channels"), QStringLiteral("channels"), kChannelCount, setChannels,
                          tr("Set channels of stage %1"));
    stride_ = addNumber(form, tr("S&tride"), QStringLiteral("stride"), kStride, setStride, tr("Set stride of stage %1"));
    sharing_->setObjectName(QStringLiteral("sharing"));
    sharing_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    sharing_->setMinimumContentsLength(12);
    form->addRow(tr("Share &3×3"), sharing_);
    groups_->setObjectName(QStringLiteral("groups"));
    groups_->setWordWrap(true);
    form->addRow(tr("Groups"), groups_);
    facts_->setWordWrap(true);
    facts_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(facts_);
    connect(sharing_, &QComboBox::activated, this, &StageForm::chooseSharing);
}

void StageForm::showSpot(const Spot& spot) {
    spot_ = spot;
    const StageSpec& stage = document_->spec().stages[spot.stage - 1];
    const std::array<std::pair<QSpinBox*, int>, 3> values{
        {{blocks_, stage.blocks}, {channels_, stage.channels}, {stride_, stage.stride}}};
    for (const auto& [box, value] : values) {
        const QSignalBlocker quiet(box);
        box->setValue(value);
    }
    fillSharing();
    groups_->setText(groupsText(stage));
    facts_->setText(spotDescription(spot, document_->spec(), document_->layout(), document_->cost()));
}

QSpinBox* StageForm::addNumber(QFormLayout* form, const QString& label, const QString& name, IntRange range,
                               ArchSpec (*change)(const ArchSpec&, int, int), const QString& undoName) {
    auto* box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(range.min, range.max);
    box->setKeyboardTracking(false); // an edit when the number is whole, not at each digit
    box->setGroupSeparatorShown(true);
    form->addRow(label, box);
    connect(box, &QSpinBox::valueChanged, this, [this, change, undoName](int value) {
        const int stage = spot_.stage;
        view_->edit(undoName.arg(stage), Spot::ofStage(stage), [&] { return change(document_->spec(), stage, value); });
        showSpot(view_->selection().stage > 0 ? view_->selection() : Spot::ofStage(stage)); // a refused value goes back
    });
    return box;
}

void StageForm::fillSharing() {
    const ArchSpec& spec = document_->spec();
    const std::vector<int> paper = paperGroup(spec, spot_.stage);
    const QSignalBlocker quiet(sharing_);
    sharing_->clear();
    sharing_->addItem(tr("off: each owns its weight"), kOwn);
    if (!paper.empty()) {
        sharing_->addItem(tr("blocks %1 (paper)").arg(rangesText(paper)), kPaper);
        for (int size = 2; size <= std::min<int>(kMostGrouped, static_cast<int>(paper.size()) - 1); ++size) {
            sharing_->addItem(tr("groups of %1").arg(size), size);
        }
    }
    const int offer = currentOffer(spec, spot_.stage);
    if (sharing_->findData(offer) < 0) {
        sharing_->addItem(tr("by hand"), offer);
    }
    sharing_->setCurrentIndex(sharing_->findData(offer));
}

void StageForm::chooseSharing(int index) {
    const int offer = sharing_->itemData(index).toInt();
    const int stage = spot_.stage;
    const ArchSpec& spec = document_->spec();
    const Spot at{Spot::Kind::Switch, stage, 0, 0};
    if (offer == kOwn || offer == kPaper) {
        const QString name = offer == kPaper ? tr("Share 3×3 in stage %1") : tr("Stop sharing 3×3 in stage %1");
        view_->edit(name.arg(stage), at, [&] { return setStageShared(spec, stage, offer == kPaper); });
    } else if (offer >= 2) {
        view_->edit(tr("Share 3×3 in stage %1 by groups of %2").arg(stage).arg(offer), at,
                    [&] { return groupEvery(spec, stage, kPaperConv, offer); });
    }
}

} // namespace sharesnet
