#include "app/cli/group_arguments.h"

#include "core/config/option_table.h"

#include <algorithm>

namespace sharesnet::cli {

namespace {

std::vector<std::string> listed(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        parts.push_back(text.substr(at, comma - at));
        at = comma + 1;
    }
    return parts;
}

} // namespace

RunColumnList columnsNamed(const std::string& keys, const RunColumns& columns) {
    RunColumnList named;
    for (const std::string& key : listed(keys)) {
        named.push_back(&columns.at(key));
    }
    return named;
}

std::string otherColumns() {
    std::string names;
    const RunColumns columns;
    for (const RunColumn& column : columns.all()) {
        if (std::ranges::find(trainOptions(), column.key, &Option::name) == trainOptions().end()) {
            names += (names.empty() ? "" : ", ") + column.key;
        }
    }
    return names;
}

std::vector<RunRecord> recordsOf(const RunArguments& arguments, const RunStore& store) {
    std::vector<RunRecord> records;
    for (const std::int64_t id : arguments.ids(store)) {
        records.push_back(store.run(id));
    }
    return records;
}

void GroupArguments::addTo(CLI::App& command) {
    command.add_option(
        "--by", apart,
        "Runs that differ in these settings alone form a group; separated by commas [seed]");
    command.add_option(
        "--group-by", keys,
        "Instead: runs that are equal in these columns form a group; separated by commas");
    command.add_option("--accuracy", measure, "best or last evaluation on the test images [best]")
        ->check(CLI::IsMember({"best", "last"}));
}

GroupBy GroupArguments::by() const {
    return {listed(apart), listed(keys)};
}

std::vector<GroupAccuracy> GroupArguments::accuraciesOf(std::span<const RunRecord> runs,
                                                        const RunColumns& columns) const {
    std::vector<GroupAccuracy> accuracies;
    for (const RunGroup& group : groupsOf(runs, columns, by())) {
        std::vector<RunRecord> members;
        for (const std::size_t place : group.runs) {
            members.push_back(runs[place]);
        }
        accuracies.push_back(accuracyOf(group.label, members, accuracy()));
    }
    return accuracies;
}

} // namespace sharesnet::cli
