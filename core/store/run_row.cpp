#include "core/store/run_row.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/shortened.h"
#include "core/config/option_table.h"
#include "core/store/run_store.h"

#include <algorithm>

namespace sharesnet {
namespace {

constexpr std::string_view kRunColumns =
    "id, name, arch, config, data, environment, state, message, created_at, started_at, ended_at, "
    "parameters, parameters_unshared, steps_per_epoch, steps, epochs, last_test_top1, "
    "best_test_top1, last_train_top1, diverged_step, tags, note, starred, archived, deleted_at, "
    "parent, parent_step, sweep, sweep_index, claim, host, pid, process_start, pid_namespace, "
    "machine, heartbeat, images_per_second, memory_bytes, message_parts, note_parts";
constexpr std::string_view kHolderColumns =
    "host, pid, process_start, pid_namespace, machine, heartbeat";

constexpr char kTagSeparator = ',';

std::string select(std::string_view columns, std::string_view more, std::string_view which) {
    std::string query = "SELECT ";
    query += columns;
    query += more;
    query += " FROM runs ";
    query += which;
    return query;
}

RunState stateFromText(std::string_view text) {
    const auto state = runStateFrom(text);
    if (!state) {
        throw Error("its state '%1' is not known to this version", shortened(text));
    }
    return *state;
}

std::vector<std::string> tagsFrom(std::string_view text) {
    std::vector<std::string> tags;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(kTagSeparator, at), text.size());
        tags.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return tags;
}

template <class Cache, class Parse>
const auto& parsedOnce(Cache& cache, std::string_view text, Parse parse) {
    auto found = cache.find(text);
    if (found == cache.end()) {
        found = cache.emplace(std::string(text), parse(text)).first;
    }
    return found->second;
}

} // namespace

std::string selectRuns(std::string_view which) {
    return select(kRunColumns, "", which);
}

std::string selectHolders(std::string_view columns, std::string_view which) {
    std::string shown(columns);
    shown += ", ";
    return select(shown, kHolderColumns, which);
}

ClaimHolder holderFrom(const SqliteStatement& row, int first) {
    return {{row.text(first), row.integer(first + 1), row.text(first + 2), row.text(first + 3),
             row.text(first + 4)},
            row.real(first + 5)};
}

bool isGone(const ClaimHolder& holder) {
    const ProcessState state = stateOf(holder.process);
    return state == ProcessState::Gone ||
           (state == ProcessState::Unknown && unixTime() - holder.heartbeat > kHeartbeatExpires);
}

RunRecord RunRowReader::read(const SqliteStatement& row) {
    RunRecord record;
    record.id = row.integer(0);
    try {
        record.spec.name = row.text(1);
        record.spec.arch = parsedOnce(archs_, row.view(2), [](std::string_view text) {
            return archFromJsonText(text, "its architecture");
        });
        record.spec.config = trainConfigFromText(row.view(3));
        record.spec.data = parsedOnce(data_, row.view(4), [](std::string_view text) {
            return parseDataSpec(std::string(text));
        });
        record.environment = parsedOnce(environments_, row.view(5), [](std::string_view text) {
            return nlohmann::json::parse(text);
        });
        record.origin = originIn(record.environment);
        record.state = stateFromText(row.view(6));
    } catch (const std::exception& error) { // nlohmann's own, too
        throw Error("run %1 cannot be read: it is damaged, or of a newer version (%2)", record.id,
                    shortened(error));
    }
    record.message = messageFrom(row.text(7), row.view(38));
    record.createdAt = row.real(8);
    record.startedAt = row.real(9);
    record.endedAt = row.real(10);
    record.parameters = row.integer(11);
    record.parametersUnshared = row.integer(12);
    record.stepsPerEpoch = row.integer(13);
    record.steps = row.integer(14);
    record.epochs = static_cast<int>(row.integer(15));
    record.lastTestTop1 = row.optionalReal(16);
    record.bestTestTop1 = row.optionalReal(17);
    record.lastTrainTop1 = row.optionalReal(18);
    record.divergedStep = row.integer(19);
    record.tags = tagsFrom(row.view(20));
    record.note = messageFrom(row.text(21), row.view(39));
    record.starred = row.integer(22) != 0;
    record.archived = row.integer(23) != 0;
    record.deletedAt = row.real(24);
    record.parent = row.integer(25);
    record.parentStep = row.integer(26);
    record.sweep = row.text(27);
    record.sweepIndex = static_cast<int>(row.integer(28));
    record.host = row.text(30);
    record.imagesPerSecond = row.real(36);
    record.memoryBytes = row.integer(37);
    const bool claimed = !row.view(29).empty();
    if (const ClaimHolder holder = claimed ? holderFrom(row, 30) : ClaimHolder{};
        claimed && !isGone(holder)) {
        record.claim = holder;
    } else if (!isEnded(record.state)) {
        record.state = RunState::Interrupted; // markInterrupted() has not been there yet
    }
    return record;
}

std::string tagsText(const std::vector<std::string>& tags) {
    std::string text;
    for (const std::string& tag : tags) {
        text += (text.empty() ? std::string() : std::string(1, kTagSeparator)) + tag;
    }
    return text;
}

} // namespace sharesnet
