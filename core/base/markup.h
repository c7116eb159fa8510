#pragma once

#include <string>
#include <string_view>

namespace sharesnet {

// Names and messages from files and users as text of a markup language, in which none of their
// characters means anything. On one line, with control characters escaped or as blanks. Any thread.

std::string markdownText(std::string_view text);
std::string latexText(std::string_view text);
std::string htmlText(std::string_view text); // also for attributes, SVG and other XML

// A field of CSV (RFC 4180), in UTF-8: quoted where commas, quotes or line ends would break the
// line.
std::string csvField(std::string_view bytes);

} // namespace sharesnet
