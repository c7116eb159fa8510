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

TEST(UseSimilarity, IsSymmetricWithOnesOnTheDiagonal) {
    torch::manual_seed(1);
    const std::vector<FeatureMap> maps{mapOf(randomPlanes(3)), mapOf(randomPlanes(7)),
                                       mapOf(randomPlanes(4))};
    const auto matrix = useSimilarity(maps);
    ASSERT_EQ(matrix.size(), 9U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(matrix[i * 3 + i], 1.0);
        for (std::size_t k = 0; k < 3; ++k) {
            EXPECT_EQ(matrix[i * 3 + k], matrix[k * 3 + i]);
            EXPECT_LE(matrix[i * 3 + k], 1.0);
        }
        EXPECT_LT(matrix[i * 3 + (i + 1) % 3], 0.9);
    }
}

// The estimator as the paper writes it: Gram matrices without their diagonals.
double hsicByDefinition(const torch::Tensor& x, const torch::Tensor& y) {
    const auto gram = [](const torch::Tensor& planes) {
        const auto samples = planes.flatten(1).t();
        const auto product = torch::matmul(samples, samples.t());
        return product - torch::diag(product.diag());
    };
    const auto k = gram(x);
    const auto l = gram(y);
    const double n = static_cast<double>(k.size(0));
    const double trace = (k * l).sum().item<double>();
    const double sums = k.sum().item<double>() * l.sum().item<double>();
    const double both = torch::matmul(k, l).sum().item<double>();
    return (trace + sums / ((n - 1) * (n - 2)) - 2 / (n - 2) * both) / (n * (n - 3));
}

TEST(UseSimilarity, HasTheValueOfTheDefinition) {
    torch::manual_seed(7);
    for (const int channels : {1, 3, 40}) {
        const auto x = randomPlanes(channels).to(torch::kFloat32).to(torch::kFloat64);
        const auto y =
            (randomPlanes(2) + x.narrow(0, 0, 1)).to(torch::kFloat32).to(torch::kFloat64);
        const double expected =
            hsicByDefinition(x, y) / std::sqrt(hsicByDefinition(x, x) * hsicByDefinition(y, y));
        EXPECT_NEAR(similarityOf(x, y), expected, 1e-10) << channels;
    }
}

// Where the biased estimator reads 0.5, as many channels as positions, chance reads 0.
TEST(UseSimilarity, UnrelatedActivationsComeToZero) {
    torch::manual_seed(8);
    double sum = 0;
    constexpr int kRounds = 40;
    for (int round = 0; round < kRounds; ++round) {
        const double value = similarityOf(randomPlanes(64, 8, 8), randomPlanes(64, 8, 8));
        EXPECT_LT(std::abs(value), 0.08);
        sum += value;
    }
    EXPECT_LT(std::abs(sum / kRounds), 0.01);
}

TEST(UseSimilarity, FewerThanFourPositionsTellNothing) {
    torch::manual_seed(9);
    EXPECT_EQ(similarityOf(randomPlanes(2, 1, 3), randomPlanes(2, 1, 3)), 0.0);
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
