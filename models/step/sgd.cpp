#include "models/step/sgd.h"

#include "core/base/error.h"

#include <set>
#include <utility>

namespace sharesnet {

Sgd::Sgd(Named parameters, SgdOptions options) : options_(options) {
    std::set<const void*> storages;
    for (auto& [name, parameter] : parameters) {
        if (!storages.insert(parameter.data_ptr()).second) {
            throw Error("optimizer: %1 has the storage of another parameter; register a shared "
                        "weight once",
                        name);
        }
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
            if (first && options_.momentum != 0) {
                momentum_.push_back(torch::zeros_like(parameters_[i]));
            }
            continue;
        }
        moves.push_back(parameters_[i].grad());
        moved.push_back(parameters_[i].detach());
        if (options_.momentum != 0 && !first) {
            buffers.push_back(momentum_[i]);
        }
        if (decays(parameters_[i])) {
            moves.back().add_(moved.back(), options_.weightDecay);
        }
        if (options_.momentum != 0 && first) {
            momentum_.push_back(moves.back().clone()), buffers.push_back(momentum_.back());
        }
    }
    if (moves.empty()) {
        return;
    }
    if (options_.momentum != 0) {
        if (!first) {
            at::_foreach_mul_(buffers, options_.momentum);
            at::_foreach_add_(buffers, moves, 1);
        }
        if (options_.nesterov) {
            at::_foreach_add_(moves, buffers, options_.momentum);
        } else {
            moves = buffers;
        }
    }
    at::_foreach_add_(moved, moves, -learningRate);
    clearGradients();
}

// The same arithmetic on all gradients at once. In the end the gradient's tensor holds the update,
// then zeros for the next step.
void Sgd::step(const torch::Tensor& learningRate) {
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> weights;
    std::vector<torch::Tensor> decayed;
    std::vector<torch::Tensor> decayedGradients;
    for (const auto& parameter : parameters_) {
        weights.push_back(parameter.detach());
        if (decays(parameter)) {
            decayed.push_back(weights.back());
            decayedGradients.push_back(parameter.grad());
        }
    }
    if (!decayed.empty()) {
        at::_foreach_add_(decayedGradients, decayed, options_.weightDecay);
    }
    if (options_.momentum != 0) {
        flatMomentum_.mul_(options_.momentum).add_(flatGradient_);
        options_.nesterov ? flatGradient_.add_(flatMomentum_, options_.momentum)
                          : flatGradient_.copy_(flatMomentum_);
    }
    flatGradient_.mul_(learningRate);
    at::_foreach_sub_(weights, gradients());
    flatGradient_.zero_();
}

bool Sgd::decays(const torch::Tensor& parameter) const {
    return options_.weightDecay != 0 && (options_.decayVectors || parameter.dim() > 1);
}

void Sgd::fixBuffers() {
    torch::NoGradGuard noGrad;
    std::int64_t size = 0;
    for (const auto& parameter : parameters_) {
        size += parameter.numel();
    }
    const auto options = parameters_.front().options().requires_grad(false);
    flatGradient_ = torch::zeros({size}, options);
    const auto gradients = partsOf(flatGradient_);
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        parameters_[i].mutable_grad() = gradients[i];
    }
    if (options_.momentum == 0) {
        return;
    }
    flatMomentum_ = torch::zeros({size}, options);
    const auto before = std::exchange(momentum_, partsOf(flatMomentum_));
    for (std::size_t i = 0; i < before.size(); ++i) {
        momentum_[i].copy_(before[i]);
    }
}

std::vector<torch::Tensor> Sgd::partsOf(const torch::Tensor& flat) const {
    std::vector<torch::Tensor> parts;
    std::int64_t offset = 0;
    for (const auto& parameter : parameters_) {
        parts.push_back(flat.as_strided(parameter.sizes(), parameter.strides(), offset));
        offset += parameter.numel();
    }
    return parts;
}

void Sgd::clearGradients() {
    torch::NoGradGuard noGrad;
    if (flatGradient_.defined()) {
        flatGradient_.zero_();
        return;
    }
    for (auto& parameter : parameters_) {
        parameter.mutable_grad() = torch::Tensor();
    }
}

std::vector<torch::Tensor> Sgd::gradients() const {
    std::vector<torch::Tensor> gradients;
    for (const auto& parameter : parameters_) {
        if (parameter.grad().defined()) {
            gradients.push_back(parameter.grad());
        }
    }
    return gradients;
}

double Sgd::gradientNorm() const {
    return gradientNormTensor().item<double>();
}

torch::Tensor Sgd::gradientNormTensor() const {
    torch::NoGradGuard noGrad;
    if (flatGradient_.defined()) {
        return flatGradient_.norm();
    }
    const auto all = gradients();
    return all.empty() ? torch::zeros({}, parameters_.front().options().requires_grad(false))
                       : torch::stack(at::_foreach_norm(all, 2)).norm();
}

void Sgd::scaleGradients(const torch::Tensor& factor) {
    torch::NoGradGuard noGrad;
    flatGradient_.mul_(factor);
}

void Sgd::scaleGradients(const torch::Scalar& factor) {
    torch::NoGradGuard noGrad;
    const auto all = gradients();
    if (!all.empty()) {
        at::_foreach_mul_(all, factor);
    }
}

std::string Sgd::notFiniteGradient() const {
    for (std::size_t i = parameters_.size(); i-- > 0;) {
        if (parameters_[i].grad().defined() &&
            !torch::isfinite(parameters_[i].grad()).all().item<bool>()) {
            return names_[i];
        }
    }
    return {};
}

std::map<std::string, torch::Tensor> Sgd::state() const {
    std::map<std::string, torch::Tensor> state;
    for (std::size_t i = 0; i < momentum_.size(); ++i) {
        state.emplace(names_[i], momentum_[i]);
    }
    return state;
}

void Sgd::restore(const std::map<std::string, torch::Tensor>& momentum) {
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> restored;
    for (std::size_t i = 0; i < parameters_.size() && !momentum.empty() && options_.momentum != 0;
         ++i) {
        const auto found = momentum.find(names_[i]);
        if (found == momentum.end()) {
            throw Error("optimizer: there is no momentum of %1", names_[i]);
        }
        if (found->second.sizes() != parameters_[i].sizes()) {
            throw Error("optimizer: the momentum of %1 has the wrong shape", names_[i]);
        }
        restored.push_back(
            torch::empty_like(parameters_[i], parameters_[i].options().requires_grad(false)));
        restored.back().copy_(found->second);
    }
    if (!flatMomentum_.defined()) {
        momentum_ = std::move(restored);
        return;
    }
    flatMomentum_.zero_();
    for (std::size_t i = 0; i < restored.size(); ++i) {
        momentum_[i].copy_(restored[i]);
    }
}

} // namespace sharesnet
