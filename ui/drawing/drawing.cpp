#include "ui/drawing/drawing.h"

#include <algorithm>

namespace sharesnet {

namespace {

double mixed(double a, double b, double way) {
    return a + (b - a) * way;
}

void moveTowards(QRectF& rect, const QRectF& aim, double way) {
    rect.moveTop(mixed(rect.top(), aim.top(), way));
}

QLineF between(const QLineF& from, const QLineF& to, double way) {
    return {from.p1() + (to.p1() - from.p1()) * way, from.p2() + (to.p2() - from.p2()) * way};
}

} // namespace

void RowBox::moveBy(const QPointF& way) {
    for (QRectF* part : {&rect, &shortcut, &name, &facts, &chips[0], &chips[1], &chips[2]}) {
        part->translate(way);
    }
}

void StageBox::moveBy(const QPointF& way) {
    for (QRectF* part :
         {&card, &header, &toggle, &toggleRow, &toggleTarget, &note, &footer, &macs}) {
        part->translate(way);
    }
    for (RowBox& row : rows) {
        row.moveBy(way);
    }
    for (LinkBox& link : links) {
        link.left += way.x();
        link.right += way.x();
        for (double& height : link.heights) {
            height += way.y();
        }
    }
}

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
    for (std::size_t k = 0; k < std::min(from.stages.size(), to.stages.size()); ++k) {
        StageBox& box = drawing.stages[k];
        const StageBox& aim = to.stages[k];
        box.links.clear();
        const double down = mixed(0, aim.card.top() - box.card.top(), way);
        for (RowBox& row : box.rows) {
            const RowBox* end = aim.rowOf(row.blocks.first);
            row.moveBy(
                {0, end == nullptr ? down : mixed(0, end->rect.top() - row.rect.top(), way)});
        }
        box.card.setCoords(box.card.left(), box.card.top() + down, box.card.right(),
                           mixed(box.card.bottom(), aim.card.bottom(), way));
        moveTowards(box.header, aim.header, way);
        moveTowards(box.toggle, aim.toggle, way);
        moveTowards(box.toggleRow, aim.toggleRow, way);
        moveTowards(box.toggleTarget, aim.toggleTarget, way);
        moveTowards(box.note, aim.note, way);
        moveTowards(box.footer, aim.footer, way);
        moveTowards(box.macs, aim.macs, way);
    }
    for (std::size_t k = 0; k < std::min(from.edges.size(), to.edges.size()); ++k) {
        moveTowards(drawing.edges[k].rect, to.edges[k].rect, way);
    }
    for (std::size_t k = 0; k < std::min(from.spine.size(), to.spine.size()); ++k) {
        drawing.spine[k] = between(from.spine[k], to.spine[k], way);
    }
    moveTowards(drawing.head, to.head, way);
    drawing.bounds.setBottom(mixed(from.bounds.bottom(), to.bounds.bottom(), way));
    return drawing;
}

} // namespace sharesnet
