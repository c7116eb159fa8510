#pragma once

#include "ui/drawing/drawing_layout.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sharesnet {

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
                 DrawingForm form, DrawingFlow flow, int stage);

    const StageWidths& widths() const { return widths_; }

    // With its upper left corner there; `widths`: at least its own. Once.
    StageBox build(double x, double y, const StageWidths& widths);

  private:
    bool isPrinted() const { return form_ == DrawingForm::Printed; }

    void measureRows();
    double chipsWidth(int convCount) const;
    double rowWidth() const;
    void assignLanes();
    double textsWidth() const;
    double footerWidth() const;
    double cardWidth() const;
    void placeFooter(double above);
    void placeToggle(double top, double inner);
    double placeRows(double top);
    double addRow(RowBox row, double y);
    QRectF rowRect(double height) const;
    QRectF shortcutRect(const QRectF& row, double top, double bottom) const;
    RowBox foldRow(const BlockRange& run, bool open) const;
    RowBox rolledRow(const BlockRange& run) const;
    RowBox blockRow(const BlockLayout& block) const;
    void placeChips(RowBox& row, const QRectF& place) const;
    void placeLinks();

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

} // namespace sharesnet
