#include "models/training/run_tensors.h"

#include <cmath>
#include <map>
#include <string>

namespace sharesnet {

// A sum is not finite where any member is not.
void requireFinite(const SharedResNet& network) {
    torch::NoGradGuard noGrad;
    for (const auto& [name, tensor] : networkTensors(network)) {
        if (tensor.is_floating_point() && !std::isfinite(tensor.sum().item<double>())) {
            throw NotFinite("the weights are not finite");
        }
    }
}

void copyTensors(const RunTensors& from, Checkpoint& checkpoint) {
    const auto copied = [](std::map<std::string, torch::Tensor> tensors) {
        for (auto& [name, tensor] : tensors) {
            tensor = torch::empty(tensor.sizes(), tensor.scalar_type()).copy_(tensor.detach());
        }
        return tensors;
    };
    torch::NoGradGuard noGrad;
    checkpoint.network = copied(networkTensors(from.network));
    checkpoint.momentum = copied(from.step.optimizer().state());
    if (const auto* average = from.step.average()) {
        checkpoint.averages = copied(average->state());
        checkpoint.averageUpdates = average->updates();
    }
    checkpoint.generator = from.generator.get_state();
}

void restoreTensors(RunTensors into, const Checkpoint& checkpoint,
                    const std::filesystem::path& file) {
    restoreNetwork(checkpoint, file, into.network);
    try {
        into.step.optimizer().restore(checkpoint.momentum);
        if (auto* average = into.step.average()) {
            if (checkpoint.averages.empty()) { // it begins now
                average->restore(checkpoint.network, 0);
            } else {
                average->restore(checkpoint.averages, checkpoint.averageUpdates);
            }
        }
        if (checkpoint.generator.defined()) {
            into.generator.set_state(checkpoint.generator);
        }
    } catch (const std::exception& error) {
        throw Error("%1: %2", file, messageOf(error));
    }
}

} // namespace sharesnet
