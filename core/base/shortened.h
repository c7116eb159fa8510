#pragma once

#include <string>
#include <string_view>

namespace sharesnet {

// A piece of a file for a message: control characters as \xNN, cut to about `maxBytes` at a
// character's border. Any thread.
std::string shortened(std::string_view text, std::size_t maxBytes = 60);

} // namespace sharesnet
