#include "core/inspect/use_quantities.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace sharesnet {
namespace {

using Results = std::vector<std::optional<TestResult>>;

const TestResult* resultOf(const Results& results, std::size_t use) {
    return use < results.size() && results[use] ? &*results[use] : nullptr;
}

double top1Of(const Results& results, std::size_t use) {
    const TestResult* result = resultOf(results, use);
    return result != nullptr ? result->top1 : std::numeric_limits<double>::quiet_NaN();
}

double lossOf(const Results& results, std::size_t use) {
    const TestResult* result = resultOf(results, use);
    return result != nullptr ? result->loss : std::numeric_limits<double>::quiet_NaN();
}

double similarityToFirst(const UseStudy& study, std::size_t use) {
    return study.similarity && use > 0 ? study.similarity->matrix[use]
                                       : std::numeric_limits<double>::quiet_NaN();
}

constexpr std::array kQuantities{
    UseQuantity{"activation", UseMeasure::Activation,
                [](const UseStudy& study, std::size_t use) { return study.uses[use].activation; }},
    UseQuantity{
        "relative_change", UseMeasure::Activation,
        [](const UseStudy& study, std::size_t use) { return study.uses[use].relativeChange; }},
    UseQuantity{
        "cosine_to_descent", UseMeasure::Gradient,
        [](const UseStudy& study, std::size_t use) { return study.uses[use].cosineToDescent; }},
    UseQuantity{
        "gradient_norm", UseMeasure::Gradient,
        [](const UseStudy& study, std::size_t use) { return study.uses[use].gradientNorm; }},
    UseQuantity{"similarity_to_first", UseMeasure::Similarity, similarityToFirst},
    UseQuantity{"skip_top1", UseMeasure::Skip,
                [](const UseStudy& study, std::size_t use) { return top1Of(study.skip, use); }},
    UseQuantity{"skip_loss", UseMeasure::Skip,
                [](const UseStudy& study, std::size_t use) { return lossOf(study.skip, use); }},
    UseQuantity{"repeat_top1", UseMeasure::Repeat,
                [](const UseStudy& study, std::size_t use) { return top1Of(study.repeat, use); }},
    UseQuantity{"repeat_loss", UseMeasure::Repeat,
                [](const UseStudy& study, std::size_t use) { return lossOf(study.repeat, use); }},
    UseQuantity{"exit_top1", UseMeasure::Exit,
                [](const UseStudy& study, std::size_t use) { return top1Of(study.exit, use); }},
    UseQuantity{"exit_loss", UseMeasure::Exit,
                [](const UseStudy& study, std::size_t use) { return lossOf(study.exit, use); }},
};

} // namespace

std::span<const UseQuantity> useQuantities() {
    return kQuantities;
}

const UseQuantity& useQuantity(const std::string& name) {
    std::string known;
    for (const UseQuantity& quantity : kQuantities) {
        if (name == quantity.name) {
            return quantity;
        }
        known += (known.empty() ? "" : ", ") + std::string(quantity.name);
    }
    throw Error("a use has no quantity '%1'; choose one of %2", name, known);
}

bool asksFor(const UseStudyRequest& request, UseMeasure measure) {
    return std::ranges::find(request.measures, measure) != request.measures.end();
}

} // namespace sharesnet
