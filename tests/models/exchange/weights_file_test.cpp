#include "models/exchange/weights_file.h"

#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "models/checkpoint/safetensors.h"
#include "models/exchange/recognition.h"
#include "models/exchange/torch_exchange.h"
#include "tests/models/exchange/exchange_support.h"
#include "tests/support/error_message.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>

namespace sharesnet {
namespace {

using test::errorOf;
using test::TemporaryFolder;

ImportRequest importOf(const std::filesystem::path& file) {
    ImportRequest request;
    request.file = file;
    return request;
}

std::vector<NameScheme> schemesFor(const ArchSpec& spec) {
    if (spec.block.activation == ActivationOrder::Post) {
        return {NameScheme::Own, NameScheme::Torchvision, NameScheme::PytorchCifar,
                NameScheme::HuggingFace};
    }
    return spec.block.kind == BlockKind::Basic
               ? std::vector{NameScheme::Own, NameScheme::Timm, NameScheme::WideResNet}
               : std::vector{NameScheme::Own, NameScheme::Timm};
}

void expectEqual(const std::map<std::string, torch::Tensor>& read,
                 const std::map<std::string, torch::Tensor>& written) {
    ASSERT_EQ(read.size(), written.size());
    for (const auto& [name, tensor] : written) {
        ASSERT_TRUE(read.contains(name)) << name;
        EXPECT_TRUE(read.at(name).equal(tensor)) << name;
    }
}

// Our metadata away, as after a detour through another program.
void forgetMetadata(const std::filesystem::path& file, bool aliasesToo) {
    TensorFile content = readTensorFile(file);
    for (const char* key : {"sharesnet", "classes", "mean", "std"}) {
        content.metadata.erase(key);
    }
    if (aliasesToo) {
        content.metadata.clear();
    }
    writeTensorFile(file, content);
}

TEST(WeightsFile, givesTheNetworkBackToTheBitInEverySchemeAndWithEveryWayOfSharing) {
    const TemporaryFolder folder;
    const auto file = folder / "weights.safetensors";
    for (const ArchSpec& spec : smallSpecs()) {
        const Checkpoint checkpoint = randomCheckpoint(spec);
        for (const NameScheme scheme : schemesFor(spec)) {
            for (const WeightSharing sharing :
                 {WeightSharing::Own, WeightSharing::Aliases, WeightSharing::Expanded}) {
                SCOPED_TRACE(toString(scheme) + " " + toString(sharing));
                writeWeights(file, checkpoint, scheme, sharing);
                const ReadWeights read = readWeights(importOf(file));
                EXPECT_EQ(read.model.arch, spec);
                EXPECT_EQ(read.model.names, toString(scheme));
                EXPECT_EQ(read.model.classNames, checkpoint.info.classNames);
                EXPECT_EQ(read.model.normalization,
                          (Normalization{checkpoint.mean, checkpoint.std}));
                EXPECT_TRUE(read.model.equal.empty());
                EXPECT_TRUE(read.model.notes.empty());
                expectEqual(read.network, checkpoint.network);
            }
        }
    }
}

TEST(WeightsFile, storesASharedWeightOnceButWhereItIsExpanded) {
    const TemporaryFolder folder;
    const auto file = folder / "weights.safetensors";
    const ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Post);
    const Checkpoint checkpoint = randomCheckpoint(spec);
    const auto held = [&](WeightSharing sharing) {
        writeWeights(file, checkpoint, NameScheme::Torchvision, sharing);
        return TensorFileReader(file).layout();
    };
    const auto counters = batchCounters(spec, NameScheme::Torchvision).size();
    EXPECT_EQ(held(WeightSharing::Own).entries.size(), checkpoint.network.size() + counters);
    const SafetensorsLayout aliases = held(WeightSharing::Aliases);
    EXPECT_EQ(aliases.entries.size(), checkpoint.network.size() + counters);
    EXPECT_EQ(aliases.metadata.at("layer1.1.conv2.weight"), "layer1.0.conv2.weight");
    EXPECT_EQ(aliases.metadata.at("layer2.2.conv2.weight"), "layer2.1.conv2.weight");
    EXPECT_EQ(aliases.metadata.at("format"), "pt");
    EXPECT_EQ(held(WeightSharing::Expanded).entries.size(),
              tensorNames(spec, NameScheme::Torchvision).size() + counters);
}

TEST(WeightsFile, aFileOfAnotherProgramIsRecognizedByNamesAndShapes) {
    const TemporaryFolder folder;
    const auto file = folder / "resnet.safetensors";
    for (const ArchSpec& spec : smallSpecs()) {
        ArchSpec expected = unsharedTwin(spec);
        expected.name = "resnet";
        expected.input = {3, 32, 32};
        const Checkpoint checkpoint = randomCheckpoint(unsharedTwin(spec));
        for (const NameScheme scheme : schemesFor(spec)) {
            if (scheme == NameScheme::Own) {
                continue;
            }
            writeWeights(file, checkpoint, scheme, WeightSharing::Own);
            forgetMetadata(file, true);
            const ReadWeights read = readWeights(importOf(file));
            EXPECT_EQ(read.model.arch, expected) << toString(scheme);
            EXPECT_EQ(read.model.normalization, std::nullopt);
            EXPECT_EQ(read.model.strideAssumed, spec.block.kind == BlockKind::Bottleneck);
            ImportRequest told = importOf(file);
            told.strideIn = 1;
            EXPECT_FALSE(readWeights(told).model.strideAssumed);
            EXPECT_EQ(read.model.classNames.front(), "class 1");
            expectEqual(read.network, checkpoint.network);
        }
    }
}

TEST(WeightsFile, everyPresetOfImageNetIsRecognizedAsWhatItIs) {
    for (const char* name :
         {"sharesnet-imagenet-18", "sharesnet-imagenet-34", "sharesnet-imagenet-50",
          "sharesnet-imagenet-101", "sharesnet-imagenet-152"}) {
        ArchSpec spec = unsharedTwin(*presetSpec(name));
        ShapesByName shapes;
        for (const TensorName& tensor : tensorNames(spec, NameScheme::Torchvision)) {
            shapes[tensor.name] = tensor.shape;
        }
        RecognizedNetwork found = recognized(shapes, {});
        found.arch.name = spec.name;
        EXPECT_EQ(found.arch, spec) << name;
    }
}

TEST(WeightsFile, equalWeightsAreToldAndTiedWhereThatIsAsked) {
    const TemporaryFolder folder;
    const auto file = folder / "copies.safetensors";
    const ArchSpec spec = smallSpec(BlockKind::Bottleneck, ActivationOrder::Post);
    const Checkpoint checkpoint = randomCheckpoint(spec);
    writeWeights(file, checkpoint, NameScheme::Torchvision, WeightSharing::Expanded);
    forgetMetadata(file, true);
    ImportRequest request = importOf(file);
    const ReadWeights read = readWeights(request);
    EXPECT_EQ(read.model.equal,
              (std::vector<EqualConvs>{
                  {1, 2, {1, 2, 3}}, {2, 1, {2, 4}}, {2, 2, {1, 4}}, {2, 2, {2, 3}}}));
    EXPECT_TRUE(shareGroups(read.model.arch.stages[0], 2).empty());
    request.tieEqual = true;
    const ReadWeights tied = readWeights(request);
    EXPECT_TRUE(tied.model.equal.empty());
    EXPECT_EQ(tied.model.arch.stages, spec.stages);
    expectEqual(tied.network, checkpoint.network);
}

TEST(WeightsFile, aliasesAreOneWeightWithoutBeingAsked) {
    const TemporaryFolder folder;
    const auto file = folder / "aliases.safetensors";
    const ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Post);
    writeWeights(file, randomCheckpoint(spec), NameScheme::Torchvision, WeightSharing::Aliases);
    forgetMetadata(file, false);
    EXPECT_EQ(readWeights(importOf(file)).model.arch.stages, spec.stages);
}

TEST(WeightsFile, copiesThatDifferAreEachBlocksOwn) {
    const TemporaryFolder folder;
    const auto file = folder / "apart.safetensors";
    const ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Post);
    writeWeights(file, randomCheckpoint(spec), NameScheme::Torchvision, WeightSharing::Expanded);
    TensorFile content = readTensorFile(file);
    content.tensors["layer1.1.conv2.weight"][0][0][0][0] += 1;
    writeTensorFile(file, content);
    const ReadWeights read = readWeights(importOf(file));
    EXPECT_TRUE(shareGroups(read.model.arch.stages[0], 2).empty());
    EXPECT_EQ(read.model.arch.stages[1], spec.stages[1]);
    ASSERT_EQ(read.model.notes.size(), 1U);
    EXPECT_TRUE(
        read.network.at("stage1.block2.conv2").equal(content.tensors["layer1.1.conv2.weight"]));
    EXPECT_TRUE(
        read.network.at("stage1.block3.conv2").equal(content.tensors["layer1.2.conv2.weight"]));
}

TEST(WeightsFile, whatDoesNotFitIsListedByName) {
    const TemporaryFolder folder;
    const auto file = folder / "odd.safetensors";
    const ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Post));
    writeWeights(file, randomCheckpoint(spec), NameScheme::Torchvision, WeightSharing::Own);
    TensorFile content = readTensorFile(file);
    content.metadata.clear();
    content.tensors.erase("layer2.0.bn2.bias");
    content.tensors["layer1.0.bn1.weight"] = torch::ones({3});
    content.tensors["layer1.0.extra.weight"] = torch::ones({3});
    writeTensorFile(file, content);
    EXPECT_EQ(errorOf([&] { readWeights(importOf(file)); }),
              file.string() +
                  ": its tensors are not those of a residual network with 2 stages in torchvision "
                  "names; missing: layer2.0.bn2.bias; of another shape: layer1.0.bn1.weight is [3] "
                  "instead of [8]; not of this network: layer1.0.extra.weight");
}

// One tensor of each kind is enough to know a network by.
std::string refusalOf(const std::map<std::string, std::vector<std::int64_t>>& shapes) {
    const TemporaryFolder folder;
    TensorFile content;
    for (const auto& [name, shape] : shapes) {
        content.tensors[name] = torch::zeros(shape);
    }
    writeTensorFile(folder / "net.safetensors", content);
    return errorOf([&] { readWeights(importOf(folder / "net.safetensors")); });
}

TEST(WeightsFile, networksThatCannotBeTakenInAreNamed) {
    using Shapes = std::map<std::string, std::vector<std::int64_t>>;
    const std::vector<std::pair<Shapes, std::string>> networks{
        {{{"conv1.weight", {8, 3, 7, 7}},
          {"layer1.0.conv1.weight", {8, 8, 1, 1}},
          {"layer1.0.conv2.weight", {8, 2, 3, 3}}},
         "a ResNeXt, whose convolutions have 4 groups"},
        {{{"conv1.weight", {8, 3, 7, 7}},
          {"layer1.0.conv1.weight", {8, 8, 1, 1}},
          {"layer1.0.conv2.weight", {8, 8, 3, 3}},
          {"layer1.0.conv3.weight", {16, 8, 1, 1}}},
         "a ResNet with bottlenecks of another width"},
        {{{"conv1.weight", {8, 3, 3, 3}},
          {"layer1.0.conv1.weight", {8, 8, 3, 3}},
          {"layer1.0.conv2.weight", {8, 8, 3, 3}},
          {"layer2.0.conv1.weight", {16, 8, 3, 3}},
          {"linear.weight", {10, 16}}},
         "shortcuts pad with zeros"},
        {{{"conv1.0.weight", {8, 3, 3, 3}}}, "several convolutions in its stem"},
        {{{"layer1.0.se.fc1.weight", {2, 8, 1, 1}}}, "squeeze-and-excitation"},
        {{{"cls_token", {1, 1, 8}}, {"blocks.0.mlp.fc1.weight", {8, 8}}}, "a vision transformer"},
        {{{"features.denseblock1.denselayer1.conv1.weight", {8, 8, 1, 1}}}, "a DenseNet"},
        {{{"features.0.weight", {8, 3, 3, 3}}, {"classifier.6.weight", {10, 8}}}, "a VGG"},
        {{{"model.embed_tokens.weight", {8, 8}}}, "a language model"},
    };
    for (const auto& [shapes, words] : networks) {
        EXPECT_NE(refusalOf(shapes).find(words), std::string::npos)
            << refusalOf(shapes) << " does not say: " << words;
    }
}

TEST(WeightsFile, otherTypesAreConvertedAndSaid) {
    const TemporaryFolder folder;
    const auto file = folder / "half.safetensors";
    const ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Post));
    const Checkpoint checkpoint = randomCheckpoint(spec);
    writeWeights(file, checkpoint, NameScheme::Torchvision, WeightSharing::Own);
    TensorFile content = readTensorFile(file);
    for (auto& [name, tensor] : content.tensors) {
        tensor = tensor.is_floating_point() ? tensor.to(torch::kFloat16) : tensor;
    }
    writeTensorFile(file, content);
    const ReadWeights read = readWeights(importOf(file));
    ASSERT_EQ(read.model.notes.size(), 1U);
    EXPECT_EQ(read.model.notes[0].english(),
              "tensors of type F16 were converted to 32-bit floating point");
    EXPECT_EQ(read.network.at("stem.conv").scalar_type(), torch::kFloat32);
}

TEST(WeightsFile, aPickleIsRefusedWithTheLineThatConvertsIt) {
    const TemporaryFolder folder;
    const auto file = folder / "resnet50.pt";
    std::ofstream(file, std::ios::binary) << "PK\x03\x04 and so on";
    const std::string error = errorOf([&] { readWeights(importOf(file)); });
    EXPECT_TRUE(error.find("is a pickle of PyTorch") != std::string::npos) << error;
    EXPECT_TRUE(error.find("'resnet50.safetensors')") != std::string::npos) << error;
}

// The header of an archive's first file, as far as its name.
std::string zipOf(const std::string& name) {
    std::string zip = std::string("PK\x03\x04", 4) + std::string(26, '\0') + name;
    zip[26] = static_cast<char>(name.size());
    return zip;
}

TEST(WeightsFile, otherFormatsAreCalledByTheirName) {
    const std::vector<std::pair<std::string, std::string>> formats{
        {zipOf("archive/data.pkl"), "is a pickle of PyTorch"},
        {zipOf("weight.npy"), "is an archive of NumPy arrays"},
        {zipOf("notes.txt"), "is a ZIP archive"},
        {"\x89HDF\r\n", "is HDF5"},
        {"\x93NUMPY\x01", "is an array of NumPy"},
        {"\x1f\x8b\x08", "is compressed by gzip"},
        {"GGUF\x03", "is GGUF"},
    };
    const TemporaryFolder folder;
    const auto file = folder / "net.safetensors";
    for (const auto& [bytes, words] : formats) {
        std::ofstream(file, std::ios::binary) << bytes;
        const std::string error = errorOf([&] { readWeights(importOf(file)); });
        EXPECT_TRUE(error.starts_with(file.string() + ": " + words)) << error;
    }
    std::ofstream(folder / "net.onnx", std::ios::binary) << "\x08\x07";
    const std::string error = errorOf([&] { readWeights(importOf(folder / "net.onnx")); });
    EXPECT_TRUE(error.find("net.onnx: is ONNX") != std::string::npos) << error;
}

TEST(WeightsFile, everyCutIsRefused) {
    const TemporaryFolder folder;
    const auto file = folder / "whole.safetensors", cut = folder / "cut.safetensors";
    ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Post);
    spec.stages.resize(1);
    writeWeights(file, randomCheckpoint(spec), NameScheme::Torchvision, WeightSharing::Own);
    const auto size = std::filesystem::file_size(file);
    for (std::uintmax_t bytes = 0; bytes < size; bytes += bytes < 200 ? 1 : 97) {
        std::filesystem::copy_file(file, cut, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(cut, bytes);
        const std::string error = errorOf([&] { readWeights(importOf(cut)); });
        EXPECT_TRUE(error.starts_with(cut.string() + ": ")) << bytes << ": " << error;
    }
}

TEST(WeightsFile, itsSizeIsKnownToTheByteWithoutItsWeights) {
    const TemporaryFolder folder;
    const auto file = folder / "net.safetensors", last = folder / "last.safetensors";
    std::vector<ArchSpec> specs = smallSpecs();
    specs.push_back(unsharedTwin(specs.front()));
    for (ArchSpec& spec : specs) {
        spec.name = "na\xc3\xafve \xff \"quoted\""; // not all of it UTF-8
        Checkpoint checkpoint = randomCheckpoint(spec);
        checkpoint.momentum = {{"classifier.bias", torch::zeros({5})}};
        saveCheckpoint(last, checkpoint);
        Checkpoint without = checkpoint;
        without.network.clear();
        for (const NameScheme scheme : schemesFor(spec)) {
            for (const WeightSharing sharing :
                 {WeightSharing::Own, WeightSharing::Aliases, WeightSharing::Expanded}) {
                writeWeights(file, checkpoint, scheme, sharing);
                EXPECT_EQ(weightsFileBytes(without, scheme, sharing),
                          static_cast<std::int64_t>(std::filesystem::file_size(file)));
                const WeightsExport request{last, file, toString(scheme), sharing, {}};
                const std::int64_t bytes = TorchExchange().weightsBytes(request);
                EXPECT_EQ(TorchExchange().exportWeights(request).bytes, bytes)
                    << toString(scheme) << " " << toString(sharing);
                EXPECT_EQ(static_cast<std::int64_t>(std::filesystem::file_size(file)), bytes);
            }
        }
    }
}

TEST(TorchExchange, anImportIsACheckpointThatAnExportGivesBack) {
    const TemporaryFolder folder;
    const auto file = folder / "in.safetensors", out = folder / "out.safetensors";
    const ArchSpec spec = smallSpec(BlockKind::Bottleneck, ActivationOrder::Pre);
    writeWeights(file, randomCheckpoint(spec), NameScheme::Timm, WeightSharing::Aliases);
    const TorchExchange exchange;
    const auto network = exchange.read(importOf(file));
    std::filesystem::remove(file); // it was read
    RunSpec run;
    run.name = "taken in";
    run.arch = network->model().arch;
    run.arch.name = "as the run is called";
    const auto checkpoint = network->save(run, 7, kImageNetNormalization, folder / "run");
    const Checkpoint saved = loadCheckpoint(checkpoint);
    EXPECT_EQ(saved.info.spec.arch, run.arch);
    EXPECT_EQ(saved.info.run, 7);
    EXPECT_EQ(saved.info.classNames, network->model().classNames);
    EXPECT_EQ(saved.mean, kImageNetNormalization.mean);
    WeightsExport request;
    request.checkpoint = checkpoint;
    request.file = out;
    request.names = "timm";
    request.sharing = WeightSharing::Expanded;
    const ExportedModel exported = exchange.exportWeights(request);
    EXPECT_EQ(exported.largestDifference, 0);
    EXPECT_EQ(exported.bytes, static_cast<std::int64_t>(std::filesystem::file_size(out)));
    EXPECT_EQ(exported.parameters, costOf(spec).parameters);
    EXPECT_EQ(exported.weights, static_cast<std::int64_t>(SharedResNet(spec)->parameters().size()));
}

TEST(TorchExchange, whereverItIsStoppedAnExportLeavesTheOldFile) {
    const TemporaryFolder folder;
    const auto checkpoint = folder / "last.safetensors", out = folder / "out.safetensors";
    saveCheckpoint(checkpoint,
                   randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Post)));
    std::ofstream(out) << "old";
    int asked = 0, stopAt = 0;
    WeightsExport request{checkpoint, out, "torchvision", WeightSharing::Own, {}};
    request.cancelled = [&] { return ++asked == stopAt; };
    TorchExchange().exportWeights(request);
    const int all = asked;
    // Twice as many tensors as there are, since they are read back, and two networks' blocks.
    EXPECT_GT(all, 2 * static_cast<int>(readTensorFile(out).tensors.size()));
    for (stopAt = 1; stopAt <= all; ++stopAt) {
        asked = 0;
        std::ofstream(out) << "old";
        EXPECT_THROW(TorchExchange().exportWeights(request), Cancelled) << stopAt;
        EXPECT_EQ(std::filesystem::file_size(out), 3U);
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 2);
    }
}

TEST(TorchExchange, readingIsStoppedBetweenTensors) {
    const TemporaryFolder folder;
    const auto file = folder / "in.safetensors";
    const ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Post);
    writeWeights(file, randomCheckpoint(spec), NameScheme::Torchvision, WeightSharing::Own);
    int asked = 0;
    ImportRequest request = importOf(file);
    request.cancelled = [&] { return ++asked == 10; };
    EXPECT_THROW(TorchExchange().read(request), Cancelled);
    EXPECT_EQ(asked, 10);
}

TEST(TorchExchange, whatCannotBeWrittenIsNamedAsItWasAskedForAndLeavesTheOldFile) {
    const TemporaryFolder folder;
    const auto checkpoint = folder / "last.safetensors", out = folder / "out.safetensors";
    saveCheckpoint(checkpoint,
                   randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Post)));
    std::ofstream(out) << "old";
    const TorchExchange exchange;
    EXPECT_EQ(errorOf([&] {
                  exchange.exportWeights({checkpoint, folder / "none/out", "own", {}, {}});
              }),
              (folder / "none/out").string() + ": cannot be written: No such file or directory");
    {
        const test::FileSizeLimit limit(10'000);
        EXPECT_EQ(errorOf([&] {
                      exchange.exportWeights({checkpoint, out, "own", {}, {}});
                  }),
                  out.string() + ": cannot be written: File too large");
    }
    EXPECT_EQ(std::filesystem::file_size(out), 3U);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 2);
}

TEST(TorchExchange, aFileWithoutANormalizationSaysNone) {
    const TemporaryFolder folder;
    const auto file = folder / "in.safetensors";
    const ArchSpec spec = unsharedTwin(smallSpec(BlockKind::Basic, ActivationOrder::Post));
    writeWeights(file, randomCheckpoint(spec), NameScheme::Torchvision, WeightSharing::Own);
    forgetMetadata(file, true);
    ImportRequest request = importOf(file);
    EXPECT_FALSE(TorchExchange().read(request)->model().normalization);
    request.normalization = kImageNetNormalization;
    EXPECT_EQ(TorchExchange().read(request)->model().normalization, kImageNetNormalization);
}

} // namespace
} // namespace sharesnet
