#include "models/training/training_run.h"

#include "core/arch/validate.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/data_settings.h"
#include "core/config/schedule.h"
#include "core/data/data_spec.h"
#include "core/statistics/kept_moments.h"
#include "models/device/cuda.h"
#include "models/device/peak_memory.h"
#include "models/inspection/evaluator.h"
#include "models/network/move_to_device.h"
#include "models/training/run_texts.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sharesnet {

namespace {

CheckpointPolicy::Options savingOptions(const TrainConfig& config) {
    CheckpointPolicy::Options options;
    options.minutes = config.checkpointMinutes;
    return options;
}

CheckpointWriter::Save savingInto(const std::filesystem::path& folder) {
    return [files = CheckpointFiles(folder)](CheckpointKind kind, const Checkpoint& checkpoint) {
        return files.save(kind, checkpoint);
    };
}

} // namespace

TrainingRun::TrainingRun(const RunJob& job, RunControl& control, EventSink& sink)
    : job_(job),
      config_(job.spec.config),
      control_(control),
      reporter_(job.run, sink),
      checkpoints_(savingInto(job.checkpointFolder), savingOptions(config_), control, reporter_,
                   [this] { commands_.collect(); }),
      commands_(control, reporter_, checkpoints_, *this) {}

void TrainingRun::run() {
    bool stopped = true;
    Message unsaved;
    try {
        requireValid(job_.spec.arch);
        const StartingPoint start = findStartingPoint(job_);
        joinRanks();
        useThreads(device_);
        useDeterminism(config_.deterministic);
        loadData();
        build();
        for (const auto& note : start.notes) {
            reporter_.note(note);
        }
        if (start.checkpoint) {
            start.branch ? branchFrom(*start.checkpoint, start.file)
                         : restore(*start.checkpoint, start.file);
        }
        if (ranks_) {
            shareState(ranks_->group(), network_, *step_);
            ranks_->awaitOrders();
        }
        begin();
        stopped = !trainEpochs();
        checkpoints_.finish();
    } catch (const Cancelled&) { // asked to stop while loading: no failure
        stopped = true;
    } catch (const StoppedUnsaved& error) { // what was asked for, but a person must know
        stopped = true;
        unsaved = error.message();
    } catch (const NotFinite& error) {
        tellDiverged(error.message());
        return;
    } catch (const std::exception& error) {
        if (ranks_) { // wherever the others are in a step
            ranks_->fail(error);
        }
        throw;
    }
    reporter_.publish(
        RunFinished{stopped, progress_.epoch, progress_.step(), total_.seconds(), unsaved});
}

void TrainingRun::joinRanks() {
    const RankPlace here = placeOf(job_);
    if (here.ranks == 1) {
        device_ = chooseDevice(config_.device, config_.precision, config_.threads);
        return;
    }
    requireJoinable(job_.spec, here.ranks);
    device_ = chooseRankDevice(config_, here);
    if (const Message note = threadsNote(here, config_.threads); !note.empty()) {
        reporter_.note(note);
    }
    ranks_ = std::make_unique<LeadingRank>(here, job_.spec, control_);
}

void TrainingRun::loadData() {
    const auto note = [this](const Message& text) { reporter_.note(text); };
    const auto ends = [this] { return control_.stopRequested() || (ranks_ && ranks_->hasLost()); };
    RunData loaded;
    try {
        loaded = loadRunData(job_.spec, device_.threads, note, ends);
    } catch (const Cancelled&) {
        if (ranks_) {
            ranks_->requireAlive();
        }
        throw;
    }
    data_ = std::move(loaded.set);
    images_ = std::move(loaded.images);
    reporter_.noteSkipped(data_.skipped);
    if (ranks_) {
        requireSameImagesEverywhere(ranks_->group(), images_);
    }
}

void TrainingRun::build() {
    if (const auto warning = memoryWarningOf(job_.spec, data_.train.size(), device_)) {
        reporter_.note(*warning);
    }
    network_ = SharedResNet(job_.spec.arch);
    initialize(network_, config_.seed);
    moveToDevice(network_, device_.device);
    generator_ = at::globalContext().defaultGenerator(device_.device);
    generator_.set_current_seed(config_.seed);
    step_ = std::make_unique<TrainingStep>(network_, config_, device_);
    BatchOptions batches = trainingBatches(config_, data_.shape, data_.train.size());
    if (ranks_) {
        joinSteps(ranks_->group(), config_, data_.train.size(), network_, *step_);
        batches = rankBatches(batches, ranks_->group());
    }
    if (device_.cuda()) {
        step_->capture(cudaGraphCapture(device_.device.index()));
    }
    uses_ = std::make_unique<UseMeasurement>(config_, network_, device_, data_, reporter_);
    batches_ = makeBatchSource(data_.train, data_.mean, data_.std, batches, device_);
    progress_.stepsPerEpoch = batches_->batchesPerEpoch();
}

void TrainingRun::restore(const Checkpoint& checkpoint, const std::filesystem::path& file) {
    requireSameTraining(checkpoint, file, job_.spec.arch, data_, progress_.stepsPerEpoch);
    requireSameImages(checkpoint, file, images_);
    restoreTensors(tensors(), checkpoint, file);
    progress_ = checkpoint.progress;
    keepRateFactor(checkpoint.info.spec.config);
    reporter_.continueCurve(checkpoint.curve);
    checkpoints_.resumedFrom(file);
}

// The curve up to there is the other run's.
void TrainingRun::branchFrom(const Checkpoint& checkpoint, const std::filesystem::path& file) {
    requireSameNetwork(checkpoint, file, job_.spec.arch, data_);
    restoreTensors(tensors(), checkpoint, file);
    if (checkpoint.info.spec.config.seed != config_.seed) {
        generator_.set_current_seed(config_.seed);
    }
    progress_ = branchState(checkpoint.progress, progress_.stepsPerEpoch);
    keepRateFactor(checkpoint.info.spec.config);
}

// A schedule that is given anew counts as it is given: what was changed by hand before is over.
void TrainingRun::keepRateFactor(const TrainConfig& before) {
    if (before.learningRate != config_.learningRate || before.schedule != config_.schedule ||
        before.scheduleStart != config_.scheduleStart) {
        progress_.learningRateFactor = 1;
    }
}

void TrainingRun::begin() {
    const CheckpointFiles files(job_.checkpointFolder);
    if (job_.start == RunStart::Restart && !files.existing().empty()) {
        const auto folder = files.setAside();
        reporter_.note(Message("the checkpoints so far were set aside in %1", folder));
    }
    announce();
    removeDeadDrafts(job_.checkpointFolder);
    if (const Message kept = keptCheckpointsNote(job_, progress_); !kept.empty()) {
        reporter_.note(kept);
    }
    if (!job_.changes.empty()) {
        RunMark mark = markHere(RunMark::Kind::Settings);
        mark.text = job_.changes;
        reporter_.publish(std::move(mark));
    }
}

void TrainingRun::announce() {
    RunStarted started = startOf(job_.spec, progress_, device_, placeOf(job_));
    if (ranks_) {
        started.environment["gradient_bytes"] = step_->bytesSent(); // that each gives in a step
    }
    started.trainImages = data_.train.size();
    started.testImages = data_.test.size();
    if (progress_.step() > 0) {
        started.before = std::make_shared<const RunCurve>(reporter_.curve());
    }
    reporter_.publish(std::move(started));
}

bool TrainingRun::trainEpochs() {
    while (progress_.epoch < config_.epochs && !outOfPatience()) {
        if (!trainEpoch() || !endEpoch()) {
            save({CheckpointKind::Last});
            return false;
        }
        if (control_.stopAfterEpochRequested() && progress_.epoch < config_.epochs) {
            return false;
        }
    }
    return true;
}

bool TrainingRun::trainEpoch() {
    if (progress_.epochStep < progress_.stepsPerEpoch) {
        batches_->startEpoch(progress_.epoch, progress_.epochStep);
    }
    PreparedBatch batch;
    while (progress_.epochStep < progress_.stepsPerEpoch) {
        if (!commands_.betweenSteps()) {
            return false;
        }
        if (progress_.epochStep > 0 && checkpoints_.due()) {
            save({CheckpointKind::Last});
        }
        const Stopwatch stepTime;
        if (!batches_->next(batch)) {
            throw Error("data: an epoch ended before its last batch");
        }
        trainBatch(batch, stepTime);
        progress_.epochSeconds += stepTime.seconds();
    }
    return true;
}

StepResult TrainingRun::step(const PreparedBatch& batch, StepWishes wishes) {
    if (ranks_) {
        const RankOrder order{false, progress_.epoch, progress_.epochStep - 1, learningRate_};
        ranks_->order(order);
        beginJointStep(ranks_->group(), order, config_.seed, network_, generator_);
    }
    StepResult result = step_->run(batch.tensors, learningRate_, wishes);
    if (ranks_) {
        ranks_->awaitOrders();
    }
    return result;
}

void TrainingRun::trainBatch(const PreparedBatch& batch, const Stopwatch& stepTime) {
    const double waited = stepTime.seconds();
    reporter_.noteSkipped(batch.skipped);
    tellOfCaches();
    learningRate_ = progress_.learningRateFactor *
                    learningRateAt(config_, progress_.step(), progress_.stepsPerEpoch);
    ++progress_.epochStep;
    if (batch.count == 0 && !ranks_) { // no image of it could be read
        return;
    }
    const std::int64_t stride = keptStride(config_.histogramSteps, progress_.step());
    const bool measures = isMeasured(progress_.step());
    const bool keepsHistograms = config_.histogramSteps > 0 && progress_.step() % stride == 0;
    StepResult result = step(batch, {measures, keepsHistograms});
    noteDirectSteps();
    if (!result.notFinite.empty()) {
        throw NotFinite(result.notFinite);
    }
    if (result.images == 0) { // no rank could read an image of it
        return;
    }
    const auto images = static_cast<double>(result.images);
    progress_.lossSum += result.loss * images;
    progress_.correct += result.correct;
    progress_.images += result.images;
    reporter_.publish(StepDone{progress_.epoch + 1, progress_.step(), result.loss, learningRate_,
                               throughput_.imagesPerSecond(),
                               static_cast<double>(result.correct) / images, result.gradientNorm,
                               measures ? memoryInUse(device_.device) : 0, result.updateRatios,
                               throughput_.waitingShare()});
    if (keepsHistograms) {
        reporter_.publish(HistogramsDone{
            progress_.epoch + 1, progress_.step(), stride,
            std::make_shared<const std::vector<LayerHistogram>>(std::move(result.histograms))});
    }
    uses_->measure(progress_.epoch + 1, progress_.step(), throughput_.imagesPerSecond());
    throughput_.add(result.images, stepTime.seconds(), waited + result.waited);
}

// Stopped meanwhile, the epoch stays open: resuming begins with its evaluation.
bool TrainingRun::endEpoch() {
    const Stopwatch evaluationTime;
    EpochDone done;
    done.epoch = progress_.epoch + 1;
    done.step = progress_.step();
    if (progress_.images == 0) {
        throw Error("%1: not one training image of the epoch could be read",
                    toString(job_.spec.data));
    }
    done.trainLoss = progress_.lossSum / static_cast<double>(progress_.images);
    done.trainTop1 = static_cast<double>(progress_.correct) / static_cast<double>(progress_.images);
    const bool due =
        done.epoch % std::max(1, config_.evaluateEvery) == 0 || done.epoch == config_.epochs;
    if (due && data_.test.size() > 0) {
        const auto evaluation = evaluateTestImages([this] { return commands_.withinEvaluation(); });
        if (!evaluation) {
            return false;
        }
        if (evaluation->notFinite > 0 || !std::isfinite(evaluation->loss)) {
            throw NotFinite("the test loss is not finite");
        }
        done.evaluated = true;
        done.testLoss = evaluation->loss;
        done.testTop1 = evaluation->top1;
        done.testTop5 = evaluation->top5;
    }
    const bool best = done.evaluated && done.testTop1 > progress_.bestTop1;
    TrainerState next;
    next.epoch = done.epoch;
    next.stepsPerEpoch = progress_.stepsPerEpoch;
    next.bestTop1 = best ? done.testTop1 : progress_.bestTop1;
    next.bestEpoch = best ? done.epoch : progress_.bestEpoch;
    next.learningRateFactor = progress_.learningRateFactor;
    done.seconds = progress_.epochSeconds + evaluationTime.seconds();
    progress_ = next;
    reporter_.publish(done);
    // The one to keep first: after a crash before it the epoch is resumed, and saved again.
    std::vector<CheckpointKind> kinds;
    if (config_.keepEvery > 0 && done.epoch % config_.keepEvery == 0) {
        kinds.push_back(CheckpointKind::Kept);
    }
    if (best) {
        kinds.push_back(CheckpointKind::Best);
    }
    kinds.push_back(CheckpointKind::Last);
    save(std::move(kinds));
    return true;
}

std::optional<Evaluation> TrainingRun::evaluateTestImages(const std::function<bool()>& goOn) {
    EvaluationRequest wanted;
    wanted.images = &data_.test;
    wanted.mean = data_.mean;
    wanted.std = data_.std;
    wanted.classNames = data_.classNames;
    wanted.batchSize = config_.batchSize;
    wanted.dataThreads = config_.dataThreads;
    const Ema::InUse average(step_->average());
    auto evaluation = evaluateNetwork(network_, device_, wanted, goOn);
    if (evaluation) {
        reporter_.noteSkipped(evaluation->skipped);
    }
    tellOfCaches();
    return evaluation;
}

void TrainingRun::tellOfCaches() {
    for (const ImageSet* images : {&data_.train, &data_.test}) {
        for (const Message& note : images->takeNotes()) {
            reporter_.note(note);
        }
    }
}

bool TrainingRun::outOfPatience() {
    const int waited = progress_.epoch - progress_.bestEpoch;
    if (config_.patience == 0 || progress_.bestEpoch == 0 || waited < config_.patience) {
        return false;
    }
    reporter_.note(
        waited == 1 ? Message("no better test accuracy for %1 epoch: the run ends early", waited)
                    : Message("no better test accuracy for %1 epochs: the run ends early", waited));
    return true;
}

// Weights that are not finite never replace good ones.
void TrainingRun::save(std::vector<CheckpointKind> kinds) {
    requireFinite(network_);
    checkpoints_.save(snapshot(), std::move(kinds));
}

Checkpoint TrainingRun::snapshot() const {
    Checkpoint checkpoint;
    auto& info = checkpoint.info;
    info.spec = job_.spec;
    info.classNames = data_.classNames;
    info.run = job_.run;
    info.epoch = progress_.epoch;
    info.step = progress_.step();
    checkpoint.images = images_;
    checkpoint.mean = data_.mean;
    checkpoint.std = data_.std;
    checkpoint.progress = progress_;
    checkpoint.curve = reporter_.curve();
    copyTensors(tensors(), checkpoint);
    return checkpoint;
}

RunTensors TrainingRun::tensors() const {
    return {network_, *step_, generator_};
}

RunMark TrainingRun::markHere(RunMark::Kind kind) const {
    RunMark mark;
    mark.kind = kind;
    mark.epoch = progress_.epoch + 1;
    mark.step = progress_.step();
    return mark;
}

void TrainingRun::tellDiverged(const Message& what) {
    checkpoints_.settle();
    const double slower = config_.learningRate * progress_.learningRateFactor / 10;
    reporter_.publish(RunFailed{
        true, progress_.step(),
        divergedText(what, progress_, learningRate_, slower, checkpoints_.lastSaved()), slower});
}

// Once: that a GPU does not replay captured work makes the run slower, not wrong.
void TrainingRun::noteDirectSteps() {
    if (const Message why = step_->whyNotCaptured();
        !why.empty() && !std::exchange(directStepsNoted_, true)) {
        reporter_.note(Message(
            "Training steps are not captured as a CUDA graph, so they run slower: %1", why));
    }
    if (const Message why = batches_->whyNotCaptured();
        !why.empty() && !std::exchange(directBatchesNoted_, true)) {
        reporter_.note(Message(
            "Batch preparation is not captured as a CUDA graph, so it runs slower: %1", why));
    }
}

} // namespace sharesnet
