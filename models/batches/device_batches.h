#pragma once

#include "models/batches/batch_source.h"
#include "models/device/graph_capture.h"

#include <torch/torch.h>

namespace sharesnet {

// The batches of BatchLoader made on the device itself: all images lie there as bytes, the program
// sends each batch's plan (which images, and what becomes of them). Whole batches are captured as a
// CUDA graph.
class DeviceBatches final : public BatchSource {
  public:
    // Images in memory that take at most a quarter of the device's; random erasing draws its noise
    // on the CPU, where pictures are cropped and recolored, too. By the whole memory, so that a run
    // that is resumed gets the same batches to the last bit.
    static bool canMake(const ImageSet& images, const BatchOptions& options,
                        std::int64_t deviceBytes);

    DeviceBatches(const ImageSet& images, const std::array<float, 3>& mean,
                  const std::array<float, 3>& std, const BatchOptions& options,
                  torch::Device device, const GraphCapture& capture);
    DeviceBatches(const DeviceBatches&) = delete;
    DeviceBatches& operator=(const DeviceBatches&) = delete;

    std::int64_t batchesPerEpoch() const override;
    void startEpoch(std::int64_t epoch, std::int64_t firstBatch) override;
    bool next(PreparedBatch& batch) override;
    Message whyNotCaptured() const override { return whole_->whyNot(); }

  private:
    // A row for each image: its index, the crop's x and y, mirrored, and the box cut out (left,
    // top, right, bottom).
    torch::Tensor planOf(std::int64_t first, std::int64_t last) const; // int64, N, 8, on the CPU
    torch::Tensor imagesOf(const torch::Tensor& plan) const;           // float, N, H, W, C
    void makeWhole();
    void runWhole();

    BatchOptions options_;
    ImageShape shape_;
    std::int64_t size_;
    torch::Tensor pixels_; // bytes, all images' pixels, C
    torch::Tensor labels_; // int64
    torch::Tensor mean_;   // float, C
    torch::Tensor std_;
    // 255 as a tensor: dividing by a host number multiplies by its reciprocal, which rounds
    // differently
    torch::Tensor white_;
    torch::Tensor plan_; // of a whole batch, as its results: fixed tensors
    torch::Tensor wholeImages_;
    torch::Tensor wholeLabels_;
    std::unique_ptr<CapturedGraph> whole_;
    std::vector<std::int64_t> order_;
    std::int64_t epoch_ = 0;
    std::int64_t batch_ = 0;
};

} // namespace sharesnet
