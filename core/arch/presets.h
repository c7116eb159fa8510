#pragma once

#include "core/arch/spec.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// What the paper (arXiv:1702.08782) prints of a preset, where it does.
struct PaperFigures {
    // Parameters in millions; nullopt: the paper prints none.
    std::optional<double> parametersUnsharedM;
    std::optional<double> parametersSharedM;
    std::string data;         // "CIFAR-10"
    int classes = 0;          // at which the paper counts
    double errorUnshared = 0; // top-1 error, as a fraction
    double errorShared = 0;
};

struct Preset {
    std::string name;   // "sharesnet-164"
    std::string title;  // "ShaResNet-164"
    std::string family; // "CIFAR pre-activation bottleneck"
    std::optional<PaperFigures> paper;
    ArchSpec spec;      // shared by the paper's rule; name = the preset's
    std::string remark; // what a reader of the paper should know; mostly empty
};

std::vector<Preset> presets();                             // in the order that lists show
std::optional<ArchSpec> presetSpec(std::string_view name); // nullopt: no such preset

// The preset whose architecture this is, shared or as its unshared twin, whatever its name and with
// the preset's number of classes or the paper's; nullptr: none.
const Preset* presetLike(std::span<const Preset> known, const ArchSpec& spec);

// Templates by family, shared by the paper's rule. Throw Error for what the family does not have.
ArchSpec cifarPostActivation(int depth, int classes = 10); // depth = 6n+2
ArchSpec cifarPreActivation(int depth, int classes = 10);  // depth = 9n+2
ArchSpec wideResNet(int depth, int k, int classes = 10);   // depth = 6n+4
// 18, 34 (strideIn 1), 50, 101, 152 (strideIn 1 or 2)
ArchSpec imageNet(int depth, int strideIn, int classes = 1000);

} // namespace sharesnet
