#include "core/flow/run_errors_file.h"

#include "core/arch/file.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/config/data_settings.h"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <bit>
#include <cstring>
#include <fstream>
#include <ranges>
#include <system_error>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "sharesnet-errors";
constexpr int kVersion = 1;

// An image's record in the file is the value in memory.
static_assert(sizeof(ImagePrediction) == 40 && std::is_trivially_copyable_v<ImagePrediction>);
static_assert(std::endian::native == std::endian::little);

// What a file looks like from outside: "BYTES NANOSECONDS". Throws Error.
std::string lookOf(const fs::path& file) {
    std::error_code failed;
    const auto bytes = fs::file_size(file, failed);
    const auto written = failed ? fs::file_time_type() : fs::last_write_time(file, failed);
    if (failed) {
        throwRefused(file, Message("cannot be accessed"), failed.value());
    }
    return std::to_string(bytes) + " " + std::to_string(written.time_since_epoch().count());
}

Json keyOf(const ErrorsSource& source, const std::string& look) {
    return {{"run", source.run},
            {"kind", toString(source.checkpoint.kind)},
            {"step", source.checkpoint.step},
            {"file", look}};
}

Json toJson(const TestSet& set) {
    return {{"data", toString(set.data)},
            {"shape", {set.shape.channels, set.shape.height, set.shape.width}},
            {"seed", set.seed},
            {"stamp", set.stamp}};
}

TestSet unstampedSetOf(const RunSpec& spec) {
    return {spec.data,
            spec.arch.input,
            spec.data.kind == DataKind::Shapes ? spec.config.seed : 0,
            {},
            spec.config.testCrop};
}

// --- writing

void keep(const ErrorsSource& source, const std::string& look, const RunErrors& errors) {
    std::string body(errors.images.size() * sizeof(ImagePrediction), '\0');
    std::memcpy(body.data(), errors.images.data(), body.size());
    for (const fs::path& file : errors.files) {
        body += file.string();
        body += '\0';
    }
    Json header{{"format", kFormat}, {"version", kVersion}};
    header.update(keyOf(source, look));
    header["epoch"] = errors.epoch;
    header.update(toJson(errors.testSet));
    header["classes"] = errors.classNames;
    header["loss"] = errors.loss;
    header["skipped"] = errors.skipped;
    header["images"] = errors.images.size();
    header["checksum"] = stampOf(body);
    writeFileAtomically(errorsFileOf(source), jsonText(header) + "\n" + body);
}

// --- reading

std::string contentOf(const fs::path& file) {
    if (fs::is_directory(file)) {
        throw Error("it is a folder");
    }
    std::ifstream stream(file, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(stream), {}};
    if (stream.bad() || (!stream.is_open() && fs::exists(file))) {
        throw IoError("%1 cannot be read", file);
    }
    return content;
}

void takeImages(RunErrors& errors, const std::string& body, std::size_t count) {
    if (count > body.size() / sizeof(ImagePrediction)) {
        throw Error("it is truncated");
    }
    errors.images.resize(count);
    std::memcpy(errors.images.data(), body.data(), count * sizeof(ImagePrediction));
    const auto classes = static_cast<std::int64_t>(errors.classNames.size());
    const auto isClass = [classes](std::int32_t k) { return k >= 0 && k < classes; };
    std::int64_t before = -1;
    for (const ImagePrediction& image : errors.images) {
        if (image.index <= before || !isClass(image.truth) || !isClass(image.predicted())) {
            throw Error("it lists images that do not exist");
        }
        before = image.index;
    }
    std::size_t at = count * sizeof(ImagePrediction);
    while (errors.testSet.data.kind == DataKind::Folder && at < body.size()) {
        const std::size_t end = body.find('\0', at);
        errors.files.emplace_back(body.substr(at, end - at));
        at = end == std::string::npos ? body.size() : end + 1;
    }
    if (at != body.size() || (!errors.files.empty() && errors.files.size() != count)) {
        throw Error("its length is not the one that it states");
    }
}

RunErrors errorsFrom(const Json& header, const std::string& body, const ErrorsSource& source) {
    if (header.at("checksum").get<std::uint64_t>() != stampOf(body)) {
        throw Error("its checksum is wrong");
    }
    RunErrors errors;
    errors.run = source.run;
    errors.name = source.spec.name;
    errors.checkpoint = source.checkpoint.kind;
    errors.epoch = header.at("epoch").get<int>();
    errors.step = source.checkpoint.step;
    errors.testSet = unstampedSetOf(source.spec);
    errors.testSet.stamp = header.at("stamp").get<std::string>();
    errors.classNames = header.at("classes").get<std::vector<std::string>>();
    errors.loss = header.at("loss").get<double>();
    errors.skipped = header.at("skipped").get<std::int64_t>();
    takeImages(errors, body, header.at("images").get<std::size_t>());
    return errors;
}

// Whether the header is of this checkpoint and data; else a sentence that says what is not.
Message mismatch(const Json& header, const ErrorsSource& source) {
    if (header.at("format").get<std::string>() != kFormat) {
        throw Error("it is not a file of errors");
    }
    if (header.at("version").get<int>() != kVersion) {
        return Message("The errors that were kept are of another version of this program.");
    }
    const Json key = keyOf(source, lookOf(source.checkpoint.file));
    for (const auto& [name, value] : key.items()) {
        if (header.at(name) != value) {
            return Message("The %1 checkpoint has changed since it was evaluated at step %2.",
                           toString(source.checkpoint.kind), header.at("step").get<std::int64_t>());
        }
    }
    Json set = toJson(unstampedSetOf(source.spec));
    set["stamp"] = header.at("stamp");
    for (const auto& [name, value] : set.items()) {
        if (header.at(name) != value) {
            return Message("The errors that were kept are of other data.");
        }
    }
    return {};
}

// Tells whether the test images are still what was evaluated.
void lookAtData(const RunSpec& spec, KeptErrors& kept) {
    try {
        if (testSetOf(spec) != kept.errors->testSet) {
            kept.data = TestData::Changed;
            kept.note = Message("%1 has changed since: the numbers are of the images as they were, "
                                "which cannot be shown",
                                toString(spec.data));
        }
    } catch (const Error& error) {
        kept.data = TestData::Gone;
        kept.note = Message("The images cannot be shown: %1", error.message());
    }
}

} // namespace

std::optional<StoredCheckpoint> bestElseLast(std::span<const StoredCheckpoint> checkpoints) {
    for (const auto kind : {CheckpointKind::Best, CheckpointKind::Last, CheckpointKind::Kept}) {
        for (const StoredCheckpoint& each : checkpoints | std::views::reverse) {
            if (each.checkpoint.kind == kind) {
                return each;
            }
        }
    }
    return std::nullopt;
}

ErrorsSource errorsSourceOf(const RunRecord& run, std::span<const StoredCheckpoint> checkpoints) {
    const std::optional<StoredCheckpoint> found = bestElseLast(checkpoints);
    if (!found) {
        throw Error("run %1 has no checkpoint: one is written at the end of its first epoch and "
                    "when it is stopped",
                    run.id);
    }
    return {run.id, run.spec, found->checkpoint};
}

TestSet testSetOf(const RunSpec& spec) {
    TestSet set = unstampedSetOf(spec);
    std::string looks;
    for (const fs::path& file : testFilesOf(spec.data, cacheFolderOf(spec.config))) {
        looks += file.lexically_relative(spec.data.path).string() + '\0' + lookOf(file) + '\n';
    }
    set.stamp = looks.empty() ? std::string() : std::to_string(stampOf(looks));
    return set;
}

fs::path errorsFileOf(const ErrorsSource& source) {
    return std::filesystem::path(source.checkpoint.file).replace_extension(".errors");
}

KeptErrors keptErrorsOf(const ErrorsSource& source) {
    KeptErrors kept;
    const fs::path file = errorsFileOf(source);
    try {
        const std::string content = contentOf(file);
        if (content.empty()) {
            return kept;
        }
        const std::size_t end = content.find('\n');
        const Json header = Json::parse(content.substr(0, end));
        kept.note = mismatch(header, source);
        if (kept.note.empty()) {
            const std::string body = end == std::string::npos ? "" : content.substr(end + 1);
            kept.errors = std::make_shared<const RunErrors>(errorsFrom(header, body, source));
            lookAtData(source.spec, kept);
        }
    } catch (const nlohmann::json::exception&) {
        kept.note = Message("%1 is damaged: its header cannot be read", file);
    } catch (const std::exception& error) {
        kept.note = Message("%1 is damaged: %2", file, messageOf(error));
    }
    if (!kept.note.empty()) {
        spdlog::info("run {}: {}", source.run, kept.note.english());
    }
    return kept;
}

std::shared_ptr<const RunErrors> computeErrors(const Engine& engine, const std::string& device,
                                               const ErrorsSource& source,
                                               const ErrorsHooks& hooks) {
    // Before anything is read: what changes meanwhile makes the result outdated, never wrong.
    const std::string look = lookOf(source.checkpoint.file);
    auto errors = std::make_shared<RunErrors>();
    errors->testSet = testSetOf(source.spec);
    const auto probe = engine.openCheckpoint(source.checkpoint.file, device);
    EvaluationQuery query{source.spec.data, 0, hooks.cancelled};
    query.progress = [&hooks, &source](std::int64_t done, std::int64_t all) {
        if (all > kMostEvaluatedImages) {
            throw Error("%1 has %2 test images, more than the %3 whose predictions are kept: use "
                        "`sharesnet evaluate`",
                        toString(source.spec.data), all, kMostEvaluatedImages);
        }
        if (hooks.progress) {
            hooks.progress(done, all);
        }
    };
    Evaluation evaluation = probe->evaluate(query);
    if (evaluation.notFinite > 0) {
        throw NotFiniteOutputs("%1: %2", source.checkpoint.file, notFiniteText(evaluation));
    }
    errors->run = source.run;
    errors->name = source.spec.name;
    errors->checkpoint = source.checkpoint.kind;
    errors->epoch = probe->info().epoch;
    errors->step = probe->info().step;
    errors->classNames = std::move(evaluation.classNames);
    errors->loss = evaluation.loss;
    errors->skipped = std::ssize(evaluation.skipped);
    errors->images = std::move(evaluation.predictions);
    errors->files = std::move(evaluation.files);
    try {
        keep(source, look, *errors);
    } catch (const Error& error) {
        spdlog::warn("run {}: its errors are not kept: {}", source.run, error.what());
    }
    return errors;
}

} // namespace sharesnet
