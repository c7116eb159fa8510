#include "ui/drawing/drawing_layout.h"

#include "core/design/edit.h"
#include "ui/base/number_text.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/drawing/drawing_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sharesnet {

namespace {

// The texts' widths are measured for these rows only: they show every label that the chips of the
// stage have.
std::vector<const BlockLayout*> tellingBlocks(const StageLayout& stage) {
    std::vector<const BlockLayout*> blocks;
    for (const BlockLayout& block : stage.blocks) {
        const bool founds =
            std::any_of(block.conv.begin(), block.conv.begin() + block.convCount,
                        [](const ConvLayout& conv) { return conv.group >= 0 && conv.firstUse; });
        if (blocks.size() < 2 || founds) {
            blocks.push_back(&block);
        }
    }
    return blocks;
}

// Lays one stage out; the card's height may be stretched afterwards.
class StageBuilder {
  public:
    StageBuilder(const DrawingSource& source, const FoldState& folds, const DrawingStyle& style,
                 DrawingForm form, int stage)
        : spec_(source.spec.stages[stage - 1]),
          layout_(source.layout.at(stage)),
          cost_(source.cost.stages[stage - 1]),
          folds_(folds),
          style_(style),
          printed_(form == DrawingForm::Printed),
          stage_(stage),
          couldSave_(paperSaving(source.spec, source.layout, stage)) {}

    StageBox build(double x, double y) {
        box_.stage = stage_;
        measureChips();
        assignLanes();
        const double width = std::ceil(cardWidth());
        const double inner = width - 2 * style_.padding;
        box_.card = QRectF(x, y, width, 0);
        box_.header = QRectF(x + style_.padding, y + style_.padding, inner,
                             QFontMetricsF(style_.title).height());
        placeToggle(box_.header.bottom() + style_.gap, inner);
        double bottom = placeRows(box_.toggleRow.bottom() + style_.gap * 1.5);
        box_.note = QRectF(x + style_.padding, bottom + style_.gap, inner, style_.smallLine);
        box_.footer =
            QRectF(x + style_.padding, box_.note.bottom() + style_.gap * 1.5, inner, style_.unit);
        if (printed_) {
            box_.footer.moveTop(box_.note.top() + style_.gap * 0.5);
            box_.note = box_.toggleRow;
        }
        box_.card.setBottom(std::round(box_.footer.bottom() + style_.padding));
        placeLinks();
        return std::move(box_);
    }

  private:
    void measureChips() {
        const std::vector<const BlockLayout*> telling = tellingBlocks(layout_);
        for (const BlockLayout* block : telling) {
            for (int k = 0; k < block->convCount; ++k) {
                ConvLayout conv = block->conv[k];
                if (k + 1 == kPaperConv) {
                    // room for the letter, so that sharing does not move the drawing
                    conv.group = std::max(conv.group, 0);
                }
                const double width =
                    DrawingStyle::width(style_.chip, chipText(conv)) + 2 * style_.inset;
                for (int like = 0; like < block->convCount; ++like) {
                    // those of one kernel are of one width
                    if (block->conv[like].kernel == conv.kernel) {
                        chipWidths_[like] = std::max(chipWidths_[like], width);
                    }
                }
            }
        }
        for (const BlockLayout* block : telling) {
            double row = 2 * style_.inset + style_.gap * (block->convCount - 1);
            for (int k = 0; k < block->convCount; ++k) {
                row += chipWidths_[k];
            }
            const double labels = DrawingStyle::width(style_.small, blockTitle(*block)) +
                                  2 * style_.inset + 2 * style_.gap +
                                  DrawingStyle::width(style_.small, blockSharing(spec_, *block));
            rowWidth_ = std::max({rowWidth_, row, labels});
        }
        for (const BlockRange& fold : foldableRuns(layout_)) {
            rowWidth_ =
                std::max(rowWidth_,
                         DrawingStyle::width(style_.small, foldText(fold.first, fold.last, true)) +
                             2 * style_.inset + 2 * style_.unit);
        }
    }

    // Groups whose blocks lie between one another run in lanes of their own; beyond four lanes the
    // last one takes all.
    void assignLanes() {
        constexpr int kMaxLanes = 4;
        std::vector<int> ends;
        for (const ConvSharing& sharing : spec_.sharing) {
            for (std::size_t g = 0; g < sharing.groups.size(); ++g) {
                const std::vector<int>& blocks = sharing.groups[g];
                if (blocks.size() < 2) {
                    continue;
                }
                auto lane = std::find_if(ends.begin(), ends.end(),
                                         [&](int end) { return end < blocks.front(); });
                if (lane == ends.end() && ends.size() < kMaxLanes) {
                    lane = ends.insert(ends.end(), 0);
                } else if (lane == ends.end()) {
                    --lane;
                }
                *lane = std::max(*lane, blocks.back());
                lanes_[{sharing.conv, static_cast<int>(g)}] = static_cast<int>(lane - ends.begin());
            }
        }
        // room for one, so that sharing does not move the drawing
        laneCount_ = std::max<std::size_t>(printed_ ? 0 : 1, ends.size());
    }

    double lanesWidth() const { return laneCount_ * style_.lane; }

    double cardWidth() const {
        const double header = DrawingStyle::width(style_.title, stageTitle(stage_)) + style_.gap +
                              DrawingStyle::width(style_.small, stageFacts(layout_));
        // The widest of what the switch's line can say, so that a click on it does not move the
        // drawing.
        const QString saved = compact(
            std::min(cost_.parameters - cost_.parametersUnshared, -couldSave_), style_.numbers);
        const double saving = std::max(
            DrawingStyle::width(style_.chip, saved),
            DrawingStyle::width(style_.small, stageSaving({}, couldSave_, style_.numbers)));
        const double toggle = printed_
                                  ? 0
                                  : style_.toggleWidth + 3 * style_.gap +
                                        DrawingStyle::width(style_.text, switchText()) + saving;
        const double note = DrawingStyle::width(style_.small, sharedTensors(spec_, layout_));
        const double footer =
            DrawingStyle::width(style_.text, stageParameters(cost_, style_.numbers)) +
            2 * style_.gap +
            DrawingStyle::width(style_.title, stageReduction(cost_, style_.numbers));
        return std::max({header, toggle, note, footer, rowWidth_ + lanesWidth()}) +
               2 * style_.padding;
    }

    void placeToggle(double top, double inner) {
        const double left = box_.card.left() + style_.padding;
        box_.toggleRow = QRectF(left, top, inner, std::max(style_.unit, style_.toggleHeight));
        if (printed_) {
            return;
        }
        box_.toggle =
            QRectF(left, std::round(box_.toggleRow.center().y() - style_.toggleHeight / 2),
                   style_.toggleWidth, style_.toggleHeight);
        box_.toggleTarget = box_.toggleRow.adjusted(0, -style_.gap / 2, 0, style_.gap / 2);
        box_.toggleTarget.setWidth(style_.toggleWidth + style_.gap +
                                   DrawingStyle::width(style_.text, switchText()));
    }

    double placeRows(double top) {
        const bool rolled = folds_.isRolled(stage_);
        const std::vector<BlockRange> runs = rolled ? rollableRuns(layout_) : foldableRuns(layout_);
        auto run = runs.begin();
        double y = std::round(top);
        for (int block = 1; block <= static_cast<int>(layout_.blocks.size()); ++block) {
            if (run != runs.end() && block == run->first) {
                const bool open = !rolled && folds_.isOpen(*run);
                box_.unfolded |= open;
                if (!(open && printed_)) {
                    y = addRow(rolled ? rolledRow(*run) : foldRow(*run, open), y);
                }
                if (!open) {
                    block = run->last;
                    ++run;
                    continue;
                }
                ++run;
            }
            y = addRow(blockRow(layout_.blocks[block - 1]), y);
        }
        return box_.rows.empty() ? y : y - style_.gap;
    }

    double addRow(RowBox row, double y) {
        const double shift = y - row.rect.top();
        row.rect.translate(0, shift);
        for (QRectF& chip : row.chips) {
            chip.translate(0, shift);
        }
        box_.rows.push_back(row);
        return row.rect.bottom() + style_.gap;
    }

    QRectF rowRect(double height) const {
        return {box_.card.left() + style_.padding, 0,
                box_.card.width() - 2 * style_.padding - lanesWidth(), std::round(height)};
    }

    RowBox foldRow(const BlockRange& run, bool open) const {
        RowBox row;
        row.blocks = run;
        row.fold = true;
        row.open = open;
        row.rect =
            rowRect(open ? style_.smallLine + style_.inset : style_.smallLine + 2 * style_.inset);
        return row;
    }

    // Its first block, with room for the loop below the chips.
    RowBox rolledRow(const BlockRange& run) const {
        RowBox row = blockRow(layout_.blocks[run.first - 1]);
        row.blocks = run;
        row.fold = true;
        row.rolled = true;
        row.convCount = 0;
        row.rect.setBottom(row.rect.bottom() + std::round(style_.smallLine + style_.inset));
        return row;
    }

    RowBox blockRow(const BlockLayout& block) const {
        RowBox row;
        row.blocks = {stage_, block.block, block.block};
        row.convCount = block.convCount;
        row.rect = rowRect(style_.smallLine + style_.chipHeight + 2.4 * style_.inset);
        double taken = 2 * style_.inset + style_.gap * (block.convCount - 1);
        for (int k = 0; k < block.convCount; ++k) {
            taken += chipWidths_[k];
        }
        const double extra =
            std::max(0.0, (row.rect.width() - taken) / std::max(1, block.convCount));
        double x = row.rect.left() + style_.inset;
        const double top = std::round(row.rect.bottom() - style_.inset - style_.chipHeight);
        for (int k = 0; k < block.convCount; ++k) {
            const double right = x + chipWidths_[k] + extra;
            row.chips[k] = QRectF(QPointF(std::round(x), top),
                                  QPointF(std::round(right), top + style_.chipHeight));
            x = right + style_.gap;
        }
        return row;
    }

    void placeLinks() {
        for (const auto& [key, lane] : lanes_) {
            LinkBox link;
            link.conv = key.first;
            link.group = key.second;
            link.left = box_.card.right() - style_.padding - lanesWidth();
            link.right = link.left + (lane + 0.8) * style_.lane;
            for (const RowBox& row : box_.rows) {
                const BlockLayout& block = layout_.blocks[row.blocks.first - 1];
                if (!(row.fold && row.open) && link.conv <= block.convCount &&
                    block.at(link.conv).group == link.group) {
                    link.heights.push_back(row.fold ? row.rect.center().y()
                                                    : row.chips[0].center().y());
                }
            }
            if (link.heights.size() > 1) {
                box_.links.push_back(std::move(link));
            }
        }
    }

    const StageSpec& spec_;
    const StageLayout& layout_;
    const StageCost& cost_;
    const FoldState& folds_;
    const DrawingStyle& style_;
    bool printed_;
    int stage_;
    std::int64_t couldSave_;
    StageBox box_;
    std::array<double, 3> chipWidths_{};
    double rowWidth_ = 0;
    std::map<std::pair<int, int>, int> lanes_; // (conv, group) -> lane
    std::size_t laneCount_ = 1;
};

// Cards without opened folds end at one height, which makes a tidy row; an opened one is as long as
// it is.
void alignCards(std::vector<StageBox>& stages) {
    double bottom = 0;
    for (const StageBox& box : stages) {
        bottom = box.unfolded ? bottom : std::max(bottom, box.card.bottom());
    }
    for (StageBox& box : stages) {
        const double grow = bottom - box.card.bottom();
        if (grow > 0 && !box.unfolded) {
            box.card.setBottom(bottom);
            box.footer.translate(0, grow);
        }
    }
}

// The gap behind `x` that the line runs through, wide enough for the shape over it.
EdgeBox edgeBox(const DrawingStyle& style, const ImageShape& shape, double x) {
    double width = style.cardGap;
    for (const QString& line : edgeLines(shape)) {
        width = std::max(width, std::ceil(DrawingStyle::width(style.small, line)) + 2 * style.gap);
    }
    return {shape, QRectF(x, 0, width, 2 * style.smallLine)};
}

QRectF endChip(const DrawingStyle& style, const QString& text, double x, double spine) {
    const double width = std::ceil(DrawingStyle::width(style.chip, text) + 2 * style.padding);
    return {x, std::round(spine - style.chipHeight / 2), width, style.chipHeight};
}

} // namespace

Drawing layOutDrawing(const DrawingSource& source, const FoldState& folds,
                      const DrawingStyle& style, DrawingForm form) {
    Drawing drawing;
    drawing.printed = form == DrawingForm::Printed;
    const double inputWidth = std::ceil(DrawingStyle::width(style.small, inputText(source.spec)));
    const double top = style.margin;
    const double stemWidth = endChip(style, stemText(source.spec), 0, 0).width();
    double x = style.margin + std::max(inputWidth, stemWidth);
    const auto addEdge = [&](const ImageShape& shape) {
        drawing.edges.push_back(edgeBox(style, shape, x));
        x = drawing.edges.back().rect.right();
    };
    for (int stage = 1; stage <= static_cast<int>(source.spec.stages.size()); ++stage) {
        addEdge(source.layout.at(stage).in);
        drawing.stages.push_back(StageBuilder(source, folds, style, form, stage).build(x, top));
        x = drawing.stages.back().card.right();
    }
    alignCards(drawing.stages);
    double bottom = top;
    if (drawing.stages.empty()) {
        drawing.spine = top + 4 * style.unit;
        const double width =
            std::ceil(DrawingStyle::width(style.text, emptyHint()) + 2 * style.padding);
        drawing.empty =
            QRectF(x + style.cardGap, drawing.spine - style.unit, width, 2 * style.unit);
        x = drawing.empty.right();
        bottom = drawing.empty.bottom() + 3 * style.unit;
    } else {
        drawing.spine = std::round(drawing.stages.front().toggleRow.center().y());
    }
    addEdge(source.layout.features);
    for (const StageBox& box : drawing.stages) {
        bottom = std::max(bottom, box.card.bottom());
    }
    for (EdgeBox& edge : drawing.edges) {
        edge.rect.moveBottom(drawing.spine - style.gap / 2);
    }
    drawing.stem = endChip(style, stemText(source.spec), style.margin, drawing.spine);
    drawing.input = QRectF(style.margin, drawing.stem.top() - style.smallLine - style.gap / 2,
                           std::max(inputWidth, stemWidth), style.smallLine);
    drawing.head = endChip(style, headText(source.spec), x, drawing.spine);
    drawing.bounds = QRectF(0, 0, drawing.head.right() + style.margin, bottom + style.margin);
    return drawing;
}

} // namespace sharesnet
