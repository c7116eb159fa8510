// Who may open a store, and what a process leaves that ends in the middle of it.
#include "core/store/run_store.h"

#include "core/base/error.h"
#include "core/base/sqlite.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <barrier>
#include <csignal>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace sharesnet {
namespace {

using namespace test;

namespace fs = std::filesystem;

TEST(RunStore, twoThreadsWriteAtOnceByTheirOwnConnections) {
    constexpr int kBatches = 50;
    const test::TemporaryFolder folder;
    const auto writeRun = [&folder](std::int64_t* id) {
        RunStore store(folder.path());
        *id = createRun(store);
        for (int batch = 0; batch < kBatches; ++batch) {
            record(store, *id, {stepOf(2 * batch + 1), stepOf(2 * batch + 2)});
        }
    };
    std::int64_t first = 0;
    std::int64_t second = 0;
    {
        std::jthread other(writeRun, &first);
        writeRun(&second);
    }
    EXPECT_NE(first, second);
    const RunStore store(folder.path());
    EXPECT_EQ(store.steps(first).size(), 2U * kBatches);
    EXPECT_EQ(store.steps(second).size(), 2U * kBatches);
}

// A process of its own that writes steps until it is killed in the middle of it; tells of each
// batch through a pipe.
void writeUntilKilled(const fs::path& folder, int tellTo) {
    try {
        RunStore store(folder);
        const std::int64_t id = createRun(store);
        record(store, id, {started()});
        for (std::int64_t step = 1;; step += 2) {
            record(store, id, {stepOf(step), stepOf(step + 1)}, 300);
            [[maybe_unused]] const ssize_t told = write(tellTo, "x", 1);
        }
    } catch (...) {
        _exit(1);
    }
}

TEST(RunStore, aKilledProcessLeavesAStoreThatOpensAndAnInterruptedRun) {
    const test::TemporaryFolder folder;
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        writeUntilKilled(folder.path(), ends[1]);
    }
    close(ends[1]);
    constexpr std::size_t kBatches = 20;
    for (std::size_t i = 0; i < kBatches; ++i) {
        char told = 0;
        ASSERT_EQ(read(ends[0], &told, 1), 1) << "the writer died early";
    }
    {
        RunStore store(folder.path());
        EXPECT_EQ(store.markInterrupted(), 0); // it lives
    }
    kill(child, SIGKILL);
    ASSERT_EQ(waitpid(child, nullptr, 0), child);
    close(ends[0]);

    RunStore store(folder.path());
    EXPECT_EQ(store.markInterrupted(), 1);
    EXPECT_EQ(store.markInterrupted(), 0);
    const RunRecord run = store.runs().runs.at(0);
    EXPECT_EQ(run.state, RunState::Interrupted);
    EXPECT_EQ(run.endedAt, 300); // its last sign of life
    const std::vector<StoredStep> steps = store.steps(run.id);
    EXPECT_GE(steps.size(), 2 * kBatches);
    EXPECT_EQ(steps.size() % 2, 0U) << "half a transaction";
    EXPECT_EQ(static_cast<std::size_t>(run.steps), steps.size());
    store.purgeRun(run.id);
}

TEST(RunStore, aRunKilledBeforeItsFirstEventIsInterruptedToo) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    EXPECT_EQ(store.markInterrupted(), 0); // its process, this one, lives
    EXPECT_NE(errorOf([&] { store.deleteRun(id); }).find("is being trained by process"),
              std::string::npos);
    SqliteDatabase(folder / "runs.sqlite")
        .execute("UPDATE runs SET process_start = process_start || '9'");
    EXPECT_EQ(store.markInterrupted(), 1);
    const RunRecord run = store.run(id);
    EXPECT_EQ(run.state, RunState::Interrupted);
    EXPECT_EQ(run.endedAt, run.createdAt);
}

// As a container leaves it that this process cannot look into.
void moveElsewhere(const fs::path& folder, double heartbeat) {
    SqliteDatabase(folder / "runs.sqlite")
        .execute("UPDATE runs SET host = 'node-a17', pid = 42, process_start = 'x:1', "
                 "pid_namespace = 'pid:[1]', machine = 'm', heartbeat = " +
                 std::to_string(heartbeat));
}

TEST(RunStore, aRunOfAnotherMachineCountsAsLongAsItIsHeardOf) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started()});
    moveElsewhere(folder.path(), unixTime() - kHeartbeatExpires + 30);
    EXPECT_EQ(store.markInterrupted(), 0);
    EXPECT_EQ(store.run(id).state, RunState::Running);
    EXPECT_NE(errorOf([&] { store.claim(id); }).find("by process 42 on node-a17, last heard of"),
              std::string::npos);
    moveElsewhere(folder.path(), unixTime() - kHeartbeatExpires - 1);
    EXPECT_EQ(store.run(id).state, RunState::Interrupted) << "also before it is marked";
    EXPECT_EQ(store.markInterrupted(), 1);
    EXPECT_EQ(store.claim(id).run, id);
}

TEST(RunStore, whoKnowsBetterTakesARunOver) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const RunClaim first = store.create(someSpec());
    moveElsewhere(folder.path(), unixTime());
    EXPECT_THROW(store.claim(first.run), RunClaimedError);
    const RunClaim second = store.claim(first.run, true);
    EXPECT_NE(second.token, first.token);
    EXPECT_TRUE(store.heartbeat(second));
    EXPECT_FALSE(store.heartbeat(first));
    const std::vector<TrainingEvent> events{{first.run, 1, stepOf(1)}};
    EXPECT_FALSE(store.record(first, events));
    EXPECT_TRUE(store.steps(first.run).empty());
    store.release(first);
    EXPECT_TRUE(store.run(first.run).claim) << "the second's";
    store.release(second);
    EXPECT_FALSE(store.run(first.run).claim);
}

TEST(RunStore, aClaimOfALivingProcessIsNotTakenOver) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const RunClaim claim = store.create(someSpec());
    EXPECT_THROW(store.claim(claim.run, true), RunClaimedError);
    store.release(claim);
    EXPECT_NO_THROW(store.claim(claim.run));
}

// Both ask at the same moment, each by its own connection.
TEST(RunStore, ofTwoWhoClaimARunOneGetsIt) {
    const test::TemporaryFolder folder;
    for (int round = 0; round < 20; ++round) {
        std::int64_t run = 0;
        {
            RunStore store(folder.path());
            const RunClaim made = store.create(someSpec());
            store.release(made);
            run = made.run;
        }
        std::barrier together(2);
        std::atomic<int> claimed = 0;
        const auto ask = [&] {
            RunStore store(folder.path());
            together.arrive_and_wait();
            try {
                store.claim(run);
                ++claimed;
            } catch (const RunClaimedError&) {
            }
        };
        {
            std::jthread other(ask);
            ask();
        }
        EXPECT_EQ(claimed, 1);
    }
}

// A state that says running while nobody has the run: what versions without claims leave.
TEST(RunStore, aRunThatNobodyHasIsInterrupted) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started()});
    SqliteDatabase(folder / "runs.sqlite").execute("UPDATE runs SET claim = ''");
    EXPECT_EQ(store.run(id).state, RunState::Interrupted);
    const RunClaim claim = store.claim(id);
    store.release(claim);
    EXPECT_EQ(store.run(id).state, RunState::Interrupted);
}

TEST(RunStore, readingMakesNothing) {
    const test::TemporaryFolder folder;
    for (const StoreAccess access : {StoreAccess::Read, StoreAccess::Write}) {
        EXPECT_EQ(errorOf([&] { RunStore store(folder / "typo", access); }),
                  (folder / "typo").string() + ": there is no run store here (no runs.sqlite)");
        EXPECT_FALSE(fs::exists(folder / "typo"));
    }
}

TEST(RunStore, aStoreIsReadWithoutWriting) {
    const test::TemporaryFolder folder;
    std::int64_t id = 0;
    {
        RunStore store(folder.path());
        id = createRun(store);
        record(store, id, {started(), stepOf(1)});
    }
    const auto names = [&folder] {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder.path())) {
            found.push_back(entry.path().filename().string());
        }
        std::ranges::sort(found);
        return found;
    };
    const auto before = names();
    {
        const RunStore store(folder.path(), StoreAccess::Read);
        EXPECT_EQ(store.runs().runs.size(), 1U);
        EXPECT_EQ(store.steps(id).size(), 1U);
    }
    EXPECT_EQ(names(), before);
}

// As it was before claims: the columns are made up in memory.
TEST(RunStore, anOlderStoreIsReadWithoutWriting) {
    const test::TemporaryFolder folder;
    {
        RunStore store(folder.path());
        createRun(store);
    }
    const fs::path file = folder / "runs.sqlite";
    makeOlder(file, 3);
    {
        const RunStore store(folder.path(), StoreAccess::Read);
        ASSERT_EQ(store.runs().runs.size(), 1U);
        EXPECT_EQ(store.runs().runs[0].spec, someSpec());
        EXPECT_TRUE(store.marks(1).empty());
    }
    EXPECT_EQ(SqliteDatabase(file).integer("PRAGMA user_version"), 3);
    EXPECT_FALSE(fs::exists(folder / "runs.sqlite.before-v11"));
}

TEST(RunStore, anOlderStoreIsBroughtUpToDateWithACopyKept) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "runs.sqlite";
    const fs::path copy = folder / "runs.sqlite.before-v11";
    {
        RunStore store(folder.path());
        EXPECT_TRUE(store.notice().empty()) << "a new one";
        const std::int64_t id = createRun(store);
        record(store, id, {started(), stepOf(1), epochOf(1, 0.5)});
    }
    makeOlder(file, 4);
    {
        RunStore store(folder.path());
        EXPECT_EQ(store.notice().english(), fs::canonical(file).string() +
                                                ": updated for this version of the program; its "
                                                "previous state is kept as runs.sqlite.before-v11");
        EXPECT_EQ(store.run(1).spec, someSpec());
        EXPECT_EQ(store.steps(1).size(), 1U);
        store.setNote(1, "after");
    }
    EXPECT_TRUE(RunStore(folder.path()).notice().empty()) << "said once";
    SqliteDatabase kept(copy);
    EXPECT_EQ(kept.integer("PRAGMA user_version"), 4);
    EXPECT_EQ(kept.integer("SELECT count(*) FROM steps"), 1);

    const auto stamp = fs::last_write_time(copy);
    makeOlder(file, 4);
    { RunStore store(folder.path()); }
    EXPECT_TRUE(fs::exists(folder / "runs.sqlite.before-v11-2")) << "an earlier copy stays";
    EXPECT_EQ(fs::last_write_time(copy), stamp);
    EXPECT_FALSE(fs::exists(folder / "runs.sqlite.before-v11.part"));
}

TEST(RunStore, theMessageOfAnOlderStoreIsAText) {
    const test::TemporaryFolder folder;
    {
        RunStore store(folder.path());
        record(store, createRun(store),
               {started(), RunFailed{false, 0, Message("no file %1", "a")}});
        EXPECT_EQ(store.run(1).message, Message("no file %1", "a"));
    }
    makeOlder(folder / "runs.sqlite", 4);
    const RunStore store(folder.path());
    EXPECT_EQ(store.run(1).message, Message(std::string("no file a")));
}

TEST(RunStore, aMessageThatAnOlderProgramHasWrittenCounts) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    record(store, createRun(store), {started(), RunFailed{false, 0, Message("no file %1", "a")}});
    SqliteDatabase(folder / "runs.sqlite").execute("UPDATE runs SET message = 'no memory'");
    EXPECT_EQ(store.run(1).message.english(), "no memory");
}

TEST(RunStore, anOlderStoreOfWhichNoCopyCanBeMadeStaysAsItIs) {
    const test::TemporaryFolder folder;
    {
        RunStore store(folder.path());
        createRun(store);
    }
    const fs::path file = fs::canonical(folder / "runs.sqlite");
    makeOlder(file, 4);
    fs::create_directories(folder / "runs.sqlite.before-v11.part" / "in the way");
    const std::string message = errorOf([&] { RunStore store(folder.path()); });
    EXPECT_EQ(message.find(file.string() + ": is of an older version and was left as it is, since "
                                           "no copy of it can be made first ("),
              0U)
        << message;
    EXPECT_EQ(SqliteDatabase(file).integer("PRAGMA user_version"), 4);
    EXPECT_EQ(SqliteDatabase(file).integer("SELECT count(*) FROM runs"), 1);
}

TEST(RunStore, aNumberUsedAgainByAnotherProcessDoesNotKeepARunAlive) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started()}); // pid and host are this process's
    SqliteDatabase(folder / "runs.sqlite")
        .execute("UPDATE runs SET process_start = process_start || '9'");
    EXPECT_EQ(store.markInterrupted(), 1);
    EXPECT_EQ(store.run(id).state, RunState::Interrupted);
}

TEST(RunStore, refusesANewerSchema) {
    const test::TemporaryFolder folder;
    { RunStore store(folder.path()); }
    SqliteDatabase(folder / "runs.sqlite").execute("PRAGMA user_version = 99");
    EXPECT_EQ(
        errorOf([&] { RunStore store(folder.path()); }),
        (fs::canonical(folder.path()) / "runs.sqlite").string() +
            ": was written by a newer version of this program (schema 99, this one knows 11); "
            "update, or choose another folder");
}

TEST(RunStore, refusesOtherFiles) {
    const test::TemporaryFolder folder;
    const fs::path file = fs::canonical(folder.path()) / "runs.sqlite";
    std::ofstream(file) << std::string(5'000, 'j');
    EXPECT_EQ(errorOf([&] { RunStore store(folder.path()); }),
              file.string() +
                  ": is not an SQLite database; move it away, or choose another folder");
    EXPECT_EQ(fs::file_size(file), 5'000U);
    fs::remove(file);
    SqliteDatabase(file).execute("CREATE TABLE other (x)");
    EXPECT_EQ(errorOf([&] { RunStore store(folder.path()); }),
              file.string() +
                  ": is the database of another program; move it away, or choose another folder");
}

TEST(RunStore, refusesADamagedFile) {
    const test::TemporaryFolder folder;
    {
        RunStore store(folder.path());
        createRun(store);
    }
    const fs::path file = fs::canonical(folder.path()) / "runs.sqlite";
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(100);
        stream << std::string(2'000, 'j'); // the schema's page
    }
    const std::string message = errorOf([&] { RunStore store(folder.path()); });
    EXPECT_EQ(message.find(file.string() + ": is damaged"), 0U) << message;
}

TEST(RunStore, aFolderThatCannotBeMadeOrWrittenIsNamed) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "file") << "x";
    const fs::path below = folder / "file" / "store";
    EXPECT_EQ(errorOf([&] { RunStore store(below); }),
              below.string() + ": cannot be made: Not a directory");
    // A folder in which nobody can make files, root neither.
    EXPECT_NE(
        errorOf([] { RunStore store("/proc/self/fdinfo"); }).find("cannot be opened for writing"),
        std::string::npos);
}

// As a killed process leaves it, on a disk where no index of the log can be made any more.
TEST(RunStore, aLogWithoutItsIndexIsRead) {
    const test::TemporaryFolder folder;
    RunStore store(folder / "store");
    const std::int64_t id = createRun(store);
    record(store, id, {started(), stepOf(1), stepOf(2)});
    fs::create_directories(folder / "copy" / "runs.sqlite-shm" / "in the way");
    for (const char* name : {"runs.sqlite", "runs.sqlite-wal"}) {
        fs::copy_file(folder / "store" / name, folder / "copy" / name);
    }
    ASSERT_GT(fs::file_size(folder / "copy" / "runs.sqlite-wal"), 0U);
    const RunStore read(folder / "copy", StoreAccess::Read);
    EXPECT_EQ(read.steps(id).size(), 2U);
    EXPECT_TRUE(fs::exists(folder / "copy" / "runs.sqlite-wal"));
}

// Whoever opens a pipe waits for its other end, maybe for ever.
TEST(RunStore, isNeverAPipe) {
    const test::TemporaryFolder folder;
    ASSERT_EQ(mkfifo((folder / "runs.sqlite").c_str(), 0600), 0);
    for (const StoreAccess access : {StoreAccess::Read, StoreAccess::Write, StoreAccess::Make}) {
        EXPECT_EQ(test::errorOf([&] { const RunStore store(folder.path(), access); }),
                  (folder / "runs.sqlite").string() +
                      ": is not a run store but a folder, a pipe or a device; move it away, or "
                      "choose another folder");
    }
}

TEST(RunStore, whatCannotBeLookedAtIsNotMissing) {
    const test::TemporaryFolder folder;
    std::int64_t id = 0;
    {
        RunStore store(folder.path());
        id = createRun(store);
        const fs::path file = store.checkpointFolder(id) / "last.safetensors";
        fs::create_symlink(file, file);
        record(store, id, {CheckpointSaved{CheckpointKind::Last, file, 1, 2}});
        EXPECT_EQ(store.checkpoints(id).size(), 1U);
    }
    fs::remove(folder / "runs.sqlite");
    fs::create_symlink("runs.sqlite", folder / "runs.sqlite");
    EXPECT_EQ(test::errorOf([&] { const RunStore store(folder.path(), StoreAccess::Read); }),
              (folder / "runs.sqlite").string() +
                  ": cannot be accessed: Too many levels of symbolic links");
}

} // namespace
} // namespace sharesnet
