#include "models/training/run_texts.h"

#include "core/arch/cost.h"
#include "core/run/kept_checkpoints.h"
#include "models/device/memory_estimate.h"
#include "models/device/torch_compat.h"

#include <algorithm>
#include <cmath>
#include <system_error>

namespace sharesnet {

RunStarted startOf(const RunSpec& spec, const TrainerState& progress, const ComputeDevice& device,
                   const RankPlace& place) {
    const ArchCost cost = costOf(spec.arch);
    RunStarted started;
    started.parameters = cost.parameters;
    started.parametersUnshared = cost.parametersUnshared;
    started.stepsPerEpoch = progress.stepsPerEpoch;
    started.epochs = spec.config.epochs;
    started.firstStep = progress.step() + 1;
    started.spec = spec;
    started.device = device.text;
    started.precision = device.precisionName();
    started.environment = {{"library", torchVersionText()},
                           {"device", device.text},
                           {"cpu", cpuName()},
                           {"threads", device.threads},
                           {"deterministic", spec.config.deterministic || !device.cuda()},
                           {"compiler", "GCC " __VERSION__}};
    if (place.ranks > 1) {
        started.device = std::to_string(place.ranks) + " x " + device.text;
        started.environment["processes"] = place.ranks;
        started.environment["started_by"] = place.startedBy.empty() ? "processes" : place.startedBy;
        started.environment["batch_norm"] =
            spec.config.syncBatchNorm ? "over all processes" : "over the part of each process";
        started.environment["gradients"] = spec.config.bf16Gradients ? "bf16" : "fp32";
    }
    return started;
}

std::optional<Message> memoryWarningOf(const RunSpec& spec, std::int64_t trainImages,
                                       const ComputeDevice& device) {
    const std::int64_t batch = std::min<std::int64_t>(spec.config.batchSize, trainImages);
    const std::int64_t parts = std::max({1, spec.config.accumulateSteps, spec.config.processes});
    return memoryWarning(spec.arch, static_cast<int>((batch + parts - 1) / parts),
                         freeMemory(device), device);
}

Message threadsNote(const RankPlace& place, int threads) {
    const char* given = std::getenv("OMP_NUM_THREADS");
    const int share = physicalCores() / std::max(1, place.localRanks);
    if (place.startedBy != "torchrun" || threads > 0 || given == nullptr ||
        std::string_view(given) != "1" || share <= 1) {
        return {};
    }
    return Message("torchrun has set OMP_NUM_THREADS to 1, so each process computes on one thread; "
                   "this machine has cores for %1 each (threads)",
                   share);
}

Message keptCheckpointsNote(const RunJob& job, const TrainerState& progress) {
    const auto& arch = job.spec.arch;
    const auto& config = job.spec.config;
    const Message text = keptCheckpointsText(arch, config, progress.epoch, progress.stepsPerEpoch);
    if (text.empty()) {
        return text;
    }
    std::error_code unknown;
    const auto space = std::filesystem::space(job.checkpointFolder, unknown);
    const auto wanted = static_cast<std::uintmax_t>(
        keptCheckpointsBytes(arch, config, progress.epoch, progress.stepsPerEpoch));
    if (unknown || space.available >= wanted) {
        return text;
    }
    return Message("%1, where only %2 are free: keep fewer, or the run waits when it is full", text,
                   numeral::bytes(static_cast<std::int64_t>(space.available)));
}

Message useCostNote(double seconds, double between, int useSteps) {
    const double percent = 100 * seconds / (seconds + between);
    const Message often = useSteps == 1 ? Message("at every step")
                                        : Message("every %1 steps", numeral::grouped(useSteps));
    const Message cost = Message("the uses are measured %1, which takes %2 % of the time", often,
                                 numeral::significant(percent, 2));
    constexpr double kMuch = 2;
    if (percent <= kMuch) {
        return cost;
    }
    // so that the time between them is 99 times that of one
    const double enough = std::ceil(99 * seconds * useSteps / between);
    return Message("%1; every %2 steps (use-steps) it would take 1 %", cost,
                   numeral::grouped(static_cast<std::int64_t>(enough)));
}

Message divergedText(const Message& what, const TrainerState& progress, double learningRate,
                     double slowerRate, const std::filesystem::path& lastSaved) {
    const bool epochOver = progress.epochStep == 0;
    const int epoch = progress.epoch + (epochOver ? 0 : 1);
    const Message kept = lastSaved.empty()
                             ? Message("there was no checkpoint yet")
                             : Message("the last good checkpoint is kept: %1", lastSaved);
    return Message("%1 in epoch %2 at step %3 (learning rate %4); resume with a lower learning "
                   "rate, such as %5, or train a new run with a longer warm-up; %6",
                   what, epoch, progress.step(), numeral::significant(learningRate, 4),
                   numeral::significant(slowerRate, 4), kept);
}

} // namespace sharesnet
