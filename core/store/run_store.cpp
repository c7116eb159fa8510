#include "core/store/run_store.h"

#include "core/arch/json.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/paths.h"
#include "core/config/option_table.h"
#include "core/store/run_row.h"
#include "core/store/run_store_impl.h"

#include <cerrno>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

// The run database of a folder, opened as `access` says.
OpenedDatabase openFor(const fs::path& folder, StoreAccess access) {
    const fs::path file = folder / "runs.sqlite";
    const fs::file_status status = statusOf(file);
    if (access != StoreAccess::Make && !fs::exists(status)) {
        throw Error("%1: there is no run store here (no runs.sqlite)", folder);
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) { // a pipe would block for ever
        throw Error("%1: is not a run store but a folder, a pipe or a device; move it away, or "
                    "choose another folder",
                    file);
    }
    return access == StoreAccess::Read ? OpenedDatabase{openRunDatabaseForReading(file), {}}
                                       : openRunDatabase(file);
}

RunList listFrom(SqliteStatement& rows) {
    RunList list;
    RunRowReader reader;
    while (rows.next()) {
        try {
            list.runs.push_back(reader.read(rows));
        } catch (const Error& error) {
            list.unreadable.push_back({rows.integer(0), error.message()});
        }
    }
    return list;
}

constexpr const char* kChangeCounter = "SELECT value FROM change_counter";

std::string freeName(const SqliteDatabase& database, const std::string& wanted) {
    SqliteStatement taken =
        database.prepare("SELECT 1 FROM runs WHERE name = ? AND deleted_at = 0.0");
    std::string name = wanted;
    for (int n = 2; taken.findsRow(name); ++n) {
        name = wanted + "-" + std::to_string(n);
    }
    return name;
}

} // namespace

fs::path madeFolder(const fs::path& folder) {
    std::error_code reason;
    fs::create_directories(folder, reason);
    if (!fs::is_directory(folder)) {
        throwRefused(folder, Message("cannot be made"), reason ? reason.value() : ENOTDIR);
    }
    return fs::canonical(folder);
}

RunStore::Impl::Impl(fs::path where, OpenedDatabase opened)
    : folder(std::move(where)),
      database(std::move(opened.database)),
      notice(std::move(opened.notice)) {}

void RunStore::Impl::requireChange(std::int64_t id) const {
    if (database.changes() == 0) {
        throwUnknown(id);
    }
}

void RunStore::Impl::throwUnknown(std::int64_t id) const {
    throw Error("%1: there is no run %2", folder / "runs.sqlite", id);
}

EventWriter& RunStore::Impl::writer() {
    if (!events) {
        events.emplace(database, folder);
    }
    return *events;
}

std::int64_t RunStore::Impl::insert(const RunSpec& spec, const RunOrigin& origin) {
    database
        .prepare("INSERT INTO runs (name, arch, config, data, state, created_at, host, pid, "
                 "process_start, parent, parent_step) "
                 "VALUES (?, ?, ?, ?, 'created', ?, '', 0, '', ?, ?)")
        .execute(origin.freeName ? freeName(database, spec.name) : spec.name,
                 jsonText(toJson(spec.arch)), jsonText(toJson(spec.config)), toString(spec.data),
                 unixTime(), origin.parent, origin.parentStep);
    return database.lastInsertId();
}

RunStore::RunStore(const fs::path& where, StoreAccess access) {
    const fs::path folder =
        access == StoreAccess::Make ? madeFolder(where) : fs::weakly_canonical(where);
    impl_ = std::make_unique<Impl>(folder, openFor(folder, access));
}
RunStore::~RunStore() = default;
RunStore::RunStore(RunStore&&) noexcept = default;
RunStore& RunStore::operator=(RunStore&&) noexcept = default;

const fs::path& RunStore::folder() const {
    return impl_->folder;
}

const Message& RunStore::notice() const {
    return impl_->notice;
}

fs::path RunStore::checkpointFolder(std::int64_t run) const {
    return impl_->folder / "checkpoints" / std::to_string(run);
}

RunClaim RunStore::create(const RunSpec& spec, const RunOrigin& origin) {
    SqliteTransaction transaction(impl_->database);
    RunClaim claim = impl_->claimFor(impl_->insert(spec, origin));
    transaction.commit();
    return claim;
}

RunList RunStore::runs(RunScope scope) const {
    const std::int64_t upTo = impl_->database.integer(kChangeCounter); // before the rows are read
    SqliteStatement rows = impl_->database.prepare(
        selectRuns(scope == RunScope::Kept ? "WHERE deleted_at = 0.0 ORDER BY id DESC"
                                           : "WHERE deleted_at <> 0.0 ORDER BY id DESC"));
    RunList list = listFrom(rows);
    list.upTo = upTo;
    return list;
}

// Those that are trained are read each time: that a process is gone changes no row.
RunChanges RunStore::changesSince(std::int64_t upTo) const {
    const std::int64_t now = impl_->database.integer(kChangeCounter);
    RunChanges changes;
    SqliteStatement rows = impl_->database.prepare(
        selectRuns("WHERE deleted_at = 0.0 AND id IN (SELECT id FROM runs WHERE changed > ? UNION "
                   "SELECT id FROM runs WHERE claim <> '' UNION SELECT id FROM runs WHERE state IN "
                   "('created', 'running', 'paused')) ORDER BY id DESC"));
    rows.bind(upTo);
    changes.changed = listFrom(rows);
    changes.changed.upTo = now;
    SqliteStatement gone =
        impl_->database.prepare("SELECT id FROM runs WHERE changed > ? AND deleted_at <> 0.0 UNION "
                                "SELECT run FROM removed_runs WHERE changed > ?");
    gone.bind(upTo, upTo);
    while (gone.next()) {
        changes.gone.push_back(gone.integer(0));
    }
    return changes;
}

bool RunStore::writtenByOthers() {
    const std::int64_t version = impl_->database.integer("PRAGMA data_version");
    return std::exchange(impl_->dataVersion, version) != version;
}

void RunStore::requireRun(std::int64_t id) const {
    if (!impl_->database.prepare("SELECT 1 FROM runs WHERE id = ?").findsRow(id)) {
        impl_->throwUnknown(id);
    }
}

RunRecord RunStore::run(std::int64_t id) const {
    SqliteStatement rows = impl_->database.prepare(selectRuns("WHERE id = ?"));
    if (!rows.bind(id).next()) {
        impl_->throwUnknown(id);
    }
    return recordFrom(rows);
}

} // namespace sharesnet
