#pragma once

class QListView;

namespace sharesnet {

// Lays a list out as a grid of pictures: row by row from left to right, as many as fit, one
// selected at a time, scrolled by pixels.
void layOutAsGrid(QListView& view);

} // namespace sharesnet
