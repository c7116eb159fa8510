#pragma once

#include <cstdint>
#include <functional>

namespace sharesnet {

// The number of threads that 0 ("all cores") stands for; anything else is itself.
int threadCount(int asked);

// Calls body(first, last) for consecutive pieces of 0..count, `piece` long each, on `threads`
// threads (0: all cores), the calling one among them. Blocks until all are done. The first
// exception of a body ends the work and is thrown on. `cancelled` is asked between pieces, on the
// calling thread alone; true ends the work with
// Cancelled.
void parallelPieces(std::int64_t count, std::int64_t piece, int threads,
                    const std::function<bool()>& cancelled,
                    const std::function<void(std::int64_t first, std::int64_t last)>& body);

} // namespace sharesnet
