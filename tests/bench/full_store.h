#pragma once

#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/json_text.h"
#include "core/base/sqlite.h"
#include "core/config/option_table.h"
#include "core/design/edit.h"
#include "core/store/run_store.h"

#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

// A store of 75,000 runs, as years of sweeps leave it.
namespace sharesnet::bench {

namespace fs = std::filesystem;

constexpr int kRuns = 75'000;

// Every pattern of the 29 net's stages, and groups of the 164 net: as sweeps make them.
inline std::vector<std::string> architectures() {
    std::vector<std::string> texts;
    for (const char* name : {"sharesnet-29", "sharesnet-164"}) {
        const ArchSpec base = *presetSpec(name);
        for (int subset = 0; subset < 8; ++subset) {
            ArchSpec arch = base;
            for (int stage = 1; stage <= 3; ++stage) {
                arch = setStageShared(arch, stage, (subset >> (stage - 1) & 1) != 0);
            }
            texts.push_back(jsonText(toJson(arch)));
        }
    }
    for (int size = 2; size <= 9; ++size) {
        texts.push_back(jsonText(toJson(groupEvery(*presetSpec("sharesnet-164"), 2, 2, size))));
    }
    return texts;
}

// No two settings are alike: learning rates are random searches, say.
inline std::string configOf(int run) {
    TrainConfig config;
    config.seed = static_cast<std::uint64_t>(run % 5 + 1);
    config.learningRate = 0.01 + run * 1e-6;
    config.weightDecay = 1e-4 * (run % 7 + 1);
    return jsonText(toJson(config));
}

inline void fill(const fs::path& folder) {
    { RunStore made(folder); }
    SqliteDatabase database(folder / "runs.sqlite");
    SqliteTransaction transaction(database);
    SqliteStatement insert = database.prepare(
        "INSERT INTO runs (name, arch, config, data, environment, state, created_at, started_at, "
        "ended_at, parameters, parameters_unshared, steps_per_epoch, steps, epochs, "
        "last_test_top1, best_test_top1, last_train_top1, tags, note, host) VALUES (?, ?, ?, ?, ?, "
        "'finished', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const std::vector<std::string> archs = architectures();
    const std::string environment = jsonText(nlohmann::json{{"compiler", "GCC 12.2.0"},
                                                            {"cpu", "AMD EPYC 9654 96-Core"},
                                                            {"deterministic", true},
                                                            {"device", "cpu (2 threads)"},
                                                            {"library", "LibTorch 1.13.0"},
                                                            {"precision", "fp32"},
                                                            {"threads", 2}});
    for (int run = 0; run < kRuns; ++run) {
        const double top1 = 0.5 + (run % 4'000) * 1e-4;
        insert.execute("sharesnet-29-shared-all-seed-" + std::to_string(run),
                       archs[static_cast<std::size_t>(run) % archs.size()], configOf(run),
                       std::string("cifar10:/data/cifar-10-batches-bin"), environment, 1e9 + run,
                       1e9 + run, 1e9 + run + 600, 500'000, 800'000, 391, 11'730, 30, top1, top1,
                       top1 + 0.05, std::string(run % 10 == 0 ? "paper" : ""), std::string(),
                       std::string("node-a17"));
    }
    transaction.commit();
}

// Made once for all benchmarks and deleted behind the last.
class FullStore {
  public:
    FullStore() {
        fs::create_directories(folder_);
        fill(folder_);
    }
    ~FullStore() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    FullStore(const FullStore&) = delete;
    FullStore& operator=(const FullStore&) = delete;
    const fs::path& folder() const { return folder_; }

  private:
    fs::path folder_ = fs::temp_directory_path() / ("run-store-bench-" + std::to_string(getpid()));
};

inline const fs::path& fullStore() {
    static const FullStore store;
    return store.folder();
}

} // namespace sharesnet::bench
