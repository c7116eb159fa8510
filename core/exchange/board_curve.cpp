#include "core/exchange/board_curve.h"

#include "core/arch/conv_address.h"
#include "core/config/option_table.h"
#include "core/design/arch_text.h"
#include "core/flow/run_export.h"
#include "core/tensorboard/wire.h"

#include <algorithm>
#include <iterator>

namespace sharesnet {
namespace {

using nlohmann::json;
namespace tag = board_tag;

BoardEvent eventAt(std::int64_t step, double time) {
    BoardEvent event;
    event.step = step;
    event.wallTime = time;
    return event;
}

// Numbers of fields; those of a message stand together. HParamsPluginData:
constexpr int kExperiment = 2;
constexpr int kSessionStart = 3;
constexpr int kSessionEnd = 4;
// Experiment
constexpr int kTimeCreated = 3;
constexpr int kHParamInfo = 4;
constexpr int kMetricInfo = 5;
constexpr int kExperimentName = 6;
// HParamInfo
constexpr int kInfoName = 1;
constexpr int kInfoType = 4;
constexpr std::uint64_t kTypeString = 1;
constexpr std::uint64_t kTypeBool = 2;
constexpr std::uint64_t kTypeNumber = 3;
// MetricInfo, MetricName
constexpr int kMetricName = 1;
constexpr int kDisplayName = 3;
constexpr int kMetricTag = 2;
// SessionStartInfo, and an entry of its map
constexpr int kHParams = 1;
constexpr int kStartTime = 5;
constexpr int kKey = 1;
constexpr int kMapped = 2;
// google.protobuf.Value
constexpr int kNumberValue = 2;
constexpr int kStringValue = 3;
constexpr int kBoolValue = 4;
// SessionEndInfo
constexpr int kStatus = 1;
constexpr std::uint64_t kSuccess = 1;
constexpr std::uint64_t kFailure = 2;
constexpr int kEndTime = 2;

BoardValue pluginValue(const char* name, int field, const WireWriter& message) {
    WireWriter data;
    data.bytes(field, message.content());
    return {std::string("_hparams_/") + name, BoardPluginData{"hparams", data.content()}};
}

struct Setting {
    std::string name;
    json value;
};

std::vector<Setting> settingsOf(const RunSpec& spec, std::int64_t parameters,
                                std::int64_t parametersUnshared) {
    std::vector<Setting> settings{{"network", networkText(spec.arch).english()},
                                  {"sharing", sharingText(spec.arch).english()},
                                  {"parameters", parameters},
                                  {"parameters-unshared", parametersUnshared},
                                  {"data", toString(spec.data)}};
    for (const Option& option : trainOptions()) {
        if (option.group != kMachineGroup) {
            json value = option.get(spec.config);
            const bool plain = value.is_number() || value.is_boolean();
            settings.push_back(
                {option.name, plain ? std::move(value) : json(optionText(spec.config, option))});
        }
    }
    return settings;
}

std::string valueMessage(const json& value) {
    WireWriter message;
    if (value.is_boolean()) {
        message.varint(kBoolValue, value.get<bool>() ? 1 : 0);
    } else if (value.is_number()) {
        message.number(kNumberValue, value.get<double>());
    } else {
        message.bytes(kStringValue, value.get<std::string>());
    }
    return message.content();
}

std::string infoMessage(const Setting& setting) {
    WireWriter info;
    info.bytes(kInfoName, setting.name);
    info.varint(kInfoType, setting.value.is_boolean()  ? kTypeBool
                           : setting.value.is_number() ? kTypeNumber
                                                       : kTypeString);
    return info.content();
}

std::string metricMessage(const char* of, const char* shown) {
    WireWriter name;
    name.bytes(kMetricTag, of);
    WireWriter metric;
    metric.bytes(kMetricName, name.content());
    metric.bytes(kDisplayName, shown);
    return metric.content();
}

} // namespace

BoardEvent boardEvent(const StoredStep& stored) {
    const StepDone& step = stored.step;
    BoardEvent event = eventAt(step.step, stored.time);
    event.values = {{tag::kTrainLoss, step.loss},
                    {tag::kTrainAccuracy, step.top1},
                    {tag::kLearningRate, step.learningRate},
                    {tag::kGradientNorm, step.gradientNorm}};
    if (step.imagesPerSecond > 0) {
        event.values.push_back({tag::kImagesPerSecond, step.imagesPerSecond});
    }
    if (step.memoryBytes > 0) {
        event.values.push_back({tag::kMemory, static_cast<double>(step.memoryBytes)});
    }
    for (std::size_t stage = 0; stage < step.updateRatios.size(); ++stage) {
        event.values.push_back(
            {tag::kUpdateRatio + std::to_string(stage + 1), step.updateRatios[stage]});
    }
    return event;
}

BoardEvent boardEvent(const StoredEpoch& stored) {
    const EpochDone& epoch = stored.epoch;
    BoardEvent event = eventAt(epoch.step, stored.time);
    event.values = {{tag::kEpoch, static_cast<double>(epoch.epoch)},
                    {tag::kEpochLoss, epoch.trainLoss},
                    {tag::kEpochAccuracy, epoch.trainTop1},
                    {tag::kEpochSeconds, epoch.seconds}};
    if (epoch.evaluated) {
        event.values.push_back({tag::kTestLoss, epoch.testLoss});
        event.values.push_back({tag::kTestAccuracy, epoch.testTop1});
        event.values.push_back({tag::kTestTop5, epoch.testTop5});
    }
    return event;
}

BoardEvent boardEvent(const StoredMark& stored) {
    const RunMark& mark = stored.mark;
    BoardEvent event = eventAt(mark.step, stored.time);
    if (mark.kind == RunMark::Kind::Evaluation) {
        event.values = {{tag::kEvaluationLoss, mark.testLoss},
                        {tag::kEvaluationAccuracy, mark.testTop1},
                        {tag::kEvaluationTop5, mark.testTop5}};
    } else {
        event.values = {{tag::kChanges, markText(mark).english()}};
    }
    return event;
}

BoardEvent boardEvent(std::int64_t step, double time, const MeasuredUses& measured) {
    BoardEvent event = eventAt(step, time);
    const std::string group = tag::kUses + toString(measured.conv);
    for (const UseNumbers& use : measured.uses) {
        const std::string number = " " + std::to_string(use.use);
        event.values.push_back({group + "/activation" + number, use.activation});
        event.values.push_back({group + "/relative_change" + number, use.relativeChange});
        event.values.push_back({group + "/cosine_to_descent" + number, use.cosineToDescent});
        event.values.push_back({group + "/gradient_norm" + number, use.gradientNorm});
    }
    return event;
}

std::vector<BoardEvent> boardEvents(const RunCurve& curve) {
    std::vector<BoardEvent> events;
    const auto make = [](const auto& stored) { return boardEvent(stored); };
    std::ranges::transform(curve.steps, std::back_inserter(events), make);
    std::ranges::transform(curve.epochs, std::back_inserter(events), make);
    std::ranges::transform(curve.marks, std::back_inserter(events), make);
    std::ranges::stable_sort(events, {}, &BoardEvent::step);
    return events;
}

BoardEvent settingsEvent(const RunSpec& spec, std::int64_t parameters,
                         std::int64_t parametersUnshared, double time) {
    WireWriter experiment;
    experiment.number(kTimeCreated, time);
    experiment.bytes(kExperimentName, "ShaResNet");
    WireWriter session;
    for (const Setting& setting : settingsOf(spec, parameters, parametersUnshared)) {
        experiment.bytes(kHParamInfo, infoMessage(setting));
        WireWriter entry;
        entry.bytes(kKey, setting.name);
        entry.bytes(kMapped, valueMessage(setting.value));
        session.bytes(kHParams, entry.content());
    }
    session.number(kStartTime, time);
    experiment.bytes(kMetricInfo, metricMessage(tag::kTestAccuracy, "Test accuracy"));
    experiment.bytes(kMetricInfo, metricMessage(tag::kTestLoss, "Test loss"));
    experiment.bytes(kMetricInfo, metricMessage(tag::kEpochLoss, "Train loss"));
    BoardEvent event = eventAt(0, time);
    event.values = {pluginValue("experiment", kExperiment, experiment),
                    pluginValue("session_start_info", kSessionStart, session)};
    return event;
}

BoardEvent endEvent(bool succeeded, double time) {
    WireWriter end;
    end.varint(kStatus, succeeded ? kSuccess : kFailure);
    end.number(kEndTime, time);
    BoardEvent event = eventAt(0, time);
    event.values = {pluginValue("session_end_info", kSessionEnd, end)};
    return event;
}

} // namespace sharesnet
