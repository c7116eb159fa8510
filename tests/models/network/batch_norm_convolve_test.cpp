#include "models/device/pooled_allocator.h"
#include "models/network/batch_norm_convolve.h"
#include "models/network/residual_sum.h"
#include "tests/models/network/relative_error.h"

#include <c10/core/CPUAllocator.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <vector>

namespace sharesnet {
namespace {

using torch::Tensor;

struct Convolution {
    Tensor x;
    BatchNormTensors norm;
    Tensor main;
    Tensor side;

    std::vector<Tensor> leaves() const { return {x, norm.scale, norm.shift, main, side}; }
};

Convolution makeConvolution(torch::Dtype type = torch::kFloat) {
    torch::manual_seed(11);
    Convolution made;
    made.x = (torch::randn({4, 24, 9, 9}) * 2 + 3)
                 .to(type)
                 .contiguous(torch::MemoryFormat::ChannelsLast);
    made.norm = {torch::rand({24}) + 0.5, torch::randn({24}) * 0.5, torch::zeros({24}),
                 torch::ones({24})};
    made.main = torch::randn({16, 24, 3, 3}) * 0.1;
    made.side = torch::randn({32, 24, 1, 1}) * 0.1;
    for (Tensor leaf : made.leaves()) {
        leaf.requires_grad_();
    }
    return made;
}

// The same values in double precision, where nothing is fused.
Convolution inDouble(const Convolution& from) {
    const auto copy = [](const Tensor& tensor) {
        return tensor.detach()
            .to(torch::kDouble)
            .contiguous()
            .requires_grad_(tensor.requires_grad());
    };
    return {copy(from.x),
            {copy(from.norm.scale), copy(from.norm.shift), copy(from.norm.runningMean),
             copy(from.norm.runningVariance)},
            copy(from.main),
            copy(from.side)};
}

// A loss whose gradients differ everywhere.
Tensor lossOf(const Convolved& out) {
    torch::manual_seed(12);
    const Tensor ofMain = torch::randn(out.main.sizes(), torch::kDouble);
    const Tensor loss = (out.main.to(torch::kDouble) * ofMain).sum();
    return out.side.defined() ? loss + (out.side.to(torch::kDouble) *
                                        torch::randn(out.side.sizes(), torch::kDouble))
                                           .sum()
                              : loss;
}

Convolved applied(const Convolution& to, bool withSide) {
    return batchNormConvolve(to.x, to.norm, true, {to.main, 2},
                             withSide ? std::optional(ConvUse{to.side, 2}) : std::nullopt);
}

void expectLikeDouble(torch::Dtype type, bool withSide, double tolerance) {
    const Convolution fused = makeConvolution(type);
    const Convolution reference = inDouble(fused);
    const Convolved out = applied(fused, withSide);
    const Convolved expected = applied(reference, withSide);
    EXPECT_EQ(out.main.scalar_type(), type);
    EXPECT_EQ(out.main.sizes(), (std::vector<std::int64_t>{4, 16, 5, 5}));
    EXPECT_EQ(out.side.defined(), withSide);
    EXPECT_LT(relativeError(out.main, expected.main), tolerance);
    if (withSide) {
        EXPECT_LT(relativeError(out.side, expected.side), tolerance);
    }
    lossOf(out).backward();
    lossOf(expected).backward();
    const auto leaves = fused.leaves();
    const auto expectedLeaves = reference.leaves();
    for (std::size_t i = 0; i < leaves.size() - (withSide ? 0 : 1); ++i) {
        EXPECT_EQ(leaves[i].grad().scalar_type(), leaves[i].scalar_type()) << i;
        EXPECT_LT(relativeError(leaves[i].grad(), expectedLeaves[i].grad()), tolerance) << i;
    }
    EXPECT_LT(relativeError(fused.norm.runningMean, reference.norm.runningMean), tolerance);
    EXPECT_LT(relativeError(fused.norm.runningVariance, reference.norm.runningVariance), tolerance);
}

TEST(NormConvolve, MatchesOneByOneInDouble) {
    expectLikeDouble(torch::kFloat, false, 2e-6);
    expectLikeDouble(torch::kFloat, true, 2e-6);
}

TEST(NormConvolve, MatchesInBf16WithinItsPrecision) {
    expectLikeDouble(torch::kBFloat16, false, 2e-2);
    expectLikeDouble(torch::kBFloat16, true, 2e-2);
}

// x goes on beside the convolution, as in a residual block.
void expectResidualLikeDouble(torch::Dtype type, double tolerance) {
    const Convolution fused = makeConvolution(type);
    const Convolution reference = inDouble(fused);
    const auto backward = [](const Convolution& of) {
        const Convolved out =
            batchNormConvolve(of.x, of.norm, true, {of.main, 1}, ConvUse{of.side, 1});
        torch::manual_seed(13);
        const Tensor beside =
            (out.in.to(torch::kDouble) * torch::randn(out.in.sizes(), torch::kDouble)).sum();
        // and a reader of x itself
        (lossOf(out) + beside + (of.x.to(torch::kDouble) * 0.25).sum()).backward();
        return out.in;
    };
    EXPECT_TRUE(torch::equal(backward(fused), fused.x));
    backward(reference);
    EXPECT_LT(relativeError(fused.x.grad(), reference.x.grad()), tolerance);
    EXPECT_LT(relativeError(fused.main.grad(), reference.main.grad()), tolerance);
    EXPECT_LT(relativeError(fused.side.grad(), reference.side.grad()), tolerance);
    EXPECT_LT(relativeError(fused.norm.scale.grad(), reference.norm.scale.grad()), tolerance);
}

TEST(NormConvolve, GradientsOfOtherReadersJoin) {
    expectResidualLikeDouble(torch::kFloat, 2e-6);
    expectResidualLikeDouble(torch::kBFloat16, 2e-2);
}

TEST(NormConvolve, AWeightUsedTwiceGetsTheSumOfItsGradients) {
    const Convolution both = makeConvolution();
    const ConvUse once{both.main, 1};
    (lossOf(batchNormConvolve(both.x, both.norm, true, once)) +
     lossOf(batchNormConvolve(both.x * 2, both.norm, true, once)))
        .backward();
    const Convolution first = makeConvolution();
    lossOf(batchNormConvolve(first.x, first.norm, true, {first.main, 1})).backward();
    const Convolution second = makeConvolution();
    lossOf(batchNormConvolve(second.x * 2, second.norm, true, {second.main, 1})).backward();
    EXPECT_LT(relativeError(both.main.grad(), (first.main.grad() + second.main.grad())), 1e-6);
}

TEST(NormConvolve, EvaluatesByTheRunningValues) {
    const Convolution made = makeConvolution();
    const torch::NoGradGuard noGrad;
    const Tensor mean = made.norm.runningMean.clone();
    const Tensor expected = convolve(batchNormRelu(made.x, made.norm, false, true), {made.main, 1});
    EXPECT_TRUE(
        torch::equal(batchNormConvolve(made.x, made.norm, false, {made.main, 1}).main, expected));
    EXPECT_TRUE(torch::equal(made.norm.runningMean, mean));
}

TEST(ResidualSum, IsTheLibrarysToTheLastBitAndPassesTheGradientToBoth) {
    for (const auto type : {torch::kFloat, torch::kBFloat16}) {
        torch::manual_seed(14);
        const auto made = [&](torch::MemoryFormat format) {
            return torch::randn({3, 40, 33, 35}).to(type).contiguous(format).requires_grad_();
        };
        for (const auto format :
             {torch::MemoryFormat::ChannelsLast, torch::MemoryFormat::Contiguous}) {
            const Tensor a = made(torch::MemoryFormat::ChannelsLast);
            const Tensor b = made(format); // where the two lie differently, the library adds
            const Tensor sum = residualSum(a * 1, b);
            EXPECT_TRUE(torch::equal(sum.detach(), (a + b).detach()));
            const Tensor weights = torch::randn(sum.sizes()).to(type);
            (sum * weights).sum().backward();
            EXPECT_TRUE(torch::equal(a.grad(), weights));
            EXPECT_TRUE(torch::equal(b.grad(), weights));
            const torch::NoGradGuard noGrad;
            EXPECT_TRUE(torch::equal(residualSum(a * 1, b).relu_(), torch::relu(a + b)));
        }
    }
}

TEST(NormConvolve, KeepsOneTensorAConvolution) {
    constexpr int kConvolutions = 12;
    constexpr std::int64_t kMib = 1 << 20;
    PooledAllocator memory(c10::GetCPUAllocator());
    c10::Allocator* before = c10::GetCPUAllocator();
    const Tensor weight = torch::randn({16, 16, 1, 1}).requires_grad_();
    const BatchNormTensors norm{torch::ones({16}).requires_grad_(),
                                torch::zeros({16}).requires_grad_(), torch::zeros({16}),
                                torch::ones({16})};
    c10::SetCPUAllocator(&memory);
    // 1 MiB
    Tensor activation =
        torch::randn({16, 16, 32, 32}).contiguous(torch::MemoryFormat::ChannelsLast);
    for (int i = 0; i < kConvolutions; ++i) {
        activation = batchNormConvolve(activation, norm, true, {weight, 1}).main;
    }
    c10::SetCPUAllocator(before);
    EXPECT_GE(memory.heldBytes(), std::size_t{kConvolutions * kMib});
    // and what one step of the chain needs
    EXPECT_LE(memory.heldBytes(), std::size_t{(kConvolutions + 6) * kMib});
}

} // namespace
} // namespace sharesnet
