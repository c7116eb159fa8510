// Who may open a store, and what a process leaves that ends in the middle of it.
#include "core/store/run_store.h"

#include "core/base/error.h"
#include "core/store/sqlite.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
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
    const RunRecord run = store.runs().at(0);
    EXPECT_EQ(run.state, RunState::Interrupted);
    EXPECT_EQ(run.endedAt, 300); // its last sign of life
    const std::vector<StoredStep> steps = store.steps(run.id);
    EXPECT_GE(steps.size(), 2 * kBatches);
    EXPECT_EQ(steps.size() % 2, 0U) << "half a transaction";
    EXPECT_EQ(static_cast<std::size_t>(run.steps), steps.size());
    store.deleteRun(run.id);
}

TEST(RunStore, aRunKilledBeforeItsFirstEventIsInterruptedToo) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    EXPECT_EQ(store.markInterrupted(), 0); // its process, this one, lives
    EXPECT_NE(errorOf([&] { store.deleteRun(id); }).find("is created in process"),
              std::string::npos);
    SqliteDatabase(folder / "runs.sqlite").execute("UPDATE runs SET process_start = 'long ago'");
    EXPECT_EQ(store.markInterrupted(), 1);
    const RunRecord run = store.run(id);
    EXPECT_EQ(run.state, RunState::Interrupted);
    EXPECT_EQ(run.endedAt, run.createdAt);
}

TEST(RunStore, aRunOfAnotherHostIsLeftAlone) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started()});
    SqliteDatabase(folder / "runs.sqlite")
        .execute("UPDATE runs SET host = 'elsewhere', pid = 1, process_start = 'x'");
    EXPECT_EQ(store.markInterrupted(), 0);
    EXPECT_EQ(store.run(id).state, RunState::Running);
}

TEST(RunStore, aNumberUsedAgainByAnotherProcessDoesNotKeepARunAlive) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {started()}); // pid and host are this process's
    SqliteDatabase(folder / "runs.sqlite").execute("UPDATE runs SET process_start = 'long ago'");
    EXPECT_EQ(store.markInterrupted(), 1);
    EXPECT_EQ(store.run(id).state, RunState::Interrupted);
}

TEST(RunStore, refusesANewerSchema) {
    const test::TemporaryFolder folder;
    { RunStore store(folder.path()); }
    SqliteDatabase(folder / "runs.sqlite").execute("PRAGMA user_version = 99");
    EXPECT_EQ(errorOf([&] { RunStore store(folder.path()); }),
              (fs::canonical(folder.path()) / "runs.sqlite").string() +
                  ": was written by a newer version of this program (schema 99, this one knows 3); "
                  "update, or choose another folder");
}

TEST(RunStore, refusesOtherFiles) {
    const test::TemporaryFolder folder;
    const fs::path file = fs::canonical(folder.path()) / "runs.sqlite";
    std::ofstream(file) << std::string(5'000, 'j');
    EXPECT_EQ(
        errorOf([&] { RunStore store(folder.path()); }),
        file.string() +
            ": is not a run store (no SQLite database); move it away, or choose another folder");
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

} // namespace
} // namespace sharesnet
