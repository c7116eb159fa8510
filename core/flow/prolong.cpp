#include "core/flow/prolong.h"

#include "core/base/error.h"
#include "core/base/shortened.h"
#include "core/config/option_table.h"
#include "core/config/schedule.h"
#include "core/flow/run_columns.h"

#include <algorithm>
#include <array>

namespace sharesnet {
namespace {

constexpr std::array kNames{"hold", "stretch", "restart"};

} // namespace

std::string toString(ProlongSchedule schedule) {
    return kNames.at(static_cast<std::size_t>(schedule));
}

ProlongSchedule prolongScheduleFrom(std::string_view text) {
    const auto place = std::ranges::find(kNames, text);
    if (place == kNames.end()) {
        throw Error("'%1' is not a way to prolong a schedule; choose hold, stretch or restart",
                    shortened(text));
    }
    return static_cast<ProlongSchedule>(place - kNames.begin());
}

std::vector<ProlongSchedule> prolongChoices(const RunRecord& record) {
    const Schedule schedule = record.spec.config.schedule;
    if (schedule == Schedule::Constant || schedule == Schedule::Step) {
        return {ProlongSchedule::Hold, ProlongSchedule::Restart};
    }
    return {ProlongSchedule::Hold, ProlongSchedule::Stretch, ProlongSchedule::Restart};
}

RunSpec prolonged(const RunRecord& record, int epochs, ProlongSchedule schedule) {
    requireTrainedHere(record, Message("run %1 cannot be prolonged", record.id));
    if (epochs < 1) {
        throw Error("run %1 cannot be prolonged by %2 epochs; give 1 or more", record.id, epochs);
    }
    if (isUntrained(record)) {
        throw Error("run %1 was imported and not trained here: branch from it instead", record.id);
    }
    if (record.steps == 0) {
        throw Error("run %1 has not begun yet; resume it with more epochs instead", record.id);
    }
    RunSpec spec = record.spec;
    TrainConfig& config = spec.config;
    const int before = config.epochs;
    setOption(config, trainOption("epochs"), std::int64_t{before} + epochs);
    if (record.state == RunState::Finished && record.epochs < before) {
        config.patience = 0;
    }
    switch (schedule) {
    case ProlongSchedule::Hold:
        if (config.scheduleEpochs == 0) {
            config.scheduleEpochs = std::max(1, before - config.scheduleStart);
        }
        break;
    case ProlongSchedule::Stretch:
        config.scheduleEpochs = 0;
        break;
    case ProlongSchedule::Restart:
        config.schedule = Schedule::Cosine;
        config.warmupEpochs = 0;
        config.scheduleStart = record.epochs;
        config.scheduleEpochs = 0;
        break;
    }
    return spec;
}

std::vector<double> learningRates(const TrainConfig& config, std::int64_t stepsPerEpoch,
                                  std::int64_t first, std::int64_t last) {
    std::vector<double> rates;
    for (std::int64_t step = first; step <= last; ++step) {
        rates.push_back(learningRateAt(config, step - 1, stepsPerEpoch));
    }
    return rates;
}

} // namespace sharesnet
