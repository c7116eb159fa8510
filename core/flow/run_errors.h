#pragma once

#include "core/data/data_spec.h"
#include "core/inspect/predictions.h"
#include "core/run/events.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// What networks say of each test image, and which errors they make: values and pure functions. Any
// thread.

// The test images of a run.
struct TestSet {
    DataSpec data;
    ImageShape shape;
    std::uint64_t seed = 0; // that shapes are made from; 0 for all else
    // What their files look like from outside (names, sizes, times); empty for shapes.
    std::string stamp;
    double testCrop = 1; // as DataRequest's
    bool operator==(const TestSet&) const = default;
};

// What a checkpoint of a run says of every test image: 40 bytes an image, for image folders also
// the path of each.
struct RunErrors {
    std::int64_t run = 0;
    std::string name; // of the run
    CheckpointKind checkpoint = CheckpointKind::Last;
    int epoch = 0;
    std::int64_t step = 0;
    TestSet testSet;
    std::vector<std::string> classNames;
    double loss = 0;
    std::int64_t skipped = 0;            // images that could not be read
    std::vector<ImagePrediction> images; // by index, each index once
    // of image folders: the file of each image, below the folder of the data; else empty
    std::vector<std::filesystem::path> files;
};

double top1Of(const RunErrors& errors); // fraction; NaN without images
// Null for an index that was not evaluated.
const ImagePrediction* predictionOf(const RunErrors& errors, std::int64_t index);
// "test/cat/17.jpg" below the folder of the data; empty where images are no files of their own.
std::string fileText(const RunErrors& errors, std::int64_t index);
// "class 3" for one without a name.
std::string className(const RunErrors& errors, int classIndex);

struct ConfusionMatrix {
    std::vector<std::string> classes;
    std::vector<std::int64_t> counts; // row: true class, column: predicted; row-major

    std::size_t size() const { return classes.size(); }
    std::int64_t at(std::size_t row, std::size_t column) const {
        return counts[row * size() + column];
    }
    std::int64_t rowSum(std::size_t row) const;
    // Of the row, 0..1; none for a class without images.
    std::optional<double> share(std::size_t row, std::size_t column) const;
};
ConfusionMatrix confusionOf(const RunErrors& errors);

// The second matrix minus the first. Counts, where each class has as many images in both; else
// shares of the rows (-1..1), NaN where a class has no images in one of them.
struct ConfusionDifference {
    std::vector<std::string> classes;
    std::vector<double> values;
    bool shares = false;

    std::size_t size() const { return classes.size(); }
    double at(std::size_t row, std::size_t column) const { return values[row * size() + column]; }
};
// Throws Error for other classes.
ConfusionDifference differenceOf(const ConfusionMatrix& first, const ConfusionMatrix& second);

// Images, by their indices in the test set.
using ImageList = std::vector<std::int64_t>;

// All that stand in a cell of the matrix: the most confident first, ties by index.
ImageList imagesOfCell(const RunErrors& errors, int truth, int predicted);
// Those that stand there for one of the two, by index.
ImageList imagesOfCell(const RunErrors& first, const RunErrors& second, int truth, int predicted);

// All errors: those with the highest probability of the wrong class first, ties by index.
ImageList mostConfidentErrors(const RunErrors& errors);

// Of the images that both have seen.
struct ErrorSets {
    std::int64_t bothRight = 0;
    ImageList onlyFirst; // the first is wrong; its most confident first, ties by index
    ImageList onlySecond;
    ImageList both; // by the sum of both confidences
};
// Throws Error where index i is another image for the one than for the other: other data, or data
// that changed between the two evaluations.
ErrorSets errorSetsOf(const RunErrors& first, const RunErrors& second);

} // namespace sharesnet
