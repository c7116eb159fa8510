#include "models/inspection/use_meter.h"

#include "models/inspection/use_studier.h"
#include "tests/models/inspection/study_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(UseMeter, MeasuresEachSharedWeightAsAStudyOfTheSameImagesDoes) {
    SharedResNet network = randomNetwork(smallSpecs().front());
    const ImageSet all = someImages(inputOf(network->spec()), 40);
    UseMeter meter(network, {}, {all, {0, 0, 0}, {1, 1, 1}, kFiveClasses});
    network->train();
    const std::vector<MeasuredUses> measured = meter.measure();
    EXPECT_TRUE(network->is_training());
    ASSERT_FALSE(measured.empty());
    const ImageSet few = all.limitedTo(UseMeter::kImages);
    for (const MeasuredUses& each : measured) {
        UseStudyRequest request;
        request.conv = each.conv;
        request.measures = {UseMeasure::Activation, UseMeasure::Gradient};
        const UseStudy study =
            studyUses(network, {}, request, {few, {0, 0, 0}, {1, 1, 1}, kFiveClasses}, {});
        EXPECT_TRUE(study.shared) << toString(each.conv);
        EXPECT_EQ(each.images, UseMeter::kImages);
        ASSERT_EQ(each.uses.size(), study.uses.size());
        for (std::size_t use = 0; use < each.uses.size(); ++use) {
            EXPECT_EQ(each.uses[use].activation, study.uses[use].activation);
            EXPECT_EQ(each.uses[use].gradientNorm, study.uses[use].gradientNorm);
        }
    }
}

TEST(UseMeter, OfANetworkThatSharesNothingItMeasuresConv2OfEachStage) {
    ArchSpec spec = smallSpecs().front();
    for (StageSpec& stage : spec.stages) {
        stage.sharing.clear();
    }
    SharedResNet network = randomNetwork(spec);
    const ImageSet images = someImages(inputOf(spec), 16);
    UseMeter meter(network, {}, {images, {0, 0, 0}, {1, 1, 1}, kFiveClasses});
    const std::vector<MeasuredUses> measured = meter.measure();
    ASSERT_EQ(measured.size(), spec.stages.size());
    for (std::size_t stage = 0; stage < measured.size(); ++stage) {
        EXPECT_EQ(measured[stage].conv, (ConvAddress{static_cast<int>(stage) + 1, 2, 0, 0}));
    }
}

} // namespace
} // namespace sharesnet
