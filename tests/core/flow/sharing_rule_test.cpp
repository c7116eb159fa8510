#include "core/flow/sharing_rule.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using Rule = SharingRule::Kind;

TEST(SharingRule, IsWrittenAsOnTheCommandLine) {
    EXPECT_EQ(parseSharingRule("as-designed"), SharingRule{});
    EXPECT_EQ(parseSharingRule("unshared"), SharingRule{Rule::Unshared});
    EXPECT_EQ(parseSharingRule("paper"), SharingRule{Rule::Paper});
    EXPECT_EQ(parseSharingRule("stages=3,1,3"), (SharingRule{Rule::Stages, {1, 3}}));
    EXPECT_EQ(parseSharingRule("groups-of=2"), (SharingRule{Rule::GroupsOf, {}, 2}));
    for (const char* wrong : {"", "Paper", "stages", "stages=", "stages=0", "stages=1,", "stages=x",
                              "groups-of=1", "groups-of=2,3", "stage-subsets"}) {
        EXPECT_EQ(test::errorOf([&] {
                      parseSharingRule(wrong);
                  }).find("there is no pattern of sharing '" + std::string(wrong) + "'; choose "),
                  0U)
            << wrong;
    }
}

TEST(SharingRule, MakesOneNetworkOrSeveral) {
    const ArchSpec design = *presetSpec("sharesnet-29");
    EXPECT_EQ(archsOf(design, parseSharingRule("paper")).front(), design);
    EXPECT_EQ(archsOf(design, parseSharingRule("unshared")).front(), unsharedTwin(design));
    const ArchSpec second = archsOf(design, parseSharingRule("stages=2")).front();
    EXPECT_EQ(shareState(second, 1), ShareState::Off);
    EXPECT_EQ(shareState(second, 2), ShareState::On);
    EXPECT_EQ(archsOf(design, {Rule::StageSubsets}).size(), 8U);
    EXPECT_EQ(countOf(design, {Rule::StageSubsets}), 8);
    EXPECT_EQ(test::errorOf([&] { archsOf(design, parseSharingRule("stages=4")); }),
              "design 'sharesnet-29': stage 4 does not exist");
}

} // namespace
} // namespace sharesnet
