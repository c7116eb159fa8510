#include "core/flow/run_queue.h"

#include "core/arch/json.h"
#include "core/arch/sharing.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_node.h"
#include "core/base/json_scan.h"
#include "core/base/json_text.h"
#include "core/base/shortened.h"
#include "core/config/option_table.h"
#include "core/flow/run_names.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kQueueFormat = "sharesnet-queue";
constexpr int kQueueVersion = 1;
constexpr JsonLimits kQueueLimits{.maxDepth = 16, .maxKeys = 256};

Json toJson(const QueuedRun& run) {
    Json json{{"resumes", run.resumes},
              {"branches", run.branches},
              {"branch-step", run.branchStep},
              {"name", run.spec.name},
              {"architecture", sharesnet::toJson(run.spec.arch)},
              {"config", sharesnet::toJson(run.spec.config)},
              {"data", toString(run.spec.data)}};
    if (run.branchTie.like) { // earlier versions know neither
        json["branch-like"] = *run.branchTie.like;
    }
    if (run.branchTie.match) {
        json["branch-match"] = true;
    }
    return json;
}

QueuedRun queuedRunFrom(const JsonNode& node, const std::string& origin) {
    node.allowKeys({"resumes", "branches", "branch-step", "branch-like", "branch-match", "name",
                    "architecture", "config", "data"});
    QueuedRun run;
    run.fromBefore = true;
    run.resumes = node.at("resumes").integer();
    run.branches = node.at("branches").integer();
    run.branchStep = node.at("branch-step").integer();
    if (node.has("branch-like")) {
        run.branchTie.like = node.at("branch-like").integer();
    }
    run.branchTie.match = node.has("branch-match") && node.at("branch-match").boolean();
    run.spec.name = node.at("name").text();
    const JsonNode arch = node.at("architecture");
    run.spec.arch = archFromJson(arch.json(), origin + ": " + arch.path());
    run.spec.config = trainConfigFromJson(nlohmann::json(node.at("config").json()));
    run.spec.data = parseDataSpec(node.at("data").text());
    return run;
}

RunQueue queueFrom(const std::string& text, const std::string& origin) {
    requireCleanJson(text, origin, kQueueLimits);
    const Json document = Json::parse(text);
    const JsonNode root(document, origin);
    root.requireFormat(kQueueFormat, kQueueVersion);
    root.requireKeys({"format", "version", "held", "runs"});
    RunQueue queue;
    for (const JsonNode& run : root.at("runs").elements()) {
        queue.append(queuedRunFrom(run, origin));
    }
    if (root.at("held").boolean() || !queue.empty()) {
        queue.hold();
    }
    return queue;
}

bool isReady(const QueuedRun& run) {
    return !run.fromBefore && run.failure.empty();
}

// Beside, under a name that no file has yet.
fs::path setAside(const fs::path& file) {
    fs::path aside = file.string() + ".damaged";
    for (int n = 2; fs::exists(fs::symlink_status(aside)); ++n) {
        aside = file.string() + ".damaged-" + std::to_string(n);
    }
    std::error_code reason;
    fs::rename(file, aside, reason);
    if (reason) {
        throw IoError("%1: cannot be moved aside: %2", file, reason.message());
    }
    return aside;
}

} // namespace

void saveQueue(const RunQueue& queue, const fs::path& storeFolder) {
    const fs::path file = storeFolder / "queue.json";
    if (queue.empty() && !queue.held()) {
        std::error_code reason;
        fs::remove(file, reason);
        if (reason) {
            throw IoError("%1: cannot be removed: %2", file, reason.message());
        }
        return;
    }
    Json runs = Json::array();
    for (const QueuedRun& run : queue.waiting()) {
        runs.push_back(toJson(run));
    }
    const Json document{{"format", kQueueFormat},
                        {"version", kQueueVersion},
                        {"held", queue.held()},
                        {"runs", runs}};
    writeFileAtomically(file, jsonText(document, 2) + "\n");
}

LoadedQueue loadQueue(const fs::path& storeFolder) {
    const fs::path file = storeFolder / "queue.json";
    std::error_code unknown;
    if (!fs::exists(file, unknown)) {
        return {};
    }
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in) {
        throw IoError("%1: the queue of runs cannot be read, look at its permissions", file);
    }
    try {
        return {queueFrom(text, file.string()), {}};
    } catch (const IoError&) {
        throw;
    } catch (const std::exception& error) { // nlohmann's own, too
        const fs::path aside = setAside(file);
        return {{},
                Message("the queue of runs cannot be read and begins empty (%1); the file is now "
                        "%2",
                        shortened(error), aside)};
    }
}

RunSpec unsharedTwin(RunSpec spec) {
    const bool named = spec.name != defaultRunName(spec);
    spec.arch = unsharedTwin(spec.arch);
    spec.name = named ? spec.name + "-unshared" : defaultRunName(spec);
    return spec;
}

bool RunQueue::move(int from, int to) {
    const int count = static_cast<int>(waiting_.size());
    if (from < 0 || from >= count || to < 0 || to >= count || from == to) {
        return false;
    }
    QueuedRun run = std::move(waiting_[static_cast<std::size_t>(from)]);
    waiting_.erase(waiting_.begin() + from);
    waiting_.insert(waiting_.begin() + to, std::move(run));
    return true;
}

bool RunQueue::remove(int index) {
    if (index < 0 || index >= static_cast<int>(waiting_.size())) {
        return false;
    }
    waiting_.erase(waiting_.begin() + index);
    return true;
}

bool RunQueue::admit(int index) {
    if (index < 0 || index >= static_cast<int>(waiting_.size())) {
        return false;
    }
    QueuedRun& run = waiting_[static_cast<std::size_t>(index)];
    run.fromBefore = false;
    run.failure.clear();
    return true;
}

void RunQueue::admitAll() {
    for (int index = 0; admit(index); ++index) {
    }
    release();
}

std::vector<std::string> RunQueue::failOn(const DataSpec& data, const std::string& why) {
    std::vector<std::string> names;
    for (QueuedRun& run : waiting_) {
        if (run.failure.empty() && run.spec.data == data) {
            run.failure = why;
            names.push_back(run.spec.name);
        }
    }
    return names;
}

std::vector<DataSpec> RunQueue::dataInUse() const {
    std::vector<DataSpec> all;
    for (const QueuedRun& run : waiting_) {
        if (run.failure.empty() && std::ranges::find(all, run.spec.data) == all.end()) {
            all.push_back(run.spec.data);
        }
    }
    return all;
}

std::optional<QueuedRun> RunQueue::takeFailed(std::int64_t resumes) {
    const auto found = std::ranges::find_if(waiting_, [resumes](const QueuedRun& run) {
        return run.resumes == resumes && !run.failure.empty();
    });
    if (resumes <= 0 || found == waiting_.end()) {
        return std::nullopt;
    }
    QueuedRun taken = std::move(*found);
    waiting_.erase(found);
    taken.failure.clear();
    return taken;
}

std::size_t RunQueue::fromBefore() const {
    return static_cast<std::size_t>(std::ranges::count_if(waiting_, &QueuedRun::fromBefore));
}

std::optional<QueuedRun> RunQueue::takeNext() {
    const auto first = std::ranges::find_if(waiting_, isReady);
    if (held_ || first == waiting_.end()) {
        return std::nullopt;
    }
    QueuedRun next = std::move(*first);
    waiting_.erase(first);
    return next;
}

} // namespace sharesnet
