#include "core/flow/run_changes.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/base/shortened.h"
#include "core/config/option_table.h"
#include "core/config/schedule.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sharesnet {
namespace {

// They decide which images come in which order, and what the test figures are measured on.
constexpr std::array<std::string_view, 4> kFixed{"seed", "batch-size", "limit-train", "limit-test"};

// From this factor on, a person should know that the rate jumps.
constexpr double kJump = 1.5;

std::string changeText(const std::string& name, const std::string& from, const std::string& to) {
    return name + " " + from + " -> " + to;
}

// What a person should know where the learning rate jumps; empty where it does not.
Message jumpNote(const RunRecord& record, const RunSpec& wanted) {
    const TrainConfig& before = record.spec.config;
    const TrainConfig& after = wanted.config;
    if (record.steps == 0 || record.stepsPerEpoch == 0 || before.epochs == after.epochs) {
        return {};
    }
    const double last = learningRateAt(before, record.steps - 1, record.stepsPerEpoch);
    const double next = learningRateAt(after, record.steps, record.stepsPerEpoch);
    if (last <= 0 || next < kJump * last) {
        return {};
    }
    if (before.scheduleStart != after.scheduleStart) {
        return Message("the schedule begins again: the learning rate jumps from %1 to %2",
                       numeral::significant(last, 3), numeral::significant(next, 3));
    }
    return Message("%1 epochs instead of %2 stretch the %3 schedule: the learning rate jumps from "
                   "%4 to %5. To hold the rate that it ends with instead, set “%6” to %7",
                   after.epochs, before.epochs, optionText(after, trainOption("schedule")),
                   numeral::significant(last, 3), numeral::significant(next, 3),
                   Message("Schedule epochs"), before.epochs - before.scheduleStart);
}

} // namespace

void requireChangeable(const RunRecord& record, const RunSpec& wanted) {
    const auto refuse = [&](const std::string& what, const std::string& from,
                            const std::string& to) {
        throw Error("run %1: %2 cannot change in the middle of a run; resume without this change, "
                    "or make a branch with it from a checkpoint of the run",
                    record.id, changeText(what, from, to));
    };
    if (record.spec.data.kind != wanted.data.kind) {
        refuse("data", toString(record.spec.data), toString(wanted.data));
    }
    for (const std::string_view name : kFixed) {
        const Option& option = trainOption(std::string(name));
        if (option.get(record.spec.config) != option.get(wanted.config)) {
            refuse(option.name, optionText(record.spec.config, option),
                   optionText(wanted.config, option));
        }
    }
    if (wanted.config.epochs < record.epochs) {
        throw record.epochs == 1
            ? Error("run %1 has finished 1 epoch already, so it cannot end after %2; give 2 epochs "
                    "or more",
                    record.id, wanted.config.epochs)
            : Error("run %1 has finished %2 epochs already, so it cannot end after %3; give %4 "
                    "epochs or more",
                    record.id, record.epochs, wanted.config.epochs, record.epochs + 1);
    }
}

std::string changesText(const RunSpec& before, const RunSpec& after) {
    std::string text;
    const auto add = [&text](const std::string& change) {
        text += (text.empty() ? "" : ", ") + change;
    };
    for (const Option& option : trainOptions()) {
        if (option.get(before.config) != option.get(after.config)) {
            add(changeText(option.name, optionText(before.config, option),
                           optionText(after.config, option)));
        }
    }
    if (before.data != after.data) {
        add(changeText("data", toString(before.data), toString(after.data)));
    }
    return text;
}

Message sharingText(const ArchSpec& before, const ArchSpec& after) {
    const bool same = std::ranges::equal(before.stages, after.stages, {}, &StageSpec::sharing,
                                         &StageSpec::sharing);
    return same ? Message()
                : Message("parameters %1 -> %2", numeral::grouped(costOf(before).parameters),
                          numeral::grouped(costOf(after).parameters));
}

std::vector<Message> resumeNotes(const RunRecord& record, const RunSpec& wanted) {
    std::vector<Message> notes;
    if (record.spec.name != wanted.name) {
        notes.push_back(Message("run %1 was '%2' and is called '%3' now", record.id,
                                shortened(record.spec.name), shortened(wanted.name)));
    }
    if (Message note = jumpNote(record, wanted); !note.empty()) {
        notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace sharesnet
