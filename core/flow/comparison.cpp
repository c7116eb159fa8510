#include "core/flow/comparison.h"

#include <algorithm>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

Message wholeStage(const ArchSpec& spec, int stage) {
    const StageSpec& own = spec.stages.at(static_cast<std::size_t>(stage - 1));
    return own.blocks == 1 ? Message("1 block of %1 channels", own.channels)
                           : Message("%1 blocks of %2 channels", own.blocks, own.channels);
}

ComparedSetting settingOf(const RunColumn& column, std::span<const RunRecord> records) {
    ComparedSetting setting{&column, {}, false};
    for (const RunRecord& record : records) {
        setting.values.push_back(columnText(column, record));
    }
    setting.differs = differsAmong(column, pointersTo(records));
    return setting;
}

} // namespace

std::vector<FieldChange> changesOf(const ArchDiff& diff, const ArchSpec& before,
                                   const ArchSpec& after) {
    std::vector<FieldChange> changes = diff.network;
    for (const StageDiff& stage : diff.stages) {
        const Message name = Message("stage %1", stage.after > 0 ? stage.after : stage.before);
        const Message none = Message(std::string("-"));
        if (stage.before == 0 || stage.after == 0) {
            changes.push_back({name, stage.before == 0 ? none : wholeStage(before, stage.before),
                               stage.after == 0 ? none : wholeStage(after, stage.after),
                               stage.change});
        }
        for (FieldChange field : stage.fields) {
            field.field = Message("%1 %2", name, field.field);
            changes.push_back(std::move(field));
        }
    }
    return changes;
}

RunComparison compared(std::span<const RunRecord> records, const RunColumns& columns,
                       ComparedRows rows) {
    RunComparison comparison;
    for (const RunColumn& column : columns.all()) {
        if (column.setting) {
            ComparedSetting setting = settingOf(column, records);
            if (setting.differs || rows == ComparedRows::All) {
                comparison.settings.push_back(std::move(setting));
            }
        }
    }
    for (std::size_t i = 1; i < records.size(); ++i) {
        if (!records[0].origin.empty() || !records[i].origin.empty()) {
            continue; // a network that nobody knows
        }
        const ArchSpec& before = records[0].spec.arch;
        const ArchSpec& after = records[i].spec.arch;
        comparison.architectures.push_back({i, changesOf(diffOf(before, after), before, after)});
    }
    return comparison;
}

Json toJson(const RunComparison& comparison) {
    Json settings = Json::array();
    for (const ComparedSetting& setting : comparison.settings) {
        settings.push_back({{"key", setting.column->key},
                            {"title", setting.column->title},
                            {"values", setting.values},
                            {"differs", setting.differs}});
    }
    Json architectures = Json::array();
    for (const ComparedArchitecture& architecture : comparison.architectures) {
        Json changes = Json::array();
        for (const FieldChange& change : architecture.changes) {
            changes.push_back({{"field", change.field.english()},
                               {"first", change.before.english()},
                               {"this", change.after.english()}});
        }
        architectures.push_back({{"run", architecture.run}, {"changes", changes}});
    }
    return {{"settings", settings}, {"architectures", architectures}};
}

} // namespace sharesnet
