#include "core/inspect/use_study.h"

#include "core/base/error.h"

#include <algorithm>

namespace sharesnet {

namespace {

constexpr std::array<const char*, kUseMeasures.size()> kNames{"similarity", "activation", "updates",
                                                              "gradient",   "batch-norm", "skip",
                                                              "repeat",     "exit",       "extra"};

UseMeasure measureFrom(const std::string& name) {
    const auto found = std::ranges::find(kNames, name);
    if (found == kNames.end()) {
        std::string known;
        for (const char* const each : kNames) {
            known += std::string(known.empty() ? "" : ", ") + each;
        }
        throw Error("there is no measure '%1'; choose one of %2, or all", name, known);
    }
    return kUseMeasures.at(static_cast<std::size_t>(found - kNames.begin()));
}

} // namespace

std::string toString(UseMeasure measure) {
    return kNames.at(static_cast<std::size_t>(measure));
}

std::vector<UseMeasure> parseUseMeasures(const std::string& text) {
    if (text == "all") {
        return {kUseMeasures.begin(), kUseMeasures.end()};
    }
    std::vector<UseMeasure> measures;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(',', from), text.size());
        const UseMeasure measure = measureFrom(text.substr(from, to - from));
        if (std::ranges::find(measures, measure) == measures.end()) {
            measures.push_back(measure);
        }
        from = to + 1;
    }
    return measures;
}

} // namespace sharesnet
