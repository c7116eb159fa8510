#include "models/inspection/piecewise_forward.h"
#include "models/network/evaluation_mode.h"
#include "tests/models/network/network_specs.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace sharesnet {
namespace {

torch::Tensor imagesOfInput(const SharedResNet& network, std::int64_t count) {
    torch::manual_seed(7);
    const ImageShape shape = network->spec().input;
    return torch::randn({count, shape.channels, shape.height, shape.width})
        .contiguous(torch::MemoryFormat::ChannelsLast);
}

// In evaluation no image depends on another, so that pieces are as good as the whole.
TEST(PiecewiseForward, GivesTheLogitsOfTheWholeInTheirOrder) {
    for (const ActivationOrder order : {ActivationOrder::Pre, ActivationOrder::Post}) {
        SharedResNet network = randomNetwork(smallSpec(BlockKind::Bottleneck, order));
        const EvaluationMode mode(network);
        PiecewiseForward forward(chooseDevice("cpu", Precision::Fp32, 3));
        for (const std::int64_t count : {1, 2, 3, 200}) { // 200: more pieces than threads
            const torch::Tensor images = imagesOfInput(network, count);
            torch::NoGradGuard noGrad;
            const torch::Tensor whole = network->forward(images);
            const torch::Tensor pieces = forward.logits(network, images);
            EXPECT_TRUE(torch::allclose(pieces, whole, 1e-4, 1e-5)) << count;
            EXPECT_FALSE(pieces.requires_grad());
        }
    }
}

TEST(PiecewiseForward, GivesTheSameBitsEachTime) {
    SharedResNet network = randomNetwork(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    const EvaluationMode mode(network);
    const torch::Tensor images = imagesOfInput(network, 150);
    PiecewiseForward forward(chooseDevice("cpu", Precision::Bf16, 2));
    const torch::Tensor first = forward.logits(network, images);
    EXPECT_TRUE(torch::equal(first, forward.logits(network, images)));
    EXPECT_EQ(first.scalar_type(), torch::kFloat32);
}

} // namespace
} // namespace sharesnet
