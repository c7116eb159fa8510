#pragma once

#include <cstddef>

namespace sharesnet::cli {

// Whether a descriptor is a terminal on which a line can be drawn over: one with a name (TERM) that
// is not "dumb".
bool canRedraw(int descriptor);

// Columns of a terminal as it is now (it may be resized at any time); 80 where it does not say.
std::size_t terminalColumns(int descriptor);

} // namespace sharesnet::cli
