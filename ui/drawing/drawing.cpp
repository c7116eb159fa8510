#include "ui/drawing/drawing.h"

#include <algorithm>

namespace sharesnet {

const RowBox* StageBox::rowOf(int block) const {
    const auto next =
        std::upper_bound(rows.begin(), rows.end(), block,
                         [](int wanted, const RowBox& row) { return wanted < row.blocks.first; });
    // An open fold's handle starts at the same block as the row behind it, so the last row that
    // starts here is the block's.
    if (next == rows.begin()) {
        return nullptr;
    }
    const RowBox& row = *std::prev(next);
    return block <= row.blocks.last && !(row.fold && row.open) ? &row : nullptr;
}

int StageBox::rowIndexAt(double y) const {
    const auto row =
        std::lower_bound(rows.begin(), rows.end(), y, [](const RowBox& box, double height) {
            return box.rect.bottom() < height;
        });
    return static_cast<int>(row - rows.begin());
}

Spot Drawing::at(const QPointF& point) const {
    if (stem.contains(point)) {
        return {Spot::Kind::Stem, 0, 0, 0};
    }
    if (head.contains(point)) {
        return {Spot::Kind::Head, 0, 0, 0};
    }
    const auto box = std::find_if(stages.begin(), stages.end(),
                                  [&](const StageBox& b) { return b.card.contains(point); });
    if (box == stages.end()) {
        return {};
    }
    if (box->toggleTarget.contains(point)) {
        return {Spot::Kind::Switch, box->stage, 0, 0};
    }
    const int index = box->rowIndexAt(point.y());
    if (index == static_cast<int>(box->rows.size()) || !box->rows[index].rect.contains(point)) {
        return Spot::ofStage(box->stage);
    }
    const RowBox& row = box->rows[index];
    if (row.fold) {
        return {Spot::Kind::Fold, box->stage, row.blocks.first, 0};
    }
    for (int k = 0; k < row.convCount; ++k) {
        if (row.chips[k].contains(point)) {
            return Spot::ofChip(box->stage, row.blocks.first, k + 1);
        }
    }
    return Spot::ofBlock(box->stage, row.blocks.first);
}

std::vector<Spot> Drawing::spotsIn(const QRectF& band) const {
    std::vector<Spot> spots;
    for (const StageBox& box : stages) {
        if (band.contains(box.card)) {
            spots.push_back(Spot::ofStage(box.stage));
            continue;
        }
        const auto shown = std::find_if(box.rows.begin(), box.rows.end(),
                                        [](const RowBox& row) { return !row.fold; });
        for (const RowBox& row : box.rows) {
            if (!band.intersects(row.rect) || (row.fold && row.open)) {
                continue;
            }
            const bool whole = band.left() <= row.rect.left() && band.right() >= row.rect.right();
            const bool hidden = row.fold && row.convCount == 0;
            // at the same place in every row
            const RowBox& chips = hidden && shown != box.rows.end() ? *shown : row;
            for (int block = row.blocks.first; block <= row.blocks.last; ++block) {
                if (whole) {
                    spots.push_back(Spot::ofBlock(box.stage, block));
                }
                for (int k = 0; !whole && k < chips.convCount; ++k) {
                    QRectF chip = chips.chips[k];
                    if (hidden) {
                        chip.moveTop(row.rect.top());
                    }
                    if (band.intersects(chip)) {
                        spots.push_back(Spot::ofChip(box.stage, block, k + 1));
                    }
                }
            }
        }
    }
    return spots;
}

QRectF Drawing::rectOf(const Spot& spot) const {
    if (spot.kind == Spot::Kind::Stem) {
        return stem;
    }
    if (spot.kind == Spot::Kind::Head) {
        return head;
    }
    if (spot.stage < 1 || spot.stage > static_cast<int>(stages.size())) {
        return {};
    }
    const StageBox& box = stages[spot.stage - 1];
    if (spot.kind == Spot::Kind::Switch) {
        return box.toggle;
    }
    if (spot.kind == Spot::Kind::Fold) {
        for (const RowBox& row : box.rows) {
            if (row.fold && row.blocks.first == spot.block) {
                return row.rect;
            }
        }
    }
    const RowBox* row = spot.block > 0 ? box.rowOf(spot.block) : nullptr;
    if (row == nullptr) {
        return box.card;
    }
    return spot.kind == Spot::Kind::Chip && !row->fold && spot.conv <= row->convCount
               ? row->chips[spot.conv - 1]
               : row->rect;
}

Drawing between(const Drawing& from, const Drawing& to, double way) {
    Drawing drawing = from;
    const auto mixed = [way](double a, double b) { return a + (b - a) * way; };
    for (std::size_t k = 0; k < std::min(from.stages.size(), to.stages.size()); ++k) {
        StageBox& box = drawing.stages[k];
        const StageBox& aim = to.stages[k];
        box.links.clear();
        for (RowBox& row : box.rows) {
            const RowBox* end = aim.rowOf(row.blocks.first);
            const double shift = end == nullptr ? 0 : mixed(0, end->rect.top() - row.rect.top());
            row.rect.translate(0, shift);
            for (QRectF& chip : row.chips) {
                chip.translate(0, shift);
            }
        }
        box.card.setBottom(mixed(box.card.bottom(), aim.card.bottom()));
        box.note.moveTop(mixed(box.note.top(), aim.note.top()));
        box.footer.moveTop(mixed(box.footer.top(), aim.footer.top()));
    }
    drawing.bounds.setBottom(mixed(from.bounds.bottom(), to.bounds.bottom()));
    return drawing;
}

} // namespace sharesnet
