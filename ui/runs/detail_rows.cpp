#include "ui/runs/detail_rows.h"

#include "core/config/option_table.h"
#include "core/flow/run_command.h"
#include "core/flow/run_export.h"
#include "core/run/kept_checkpoints.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/runs/run_text.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace sharesnet {

namespace {

struct DetailText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::RunDetails)
};

// As the form says it: "all", "off" and the like for 0.
QString settingText(const TrainConfig& config, const Option& option) {
    const nlohmann::json value = option.get(config);
    const bool isZero = !option.zero.empty() && value.is_number() && value.get<double>() == 0;
    return isZero ? coreText(option.zero) : QString::fromStdString(optionText(config, option));
}

void addResults(DetailRows& rows, const RunRecord& run, const RunColumns& columns) {
    addValue(rows, DetailText::tr("State"), progressText(run));
    if (!run.message.empty()) {
        addValue(rows, DetailText::tr("Message"), coreText(run.message));
    }
    static constexpr std::array kKeys{
        "best", "test",    "train",   "images-per-second", "params", "macs", "sharing",
        "data", "created", "started", "duration",          "host",   "tags"};
    for (const char* key : kKeys) {
        const RunColumn& column = columns.at(key);
        if (column.value(run).index() == 0) {
            continue;
        }
        addColumn(rows, column, {cellText(column, run)});
        if (column.key == "best" || column.key == "test") {
            rows.back().tip = testImagesText(run);
        }
        if (column.key == "test" && testImagesOf(run) > 0) {
            addValue(rows, DetailText::tr("Test images"), grouped(testImagesOf(run)),
                     testImagesText(run));
        }
    }
    if (run.parent != 0) {
        addValue(
            rows, DetailText::tr("Branch of"),
            DetailText::tr("run %1, after step %2").arg(run.parent).arg(grouped(run.parentStep)),
            DetailText::tr("Select run %1").arg(run.parent));
        rows.back().run = run.parent;
    }
    if (!run.sweep.empty()) {
        addValue(rows, DetailText::tr("Sweep"),
                 DetailText::tr("%1, run %2")
                     .arg(QString::fromStdString(run.sweep))
                     .arg(run.sweepIndex));
    }
}

void addFacts(DetailRows& rows, const RunFacts& facts) {
    if (!facts.checkpoints.empty()) {
        addHeading(rows, DetailText::tr("Checkpoints"));
        for (const StoredCheckpoint& stored : facts.checkpoints) {
            addValue(rows, QString::fromStdString(checkpointName(stored.checkpoint)),
                     DetailText::tr("step %1").arg(grouped(stored.checkpoint.step)),
                     QString::fromStdU16String(stored.checkpoint.file.u16string()));
        }
    }
    if (!facts.marks.empty()) {
        addHeading(rows, DetailText::tr("Marks"));
        for (const StoredMark& mark : facts.marks) {
            addValue(rows, DetailText::tr("step %1").arg(grouped(mark.mark.step)),
                     coreText(markText(mark.mark)));
        }
    }
}

// What was chosen stands out.
void addSettings(DetailRows& rows, const RunRecord& run) {
    std::string group;
    for (const Option& option : trainOptions()) {
        if (option.group != group) {
            group = option.group;
            addHeading(rows, coreText(group));
        }
        addValue(rows, coreText(option.label), settingText(run.spec.config, option),
                 coreText(option.help));
        rows.back().strong = option.get(run.spec.config) != option.defaultValue();
    }
}

void addEnvironment(DetailRows& rows, const RunRecord& run) {
    if (!run.environment.is_object() || run.environment.empty()) {
        return;
    }
    addHeading(rows, DetailText::tr("Environment"));
    for (const auto& [key, value] : run.environment.items()) {
        addValue(
            rows, QString::fromStdString(key),
            QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump()));
    }
}

} // namespace

void addHeading(DetailRows& rows, const QString& text) {
    rows.push_back({DetailRow::Kind::Heading, text});
}

void addValue(DetailRows& rows, const QString& name, const QString& value, const QString& tip) {
    rows.push_back({DetailRow::Kind::Values, name, {value}, tip});
}

void addColumn(DetailRows& rows, const RunColumn& column, QStringList values) {
    rows.push_back({DetailRow::Kind::Values, coreText(column.title), std::move(values)});
    // a `?` at each of the many settings would be all that one sees
    if (const QString meaning = helpPlaceOf(column); meaning.startsWith(u"glossary#")) {
        rows.back().meaning = meaning;
    }
}

DetailRows rowsOfRun(const RunRecord& run, const RunFacts& facts, const RunColumns& columns) {
    DetailRows rows;
    addResults(rows, run, columns);
    if (facts.run && facts.run->id == run.id) {
        addFacts(rows, facts);
    }
    const RunProvenance provenance = provenanceOf(run);
    if (!provenance.text.empty()) {
        addHeading(rows, DetailText::tr("Origin"));
        rows.push_back({DetailRow::Kind::Text, coreText(provenance.text)});
    }
    if (provenance.repeats) {
        addSettings(rows, run);
    }
    if (!provenance.command.empty()) {
        addHeading(rows, provenance.repeats
                             ? DetailText::tr("Command line that repeats it")
                             : DetailText::tr("Command line that trains on from it"));
        rows.push_back(
            {DetailRow::Kind::Command, {}, {QString::fromStdString(provenance.command)}});
    }
    if (run.origin.empty()) {
        addEnvironment(rows, run);
    }
    return rows;
}

} // namespace sharesnet
