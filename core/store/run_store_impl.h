#pragma once

#include "core/base/sqlite.h"
#include "core/store/event_writer.h"
#include "core/store/run_schema.h"
#include "core/store/run_store.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sharesnet {

// What the sources of RunStore share; for them alone.
struct RunStore::Impl {
    Impl(std::filesystem::path where, OpenedDatabase opened);

    std::int64_t insert(const RunSpec& spec, const RunOrigin& origin);

    // where the last statement changed nothing
    void requireChange(std::int64_t id) const;
    [[noreturn]] void throwUnknown(std::int64_t id) const;

    EventWriter& writer(); // prepared at the first call

    // Within a transaction. Throws RunClaimedError where a process has the run that lives or may
    // live; with takeOver only where it certainly lives. Throws Error for an unknown id.
    void requireFree(std::int64_t id, bool takeOver) const;
    RunClaim claimFor(std::int64_t id); // in any case
    void release(std::int64_t id);
    // Where a run is not being trained any more though its state says so.
    void interrupt(std::int64_t id);

    std::filesystem::path folder;
    SqliteDatabase database;
    Message notice;
    std::int64_t dataVersion = -1; // SQLite's, when writtenByOthers looked last
    std::optional<EventWriter> events;
};

// Made if missing; throws Error.
std::filesystem::path madeFolder(const std::filesystem::path& folder);

} // namespace sharesnet
