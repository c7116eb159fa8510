#include "core/flow/run_names.h"

#include "core/arch/sharing.h"
#include "core/base/number_ranges.h"

#include <vector>

namespace sharesnet {
namespace {

// "2", "1+3", "1-3".
std::string stagesWord(const std::vector<int>& stages) {
    std::string word = numberRanges(stages, "-");
    for (std::size_t at = word.find(", "); at != std::string::npos; at = word.find(", ")) {
        word.replace(at, 2, "+");
    }
    return word;
}

bool sharesByTheRuleAlone(const ArchSpec& arch, int stage) {
    const StageSpec& its = arch.stages[static_cast<std::size_t>(stage - 1)];
    return its.sharing.size() == 1 && shareState(arch, stage) == ShareState::On;
}

} // namespace

std::string sharingWord(const ArchSpec& arch) {
    std::vector<int> shared;
    std::vector<int> inPart;
    for (int stage = 1; stage <= std::ssize(arch.stages); ++stage) {
        if (!arch.stages[static_cast<std::size_t>(stage - 1)].sharing.empty()) {
            (sharesByTheRuleAlone(arch, stage) ? shared : inPart).push_back(stage);
        }
    }
    if (shared.empty() && inPart.empty()) {
        return "unshared";
    }
    std::string word = "shared";
    if (!shared.empty()) {
        word += "-" + stagesWord(shared);
    }
    if (!inPart.empty()) {
        word += "-partly-" + stagesWord(inPart);
    }
    return word;
}

std::string variantName(const ArchSpec& arch) {
    return (arch.name.empty() ? "untitled" : arch.name) + "-" + sharingWord(arch);
}

std::string variedRunName(const std::string& variant, const std::string& settings,
                          std::uint64_t seed) {
    return variant + (settings.empty() ? "" : "-") + settings + "-seed-" + std::to_string(seed);
}

std::string defaultRunName(const RunSpec& spec) {
    return variedRunName(variantName(spec.arch), "", spec.config.seed);
}

} // namespace sharesnet
