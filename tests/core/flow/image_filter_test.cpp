#include "core/flow/image_filter.h"

#include "tests/support/run_errors.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using Answer = ImageFilter::Answer;
using Order = ImageFilter::Order;

const std::vector<int> kLabels{0, 1, 0, 2, 0};

// The fifth image was not evaluated.
RunErrors errors() {
    return test::errorsOf(1, {{0, 0, 0.6F}, {1, 2, 0.9F}, {0, 1, 0.7F}, {2, 2, 0.6F}});
}

ImageList filtered(const ImageFilter& filter) {
    const RunErrors known = errors();
    return filteredImages(kLabels, &known, filter);
}

TEST(ImageFilter, ByClassAndAnswer) {
    EXPECT_EQ(filtered({}), (ImageList{0, 1, 2, 3, 4}));
    EXPECT_EQ(filtered({0}), (ImageList{0, 2, 4}));
    EXPECT_EQ(filtered({{}, Answer::Wrong}), (ImageList{1, 2}));
    EXPECT_EQ(filtered({{}, Answer::Right}), (ImageList{0, 3}));
    EXPECT_EQ(filtered({0, Answer::Wrong}), (ImageList{2}));
    EXPECT_EQ(filtered({7}), ImageList());
}

TEST(ImageFilter, ByConfidenceTiesByNumberUnknownOnesLast) {
    EXPECT_EQ(filtered({{}, Answer::Any, Order::MostConfident}), (ImageList{1, 2, 0, 3, 4}));
    EXPECT_EQ(filtered({{}, Answer::Any, Order::LeastConfident}), (ImageList{0, 3, 2, 1, 4}));
}

TEST(ImageFilter, WithoutPredictionsTheClassAloneCounts) {
    EXPECT_EQ(filteredImages(kLabels, nullptr, {0, Answer::Wrong, Order::MostConfident}),
              (ImageList{0, 2, 4}));
}

} // namespace
} // namespace sharesnet
