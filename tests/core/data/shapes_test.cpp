#include "core/base/error.h"
#include "core/data/data_spec.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace sharesnet {
namespace {

Dataset shapes(std::int64_t train, std::int64_t test, std::uint64_t seed = 0, ImageShape shape = {},
               int threads = 2) {
    DataRequest request;
    request.shape = shape;
    request.seed = seed;
    request.threads = threads;
    request.limitTrain = train;
    request.limitTest = test;
    return loadDataset(request);
}

std::vector<std::uint8_t> imageOf(const ImageSet& set, std::int64_t index) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(set.shape().bytes()));
    set.readImage(index, pixels);
    return pixels;
}

std::vector<std::vector<std::uint8_t>> imagesOf(const ImageSet& set) {
    std::vector<std::vector<std::uint8_t>> images;
    for (std::int64_t i = 0; i < set.size(); ++i) {
        images.push_back(imageOf(set, i));
    }
    return images;
}

TEST(Shapes, TheSameSeedMakesTheSameImagesWhateverLimitsAndThreads) {
    const Dataset small = shapes(30, 20, 7, {}, 1);
    const Dataset large = shapes(200, 50, 7, {}, 4);
    for (std::int64_t i = 0; i < 30; ++i) {
        EXPECT_EQ(imageOf(small.train, i), imageOf(large.train, i));
        EXPECT_EQ(small.train.label(i), large.train.label(i));
    }
    EXPECT_NE(imageOf(small.train, 0), imageOf(shapes(1, 1, 8).train, 0));
}

TEST(Shapes, AllImagesDifferAlsoBetweenTheSplits) {
    const Dataset data = shapes(500, 500);
    std::set<std::vector<std::uint8_t>> distinct;
    for (const ImageSet* set : {&data.train, &data.test}) {
        for (auto& image : imagesOf(*set)) {
            distinct.insert(image);
        }
    }
    EXPECT_EQ(distinct.size(), 1000U);
}

TEST(Shapes, ClassesAreBalanced) {
    const Dataset data = shapes(0, 0);
    ASSERT_EQ(data.classNames.size(), 10U);
    EXPECT_EQ(data.train.size(), 10'000);
    EXPECT_EQ(data.test.size(), 2'000);
    for (int label = 0; label < 10; ++label) {
        EXPECT_EQ(std::count(data.train.labels().begin(), data.train.labels().end(), label), 1000);
        EXPECT_EQ(std::count(data.test.labels().begin(), data.test.labels().end(), label), 200);
    }
    // An even spread over them keeps all classes, too.
    const ImageSet spread = data.train.limitedTo(100);
    EXPECT_EQ(std::set<int>(spread.labels().begin(), spread.labels().end()).size(), 10U);
}

TEST(Shapes, ComeInAnySizeAndInGrey) {
    const Dataset gray = shapes(10, 5, 0, {1, 28, 20});
    EXPECT_EQ(gray.train.shape(), (ImageShape{1, 28, 20}));
    EXPECT_EQ(imageOf(gray.train, 9).size(), 560U);
    EXPECT_GT(gray.std[0], 0.05F);
    EXPECT_EQ(gray.std[1], 1.0F);
    EXPECT_EQ(shapes(2, 1, 0, {3, 1, 1}).train.size(), 2);
    EXPECT_THROW(shapes(0, 0, 0, {2, 32, 32}), Error);
    EXPECT_THROW(shapes(0, 0, 0, {3, 0, 32}), Error);
    EXPECT_THROW(shapes(0, 0, 0, {3, 4096, 4096}), Error);
}

// The class whose mean training image is nearest. The figures' places, angles and colors leave next
// to nothing in the mean.
double nearestMeanAccuracy(const Dataset& data) {
    const auto bytes = static_cast<std::size_t>(data.shape.bytes());
    std::vector<std::vector<double>> means(10, std::vector<double>(bytes));
    std::vector<double> counts(10);
    for (std::int64_t i = 0; i < data.train.size(); ++i) {
        const auto label = static_cast<std::size_t>(data.train.label(i));
        const auto image = imageOf(data.train, i);
        for (std::size_t k = 0; k < bytes; ++k) {
            means[label][k] += image[k];
        }
        ++counts[label];
    }
    int right = 0;
    for (std::int64_t i = 0; i < data.test.size(); ++i) {
        const auto image = imageOf(data.test, i);
        std::size_t best = 0;
        double smallest = 1e300;
        for (std::size_t label = 0; label < 10; ++label) {
            double distance = 0;
            for (std::size_t k = 0; k < bytes; ++k) {
                distance += (image[k] - means[label][k] / counts[label]) *
                            (image[k] - means[label][k] / counts[label]);
            }
            if (distance < smallest) {
                smallest = distance;
                best = label;
            }
        }
        right += static_cast<int>(best) == data.test.label(i);
    }
    return static_cast<double>(right) / static_cast<double>(data.test.size());
}

TEST(Shapes, CannotBeTakenInByMeanImages) {
    EXPECT_LT(nearestMeanAccuracy(shapes(1000, 400)), 0.45);
}

// What separates the classes is there, though: two numbers (how much of the picture has the
// figure's color, how much of that borders on something else) already beat guessing by far. They
// are measured against the background, the image's median.
double twoNumberAccuracy(const Dataset& data) {
    const auto features = [&](const ImageSet& set, std::int64_t i) {
        const auto image = imageOf(set, i);
        std::array<std::uint8_t, 3> median{};
        for (std::size_t c = 0; c < 3; ++c) {
            std::vector<std::uint8_t> values;
            for (std::size_t k = c; k < image.size(); k += 3) {
                values.push_back(image[k]);
            }
            std::nth_element(values.begin(), values.begin() + 512, values.end());
            median[c] = values[512];
        }
        std::vector<int> inside(1024);
        for (std::size_t p = 0; p < 1024; ++p) {
            int distance = 0;
            for (std::size_t c = 0; c < 3; ++c) {
                distance += std::abs(image[p * 3 + c] - median[c]);
            }
            inside[p] = distance > 110;
        }
        double area = 0, border = 0;
        for (std::size_t p = 0; p + 32 < 1024; ++p) {
            area += inside[p];
            border += (inside[p] != inside[p + 1]) + (inside[p] != inside[p + 32]);
        }
        return std::array<double, 2>{std::sqrt(area), border / std::sqrt(area + 1)};
    };
    std::vector<std::pair<std::array<double, 2>, int>> known;
    for (std::int64_t i = 0; i < data.train.size(); ++i) {
        known.emplace_back(features(data.train, i), data.train.label(i));
    }
    int right = 0;
    for (std::int64_t i = 0; i < data.test.size(); ++i) {
        const auto mine = features(data.test, i);
        std::vector<std::pair<double, int>> neighbors;
        for (const auto& [other, label] : known) {
            neighbors.emplace_back(std::hypot(mine[0] - other[0], mine[1] - other[1]), label);
        }
        std::partial_sort(neighbors.begin(), neighbors.begin() + 15, neighbors.end());
        std::array<int, 10> votes{};
        for (std::size_t n = 0; n < 15; ++n) {
            ++votes[static_cast<std::size_t>(neighbors[n].second)];
        }
        right += std::max_element(votes.begin(), votes.end()) - votes.begin() == data.test.label(i);
    }
    return static_cast<double>(right) / static_cast<double>(data.test.size());
}

TEST(Shapes, CanBeToldApartByTheFiguresThemselves) {
    EXPECT_GT(twoNumberAccuracy(shapes(2000, 500)), 0.2);
}

} // namespace
} // namespace sharesnet
