#pragma once

#include "core/base/error.h"

#include <functional>
#include <string>

namespace sharesnet::test {

// The message of the Error that `action` throws; empty where it throws none.
inline std::string errorOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace sharesnet::test
