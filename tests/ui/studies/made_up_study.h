#pragma once

#include "core/inspect/use_study.h"
#include "core/run/checkpoint_probe.h"

#include <cmath>
#include <limits>

namespace sharesnet::test {

inline constexpr double kNotDefined = std::numeric_limits<double>::quiet_NaN();

inline CheckpointInfo infoOf(std::int64_t step) {
    CheckpointInfo info;
    info.step = step;
    return info;
}

// Three uses of a shared convolution at blocks 1 to 3, of which the first changes the shape: no
// relative change and no cosine. 100 images, 80 % right as trained. Pairs: similarity 0.5 but for
// uses 1 and 3 (-0.02), of which chance is 0.02. Two channels.
inline UseStudy madeUpStudy(const UseStudyRequest& request = {}) {
    UseStudy study;
    study.request = request;
    study.source = "best.safetensors";
    study.shared = true;
    study.images = 100;
    study.asTrained = {0.8, 0.5};
    study.classNames = {"cat", "dog"};
    for (int use = 1; use <= 3; ++use) {
        UseNumbers numbers;
        numbers.block = use;
        numbers.use = use;
        numbers.activation = use;
        numbers.relativeChange = use == 1 ? kNotDefined : 0.25 * use;
        numbers.cosineToDescent = use == 1 ? kNotDefined : 0.5 - 0.25 * use;
        numbers.gradientNorm = 0.125 * use;
        numbers.normScale = {1, 0.5F};
        numbers.normShift = {-1, 1};
        numbers.normMean = {0, 2};
        numbers.normVariance = {1, static_cast<float>(use)};
        study.uses.push_back(numbers);
    }
    study.similarity = UseSimilarity{{1, 0.5, -0.02, 0.5, 1, 0.5, -0.02, 0.5, 1}, 4, 1024, 0.02};
    study.gradientCosines = {1, 0.25, 0.5, 0.25, 1, 0.75, 0.5, 0.75, 1};
    study.updateCorrelations = {
        kNotDefined, kNotDefined, kNotDefined, kNotDefined, 1, -0.125, kNotDefined, -0.125, 1};
    return study;
}

// The same with accuracies: skipping use 2 costs 50 points, use 3 none.
inline UseStudy madeUpAccuracies(const UseStudyRequest& request = {}) {
    UseStudy study = madeUpStudy(request);
    study.similarity.reset();
    study.gradientCosines.clear();
    study.updateCorrelations.clear();
    study.skip = {std::nullopt, TestResult{0.3, 2}, TestResult{0.8, 0.5}};
    study.repeat = {std::nullopt, TestResult{0.7, 1}, TestResult{0.79, 0.6}};
    study.exit = {TestResult{0.2, 3}, TestResult{0.6, 1}, TestResult{0.8, 0.5}};
    study.changedAnswers = {1, 2, 0, 1};
    study.changedImages = {{{5, 1, 0, 1}, {17, 0, 1, 0}, {40, 1, 0, 1}}, {{8, 1, 1, 0}}};
    study.extra = {{3, {0.8, 0.5}}, {5, {0.7, 0.9}}, {9, {0.4, 2}}};
    return study;
}

} // namespace sharesnet::test
