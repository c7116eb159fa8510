#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/exchange/foldability.h"
#include "tests/models/folding/folding_support.h"
#include "tests/models/training/training_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>

namespace sharesnet {
namespace {

using test::engine;
using test::errorOf;
using test::TemporaryFolder;

DataSpec shapes() {
    return {};
}

// Two stages whose second conv is shared, trained far enough that it matters which weight stands
// where.
RunJob sharedJob(const TemporaryFolder& folder) {
    RunJob job = test::tinyJob(folder);
    job.spec.arch.stages[0].blocks = 4;
    job.spec.arch.stages[0].sharing = {{2, {{1, 2}, {3, 4}}}};
    job.spec.config.epochs = 4;
    job.spec.config.limitTrain = 1024;
    return job;
}

class Foldability : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder_ = new TemporaryFolder;
        const RunJob job = sharedJob(*folder_);
        ASSERT_EQ(test::train(job).finished.size(), 1U);
        trained_ = new Checkpoint(loadCheckpoint(folder_->path() / "last.safetensors"));
    }
    static void TearDownTestSuite() {
        delete trained_;
        delete folder_;
    }

    static std::unique_ptr<FoldabilityProbe> opened(const Checkpoint& checkpoint,
                                                    const std::string& name = "twin") {
        const auto file = folder_->path() / (name + ".safetensors");
        saveCheckpoint(file, checkpoint);
        return engine().makeExchange()->openFoldability(file, "cpu", {shapes(), 128}, {});
    }
    static Checkpoint twin() { return reshared(*trained_, unsharedTwin(trained_->info.spec.arch)); }

    static TemporaryFolder* folder_;
    static Checkpoint* trained_;
};
TemporaryFolder* Foldability::folder_ = nullptr;
Checkpoint* Foldability::trained_ = nullptr;

TEST_F(Foldability, namesEveryPairOfEqualShapeThatIsNotOneWeight) {
    const auto probe = opened(*trained_, "shared");
    std::vector<FoldPair> pairs = probe->pairs(1, 2, {});
    ASSERT_EQ(pairs.size(), 1U); // {1, 2} and {3, 4}
    EXPECT_EQ(pairs[0].first, (std::vector<int>{1, 2}));
    EXPECT_EQ(pairs[0].second, (std::vector<int>{3, 4}));
    EXPECT_EQ(pairs[0].saved, 8 * 8 * 9);
    pairs = probe->pairs(2, 1, {}); // the first has half the channels
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs[0].first, (std::vector<int>{2}));
    EXPECT_EQ(pairs[0].second, (std::vector<int>{3}));
    // stage 1: 6 of conv 1, 1 of conv 2; stage 2: 1 of conv 1, {1} and {2, 3} of conv 2
    EXPECT_EQ(probe->pairs(0, 0, {}).size(), 9U);
    EXPECT_EQ(probe->images(), 128);
    EXPECT_EQ(errorOf([&] { probe->pairs(3, 0, {}); }),
              "the network has stages 1 to 2 and convolutions 1 to 2 in a block");
}

TEST_F(Foldability, similarityIsThatOfTheWeights) {
    Checkpoint made = twin();
    made.network["stage1.block3.conv2"] = -made.network.at("stage1.block1.conv2");
    made.network["stage1.block4.conv2"] = made.network.at("stage1.block1.conv2") * 3;
    const std::vector<FoldPair> pairs = opened(made)->pairs(1, 2, {});
    ASSERT_EQ(pairs.size(), 6U);
    EXPECT_NEAR(pairs[0].before.cosine, 1, 1e-12); // 1 and 2
    EXPECT_EQ(pairs[0].before.distance, 0);
    EXPECT_NEAR(pairs[1].before.cosine, -1, 1e-12); // 1 and 3
    EXPECT_NEAR(pairs[1].before.distance, 2, 1e-12);
    EXPECT_NEAR(pairs[2].before.distance, 2 / std::sqrt(5), 1e-6); // 1 and 4
    for (const FoldPair& pair : pairs) {
        EXPECT_GE(pair.matched.cosine, pair.before.cosine);
    }
}

// Also in bf16, whose converted weights are kept for as long as autocast lasts.
TEST_F(Foldability, measuresWhatTheTiedNetworkGives) {
    for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
        Checkpoint apart = twin();
        apart.info.spec.config.precision = precision;
        const auto probe = opened(apart);
        const ArchSpec& arch = apart.info.spec.arch;
        const std::vector<ArchSpec> sharings{arch, shareBlocks(arch, 1, 2, std::array{2, 3}),
                                             shareBlocks(arch, 2, 1, std::array{2, 3}),
                                             applyPaperRule(arch)};
        const std::vector<TestResult> measured = probe->measure(sharings, {});
        ASSERT_EQ(measured.size(), sharings.size());
        for (std::size_t i = 0; i < sharings.size(); ++i) {
            const auto file = folder_->path() / "tied.safetensors";
            saveCheckpoint(file, reshared(apart, sharings[i], {{}, true}));
            EvaluationQuery query;
            query.data = shapes();
            query.limit = 128;
            const Evaluation evaluation = engine().openCheckpoint(file, "cpu")->evaluate(query);
            const bool exact = precision == Precision::Fp32;
            EXPECT_NEAR(measured[i].loss, evaluation.loss, exact ? 1e-5 : 1e-2);
            EXPECT_NEAR(measured[i].top1, evaluation.top1, exact ? 0 : 0.02);
        }
        EXPECT_GT(std::abs(measured[0].loss - measured[1].loss), 0.02);
        // and the network is what it was
        EXPECT_EQ(probe->measure(sharings, {}), measured);
    }
}

TEST_F(Foldability, blocksThatSharedOnceCostNothingInWhateverOrderTheirChannelsAre) {
    for (const bool inOrder : {true, false}) {
        Checkpoint apart = twin();
        addNoise(apart, 1e-6, 9);
        if (!inOrder) {
            reorder(apart, randomOrders(apart.info.spec.arch, 31));
        }
        const auto probe = opened(apart);
        const ArchSpec& arch = apart.info.spec.arch;
        const std::vector<ArchSpec> sharings{arch, trained_->info.spec.arch};
        const std::vector<TestResult> measured = probe->measure(sharings, {});
        EXPECT_LT(std::abs(measured[1].loss - measured[0].loss), 1e-4);
        for (const FoldPair& pair : probe->pairs(1, 2, {})) {
            const bool one = pair.first[0] == 1 ? pair.second[0] == 2 : pair.second[0] == 4;
            const bool planted = one && (pair.first[0] == 1 || pair.first[0] == 3);
            EXPECT_EQ(pair.matched.distance < 1e-5, planted)
                << pair.first[0] << " and " << pair.second[0];
            EXPECT_EQ(pair.before.distance < 1e-5, planted && inOrder);
        }
    }
}

TEST_F(Foldability, aPlanGivesBackTheGroupsThatWereUntied) {
    const ArchSpec& original = trained_->info.spec.arch;
    for (const bool inOrder : {true, false}) {
        Checkpoint apart = twin();
        addNoise(apart, 1e-6, 9);
        if (!inOrder) {
            reorder(apart, randomOrders(apart.info.spec.arch, 31));
        }
        FoldQuery query;
        query.budget = costOf(original).parameters;
        const FoldReport report = foldReport(*opened(apart), query, {});
        ASSERT_FALSE(report.plan.empty());
        EXPECT_EQ(report.plan.back().arch.stages, original.stages);
        EXPECT_EQ(report.plan.back().parameters, costOf(original).parameters);
        EXPECT_LT(std::abs(report.plan.back().tied.loss - report.asIs.loss), 1e-4);
    }
}

// The weight of a conv of one block with noise of so much of its root mean square.
torch::Tensor noisy(const torch::Tensor& weight, double relative, std::uint64_t seed) {
    auto generator = at::detail::createCPUGenerator(seed);
    return weight +
           relative * weight.square().mean().sqrt() * torch::randn(weight.sizes(), generator);
}

TEST_F(Foldability, plantedGroupsKeepTheirOrderWhileTheNoiseGrows) {
    double before = 0;
    for (const double noise : {0.02, 0.08, 0.3}) {
        Checkpoint apart = twin();
        auto& network = apart.network; // 1 and 2, and 3 and 4 shared once
        network["stage1.block2.conv2"] = noisy(network.at("stage1.block2.conv2"), noise / 4, 1);
        network["stage1.block4.conv2"] = noisy(network.at("stage1.block4.conv2"), noise, 2);
        reorder(apart, randomOrders(apart.info.spec.arch, 8));
        const FoldReport report = foldReport(*opened(apart), {1, 2, 0}, {});
        ASSERT_EQ(report.plan.size(), 3U);
        const std::set<std::vector<int>> first{report.plan[0].blocks, report.plan[1].blocks};
        EXPECT_EQ(first, (std::set<std::vector<int>>{{1, 2}, {3, 4}})) << noise;
        std::vector<TiedPair> alike = report.pairs;
        std::ranges::sort(alike, {},
                          [](const TiedPair& each) { return each.pair.matched.distance; });
        EXPECT_EQ(alike[0].pair.first, std::vector{1}) << noise;
        EXPECT_EQ(alike[0].pair.second, std::vector{2}) << noise;
        EXPECT_EQ(alike[1].pair.first, std::vector{3}) << noise;
        EXPECT_EQ(alike[1].pair.second, std::vector{4}) << noise;
        for (const auto& [pair, tied] : report.pairs) {
            if (pair.first == std::vector{3} && pair.second == std::vector{4}) {
                EXPECT_NEAR(pair.matched.distance, noise, noise / 5);
                EXPECT_GT(pair.matched.distance, before);
                before = pair.matched.distance;
            }
        }
    }
}

TEST_F(Foldability, isCancelledBetweenTwoSharings) {
    const auto probe = opened(*trained_, "shared");
    int asked = 0;
    std::vector<double> progress;
    const StudyWatch watch{[&] { return ++asked > 3; },
                           [&](double done) { progress.push_back(done); }};
    const std::vector<ArchSpec> sharings(4, trained_->info.spec.arch);
    EXPECT_THROW(probe->measure(sharings, watch), Cancelled);
    EXPECT_THROW(probe->pairs(0, 0, {[] { return true; }, {}}), Cancelled);
    std::vector<double> whole;
    probe->measure(sharings, {{}, [&](double done) { whole.push_back(done); }});
    ASSERT_FALSE(whole.empty());
    EXPECT_EQ(whole.front(), 0);
    EXPECT_TRUE(std::ranges::is_sorted(whole));
    EXPECT_LT(whole.back(), 1);
    EXPECT_LT(progress.size(), whole.size());
}

TEST_F(Foldability, doesNotPartWhatShares) {
    const auto probe = opened(*trained_, "shared");
    const std::vector<ArchSpec> sharings{unsharedTwin(trained_->info.spec.arch)};
    EXPECT_NE(errorOf([&] {
                  probe->measure(sharings, {});
              }).find("blocks that share cannot be untied here, only tied"),
              std::string::npos);
}

} // namespace
} // namespace sharesnet
