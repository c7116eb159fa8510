#include "ui/designer/designer_actions.h"

#include "core/arch/arch_edit.h"
#include "ui/designer/arch_document.h"
#include "ui/designer/designer_view.h"

#include <QAction>

#include <algorithm>
#include <numeric>

namespace sharesnet {

namespace {

// The conv and group that splitting and ungrouping mean: those of the selected chip, else the first group of conv 2.
struct GroupRef {
    int conv = kPaperConv;
    int group = -1;
};

GroupRef groupAt(const ArchDocument& document, const Spot& spot) {
    GroupRef found;
    if (spot.stage < 1) {
        return found;
    }
    if (spot.conv > 0 && spot.block > 0) {
        found.conv = spot.conv;
        found.group = document.layout().stages[spot.stage - 1].blocks[spot.block - 1].conv[spot.conv - 1].group;
    } else if (!shareGroups(document.spec().stages[spot.stage - 1], kPaperConv).empty()) {
        found.group = 0;
    }
    return found;
}

ArchSpec withoutGroups(ArchSpec spec, int stage) {
    spec.stages[stage - 1].sharing.clear();
    return spec;
}

// What a new network's next stage would be: half the size, twice as wide; the first one takes the stem's scale.
StageSpec nextStage(const ArchSpec& spec, int after) {
    StageSpec stage;
    if (after < 1) {
        stage.blocks = 2;
        stage.channels = std::max(4, spec.stem.channels * (spec.block.kind == BlockKind::Bottleneck ? 4 : 1));
    } else {
        stage.blocks = spec.stages[after - 1].blocks;
        stage.channels = spec.stages[after - 1].channels * 2;
        stage.stride = 2;
    }
    return stage;
}

} // namespace

DesignerActions::DesignerActions(ArchDocument* document, DesignerView* view) : QObject(view), document_(document), view_(view) {
    addSharing();
    addSeparator();
    addStructure();
    addSeparator();
    addViewing();
    connect(document_, &ArchDocument::changed, this, &DesignerActions::updateEnabled);
    connect(view_, &DesignerView::selectionChanged, this, &DesignerActions::updateEnabled);
    updateEnabled();
}

QAction* DesignerActions::add(const QString& text, const QKeySequence& keys, std::function<void()> run) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    view_->addAction(action);
    return action;
}

void DesignerActions::addSeparator() {
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    view_->addAction(separator);
}

void DesignerActions::addSharing() {
    ofStage_ << add(tr("&Share 3×3 in stage"), Qt::Key_G, [this] { shareStage(true); });
    ofStage_ << add(tr("&Ungroup"), Qt::Key_U, [this] { ungroup(); });
    split_ = add(tr("S&plit group in two"), Qt::Key_S, [this] { splitInTwo(); });
    addSeparator();
    add(tr("Share in all stages by the paper's &rule"), {}, [this] {
        view_->edit(tr("Share by the paper's rule"), view_->selection(), [this] { return applyPaperRule(document_->spec()); });
    });
    add(tr("Dissolve &all groups"), {}, [this] {
        view_->edit(tr("Dissolve all groups"), view_->selection(), [this] { return unsharedTwin(document_->spec()); });
    });
}

void DesignerActions::addStructure() {
    add(tr("Add s&tage"), Qt::Key_Insert, [this] { addStage(); });
    ofStage_ << add(tr("&Duplicate stage"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { duplicate(); });
    moveLeft_ = add(tr("Move stage &left"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left), [this] { moveBy(-1); });
    moveRight_ = add(tr("Move stage ri&ght"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right), [this] { moveBy(1); });
    ofStage_ << add(tr("Re&move stage"), QKeySequence::Delete, [this] { removeSelectedStage(); });
}

void DesignerActions::addViewing() {
    add(tr("U&nfold all blocks"), {}, [this] { view_->unfoldAll(); });
    add(tr("F&old equal blocks"), {}, [this] { view_->foldAll(); });
    ofStage_ << add(tr("&Roll up or unroll stage"), Qt::Key_R, [this] { roll({view_->selection().stage}); });
    add(tr("Ro&ll up or unroll all"), QKeySequence(Qt::SHIFT | Qt::Key_R), [this] {
        std::vector<int> all(document_->spec().stages.size());
        std::iota(all.begin(), all.end(), 1);
        roll(all);
    });
    add(tr("Zoom &in"), QKeySequence::ZoomIn, [this] { view_->setZoom(view_->zoom() * 1.25); });
    add(tr("Zoom &out"), QKeySequence::ZoomOut, [this] { view_->setZoom(view_->zoom() / 1.25); });
    add(tr("&Fit to window"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] { view_->fit(); });
    add(tr("&Zoom to selection"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0), [this] { view_->zoomToSelection(); });
}

// Unrolls where any is rolled.
void DesignerActions::roll(const std::vector<int>& stages) {
    const bool any = std::any_of(stages.begin(), stages.end(), [this](int stage) { return view_->isRolled(stage); });
    view_->setRolled(stages, !any);
}

void DesignerActions::updateEnabled() {
    const Spot& spot = view_->selection();
    const int stages = static_cast<int>(document_->spec().stages.size());
    const bool inStage = spot.stage >= 1 && spot.stage <= stages;
    for (QAction* action : ofStage_) {
        action->setEnabled(inStage);
    }
    moveLeft_->setEnabled(inStage && spot.stage > 1);
    moveRight_->setEnabled(inStage && spot.stage < stages);
    split_->setEnabled(inStage);
}

void DesignerActions::shareStage(bool shared) {
    const int stage = view_->selection().stage;
    view_->edit(tr("Share 3×3 in stage %1").arg(stage), view_->selection(),
                [&] { return setStageShared(document_->spec(), stage, shared); });
}

void DesignerActions::ungroup() {
    const Spot spot = view_->selection();
    const GroupRef at = groupAt(*document_, spot);
    if (spot.kind == Spot::Kind::Chip && at.group >= 0) {
        const std::vector<int> blocks = shareGroups(document_->spec().stages[spot.stage - 1], at.conv)[at.group];
        const QString letter = QString::fromStdString(groupLetter(at.group));
        view_->edit(tr("Dissolve group %1 of stage %2").arg(letter).arg(spot.stage), spot,
                    [&] { return unshareBlocks(document_->spec(), spot.stage, at.conv, blocks); });
        return;
    }
    view_->edit(tr("Dissolve the groups of stage %1").arg(spot.stage), spot,
                [&] { return withoutGroups(document_->spec(), spot.stage); });
}

void DesignerActions::splitInTwo() {
    const Spot spot = view_->selection();
    const GroupRef at = groupAt(*document_, spot);
    view_->edit(tr("Split a group of stage %1").arg(spot.stage), spot,
                [&]() -> ArchSpec { return splitGroup(document_->spec(), spot.stage, at.conv, at.group, 2); });
}

void DesignerActions::addStage() {
    const int stages = static_cast<int>(document_->spec().stages.size());
    const int after = view_->selection().stage > 0 ? view_->selection().stage : stages;
    view_->edit(tr("Add stage %1").arg(after + 1), view_->selection(),
                [&] { return insertStage(document_->spec(), after + 1, nextStage(document_->spec(), after)); });
    selectStage(after + 1);
}

void DesignerActions::duplicate() {
    const int stage = view_->selection().stage;
    view_->edit(tr("Duplicate stage %1").arg(stage), view_->selection(),
                [&] { return duplicateStage(document_->spec(), stage); });
    selectStage(stage + 1);
}

void DesignerActions::removeSelectedStage() {
    const int stage = view_->selection().stage;
    view_->edit(tr("Remove stage %1").arg(stage), view_->selection(), [&] { return removeStage(document_->spec(), stage); });
    selectStage(std::min(stage, static_cast<int>(document_->spec().stages.size())));
}

void DesignerActions::moveBy(int step) {
    const int stage = view_->selection().stage;
    view_->edit(tr("Move stage %1").arg(stage), view_->selection(),
                [&] { return moveStage(document_->spec(), stage, stage + step); });
    selectStage(stage + step);
}

void DesignerActions::selectStage(int stage) {
    view_->select(Spot::ofStage(stage));
    view_->reveal(view_->selection());
}

} // namespace sharesnet
