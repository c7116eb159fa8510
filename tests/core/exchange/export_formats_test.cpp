#include "core/exchange/export_formats.h"

#include "core/arch/presets.h"
#include "core/base/error.h"
#include "tests/support/error_message.h"
#include "tests/support/fake_exchange.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace sharesnet {
namespace {

using test::errorOf;

// Remembers what was asked of it.
class AskedExchange final : public test::FakeExchange {
  public:
    ExportedModel exportWeights(const WeightsExport& request) const override {
        throwIfCancelled(request.cancelled);
        weights.push_back(request);
        return {100, 3, 0};
    }
    ExportedModel exportOnnx(const OnnxExport& request) const override {
        onnx.push_back(request);
        return {200, 4, 1e-6};
    }
    std::int64_t onnxBytes(const OnnxExport& request) const override {
        return request.fold ? 300 : 200;
    }
    std::int64_t weightsBytes(const WeightsExport& request) const override {
        return request.sharing == WeightSharing::Expanded ? 500 : 100;
    }
    PytorchModule pytorchModule(const std::filesystem::path&) const override {
        PytorchModule module;
        module.info.spec.arch = cifarPreActivation(29);
        module.code = "print()";
        module.names = "timm";
        return module;
    }
    mutable std::vector<WeightsExport> weights;
    mutable std::vector<OnnxExport> onnx;
};

ExportPlan planFor(ExportForm form) {
    ExportPlan plan;
    plan.form = form;
    plan.out = "/there/net";
    return plan;
}

TEST(ExportFormats, eachIsFoundByItsNameAndForm) {
    for (const ExportFormat& format : exportFormats()) {
        EXPECT_EQ(&exportFormat(format.name), &format);
        EXPECT_EQ(&exportFormat(format.form), &format);
        EXPECT_FALSE(format.title.empty());
        EXPECT_FALSE(format.help.empty());
    }
    EXPECT_EQ(errorOf([] { exportFormat("gif"); }),
              "there is no export format 'gif'; choose one of safetensors, onnx, pytorch, hub");
}

TEST(ExportFormats, everyWayOfSharingIsExplained) {
    std::vector<std::string> names;
    std::ranges::transform(exportSharings(), std::back_inserter(names), &ExportChoice::name);
    EXPECT_EQ(names, (std::vector<std::string>{"own", "aliases", "expanded"}));
    for (const std::string& name : names) {
        EXPECT_NO_THROW(parseWeightSharing(name));
    }
}

TEST(ExportFormats, weightsGetTheNamesAndTheSharingOfThePlan) {
    const AskedExchange exchange;
    ExportPlan plan = planFor(ExportForm::Safetensors);
    writeExport(exchange, {"c", {}}, plan);
    plan.names = "torchvision";
    plan.sharing = WeightSharing::Aliases;
    const ExportedFiles written = writeExport(exchange, {"c", {}}, plan);
    ASSERT_EQ(exchange.weights.size(), 2U);
    EXPECT_EQ(exchange.weights[0].names, "own");
    EXPECT_EQ(exchange.weights[0].sharing, WeightSharing::Own);
    EXPECT_EQ(exchange.weights[1].names, "torchvision");
    EXPECT_EQ(exchange.weights[1].sharing, WeightSharing::Aliases);
    EXPECT_EQ(exchange.weights[1].checkpoint, "c");
    EXPECT_EQ(written.files, filesOf(plan));
    EXPECT_EQ(written.weights.bytes, 100);
}

TEST(ExportFormats, onnxIsFoldedOnRequestAndItsSizeIsKnownBefore) {
    const AskedExchange exchange;
    ExportPlan plan = planFor(ExportForm::Onnx);
    EXPECT_EQ(exportBytes(exchange, {"c", {}}, plan), 200);
    plan.fold = true;
    EXPECT_EQ(exportBytes(exchange, {"c", {}}, plan), 300);
    writeExport(exchange, {"c", {}}, plan);
    ASSERT_EQ(exchange.onnx.size(), 1U);
    EXPECT_TRUE(exchange.onnx[0].fold);
}

TEST(ExportFormats, ofAFolderAllFilesCountBeforeAndAfter) {
    const test::TemporaryFolder folder;
    const AskedExchange exchange;
    for (const ExportForm form : {ExportForm::Pytorch, ExportForm::Hub}) {
        ExportPlan plan = planFor(form);
        plan.sharing = WeightSharing::Expanded;
        const std::int64_t most = exportBytes(exchange, {"c", {}}, plan);
        plan.sharing.reset();
        plan.out = folder / exportFormat(form).name / "net";
        const std::int64_t bytes = exportBytes(exchange, {"c", {}}, plan);
        EXPECT_EQ(most - bytes, 400);
        const ExportedFiles written = writeExport(exchange, {"c", {}}, plan);
        EXPECT_EQ(written.weights.bytes, bytes);
        EXPECT_EQ(written.files, filesOf(plan));
        std::int64_t sum = 100; // the weights, which this exchange does not write
        for (const std::filesystem::path& file : filesOf(plan)) {
            sum += file.filename() == "model.safetensors"
                       ? 0
                       : static_cast<std::int64_t>(std::filesystem::file_size(file));
        }
        EXPECT_EQ(sum, bytes);
        EXPECT_EQ(exchange.weights.back().names, "timm");
    }
    EXPECT_EQ(exportBytes(exchange, {"c", {}}, planFor(ExportForm::Safetensors)), 100);
}

TEST(ExportFormats, whatIsStoppedLeavesNoFolder) {
    const test::TemporaryFolder folder;
    const AskedExchange exchange;
    ExportPlan plan = planFor(ExportForm::Hub);
    plan.out = folder / "deep/net";
    plan.cancelled = [] { return true; };
    EXPECT_THROW(writeExport(exchange, {"c", {}}, plan), Cancelled);
    EXPECT_FALSE(std::filesystem::exists(folder / "deep"));
    std::filesystem::create_directories(folder / "deep");
    EXPECT_THROW(writeExport(exchange, {"c", {}}, plan), Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(folder / "deep"));
}

TEST(ExportFormats, refusesAChoiceThatTheFormDoesNotHave) {
    ExportPlan named = planFor(ExportForm::Hub);
    named.names = "timm";
    EXPECT_EQ(errorOf([&] { requireThatChoicesFit(named); }),
              "a choice of names goes with the format safetensors: hub has names of its own");
    ExportPlan shared = planFor(ExportForm::Onnx);
    shared.sharing = WeightSharing::Own;
    EXPECT_EQ(errorOf([&] { requireThatChoicesFit(shared); }),
              "a choice of sharing does not go with the format onnx: a shared weight is one tensor "
              "there, and a copy for each use where it is folded");
    ExportPlan folded = planFor(ExportForm::Pytorch);
    folded.fold = true;
    EXPECT_EQ(errorOf([&] { requireThatChoicesFit(folded); }),
              "folding goes with the format onnx, and not with pytorch");
}

TEST(ExportFormats, aFolderIsNamedByTheFilesInIt) {
    using Files = std::vector<std::filesystem::path>;
    EXPECT_EQ(filesOf(planFor(ExportForm::Onnx)), (Files{"/there/net"}));
    EXPECT_EQ(filesOf(planFor(ExportForm::Pytorch)),
              (Files{"/there/net/model.safetensors", "/there/net/model.py"}));
    EXPECT_EQ(filesOf(planFor(ExportForm::Hub)),
              (Files{"/there/net/model.safetensors", "/there/net/model.py",
                     "/there/net/config.json", "/there/net/README.md"}));
}

TEST(ExportFormats, saysWhatWasChecked) {
    EXPECT_EQ(checkedText(ExportForm::Onnx, {2048, 4, 1.5e-6, 1234}).english(),
              "checked: read back and computed, the outputs differ by at most 1.5e-06 (a network "
              "of 1,234 parameters; 4 tensors in the file, 2.0 KiB)");
    EXPECT_EQ(checkedText(ExportForm::Hub, {2048, 4, 0, 1234}).english(),
              "checked: read back, the network gives the same outputs to the bit (1,234 "
              "parameters in 4 trained tensors, each shared one counted once; 2.0 KiB)");
}

} // namespace
} // namespace sharesnet
