#include "models/step/ema.h"

#include "core/base/error.h"

#include <algorithm>

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
    const double keep = countUpdate();
    at::_foreach_mul_(averages_, keep);
    at::_foreach_add_(averages_, weights, 1 - keep);
}

double Ema::countUpdate() {
    const auto n = static_cast<double>(updates_++);
    return std::min(decay_, (1 + n) / (10 + n));
}

void Ema::update(const torch::Tensor& keep) {
    torch::NoGradGuard noGrad;
    const torch::Tensor take = 1 - keep;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        averages_[i].mul_(keep).addcmul_(weights_[i].detach(), take);
    }
}

std::map<std::string, torch::Tensor> Ema::state() const {
    std::map<std::string, torch::Tensor> state;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        state.emplace(names_[i], averages_[i]);
    }
    return state;
}

void Ema::restore(const std::map<std::string, torch::Tensor>& averages, std::int64_t updates) {
    torch::NoGradGuard noGrad;
    updates_ = updates;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto found = averages.find(names_[i]);
        if (found == averages.end() || found->second.sizes() != averages_[i].sizes()) {
            throw Error("the average of weight %1 is missing or has the wrong shape", names_[i]);
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
