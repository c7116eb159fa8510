#include "core/flow/use_study_export.h"

#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/markup.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/inspect/use_quantities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace sharesnet {

namespace {

using nlohmann::ordered_json;

constexpr const char* kStudyJson = "study.json";
constexpr const char* kUsesCsv = "uses.csv";
constexpr std::array<std::pair<UseMeasure, const char*>, 4> kStudyTables{
    {{UseMeasure::Similarity, "similarity.csv"},
     {UseMeasure::Updates, "update-correlations.csv"},
     {UseMeasure::Gradient, "gradient-cosines.csv"},
     {UseMeasure::Exit, "changed-answers.csv"}}};

std::string tableOf(UseMeasure measure) {
    return std::ranges::find(kStudyTables, measure, [](const auto& each) { return each.first; })
        ->second;
}

bool asked(const UseStudy& study, UseMeasure measure) {
    return asksFor(study.request, measure);
}

ordered_json toJson(const std::optional<TestResult>& accuracy) {
    return accuracy ? ordered_json{{"top1", numberOrNull(accuracy->top1)},
                                   {"loss", numberOrNull(accuracy->loss)}}
                    : ordered_json();
}

ordered_json matrixJson(const std::vector<double>& matrix, std::size_t uses) {
    ordered_json rows = ordered_json::array();
    for (std::size_t row = 0; row < uses; ++row) {
        ordered_json cells = ordered_json::array();
        for (std::size_t column = 0; column < uses; ++column) {
            cells.push_back(numberOrNull(matrix[row * uses + column]));
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

ordered_json useJson(const UseStudy& study, std::size_t index) {
    const UseNumbers& use = study.uses[index];
    ordered_json json{{"use", use.use}, {"block", use.block}};
    if (asked(study, UseMeasure::Activation)) {
        json["activation"] = numberOrNull(use.activation);
        json["relative_change"] = numberOrNull(use.relativeChange);
    }
    if (asked(study, UseMeasure::Gradient)) {
        json["cosine_to_descent"] = numberOrNull(use.cosineToDescent);
        json["gradient_norm"] = numberOrNull(use.gradientNorm);
    }
    if (asked(study, UseMeasure::BatchNorm)) {
        json["norm"] = {{"scale", use.normScale},
                        {"shift", use.normShift},
                        {"mean", use.normMean},
                        {"variance", use.normVariance}};
    }
    for (const auto& [name, accuracies] :
         {std::pair("skip", &study.skip), std::pair("repeat", &study.repeat),
          std::pair("exit", &study.exit)}) {
        if (!accuracies->empty()) {
            json[name] = toJson((*accuracies)[index]);
        }
    }
    return json;
}

ordered_json indicesJson(const UseStudy& study, std::size_t use) {
    ordered_json indices = ordered_json::array();
    for (const ChangedAnswer& changed : study.changedImages.at(use)) {
        indices.push_back(changed.image);
    }
    return indices;
}

ordered_json changedJson(const UseStudy& study) {
    const std::size_t classes = study.classNames.size();
    ordered_json all = ordered_json::array();
    for (std::size_t use = 0; use + 1 < study.uses.size(); ++use) {
        ordered_json perClass = ordered_json::object();
        bool known = true;
        for (std::size_t c = 0; c < classes; ++c) {
            const std::int64_t changed = study.changedAnswers[use * classes + c];
            known = known && changed >= 0;
            perClass[validUtf8(study.classNames[c])] = changed;
        }
        all.push_back({{"from_use", study.uses[use].use},
                       {"to_use", study.uses[use + 1].use},
                       {"images", known ? std::move(perClass) : ordered_json()},
                       {"indices", known ? indicesJson(study, use) : ordered_json()}});
    }
    return all;
}

std::string cell(double value) {
    return std::isfinite(value) ? plain::exact(value) : "";
}

std::string usesCsv(const UseStudy& study) {
    std::string csv = "use,block";
    for (const UseQuantity& quantity : useQuantities()) {
        csv += std::string(",") + quantity.name;
    }
    csv += "\r\n";
    for (std::size_t use = 0; use < study.uses.size(); ++use) {
        csv += std::to_string(study.uses[use].use) + "," + std::to_string(study.uses[use].block);
        for (const UseQuantity& quantity : useQuantities()) {
            csv += "," + cell(quantity.value(study, use));
        }
        csv += "\r\n";
    }
    return csv;
}

// A line an image that changes its answer when the next use is added.
std::string changedCsv(const UseStudy& study) {
    const auto name = [&study](std::int32_t label) {
        return csvField(study.classNames.at(static_cast<std::size_t>(label)));
    };
    std::string csv = "from_use,to_use,image,class,answer_before,answer_after\r\n";
    for (std::size_t use = 0; use < study.changedImages.size(); ++use) {
        for (const ChangedAnswer& changed : study.changedImages[use]) {
            csv += std::to_string(study.uses[use].use) + "," +
                   std::to_string(study.uses[use + 1].use) + "," + std::to_string(changed.image) +
                   "," + name(changed.truth) + "," + name(changed.before) + "," +
                   name(changed.after) + "\r\n";
        }
    }
    return csv;
}

std::string matrixCsv(const std::vector<double>& matrix, std::size_t uses) {
    std::string csv;
    for (std::size_t row = 0; row < uses; ++row) {
        for (std::size_t column = 0; column < uses; ++column) {
            csv += (column > 0 ? "," : "") + cell(matrix[row * uses + column]);
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace

ordered_json toJson(const UseStudy& study) {
    ordered_json json{{"source", validUtf8(study.source)},
                      {"conv", toString(study.request.conv)},
                      {"shared", study.shared},
                      {"data", validUtf8(toString(study.request.data))},
                      {"images", study.images},
                      {"as_trained", toJson(study.asTrained)},
                      {"uses", ordered_json::array()}};
    for (std::size_t use = 0; use < study.uses.size(); ++use) {
        json["uses"].push_back(useJson(study, use));
    }
    if (study.similarity) {
        json["similarity"] = {{"matrix", matrixJson(study.similarity->matrix, study.uses.size())},
                              {"batches", study.similarity->batches},
                              {"samples", study.similarity->samples},
                              {"chance", numberOrNull(study.similarity->chance)}};
    }
    if (!study.updateCorrelations.empty()) {
        json["update_correlations"] = matrixJson(study.updateCorrelations, study.uses.size());
    }
    if (!study.gradientCosines.empty()) {
        json["gradient_cosines"] = matrixJson(study.gradientCosines, study.uses.size());
    }
    if (!study.exit.empty()) {
        json["changed_answers"] = changedJson(study);
    }
    if (asked(study, UseMeasure::Extra)) {
        json["extra"] = ordered_json::array();
        for (const UseStudy::Extended& extended : study.extra) {
            ordered_json entry{{"uses", extended.uses}};
            entry.update(toJson(std::optional(extended.accuracy)));
            json["extra"].push_back(std::move(entry));
        }
    }
    return json;
}

std::vector<FolderFile> useStudyFiles(const std::shared_ptr<const UseStudy>& study) {
    std::vector<FolderFile> files{
        folderFile(kStudyJson, [study] { return jsonText(toJson(*study), 2) + "\n"; }),
        folderFile(kUsesCsv, [study] { return usesCsv(*study); })};
    const auto addMatrix = [&](const std::string& name, const std::vector<double>& matrix) {
        if (!matrix.empty()) { // it lives in `study`
            files.push_back(folderFile(
                name, [study, &matrix] { return matrixCsv(matrix, study->uses.size()); }));
        }
    };
    if (study->similarity) {
        addMatrix(tableOf(UseMeasure::Similarity), study->similarity->matrix);
    }
    addMatrix(tableOf(UseMeasure::Updates), study->updateCorrelations);
    addMatrix(tableOf(UseMeasure::Gradient), study->gradientCosines);
    if (!study->changedImages.empty()) {
        files.push_back(
            folderFile(tableOf(UseMeasure::Exit), [study] { return changedCsv(*study); }));
    }
    return files;
}

std::vector<std::string> useStudyNames(const std::vector<UseMeasure>& measures) {
    std::vector<std::string> names{kStudyJson, kUsesCsv};
    for (const auto& [measure, name] : kStudyTables) {
        if (std::ranges::find(measures, measure) != measures.end()) {
            names.emplace_back(name);
        }
    }
    return names;
}

} // namespace sharesnet
