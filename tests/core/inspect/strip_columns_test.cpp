#include "core/inspect/strip_columns.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using Kind = StripColumn::Kind;

// Uses at these blocks, of one value each.
std::shared_ptr<FeatureMaps> mapsAt(const std::vector<std::pair<int, float>>& blocks) {
    auto maps = std::make_shared<FeatureMaps>();
    int use = 0;
    for (const auto& [block, value] : blocks) {
        maps->uses.push_back({block, ++use, 1, 1, 1, {value}});
    }
    return maps;
}

std::vector<std::pair<Kind, float>> valuesOf(const std::vector<StripColumn>& columns) {
    std::vector<std::pair<Kind, float>> values;
    for (const StripColumn& column : columns) {
        values.emplace_back(column.kind, column.map->valuesChw.front());
    }
    return values;
}

TEST(StripColumns, TheInputStandsFirstWhereItHasTheChannelsOfTheUses) {
    auto maps = mapsAt({{2, 5}});
    maps->inputs = {{2, 1, 1, 1, 1, {9}}};
    EXPECT_EQ(valuesOf(stripColumns(maps, false)),
              (std::vector<std::pair<Kind, float>>{{Kind::Input, 9}, {Kind::Use, 5}}));
    maps->inputs = {{2, 1, 2, 1, 1, {9, 9}}};
    EXPECT_EQ(stripColumns(maps, false).size(), 1U);
    EXPECT_TRUE(stripColumns(nullptr, true).empty());
}

TEST(StripColumns, TheOtherModelStandsBesideTheSameBlockWithTheDifference) {
    const auto maps = mapsAt({{2, 5}, {3, 7}});
    const auto other = mapsAt({{1, 1}, {2, 2}, {3, 3}, {4, 4}});
    EXPECT_EQ(valuesOf(stripColumns(maps, true, other)),
              (std::vector<std::pair<Kind, float>>{{Kind::Other, 1},
                                                   {Kind::Use, 5},
                                                   {Kind::Other, 2},
                                                   {Kind::Against, 3},
                                                   {Kind::Use, 7},
                                                   {Kind::Other, 3},
                                                   {Kind::Against, 4},
                                                   {Kind::Difference, 2},
                                                   {Kind::Other, 4}}));
}

TEST(StripColumns, OtherShapesHaveNoDifference) {
    const auto maps = mapsAt({{2, 5}});
    auto other = mapsAt({{2, 2}});
    other->uses[0] = {2, 1, 1, 1, 2, {2, 2}};
    EXPECT_EQ(valuesOf(stripColumns(maps, false, other)),
              (std::vector<std::pair<Kind, float>>{{Kind::Use, 5}, {Kind::Other, 2}}));
}

} // namespace
} // namespace sharesnet
