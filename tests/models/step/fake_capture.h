#pragma once

#include "models/device/graph_capture.h"

#include <utility>

namespace sharesnet::test {

// Stands for a GPU's graphs on the CPU: works directly twice, then 'repeats', which here does the
// work again, or, where it is to lie, something else.
class FakeCapture {
  public:
    explicit FakeCapture(Work instead = {}) : instead_(std::move(instead)) {}

    GraphCapture capture() {
        return [this](Work work) -> std::unique_ptr<CapturedGraph> {
            return std::make_unique<Fake>(std::move(work), *this);
        };
    }
    int replays() const { return replays_; }

  private:
    class Fake final : public CapturedGraph {
      public:
        Fake(Work work, FakeCapture& owner) : work_(std::move(work)), owner_(owner) {}
        void run() override {
            replayed_ = whyNot_.empty() && ++runs_ > 2;
            owner_.replays_ += replayed_ ? 1 : 0;
            replayed_&& owner_.instead_ ? owner_.instead_() : work_();
        }
        bool due() const override { return whyNot_.empty() && runs_ == 2; }
        bool replayed() const override { return replayed_; }
        void giveUp(Message reason) override { whyNot_ = std::move(reason); }
        Message whyNot() const override { return whyNot_; }

      private:
        Work work_;
        FakeCapture& owner_;
        int runs_ = 0;
        bool replayed_ = false;
        Message whyNot_;
    };

    Work instead_;
    int replays_ = 0;
};

} // namespace sharesnet::test
