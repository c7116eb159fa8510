#include "models/batches/batch_source.h"

#include "models/batches/device_batches.h"
#include "models/device/cuda.h"

namespace sharesnet {

namespace {

class HostBatches final : public BatchSource {
  public:
    HostBatches(const ImageSet& images, const std::array<float, 3>& mean,
                const std::array<float, 3>& std, const BatchOptions& options, torch::Device device)
        : loader_(images, mean, std, options), shape_(images.shape()), device_(device) {}

    std::int64_t batchesPerEpoch() const override { return loader_.batchesPerEpoch(); }
    void startEpoch(std::int64_t epoch, std::int64_t firstBatch) override {
        loader_.startEpoch(epoch, firstBatch);
    }

    bool next(PreparedBatch& batch) override {
        if (!loader_.next(batch_)) {
            return false;
        }
        batch.tensors = batch_.count > 0 ? toTensors(batch_, shape_, device_) : BatchTensors();
        batch.count = batch_.count;
        batch.skipped = batch_.skipped;
        return true;
    }

  private:
    BatchLoader loader_;
    Batch batch_;
    ImageShape shape_;
    torch::Device device_;
};

std::int64_t deviceBytes(const ComputeDevice& device) {
    return cudaDevices().at(static_cast<std::size_t>(device.device.index())).memoryBytes;
}

} // namespace

std::unique_ptr<BatchSource> makeBatchSource(const ImageSet& images,
                                             const std::array<float, 3>& mean,
                                             const std::array<float, 3>& std,
                                             const BatchOptions& options,
                                             const ComputeDevice& device) {
    if (device.cuda() && DeviceBatches::canMake(images, options, deviceBytes(device))) {
        return std::make_unique<DeviceBatches>(images, mean, std, options, device.device,
                                               cudaGraphCapture(device.device.index()));
    }
    return std::make_unique<HostBatches>(images, mean, std, options, device.device);
}

} // namespace sharesnet
