#include "core/base/parallel.h"

#include "core/base/error.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace sharesnet {

int threadCount(int asked) {
    return asked > 0 ? asked : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

void parallelPieces(std::int64_t count, std::int64_t piece, int threads,
                    const std::function<bool()>& cancelled,
                    const std::function<void(std::int64_t first, std::int64_t last)>& body) {
    std::atomic<std::int64_t> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto fail = [&] {
        next = count;
        const std::lock_guard lock(mutex);
        if (!failure) {
            failure = std::current_exception();
        }
    };
    const auto work = [&](bool asks) {
        try {
            for (;;) {
                if (asks) {
                    throwIfCancelled(cancelled);
                }
                const std::int64_t first = next.fetch_add(piece);
                if (first >= count) {
                    return;
                }
                body(first, std::min(count, first + piece));
            }
        } catch (...) {
            fail();
        }
    };
    {
        const std::int64_t pieces = (count + piece - 1) / piece;
        std::vector<std::jthread> helpers;
        for (std::int64_t i = 1; i < std::min<std::int64_t>(threadCount(threads), pieces); ++i) {
            helpers.emplace_back(work, false);
        }
        work(true);
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace sharesnet
