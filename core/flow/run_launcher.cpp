#include "core/flow/run_launcher.h"

#include "core/arch/validate.h"
#include "core/flow/class_check.h"
#include "core/flow/run_changes.h"

#include <system_error>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

bool holdsCheckpoints(const fs::path& folder) {
    std::error_code unknown;
    for (fs::directory_iterator entry(folder, unknown), end; !unknown && entry != end;
         entry.increment(unknown)) {
        if (entry->path().extension() == ".safetensors") {
            return true;
        }
    }
    return false;
}

// Gives the claim back unless the run is handed over.
class ClaimGuard {
  public:
    ClaimGuard(RunStore& store, RunClaim claim) : store_(store), claim_(std::move(claim)) {}
    ~ClaimGuard() {
        if (handedOver_) {
            return;
        }
        try {
            store_.release(claim_);
        } catch (const Error&) {
            // it ends with the process; the error that led here is on its way already
        }
    }
    ClaimGuard(const ClaimGuard&) = delete;
    ClaimGuard& operator=(const ClaimGuard&) = delete;

    RunClaim handOver() {
        handedOver_ = true;
        return claim_;
    }

  private:
    RunStore& store_;
    RunClaim claim_;
    bool handedOver_ = false;
};

} // namespace

PreparedRun RunLauncher::start(const RunSpec& spec) const {
    requireValid(spec.arch);
    requireClassesOfData(spec.arch, spec.data);
    PreparedRun prepared;
    prepared.engine = engine_;
    prepared.trainer = engine_->makeTrainer();
    RunStore store(storeFolder_);
    prepared.storeFolder = store.folder();
    prepared.job.spec = spec;
    prepared.claim = store.create(spec);
    prepared.job.run = prepared.claim.run;
    prepared.job.checkpointFolder = store.checkpointFolder(prepared.job.run);
    return prepared;
}

PreparedRun RunLauncher::resume(std::int64_t run, const ResumeOptions& options) const {
    PreparedRun prepared;
    prepared.engine = engine_;
    prepared.trainer = engine_->makeTrainer();
    RunStore store(storeFolder_, StoreAccess::Write);
    ClaimGuard claim(store, store.claim(run, options.takeOver));
    const RunRecord record = store.run(run);
    RunJob& job = prepared.job;
    job.run = run;
    job.spec = record.spec;
    job.checkpointFolder = store.checkpointFolder(run);
    if (options.change) {
        options.change(job.spec);
    }
    if (options.restart) {
        job.start = RunStart::Restart;
    } else {
        requireChangeable(record, job.spec);
        job.changes = changesText(record.spec, job.spec);
        prepared.notes = resumeNotes(record, job.spec);
        // A run that never had one was killed early; the seed makes another start identical.
        const bool begun = store.hadCheckpoint(run) || holdsCheckpoints(job.checkpointFolder);
        job.start = begun ? RunStart::Resume : RunStart::New;
        if (!begun && record.steps > 0) {
            prepared.notes.push_back("run " + std::to_string(run) +
                                     " has no checkpoint yet, so it starts from step 1 again");
        }
    }
    requireClassesOfData(job.spec.arch, job.spec.data);
    prepared.storeFolder = store.folder();
    prepared.claim = claim.handOver();
    return prepared;
}

} // namespace sharesnet
