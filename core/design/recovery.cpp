#include "core/design/recovery.h"

#include "core/arch/json.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_scan.h"
#include "core/base/json_text.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kRecoveryFormat = "sharesnet-unsaved";
constexpr int kRecoveryVersion = 1;
constexpr const char* kSuffix = ".unsaved.json";

std::string uniqueName(const ProcessIdentity& owner) {
    std::random_device random;
    return std::to_string(owner.pid) + "-" + std::to_string(random()) + kSuffix;
}

std::string entryText(const UnsavedDocument& document, const ProcessIdentity& owner) {
    const Json json = {{"format", kRecoveryFormat},
                       {"version", kRecoveryVersion},
                       {"owner",
                        {{"host", owner.host},
                         {"pid", owner.pid},
                         {"start", owner.start},
                         {"pid_namespace", owner.pidNamespace},
                         {"machine", owner.machine}}},
                       {"file", document.file},
                       {"file_stamp", document.fileStamp},
                       {"kept_at", document.keptAt},
                       {"architecture", toJson(document.spec)}};
    return jsonText(json, 2) + "\n";
}

// Nothing for what is not an entry of a process that is gone.
std::optional<LeftBehind> readEntry(const fs::path& file) {
    try {
        std::ifstream in(file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        requireCleanJson(text, file.string());
        const Json json = Json::parse(text);
        if (json.at("format") != kRecoveryFormat || json.at("version") != kRecoveryVersion) {
            return std::nullopt;
        }
        const Json& owner = json.at("owner");
        const ProcessIdentity process{owner.at("host").get<std::string>(),
                                      owner.at("pid").get<std::int64_t>(),
                                      owner.at("start").get<std::string>(),
                                      owner.value("pid_namespace", ""), owner.value("machine", "")};
        if (stateOf(process) != ProcessState::Gone && !seemsOfAnEarlierBoot(process)) {
            return std::nullopt;
        }
        return LeftBehind{file,
                          {archFromJson(json.at("architecture"), file.string()),
                           json.at("file").get<std::string>(),
                           json.at("file_stamp").get<FileStamp>(),
                           json.at("kept_at").get<std::int64_t>()}};
    } catch (const std::exception&) { // nlohmann's own, too
        return std::nullopt;
    }
}

} // namespace

RecoverySlot::RecoverySlot(fs::path folder, ProcessIdentity owner)
    : folder_(std::move(folder)), file_(folder_ / uniqueName(owner)), owner_(std::move(owner)) {}

void RecoverySlot::keep(const UnsavedDocument& document) const {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) {
        throw Error("%1: cannot be made: %2", folder_, error.message());
    }
    writeFileAtomically(file_, entryText(document, owner_));
}

void RecoverySlot::clear() const noexcept {
    std::error_code ignored;
    fs::remove(file_, ignored);
}

bool RecoverySlot::take(const LeftBehind& left) const {
    std::error_code error;
    fs::rename(left.entry, file_, error);
    return !error;
}

std::vector<LeftBehind> leftBehind(const fs::path& folder) {
    std::vector<LeftBehind> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().string().ends_with(kSuffix)) {
            if (auto left = readEntry(entry->path())) {
                found.push_back(std::move(*left));
            }
        }
    }
    std::ranges::sort(found, {}, [](const LeftBehind& left) {
        return std::pair(left.document.keptAt, left.entry);
    });
    return found;
}

void discard(const LeftBehind& left) {
    std::error_code ignored;
    fs::remove(left.entry, ignored);
}

} // namespace sharesnet
