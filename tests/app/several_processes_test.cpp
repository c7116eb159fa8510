#include "tests/app/program.h"
#include "tests/app/tiny_training.h"
#include "tests/support/free_port.h"
#include "tests/support/same_training.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

// Real processes on this machine that train one network together.

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::MatchesRegex;

using Words = std::vector<std::string>;

Words operator+(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

fs::path lastCheckpoint(const fs::path& home, int run = 1) {
    return home / ".local/share/sharesnet/checkpoints" / std::to_string(run) / "last.safetensors";
}

json rowsOf(const fs::path& home, const char* table, int run = 1) {
    const std::string out =
        Program({"runs", "export", std::to_string(run), "--format", "json"}, home).finish().out;
    return json::parse(out).at(table);
}

std::vector<double> lossesOf(const fs::path& home, int run = 1) {
    std::vector<double> losses;
    for (const json& row : rowsOf(home, "step_metrics", run)) {
        losses.push_back(row.at("loss").get<double>());
    }
    return losses;
}

double largestDifference(const std::vector<double>& a, const std::vector<double>& b) {
    EXPECT_EQ(a.size(), b.size());
    double largest = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        largest = std::max(largest, std::abs(a[i] - b[i]));
    }
    return largest;
}

// Without dropout, whose numbers are another rank's.
Words plainTraining(const fs::path& home, int epochs) {
    Words words = tinyTraining(home, epochs);
    std::ifstream in(words[1]);
    std::stringstream text;
    text << in.rdbuf();
    std::string arch = text.str();
    const std::string dropout = "\"dropout\": 0.1";
    arch.replace(arch.find(dropout), dropout.size(), "\"dropout\": 0");
    std::ofstream(words[1]) << arch;
    return words + Words{"--precision", "fp32"};
}

// The processes that a process has started.
std::vector<pid_t> childrenOf(pid_t parent) {
    std::vector<pid_t> children;
    for (const auto& task : fs::directory_iterator("/proc/" + std::to_string(parent) + "/task")) {
        std::ifstream in(task.path() / "children");
        for (pid_t child = 0; in >> child;) {
            children.push_back(child);
        }
    }
    return children;
}

double secondsSince(std::chrono::steady_clock::time_point before) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

// Neither gone nor waiting for its parent to notice.
bool isThere(pid_t process) {
    std::ifstream in("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    return std::getline(in, text) && text.find(") Z ") == std::string::npos;
}

constexpr double kLongestEnd = 10; // seconds, for which the rest is stood by a rank that is gone

Words trainingWith(const std::string& processes, const fs::path& home, int epochs) {
    return plainTraining(home, epochs) + Words{"--processes", processes, "--events"};
}

// The other ranks, once some steps are done.
std::vector<pid_t> othersOf(Program& program) {
    for (int line = 0; line < 6; ++line) {
        program.readLine();
    }
    return childrenOf(program.pid());
}

TEST(SeveralProcesses, TrainToTheEndAndAnswerAsOne) {
    const TemporaryFolder home;
    const Outcome end =
        Program(plainTraining(home.path(), 2) + Words{"--processes", "2"}, home.path()).finish();
    EXPECT_EQ(end.code, 0) << end.err;
    EXPECT_EQ(end.out, "1\n") << "rank 0 alone answers";
    EXPECT_THAT(end.err, HasSubstr("2 x cpu (1 thread)"));
    EXPECT_THAT(end.err, HasSubstr("finished 2 epochs, 8 steps"));
    const json run =
        json::parse(Program({"runs", "show", "1", "--json"}, home.path()).finish().out);
    EXPECT_EQ(run.at("environment").at("processes"), 2);
    EXPECT_EQ(run.at("environment").at("batch_norm"), "over the part of each process");
}

TEST(SeveralProcesses, NormingOverAllOfThemGiveTheCurveOfOne) {
    std::vector<double> alone;
    for (const char* processes : {"1", "2", "4"}) {
        const TemporaryFolder home;
        const Outcome end = Program(plainTraining(home.path(), 25) +
                                        Words{"--processes", processes, "--sync-batch-norm",
                                              "--learning-rate", "1e-4"},
                                    home.path())
                                .finish();
        ASSERT_EQ(end.code, 0) << end.err;
        const std::vector<double> losses = lossesOf(home.path());
        ASSERT_EQ(losses.size(), 100U);
        if (alone.empty()) {
            alone = losses;
            EXPECT_GT(std::abs(alone.front() - alone.back()), 1e-3) << "it learns";
        }
        EXPECT_LT(largestDifference(losses, alone), 1e-5) << processes;
    }
}

TEST(SeveralProcesses, SendingGradientsInBf16TrainAlmostTheSame) {
    std::vector<double> exact;
    for (const Words& sending : {Words{}, Words{"--bf16-gradients"}}) {
        const TemporaryFolder home;
        const Outcome end =
            Program(plainTraining(home.path(), 10) +
                        Words{"--processes", "2", "--learning-rate", "1e-3"} + sending,
                    home.path())
                .finish();
        ASSERT_EQ(end.code, 0) << end.err;
        const std::vector<double> losses = lossesOf(home.path());
        ASSERT_EQ(losses.size(), 40U);
        if (sending.empty()) {
            exact = losses;
            continue;
        }
        EXPECT_NE(losses, exact);
        EXPECT_LT(largestDifference(losses, exact), 0.01);
        const json run =
            json::parse(Program({"runs", "show", "1", "--json"}, home.path()).finish().out);
        EXPECT_EQ(run.at("environment").at("gradients"), "bf16");
    }
}

TEST(SeveralProcesses, AddingUpInOrderGiveTheBitsOfOne) {
    const TemporaryFolder alone;
    const Words equal{"--accumulate", "4", "--deterministic"};
    ASSERT_EQ(Program(plainTraining(alone.path(), 5) + equal, alone.path()).finish().code, 0);
    for (const char* processes : {"2", "4"}) {
        const TemporaryFolder home;
        const Outcome end =
            Program(plainTraining(home.path(), 5) + equal + Words{"--processes", processes},
                    home.path())
                .finish();
        ASSERT_EQ(end.code, 0) << end.err;
        EXPECT_EQ(lossesOf(home.path()), lossesOf(alone.path())) << processes;
        expectSameTraining(lastCheckpoint(home.path()), lastCheckpoint(alone.path()));
    }
}

TEST(SeveralProcesses, AResumeMayHaveAnotherNumberOfThem) {
    const TemporaryFolder alone;
    const TemporaryFolder home;
    const Words equal{"--accumulate", "4", "--deterministic"};
    ASSERT_EQ(Program(plainTraining(alone.path(), 6) + equal, alone.path()).finish().code, 0);
    Program first(plainTraining(home.path(), 6) + equal + Words{"--processes", "2", "--events"},
                  home.path());
    for (int line = 0; line < 10; ++line) {
        first.readLine();
    }
    first.signal(SIGINT);
    EXPECT_EQ(first.finish().code, 130);
    const Outcome end =
        Program({"train", "--resume", "1", "--processes", "4"}, home.path()).finish();
    ASSERT_EQ(end.code, 0) << end.err;
    EXPECT_EQ(lossesOf(home.path()), lossesOf(alone.path()));
    expectSameTraining(lastCheckpoint(home.path()), lastCheckpoint(alone.path()));
}

TEST(SeveralProcesses, OneThatIsKilledEndsTheRunAndIsNamed) {
    const TemporaryFolder home;
    Program program(trainingWith("3", home.path(), 400), home.path());
    const std::vector<pid_t> children = othersOf(program);
    ASSERT_EQ(children.size(), 2U);
    const auto before = std::chrono::steady_clock::now();
    ::kill(children.front(), SIGKILL);
    const Outcome end = program.finish();
    EXPECT_LT(secondsSince(before), kLongestEnd);
    EXPECT_EQ(end.code, 1);
    EXPECT_THAT(end.err, HasSubstr("(process " + std::to_string(children.front()) +
                                   ") was ended by signal 9"));
    EXPECT_FALSE(isThere(children.back())) << "the other one has ended, too";
}

TEST(SeveralProcesses, OneThatIsHaltedEndsTheRunAndIsNamed) {
    const TemporaryFolder home;
    Program program(trainingWith("2", home.path(), 4'000), home.path());
    const std::vector<pid_t> children = othersOf(program);
    ASSERT_EQ(children.size(), 1U);
    const auto before = std::chrono::steady_clock::now();
    ::kill(children.front(), SIGSTOP);
    const Outcome end = program.finish();
    EXPECT_LT(secondsSince(before), kLongestEnd + 2);
    EXPECT_EQ(end.code, 1);
    EXPECT_THAT(end.err, HasSubstr("has given no sign of life for 8 s"));
    EXPECT_FALSE(isThere(children.front()));
}

TEST(SeveralProcesses, EndWhereRankZeroIsHalted) {
    const TemporaryFolder home;
    Program program(trainingWith("2", home.path(), 4'000), home.path());
    const std::vector<pid_t> children = othersOf(program);
    ASSERT_EQ(children.size(), 1U);
    const auto before = std::chrono::steady_clock::now();
    program.signal(SIGSTOP);
    while (isThere(children.front()) && secondsSince(before) < 2 * kLongestEnd) {
        usleep(20'000);
    }
    EXPECT_LT(secondsSince(before), kLongestEnd + 2);
    program.signal(SIGKILL);
    program.finish();
}

// Ctrl-Z and fg.
TEST(SeveralProcesses, GoOnWhereAllWereHaltedTogether) {
    const TemporaryFolder home;
    Program program(trainingWith("2", home.path(), 40), home.path());
    const std::vector<pid_t> children = othersOf(program);
    ASSERT_EQ(children.size(), 1U);
    ::kill(children.front(), SIGSTOP);
    program.signal(SIGSTOP);
    usleep(10'000'000); // longer than a rank may be silent
    program.signal(SIGCONT);
    ::kill(children.front(), SIGCONT);
    const Outcome end = program.finish();
    EXPECT_EQ(end.code, 0) << end.err;
    EXPECT_EQ(lossesOf(home.path()).size(), 160U);
}

TEST(SeveralProcesses, StoppedAtOnceEndAtOnce) {
    for (const int lines : {0, 1}) {
        const TemporaryFolder home;
        Program program(plainTraining(home.path(), 4'000) + Words{"--processes", "3"}, home.path());
        program.waitForStart();
        if (lines > 0) {
            program.readLine(); // the run's number
        }
        const auto before = std::chrono::steady_clock::now();
        program.signal(SIGINT);
        EXPECT_EQ(program.finish().code, 130);
        EXPECT_LT(secondsSince(before), kLongestEnd);
    }
}

// 5, 5 and 6 images in three parts each.
TEST(SeveralProcesses, MayHaveBatchesAndPartsThatDoNotDivide) {
    const TemporaryFolder home;
    const Outcome end =
        Program(plainTraining(home.path(), 2) +
                    Words{"--processes", "3", "--accumulate", "7", "--sync-batch-norm"},
                home.path())
            .finish();
    EXPECT_EQ(end.code, 0) << end.err;
    EXPECT_EQ(lossesOf(home.path()).size(), 8U);
}

TEST(SeveralProcesses, EndWithRankZero) {
    const TemporaryFolder home;
    Program program(trainingWith("2", home.path(), 4'000), home.path());
    const std::vector<pid_t> children = othersOf(program);
    ASSERT_EQ(children.size(), 1U);
    program.signal(SIGKILL);
    program.finish();
    const auto before = std::chrono::steady_clock::now();
    while (isThere(children.front()) && secondsSince(before) < kLongestEnd) {
        usleep(20'000);
    }
    EXPECT_LT(secondsSince(before), kLongestEnd);
}

TEST(SeveralProcesses, KilledAtAnyMomentTheRunGoesOnToTheSameBits) {
    const TemporaryFolder whole;
    const TemporaryFolder killed;
    const Words two{"--processes", "2"};
    ASSERT_EQ(Program(tinyTraining(whole.path(), 20) + two, whole.path()).finish().code, 0);
    std::mt19937 random(11);
    Words words = tinyTraining(killed.path(), 20) + two + Words{"--events"};
    constexpr int kKills = 20;
    for (int kill = 0; kill < kKills; ++kill) {
        Program program(words, killed.path());
        const std::size_t lines =
            kill == 0 ? 3 : std::uniform_int_distribution<std::size_t>(0, 20)(random);
        for (std::size_t line = 0; line < lines; ++line) {
            program.readLine();
        }
        for (const pid_t child : childrenOf(program.pid())) {
            ::kill(child, SIGKILL);
        }
        const Outcome end = program.finish();
        EXPECT_TRUE(end.code == 1 || end.code == 0) << end.err;
        words = {"train", "--resume", "1", "--events"};
    }
    const Outcome end = Program(words, killed.path()).finish();
    ASSERT_EQ(end.code, 0) << end.err;
    EXPECT_EQ(lossesOf(killed.path()), lossesOf(whole.path()));
    EXPECT_EQ(lossesOf(killed.path()).size(), 80U);
    expectSameTraining(lastCheckpoint(killed.path()), lastCheckpoint(whole.path()));
}

TEST(SeveralProcesses, StartedByTorchrunMeetBesideItsAgent) {
    if (std::system("/usr/bin/python3 -c 'import torch.distributed.run' 2>/dev/null") != 0) {
        GTEST_SKIP() << "there is no torchrun (Debian: python3-torch)";
    }
    const TemporaryFolder home;
    Surroundings torchrun;
    // All output through torchrun: with Python 3.11 the 1.13 of Debian does not take its own
    // default.
    torchrun.launcher = {"/usr/bin/python3",
                         "-m",
                         "torch.distributed.run",
                         "--no_python",
                         "--nproc_per_node",
                         "2",
                         "-r",
                         "1",
                         "-t",
                         "1",
                         "--log_dir",
                         home.path().string(),
                         "--master_port",
                         std::to_string(freePort())};
    const Outcome end = Program(plainTraining(home.path(), 2), home.path(), torchrun).finish();
    EXPECT_EQ(end.code, 0) << end.err;
    EXPECT_EQ(end.out, "[default0]:1\n");
    EXPECT_THAT(end.err, HasSubstr("2 x cpu (1 thread)"));
    EXPECT_EQ(lossesOf(home.path()).size(), 8U);
}

TEST(SeveralProcesses, StartedByMpirun) {
    if (std::system("mpirun --version >/dev/null 2>&1") != 0) {
        GTEST_SKIP() << "there is no mpirun (Debian: openmpi-bin)";
    }
    const TemporaryFolder home;
    Surroundings mpirun;
    mpirun.launcher = {"mpirun", "--allow-run-as-root", "--oversubscribe", "-n", "2"};
    const Outcome end = Program(plainTraining(home.path(), 2), home.path(), mpirun).finish();
    EXPECT_EQ(end.code, 0) << end.err;
    EXPECT_EQ(end.out, "1\n");
    EXPECT_THAT(end.err, HasSubstr("2 x cpu (1 thread)"));
}

TEST(SeveralProcesses, OfWhichOneDoesNotComeSaySo) {
    const TemporaryFolder home;
    const std::string port = std::to_string(freePort());
    const Outcome end = Program({"train", "--rank", "1", "--ranks", "2", "--rendezvous-host",
                                 "no.such.host.invalid", "--rendezvous-port", port},
                                home.path())
                            .finish();
    EXPECT_EQ(end.code, 1);
    EXPECT_THAT(end.err, HasSubstr("sharesnet: rank 1: rank 0 did not answer at port " + port +
                                   " of no.such.host.invalid within 30 s"));
}

TEST(SeveralProcesses, AreRefusedABatchThatIsTooSmall) {
    const TemporaryFolder home;
    const Outcome end =
        Program(plainTraining(home.path(), 1) + Words{"--processes", "2", "--batch-size", "1"},
                home.path())
            .finish();
    EXPECT_EQ(end.code, 1);
    EXPECT_THAT(end.err, HasSubstr("a batch of 1 image is too small for 2 processes"));
}

} // namespace
} // namespace sharesnet::test
