#include "core/design/arch_text.h"

#include "core/arch/sharing.h"
#include "core/base/number_ranges.h"

#include <algorithm>
#include <string>
#include <vector>

namespace sharesnet {
namespace {

std::string stageText(const StageSpec& stage) {
    return std::to_string(stage.blocks) + "×" + std::to_string(stage.channels) +
           (stage.stride == 1 ? "" : "/" + std::to_string(stage.stride));
}

Message stemText(const StemSpec& stem) {
    Message text =
        Message("stem %1", std::to_string(stem.kernel) + "×" + std::to_string(stem.kernel) + " " +
                               std::to_string(stem.channels) +
                               (stem.stride == 1 ? "" : "/" + std::to_string(stem.stride)));
    text = stem.normRelu ? Message("%1 norm", text) : text;
    return stem.maxPool ? Message("%1 pool", text) : text;
}

Message inputText(const ImageShape& input) {
    return Message("input %1", std::to_string(input.channels) + "×" + std::to_string(input.height) +
                                   "×" + std::to_string(input.width));
}

Message blockText(const BlockSpec& block) {
    const bool pre = block.activation == ActivationOrder::Pre;
    return block.kind == BlockKind::Basic
               ? (pre ? Message("basic pre") : Message("basic post"))
               : (pre ? Message("bottleneck pre") : Message("bottleneck post"));
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

Message groupsText(const ArchSpec& spec) {
    Message text;
    for (std::size_t s = 0; s < spec.stages.size(); ++s) {
        for (const ConvSharing& sharing : spec.stages[s].sharing) {
            std::string groups;
            for (const std::vector<int>& group : sharing.groups) {
                groups += (groups.empty() ? "" : " + ") + numberRanges(group);
            }
            if (!groups.empty()) {
                const Message here = Message("stage %1 conv %2: %3", s + 1, sharing.conv, groups);
                text = text.empty() ? here : Message("%1; %2", text, here);
            }
        }
    }
    return text;
}

} // namespace

Message networkText(const ArchSpec& spec) {
    std::string stages;
    for (const StageSpec& stage : spec.stages) {
        stages += (stages.empty() ? "" : " ") + stageText(stage);
    }
    Message text = blockText(spec.block);
    text = stages.empty() ? text : Message("%1 %2", text, stages);
    const auto add = [&text](bool unusual, const Message& words) {
        text = unusual ? Message("%1, %2", text, words) : text;
    };
    add(spec.block.strideIn != BlockSpec{}.strideIn,
        Message("stride in conv %1", spec.block.strideIn));
    add(spec.block.dropout != 0, Message("dropout %1", numeral::exact(spec.block.dropout)));
    add(spec.stem != StemSpec{}, stemText(spec.stem));
    add(spec.input != ImageShape{}, inputText(spec.input));
    add(spec.classes != ArchSpec{}.classes, Message("classes %1", spec.classes));
    return text;
}

Message sharingText(const ArchSpec& spec) {
    bool all = false;
    const std::vector<int> stages = paperStages(spec, all);
    if (stages.empty()) {
        const Message groups = groupsText(spec);
        return groups.empty() ? Message("none") : groups;
    }
    return all                  ? Message("paper")
           : stages.size() == 1 ? Message("paper in stage %1", numberRanges(stages))
                                : Message("paper in stages %1", numberRanges(stages));
}

Message sharingPhrase(const ArchSpec& spec) {
    bool all = false;
    const std::vector<int> stages = paperStages(spec, all);
    if (stages.empty()) {
        const Message groups = groupsText(spec);
        return groups.empty() ? Message("no sharing") : Message("sharing in %1", groups);
    }
    return all                  ? Message("paper sharing")
           : stages.size() == 1 ? Message("paper sharing in stage %1", numberRanges(stages))
                                : Message("paper sharing in stages %1", numberRanges(stages));
}

} // namespace sharesnet
