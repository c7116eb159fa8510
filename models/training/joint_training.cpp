#include "models/training/joint_training.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/version.h"
#include "core/config/option_table.h"
#include "core/data/counter_random.h"
#include "core/data/data_spec.h"
#include "models/checkpoint/checkpoint.h"
#include "models/device/cuda.h"
#include "models/device/torch_compat.h"
#include "models/distributed/norm_sums.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::uint64_t kDropoutStream = 31;

// As it lies in memory; on the CPU a view.
torch::Tensor inMemory(const torch::Tensor& tensor) {
    return tensor.detach().as_strided({tensor.numel()}, {1});
}

void broadcastInto(RankGroup& group, const torch::Tensor& tensor) {
    torch::NoGradGuard noGrad;
    const torch::Tensor here = inMemory(tensor);
    const torch::Tensor sent = here.cpu();
    group.broadcast(sent);
    if (!sent.is_same(here)) {
        here.copy_(sent);
    }
}

// Texts of eight hex digits, or empty, as numbers.
torch::Tensor numbersOf(const DataFingerprints& images) {
    const auto number = [](const std::string& text) {
        return text.empty() ? -1.0 : static_cast<double>(std::stoul(text, nullptr, 16));
    };
    return torch::tensor({number(images.train), number(images.test)}, torch::kFloat64);
}

void shareRunningValues(RankGroup& group, SharedResNet& network) {
    if (network->normsOverRanks()) { // they are equal
        return;
    }
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> flat;
    const std::vector<torch::Tensor> buffers = network->buffers();
    for (const torch::Tensor& buffer : buffers) {
        flat.push_back(inMemory(buffer));
    }
    const torch::Tensor all = torch::cat(flat).cpu();
    group.broadcast(all);
    std::int64_t offset = 0;
    for (const torch::Tensor& buffer : flat) {
        buffer.copy_(all.narrow(0, offset, buffer.numel()));
        offset += buffer.numel();
    }
}

void seedDropout(torch::Generator& generator, std::uint64_t seed, const RankOrder& order,
                 const RankGroup& group) {
    CounterRandom random{seed, static_cast<std::uint64_t>(order.epoch),
                         static_cast<std::uint64_t>(order.batch) *
                                 static_cast<std::uint64_t>(group.ranks()) +
                             static_cast<std::uint64_t>(group.rank()),
                         kDropoutStream};
    generator.set_current_seed(random.next());
}

} // namespace

RankPlace placeOf(const RunJob& job) {
    RankPlace place = job.place;
    if (place.ranks == 1) { // no launcher: this process starts the others
        place.ranks = std::max(1, job.spec.config.processes);
        place.localRanks = place.ranks;
    }
    return place;
}

std::string rankJobText(const RunSpec& spec) {
    return nlohmann::ordered_json{{"architecture", toJson(spec.arch)},
                                  {"data", toString(spec.data)},
                                  {"settings", toJson(spec.config)}}
        .dump();
}

RunSpec specOfRankJob(const std::string& text) {
    const auto json = nlohmann::json::parse(text);
    RunSpec spec;
    spec.arch = archFromJson(json.at("architecture"));
    spec.data = parseDataSpec(json.at("data").get<std::string>());
    spec.config = trainConfigFromJson(json.at("settings"));
    return spec;
}

std::string rankVersion() {
    return std::string("sharesnet ") + programVersion() + " with " + torchVersionText();
}

void requireJoinable(const RunSpec& spec, int ranks) {
    const TrainConfig& config = spec.config;
    const bool ordered = config.deterministic && config.accumulateSteps > 1;
    if (ordered && spec.arch.block.dropout > 0) {
        throw Error("deterministic: dropout draws other numbers in each of %1 processes; leave it "
                    "out of the network for equal bits",
                    ranks);
    }
    if (ordered &&
        (config.accumulateSteps % ranks != 0 || config.batchSize % config.accumulateSteps != 0)) {
        throw Error("deterministic: for equal bits with %1 processes every process needs as many "
                    "accumulation steps (accumulate), of as many images (batch-size), as the "
                    "others",
                    ranks);
    }
    if (ordered && config.bf16Gradients) {
        throw Error("deterministic: adding up the parts of a batch in their order (accumulate) "
                    "needs gradients as they are, not rounded to bf16 (bf16-gradients)");
    }
    if (ordered && config.syncBatchNorm) {
        throw Error("deterministic: adding up the parts of a batch in their order (accumulate) "
                    "needs norms over the parts, not over the batch (sync-batch-norm)");
    }
}

ComputeDevice chooseRankDevice(const TrainConfig& config, const RankPlace& place) {
    std::string wanted = config.device;
    const auto gpus = static_cast<int>(cudaDevices().size());
    if (wanted == "auto" && gpus > 0) {
        wanted = "cuda:" + std::to_string(place.localRank % gpus);
    }
    ComputeDevice device = chooseDevice(wanted, config.precision, config.threads);
    if (config.threads == 0 && !device.cuda()) {
        const int share = std::max(1, physicalCores() / std::max(1, place.localRanks));
        device = chooseDevice(wanted, config.precision, std::min(share, device.threads));
    }
    if (device.cuda() && config.syncBatchNorm) {
        throw Error("sync-batch-norm: batch norm over several processes is computed on CPUs alone "
                    "so far; leave it out, or set device to cpu");
    }
    return device;
}

BatchOptions rankBatches(BatchOptions options, const RankGroup& group) {
    options.share = group.rank();
    options.shares = group.ranks();
    return options;
}

void requireSameImagesEverywhere(RankGroup& group, const DataFingerprints& images) {
    const torch::Tensor all = group.gathered(numbersOf(images));
    for (int rank = 1; rank < group.ranks(); ++rank) {
        if (!torch::equal(all[rank], all[0])) {
            throw Error("rank %1 found other images than rank 0: give all processes the same data",
                        rank);
        }
    }
}

void joinSteps(RankGroup& group, const TrainConfig& config, std::int64_t images,
               SharedResNet& network, TrainingStep& step) {
    const std::int64_t batch = std::min<std::int64_t>(config.batchSize, images);
    if (batch < group.ranks()) {
        throw batch == 1
            ? Error("a batch of %1 image is too small for %2 processes: each needs at least one",
                    batch, group.ranks())
            : Error("a batch of %1 images is too small for %2 processes: each needs at least one",
                    batch, group.ranks());
    }
    const bool ordered = config.deterministic && config.accumulateSteps > 1;
    if (ordered && batch % config.accumulateSteps != 0) {
        throw Error("deterministic: the %1 training images are one batch, which cannot be parted "
                    "into %2 equal parts (accumulate)",
                    batch, config.accumulateSteps);
    }
    step.join(group, batch);
    if (config.syncBatchNorm) {
        network->normOver(normsOverRanks(group));
    }
}

void shareState(RankGroup& group, SharedResNet& network, TrainingStep& step) {
    for (const auto& [name, tensor] : networkTensors(network)) {
        broadcastInto(group, tensor);
    }
    auto momentum = step.optimizer().state();
    const torch::Tensor has = torch::full({}, momentum.empty() ? 0.0 : 1.0, torch::kFloat64);
    group.broadcast(has);
    if (has.item<double>() == 0) {
        return;
    }
    if (group.rank() != 0) {
        momentum.clear();
        for (const auto& item : network->named_parameters()) {
            const torch::Tensor& parameter = item.value();
            momentum.emplace(item.key(),
                             torch::empty_strided(parameter.sizes(), parameter.strides(),
                                                  parameter.options().requires_grad(false)));
        }
    }
    for (const auto& [name, tensor] : momentum) {
        broadcastInto(group, tensor);
    }
    step.optimizer().restore(momentum);
}

RankOrder shareOrder(RankGroup& group, const RankOrder& order) {
    const torch::Tensor numbers =
        torch::tensor({order.end ? 1.0 : 0.0, static_cast<double>(order.epoch),
                       static_cast<double>(order.batch), order.learningRate},
                      torch::kFloat64);
    group.broadcast(numbers);
    const double* values = numbers.data_ptr<double>();
    return {values[0] != 0, static_cast<std::int64_t>(values[1]),
            static_cast<std::int64_t>(values[2]), values[3]};
}

void beginJointStep(RankGroup& group, const RankOrder& order, std::uint64_t seed,
                    SharedResNet& network, torch::Generator& generator) {
    shareRunningValues(group, network);
    seedDropout(generator, seed, order, group);
}

} // namespace sharesnet
