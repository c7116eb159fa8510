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

// What the texts of a stage need at least. Cards below one another take the most of all, so that
// their columns line up.
struct StageWidths {
    std::array<double, 3> chips{};
    int convCount = 0;
    double name = 0;  // of a row
    double facts = 0; // of a row
    double row = 0;   // of one whose texts stand above the chips
    double lanes = 0; // of the links
    double card = 0;  // of the texts around the rows

    void include(const StageWidths& other) {
        for (std::size_t k = 0; k < chips.size(); ++k) {
            chips[k] = std::max(chips[k], other.chips[k]);
        }
        convCount = std::max(convCount, other.convCount);
        name = std::max(name, other.name);
        facts = std::max(facts, other.facts);
        row = std::max(row, other.row);
        lanes = std::max(lanes, other.lanes);
        card = std::max(card, other.card);
    }
};

// Lays one stage out; the card's height may be stretched afterwards. Where the network flows down,
// a card has the whole width, so that the texts of a row stand beside its chips.
class StageBuilder {
  public:
    StageBuilder(const DrawingSource& source, const FoldState& folds, const DrawingStyle& style,
                 DrawingForm form, DrawingFlow flow, int stage)
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

    const StageWidths& widths() const { return widths_; }

    StageBox build(double x, double y, const StageWidths& widths) {
        widths_ = widths;
        box_.stage = stage_;
        const double width = std::ceil(cardWidth());
        const double inner = width - 2 * style_.padding;
        box_.card = QRectF(x, y, width, 0);
        box_.header = QRectF(x + style_.padding, y + style_.padding, inner,
                             QFontMetricsF(style_.title).height());
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

  private:
    bool isPrinted() const { return form_ == DrawingForm::Printed; }

    void measureRows() {
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
                    const bool alike = form_ != DrawingForm::Narrow &&
                                       block->conv[like].kernel == conv.kernel;
                    if (like == k || alike) {
                        widths_.chips[like] = std::max(widths_.chips[like], width);
                    }
                }
            }
        }
        // room for one group, so that sharing does not move the drawing
        const double least =
            DrawingStyle::width(style_.small, usesText(kPaperConv, 0, spec_.blocks));
        for (const BlockLayout* block : telling) {
            widths_.convCount = block->convCount;
            const double name = DrawingStyle::width(style_.small, blockTitle(*block, form_));
            const double sharing =
                std::max(least, DrawingStyle::width(style_.small, blockSharing(spec_, *block)));
            widths_.row = std::max({widths_.row, chipsWidth(block->convCount),
                                    name + sharing + style_.inset + 2 * style_.gap});
            widths_.name = std::max(widths_.name, name);
            widths_.facts = std::max(widths_.facts,
                                     sharing + 2 * style_.gap +
                                         DrawingStyle::width(style_.small, shapeText(block->out)));
        }
        for (const BlockRange& fold : foldableRuns(layout_)) {
            widths_.row =
                std::max(widths_.row,
                         DrawingStyle::width(style_.small, foldText(fold.first, fold.last, true)) +
                             2 * style_.inset + 2 * style_.unit);
        }
    }

    double chipsWidth(int convCount) const {
        double width = style_.inset + style_.gap * (convCount - 1);
        for (int k = 0; k < convCount; ++k) {
            width += widths_.chips[k];
        }
        return width;
    }

    double rowWidth() const {
        const double beside =
            widths_.name + chipsWidth(widths_.convCount) + widths_.facts + 4 * style_.gap;
        return style_.shortcut + std::max(widths_.row, wide_ ? beside : 0.0);
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
        widths_.lanes = style_.lane * std::max<double>(isPrinted() ? 0 : 1, ends.size());
    }

    double textsWidth() const {
        const double header = DrawingStyle::width(style_.title, stageTitle(stage_)) + style_.gap +
                              DrawingStyle::width(style_.small, stageFacts(layout_, form_));
        // The widest of what the switch's line can say, so that a click on it does not move the
        // drawing.
        const QString saved = compact(
            std::min(cost_.parameters - cost_.parametersUnshared, -couldSave_), style_.numbers);
        const double saving = std::max(
            DrawingStyle::width(style_.chip, saved),
            DrawingStyle::width(style_.small, stageSaving({}, couldSave_, style_.numbers, form_)));
        const double toggle = isPrinted()
                                  ? 0
                                  : style_.toggleWidth + 3 * style_.gap +
                                        DrawingStyle::width(style_.text, switchText()) + saving;
        const double note = std::max(
            DrawingStyle::width(style_.small, sharedTensors(spec_, layout_)),
            couldSave_ > 0 && form_ == DrawingForm::Narrow
                ? DrawingStyle::width(style_.small, sharedText(1, kPaperKernel, spec_.blocks))
                : 0.0);
        const double footer =
            DrawingStyle::width(style_.text, stageParameters(cost_, style_.numbers)) +
            2 * style_.gap +
            DrawingStyle::width(style_.title, stageReduction(cost_, style_.numbers));
        return std::max({header, toggle, note, footer});
    }

    double cardWidth() const {
        return std::max(widths_.card, rowWidth() + widths_.lanes) + 2 * style_.padding;
    }

    // Its texts are below one another, or in one line where that is wide.
    void placeFooter(double above) {
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

    void placeToggle(double top, double inner) {
        const double left = box_.card.left() + style_.padding;
        box_.toggleRow = QRectF(left, top, inner, std::max(style_.unit, style_.toggleHeight));
        if (isPrinted()) {
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

    double addRow(RowBox row, double y) {
        row.moveBy({0, y - row.rect.top()});
        box_.rows.push_back(row);
        return row.rect.bottom() + style_.gap;
    }

    QRectF rowRect(double height) const {
        return {box_.card.left() + style_.padding, 0,
                box_.card.width() - 2 * style_.padding - widths_.lanes, std::round(height)};
    }

    // Beside the row, within what frames a selected one.
    QRectF shortcutRect(const QRectF& row, double top, double bottom) const {
        return QRectF(QPointF(row.left() + 2, top),
                      QPointF(row.left() + style_.shortcut * 0.75, bottom));
    }

    RowBox foldRow(const BlockRange& run, bool open) const {
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
        const double above = wide_ ? style_.inset * 0.6 : style_.smallLine + style_.inset * 0.9;
        row.rect = rowRect(above + style_.chipHeight + 0.6 * style_.inset);
        QRectF chips = row.rect.adjusted(style_.shortcut, std::round(above), -style_.inset, 0);
        if (wide_) {
            row.name = QRectF(chips.left(), chips.top(), widths_.name, style_.chipHeight);
            row.facts = QRectF(chips.right() - widths_.facts, chips.top(), widths_.facts,
                               style_.chipHeight);
            chips.setLeft(row.name.right() + 2 * style_.gap);
            chips.setRight(row.facts.left() - 2 * style_.gap);
        } else {
            row.name = row.facts = QRectF(chips.left(), row.rect.top() + style_.inset * 0.3,
                                          chips.width(), style_.smallLine);
        }
        // The next one begins where it ends.
        const double beyond = style_.gap * (wide_ ? 0.25 : 0.5);
        row.shortcut =
            shortcutRect(row.rect, wide_ ? row.rect.top() - beyond : row.name.center().y(),
                         row.rect.bottom() + beyond);
        placeChips(row, chips);
        return row;
    }

    // They share what is left over.
    void placeChips(RowBox& row, const QRectF& place) const {
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

    void placeLinks() {
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

    const StageSpec& spec_;
    const StageLayout& layout_;
    const StageCost& cost_;
    const FoldState& folds_;
    const DrawingStyle& style_;
    DrawingForm form_;
    bool wide_;
    int stage_;
    std::int64_t couldSave_;
    StageBox box_;
    StageWidths widths_;
    std::map<std::pair<int, int>, int> lanes_; // (conv, group) -> lane
};

std::vector<StageBuilder> stageBuilders(const DrawingSource& source, const FoldState& folds,
                                        const DrawingStyle& style, DrawingForm form,
                                        DrawingFlow flow) {
    std::vector<StageBuilder> builders;
    builders.reserve(source.spec.stages.size());
    for (int stage = 1; stage <= static_cast<int>(source.spec.stages.size()); ++stage) {
        builders.emplace_back(source, folds, style, form, flow, stage);
    }
    return builders;
}

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
            box.macs.translate(0, grow);
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

QSizeF endSize(const DrawingStyle& style, const QString& text) {
    return {std::ceil(DrawingStyle::width(style.chip, text) + 2 * style.padding), style.chipHeight};
}

// The network flows to the right: a row of cards, with the line through them at their switches.
void layOutAcross(Drawing& drawing, const DrawingSource& source, const DrawingStyle& style,
                  std::vector<StageBuilder> builders) {
    const double inputWidth = std::ceil(DrawingStyle::width(style.small, inputText(source.spec)));
    const QSizeF stem = endSize(style, stemText(source.spec));
    const double top = style.margin;
    double x = style.margin + std::max(inputWidth, stem.width());
    const auto addEdge = [&](const ImageShape& shape) {
        drawing.edges.push_back(edgeBox(style, shape, x));
        x = drawing.edges.back().rect.right();
    };
    for (std::size_t k = 0; k < builders.size(); ++k) {
        addEdge(source.layout.stages[k].in);
        drawing.stages.push_back(builders[k].build(x, top, builders[k].widths()));
        x = drawing.stages.back().card.right();
    }
    alignCards(drawing.stages);
    double bottom = top;
    double spine = top + 4 * style.unit;
    if (drawing.stages.empty()) {
        const double width =
            std::ceil(DrawingStyle::width(style.text, emptyHint()) + 2 * style.padding);
        drawing.empty = QRectF(x + style.cardGap, spine - style.unit, width, 2 * style.unit);
        x = drawing.empty.right();
        bottom = drawing.empty.bottom() + 3 * style.unit;
    } else {
        spine = std::round(drawing.stages.front().toggleRow.center().y());
    }
    addEdge(source.layout.features);
    for (const StageBox& box : drawing.stages) {
        bottom = std::max(bottom, box.card.bottom());
    }
    for (EdgeBox& edge : drawing.edges) {
        edge.rect.moveBottom(spine - style.gap / 2);
    }
    const double ends = std::round(spine - style.chipHeight / 2);
    drawing.stem = QRectF(QPointF(style.margin, ends), stem);
    drawing.input = QRectF(style.margin, drawing.stem.top() - style.smallLine - style.gap / 2,
                           std::max(inputWidth, stem.width()), style.smallLine);
    drawing.head = QRectF(QPointF(x, ends), endSize(style, headText(source.spec)));
    drawing.bounds = QRectF(0, 0, drawing.head.right() + style.margin, bottom + style.margin);
    double from = drawing.stem.right();
    const auto lineTo = [&](double to) { drawing.spine.emplace_back(from, spine, to, spine); };
    for (const StageBox& box : drawing.stages) {
        lineTo(box.card.left());
        from = box.card.right();
    }
    if (drawing.stages.empty()) {
        lineTo(drawing.empty.left());
        from = drawing.empty.right();
    }
    lineTo(drawing.head.left());
}

// The same where there is less width: the stem stands above the first card, the head above the last.
void layOutNarrow(Drawing& drawing, const DrawingSource& source, const DrawingStyle& style,
                  std::vector<StageBuilder> builders) {
    const double inputWidth = std::ceil(DrawingStyle::width(style.small, inputText(source.spec)));
    const QSizeF stem = endSize(style, stemText(source.spec));
    const QSizeF head = endSize(style, headText(source.spec));
    drawing.input = QRectF(style.margin, style.margin, inputWidth, style.chipHeight);
    drawing.stem = QRectF(QPointF(drawing.input.right() + style.gap, style.margin), stem);
    const double line = style.smallLine + style.gap;
    const double top = drawing.stem.bottom() + line;
    double x = style.margin;
    for (StageBuilder& builder : builders) {
        drawing.stages.push_back(builder.build(x, top, builder.widths()));
        x = drawing.stages.back().card.right() + style.cardGap;
    }
    alignCards(drawing.stages);
    const double last = drawing.stages.back().card.right();
    drawing.head = QRectF(QPointF(std::max(last - head.width(), drawing.stem.right() + line),
                                  style.margin),
                          head);
    const auto addEdge = [&](const ImageShape& shape, double at) {
        const double width = std::ceil(DrawingStyle::width(style.small, shapeText(shape)));
        drawing.edges.push_back(
            {shape, QRectF(at, top - line + style.gap / 2, width, style.smallLine)});
        return width;
    };
    const double in = std::round(drawing.stem.center().x());
    const double out = std::round(std::min(drawing.head.center().x(), last - style.padding));
    addEdge(source.layout.stages.front().in, in + style.gap);
    const double width = addEdge(source.layout.features, 0);
    drawing.edges.back().rect.moveLeft(out - style.gap - width);
    drawing.spine.emplace_back(in, drawing.stem.bottom(), in, top);
    const double middle = std::round(drawing.stages.front().toggleRow.center().y());
    for (std::size_t k = 1; k < drawing.stages.size(); ++k) {
        drawing.spine.emplace_back(drawing.stages[k - 1].card.right(), middle,
                                   drawing.stages[k].card.left(), middle);
    }
    drawing.spine.emplace_back(out, top, out, drawing.head.bottom());
    double bottom = top;
    for (const StageBox& box : drawing.stages) {
        bottom = std::max(bottom, box.card.bottom());
    }
    drawing.bounds = QRectF(0, 0, std::max(last, drawing.head.right()) + style.margin,
                            bottom + style.margin);
}

// The network flows down: cards of one width below one another, with the line through their middle.
void layOutDown(Drawing& drawing, const DrawingSource& source, const DrawingStyle& style,
                std::vector<StageBuilder> builders) {
    StageWidths widths;
    for (const StageBuilder& builder : builders) {
        widths.include(builder.widths());
    }
    for (std::size_t k = 0; k < builders.size(); ++k) {
        drawing.stages.push_back(builders[k].build(0, 0, widths));
    }
    const QSizeF hint(std::ceil(DrawingStyle::width(style.text, emptyHint()) + 2 * style.padding),
                      2 * style.unit);
    const QSizeF input(std::ceil(DrawingStyle::width(style.small, inputText(source.spec))),
                       style.smallLine);
    const QSizeF stem = endSize(style, stemText(source.spec));
    const QSizeF head = endSize(style, headText(source.spec));
    const double broadest =
        drawing.stages.empty() ? hint.width() : drawing.stages.front().card.width();
    const double middle =
        style.margin +
        std::round(std::max({input.width(), stem.width(), head.width(), broadest}) / 2);
    double y = style.margin;
    const auto place = [&](const QSizeF& size) {
        const QRectF rect(QPointF(std::round(middle - size.width() / 2), y), size);
        y = rect.bottom();
        return rect;
    };
    const auto addLine = [&] {
        const double height = style.smallLine + style.gap;
        drawing.spine.emplace_back(middle, y, middle, y + height);
        y += height;
    };
    const auto addEdge = [&](const ImageShape& shape) {
        addLine();
        QRectF text(0, 0, std::ceil(DrawingStyle::width(style.small, shapeText(shape))),
                    style.smallLine);
        text.moveCenter(drawing.spine.back().center());
        text.moveLeft(middle + style.gap);
        drawing.edges.push_back({shape, text});
    };
    drawing.input = place(input);
    y += style.gap / 2;
    drawing.stem = place(stem);
    for (std::size_t k = 0; k < drawing.stages.size(); ++k) {
        addEdge(source.layout.stages[k].in);
        StageBox& box = drawing.stages[k];
        box.moveBy(place(box.card.size()).topLeft());
    }
    if (drawing.stages.empty()) {
        addLine();
        drawing.empty = place(hint);
    }
    addEdge(source.layout.features);
    drawing.head = place(head);
    drawing.bounds = QRectF(0, 0, 2 * middle, drawing.head.bottom() + style.margin);
}

} // namespace

Drawing layOutDrawing(const DrawingSource& source, const FoldState& folds,
                      const DrawingStyle& style, DrawingForm form, DrawingFlow flow) {
    const bool narrow = form == DrawingForm::Narrow && flow == DrawingFlow::Right &&
                        !source.spec.stages.empty();
    if (form == DrawingForm::Narrow && !narrow) {
        form = DrawingForm::Edited;
    }
    Drawing drawing;
    drawing.flow = flow;
    drawing.form = form;
    const auto layOut = flow == DrawingFlow::Down ? layOutDown
                        : narrow                  ? layOutNarrow
                                                  : layOutAcross;
    layOut(drawing, source, style, stageBuilders(source, folds, style, form, flow));
    return drawing;
}

} // namespace sharesnet
