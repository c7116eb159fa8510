#include "models/network/move_to_device.h"

namespace sharesnet {

void moveToDevice(SharedResNet& network, torch::Device device) {
    torch::NoGradGuard noGrad;
    network->to(device);
    for (auto& parameter : network->parameters()) {
        if (parameter.dim() == 4) {
            parameter.set_data(parameter.detach().contiguous(torch::MemoryFormat::ChannelsLast));
        }
    }
}

} // namespace sharesnet
