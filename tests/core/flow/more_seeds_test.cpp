#include "core/flow/more_seeds.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"

#include <gtest/gtest.h>

#include <string>

namespace sharesnet {
namespace {

RunRecord record(bool shared, std::uint64_t seed, RunState state = RunState::Finished) {
    RunRecord run;
    run.spec.arch = cifarPreActivation(29);
    run.spec.arch = shared ? applyPaperRule(run.spec.arch) : unsharedTwin(run.spec.arch);
    run.spec.config.seed = seed;
    run.state = state;
    run.epochs = 1;
    run.bestTestTop1 =
        state == RunState::Finished ? std::optional<double>(0.5) : std::optional<double>();
    return run;
}

// "s4": shared with seed 4, "n": not shared.
std::string texts(const std::vector<RunSpec>& runs) {
    std::string text;
    for (const RunSpec& run : runs) {
        text += (run.arch == record(true, 0).spec.arch ? "s" : "n") +
                std::to_string(run.config.seed) + " ";
    }
    return text;
}

std::string added(const std::vector<RunRecord>& first, const std::vector<RunRecord>& second,
                  std::size_t seeds) {
    std::vector<std::vector<const RunRecord*>> groups(2);
    for (const RunRecord& run : first) {
        groups[0].push_back(&run);
    }
    for (const RunRecord& run : second) {
        groups[1].push_back(&run);
    }
    return texts(moreSeeds(groups, seeds));
}

TEST(MoreSeeds, AreTheSameInAllGroups) {
    EXPECT_EQ(added({record(true, 1), record(true, 2)}, {record(false, 1), record(false, 2)}, 4),
              "s3 n3 s4 n4 ");
    EXPECT_EQ(added({record(true, 1)}, {record(false, 1)}, 1), "");
}

TEST(MoreSeeds, ThoseOfAnotherGroupComeFirst) {
    EXPECT_EQ(added({record(true, 1), record(true, 7)}, {record(false, 1)}, 3), "n7 s8 n8 ");
    EXPECT_EQ(added({record(true, 1), record(true, 7)}, {record(false, 1)}, 2), "n7 ");
}

TEST(MoreSeeds, WhatFailedIsNotTriedAgainAndWhatIsUnderWayCounts) {
    EXPECT_EQ(added({record(true, 1), record(true, 2, RunState::Diverged)},
                    {record(false, 1), record(false, 2, RunState::Running)}, 2),
              "s3 ");
}

TEST(MoreSeeds, WhatWasImportedIsNotTrainedAgain) {
    RunRecord imported = record(true, 1);
    imported.epochs = 0;
    EXPECT_EQ(added({imported}, {record(false, 1), record(false, 2)}, 3), "n3 ");
}

TEST(MoreSeeds, AreNamedByDefault) {
    const RunRecord run = record(true, 1);
    const std::vector<std::vector<const RunRecord*>> groups{{&run}};
    ASSERT_EQ(moreSeeds(groups, 2).size(), 1U);
    EXPECT_EQ(moreSeeds(groups, 2)[0].name, "sharesnet-29-shared-all-seed-2");
}

} // namespace
} // namespace sharesnet
