#include "core/flow/run_launcher.h"

#include "core/arch/validate.h"
#include "core/config/option_table.h"
#include "core/flow/branch_start.h"
#include "core/flow/class_check.h"
#include "core/flow/run_changes.h"
#include "core/flow/run_names.h"

#include <system_error>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

// Of the run's own: what a branch begins from is none.
bool holdsCheckpoints(const fs::path& folder) {
    std::error_code unknown;
    for (fs::directory_iterator entry(folder, unknown), end; !unknown && entry != end;
         entry.increment(unknown)) {
        if (entry->path().extension() == ".safetensors" &&
            entry->path().filename() != kBranchStart) {
            return true;
        }
    }
    return false;
}

} // namespace

// Gives the claim back unless the run is handed over.
class RunLauncher::OwnClaim {
  public:
    OwnClaim(RunStore& store, RunClaim claim) : store_(store), claim_(std::move(claim)) {}
    ~OwnClaim() {
        if (handedOver_) {
            return;
        }
        try {
            store_.release(claim_);
        } catch (const Error&) {
            // it ends with the process; the error that led here is on its way already
        }
    }
    OwnClaim(const OwnClaim&) = delete;
    OwnClaim& operator=(const OwnClaim&) = delete;

    std::int64_t run() const { return claim_.run; }
    RunClaim handOver() {
        handedOver_ = true;
        return claim_;
    }

  private:
    RunStore& store_;
    RunClaim claim_;
    bool handedOver_ = false;
};

PreparedRun RunLauncher::prepare(const RunStore& store) const {
    PreparedRun prepared;
    prepared.engine = engine_;
    prepared.trainer = engine_->makeTrainer();
    prepared.storeFolder = store.folder();
    if (!store.notice().empty()) {
        prepared.notes.push_back(store.notice());
    }
    return prepared;
}

PreparedRun RunLauncher::start(const RunSpec& spec) const {
    requireValid(spec.arch);
    requireClassesOfData(spec);
    RunStore store(storeFolder_);
    PreparedRun prepared = prepare(store);
    RunSpec named = spec;
    named.name = spec.name.empty() ? defaultRunName(spec) : spec.name;
    prepared.claim = store.create(named, {.freeName = named.name == defaultRunName(spec)});
    prepared.job.run = prepared.claim.run;
    prepared.job.spec = store.run(prepared.claim.run).spec;
    prepared.job.checkpointFolder = store.checkpointFolder(prepared.job.run);
    return prepared;
}

PreparedRun RunLauncher::resume(std::int64_t run, const ResumeOptions& options) const {
    RunStore store(storeFolder_, StoreAccess::Write);
    OwnClaim claim(store, store.claim(run, options.takeOver));
    return resumeClaimed(store, claim, options);
}

PreparedRun RunLauncher::resumeClaimed(RunStore& store, OwnClaim& claim,
                                       const ResumeOptions& options) const {
    const RunRecord record = store.run(claim.run());
    requireTrainedHere(record, Message("run %1 cannot be resumed", record.id));
    PreparedRun prepared = prepare(store);
    RunJob& job = prepared.job;
    job.run = record.id;
    job.spec = record.spec;
    job.checkpointFolder = store.checkpointFolder(record.id);
    job.branch = record.parent > 0;
    if (options.change) {
        options.change(job.spec);
    }
    if (options.restart) {
        job.start = RunStart::Restart;
    } else {
        requireChangeable(record, job.spec);
        job.changes = changesText(record.spec, job.spec);
        for (Message& note : resumeNotes(record, job.spec)) {
            prepared.notes.push_back(std::move(note));
        }
        // A run that never had one was killed early; the seed makes another start identical.
        const bool begun = store.hadCheckpoint(record.id) || holdsCheckpoints(job.checkpointFolder);
        job.start = begun ? RunStart::Resume : RunStart::New;
        if (!begun && record.steps > record.parentStep) {
            prepared.notes.push_back(
                job.branch ? Message("run %1 has no checkpoint yet, so it starts from where it "
                                     "branched again",
                                     record.id)
                           : Message("run %1 has no checkpoint yet, so it starts from step 1 again",
                                     record.id));
        }
    }
    requireClassesOfData(job.spec);
    prepared.claim = claim.handOver();
    return prepared;
}

void RunLauncher::takeBack(const PreparedRun& prepared) {
    RunStore store(prepared.storeFolder, StoreAccess::Write);
    const RunRecord record = store.run(prepared.job.run);
    store.release(prepared.claim);
    if (record.state == RunState::Created && record.sweep.empty()) {
        store.purgeRun(record.id);
    }
}

PreparedRun RunLauncher::branch(std::int64_t run, const BranchOptions& options) const {
    RunStore store(storeFolder_, StoreAccess::Write);
    PreparedRun prepared = prepare(store);
    const NewBranch made = makeBranch(store, *engine_, run, options, kBranchStart,
                                      [](const CheckpointInfo& start, const RunSpec& wanted) {
                                          requireBranchable(start, wanted);
                                          requireClassesOfData(wanted);
                                      });
    RunJob& job = prepared.job;
    job.run = made.claim.run;
    job.checkpointFolder = store.checkpointFolder(job.run);
    job.spec = made.spec;
    job.branch = true;
    job.changes = made.from;
    prepared.claim = made.claim;
    return prepared;
}

std::optional<RunLauncher::NextOfSweep> RunLauncher::nextOf(const std::string& sweep,
                                                            std::span<const SweepPlace> places,
                                                            const SweepChoice& choice) const {
    RunStore store(storeFolder_);
    const auto taken = store.takeNext(sweep, places, choice);
    if (!taken) {
        return std::nullopt;
    }
    OwnClaim claim(store, taken->claim);
    ResumeOptions options;
    options.change = [&machine = places[taken->place].spec.config](RunSpec& spec) {
        for (const Option& option : trainOptions()) {
            if (option.group == kMachineGroup) {
                option.assign(spec.config, option.get(machine));
            }
        }
    };
    return NextOfSweep{taken->place, resumeClaimed(store, claim, options)};
}

} // namespace sharesnet
