#include "models/training/optimizer.h"

#include "core/base/error.h"

#include <set>

namespace sharesnet {

Sgd::Sgd(Named parameters, SgdOptions options) : options_(options) {
    std::set<const void*> storages;
    for (auto& [name, parameter] : parameters) {
        if (!storages.insert(parameter.data_ptr()).second)
            throw Error("optimizer: " + name + " has the storage of another parameter; register a shared weight once");
        names_.push_back(name);
        parameters_.push_back(parameter);
    }
}

void Sgd::step(double learningRate) {
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> moves;
    std::vector<torch::Tensor> moved;
    std::vector<torch::Tensor> buffers;
    const bool first = momentum_.empty();
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        // Without a gradient a parameter took no part; on the first step its buffer starts at rest.
        if (!parameters_[i].grad().defined()) {
            if (first && options_.momentum != 0)
                momentum_.push_back(torch::zeros_like(parameters_[i]));
            continue;
        }
        moves.push_back(parameters_[i].grad());
        moved.push_back(parameters_[i].detach());
        if (options_.momentum != 0 && !first)
            buffers.push_back(momentum_[i]);
        if (options_.weightDecay != 0 && (options_.decayVectors || parameters_[i].dim() > 1))
            moves.back().add_(moved.back(), options_.weightDecay);
        if (options_.momentum != 0 && first)
            momentum_.push_back(moves.back().clone()), buffers.push_back(momentum_.back());
    }
    if (moves.empty())
        return;
    if (options_.momentum != 0) {
        if (!first) {
            at::_foreach_mul_(buffers, options_.momentum);
            at::_foreach_add_(buffers, moves, 1);
        }
        if (options_.nesterov)
            at::_foreach_add_(moves, buffers, options_.momentum);
        else
            moves = buffers;
    }
    at::_foreach_add_(moved, moves, -learningRate);
    clearGradients();
}

void Sgd::clearGradients() {
    for (auto& parameter : parameters_)
        parameter.mutable_grad() = torch::Tensor();
}

std::vector<torch::Tensor> Sgd::gradients() const {
    std::vector<torch::Tensor> gradients;
    for (const auto& parameter : parameters_)
        if (parameter.grad().defined())
            gradients.push_back(parameter.grad());
    return gradients;
}

double Sgd::gradientNorm() const {
    torch::NoGradGuard noGrad;
    const auto all = gradients();
    return all.empty() ? 0 : torch::stack(at::_foreach_norm(all, 2)).norm().item<double>();
}

void Sgd::scaleGradients(double factor) {
    torch::NoGradGuard noGrad;
    const auto all = gradients();
    if (!all.empty())
        at::_foreach_mul_(all, factor);
}

std::string Sgd::notFiniteGradient() const {
    for (std::size_t i = parameters_.size(); i-- > 0;)
        if (parameters_[i].grad().defined() && !torch::isfinite(parameters_[i].grad()).all().item<bool>())
            return names_[i];
    return {};
}

std::map<std::string, torch::Tensor> Sgd::state() const {
    std::map<std::string, torch::Tensor> state;
    for (std::size_t i = 0; i < momentum_.size(); ++i)
        state.emplace(names_[i], momentum_[i]);
    return state;
}

void Sgd::restore(const std::map<std::string, torch::Tensor>& momentum) {
    torch::NoGradGuard noGrad;
    momentum_.clear();
    if (momentum.empty() || options_.momentum == 0)
        return;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        const auto found = momentum.find(names_[i]);
        if (found == momentum.end())
            throw Error("optimizer: there is no momentum of " + names_[i]);
        if (found->second.sizes() != parameters_[i].sizes())
            throw Error("optimizer: the momentum of " + names_[i] + " has the wrong shape");
        momentum_.push_back(torch::empty_like(parameters_[i], parameters_[i].options().requires_grad(false)));
        momentum_.back().copy_(found->second);
    }
}

} // namespace sharesnet
