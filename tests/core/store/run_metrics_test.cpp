// What a run measures, in the store: to the last bit, and no more than is drawn.

#include "core/base/sqlite.h"
#include "core/statistics/kept_moments.h"
#include "core/store/run_store.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace sharesnet::test {
namespace {

std::uint64_t bits(double value) {
    return std::bit_cast<std::uint64_t>(value);
}

TEST(RunMetrics, doublesReadBackToTheSameBits) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    const std::vector<double> values{0.1 + 0.2,
                                     1.0 / 3,
                                     -0.0,
                                     0.0,
                                     3.0,
                                     5e-324,
                                     1.7976931348623157e308,
                                     kNan,
                                     -kNan,
                                     kInfinite,
                                     2e300,
                                     -kInfinite,
                                     1e15,
                                     std::bit_cast<double>(0x7ff8000000000123)};
    const TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    std::vector<TrainingEvent> events;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const double x = values[i];
        events.push_back({id, x, StepDone{number, number, x, x, x, x, x}});
        events.push_back({id, x, EpochDone{number, number, x, x, true, x, x, x, x}});
    }
    store.record(claimOf(store, id), events);
    const RunStore other(folder.path()); // from the disk, by another connection
    const std::vector<StoredStep> steps = other.steps(id);
    const std::vector<StoredEpoch> epochs = other.epochs(id);
    ASSERT_EQ(steps.size(), values.size());
    ASSERT_EQ(epochs.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& [step, stepTime] = steps[i];
        for (const double read : {step.loss, step.learningRate, step.imagesPerSecond, step.top1,
                                  step.gradientNorm, stepTime}) {
            EXPECT_EQ(bits(read), bits(values[i])) << values[i];
        }
        const auto& [epoch, epochTime] = epochs[i];
        for (const double read : {epoch.trainLoss, epoch.trainTop1, epoch.testLoss, epoch.testTop1,
                                  epoch.testTop5, epoch.seconds, epochTime}) {
            EXPECT_EQ(bits(read), bits(values[i])) << values[i];
        }
    }
}

TEST(RunMetrics, whatAStepMeasuresReadsBackToTheSameBits) {
    const TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    StepDone step = stepOf(1);
    step.memoryBytes = 9'007'199'254'740'993;
    step.updateRatios = {0.1 + 0.2, 5e-324, std::numeric_limits<double>::quiet_NaN(),
                         std::numeric_limits<double>::infinity(), 0};
    record(store, id, {step, stepOf(2)});
    const std::vector<StoredStep> steps = store.steps(id);
    EXPECT_EQ(steps[0].step.memoryBytes, 9'007'199'254'740'993);
    ASSERT_EQ(steps[0].step.updateRatios.size(), 5U);
    for (const std::size_t i : {0, 1, 3, 4}) {
        EXPECT_EQ(steps[0].step.updateRatios[i], step.updateRatios[i]);
    }
    EXPECT_TRUE(std::isnan(steps[0].step.updateRatios[2]));
    EXPECT_EQ(steps[1].step.memoryBytes, 0);
    EXPECT_TRUE(steps[1].step.updateRatios.empty());
}

// Of two layers, the second with a gradient; what they hold says which step it is.
HistogramsDone histogramsAt(std::int64_t step, std::int64_t every = 1) {
    using Of = LayerHistogram::Of;
    const Histogram histogram{-0.5, static_cast<double>(step), 1, {step, 2, 0}};
    return {1, step, keptStride(every, step),
            std::make_shared<const std::vector<LayerHistogram>>(
                std::vector<LayerHistogram>{{"stem.conv", Of::Weight, histogram},
                                            {"classifier", Of::Weight, histogram},
                                            {"classifier", Of::Gradient, {0, 0, 7, {}}}})};
}

TEST(RunMetrics, histogramsAreKeptByLayerAndStep) {
    const TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    EXPECT_TRUE(store.histogramKeys(id).empty());
    record(store, id, {histogramsAt(4), histogramsAt(2)});
    const std::vector<HistogramKey> keys = store.histogramKeys(id);
    ASSERT_EQ(keys.size(), 3U);
    EXPECT_EQ(keys[0], (HistogramKey{"stem.conv", LayerHistogram::Of::Weight}));
    EXPECT_EQ(keys[1], (HistogramKey{"classifier", LayerHistogram::Of::Weight}));
    EXPECT_EQ(keys[2], (HistogramKey{"classifier", LayerHistogram::Of::Gradient}));
    const std::vector<StoredHistogram> weights = store.histograms(id, keys[0]);
    ASSERT_EQ(weights.size(), 2U);
    EXPECT_EQ(weights[0].step, 2);
    EXPECT_EQ(weights[0].epoch, 1);
    EXPECT_EQ(weights[0].histogram, (Histogram{-0.5, 2, 1, {2, 2, 0}}));
    EXPECT_EQ(weights[1].histogram, (Histogram{-0.5, 4, 1, {4, 2, 0}}));
    EXPECT_EQ(store.histograms(id, keys[2])[0].histogram, (Histogram{0, 0, 7, {}}));
    record(store, id, {resumedAt(3)});
    EXPECT_EQ(store.histograms(id, keys[0]).size(), 1U) << "those from step 3 on are void";
    record(store, id, {histogramsAt(4)});
    EXPECT_EQ(store.histograms(id, keys[0]).size(), 2U) << "a resume continues them";
}

TEST(RunMetrics, histogramsThinOutEvenlyAndAreNeverMoreThanTheLimit) {
    const TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    const HistogramKey key{"stem.conv", LayerHistogram::Of::Weight};
    std::vector<RunFact> facts;
    for (std::int64_t step = 1; step <= 5 * kMostMoments; ++step) {
        if (step % keptStride(1, step) == 0) {
            facts.emplace_back(histogramsAt(step));
        }
    }
    record(store, id, facts);
    const std::vector<StoredHistogram> kept = store.histograms(id, key);
    ASSERT_EQ(kept.size(), std::size_t{5 * kMostMoments / 8});
    for (std::size_t i = 0; i < kept.size(); ++i) {
        EXPECT_EQ(kept[i].step, 8 * static_cast<std::int64_t>(i + 1));
    }
    EXPECT_EQ(store.histograms(id, {"classifier", LayerHistogram::Of::Gradient}).size(),
              kept.size());
    // another interval from here on: what is there stays while there is room
    record(store, id, {histogramsAt(5 * kMostMoments + 50, 50)});
    EXPECT_EQ(store.histograms(id, key).size(), kept.size() + 1);
}

// Of two convolutions, the first with two uses; what they hold says which step it is.
UsesMeasured usesAt(std::int64_t step, std::int64_t every = 1) {
    const auto use = [step](int number, int block) {
        UseNumbers numbers;
        numbers.use = number;
        numbers.block = block;
        numbers.activation = 0.1 + static_cast<double>(step);
        numbers.relativeChange = std::numeric_limits<double>::quiet_NaN();
        numbers.cosineToDescent = -1.0 / 3;
        numbers.gradientNorm = number;
        return numbers;
    };
    return {1, step, keptStride(every, step),
            std::make_shared<const std::vector<MeasuredUses>>(std::vector<MeasuredUses>{
                {{1, 2, 1, 0}, 16, {use(1, 2), use(2, 4)}}, {{2, 2, 0, 0}, 16, {use(1, 3)}}})};
}

TEST(RunMetrics, numbersOfUsesAreKeptByConvolutionAndStepToTheLastBit) {
    const TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    EXPECT_TRUE(store.measuredConvs(id).empty());
    record(store, id, {usesAt(4), usesAt(2)});
    const std::vector<ConvAddress> convs = store.measuredConvs(id);
    ASSERT_EQ(convs.size(), 2U);
    EXPECT_EQ(convs[0], (ConvAddress{1, 2, 1, 0}));
    EXPECT_EQ(convs[1], (ConvAddress{2, 2, 0, 0}));
    const std::vector<StoredUses> moments = store.measuredUses(id, convs[0]);
    ASSERT_EQ(moments.size(), 2U);
    EXPECT_EQ(moments[1].step, 4);
    EXPECT_EQ(moments[1].epoch, 1);
    EXPECT_EQ(moments[1].measured.conv, convs[0]);
    EXPECT_EQ(moments[1].measured.images, 16);
    ASSERT_EQ(moments[1].measured.uses.size(), 2U);
    const UseNumbers& second = moments[1].measured.uses[1];
    EXPECT_EQ(second.use, 2);
    EXPECT_EQ(second.block, 4);
    EXPECT_EQ(second.activation, 4.1);
    EXPECT_TRUE(std::isnan(second.relativeChange));
    EXPECT_EQ(second.cosineToDescent, -1.0 / 3);
    EXPECT_EQ(second.gradientNorm, 2);
    EXPECT_EQ(store.measuredUses(id, convs[1]).size(), 2U);
    record(store, id, {resumedAt(3)});
    EXPECT_EQ(store.measuredUses(id, convs[0]).size(), 1U) << "those from step 3 on are void";
}

TEST(RunMetrics, numbersOfUsesThinOutAndGoWithTheirRun) {
    const TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    std::vector<RunFact> facts;
    for (std::int64_t step = 1; step <= 2 * kMostMoments; ++step) {
        if (step % keptStride(1, step) == 0) {
            facts.emplace_back(usesAt(step));
        }
    }
    record(store, id, facts);
    const std::vector<StoredUses> kept = store.measuredUses(id, {1, 2, 1, 0});
    ASSERT_EQ(kept.size(), std::size_t{kMostMoments});
    EXPECT_EQ(kept.front().step, 2);
    EXPECT_EQ(kept.back().step, 2 * kMostMoments);
    store.release(claimOf(store, id));
    store.deleteRun(id);
    store.purgeRun(id);
    EXPECT_EQ(SqliteDatabase(folder / "runs.sqlite").integer("SELECT count(*) FROM use_numbers"),
              0);
}

TEST(RunMetrics, histogramsGoWithTheirRun) {
    const TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    record(store, id, {histogramsAt(1)});
    store.release(claimOf(store, id));
    store.deleteRun(id);
    store.purgeRun(id);
    EXPECT_EQ(SqliteDatabase(folder / "runs.sqlite").integer("SELECT count(*) FROM histograms"), 0);
}

} // namespace
} // namespace sharesnet::test
