#include "models/inspection/top_image_finder.h"

#include "core/base/error.h"
#include "core/data/batch_loader.h"
#include "models/batches/batch_tensors.h"
#include "models/network/evaluation_mode.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sharesnet {

namespace {

using torch::Tensor;

constexpr int kBatch = 64;

void requireChannel(const SharedResNet& network, const TopImagesRequest& request, int block) {
    const ConvLayout& conv =
        network->layout().at(request.conv.stage).at(block).at(request.conv.conv);
    const int channels = request.point == TapPoint::Input ? conv.in.channels
                         : request.point == TapPoint::AfterSum
                             ? network->layout().at(request.conv.stage).at(block).out.channels
                             : conv.out.channels;
    if (request.channel < 0 || request.channel >= channels) {
        throw Error("%1 has no channel %2 there: choose one of 1 to %3", toString(request.conv),
                    request.channel + 1, channels);
    }
    if (request.count < 1) {
        throw Error("ask for at least one image, not %1", request.count);
    }
}

// The best images of one use so far, the highest first; by their index in the set that is gone
// through.
class Ranking {
  public:
    explicit Ranking(int count) : count_(static_cast<std::size_t>(count)) {}
    void add(const TopImage& image) {
        const auto place = std::upper_bound(
            best_.begin(), best_.end(), image,
            [](const TopImage& a, const TopImage& b) { return a.value > b.value; });
        best_.insert(place, image);
        best_.resize(std::min(best_.size(), count_));
    }
    const std::vector<TopImage>& best() const { return best_; }

  private:
    std::size_t count_;
    std::vector<TopImage> best_;
};

class Finder {
  public:
    Finder(const SharedResNet& network, const TopImagesRequest& request,
           const std::vector<int>& blocks, const ImageSet& set)
        : network_(network), request_(request), blocks_(blocks), set_(set) {
        rankings_.assign(blocks.size(), Ranking(request.count));
    }

    void add(const BatchTensors& batch, const std::vector<std::int64_t>& indices) {
        ActivationTap tap(request_.conv.stage, request_.conv.conv, {request_.point});
        tap.keep([this](const Tensor& activation) { // N x height x width
            return activation.select(1, request_.channel).to(torch::kCPU).contiguous().clone();
        });
        network_->forwardTapped(batch.images, tap);
        Tensor usable = torch::ones({batch.count()}, torch::kBool);
        const std::vector<Tensor>& planes = tap.activations(request_.point);
        for (const int block : blocks_) {
            usable.logical_and_(at(planes, block).flatten(1).isfinite().all(1));
        }
        notFinite_ += batch.count() - usable.sum().item<std::int64_t>();
        images_ += batch.count();
        for (std::size_t use = 0; use < blocks_.size(); ++use) {
            rank(use, at(planes, blocks_[use]), usable, indices);
        }
    }

    TopImages result() const {
        TopImages found;
        found.request = request_;
        found.images = images_;
        found.notFinite = notFinite_;
        for (std::size_t use = 0; use < blocks_.size(); ++use) {
            const int number =
                (request_.conv.use > 0 ? request_.conv.use : 1) + static_cast<int>(use);
            found.uses.push_back({blocks_[use], number, rankings_[use].best()});
            for (TopImage& image : found.uses.back().best) {
                image.file = set_.file(image.image).string();
                image.image = set_.indexInWhole(image.image);
            }
        }
        return found;
    }

  private:
    const Tensor& at(const std::vector<Tensor>& planes, int block) const {
        const auto place = static_cast<std::size_t>(block - 1);
        if (place >= planes.size() || !planes[place].defined()) {
            throw Error("%1: the network has no such point there", toString(request_.conv));
        }
        return planes[place];
    }

    void rank(std::size_t use, const Tensor& planes, const Tensor& usable,
              const std::vector<std::int64_t>& indices) {
        const std::int64_t width = planes.size(2);
        const Tensor values = planes.flatten(1).to(torch::kFloat32);
        Tensor scores;
        Tensor places = torch::zeros({values.size(0)}, torch::kInt64);
        if (request_.score == ChannelScore::Maximum) {
            std::tie(scores, places) = values.max(1);
        } else {
            scores = values.mean(1);
        }
        for (std::int64_t i = 0; i < values.size(0); ++i) {
            if (!usable.data_ptr<bool>()[i]) {
                continue;
            }
            const std::int64_t index = indices[static_cast<std::size_t>(i)];
            const std::int64_t place = places.data_ptr<std::int64_t>()[i];
            rankings_[use].add({index,
                                set_.label(index),
                                scores.data_ptr<float>()[i],
                                static_cast<int>(place / width),
                                static_cast<int>(place % width),
                                {}});
        }
    }

    const SharedResNet& network_;
    const TopImagesRequest& request_;
    const std::vector<int>& blocks_;
    const ImageSet& set_;
    std::vector<Ranking> rankings_;
    std::int64_t images_ = 0;
    std::int64_t notFinite_ = 0;
};

} // namespace

TopImages findTopImages(SharedResNet& network, const TopImagesRequest& request,
                        const StudyImages& images, const StudyWatch& watch) {
    torch::NoGradGuard noGrad;
    const EvaluationMode evaluation(network);
    const std::vector<int> blocks = addressedBlocks(network->spec(), request.conv);
    requireChannel(network, request, blocks.front());
    const torch::Device device =
        network->weight(request.conv.stage, blocks.front(), request.conv.conv).device();
    BatchOptions options;
    options.batchSize = kBatch;
    options.threads = std::max(1, images.threads);
    BatchLoader loader(images.images, images.mean, images.std, options);
    loader.startEpoch(0);
    Finder finder(network, request, blocks, images.images);
    std::vector<SkippedFile> skipped;
    Batch batch;
    double done = 0;
    while (loader.next(batch)) {
        throwIfCancelled(watch.cancelled);
        if (watch.progress) {
            watch.progress(done /
                           static_cast<double>(std::max<std::int64_t>(1, images.images.size())));
        }
        skipped.insert(skipped.end(), batch.skipped.begin(), batch.skipped.end());
        if (batch.count > 0) {
            finder.add(toTensors(batch, images.images.shape(), device), batch.indices);
        }
        done += static_cast<double>(batch.count) + static_cast<double>(batch.skipped.size());
    }
    TopImages found = finder.result();
    if (found.images == 0) {
        throw Error("there are no images that can be read");
    }
    found.shared =
        network->layout().at(request.conv.stage).at(blocks.front()).at(request.conv.conv).group >=
        0;
    found.classNames = images.classNames;
    found.skipped = std::move(skipped);
    return found;
}

} // namespace sharesnet
