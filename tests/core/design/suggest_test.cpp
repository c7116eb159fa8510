#include "core/design/suggest.h"

#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "core/arch/validate.h"
#include "core/design/edit.h"
#include "tests/support/random_arch.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <map>
#include <set>

namespace sharesnet {
namespace {

const Suggestion* find(const Suggestions& suggestions, SharingPattern pattern) {
    const auto found = std::ranges::find(suggestions.list, pattern, &Suggestion::pattern);
    return found == suggestions.list.end() ? nullptr : &*found;
}

using Groups = std::vector<std::vector<int>>;

// Every way to put blocks into groups, those in none left out.
std::vector<Groups> partitions(const std::vector<int>& blocks, std::size_t at = 0, Groups so = {}) {
    if (at == blocks.size()) {
        std::erase_if(so, [](const auto& group) { return group.size() < 2; });
        return {so};
    }
    std::vector<Groups> all;
    for (std::size_t g = 0; g <= so.size(); ++g) {
        Groups next = so;
        g < so.size() ? next[g].push_back(blocks[at]) : next.push_back({blocks[at]});
        const auto rest = partitions(blocks, at + 1, next);
        all.insert(all.end(), rest.begin(), rest.end());
    }
    return all;
}

// For each number of blocks in groups of conv 2, the fewest parameters of all possible sharing
// patterns.
std::map<int, std::int64_t> fewestParametersByBlocks(ArchSpec spec) {
    std::map<int, std::int64_t> fewest;
    const ArchLayout layout = layoutOf(spec);
    const std::function<void(std::size_t, int)> choose = [&](std::size_t s, int blocks) {
        if (s == spec.stages.size()) {
            const std::int64_t parameters = costOf(spec).parameters;
            const auto [place, fresh] = fewest.try_emplace(blocks, parameters);
            place->second = std::min(place->second, parameters);
            return;
        }
        std::vector<int> able;
        for (const BlockLayout& block : layout.stages[s].blocks) {
            if (block.conv[1].stride == 1) {
                able.push_back(block.block);
            }
        }
        const auto kept = spec.stages[s].sharing;
        for (const Groups& groups : partitions(able)) {
            int shared = 0;
            for (const auto& group : groups) {
                shared += static_cast<int>(group.size());
            }
            spec.stages[s].sharing = kept;
            std::erase_if(spec.stages[s].sharing,
                          [](const ConvSharing& sharing) { return sharing.conv == 2; });
            spec.stages[s].sharing.push_back({2, groups});
            choose(s + 1, blocks + shared);
        }
        spec.stages[s].sharing = kept;
    };
    choose(0, 0);
    return fewest;
}

TEST(ArchSuggest, FewestBlocksAreTheFewestOfAllPatternsThereAre) {
    std::mt19937_64 random(11);
    int reached = 0;
    for (int round = 0; round < 25; ++round) {
        const ArchSpec spec = randomArch(random);
        const auto fewest = fewestParametersByBlocks(spec);
        const Suggestions bounds = suggestSharing(spec, 0);
        EXPECT_EQ(bounds.most, fewest.at(0));
        EXPECT_EQ(bounds.least, std::ranges::min_element(fewest, {}, [](const auto& entry) {
                                    return entry.second;
                                })->second);
        for (int part = 0; part <= 8; ++part) {
            const std::int64_t target = bounds.least + (bounds.most - bounds.least) * part / 8;
            const auto best = std::ranges::find_if(
                fewest, [&](const auto& entry) { return entry.second <= target; });
            ASSERT_NE(best, fewest.end());
            const Suggestions suggestions = suggestSharing(spec, target);
            ASSERT_TRUE(suggestions.reached);
            ASSERT_FALSE(suggestions.list.empty());
            EXPECT_EQ(suggestions.list.front().blocksShared, best->first);
            EXPECT_EQ(suggestions.list.front().parameters, best->second);
            reached += best->first > 0 ? 1 : 0;
        }
    }
    EXPECT_GT(reached, 50);
}

TEST(ArchSuggest, AllReachTheTargetExactlyCountedAndDistinct) {
    std::mt19937_64 random(3);
    for (int round = 0; round < 200; ++round) {
        const ArchSpec spec = randomArch(random);
        const Suggestions bounds = suggestSharing(spec, 0);
        const std::int64_t target = bounds.least + (bounds.most - bounds.least) *
                                                       static_cast<std::int64_t>(random() % 9) / 8;
        const Suggestions suggestions = suggestSharing(spec, target);
        for (std::size_t i = 0; i < suggestions.list.size(); ++i) {
            const Suggestion& suggestion = suggestions.list[i];
            EXPECT_LE(suggestion.parameters, target);
            EXPECT_EQ(suggestion.parameters, costOf(suggestion.spec).parameters);
            EXPECT_TRUE(validate(suggestion.spec).empty() || !validate(spec).empty());
            EXPECT_EQ(normalized(suggestion.spec), suggestion.spec);
            for (std::size_t j = 0; j < i; ++j) {
                EXPECT_NE(suggestion.spec, suggestions.list[j].spec);
                EXPECT_GE(suggestion.blocksShared, suggestions.list[j].blocksShared);
            }
        }
    }
}

// ResNet-164: a block saves 9 * 64 * 64 = 36,864 in stage 3, 9,216 in stage 2, 2,304 in stage 1.
TEST(ArchSuggest, TheFewestBlocksOfResNet164BelowAMillion) {
    const Suggestions suggestions = suggestSharing(cifarPreActivation(164), 1'000'000);
    EXPECT_EQ(suggestions.most, 1'703'258);
    EXPECT_EQ(suggestions.least, 929'114 - 9 * (64 * 64 + 32 * 32 + 16 * 16)); // block 1 shares too
    EXPECT_TRUE(suggestions.reached);
    // 703,258 are to be saved: 17 times 36,864 in stage 3, and of the other 76,570 nine times 9,216
    // in stage 2.
    const Suggestion& fewest = suggestions.list.front();
    EXPECT_EQ(fewest.pattern, SharingPattern::FewestBlocks);
    EXPECT_EQ(fewest.blocksShared, 18 + 10);
    EXPECT_EQ(fewest.parameters, 1'703'258 - 17 * 36'864 - 9 * 9'216);
    EXPECT_EQ(shareGroups(fewest.spec.stages[1], 2),
              (Groups{{9, 10, 11, 12, 13, 14, 15, 16, 17, 18}}));
    EXPECT_TRUE(fewest.spec.stages[0].sharing.empty());
    // The paper's rule saves 16 weights of a stage: stages 2 and 3 save 737,280.
    const Suggestion* paper = find(suggestions, SharingPattern::PaperRule);
    ASSERT_NE(paper, nullptr);
    EXPECT_EQ(paper->parameters, 1'703'258 - 16 * (36'864 + 9'216));
    EXPECT_EQ(paper->blocksShared, 34);
    EXPECT_EQ(shareState(paper->spec, 2), ShareState::On);
    EXPECT_EQ(shareState(paper->spec, 1), ShareState::Off);
    // The same number in each of three equal stages: 15 * 48,384 are enough, 14 are not.
    const Suggestion* even = find(suggestions, SharingPattern::Evenly);
    ASSERT_NE(even, nullptr);
    EXPECT_EQ(even->blocksShared, 3 * 16);
    EXPECT_EQ(even->parameters, 1'703'258 - 15 * 48'384);
    // 18 blocks in groups of 6 save 15 weights a stage, in groups of 5 (4 weights) 14.
    const Suggestion* small = find(suggestions, SharingPattern::SmallGroups);
    ASSERT_NE(small, nullptr);
    EXPECT_EQ(small->groupSize, 6);
    EXPECT_EQ(small->parameters, 1'703'258 - 15 * 48'384);
    EXPECT_EQ(shareGroups(small->spec.stages[0], 2).size(), 3u);
}

TEST(ArchSuggest, EarlierStagesWhereTheySuffice) {
    const Suggestions suggestions = suggestSharing(cifarPreActivation(164), 1'600'000);
    // three weights of stage 3 are enough
    EXPECT_EQ(suggestions.list.front().parameters, 1'703'258 - 3 * 36'864);
    EXPECT_EQ(suggestions.list.front().blocksShared, 4);
    const Suggestion* earlier = find(suggestions, SharingPattern::EarlierStages);
    ASSERT_NE(earlier, nullptr);
    EXPECT_TRUE(earlier->spec.stages[2].sharing.empty());
    // stage 2 alone, although stage 1 might help
    EXPECT_EQ(earlier->parameters, 1'703'258 - 12 * 9'216);
    EXPECT_EQ(find(suggestions, SharingPattern::LaterStages), nullptr); // the same as the first
}

TEST(ArchSuggest, BlocksThatStrideInConv2AreLeftOut) {
    const ArchSpec spec = imageNet(50, 2);
    const Suggestions least = suggestSharing(spec, 20'469'800);
    EXPECT_EQ(least.least, 20'469'800); // the paper's rule, exactly
    EXPECT_EQ(least.list.size(), 1u);
    EXPECT_EQ(least.list.front().spec, spec);
    EXPECT_TRUE(validate(least.list.front().spec).empty());
}

TEST(ArchSuggest, SaysWhenTheTargetIsOutOfReach) {
    const Suggestions beyond = suggestSharing(imageNet(50, 2), 20'469'799);
    EXPECT_FALSE(beyond.reached);
    ASSERT_EQ(beyond.list.size(), 1u);
    EXPECT_EQ(beyond.list.front().pattern, SharingPattern::Everything);
    EXPECT_EQ(beyond.list.front().parameters, 20'469'800);
    ArchSpec alone = cifarPreActivation(11);
    const Suggestions none = suggestSharing(alone, 1000); // a block a stage
    EXPECT_FALSE(none.reached);
    EXPECT_TRUE(none.list.empty());
    EXPECT_EQ(none.least, costOf(alone).parameters);
}

TEST(ArchSuggest, ATargetAboveTheUnsharedTwinNeedsNothing) {
    const Suggestions enough = suggestSharing(cifarPreActivation(29), 312'218);
    ASSERT_EQ(enough.list.size(), 1u);
    EXPECT_EQ(enough.list.front().pattern, SharingPattern::Nothing);
    EXPECT_EQ(enough.list.front().spec, unsharedTwin(cifarPreActivation(29)));
    EXPECT_EQ(suggestSharing(cifarPreActivation(29), 312'217).list.front().blocksShared, 2);
}

TEST(ArchSuggest, WhatOtherConvsShareStaysAndCounts) {
    const ArchSpec spec = groupEvery(unsharedTwin(cifarPreActivation(29)), 3, 3, 3);
    const Suggestions suggestions = suggestSharing(spec, costOf(spec).parameters - 1);
    EXPECT_EQ(suggestions.most, costOf(spec).parameters);
    ASSERT_TRUE(suggestions.reached);
    EXPECT_EQ(shareGroups(suggestions.list.front().spec.stages[2], 3), (Groups{{1, 2, 3}}));
}

TEST(ArchSuggest, BearsInvalidArchitecturesAndAnyTarget) {
    ArchSpec broken = cifarPreActivation(29);
    broken.stages[0].channels = 1'000'000'000;
    broken.stages[1].blocks = 0;
    broken.stages.resize(400);
    for (const std::int64_t target :
         {std::numeric_limits<std::int64_t>::min(), std::int64_t{0}, std::int64_t{1'000'000},
          std::numeric_limits<std::int64_t>::max()}) {
        suggestSharing(broken, target);
        suggestSharing({}, target);
    }
}

} // namespace
} // namespace sharesnet
