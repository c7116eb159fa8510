#pragma once

#include "core/run/file_lint.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

struct StoredTensor {
    std::string name;
    std::string type;
    std::vector<std::int64_t> shape;
    std::int64_t bytes = 0; // none where they are in another file
};

// One finding for each set of tensors that hold the same bytes; those of one dimension, and those
// whose values are all the same, are left out. `read` gives the bytes of a tensor by its place, of
// which two at a time are in memory.
std::vector<LintFinding> equalTensors(const std::vector<StoredTensor>& tensors,
                                      const std::function<std::string(std::size_t)>& read);

} // namespace sharesnet
