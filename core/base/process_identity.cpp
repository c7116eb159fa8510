#include "core/base/process_identity.h"

#include <fstream>
#include <iterator>
#include <sstream>
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

} // namespace

ProcessIdentity thisProcess() {
    return {hostName(), getpid(), startOf(getpid())};
}

bool isGone(const ProcessIdentity& process) {
    return process.host == hostName() && startOf(process.pid) != process.start;
}

} // namespace sharesnet
