#include "models/inspection/evaluator.h"

#include "core/base/error.h"
#include "core/data/batch_loader.h"
#include "models/batches/batch_tensors.h"
#include "models/inspection/piecewise_forward.h"
#include "models/network/evaluation_mode.h"

#include <algorithm>
#include <limits>
#include <memory>
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

// The views of the images, batch by batch.
class Views {
  public:
    Views(const EvaluationRequest& request, const BatchOptions& options) {
        const auto add = [&](const ImageSet& images) {
            loaders_.push_back(
                std::make_unique<BatchLoader>(images, request.mean, request.std, options));
            loaders_.back()->startEpoch(0);
        };
        if (request.views.empty()) {
            add(*request.images);
        }
        for (const ImageSet& view : request.views) {
            add(view);
        }
        batches_.resize(loaders_.size());
        mirrors_ = !request.views.empty();
    }

    // The next batch, in every view; false: there is none.
    bool next() {
        bool any = false;
        for (std::size_t view = 0; view < loaders_.size(); ++view) {
            any = loaders_[view]->next(batches_[view]);
        }
        return any;
    }
    const Batch& batch() const { return batches_.front(); }

    // For batch(), N x classes.
    torch::Tensor logits(SharedResNet& network, PiecewiseForward& forward, ImageShape shape,
                         torch::Device device) {
        torch::Tensor sum;
        for (Batch& batch : batches_) {
            const torch::Tensor images = toTensors(batch, shape, device).images;
            const torch::Tensor one = logitsOf(images, network, forward);
            sum = sum.defined() ? sum + one : one;
        }
        return batches_.size() == 1 ? sum : sum / static_cast<double>(batches_.size());
    }

  private:
    torch::Tensor logitsOf(const torch::Tensor& images, SharedResNet& network,
                           PiecewiseForward& forward) const {
        const torch::Tensor plain = forward.logits(network, images);
        if (!mirrors_) {
            return plain;
        }
        const torch::Tensor mirrored = images.flip(3).contiguous(torch::MemoryFormat::ChannelsLast);
        return (plain + forward.logits(network, mirrored)) / 2;
    }

    std::vector<std::unique_ptr<BatchLoader>> loaders_;
    std::vector<Batch> batches_; // one of each
    bool mirrors_ = false;
};

} // namespace

std::optional<Evaluation> evaluateNetwork(SharedResNet& network, const ComputeDevice& device,
                                          const EvaluationRequest& request,
                                          const std::function<bool()>& goOn) {
    torch::NoGradGuard noGrad;
    EvaluationMode mode(network);
    BatchOptions options;
    options.batchSize = request.batchSize;
    options.threads = std::max(1, request.dataThreads);
    Views views(request, options);
    PiecewiseForward forward(device);
    Tally tally;
    tally.predictions.reserve(static_cast<std::size_t>(request.images->size()));
    std::vector<SkippedFile> skipped;
    const Batch& batch = views.batch();
    while (tally.notFinite == 0) {
        if (goOn && !goOn()) {
            return std::nullopt;
        }
        if (request.progress) {
            request.progress(tally.images, request.images->size());
        }
        if (!views.next()) {
            break;
        }
        skipped.insert(skipped.end(), batch.skipped.begin(), batch.skipped.end());
        if (batch.count == 0) {
            continue;
        }
        const torch::Tensor labels = torch::tensor(batch.labels, torch::kInt64).to(device.device);
        tally.add(views.logits(network, forward, request.images->shape(), device.device), labels,
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
