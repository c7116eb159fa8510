#pragma once

#include "core/base/message.h"

#include <exception>
#include <functional>

namespace sharesnet {

// As messageOf, of LibTorch's exceptions without their stack.
Message clearMessage(const std::exception& error);

// Runs `work`, turning LibTorch's exceptions into Error. Where memory ran out, the message names a
// batch of at most half `batchSize` and at most what `fits` answers then; fits null: not asked.
// Settings stand in it by their labels, in double quotes: “Batch size”.
void withClearErrors(int batchSize, const std::function<void()>& work,
                     const std::function<int()>& fits = {});

} // namespace sharesnet
