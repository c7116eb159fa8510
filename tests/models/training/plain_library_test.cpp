#include "core/arch/layout.h"
#include "models/network/move_to_device.h"
#include "models/step/training_step.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <map>

namespace sharesnet::test {
namespace {

// The same networks with nothing but LibTorch's own layers, in the usual layout, from the same
// values: what training here must come to.
class PlainNetwork {
  public:
    explicit PlainNetwork(const SharedResNet& from) : layout_(layoutOf(from->spec())) {
        for (const auto& item : from->named_parameters()) {
            tensors_[item.key()] = item.value().detach().clone().contiguous().requires_grad_();
        }
        for (const auto& item : from->named_buffers()) {
            tensors_[item.key()] = item.value().clone();
        }
    }

    std::vector<torch::Tensor> parameters() const {
        std::vector<torch::Tensor> all;
        for (const auto& [name, tensor] : tensors_) {
            if (tensor.requires_grad()) {
                all.push_back(tensor);
            }
        }
        return all;
    }

    torch::Tensor forward(torch::Tensor x) {
        x = torch::conv2d(x, at("stem.conv"), {}, 1, 1);
        for (const StageLayout& stage : layout_.stages) {
            for (const BlockLayout& block : stage.blocks) {
                x = throughBlock(x, "stage" + std::to_string(stage.stage), block);
            }
        }
        x = batchNormRelu(x, "head.norm").mean({2, 3});
        return torch::linear(x, at("classifier.weight"), at("classifier.bias"));
    }

  private:
    torch::Tensor& at(const std::string& name) { return tensors_.at(name); }

    torch::Tensor batchNormRelu(const torch::Tensor& x, const std::string& name) {
        return torch::relu(torch::batch_norm(x, at(name + ".weight"), at(name + ".bias"),
                                             at(name + ".running_mean"), at(name + ".running_var"),
                                             true, 0.1, 1e-5, false));
    }

    torch::Tensor throughBlock(const torch::Tensor& x, const std::string& stage,
                               const BlockLayout& block) {
        const std::string own = stage + ".block" + std::to_string(block.block);
        torch::Tensor shortcut = x;
        torch::Tensor y = x;
        for (int k = 0; k < block.convCount; ++k) {
            const ConvLayout& conv = block.conv[static_cast<std::size_t>(k)];
            const std::string number = std::to_string(k + 1);
            y = batchNormRelu(y, own + ".norm" + number);
            if (k == 0 && block.projects) {
                shortcut = torch::conv2d(y, at(own + ".projection"), {}, block.projection.stride);
            }
            const std::string weight = conv.group < 0 ? own + ".conv" + number
                                                      : stage + ".conv" + number + "." +
                                                            std::string(1, char('A' + conv.group));
            y = torch::conv2d(y, at(weight), {}, conv.stride, conv.kernel / 2);
        }
        return shortcut + y;
    }

    ArchLayout layout_;
    std::map<std::string, torch::Tensor> tensors_;
};

ArchSpec bottlenecks() {
    ArchSpec arch = tinyArch();
    arch.block.kind = BlockKind::Bottleneck;
    arch.stages[0].channels = 16;
    arch.stages[1].channels = 32;
    return arch;
}

class PlainLibrary : public ::testing::TestWithParam<ArchSpec> {};

TEST_P(PlainLibrary, AHundredStepsLoseTheSame) {
    SharedResNet network(GetParam());
    initialize(network, 3);
    PlainNetwork plain(network);
    moveToDevice(network, torch::kCPU);
    TrainConfig config;
    config.momentum = 0.9;
    config.nesterov = true;
    config.weightDecay = 5e-4;
    constexpr double kTolerance = 1e-5;
    constexpr double kRate = 0.0002; // small, so that the way itself does not blow rounding up
    TrainingStep step(network, config, chooseDevice("cpu", Precision::Fp32, 1));
    torch::optim::SGD sgd(
        plain.parameters(),
        torch::optim::SGDOptions(kRate).momentum(0.9).nesterov(true).weight_decay(5e-4));
    auto generator = at::detail::createCPUGenerator(5);
    // one batch, soon known by heart
    const auto labels = torch::randint(0, 10, {32}, generator, torch::kInt64);
    const auto images = torch::randn({32, 3, 16, 16}, generator) + 0.5 * labels.view({32, 1, 1, 1});
    double first = 0;
    double last = 0;
    for (int i = 0; i < 100; ++i) {
        sgd.zero_grad();
        const auto loss = torch::nn::functional::cross_entropy(plain.forward(images), labels);
        loss.backward();
        sgd.step();
        last = step.run({images.contiguous(torch::MemoryFormat::ChannelsLast), labels}, kRate).loss;
        first = i == 0 ? last : first;
        ASSERT_NEAR(last, loss.item<double>(), kTolerance) << "step " << i + 1;
    }
    EXPECT_GT(first - last, 1'000 * kTolerance) << "nothing was learnt, so nothing was compared";
}

INSTANTIATE_TEST_SUITE_P(Networks, PlainLibrary, ::testing::Values(tinyArch(), bottlenecks()),
                         [](const auto& network) {
                             return network.param.block.kind == BlockKind::Bottleneck ? "Bottleneck"
                                                                                      : "Basic";
                         });

} // namespace
} // namespace sharesnet::test
