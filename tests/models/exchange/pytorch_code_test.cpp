#include "models/exchange/pytorch_code.h"

#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "models/checkpoint/safetensors.h"
#include "models/exchange/weights_file.h"
#include "tests/models/exchange/exchange_support.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace sharesnet {
namespace {

using test::TemporaryFolder;

constexpr const char* kPython = "/usr/bin/python3"; // Debian's, which sees Debian's PyTorch

bool runs(const std::string& command) {
    return std::system(command.c_str()) == 0;
}

std::string textOf(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// Loads the module's network, and prints how far its logits and gradients are from ours.
constexpr const char* kCompare = R"py(
import sys
sys.path.insert(0, sys.argv[1])
import torch
import model
network = model.load(sys.argv[1] + "/model.safetensors")
_, probe = model.read_safetensors(sys.argv[1] + "/probe.safetensors")
logits = network(probe["images"])
(logits ** 2).sum().backward()
worst = (logits - probe["logits"]).abs().max().item()
names = set()
for name, parameter in network.named_parameters():
    ours = probe["gradient." + name]
    names.add("gradient." + name)
    scale = max(1.0, ours.abs().max().item())
    worst = max(worst, (parameter.grad - ours).abs().max().item() / scale)
assert names == {n for n in probe if n.startswith("gradient.")}, "other parameters"
print(worst)
assert worst < 1e-4, worst
)py";

void writeProbe(const Checkpoint& checkpoint, const std::filesystem::path& file) {
    const ArchSpec& spec = checkpoint.info.spec.arch;
    SharedResNet network(spec);
    restoreNetwork(checkpoint, "memory", network);
    network->eval();
    const torch::Tensor images =
        torch::randn({3, spec.input.channels, spec.input.height, spec.input.width});
    const torch::Tensor logits = network->forward(images.clone());
    logits.square().sum().backward();
    TensorFile probe;
    probe.tensors["images"] = images;
    probe.tensors["logits"] = logits.detach().clone();
    std::map<std::string, torch::Tensor> gradients;
    for (const auto& item : network->named_parameters()) {
        gradients[item.key()] = item.value().grad();
    }
    const NameScheme scheme =
        spec.block.activation == ActivationOrder::Pre ? NameScheme::Timm : NameScheme::Torchvision;
    for (const TensorName& name : tensorNames(spec, scheme)) {
        const auto found = gradients.find(name.tensor);
        if (found != gradients.end()) { // the first use names the parameter
            probe.tensors["gradient." + name.name] =
                found->second.reshape(name.shape).contiguous().clone();
            gradients.erase(found);
        }
    }
    writeTensorFile(file, probe);
}

class PytorchCode : public testing::TestWithParam<WeightSharing> {
  protected:
    void SetUp() override {
        if (!runs(std::string(kPython) + " -c 'import torch' 2>/dev/null")) {
            GTEST_SKIP() << "this machine has no PyTorch for " << kPython
                         << " (Debian: python3-torch)";
        }
        std::ofstream(folder_ / "compare.py") << kCompare;
    }

    std::string compared(const Checkpoint& checkpoint) {
        const Normalization normalization{checkpoint.mean, checkpoint.std};
        std::ofstream(folder_ / "model.py") << pytorchCode(checkpoint.info, normalization);
        writeProbe(checkpoint, folder_ / "probe.safetensors");
        const std::string in = folder_.path().string();
        const std::string out = in + "/out.txt";
        const bool right =
            runs(std::string(kPython) + " -m py_compile " + in + "/model.py > " + out +
                 " 2>&1 && " + kPython + " " + in + "/compare.py " + in + " >> " + out + " 2>&1");
        return right ? "" : textOf(out);
    }

    TemporaryFolder folder_;
};

INSTANTIATE_TEST_SUITE_P(Sharing, PytorchCode,
                         testing::Values(WeightSharing::Own, WeightSharing::Aliases,
                                         WeightSharing::Expanded),
                         [](const auto& sharing) { return toString(sharing.param); });

TEST_P(PytorchCode, hasOurLogitsAndOurGradients) {
    for (ArchSpec spec : smallSpecs()) {
        spec.block.dropout = 0.3; // nothing in evaluation mode
        spec.stem.maxPool = spec.block.kind == BlockKind::Basic;
        spec.name = "it's a \"test\" \\";
        const Checkpoint checkpoint = randomCheckpoint(spec);
        const NameScheme scheme =
            pytorchNames(spec) == "timm" ? NameScheme::Timm : NameScheme::Torchvision;
        writeWeights(folder_ / "model.safetensors", checkpoint, scheme, GetParam());
        EXPECT_EQ(compared(checkpoint), "") << toString(scheme);
    }
}

TEST_P(PytorchCode, ofAnUnsharedNetworkWorksToo) {
    const ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Post));
    const Checkpoint checkpoint = randomCheckpoint(spec);
    writeWeights(folder_ / "model.safetensors", checkpoint, NameScheme::Torchvision, GetParam());
    EXPECT_EQ(compared(checkpoint), "");
}

TEST(PytorchCodeText, holdsTheRecipeAndTheClasses) {
    Checkpoint checkpoint = randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Post));
    checkpoint.info.step = 1;
    checkpoint.info.spec.config.learningRate = 0.05;
    checkpoint.info.classNames[0] = "a \"quoted\" cat";
    const std::string code = pytorchCode(checkpoint.info, {});
    EXPECT_NE(code.find("#   learning-rate 0.05\n"), std::string::npos);
    EXPECT_NE(code.find("\"a \\\"quoted\\\" cat\", \"name 1\""), std::string::npos);
    EXPECT_NE(code.find("(2, 2, [1, 4]),"), std::string::npos);
    EXPECT_LT(code.find("class Network"), code.find("CLASSES = [")); // there may be 1,000 of them
    checkpoint.info.step = 0;                                        // imported, and not trained
    const std::string imported = pytorchCode(checkpoint.info, {});
    EXPECT_EQ(imported.find("learning-rate"), std::string::npos);
    EXPECT_NE(imported.find("# How it was trained is not known"), std::string::npos);
}

} // namespace
} // namespace sharesnet
