#pragma once

#include <cstdint>
#include <string>

namespace sharesnet {

// Names one process permanently: process numbers are used again, but not together with the same
// start. Host names are for people alone: containers share them and laptops change them.
struct ProcessIdentity {
    std::string host;
    std::int64_t pid = 0;     // within its namespace
    std::string start;        // the machine's boot and the clock ticks since then, "BOOT:TICKS"
    std::string pidNamespace; // "pid:[4026531836]"; empty: not known (written by an older version)
    std::string machine;      // /etc/machine-id; empty: not known
    bool operator==(const ProcessIdentity&) const = default;
};

ProcessIdentity thisProcess(); // any thread

enum class ProcessState {
    Alive,
    Gone,
    Unknown, // of another machine, container or boot: cannot be accessed from here
};

// Certain where the process is of this boot and of this PID namespace, and where this machine has
// booted since. Any thread.
ProcessState stateOf(const ProcessIdentity& process);

// Whether it ran on a machine of this name before that one's present boot. Not certain, since
// machines may share a name: for what may be offered, not for what may be taken. Any thread.
bool seemsOfAnEarlierBoot(const ProcessIdentity& process);

// "process 4242 on node-a17", for messages.
std::string toString(const ProcessIdentity& process);

} // namespace sharesnet
