#pragma once

#include "core/base/error.h"
#include "core/flow/run_errors.h"
#include "core/run/engine.h"
#include "core/store/run_store.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace sharesnet {

// What the checkpoints of runs say of every test image: computed once, then kept on disk. All of it
// blocks; any thread.

// The best checkpoint of a run, else the last, else the newest that is kept; none of none. By step,
// as RunStore gives them.
std::optional<StoredCheckpoint> bestElseLast(std::span<const StoredCheckpoint> checkpoints);

// Which network, and what it is evaluated on.
struct ErrorsSource {
    std::int64_t run = 0;
    RunSpec spec;
    CheckpointSaved checkpoint;
};
// Throws Error for a run without a checkpoint.
ErrorsSource errorsSourceOf(const RunRecord& run, std::span<const StoredCheckpoint> checkpoints);

// The test images as their files are now. Throws Error where they are gone.
TestSet testSetOf(const RunSpec& spec);

// The errors are kept beside the checkpoint, as "best.errors" beside "best.safetensors". The file:
//   one line of JSON that ends with a line feed: format "sharesnet-errors", version, run, kind,
//     epoch, step, and `file`, what the checkpoint's file looks like (bytes and time of the last
//     change); data, shape (channels, height, width), seed and stamp of the test images; classes,
//     loss, skipped, images (their number), and checksum (FNV-1a, 64 bits, of all that follows);
//   for each image 40 bytes, little-endian, by index: index (int64), true class (int32), its
//     probability (float32), the three likeliest classes (int32 each, -1: there are fewer), their
//     probabilities (float32 each);
//   for image folders the path of each image below the data's folder, each ended by a zero byte.
// A file of another version, of another checkpoint or other data, or a damaged one holds nothing.
std::filesystem::path errorsFileOf(const ErrorsSource& source);

enum class TestData {
    AsEvaluated,
    Changed, // since: index i may be another image
    Gone,    // cannot be accessed
};

struct KeptErrors {
    // null: there are none that can be used, and `note` says why, or is empty where none were kept
    std::shared_ptr<const RunErrors> errors;
    TestData data = TestData::AsEvaluated;
    Message note; // for people: also what is wrong with the data
};
// Quick, but for large image folders, which are listed. Never throws; what was damaged is logged.
KeptErrors keptErrorsOf(const ErrorsSource& source);

// More test images than these are refused: 200 MB of predictions.
constexpr std::int64_t kMostEvaluatedImages = 5'000'000;

// The network's outputs are NaN or infinite: it makes no predictions.
class NotFiniteOutputs final : public Error {
    using Error::Error;
};

struct ErrorsHooks {
    std::function<bool()> cancelled = {}; // once a batch
    std::function<void(std::int64_t done, std::int64_t all)> progress = {};
};
// Evaluates the checkpoint on all test images of its run's data, as `sharesnet evaluate` does, and
// keeps the result; where it cannot be written (a read-only store) that is logged and no failure.
// Throws Error (no data, other classes), NotFiniteOutputs, Cancelled.
std::shared_ptr<const RunErrors> computeErrors(const Engine& engine, const std::string& device,
                                               const ErrorsSource& source,
                                               const ErrorsHooks& hooks);

} // namespace sharesnet
