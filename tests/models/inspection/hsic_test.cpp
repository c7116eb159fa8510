#include "models/inspection/hsic.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

namespace sharesnet {
namespace {

torch::Tensor randomActivation(int channels, int side = 6) {
    return torch::randn({2, channels, side, side}, torch::kFloat64);
}

// Linear CKA, at the smaller size of the two.
double similarityOf(const torch::Tensor& a, const torch::Tensor& b) {
    const std::int64_t side = std::min(a.size(2), b.size(2));
    const std::vector<torch::Tensor> samples{centeredSamples(a, side, side),
                                             centeredSamples(b, side, side)};
    const std::vector<double> hsic = hsicOfPairs(samples);
    EXPECT_EQ(hsic[1], hsic[2]);
    return hsic[1] / std::sqrt(hsic[0] * hsic[3]);
}

} // namespace

TEST(HsicRatio, IgnoresRotationScaleAndOffsetOfTheChannels) {
    torch::manual_seed(2);
    const torch::Tensor a = randomActivation(5);
    const torch::Tensor b = randomActivation(7);
    const auto rotation = std::get<0>(torch::linalg_qr(torch::randn({5, 5}, torch::kFloat64)));
    const torch::Tensor rotated = torch::einsum("oc,nchw->nohw", {rotation, a});
    const double expected = similarityOf(a, b);
    EXPECT_NEAR(similarityOf(rotated, b), expected, 1e-12);
    EXPECT_NEAR(similarityOf(rotated, a), 1.0, 1e-12);
    EXPECT_NEAR(similarityOf(a * -8, b), expected, 1e-12);
    EXPECT_NEAR(similarityOf(a + 4, b), expected, 1e-12);
}

TEST(HsicRatio, AConstantActivationVariesWithNothing) {
    torch::manual_seed(3);
    const torch::Tensor activation = randomActivation(2);
    for (const torch::Tensor& constant :
         {torch::zeros_like(activation), torch::full_like(activation, 0.1)}) {
        EXPECT_EQ(centeredSamples(constant, 6, 6).abs().max().item<double>(), 0.0);
    }
}

TEST(HsicRatio, LargerActivationsAreAveragedDown) {
    torch::manual_seed(4);
    const torch::Tensor small = randomActivation(3, 4);
    const torch::Tensor large = small.repeat_interleave(2, 2).repeat_interleave(2, 3);
    EXPECT_NEAR(similarityOf(small, large), 1.0, 1e-12);
}

} // namespace sharesnet
