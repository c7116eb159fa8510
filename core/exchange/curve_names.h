#pragma once

#include "core/base/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// What the curves of other programs are, by their names.

enum class CurveKind {
    Step,
    Epoch,
    Time,      // seconds (or milliseconds) since 1970
    TrainLoss, // of batches or of epochs, whichever it has points for
    TrainTop1,
    StepLoss, // of batches
    StepTop1,
    EpochLoss, // over an epoch
    EpochTop1,
    TestLoss,
    TestTop1,
    TestTop5,
    LearningRate,
    GradientNorm,
    ImagesPerSecond,
    Memory, // bytes
    UpdateRatio,
    EpochSeconds,
    EvaluationLoss, // asked for by a person
    EvaluationTop1,
    EvaluationTop5,
};

struct CurveMeaning {
    CurveKind kind = CurveKind::TrainLoss;
    bool isError = false; // an error rate: 1 - accuracy
    int stage = 0;        // UpdateRatio: from 1
    bool operator==(const CurveMeaning&) const = default;
};

bool isAccuracy(CurveKind kind);

// "val_acc", "Loss/test", "epoch_accuracy", "lr-SGD" ...: the usual names of PyTorch, Keras,
// Lightning and timm, in any case and with any separators; and those of board_curve.h. A name with
// any word that it does not know is nothing.
std::optional<CurveMeaning> recognizedCurve(std::string_view tag);

// As people say it: "test-top1", "train-error"; "none": to be left out. nullopt for other texts.
struct NamedMeaning {
    std::string name;
    std::optional<CurveMeaning> meaning;
};
const std::vector<NamedMeaning>& curveMeanings();
Message meaningText(const CurveMeaning& meaning); // "test-top1", "train-loss (a batch)"

} // namespace sharesnet
