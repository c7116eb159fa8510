#include "core/exchange/model_import.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "tests/support/error_message.h"
#include "tests/support/scripted_exchange.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sharesnet {
namespace {

class ModelImport : public testing::Test {
  protected:
    ModelImport() {
        script_.model.arch = unsharedTwin(cifarPreActivation(29));
        script_.onImport = [this](const ImportRequest& request) { asked_ = request; };
        plan_.request.file = "net.safetensors";
        plan_.data = DataSpec{}; // shapes
    }
    test::ExchangeScript script_;
    test::ScriptedExchange exchange_{&script_};
    test::TemporaryFolder folder_;
    ImportPlan plan_;
    ImportRequest asked_;
};

TEST_F(ModelImport, NormalizesAsTheTrainingImagesOfTheDataOnRequest) {
    plan_.normalizeAsData = true;
    RunStore store(folder_.path());
    importRun(store, exchange_, plan_);
    DataRequest request;
    request.shape = script_.model.arch.input;
    const Dataset shapes = loadDataset(request);
    EXPECT_EQ(asked_.normalization, (Normalization{shapes.mean, shapes.std}));
}

TEST_F(ModelImport, WhatTheFileSaysGoesBeforeTheData) {
    plan_.normalizeAsData = true;
    script_.model.normalization = kImageNetNormalization;
    RunStore store(folder_.path());
    importRun(store, exchange_, plan_);
    EXPECT_FALSE(asked_.normalization); // the file's own is read with the file
}

TEST_F(ModelImport, AFailedImportLeavesNoRun) {
    script_.onImport = [](const ImportRequest&) { throw Error("cut short"); };
    RunStore store(folder_.path());
    EXPECT_EQ(test::errorOf([&] { importRun(store, exchange_, plan_); }), "cut short");
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
