#include "models/step/ema.h"

#include "core/base/error.h"

namespace sharesnet {

Ema::Ema(SharedResNet network, double decay) : decay_(decay) {
    for (const auto& item : network->named_parameters()) {
        names_.push_back(item.key());
        weights_.push_back(item.value());
        averages_.push_back(item.value().detach().clone());
    }
}

void Ema::update() {
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> weights;
    for (const auto& weight : weights_) {
        weights.push_back(weight.detach());
    }
    at::_foreach_mul_(averages_, decay_);
    at::_foreach_add_(averages_, weights, 1 - decay_);
}

std::map<std::string, torch::Tensor> Ema::state() const {
    std::map<std::string, torch::Tensor> state;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        state.emplace(names_[i], averages_[i]);
    }
    return state;
}

void Ema::restore(const std::map<std::string, torch::Tensor>& averages) {
    torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto found = averages.find(names_[i]);
        if (found == averages.end() || found->second.sizes() != averages_[i].sizes()) {
            throw Error("the average of weight " + names_[i] +
                        " is missing or has the wrong shape");
        }
        averages_[i].copy_(found->second);
    }
}

void Ema::exchange() {
    torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const torch::Tensor weight = weights_[i].detach();
        weights_[i].set_data(averages_[i]);
        averages_[i] = weight;
    }
}

Ema::InUse::InUse(Ema* average) : average_(average) {
    if (average_ != nullptr) {
        average_->exchange();
    }
}

Ema::InUse::~InUse() {
    if (average_ != nullptr) {
        average_->exchange();
    }
}

} // namespace sharesnet
