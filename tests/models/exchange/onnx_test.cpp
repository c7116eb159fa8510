#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "models/exchange/onnx_check.h"
#include "models/exchange/onnx_writer.h"
#include "models/exchange/probe_logits.h"
#include "models/exchange/torch_exchange.h"
#include "tests/models/exchange/exchange_support.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#ifdef SHARESNET_OPENCV_DNN
#include <opencv2/dnn.hpp>
#endif

namespace sharesnet {
namespace {

using test::errorOf;
using test::TemporaryFolder;

// Its first block projects.
ArchSpec projectingSpec() {
    ArchSpec spec = smallSpec(BlockKind::Bottleneck, ActivationOrder::Pre);
    spec.stem.channels = 4;
    return spec;
}

// The small ones, some with a max pool behind the stem, and one more.
std::vector<ArchSpec> exportedSpecs() {
    std::vector<ArchSpec> specs = smallSpecs();
    for (ArchSpec& spec : specs) {
        spec.stem.maxPool = spec.block.kind == BlockKind::Basic;
    }
    specs.push_back(projectingSpec());
    return specs;
}

SharedResNet networkFrom(const Checkpoint& checkpoint) {
    SharedResNet network(checkpoint.info.spec.arch);
    restoreNetwork(checkpoint, "memory", network);
    return network;
}

const OnnxNode& nodeNamed(const OnnxModel& model, const std::string& name) {
    const auto found = std::ranges::find(model.nodes, name, &OnnxNode::name);
    if (found == model.nodes.end()) {
        throw Error("no node " + name);
    }
    return *found;
}

OnnxTensor& tensorNamed(OnnxModel& model, const std::string& name) {
    const auto found = std::ranges::find(model.tensors, name, &OnnxTensor::name);
    if (found == model.tensors.end()) {
        throw Error("no tensor " + name);
    }
    return *found;
}

class Onnx : public testing::TestWithParam<bool> {
  protected:
    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "network.onnx";
};

INSTANTIATE_TEST_SUITE_P(Norms, Onnx, testing::Bool(),
                         [](const auto& folds) { return folds.param ? "folded" : "kept"; });

TEST_P(Onnx, readBackItGivesOurLogitsAndHasThePredictedSize) {
    for (const ArchSpec& spec : exportedSpecs()) {
        const Checkpoint checkpoint = randomCheckpoint(spec);
        SharedResNet network = networkFrom(checkpoint);
        writeOnnxFile(file_, onnxModel(checkpoint, GetParam()));
        const OnnxCheck check = checkOnnx(file_, network, GetParam());
        EXPECT_LT(check.largestDifference, 1e-5);
        Checkpoint without = checkpoint;
        without.network.clear();
        EXPECT_EQ(onnxFileBytes(onnxModelShape(without, GetParam())),
                  static_cast<std::int64_t>(std::filesystem::file_size(file_)));
    }
}

TEST_P(Onnx, whereverItIsStoppedAnExportLeavesNoFile) {
    const auto checkpoint = folder_ / "last.safetensors";
    saveCheckpoint(checkpoint, randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Pre)));
    int asked = 0, stopAt = 0;
    const OnnxExport request{checkpoint, file_, GetParam(), [&] { return ++asked == stopAt; }};
    EXPECT_EQ(TorchExchange().exportOnnx(request).bytes, TorchExchange().onnxBytes(request));
    const int all = asked;
    EXPECT_GT(all, static_cast<int>(readOnnxFile(file_).nodes.size()));
    std::filesystem::remove(file_);
    for (stopAt = 1; stopAt <= all; ++stopAt) {
        asked = 0;
        EXPECT_THROW(TorchExchange().exportOnnx(request), Cancelled) << stopAt;
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 1);
    }
}

TEST_P(Onnx, ofAnUnsharedNetworkWorksToo) {
    const Checkpoint checkpoint =
        randomCheckpoint(unsharedTwin(smallSpec(BlockKind::Bottleneck, ActivationOrder::Post)));
    SharedResNet network = networkFrom(checkpoint);
    writeOnnxFile(file_, onnxModel(checkpoint, GetParam()));
    EXPECT_LT(checkOnnx(file_, network, GetParam()).largestDifference, 1e-5);
}

TEST_P(Onnx, aModelSurvivesTheFile) {
    const OnnxModel model =
        onnxModel(randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Pre)), GetParam());
    writeOnnxFile(file_, model);
    const OnnxModel read = readOnnxFile(file_);
    EXPECT_EQ(read.opset, 13);
    EXPECT_EQ(read.producer, "ShaResNet Workbench");
    EXPECT_EQ(read.metadata, model.metadata);
    EXPECT_EQ(read.description, model.description);
    EXPECT_EQ(read.inputs.at(0).shape, (std::vector<std::int64_t>{-1, 3, 9, 8}));
    EXPECT_EQ(read.outputs.at(0).shape, (std::vector<std::int64_t>{-1, 5}));
    ASSERT_EQ(read.nodes.size(), model.nodes.size());
    ASSERT_EQ(read.tensors.size(), model.tensors.size());
    for (std::size_t i = 0; i < read.tensors.size(); ++i) {
        EXPECT_EQ(read.tensors[i].bytes, model.tensors[i].bytes) << model.tensors[i].name;
    }
}

TEST(OnnxGraph, nodesOfOneGroupNameOneTensorAndFoldedEachItsOwn) {
    const Checkpoint checkpoint =
        randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Post));
    const OnnxModel kept = onnxModel(checkpoint, false), folded = onnxModel(checkpoint, true);
    for (const char* block : {"1", "2", "3"}) {
        const std::string node = std::string("/stage1/block") + block + "/conv2/Conv";
        EXPECT_EQ(nodeNamed(kept, node).inputs.at(1), "stage1.conv2.A");
        EXPECT_EQ(nodeNamed(folded, node).inputs.at(1),
                  std::string("stage1.block") + block + ".conv2.weight");
        EXPECT_EQ(nodeNamed(folded, node).inputs.at(2),
                  std::string("stage1.block") + block + ".conv2.bias");
    }
    const auto isNorm = [](const OnnxNode& node) { return node.type == "BatchNormalization"; };
    EXPECT_EQ(std::ranges::count_if(folded.nodes, isNorm), 0);
}

std::vector<std::string> placesOfNorms(const OnnxModel& model) {
    std::vector<std::string> places;
    for (const OnnxNode& node : model.nodes) {
        if (node.type == "BatchNormalization") {
            places.push_back(node.name.substr(0, node.name.rfind('/')));
        }
    }
    return places;
}

TEST(OnnxGraph, ofPreActivationTheNormsBehindASumStay) {
    std::vector<std::string> expected{"/stage1/block1/norm1", "/stage1/block2/norm1",
                                      "/stage1/block3/norm1", "/stage2/block1/norm1",
                                      "/stage2/block2/norm1", "/stage2/block3/norm1",
                                      "/stage2/block4/norm1", "/head/norm"};
    const Checkpoint checkpoint =
        randomCheckpoint(smallSpec(BlockKind::Bottleneck, ActivationOrder::Pre));
    EXPECT_EQ(placesOfNorms(onnxModel(checkpoint, true)), expected);
    // Where the first block projects, its norm alone reads what the stem gives.
    expected.erase(expected.begin());
    EXPECT_EQ(placesOfNorms(onnxModel(randomCheckpoint(projectingSpec()), true)), expected);
}

// What other exporters do (pytorch#197539): every norm behind a use of a shared weight is folded
// into the one tensor.
void foldIntoTheSharedWeight(OnnxModel& model) {
    std::vector<OnnxNode> nodes;
    for (const OnnxNode& node : model.nodes) {
        if (node.type != "BatchNormalization" || nodes.empty() || nodes.back().type != "Conv") {
            nodes.push_back(node);
            continue;
        }
        OnnxNode& conv = nodes.back();
        OnnxTensor& weight = tensorNamed(model, conv.inputs[1]);
        const auto value = [&](std::size_t input, std::size_t channel) {
            float read = 0;
            std::memcpy(&read, tensorNamed(model, node.inputs[input]).bytes.data() + 4 * channel,
                        4);
            return read;
        };
        OnnxTensor bias{conv.name + ".bias", "FLOAT", {weight.shape[0]}, {}};
        const std::size_t channels = static_cast<std::size_t>(weight.shape[0]);
        const std::size_t each = weight.bytes.size() / channels;
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const float factor = value(1, channel) / std::sqrt(value(4, channel) + 1e-5F);
            for (std::size_t at = channel * each; at < (channel + 1) * each; at += 4) {
                float one = 0;
                std::memcpy(&one, weight.bytes.data() + at, 4);
                one *= factor;
                std::memcpy(weight.bytes.data() + at, &one, 4);
            }
            const float shift = value(2, channel) - value(3, channel) * factor;
            bias.bytes.append(reinterpret_cast<const char*>(&shift), 4);
        }
        conv.inputs.push_back(bias.name);
        conv.outputs = node.outputs;
        model.tensors.push_back(std::move(bias));
    }
    model.nodes = std::move(nodes);
}

TEST(OnnxCheck, findsAWeightThatWasFoldedOnceForEachUse) {
    const TemporaryFolder folder;
    const auto file = folder / "faulty.onnx";
    const ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Post);
    const Checkpoint checkpoint = randomCheckpoint(spec);
    SharedResNet network = networkFrom(checkpoint);
    OnnxModel model = onnxModel(checkpoint, false);
    foldIntoTheSharedWeight(model);
    writeOnnxFile(file, model);
    EXPECT_TRUE(errorOf([&] { checkOnnx(file, network, false); })
                    .starts_with(file.string() + ": is not the network that was exported: its "
                                                 "outputs differ by "));
    EXPECT_EQ(errorOf([&] { checkOnnx(file, network, true); }),
              file.string() + ": has 11 convolution weights instead of 16");

    // Without sharing the same folding is right.
    const Checkpoint twin = randomCheckpoint(unsharedTwin(spec));
    SharedResNet twinNetwork = networkFrom(twin);
    OnnxModel unshared = onnxModel(twin, false);
    foldIntoTheSharedWeight(unshared);
    writeOnnxFile(file, unshared);
    EXPECT_LT(checkOnnx(file, twinNetwork, true).largestDifference, 1e-4);
}

TEST(OnnxCheck, findsASharedWeightThatIsStoredTwice) {
    const TemporaryFolder folder;
    const auto file = folder / "copied.onnx";
    const Checkpoint checkpoint =
        randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    SharedResNet network = networkFrom(checkpoint);
    OnnxModel model = onnxModel(checkpoint, false);
    OnnxTensor copy = tensorNamed(model, "stage1.conv2.A");
    copy.name = "a copy";
    model.tensors.push_back(copy);
    std::ranges::find(model.nodes, "/stage1/block3/conv2/Conv", &OnnxNode::name)->inputs[1] =
        copy.name;
    writeOnnxFile(file, model);
    EXPECT_TRUE(errorOf([&] {
                    checkOnnx(file, network, false);
                }).find("convolution weights instead of") != std::string::npos);
}

TEST(OnnxFile, everyCutIsRefusedOrHasTheWholeGraph) {
    const TemporaryFolder folder;
    const auto file = folder / "whole.onnx", cut = folder / "cut.onnx";
    ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Post);
    spec.stages.resize(1);
    const Checkpoint checkpoint = randomCheckpoint(spec);
    SharedResNet network = networkFrom(checkpoint);
    writeOnnxFile(file, onnxModel(checkpoint, false));
    const auto size = std::filesystem::file_size(file);
    int refused = 0;
    for (std::uintmax_t bytes = 0; bytes < size;
         bytes += bytes < 200 || bytes + 900 > size ? 1 : 97) {
        std::filesystem::copy_file(file, cut, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(cut, bytes);
        const std::string error = errorOf([&] { checkOnnx(cut, network, false); });
        EXPECT_TRUE(error.empty() ||
                    error.starts_with(cut.string() + ": is not a complete ONNX file"))
            << bytes << ": " << error;
        refused += error.empty() ? 0 : 1;
    }
    EXPECT_GT(refused, 1000);
}

TEST(OnnxFile, tellsATensorWhoseBytesAreNotThoseOfItsShape) {
    const TemporaryFolder folder;
    const auto file = folder / "short.onnx";
    OnnxModel model =
        onnxModel(randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Post)), false);
    tensorNamed(model, "classifier.bias").bytes.resize(8);
    writeOnnxFile(file, model);
    EXPECT_EQ(errorOf([&] { readOnnxFile(file); }),
              file.string() + ": its tensor 'classifier.bias' has 8 bytes, but its shape needs 20");
    tensorNamed(model, "classifier.bias").shape = {std::int64_t{1} << 40, std::int64_t{1} << 40};
    EXPECT_EQ(errorOf([&] { readOnnxFile(folder / "none.onnx"); }),
              (folder / "none.onnx").string() + ": could not be opened: No such file or directory");
}

#ifdef SHARESNET_OPENCV_DNN
TEST_P(Onnx, openCvGivesOurLogits) {
    for (const ArchSpec& spec : exportedSpecs()) {
        const Checkpoint checkpoint = randomCheckpoint(spec);
        SharedResNet network = networkFrom(checkpoint);
        writeOnnxFile(file_, onnxModel(checkpoint, GetParam()));
        cv::dnn::Net net = cv::dnn::readNetFromONNX(file_.string());
        const torch::Tensor images = probeImages(spec.input).contiguous();
        const std::array<int, 4> shape{
            static_cast<int>(images.size(0)), static_cast<int>(images.size(1)),
            static_cast<int>(images.size(2)), static_cast<int>(images.size(3))};
        net.setInput(cv::Mat(4, shape.data(), CV_32F, images.data_ptr()));
        const cv::Mat given = net.forward().clone();
        ASSERT_EQ(given.total(), static_cast<std::size_t>(4 * spec.classes));
        const torch::Tensor read =
            torch::from_blob(given.data, {4, spec.classes}, torch::kFloat32).to(torch::kFloat64);
        EXPECT_LT((read - logitsOf(network, images)).abs().max().item<double>(), 1e-4);
    }
}
#endif

constexpr const char* kNodeScript = R"js(
const ort = require('onnxruntime-node');
const fs = require('fs');
const [model, input, output, ...shape] = process.argv.slice(2);
const bytes = fs.readFileSync(input);
const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
ort.InferenceSession.create(model).then(async (session) => {
  const images = new ort.Tensor('float32', values, shape.map(Number));
  const given = await session.run({images});
  fs.writeFileSync(output, Buffer.from(new Uint8Array(given.logits.data.buffer)));
});
)js";

TEST_P(Onnx, onnxRuntimeGivesOurLogits) {
    if (std::system("node -e \"require('onnxruntime-node')\" > /dev/null 2>&1") != 0) {
        GTEST_SKIP() << "this machine has no Node.js that finds the package onnxruntime-node: npm "
                        "install --ignore-scripts onnxruntime-node, and NODE_PATH=its node_modules";
    }
    std::ofstream(folder_ / "run.js") << kNodeScript;
    const std::string in = (folder_ / "images").string(), out = (folder_ / "logits").string();
    for (const ArchSpec& spec : exportedSpecs()) {
        const Checkpoint checkpoint = randomCheckpoint(spec);
        SharedResNet network = networkFrom(checkpoint);
        writeOnnxFile(file_, onnxModel(checkpoint, GetParam()));
        const torch::Tensor images = probeImages(spec.input).contiguous();
        std::ofstream(in, std::ios::binary)
            .write(static_cast<const char*>(images.data_ptr()),
                   static_cast<std::streamsize>(images.nbytes()));
        const std::string command = "node " + (folder_ / "run.js").string() + " " + file_.string() +
                                    " " + in + " " + out + " 4 3 9 8 > /dev/null";
        ASSERT_EQ(std::system(command.c_str()), 0);
        std::vector<float> given(static_cast<std::size_t>(4 * spec.classes));
        std::ifstream read(out, std::ios::binary);
        read.read(reinterpret_cast<char*>(given.data()),
                  static_cast<std::streamsize>(given.size() * sizeof(float)));
        ASSERT_TRUE(read);
        const torch::Tensor logits =
            torch::from_blob(given.data(), {4, spec.classes}, torch::kFloat32).to(torch::kFloat64);
        EXPECT_LT((logits - logitsOf(network, images)).abs().max().item<double>(), 1e-4);
    }
}

} // namespace
} // namespace sharesnet
