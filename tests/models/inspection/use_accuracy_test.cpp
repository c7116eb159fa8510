// How accurate a network is with a use left out, repeated, or as the last one.

#include "models/inspection/use_studier.h"
#include "tests/models/inspection/study_support.h"

#include <gtest/gtest.h>

#include <numeric>
#include <optional>
#include <vector>

namespace sharesnet {
namespace {

TEST(UseAccuracy, WithoutAUseIsTheNetworkWithoutItsBlock) {
    SharedResNet network = randomNetwork(plainSpec(3));
    const UseStudy study = studied(network, requestOf("stage1.conv2"));
    // the same network without its second block
    SharedResNet shorter(plainSpec(2));
    {
        torch::NoGradGuard noGrad;
        const auto from = tensorsOf(network);
        for (auto& [name, tensor] : tensorsOf(shorter)) {
            std::string source = name;
            if (const std::size_t at = source.find("block2"); at != std::string::npos) {
                source.replace(at, 6, "block3");
            }
            tensor.copy_(from.at(source));
        }
    }
    const UseStudy expected = studied(shorter, requestOf("stage1.conv2"));
    ASSERT_TRUE(study.skip[1]);
    EXPECT_EQ(study.skip[1]->top1, expected.asTrained->top1);
    EXPECT_NEAR(study.skip[1]->loss, expected.asTrained->loss, 1e-6);
    EXPECT_NE(study.skip[0], study.skip[1]);
}

TEST(UseAccuracy, ABlockThatChangesTheShapeCanNeitherBeLeftOutNorRepeated) {
    SharedResNet network = randomNetwork(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    const UseStudy study = studied(network, requestOf("stage2.conv2")); // blocks 1 and 4
    ASSERT_EQ(study.uses.size(), 2U);
    EXPECT_FALSE(study.skip[0] || study.repeat[0]);
    EXPECT_TRUE(study.skip[1] && study.repeat[1]);
    EXPECT_TRUE(std::isnan(study.uses[0].relativeChange));
    EXPECT_TRUE(std::isnan(study.uses[0].cosineToDescent));
    EXPECT_GT(study.uses[0].gradientNorm, 0);
    EXPECT_TRUE(study.exit[0]) << "block 4 keeps the shape";
}

TEST(UseAccuracy, NamesTheImagesThatChangeTheirAnswer) {
    SharedResNet network = randomNetwork(plainSpec(3));
    const ImageSet whole = someImages(inputOf(network->spec()), 80);
    const ImageSet set = whole.limitedTo(40); // every second one
    {
        torch::NoGradGuard noGrad; // no class is preferred, so that answers differ
        network->eval();
        const torch::Tensor logits = network->forward(tensorOf(set));
        tensorsOf(network).at("classifier.bias").sub_(logits.mean(0));
    }
    UseStudyRequest request = requestOf("stage1.conv2");
    request.measures = {UseMeasure::Exit};
    const UseStudy study =
        studyUses(network, {}, request, {set, {0, 0, 0}, {1, 1, 1}, kFiveClasses}, {});
    torch::NoGradGuard noGrad;
    network->eval();
    torch::Tensor x = network->forwardUpTo(tensorOf(set), 1);
    std::vector<torch::Tensor> answers;
    for (int block = 1; block <= 3; ++block) {
        x = network->stage(1).forwardBlock(block, x);
        answers.push_back(network->forwardBehind(x, 1).argmax(1));
    }
    ASSERT_EQ(study.changedImages.size(), 2U);
    std::size_t changes = 0;
    for (std::size_t use = 0; use < 2; ++use) {
        std::vector<ChangedAnswer> expected;
        for (std::int64_t i = 0; i < 40; ++i) {
            const auto before = answers[use][i].item<std::int64_t>();
            const auto after = answers[use + 1][i].item<std::int64_t>();
            if (before != after) {
                expected.push_back({2 * i, whole.label(2 * i), static_cast<std::int32_t>(before),
                                    static_cast<std::int32_t>(after)});
            }
        }
        EXPECT_EQ(study.changedImages[use], expected);
        changes += expected.size();
        const auto from = study.changedAnswers.begin() + static_cast<std::ptrdiff_t>(5 * use);
        EXPECT_EQ(std::accumulate(from, from + 5, std::int64_t{0}), std::ssize(expected));
    }
    EXPECT_GT(changes, 0U) << "the test shows nothing";
}

TEST(UseAccuracy, CountsTheImagesThatChangeTheirAnswer) {
    SharedResNet network = randomNetwork(plainSpec(3));
    const UseStudy study = studied(network, requestOf("stage1.conv2"));
    ASSERT_EQ(study.changedAnswers.size(), 2U * 5U);
    for (const std::int64_t changed : study.changedAnswers) {
        EXPECT_GE(changed, 0);
        EXPECT_LE(changed, 8) << "images of a class";
    }
    {
        torch::NoGradGuard noGrad; // the third use adds nothing
        for (auto& [name, tensor] : tensorsOf(network)) {
            if (name.find("block3.norm2.weight") != std::string::npos ||
                name.find("block3.norm2.bias") != std::string::npos) {
                tensor.zero_();
            }
        }
    }
    const UseStudy still = studied(network, requestOf("stage1.conv2"));
    for (std::size_t c = 0; c < 5; ++c) {
        EXPECT_EQ(still.changedAnswers[5 + c], 0);
    }
    EXPECT_EQ(still.skip[2], still.asTrained);
    EXPECT_EQ(still.repeat[2], still.asTrained);
    EXPECT_EQ(still.uses[2].relativeChange, 0);
}

TEST(UseAccuracy, AccuraciesAreTheSameOnAnyNumberOfThreads) {
    SharedResNet network = randomNetwork(plainSpec(3));
    const ImageSet set = someImages(inputOf(network->spec()), 40); // 32 and 8
    UseStudyRequest request = requestOf("stage1.conv2");
    request.measures = {UseMeasure::Skip, UseMeasure::Repeat, UseMeasure::Exit, UseMeasure::Extra};
    const auto on = [&](int threads) {
        ComputeDevice device;
        device.threads = threads;
        return studyUses(network, device, request, {set, {0, 0, 0}, {1, 1, 1}, kFiveClasses}, {});
    };
    const UseStudy alone = on(1);
    for (const int threads : {3, 11}) { // of 11 some have no image of the second batch
        const UseStudy together = on(threads);
        EXPECT_EQ(together.changedAnswers, alone.changedAnswers);
        EXPECT_EQ(together.changedImages, alone.changedImages);
        const auto expectSame = [](const std::vector<std::optional<TestResult>>& a,
                                   const std::vector<std::optional<TestResult>>& b) {
            ASSERT_EQ(a.size(), b.size());
            for (std::size_t use = 0; use < a.size(); ++use) {
                ASSERT_EQ(a[use].has_value(), b[use].has_value());
                EXPECT_EQ(a[use]->top1, b[use]->top1);
                EXPECT_NEAR(a[use]->loss, b[use]->loss, 1e-5);
            }
        };
        expectSame(together.skip, alone.skip);
        expectSame(together.repeat, alone.repeat);
        expectSame(together.exit, alone.exit);
        ASSERT_EQ(together.extra.size(), alone.extra.size());
        for (std::size_t i = 0; i < alone.extra.size(); ++i) {
            EXPECT_EQ(together.extra[i].uses, alone.extra[i].uses);
            EXPECT_EQ(together.extra[i].accuracy.top1, alone.extra[i].accuracy.top1);
        }
    }
}

} // namespace
} // namespace sharesnet
