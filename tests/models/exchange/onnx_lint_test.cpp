#include "core/base/error.h"
#include "models/exchange/file_lint.h"
#include "models/exchange/onnx_writer.h"
#include "tests/models/exchange/exchange_support.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace sharesnet {
namespace {

using Texts = std::vector<std::string>;

OnnxTensor randomTensor(const std::string& name, std::vector<std::int64_t> shape) {
    const torch::Tensor values = torch::randn(shape);
    OnnxTensor tensor{name, "FLOAT", std::move(shape), {}};
    tensor.bytes.assign(static_cast<const char*>(values.data_ptr()), values.nbytes());
    return tensor;
}

// Two convolutions of an image, one behind the other.
OnnxModel cleanModel() {
    torch::manual_seed(4);
    OnnxModel model;
    model.opset = 13;
    model.name = "clean";
    model.inputs = {{"x", {-1, 4, 8, 8}}};
    model.outputs = {{"z", {-1, 4, 8, 8}}};
    model.tensors = {randomTensor("v", {4, 4, 1, 1}), randomTensor("w", {4, 4, 1, 1})};
    model.nodes = {{"/first/Conv", "Conv", {"x", "v"}, {"y"}},
                   {"/second/Conv", "Conv", {"y", "w"}, {"z"}}};
    return model;
}

class LintedOnnx : public testing::Test {
  protected:
    FileLint linted(const OnnxModel& model) const {
        writeOnnxFile(file_, model);
        return lintFile(file_);
    }
    Texts rules(const OnnxModel& model) const {
        Texts rules;
        for (const LintFinding& finding : linted(model).findings) {
            rules.push_back(toString(finding.level) + " " + finding.rule);
        }
        return rules;
    }

    const test::TemporaryFolder folder_;
    const std::filesystem::path file_ = folder_ / "model.onnx";
};

TEST_F(LintedOnnx, ofACleanFileNothingIsSaid) {
    EXPECT_EQ(rules(cleanModel()), Texts());
    EXPECT_EQ(lintFile(file_).format, "onnx");
    EXPECT_EQ(lintFile(file_).tensors, 2);
}

TEST_F(LintedOnnx, aTensorOfTwoNodesIsSharedAndRuntimesCopyIt) {
    OnnxModel model = cleanModel();
    model.nodes[1].inputs[1] = "v";
    model.tensors.pop_back();
    EXPECT_EQ(rules(model), (Texts{"fact shared", "risk runtime-copies"}));
    const FileLint lint = lintFile(file_);
    EXPECT_EQ(lint.findings.at(0).tensors, (Texts{"v", "/first/Conv", "/second/Conv"}));
    EXPECT_EQ(lint.findings.at(1).bytes, 4 * 4 * 4);
}

TEST_F(LintedOnnx, copiesAreFoundWithTheBytesThatTheyCost) {
    OnnxModel model = cleanModel();
    model.tensors[1].bytes = model.tensors[0].bytes;
    EXPECT_EQ(rules(model), Texts{"cost copies"});
    EXPECT_EQ(lintFile(file_).findings.at(0).tensors, (Texts{"v", "w"}));
    EXPECT_EQ(lintFile(file_).findings.at(0).bytes, 4 * 4 * 4);
}

TEST_F(LintedOnnx, oneWeightWithTwoBiasesMayBeAFoldedOne) {
    OnnxModel model = cleanModel();
    model.nodes[0].inputs = {"x", "v", "b"};
    model.nodes[1].inputs = {"y", "v", "c"};
    model.tensors = {model.tensors[0], randomTensor("b", {4}), randomTensor("c", {4})};
    EXPECT_EQ(rules(model), (Texts{"fact shared", "risk folded-together", "risk runtime-copies"}));
}

TEST_F(LintedOnnx, aTensorThatNothingReadsCostsItsBytes) {
    OnnxModel model = cleanModel();
    model.tensors.push_back(randomTensor("spare", {3, 5}));
    EXPECT_EQ(rules(model), Texts{"cost unused"});
    EXPECT_EQ(lintFile(file_).findings.at(0).bytes, 3 * 5 * 4);
}

TEST_F(LintedOnnx, aNodeThatReadsWhatComesLaterIsAFault) {
    OnnxModel model = cleanModel();
    std::swap(model.nodes[0], model.nodes[1]);
    EXPECT_EQ(rules(model), Texts{"fault reads-nothing"});
    EXPECT_EQ(lintFile(file_).findings.at(0).tensors, (Texts{"/second/Conv", "y"}));
}

TEST_F(LintedOnnx, anOutputThatTwoNodesGiveIsAFault) {
    OnnxModel model = cleanModel();
    model.nodes.push_back({"/third/Relu", "Relu", {"y"}, {"z"}});
    EXPECT_EQ(rules(model), Texts{"fault given-twice"});
}

TEST_F(LintedOnnx, anOutputThatNoNodeGivesIsAFault) {
    OnnxModel model = cleanModel();
    model.outputs.front().name = "nothing";
    EXPECT_EQ(rules(model), Texts{"fault no-output"});
}

TEST_F(LintedOnnx, aNormInTrainingModeIsARisk) {
    OnnxModel model = cleanModel();
    model.nodes.push_back({"/norm", "BatchNormalization", {"z"}, {"n"}});
    model.nodes.back().integers["training_mode"] = {1};
    model.outputs.front().name = "n";
    EXPECT_EQ(rules(model), Texts{"risk training-norms"});
}

TEST_F(LintedOnnx, aFixedNumberOfImagesIsARisk) {
    OnnxModel model = cleanModel();
    model.inputs.front().shape.front() = 1;
    EXPECT_EQ(rules(model), Texts{"risk fixed-batch"});
}

TEST_F(LintedOnnx, ofOurExportsTheNormsBehindASharedWeightAreTold) {
    const Checkpoint checkpoint =
        randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Post));
    const Texts kept = rules(onnxModel(checkpoint, false));
    EXPECT_EQ(std::ranges::count(kept, "fact shared"), 4);
    EXPECT_EQ(std::ranges::count(kept, "risk norm-folding"), 4);
    EXPECT_EQ(std::ranges::count(kept, "risk runtime-copies"), 1);
    EXPECT_EQ(kept.size(), 9U);
    EXPECT_EQ(rules(onnxModel(checkpoint, true)), Texts()); // each copy has its own norm in it
}

TEST_F(LintedOnnx, everyCutIsRefusedByNameOrHasTheWholeGraph) {
    writeOnnxFile(file_, cleanModel());
    const auto cut = folder_ / "cut.onnx";
    const auto size = std::filesystem::file_size(file_);
    for (std::uintmax_t bytes = 0; bytes < size; ++bytes) {
        std::filesystem::copy_file(file_, cut, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(cut, bytes);
        try {
            EXPECT_EQ(lintFile(cut).tensors, 2) << bytes;
        } catch (const Error& error) {
            EXPECT_TRUE(std::string(error.what())
                            .starts_with(cut.string() + ": is not a complete ONNX file"))
                << bytes << error.what();
        }
    }
}

// Fields of the format by hand: a number, or bytes with their length (below 128).
std::string number(int field, int value) {
    return {static_cast<char>(field << 3), static_cast<char>(value)};
}
std::string bytes(int field, const std::string& content) {
    return std::string{static_cast<char>(field << 3 | 2), static_cast<char>(content.size())} +
           content;
}
std::string modelBytes(const std::string& tensors) {
    const std::string node = bytes(1, "x") + bytes(1, "w") + bytes(2, "y") + bytes(4, "Add");
    const std::string graph =
        bytes(1, node) + tensors + bytes(11, bytes(1, "x")) + bytes(12, bytes(1, "y"));
    return number(1, 7) + bytes(7, graph) + bytes(8, number(2, 13));
}

TEST_F(LintedOnnx, valuesInAnotherFileAreARisk) {
    std::ofstream(file_, std::ios::binary)
        << modelBytes(bytes(5, number(1, 4) + number(2, 1) + bytes(8, "w") + number(14, 1)));
    const FileLint lint = lintFile(file_);
    ASSERT_EQ(lint.findings.size(), 1U);
    EXPECT_EQ(lint.findings[0].rule, "external");
    EXPECT_EQ(lint.findings[0].tensors, Texts{"w"});
}

TEST_F(LintedOnnx, aTensorThatIsThereTwiceIsRefused) {
    const std::string w = bytes(5, number(1, 1) + number(2, 1) + bytes(8, "w") + bytes(9, "abcd"));
    std::ofstream(file_, std::ios::binary) << modelBytes(w + w);
    try {
        lintFile(file_);
        ADD_FAILURE() << "was read";
    } catch (const Error& error) {
        EXPECT_EQ(error.what(), file_.string() + ": has two tensors named 'w'");
    }
}

} // namespace
} // namespace sharesnet
