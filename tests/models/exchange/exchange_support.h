#pragma once

#include "models/checkpoint/checkpoint.h"
#include "models/network/shared_resnet.h"
#include "tests/models/network/network_specs.h"

#include <string>

namespace sharesnet {

// A checkpoint of a network whose every tensor is random, norms and statistics too.
inline Checkpoint randomCheckpoint(const ArchSpec& spec) {
    Checkpoint checkpoint;
    checkpoint.info.spec.arch = spec;
    checkpoint.info.spec.name = spec.name;
    for (int i = 0; i < spec.classes; ++i) {
        checkpoint.info.classNames.push_back("name " + std::to_string(i));
    }
    checkpoint.mean = {0.25F, 0.5F, 0.75F};
    checkpoint.std = {0.5F, 0.25F, 0.125F};
    checkpoint.progress.stepsPerEpoch = 1;
    SharedResNet network = randomNetwork(spec);
    checkpoint.network = networkTensors(network);
    return checkpoint;
}

} // namespace sharesnet
