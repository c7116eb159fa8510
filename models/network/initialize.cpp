#include "models/network/shared_resnet.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <map>
#include <string>

namespace sharesnet {

namespace {

std::string stageName(int stage) {
    return "stage" + std::to_string(stage);
}

// The names of shared weights -> the names that their first uses would have as private weights.
std::map<std::string, std::string> namesOfFirstUses(const ArchLayout& layout) {
    std::map<std::string, std::string> names;
    for (const StageLayout& stage : layout.stages) {
        for (const BlockLayout& block : stage.blocks) {
            for (int i = 0; i < block.convCount; ++i) {
                const ConvLayout& conv = block.conv[static_cast<std::size_t>(i)];
                if (conv.group >= 0 && conv.firstUse) {
                    const std::string convName = ".conv" + std::to_string(conv.conv);
                    names[stageName(stage.stage) + convName + "." + groupLetter(conv.group)] =
                        stageName(stage.stage) + ".block" + std::to_string(block.block) + convName;
                }
            }
        }
    }
    return names;
}

// FNV-1a over the name, mixed with the seed by splitmix64's finaliser: alike on every machine,
// unlike std::hash.
std::uint64_t seedOf(std::uint64_t seed, const std::string& name) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    }
    std::uint64_t mixed = hash + (seed + 1) * 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

// Convolutions are 4-d, the classifier's weight 2-d; norms and biases keep to constants.
torch::Tensor initialValues(const torch::Tensor& parameter, const std::string& name,
                            std::uint64_t seed) {
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    torch::Tensor values = torch::zeros(parameter.sizes());
    if (parameter.dim() == 4) {
        const auto fanOut =
            static_cast<double>(parameter.size(0) * parameter.size(2) * parameter.size(3));
        values.normal_(0, std::sqrt(2.0 / fanOut), generator);
    } else if (parameter.dim() == 2) {
        const double bound = 1.0 / std::sqrt(static_cast<double>(parameter.size(1)));
        values.uniform_(-bound, bound, generator);
    } else if (name.ends_with(".weight")) {
        values.fill_(1);
    }
    return values;
}

} // namespace

void initialize(SharedResNet& network, std::uint64_t seed) {
    torch::NoGradGuard noGrad;
    const auto firstUses = namesOfFirstUses(network->layout());
    for (auto& item : network->named_parameters()) {
        const auto found = firstUses.find(item.key());
        const std::string& seedName = found == firstUses.end() ? item.key() : found->second;
        item.value().copy_(initialValues(item.value(), item.key(), seedOf(seed, seedName)));
    }
    for (auto& item : network->named_buffers()) {
        item.value().fill_(item.key().ends_with("running_var") ? 1 : 0);
    }
}

} // namespace sharesnet
