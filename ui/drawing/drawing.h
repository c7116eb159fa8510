#pragma once

#include "core/arch/layout.h"
#include "ui/drawing/fold_state.h"
#include "ui/drawing/spot.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <array>
#include <vector>

namespace sharesnet {

// Where everything of the drawing is, at zoom 1, in pixels from the top left corner of
// `Drawing::bounds`. Pure values; the painter, the mouse and the keyboard all read this.

// Where the network's output lies: its stages stand beside one another, or below.
enum class DrawingFlow { Right, Down };

// What it is drawn for: to be edited; the same where there is less width, with shorter texts and
// without room beside the cards; a page, where nothing can be clicked: no switches, no handles.
enum class DrawingForm { Edited, Narrow, Printed };

// One row of a stage: a block with its chips, or a fold (closed: it stands for its blocks; open:
// the handle that closes it).
struct RowBox {
    BlockRange blocks;
    bool fold = false;
    bool open = false;
    bool rolled = false; // a closed fold that shows its first block and the loop through it
    QRectF rect;
    QRectF shortcut; // the edge from input (top) to output around the convs; empty: a handle
    QRectF name;     // the row's title, at the left of it
    QRectF facts;    // what shares and the shape, at the right; may be the title's place
    // of a block, the first convCount; of a rolled one as many as its first block has
    std::array<QRectF, 3> chips;
    int convCount = 0; // of a fold 0: its chips are not spots

    void moveBy(const QPointF& way);
};

// The arc beside the blocks that links the uses of one weight.
struct LinkBox {
    int conv = 0;
    int group = 0;
    double left = 0;             // the blocks' right edge
    double right = 0;            // the lane
    std::vector<double> heights; // of every visible use, downwards
};

struct StageBox {
    int stage = 0;
    bool unfolded = false; // a fold of it is open
    QRectF card;
    QRectF header;
    QRectF toggle; // the switch itself; empty in print
    QRectF toggleRow;
    QRectF toggleTarget;      // where a click means the switch
    QRectF note;              // the line below the blocks; in print in the switch's place
    QRectF footer;            // parameters
    QRectF macs;              // beside or below them
    std::vector<RowBox> rows; // downwards
    std::vector<LinkBox> links;

    void moveBy(const QPointF& way);

    // the row that shows a block, a closed fold included; nullptr: none
    const RowBox* rowOf(int block) const;
    int rowIndexAt(double y) const; // the first row that ends below y; rows.size() if none
};

// The text beside a line between two parts: the shape of what flows there.
struct EdgeBox {
    ImageShape shape;
    QRectF rect;
};

struct Drawing {
    DrawingFlow flow = DrawingFlow::Right;
    DrawingForm form = DrawingForm::Edited;
    QRectF bounds;
    QRectF input; // the text above the stem
    QRectF stem;
    QRectF head;
    QRectF empty;              // the hint where there are no stages
    std::vector<QLineF> spine; // from the stem through the cards to the head
    std::vector<StageBox> stages;
    std::vector<EdgeBox> edges; // before the stages and the head; Narrow: before the first and last

    Spot at(const QPointF& point) const; // the innermost spot; None beside everything
    QRectF rectOf(const Spot& spot) const;
    // What a rubber band takes: cards that lie in it whole; of the others the blocks, where it is
    // wider than they are, or the chips that it touches. A closed fold stands for all its blocks.
    std::vector<Spot> spotsIn(const QRectF& band) const;
};

// On the way from `from`, with all rows, to `to`, of the same stages and flow, where some rows have
// become one: 0 to 1. The links are left out.
Drawing between(const Drawing& from, const Drawing& to, double way);

} // namespace sharesnet
