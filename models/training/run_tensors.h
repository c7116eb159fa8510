#pragma once

#include "core/base/error.h"
#include "models/checkpoint/checkpoint.h"
#include "models/network/shared_resnet.h"
#include "models/step/training_step.h"

#include <filesystem>

namespace sharesnet {

// A loss, gradient or weight that is NaN or infinite: training cannot go on from here.
class NotFinite final : public Error {
  public:
    using Error::Error;
};

// What a run in training has in tensors, all of which a checkpoint keeps. Handles, not copies; the
// thread that trains.
struct RunTensors {
    SharedResNet network;
    TrainingStep& step;
    torch::Generator generator; // that dropout draws from
};

// Throws NotFinite where a weight or a running statistic is NaN or infinite.
void requireFinite(const SharedResNet& network);

// Copies, so that training can go on while they are written.
void copyTensors(const RunTensors& from, Checkpoint& checkpoint);

// Throws Error that names `file`, the checkpoint's, for tensors that do not fit.
void restoreTensors(RunTensors into, const Checkpoint& checkpoint,
                    const std::filesystem::path& file);

} // namespace sharesnet
