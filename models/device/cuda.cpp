#include "models/device/cuda.h"

#include "core/base/error.h"

#include <ATen/cuda/CUDAContext.h>
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAGuard.h>
#include <cuda_runtime_api.h>
#include <torch/torch.h>

#include <limits>

namespace sharesnet {

namespace {

// The first runs choose algorithms and fill caches, which must not be captured.
constexpr int kDirectRuns = 3;

// Other threads may use the GPU meanwhile (what it has is asked for by the window). LibTorch 1.13
// has no choice there.
template <typename Graph>
void beginCapture(Graph& graph, const at::cuda::MempoolId_t& pool) {
    if constexpr (requires { graph.capture_begin(pool, cudaStreamCaptureModeThreadLocal); }) {
        graph.capture_begin(pool, cudaStreamCaptureModeThreadLocal);
    } else {
        graph.capture_begin(pool);
    }
}

// After a failed capture LibTorch 2 goes on to take memory for it; earlier ones do not need to be
// told.
template <typename Pool>
void endAllocations(c10::DeviceIndex device, const Pool& pool) {
    using namespace c10::cuda::CUDACachingAllocator;
    if constexpr (requires { endAllocateToPool(device, pool); }) {
        endAllocateToPool(device, pool);
    }
}

// LibTorch's allocator answers only once CUDA is initialized, which the first tensor on a GPU would
// do. Each release has one of the two.
template <typename Context>
void initializeCuda(Context& context) {
    if constexpr (requires { context.lazyInitDevice(c10::DeviceType::CUDA); }) {
        context.lazyInitDevice(c10::DeviceType::CUDA);
    } else {
        context.lazyInitCUDA();
    }
}

auto allocatorStats(int device) {
    initializeCuda(at::globalContext());
    return c10::cuda::CUDACachingAllocator::getDeviceStats(static_cast<c10::DeviceIndex>(device));
}

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

void quietly(const Work& work) {
    try {
        work();
    } catch (const std::exception&) { // that it failed is known already
    }
}

class CudaGraph final : public CapturedGraph {
  public:
    CudaGraph(Work work, c10::DeviceIndex device, c10::cuda::CUDAStream stream)
        : work_(std::move(work)), device_(device), stream_(stream) {}

    void run() override {
        if (due()) {
            captureWork();
        }
        replayed_ = graph_ != nullptr;
        if (replayed_) {
            graph_->replay();
        } else {
            ++directRuns_;
            work_();
        }
    }

    bool due() const override { return !graph_ && whyNot_.empty() && directRuns_ >= kDirectRuns; }
    bool replayed() const override { return replayed_; }

    void giveUp(Message reason) override {
        graph_.reset();
        whyNot_ = std::move(reason);
    }

    Message whyNot() const override { return whyNot_; }

  private:
    // On a stream of its own, since the default one cannot be captured. Nothing is computed yet.
    // What the direct runs hold for the next ones is given back first: the graph has memory of its
    // own.
    void captureWork() {
        torch::cuda::synchronize(device_);
        c10::cuda::CUDACachingAllocator::emptyCache();
        auto graph = std::make_unique<at::cuda::CUDAGraph>();
        const auto pool = at::cuda::graph_pool_handle();
        const c10::cuda::CUDAStreamGuard elsewhere(stream_);
        try {
            beginCapture(*graph, pool);
            work_();
            graph->capture_end();
            graph_ = std::move(graph);
        } catch (const std::exception& error) {
            giveUp(firstLine(error.what()));
            quietly([&] { graph->capture_end(); });
            quietly([&] { endAllocations(device_, pool); });
            static_cast<void>(graph.release()); // LibTorch's allocator may still ask it
            static_cast<void>(cudaGetLastError());
            recover();
        }
        torch::cuda::synchronize(device_);
    }

    // LibTorch's random generator believes in the capture until another one ends well.
    void recover() {
        try {
            at::cuda::CUDAGraph nothing;
            beginCapture(nothing, at::cuda::graph_pool_handle());
            torch::zeros({1}, torch::Device(torch::kCUDA, device_)).add_(1);
            nothing.capture_end();
        } catch (const std::exception& error) {
            throw Error("CUDA is unusable after work that could not be captured (%1; then: %2). "
                        "Resume the run; a smaller batch leaves more memory",
                        whyNot_, firstLine(error.what()));
        }
    }

    Work work_;
    c10::DeviceIndex device_;
    c10::cuda::CUDAStream stream_;
    int directRuns_ = 0;
    bool replayed_ = false;
    std::unique_ptr<at::cuda::CUDAGraph> graph_;
    Message whyNot_;
};

} // namespace

std::vector<GpuInfo> cudaDevices() {
    std::vector<GpuInfo> gpus;
    if (!torch::cuda::is_available()) {
        return gpus;
    }
    const auto count = static_cast<int>(torch::cuda::device_count());
    for (int i = 0; i < count; ++i) {
        const auto* properties = at::cuda::getDeviceProperties(static_cast<c10::DeviceIndex>(i));
        gpus.push_back({properties->name, static_cast<std::int64_t>(properties->totalGlobalMem),
                        properties->major >= 8});
    }
    return gpus;
}

std::int64_t cudaFreeBytes(int device) {
    const auto index = static_cast<c10::DeviceIndex>(device);
    const c10::cuda::CUDAGuard guard(index);
    std::size_t free = 0;
    std::size_t total = 0;
    if (cudaMemGetInfo(&free, &total) != cudaSuccess) {
        return std::numeric_limits<std::int64_t>::max();
    }
    const auto stats = allocatorStats(device);
    return static_cast<std::int64_t>(free) + stats.reserved_bytes[0].current -
           stats.allocated_bytes[0].current;
}

std::int64_t cudaPeakBytes(int device) {
    // 0: over all pools; what a graph holds does not count as allocated
    return allocatorStats(device).reserved_bytes[0].peak;
}

void resetCudaPeak(int device) {
    initializeCuda(at::globalContext());
    c10::cuda::CUDACachingAllocator::emptyCache();
    c10::cuda::CUDACachingAllocator::resetPeakStats(static_cast<c10::DeviceIndex>(device));
}

std::int64_t cudaReservedBytes(int device) {
    return allocatorStats(device).reserved_bytes[0].current;
}

GraphCapture cudaGraphCapture(int device) {
    const auto index = static_cast<c10::DeviceIndex>(device);
    const auto stream = c10::cuda::getStreamFromPool(false, index);
    return [index, stream](Work work) -> std::unique_ptr<CapturedGraph> {
        return std::make_unique<CudaGraph>(std::move(work), index, stream);
    };
}

} // namespace sharesnet
