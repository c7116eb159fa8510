#include "core/run/checkpoint_probe.h"

namespace sharesnet {

std::string notFiniteText(const Evaluation& evaluation) {
    return "the network's outputs for " + std::to_string(evaluation.notFinite) + " of the first " +
           std::to_string(evaluation.images) +
           " test images are NaN or infinite, so that there is no accuracy: evaluate an earlier "
           "checkpoint";
}

} // namespace sharesnet
