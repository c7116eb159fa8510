#pragma once

#include <cstdint>
#include <string>

namespace sharesnet {

// Names one process for good: process numbers are used again, but not together with the same start.
struct ProcessIdentity {
    std::string host;
    std::int64_t pid = 0;
    std::string start; // the machine's boot and the clock ticks since then
    bool operator==(const ProcessIdentity&) const = default;
};

ProcessIdentity thisProcess(); // any thread

// True only where it is certain: a process of this host that is no more (or waits as a zombie). Any
// thread.
bool isGone(const ProcessIdentity& process);

} // namespace sharesnet
