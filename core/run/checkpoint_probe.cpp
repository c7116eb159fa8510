#include "core/run/checkpoint_probe.h"

namespace sharesnet {

Message notFiniteText(const Evaluation& evaluation) {
    return Message("the network's outputs for %1 of the first %2 test images are NaN or infinite, "
                   "so that there is no accuracy: evaluate an earlier checkpoint",
                   evaluation.notFinite, evaluation.images);
}

} // namespace sharesnet
