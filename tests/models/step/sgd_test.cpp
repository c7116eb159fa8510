#include "core/base/error.h"
#include "models/step/sgd.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <limits>

namespace sharesnet {
namespace {

struct Case {
    double momentum;
    bool nesterov;
    double weightDecay;
};

class SgdLikeTorch : public ::testing::TestWithParam<Case> {};

torch::Tensor loss(const std::vector<torch::Tensor>& weights, const torch::Tensor& input) {
    return torch::tanh(input.matmul(weights[0]) + weights[1]).pow(2).sum();
}

std::vector<torch::Tensor> freshWeights() {
    auto generator = at::detail::createCPUGenerator(3);
    return {torch::randn({5, 4}, generator).requires_grad_(),
            torch::randn({4}, generator).requires_grad_()};
}

TEST_P(SgdLikeTorch, MovesWeightsToTheSameBits) {
    const Case wanted = GetParam();
    auto ours = freshWeights();
    auto theirs = freshWeights();
    Sgd sgd({{"weight", ours[0]}, {"bias", ours[1]}},
            {wanted.momentum, wanted.nesterov, wanted.weightDecay});
    torch::optim::SGD reference(theirs, torch::optim::SGDOptions(0.1)
                                            .momentum(wanted.momentum)
                                            .weight_decay(wanted.weightDecay)
                                            .nesterov(wanted.nesterov));
    auto generator = at::detail::createCPUGenerator(4);
    for (int i = 0; i < 6; ++i) {
        const double rate = 0.1 / (i + 1);
        const auto input = torch::randn({7, 5}, generator);
        loss(ours, input).backward();
        sgd.step(rate);
        reference.zero_grad();
        loss(theirs, input).backward();
        static_cast<torch::optim::SGDOptions&>(reference.param_groups()[0].options()).lr(rate);
        reference.step();
        EXPECT_TRUE(torch::equal(ours[0], theirs[0])) << "step " << i;
        EXPECT_TRUE(torch::equal(ours[1], theirs[1])) << "step " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Options, SgdLikeTorch,
                         ::testing::Values(Case{0, false, 0}, Case{0, false, 5e-4},
                                           Case{0.9, false, 0}, Case{0.9, false, 5e-4},
                                           Case{0.9, true, 0}, Case{0.9, true, 5e-4}));

TEST(Sgd, LeavesVectorsUndecayedWhereAsked) {
    auto weights = freshWeights();
    const auto before = weights[1].detach().clone();
    Sgd sgd({{"weight", weights[0]}, {"bias", weights[1]}}, {0, false, 0.5, false});
    weights[0].mutable_grad() = torch::zeros_like(weights[0]);
    weights[1].mutable_grad() = torch::zeros_like(weights[1]);
    const auto matrix = weights[0].detach().clone();
    sgd.step(0.1);
    EXPECT_TRUE(torch::equal(weights[1], before));
    EXPECT_TRUE(torch::allclose(weights[0], matrix * 0.95));
}

TEST(Sgd, MeasuresScalesAndFindsGradients) {
    auto weights = freshWeights();
    Sgd sgd({{"weight", weights[0]}, {"bias", weights[1]}}, {});
    EXPECT_EQ(sgd.gradientNorm(), 0);
    weights[0].mutable_grad() = torch::full({5, 4}, 0.5);
    weights[1].mutable_grad() = torch::full({4}, -1.0);
    EXPECT_DOUBLE_EQ(sgd.gradientNorm(), 3); // sqrt(20 / 4 + 4)
    sgd.scaleGradients(0.5);
    EXPECT_DOUBLE_EQ(sgd.gradientNorm(), 1.5);
    EXPECT_EQ(sgd.notFiniteGradient(), "");
    weights[0].mutable_grad()[2][1] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(sgd.notFiniteGradient(), "weight");
    EXPECT_FALSE(std::isfinite(sgd.gradientNorm()));
    weights[1].mutable_grad()[0] = std::numeric_limits<float>::infinity();
    EXPECT_EQ(sgd.notFiniteGradient(), "bias");
}

TEST_P(SgdLikeTorch, MovesWeightsAlikeWithFixedBuffers) {
    const Case wanted = GetParam();
    auto fixed = freshWeights();
    auto loose = freshWeights();
    const SgdOptions options{wanted.momentum, wanted.nesterov, wanted.weightDecay};
    Sgd recorded({{"weight", fixed[0]}, {"bias", fixed[1]}}, options);
    Sgd direct({{"weight", loose[0]}, {"bias", loose[1]}}, options);
    loss(fixed, torch::ones({7, 5})).backward();
    recorded.step(0.1);
    loss(loose, torch::ones({7, 5})).backward();
    direct.step(0.1);
    recorded.fixBuffers(); // with momentum there already
    const void* address = fixed[0].grad().data_ptr();
    auto generator = at::detail::createCPUGenerator(4);
    for (int i = 0; i < 5; ++i) {
        const double rate = 0.1 / (i + 1);
        const auto input = torch::randn({7, 5}, generator);
        loss(fixed, input).backward();
        EXPECT_EQ(fixed[0].grad().data_ptr(), address);
        i == 2 ? recorded.step(rate) : recorded.step(torch::full({}, rate)); // either way, in turn
        loss(loose, input).backward();
        direct.step(rate);
        for (std::size_t k = 0; k < fixed.size(); ++k) {
            EXPECT_TRUE(torch::allclose(fixed[k], loose[k], 1e-5, 1e-7)) << "step " << i;
        }
    }
    EXPECT_TRUE(torch::equal(fixed[1].grad(), torch::zeros({4})));
    const auto state = direct.state();
    recorded.restore(state);
    for (const auto& [name, momentum] : state) {
        EXPECT_TRUE(torch::equal(recorded.state().at(name), momentum));
    }
}

TEST(Sgd, RefusesTwoNamesForOneWeight) {
    auto weights = freshWeights();
    EXPECT_THROW(Sgd({{"a", weights[0]}, {"b", weights[0]}}, {}), Error);
}

TEST(Sgd, UsesUpTheGradients) {
    auto weights = freshWeights();
    Sgd sgd({{"weight", weights[0]}, {"bias", weights[1]}}, {});
    loss(weights, torch::ones({1, 5})).backward();
    sgd.step(0.1);
    EXPECT_FALSE(weights[0].grad().defined());
}

TEST(Sgd, GoesOnFromItsState) {
    const auto input = torch::ones({2, 5});
    auto whole = freshWeights();
    Sgd uninterrupted({{"weight", whole[0]}, {"bias", whole[1]}}, {});
    EXPECT_TRUE(uninterrupted.state().empty());
    loss(whole, input).backward();
    uninterrupted.step(0.1);

    std::vector<torch::Tensor> copies{whole[0].detach().clone().requires_grad_(),
                                      whole[1].detach().clone().requires_grad_()};
    Sgd resumed({{"weight", copies[0]}, {"bias", copies[1]}}, {});
    resumed.restore(uninterrupted.state());
    for (auto* pair : {&whole, &copies}) {
        loss(*pair, input).backward();
    }
    uninterrupted.step(0.1);
    resumed.step(0.1);
    EXPECT_TRUE(torch::equal(whole[0], copies[0]));
    EXPECT_TRUE(torch::equal(whole[1], copies[1]));
}

TEST(Sgd, RefusesAStateThatDoesNotFit) {
    auto weights = freshWeights();
    Sgd sgd({{"weight", weights[0]}, {"bias", weights[1]}}, {});
    EXPECT_THROW(sgd.restore({{"weight", torch::zeros({5, 4})}}), Error);
    EXPECT_THROW(sgd.restore({{"weight", torch::zeros({4, 5})}, {"bias", torch::zeros({4})}}),
                 Error);
}

} // namespace
} // namespace sharesnet
