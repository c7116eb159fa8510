#include "core/exchange/foldability_export.h"

#include "core/base/json_text.h"
#include "core/base/number_text.h"

#include <cmath>

namespace sharesnet {

namespace {

using nlohmann::ordered_json;

constexpr const char* kPairsCsv = "pairs.csv";
constexpr const char* kPlanCsv = "plan.csv";

std::string finiteCell(double value) {
    return std::isfinite(value) ? plain::exact(value) : "";
}

std::string blocksCell(const std::vector<int>& blocks) {
    std::string text;
    for (const int block : blocks) {
        text += (text.empty() ? "" : " ") + std::to_string(block);
    }
    return text;
}

std::string csvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) {
        line += (line.empty() ? "" : ",") + cell;
    }
    return line + "\r\n";
}

} // namespace

nlohmann::ordered_json toJson(const FoldReport& report) {
    ordered_json pairs = ordered_json::array();
    for (const auto& [pair, tied] : report.pairs) {
        pairs.push_back({{"stage", pair.stage},
                         {"conv", pair.conv},
                         {"first", pair.first},
                         {"second", pair.second},
                         {"saved", pair.saved},
                         {"cosine", numberOrNull(pair.before.cosine)},
                         {"distance", numberOrNull(pair.before.distance)},
                         {"matched_cosine", numberOrNull(pair.matched.cosine)},
                         {"matched_distance", numberOrNull(pair.matched.distance)},
                         {"loss", numberOrNull(tied.loss)},
                         {"top1", numberOrNull(tied.top1)}});
    }
    ordered_json plan = report.query.budget ? ordered_json::array() : ordered_json();
    for (const FoldStep& step : report.plan) {
        plan.push_back({{"stage", step.stage},
                        {"conv", step.conv},
                        {"blocks", step.blocks},
                        {"parameters", step.parameters},
                        {"predicted_loss", numberOrNull(step.predictedLoss)},
                        {"loss", numberOrNull(step.tied.loss)},
                        {"top1", numberOrNull(step.tied.top1)},
                        {"ties", tieTexts(report.info.spec.arch, step.arch)}});
    }
    return {{"images", report.images},
            {"parameters", report.parameters},
            {"loss", numberOrNull(report.asIs.loss)},
            {"top1", numberOrNull(report.asIs.top1)},
            {"pairs", std::move(pairs)},
            {"plan", std::move(plan)}};
}

std::string pairsCsv(const FoldReport& report) {
    std::string csv = csvLine({"stage", "conv", "first", "second", "saved", "cosine", "distance",
                               "matched_cosine", "matched_distance", "loss", "top1"});
    for (const auto& [pair, tied] : report.pairs) {
        csv += csvLine({std::to_string(pair.stage), std::to_string(pair.conv),
                        blocksCell(pair.first), blocksCell(pair.second), std::to_string(pair.saved),
                        finiteCell(pair.before.cosine), finiteCell(pair.before.distance),
                        finiteCell(pair.matched.cosine), finiteCell(pair.matched.distance),
                        finiteCell(tied.loss), finiteCell(tied.top1)});
    }
    return csv;
}

std::string planCsv(const FoldReport& report) {
    std::string csv = csvLine(
        {"step", "stage", "conv", "blocks", "parameters", "predicted_loss", "loss", "top1"});
    csv +=
        csvLine({"0", "", "", "", std::to_string(report.parameters), finiteCell(report.asIs.loss),
                 finiteCell(report.asIs.loss), finiteCell(report.asIs.top1)});
    for (std::size_t i = 0; i < report.plan.size(); ++i) {
        const FoldStep& step = report.plan[i];
        csv += csvLine({std::to_string(i + 1), std::to_string(step.stage),
                        std::to_string(step.conv), blocksCell(step.blocks),
                        std::to_string(step.parameters), finiteCell(step.predictedLoss),
                        finiteCell(step.tied.loss), finiteCell(step.tied.top1)});
    }
    return csv;
}

std::vector<FolderFile> foldReportFiles(const std::shared_ptr<const FoldReport>& report) {
    std::vector<FolderFile> files{folderFile(kPairsCsv, [report] { return pairsCsv(*report); })};
    if (report->query.budget) {
        files.push_back(folderFile(kPlanCsv, [report] { return planCsv(*report); }));
    }
    return files;
}

std::vector<std::string> foldReportNames(bool withPlan) {
    return withPlan ? std::vector<std::string>{kPairsCsv, kPlanCsv}
                    : std::vector<std::string>{kPairsCsv};
}

} // namespace sharesnet
