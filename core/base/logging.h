#pragma once

#include <functional>
#include <string>

namespace sharesnet {

struct LogLine {
    double time = 0; // seconds since 1970
    int level = 0;   // 2 info, 3 warning, 4 error (spdlog's numbers)
    std::string text;
};

// Sends spdlog's default logger into a rotating file, sharesnet.log (3 x 2 MiB) in the user's state
// folder, and to `alsoTo` (called on whatever thread logs; must not block). Without a writable
// folder only `alsoTo` gets it. Once, by main.
void startLogging(std::function<void(const LogLine&)> alsoTo = {});

} // namespace sharesnet
