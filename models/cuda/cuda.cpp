#include "models/cuda/cuda.h"

#include <ATen/cuda/CUDAContext.h>
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAGuard.h>
#include <cuda_runtime_api.h>
#include <torch/torch.h>

#include <limits>

namespace sharesnet {

namespace {

// The first runs choose algorithms and fill caches, which must not be recorded.
constexpr int kDirectRuns = 3;

// Other threads may use the GPU meanwhile (what it has is asked for by the window). LibTorch 1.13 has no choice there.
template <typename Graph>
void beginCapture(Graph& graph) {
    if constexpr (requires { graph.capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal); })
        graph.capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
    else
        graph.capture_begin();
}

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

class CudaRecording final : public Recording {
  public:
    CudaRecording(Work work, c10::DeviceIndex device) : work_(std::move(work)), device_(device) {}

    void run() override {
        if (!graph_ && whyNot_.empty() && directRuns_ >= kDirectRuns)
            record();
        repeated_ = graph_ != nullptr;
        if (repeated_) {
            graph_->replay();
        } else {
            ++directRuns_;
            work_();
        }
    }

    bool repeated() const override { return repeated_; }

    void giveUp(std::string reason) override {
        graph_.reset();
        whyNot_ = std::move(reason);
    }

    std::string whyNot() const override { return whyNot_; }

  private:
    // On a stream of its own, since the default one cannot be recorded. Nothing is computed yet.
    void record() {
        torch::cuda::synchronize(device_);
        auto graph = std::make_unique<at::cuda::CUDAGraph>();
        const c10::cuda::CUDAStreamGuard elsewhere(c10::cuda::getStreamFromPool(false, device_));
        bool begun = false;
        try {
            beginCapture(*graph);
            begun = true;
            work_();
            begun = false;
            graph->capture_end();
            graph_ = std::move(graph);
        } catch (const std::exception& error) {
            giveUp(firstLine(error.what()));
            if (begun)
                abandon(*graph);
        }
    }

    static void abandon(at::cuda::CUDAGraph& graph) {
        try {
            graph.capture_end();
        } catch (const std::exception&) { // that it is no good is known
        }
        cudaGetLastError(); // or the next call would report it
    }

    Work work_;
    c10::DeviceIndex device_;
    int directRuns_ = 0;
    bool repeated_ = false;
    std::unique_ptr<at::cuda::CUDAGraph> graph_;
    std::string whyNot_;
};

} // namespace

std::vector<GpuInfo> cudaDevices() {
    std::vector<GpuInfo> gpus;
    if (!torch::cuda::is_available())
        return gpus;
    const auto count = static_cast<int>(torch::cuda::device_count());
    for (int i = 0; i < count; ++i) {
        const auto* properties = at::cuda::getDeviceProperties(static_cast<c10::DeviceIndex>(i));
        gpus.push_back({properties->name, static_cast<std::int64_t>(properties->totalGlobalMem), properties->major >= 8});
    }
    return gpus;
}

std::int64_t cudaFreeBytes(int device) {
    const auto index = static_cast<c10::DeviceIndex>(device);
    const c10::cuda::CUDAGuard guard(index);
    std::size_t free = 0;
    std::size_t total = 0;
    if (cudaMemGetInfo(&free, &total) != cudaSuccess)
        return std::numeric_limits<std::int64_t>::max();
    const auto stats = c10::cuda::CUDACachingAllocator::getDeviceStats(index);
    return static_cast<std::int64_t>(free) + stats.reserved_bytes[0].current - stats.allocated_bytes[0].current;
}

std::int64_t cudaPeakBytes(int device) {
    const auto stats = c10::cuda::CUDACachingAllocator::getDeviceStats(static_cast<c10::DeviceIndex>(device));
    return stats.allocated_bytes[0].peak; // 0: over all pools
}

void resetCudaPeak(int device) {
    c10::cuda::CUDACachingAllocator::resetPeakStats(static_cast<c10::DeviceIndex>(device));
}

Recorder cudaRecorder(int device) {
    return [index = static_cast<c10::DeviceIndex>(device)](Work work) -> std::unique_ptr<Recording> {
        return std::make_unique<CudaRecording>(std::move(work), index);
    };
}

} // namespace sharesnet
