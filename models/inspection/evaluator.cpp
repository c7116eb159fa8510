#include "models/inspection/evaluator.h"

#include "core/base/error.h"
#include "core/data/batch_loader.h"
#include "models/batches/batch_tensors.h"
#include "models/device/torch_compat.h"
#include "models/network/evaluation_mode.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace sharesnet {

namespace {

// Sums over the batches; turned into fractions at the end.
struct Tally {
    double lossSum = 0;
    std::int64_t top1 = 0;
    std::int64_t top5 = 0;
    std::int64_t images = 0;
    std::int64_t notFinite = 0;
    std::vector<std::int64_t> confusion;

    void add(const torch::Tensor& logits, const torch::Tensor& labels) {
        const std::int64_t classes = logits.size(1);
        namespace F = torch::nn::functional;
        const torch::Tensor losses =
            F::cross_entropy(logits, labels, F::CrossEntropyFuncOptions().reduction(torch::kNone));
        const torch::Tensor finite = logits.isfinite().all(1).logical_and(losses.isfinite());
        notFinite += labels.size(0) - finite.sum().item<std::int64_t>();
        lossSum += losses.sum(torch::kFloat64).item<double>();
        const auto best = std::get<1>(logits.topk(std::min<std::int64_t>(5, classes), 1));
        top5 += (best == labels.unsqueeze(1)).any(1).sum().item<std::int64_t>();
        const auto predicted = best.select(1, 0).to(torch::kCPU).contiguous();
        const auto truth = labels.to(torch::kCPU).contiguous();
        for (std::int64_t i = 0; i < truth.size(0); ++i) {
            const std::int64_t row = truth.data_ptr<std::int64_t>()[i];
            const std::int64_t column = predicted.data_ptr<std::int64_t>()[i];
            top1 += row == column;
            ++confusion[static_cast<std::size_t>(row * classes + column)];
        }
        images += truth.size(0);
    }
};

Evaluation toEvaluation(const Tally& tally, const std::vector<std::string>& classNames) {
    Evaluation result;
    const double images = static_cast<double>(tally.images);
    result.images = tally.images;
    result.notFinite = tally.notFinite;
    result.loss =
        tally.notFinite > 0 ? std::numeric_limits<double>::quiet_NaN() : tally.lossSum / images;
    result.top1 = static_cast<double>(tally.top1) / images;
    result.top5 = static_cast<double>(tally.top5) / images;
    result.classNames = classNames;
    result.confusion = tally.confusion;
    const std::size_t classes = classNames.size();
    for (std::size_t row = 0; row < classes; ++row) {
        std::int64_t of = 0;
        for (std::size_t column = 0; column < classes; ++column) {
            of += tally.confusion[row * classes + column];
        }
        const auto right = static_cast<double>(tally.confusion[row * classes + row]);
        result.perClassTop1.push_back(of > 0 ? std::optional(right / static_cast<double>(of))
                                             : std::nullopt);
    }
    return result;
}

} // namespace

std::optional<Evaluation> evaluateNetwork(SharedResNet& network, const ComputeDevice& device,
                                          const EvaluationRequest& request,
                                          const std::function<bool()>& goOn) {
    torch::NoGradGuard noGrad;
    EvaluationMode mode(network);
    BatchOptions options;
    options.batchSize = request.batchSize;
    options.threads = std::max(1, request.dataThreads);
    BatchLoader loader(*request.images, request.mean, request.std, options);
    loader.startEpoch(0);
    Tally tally;
    tally.confusion.assign(request.classNames.size() * request.classNames.size(), 0);
    std::vector<SkippedFile> skipped;
    Batch batch;
    while (tally.notFinite == 0) {
        if (goOn && !goOn()) {
            return std::nullopt;
        }
        if (!loader.next(batch)) {
            break;
        }
        skipped.insert(skipped.end(), batch.skipped.begin(), batch.skipped.end());
        if (batch.count == 0) {
            continue;
        }
        const auto tensors = toTensors(batch, request.images->shape(), device.device);
        Bf16Autocast autocast(device.bf16, device.cuda());
        tally.add(network->forward(tensors.images).to(torch::kFloat32), tensors.labels);
    }
    if (tally.images == 0) {
        throw Error("evaluation: there are no images that can be read");
    }
    Evaluation result = toEvaluation(tally, request.classNames);
    result.skipped = std::move(skipped);
    return result;
}

} // namespace sharesnet
