#pragma once

#include "core/arch/conv_address.h"
#include "core/data/data_spec.h"
#include "core/data/dataset.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// What a convolution does at each of its uses, over many images. Every value has one definition,
// here; window, command line and files use these names.

enum class UseMeasure {
    Similarity, // of the activations of each pair of uses
    Activation, // their size, and how much each use changes what goes through
    Updates,    // whether the uses add the same
    Gradient,   // of the loss by the weight, use by use, and how it lies to the block's change
    BatchNorm,  // scale, shift and running statistics of the norm that goes with each use
    Skip,       // accuracy where a use is left out
    Repeat,     // accuracy where a use is done twice
    Exit,       // accuracy where all uses behind one are left out
    Extra       // accuracy where the last use is repeated beyond what was trained
};

inline constexpr std::array kUseMeasures{
    UseMeasure::Similarity, UseMeasure::Activation, UseMeasure::Updates,
    UseMeasure::Gradient,   UseMeasure::BatchNorm,  UseMeasure::Skip,
    UseMeasure::Repeat,     UseMeasure::Exit,       UseMeasure::Extra};

std::string toString(UseMeasure measure); // "similarity", "batch-norm"
// "similarity,skip" or "all". Throws Error that lists the names.
std::vector<UseMeasure> parseUseMeasures(const std::string& text);

// Test images that accuracies are measured over where nobody says how many.
inline constexpr std::int64_t kAccuracyImages = 1'000;

struct UseStudyRequest {
    ConvAddress conv; // all its uses, whatever its `use`
    DataSpec data;    // whose test images are taken
    std::vector<UseMeasure> measures{kUseMeasures.begin(), kUseMeasures.end()};
    // an even spread over the test images; 0: all
    std::int64_t images = 256;

    bool operator==(const UseStudyRequest&) const = default;
};

// Asked and told now and then while a study goes on, on its thread. Either may be empty.
struct StudyWatch {
    std::function<bool()> cancelled = {};
    std::function<void(double done)> progress = {}; // 0 to 1
};

struct UseSimilarity {
    // Linear CKA (Kornblith et al. 2019, arXiv:1905.00414) of each pair of uses, uses x uses,
    // row-major: HSIC(X, Y) / sqrt(HSIC(X, X) HSIC(Y, Y)) of the convolution's outputs, channels as
    // features and the positions of a batch's images as samples. HSIC is the unbiased estimator
    // (Song et al. 2012, JMLR 13, equation 5), averaged over the batches before the ratio is taken
    // (Nguyen et al. 2021, arXiv:2010.15327). 1 for activations that are equal up to rotation and
    // scale; about 0, and as often below, for unrelated ones. NaN where an activation is constant
    // or not finite.
    std::vector<double> matrix;
    std::int64_t batches = 0;
    std::int64_t samples = 0; // in the smallest batch
    // Root mean square, over the pairs, of the same number where the samples of each use are in a
    // random order of its own: what is within about twice this may be chance.
    double chance = 0;
};

// Of one use; over all images unless it is said otherwise. NaN where it is not defined.
struct UseNumbers {
    int block = 0;
    int use = 0; // from 1
    // root mean square of the convolution's output
    double activation = 0;
    // Mean over the images of |F(x)| / |x|, where the block adds F(x) to its input x. NaN where the
    // block changes the shape.
    double relativeChange = 0;
    // Mean over the images of the cosine between F(x) and minus the gradient of the loss by x
    // (Jastrzebski et al. 2018, arXiv:1710.04773, section 4): above 0 the block moves the
    // activation the way that lowers the loss. NaN where the block changes the shape.
    double cosineToDescent = 0;
    // Euclidean norm of this use's part of the gradient of the mean loss by the weight; the parts
    // add up to the weight's gradient.
    double gradientNorm = 0;
    // of the norm with the convolution's number in its block, by channel
    std::vector<float> normScale;
    std::vector<float> normShift;
    std::vector<float> normMean;     // running
    std::vector<float> normVariance; // running
};

struct TestResult {
    double top1 = 0; // fraction
    double loss = 0; // mean cross-entropy
    bool operator==(const TestResult&) const = default;
};

// An image to which the network answers otherwise once another use is added.
struct ChangedAnswer {
    std::int64_t image = 0;  // its index in the test set, from 0
    std::int32_t truth = 0;  // its class, from 0
    std::int32_t before = 0; // the answer without the use
    std::int32_t after = 0;
    bool operator==(const ChangedAnswer&) const = default;
};

struct UseStudy {
    UseStudyRequest request;
    std::string source;  // the checkpoint's file name
    bool shared = false; // the uses have one weight
    std::int64_t images = 0;
    // Over the same images; not where similarity, updates and norms alone are asked for.
    std::optional<TestResult> asTrained;
    std::vector<UseNumbers> uses;
    std::optional<UseSimilarity> similarity;
    // cosine of the gradients of each pair of uses by the weight, uses x uses, row-major; NaN where
    // one is 0, and for private weights of different shapes
    std::vector<double> gradientCosines;
    // Mean over the images of Pearson's correlation, over channels and positions, of what each pair
    // of blocks adds to its input; uses x uses, row-major. Near 1: both add the same; below 0: one
    // takes back what the other adds. NaN where a block changes the shape or adds a constant.
    std::vector<double> updateCorrelations;
    // Of each use; nothing where its block changes the shape, or for Exit where one behind does.
    std::vector<std::optional<TestResult>> skip;
    std::vector<std::optional<TestResult>> repeat;
    std::vector<std::optional<TestResult>> exit;
    // For each use but the last and each class, how many images of that class change their answer
    // when the next use is added; uses - 1 x classes, row-major, -1 where Exit has nothing.
    std::vector<std::int64_t> changedAnswers;
    // The same images by their index: for each use but the last those that change, in the order of
    // the test set. With Exit alone.
    std::vector<std::vector<ChangedAnswer>> changedImages;
    // The number of uses, from as trained to three times that, and the accuracy with it.
    struct Extended {
        int uses = 0;
        TestResult accuracy;
    };
    std::vector<Extended> extra;
    std::vector<std::string> classNames;
    std::vector<SkippedFile> skipped; // images left out
};

} // namespace sharesnet
