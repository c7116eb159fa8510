#include "ui/drawing/stage_builder.h"

#include "core/design/edit.h"
#include "ui/base/number_text.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/drawing/drawing_text.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sharesnet {

namespace {

constexpr int kPaperKernel = 3;

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

} // namespace

StageBuilder::StageBuilder(const DrawingSource& source, const FoldState& folds,
                           const DrawingStyle& style, DrawingForm form, DrawingFlow flow, int stage)
    : spec_(source.spec.stages[stage - 1]),
      layout_(source.layout.at(stage)),
      cost_(source.cost.stages[stage - 1]),
      folds_(folds),
      style_(style),
      form_(form),
      wide_(flow == DrawingFlow::Down),
      stage_(stage),
      couldSave_(paperSaving(source.spec, source.layout, stage)) {
    measureRows();
    assignLanes();
    widths_.card = textsWidth();
}

StageBox StageBuilder::build(double x, double y, const StageWidths& widths) {
    widths_ = widths;
    box_.stage = stage_;
    const double width = std::ceil(cardWidth());
    const double inner = width - 2 * style_.padding;
    box_.card = QRectF(x, y, width, 0);
    box_.header =
        QRectF(x + style_.padding, y + style_.padding, inner, QFontMetricsF(style_.title).height());
    placeToggle(box_.header.bottom() + style_.gap, inner);
    const double bottom = placeRows(box_.toggleRow.bottom() + style_.gap * 1.5);
    box_.note = QRectF(x + style_.padding, bottom + style_.gap, inner, style_.smallLine);
    placeFooter(isPrinted() ? bottom : box_.note.bottom());
    if (isPrinted()) {
        box_.note = box_.toggleRow;
    }
    box_.card.setBottom(std::round(box_.macs.bottom() + style_.padding));
    placeLinks();
    return std::move(box_);
}

void StageBuilder::measureRows() {
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
                const bool alike =
                    form_ != DrawingForm::Narrow && block->conv[like].kernel == conv.kernel;
                if (like == k || alike) {
                    widths_.chips[like] = std::max(widths_.chips[like], width);
                }
            }
        }
    }
    // room for one group, so that sharing does not move the drawing
    const double least = DrawingStyle::width(style_.small, usesText(kPaperConv, 0, spec_.blocks));
    for (const BlockLayout* block : telling) {
        widths_.convCount = block->convCount;
        const double name = DrawingStyle::width(style_.small, blockTitle(*block, form_));
        const double sharing =
            std::max(least, DrawingStyle::width(style_.small, blockSharing(spec_, *block)));
        widths_.row = std::max({widths_.row, chipsWidth(block->convCount),
                                name + sharing + style_.inset + 2 * style_.gap});
        widths_.name = std::max(widths_.name, name);
        widths_.facts =
            std::max(widths_.facts, sharing + 2 * style_.gap +
                                        DrawingStyle::width(style_.small, shapeText(block->out)));
    }
    for (const BlockRange& fold : foldableRuns(layout_)) {
        widths_.row = std::max(
            widths_.row, DrawingStyle::width(style_.small, foldText(fold.first, fold.last, true)) +
                             2 * style_.inset + 2 * style_.unit);
    }
}

double StageBuilder::chipsWidth(int convCount) const {
    double width = style_.inset + style_.gap * (convCount - 1);
    for (int k = 0; k < convCount; ++k) {
        width += widths_.chips[k];
    }
    return width;
}

double StageBuilder::rowWidth() const {
    const double beside =
        widths_.name + chipsWidth(widths_.convCount) + widths_.facts + 4 * style_.gap;
    return style_.shortcut + std::max(widths_.row, wide_ ? beside : 0.0);
}

// Groups whose blocks lie between one another run in lanes of their own; beyond four lanes the
// last one takes all.
void StageBuilder::assignLanes() {
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
    widths_.lanes = style_.lane * std::max<double>(isPrinted() ? 0 : 1, ends.size());
}

double StageBuilder::textsWidth() const {
    const double header = DrawingStyle::width(style_.title, stageTitle(stage_)) + style_.gap +
                          DrawingStyle::width(style_.small, stageFacts(layout_, form_));
    // The widest of what the switch's line can say, so that a click on it does not move the
    // drawing.
    const QString saved =
        compact(std::min(cost_.parameters - cost_.parametersUnshared, -couldSave_), style_.numbers);
    const double saving = std::max(
        DrawingStyle::width(style_.chip, saved),
        DrawingStyle::width(style_.small, stageSaving({}, couldSave_, style_.numbers, form_)));
    const double toggle = isPrinted() ? 0
                                      : style_.toggleWidth + 3 * style_.gap +
                                            DrawingStyle::width(style_.text, switchText()) + saving;
    const double note =
        std::max(DrawingStyle::width(style_.small, sharedTensors(spec_, layout_)),
                 couldSave_ > 0 && form_ == DrawingForm::Narrow
                     ? DrawingStyle::width(style_.small, sharedText(1, kPaperKernel, spec_.blocks))
                     : 0.0);
    const double footer = footerWidth();
    return std::max({header, toggle, note, footer});
}

// Of a narrow card it may be the widest: with room for what a click on the switch makes of it.
double StageBuilder::footerWidth() const {
    const auto widthOf = [this](std::int64_t parameters) {
        StageCost cost = cost_;
        cost.parameters = parameters;
        return DrawingStyle::width(style_.text, stageParameters(cost, style_.numbers)) +
               2 * style_.gap +
               DrawingStyle::width(style_.title, stageReduction(cost, style_.numbers));
    };
    const double now = widthOf(cost_.parameters);
    return form_ == DrawingForm::Narrow ? std::max({now, widthOf(cost_.parametersUnshared),
                                                    widthOf(cost_.parametersUnshared - couldSave_)})
                                        : now;
}

double StageBuilder::cardWidth() const {
    return std::max(widths_.card, rowWidth() + widths_.lanes) + 2 * style_.padding;
}

// Its texts are below one another, or in one line where that is wide.
void StageBuilder::placeFooter(double above) {
    const double inner = box_.header.width();
    box_.footer = QRectF(box_.header.left(), above + 2 * style_.gap + 1, inner, style_.unit);
    box_.macs = QRectF(box_.footer.left(), box_.footer.bottom(), inner, style_.smallLine);
    if (wide_) {
        box_.macs = box_.footer;
        // below the chips
        box_.macs.setLeft(
            box_.footer.left() +
            std::max(style_.shortcut + widths_.name,
                     DrawingStyle::width(style_.text, stageParameters(cost_, style_.numbers))) +
            2 * style_.gap);
    }
}

void StageBuilder::placeToggle(double top, double inner) {
    const double left = box_.card.left() + style_.padding;
    box_.toggleRow = QRectF(left, top, inner, std::max(style_.unit, style_.toggleHeight));
    if (isPrinted()) {
        return;
    }
    box_.toggle = QRectF(left, std::round(box_.toggleRow.center().y() - style_.toggleHeight / 2),
                         style_.toggleWidth, style_.toggleHeight);
    box_.toggleTarget = box_.toggleRow.adjusted(0, -style_.gap / 2, 0, style_.gap / 2);
    box_.toggleTarget.setWidth(style_.toggleWidth + style_.gap +
                               DrawingStyle::width(style_.text, switchText()));
}

double StageBuilder::placeRows(double top) {
    const bool rolled = folds_.isRolled(stage_);
    const std::vector<BlockRange> runs = rolled ? rollableRuns(layout_) : foldableRuns(layout_);
    auto run = runs.begin();
    double y = std::round(top);
    for (int block = 1; block <= static_cast<int>(layout_.blocks.size()); ++block) {
        if (run != runs.end() && block == run->first) {
            const bool open = !rolled && folds_.isOpen(*run);
            box_.unfolded |= open;
            if (!(open && isPrinted())) {
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

double StageBuilder::addRow(RowBox row, double y) {
    row.moveBy({0, y - row.rect.top()});
    box_.rows.push_back(row);
    return row.rect.bottom() + style_.gap;
}

QRectF StageBuilder::rowRect(double height) const {
    return {box_.card.left() + style_.padding, 0,
            box_.card.width() - 2 * style_.padding - widths_.lanes, std::round(height)};
}

// Beside the row, within what frames a selected one.
QRectF StageBuilder::shortcutRect(const QRectF& row, double top, double bottom) const {
    return QRectF(QPointF(row.left() + 2, top),
                  QPointF(row.left() + style_.shortcut * 0.75, bottom));
}

RowBox StageBuilder::foldRow(const BlockRange& run, bool open) const {
    RowBox row;
    row.blocks = run;
    row.fold = true;
    row.open = open;
    row.rect =
        rowRect(open ? style_.smallLine + style_.inset : style_.smallLine + 2 * style_.inset);
    row.name = row.rect.adjusted(style_.shortcut, 0, -style_.inset, 0);
    if (!open) {
        row.shortcut = shortcutRect(row.rect, row.rect.top(), row.rect.bottom());
    }
    return row;
}

// Its first block, with room for the loop below the chips.
RowBox StageBuilder::rolledRow(const BlockRange& run) const {
    RowBox row = blockRow(layout_.blocks[run.first - 1]);
    row.blocks = run;
    row.fold = true;
    row.rolled = true;
    row.convCount = 0;
    row.rect.setBottom(row.rect.bottom() + std::round(style_.smallLine + style_.inset));
    return row;
}

RowBox StageBuilder::blockRow(const BlockLayout& block) const {
    RowBox row;
    row.blocks = {stage_, block.block, block.block};
    row.convCount = block.convCount;
    const double above = wide_ ? style_.inset * 0.6 : style_.smallLine + style_.inset * 0.9;
    row.rect = rowRect(above + style_.chipHeight + 0.6 * style_.inset);
    QRectF chips = row.rect.adjusted(style_.shortcut, std::round(above), -style_.inset, 0);
    if (wide_) {
        row.name = QRectF(chips.left(), chips.top(), widths_.name, style_.chipHeight);
        row.facts =
            QRectF(chips.right() - widths_.facts, chips.top(), widths_.facts, style_.chipHeight);
        chips.setLeft(row.name.right() + 2 * style_.gap);
        chips.setRight(row.facts.left() - 2 * style_.gap);
    } else {
        row.name = row.facts = QRectF(chips.left(), row.rect.top() + style_.inset * 0.3,
                                      chips.width(), style_.smallLine);
    }
    // The next one begins where it ends.
    const double beyond = style_.gap * (wide_ ? 0.25 : 0.5);
    row.shortcut = shortcutRect(row.rect, wide_ ? row.rect.top() - beyond : row.name.center().y(),
                                row.rect.bottom() + beyond);
    placeChips(row, chips);
    return row;
}

// They share what is left over.
void StageBuilder::placeChips(RowBox& row, const QRectF& place) const {
    const double taken = chipsWidth(row.convCount) - style_.inset;
    const double extra = std::max(0.0, (place.width() - taken) / std::max(1, row.convCount));
    double x = place.left();
    for (int k = 0; k < row.convCount; ++k) {
        const double right = x + widths_.chips[k] + extra;
        row.chips[k] = QRectF(QPointF(std::round(x), place.top()),
                              QPointF(std::round(right), place.top() + style_.chipHeight));
        x = right + style_.gap;
    }
}

void StageBuilder::placeLinks() {
    for (const auto& [key, lane] : lanes_) {
        LinkBox link;
        link.conv = key.first;
        link.group = key.second;
        link.left = box_.card.right() - style_.padding - widths_.lanes;
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

} // namespace sharesnet
