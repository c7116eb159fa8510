// What of the drawing is selected.

#include "core/design/stages.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/drawing_accessible.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_navigation.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/selection.h"

#include <QScrollBar>

#include <algorithm>

namespace sharesnet {

void DesignerView::select(const Spot& spot) {
    const Spot next = clamped(spot);
    anchor_ = next;
    select(next.kind == Spot::Kind::None ? std::vector<Spot>{} : std::vector{next}, next);
}

void DesignerView::select(std::vector<Spot> spots, const Spot& current) {
    std::vector<Spot> next;
    for (const Spot& spot : spots) {
        if (clamped(spot) == spot && spot.kind != Spot::Kind::None) {
            next.push_back(spot);
        }
    }
    const Spot focus = clamped(current);
    if (next == selection_ && focus == current_) {
        return;
    }
    selection_ = std::move(next);
    current_ = focus;
    viewport()->update();
    describeSelection();
    announceSelection(this);
    emit selectionChanged();
}

void DesignerView::selectAll() {
    const ArchLayout& layout = document_->layout();
    if (current_.stage < 1) {
        std::vector<Spot> stages;
        for (const StageLayout& stage : layout.stages) {
            stages.push_back(Spot::ofStage(stage.stage));
        }
        select(stages, stages.empty() ? Spot{} : stages.front());
        return;
    }
    const std::vector<Spot> ofStage = allLike(layout, current_, current_.stage);
    const bool already = std::all_of(ofStage.begin(), ofStage.end(),
                                     [this](const Spot& spot) { return holds(selection_, spot); });
    select(already ? allLike(layout, current_, 0) : ofStage, current_);
}

// The anchor says what is selected: chips of its conv, blocks or stages.
void DesignerView::extendTo(const Spot& spot) {
    const Spot from = clamped(anchor_);
    Spot to = spot;
    if (spot.kind == Spot::Kind::Switch) {
        to = Spot::ofStage(spot.stage);
    }
    if (spot.kind == Spot::Kind::Fold && spot.stage >= 1) {
        const RowBox* row = drawing_.stages[spot.stage - 1].rowOf(spot.block);
        const bool downwards =
            std::pair(from.stage, from.block) < std::pair(spot.stage, spot.block);
        to.block = row != nullptr && downwards ? row->blocks.last : spot.block;
    }
    if (from.kind == Spot::Kind::Chip &&
        (to.kind == Spot::Kind::Fold || to.kind == Spot::Kind::Block)) {
        to = Spot::ofChip(to.stage, to.block, from.conv);
    }
    const bool inStage = from.stage >= 1 && to.stage >= 1;
    select(inStage ? rangeBetween(document_->layout(), from, to) : std::vector{to},
           to.kind == Spot::Kind::Fold ? spot : to);
}

void DesignerView::toggleSelected(const Spot& spot) {
    const Spot meant = spot.kind == Spot::Kind::Switch ? Spot::ofStage(spot.stage) : spot;
    if (meant.kind == Spot::Kind::None) {
        return;
    }
    std::vector<Spot> spots =
        meant.kind == Spot::Kind::Fold
            ? rangeBetween(document_->layout(), Spot::ofBlock(meant.stage, meant.block),
                           Spot::ofBlock(meant.stage, lastOfFold(meant)))
            : std::vector{meant};
    const bool all = std::all_of(spots.begin(), spots.end(),
                                 [this](const Spot& each) { return holds(selection_, each); });
    std::vector<Spot> next = selection_;
    std::erase_if(next, [&](const Spot& each) { return holds(spots, each); });
    if (!all) {
        next.insert(next.end(), spots.begin(), spots.end());
    }
    anchor_ = spots.front();
    select(next, meant);
}

int DesignerView::lastOfFold(const Spot& fold) const {
    for (const RowBox& row : drawing_.stages[fold.stage - 1].rows) {
        if (row.fold && row.blocks.first == fold.block) {
            return row.blocks.last;
        }
    }
    return fold.block;
}

// A stage that was moved, or put back by undo, takes its selection and its folds along. Whether one
// was.
bool DesignerView::followMove() {
    const std::vector<StageSpec>& stages = document_->spec().stages;
    const auto move = moveBetween(drawn_, stages);
    if (move) {
        folds_.follow(*move);
        const auto follow = [&](Spot& spot) {
            spot.stage = spot.stage > 0 ? move->numberAfter(spot.stage) : spot.stage;
        };
        std::ranges::for_each(selection_, follow);
        follow(current_);
        follow(anchor_);
    }
    drawn_ = stages;
    return move.has_value();
}

// After an edit: what is gone is no longer selected.
void DesignerView::keepSelection() {
    const bool several = selection_.size() > 1;
    const Spot kept = clamped(current_);
    anchor_ = clamped(anchor_);
    if (several) {
        select(selection_, kept);
    } else if (kept != current_) {
        select(kept);
    }
    describeSelection();
}

Spot DesignerView::extended(Qt::Key key) const {
    if ((key == Qt::Key_Home || key == Qt::Key_End) && current_.block > 0) {
        Spot end = current_;
        end.block =
            key == Qt::Key_Home
                ? 1
                : static_cast<int>(document_->layout().stages[current_.stage - 1].blocks.size());
        return end;
    }
    const Spot next = movedSpot(drawing_, current_, key);
    const bool handle = next.kind == Spot::Kind::Fold &&
                        drawing_.stages[next.stage - 1].rowOf(next.block)->fold == false;
    // an opened fold's handle is not to be selected
    return handle ? movedSpot(drawing_, next, key) : next;
}

void DesignerView::describeSelection() {
    if (selection_.size() > 1) {
        setAccessibleName(tr("Architecture drawing: %1 selected, at %2")
                              .arg(selection_.size())
                              .arg(spotName(current_)));
    } else {
        setAccessibleName(tr("Architecture drawing: %1").arg(spotName(current_)));
    }
    setAccessibleDescription(
        spotDescription(current_, document_->spec(), document_->layout(), document_->cost()));
}

} // namespace sharesnet
