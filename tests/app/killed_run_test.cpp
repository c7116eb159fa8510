#include "models/checkpoint/checkpoint.h"
#include "tests/app/program.h"
#include "tests/app/tiny_training.h"
#include "tests/support/same_training.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <csignal>
#include <filesystem>
#include <random>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kKills = 50;

fs::path lastCheckpoint(const fs::path& home) {
    return home / ".local/share/sharesnet/checkpoints/1/last.safetensors";
}

// What must be equal to the last bit; times and speeds are the machine's.
json metricsOf(const fs::path& home) {
    json run = json::parse(Program({"runs", "export", "1", "--format", "json"}, home).finish().out);
    for (const char* table : {"step_metrics", "epoch_metrics"}) {
        for (json& row : run[table]) {
            for (const char* column : {"time", "images_per_second", "seconds", "memory_bytes"}) {
                row.erase(column);
            }
        }
    }
    return {{"steps", run["step_metrics"]}, {"epochs", run["epoch_metrics"]}};
}

void expectSameWeights(const fs::path& a, const fs::path& b) {
    expectSameTraining(a, b);
    const Checkpoint first = loadCheckpoint(a);
    const Checkpoint second = loadCheckpoint(b);
    EXPECT_TRUE(torch::equal(first.generator, second.generator));
    EXPECT_EQ(first.progress.bestTop1, second.progress.bestTop1);
}

// Kills the real program at random moments, as a kernel out of memory or a power cut does, and cuts
// its last checkpoint at a random byte now and then, as a disk that lied about flushing would.
TEST(KilledRun, GoesOnToTheSameBitsHoweverOftenItIsKilled) {
    const TemporaryFolder whole;
    const TemporaryFolder killed;
    ASSERT_EQ(Program(tinyTraining(whole.path(), 40), whole.path()).finish().code, 0);

    std::mt19937 random(7);
    const auto below = [&](std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
    };
    std::vector<std::string> arguments = tinyTraining(killed.path(), 40);
    arguments.emplace_back("--events");
    std::size_t cuts = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        Program program(arguments, killed.path());
        // The first must come far enough for there to be a run.
        const std::size_t lines = kill == 0 ? 3 : below(24);
        for (std::size_t line = 0; line < lines; ++line) {
            program.readLine();
        }
        program.signal(SIGKILL);
        program.finish();
        arguments = {"train", "--resume", "1", "--events"};
        const fs::path last = lastCheckpoint(killed.path());
        if (below(3) == 0 && fs::exists(last)) {
            fs::resize_file(last, below(fs::file_size(last)));
            ++cuts;
        }
    }
    EXPECT_GT(cuts, 5U);
    const Outcome end = Program(arguments, killed.path()).finish();
    ASSERT_EQ(end.code, 0) << end.err;
    const json metrics = metricsOf(killed.path());
    EXPECT_EQ(metrics["steps"].size(), 160U);
    EXPECT_EQ(metrics["epochs"].size(), 40U);
    EXPECT_EQ(metrics, metricsOf(whole.path()));
    expectSameWeights(lastCheckpoint(killed.path()), lastCheckpoint(whole.path()));
}

} // namespace
} // namespace sharesnet::test
