#include "core/flow/run_errors.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

using Ranked = std::pair<double, std::int64_t>; // a confidence, and the image's index

ImageList mostConfidentFirst(std::vector<Ranked> images) {
    std::ranges::sort(images, [](const Ranked& a, const Ranked& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    ImageList list;
    for (const Ranked& image : images) {
        list.push_back(image.second);
    }
    return list;
}

template <class Wanted>
ImageList mostConfidentOf(const RunErrors& errors, Wanted wanted) {
    std::vector<Ranked> found;
    for (const ImagePrediction& image : errors.images) {
        if (std::invoke(wanted, image)) {
            found.emplace_back(image.confidence(), image.index);
        }
    }
    return mostConfidentFirst(std::move(found));
}

auto inCell(int truth, int predicted) {
    return [truth, predicted](const ImagePrediction& image) {
        return image.truth == truth && image.predicted() == predicted;
    };
}

void requireSameImages(const RunErrors& first, const RunErrors& second) {
    const TestSet& a = first.testSet;
    const TestSet& b = second.testSet;
    if (a.data != b.data) {
        throw Error("run %1 and run %2 were evaluated on different data (%3 and %4), so that their "
                    "errors cannot be matched image by image",
                    first.run, second.run, toString(a.data), toString(b.data));
    }
    if (a.stamp != b.stamp) {
        throw Error("%1 changed between the evaluations of run %2 and run %3: evaluate both again",
                    toString(a.data), first.run, second.run);
    }
    const bool drawn = a.data.kind == DataKind::Shapes; // by seed and size
    if (drawn && (a.seed != b.seed || a.shape != b.shape)) {
        throw Error(
            "run %1 and run %2 have different test images: shapes are drawn from the seed of "
            "the run (%3 and %4) in the size of its input (%5 and %6)",
            first.run, second.run, a.seed, b.seed, toString(a.shape), toString(b.shape));
    }
}

} // namespace

double top1Of(const RunErrors& errors) {
    const auto right = std::ranges::count_if(
        errors.images, [](const ImagePrediction& image) { return !image.wrong(); });
    return errors.images.empty()
               ? std::numeric_limits<double>::quiet_NaN()
               : static_cast<double>(right) / static_cast<double>(errors.images.size());
}

const ImagePrediction* predictionOf(const RunErrors& errors, std::int64_t index) {
    const auto found =
        std::ranges::lower_bound(errors.images, index, std::less<>(), &ImagePrediction::index);
    return found != errors.images.end() && found->index == index ? &*found : nullptr;
}

std::string fileText(const RunErrors& errors, std::int64_t index) {
    const ImagePrediction* image = predictionOf(errors, index);
    if (image == nullptr || errors.files.empty()) {
        return {};
    }
    return validUtf8(errors.files[static_cast<std::size_t>(image - errors.images.data())].string());
}

std::string className(const RunErrors& errors, int classIndex) {
    const auto place = static_cast<std::size_t>(classIndex);
    return classIndex >= 0 && place < errors.classNames.size()
               ? errors.classNames[place]
               : "class " + std::to_string(classIndex);
}

std::int64_t ConfusionMatrix::rowSum(std::size_t row) const {
    std::int64_t sum = 0;
    for (std::size_t column = 0; column < size(); ++column) {
        sum += at(row, column);
    }
    return sum;
}

std::optional<double> ConfusionMatrix::share(std::size_t row, std::size_t column) const {
    const std::int64_t sum = rowSum(row);
    return sum > 0 ? std::optional(static_cast<double>(at(row, column)) / static_cast<double>(sum))
                   : std::nullopt;
}

ConfusionMatrix confusionOf(const RunErrors& errors) {
    return {errors.classNames, confusionOf(errors.images, errors.classNames.size())};
}

ConfusionDifference differenceOf(const ConfusionMatrix& first, const ConfusionMatrix& second) {
    if (first.classes != second.classes) {
        throw Error("the two runs were evaluated on different classes (%1 and %2), so that their "
                    "confusion matrices have no difference",
                    first.size(), second.size());
    }
    ConfusionDifference difference{first.classes, {}, false};
    for (std::size_t row = 0; row < first.size(); ++row) {
        difference.shares = difference.shares || first.rowSum(row) != second.rowSum(row);
    }
    difference.values.reserve(first.counts.size());
    for (std::size_t row = 0; row < first.size(); ++row) {
        const auto before = static_cast<double>(first.rowSum(row));
        const auto after = static_cast<double>(second.rowSum(row));
        for (std::size_t column = 0; column < first.size(); ++column) {
            const auto a = static_cast<double>(first.at(row, column));
            const auto b = static_cast<double>(second.at(row, column));
            difference.values.push_back(difference.shares ? b / after - a / before : b - a);
        }
    }
    return difference;
}

ImageList imagesOfCell(const RunErrors& errors, int truth, int predicted) {
    return mostConfidentOf(errors, inCell(truth, predicted));
}

ImageList imagesOfCell(const RunErrors& first, const RunErrors& second, int truth, int predicted) {
    std::set<std::int64_t> indices;
    for (const RunErrors* errors : {&first, &second}) {
        const ImageList there = imagesOfCell(*errors, truth, predicted);
        indices.insert(there.begin(), there.end());
    }
    return {indices.begin(), indices.end()};
}

ImageList mostConfidentErrors(const RunErrors& errors) {
    return mostConfidentOf(errors, &ImagePrediction::wrong);
}

ErrorSets errorSetsOf(const RunErrors& first, const RunErrors& second) {
    requireSameImages(first, second);
    ErrorSets sets;
    std::vector<Ranked> onlyFirst;
    std::vector<Ranked> onlySecond;
    std::vector<Ranked> both;
    for (const ImagePrediction& a : first.images) {
        const ImagePrediction* b = predictionOf(second, a.index);
        if (b == nullptr) {
            continue;
        }
        if (a.wrong() && b->wrong()) {
            both.emplace_back(static_cast<double>(a.confidence()) + b->confidence(), a.index);
        } else if (a.wrong()) {
            onlyFirst.emplace_back(a.confidence(), a.index);
        } else if (b->wrong()) {
            onlySecond.emplace_back(b->confidence(), a.index);
        } else {
            ++sets.bothRight;
        }
    }
    sets.onlyFirst = mostConfidentFirst(std::move(onlyFirst));
    sets.onlySecond = mostConfidentFirst(std::move(onlySecond));
    sets.both = mostConfidentFirst(std::move(both));
    return sets;
}

} // namespace sharesnet
