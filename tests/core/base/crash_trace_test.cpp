#include "core/base/crash_trace.h"

#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace sharesnet {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

// The signal that a process ends by which keeps traces in `folder` and then does this.
int endOf(const std::filesystem::path& folder, const std::function<void()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
        keepCrashTraces(folder, "tester 1.2.3");
        work();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

// Volatile, so that no compiler sees where it leads.
volatile int deepest = 1 << 30;

int deeper(int depth) {
    volatile char frame[4096] = {};
    frame[0] = static_cast<char>(depth);
    return depth < deepest ? deeper(depth + 1) + frame[0] : 0;
}

void loseTheDisk() {
    throw std::runtime_error("the disk has gone away");
}

TEST(CrashTrace, SaysWhichSignalEndedWhichProgramAndWhere) {
    const test::TemporaryFolder folder;
    volatile int* nowhere = nullptr;
    EXPECT_EQ(endOf(folder / "crashes", [&] { *nowhere = 1; }), SIGSEGV);
    const std::vector<CrashTrace> traces = crashTraces(folder / "crashes");
    ASSERT_THAT(traces, SizeIs(1));
    EXPECT_THAT(traces[0].text, HasSubstr("program: tester 1.2.3\n"));
    EXPECT_THAT(traces[0].text, HasSubstr("signal: SIGSEGV"));
    EXPECT_THAT(traces[0].text, HasSubstr("address: 0x0\n"));
    EXPECT_THAT(traces[0].text, HasSubstr("core_base_test")); // a call in this program
    EXPECT_GT(traces[0].time, 1.7e9);
}

TEST(CrashTrace, HoldsTheTextOfAnExceptionThatNobodyCaught) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(endOf(folder.path(), []() noexcept { loseTheDisk(); }), SIGABRT);
    const std::vector<CrashTrace> traces = crashTraces(folder.path());
    ASSERT_THAT(traces, SizeIs(1));
    EXPECT_THAT(traces[0].text, HasSubstr("exception: the disk has gone away\n"));
}

TEST(CrashTrace, IsWrittenWhereTheStackHasOverflowed) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(endOf(folder.path(), [] { deeper(0); }), SIGSEGV);
    EXPECT_THAT(crashTraces(folder.path()), SizeIs(1));
}

TEST(CrashTrace, NeitherChangesNorTracesAnOrdinaryEnd) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(endOf(folder / "crashes", [] {}), 0);
    EXPECT_FALSE(exists(folder / "crashes"));
    EXPECT_THAT(crashTraces(folder / "crashes"), SizeIs(0));
}

TEST(CrashTrace, KeepsTheNewestFewAndLeavesOtherFilesAlone) {
    const test::TemporaryFolder folder;
    folder.write("notes.txt", {});
    for (int i = 0; i < 7; ++i) {
        folder.write("crash-170000000" + std::to_string(i) + "-12.txt", {'x'});
    }
    EXPECT_EQ(endOf(folder.path(), [] {}), 0);
    const std::vector<CrashTrace> traces = crashTraces(folder.path());
    ASSERT_THAT(traces, SizeIs(kKeptCrashTraces));
    EXPECT_EQ(traces.front().time, 1700000006);
    EXPECT_EQ(traces.back().time, 1700000002);
    EXPECT_TRUE(exists(folder / "notes.txt"));
}

} // namespace
} // namespace sharesnet
