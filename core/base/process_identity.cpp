#include "core/base/process_identity.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace sharesnet {
namespace {

std::string hostName() {
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

std::string bootId() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    file >> id;
    return id;
}

// When a living process began; empty where there is none.
std::string startOf(std::int64_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    const std::string stat{std::istreambuf_iterator<char>(file), {}};
    const std::size_t nameEnd = stat.rfind(')'); // the name may hold spaces and brackets itself
    if (nameEnd == std::string::npos) {
        return "";
    }
    std::istringstream rest(stat.substr(nameEnd + 1));
    const std::vector<std::string> fields{std::istream_iterator<std::string>(rest), {}};
    constexpr std::size_t kState = 0;  // field 3 of proc(5), the first behind the name
    constexpr std::size_t kStart = 19; // field 22
    if (fields.size() <= kStart || fields[kState] == "Z" || fields[kState] == "X") {
        return "";
    }
    return bootId() + ":" + fields[kStart];
}

std::string pidNamespace() {
    std::error_code unknown;
    return std::filesystem::read_symlink("/proc/self/ns/pid", unknown).string();
}

std::string machineId() {
    std::ifstream file("/etc/machine-id");
    std::string id;
    file >> id;
    return id;
}

std::string bootOf(const std::string& start) {
    return start.substr(0, start.find(':'));
}

// The kernel gives the first namespace this number (include/linux/proc_ns.h): no container.
constexpr const char* kInitialNamespace = "pid:[4026531836]";

} // namespace

ProcessIdentity thisProcess() {
    return {hostName(), getpid(), startOf(getpid()), pidNamespace(), machineId()};
}

ProcessState stateOf(const ProcessIdentity& process) {
    const bool thisBoot = !process.start.empty() && bootOf(process.start) == bootId();
    if (thisBoot && process.pidNamespace == pidNamespace()) {
        return startOf(process.pid) == process.start ? ProcessState::Alive : ProcessState::Gone;
    }
    // Cloned machines may share the id, so the name counts here, too.
    const bool thisMachine =
        !process.machine.empty() && process.machine == machineId() && process.host == hostName() &&
        process.pidNamespace == kInitialNamespace && pidNamespace() == kInitialNamespace;
    return !thisBoot && thisMachine ? ProcessState::Gone : ProcessState::Unknown;
}

bool seemsOfAnEarlierBoot(const ProcessIdentity& process) {
    return process.host == hostName() && bootOf(process.start) != bootId();
}

std::string toString(const ProcessIdentity& process) {
    return "process " + std::to_string(process.pid) + " on " +
           (process.host.empty() ? "an unknown host" : process.host);
}

} // namespace sharesnet
