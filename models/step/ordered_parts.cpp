#include "models/step/ordered_parts.h"

#include "models/network/batch_norm_relu.h"

namespace sharesnet {

namespace {

// As they lie in memory, one behind the other.
torch::Tensor flatOf(const std::vector<torch::Tensor>& tensors) {
    std::vector<torch::Tensor> flat;
    for (const torch::Tensor& tensor : tensors) {
        flat.push_back(tensor.as_strided({tensor.numel()}, {1}));
    }
    return torch::cat(flat);
}

} // namespace

OrderedParts::OrderedParts(const SharedResNet& network, RankGroup* group) : group_(group) {
    for (const torch::Tensor& parameter : network->parameters()) {
        parameters_.push_back(parameter);
        gradientValues_ += parameter.numel();
    }
    for (const torch::Tensor& buffer : network->buffers()) {
        running_.push_back(buffer);
    }
}

void OrderedParts::begin() {
    torch::NoGradGuard noGrad;
    before_ = flatOf(running_);
    moved_ = before_.to(torch::kFloat64);
    total_ = {};
    mine_.clear();
}

void OrderedParts::add(const torch::Tensor& figures) {
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> gradients;
    for (torch::Tensor& parameter : parameters_) {
        torch::Tensor like = torch::empty_strided(parameter.sizes(), parameter.strides(),
                                                  parameter.options().requires_grad(false));
        parameter.grad().defined() ? like.copy_(parameter.grad()) : like.zero_();
        gradients.push_back(like);
        parameter.mutable_grad() = torch::Tensor();
    }
    const Part part{torch::cat({flatOf(gradients), flatOf(running_)}), figures.clone()};
    std::int64_t offset = 0;
    for (torch::Tensor& buffer : running_) {
        buffer.as_strided({buffer.numel()}, {1}).copy_(before_.narrow(0, offset, buffer.numel()));
        offset += buffer.numel();
    }
    if (group_ != nullptr) {
        mine_.push_back(part);
    } else {
        accumulate(part);
    }
}

void OrderedParts::accumulate(const Part& part) {
    const torch::Tensor gradient = part.values.narrow(0, 0, gradientValues_);
    const torch::Tensor running =
        part.values.narrow(0, gradientValues_, before_.numel()).to(torch::kFloat64);
    const double keep = 1 - kBatchNormMomentum;
    if (part.figures[-1].item<double>() > 0) {
        moved_ = moved_ * keep + (running - before_.to(torch::kFloat64) * keep);
    }
    if (!total_.values.defined()) {
        total_ = {gradient.clone(), part.figures.clone()};
        return;
    }
    total_.values.add_(gradient);
    total_.figures.add_(part.figures);
}

void OrderedParts::finish(torch::Tensor& figures) {
    torch::NoGradGuard noGrad;
    if (group_ != nullptr) {
        std::vector<torch::Tensor> values;
        std::vector<torch::Tensor> sums;
        for (const Part& part : mine_) {
            values.push_back(part.values);
            sums.push_back(part.figures);
        }
        mine_.clear();
        const torch::Tensor allValues =
            group_->gathered(torch::stack(values).cpu()).flatten(0, 1).to(before_.device());
        const torch::Tensor allSums = group_->gathered(torch::stack(sums)).flatten(0, 1);
        for (std::int64_t part = 0; part < allValues.size(0); ++part) {
            accumulate({allValues[part], allSums[part]});
        }
    }
    std::int64_t offset = 0;
    for (torch::Tensor& parameter : parameters_) {
        parameter.mutable_grad() =
            total_.values.as_strided(parameter.sizes(), parameter.strides(), offset);
        offset += parameter.numel();
    }
    keepRunning();
    figures.copy_(total_.figures);
}

void OrderedParts::keepRunning() {
    std::int64_t offset = 0;
    for (torch::Tensor& buffer : running_) {
        buffer.as_strided({buffer.numel()}, {1}).copy_(moved_.narrow(0, offset, buffer.numel()));
        offset += buffer.numel();
    }
}

} // namespace sharesnet
