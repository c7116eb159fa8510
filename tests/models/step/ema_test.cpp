#include "core/base/error.h"
#include "models/step/ema.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sharesnet::test {
namespace {

// A network whose weights are all one number at a time.
class EmaOfNumbers : public ::testing::Test {
  protected:
    EmaOfNumbers() : network_(tinyArch()) { setWeights(0); }

    void setWeights(double value) {
        torch::NoGradGuard noGrad;
        for (auto& parameter : network_->parameters()) {
            parameter.fill_(value);
        }
    }

    static double averageOf(const Ema& ema) {
        return ema.state().begin()->second.flatten()[0].item<double>();
    }

    SharedResNet network_;
};

double keptAt(std::size_t update, double decay) {
    const auto n = static_cast<double>(update);
    return std::min(decay, (1 + n) / (10 + n));
}

// sum over i of (1 - d_i) w_i times the product of all later d, beside what is left of the start.
TEST_F(EmaOfNumbers, IsTheWeightedSumOfAllWeightsSoFar) {
    constexpr double kDecay = 0.9;
    constexpr std::size_t kUpdates = 120; // the decay reaches 0.9 after 81
    setWeights(-3);
    Ema ema(network_, kDecay);
    std::vector<double> weights;
    for (std::size_t i = 0; i < kUpdates; ++i) {
        weights.push_back(std::sin(static_cast<double>(i)));
        setWeights(weights.back());
        ema.update();
    }
    double expected = 0;
    double later = 1;
    for (std::size_t i = kUpdates; i-- > 0;) {
        expected += (1 - keptAt(i, kDecay)) * weights[i] * later;
        later *= keptAt(i, kDecay);
    }
    expected += -3 * later;
    EXPECT_NEAR(averageOf(ema), expected, 1e-5);
    EXPECT_EQ(ema.updates(), static_cast<std::int64_t>(kUpdates));
}

// With a constant decay of 0.9999, 99.9 % of it would still be the start.
TEST_F(EmaOfNumbers, SoonFollowsTheWeightsHoweverLargeItsDecay) {
    Ema ema(network_, 0.9999);
    setWeights(1);
    for (int i = 0; i < 10; ++i) {
        ema.update();
    }
    EXPECT_GT(averageOf(ema), 0.9999);
}

TEST_F(EmaOfNumbers, GoesOnAsAfterTheUpdatesThatItIsRestoredWith) {
    Ema whole(network_, 0.999);
    Ema parts(network_, 0.999);
    const auto update = [&](Ema& ema, double weight) {
        setWeights(weight);
        ema.update();
    };
    for (const double weight : {1.0, 2.0, 3.0}) {
        update(whole, weight);
        update(parts, weight);
    }
    Ema restored(network_, 0.999);
    restored.restore(parts.state(), parts.updates());
    update(whole, 5);
    update(restored, 5);
    EXPECT_EQ(averageOf(restored), averageOf(whole));
    EXPECT_THROW(restored.restore({}, 1), Error);
}

TEST_F(EmaOfNumbers, IsTheSameWithTheShareOnTheDevice) {
    Ema direct(network_, 0.5);
    Ema captured(network_, 0.5);
    for (int i = 0; i < 12; ++i) {
        setWeights(i);
        direct.update();
        captured.update(torch::full({}, captured.countUpdate()));
    }
    EXPECT_NEAR(averageOf(captured), averageOf(direct), 1e-5);
    EXPECT_EQ(captured.updates(), 12);
}

} // namespace
} // namespace sharesnet::test
