#include "core/flow/run_names.h"

#include "core/arch/sharing.h"

#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

namespace sharesnet {
namespace {

// "2", "1+3". Never a range: "1-3" would look like it.
std::string stagesWord(const std::vector<int>& stages) {
    std::string word;
    for (const int stage : stages) {
        word += (word.empty() ? "" : "+") + std::to_string(stage);
    }
    return word;
}

bool areAllThatCan(const std::vector<int>& stages, const ArchSpec& arch) {
    std::ptrdiff_t able = 0;
    for (int stage = 1; stage <= std::ssize(arch.stages); ++stage) {
        able += shareState(arch, stage) == ShareState::Impossible ? 0 : 1;
    }
    return std::ssize(stages) > 1 && std::ssize(stages) == able;
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
        word += "-" + (areAllThatCan(shared, arch) ? "all" : stagesWord(shared));
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
