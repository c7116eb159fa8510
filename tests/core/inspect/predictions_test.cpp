#include "core/inspect/predictions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sharesnet {
namespace {

TEST(LikeliestClasses, ComeFirstAndNanLast) {
    FeatureMaps maps;
    maps.classNames = {"a", "b", "c"};
    maps.probabilities = {0.25F, std::numeric_limits<float>::quiet_NaN(), 0.5F, 0.25F};
    const std::vector<Prediction> all = likeliestClasses(maps, 9);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[0].name, "c");
    EXPECT_EQ(all[0].probability, 0.5);
    EXPECT_EQ(all[1].name, "a");
    EXPECT_EQ(all[2].name, "class 3"); // its name is not known
    EXPECT_EQ(all[3].name, "b");
    EXPECT_TRUE(std::isnan(all[3].probability));
    EXPECT_EQ(likeliestClasses(maps, 2).size(), 2U);
}

} // namespace
} // namespace sharesnet
