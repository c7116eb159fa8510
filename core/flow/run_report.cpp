#include "core/flow/run_report.h"

#include "core/arch/json.h"
#include "core/base/json_text.h"
#include "core/base/markup.h"
#include "core/base/number_text.h"
#include "core/flow/comparison.h"
#include "core/flow/svg_figure.h"
#include "core/flow/trade_off.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace sharesnet {
namespace {

using Row = std::vector<std::string>;

std::vector<RunRecord> recordsOf(const RunReport& report) {
    std::vector<RunRecord> records;
    for (const ReportRun& run : report.runs) {
        records.push_back(run.record);
    }
    return records;
}

std::vector<GroupAccuracy> accuraciesOf(const RunReport& report) {
    std::vector<GroupAccuracy> accuracies;
    for (const RunGroup& group : report.groups) {
        std::vector<RunRecord> members;
        for (const std::size_t place : group.runs) {
            members.push_back(report.runs[place].record);
        }
        accuracies.push_back(accuracyOf(group.label, members, report.accuracy));
    }
    return accuracies;
}

const RunRecord& firstOf(const RunReport& report, const RunGroup& group) {
    return report.runs[group.runs.front()].record;
}

std::string idsOf(const RunReport& report, const std::vector<std::size_t>& places) {
    std::string text;
    for (const std::size_t place : places) {
        text += (text.empty() ? "" : ", ") + std::to_string(report.runs[place].record.id);
    }
    return text;
}

std::string allIds(const RunReport& report) {
    std::string text;
    for (const ReportRun& run : report.runs) {
        text += (text.empty() ? "" : ", ") + std::to_string(run.record.id);
    }
    return text;
}

// Tables of groups, in three languages.

struct GroupRow {
    std::string label;
    std::string parameters;
    std::string macs;
    std::size_t seeds = 0;
    MeanEstimate mean;
};

std::vector<GroupRow> groupRows(const RunReport& report, const RunColumns& columns) {
    const std::vector<GroupAccuracy> accuracies = accuraciesOf(report);
    std::vector<GroupRow> rows;
    for (std::size_t g = 0; g < report.groups.size(); ++g) {
        const RunRecord& first = firstOf(report, report.groups[g]);
        rows.push_back({report.groups[g].label.english(), columnText(columns.at("params"), first),
                        columnText(columns.at("macs"), first), accuracies[g].mean.count,
                        accuracies[g].mean});
    }
    return rows;
}

std::string points(double fraction) {
    return plain::fixed(fraction * 100, 2);
}

std::string meanText(const MeanEstimate& mean, const std::string& plusMinus) {
    return mean.count == 0
               ? "-"
               : points(mean.mean) + (mean.deviation ? plusMinus + points(*mean.deviation) : "");
}

// A dash between the ends would look like a sign of the second.
std::string intervalText(const MeanEstimate& mean) {
    return mean.interval
               ? "[" + points(mean.interval->low) + ", " + points(mean.interval->high) + "]"
               : "-";
}

// With the minus sign of the page, which LaTeX makes of a hyphen in formulas.
std::string printedInterval(const MeanEstimate& mean) {
    std::string text = intervalText(mean);
    for (std::size_t at = text.find('-'); mean.interval && at != std::string::npos;
         at = text.find('-', at)) {
        text.replace(at, 1, "−");
    }
    return text;
}

std::string latexInterval(const MeanEstimate& mean) {
    return mean.interval ? "$" + intervalText(mean) + "$" : "-";
}

std::optional<Verdict> verdictIn(const RunReport& report) {
    std::vector<GroupAccuracy> accuracies = accuraciesOf(report);
    return accuracies.size() == 2
               ? std::optional(
                     verdictOf(std::move(accuracies[0]), std::move(accuracies[1]), report.accuracy))
               : std::nullopt;
}

std::vector<std::string> notesOf(const RunReport& report) {
    std::vector<Message> notes;
    if (const auto verdict = verdictIn(report)) {
        notes = verdict->notes;
    } else {
        for (const GroupAccuracy& group : accuraciesOf(report)) {
            notes.insert(notes.end(), group.notes.begin(), group.notes.end());
        }
    }
    std::vector<std::string> texts;
    std::ranges::transform(notes, std::back_inserter(texts), &Message::english);
    return texts;
}

// Figures.

using EpochValue = std::optional<double> (*)(const EpochDone&);

std::optional<double> testTop1(const EpochDone& epoch) {
    return epoch.evaluated ? std::optional(epoch.testTop1) : std::nullopt;
}

std::optional<double> trainLoss(const EpochDone& epoch) {
    return epoch.trainLoss;
}

// Thin lines of the runs, and where several have a value their mean with its interval.
FigureSeries seriesOf(const RunReport& report, const RunGroup& group, EpochValue valueOf) {
    FigureSeries series;
    series.label = group.label.english() + " (n = " + std::to_string(group.runs.size()) + ")";
    std::map<int, std::vector<double>> byEpoch;
    for (const std::size_t place : group.runs) {
        std::vector<FigurePoint>& line = series.thin.emplace_back();
        for (const StoredEpoch& stored : report.runs[place].epochs) {
            if (const std::optional<double> value = valueOf(stored.epoch)) {
                line.push_back({static_cast<double>(stored.epoch.epoch), *value});
                if (std::isfinite(*value)) {
                    byEpoch[stored.epoch.epoch].push_back(*value);
                }
            }
        }
    }
    for (const auto& [epoch, values] : byEpoch) {
        if (values.size() != group.runs.size()) {
            continue; // a mean over other runs would jump
        }
        const MeanEstimate mean = meanOf(values);
        series.line.push_back({static_cast<double>(epoch), mean.mean});
        if (mean.interval) {
            series.band.push_back(
                {static_cast<double>(epoch), mean.interval->low, mean.interval->high});
        }
    }
    return series;
}

SvgFigure curveFigure(const RunReport& report, const std::string& title, const std::string& yTitle,
                      EpochValue valueOf, bool isFraction) {
    SvgFigure figure;
    figure.title = title;
    figure.xTitle = "Epoch";
    figure.yTitle = yTitle;
    figure.yIsFraction = isFraction;
    figure.description = "Runs " + allIds(report);
    for (const RunGroup& group : report.groups) {
        figure.series.push_back(seriesOf(report, group, valueOf));
    }
    return figure;
}

SvgFigure tradeOffFigure(const RunReport& report, const RunColumns& columns) {
    SvgFigure figure;
    figure.title = "Accuracy against parameters";
    figure.xTitle = "Parameters";
    figure.yTitle = "Mean " + nameOf(report.accuracy).english() + " (%)";
    figure.yIsFraction = true;
    figure.description = "Runs " + allIds(report);
    TradeOffQuery query;
    query.accuracy = report.accuracy;
    query.by = report.by;
    const std::vector<RunRecord> records = recordsOf(report);
    const TradeOff tradeOff = tradeOffOf(pointersTo(records), columns, query);
    for (const RunGroup& group : report.groups) {
        FigureSeries& series = figure.series.emplace_back();
        const auto isOfGroup = [&](const TradeOffPoint& point) {
            return std::ranges::any_of(group.runs, [&](std::size_t place) {
                return records[place].id == point.runs.front();
            });
        };
        const auto point = std::ranges::find_if(tradeOff.points, isOfGroup);
        const MeanEstimate mean = point == tradeOff.points.end() ? MeanEstimate() : point->accuracy;
        series.label = group.label.english() + " (n = " + std::to_string(mean.count) + ")";
        if (mean.count > 0) {
            series.marks.push_back({point->cost, mean.mean});
        }
        if (mean.interval) {
            series.bars.push_back({point->cost, mean.interval->low, mean.interval->high});
        }
    }
    for (const std::size_t place : tradeOff.front) {
        figure.front.push_back({tradeOff.points[place].cost, tradeOff.points[place].accuracy.mean});
    }
    return figure;
}

// HTML.

constexpr const char* kStyle =
    "body{font:14px/1.5 system-ui,sans-serif;color:#1a1f26;background:#fff;max-width:60rem;"
    "margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}"
    "table{border-collapse:collapse;margin:.5rem 0;display:block;overflow-x:auto}"
    "th,td{border-bottom:1px solid #e2e5ea;padding:.25rem .75rem .25rem 0;text-align:left;"
    "vertical-align:top;font-variant-numeric:tabular-nums}th{color:#626c78;font-weight:600}"
    "pre{background:#f4f5f7;padding:.75rem;overflow-x:auto;font-size:12px}svg{max-width:100%;"
    "height:auto}.verdict{border-left:3px solid #3b6fd4;padding-left:.75rem;font-size:1.05rem}"
    ".note{color:#626c78}";

std::string htmlRow(const Row& cells, const char* tag) {
    std::string row = "<tr>";
    for (const std::string& cell : cells) {
        row +=
            std::string("<") + tag + ">" + htmlText(cell.empty() ? "-" : cell) + "</" + tag + ">";
    }
    return row + "</tr>\n";
}

std::string htmlTable(const Row& head, const std::vector<Row>& rows) {
    std::string table = "<table>\n" + htmlRow(head, "th");
    for (const Row& row : rows) {
        table += htmlRow(row, "td");
    }
    return table + "</table>\n";
}

std::string heading(const std::string& text) {
    return "<h2>" + htmlText(text) + "</h2>\n";
}

std::string htmlGroups(const RunReport& report, const RunColumns& columns) {
    std::vector<Row> rows;
    const std::vector<GroupRow> groups = groupRows(report, columns);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const GroupRow& group = groups[g];
        rows.push_back({group.label, idsOf(report, report.groups[g].runs), group.parameters,
                        group.macs, std::to_string(group.seeds), meanText(group.mean, " ± "),
                        printedInterval(group.mean)});
    }
    std::string html = heading("Results");
    if (const auto verdict = verdictIn(report)) {
        html += "<p class=\"verdict\">" + htmlText(verdict->sentence.english()) + "</p>\n";
    }
    html += htmlTable({"Group", "Runs", "Parameters", "MACs", "Seeds",
                       "Mean ± s of " + nameOf(report.accuracy).english() + " (%)",
                       "95 % interval (%)"},
                      rows);
    for (const std::string& note : notesOf(report)) {
        html += "<p class=\"note\">" + htmlText(note) + "</p>\n";
    }
    return html + "<p class=\"note\">Means over seeds; s: sample standard deviation; interval of "
                  "the mean by Student’s t. Differences are paired by seed where seeds pair, "
                  "otherwise Welch’s.</p>\n";
}

std::string htmlFigures(const RunReport& report, const RunColumns& columns) {
    std::string html = heading("Figures");
    html += svgOf(curveFigure(report, "Test accuracy", "Test top-1 (%)", testTop1, true));
    html += svgOf(curveFigure(report, "Training loss", "Mean loss of the epoch", trainLoss, false));
    html += svgOf(tradeOffFigure(report, columns));
    return html + "<p class=\"note\">Thin: single runs; thick: the mean of a group, with the 95 % "
                  "interval of the mean. Dashed in the last figure: the Pareto front.</p>\n";
}

std::string htmlRuns(const RunReport& report, const RunColumns& columns) {
    Row head;
    std::vector<Row> rows(report.runs.size());
    for (const char* key : {"run", "name", "state", "seed", "done", "test", "best", "train",
                            "created", "duration", "host"}) {
        const RunColumn& column = columns.at(key);
        head.push_back(column.title);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].push_back(columnText(column, report.runs[i].record));
        }
    }
    return heading("Runs") + htmlTable(head, rows);
}

std::string htmlSettings(const std::vector<RunRecord>& records, const RunColumns& columns) {
    const RunComparison all = compared(records, columns, ComparedRows::All);
    Row head{"Setting"};
    for (const RunRecord& record : records) {
        head.push_back("Run " + std::to_string(record.id));
    }
    std::vector<Row> differing;
    std::vector<Row> common;
    for (const ComparedSetting& setting : all.settings) {
        Row row{setting.column->title};
        if (setting.differs) {
            row.insert(row.end(), setting.values.begin(), setting.values.end());
            differing.push_back(std::move(row));
        } else {
            row.push_back(setting.values.front());
            common.push_back(std::move(row));
        }
    }
    std::string html;
    if (!differing.empty()) {
        html += heading("Settings that differ") + htmlTable(head, differing);
    }
    if (!common.empty()) {
        html += heading("Settings in common") + htmlTable({"Setting", "Value"}, common);
    }
    return html;
}

std::string htmlArchitectures(const RunReport& report) {
    std::string html = heading("Architectures");
    std::vector<ArchSpec> shown;
    for (const RunGroup& group : report.groups) {
        const RunRecord& first = firstOf(report, group);
        const ArchSpec& arch = first.spec.arch;
        if (!first.origin.empty() || std::ranges::find(shown, arch) != shown.end()) {
            continue;
        }
        shown.push_back(arch);
        html += "<details><summary>" +
                htmlText(arch.name.empty() ? group.label.english() : arch.name) +
                "</summary>\n<pre>";
        // a line at a time: htmlText keeps text on one line
        const std::string json = toJsonText(arch);
        for (std::size_t at = 0; at < json.size();) {
            const std::size_t end = std::min(json.find('\n', at), json.size());
            html += htmlText(json.substr(at, end - at)) + "\n";
            at = end + 1;
        }
        html += "</pre></details>\n";
    }
    return html;
}

std::string valueText(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>() : jsonText(value);
}

std::string htmlEnvironments(const std::vector<RunRecord>& records) {
    std::map<std::string, std::vector<std::string>> runs; // by environment
    std::map<std::string, const nlohmann::json*> environments;
    for (const RunRecord& record : records) {
        if (record.environment.is_object()) {
            const std::string text = jsonText(record.environment);
            runs[text].push_back(std::to_string(record.id));
            environments.emplace(text, &record.environment);
        }
    }
    std::string html = heading("Environment");
    for (const auto& [text, ids] : runs) {
        std::string list;
        for (const std::string& id : ids) {
            list += (list.empty() ? "" : ", ") + id;
        }
        std::vector<Row> rows{{"runs", list}};
        for (const auto& [key, value] : environments.at(text)->items()) {
            rows.push_back({key, valueText(value)});
        }
        html += htmlTable({"", ""}, rows);
    }
    return html;
}

} // namespace

RunReport reportOf(const RunStore& store, const std::vector<RunRecord>& runs,
                   const RunColumns& columns, const GroupBy& by, Accuracy accuracy) {
    RunReport report;
    report.by = by;
    report.groups = groupsOf(runs, columns, by);
    report.accuracy = accuracy;
    for (const RunRecord& record : runs) {
        report.runs.push_back({record, store.epochs(record.id)});
    }
    return report;
}

std::string htmlReport(const RunReport& report, const RunColumns& columns) {
    const std::vector<RunRecord> records = recordsOf(report);
    const std::string title =
        (records.size() == 1 ? "Run " : "Runs ") + allIds(report) + " of ShaResNet Workbench";
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
           htmlText(title) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<h1>" +
           htmlText(title) + "</h1>\n" + htmlGroups(report, columns) +
           htmlFigures(report, columns) + htmlRuns(report, columns) +
           htmlSettings(records, columns) + htmlArchitectures(report) + htmlEnvironments(records) +
           "</body>\n</html>\n";
}

std::string markdownReport(const RunReport& report, const RunColumns& columns) {
    std::string text = "| group | parameters | MACs | seeds | " +
                       nameOf(report.accuracy).english() +
                       " (%), mean ± s | 95 % interval |\n"
                       "| --- | ---: | ---: | ---: | ---: | ---: |\n";
    for (const GroupRow& group : groupRows(report, columns)) {
        text += "| " + markdownText(group.label) + " | " + group.parameters + " | " + group.macs +
                " | " + std::to_string(group.seeds) + " | " + meanText(group.mean, " ± ") + " | " +
                printedInterval(group.mean) + " |\n";
    }
    if (const auto verdict = verdictIn(report)) {
        text += "\n" + markdownText(verdict->sentence.english()) + "\n";
    }
    for (const std::string& note : notesOf(report)) {
        text += "\n" + markdownText(note) + "\n";
    }
    return text;
}

std::string latexReport(const RunReport& report, const RunColumns& columns) {
    std::string text = "% runs " + allIds(report) + "; needs \\usepackage{booktabs}\n";
    if (const auto verdict = verdictIn(report)) {
        text += "% " + latexText(verdict->sentence.english()) + "\n";
    }
    for (const std::string& note : notesOf(report)) {
        text += "% " + latexText(note) + "\n";
    }
    text += "\\begin{tabular}{lrrrrr}\n\\toprule\ngroup & parameters & MACs & seeds & " +
            latexText(nameOf(report.accuracy).english()) +
            " (\\%), mean $\\pm$ s & 95\\,\\% interval \\\\\n\\midrule\n";
    for (const GroupRow& group : groupRows(report, columns)) {
        text += latexText(group.label) + " & " + group.parameters + " & " + group.macs + " & " +
                std::to_string(group.seeds) + " & " + meanText(group.mean, " $\\pm$ ") + " & " +
                latexInterval(group.mean) + " \\\\\n";
    }
    return text + "\\bottomrule\n\\end{tabular}\n";
}

} // namespace sharesnet
