#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sharesnet {

// What a network is that cannot be taken in, by the names and shapes of its tensors: "a ResNeXt,
// whose convolutions have 32 groups". Empty: nobody knows. A hint for a message, and no proof.
Message otherNetwork(const std::map<std::string, std::vector<std::int64_t>>& shapes);

} // namespace sharesnet
