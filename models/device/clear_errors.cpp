#include "models/device/clear_errors.h"

#include "core/base/error.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <new>
#include <string>

namespace sharesnet {

namespace {

// Settings as the window names them; the command line puts its own options there.
Message adviceFor(int smaller, bool accumulates) {
    if (smaller <= 0) {
        return Message("close other programs or take a smaller network");
    }
    return accumulates ? Message("set “Batch size” to %1, or raise “Accumulation steps”", smaller)
                       : Message("set “Batch size” to %1", smaller);
}

[[noreturn]] void throwOutOfMemory(int batchSize, const std::function<int()>& fits) {
    const int smaller = std::min(batchSize / 2, fits ? fits() : batchSize);
    throw IoError("out of memory at batch size %1; %2", batchSize,
                  adviceFor(smaller, static_cast<bool>(fits)));
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

Message clearMessage(const std::exception& error) {
    const auto* torch = dynamic_cast<const c10::Error*>(&error);
    return torch != nullptr ? Message(std::string(torch->what_without_backtrace()))
                            : messageOf(error);
}

void withClearErrors(int batchSize, const std::function<void()>& work,
                     const std::function<int()>& fits) {
    try {
        work();
    } catch (const c10::Error& error) {
        if (tellsOutOfMemory(error)) {
            throwOutOfMemory(batchSize, fits);
        }
        const std::string text = error.what_without_backtrace();
        throw Error("LibTorch: %1", text.substr(0, text.find('\n')));
    } catch (const std::bad_alloc&) {
        throwOutOfMemory(batchSize, fits);
    }
}

} // namespace sharesnet
