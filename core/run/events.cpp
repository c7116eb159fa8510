#include "core/run/events.h"

#include "core/base/json_text.h"

#include <chrono>
#include <cmath>
#include <string>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

// JSON has no such numbers; a reader's float("nan") takes these strings.
Json number(double value) {
    if (std::isnan(value)) {
        return "nan";
    }
    if (std::isinf(value)) {
        return value > 0 ? "inf" : "-inf";
    }
    return value;
}

// Messages and paths may hold bytes that are not UTF-8; they must not make the line unprintable.
Json text(const std::string& value) {
    return Json::parse(jsonText(Json(value)));
}

struct FactWriter {
    Json& json;

    void operator()(const RunStarted& fact) const {
        json["event"] = "run_started";
        json["parameters"] = fact.parameters;
        json["parameters_unshared"] = fact.parametersUnshared;
        json["steps_per_epoch"] = fact.stepsPerEpoch;
        json["epochs"] = fact.epochs;
        json["first_step"] = fact.firstStep;
        json["train_images"] = fact.trainImages;
        json["test_images"] = fact.testImages;
        json["device"] = text(fact.device);
        json["precision"] = text(fact.precision);
        json["environment"] = fact.environment;
    }
    void operator()(const StepDone& fact) const {
        json["event"] = "step";
        json["epoch"] = fact.epoch;
        json["step"] = fact.step;
        json["loss"] = number(fact.loss);
        json["learning_rate"] = number(fact.learningRate);
        json["images_per_second"] = number(fact.imagesPerSecond);
        json["top1"] = number(fact.top1);
        json["gradient_norm"] = number(fact.gradientNorm);
        json["waiting_share"] = number(fact.waitingShare);
        if (fact.memoryBytes > 0) {
            json["memory_bytes"] = fact.memoryBytes;
        }
        for (const double ratio : fact.updateRatios) {
            json["update_ratios"].push_back(number(ratio));
        }
    }
    void operator()(const EpochDone& fact) const {
        json["event"] = "epoch";
        json["epoch"] = fact.epoch;
        json["step"] = fact.step;
        json["train_loss"] = number(fact.trainLoss);
        json["train_top1"] = number(fact.trainTop1);
        json["test_loss"] = fact.evaluated ? number(fact.testLoss) : Json();
        json["test_top1"] = fact.evaluated ? number(fact.testTop1) : Json();
        json["test_top5"] = fact.evaluated ? number(fact.testTop5) : Json();
        json["seconds"] = number(fact.seconds);
    }
    void operator()(const RunMark& fact) const {
        json["event"] = "mark";
        json["kind"] = toString(fact.kind);
        json["epoch"] = fact.epoch;
        json["step"] = fact.step;
        if (fact.kind == RunMark::Kind::LearningRate) {
            json["learning_rate"] = number(fact.learningRate);
        } else if (fact.kind == RunMark::Kind::Settings) {
            json["text"] = text(fact.text.english());
        } else {
            json["test_loss"] = number(fact.testLoss);
            json["test_top1"] = number(fact.testTop1);
            json["test_top5"] = number(fact.testTop5);
        }
    }
    void operator()(const CheckpointSaved& fact) const {
        json["event"] = "checkpoint";
        json["kind"] = toString(fact.kind);
        json["file"] = text(fact.file.string());
        json["epoch"] = fact.epoch;
        json["step"] = fact.step;
    }
    void operator()(const ActivationsReady& fact) const {
        json["event"] = "activations";
        json["query"] = fact.queryId;
    }
    void operator()(const HistogramsDone& fact) const {
        json["event"] = "histograms";
        json["epoch"] = fact.epoch;
        json["step"] = fact.step;
    }
    void operator()(const UsesMeasured& fact) const {
        json["event"] = "uses";
        json["epoch"] = fact.epoch;
        json["step"] = fact.step;
    }
    void operator()(const RunPaused&) const { json["event"] = "paused"; }
    void operator()(const RunResumed&) const { json["event"] = "resumed"; }
    void operator()(const RunNoted& fact) const {
        json["event"] = "note";
        json["message"] = text(fact.message.english());
    }
    void operator()(const RunFinished& fact) const {
        json["event"] = "finished";
        json["stopped"] = fact.stopped;
        json["epochs"] = fact.epochs;
        json["steps"] = fact.steps;
        json["seconds"] = number(fact.seconds);
        if (!fact.message.empty()) {
            json["message"] = text(fact.message.english());
        }
    }
    void operator()(const RunFailed& fact) const {
        json["event"] = "failed";
        json["diverged"] = fact.diverged;
        json["step"] = fact.step;
        json["message"] = text(fact.message.english());
    }
};

} // namespace

double unixTime() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string toString(RunMark::Kind kind) {
    switch (kind) {
    case RunMark::Kind::LearningRate:
        return "learning_rate";
    case RunMark::Kind::Evaluation:
        return "evaluation";
    case RunMark::Kind::Settings:
        return "settings";
    }
    return "";
}

std::string toString(CheckpointKind kind) {
    switch (kind) {
    case CheckpointKind::Last:
        return "last";
    case CheckpointKind::Best:
        return "best";
    case CheckpointKind::Kept:
        return "kept";
    }
    return "";
}

std::optional<CheckpointKind> checkpointKindFrom(std::string_view text) {
    for (const CheckpointKind kind :
         {CheckpointKind::Last, CheckpointKind::Best, CheckpointKind::Kept}) {
        if (text == toString(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

nlohmann::ordered_json toJson(const TrainingEvent& event) {
    Json json{{"event", nullptr}, {"run", event.run}, {"time", number(event.time)}};
    std::visit(FactWriter{json}, event.fact);
    return json;
}

} // namespace sharesnet
