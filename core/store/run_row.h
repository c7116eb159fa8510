#pragma once

#include "core/store/run_record.h"
#include "core/store/sqlite.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sharesnet {

// Rows of the table `runs`.

// What a query selects whose rows recordFrom reads.
constexpr const char* kRunColumns =
    "id, name, arch, config, data, environment, state, message, created_at, started_at, ended_at, "
    "parameters, parameters_unshared, steps_per_epoch, steps, epochs, last_test_top1, "
    "best_test_top1, last_train_top1, diverged_step, tags, note, starred, archived, deleted_at, "
    "parent, parent_step, sweep, sweep_index, claim, host, pid, process_start, pid_namespace, "
    "machine, heartbeat";

// Reads rows; what many runs have alike (architecture, data, environment) is parsed once.
class RecordReader {
  public:
    RunRecord read(const SqliteStatement& row); // throws Error that names the run and the reason

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };
    template <class Value>
    using Parsed = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    Parsed<ArchSpec> archs_;
    Parsed<DataSpec> data_;
    Parsed<nlohmann::json> environments_;
};

inline RunRecord recordFrom(const SqliteStatement& row) {
    return RecordReader().read(row);
}

// The columns that holderFrom reads, from one of the row's on.
constexpr const char* kHolderColumns =
    "host, pid, process_start, pid_namespace, machine, heartbeat";
ClaimHolder holderFrom(const SqliteStatement& row, int first);

// Certainly, or by its silence where nobody can look.
bool isGone(const ClaimHolder& holder);

// As the column holds them.
std::string tagsText(const std::vector<std::string>& tags);

} // namespace sharesnet
