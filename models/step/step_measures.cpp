#include "models/step/step_measures.h"

#include <cstddef>
#include <span>

namespace sharesnet {

namespace {

Histogram histogramOfTensor(const torch::Tensor& tensor) {
    const torch::Tensor values = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
    return histogramOf({values.data_ptr<float>(), static_cast<std::size_t>(values.numel())});
}

} // namespace

StepMeasures::StepMeasures(const SharedResNet& network) : stages_(network->spec().stages.size()) {
    for (const auto& item : network->named_parameters()) {
        if (item.value().dim() < 2) {
            continue;
        }
        layers_.emplace_back(item.key(), item.value());
        for (std::size_t stage = 0; stage < stages_.size(); ++stage) {
            if (item.key().starts_with("stage" + std::to_string(stage + 1) + ".")) {
                stages_[stage].push_back(item.value());
            }
        }
    }
}

torch::Tensor StepMeasures::flatStage(std::size_t stage) const {
    std::vector<torch::Tensor> parts;
    for (const torch::Tensor& weight : stages_[stage]) {
        parts.push_back(weight.detach().reshape({-1}));
    }
    return torch::cat(parts);
}

void StepMeasures::beginUpdate() {
    torch::NoGradGuard noGrad;
    before_.clear();
    for (std::size_t stage = 0; stage < stages_.size(); ++stage) {
        before_.push_back(flatStage(stage));
    }
}

std::vector<double> StepMeasures::endUpdate() {
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> ratios;
    for (std::size_t stage = 0; stage < before_.size(); ++stage) {
        const torch::Tensor change = flatStage(stage).sub_(before_[stage]);
        ratios.push_back(change.norm(2, torch::kFloat64) / before_[stage].norm(2, torch::kFloat64));
    }
    before_.clear();
    if (ratios.empty()) {
        return {};
    }
    const torch::Tensor all = torch::stack(ratios).cpu();
    return {all.data_ptr<double>(), all.data_ptr<double>() + all.numel()};
}

std::vector<LayerHistogram> StepMeasures::histograms() const {
    torch::NoGradGuard noGrad;
    std::vector<LayerHistogram> all;
    for (const auto& [name, weight] : layers_) {
        const std::string suffix = ".weight"; // of the classifier, whose bias is left out
        const std::string layer =
            name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : name;
        all.push_back({layer, LayerHistogram::Of::Weight, histogramOfTensor(weight)});
        if (weight.grad().defined()) {
            all.push_back({layer, LayerHistogram::Of::Gradient, histogramOfTensor(weight.grad())});
        }
    }
    return all;
}

} // namespace sharesnet
