#include "ui/drawing/drawing_navigation.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace sharesnet {

namespace {

constexpr int kPageRows = 5;
constexpr int kLastRow = std::numeric_limits<int>::max();
const Spot kStem{Spot::Kind::Stem, 0, 0, 0};
const Spot kHead{Spot::Kind::Head, 0, 0, 0};

// The row that a spot stands on; -1: the header.
int rowIndex(const StageBox& box, const Spot& spot) {
    for (std::size_t k = 0; k < box.rows.size(); ++k) {
        const RowBox& row = box.rows[k];
        const bool handle = row.fold && row.open;
        const bool here =
            spot.kind == Spot::Kind::Fold
                ? row.fold && row.blocks.first == spot.block
                : !handle && row.blocks.first <= spot.block && spot.block <= row.blocks.last;
        if (here) {
            return static_cast<int>(k);
        }
    }
    return -1;
}

// The spot on a row, at the same chip where the row has chips.
Spot onRow(const StageBox& box, int index, int conv) {
    if (index < 0 || box.rows.empty()) {
        return Spot::ofStage(box.stage);
    }
    const RowBox& row = box.rows[std::min<std::size_t>(index, box.rows.size() - 1)];
    if (row.fold) {
        return {Spot::Kind::Fold, box.stage, row.blocks.first, 0};
    }
    return conv > 0 ? Spot::ofChip(box.stage, row.blocks.first, std::min(conv, row.convCount))
                    : Spot::ofBlock(box.stage, row.blocks.first);
}

Spot neighbor(const Drawing& drawing, int stage, int row, int conv) {
    if (stage < 1) {
        return kStem;
    }
    if (stage > static_cast<int>(drawing.stages.size())) {
        return kHead;
    }
    return onRow(drawing.stages[stage - 1], row, conv);
}

// To the next chip of the row; nullopt: there is none on that side.
std::optional<Spot> alongRow(const StageBox& box, const Spot& from, int row, int step) {
    const int chips = row >= 0 ? box.rows[row].convCount : 0;
    const int conv = from.conv + step;
    if (chips == 0 || conv < 0 || conv > chips) {
        return std::nullopt;
    }
    return conv == 0 ? Spot::ofBlock(from.stage, from.block)
                     : Spot::ofChip(from.stage, from.block, conv);
}

// Stages beside one another: rows are left to the sides only.
Spot movedAcross(const Drawing& drawing, const Spot& from, Qt::Key key) {
    const StageBox& box = drawing.stages[from.stage - 1];
    const int row = rowIndex(box, from);
    const auto sideways = [&](int step) {
        return alongRow(box, from, row, step)
            .value_or(neighbor(drawing, from.stage + step, row, 0));
    };
    switch (key) {
    case Qt::Key_Left:
        return sideways(-1);
    case Qt::Key_Right:
        return sideways(1);
    case Qt::Key_Up:
        return onRow(box, row - 1, from.conv);
    case Qt::Key_Down:
        return onRow(box, row + 1, from.conv);
    case Qt::Key_PageUp:
        return onRow(box, std::max(-1, row - kPageRows), from.conv);
    default:
        return onRow(box, row + kPageRows, from.conv);
    }
}

// Stages below one another: the rows of one follow those of the other.
Spot movedDown(const Drawing& drawing, const Spot& from, Qt::Key key) {
    const StageBox& box = drawing.stages[from.stage - 1];
    const int row = rowIndex(box, from);
    const int last = static_cast<int>(box.rows.size()) - 1;
    switch (key) {
    case Qt::Key_Left:
        return alongRow(box, from, row, -1).value_or(from);
    case Qt::Key_Right:
        return alongRow(box, from, row, 1).value_or(from);
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return row < 0
                   ? neighbor(drawing, from.stage - 1, kLastRow, 0)
                   : onRow(box, std::max(-1, row - (key == Qt::Key_Up ? 1 : kPageRows)), from.conv);
    default:
        return row >= last ? neighbor(drawing, from.stage + 1, -1, 0)
                           : onRow(box, row + (key == Qt::Key_Down ? 1 : kPageRows), from.conv);
    }
}

} // namespace

Spot movedSpot(const Drawing& drawing, const Spot& from, Qt::Key key) {
    const int stages = static_cast<int>(drawing.stages.size());
    if (key == Qt::Key_Home) {
        return neighbor(drawing, std::min(1, stages), -1, 0);
    }
    if (key == Qt::Key_End) {
        return neighbor(drawing, stages, -1, 0);
    }
    if (!isMove(key)) {
        return from;
    }
    const bool down = drawing.flow == DrawingFlow::Down;
    if (from.kind == Spot::Kind::Stem) {
        return key == (down ? Qt::Key_Down : Qt::Key_Right) ? neighbor(drawing, 1, -1, 0) : from;
    }
    if (from.kind == Spot::Kind::Head) {
        return key == (down ? Qt::Key_Up : Qt::Key_Left)
                   ? neighbor(drawing, stages, down ? kLastRow : -1, 0)
                   : from;
    }
    if (from.stage < 1 || from.stage > stages) {
        return neighbor(drawing, 1, -1, 0);
    }
    return down ? movedDown(drawing, from, key) : movedAcross(drawing, from, key);
}

bool isMove(Qt::Key key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up ||
           key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End ||
           key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

Spot extendedSpot(const Drawing& drawing, const ArchLayout& layout, const Spot& from, Qt::Key key) {
    if ((key == Qt::Key_Home || key == Qt::Key_End) && from.block > 0) {
        Spot end = from;
        end.block = key == Qt::Key_Home ? 1 : static_cast<int>(layout.at(from.stage).blocks.size());
        return end;
    }
    const Spot next = movedSpot(drawing, from, key);
    if (next.kind != Spot::Kind::Fold) {
        return next;
    }
    const RowBox* row = drawing.stages[next.stage - 1].rowOf(next.block);
    const bool handle = row != nullptr && !row->fold; // of an opened fold: not to be selected
    return handle ? movedSpot(drawing, next, key) : next;
}

} // namespace sharesnet
