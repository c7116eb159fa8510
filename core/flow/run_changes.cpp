#include "core/flow/run_changes.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
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
std::string jumpNote(const RunRecord& record, const RunSpec& wanted) {
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
    const std::string jump = ": the learning rate jumps from " + plain::significant(last, 3) +
                             " to " + plain::significant(next, 3);
    if (before.scheduleStart != after.scheduleStart) {
        return "the schedule begins again" + jump;
    }
    return std::to_string(after.epochs) + " epochs instead of " + std::to_string(before.epochs) +
           " stretch the " + optionText(after, trainOption("schedule")) + " schedule" + jump +
           ". To hold the rate that it ends with instead, set “Schedule epochs” to " +
           std::to_string(before.epochs - before.scheduleStart);
}

} // namespace

void requireChangeable(const RunRecord& record, const RunSpec& wanted) {
    const std::string run = "run " + std::to_string(record.id);
    const auto refuse = [&](const std::string& what, const std::string& from,
                            const std::string& to) {
        throw Error(run + ": " + changeText(what, from, to) +
                    " cannot change in the middle of a run; resume without it, or branch from a "
                    "checkpoint of the run with it");
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
        throw Error(run + " has finished " + std::to_string(record.epochs) +
                    " epochs already, so it cannot end after " +
                    std::to_string(wanted.config.epochs) + "; give " +
                    std::to_string(record.epochs + 1) + " epochs or more");
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

std::string sharingText(const ArchSpec& before, const ArchSpec& after) {
    const bool same = std::ranges::equal(before.stages, after.stages, {}, &StageSpec::sharing,
                                         &StageSpec::sharing);
    return same ? std::string()
                : "parameters " + plain::grouped(costOf(before).parameters) + " -> " +
                      plain::grouped(costOf(after).parameters);
}

std::vector<std::string> resumeNotes(const RunRecord& record, const RunSpec& wanted) {
    std::vector<std::string> notes;
    if (record.spec.name != wanted.name) {
        notes.push_back("run " + std::to_string(record.id) + " was '" +
                        shortened(record.spec.name) + "' and is called '" + shortened(wanted.name) +
                        "' now");
    }
    if (std::string note = jumpNote(record, wanted); !note.empty()) {
        notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace sharesnet
