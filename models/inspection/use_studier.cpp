#include "models/inspection/use_studier.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/data/batch_loader.h"
#include "models/batches/batch_tensors.h"
#include "models/inspection/use_accuracy.h"
#include "models/inspection/use_observer.h"
#include "models/network/evaluation_mode.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace sharesnet {

namespace {

constexpr std::int64_t kMostBytes = std::int64_t{1} << 30; // of images, and of activations

// The activations of a stage's blocks are kept for so many images, in the graph and as copies:
// fewer where a stage has a hundred blocks.
int batchFor(const ArchSpec& spec, int stage) {
    constexpr std::int64_t kMost = 32;
    constexpr std::int64_t kCopies = 2;
    const ArchCost cost = costOf(spec);
    const std::int64_t bytes =
        kCopies * static_cast<std::int64_t>(sizeof(float)) *
        cost.stages.at(static_cast<std::size_t>(stage - 1)).activationElements;
    return static_cast<int>(
        std::clamp<std::int64_t>(kMostBytes / std::max<std::int64_t>(1, bytes), 1, kMost));
}

// Counts the steps of a study and says how far it is.
class Steps {
  public:
    Steps(const StudyWatch& watch, std::size_t all) : watch_(watch), all_(all) {}
    void next() {
        throwIfCancelled(watch_.cancelled);
        if (watch_.progress) {
            watch_.progress(std::min(1.0, static_cast<double>(done_) / static_cast<double>(all_)));
        }
        ++done_;
    }

  private:
    const StudyWatch& watch_;
    std::size_t all_;
    std::size_t done_ = 0;
};

void requireRoom(const ImageSet& images) {
    const std::int64_t bytes =
        images.size() * images.shape().bytes() * static_cast<std::int64_t>(sizeof(float));
    if (bytes > kMostBytes) {
        throw Error(plain::grouped(images.size()) +
                    " images take more than 1 GiB of memory here; "
                    "give at most " +
                    plain::grouped(images.size() * kMostBytes / bytes));
    }
}

StudyBatches batchesOf(const StudyImages& from, int batchSize, torch::Device device,
                       const StudyWatch& watch, std::vector<SkippedFile>& skipped) {
    requireRoom(from.images);
    BatchOptions options;
    options.batchSize = batchSize;
    options.threads = std::max(1, from.threads);
    BatchLoader loader(from.images, from.mean, from.std, options);
    loader.startEpoch(0);
    StudyBatches batches;
    Batch batch;
    while (loader.next(batch)) {
        throwIfCancelled(watch.cancelled);
        skipped.insert(skipped.end(), batch.skipped.begin(), batch.skipped.end());
        if (batch.count > 0) {
            const BatchTensors tensors = toTensors(batch, from.images.shape(), device);
            StudyBatch& kept = batches.emplace_back();
            kept.images = tensors.images.clone();
            kept.labels = tensors.labels.clone();
            for (const std::int64_t index : batch.indices) {
                kept.indices.push_back(from.images.indexInWhole(index));
            }
        }
    }
    return batches;
}

std::vector<float> valuesOf(const torch::Tensor& tensor) {
    const torch::Tensor values = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

// The uses with what is read from the network alone.
std::vector<UseNumbers> usesOf(const SharedResNet& network, const UseStudyRequest& request,
                               const std::vector<int>& blocks) {
    constexpr double kNotMeasured = std::numeric_limits<double>::quiet_NaN();
    std::vector<UseNumbers> uses;
    for (const int block : blocks) {
        UseNumbers& use = uses.emplace_back();
        use.block = block;
        use.use = static_cast<int>(uses.size());
        use.activation = use.relativeChange = use.cosineToDescent = use.gradientNorm = kNotMeasured;
        if (std::ranges::find(request.measures, UseMeasure::BatchNorm) != request.measures.end()) {
            const BatchNormTensors& norm =
                network->stage(request.conv.stage).block(block).norm(request.conv.conv).tensors();
            use.normScale = valuesOf(norm.scale);
            use.normShift = valuesOf(norm.shift);
            use.normMean = valuesOf(norm.runningMean);
            use.normVariance = valuesOf(norm.runningVariance);
        }
    }
    return uses;
}

bool asksFor(const UseStudyRequest& request, std::initializer_list<UseMeasure> measures) {
    return std::ranges::find_first_of(request.measures, measures) != request.measures.end();
}

} // namespace

UseStudy studyUses(SharedResNet& network, const ComputeDevice& device,
                   const UseStudyRequest& request, const StudyImages& images,
                   const StudyWatch& watch) {
    const EvaluationMode evaluation(network);
    UseStudy study;
    study.request = request;
    study.request.conv.use = 0;
    study.classNames = images.classNames;
    const std::vector<int> blocks = addressedBlocks(network->spec(), study.request.conv);
    study.shared =
        network->layout().at(request.conv.stage).at(blocks.front()).at(request.conv.conv).group >=
        0;
    const StudyBatches batches = batchesOf(images, batchFor(network->spec(), request.conv.stage),
                                           device.device, watch, study.skipped);
    for (const StudyBatch& batch : batches) {
        study.images += batch.count();
    }
    if (study.images < 2) {
        throw Error("a study needs at least two images that can be read");
    }
    study.uses = usesOf(network, request, blocks);
    const bool observes = asksFor(request, {UseMeasure::Similarity, UseMeasure::Activation,
                                            UseMeasure::Updates, UseMeasure::Gradient});
    Steps steps(watch, batches.size() * (blocks.size() + (observes ? 1 : 0)));
    if (observes) {
        observeUses(
            network, batches, blocks, [&] { steps.next(); }, study);
    }
    measureAccuracies(
        network, device, batches, blocks, [&] { steps.next(); }, study);
    return study;
}

} // namespace sharesnet
