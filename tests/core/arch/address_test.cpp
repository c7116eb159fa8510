#include "core/arch/conv_address.h"

#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/design/edit.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

std::vector<int> blocks(const ArchSpec& spec, const std::string& address) {
    return addressedBlocks(spec, parseConvAddress(address));
}

TEST(ConvAddress, ReadsAllItsForms) {
    EXPECT_EQ(parseConvAddress("stage2.conv2"), (ConvAddress{2, 2, 0, 0}));
    EXPECT_EQ(parseConvAddress("stage2.conv2.A"), (ConvAddress{2, 2, 0, 0}));
    EXPECT_EQ(parseConvAddress("stage12.conv3.B"), (ConvAddress{12, 3, 1, 0}));
    EXPECT_EQ(parseConvAddress("stage2.conv2:3"), (ConvAddress{2, 2, 0, 3}));
    EXPECT_EQ(parseConvAddress("stage1.conv1.AA:17"), (ConvAddress{1, 1, 26, 17}));
}

TEST(ConvAddress, WritesWhatItReads) {
    for (const int group : {0, 1, 25, 26, 27, 701, 702, 5000}) {
        for (const int use : {0, 1, 332}) {
            const ConvAddress address{3, 2, group, use};
            EXPECT_EQ(parseConvAddress(toString(address)), address) << toString(address);
        }
    }
    EXPECT_EQ(toString({2, 2, 0, 0}), "stage2.conv2");
    EXPECT_EQ(toString({2, 2, 1, 3}), "stage2.conv2.B:3");
}

TEST(ConvAddress, RefusesOtherTexts) {
    for (const char* text :
         {"", "stage", "stage2", "stage2.conv", "stage0.conv2", "stage2.conv0", "stage-1.conv2",
          "stage2.conv2.", "stage2.conv2.b", "stage2.conv2:", "stage2.conv2:0", "stage2.conv2:x",
          "stage2.conv2.A:1 ", " stage2.conv2", "stage99999999999.conv2", "Stage2.conv2",
          "stage2.conv2.ZZZZ", "stage2,conv2", "stage2.conv2:3:4"}) {
        EXPECT_THROW(parseConvAddress(text), Error) << text;
    }
}

TEST(ConvAddress, NamesBlocks) {
    // blocks 2..6 into 2..4 and 5..6
    const ArchSpec spec = splitGroup(cifarPreActivation(56), 2, 2, 0, 2);
    EXPECT_EQ(blocks(spec, "stage1.conv2"), (std::vector<int>{2, 3, 4, 5, 6}));
    EXPECT_EQ(blocks(spec, "stage2.conv2"), (std::vector<int>{2, 3, 4}));
    EXPECT_EQ(blocks(spec, "stage2.conv2.B"), (std::vector<int>{5, 6}));
    EXPECT_EQ(blocks(spec, "stage2.conv2.B:2"), (std::vector<int>{6}));
    // What is not shared answers alike, so that a twin can be looked at.
    EXPECT_EQ(blocks(spec, "stage2.conv1"), (std::vector<int>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(blocks(unsharedTwin(spec), "stage2.conv2:3"), (std::vector<int>{3}));
}

TEST(ConvAddress, RefusesWhatTheNetworkLacks) {
    const ArchSpec spec = cifarPreActivation(29);
    for (const char* text : {"stage4.conv2", "stage1.conv4", "stage1.conv2.B", "stage1.conv2:3",
                             "stage1.conv1:4", "stage1.conv1.B"}) {
        EXPECT_THROW(blocks(spec, text), Error) << text;
    }
    EXPECT_THROW(addressedBlocks(spec, {1, 2, -1, 0}), Error);
    EXPECT_THROW(addressedBlocks(spec, {1, 2, 0, -1}), Error);
    EXPECT_THROW(addressedBlocks(cifarPostActivation(20), {1, 3, 0, 0}), Error);
}

TEST(GroupLetter, GoesOnBehindZ) {
    EXPECT_EQ(groupLetter(0), "A");
    EXPECT_EQ(groupLetter(25), "Z");
    EXPECT_EQ(groupLetter(26), "AA");
    EXPECT_EQ(groupLetter(702), "AAA");
    EXPECT_EQ(groupLabel(2, 1), "B") << "the paper's conv";
    EXPECT_EQ(groupLabel(1, 0), "A₁");
    EXPECT_EQ(groupLabel(3, 26), "AA₃");
}

} // namespace
} // namespace sharesnet
