#include "core/store/run_schema.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

// Each brings the schema from the version of its place (from 0) to the next. Released ones are
// never changed, only added to. Columns without a type hold doubles: SQLite turns no value of
// theirs into another kind, so all bits come back.
constexpr std::array kMigrations{
    R"(
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        arch TEXT NOT NULL,
        config TEXT NOT NULL,
        data TEXT NOT NULL,
        environment TEXT NOT NULL DEFAULT 'null',
        state TEXT NOT NULL,
        message TEXT NOT NULL DEFAULT '',
        created_at NOT NULL,
        started_at NOT NULL DEFAULT 0.0,
        ended_at NOT NULL DEFAULT 0.0,
        parameters INTEGER NOT NULL DEFAULT 0,
        parameters_unshared INTEGER NOT NULL DEFAULT 0,
        steps_per_epoch INTEGER NOT NULL DEFAULT 0,
        host TEXT NOT NULL DEFAULT '',
        pid INTEGER NOT NULL DEFAULT 0,
        process_start TEXT NOT NULL DEFAULT '',
        steps INTEGER NOT NULL DEFAULT 0,
        epochs INTEGER NOT NULL DEFAULT 0,
        last_test_top1,
        best_test_top1,
        last_train_top1
    );
    CREATE INDEX runs_by_state ON runs (state);
    CREATE TABLE steps (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        step INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        loss NOT NULL,
        learning_rate NOT NULL,
        images_per_second NOT NULL,
        top1 NOT NULL,
        time NOT NULL,
        PRIMARY KEY (run, step)
    ) WITHOUT ROWID;
    CREATE TABLE epochs (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        epoch INTEGER NOT NULL,
        step INTEGER NOT NULL,
        train_loss NOT NULL,
        train_top1 NOT NULL,
        evaluated INTEGER NOT NULL,
        test_loss NOT NULL,
        test_top1 NOT NULL,
        test_top5 NOT NULL,
        seconds NOT NULL,
        time NOT NULL,
        PRIMARY KEY (run, epoch)
    ) WITHOUT ROWID;
    CREATE TABLE checkpoints (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        file TEXT NOT NULL,
        epoch INTEGER NOT NULL,
        step INTEGER NOT NULL,
        time NOT NULL,
        PRIMARY KEY (run, kind)
    ) WITHOUT ROWID;
    )",
    "ALTER TABLE steps ADD COLUMN gradient_norm NOT NULL DEFAULT 0.0;",
    R"(
    CREATE TABLE marks (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        step INTEGER NOT NULL,
        kind TEXT NOT NULL,
        epoch INTEGER NOT NULL,
        learning_rate NOT NULL,
        test_loss NOT NULL,
        test_top1 NOT NULL,
        test_top5 NOT NULL,
        time NOT NULL,
        PRIMARY KEY (run, step, kind)
    ) WITHOUT ROWID;
    )",
    // The columns host, pid and process_start name who has the claim.
    R"(
    ALTER TABLE runs ADD COLUMN claim TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN pid_namespace TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN machine TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN heartbeat NOT NULL DEFAULT 0.0;
    ALTER TABLE runs ADD COLUMN diverged_step INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE marks ADD COLUMN text TEXT NOT NULL DEFAULT '';
    )",
    // Triggers count changes of runs, so that no writer can forget to, older programs that still
    // have the store open neither. Heartbeats and metrics alone change no run.
    R"(
    ALTER TABLE runs ADD COLUMN tags TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN note TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN deleted_at NOT NULL DEFAULT 0.0;
    ALTER TABLE runs ADD COLUMN parent INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN parent_step INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN sweep TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN sweep_key TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN sweep_index INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
    CREATE UNIQUE INDEX runs_by_sweep ON runs (sweep, sweep_key)
        WHERE sweep <> '' AND deleted_at = 0.0;
    CREATE INDEX runs_by_change ON runs (changed);
    CREATE INDEX runs_by_name ON runs (name);
    CREATE INDEX runs_claimed ON runs (claim) WHERE claim <> '';
    CREATE TABLE change_counter (value INTEGER NOT NULL);
    INSERT INTO change_counter VALUES (0);
    CREATE TABLE removed_runs (run INTEGER PRIMARY KEY, changed INTEGER NOT NULL);
    CREATE INDEX removed_runs_by_change ON removed_runs (changed);
    CREATE TRIGGER run_added AFTER INSERT ON runs BEGIN
        UPDATE change_counter SET value = value + 1;
        UPDATE runs SET changed = (SELECT value FROM change_counter) WHERE id = new.id;
    END;
    CREATE TRIGGER run_changed AFTER UPDATE OF name, arch, config, data, environment, state,
        message, created_at, started_at, ended_at, parameters, parameters_unshared,
        steps_per_epoch, host, pid, steps, epochs, last_test_top1, best_test_top1, last_train_top1,
        claim, diverged_step, tags, note, starred, archived, deleted_at, parent, parent_step, sweep,
        sweep_key, sweep_index ON runs BEGIN
        UPDATE change_counter SET value = value + 1;
        UPDATE runs SET changed = (SELECT value FROM change_counter) WHERE id = new.id;
    END;
    CREATE TRIGGER run_removed AFTER DELETE ON runs BEGIN
        UPDATE change_counter SET value = value + 1;
        INSERT OR REPLACE INTO removed_runs VALUES (old.id, (SELECT value FROM change_counter));
    END;
    )",
    // For lists; it only ever changes together with steps.
    R"(
    ALTER TABLE runs ADD COLUMN images_per_second NOT NULL DEFAULT 0.0;
    UPDATE runs SET images_per_second = coalesce((SELECT s.images_per_second FROM steps AS s
        WHERE s.run = runs.id AND s.images_per_second > 0 ORDER BY s.step DESC LIMIT 1), 0.0);
    )",
    // Update ratios and counts are numbers with a space between.
    R"(
    ALTER TABLE steps ADD COLUMN memory_bytes INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE steps ADD COLUMN update_ratios TEXT NOT NULL DEFAULT '';
    CREATE TABLE histograms (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        layer TEXT NOT NULL,
        kind TEXT NOT NULL,
        step INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        place INTEGER NOT NULL,
        low NOT NULL,
        high NOT NULL,
        not_finite INTEGER NOT NULL,
        counts TEXT NOT NULL,
        PRIMARY KEY (run, layer, kind, step)
    ) WITHOUT ROWID;
    )",
    // For lists, too.
    R"(
    ALTER TABLE runs ADD COLUMN memory_bytes INTEGER NOT NULL DEFAULT 0;
    UPDATE runs SET memory_bytes =
        coalesce((SELECT max(s.memory_bytes) FROM steps AS s WHERE s.run = runs.id), 0);
    )",
    // Numbers have no type, so that NaN comes back.
    R"(
    CREATE TABLE use_numbers (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        conv TEXT NOT NULL,
        step INTEGER NOT NULL,
        use INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        block INTEGER NOT NULL,
        images INTEGER NOT NULL,
        activation NOT NULL,
        relative_change NOT NULL,
        cosine_to_descent NOT NULL,
        gradient_norm NOT NULL,
        PRIMARY KEY (run, conv, step, use)
    ) WITHOUT ROWID;
    )",
    // Of the message, for readers in other languages; it only ever changes together with it.
    "ALTER TABLE runs ADD COLUMN message_parts TEXT NOT NULL DEFAULT '';",
    // Of texts that the program made, likewise; those of older programs and of people have none.
    R"(
    ALTER TABLE runs ADD COLUMN note_parts TEXT NOT NULL DEFAULT '';
    ALTER TABLE marks ADD COLUMN text_parts TEXT NOT NULL DEFAULT '';
    )"};

// Going over to the write-ahead log wants the file alone for a moment, and SQLite does not always
// wait for that. A file system that cannot have one (some network drives) keeps the old journal:
// slower, but right.
void useWriteAheadLog(SqliteDatabase& database) {
    const auto giveUp = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (true) {
        try {
            return database.execute("PRAGMA journal_mode = WAL");
        } catch (const SqliteBusy&) {
            if (std::chrono::steady_clock::now() > giveUp) {
                throw;
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

constexpr auto kNewest = static_cast<std::int64_t>(kMigrations.size());

// 0: no store of ours yet.
std::int64_t schemaVersion(const SqliteDatabase& database, const std::string& file) {
    const std::int64_t version = database.integer("PRAGMA user_version");
    if (version > kNewest) {
        throw Error("%1: was written by a newer version of this program (schema %2, this one knows "
                    "%3); update, or choose another folder",
                    file, version, kNewest);
    }
    return version;
}

// A name of the kind `runs.sqlite.before-v5` that no file has yet.
fs::path nameOfCopy(const fs::path& file) {
    const std::string name = file.string() + ".before-v" + std::to_string(kNewest);
    fs::path copy = name;
    for (int n = 2; fs::exists(fs::symlink_status(copy)); ++n) {
        copy = name + "-" + std::to_string(n);
    }
    return copy;
}

// Of what the file holds, while nobody else may write: the caller has the lock. Returns the copy.
fs::path keepCopy(const fs::path& file) {
    const fs::path copy = nameOfCopy(file);
    const fs::path draft = copy.string() + ".part";
    std::error_code ignored;
    try {
        fs::remove(draft);
        SqliteDatabase(file, SqliteAccess::Read).copyTo(draft);
        fs::rename(draft, copy);
    } catch (const std::exception& error) {
        fs::remove(draft, ignored);
        throw IoError("%1: is of an older version and was left as it is, since no copy of it can "
                      "be made first (%2)",
                      file, namedInstead(messageOf(error), draft, copy));
    }
    return copy;
}

// Another process may be at it too: only what is read under the lock counts. Without a file, of a
// copy in memory, nothing is kept. Returns what a person should know.
Message migrate(SqliteDatabase& database, const std::string& file, bool keep) {
    if (schemaVersion(database, file) == kNewest) {
        return {};
    }
    SqliteTransaction transaction(database);
    const std::int64_t before = schemaVersion(database, file);
    if (before == 0 && database.integer("SELECT count(*) FROM sqlite_schema") > 0) {
        throw Error(
            "%1: is the database of another program; move it away, or choose another folder", file);
    }
    Message notice;
    if (before > 0 && before < kNewest && keep) {
        notice =
            Message("%1: updated for this version of the program; its previous state is kept as %2",
                    file, keepCopy(file).filename());
    }
    for (std::int64_t version = before; version < kNewest; ++version) {
        database.execute(kMigrations[static_cast<std::size_t>(version)]);
        database.execute("PRAGMA user_version = " + std::to_string(version + 1));
    }
    transaction.commit();
    return notice;
}

// A folder of its own, gone again with what is in it.
class ScratchFolder {
  public:
    ScratchFolder() : path_((fs::temp_directory_path() / "sharesnet-XXXXXX").string()) {
        if (::mkdtemp(path_.data()) == nullptr) {
            throwRefused(path_, Message("cannot be made"), errno);
        }
    }
    ~ScratchFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    fs::path path() const { return path_; }

  private:
    std::string path_;
};

SqliteDatabase readElsewhere(const fs::path& file) {
    const ScratchFolder folder;
    const fs::path copy = folder.path() / file.filename();
    fs::copy_file(file, copy);
    fs::copy_file(file.string() + "-wal", copy.string() + "-wal");
    return SqliteDatabase::copyInMemory(SqliteDatabase(copy));
}

// Reading beside a writer takes an index of its log. Without a log there is no writer, and then
// nothing is made: for folders that may only be read, and so that reading leaves no trace. A killed
// writer's log without an index, where none can be made, is read from a copy.
SqliteDatabase openBeside(const fs::path& file) {
    if (!fs::exists(file.string() + "-wal")) {
        return SqliteDatabase(file, SqliteAccess::Still);
    }
    try {
        SqliteDatabase database(file, SqliteAccess::Read);
        database.integer("PRAGMA user_version"); // needs the index
        return database;
    } catch (const SqliteBusy&) {
        throw;
    } catch (const IoError&) {
        try {
            return readElsewhere(file);
        } catch (const std::exception&) {
        }
        throw; // that it cannot be read where it is
    }
}

} // namespace

OpenedDatabase openRunDatabase(const fs::path& file) {
    SqliteDatabase database(file);
    Message notice = migrate(database, file.string(), true);
    useWriteAheadLog(database);
    database.execute("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
    return {std::move(database), std::move(notice)};
}

SqliteDatabase openRunDatabaseForReading(const fs::path& file) {
    SqliteDatabase database = openBeside(file);
    const std::int64_t version = schemaVersion(database, file.string());
    if (version == 0) {
        throw Error("%1: is not a run store", file);
    }
    if (version == kNewest) {
        return database;
    }
    SqliteDatabase copy = SqliteDatabase::copyInMemory(database);
    migrate(copy, file.string(), false);
    return copy;
}

} // namespace sharesnet
