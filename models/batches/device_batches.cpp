#include "models/batches/device_batches.h"

#include <algorithm>

namespace sharesnet {

namespace {

constexpr std::int64_t kPlanColumns = 8;

torch::Tensor perChannel(const std::array<float, 3>& values, int channels, torch::Device device) {
    return torch::tensor(std::vector<float>(values.begin(), values.begin() + channels)).to(device);
}

// {N, 1} columns against {extent}: from <= place < to.
torch::Tensor within(const torch::Tensor& from, const torch::Tensor& to,
                     const torch::Tensor& places) {
    return torch::logical_and(places >= from, places < to);
}

} // namespace

bool DeviceBatches::canMake(const ImageSet& images, const BatchOptions& options,
                            std::int64_t deviceBytes) {
    const auto bytes = static_cast<std::int64_t>(images.pixelsNhwc().size());
    return bytes > 0 && bytes <= deviceBytes / 4 && options.erasing == 0 &&
           !options.pictures.any() && options.shares == 1;
}

DeviceBatches::DeviceBatches(const ImageSet& images, const std::array<float, 3>& mean,
                             const std::array<float, 3>& std, const BatchOptions& options,
                             torch::Device device, const GraphCapture& capture)
    : options_(checked(options, images.shape())),
      shape_(images.shape()),
      size_(images.size()),
      mean_(perChannel(mean, shape_.channels, device)),
      std_(perChannel(std, shape_.channels, device)),
      white_(torch::full({}, 255, mean_.options())),
      batch_(batchCount(size_, options_)) {
    const auto bytes = images.pixelsNhwc();
    const std::vector<std::int64_t> labels(images.labels().begin(), images.labels().end());
    pixels_ =
        torch::empty({static_cast<std::int64_t>(bytes.size()) / shape_.channels, shape_.channels},
                     torch::kUInt8);
    std::copy(bytes.begin(), bytes.end(), pixels_.data_ptr<std::uint8_t>());
    pixels_ = pixels_.to(device);
    labels_ = torch::tensor(labels, torch::kInt64).to(device);
    plan_ = torch::zeros({options_.batchSize, kPlanColumns}, labels_.options());
    wholeImages_ = torch::empty({options_.batchSize, shape_.height, shape_.width, shape_.channels},
                                mean_.options());
    wholeLabels_ = torch::empty({options_.batchSize}, labels_.options());
    whole_ = capture([this] { makeWhole(); });
}

std::int64_t DeviceBatches::batchesPerEpoch() const {
    return batchCount(size_, options_);
}

void DeviceBatches::startEpoch(std::int64_t epoch, std::int64_t firstBatch) {
    epoch_ = epoch;
    batch_ = firstBatch;
    order_ = orderOf(size_, options_, epoch);
}

bool DeviceBatches::next(PreparedBatch& batch) {
    if (batch_ >= batchesPerEpoch()) {
        return false;
    }
    torch::NoGradGuard noGrad;
    const std::int64_t first = batch_ * options_.batchSize;
    const std::int64_t last = std::min(first + options_.batchSize, size_);
    const torch::Tensor plan = planOf(first, last);
    torch::Tensor images = wholeImages_;
    batch.tensors.labels = wholeLabels_;
    if (last - first == options_.batchSize) {
        plan_.copy_(plan);
        runWhole();
    } else {
        const torch::Tensor here = plan.to(plan_.device());
        images = imagesOf(here);
        batch.tensors.labels = labels_.index_select(0, here.select(1, 0));
    }
    const float mixupLambda = mixupLambdaOf(options_, epoch_, batch_);
    batch.tensors.mixupLabels = torch::Tensor();
    batch.tensors.mixupLambda = mixupLambda;
    if (options_.mixup > 0) {
        images = images * mixupLambda + images.flip(0) * (1 - mixupLambda);
        batch.tensors.mixupLabels = batch.tensors.labels.flip(0);
    }
    batch.tensors.images = images.permute({0, 3, 1, 2});
    batch.count = last - first;
    batch.skipped.clear();
    ++batch_;
    return true;
}

torch::Tensor DeviceBatches::planOf(std::int64_t first, std::int64_t last) const {
    torch::Tensor plan = torch::empty({last - first, kPlanColumns}, torch::kInt64);
    std::int64_t* row = plan.data_ptr<std::int64_t>();
    for (std::int64_t position = first; position < last; ++position, row += kPlanColumns) {
        const Placement placement = placementOf(options_, epoch_, position);
        const PixelBox box = cutoutOf(options_, shape_, epoch_, position);
        const std::int64_t values[] = {order_[static_cast<std::size_t>(position)],
                                       placement.x,
                                       placement.y,
                                       placement.flip ? 1 : 0,
                                       box.left,
                                       box.top,
                                       box.right,
                                       box.bottom};
        std::copy(std::begin(values), std::end(values), row);
    }
    return plan;
}

torch::Tensor DeviceBatches::imagesOf(const torch::Tensor& plan) const {
    const auto column = [&](std::int64_t k) { return plan.narrow(1, k, 1); }; // N, 1
    const auto xs = torch::arange(shape_.width, plan.options());
    const auto ys = torch::arange(shape_.height, plan.options());
    const auto fromX = column(1) + torch::where(column(3) > 0, shape_.width - 1 - xs, xs); // N, W
    const auto fromY = column(2) + ys;                                                     // N, H
    const auto row = column(0) * shape_.height + fromY.clamp(0, shape_.height - 1);
    // N, H, W
    const auto pixel =
        row.unsqueeze(2) * shape_.width + fromX.clamp(0, shape_.width - 1).unsqueeze(1);
    auto images = pixels_.index_select(0, pixel.flatten())
                      .to(torch::kFloat32)
                      .view({plan.size(0), shape_.height, shape_.width, shape_.channels});
    images = images.div_(white_).sub_(mean_).div_(std_);
    const auto inside = torch::logical_and(((fromY >= 0) & (fromY < shape_.height)).unsqueeze(2),
                                           ((fromX >= 0) & (fromX < shape_.width)).unsqueeze(1));
    const auto cut = torch::logical_and(within(column(5), column(7), ys).unsqueeze(2),
                                        within(column(4), column(6), xs).unsqueeze(1));
    return images.masked_fill_(torch::logical_or(inside.logical_not(), cut).unsqueeze(3), 0);
}

// The first replay is checked.
void DeviceBatches::runWhole() {
    const bool first = whole_->due();
    whole_->run();
    if (first && whole_->replayed() && !torch::equal(wholeImages_, imagesOf(plan_))) {
        whole_->giveUp(Message("a replayed batch differs from the same batch made directly"));
        makeWhole();
    }
}

void DeviceBatches::makeWhole() {
    wholeImages_.copy_(imagesOf(plan_));
    wholeLabels_.copy_(labels_.index_select(0, plan_.select(1, 0)));
}

} // namespace sharesnet
