#pragma once

#include "core/arch/spec.h"
#include "core/config/train_config.h"
#include "core/run/events.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

enum class RunState { Created, Running, Paused, Finished, Stopped, Diverged, Failed, Interrupted };
std::string toString(RunState state); // "finished"
bool isEnded(RunState state);

struct RunRecord {
    std::int64_t id = 0;
    std::string name; // of the architecture at first; may be changed
    ArchSpec arch;
    TrainConfig config;
    std::string data;
    nlohmann::json environment;
    RunState state = RunState::Created;
    std::string message;  // of a failure
    double createdAt = 0; // seconds since 1970
    double startedAt = 0; // 0: not yet
    double endedAt = 0;
    std::int64_t parameters = 0;
    std::int64_t parametersUnshared = 0;
    std::int64_t stepsPerEpoch = 0;
    // Derived from the metrics:
    std::int64_t steps = 0;
    int epochs = 0; // finished
    std::optional<double> lastTestTop1;
    std::optional<double> bestTestTop1;
    std::optional<double> lastTrainTop1;
};

struct StoredCheckpoint {
    CheckpointSaved checkpoint;
    double time = 0;
};

// Runs in one SQLite file (`runs.sqlite`, WAL) in a folder, with the checkpoints beside it. One
// connection: use an object from one thread at a time, and open one a thread; several processes may
// have the same store open. Everything blocks for the disk and throws Error that names the file
// (not a database, newer schema, disk full, read-only folder, locked for over 10 s).
class RunStore {
  public:
    // made if missing, schema brought up to date
    explicit RunStore(const std::filesystem::path& folder);
    ~RunStore();
    RunStore(RunStore&&) noexcept;
    RunStore& operator=(RunStore&&) noexcept;

    const std::filesystem::path& folder() const;
    // folder/checkpoints/ID; made by createRun
    std::filesystem::path checkpointFolder(std::int64_t run) const;

    // Runs that claim to be created, running or paused but whose process is gone become
    // Interrupted. Returns how many.
    int markInterrupted();

    std::int64_t createRun(const std::string& name, const ArchSpec& arch, const TrainConfig& config,
                           const std::string& data);
    // Brings one event of a run into the store; events of several runs may mix. Activations and
    // notes leave no trace. RunStarted deletes the metrics from firstStep on and adds those of
    // `before` that are missing. Events handed over together are one transaction.
    void record(std::span<const TrainingEvent> events);

    std::vector<RunRecord> runs() const; // newest first
    // throws Error for an unknown id
    RunRecord run(std::int64_t id) const;
    std::vector<StoredStep> steps(std::int64_t run) const;   // by step
    std::vector<StoredEpoch> epochs(std::int64_t run) const; // by epoch
    std::vector<StoredMark> marks(std::int64_t run) const;   // by step
    // those whose file exists; the latest of each kind
    std::vector<StoredCheckpoint> checkpoints(std::int64_t run) const;

    void renameRun(std::int64_t id, const std::string& name);
    // with its metrics and checkpoint folder; refuses a run of a living process that has not ended
    void deleteRun(std::int64_t id);
    // Changes the settings with which a run goes on (more epochs, say).
    void setConfig(std::int64_t id, const TrainConfig& config);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sharesnet
