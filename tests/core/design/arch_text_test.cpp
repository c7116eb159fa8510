#include "core/design/arch_text.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/design/edit.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(ArchText, SaysWhatTheNetworkIs) {
    EXPECT_EQ(networkText(cifarPreActivation(29)).english(), "bottleneck pre 3×64 3×128/2 3×256/2");
    EXPECT_EQ(networkText(unsharedTwin(cifarPreActivation(29))),
              networkText(cifarPreActivation(29)));
}

TEST(ArchText, NamesEverythingThatIsUnusual) {
    ArchSpec spec;
    spec.block = {BlockKind::Basic, ActivationOrder::Post, 2, 0.3};
    spec.stem = {7, 2, 64, true, true};
    spec.input = {1, 28, 28};
    spec.classes = 100;
    spec.stages = {{2, 64, 1, {}}};
    EXPECT_EQ(networkText(spec).english(),
              "basic post 2×64, stride in conv 2, dropout 0.3, stem 7×7 64/2 "
              "norm pool, input 1×28×28, classes 100");
}

TEST(ArchText, SaysWhatIsShared) {
    const ArchSpec shared = cifarPreActivation(29);
    EXPECT_EQ(sharingText(shared).english(), "paper");
    EXPECT_EQ(sharingText(unsharedTwin(shared)).english(), "none");
    EXPECT_EQ(sharingText(setStageShared(shared, 2, false)).english(), "paper in stages 1, 3");
    EXPECT_EQ(sharingText(setStageShared(setStageShared(shared, 1, false), 2, false)).english(),
              "paper in stage 3");
}

TEST(ArchText, SharingStandsInASentence) {
    const ArchSpec shared = cifarPreActivation(29);
    EXPECT_EQ(sharingPhrase(shared).english(), "paper sharing");
    EXPECT_EQ(sharingPhrase(unsharedTwin(shared)).english(), "no sharing");
    EXPECT_EQ(sharingPhrase(setStageShared(shared, 2, false)).english(),
              "paper sharing in stages 1, 3");
    EXPECT_EQ(sharingPhrase(setStageShared(setStageShared(shared, 1, false), 2, false)).english(),
              "paper sharing in stage 3");
    ArchSpec other = unsharedTwin(cifarPreActivation(47));
    other.stages[0].sharing = {{2, {{2, 3}}}};
    EXPECT_EQ(sharingPhrase(other).english(), "sharing in stage 1 conv 2: 2, 3");
}

TEST(ArchText, NamesTheBlocksOfOtherPatterns) {
    ArchSpec spec = unsharedTwin(cifarPreActivation(47)); // five blocks a stage
    spec.stages[0].sharing = {{1, {{2, 3}}}, {2, {{2, 3}, {4, 5}}}};
    spec.stages[2].sharing = {{2, {{2, 3, 5}}}};
    EXPECT_EQ(sharingText(spec).english(),
              "stage 1 conv 1: 2, 3; stage 1 conv 2: 2, 3 + 4, 5; stage 3 conv 2: 2, 3, 5");
    // the paper's rule and something else beside it is not the paper's rule
    ArchSpec more = cifarPreActivation(47);
    more.stages[0].sharing = {{1, {{2, 3}}}, more.stages[0].sharing.front()};
    EXPECT_EQ(sharingText(more).english(), "stage 1 conv 1: 2, 3; stage 1 conv 2: 2–5; "
                                           "stage 2 conv 2: 2–5; stage 3 conv 2: 2–5");
}

} // namespace
} // namespace sharesnet
