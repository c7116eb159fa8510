#pragma once

#include <cstdint>
#include <functional>

namespace sharesnet {

// Calls body(task) once for each of 0 <= task < tasks, over LibTorch's threads, in no order;
// returns when all are done. Where it is called from one of those threads already, all of it runs
// there.
void forTasks(std::int64_t tasks, const std::function<void(std::int64_t task)>& body);

} // namespace sharesnet
