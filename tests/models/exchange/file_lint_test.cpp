#include "models/exchange/file_lint.h"

#include "core/base/error.h"
#include "models/checkpoint/safetensors.h"
#include "models/exchange/weights_file.h"
#include "tests/models/exchange/exchange_support.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace sharesnet {
namespace {

using Rules = std::vector<std::string>;

class LintedSafetensors : public testing::Test {
  protected:
    FileLint linted(const TensorFile& content) const {
        writeTensorFile(file_, content);
        return lintFile(file_);
    }

    const test::TemporaryFolder folder_;
    const std::filesystem::path file_ = folder_ / "weights.safetensors";
};

Rules rulesOf(const FileLint& lint) {
    Rules rules;
    for (const LintFinding& finding : lint.findings) {
        rules.push_back(toString(finding.level) + " " + finding.rule);
    }
    return rules;
}

const LintFinding& findingOf(const FileLint& lint, const std::string& rule) {
    const auto found = std::ranges::find(lint.findings, rule, &LintFinding::rule);
    if (found == lint.findings.end()) {
        throw Error("no finding " + rule);
    }
    return *found;
}

std::string lintError(const std::filesystem::path& file) {
    return test::errorOf([&] { lintFile(file); });
}

// Two different convolutions and a norm.
TensorFile cleanContent() {
    torch::manual_seed(2);
    TensorFile content;
    content.metadata["format"] = "pt";
    content.tensors["layer1.0.conv1.weight"] = torch::randn({4, 4, 3, 3});
    content.tensors["layer1.0.conv2.weight"] = torch::randn({4, 4, 3, 3});
    content.tensors["layer1.0.bn1.weight"] = torch::ones({4});
    content.tensors["layer1.0.bn2.weight"] = torch::ones({4});
    return content;
}

TEST_F(LintedSafetensors, ofACleanFileNothingIsSaid) {
    const FileLint lint = linted(cleanContent());
    EXPECT_EQ(rulesOf(lint), Rules());
    EXPECT_EQ(lint.format, "safetensors");
    EXPECT_EQ(lint.tensors, 4);
    EXPECT_EQ(lint.bytes, static_cast<std::int64_t>(std::filesystem::file_size(file_)));
}

TEST_F(LintedSafetensors, copiesAreFoundWithTheBytesThatTheyCost) {
    TensorFile content = cleanContent();
    for (const char* name : {"layer1.1.conv2.weight", "layer1.2.conv2.weight"}) {
        content.tensors[name] = content.tensors["layer1.0.conv2.weight"].clone();
    }
    const FileLint lint = linted(content);
    EXPECT_EQ(rulesOf(lint), Rules{"cost copies"});
    EXPECT_EQ(findingOf(lint, "copies").tensors,
              (Rules{"layer1.0.conv2.weight", "layer1.1.conv2.weight", "layer1.2.conv2.weight"}));
    EXPECT_EQ(findingOf(lint, "copies").bytes, 2 * 4 * 4 * 9 * 4);
}

TEST_F(LintedSafetensors, oneBitMakesNoCopy) {
    TensorFile content = cleanContent();
    torch::Tensor other = content.tensors["layer1.0.conv2.weight"].clone();
    static_cast<unsigned char*>(other.data_ptr())[0] ^= 1U;
    content.tensors["layer1.1.conv2.weight"] = other;
    EXPECT_EQ(rulesOf(linted(content)), Rules());
}

TEST_F(LintedSafetensors, tensorsOfOneValueSayNothing) {
    TensorFile content = cleanContent();
    content.tensors["a.weight"] = torch::zeros({8, 8});
    content.tensors["b.weight"] = torch::zeros({8, 8});
    EXPECT_EQ(rulesOf(linted(content)), Rules());
}

TEST_F(LintedSafetensors, aliasesAreOneWeightThatSomeReadersMiss) {
    TensorFile content = cleanContent();
    content.metadata["layer1.1.conv2.weight"] = "layer1.0.conv2.weight";
    const FileLint lint = linted(content);
    EXPECT_EQ(rulesOf(lint), (Rules{"fact shared", "risk aliases"}));
    EXPECT_EQ(findingOf(lint, "shared").tensors,
              (Rules{"layer1.0.conv2.weight", "layer1.1.conv2.weight"}));
}

TEST_F(LintedSafetensors, anAliasOfWhatIsNotThereIsAFault) {
    TensorFile content = cleanContent();
    content.metadata["layer1.1.conv2.weight"] = "layer1.7.conv2.weight";
    EXPECT_EQ(rulesOf(linted(content)), Rules{"fault alias-missing"});
}

TEST_F(LintedSafetensors, anAliasOfAnAliasIsAFault) {
    TensorFile content = cleanContent();
    content.metadata["layer1.1.conv2.weight"] = "layer1.0.conv2.weight";
    content.metadata["layer1.2.conv2.weight"] = "layer1.1.conv2.weight";
    EXPECT_EQ(rulesOf(linted(content)),
              (Rules{"fault alias-chain", "fact shared", "risk aliases"}));
}

TEST_F(LintedSafetensors, anAliasThatIsStoredIsAFault) {
    TensorFile content = cleanContent();
    content.metadata["layer1.0.conv1.weight"] = "layer1.0.conv2.weight";
    EXPECT_EQ(rulesOf(linted(content)), Rules{"fault alias-stored"});
}

TEST_F(LintedSafetensors, withoutAFormatTransformersRefusesIt) {
    TensorFile content = cleanContent();
    content.metadata.erase("format");
    EXPECT_EQ(rulesOf(linted(content)), Rules{"risk no-format"});
}

TEST_F(LintedSafetensors, anArchitectureThatIsNoneIsAFault) {
    TensorFile content = cleanContent();
    content.metadata["sharesnet"] = "{\"stages\": 3";
    EXPECT_EQ(rulesOf(linted(content)), Rules{"fault architecture"});
}

TEST_F(LintedSafetensors, ofOurOwnFilesTheArchitectureSaysWhatIsShared) {
    const Checkpoint checkpoint =
        randomCheckpoint(smallSpec(BlockKind::Basic, ActivationOrder::Post));
    writeWeights(file_, checkpoint, NameScheme::Own, WeightSharing::Own);
    const FileLint lint = lintFile(file_);
    EXPECT_EQ(rulesOf(lint), (Rules{"fact shared", "fact shared", "fact shared", "fact shared"}));
    EXPECT_EQ(lint.findings.at(0).tensors, (Rules{"stage1.conv2.A", "stage1.block1.conv2",
                                                  "stage1.block2.conv2", "stage1.block3.conv2"}));
    writeWeights(file_, checkpoint, NameScheme::Torchvision, WeightSharing::Expanded);
    EXPECT_EQ(rulesOf(lintFile(file_)),
              (Rules{"cost copies", "cost copies", "cost copies", "cost copies"}));
}

TEST_F(LintedSafetensors, everyCutIsRefusedByName) {
    writeTensorFile(file_, cleanContent());
    const auto cut = folder_ / "cut.safetensors";
    const auto size = std::filesystem::file_size(file_);
    for (std::uintmax_t bytes = 0; bytes < size; ++bytes) {
        std::filesystem::copy_file(file_, cut, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(cut, bytes);
        EXPECT_TRUE(lintError(cut).starts_with(cut.string() + ": ")) << bytes;
    }
}

TEST_F(LintedSafetensors, aHeaderWhoseLengthBeginsAsAPickleDoesIsNone) {
    TensorFile content = cleanContent();
    int start = 0;
    for (int more = 0; start != 0x80 && more < 256; ++more) {
        content.metadata["note"] = std::string(static_cast<std::size_t>(more), 'x');
        EXPECT_EQ(rulesOf(linted(content)), Rules());
        start = std::ifstream(file_, std::ios::binary).get();
    }
    EXPECT_EQ(start, 0x80);
}

TEST_F(LintedSafetensors, otherFilesAreRefusedInWords) {
    const auto pickle = folder_ / "model.pt", text = folder_ / "notes.txt";
    std::ofstream(pickle, std::ios::binary) << "PK\x03\x04 and so on";
    std::ofstream(text) << "Some words that are no network.";
    EXPECT_NE(lintError(pickle).find("is a pickle of PyTorch"), std::string::npos);
    EXPECT_TRUE(lintError(text).starts_with(text.string() + ": ")) << lintError(text);
    EXPECT_EQ(lintError(folder_.path()),
              folder_.path().string() + ": is a folder, a pipe or a device, not a file");
    EXPECT_TRUE(lintError(folder_ / "none").starts_with((folder_ / "none").string() + ": "));
}

} // namespace
} // namespace sharesnet
