#include "models/training/training_run.h"
#include "models/network/move_to_device.h"

#include "core/arch/cost.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/config/schedule.h"
#include "core/data/data_spec.h"
#include "models/device/cuda.h"
#include "models/device/memory_estimate.h"
#include "models/device/torch_compat.h"

#include <cmath>
#include <utility>

namespace sharesnet {

namespace {

bool sameNetwork(ArchSpec a, const ArchSpec& b) {
    a.name = b.name;
    return a == b;
}

BatchOptions trainingBatches(const TrainConfig& config, const Dataset& data) {
    BatchOptions options;
    options.batchSize = config.batchSize;
    options.seed = config.seed;
    options.shuffle = true;
    // whole batches alone, unless there is but one
    options.dropLast = data.train.size() > config.batchSize;
    options.padCrop = config.augment ? data.shape.width / 8 : 0;
    options.flip = config.augment;
    options.cutout = config.cutout;
    options.erasing = config.randomErasing;
    options.mixup = config.mixup;
    options.threads = std::max(1, config.dataThreads);
    return options;
}

} // namespace

TrainingRun::TrainingRun(const RunJob& job, RunControl& control, EventSink& sink)
    : job_(job),
      config_(job.spec.config),
      control_(control),
      sink_(sink),
      writer_(job.checkpointFolder) {}

void TrainingRun::run() {
    requireValid(job_.spec.arch);
    device_ = chooseDevice(config_.device, config_.precision, config_.threads);
    useThreads(device_);
    useDeterminism(config_.deterministic);
    Outcome outcome = Outcome::Stopped;
    if (loadData()) {
        warnOfMemory();
        build();
        if (job_.start == RunStart::Resume) {
            resume();
        }
        announce();
        outcome = trainEpochs();
        writer_.wait();
        holdUntilSaved();
    }
    if (outcome != Outcome::Diverged) {
        publish(RunFinished{outcome == Outcome::Stopped, progress_.epoch, progress_.step(),
                            total_.seconds()});
    }
}

bool TrainingRun::loadData() {
    DataRequest wanted;
    wanted.data = job_.spec.data;
    wanted.shape = {job_.spec.arch.input.channels, job_.spec.arch.input.height,
                    job_.spec.arch.input.width};
    wanted.seed = config_.seed;
    wanted.threads = device_.threads;
    wanted.limitTrain = config_.limitTrain;
    wanted.limitTest = config_.limitTest;
    wanted.cancelled = [this] { return control_.stopRequested(); };
    try {
        data_ = loadDataset(wanted);
    } catch (const Error&) {
        if (control_.stopRequested()) {
            return false; // being asked to stop is no failure
        }
        throw;
    }
    if (static_cast<int>(data_.classNames.size()) != job_.spec.arch.classes) {
        throw Error(toString(job_.spec.data) + " has " + std::to_string(data_.classNames.size()) +
                    " classes, the network " + std::to_string(job_.spec.arch.classes) +
                    "; set the network's classes to the data's");
    }
    if (data_.train.size() == 0) {
        throw Error(toString(job_.spec.data) + ": there are no training images");
    }
    noteSkipped(data_.skipped);
    return true;
}

void TrainingRun::warnOfMemory() {
    const std::int64_t batch = std::min<std::int64_t>(config_.batchSize, data_.train.size());
    const std::int64_t atOnce =
        (batch + config_.accumulateSteps - 1) / std::max(1, config_.accumulateSteps);
    if (const auto trouble = memoryTrouble(costOf(job_.spec.arch), static_cast<int>(atOnce),
                                           freeMemory(device_), device_)) {
        publish(RunNoted{*trouble});
    }
}

void TrainingRun::build() {
    network_ = SharedResNet(job_.spec.arch);
    initialize(network_, config_.seed);
    moveToDevice(network_, device_.device);
    generator_ = at::globalContext().defaultGenerator(device_.device);
    generator_.set_current_seed(config_.seed);
    step_ = std::make_unique<TrainingStep>(network_, config_, device_);
    if (device_.cuda()) {
        step_->record(cudaGraphCapture(device_.device.index()));
    }
    batches_ = makeBatchSource(data_.train, data_.mean, data_.std, trainingBatches(config_, data_),
                               device_);
    progress_.stepsPerEpoch = batches_->batchesPerEpoch();
}

// A run that was killed before its first checkpoint begins anew, and with its seed it comes to the
// same.
void TrainingRun::resume() {
    const auto found = CheckpointFiles(job_.checkpointFolder).newest();
    for (const auto& damaged : found.damaged) {
        publish(
            RunNoted{damaged + "; " +
                     (found.checkpoint ? "going on from " + found.file.filename().string() +
                                             ", step " + std::to_string(found.checkpoint->info.step)
                                       : "there is no other checkpoint, so the run begins anew")});
    }
    if (found.checkpoint) {
        restore(*found.checkpoint, found.file);
    }
}

void TrainingRun::restore(const Checkpoint& checkpoint, const std::filesystem::path& file) {
    if (!sameNetwork(checkpoint.info.spec.arch, job_.spec.arch)) {
        throw Error(file.string() + ": it holds another architecture (" +
                    checkpoint.info.spec.arch.name + "); resume with the run's own");
    }
    if (checkpoint.progress.stepsPerEpoch != progress_.stepsPerEpoch) {
        throw Error(file.string() + ": it was made with " +
                    std::to_string(checkpoint.progress.stepsPerEpoch) +
                    " steps an epoch, these settings give " +
                    std::to_string(progress_.stepsPerEpoch) +
                    "; resume with the same data, limits and batch size");
    }
    restoreNetwork(checkpoint, file, network_);
    try {
        step_->optimizer().restore(checkpoint.momentum);
        if (auto* average = step_->average()) {
            average->restore(checkpoint.averages.empty() ? checkpoint.network
                                                         : checkpoint.averages);
        }
        if (checkpoint.generator.defined()) {
            generator_.set_state(checkpoint.generator);
        }
    } catch (const std::exception& error) {
        throw Error(file.string() + ": " + error.what());
    }
    progress_ = checkpoint.progress;
    // given anew, so what was changed before is over
    if (checkpoint.info.spec.config.learningRate != config_.learningRate) {
        progress_.learningRateFactor = 1;
    }
    curve_ = checkpoint.curve;
    lastSaved_ = file;
}

void TrainingRun::announce() {
    const ArchCost cost = costOf(job_.spec.arch);
    RunStarted started;
    started.parameters = cost.parameters;
    started.parametersUnshared = cost.parametersUnshared;
    started.stepsPerEpoch = progress_.stepsPerEpoch;
    started.epochs = config_.epochs;
    started.firstStep = progress_.step() + 1;
    if (progress_.step() > 0) {
        started.before = std::make_shared<const RunCurve>(curve_);
    }
    started.trainImages = data_.train.size();
    started.testImages = data_.test.size();
    started.spec = job_.spec;
    started.device = device_.text;
    started.precision = device_.precisionName();
    started.environment = {{"library", torchVersionText()},
                           {"device", device_.text},
                           {"cpu", cpuName()},
                           {"threads", device_.threads},
                           {"deterministic", config_.deterministic || !device_.cuda()},
                           {"compiler", "GCC " __VERSION__}};
    publish(std::move(started));
}

TrainingRun::Outcome TrainingRun::trainEpochs() {
    while (progress_.epoch < config_.epochs && !outOfPatience()) {
        const Outcome outcome = trainEpoch();
        if (outcome != Outcome::Finished) {
            return outcome;
        }
        if (control_.stopAfterEpochRequested() && progress_.epoch < config_.epochs) {
            return Outcome::Stopped;
        }
    }
    return Outcome::Finished;
}

bool TrainingRun::outOfPatience() {
    const int waited = progress_.epoch - progress_.bestEpoch;
    if (config_.patience == 0 || progress_.bestEpoch == 0 || waited < config_.patience) {
        return false;
    }
    publish(RunNoted{"no better test accuracy for " + std::to_string(waited) +
                     " epochs: the run ends early"});
    return true;
}

TrainingRun::Outcome TrainingRun::trainEpoch() {
    if (progress_.epochStep < progress_.stepsPerEpoch) {
        batches_->startEpoch(progress_.epoch, progress_.epochStep);
    }
    PreparedBatch batch;
    while (progress_.epochStep < progress_.stepsPerEpoch) {
        if (!goOn()) {
            return save({CheckpointKind::Last}) ? Outcome::Stopped
                                                : diverged("the weights are not finite");
        }
        if (checkpointDue() && !save({CheckpointKind::Last})) {
            return diverged("the weights are not finite");
        }
        const Stopwatch stepTime;
        if (!batches_->next(batch)) {
            throw Error("data: an epoch ended before its last batch");
        }
        const Outcome outcome = trainBatch(batch);
        if (outcome != Outcome::Finished) {
            return outcome;
        }
        throughput_.add(batch.count, stepTime.seconds());
        progress_.epochSeconds += stepTime.seconds();
    }
    return endEpoch();
}

TrainingRun::Outcome TrainingRun::trainBatch(const PreparedBatch& batch) {
    noteSkipped(batch.skipped);
    learningRate_ = progress_.learningRateFactor *
                    learningRateAt(config_, progress_.step(), progress_.stepsPerEpoch);
    if (batch.count == 0) { // no image of it could be read
        ++progress_.epochStep;
        return Outcome::Finished;
    }
    const StepResult result = step_->run(batch.tensors, learningRate_);
    noteDirectSteps();
    ++progress_.epochStep;
    if (!result.trouble.empty()) {
        return diverged(result.trouble);
    }
    const auto images = static_cast<double>(batch.count);
    progress_.lossSum += result.loss * images;
    progress_.correct += result.correct;
    progress_.images += batch.count;
    publish(StepDone{progress_.epoch + 1, progress_.step(), result.loss, learningRate_,
                     throughput_.imagesPerSecond(), static_cast<double>(result.correct) / images,
                     result.gradientNorm});
    return Outcome::Finished;
}

// Stopped meanwhile, the epoch stays open: resuming begins with its evaluation.
TrainingRun::Outcome TrainingRun::endEpoch() {
    const Stopwatch evaluationTime;
    EpochDone done;
    done.epoch = progress_.epoch + 1;
    done.step = progress_.step();
    if (progress_.images == 0) {
        throw Error(toString(job_.spec.data) +
                    ": not one training image of the epoch could be read");
    }
    done.trainLoss = progress_.lossSum / static_cast<double>(progress_.images);
    done.trainTop1 = static_cast<double>(progress_.correct) / static_cast<double>(progress_.images);
    bool best = false;
    const bool due =
        done.epoch % std::max(1, config_.evaluateEvery) == 0 || done.epoch == config_.epochs;
    if (due && data_.test.size() > 0) {
        const auto evaluation = evaluate();
        if (!evaluation) {
            return save({CheckpointKind::Last}) ? Outcome::Stopped
                                                : diverged("the weights are not finite");
        }
        if (!std::isfinite(evaluation->loss)) {
            return diverged("the test loss is not finite");
        }
        done.evaluated = true;
        done.testLoss = evaluation->loss;
        done.testTop1 = evaluation->top1;
        done.testTop5 = evaluation->top5;
        best = evaluation->top1 > progress_.bestTop1;
    }
    TrainerState next;
    next.epoch = done.epoch;
    next.stepsPerEpoch = progress_.stepsPerEpoch;
    next.bestTop1 = best ? done.testTop1 : progress_.bestTop1;
    next.bestEpoch = best ? done.epoch : progress_.bestEpoch;
    next.learningRateFactor = progress_.learningRateFactor;
    done.seconds = progress_.epochSeconds + evaluationTime.seconds();
    progress_ = next;
    publish(done);
    if (!save(best ? std::vector{CheckpointKind::Best, CheckpointKind::Last}
                   : std::vector{CheckpointKind::Last})) {
        return diverged("the weights are not finite");
    }
    return Outcome::Finished;
}

std::optional<Evaluation> TrainingRun::evaluate() {
    EvaluationRequest wanted;
    wanted.images = &data_.test;
    wanted.mean = data_.mean;
    wanted.std = data_.std;
    wanted.classNames = data_.classNames;
    wanted.batchSize = config_.batchSize;
    wanted.dataThreads = config_.dataThreads;
    const Ema::InUse average(step_->average());
    evaluating_ = true;
    auto evaluation = evaluateNetwork(network_, device_, wanted, [this] { return goOn(); });
    evaluating_ = false;
    if (evaluation) {
        noteSkipped(evaluation->skipped);
    }
    return evaluation;
}

TrainingRun::Outcome TrainingRun::diverged(const std::string& what) {
    writer_.wait();
    tellSaved();
    const bool epochOver = progress_.epochStep == 0;
    const int epoch = progress_.epoch + (epochOver ? 0 : 1);
    const double slower = config_.learningRate * progress_.learningRateFactor / 10;
    const std::string kept = lastSaved_.empty()
                                 ? "there was no checkpoint yet"
                                 : "the last good checkpoint is kept: " + lastSaved_.string();
    publish(RunFailed{
        true, progress_.step(),
        what + " in epoch " + std::to_string(epoch) + " at step " +
            std::to_string(progress_.step()) + " (learning rate " +
            plain::significant(learningRate_, 4) + "); resume it with a lower learning rate, " +
            plain::significant(slower, 4) + " say, or start anew with a longer warm-up; " + kept,
        slower});
    return Outcome::Diverged;
}

// Once: that a GPU does not repeat recorded work makes the run slower, not wrong.
void TrainingRun::noteDirectSteps() {
    if (const std::string why = step_->whyNotCaptured();
        !why.empty() && !std::exchange(directStepsNoted_, true)) {
        publish(RunNoted{"The steps are not recorded as a CUDA graph, so that they run slower: " +
                         why});
    }
    if (const std::string why = batches_->whyNotCaptured();
        !why.empty() && !std::exchange(directBatchesNoted_, true)) {
        publish(RunNoted{
            "The making of the batches is not recorded as a CUDA graph, so that it is slower: " +
            why});
    }
}

void TrainingRun::noteSkipped(const std::vector<SkippedFile>& files) {
    if (const std::string note = skippedNote(files); !note.empty()) {
        publish(RunNoted{note});
    }
}

// Steps, epochs and marks are kept for the checkpoints, so that these know the whole curve.
void TrainingRun::publish(RunFact fact) {
    const double now = unixTime();
    if (const auto* step = std::get_if<StepDone>(&fact)) {
        curve_.steps.push_back({*step, now});
    } else if (const auto* epoch = std::get_if<EpochDone>(&fact)) {
        curve_.epochs.push_back({*epoch, now});
    } else if (const auto* mark = std::get_if<RunMark>(&fact)) {
        curve_.marks.push_back({*mark, now});
    }
    sink_.publish({job_.run, now, std::move(fact)});
}

} // namespace sharesnet
