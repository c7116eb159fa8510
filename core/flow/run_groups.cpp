#include "core/flow/run_groups.h"

#include "core/base/error.h"
#include "core/design/arch_text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace sharesnet {
namespace {

using Columns = std::vector<const RunColumn*>;

constexpr std::size_t kMostPieces = 3; // of a label that is read at a glance

Columns columnsThatGroup(const RunColumns& columns, const GroupBy& by) {
    Columns chosen;
    for (const std::string& key : by.keys) {
        chosen.push_back(&columns.at(key));
    }
    if (!by.keys.empty()) {
        return chosen;
    }
    Columns apart;
    for (const std::string& key : by.apart) {
        apart.push_back(&columns.at(key));
    }
    for (const RunColumn& column : columns.all()) {
        if (column.setting && std::ranges::find(apart, &column) == apart.end()) {
            chosen.push_back(&column);
        }
    }
    return chosen;
}

// Groups runs by the values of columns. Values are made only where a run differs from the first of
// a group: most runs have most settings in common.
class GroupFinder {
  public:
    explicit GroupFinder(const Columns& columns) : columns_(columns) {}

    // The number of its group, which is a new one's where there was none. Keeps the address.
    std::size_t groupOf(const RunRecord& record) {
        if (groups_.empty()) {
            groups_.push_back({&record, {}});
            return 0;
        }
        std::size_t group = 0;
        std::size_t column = 0;
        while (true) {
            const RunRecord& first = *groups_[group].first;
            while (column < columns_.size() && columns_[column]->same(first, record)) {
                ++column;
            }
            if (column == columns_.size()) {
                return group;
            }
            const auto [branch, isNew] = groups_[group].branches.try_emplace(
                {column, columns_[column]->value(record)}, groups_.size());
            group = branch->second;
            if (isNew) {
                groups_.push_back({&record, {}});
                return group;
            }
            ++column;
        }
    }

  private:
    struct Group {
        const RunRecord* first;
        // By a column and a value in it, the group that is equal to this one before that column and
        // has that value there.
        std::map<std::pair<std::size_t, ColumnValue>, std::size_t> branches;
    };
    const Columns& columns_;
    std::vector<Group> groups_;
};

Columns differing(const Columns& columns, std::span<const RunRecord* const> records) {
    Columns found;
    for (const RunColumn* column : columns) {
        if (differsAmong(*column, records)) {
            found.push_back(column);
        }
    }
    return found;
}

// Where each design has a name of its own, the name says shorter what the network is.
bool namesTellNetworksApart(const RunColumn& network, std::span<const RunRecord* const> records) {
    std::map<std::string, ColumnValue> networks;
    std::map<ColumnValue, std::string> names;
    return std::ranges::all_of(records, [&](const RunRecord* record) {
        if (!record->origin.empty() || isUntrained(*record)) {
            return true;
        }
        const std::string& name = record->spec.arch.name;
        const ColumnValue value = network.value(*record);
        return !name.empty() && networks.try_emplace(name, value).first->second == value &&
               names.try_emplace(value, name).first->second == name;
    });
}

Message ownName(const RunRecord& record) {
    return !record.spec.name.empty()        ? Message(record.spec.name)
           : !record.spec.arch.name.empty() ? Message(record.spec.arch.name)
                                            : Message("run %1", record.id);
}

// Keys of settings are the same in every language, as on the command line.
Message pieceOf(const RunColumn& column, const RunRecord& record) {
    const std::string text = columnText(column, record);
    if (column.key == "name" || column.key == "design") {
        return text;
    }
    if (text.empty()) {
        return Message("no %1", column.key);
    }
    return column.key == "sharing"   ? sharingPhrase(record.spec.arch)
           : column.key == "network" ? Message("network %1", column.said(record))
                                     : Message(column.key + " " + text);
}

bool hasOwnName(const RunRecord& record) {
    return !record.origin.empty() || isUntrained(record);
}

// The first columns that tell the records apart; others say of none what those had not said.
Columns tellingApart(const Columns& columns, std::span<const RunRecord* const> records) {
    Columns needed;
    std::vector<std::size_t> parts(records.size()); // of equal records so far
    std::size_t known = 1;
    for (const RunColumn* column : columns) {
        std::map<std::pair<std::size_t, ColumnValue>, std::size_t> finer;
        std::vector<std::size_t> next(records.size());
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (!hasOwnName(*records[i])) {
                const std::pair key(parts[i], column->value(*records[i]));
                next[i] = finer.try_emplace(key, finer.size()).first->second;
            }
        }
        if (finer.size() > known) {
            known = finer.size();
            parts = std::move(next);
            needed.push_back(column);
        }
    }
    return needed;
}

// One for each record, which stands for a group or for itself.
std::vector<Message> labelsOf(Columns columns, std::span<const RunRecord* const> records,
                              const RunColumn& design) {
    if (records.empty()) {
        return {};
    }
    columns = differing(columns, records);
    std::erase_if(columns, [](const RunColumn* column) { return column->key == kOriginKey; });
    std::ranges::replace_if(
        columns,
        [&](const RunColumn* column) {
            return column->key == "network" && namesTellNetworksApart(*column, records);
        },
        &design);
    const Columns said = columns.size() > kMostPieces ? tellingApart(columns, records) : columns;
    std::vector<Message> labels;
    for (const RunRecord* record : records) {
        Message label;
        for (const RunColumn* column : hasOwnName(*record) ? Columns{} : said) {
            const Message piece = pieceOf(*column, *record);
            label = label.empty() ? piece : Message("%1, %2", label, piece);
        }
        if (!label.empty() && said.size() < columns.size()) {
            label = Message("%1, %2", label, "…"); // more differs
        }
        labels.push_back(label.empty() ? ownName(*record) : label);
    }
    return labels;
}

} // namespace

std::vector<RunGroup> groupsOf(std::span<const RunRecord* const> records, const RunColumns& columns,
                               const GroupBy& by) {
    const Columns chosen = columnsThatGroup(columns, by);
    GroupFinder finder(chosen);
    std::vector<std::size_t> places; // of the finder's groups among all
    std::vector<RunGroup> groups;
    std::vector<const RunRecord*> firsts;
    for (std::size_t i = 0; i < records.size(); ++i) {
        std::size_t group = groups.size();
        // Weights that were brought in repeat no training, whoever made them.
        if (!isUntrained(*records[i]) || !by.keys.empty()) {
            const std::size_t found = finder.groupOf(*records[i]);
            if (found == places.size()) {
                places.push_back(group);
            }
            group = places[found];
        }
        if (group == groups.size()) {
            groups.emplace_back();
            firsts.push_back(records[i]);
        }
        groups[group].runs.push_back(i);
    }
    const std::vector<Message> labels = labelsOf(chosen, firsts, columns.at("design"));
    for (std::size_t g = 0; g < groups.size(); ++g) {
        groups[g].label = labels[g];
    }
    return groups;
}

std::vector<RunGroup> groupsOf(std::span<const RunRecord> records, const RunColumns& columns,
                               const GroupBy& by) {
    return groupsOf(pointersTo(records), columns, by);
}

GroupValues groupValues(const RunColumn& column, std::span<const RunRecord* const> records) {
    GroupValues found;
    for (const RunRecord* record : records) {
        ColumnValue value = column.value(*record);
        if (!column.growsInTraining || record->state == RunState::Finished) {
            found.values.push_back(std::move(value));
        } else if (!std::holds_alternative<std::monostate>(value)) {
            ++found.left;
        }
    }
    return found;
}

std::vector<Message> distinctLabels(std::span<const RunRecord> records, const RunColumns& columns) {
    return labelsOf(columnsThatGroup(columns, {{}, {}}), pointersTo(records), columns.at("design"));
}

} // namespace sharesnet
