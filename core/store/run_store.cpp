#include "core/store/run_store.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/process_identity.h"
#include "core/config/option_table.h"
#include "core/store/run_schema.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr std::array kStateNames{"created", "running",  "paused", "finished",
                                 "stopped", "diverged", "failed", "interrupted"};

constexpr const char* kRunColumns = "id, name, arch, config, data, environment, state, message, "
                                    "created_at, started_at, ended_at, parameters, "
                                    "parameters_unshared, steps_per_epoch, steps, epochs, "
                                    "last_test_top1, best_test_top1, last_train_top1";

RunState stateFromText(const std::string& text) {
    const auto place = std::find(kStateNames.begin(), kStateNames.end(), text);
    if (place == kStateNames.end()) {
        throw Error("run store: unknown state '" + text + "' of a run");
    }
    return static_cast<RunState>(place - kStateNames.begin());
}

// Environment and names may come with bytes that are not UTF-8.
template <class Json>
std::string jsonText(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

nlohmann::json parsedJson(const std::string& text, std::int64_t run) {
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::exception& error) {
        throw Error("run store: the entry of run " + std::to_string(run) + " is damaged (" +
                    error.what() + ")");
    }
}

RunRecord recordFrom(const SqliteStatement& row) {
    RunRecord record;
    record.id = row.integer(0);
    record.name = row.text(1);
    record.arch = archFromJsonText(row.text(2), "run " + std::to_string(record.id));
    record.config = trainConfigFromJson(parsedJson(row.text(3), record.id));
    record.data = row.text(4);
    record.environment = parsedJson(row.text(5), record.id);
    record.state = stateFromText(row.text(6));
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
    return record;
}

// What record() needs, prepared once.
struct Writers {
    explicit Writers(const SqliteDatabase& database)
        : exists(database.prepare("SELECT 1 FROM runs WHERE id = ?")),
          start(database.prepare(
              "UPDATE runs SET state = 'running', message = '', ended_at = 0.0, environment = ?, "
              "started_at = CASE started_at WHEN 0 THEN ? ELSE started_at END, parameters = ?, "
              "parameters_unshared = ?, steps_per_epoch = ?, host = ?, pid = ?, process_start = ? "
              "WHERE id = ?")),
          dropSteps(database.prepare("DELETE FROM steps WHERE run = ? AND step >= ?")),
          dropEpochs(database.prepare("DELETE FROM epochs WHERE run = ? AND step >= ?")),
          dropMarks(database.prepare("DELETE FROM marks WHERE run = ? AND step >= ?")),
          step(database.prepare(insertStep("REPLACE"))),
          missingStep(database.prepare(insertStep("IGNORE"))),
          epoch(database.prepare(insertEpoch("REPLACE"))),
          missingEpoch(database.prepare(insertEpoch("IGNORE"))),
          mark(database.prepare("INSERT OR REPLACE INTO marks (run, step, kind, epoch, "
                                "learning_rate, test_loss, test_top1, "
                                "test_top5, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
          checkpoint(database.prepare(
              "INSERT OR REPLACE INTO checkpoints (run, kind, file, epoch, step, time) "
              "VALUES (?, ?, ?, ?, ?, ?)")),
          state(database.prepare("UPDATE runs SET state = ? WHERE id = ?")),
          end(database.prepare(
              "UPDATE runs SET state = ?, message = ?, ended_at = ? WHERE id = ?")),
          // The figures that lists show, so that a list reads no metrics.
          figures(database.prepare(
              "UPDATE runs SET steps = coalesce((SELECT max(step) FROM steps WHERE run = runs.id), "
              "0), "
              "epochs = coalesce((SELECT max(epoch) FROM epochs WHERE run = runs.id), 0), "
              "last_test_top1 = (SELECT test_top1 FROM epochs WHERE run = runs.id AND evaluated "
              "ORDER BY epoch DESC LIMIT 1), "
              "best_test_top1 = (SELECT max(test_top1) FROM epochs WHERE run = runs.id AND "
              "evaluated "
              "AND typeof(test_top1) <> 'blob'), "
              "last_train_top1 = (SELECT train_top1 FROM epochs WHERE run = runs.id ORDER BY epoch "
              "DESC LIMIT 1) "
              "WHERE id = ?")) {}

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

    SqliteStatement exists, start, dropSteps, dropEpochs, dropMarks, step, missingStep, epoch,
        missingEpoch, mark, checkpoint, state, end, figures;
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
                   fact.testLoss, fact.testTop1, fact.testTop5, time);
}

// Brings one event into the open transaction.
struct FactWriter {
    Writers& to;
    const fs::path& folder;
    std::int64_t run;
    double time;

    void operator()(const RunStarted& fact) const {
        const ProcessIdentity process = thisProcess();
        nlohmann::json environment =
            fact.environment.is_object() ? fact.environment : nlohmann::json::object();
        environment["device"] = fact.device;
        environment["precision"] = fact.precision;
        to.start.execute(jsonText(environment), time, fact.parameters, fact.parametersUnshared,
                         fact.stepsPerEpoch, process.host, process.pid, process.start, run);
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
        to.checkpoint.execute(run, fact.kind, (within ? relative : file).string(), fact.epoch,
                              fact.step, time);
    }
    void operator()(const ActivationsReady&) const {}
    void operator()(const RunNoted&) const {}
    void operator()(const RunPaused&) const { to.state.execute(toString(RunState::Paused), run); }
    void operator()(const RunResumed&) const { to.state.execute(toString(RunState::Running), run); }
    void operator()(const RunFinished& fact) const {
        to.end.execute(toString(fact.stopped ? RunState::Stopped : RunState::Finished),
                       std::string(), time, run);
    }
    void operator()(const RunFailed& fact) const {
        to.end.execute(toString(fact.diverged ? RunState::Diverged : RunState::Failed),
                       fact.message, time, run);
    }
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

} // namespace

std::string toString(RunState state) {
    return kStateNames.at(static_cast<std::size_t>(state));
}

bool isEnded(RunState state) {
    return state != RunState::Created && state != RunState::Running && state != RunState::Paused;
}

struct RunStore::Impl {
    explicit Impl(const fs::path& where)
        : folder(madeFolder(where)),
          database(openRunDatabase(folder / "runs.sqlite")),
          writers(database) {}

    void requireChange(std::int64_t id) const {
        if (database.changes() == 0) {
            throwUnknown(id);
        }
    }

    [[noreturn]] void throwUnknown(std::int64_t id) const {
        throw Error((folder / "runs.sqlite").string() + ": there is no run " + std::to_string(id));
    }

    fs::path folder;
    SqliteDatabase database;
    Writers writers;
};

RunStore::RunStore(const fs::path& folder) : impl_(std::make_unique<Impl>(folder)) {}
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
    SqliteStatement claims =
        impl_->database.prepare("SELECT id, host, pid, process_start FROM runs WHERE state IN "
                                "('created', 'running', 'paused')");
    while (claims.next()) {
        if (isGone({claims.text(1), claims.integer(2), claims.text(3)})) {
            gone.push_back(claims.integer(0));
        }
    }
    SqliteStatement mark =
        impl_->database.prepare("UPDATE runs SET state = 'interrupted', message = 'the program "
                                "ended while the run was going on', "
                                "ended_at = coalesce((SELECT time FROM steps WHERE run = runs.id "
                                "ORDER BY step DESC LIMIT 1), max(started_at, "
                                "created_at)) "
                                "WHERE id = ?");
    for (const std::int64_t id : gone) {
        mark.execute(id);
    }
    transaction.commit();
    return static_cast<int>(gone.size());
}

std::int64_t RunStore::createRun(const std::string& name, const ArchSpec& arch,
                                 const TrainConfig& config, const std::string& data) {
    SqliteTransaction transaction(impl_->database);
    // so that a run whose process dies before its first event is found
    const ProcessIdentity process = thisProcess();
    impl_->database
        .prepare("INSERT INTO runs (name, arch, config, data, state, created_at, host, pid, "
                 "process_start) "
                 "VALUES (?, ?, ?, ?, 'created', ?, ?, ?, ?)")
        .execute(name, jsonText(toJson(arch)), jsonText(toJson(config)), data, unixTime(),
                 process.host, process.pid, process.start);
    const std::int64_t id = impl_->database.lastInsertId();
    madeFolder(checkpointFolder(id));
    transaction.commit();
    return id;
}

void RunStore::record(std::span<const TrainingEvent> events) {
    SqliteTransaction transaction(impl_->database);
    Writers& writers = impl_->writers;
    // the runs of these events; late ones of a deleted run are left out
    std::map<std::int64_t, bool> known;
    for (const TrainingEvent& event : events) {
        const auto [entry, isNew] = known.try_emplace(event.run, false);
        if (isNew) {
            entry->second = writers.exists.findsRow(event.run);
        }
        if (entry->second) {
            std::visit(FactWriter{writers, impl_->folder, event.run, event.time}, event.fact);
        }
    }
    for (const auto& [run, exists] : known) {
        writers.figures.execute(run);
    }
    transaction.commit();
}

std::vector<RunRecord> RunStore::runs() const {
    std::vector<RunRecord> records;
    SqliteStatement rows = impl_->database.prepare(std::string("SELECT ") + kRunColumns +
                                                   " FROM runs ORDER BY id DESC");
    while (rows.next()) {
        records.push_back(recordFrom(rows));
    }
    return records;
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
        "SELECT kind, epoch, step, learning_rate, test_loss, test_top1, test_top5, time "
        "FROM marks WHERE run = ? ORDER BY step, kind");
    rows.bind(run);
    while (rows.next()) {
        using Kind = RunMark::Kind;
        const Kind kind =
            rows.text(0) == toString(Kind::LearningRate) ? Kind::LearningRate : Kind::Evaluation;
        marks.push_back({{kind, static_cast<int>(rows.integer(1)), rows.integer(2), rows.real(3),
                          rows.real(4), rows.real(5), rows.real(6)},
                         rows.real(7)});
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
        if (fs::exists(file)) {
            checkpoints.push_back(
                {{rows.text(0), file, static_cast<int>(rows.integer(2)), rows.integer(3)},
                 rows.real(4)});
        }
    }
    return checkpoints;
}

void RunStore::renameRun(std::int64_t id, const std::string& name) {
    impl_->database.prepare("UPDATE runs SET name = ? WHERE id = ?").execute(name, id);
    impl_->requireChange(id);
}

void RunStore::deleteRun(std::int64_t id) {
    SqliteTransaction transaction(impl_->database);
    SqliteStatement row =
        impl_->database.prepare("SELECT state, host, pid, process_start FROM runs WHERE id = ?");
    if (!row.bind(id).next()) {
        impl_->throwUnknown(id);
    }
    const RunState state = stateFromText(row.text(0));
    if (!isEnded(state) && !isGone({row.text(1), row.integer(2), row.text(3)})) {
        throw Error("run " + std::to_string(id) + " is " + toString(state) + " in process " +
                    row.text(2) + " on " + row.text(1) + "; stop it before deleting it");
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

void RunStore::setConfig(std::int64_t id, const TrainConfig& config) {
    impl_->database.prepare("UPDATE runs SET config = ? WHERE id = ?")
        .execute(jsonText(toJson(config)), id);
    impl_->requireChange(id);
}

} // namespace sharesnet
