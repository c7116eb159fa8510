#include "models/inspection/use_similarity.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <limits>

namespace sharesnet {
namespace {

FeatureMap mapOf(const torch::Tensor& planes) {
    const torch::Tensor values = planes.to(torch::kFloat32).contiguous();
    FeatureMap map;
    map.channels = static_cast<int>(values.size(0));
    map.height = static_cast<int>(values.size(1));
    map.width = static_cast<int>(values.size(2));
    map.valuesChw.assign(values.data_ptr<float>(), values.data_ptr<float>() + values.numel());
    return map;
}

double similarityOf(const torch::Tensor& a, const torch::Tensor& b) {
    const std::vector<FeatureMap> maps{mapOf(a), mapOf(b)};
    return useSimilarity(maps).at(1);
}

torch::Tensor randomPlanes(int channels, int height = 6, int width = 5) {
    return torch::randn({channels, height, width}, torch::kFloat64);
}

TEST(UseSimilarity, IsSymmetricWithOnesOnTheDiagonalAndBetweenZeroAndOne) {
    torch::manual_seed(1);
    const std::vector<FeatureMap> maps{mapOf(randomPlanes(3)), mapOf(randomPlanes(7)),
                                       mapOf(randomPlanes(4))};
    const auto matrix = useSimilarity(maps);
    ASSERT_EQ(matrix.size(), 9U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(matrix[i * 3 + i], 1.0);
        for (std::size_t k = 0; k < 3; ++k) {
            EXPECT_EQ(matrix[i * 3 + k], matrix[k * 3 + i]);
            EXPECT_GE(matrix[i * 3 + k], 0.0);
            EXPECT_LE(matrix[i * 3 + k], 1.0);
        }
        EXPECT_LT(matrix[i * 3 + (i + 1) % 3], 0.9);
    }
}

TEST(UseSimilarity, HasTheValueOfTheDefinition) {
    // Two positions-by-channels matrices, worked by hand: x = (1, -1, 0, 0), y = ((1, 0), (0, 1),
    // (-1, 0), (0, -1)). |y'x|^2 = 1 + 1 = 2, |x'x| = 2, |y'y| = sqrt(4 + 4).
    const auto x = torch::tensor({1.0, -1.0, 0.0, 0.0}, torch::kFloat64).view({1, 2, 2});
    const auto y =
        torch::tensor({1.0, 0.0, -1.0, 0.0, 0.0, 1.0, 0.0, -1.0}, torch::kFloat64).view({2, 2, 2});
    EXPECT_NEAR(similarityOf(x, y), 2 / (2 * std::sqrt(8.0)), 1e-14);
}

TEST(UseSimilarity, IgnoresRotationScaleAndOffsetOfTheChannels) {
    torch::manual_seed(2);
    const auto a = randomPlanes(5);
    const auto b = randomPlanes(5);
    const auto rotation = std::get<0>(torch::linalg_qr(torch::randn({5, 5}, torch::kFloat64)));
    const auto rotated = torch::matmul(rotation, a.flatten(1)).view_as(a);
    const double expected = similarityOf(a, b);
    EXPECT_NEAR(similarityOf(rotated, b), expected, 1e-6); // values are stored in fp32
    EXPECT_NEAR(similarityOf(rotated, a), 1.0, 1e-6);
    EXPECT_NEAR(similarityOf(a * -8, b), expected, 1e-12);
    EXPECT_NEAR(similarityOf(a + 4, b), expected, 1e-6);
}

TEST(UseSimilarity, SignalsWithoutCommonVariationAreUnrelated) {
    const auto rows = torch::arange(4, torch::kFloat64).view({1, 4, 1}).expand({1, 4, 4});
    const auto columns = torch::arange(4, torch::kFloat64).view({1, 1, 4}).expand({1, 4, 4});
    EXPECT_NEAR(similarityOf(rows, columns), 0.0, 1e-14);
}

TEST(UseSimilarity, IsZeroWhereItIsNotDefined) {
    torch::manual_seed(3);
    const auto activation = randomPlanes(2);
    auto broken = activation.clone();
    broken[0][0][0] = std::numeric_limits<double>::quiet_NaN();
    for (const auto& undefined :
         {torch::zeros_like(activation), torch::full_like(activation, 0.1), broken}) {
        EXPECT_EQ(similarityOf(undefined, activation), 0.0);
        EXPECT_EQ(similarityOf(undefined, undefined), 0.0);
    }
    EXPECT_TRUE(useSimilarity({}).empty());
}

TEST(UseSimilarity, AveragesLargerSignalsDown) {
    torch::manual_seed(4);
    const auto small = randomPlanes(3, 4, 4);
    const auto large = small.repeat_interleave(2, 1).repeat_interleave(2, 2);
    EXPECT_NEAR(similarityOf(small, large), 1.0, 1e-12);
}

} // namespace
} // namespace sharesnet
