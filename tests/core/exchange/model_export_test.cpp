#include "core/exchange/model_export.h"

#include "core/arch/presets.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace sharesnet {
namespace {

CheckpointInfo trained() {
    CheckpointInfo info;
    info.spec.name = "net";
    info.spec.arch = cifarPreActivation(29);
    info.spec.data = {DataKind::Cifar10, "/data"};
    info.classNames = {"cat", "dog"};
    info.epoch = 3;
    info.step = 1'200;
    return info;
}

RunRecord recordOf(const CheckpointInfo& info) {
    RunRecord record;
    record.spec = info.spec;
    record.bestTestTop1 = 0.715;
    return record;
}

bool has(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

TEST(ModelCard, SaysWhatTheNetworkWasTrainedOnAndReached) {
    const CheckpointInfo info = trained();
    const RunRecord record = recordOf(info);
    const std::string card = modelCard(info, &record);
    EXPECT_TRUE(has(card, "datasets:\n- \"cifar10\"\n"));
    EXPECT_TRUE(has(card, "value: 71.50\n"));
    EXPECT_TRUE(has(card, "Trained with ShaResNet Workbench"));
    EXPECT_TRUE(has(card, "| this checkpoint | epoch 3, step 1,200 |"));
    const auto config = nlohmann::json::parse(hubConfig(info));
    EXPECT_EQ(config["step"], 1'200);
    EXPECT_TRUE(config.contains("training"));
}

TEST(ModelCard, ClaimsNothingOfANetworkThatWasBroughtIn) {
    CheckpointInfo info = trained();
    info.spec.data = {};
    info.epoch = 0;
    info.step = 0;
    const RunRecord record = recordOf(info);
    const std::string card = modelCard(info, &record);
    EXPECT_TRUE(has(card, "brought into ShaResNet Workbench, and not trained there"));
    for (const char* unknown : {"datasets:", "shapes", "71.50", "accuracy", "Trained with",
                                "| data |", "this checkpoint"}) {
        EXPECT_FALSE(has(card, unknown)) << unknown;
    }
    const auto config = nlohmann::json::parse(hubConfig(info));
    for (const char* unknown : {"training", "epoch", "step"}) {
        EXPECT_FALSE(config.contains(unknown)) << unknown;
    }
}

} // namespace
} // namespace sharesnet
