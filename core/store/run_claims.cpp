// Who may train a run.
#include "core/store/run_store.h"

#include "core/base/process_identity.h"
#include "core/store/run_row.h"
#include "core/store/run_store_impl.h"

#include <algorithm>
#include <random>
#include <vector>

namespace sharesnet {
namespace {

Message claimedText(std::int64_t run, const ClaimHolder& holder, bool alive) {
    if (alive) {
        return Message("run %1 is being trained by %2; stop it there first", run,
                       toString(holder.process));
    }
    const double silent = std::max(0.0, unixTime() - holder.heartbeat);
    return Message("run %1 is being trained by %2, last heard of %3 s ago; stop it there first, or "
                   "take the run over if you know that it is gone",
                   run, toString(holder.process), static_cast<std::int64_t>(silent));
}

// Random, so that claims of processes that know nothing of each other differ.
std::string newToken() {
    std::random_device random;
    constexpr const char* kDigits = "0123456789abcdef";
    std::string token;
    for (int i = 0; i < 32; ++i) {
        token += kDigits[random() % 16];
    }
    return token;
}

} // namespace

void RunStore::Impl::requireFree(std::int64_t id, bool takeOver) const {
    SqliteStatement row = database.prepare(selectHolders("claim", "WHERE id = ?"));
    if (!row.bind(id).next()) {
        throwUnknown(id);
    }
    const ClaimHolder holder = holderFrom(row, 1);
    if (row.text(0).empty() || isGone(holder)) {
        return;
    }
    const bool alive = stateOf(holder.process) == ProcessState::Alive;
    if (alive || !takeOver) {
        throw RunClaimedError(claimedText(id, holder, alive), id, alive);
    }
}

RunClaim RunStore::Impl::claimFor(std::int64_t id) {
    const ProcessIdentity process = thisProcess();
    RunClaim claim{id, newToken()};
    database
        .prepare("UPDATE runs SET claim = ?, host = ?, pid = ?, process_start = ?, "
                 "pid_namespace = ?, machine = ?, heartbeat = ? WHERE id = ?")
        .execute(claim.token, process.host, process.pid, process.start, process.pidNamespace,
                 process.machine, unixTime(), id);
    madeFolder(folder / "checkpoints" / std::to_string(id));
    return claim;
}

void RunStore::Impl::release(std::int64_t id) {
    interrupt(id); // where its end could not be recorded
    database.prepare("UPDATE runs SET claim = '' WHERE id = ?").execute(id);
}

void RunStore::Impl::interrupt(std::int64_t id) {
    const Message message("the program ended while the run was being trained");
    database
        .prepare("UPDATE runs SET state = 'interrupted', message = ?, message_parts = ?, "
                 "ended_at = coalesce((SELECT time FROM steps WHERE run = runs.id "
                 "ORDER BY step DESC LIMIT 1), max(started_at, created_at)) "
                 "WHERE id = ? AND state IN ('created', 'running', 'paused')")
        .execute(message.english(), partsOf(message), id);
}

int RunStore::markInterrupted() {
    SqliteTransaction transaction(impl_->database);
    std::vector<std::int64_t> gone;
    SqliteStatement rows = impl_->database.prepare(selectHolders(
        "id, claim", "WHERE claim <> '' OR state IN ('created', 'running', 'paused')"));
    while (rows.next()) {
        if (rows.text(1).empty() || isGone(holderFrom(rows, 2))) {
            gone.push_back(rows.integer(0));
        }
    }
    int interrupted = 0;
    for (const std::int64_t id : gone) {
        impl_->interrupt(id);
        interrupted += static_cast<int>(impl_->database.changes());
        impl_->release(id);
    }
    transaction.commit();
    return interrupted;
}

RunClaim RunStore::claim(std::int64_t run, bool takeOver) {
    SqliteTransaction transaction(impl_->database);
    impl_->requireFree(run, takeOver);
    if (impl_->database.prepare("SELECT 1 FROM runs WHERE id = ? AND deleted_at <> 0.0")
            .findsRow(run)) {
        throw Error("run %1 is in the trash; restore it first", run);
    }
    impl_->interrupt(run);
    RunClaim claim = impl_->claimFor(run);
    transaction.commit();
    return claim;
}

bool RunStore::heartbeat(const RunClaim& claim) {
    impl_->database.prepare("UPDATE runs SET heartbeat = ? WHERE id = ? AND claim = ?")
        .execute(unixTime(), claim.run, claim.token);
    return impl_->database.changes() > 0;
}

void RunStore::release(const RunClaim& claim) {
    SqliteTransaction transaction(impl_->database);
    const bool held = impl_->database.prepare("SELECT 1 FROM runs WHERE id = ? AND claim = ?")
                          .findsRow(claim.run, claim.token);
    if (held) {
        impl_->release(claim.run);
    }
    transaction.commit();
}

bool RunStore::record(const RunClaim& claim, std::span<const TrainingEvent> events) {
    SqliteTransaction transaction(impl_->database);
    const bool held = impl_->writer().write(claim, events);
    if (held) {
        transaction.commit();
    }
    return held;
}

} // namespace sharesnet
