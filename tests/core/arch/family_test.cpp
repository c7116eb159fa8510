#include "core/arch/families.h"

#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/design/edit.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(ArchFamily, MakesThePresetsFromTheirParameters) {
    FamilyChoice choice;
    choice.family = Family::CifarPre;
    choice.n = 18;
    EXPECT_EQ(depthOf(choice), 164);
    EXPECT_EQ(fromFamily(choice), *presetSpec("sharesnet-164"));
    choice.family = Family::CifarPost;
    EXPECT_EQ(depthOf(choice), 110);
    EXPECT_EQ(fromFamily(choice), *presetSpec("sharesnet-cifar-110"));
    choice.family = Family::Wide;
    choice.n = 4;
    choice.k = 10;
    choice.classes = 100;
    EXPECT_EQ(depthOf(choice), 28);
    EXPECT_EQ(fromFamily(choice), wideResNet(28, 10, 100));
    choice.family = Family::ImageNet;
    choice.classes = 1000;
    for (const int depth : {18, 34, 50, 101, 152}) {
        choice.imageNetDepth = depth;
        choice.imageNetStrideIn = 2; // passed over where there is no choice
        EXPECT_EQ(fromFamily(choice), *presetSpec("sharesnet-imagenet-" + std::to_string(depth)));
        EXPECT_EQ(choosesStrideIn(choice), depth >= 50);
        choice.imageNetStrideIn = 1;
        EXPECT_EQ(fromFamily(choice), imageNet(depth, 1));
    }
}

TEST(ArchFamily, UnsharedIsTheTwinUnderThePlainName) {
    FamilyChoice choice;
    choice.n = 18;
    choice.shared = false;
    const ArchSpec spec = fromFamily(choice);
    EXPECT_EQ(spec.name, "resnet-164");
    EXPECT_EQ(costOf(spec).parameters, 1'703'258);
    choice.family = Family::Wide;
    EXPECT_EQ(fromFamily(choice).name, "resnet-wrn-112-4");
}

TEST(ArchFamily, RefusesWhatThereIsNot) {
    FamilyChoice choice;
    for (const int n : {0, -1, 6667, 2'000'000'000}) {
        choice.n = n;
        EXPECT_THROW(fromFamily(choice), Error) << n;
    }
    choice.n = 6666;
    EXPECT_EQ(fromFamily(choice).stages[2].blocks, 6666);
    choice.classes = 0;
    EXPECT_THROW(fromFamily(choice), Error);
    choice = {};
    choice.family = Family::ImageNet;
    choice.imageNetDepth = 35;
    EXPECT_THROW(fromFamily(choice), Error);
}

} // namespace
} // namespace sharesnet
