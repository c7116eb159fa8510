#pragma once

#include "models/device/cuda.h"
#include "models/device/device.h"
#include "models/device/torch_compat.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <utility>

namespace sharesnet::test {

// A test that is skipped where there are not as many GPUs as it needs.
class OnGpu : public ::testing::Test {
  protected:
    explicit OnGpu(std::size_t needed = 1) : needed_(needed) {
        setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0); // as the programs do
    }

    void SetUp() override {
        const std::size_t found = cudaDevices().size();
        if (found < needed_) {
            GTEST_SKIP() << "needs " << needed_ << " GPU(s), found " << found << " ("
                         << torchVersionText() << ")";
        }
    }

    static ComputeDevice gpu(int index = 0, Precision precision = Precision::Fp32) {
        return chooseDevice("cuda:" + std::to_string(index), precision, 1);
    }

  private:
    std::size_t needed_;
};

// The GPU's own capture, which counts what it replays.
class CountedCapture {
  public:
    explicit CountedCapture(int device) : capture_(cudaGraphCapture(device)) {}

    GraphCapture capture() {
        return [this](Work work) -> std::unique_ptr<CapturedGraph> {
            return std::make_unique<Counted>(capture_(std::move(work)), replays_);
        };
    }
    int replays() const { return replays_; }

  private:
    class Counted final : public CapturedGraph {
      public:
        Counted(std::unique_ptr<CapturedGraph> graph, int& replays)
            : graph_(std::move(graph)), replays_(replays) {}
        void run() override {
            graph_->run();
            replays_ += graph_->replayed() ? 1 : 0;
        }
        bool due() const override { return graph_->due(); }
        bool replayed() const override { return graph_->replayed(); }
        void giveUp(Message reason) override { graph_->giveUp(std::move(reason)); }
        Message whyNot() const override { return graph_->whyNot(); }

      private:
        std::unique_ptr<CapturedGraph> graph_;
        int& replays_;
    };

    GraphCapture capture_;
    int replays_ = 0;
};

} // namespace sharesnet::test
