#pragma once

#include "core/arch/layout.h"
#include "ui/drawing/drawing.h"

#include <Qt>

namespace sharesnet {

// Where an arrow key leads from a spot. A stage's header stands above its rows (Up, Down); in a
// block the chips follow one another (Left, Right). The neighboring stages, the stem and the head
// lie beyond the chips or, where the network flows down, above and below the rows. Home, End: first
// and last stage; PageUp, PageDown: five rows. Other keys lead nowhere: the spot itself.
Spot movedSpot(const Drawing& drawing, const Spot& from, Qt::Key key);
bool isMove(Qt::Key key); // one of those keys

// Where the key leads with Shift, which selects on the way: Home and End to the ends of a stage
// that a block is selected in; past what only opens and closes a fold.
Spot extendedSpot(const Drawing& drawing, const ArchLayout& layout, const Spot& from, Qt::Key key);

} // namespace sharesnet
