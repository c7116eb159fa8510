#pragma once

#include "core/base/sqlite.h"
#include "core/store/run_record.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sharesnet {

// Rows of the table `runs`.

// A query of whole rows, as recordFrom reads them: `which` is what follows "FROM runs".
std::string selectRuns(std::string_view which);

// Reads rows; what many runs have alike (architecture, data, environment) is parsed once.
class RunRowReader {
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
    return RunRowReader().read(row);
}

// A query of `columns`, and behind them the columns that holderFrom reads.
std::string selectHolders(std::string_view columns, std::string_view which);
ClaimHolder holderFrom(const SqliteStatement& row, int first);

// Certainly, or by its silence where nobody can look.
bool isGone(const ClaimHolder& holder);

// As the column holds them.
std::string tagsText(const std::vector<std::string>& tags);

} // namespace sharesnet
