#include "core/store/run_store.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/process_identity.h"
#include "core/base/shortened.h"
#include "core/config/option_table.h"
#include "core/store/run_schema.h"

#include <algorithm>
#include <optional>
#include <random>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRunColumns =
    "id, name, arch, config, data, environment, state, message, created_at, started_at, ended_at, "
    "parameters, parameters_unshared, steps_per_epoch, steps, epochs, last_test_top1, "
    "best_test_top1, last_train_top1, diverged_step, claim, host, pid, process_start, "
    "pid_namespace, machine, heartbeat";

// The columns from `first` on: host, pid, process_start, pid_namespace, machine, heartbeat.
ClaimHolder holderFrom(const SqliteStatement& row, int first) {
    return {{row.text(first), row.integer(first + 1), row.text(first + 2), row.text(first + 3),
             row.text(first + 4)},
            row.real(first + 5)};
}

// Certainly, or by its silence where nobody can look.
bool isGone(const ClaimHolder& holder) {
    const ProcessState state = stateOf(holder.process);
    return state == ProcessState::Gone ||
           (state == ProcessState::Unknown && unixTime() - holder.heartbeat > kHeartbeatExpires);
}

RunState stateFromText(const std::string& text) {
    const auto state = runStateFrom(text);
    if (!state) {
        throw Error("its state '" + shortened(text) + "' is not known to this version");
    }
    return *state;
}

RunMark::Kind markKindFrom(const std::string& text) {
    using Kind = RunMark::Kind;
    for (const Kind kind : {Kind::LearningRate, Kind::Settings}) {
        if (text == toString(kind)) {
            return kind;
        }
    }
    return Kind::Evaluation;
}

RunRecord recordFrom(const SqliteStatement& row) {
    RunRecord record;
    record.id = row.integer(0);
    try {
        record.spec.name = row.text(1);
        record.spec.arch = archFromJsonText(row.text(2), "its architecture");
        record.spec.config = trainConfigFromJson(nlohmann::json::parse(row.text(3)));
        record.spec.data = parseDataSpec(row.text(4));
        record.environment = nlohmann::json::parse(row.text(5));
        record.state = stateFromText(row.text(6));
    } catch (const std::exception& error) { // nlohmann's own, too
        throw Error("run " + std::to_string(record.id) +
                    " cannot be read: it is damaged, or of a newer version (" +
                    shortened(error.what(), 200) + ")");
    }
    record.message = row.text(7);
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
    const ClaimHolder holder = holderFrom(row, 21);
    if (!row.text(20).empty() && !isGone(holder)) {
        record.claim = holder;
    } else if (!isEnded(record.state)) {
        record.state = RunState::Interrupted; // markInterrupted() has not been there yet
    }
    return record;
}

std::string claimedText(std::int64_t run, const ClaimHolder& holder, bool alive) {
    const std::string who =
        "run " + std::to_string(run) + " is being trained by " + toString(holder.process);
    if (alive) {
        return who + "; stop it there first";
    }
    const double silent = std::max(0.0, unixTime() - holder.heartbeat);
    return who + ", last heard of " + std::to_string(static_cast<std::int64_t>(silent)) +
           " s ago; stop it there first, or take the run over if you know that it is gone";
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

// What record() needs, prepared once.
struct Writers {
    explicit Writers(const SqliteDatabase& database)
        : holds(database.prepare("SELECT 1 FROM runs WHERE id = ? AND claim = ?")),
          run(database.prepare(std::string("SELECT ") + kRunColumns + " FROM runs WHERE id = ?")),
          update(database.prepare(
              "UPDATE runs SET name = ?, config = ?, data = ?, environment = ?, state = ?, message "
              "= ?, "
              "started_at = ?, ended_at = ?, parameters = ?, parameters_unshared = ?, "
              "steps_per_epoch = ?, steps = ?, epochs = ?, last_test_top1 = ?, "
              "best_test_top1 = ?, last_train_top1 = ?, diverged_step = ? WHERE id = ?")),
          dropSteps(database.prepare("DELETE FROM steps WHERE run = ? AND step >= ?")),
          dropEpochs(database.prepare("DELETE FROM epochs WHERE run = ? AND step >= ?")),
          dropMarks(database.prepare("DELETE FROM marks WHERE run = ? AND step >= ?")),
          step(database.prepare(insertStep("REPLACE"))),
          missingStep(database.prepare(insertStep("IGNORE"))),
          epoch(database.prepare(insertEpoch("REPLACE"))),
          missingEpoch(database.prepare(insertEpoch("IGNORE"))),
          mark(database.prepare("INSERT OR REPLACE INTO marks (run, step, kind, epoch, "
                                "learning_rate, test_loss, test_top1, "
                                "test_top5, time, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
          checkpoint(database.prepare(
              "INSERT OR REPLACE INTO checkpoints (run, kind, file, epoch, step, time) "
              "VALUES (?, ?, ?, ?, ?, ?)")) {}

    static std::string insertStep(const std::string& onConflict) {
        return "INSERT OR " + onConflict +
               " INTO steps (run, step, epoch, loss, learning_rate, images_per_second, top1, time, "
               "gradient_norm) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }
    static std::string insertEpoch(const std::string& onConflict) {
        return "INSERT OR " + onConflict +
               " INTO epochs (run, epoch, step, train_loss, train_top1, evaluated, test_loss, "
               "test_top1, test_top5, seconds, "
               "time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    SqliteStatement holds, run, update, dropSteps, dropEpochs, dropMarks, step, missingStep, epoch,
        missingEpoch, mark, checkpoint;
};

void write(SqliteStatement& insert, std::int64_t run, const StepDone& fact, double time) {
    insert.execute(run, fact.step, fact.epoch, fact.loss, fact.learningRate, fact.imagesPerSecond,
                   fact.top1, time, fact.gradientNorm);
}

void write(SqliteStatement& insert, std::int64_t run, const EpochDone& fact, double time) {
    insert.execute(run, fact.epoch, fact.step, fact.trainLoss, fact.trainTop1, fact.evaluated,
                   fact.testLoss, fact.testTop1, fact.testTop5, fact.seconds, time);
}

void write(SqliteStatement& insert, std::int64_t run, const RunMark& fact, double time) {
    insert.execute(run, fact.step, toString(fact.kind), fact.epoch, fact.learningRate,
                   fact.testLoss, fact.testTop1, fact.testTop5, time, fact.text);
}

void write(SqliteStatement& update, const RunRecord& record) {
    update.execute(record.spec.name, jsonText(toJson(record.spec.config)),
                   toString(record.spec.data), jsonText(record.environment), toString(record.state),
                   record.message, record.startedAt, record.endedAt, record.parameters,
                   record.parametersUnshared, record.stepsPerEpoch, record.steps, record.epochs,
                   record.lastTestTop1, record.bestTestTop1, record.lastTrainTop1,
                   record.divergedStep, record.id);
}

// Brings the metrics of one event into the open transaction.
struct MetricWriter {
    Writers& to;
    const fs::path& folder;
    std::int64_t run;
    double time;

    void operator()(const RunStarted& fact) const {
        to.dropSteps.execute(run, fact.firstStep);
        to.dropEpochs.execute(run, fact.firstStep);
        to.dropMarks.execute(run, fact.firstStep);
        if (fact.before) { // what a crash kept from being written comes back from the checkpoint
            for (const auto& [step, when] : fact.before->steps) {
                write(to.missingStep, run, step, when);
            }
            for (const auto& [epoch, when] : fact.before->epochs) {
                write(to.missingEpoch, run, epoch, when);
            }
            for (const auto& [mark, when] : fact.before->marks) {
                write(to.mark, run, mark, when);
            }
        }
    }
    void operator()(const StepDone& fact) const { write(to.step, run, fact, time); }
    void operator()(const EpochDone& fact) const { write(to.epoch, run, fact, time); }
    void operator()(const RunMark& fact) const { write(to.mark, run, fact, time); }
    void operator()(const CheckpointSaved& fact) const {
        // Relative where it can be, so that a store may be moved.
        const fs::path file = fs::absolute(fact.file).lexically_normal();
        const fs::path relative = file.lexically_relative(folder);
        const bool within = !relative.empty() && *relative.begin() != "..";
        to.checkpoint.execute(run, toString(fact.kind), (within ? relative : file).string(),
                              fact.epoch, fact.step, time);
    }
    template <class Other>
    void operator()(const Other&) const {} // leaves no metrics
};

fs::path madeFolder(const fs::path& folder) {
    std::error_code reason;
    fs::create_directories(folder, reason);
    if (!fs::is_directory(folder)) {
        throw Error(folder.string() +
                    ": cannot be made: " + (reason ? reason.message() : "a file is in its place"));
    }
    return fs::canonical(folder);
}

// The run database of a folder, opened as `access` says.
SqliteDatabase openFor(const fs::path& folder, StoreAccess access) {
    const fs::path file = folder / "runs.sqlite";
    std::error_code unknown;
    if (access != StoreAccess::Make && !fs::exists(file, unknown)) {
        throw Error(folder.string() + ": there is no run store here (no runs.sqlite)");
    }
    return access == StoreAccess::Read ? openRunDatabaseForReading(file) : openRunDatabase(file);
}

} // namespace

struct RunStore::Impl {
    Impl(const fs::path& where, StoreAccess access)
        : folder(access == StoreAccess::Make ? madeFolder(where) : fs::weakly_canonical(where)),
          database(openFor(folder, access)) {}

    void requireChange(std::int64_t id) const {
        if (database.changes() == 0) {
            throwUnknown(id);
        }
    }

    [[noreturn]] void throwUnknown(std::int64_t id) const {
        throw Error((folder / "runs.sqlite").string() + ": there is no run " + std::to_string(id));
    }

    Writers& prepared() {
        if (!writers) {
            writers.emplace(database);
        }
        return *writers;
    }

    void claimFor(std::int64_t id, const std::string& token) {
        const ProcessIdentity process = thisProcess();
        database
            .prepare("UPDATE runs SET claim = ?, host = ?, pid = ?, process_start = ?, "
                     "pid_namespace = ?, machine = ?, heartbeat = ? WHERE id = ?")
            .execute(token, process.host, process.pid, process.start, process.pidNamespace,
                     process.machine, unixTime(), id);
    }

    // Where a run is not being trained any more though its state says so.
    void interrupt(std::int64_t id) {
        database
            .prepare("UPDATE runs SET state = 'interrupted', "
                     "message = 'the program ended while the run was being trained', "
                     "ended_at = coalesce((SELECT time FROM steps WHERE run = runs.id "
                     "ORDER BY step DESC LIMIT 1), max(started_at, created_at)) "
                     "WHERE id = ? AND state IN ('created', 'running', 'paused')")
            .execute(id);
    }

    fs::path folder;
    SqliteDatabase database;
    std::optional<Writers> writers; // of record(), prepared at its first call
};

RunStore::RunStore(const fs::path& folder, StoreAccess access)
    : impl_(std::make_unique<Impl>(folder, access)) {}
RunStore::~RunStore() = default;
RunStore::RunStore(RunStore&&) noexcept = default;
RunStore& RunStore::operator=(RunStore&&) noexcept = default;

const fs::path& RunStore::folder() const {
    return impl_->folder;
}

fs::path RunStore::checkpointFolder(std::int64_t run) const {
    return impl_->folder / "checkpoints" / std::to_string(run);
}

int RunStore::markInterrupted() {
    SqliteTransaction transaction(impl_->database);
    std::vector<std::int64_t> gone;
    SqliteStatement rows = impl_->database.prepare(
        "SELECT id, claim, host, pid, process_start, pid_namespace, machine, heartbeat FROM runs "
        "WHERE claim <> '' OR state IN ('created', 'running', 'paused')");
    while (rows.next()) {
        if (rows.text(1).empty() || isGone(holderFrom(rows, 2))) {
            gone.push_back(rows.integer(0));
        }
    }
    SqliteStatement release = impl_->database.prepare("UPDATE runs SET claim = '' WHERE id = ?");
    int interrupted = 0;
    for (const std::int64_t id : gone) {
        impl_->interrupt(id);
        interrupted += static_cast<int>(impl_->database.changes());
        release.execute(id);
    }
    transaction.commit();
    return interrupted;
}

RunClaim RunStore::create(const RunSpec& spec) {
    SqliteTransaction transaction(impl_->database);
    impl_->database
        .prepare("INSERT INTO runs (name, arch, config, data, state, created_at, host, pid, "
                 "process_start) VALUES (?, ?, ?, ?, 'created', ?, '', 0, '')")
        .execute(spec.name, jsonText(toJson(spec.arch)), jsonText(toJson(spec.config)),
                 toString(spec.data), unixTime());
    RunClaim claim{impl_->database.lastInsertId(), newToken()};
    impl_->claimFor(claim.run, claim.token);
    madeFolder(checkpointFolder(claim.run));
    transaction.commit();
    return claim;
}

RunClaim RunStore::claim(std::int64_t run, bool takeOver) {
    SqliteTransaction transaction(impl_->database);
    SqliteStatement row = impl_->database.prepare(
        "SELECT claim, host, pid, process_start, pid_namespace, machine, heartbeat FROM runs "
        "WHERE id = ?");
    if (!row.bind(run).next()) {
        impl_->throwUnknown(run);
    }
    const bool claimed = !row.text(0).empty();
    const ClaimHolder holder = holderFrom(row, 1);
    row.bind(run); // ends the reading
    if (claimed && !isGone(holder)) {
        const bool alive = stateOf(holder.process) == ProcessState::Alive;
        if (alive || !takeOver) {
            throw RunClaimedError(claimedText(run, holder, alive), run, alive);
        }
    }
    impl_->interrupt(run);
    RunClaim claim{run, newToken()};
    impl_->claimFor(run, claim.token);
    madeFolder(checkpointFolder(run));
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
    if (impl_->prepared().holds.findsRow(claim.run, claim.token)) {
        impl_->interrupt(claim.run); // where its end could not be recorded
        impl_->database.prepare("UPDATE runs SET claim = '' WHERE id = ?").execute(claim.run);
    }
    transaction.commit();
}

bool RunStore::record(const RunClaim& claim, std::span<const TrainingEvent> events) {
    SqliteTransaction transaction(impl_->database);
    Writers& writers = impl_->prepared();
    if (!writers.holds.findsRow(claim.run, claim.token)) {
        return false;
    }
    writers.run.bind(claim.run).next();
    RunRecord record = recordFrom(writers.run);
    writers.run.bind(claim.run); // ends the reading
    for (const TrainingEvent& event : events) {
        if (event.run == claim.run) {
            std::visit(MetricWriter{writers, impl_->folder, event.run, event.time}, event.fact);
            apply(record, event);
        }
    }
    write(writers.update, record);
    transaction.commit();
    return true;
}

RunList RunStore::runs() const {
    RunList list;
    SqliteStatement rows = impl_->database.prepare(std::string("SELECT ") + kRunColumns +
                                                   " FROM runs ORDER BY id DESC");
    while (rows.next()) {
        try {
            list.runs.push_back(recordFrom(rows));
        } catch (const Error& error) {
            list.unreadable.push_back({rows.integer(0), error.what()});
        }
    }
    return list;
}

RunRecord RunStore::run(std::int64_t id) const {
    SqliteStatement rows =
        impl_->database.prepare(std::string("SELECT ") + kRunColumns + " FROM runs WHERE id = ?");
    if (!rows.bind(id).next()) {
        impl_->throwUnknown(id);
    }
    return recordFrom(rows);
}

std::vector<StoredStep> RunStore::steps(std::int64_t run) const {
    std::vector<StoredStep> steps;
    SqliteStatement rows = impl_->database.prepare(
        "SELECT epoch, step, loss, learning_rate, images_per_second, top1, time, gradient_norm "
        "FROM steps WHERE run = ? ORDER BY step");
    rows.bind(run);
    while (rows.next()) {
        steps.push_back({{static_cast<int>(rows.integer(0)), rows.integer(1), rows.real(2),
                          rows.real(3), rows.real(4), rows.real(5), rows.real(7)},
                         rows.real(6)});
    }
    return steps;
}

std::vector<StoredEpoch> RunStore::epochs(std::int64_t run) const {
    std::vector<StoredEpoch> epochs;
    SqliteStatement rows = impl_->database.prepare(
        "SELECT epoch, step, train_loss, train_top1, evaluated, test_loss, test_top1, test_top5, "
        "seconds, time FROM epochs WHERE run = ? ORDER BY epoch");
    rows.bind(run);
    while (rows.next()) {
        epochs.push_back(
            {{static_cast<int>(rows.integer(0)), rows.integer(1), rows.real(2), rows.real(3),
              rows.integer(4) != 0, rows.real(5), rows.real(6), rows.real(7), rows.real(8)},
             rows.real(9)});
    }
    return epochs;
}

std::vector<StoredMark> RunStore::marks(std::int64_t run) const {
    std::vector<StoredMark> marks;
    SqliteStatement rows = impl_->database.prepare(
        "SELECT kind, epoch, step, learning_rate, test_loss, test_top1, test_top5, text, time "
        "FROM marks WHERE run = ? ORDER BY step, kind");
    rows.bind(run);
    while (rows.next()) {
        marks.push_back(
            {{markKindFrom(rows.text(0)), static_cast<int>(rows.integer(1)), rows.integer(2),
              rows.real(3), rows.real(4), rows.real(5), rows.real(6), rows.text(7)},
             rows.real(8)});
    }
    return marks;
}

std::vector<StoredCheckpoint> RunStore::checkpoints(std::int64_t run) const {
    std::vector<StoredCheckpoint> checkpoints;
    SqliteStatement rows =
        impl_->database.prepare("SELECT kind, file, epoch, step, time FROM checkpoints WHERE run = "
                                "? ORDER BY step, kind DESC");
    rows.bind(run);
    while (rows.next()) {
        const fs::path file = impl_->folder / rows.text(1); // an absolute path stands as it is
        const auto kind = checkpointKindFrom(rows.text(0));
        std::error_code unknown;
        if (kind && fs::exists(file, unknown)) {
            checkpoints.push_back(
                {{*kind, file, static_cast<int>(rows.integer(2)), rows.integer(3)}, rows.real(4)});
        }
    }
    return checkpoints;
}

bool RunStore::hadCheckpoint(std::int64_t run) const {
    return impl_->database.prepare("SELECT 1 FROM checkpoints WHERE run = ?").findsRow(run);
}

void RunStore::renameRun(std::int64_t id, const std::string& name) {
    impl_->database.prepare("UPDATE runs SET name = ? WHERE id = ?").execute(name, id);
    impl_->requireChange(id);
}

void RunStore::deleteRun(std::int64_t id) {
    SqliteTransaction transaction(impl_->database);
    SqliteStatement row = impl_->database.prepare(
        "SELECT claim, host, pid, process_start, pid_namespace, machine, heartbeat FROM runs "
        "WHERE id = ?");
    if (!row.bind(id).next()) {
        impl_->throwUnknown(id);
    }
    const ClaimHolder holder = holderFrom(row, 1);
    if (!row.text(0).empty() && !isGone(holder)) {
        const bool alive = stateOf(holder.process) == ProcessState::Alive;
        throw RunClaimedError(claimedText(id, holder, alive), id, alive);
    }
    row.bind(id); // ends the reading
    impl_->database.prepare("DELETE FROM runs WHERE id = ?").execute(id);
    transaction.commit();
    std::error_code reason;
    fs::remove_all(checkpointFolder(id), reason);
    if (reason) {
        throw Error(checkpointFolder(id).string() +
                    ": the run is deleted, but its checkpoints are not: " + reason.message());
    }
}

} // namespace sharesnet
