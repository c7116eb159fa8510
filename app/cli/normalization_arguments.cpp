#include "app/cli/normalization_arguments.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/exchange/model_import.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace sharesnet::cli {

namespace {

constexpr auto kOfData = "data";

std::array<float, 3> threeNumbers(const std::string& option, const std::string& text) {
    std::array<float, 3> numbers{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const auto number = plain::numberFrom(text.substr(at, comma - at));
        if (!number || (i < 2) != (comma < text.size())) {
            throw Error(
                option +
                " takes three numbers separated by commas, such as 0.485,0.456,0.406, and not '" +
                text + "'");
        }
        numbers[i] = static_cast<float>(*number);
        at = comma + 1;
    }
    return numbers;
}

} // namespace

std::optional<Normalization> NormalizationArguments::given() const {
    if (means.empty() != deviations.empty()) {
        throw Error("--mean and --std go together");
    }
    if (means.empty()) {
        const auto preset =
            std::ranges::find(normalizationPresets(), name, &NormalizationPreset::name);
        return preset == normalizationPresets().end() ? std::nullopt : std::optional(preset->value);
    }
    const Normalization numbers{threeNumbers("--mean", means), threeNumbers("--std", deviations)};
    if (std::ranges::any_of(numbers.std, [](float each) { return !(each > 0); })) {
        throw Error("--std takes numbers above 0, and not '" + deviations + "'");
    }
    return numbers;
}

bool NormalizationArguments::isOfData() const {
    return name == kOfData;
}

void NormalizationArguments::addTo(CLI::App& command, bool ofData) {
    std::vector<std::string> ways;
    for (const NormalizationPreset& preset : normalizationPresets()) {
        ways.push_back(preset.name);
    }
    if (ofData) {
        ways.emplace_back(kOfData);
    }
    command
        .add_option("--normalization", name,
                    std::string("How images are normalized, where the file does not say: as is "
                                "usual for a data set") +
                        (ofData ? ", or as the training images of --data are" : ""))
        ->check(CLI::IsMember(ways));
    command.add_option("--mean", means, "Or by numbers: of red, green and blue, 0 to 1");
    command.add_option("--std", deviations, "Likewise");
}

} // namespace sharesnet::cli
