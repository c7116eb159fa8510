#include "core/arch/receptive_field.h"

#include "core/arch/cost.h"
#include "core/arch/presets.h"

#include <gtest/gtest.h>

#include <limits>

namespace sharesnet {
namespace {

ReceptiveField at(const ArchSpec& spec, int stage, int block = 0, int conv = 0) {
    return receptiveFieldAt(spec, layoutOf(spec), stage, block, conv);
}

ReceptiveField before(const ArchSpec& spec, const ConvPlace& place) {
    return receptiveFieldBefore(spec, layoutOf(spec), place);
}

// 483, 1027 and 1507 are the figures that Araujo, Norris and Sim (Distill, 2019) give for
// ResNet-50, -101 and -152 with the stride where a stage's first 3x3 is behind it.
TEST(ReceptiveFieldTest, ImageNetNetworksSeeWhatTheLiteratureSays) {
    EXPECT_EQ(at(imageNet(50, 1), 4), (ReceptiveField{483, 32, -241}));
    EXPECT_EQ(at(imageNet(101, 1), 4), (ReceptiveField{1027, 32, -513}));
    EXPECT_EQ(at(imageNet(152, 1), 4), (ReceptiveField{1507, 32, -753}));
    EXPECT_EQ(at(imageNet(50, 2), 4),
              (ReceptiveField{427, 32, -213})); // a stride in conv 2 comes later
    EXPECT_EQ(at(imageNet(34, 1), 4), (ReceptiveField{899, 32, -449}));
    EXPECT_EQ(at(imageNet(18, 1), 4), (ReceptiveField{435, 32, -217}));
}

TEST(ReceptiveFieldTest, GrowsFromConvToConv) {
    const ArchSpec spec = imageNet(50, 2);
    EXPECT_EQ(receptiveFieldOfStem(spec), (ReceptiveField{11, 4, -5}));
    EXPECT_EQ(at(spec, 1, 1, 1), (ReceptiveField{11, 4, -5}));
    EXPECT_EQ(at(spec, 1, 1, 2), (ReceptiveField{19, 4, -9}));
    EXPECT_EQ(at(spec, 1, 1), (ReceptiveField{19, 4, -9}));
    EXPECT_EQ(at(spec, 1), (ReceptiveField{35, 4, -17}));
    EXPECT_EQ(at(spec, 2, 1, 2), (ReceptiveField{43, 8, -21}));
    EXPECT_EQ(at(spec, 2, 2, 2), (ReceptiveField{59, 8, -29}));
}

TEST(ReceptiveFieldTest, CifarNetworksByHand) {
    // 3x3 stem, then two 3x3 a block: 3 + 3*2*2, strides in conv 1 of stages 2 and 3.
    const ArchSpec spec = cifarPostActivation(20);
    EXPECT_EQ(receptiveFieldOfStem(spec), (ReceptiveField{3, 1, -1}));
    EXPECT_EQ(at(spec, 1), (ReceptiveField{15, 1, -7}));
    EXPECT_EQ(at(spec, 2), (ReceptiveField{15 + 2 + 5 * 4, 2, -7 - 1 - 5 * 2}));
    EXPECT_EQ(at(spec, 3), (ReceptiveField{37 + 4 + 5 * 8, 4, -18 - 2 - 5 * 4}));
}

TEST(ReceptiveFieldTest, TheSquareOfAValueBeginsAtItsPlace) {
    const ReceptiveField field = at(cifarPostActivation(20), 2);
    EXPECT_EQ(field.firstOf(0), -18);
    EXPECT_EQ(field.firstOf(9), 0);
    EXPECT_EQ(field.firstOf(15), 12);
}

TEST(ReceptiveFieldTest, WhatGoesInIsWhatCameOutBefore) {
    const ArchSpec spec = imageNet(50, 2);
    EXPECT_EQ(before(spec, {1, 1, 1}), receptiveFieldOfStem(spec));
    EXPECT_EQ(before(spec, {1, 1, 3}), at(spec, 1, 1, 2));
    EXPECT_EQ(before(spec, {2, 1, 1}), at(spec, 1));
    EXPECT_EQ(before(spec, {2, 2, 1}), at(spec, 2, 1));
}

TEST(ReceptiveFieldTest, SharingChangesNothing) {
    const ArchSpec shared = cifarPreActivation(164);
    ArchSpec own = shared;
    for (StageSpec& stage : own.stages) {
        stage.sharing.clear();
    }
    EXPECT_EQ(at(shared, 3, 18, 2), at(own, 3, 18, 2));
}

TEST(ReceptiveFieldTest, NonsenseNeitherThrowsNorOverflows) {
    ArchSpec spec;
    spec.stages.assign(256, StageSpec{3, 8, 8, {}});
    EXPECT_EQ(at(spec, 256).size, std::numeric_limits<std::int64_t>::max());
    spec.stem.kernel = -5;
    spec.stem.stride = 0;
    EXPECT_EQ(receptiveFieldOfStem(spec), (ReceptiveField{1, 1, 0}));
    EXPECT_EQ(at({}, 7, 7, 7), receptiveFieldOfStem({}));
}

} // namespace
} // namespace sharesnet
