#include "core/flow/run_names.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/number_ranges.h"

#include <algorithm>
#include <vector>

namespace sharesnet {
namespace {

// "stage 2", "stages 1-3".
std::string stagesText(const std::vector<int>& stages) {
    return (stages.size() == 1 ? "stage " : "stages ") + numberRanges(stages, "-");
}

bool sharesByTheRuleAlone(const ArchSpec& arch, int stage) {
    const StageSpec& its = arch.stages[static_cast<std::size_t>(stage - 1)];
    return its.sharing.size() == 1 && shareState(arch, stage) == ShareState::On;
}

} // namespace

std::string designTitle(const ArchSpec& arch) {
    const std::vector<Preset> known = presets();
    const auto found = std::ranges::find(known, arch.name, &Preset::name);
    if (found != known.end()) {
        return found->title;
    }
    return arch.name.empty() ? "untitled" : arch.name;
}

std::string sharedStagesText(const ArchSpec& arch) {
    std::vector<int> shared;
    std::vector<int> inPart;
    for (int stage = 1; stage <= std::ssize(arch.stages); ++stage) {
        if (!arch.stages[static_cast<std::size_t>(stage - 1)].sharing.empty()) {
            (sharesByTheRuleAlone(arch, stage) ? shared : inPart).push_back(stage);
        }
    }
    std::string text = shared.empty() ? "" : stagesText(shared) + " shared";
    if (!inPart.empty()) {
        text += (text.empty() ? "" : ", ") + stagesText(inPart) +
                (shared.empty() ? " shared" : "") + " in part";
    }
    return text.empty() ? "nothing shared" : text;
}

std::string defaultRunName(const RunSpec& spec) {
    return designTitle(spec.arch) + ", " + sharedStagesText(spec.arch) + ", seed " +
           std::to_string(spec.config.seed);
}

} // namespace sharesnet
