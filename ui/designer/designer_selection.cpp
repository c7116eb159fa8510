#include "ui/designer/designer_selection.h"

#include "ui/document/arch_document.h"
#include "ui/drawing/fold_state.h"
#include "ui/drawing/selection.h"

#include <algorithm>

namespace sharesnet {

DesignerSelection::DesignerSelection(const ArchDocument* document, const FoldState* folds,
                                     QObject* parent)
    : QObject(parent), document_(document), folds_(folds) {}

std::vector<Spot> DesignerSelection::unfolded() const {
    return sharesnet::unfolded(document_->layout(), *folds_, spots_);
}

std::vector<int> DesignerSelection::stages() const {
    const std::vector<int> selected = stagesOf(spots_);
    return selected.empty() ? std::vector{current_.stage} : selected;
}

void DesignerSelection::select(const Spot& spot) {
    const Spot next = clamped(spot);
    anchor_ = next;
    set(next.kind == Spot::Kind::None ? std::vector<Spot>{} : std::vector{next}, next);
}

void DesignerSelection::select(const std::vector<Spot>& spots, const Spot& current) {
    set(spots, current);
}

void DesignerSelection::set(const std::vector<Spot>& spots, const Spot& current) {
    std::vector<Spot> next;
    for (const Spot& spot : spots) {
        if (clamped(spot) == spot && spot.kind != Spot::Kind::None) {
            next.push_back(spot);
        }
    }
    const Spot focus = clamped(current);
    const bool moved = std::exchange(moved_, false);
    if (next == spots_ && focus == current_ && !moved) {
        return;
    }
    spots_ = std::move(next);
    current_ = focus;
    emit changed();
}

void DesignerSelection::selectStages(int first, int count) {
    std::vector<Spot> spots;
    for (int stage = first; stage < first + count; ++stage) {
        spots.push_back(Spot::ofStage(stage));
    }
    anchor_ = clamped(Spot::ofStage(first));
    set(spots, Spot::ofStage(first));
}

void DesignerSelection::selectAll() {
    const ArchLayout& layout = document_->layout();
    if (current_.stage < 1) {
        if (!layout.stages.empty()) {
            selectStages(1, static_cast<int>(layout.stages.size()));
        }
        return;
    }
    const std::vector<Spot> ofStage = allLike(layout, current_, current_.stage);
    const bool already =
        std::ranges::all_of(ofStage, [this](const Spot& spot) { return holds(spots_, spot); });
    set(already ? allLike(layout, current_, 0) : ofStage, current_);
}

// The anchor says what is selected: convs like it, blocks or stages.
void DesignerSelection::extendTo(const Spot& spot) {
    const Spot from = clamped(anchor_);
    Spot to = spot;
    if (spot.kind == Spot::Kind::Switch) {
        to = Spot::ofStage(spot.stage);
    }
    if (spot.kind == Spot::Kind::Fold) {
        const bool downwards =
            std::pair(from.stage, from.block) < std::pair(spot.stage, spot.block);
        to.block = downwards ? lastOfFold(spot) : spot.block;
    }
    if (from.kind == Spot::Kind::Chip &&
        (to.kind == Spot::Kind::Fold || to.kind == Spot::Kind::Block)) {
        to = Spot::ofChip(to.stage, to.block, from.conv);
    }
    const bool inStage = from.stage >= 1 && to.stage >= 1;
    set(inStage ? rangeBetween(document_->layout(), from, to) : std::vector{to},
        to.kind == Spot::Kind::Fold ? spot : to);
}

void DesignerSelection::toggle(const Spot& spot) {
    const Spot meant = spot.kind == Spot::Kind::Switch ? Spot::ofStage(spot.stage) : spot;
    if (meant.kind == Spot::Kind::None) {
        return;
    }
    const std::vector<Spot> spots =
        meant.kind == Spot::Kind::Fold
            ? rangeBetween(document_->layout(), Spot::ofBlock(meant.stage, meant.block),
                           Spot::ofBlock(meant.stage, lastOfFold(meant)))
            : std::vector{meant};
    const bool all =
        std::ranges::all_of(spots, [this](const Spot& each) { return holds(spots_, each); });
    std::vector<Spot> next = spots_;
    std::erase_if(next, [&](const Spot& each) { return holds(spots, each); });
    if (!all) {
        next.insert(next.end(), spots.begin(), spots.end());
    }
    anchor_ = spots.front();
    set(next, meant);
}

void DesignerSelection::selectBand(const std::vector<Spot>& kept, const std::vector<Spot>& inBand) {
    std::vector<Spot> spots = kept;
    std::ranges::copy_if(inBand, std::back_inserter(spots),
                         [&](const Spot& spot) { return !holds(kept, spot); });
    anchor_ = spots.empty() ? Spot{} : spots.front();
    set(spots, spots.empty() ? Spot{} : spots.back());
}

Spot DesignerSelection::clamped(const Spot& spot) const {
    const auto& stages = document_->layout().stages;
    if (spot.stage < 1) {
        return spot.kind == Spot::Kind::Stem || spot.kind == Spot::Kind::Head ? spot : Spot{};
    }
    if (spot.stage > std::ssize(stages)) {
        return {};
    }
    const StageLayout& stage = stages[spot.stage - 1];
    if (spot.block < 1 || spot.block > std::ssize(stage.blocks)) {
        return spot.kind == Spot::Kind::Switch ? spot : Spot::ofStage(spot.stage);
    }
    if (spot.kind == Spot::Kind::Fold) {
        return runAt(stage, *folds_, spot.block) ? spot : Spot::ofBlock(spot.stage, spot.block);
    }
    if (spot.conv < 1 || spot.conv > stage.blocks[spot.block - 1].convCount) {
        return Spot::ofBlock(spot.stage, spot.block);
    }
    return spot;
}

int DesignerSelection::lastOfFold(const Spot& fold) const {
    const auto& stages = document_->layout().stages;
    if (fold.stage < 1 || fold.stage > std::ssize(stages)) {
        return fold.block;
    }
    const auto run = runAt(stages[fold.stage - 1], *folds_, fold.block);
    return run ? run->last : fold.block;
}

void DesignerSelection::follow(const StageMove& move) {
    const auto follow = [&](Spot& spot) {
        spot.stage = spot.stage > 0 ? move.numberAfter(spot.stage) : spot.stage;
    };
    std::ranges::for_each(spots_, follow);
    follow(current_);
    follow(anchor_);
    moved_ = true;
}

void DesignerSelection::keep() {
    const Spot kept = clamped(current_);
    anchor_ = clamped(anchor_);
    if (spots_.size() > 1 || kept == current_) {
        set(spots_, kept);
    } else {
        select(kept);
    }
}

} // namespace sharesnet
