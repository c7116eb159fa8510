#include "models/network/batch_norm_relu.h"
#include "tests/models/network/relative_error.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <vector>

namespace sharesnet {
namespace {

using torch::Tensor;

struct Case {
    Tensor x;
    BatchNormTensors norm;
    Tensor weightOfLoss; // the loss is sum(y * this), so that gradients differ everywhere
};

Case makeCase(std::int64_t batch, std::int64_t channels, std::int64_t size,
              torch::Dtype type = torch::kFloat) {
    torch::manual_seed(7);
    Case made;
    made.x = (torch::randn({batch, channels, size, size}) * 2 + 3)
                 .to(type)
                 .contiguous(torch::MemoryFormat::ChannelsLast);
    made.norm.scale = torch::rand({channels}) + 0.5;
    made.norm.shift = torch::randn({channels}) * 0.5;
    made.norm.runningMean = torch::randn({channels});
    made.norm.runningVariance = torch::rand({channels}) + 0.5;
    made.weightOfLoss = torch::randn_like(made.x);
    return made;
}

// LibTorch's own operators in double precision.
struct Reference {
    Tensor y, dx, dScale, dShift, runningMean, runningVariance;
};

Reference reference(const Case& from, bool relu) {
    Reference result;
    Tensor x = from.x.to(torch::kDouble).contiguous().requires_grad_();
    Tensor scale = from.norm.scale.to(torch::kDouble).requires_grad_();
    Tensor shift = from.norm.shift.to(torch::kDouble).requires_grad_();
    result.runningMean = from.norm.runningMean.to(torch::kDouble);
    result.runningVariance = from.norm.runningVariance.to(torch::kDouble);
    Tensor y = torch::batch_norm(x, scale, shift, result.runningMean, result.runningVariance, true,
                                 0.1, 1e-5, false);
    y = relu ? torch::relu(y) : y;
    (y * from.weightOfLoss.to(torch::kDouble)).sum().backward();
    result.y = y.detach();
    result.dx = x.grad();
    result.dScale = scale.grad();
    result.dShift = shift.grad();
    return result;
}

void expectLikeReference(std::int64_t batch, std::int64_t channels, std::int64_t size, bool relu,
                         torch::Dtype type, double tolerance) {
    Case made = makeCase(batch, channels, size, type);
    const Reference expected = reference(made, relu);
    made.x.requires_grad_();
    made.norm.scale.requires_grad_();
    made.norm.shift.requires_grad_();
    const Tensor y = batchNormRelu(made.x, made.norm, true, relu);
    EXPECT_EQ(y.scalar_type(), type);
    EXPECT_TRUE(y.is_contiguous(torch::MemoryFormat::ChannelsLast));
    (y * made.weightOfLoss).sum().backward();
    EXPECT_LT(relativeError(y.detach(), expected.y), tolerance);
    EXPECT_LT(relativeError(made.x.grad(), expected.dx), tolerance);
    EXPECT_LT(relativeError(made.norm.scale.grad(), expected.dScale), tolerance);
    EXPECT_LT(relativeError(made.norm.shift.grad(), expected.dShift), tolerance);
    EXPECT_LT(relativeError(made.norm.runningMean, expected.runningMean), tolerance);
    EXPECT_LT(relativeError(made.norm.runningVariance, expected.runningVariance), tolerance);
}

TEST(NormRelu, MatchesLibTorchInDouble) {
    for (const bool relu : {true, false}) {
        expectLikeReference(4, 16, 8, relu, torch::kFloat, 2e-6);
        // nothing is a multiple of anything
        expectLikeReference(3, 5, 7, relu, torch::kFloat, 2e-6);
        // more than one task, a last one that is not full
        expectLikeReference(9, 24, 17, relu, torch::kFloat, 2e-6);
    }
}

TEST(NormRelu, MatchesInBf16WithinItsPrecision) {
    expectLikeReference(4, 16, 16, true, torch::kBFloat16, 1e-2);
}

TEST(NormRelu, AMeanFarFromZeroCostsNoPrecision) {
    Case made = makeCase(8, 8, 16);
    made.x = made.x + 1000;
    made.norm.runningMean = made.norm.runningMean + 1000; // as it is after some steps
    const Tensor y = batchNormRelu(made.x, made.norm, true, false);
    EXPECT_LT(relativeError(y, reference(made, false).y), 1e-4); // of x itself 6e-5 is lost in fp32
}

TEST(NormRelu, SameBitsForAnyNumberOfThreads) {
    const int before = torch::get_num_threads();
    std::vector<Tensor> results;
    for (const int threads : {1, 2, 3}) {
        torch::set_num_threads(threads);
        Case made = makeCase(16, 12, 24);
        made.x.requires_grad_();
        const Tensor y = batchNormRelu(made.x, made.norm, true, true);
        (y * made.weightOfLoss).sum().backward();
        results.push_back(
            torch::cat({y.detach().flatten(), made.x.grad().flatten(), made.norm.runningVariance}));
    }
    torch::set_num_threads(before);
    EXPECT_TRUE(torch::equal(results[0], results[1]));
    EXPECT_TRUE(torch::equal(results[0], results[2]));
}

TEST(NormRelu, EvaluationUsesRunningValuesAndLeavesThem) {
    Case made = makeCase(2, 6, 9);
    const Tensor mean = made.norm.runningMean.clone();
    const torch::NoGradGuard noGrad;
    const Tensor y = batchNormRelu(made.x, made.norm, false, true);
    const Tensor expected = torch::relu(
        torch::batch_norm(made.x, made.norm.scale, made.norm.shift, made.norm.runningMean,
                          made.norm.runningVariance, false, 0.1, 1e-5, false));
    EXPECT_TRUE(torch::allclose(y, expected, 1e-5, 1e-5));
    EXPECT_TRUE(torch::equal(made.norm.runningMean, mean));
}

TEST(NormRelu, NotANumberStaysVisible) {
    Case made = makeCase(2, 4, 4);
    made.x[0][1][2][3] = std::nan("");
    const Tensor y = batchNormRelu(made.x, made.norm, true, true);
    EXPECT_TRUE(torch::isnan(y).any().item<bool>());
    // the other channels know nothing of it
    EXPECT_FALSE(torch::isnan(y.select(1, 0)).any().item<bool>());
}

TEST(NormRelu, GradientsHoldInDoubleWhereItIsNotFused) {
    Case made = makeCase(2, 3, 4);
    made.x = made.x.to(torch::kDouble);
    for (Tensor* tensor :
         {&made.norm.scale, &made.norm.shift, &made.norm.runningMean, &made.norm.runningVariance}) {
        *tensor = tensor->to(torch::kDouble);
    }
    const Reference expected = reference(made, true);
    EXPECT_LT(relativeError(batchNormRelu(made.x, made.norm, true, true), expected.y), 1e-12);
}

} // namespace
} // namespace sharesnet
