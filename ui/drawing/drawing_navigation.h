#pragma once

#include "ui/drawing/drawing_layout.h"

#include <Qt>

namespace sharesnet {

// Where an arrow key leads from a spot. A stage's header stands above its rows (Up, Down); in a
// block the chips follow one another (Left, Right). The neighboring stages, the stem and the head
// lie beyond the chips or, where the network flows down, above and below the rows. Home, End: first
// and last stage; PageUp, PageDown: five rows. Other keys lead nowhere: the spot itself.
Spot movedSpot(const Drawing& drawing, const Spot& from, Qt::Key key);

} // namespace sharesnet
