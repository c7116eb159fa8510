#include "core/flow/branch_start.h"

#include "core/arch/cost.h"
#include "core/arch/sharing.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/flow/run_changes.h"

#include <algorithm>
#include <array>
#include <random>
#include <system_error>
#include <vector>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExtension = ".safetensors";

// All that a run's folder holds: the last, those before it, the best, those that are kept, and what
// it began from.
std::vector<fs::path> filesOf(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code unknown;
    for (fs::directory_iterator entry(folder, unknown), end; !unknown && entry != end;
         entry.increment(unknown)) {
        if (entry->path().extension() == kExtension) {
            files.push_back(entry->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

// To read a checkpoint takes time, and there may be many.
std::vector<fs::path> likeliestFirst(const RunStore& store, std::int64_t run, std::int64_t step) {
    std::vector<fs::path> files = filesOf(store.checkpointFolder(run));
    for (const StoredCheckpoint& stored : store.checkpoints(run)) {
        if (stored.checkpoint.step == step) {
            files.insert(files.begin(), stored.checkpoint.file);
        }
    }
    return files;
}

// `steps` are those that there are instead.
[[noreturn]] void throwNoStep(std::int64_t run, std::int64_t step,
                              const std::vector<std::int64_t>& steps) {
    std::string text;
    for (const std::int64_t known : steps) {
        text += (text.empty() ? "" : ", ") + std::to_string(known);
    }
    throw text.empty()
        ? Error("run %1 has no checkpoint of step %2; it has none that can be read", run, step)
        : Error("run %1 has no checkpoint of step %2; it has those of step %3", run, step, text);
}

[[noreturn]] void throwNoCheckpoint(std::int64_t run, std::optional<CheckpointKind> kind) {
    throw kind ? Error("run %1 has no %2 checkpoint to branch from: one is written at the end of "
                       "its first epoch and when it is stopped",
                       run, toString(*kind))
               : Error("run %1 has no checkpoint to branch from: one is written at the end of its "
                       "first epoch and when it is stopped",
                       run);
}

void requireSameTwin(const CheckpointInfo& start, const RunSpec& wanted) {
    ArchSpec twin = unsharedTwin(wanted.arch);
    twin.name = start.spec.arch.name;
    if (twin != unsharedTwin(start.spec.arch)) {
        throw Error("run %1: a branch has the architecture of its run, whose weights it begins "
                    "with: what blocks share may be other, nothing else; train a new run with "
                    "another one",
                    start.run);
    }
}

// "branch of run 1, step 12: parameters 263,834 -> 312,218, epochs 3 -> 5"
Message originText(std::int64_t run, std::int64_t step, const Message& shares,
                   const std::string& settings) {
    const Message changes = shares.empty()     ? Message(settings)
                            : settings.empty() ? shares
                                               : Message("%1, %2", shares, settings);
    return changes.empty() ? Message("branch of run %1, step %2", run, step)
                           : Message("branch of run %1, step %2: %3", run, step, changes);
}

} // namespace

BranchStart::BranchStart(const RunStore& store, const Engine& engine, std::int64_t run,
                         std::optional<CheckpointKind> kind, std::int64_t step)
    : file_(store.folder() / "checkpoints" /
            ("branch-of-" + std::to_string(run) + "-" + std::to_string(std::random_device()()) +
             ".part")) {
    if (step > 0) {
        std::vector<std::int64_t> steps;
        for (const fs::path& file : likeliestFirst(store, run, step)) {
            try {
                keep(file, engine);
            } catch (const Error&) {
                continue; // a damaged one; another may have the step
            }
            if (info_.step == step) {
                info_.run = run;
                return;
            }
            steps.push_back(info_.step);
        }
        std::error_code ignored;
        fs::remove(file_, ignored);
        std::ranges::sort(steps);
        steps.erase(std::ranges::unique(steps).begin(), steps.end());
        throwNoStep(run, step, steps);
    }
    std::optional<fs::path> found;
    for (const StoredCheckpoint& stored : store.checkpoints(run)) { // the newest counts
        const CheckpointKind its = stored.checkpoint.kind;
        if (kind ? its == *kind : (!found || its != CheckpointKind::Best)) {
            found = stored.checkpoint.file;
        }
    }
    if (!found) {
        throwNoCheckpoint(run, kind);
    }
    keep(*found, engine);
    info_.run = run; // a branch that was not trained has the checkpoint of its parent
}

BranchStart::~BranchStart() {
    std::error_code ignored;
    if (!file_.empty()) {
        fs::remove(file_, ignored);
    }
}

// A checkpoint is never written in place, so a second name for it is as good as a copy.
void BranchStart::keep(const fs::path& checkpoint, const Engine& engine) {
    std::error_code reason;
    fs::remove(file_, reason);
    fs::create_hard_link(checkpoint, file_, reason);
    if (reason) {
        fs::copy_file(checkpoint, file_, fs::copy_options::overwrite_existing, reason);
    }
    if (reason) {
        throw IoError("%1: cannot be copied: %2", checkpoint, reason.message());
    }
    try {
        info_ = engine.openCheckpoint(file_, "cpu")->info();
    } catch (const Error& error) {
        std::error_code ignored;
        fs::remove(file_, ignored);
        throw Error("%1; no run can branch from it",
                    namedInstead(error.message(), file_, checkpoint));
    }
}

void BranchStart::share(const ModelExchange& exchange, const ArchSpec& as, const TieRule& rule) {
    fs::path other = file_;
    other += "-shared";
    try {
        exchange.reshare(file_, as, rule, other);
    } catch (const IoError& error) {
        throw IoError(namedInstead(error.message(), other, file_.parent_path()), error.cause());
    }
    std::error_code reason;
    fs::rename(other, file_, reason);
    if (reason) {
        throw IoError("%1: a checkpoint in it cannot be replaced: %2", file_.parent_path(),
                      reason.message());
    }
    info_.spec.arch = as;
}

void BranchStart::moveTo(const fs::path& file) {
    std::error_code reason;
    fs::rename(file_, file, reason);
    if (reason) {
        throw IoError("%1: cannot be made: %2", file, reason.message());
    }
    file_.clear();
}

void requireBranchable(const CheckpointInfo& start, const RunSpec& wanted) {
    requireSameTwin(start, wanted);
    if (wanted.config.epochs <= start.epoch) {
        throw start.epoch == 1
            ? Error("run %1 has finished 1 epoch at that checkpoint, so a branch cannot end after "
                    "%2; give it 2 "
                    "epochs or more",
                    start.run, wanted.config.epochs)
            : Error("run %1 has finished %2 epochs at that checkpoint, so a branch cannot end "
                    "after %3; give it "
                    "%4 epochs or more",
                    start.run, start.epoch, wanted.config.epochs, start.epoch + 1);
    }
}

NewBranch makeBranch(RunStore& store, const Engine& engine, std::int64_t run,
                     const BranchOptions& options, const std::string& file,
                     const std::function<void(const CheckpointInfo&, const RunSpec&)>& check) {
    const RunRecord parent = store.run(run);
    requireTrainedHere(parent, Message("run %1 cannot be branched from", run));
    BranchStart start(store, engine, run, options.from, options.step);
    RunSpec spec = start.info().spec;
    spec.name = parent.spec.name;
    spec.data = parent.spec.data; // it may have been moved since
    const RunSpec before = spec;
    if (options.change) {
        options.change(spec);
    }
    check(start.info(), spec);
    const Message shares = sharingText(before.arch, spec.arch);
    if (!shares.empty()) {
        start.share(*engine.makeExchange(), spec.arch, options.tie);
    }
    NewBranch made;
    made.epoch = start.info().epoch;
    made.step = start.info().step;
    const bool named = spec.name != before.name && !spec.name.empty();
    if (!named) {
        spec.name = before.name + "-from-step-" + std::to_string(made.step);
    }
    made.claim = store.create(spec, {.parent = run, .parentStep = made.step, .freeName = !named});
    made.checkpoint = store.checkpointFolder(made.claim.run) / file;
    try {
        made.spec = store.run(made.claim.run).spec;
        start.moveTo(made.checkpoint);
    } catch (...) {
        store.release(made.claim);
        store.purgeRun(made.claim.run);
        throw;
    }
    made.from = originText(run, made.step, shares, changesText(before, spec));
    return made;
}

std::int64_t branchUntrained(RunStore& store, const Engine& engine, std::int64_t run,
                             const BranchOptions& options) {
    const NewBranch made = makeBranch(
        store, engine, run, options, "last.safetensors",
        [](const CheckpointInfo& start, const RunSpec& wanted) {
            requireSameTwin(start, wanted);
            if (sharingText(start.spec.arch, wanted.arch).empty()) {
                throw Error("a branch that is not trained is a copy, unless other blocks share: "
                            "say which to tie or untie");
            }
        });
    const ArchCost cost = costOf(made.spec.arch);
    RunStarted started;
    started.parameters = cost.parameters;
    started.parametersUnshared = cost.parametersUnshared;
    started.stepsPerEpoch = std::max<std::int64_t>(1, store.run(run).stepsPerEpoch);
    started.epochs = made.spec.config.epochs;
    started.firstStep = made.step + 1;
    started.spec = made.spec;
    const double now = unixTime();
    const std::int64_t id = made.claim.run;
    const std::array<TrainingEvent, 3> events{
        {{id, now, started},
         {id, now, CheckpointSaved{CheckpointKind::Last, made.checkpoint, made.epoch, made.step}},
         {id, now, RunFinished{}}}};
    store.record(made.claim, events);
    store.setNote(id, Message("%1; not trained", made.from));
    store.release(made.claim);
    return id;
}

} // namespace sharesnet
