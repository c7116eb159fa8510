#include "core/store/run_record.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

namespace sharesnet {
namespace {

constexpr std::array kStateNames{"created", "running",  "paused", "finished",
                                 "stopped", "diverged", "failed", "interrupted"};

template <class... Parts>
struct Overload : Parts... {
    using Parts::operator()...;
};
template <class... Parts>
Overload(Parts...) -> Overload<Parts...>;

void applyEpoch(RunRecord& record, const EpochDone& epoch) {
    record.epochs = epoch.epoch;
    if (!std::isnan(epoch.trainTop1)) { // curves of other programs need not have it
        record.lastTrainTop1 = epoch.trainTop1;
    }
    if (!epoch.evaluated) {
        return;
    }
    if (std::isnan(epoch.testTop1) && !record.origin.empty()) {
        return; // its loss alone is known
    }
    record.lastTestTop1 = epoch.testTop1;
    if (!std::isnan(epoch.testTop1)) {
        record.bestTestTop1 =
            std::max(record.bestTestTop1.value_or(epoch.testTop1), epoch.testTop1);
    }
}

// What lies behind firstStep is void, so all that is derived from metrics is derived anew.
void applyStart(RunRecord& record, const RunStarted& started, double time) {
    record.state = RunState::Running;
    record.message = {};
    record.startedAt = record.startedAt > 0 ? record.startedAt : time;
    record.endedAt = 0;
    record.spec = started.spec;
    record.environment =
        started.environment.is_object() ? started.environment : nlohmann::json::object();
    record.origin = originIn(record.environment);
    if (record.origin.empty()) {
        record.environment["device"] = started.device;
        record.environment["precision"] = started.precision;
        if (started.testImages > 0) {
            record.environment[kTestImagesKey] = started.testImages;
        }
    }
    record.parameters = started.parameters;
    record.parametersUnshared = started.parametersUnshared;
    record.stepsPerEpoch = started.stepsPerEpoch;
    record.divergedStep = 0;
    record.epochs = 0;
    record.lastTestTop1 = record.bestTestTop1 = record.lastTrainTop1 = std::nullopt;
    record.steps = 0;
    record.imagesPerSecond = 0;
    record.memoryBytes = 0;
    if (started.before) {
        for (const StoredEpoch& stored : started.before->epochs) {
            applyEpoch(record, stored.epoch);
        }
    }
    record.steps = started.firstStep - 1;
    if (record.parent > 0 && record.epochs == 0 && started.stepsPerEpoch > 0) { // the parent's
        record.epochs = static_cast<int>(record.steps / started.stepsPerEpoch);
    }
}

void applyStep(RunRecord& record, const StepDone& step) {
    record.steps = step.step;
    if (step.imagesPerSecond > 0 && std::isfinite(step.imagesPerSecond)) {
        record.imagesPerSecond = step.imagesPerSecond;
    }
    record.memoryBytes = std::max(record.memoryBytes, step.memoryBytes);
}

void applyEnd(RunRecord& record, RunState state, const Message& message, double time) {
    record.state = state;
    record.message = message;
    record.endedAt = time;
}

} // namespace

std::string toString(RunState state) {
    return kStateNames.at(static_cast<std::size_t>(state));
}

Message nameOf(RunState state) {
    switch (state) {
    case RunState::Created:
        return Message("created");
    case RunState::Running:
        return Message("running");
    case RunState::Paused:
        return Message("paused");
    case RunState::Finished:
        return Message("finished");
    case RunState::Stopped:
        return Message("stopped");
    case RunState::Diverged:
        return Message("diverged");
    case RunState::Failed:
        return Message("failed");
    case RunState::Interrupted:
        return Message("interrupted");
    }
    return {};
}

std::optional<RunState> runStateFrom(std::string_view text) {
    const auto place = std::ranges::find(kStateNames, text);
    return place == kStateNames.end()
               ? std::nullopt
               : std::optional(static_cast<RunState>(place - kStateNames.begin()));
}

bool isEnded(RunState state) {
    return state != RunState::Created && state != RunState::Running && state != RunState::Paused;
}

void apply(RunRecord& record, const TrainingEvent& event) {
    if (const auto* started = std::get_if<RunStarted>(&event.fact)) {
        applyStart(record, *started, event.time);
        return;
    }
    if (isEnded(record.state)) {
        return;
    }
    std::visit(
        Overload{[&](const StepDone& step) { applyStep(record, step); },
                 [&](const EpochDone& epoch) { applyEpoch(record, epoch); },
                 [&](const RunPaused&) { record.state = RunState::Paused; },
                 [&](const RunResumed&) { record.state = RunState::Running; },
                 [&](const RunFinished& finished) {
                     applyEnd(record, finished.stopped ? RunState::Stopped : RunState::Finished,
                              finished.message, event.time);
                 },
                 [&](const RunFailed& failed) {
                     applyEnd(record, failed.diverged ? RunState::Diverged : RunState::Failed,
                              failed.message, event.time);
                     record.divergedStep = failed.diverged ? failed.step : 0;
                 },
                 [](const auto&) {}},
        event.fact);
}

std::int64_t testImagesOf(const RunRecord& record) {
    if (!record.environment.is_object()) {
        return 0;
    }
    const auto images = record.environment.find(kTestImagesKey);
    return images != record.environment.end() && images->is_number_integer()
               ? images->get<std::int64_t>()
               : 0;
}

std::string originIn(const nlohmann::json& environment) {
    if (!environment.is_object()) {
        return {};
    }
    const auto origin = environment.find(kOriginKey);
    return origin != environment.end() && origin->is_string() ? origin->get<std::string>() : "";
}

void requireTrainedHere(const RunRecord& record, const Message& refusal) {
    if (!record.origin.empty()) {
        throw Error("%1: its curves were read from %2, and neither its network nor a checkpoint is "
                    "here",
                    refusal, record.origin);
    }
}

bool isLive(const RunRecord& record) {
    return record.state == RunState::Running || record.state == RunState::Paused;
}

bool canResume(const RunRecord& record) {
    return isEnded(record.state) && record.state != RunState::Finished && !record.claim;
}

} // namespace sharesnet
