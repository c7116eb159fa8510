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
    std::vector<ImagePrediction> predictions;

    void add(const torch::Tensor& logits, const torch::Tensor& labels,
             const std::vector<std::int64_t>& indices) {
        const std::int64_t classes = logits.size(1);
        namespace F = torch::nn::functional;
        const torch::Tensor losses =
            F::cross_entropy(logits, labels, F::CrossEntropyFuncOptions().reduction(torch::kNone));
        const torch::Tensor finite = logits.isfinite().all(1).logical_and(losses.isfinite());
        notFinite += labels.size(0) - finite.sum().item<std::int64_t>();
        lossSum += losses.sum(torch::kFloat64).item<double>();
        const auto best = std::get<1>(logits.topk(std::min<std::int64_t>(5, classes), 1));
        top5 += (best == labels.unsqueeze(1)).any(1).sum().item<std::int64_t>();
        top1 += (best.select(1, 0) == labels).sum().item<std::int64_t>();
        images += labels.size(0);
        addPredictions(logits.softmax(1), best, labels, finite, indices);
    }

    void addPredictions(const torch::Tensor& probabilities, const torch::Tensor& best,
                        const torch::Tensor& labels, const torch::Tensor& finite,
                        const std::vector<std::int64_t>& indices) {
        const std::int64_t top =
            std::min(best.size(1), static_cast<std::int64_t>(ImagePrediction::kTop));
        const auto onCpu = [](const torch::Tensor& tensor) {
            return tensor.to(torch::kCPU).contiguous();
        };
        const auto classes = onCpu(best.narrow(1, 0, top));
        const auto ofClasses = onCpu(probabilities.gather(1, best.narrow(1, 0, top)));
        const auto ofTruth = onCpu(probabilities.gather(1, labels.unsqueeze(1)));
        const auto truth = onCpu(labels);
        const auto usable = onCpu(finite);
        for (std::int64_t i = 0; i < truth.size(0); ++i) {
            if (!usable.data_ptr<bool>()[i]) {
                continue;
            }
            ImagePrediction& image = predictions.emplace_back();
            image.index = indices[static_cast<std::size_t>(i)];
            image.truth = static_cast<std::int32_t>(truth.data_ptr<std::int64_t>()[i]);
            image.truthProbability = ofTruth.data_ptr<float>()[i];
            for (std::int64_t k = 0; k < top; ++k) {
                const auto place = static_cast<std::size_t>(k);
                const std::int64_t from = i * top + k;
                image.classes[place] =
                    static_cast<std::int32_t>(classes.data_ptr<std::int64_t>()[from]);
                image.probabilities[place] = ofClasses.data_ptr<float>()[from];
            }
        }
    }
};

Evaluation toEvaluation(Tally tally, const std::vector<std::string>& classNames) {
    Evaluation result;
    const double images = static_cast<double>(tally.images);
    result.images = tally.images;
    result.notFinite = tally.notFinite;
    result.loss =
        tally.notFinite > 0 ? std::numeric_limits<double>::quiet_NaN() : tally.lossSum / images;
    result.top1 = static_cast<double>(tally.top1) / images;
    result.top5 = static_cast<double>(tally.top5) / images;
    result.classNames = classNames;
    result.predictions = std::move(tally.predictions);
    const std::size_t classes = classNames.size();
    result.confusion = confusionOf(result.predictions, classes);
    for (std::size_t row = 0; row < classes; ++row) {
        std::int64_t of = 0;
        for (std::size_t column = 0; column < classes; ++column) {
            of += result.confusion[row * classes + column];
        }
        const auto right = static_cast<double>(result.confusion[row * classes + row]);
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
    tally.predictions.reserve(static_cast<std::size_t>(request.images->size()));
    std::vector<SkippedFile> skipped;
    Batch batch;
    while (tally.notFinite == 0) {
        if (goOn && !goOn()) {
            return std::nullopt;
        }
        if (request.progress) {
            request.progress(tally.images, request.images->size());
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
        tally.add(network->forward(tensors.images).to(torch::kFloat32), tensors.labels,
                  batch.indices);
    }
    if (tally.images == 0) {
        throw Error("evaluation: there are no images that can be read");
    }
    Evaluation result = toEvaluation(std::move(tally), request.classNames);
    result.skipped = std::move(skipped);
    return result;
}

} // namespace sharesnet
