#pragma once

#include "core/base/message.h"

#include <exception>
#include <string>
#include <string_view>

namespace sharesnet {

// A piece of a file for a message: control characters as \xNN, cut to about `maxBytes` at a
// character's border. Any thread.
std::string shortened(std::string_view text, std::size_t maxBytes = 60);
// The message of an error as a reason in another one: as text where it is that long.
Message shortened(const std::exception& error, std::size_t maxBytes = 200);

} // namespace sharesnet
