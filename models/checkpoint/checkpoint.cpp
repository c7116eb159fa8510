#include "models/checkpoint/checkpoint.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/config/option_table.h"
#include "models/checkpoint/safetensors.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace sharesnet {

namespace {

constexpr const char* kFormat = "sharesnet-checkpoint";
constexpr int kVersion = 3;
constexpr int kOldestVersion = 2;
constexpr std::int64_t kMaxSteps = 1'000'000'000; // an epoch
constexpr const char* kMomentumPrefix = "optimizer.";
constexpr const char* kAveragePrefix = "average.";
constexpr const char* kGenerator = "random.generator";
constexpr const char* kSteps = "curve.steps";
constexpr const char* kEpochs = "curve.epochs";
constexpr const char* kMarks = "curve.marks";
constexpr std::int64_t kStepColumns = 8;
constexpr std::int64_t kEpochColumns = 10;
constexpr std::int64_t kMarkColumns = 8;

// steps x kStepColumns, in double precision, which holds every step number exactly.
torch::Tensor stepTable(const std::vector<StoredStep>& steps) {
    auto table =
        torch::empty({static_cast<std::int64_t>(steps.size()), kStepColumns}, torch::kFloat64);
    double* cell = table.data_ptr<double>();
    for (const auto& [step, time] : steps) {
        for (const double value :
             {static_cast<double>(step.epoch), static_cast<double>(step.step), step.loss,
              step.learningRate, step.imagesPerSecond, step.top1, step.gradientNorm, time}) {
            *cell++ = value;
        }
    }
    return table;
}

torch::Tensor epochTable(const std::vector<StoredEpoch>& epochs) {
    auto table =
        torch::empty({static_cast<std::int64_t>(epochs.size()), kEpochColumns}, torch::kFloat64);
    double* cell = table.data_ptr<double>();
    for (const auto& [epoch, time] : epochs) {
        for (const double value :
             {static_cast<double>(epoch.epoch), static_cast<double>(epoch.step), epoch.trainLoss,
              epoch.trainTop1, epoch.evaluated ? 1.0 : 0.0, epoch.testLoss, epoch.testTop1,
              epoch.testTop5, epoch.seconds, time}) {
            *cell++ = value;
        }
    }
    return table;
}

// The marks that are numbers alone: versions up to 3 know no others.
torch::Tensor markTable(const std::vector<StoredMark>& marks) {
    const auto count = std::count_if(marks.begin(), marks.end(), [](const StoredMark& stored) {
        return stored.mark.kind != RunMark::Kind::Settings;
    });
    auto table = torch::empty({count, kMarkColumns}, torch::kFloat64);
    double* cell = table.data_ptr<double>();
    for (const auto& [mark, time] : marks) {
        if (mark.kind == RunMark::Kind::Settings) {
            continue;
        }
        for (const double value :
             {mark.kind == RunMark::Kind::Evaluation ? 1.0 : 0.0, static_cast<double>(mark.epoch),
              static_cast<double>(mark.step), mark.learningRate, mark.testLoss, mark.testTop1,
              mark.testTop5, time}) {
            *cell++ = value;
        }
    }
    return table;
}

void requireTable(const torch::Tensor& table, std::int64_t columns) {
    if (table.dim() != 2 || table.size(1) != columns || table.scalar_type() != torch::kFloat64) {
        throw Error("its metrics are not a table of the right form");
    }
}

std::vector<StoredStep> stepsFrom(const torch::Tensor& table) {
    requireTable(table, kStepColumns);
    std::vector<StoredStep> steps(static_cast<std::size_t>(table.size(0)));
    const double* row = table.data_ptr<double>();
    for (auto& [step, time] : steps) {
        step = {static_cast<int>(row[0]),
                static_cast<std::int64_t>(row[1]),
                row[2],
                row[3],
                row[4],
                row[5],
                row[6]};
        time = row[7];
        row += kStepColumns;
    }
    return steps;
}

std::vector<StoredEpoch> epochsFrom(const torch::Tensor& table) {
    requireTable(table, kEpochColumns);
    std::vector<StoredEpoch> epochs(static_cast<std::size_t>(table.size(0)));
    const double* row = table.data_ptr<double>();
    for (auto& [epoch, time] : epochs) {
        epoch = {static_cast<int>(row[0]),
                 static_cast<std::int64_t>(row[1]),
                 row[2],
                 row[3],
                 row[4] != 0,
                 row[5],
                 row[6],
                 row[7],
                 row[8]};
        time = row[9];
        row += kEpochColumns;
    }
    return epochs;
}

std::vector<StoredMark> marksFrom(const torch::Tensor& table) {
    requireTable(table, kMarkColumns);
    std::vector<StoredMark> marks(static_cast<std::size_t>(table.size(0)));
    const double* row = table.data_ptr<double>();
    for (auto& [mark, time] : marks) {
        mark = {row[0] != 0 ? RunMark::Kind::Evaluation : RunMark::Kind::LearningRate,
                static_cast<int>(row[1]),
                static_cast<std::int64_t>(row[2]),
                row[3],
                row[4],
                row[5],
                row[6],
                {}};
        time = row[7];
        row += kMarkColumns;
    }
    return marks;
}

// The marks with a text.
nlohmann::json settingsJson(const std::vector<StoredMark>& marks) {
    auto json = nlohmann::json::array();
    for (const auto& [mark, time] : marks) {
        if (mark.kind == RunMark::Kind::Settings) {
            json.push_back({{"epoch", mark.epoch},
                            {"step", mark.step},
                            {"text", mark.text.english()},
                            {"parts", partsOf(mark.text)},
                            {"time", time}});
        }
    }
    return json;
}

void addSettings(const nlohmann::json& json, std::vector<StoredMark>& marks) {
    for (const auto& entry : json) {
        StoredMark stored;
        stored.mark.kind = RunMark::Kind::Settings;
        stored.mark.epoch = entry.at("epoch");
        stored.mark.step = entry.at("step");
        stored.mark.text =
            messageFrom(entry.at("text").get<std::string>(), entry.value("parts", std::string()));
        stored.time = entry.at("time");
        marks.push_back(std::move(stored));
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const StoredMark& a, const StoredMark& b) { return a.time < b.time; });
}

// What only some steps measure, a list a step: [step, memory in bytes, update ratio of stage 1,
// ...]. Metadata, since earlier versions take a tensor that they do not know for a weight.
nlohmann::json measuresJson(const std::vector<StoredStep>& steps) {
    auto json = nlohmann::json::array();
    for (const auto& [step, time] : steps) {
        if (step.memoryBytes > 0 || !step.updateRatios.empty()) {
            nlohmann::json row = step.updateRatios;
            row.insert(row.begin(), {step.step, step.memoryBytes});
            json.push_back(std::move(row));
        }
    }
    return json;
}

void addMeasures(const nlohmann::json& json, std::vector<StoredStep>& steps) {
    auto stored = steps.begin();
    for (const auto& row : json) {
        const auto number = row.at(0).get<std::int64_t>();
        stored = std::find_if(stored, steps.end(), [number](const StoredStep& candidate) {
            return candidate.step.step == number;
        });
        if (stored == steps.end()) {
            throw Error("its measures and its steps contradict each other");
        }
        stored->step.memoryBytes = row.at(1);
        for (std::size_t i = 2; i < row.size(); ++i) {
            // null: it was not finite
            stored->step.updateRatios.push_back(
                row[i].is_null() ? std::numeric_limits<double>::quiet_NaN() : row[i].get<double>());
        }
    }
}

nlohmann::ordered_json progressJson(const TrainerState& progress) {
    return {{"epoch_step", progress.epochStep},
            {"steps_per_epoch", progress.stepsPerEpoch},
            {"epoch_loss_sum", progress.lossSum},
            {"epoch_correct", progress.correct},
            {"epoch_images", progress.images},
            {"epoch_seconds", progress.epochSeconds},
            {"learning_rate_factor", progress.learningRateFactor}};
}

TrainerState progressFrom(const nlohmann::json& json) {
    TrainerState progress;
    progress.epochStep = json.at("epoch_step");
    progress.stepsPerEpoch = json.at("steps_per_epoch");
    progress.lossSum = json.at("epoch_loss_sum");
    progress.correct = json.at("epoch_correct");
    progress.images = json.at("epoch_images");
    progress.epochSeconds = json.at("epoch_seconds");
    progress.learningRateFactor = json.value("learning_rate_factor", 1.0); // not known to version 2
    return progress;
}

std::map<std::string, std::string> metadataOf(const Checkpoint& checkpoint) {
    const auto& info = checkpoint.info;
    return {{"format", kFormat},
            {"version", std::to_string(kVersion)},
            {"arch", jsonText(toJson(info.spec.arch))},
            {"config", jsonText(toJson(info.spec.config))},
            {"name", info.spec.name},
            {"data", toString(info.spec.data)},
            {"classes", jsonText(nlohmann::json(info.classNames))},
            {"normalisation",
             jsonText(nlohmann::json{{"mean", checkpoint.mean}, {"std", checkpoint.std}})},
            {"images", jsonText(nlohmann::json{{"train", checkpoint.images.train},
                                               {"test", checkpoint.images.test}})},
            {"run", std::to_string(info.run)},
            {"epoch", std::to_string(info.epoch)},
            {"step", std::to_string(info.step)},
            {"best_epoch", std::to_string(checkpoint.progress.bestEpoch)},
            {"best_top1", jsonText(nlohmann::json(checkpoint.progress.bestTop1))},
            {"ema_updates", std::to_string(checkpoint.averageUpdates)},
            {"settings", jsonText(settingsJson(checkpoint.curve.marks))},
            {"measures", jsonText(measuresJson(checkpoint.curve.steps))},
            {"progress", jsonText(progressJson(checkpoint.progress))}};
}

void readMetadata(const std::map<std::string, std::string>& metadata, Checkpoint& checkpoint) {
    const auto text = [&](const char* key) -> const std::string& {
        const auto found = metadata.find(key);
        if (found == metadata.end()) {
            throw Error("its metadata has no '%1'", key);
        }
        return found->second;
    };
    const auto json = [&](const char* key) { return nlohmann::json::parse(text(key)); };
    auto& info = checkpoint.info;
    info.spec.arch = archFromJsonText(text("arch"), "arch");
    info.spec.config = trainConfigFromJson(json("config"));
    info.spec.name = metadata.contains("name") ? text("name") : info.spec.arch.name;
    info.spec.data = parseDataSpec(text("data"));
    info.classNames = json("classes").get<std::vector<std::string>>();
    checkpoint.mean = json("normalisation").at("mean").get<std::array<float, 3>>();
    checkpoint.std = json("normalisation").at("std").get<std::array<float, 3>>();
    if (metadata.contains("images")) {
        checkpoint.images.train = json("images").at("train");
        checkpoint.images.test = json("images").at("test");
    }
    info.run = json("run");
    info.epoch = json("epoch");
    info.step = json("step");
    checkpoint.progress = progressFrom(json("progress"));
    checkpoint.progress.epoch = info.epoch;
    checkpoint.progress.bestTop1 = json("best_top1");
    checkpoint.progress.bestEpoch = json("best_epoch");
    // earlier files have neither; their averages were updated at every step
    checkpoint.averageUpdates =
        metadata.contains("ema_updates") ? json("ema_updates").get<std::int64_t>() : info.step;
    const auto& progress = checkpoint.progress;
    if (info.epoch < 0 || progress.stepsPerEpoch < 0 || progress.stepsPerEpoch > kMaxSteps ||
        progress.epochStep < 0 || progress.epochStep > progress.stepsPerEpoch ||
        progress.step() != info.step) {
        throw Error("its epoch and step contradict each other");
    }
    if (static_cast<int>(info.classNames.size()) != info.spec.arch.classes) {
        throw Error("it names %1 classes, its network has %2", info.classNames.size(),
                    info.spec.arch.classes);
    }
}

// What of the curve stands in the metadata.
void readCurve(const std::map<std::string, std::string>& metadata, RunCurve& curve) {
    if (const auto settings = metadata.find("settings"); settings != metadata.end()) {
        addSettings(nlohmann::json::parse(settings->second), curve.marks);
    }
    if (const auto measures = metadata.find("measures"); measures != metadata.end()) {
        addMeasures(nlohmann::json::parse(measures->second), curve.steps);
    }
}

std::optional<std::int64_t> number(const std::map<std::string, std::string>& metadata,
                                   const char* key) {
    const auto found = metadata.find(key);
    if (found == metadata.end()) {
        return std::nullopt;
    }
    const std::string& text = found->second;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(value) : std::nullopt;
}

void requireFormat(const std::map<std::string, std::string>& metadata) {
    const auto format = metadata.find("format");
    if (format == metadata.end() || format->second != kFormat) {
        throw Error("it is a safetensors file, but not a checkpoint of this program");
    }
    const auto version = number(metadata, "version");
    if (version && *version > kVersion) {
        throw NewerCheckpoint(Message("it was written by a newer version of this program "
                                      "(checkpoint version %1, this one reads up to %2); update "
                                      "the program",
                                      *version, kVersion),
                              number(metadata, "step"));
    }
    if (!version || *version < kOldestVersion) {
        throw Error("it is of version %1; this program reads versions %2 to %3",
                    version ? std::to_string(*version) : "?", kOldestVersion, kVersion);
    }
}

void readTensors(const std::map<std::string, torch::Tensor>& tensors, Checkpoint& checkpoint) {
    const std::string momentum = kMomentumPrefix;
    const std::string average = kAveragePrefix;
    for (const auto& [name, tensor] : tensors) {
        if (name == kGenerator) {
            checkpoint.generator = tensor;
        } else if (name == kSteps) {
            checkpoint.curve.steps = stepsFrom(tensor);
        } else if (name == kEpochs) {
            checkpoint.curve.epochs = epochsFrom(tensor);
        } else if (name == kMarks) {
            checkpoint.curve.marks = marksFrom(tensor);
        } else if (name.rfind(momentum, 0) == 0) {
            checkpoint.momentum.emplace(name.substr(momentum.size()), tensor);
        } else if (name.rfind(average, 0) == 0) {
            checkpoint.averages.emplace(name.substr(average.size()), tensor);
        } else {
            checkpoint.network.emplace(name, tensor);
        }
    }
}

// Says of which file an error is.
template <class Reading>
Checkpoint ofFile(const std::filesystem::path& file, const Reading& reading) {
    try {
        return reading();
    } catch (const NewerCheckpoint& error) {
        throw NewerCheckpoint(Message("%1: %2", file, error.message()), error.step());
    } catch (const Error& error) {
        throw Error("%1: %2", file, error.message());
    } catch (const nlohmann::json::exception&) {
        throw Error("%1: its metadata is damaged", file);
    }
}

} // namespace

std::map<std::string, torch::Tensor> networkTensors(const SharedResNet& network) {
    std::map<std::string, torch::Tensor> tensors;
    for (const auto& item : network->named_parameters()) {
        tensors.emplace(item.key(), item.value());
    }
    for (const auto& item : network->named_buffers()) {
        tensors.emplace(item.key(), item.value());
    }
    return tensors;
}

void saveCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint) {
    TensorFile content{metadataOf(checkpoint), checkpoint.network};
    for (const auto& [name, tensor] : checkpoint.momentum) {
        content.tensors.emplace(kMomentumPrefix + name, tensor);
    }
    for (const auto& [name, tensor] : checkpoint.averages) {
        content.tensors.emplace(kAveragePrefix + name, tensor);
    }
    if (checkpoint.generator.defined()) {
        content.tensors.emplace(kGenerator, checkpoint.generator);
    }
    content.tensors.emplace(kSteps, stepTable(checkpoint.curve.steps));
    content.tensors.emplace(kEpochs, epochTable(checkpoint.curve.epochs));
    content.tensors.emplace(kMarks, markTable(checkpoint.curve.marks));
    writeTensorFile(file, content);
}

Checkpoint loadCheckpoint(const std::filesystem::path& file) {
    const TensorFile content = readTensorFile(file);
    return ofFile(file, [&] {
        requireFormat(content.metadata);
        if (!content.checked) {
            throw Error("it is damaged: its checksum is missing");
        }
        Checkpoint checkpoint;
        readTensors(content.tensors, checkpoint);
        readMetadata(content.metadata, checkpoint);
        readCurve(content.metadata, checkpoint.curve);
        return checkpoint;
    });
}

Checkpoint loadCheckpointHead(const std::filesystem::path& file) {
    const TensorFileReader reader(file);
    return ofFile(file, [&] {
        requireFormat(reader.layout().metadata);
        Checkpoint checkpoint;
        readMetadata(reader.layout().metadata, checkpoint);
        return checkpoint;
    });
}

void restoreNetwork(const Checkpoint& checkpoint, const std::filesystem::path& file,
                    SharedResNet& network) {
    torch::NoGradGuard noGrad;
    const auto own = networkTensors(network);
    for (const auto& [name, tensor] : own) {
        const auto found = checkpoint.network.find(name);
        if (found == checkpoint.network.end()) {
            throw Error("%1: tensor '%2' is missing", file, name);
        }
        if (found->second.sizes() != tensor.sizes() ||
            found->second.scalar_type() != tensor.scalar_type()) {
            throw Error("%1: tensor '%2' has the wrong shape or type for its architecture", file,
                        name);
        }
    }
    for (const auto& [name, tensor] : checkpoint.network) {
        if (own.count(name) == 0) {
            throw Error("%1: tensor '%2' is not part of its architecture", file, name);
        }
    }
    for (const auto& [name, tensor] : own) {
        tensor.detach().copy_(checkpoint.network.at(name));
    }
}

void restoreForUse(const Checkpoint& checkpoint, const std::filesystem::path& file,
                   SharedResNet& network) {
    Checkpoint used;
    used.network = checkpoint.network;
    for (const auto& [name, tensor] : checkpoint.averages) {
        used.network[name] = tensor;
    }
    restoreNetwork(used, file, network);
}

} // namespace sharesnet
