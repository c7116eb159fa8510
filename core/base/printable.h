#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sharesnet {

// Names and messages from files, users and other programs on their way to a terminal or into a
// line of text. UTF-8; the process's locale does not matter. Any thread.

// The same text with all that is not to be seen escaped, so that it stays on one line and steers no
// terminal: control characters and bytes that are not UTF-8 as \xNN, line separators, marks of the
// writing direction and the like as \uNNNN.
std::string printable(std::string_view text);

// Columns that printable text takes in a terminal: 2 for East Asian wide characters and most emoji,
// 0 for combining marks, 1 for the rest.
std::size_t columnsOf(std::string_view text);

// Printable text that takes at most `columns`, with … at its end where it was cut.
std::string cutToColumns(std::string_view text, std::size_t columns);

} // namespace sharesnet
