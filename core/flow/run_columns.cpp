#include "core/flow/run_columns.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/base/nearest_name.h"
#include "core/base/number_text.h"
#include "core/base/shortened.h"
#include "core/config/option_table.h"
#include "core/design/arch_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>
#include <unordered_map>

namespace sharesnet {
namespace {

struct ArchFacts {
    std::int64_t macs = 0;
    Message network;
    Message sharing;
    std::string networkText; // in English
    std::string sharingText;
};

struct ArchHash {
    std::size_t operator()(const ArchSpec& spec) const {
        std::size_t hash = std::hash<std::string>()(spec.name);
        const auto add = [&hash](int number) {
            hash ^= static_cast<std::size_t>(number) + 0x9e3779b97f4a7c15U + (hash << 6U) +
                    (hash >> 2U);
        };
        add(spec.classes);
        for (const StageSpec& stage : spec.stages) {
            add(stage.blocks);
            add(stage.channels);
            for (const ConvSharing& sharing : stage.sharing) {
                add(sharing.conv);
                for (const std::vector<int>& group : sharing.groups) {
                    std::ranges::for_each(group, add);
                }
            }
        }
        return hash;
    }
};

// Runs are many, their architectures few: what takes longer than a filter may is worked out once.
class ArchMemory {
  public:
    const ArchFacts& of(const ArchSpec& spec) {
        const auto [place, isNew] = known_.try_emplace(spec);
        if (isNew) {
            const Message network = networkText(spec);
            const Message sharing = sharingText(spec);
            place->second = {costOf(spec).macs, network, sharing, network.english(),
                             sharing.english()};
        }
        return place->second;
    }

  private:
    std::unordered_map<ArchSpec, ArchFacts, ArchHash> known_;
};

ColumnValue orNothing(const std::optional<double>& value) {
    return value ? ColumnValue(*value) : ColumnValue();
}

template <class Number>
ColumnValue unlessZero(Number value) {
    return value > 0 ? ColumnValue(static_cast<double>(value)) : ColumnValue();
}

template <class Number>
ColumnValue number(Number value) {
    return static_cast<double>(value);
}

ColumnValue textOrNothing(const std::string& text) {
    return text.empty() ? ColumnValue() : ColumnValue(text);
}

ColumnValue textOrNothing(const Message& text) {
    return textOrNothing(text.english());
}

ColumnValue yesOrNo(bool value) {
    return value ? "true" : "false";
}

std::string tagsText(const RunRecord& record) {
    std::string text;
    for (const std::string& tag : record.tags) {
        text += (text.empty() ? "" : ", ") + tag;
    }
    return text;
}

ColumnValue durationOf(const RunRecord& record) {
    const double until = record.endedAt > 0 ? record.endedAt
                         : record.claim     ? record.claim->heartbeat
                                            : 0;
    return record.startedAt > 0 && until >= record.startedAt ? ColumnValue(until - record.startedAt)
                                                             : ColumnValue();
}

// The known data sets are the same wherever they lie.
std::string dataText(const DataSpec& data) {
    const std::string text = toString(data);
    return isOwnPictures(data.kind) ? text : text.substr(0, text.find(':'));
}

std::vector<std::string> stateNames() {
    std::vector<std::string> names;
    for (int state = 0; state <= static_cast<int>(RunState::Interrupted); ++state) {
        names.push_back(toString(static_cast<RunState>(state)));
    }
    return names;
}

std::vector<std::string> dataNames() {
    std::vector<std::string> names;
    for (int kind = 0; kind <= static_cast<int>(DataKind::Tar); ++kind) {
        const std::string text = toString(DataSpec{static_cast<DataKind>(kind), {}});
        names.push_back(text.substr(0, text.find(':')));
    }
    return names;
}

std::string unitOf(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Percent:
        return "%";
    case ColumnKind::Duration:
        return "s";
    case ColumnKind::Bytes:
        return "B";
    default:
        return {};
    }
}

RunColumn column(std::string key, std::string title, ColumnKind kind,
                 std::function<ColumnValue(const RunRecord&)> value,
                 std::vector<std::string> aliases = {}) {
    RunColumn column;
    column.key = std::move(key);
    column.title = std::move(title);
    column.kind = kind;
    column.unit = unitOf(kind);
    column.same = [value](const RunRecord& a, const RunRecord& b) { return value(a) == value(b); };
    column.value = std::move(value);
    column.aliases = std::move(aliases);
    return column;
}

// Of a column whose value follows from this part of the record alone.
template <class Part>
RunColumn followsFrom(Part part, RunColumn column) {
    column.same = [part, byValue = std::move(column.same)](const RunRecord& a, const RunRecord& b) {
        return part(a) == part(b) || byValue(a, b);
    };
    return column;
}

// Of what a run says in words, whose English text is the value.
RunColumn saying(std::function<Message(const RunRecord&)> said, RunColumn column) {
    column.said = std::move(said);
    return column;
}

RunColumn setting(RunColumn column) {
    column.setting = true;
    return column;
}

// What is known of runs alone that were trained here.
RunColumn ofRunsFromHere(RunColumn column) {
    column.value = [value = std::move(column.value)](const RunRecord& record) {
        return record.origin.empty() ? value(record) : ColumnValue();
    };
    if (column.said) {
        column.said = [said = std::move(column.said)](const RunRecord& record) {
            return record.origin.empty() ? said(record) : Message();
        };
    }
    column.same = [same = std::move(column.same)](const RunRecord& a, const RunRecord& b) {
        return a.origin.empty() ? b.origin.empty() && same(a, b) : !b.origin.empty();
    };
    return column;
}

RunColumn oneOf(RunColumn column, std::vector<std::string> choices) {
    column.choices = std::move(choices);
    return column;
}

RunColumn growing(RunColumn column) {
    column.growsInTraining = true;
    return column;
}

RunColumn listOf(RunColumn column) {
    column.isList = true;
    return column;
}

std::vector<std::string> aliasesOf(const Option& option) {
    std::vector<std::string> aliases = option.aliases;
    if (option.name == "learning-rate") {
        aliases.emplace_back("lr");
    } else if (option.name == "batch-size") {
        aliases.emplace_back("batch");
    }
    return aliases;
}

RunColumn optionColumn(const Option& option) {
    const bool isNumber = option.kind == OptionKind::Integer || option.kind == OptionKind::Real;
    const ColumnKind numberKind =
        option.kind == OptionKind::Integer ? ColumnKind::Integer : ColumnKind::Number;
    const auto asNumber = [&option](const RunRecord& record) {
        return ColumnValue(option.get(record.spec.config).get<double>());
    };
    const auto asText = [&option](const RunRecord& record) {
        return ColumnValue(optionText(record.spec.config, option));
    };
    RunColumn made =
        isNumber ? column(option.name, option.label, numberKind, asNumber, aliasesOf(option))
                 : column(option.name, option.label, ColumnKind::Text, asText, aliasesOf(option));
    made.setting = !option.changesNoBit;
    made.same = [&option](const RunRecord& a, const RunRecord& b) {
        return option.same(a.spec.config, b.spec.config);
    };
    made.choices = option.kind == OptionKind::Boolean ? std::vector<std::string>{"true", "false"}
                                                      : option.choices;
    return made;
}

std::vector<RunColumn> resultColumns() {
    using K = ColumnKind;
    using R = const RunRecord&;
    return {
        column("run", "Run", K::Integer, [](R r) { return number(r.id); }, {"id"}),
        column("name", "Name", K::Text, [](R r) { return textOrNothing(r.spec.name); }),
        oneOf(column("state", "State", K::Text, [](R r) { return ColumnValue(toString(r.state)); }),
              stateNames()),
        saying([](R r) { return r.message; },
               column("message", "Message", K::Text, [](R r) { return textOrNothing(r.message); })),
        growing(column("test", "Test top-1", K::Percent,
                       [](R r) { return orNothing(r.lastTestTop1); }, {"test-top1", "last"})),
        growing(column("best", "Best test top-1", K::Percent,
                       [](R r) { return orNothing(r.bestTestTop1); }, {"best-test-top1"})),
        growing(column("train", "Train top-1", K::Percent,
                       [](R r) { return orNothing(r.lastTrainTop1); }, {"train-top1"})),
        column("done", "Epochs done", K::Count, [](R r) { return number(r.epochs); },
               {"epochs-done"}),
        column("steps", "Steps", K::Count, [](R r) { return number(r.steps); }),
        column("images-per-second", "Images/s", K::Count,
               [](R r) { return unlessZero(r.imagesPerSecond); }, {"throughput"}),
        column("memory", "Peak memory", K::Bytes, [](R r) { return unlessZero(r.memoryBytes); },
               {"memory-bytes"}),
        column("params", "Parameters", K::Count, [](R r) { return unlessZero(r.parameters); },
               {"parameters"}),
        column("params-unshared", "Parameters unshared", K::Count,
               [](R r) { return unlessZero(r.parametersUnshared); },
               {"parameters-unshared", "unshared"}),
        column("saved", "Parameters saved", K::Percent,
               [](R r) {
                   return r.parametersUnshared > 0
                              ? ColumnValue(1 - static_cast<double>(r.parameters) /
                                                    static_cast<double>(r.parametersUnshared))
                              : ColumnValue();
               }),
        column("created", "Created", K::Time, [](R r) { return unlessZero(r.createdAt); }),
        column("started", "Started", K::Time, [](R r) { return unlessZero(r.startedAt); }),
        column("ended", "Ended", K::Time, [](R r) { return unlessZero(r.endedAt); }),
        growing(column("duration", "Duration", K::Duration, durationOf)),
        column("host", "Host", K::Text,
               [](R r) { return r.origin.empty() ? textOrNothing(r.host) : ColumnValue(); },
               {"machine"}),
        listOf(column("tags", "Tags", K::Text, [](R r) { return textOrNothing(tagsText(r)); },
                      {"tag"})),
        saying([](R r) { return r.note; },
               column("note", "Note", K::Text, [](R r) { return textOrNothing(r.note); })),
        oneOf(column("star", "Star", K::Text, [](R r) { return yesOrNo(r.starred); }, {"starred"}),
              {"true", "false"}),
        oneOf(column("archived", "Archived", K::Text, [](R r) { return yesOrNo(r.archived); }),
              {"true", "false"}),
        column("parent", "Parent", K::Integer, [](R r) { return unlessZero(r.parent); }),
        column("parent-step", "Parent step", K::Count,
               [](R r) { return unlessZero(r.parentStep); }),
        column("sweep", "Sweep", K::Text, [](R r) { return textOrNothing(r.sweep); }),
        column("sweep-run", "Sweep run", K::Integer, [](R r) { return unlessZero(r.sweepIndex); }),
    };
}

std::vector<RunColumn> settingColumns() {
    using K = ColumnKind;
    using R = const RunRecord&;
    const auto memory = std::make_shared<ArchMemory>();
    const auto arch = [](R r) -> const ArchSpec& { return r.spec.arch; };
    const auto data = [](R r) -> const DataSpec& { return r.spec.data; };
    return {
        column("macs", "MACs", K::Count,
               [memory](R r) { return number(memory->of(r.spec.arch).macs); }),
        column("design", "Design", K::Text, [](R r) { return textOrNothing(r.spec.arch.name); },
               {"arch", "architecture"}),
        column("data-path", "Data path", K::Text,
               [](R r) { return textOrNothing(r.spec.data.path.string()); }, {"path"}),
        setting(followsFrom(arch, saying([memory](R r) { return memory->of(r.spec.arch).network; },
                                         column("network", "Network", K::Text,
                                                [memory](R r) {
                                                    return ColumnValue(
                                                        memory->of(r.spec.arch).networkText);
                                                })))),
        setting(followsFrom(arch, saying([memory](R r) { return memory->of(r.spec.arch).sharing; },
                                         column("sharing", "Sharing", K::Text,
                                                [memory](R r) {
                                                    return ColumnValue(
                                                        memory->of(r.spec.arch).sharingText);
                                                },
                                                {"pattern"})))),
        setting(
            followsFrom(data, oneOf(column("data", "Data", K::Text,
                                           [](R r) { return ColumnValue(dataText(r.spec.data)); }),
                                    dataNames()))),
    };
}

char folded(char c) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower == '_' ? '-' : lower;
}

std::string folded(std::string_view text) {
    std::string all(text);
    std::ranges::transform(all, all.begin(), [](char c) { return folded(c); });
    return all;
}

// Absent values last, however the rest is ordered.
bool comesBefore(const ColumnValue& a, const ColumnValue& b, bool descending) {
    if (a.index() != b.index() || a.index() == 0) {
        return a.index() > b.index();
    }
    return descending ? b < a : a < b;
}

} // namespace

RunColumns::RunColumns() : columns_(resultColumns()) {
    std::vector<RunColumn> settings = settingColumns();
    std::ranges::transform(trainOptions(), std::back_inserter(settings), optionColumn);
    std::ranges::transform(settings, std::back_inserter(columns_), ofRunsFromHere);
    // Of two runs of other origins nobody knows whether they repeat each other.
    columns_.push_back(
        setting(column("origin", "Origin", ColumnKind::Text,
                       [](const RunRecord& r) { return textOrNothing(r.origin); }, {"source"})));
}

const RunColumn* RunColumns::find(std::string_view key) const {
    const std::string wanted = folded(key);
    const auto place = std::ranges::find_if(columns_, [&](const RunColumn& column) {
        return column.key == wanted ||
               std::ranges::find(column.aliases, wanted) != column.aliases.end();
    });
    return place == columns_.end() ? nullptr : &*place;
}

const RunColumn& RunColumns::at(std::string_view key) const {
    if (const RunColumn* found = find(key)) {
        return *found;
    }
    std::vector<std::string> names;
    std::string all;
    for (const RunColumn& column : columns_) {
        names.push_back(column.key);
        names.insert(names.end(), column.aliases.begin(), column.aliases.end());
        all += (all.empty() ? "" : ", ") + column.key;
    }
    const std::string nearest = nearestName(folded(key), names);
    throw nearest.empty()
        ? Error("there is no column '%1'; choose one of %2", shortened(key), all)
        : Error("there is no column '%1'; did you mean '%2'?", shortened(key), nearest);
}

std::string columnText(const RunColumn& column, const ColumnValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    const auto* number = std::get_if<double>(&value);
    if (number == nullptr) {
        return "";
    }
    switch (column.kind) {
    case ColumnKind::Percent:
        return plain::percent(*number);
    case ColumnKind::Duration:
        return plain::duration(*number);
    case ColumnKind::Time:
        return plain::dateTime(*number);
    case ColumnKind::Count:
        return plain::grouped(std::llround(*number));
    case ColumnKind::Bytes:
        return plain::bytes(std::llround(*number));
    case ColumnKind::Number:
    case ColumnKind::Integer:
    case ColumnKind::Text:
        break;
    }
    return plain::exact(*number);
}

std::string columnText(const RunColumn& column, const RunRecord& record) {
    return columnText(column, column.value(record));
}

std::vector<std::size_t> orderBy(const RunColumn& column, std::span<const RunRecord* const> records,
                                 bool descending) {
    std::vector<ColumnValue> values;
    values.reserve(records.size());
    for (const RunRecord* record : records) {
        values.push_back(column.value(*record));
        if (auto* text = std::get_if<std::string>(&values.back())) {
            *text = folded(*text);
        }
    }
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return comesBefore(values[a], values[b], descending);
    });
    return order;
}

std::vector<std::size_t> orderBy(const RunColumn& column, std::span<const RunRecord> records,
                                 bool descending) {
    return orderBy(column, pointersTo(records), descending);
}

bool isUntrained(const RunRecord& record) {
    return record.origin.empty() && record.state == RunState::Finished && record.steps == 0 &&
           record.epochs == 0;
}

bool differsAmong(const RunColumn& column, std::span<const RunRecord* const> records) {
    constexpr std::array kOfNetworks{"network", "sharing", "data"};
    const bool ofNetworks = std::ranges::find(kOfNetworks, column.key) != kOfNetworks.end();
    const auto counts = [&](const RunRecord& record) {
        return record.origin.empty() ? ofNetworks || !column.setting || !isUntrained(record)
                                     : column.key == kOriginKey;
    };
    const RunRecord* first = nullptr;
    for (const RunRecord* record : records) {
        if (!counts(*record)) {
            continue;
        }
        if (first != nullptr && !column.same(*first, *record)) {
            return true;
        }
        first = first == nullptr ? record : first;
    }
    return false;
}

std::vector<const RunColumn*> differingSettings(const RunColumns& columns,
                                                std::span<const RunRecord* const> records) {
    std::vector<const RunColumn*> differing;
    for (const RunColumn& column : columns.all()) {
        if (column.setting && differsAmong(column, records)) {
            differing.push_back(&column);
        }
    }
    return differing;
}

std::vector<const RunColumn*> differingSettings(const RunColumns& columns,
                                                std::span<const RunRecord> records) {
    return differingSettings(columns, pointersTo(records));
}

std::vector<const RunRecord*> pointersTo(std::span<const RunRecord> records) {
    std::vector<const RunRecord*> pointers;
    pointers.reserve(records.size());
    for (const RunRecord& record : records) {
        pointers.push_back(&record);
    }
    return pointers;
}

} // namespace sharesnet
