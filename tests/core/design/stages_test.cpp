#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/design/stage_json.h"
#include "core/design/stages.h"

#include <gtest/gtest.h>

#include <array>

namespace sharesnet {
namespace {

std::string refusal(std::string_view text) {
    try {
        (void)stagesFromJsonText(text);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

TEST(Stages, TextBringsThemBack) {
    const std::vector<StageSpec> stages =
        shareBlocks(cifarPreActivation(56), 2, 1, std::array{2, 3}).stages;
    EXPECT_EQ(stagesFromJsonText(stagesToJsonText(stages)), stages);
    EXPECT_EQ(stagesFromJsonText(toJsonText(wideResNet(40, 4, 10))), wideResNet(40, 4, 10).stages);
}

TEST(Stages, NonsenseIsRefusedWithItsPlace) {
    EXPECT_NE(refusal("hello").find("no stages"), std::string::npos);
    EXPECT_NE(refusal("").find("no stages"), std::string::npos);
    EXPECT_NE(refusal("{\"format\": ").find("line 1"), std::string::npos);
    EXPECT_NE(refusal("{\"a\": 1}").find("format"), std::string::npos);
    const std::string good = stagesToJsonText(cifarPreActivation(56).stages);
    const auto with = [&](const std::string& what, const std::string& by) {
        std::string text = good;
        return refusal(text.replace(text.find(what), what.size(), by));
    };
    EXPECT_NE(with("\"version\": 1", "\"version\": 2").find("version"), std::string::npos);
    EXPECT_NE(with("\"blocks\":6", "\"blocks\":\"six\"").find("stages[0].blocks"),
              std::string::npos);
    EXPECT_NE(with("\"stride\":1", "\"strides\":1").find("stages[0]"), std::string::npos);
    // groups name block 6
    EXPECT_NE(with("\"blocks\":6", "\"blocks\":2").find("block"), std::string::npos);
    EXPECT_NE(refusal(R"({"format": "sharesnet-stages", "version": 1, "stages": []})"), "");
    EXPECT_NE(refusal("{" + std::string(1024 * 1024, ' ') + "}").find("1 MiB"), std::string::npos);
    EXPECT_NE(refusal(std::string(2000, '[')), "");
    EXPECT_NE(refusal("{\"format\": \"sharesnet-stages\", \"version\": 1, \"stages\": " +
                      std::string(2000, '[')),
              "");
}

TEST(Stages, InsertedAndRemovedTogether) {
    const ArchSpec spec = cifarPreActivation(56);
    const ArchSpec more = insertStages(spec, 2, spec.stages);
    ASSERT_EQ(more.stages.size(), 6u);
    EXPECT_EQ(more.stages[1].channels, spec.stages[0].channels);
    EXPECT_EQ(removeStages(more, std::array{2, 3, 4}), spec);
    EXPECT_EQ(duplicateStages(spec, std::array{1, 2}).stages[2], spec.stages[0]);
    EXPECT_THROW((void)removeStages(spec, std::array{4}), Error);
    EXPECT_THROW((void)insertStages(spec, 5, spec.stages), Error);
    const std::vector<StageSpec> many(255, spec.stages[0]);
    EXPECT_THROW((void)insertStages(spec, 1, many), Error);
}

// A group of conv 3 does not exist in a basic block: it falls away, the others stay.
TEST(Stages, GroupsThatDoNotFitFallAway) {
    const std::vector<StageSpec> stages =
        shareBlocks(cifarPreActivation(56), 2, 3, std::array{2, 3}).stages;
    const ArchSpec basic = insertStages(wideResNet(40, 4, 10), 2, stages);
    EXPECT_TRUE(shareGroups(basic.stages[2], 3).empty());
    EXPECT_EQ(shareGroups(basic.stages[2], 2), shareGroups(stages[1], 2));
}

TEST(StageMove, IsFoundBetweenTheStagesAndTellsTheirNewNumbers) {
    std::vector<StageSpec> before(5);
    for (int k = 0; k < 5; ++k) {
        before[static_cast<std::size_t>(k)].channels = 16 * (k + 1);
    }
    for (int from = 1; from <= 5; ++from) {
        for (int to = 1; to <= 5; ++to) {
            std::vector<StageSpec> after = before;
            const StageSpec moved = after[static_cast<std::size_t>(from - 1)];
            after.erase(after.begin() + from - 1);
            after.insert(after.begin() + to - 1, moved);
            const auto move = moveBetween(before, after);
            ASSERT_EQ(move.has_value(), from != to);
            for (int stage = 1; move && stage <= 5; ++stage) {
                EXPECT_EQ(after[static_cast<std::size_t>(move->numberAfter(stage) - 1)],
                          before[static_cast<std::size_t>(stage - 1)])
                    << from << " to " << to;
            }
        }
    }
    std::vector<StageSpec> other = before;
    other[2].blocks = 9;
    EXPECT_FALSE(moveBetween(before, other));
    other.pop_back();
    EXPECT_FALSE(moveBetween(before, other));
}

} // namespace
} // namespace sharesnet
