#include "core/exchange/model_import.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/flow/run_command.h"
#include "tests/support/error_message.h"
#include "tests/support/scripted_exchange.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace sharesnet {
namespace {

class ModelImport : public testing::Test {
  protected:
    ModelImport() {
        script_.model.arch = unsharedTwin(cifarPreActivation(29));
        script_.onImport = [this](const Normalization& used) { normalization_ = used; };
        plan_.request.file = "net.safetensors";
        plan_.data = DataSpec{}; // shapes
    }
    test::ExchangeScript script_;
    test::ScriptedExchange exchange_{&script_};
    test::TemporaryFolder folder_;
    ImportPlan plan_;
    std::optional<Normalization> normalization_;
};

TEST_F(ModelImport, NormalizesAsTheTrainingImagesOfTheDataOnRequest) {
    plan_.normalizeAsData = true;
    RunStore store(folder_.path());
    importRun(store, exchange_, plan_);
    DataRequest request;
    request.shape = script_.model.arch.input;
    const Dataset shapes = loadDataset(request);
    EXPECT_EQ(normalization_, (Normalization{shapes.mean, shapes.std}));
}

TEST_F(ModelImport, WhatTheFileSaysGoesBeforeTheData) {
    plan_.normalizeAsData = true;
    script_.model.normalization = kImageNetNormalization;
    RunStore store(folder_.path());
    importRun(store, exchange_, plan_);
    EXPECT_EQ(normalization_, kImageNetNormalization);
}

TEST_F(ModelImport, AFailedImportLeavesNoRun) {
    script_.model.normalization = kImageNetNormalization;
    script_.onImport = [](const Normalization&) { throw Error("cut short"); };
    RunStore store(folder_.path());
    EXPECT_EQ(test::errorOf([&] { importRun(store, exchange_, plan_); }), "cut short");
    EXPECT_TRUE(store.runs().runs.empty());
}

TEST_F(ModelImport, ReadsTheFileOnceAndKeepsWhereItCameFrom) {
    script_.model.normalization = kImageNetNormalization;
    script_.model.names = "torchvision";
    RunStore store(folder_.path());
    const ImportedRun imported = importRun(store, exchange_, plan_);
    EXPECT_EQ(script_.reads, 1);
    const RunRecord record = store.run(imported.run);
    EXPECT_EQ(record.environment.at(kImportedKey), "net.safetensors (torchvision names)");
    EXPECT_EQ(record.note.english(), "imported from net.safetensors (torchvision names)");
    EXPECT_EQ(provenanceOf(record).text.english(),
              "Imported from net.safetensors (torchvision names), and not trained here.");
}

TEST_F(ModelImport, WithoutANormalizationItAsksForIt) {
    RunStore store(folder_.path());
    EXPECT_EQ(test::errorOf([&] { importRun(store, exchange_, plan_); }),
              "net.safetensors: does not say how images are normalized: choose ImageNet's "
              "(--normalization imagenet), or give --mean and --std");
    EXPECT_TRUE(store.runs().runs.empty());
}

TEST_F(ModelImport, StoppedItLeavesNoRun) {
    script_.model.normalization = kImageNetNormalization;
    bool stopped = false;
    plan_.request.cancelled = [&] { return stopped; };
    script_.onImport = [&](const Normalization&) { stopped = true; };
    RunStore store(folder_.path());
    EXPECT_THROW(importRun(store, exchange_, plan_), Cancelled); // once its weights are written
    EXPECT_TRUE(store.runs().runs.empty());
    EXPECT_FALSE(std::filesystem::exists(store.checkpointFolder(1) / "last.safetensors"));
    EXPECT_THROW(importRun(store, exchange_, plan_), Cancelled); // before it is a run
    EXPECT_TRUE(store.runs().runs.empty());
}

TEST_F(ModelImport, PresetsAreKnownByTheirNames) {
    const auto& presets = normalizationPresets();
    const auto imageNet = std::ranges::find(presets, "imagenet", &NormalizationPreset::name);
    ASSERT_NE(imageNet, presets.end());
    EXPECT_EQ(imageNet->value, kImageNetNormalization);
    EXPECT_NE(std::ranges::find(presets, "cifar10", &NormalizationPreset::name), presets.end());
}

} // namespace
} // namespace sharesnet
