#include "core/flow/run_errors_export.h"

#include "core/base/error.h"
#include "core/base/markup.h"

#include <array>
#include <charconv>
#include <cmath>

namespace sharesnet {

using Json = nlohmann::ordered_json;

namespace {

template <class Matrix, class Cell>
Json rowsOf(const Matrix& matrix, Cell cell) {
    Json rows = Json::array();
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        Json values = Json::array();
        for (std::size_t column = 0; column < matrix.size(); ++column) {
            values.push_back(cell(matrix.at(row, column)));
        }
        rows.push_back(std::move(values));
    }
    return rows;
}

// The shortest decimal that is this float, not the long one of its double.
double decimal(float value) {
    std::array<char, 32> text{};
    const char* end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    double shortest = value;
    std::from_chars(text.data(), end, shortest);
    return shortest;
}

} // namespace

std::string confusionCsv(std::span<const RunErrors* const> runs) {
    std::string text = "run,true_class";
    for (const std::string& name : runs.front()->classNames) {
        text += ',' + csvField(name);
    }
    text += '\n';
    for (const RunErrors* errors : runs) {
        if (errors->classNames != runs.front()->classNames) {
            throw Error(
                "the runs have different classes, so that their matrices have no common table");
        }
        const ConfusionMatrix matrix = confusionOf(*errors);
        for (std::size_t row = 0; row < matrix.size(); ++row) {
            text += std::to_string(errors->run) + ',' + csvField(matrix.classes[row]);
            for (std::size_t column = 0; column < matrix.size(); ++column) {
                text += ',' + std::to_string(matrix.at(row, column));
            }
            text += '\n';
        }
    }
    return text;
}

Json toJson(const ConfusionMatrix& matrix) {
    return rowsOf(matrix, [](std::int64_t count) { return Json(count); });
}

Json toJson(const ConfusionDifference& difference) {
    return rowsOf(difference, [&difference](double value) {
        return !std::isfinite(value) ? Json()
               : difference.shares   ? Json(value)
                                     : Json(std::llround(value));
    });
}

Json predictionJson(const RunErrors& errors, std::int64_t index) {
    const ImagePrediction* image = predictionOf(errors, index);
    if (image == nullptr) {
        return {};
    }
    Json json{{"index", index}};
    if (const std::string file = fileText(errors, index); !file.empty()) {
        json["file"] = file;
    }
    json["true"] = className(errors, image->truth);
    json["predicted"] = className(errors, image->predicted());
    json["probability"] = decimal(image->confidence());
    json["true_probability"] = decimal(image->truthProbability);
    json["top"] = Json::array();
    for (std::size_t k = 0; k < ImagePrediction::kTop && image->classes[k] >= 0; ++k) {
        json["top"].push_back({{"class", className(errors, image->classes[k])},
                               {"probability", decimal(image->probabilities[k])}});
    }
    return json;
}

} // namespace sharesnet
