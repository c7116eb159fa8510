#include "core/arch/presets.h"
#include "core/base/error.h"
#include "models/device/torch_compat.h"
#include "models/inspection/evaluator.h"
#include "models/inspection/hsic.h"
#include "models/inspection/use_observer.h"
#include "models/inspection/use_studier.h"
#include "tests/models/inspection/study_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sharesnet {
namespace {

using test::errorOf;

std::map<std::string, torch::Tensor> copiesOf(const SharedResNet& network) {
    std::map<std::string, torch::Tensor> copies;
    for (const auto& [name, tensor] : tensorsOf(network)) {
        copies[name] = tensor.detach().clone();
    }
    return copies;
}

TEST(UseStudy, AsTrainedIsWhatEvaluateSaysAndNothingOfTheNetworkChanges) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        network->train();
        const auto before = copiesOf(network);
        const UseStudy study = studied(network, requestOf("stage1.conv2"));
        EXPECT_TRUE(network->is_training());
        for (const auto& [name, tensor] : tensorsOf(network)) {
            EXPECT_TRUE(tensor.equal(before.at(name))) << name;
            EXPECT_FALSE(tensor.grad().defined()) << name;
        }
        const ImageSet images = someImages(inputOf(spec), 40);
        EvaluationRequest request;
        request.images = &images;
        request.classNames = kFiveClasses;
        request.batchSize = 32;
        const Evaluation evaluation = evaluateNetwork(network, {}, request, {}).value();
        EXPECT_EQ(study.images, 40);
        EXPECT_EQ(study.asTrained->top1, evaluation.top1);
        EXPECT_NEAR(study.asTrained->loss, evaluation.loss, 1e-6);
        EXPECT_TRUE(study.shared);
        ASSERT_EQ(study.extra.size(), 5U);
        EXPECT_EQ(study.extra[0].uses, 3);
        EXPECT_EQ(study.extra[0].accuracy, *study.asTrained) << "no more uses than trained";
        EXPECT_EQ(study.extra[4].uses, 9);
        EXPECT_EQ(study.exit.back(), study.asTrained) << "nothing is behind the last use";
    }
}

// The parts by use add up to what LibTorch itself finds for the one weight.
TEST(UseStudy, GradientsByUseAddUpToTheWeightsGradient) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        network->eval();
        network->to(torch::kFloat64);
        torch::manual_seed(3);
        const torch::Tensor images = torch::randn({12, 3, 9, 8}, torch::kFloat64);
        const torch::Tensor labels = torch::arange(12) % 5;
        for (const char* address : {"stage1.conv2", "stage2.conv2.B"}) {
            UseStudy study;
            study.request = requestOf(address);
            study.request.measures = {UseMeasure::Gradient};
            const std::vector<int> blocks = addressedBlocks(spec, study.request.conv);
            study.uses.resize(blocks.size());
            study.images = 12;
            observeUses(
                network,
                {{images.narrow(0, 0, 7), labels.narrow(0, 0, 7)},
                 {images.narrow(0, 7, 5), labels.narrow(0, 7, 5)}},
                blocks, 2, [] {}, study);

            const torch::Tensor weight =
                network->weight(study.request.conv.stage, blocks[0], study.request.conv.conv);
            const torch::Tensor loss =
                torch::nn::functional::cross_entropy(network->forward(images), labels);
            const double expected =
                torch::autograd::grad({loss}, {weight})[0].square().sum().item<double>();
            double sum = 0;
            for (std::size_t k = 0; k < blocks.size(); ++k) {
                for (std::size_t l = 0; l < blocks.size(); ++l) {
                    sum += study.uses[k].gradientNorm * study.uses[l].gradientNorm *
                           study.gradientCosines[k * blocks.size() + l];
                }
            }
            EXPECT_NEAR(sum / expected, 1, 1e-6) << address;
        }
    }
}

// Blocks that add -x / 2 to an input x >= 0.
SharedResNet halvingNetwork(int blocks) {
    SharedResNet network = randomNetwork(plainSpec(blocks));
    torch::NoGradGuard noGrad;
    for (auto& [name, tensor] : tensorsOf(network)) {
        if (name.find("norm.") != std::string::npos || name.find("norm1") != std::string::npos ||
            name.find("norm2") != std::string::npos) {
            const bool one = name.ends_with("weight") || name.ends_with("running_var");
            tensor.fill_(one ? 1.0 : 0.0);
        } else if (tensor.dim() == 4) {
            tensor.zero_();
            const double gain = name.ends_with("conv2.A") ? -0.5 : 1.0;
            for (std::int64_t c = 0; c < tensor.size(0); ++c) {
                tensor[c][c % tensor.size(1)][1][1] = gain;
            }
        }
    }
    return network;
}

TEST(UseStudy, AContractionByAHalfIsSeenAsSuch) {
    SharedResNet network = halvingNetwork(4);
    const UseStudy study = studied(network, requestOf("stage1.conv2"));
    ASSERT_EQ(study.uses.size(), 4U);
    for (std::size_t use = 0; use < 4; ++use) {
        EXPECT_EQ(study.uses[use].block, static_cast<int>(use) + 1);
        EXPECT_EQ(study.uses[use].use, static_cast<int>(use) + 1);
        EXPECT_NEAR(study.uses[use].relativeChange, 0.5, 1e-4);
        EXPECT_NEAR(study.uses[use].activation, study.uses[0].activation * std::exp2(-1.0 * use),
                    1e-4);
        for (std::size_t other = 0; other < 4; ++other) {
            EXPECT_NEAR(study.similarity->matrix[use * 4 + other], 1, 1e-6);
        }
    }
    EXPECT_EQ(study.similarity->batches, 2);
    EXPECT_EQ(study.similarity->samples, 8 * 9 * 8) << "of the second batch, with 8 images";
    EXPECT_GT(study.similarity->chance, 0);
    EXPECT_LT(study.similarity->chance, 0.05);
}

// To the bit: an order of adding that threads do not change.
TEST(UseStudy, GradientsAreTheSameOnAnyNumberOfThreads) {
    SharedResNet network = randomNetwork(plainSpec(3));
    const ImageSet set = someImages(inputOf(network->spec()), 37); // 32 and 5: fewer than parts
    UseStudyRequest request = requestOf("stage1.conv2");
    request.measures = {UseMeasure::Activation, UseMeasure::Gradient, UseMeasure::Updates};
    const auto on = [&](int threads) {
        const ThreadsHere here(threads);
        ComputeDevice device;
        device.threads = threads;
        return studyUses(network, device, request, {set, {0, 0, 0}, {1, 1, 1}, kFiveClasses}, {});
    };
    const UseStudy alone = on(1);
    for (const int threads : {2, 3, 11}) {
        const UseStudy together = on(threads);
        EXPECT_EQ(together.gradientCosines, alone.gradientCosines);
        EXPECT_EQ(together.updateCorrelations, alone.updateCorrelations);
        ASSERT_EQ(together.uses.size(), alone.uses.size());
        for (std::size_t use = 0; use < alone.uses.size(); ++use) {
            EXPECT_EQ(together.uses[use].gradientNorm, alone.uses[use].gradientNorm);
            EXPECT_EQ(together.uses[use].cosineToDescent, alone.uses[use].cosineToDescent);
            EXPECT_EQ(together.uses[use].activation, alone.uses[use].activation);
            EXPECT_EQ(together.uses[use].relativeChange, alone.uses[use].relativeChange);
        }
    }
}

TEST(UseStudy, TheCosineToDescentIsThatOfChangeAndGradient) {
    SharedResNet network = randomNetwork(plainSpec(2));
    const UseStudy study = studied(network, requestOf("stage1.conv2"));
    for (const UseNumbers& use : study.uses) {
        EXPECT_LE(std::abs(use.cosineToDescent), 1);
        EXPECT_NE(use.cosineToDescent, 0);
    }
    // by hand, for the first use
    network->eval();
    const ImageSet set = someImages(inputOf(network->spec()), 40);
    const torch::Tensor images = tensorOf(set);
    const torch::Tensor x = network->forwardUpTo(images, 1).detach().requires_grad_();
    const torch::Tensor behind = network->stage(1).forwardBlock(1, x);
    const torch::Tensor logits =
        network->forwardBehind(network->stage(1).forwardBlock(2, behind), 1);
    const torch::Tensor labels = torch::arange(40) % 5;
    const torch::Tensor gradient =
        torch::autograd::grad({torch::nn::functional::cross_entropy(logits, labels)}, {x})[0];
    const double expected =
        torch::cosine_similarity((behind - x).flatten(1), -gradient.flatten(1), 1)
            .mean()
            .item<double>();
    EXPECT_NEAR(study.uses[0].cosineToDescent, expected, 1e-5);
}

// Two backward passes over one graph, of uses that see images of different size: a hook by module
// would give both the first use's tensor, and the second pass twice the first.
TEST(UseStudy, EachUseHasItsOwnGradientHoweverOftenItIsTaken) {
    SharedResNet network =
        randomNetwork(smallSpec(BlockKind::Bottleneck, ActivationOrder::Pre), torch::kFloat64);
    network->eval();
    torch::manual_seed(4);
    const torch::Tensor images = torch::randn({6, 3, 9, 8}, torch::kFloat64);
    const torch::Tensor labels = torch::arange(6) % 5;
    torch::Tensor activation = network->forwardUpTo(images, 2);
    std::vector<torch::Tensor> weights;
    std::vector<std::int64_t> heights;
    for (const BlockLayout& block : network->layout().at(2).blocks) {
        const BlockVisit visit = network->stage(2).visitBlock(block.block, 2, activation);
        if (block.block == 1 || block.block == 4) { // one weight, with a stride and without
            weights.push_back(visit.weight);
            heights.push_back(activation.size(2));
        }
        activation = visit.out;
    }
    const torch::Tensor loss =
        torch::nn::functional::cross_entropy(network->forwardBehind(activation, 2), labels);
    const auto first = torch::autograd::grad({loss}, weights, {}, true);
    const auto second = torch::autograd::grad({loss}, weights);
    const torch::Tensor whole = torch::autograd::grad(
        {torch::nn::functional::cross_entropy(network->forward(images), labels)},
        {network->weight(2, 1, 2)})[0];
    EXPECT_NE(heights[0], heights[1]);
    EXPECT_FALSE(first[0].equal(first[1]));
    for (std::size_t use = 0; use < 2; ++use) {
        EXPECT_TRUE(first[use].equal(second[use]));
    }
    EXPECT_LT(((first[0] + first[1] - whole).norm() / whole.norm()).item<double>(), 1e-6);
}

TEST(UseStudy, TheCorrelationOfUpdatesIsPearsonsOverEachImage) {
    SharedResNet network = randomNetwork(plainSpec(3));
    UseStudyRequest request = requestOf("stage1.conv2");
    request.measures = {UseMeasure::Updates};
    const UseStudy study = studied(network, request);
    // by hand
    torch::NoGradGuard noGrad;
    network->eval();
    torch::Tensor x = network->forwardUpTo(tensorOf(someImages(inputOf(network->spec()), 40)), 1);
    std::vector<torch::Tensor> centered;
    for (int block = 1; block <= 3; ++block) {
        const torch::Tensor next = network->stage(1).forwardBlock(block, x);
        const torch::Tensor update = (next - x).to(torch::kFloat64).flatten(1);
        centered.push_back(update - update.mean(1, true));
        x = next;
    }
    ASSERT_EQ(study.updateCorrelations.size(), 9U);
    for (std::size_t row = 0; row < 3; ++row) {
        EXPECT_NEAR(study.updateCorrelations[row * 3 + row], 1, 1e-12);
        for (std::size_t column = 0; column < 3; ++column) {
            const double expected =
                torch::cosine_similarity(centered[row], centered[column], 1).mean().item<double>();
            EXPECT_NEAR(study.updateCorrelations[row * 3 + column], expected, 1e-6);
        }
    }
    EXPECT_FALSE(study.similarity) << "it was not asked for";
}

TEST(UseStudy, UpdatesOfABlockThatChangesTheShapeHaveNoCorrelation) {
    SharedResNet network = randomNetwork(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    UseStudyRequest request = requestOf("stage2.conv2"); // blocks 1 and 4
    request.measures = {UseMeasure::Updates};
    const UseStudy study = studied(network, request);
    ASSERT_EQ(study.updateCorrelations.size(), 4U);
    for (const std::size_t without : {0U, 1U, 2U}) {
        EXPECT_TRUE(std::isnan(study.updateCorrelations[without]));
    }
    EXPECT_NEAR(study.updateCorrelations[3], 1, 1e-12);
}

// What each answer is comes from the parts of a pass, image by image.
TEST(UseStudy, TooFewSamplesAreRefusedWithWords) {
    ArchSpec spec = plainSpec(2);
    spec.input = {3, 1, 1};
    SharedResNet network = randomNetwork(spec);
    UseStudyRequest request = requestOf("stage1.conv2");
    request.measures = {UseMeasure::Similarity};
    EXPECT_EQ(errorOf([&] { studied(network, request, 3); }),
              "the similarity needs at least 4 samples, the positions of all images of a batch: "
              "give more images, or leave it out");
    EXPECT_EQ(studied(network, request, 4).similarity->samples, 4);
}

TEST(UseStudy, ReadsTheNormsOfTheUses) {
    SharedResNet network = randomNetwork(plainSpec(2));
    UseStudyRequest request = requestOf("stage1.conv2");
    request.measures = {UseMeasure::BatchNorm};
    const UseStudy study = studied(network, request);
    const auto tensors = tensorsOf(network);
    const auto expected = [&](const std::string& name) {
        const torch::Tensor values = tensors.at(name).detach().contiguous();
        return std::vector<float>(values.data_ptr<float>(),
                                  values.data_ptr<float>() + values.numel());
    };
    EXPECT_EQ(study.uses[1].normScale, expected("stage1.block2.norm2.weight"));
    EXPECT_EQ(study.uses[1].normShift, expected("stage1.block2.norm2.bias"));
    EXPECT_EQ(study.uses[1].normMean, expected("stage1.block2.norm2.running_mean"));
    EXPECT_EQ(study.uses[1].normVariance, expected("stage1.block2.norm2.running_var"));
    EXPECT_FALSE(study.similarity) << "it was not asked for";
    EXPECT_TRUE(study.skip.empty());
    EXPECT_TRUE(std::isnan(study.uses[0].gradientNorm));
}

TEST(UseStudy, PrivateConvolutionsAreComparedAlike) {
    ArchSpec spec = plainSpec(3);
    spec.stages[0].sharing.clear();
    SharedResNet network = randomNetwork(spec);
    const UseStudy study = studied(network, requestOf("stage1.conv2"));
    EXPECT_FALSE(study.shared);
    EXPECT_EQ(study.uses.size(), 3U);
    EXPECT_GT(study.uses[2].gradientNorm, 0);
}

TEST(UseStudy, PrivateWeightsOfDifferentShapesHaveNoCosine) {
    ArchSpec spec = smallSpec(BlockKind::Bottleneck, ActivationOrder::Pre);
    for (StageSpec& stage : spec.stages) {
        stage.sharing.clear();
    }
    SharedResNet network = randomNetwork(spec);
    const UseStudy study =
        studied(network, requestOf("stage2.conv1")); // the first has fewer inputs
    const std::size_t uses = study.uses.size();
    ASSERT_GE(uses, 3U);
    EXPECT_NEAR(study.gradientCosines[0], 1, 1e-12);
    EXPECT_TRUE(std::isnan(study.gradientCosines[1]));
    EXPECT_TRUE(std::isnan(study.gradientCosines[uses]));
    EXPECT_TRUE(std::isfinite(study.gradientCosines[uses + 2]));
}

TEST(UseStudy, CanBeCancelledAndTellsHowFarItIs) {
    SharedResNet network = randomNetwork(plainSpec(2));
    std::vector<double> told;
    StudyWatch watch;
    watch.progress = [&](double done) { told.push_back(done); };
    studied(network, requestOf("stage1.conv2"), 40, watch);
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told.front(), 0);
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_LE(told.back(), 1);
    watch.cancelled = [&] { return told.size() > 3; };
    told.clear();
    EXPECT_THROW(studied(network, requestOf("stage1.conv2"), 40, watch), Cancelled);
}

TEST(UseStudy, RefusesWhatItCannotStudy) {
    SharedResNet network = randomNetwork(plainSpec(2));
    EXPECT_NE(errorOf([&] { studied(network, requestOf("stage7.conv2")); }), "");
    EXPECT_EQ(errorOf([&] { studied(network, requestOf("stage1.conv2"), 1); }),
              "a study needs at least two images that can be read");
}

// Song et al. 2012, equation 5, term by term.
TEST(Hsic, IsTheUnbiasedEstimator) {
    torch::manual_seed(5);
    constexpr int kSamples = 8;
    const torch::Tensor x = torch::randn({kSamples, 3}, torch::kFloat64);
    const torch::Tensor y = torch::randn({kSamples, 2}, torch::kFloat64) + x.narrow(1, 0, 1);
    const auto kernel = [](const torch::Tensor& samples, int i, int k) {
        long double sum = 0;
        for (std::int64_t c = 0; c < samples.size(1); ++c) {
            sum += static_cast<long double>(samples[i][c].item<double>()) *
                   static_cast<long double>(samples[k][c].item<double>());
        }
        return i == k ? 0.0L : sum;
    };
    const torch::Tensor a = x - x.mean(0, true);
    const torch::Tensor b = y - y.mean(0, true);
    long double trace = 0;
    long double sumK = 0;
    long double sumL = 0;
    long double product = 0;
    for (int i = 0; i < kSamples; ++i) {
        long double rowK = 0;
        long double rowL = 0;
        for (int k = 0; k < kSamples; ++k) {
            trace += kernel(a, i, k) * kernel(b, i, k);
            rowK += kernel(a, i, k);
            rowL += kernel(b, i, k);
        }
        sumK += rowK;
        sumL += rowL;
        product += rowK * rowL;
    }
    const long double n = kSamples;
    const long double expected =
        (trace + sumK * sumL / ((n - 1) * (n - 2)) - 2 * product / (n - 2)) / (n * (n - 3));
    const std::vector<torch::Tensor> samples{a, b};
    EXPECT_NEAR(hsicOfPairs(samples).at(1), static_cast<double>(expected), 1e-12);
}

TEST(Hsic, OfNoiseIsNearZeroAtEveryShapeOfThePresets) {
    torch::manual_seed(9);
    for (const Preset& preset : presets()) {
        for (const StageLayout& stage : layoutOf(preset.spec).stages) {
            const ImageShape shape = stage.blocks.back().at(2).out;
            std::vector<torch::Tensor> samples;
            for (int use = 0; use < 2; ++use) {
                samples.push_back(
                    centeredSamples(torch::randn({8, shape.channels, shape.height, shape.width}),
                                    shape.height, shape.width));
            }
            const std::vector<double> hsic = hsicOfPairs(samples);
            EXPECT_LT(std::abs(hsic[1] / std::sqrt(hsic[0] * hsic[3])), 0.02)
                << preset.name << ", stage " << stage.stage;
        }
    }
}

TEST(Hsic, SamplesArePositionsOfAllImages) {
    const torch::Tensor activation =
        torch::arange(2 * 3 * 2 * 2, torch::kFloat32).reshape({2, 3, 2, 2});
    const torch::Tensor samples = centeredSamples(activation, 2, 2);
    EXPECT_EQ(samples.sizes(), torch::IntArrayRef({8, 3}));
    EXPECT_NEAR(samples.mean(0).abs().max().item<double>(), 0, 1e-12);
    EXPECT_EQ((samples[1][0] - samples[0][0]).item<double>(), 1) << "the next position";
    EXPECT_EQ((samples[4][0] - samples[0][0]).item<double>(), 12) << "the next image";
    EXPECT_EQ(centeredSamples(activation, 1, 1).sizes(), torch::IntArrayRef({2, 3}));
}

} // namespace
} // namespace sharesnet
