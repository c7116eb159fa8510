#include "models/device/clear_errors.h"

#include "core/base/error.h"
#include "core/config/option_table.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <new>
#include <string>

namespace sharesnet {

namespace {

// As the window names it; the command line puts its own option there.
std::string setting(const char* option) {
    return "“" + trainOption(option).label + "”";
}

[[noreturn]] void throwOutOfMemory(int batchSize, const std::function<int()>& fits) {
    const int smaller = std::min(batchSize / 2, fits ? fits() : batchSize);
    std::string advice = "close other programs or take a smaller network";
    if (smaller > 0) {
        advice = "set " + setting("batch-size") + " to " + std::to_string(smaller) +
                 (fits ? ", or raise " + setting("accumulate") : "");
    }
    throw IoError("out of memory at batch size " + std::to_string(batchSize) + "; " + advice);
}

// LibTorch has an own type for the GPU's lack of memory alone; the CPU's is told by its text.
bool tellsOutOfMemory(const c10::Error& error) {
    const std::string text = error.what_without_backtrace();
    for (const char* sign : {"can't allocate memory", "not enough memory", "out of memory",
                             "CUBLAS_STATUS_ALLOC_FAILED"}) {
        if (text.find(sign) != std::string::npos) {
            return true;
        }
    }
    return dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr;
}

} // namespace

void withClearErrors(int batchSize, const std::function<void()>& work,
                     const std::function<int()>& fits) {
    try {
        work();
    } catch (const c10::Error& error) {
        if (tellsOutOfMemory(error)) {
            throwOutOfMemory(batchSize, fits);
        }
        const std::string text = error.what_without_backtrace();
        throw Error("LibTorch: " + text.substr(0, text.find('\n')));
    } catch (const std::bad_alloc&) {
        throwOutOfMemory(batchSize, fits);
    }
}

} // namespace sharesnet
