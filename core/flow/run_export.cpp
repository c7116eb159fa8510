#include "core/flow/run_export.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/markup.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/config/option_table.h"
#include "core/flow/run_command.h"

#include <cmath>
#include <map>
#include <optional>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kHead = "run,name,step,epoch,time,loss,learning_rate,images_per_second,top1,"
                              "gradient_norm,train_loss,train_top1,test_loss,test_top1,test_top5,"
                              "seconds,mark,memory_bytes,update_ratios\n";

Json orNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

Json epochsJson(const RunStore& store, std::int64_t run) {
    Json list = Json::array();
    for (const auto& [epoch, time] : store.epochs(run)) {
        const auto test = [&epoch = epoch](double value) {
            return epoch.evaluated ? Json(value) : Json();
        };
        list.push_back({{"epoch", epoch.epoch},
                        {"step", epoch.step},
                        {"time", time},
                        {"train_loss", epoch.trainLoss},
                        {"train_top1", epoch.trainTop1},
                        {"test_loss", test(epoch.testLoss)},
                        {"test_top1", test(epoch.testTop1)},
                        {"test_top5", test(epoch.testTop5)},
                        {"seconds", epoch.seconds}});
    }
    return list;
}

// A process's first step has nothing to measure a speed by.
Json measuredSpeed(const StepDone& step) {
    return step.imagesPerSecond > 0 ? Json(step.imagesPerSecond) : Json();
}

Json stepsJson(const RunStore& store, std::int64_t run) {
    Json list = Json::array();
    for (const auto& [step, time] : store.steps(run)) {
        list.push_back({{"step", step.step},
                        {"epoch", step.epoch},
                        {"time", time},
                        {"loss", step.loss},
                        {"learning_rate", step.learningRate},
                        {"images_per_second", measuredSpeed(step)},
                        {"top1", step.top1},
                        {"gradient_norm", step.gradientNorm}});
        if (step.memoryBytes > 0) {
            list.back()["memory_bytes"] = step.memoryBytes;
            list.back()["update_ratios"] = step.updateRatios;
        }
    }
    return list;
}

Json marksJson(const RunStore& store, std::int64_t run) {
    Json list = Json::array();
    for (const auto& [mark, time] : store.marks(run)) {
        Json json = toJson(TrainingEvent{run, time, mark});
        json.erase("event");
        json.erase("run");
        list.push_back(std::move(json));
    }
    return list;
}

Json checkpointsJson(const RunStore& store, std::int64_t run) {
    Json list = Json::array();
    for (const auto& [checkpoint, time] : store.checkpoints(run)) {
        list.push_back({{"kind", toString(checkpoint.kind)},
                        {"file", checkpoint.file.string()},
                        {"epoch", checkpoint.epoch},
                        {"step", checkpoint.step},
                        {"time", time}});
    }
    return list;
}

// With a point or an exponent, so that every reader takes it for a real number.
std::string real(double value) {
    return std::isfinite(value) ? jsonText(Json(value)) : plain::exact(value);
}

// Of a run that is of another program NaN stands for what it did not tell.
struct Reals {
    bool isFromHere = true;
    std::string operator()(double value) const {
        return !isFromHere && std::isnan(value) ? "" : real(value);
    }
};

std::string stepCells(const StoredStep& stored, const Reals& real) {
    const StepDone& step = stored.step;
    return std::to_string(step.step) + ',' + std::to_string(step.epoch) + ',' + real(stored.time) +
           ',' + real(step.loss) + ',' + real(step.learningRate) + ',' +
           (step.imagesPerSecond > 0 ? real(step.imagesPerSecond) : "") + ',' + real(step.top1) +
           ',' + real(step.gradientNorm);
}

std::string measuredCells(const StepDone& step) {
    return step.memoryBytes > 0
               ? std::to_string(step.memoryBytes) + ',' + plain::spaced(step.updateRatios)
               : ",";
}

std::string epochCells(const EpochDone* epoch, const Reals& real) {
    if (epoch == nullptr) {
        return ",,,,,";
    }
    const std::string test =
        epoch->evaluated
            ? real(epoch->testLoss) + ',' + real(epoch->testTop1) + ',' + real(epoch->testTop5)
            : ",,";
    return real(epoch->trainLoss) + ',' + real(epoch->trainTop1) + ',' + test + ',' +
           real(epoch->seconds);
}

} // namespace

Json toJson(const RunRecord& record) {
    const bool isFromHere = record.origin.empty();
    return {{"run", record.id},
            {"name", record.spec.name},
            {"state", toString(record.state)},
            {"message", record.message.english()},
            {"origin", record.origin.empty() ? Json() : Json(record.origin)},
            {"data", isFromHere ? Json(toString(record.spec.data)) : Json()},
            {"created", record.createdAt},
            {"started", record.startedAt},
            {"ended", record.endedAt},
            {"parameters", record.parameters},
            {"parameters_unshared", record.parametersUnshared},
            {"steps_per_epoch", record.stepsPerEpoch},
            {"epochs", record.epochs},
            {"steps", record.steps},
            {"train_top1", orNull(record.lastTrainTop1)},
            {"images_per_second", record.imagesPerSecond},
            {"memory_bytes", record.memoryBytes},
            {"test_top1", orNull(record.lastTestTop1)},
            {"best_test_top1", orNull(record.bestTestTop1)},
            {"config", isFromHere ? toJson(record.spec.config) : Json()},
            {"architecture", isFromHere ? toJson(record.spec.arch) : Json()},
            {"environment", record.environment},
            {"host", record.host},
            {"tags", record.tags},
            {"note", record.note.english()},
            {"starred", record.starred},
            {"archived", record.archived},
            {"deleted", record.deletedAt > 0 ? Json(record.deletedAt) : Json()},
            {"parent", record.parent > 0 ? Json(record.parent) : Json()},
            {"parent_step", record.parent > 0 ? Json(record.parentStep) : Json()},
            {"sweep", record.sweep.empty() ? Json() : Json(record.sweep)},
            {"sweep_index", record.sweep.empty() ? Json() : Json(record.sweepIndex)}};
}

Json runJson(const RunStore& store, std::int64_t run, RunDetail detail) {
    const RunRecord record = store.run(run);
    Json document = toJson(record);
    document["checkpoints"] = checkpointsJson(store, run);
    const bool canBeRepeated = provenanceOf(record).repeats;
    const TrainCommandLine command =
        canBeRepeated ? repeatingCommand(record.spec) : TrainCommandLine{};
    document["command"] = canBeRepeated ? Json(command.arguments) : Json();
    document["command_input"] = command.input.empty() ? Json() : Json(command.input);
    document["epoch_metrics"] = epochsJson(store, run);
    if (detail == RunDetail::Steps) {
        document["step_metrics"] = stepsJson(store, run);
    }
    document["marks"] = marksJson(store, run);
    return document;
}

Message markText(const RunMark& mark) {
    switch (mark.kind) {
    case RunMark::Kind::LearningRate:
        return Message("learning rate %1", numeral::exact(mark.learningRate));
    case RunMark::Kind::Settings:
        return mark.text;
    case RunMark::Kind::Evaluation:
        break;
    }
    return Message("test top-1 %1, loss %2", numeral::exact(mark.testTop1),
                   numeral::exact(mark.testLoss));
}

void writeCurves(const RunStore& store, std::span<const std::int64_t> runs,
                 const std::function<void(const std::string&)>& write) {
    write(kHead);
    for (const std::int64_t run : runs) {
        const RunRecord record = store.run(run);
        const Reals real{record.origin.empty()};
        const std::string head = std::to_string(run) + ',' + csvField(record.spec.name) + ',';
        std::map<std::int64_t, EpochDone> epochs;
        for (const StoredEpoch& stored : store.epochs(run)) {
            epochs[stored.epoch.step] = stored.epoch;
        }
        std::map<std::int64_t, std::string> marks;
        for (const StoredMark& stored : store.marks(run)) {
            std::string& text = marks[stored.mark.step];
            text += (text.empty() ? "" : "; ") + markText(stored.mark).english();
        }
        for (const StoredStep& stored : store.steps(run)) {
            const auto epoch = epochs.find(stored.step.step);
            const auto mark = marks.find(stored.step.step);
            write(head + stepCells(stored, real) + ',' +
                  epochCells(epoch == epochs.end() ? nullptr : &epoch->second, real) + ',' +
                  (mark == marks.end() ? "" : csvField(mark->second)) + ',' +
                  measuredCells(stored.step) + '\n');
        }
    }
}

void writeHistograms(const RunStore& store, std::int64_t run,
                     const std::function<void(const std::string&)>& write) {
    store.requireRun(run);
    const std::vector<HistogramKey> keys = store.histogramKeys(run);
    if (keys.empty()) {
        throw Error("run %1 has no histograms; train with --histogram-steps N to keep them", run);
    }
    write("run,step,epoch,layer,kind,low,high,not_finite,counts\n");
    for (const HistogramKey& key : keys) {
        for (const auto& [epoch, step, histogram] : store.histograms(run, key)) {
            write(std::to_string(run) + ',' + std::to_string(step) + ',' + std::to_string(epoch) +
                  ',' + csvField(key.layer) + ',' + toString(key.of) + ',' + real(histogram.low) +
                  ',' + real(histogram.high) + ',' + std::to_string(histogram.notFinite) + ',' +
                  plain::spaced(histogram.counts) + '\n');
        }
    }
}

std::string exportedRun(const RunStore& store, std::int64_t run, RunFormat format) {
    std::string text;
    const auto append = [&text](const std::string& part) { text += part; };
    switch (format) {
    case RunFormat::Csv:
        writeCurves(store, std::span(&run, 1), append);
        break;
    case RunFormat::JsonText:
        text = jsonText(runJson(store, run, RunDetail::Steps), 2) + "\n";
        break;
    case RunFormat::Histograms:
        writeHistograms(store, run, append);
        break;
    }
    return text;
}

} // namespace sharesnet
