#include "ui/designer/designer_actions.h"

#include "core/design/edit.h"
#include "core/design/patterns.h"
#include "core/design/stage_json.h"
#include "core/design/stages.h"
#include "ui/base/number_text.h"
#include "ui/designer/action_list.h"
#include "ui/designer/designer_selection.h"
#include "ui/designer/spot_editor.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/selection.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

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

DesignerActions::DesignerActions(ArchDocument* document, DesignerSelection* selection,
                                 SpotEditor* editor, AskNumber ask, QObject* parent)
    : QObject(parent),
      document_(document),
      selection_(selection),
      editor_(editor),
      ask_(std::move(ask)) {}

void DesignerActions::addTo(ActionList& list) {
    addSharing(list);
    list.addSeparator();
    addStructure(list);
    connect(document_, &ArchDocument::changed, this, &DesignerActions::updateEnabled);
    connect(selection_, &DesignerSelection::changed, this, &DesignerActions::updateEnabled);
    updateEnabled();
}

void DesignerActions::addSharing(ActionList& list) {
    ofSelection_ << list.add(tr("Share as a &group"), Qt::Key_G, [this] { share(); });
    unshare_ = list.add({}, Qt::Key_U, [this] { unshare(); });
    ofSelection_ << unshare_;
    toggle_ = list.add({}, {}, [this] { editor_->toggleConv(selection_->current()); });
    ofSelection_ << list.add(tr("&Split the group…"), Qt::Key_S, [this] { split(); });
    const qsizetype ofThis = list.size();
    ofSelection_ << list.add(tr("&Paper rule for this stage"), {}, [this] {
        shareByPattern(tr("Share by the paper's rule in stage %1"), paperRule);
    });
    ofSelection_ << list.add(tr("&Every second block"), {}, [this] {
        shareByPattern(tr("Share every second block of stage %1"), shareEverySecond);
    });
    ofSelection_ << list.add(tr("&Groups of n…"), {}, [this] { askGroupSize(); });
    ofSelection_ << list.gather(ofThis, tr("&In this stage"));
    const qsizetype ofAll = list.size();
    list.add(tr("&Share in all stages"), {}, [this] {
        const int conv = convOf(selection_->current());
        editor_->editOrTell(tr("Share conv %1 in all stages").arg(conv), selection_->current(),
                            [&] { return shareInAllStages(document_->spec(), conv); });
    });
    list.add(tr("&Paper rule"), {}, [this] {
        editor_->editOrTell(tr("Share by the paper's rule"), selection_->current(),
                            [this] { return applyPaperRule(document_->spec()); });
    });
    list.add(tr("&Unshare all"), {}, [this] {
        editor_->editOrTell(tr("Unshare all groups"), selection_->current(),
                            [this] { return unsharedTwin(document_->spec()); });
    });
    list.gather(ofAll, tr("In a&ll stages"));
    list.add(tr("Select &all"), QKeySequence::SelectAll, [this] { selection_->selectAll(); });
    list.add(tr("S&how in the selection panel"), QKeySequence(Qt::ALT | Qt::Key_Return),
             [this] { emit inspectorWanted(); });
}

void DesignerActions::addStructure(ActionList& list) {
    list.add(tr("Add stag&e"), Qt::Key_Insert, [this] { addStage(); });
    ofStage_ << list.add(tr("&Duplicate stage"), QKeySequence(Qt::CTRL | Qt::Key_D),
                         [this] { duplicate(); });
    moveEarlier_ = list.add(tr("&Move stage earlier"), QKeySequence(Qt::ALT | Qt::Key_Left),
                            [this] { moveBy(-1); });
    moveLater_ = list.add(tr("Move stage later"), QKeySequence(Qt::ALT | Qt::Key_Right),
                          [this] { moveBy(1); });
    // the same where the network flows down
    moveEarlier_->setShortcuts({moveEarlier_->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Up)});
    moveLater_->setShortcuts({moveLater_->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Down)});
    ofStage_ << list.add(tr("Remo&ve stage"), QKeySequence::Delete,
                         [this] { removeSelected(tr("Remove stage %1")); });
    list.addSeparator();
    ofStage_ << list.add(tr("Cu&t stage"), QKeySequence::Cut, [this] {
        copy();
        removeSelected(tr("Cut stage %1"));
    });
    ofStage_ << list.add(tr("&Copy stage"), QKeySequence::Copy, [this] { copy(); });
    list.add(tr("&Paste stages"), QKeySequence::Paste, [this] { paste(); });
}

void DesignerActions::updateEnabled() {
    const Spot& spot = selection_->current();
    const int stages = static_cast<int>(document_->spec().stages.size());
    const bool inStage = spot.stage >= 1 && spot.stage <= stages;
    for (QAction* action : ofStage_) {
        action->setEnabled(inStage);
    }
    for (QAction* action : ofSelection_) {
        action->setEnabled(!stagesOf(selection_->spots()).empty());
    }
    moveEarlier_->setEnabled(inStage && spot.stage > 1);
    moveLater_->setEnabled(inStage && spot.stage < stages);
    nameSharing();
}

// What U and a click would do differs with the selection, so that their entries say it.
void DesignerActions::nameSharing() {
    const bool several = selection_->spots().size() > 1;
    unshare_->setText(several ? tr("Remove from gro&up") : tr("&Unshare the group"));
    const ConvLayout* chip = several ? nullptr : convAt(document_->layout(), selection_->current());
    const bool shared = chip != nullptr && chip->group >= 0;
    toggle_->setText(shared ? tr("Unsha&re this conv") : tr("Share with &nearest matching conv"));
    toggle_->setEnabled(chip != nullptr);
}

void DesignerActions::share() {
    const std::vector<Spot> spots = selection_->unfolded();
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
    editor_->editOrTell(name, selection_->current(),
                        [&] { return shareSelected(document_->spec(), spots); });
}

void DesignerActions::unshare() {
    const std::vector<Spot> spots = selection_->unfolded();
    const std::vector<GroupRef> groups = groupsOf(document_->spec(), spots);
    QString name = tr("Remove the selected blocks from their groups");
    if (spots.size() == 1 && groups.size() == 1) {
        const QString letter = QString::fromStdString(groupLabel(groups[0].conv, groups[0].group));
        name = tr("Unshare group %1 of stage %2").arg(letter).arg(groups[0].stage);
    } else if (spots.size() == 1) {
        name = tr("Unshare the groups of stage %1").arg(spots[0].stage);
    }
    editor_->editOrTell(name, selection_->current(),
                        [&] { return unshareSelected(document_->spec(), spots); });
}

void DesignerActions::split() {
    const std::vector<GroupRef> groups = groupsOf(document_->spec(), selection_->unfolded());
    const Spot at = selection_->current();
    if (groups.empty()) {
        // says why not
        editor_->edit({}, at, [&] { return splitGroups(document_->spec(), groups, 2); });
        return;
    }
    std::size_t smallest = blocksOf(document_->spec(), groups[0]).size();
    for (const GroupRef& group : groups) {
        smallest = std::min(smallest, blocksOf(document_->spec(), group).size());
    }
    const QString letter = QString::fromStdString(groupLabel(groups[0].conv, groups[0].group));
    const QString question = groups.size() == 1
                                 ? tr("Split group %1 (%2 blocks) into").arg(letter).arg(smallest)
                                 : tr("Split each of %1 groups into").arg(groups.size());
    ask_(question, {2, static_cast<int>(smallest)}, 2, at, [this, groups, at](int parts) {
        const QString name =
            groups.size() == 1
                ? tr("Split a group of stage %1 into %2").arg(groups[0].stage).arg(parts)
                : tr("Split %1 groups into %2").arg(groups.size()).arg(parts);
        editor_->edit(name, at, [&] { return splitGroups(document_->spec(), groups, parts); });
    });
}

// One rule for each of the selected stages, as one step.
void DesignerActions::shareByPattern(const QString& undoName,
                                     ArchSpec (*pattern)(const ArchSpec&, int, int)) {
    const std::vector<int> stages = selection_->stages();
    const int conv = convOf(selection_->current());
    editor_->editOrTell(undoName.arg(rangesText(stages)), selection_->current(), [&] {
        ArchSpec next = document_->spec();
        for (const int stage : stages) {
            next = pattern(next, stage, conv);
        }
        return next;
    });
}

void DesignerActions::askGroupSize() {
    const std::vector<int> stages = selection_->stages();
    const Spot at = selection_->current();
    const int conv = convOf(at);
    ask_(tr("Blocks in a group"), {2, kBlockCount.max}, 2, at, [this, stages, at, conv](int size) {
        editor_->edit(tr("Share stage %1 in groups of %2").arg(rangesText(stages)).arg(size), at,
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
    const int after = selection_->current().stage > 0 ? selection_->current().stage : stages;
    editor_->edit(tr("Add stage %1").arg(after + 1), selection_->current(), [&] {
        return insertStage(document_->spec(), after + 1, nextStage(document_->spec(), after));
    });
    selectStages(after + 1, 1);
}

void DesignerActions::duplicate() {
    const std::vector<int> stages = selection_->stages();
    if (editor_->edit(tr("Duplicate stage %1").arg(rangesText(stages)), selection_->current(),
                      [&] { return duplicateStages(document_->spec(), stages); })) {
        selectStages(stages.back() + 1, static_cast<int>(stages.size()));
    }
}

void DesignerActions::removeSelected(const QString& undoName) {
    const std::vector<int> stages = selection_->stages();
    if (editor_->edit(undoName.arg(rangesText(stages)), selection_->current(),
                      [&] { return removeStages(document_->spec(), stages); })) {
        selectStages(std::min(stages.front(), static_cast<int>(document_->spec().stages.size())),
                     1);
    }
}

void DesignerActions::copy() {
    std::vector<StageSpec> copies;
    for (const int stage : selection_->stages()) {
        copies.push_back(document_->spec().stages[stage - 1]);
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(stagesToJsonText(copies)));
}

void DesignerActions::paste() {
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    const int stages = static_cast<int>(document_->spec().stages.size());
    const int after = selection_->current().stage > 0 ? selection_->stages().back() : stages;
    std::size_t count = 0;
    const bool pasted = editor_->edit(tr("Paste stages"), selection_->current(), [&] {
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
    const int stage = selection_->current().stage;
    editor_->edit(tr("Move stage %1").arg(stage), selection_->current(),
                  [&] { return moveStage(document_->spec(), stage, stage + step); });
    selectStages(stage + step, 1);
}

void DesignerActions::selectStages(int first, int count) {
    selection_->selectStages(first, count);
    emit revealWanted(selection_->current());
}

} // namespace sharesnet
