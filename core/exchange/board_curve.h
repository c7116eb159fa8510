#pragma once

#include "core/store/run_record.h"
#include "core/tensorboard/board_event.h"

#include <string_view>
#include <vector>

namespace sharesnet {

// What TensorBoard shows of a run. Steps and times are those of the store, accuracies fractions.
// Pure; any thread.
//   train/loss, /accuracy, /learning_rate, /gradient_norm     of each step, of its batch
//   train/images_per_second, train/memory_bytes               where they were measured
//   update_ratio/stage1 ...                                   likewise
//   epoch, epoch/train_loss, /train_accuracy, /seconds        of each epoch, at its last step
//   test/loss, /accuracy, /accuracy_top5                      where it was evaluated
//   evaluation/loss, /accuracy, /accuracy_top5                asked for meanwhile
//   uses stage2.conv2/activation 1 ...                        of each use (use-steps)
//   changes                                                   text: what a person changed
namespace board_tag {
constexpr const char* kTrainLoss = "train/loss";
constexpr const char* kTrainAccuracy = "train/accuracy";
constexpr const char* kLearningRate = "train/learning_rate";
constexpr const char* kGradientNorm = "train/gradient_norm";
constexpr const char* kImagesPerSecond = "train/images_per_second";
constexpr const char* kMemory = "train/memory_bytes";
constexpr const char* kUpdateRatio = "update_ratio/stage"; // and its number
constexpr const char* kEpoch = "epoch";
constexpr const char* kEpochLoss = "epoch/train_loss";
constexpr const char* kEpochAccuracy = "epoch/train_accuracy";
constexpr const char* kEpochSeconds = "epoch/seconds";
constexpr const char* kTestLoss = "test/loss";
constexpr const char* kTestAccuracy = "test/accuracy";
constexpr const char* kTestTop5 = "test/accuracy_top5";
constexpr const char* kEvaluationLoss = "evaluation/loss";
constexpr const char* kEvaluationAccuracy = "evaluation/accuracy";
constexpr const char* kEvaluationTop5 = "evaluation/accuracy_top5";
constexpr const char* kUses = "uses "; // and the convolution
constexpr const char* kChanges = "changes";
} // namespace board_tag

BoardEvent boardEvent(const StoredStep& step);
BoardEvent boardEvent(const StoredEpoch& epoch);
BoardEvent boardEvent(const StoredMark& mark);
BoardEvent boardEvent(std::int64_t step, double time, const MeasuredUses& uses);

// By step.
std::vector<BoardEvent> boardEvents(const RunCurve& curve);

// For the HParams tab, in the messages of its plugin (tensorboard/plugins/hparams/plugin_data.proto
// and api.proto): the experiment with the names of all settings and of the test accuracy, and the
// session with the settings that decide a run. At step 0.
BoardEvent settingsEvent(const RunSpec& spec, std::int64_t parameters,
                         std::int64_t parametersUnshared, double time);
// That the session has ended, and how.
BoardEvent endEvent(bool succeeded, double time);

} // namespace sharesnet
