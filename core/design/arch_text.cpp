#include "core/design/arch_text.h"

#include "core/arch/sharing.h"
#include "core/base/number_ranges.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <vector>

namespace sharesnet {
namespace {

std::string stageText(const StageSpec& stage) {
    return std::to_string(stage.blocks) + "×" + std::to_string(stage.channels) +
           (stage.stride == 1 ? "" : "/" + std::to_string(stage.stride));
}

std::string stemText(const StemSpec& stem) {
    return "stem " + std::to_string(stem.kernel) + "×" + std::to_string(stem.kernel) + " " +
           std::to_string(stem.channels) +
           (stem.stride == 1 ? "" : "/" + std::to_string(stem.stride)) +
           (stem.normRelu ? " norm" : "") + (stem.maxPool ? " pool" : "");
}

std::string inputText(const ImageShape& input) {
    return "input " + std::to_string(input.channels) + "×" + std::to_string(input.height) + "×" +
           std::to_string(input.width);
}

// Stages that share as the paper's rule says; nothing where some stage shares in another way.
std::vector<int> paperStages(const ArchSpec& spec, bool& all) {
    std::vector<int> stages;
    all = true;
    for (int stage = 1; stage <= std::ssize(spec.stages); ++stage) {
        for (const ConvSharing& sharing :
             spec.stages[static_cast<std::size_t>(stage - 1)].sharing) {
            if (sharing.conv != kPaperConv && !sharing.groups.empty()) {
                return {};
            }
        }
        switch (shareState(spec, stage)) {
        case ShareState::On:
            stages.push_back(stage);
            break;
        case ShareState::Off:
            all = false;
            break;
        case ShareState::Mixed:
            return {};
        case ShareState::Impossible:
            if (!shareGroups(spec.stages[static_cast<std::size_t>(stage - 1)], kPaperConv)
                     .empty()) {
                return {};
            }
            break;
        }
    }
    return stages;
}

std::string groupsText(const ArchSpec& spec) {
    std::string text;
    for (std::size_t s = 0; s < spec.stages.size(); ++s) {
        for (const ConvSharing& sharing : spec.stages[s].sharing) {
            std::string groups;
            for (const std::vector<int>& group : sharing.groups) {
                groups += (groups.empty() ? " " : " + ") + numberRanges(group);
            }
            if (!groups.empty()) {
                text += (text.empty() ? "stage " : "; stage ") + std::to_string(s + 1) + " conv " +
                        std::to_string(sharing.conv) + ":" + groups;
            }
        }
    }
    return text.empty() ? "none" : text;
}

} // namespace

std::string networkText(const ArchSpec& spec) {
    std::string text = spec.block.kind == BlockKind::Basic ? "basic" : "bottleneck";
    text += spec.block.activation == ActivationOrder::Pre ? " pre" : " post";
    for (const StageSpec& stage : spec.stages) {
        text += " " + stageText(stage);
    }
    const auto add = [&text](bool unusual, const std::string& words) {
        text += unusual ? ", " + words : "";
    };
    add(spec.block.strideIn != BlockSpec{}.strideIn,
        "stride in conv " + std::to_string(spec.block.strideIn));
    add(spec.block.dropout != 0, "dropout " + plain::exact(spec.block.dropout));
    add(spec.stem != StemSpec{}, stemText(spec.stem));
    add(spec.input != ImageShape{}, inputText(spec.input));
    add(spec.classes != ArchSpec{}.classes, "classes " + std::to_string(spec.classes));
    return text;
}

std::string sharingText(const ArchSpec& spec) {
    bool all = false;
    const std::vector<int> stages = paperStages(spec, all);
    if (stages.empty()) {
        return groupsText(spec);
    }
    return all ? "paper"
               : (stages.size() == 1 ? "paper in stage " : "paper in stages ") +
                     numberRanges(stages);
}

} // namespace sharesnet
