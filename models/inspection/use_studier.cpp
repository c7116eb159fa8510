#include "models/inspection/use_studier.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "models/inspection/use_accuracy.h"
#include "models/inspection/use_observer.h"
#include "models/network/evaluation_mode.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace sharesnet {

namespace {

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

bool observes(const UseStudyRequest& request) {
    return asksFor(request, {UseMeasure::Similarity, UseMeasure::Activation, UseMeasure::Updates,
                             UseMeasure::Gradient});
}

} // namespace

UseStudy observedUses(SharedResNet& network, const UseStudyRequest& request,
                      const StudyBatches& batches, int threads, const std::function<void()>& look) {
    const EvaluationMode evaluation(network);
    UseStudy study;
    study.request = request;
    study.request.conv.use = 0;
    const std::vector<int> blocks = addressedBlocks(network->spec(), study.request.conv);
    study.shared =
        network->layout().at(request.conv.stage).at(blocks.front()).at(request.conv.conv).group >=
        0;
    for (const StudyBatch& batch : batches) {
        study.images += batch.count();
    }
    if (study.images < 2) {
        throw Error("a study needs at least two images that can be read");
    }
    study.uses = usesOf(network, request, blocks);
    if (observes(request)) {
        observeUses(network, batches, blocks, threads, look, study);
    }
    return study;
}

UseStudy studyUses(SharedResNet& network, const ComputeDevice& device,
                   const UseStudyRequest& request, const StudyImages& images,
                   const StudyWatch& watch) {
    const std::vector<int> blocks = addressedBlocks(
        network->spec(), {request.conv.stage, request.conv.conv, request.conv.group});
    std::vector<SkippedFile> skipped;
    const StudyBatches batches = readStudyBatches(
        images, studyBatchFor(network->spec(), request.conv.stage), device.device, watch, skipped);
    Steps steps(watch, batches.size() * (blocks.size() + (observes(request) ? 1 : 0)));
    const auto look = [&] { steps.next(); };
    UseStudy study = observedUses(network, request, batches, device.threads, look);
    study.classNames = images.classNames;
    study.skipped = std::move(skipped);
    // Similarity, updates and norms say nothing of the answers.
    if (asksFor(request, {UseMeasure::Activation, UseMeasure::Gradient, UseMeasure::Skip,
                          UseMeasure::Repeat, UseMeasure::Exit, UseMeasure::Extra})) {
        const EvaluationMode evaluation(network);
        measureAccuracies(network, device, batches, blocks, look, study);
    }
    return study;
}

} // namespace sharesnet
