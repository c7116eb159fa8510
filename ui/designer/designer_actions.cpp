#include "ui/designer/designer_actions.h"

#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/design/patterns.h"
#include "core/design/stages.h"
#include "ui/base/number_text.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/fold_state.h"
#include "ui/drawing/selection.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <numeric>

namespace sharesnet {

namespace {

// The conv that a rule for a stage means: that of the selected chip, else conv 2.
int convOf(const Spot& spot) {
    return spot.kind == Spot::Kind::Chip ? spot.conv : kPaperConv;
}

ArchSpec paperRule(const ArchSpec& spec, int stage, int /*conv*/) {
    return setStageShared(spec, stage, true);
}

// What a new network's next stage would be: half the size, twice as wide; the first one takes the
// stem's scale.
StageSpec nextStage(const ArchSpec& spec, int after) {
    StageSpec stage;
    if (after < 1) {
        stage.blocks = 2;
        stage.channels =
            std::max(4, spec.stem.channels * (spec.block.kind == BlockKind::Bottleneck ? 4 : 1));
    } else {
        stage.blocks = spec.stages[after - 1].blocks;
        stage.channels = spec.stages[after - 1].channels * 2;
        stage.stride = 2;
    }
    return stage;
}

} // namespace

DesignerActions::DesignerActions(ArchDocument* document, DesignerView* view)
    : QObject(view), document_(document), view_(view) {
    addSharing();
    addSeparator();
    addStructure();
    addSeparator();
    addViewing();
    connect(document_, &ArchDocument::changed, this, &DesignerActions::updateEnabled);
    connect(view_, &DesignerView::selectionChanged, this, &DesignerActions::updateEnabled);
    updateEnabled();
}

QAction* DesignerActions::add(const QString& text, const QKeySequence& keys,
                              std::function<void()> run) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    view_->addAction(action);
    entries_ << action;
    return action;
}

void DesignerActions::addSeparator() {
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    entries_ << separator;
}

QAction* DesignerActions::gather(qsizetype from, const QString& title) {
    auto* menu = new QMenu(title, view_);
    menu->addActions(entries_.mid(from));
    entries_.resize(from);
    entries_ << menu->menuAction();
    return menu->menuAction();
}

void DesignerActions::addSharing() {
    ofSelection_ << add(tr("Share as a &group"), Qt::Key_G, [this] { share(); });
    ungroup_ = add({}, Qt::Key_U, [this] { ungroup(); });
    ofSelection_ << ungroup_;
    toggle_ = add({}, {}, [this] { view_->activate(view_->current()); });
    ofSelection_ << add(tr("&Split the group…"), Qt::Key_S, [this] { split(); });
    const qsizetype ofThis = entries_.size();
    ofSelection_ << add(tr("&Paper rule for this stage"), {}, [this] {
        shareByPattern(tr("Share by the paper's rule in stage %1"), paperRule);
    });
    ofSelection_ << add(tr("&Every second block"), {}, [this] {
        shareByPattern(tr("Share every second block of stage %1"), shareEverySecond);
    });
    ofSelection_ << add(tr("&Groups of n…"), {}, [this] { askGroupSize(); });
    ofSelection_ << gather(ofThis, tr("&In this stage"));
    const qsizetype ofAll = entries_.size();
    add(tr("&Share in all stages"), {}, [this] {
        const int conv = convOf(view_->current());
        edit(tr("Share conv %1 in all stages").arg(conv),
             [&] { return shareInAllStages(document_->spec(), conv); });
    });
    add(tr("&Paper rule"), {}, [this] {
        edit(tr("Share by the paper's rule"), [this] { return applyPaperRule(document_->spec()); });
    });
    add(tr("&Dissolve all"), {}, [this] {
        edit(tr("Dissolve all groups"), [this] { return unsharedTwin(document_->spec()); });
    });
    gather(ofAll, tr("In a&ll stages"));
    add(tr("Select &all"), QKeySequence::SelectAll, [this] { view_->selectAll(); });
    add(tr("S&how in the inspector"), QKeySequence(Qt::ALT | Qt::Key_Return),
        [this] { emit view_->inspectorWanted(); });
}

void DesignerActions::addStructure() {
    add(tr("Add stag&e"), Qt::Key_Insert, [this] { addStage(); });
    ofStage_ << add(tr("&Duplicate stage"), QKeySequence(Qt::CTRL | Qt::Key_D),
                    [this] { duplicate(); });
    moveLeft_ =
        add(tr("&Move stage left"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { moveBy(-1); });
    moveRight_ =
        add(tr("Move stage right"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { moveBy(1); });
    ofStage_ << add(tr("Remo&ve stage"), QKeySequence::Delete,
                    [this] { removeSelected(tr("Remove stage %1")); });
    addSeparator();
    ofStage_ << add(tr("Cu&t stage"), QKeySequence::Cut, [this] {
        copy();
        removeSelected(tr("Cut stage %1"));
    });
    ofStage_ << add(tr("&Copy stage"), QKeySequence::Copy, [this] { copy(); });
    add(tr("&Paste stages"), QKeySequence::Paste, [this] { paste(); });
}

void DesignerActions::addViewing() {
    const qsizetype first = entries_.size();
    add(tr("U&nfold all blocks"), {}, [this] { view_->unfoldAll(); });
    add(tr("Fold e&qual blocks"), {}, [this] { view_->foldAll(); });
    ofStage_ << add(tr("&Roll up or unroll stage"), Qt::Key_R,
                    [this] { roll({view_->current().stage}); });
    add(tr("Ro&ll up or unroll all"), QKeySequence(Qt::SHIFT | Qt::Key_R), [this] {
        std::vector<int> all(document_->layout().stages.size());
        std::iota(all.begin(), all.end(), 1);
        roll(all);
    });
    add(tr("Zoom &in"), QKeySequence::ZoomIn, [this] { view_->setZoom(view_->zoom() * 1.25); });
    add(tr("Zoom &out"), QKeySequence::ZoomOut, [this] { view_->setZoom(view_->zoom() / 1.25); });
    add(tr("&Fit to window"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] {
        view_->fit();
    })->setShortcutContext(Qt::WindowShortcut); // after a click in the library, too
    add(tr("&Zoom to selection"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0),
        [this] { view_->zoomToSelection(); });
    gather(first, tr("F&old, roll and zoom"));
}

// Unrolls where any is rolled.
void DesignerActions::roll(const std::vector<int>& stages) {
    const bool any = std::any_of(stages.begin(), stages.end(),
                                 [this](int stage) { return view_->isRolled(stage); });
    const bool some = any || std::any_of(stages.begin(), stages.end(), [this](int stage) {
                          return !rollableRuns(document_->layout().stages[stage - 1]).empty();
                      });
    if (!some) {
        refuse(tr("Nothing to roll up: no blocks that are alike share a weight."));
        return;
    }
    view_->setRolled(stages, !any);
}

void DesignerActions::refuse(const QString& why) {
    view_->edit({}, view_->current(), [&]() -> ArchSpec { throw Error(why.toStdString()); });
}

void DesignerActions::updateEnabled() {
    const Spot& spot = view_->current();
    const int stages = static_cast<int>(document_->spec().stages.size());
    const bool inStage = spot.stage >= 1 && spot.stage <= stages;
    for (QAction* action : ofStage_) {
        action->setEnabled(inStage);
    }
    for (QAction* action : ofSelection_) {
        action->setEnabled(!stagesOf(view_->selection()).empty());
    }
    moveLeft_->setEnabled(inStage && spot.stage > 1);
    moveRight_->setEnabled(inStage && spot.stage < stages);
    nameSharing();
}

// What U and a click would do differs with the selection, so that their entries say it.
void DesignerActions::nameSharing() {
    const bool several = view_->selection().size() > 1;
    ungroup_->setText(several ? tr("Take o&ut of their groups") : tr("Dissolve the gro&up"));
    const ConvLayout* chip = several ? nullptr : convAt(document_->layout(), view_->current());
    const bool shared = chip != nullptr && chip->group >= 0;
    toggle_->setText(shared ? tr("Give it a &weight of its own")
                            : tr("Share it with its &nearest like"));
    toggle_->setEnabled(chip != nullptr);
}

// An order that changes nothing says so, where a silent one would look broken.
void DesignerActions::edit(const QString& undoName, const std::function<ArchSpec()>& next) {
    view_->edit(undoName, view_->current(), [&] {
        ArchSpec edited = next();
        if (edited == document_->spec()) {
            throw Error(tr("%1: nothing to change, it is so already.").arg(undoName).toStdString());
        }
        return edited;
    });
}

// Those of the selection, or, with nothing selected there, the one where the keyboard is.
std::vector<int> DesignerActions::meantStages() const {
    const std::vector<int> selected = stagesOf(view_->selection());
    return selected.empty() ? std::vector{view_->current().stage} : selected;
}

std::vector<Spot> DesignerActions::selected() const {
    return unfolded(document_->layout(), view_->selection());
}

void DesignerActions::share() {
    const std::vector<Spot> spots = selected();
    const std::vector<UseSet> uses = usesOf(spots);
    QString name = tr("Share the selected blocks");
    if (uses.size() == 1) {
        name = tr("Share conv %1 of stage %2, blocks %3")
                   .arg(uses[0].conv)
                   .arg(uses[0].stage)
                   .arg(rangesText(uses[0].blocks));
    } else if (uses.empty()) {
        name = tr("Share 3×3 in stage %1").arg(rangesText(stagesOf(spots)));
    }
    edit(name, [&] { return shareSelected(document_->spec(), spots); });
}

void DesignerActions::ungroup() {
    const std::vector<Spot> spots = selected();
    const std::vector<GroupRef> groups = groupsOf(document_->spec(), spots);
    QString name = tr("Take the selected blocks out of their groups");
    if (spots.size() == 1 && groups.size() == 1) {
        const QString letter = QString::fromStdString(groupLabel(groups[0].conv, groups[0].group));
        name = tr("Dissolve group %1 of stage %2").arg(letter).arg(groups[0].stage);
    } else if (spots.size() == 1) {
        name = tr("Dissolve the groups of stage %1").arg(spots[0].stage);
    }
    edit(name, [&] { return ungroupSelected(document_->spec(), spots); });
}

void DesignerActions::split() {
    const std::vector<GroupRef> groups = groupsOf(document_->spec(), selected());
    const Spot at = view_->current();
    if (groups.empty()) {
        // says why not
        view_->edit({}, at, [&] { return splitGroups(document_->spec(), groups, 2); });
        return;
    }
    std::size_t smallest = blocksOf(document_->spec(), groups[0]).size();
    for (const GroupRef& group : groups) {
        smallest = std::min(smallest, blocksOf(document_->spec(), group).size());
    }
    const QString letter = QString::fromStdString(groupLabel(groups[0].conv, groups[0].group));
    const QString question = groups.size() == 1
                                 ? tr("Split group %1 of %2 blocks in").arg(letter).arg(smallest)
                                 : tr("Split each of %1 groups in").arg(groups.size());
    view_->askNumber(
        question, {2, static_cast<int>(smallest)}, 2, at, [this, groups, at](int parts) {
            const QString name =
                groups.size() == 1
                    ? tr("Split a group of stage %1 in %2").arg(groups[0].stage).arg(parts)
                    : tr("Split %1 groups in %2").arg(groups.size()).arg(parts);
            view_->edit(name, at, [&] { return splitGroups(document_->spec(), groups, parts); });
        });
}

// One rule for each of the selected stages, as one step.
void DesignerActions::shareByPattern(const QString& undoName,
                                     ArchSpec (*pattern)(const ArchSpec&, int, int)) {
    const std::vector<int> stages = meantStages();
    const int conv = convOf(view_->current());
    edit(undoName.arg(rangesText(stages)), [&] {
        ArchSpec next = document_->spec();
        for (const int stage : stages) {
            next = pattern(next, stage, conv);
        }
        return next;
    });
}

void DesignerActions::askGroupSize() {
    const std::vector<int> stages = meantStages();
    const Spot at = view_->current();
    const int conv = convOf(at);
    view_->askNumber(
        tr("Blocks in a group"), {2, kBlockCount.max}, 2, at, [this, stages, at, conv](int size) {
            view_->edit(tr("Share stage %1 by groups of %2").arg(rangesText(stages)).arg(size), at,
                        [&] {
                            ArchSpec next = document_->spec();
                            for (const int stage : stages) {
                                next = groupEvery(next, stage, conv, size);
                            }
                            return next;
                        });
        });
}

void DesignerActions::addStage() {
    const int stages = static_cast<int>(document_->spec().stages.size());
    const int after = view_->current().stage > 0 ? view_->current().stage : stages;
    view_->edit(tr("Add stage %1").arg(after + 1), view_->current(), [&] {
        return insertStage(document_->spec(), after + 1, nextStage(document_->spec(), after));
    });
    selectStages(after + 1, 1);
}

void DesignerActions::duplicate() {
    const std::vector<int> stages = meantStages();
    if (view_->edit(tr("Duplicate stage %1").arg(rangesText(stages)), view_->current(),
                    [&] { return duplicateStages(document_->spec(), stages); })) {
        selectStages(stages.back() + 1, static_cast<int>(stages.size()));
    }
}

void DesignerActions::removeSelected(const QString& undoName) {
    const std::vector<int> stages = meantStages();
    if (view_->edit(undoName.arg(rangesText(stages)), view_->current(),
                    [&] { return removeStages(document_->spec(), stages); })) {
        selectStages(std::min(stages.front(), static_cast<int>(document_->spec().stages.size())),
                     1);
    }
}

void DesignerActions::copy() {
    std::vector<StageSpec> copies;
    for (const int stage : meantStages()) {
        copies.push_back(document_->spec().stages[stage - 1]);
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(stagesToJsonText(copies)));
}

void DesignerActions::paste() {
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    const int stages = static_cast<int>(document_->spec().stages.size());
    const int after = view_->current().stage > 0 ? meantStages().back() : stages;
    std::size_t count = 0;
    const bool pasted = view_->edit(tr("Paste stages"), view_->current(), [&] {
        const std::vector<StageSpec> copies =
            stagesFromJsonText(std::string_view(text.constData(), text.size()));
        count = copies.size();
        return insertStages(document_->spec(), after + 1, copies);
    });
    if (pasted) {
        selectStages(after + 1, static_cast<int>(count));
    }
}

void DesignerActions::moveBy(int step) {
    const int stage = view_->current().stage;
    view_->edit(tr("Move stage %1").arg(stage), view_->current(),
                [&] { return moveStage(document_->spec(), stage, stage + step); });
    selectStages(stage + step, 1);
}

void DesignerActions::selectStages(int first, int count) {
    std::vector<Spot> spots;
    for (int stage = first; stage < first + count; ++stage) {
        spots.push_back(Spot::ofStage(stage));
    }
    view_->select(Spot::ofStage(first));
    view_->select(spots, Spot::ofStage(first));
    view_->reveal(view_->current());
}

} // namespace sharesnet
