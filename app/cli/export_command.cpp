#include "app/cli/out_arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/exchange/board_export.h"
#include "core/exchange/export_formats.h"
#include "core/exchange/metrics_formats.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

namespace sharesnet::cli {

namespace {

struct ExportCommand {
    CheckpointArguments checkpoint;
    std::string format = "safetensors";
    OutArguments out;
    std::string names = "own";
    std::string sharing = "own";
    bool fold = false;
    bool size = false;
    bool follow = false; // the rest is for curves
    bool noPictures = false;
    std::string image;
    bool json = false;
};

// Where --out says: standard output for "-", which then holds nothing else.
std::filesystem::path placeOf(const ExportCommand& command, bool isFolder) {
    if (!command.out.isOutput()) {
        return command.out.path;
    }
    if (isFolder) {
        throw Error("--out - is standard output, and --format " + command.format +
                    " makes a folder: name one");
    }
    if (command.json) {
        throw Error("--json and --out - would both write to standard output: name a file");
    }
    return "/dev/stdout";
}

ExportPlan planOf(const ExportCommand& command, const CLI::App& app) {
    ExportPlan plan;
    plan.form = exportFormat(command.format).form;
    if (app.count("--names") > 0) {
        plan.names = command.names;
    }
    if (app.count("--sharing") > 0) {
        plan.sharing = parseWeightSharing(command.sharing);
    }
    plan.fold = command.fold;
    plan.out = placeOf(command, exportFormat(plan.form).suffix.empty());
    requireThatChoicesFit(plan);
    if (!command.out.isGiven() && !command.size) {
        throw Error("--out says where the export goes");
    }
    return plan;
}

// The record of a run that was named by its id.
ExportSource sourceOf(const CheckpointArguments& checkpoint) {
    ExportSource source{checkpoint.file(), {}};
    if (!std::filesystem::is_regular_file(checkpoint.source)) {
        source.record = checkpoint.store.openForReading().run(parseRunId(checkpoint.source));
    }
    return source;
}

int tellSize(std::int64_t bytes, bool json, const Context& context) {
    if (json) {
        context.out.json({{"bytes", bytes}});
    } else {
        context.out.line(plain::grouped(bytes) + " bytes");
    }
    return kSuccess;
}

int exportModel(const ExportCommand& command, const CLI::App& app, const Context& context) {
    ExportPlan plan = planOf(command, app);
    plan.cancelled = context.interrupted;
    if (!command.size) {
        command.out.requireFree(filesOf(plan));
    }
    const ExportSource source = sourceOf(command.checkpoint);
    const auto exchange = context.engine()->makeExchange();
    if (command.size) {
        return tellSize(exportBytes(*exchange, source, plan), command.json, context);
    }
    const ExportedFiles files = writeExport(*exchange, source, plan);
    if (command.json) {
        nlohmann::ordered_json paths = nlohmann::ordered_json::array();
        for (const std::filesystem::path& file : files.files) {
            paths.push_back(validUtf8(file.string()));
        }
        context.out.json({{"files", std::move(paths)},
                          {"bytes", files.weights.bytes},
                          {"weights", files.weights.weights},
                          {"parameters", files.weights.parameters},
                          {"largest_difference", files.weights.largestDifference}});
        return kSuccess;
    }
    if (!command.out.isOutput()) {
        for (const std::filesystem::path& file : files.files) {
            context.out.line(file.string());
        }
    }
    errorLine(checkedText(plan.form, files.weights).english());
    return kSuccess;
}

// Curves.

void requireThatOptionsFit(const MetricsFormat& format, const CLI::App& app) {
    for (const char* option : {"--names", "--sharing", "--fold", "--size", "--checkpoint"}) {
        if (app.count(option) > 0) {
            throw Error(std::string(option) + " is for networks; --format " + format.name +
                        " gives the curves of a run out");
        }
    }
    if (app.count("--out") == 0) {
        throw Error("--out says where the export goes");
    }
}

void requireNoBoardOption(const CLI::App& app) {
    for (const char* option : {"--follow", "--image", "--no-pictures"}) {
        if (app.count(option) > 0) {
            throw Error(std::string(option) + " goes with --format tensorboard");
        }
    }
}

int exportToBoard(const ExportCommand& command, const RunStore& store, std::int64_t run,
                  const Context& context) {
    BoardExport request;
    request.logFolder = placeOf(command, true);
    std::shared_ptr<const Engine> engine;
    if (!command.noPictures && store.run(run).origin.empty()) {
        engine = context.engine();
        request.pictures.emplace(UsePictures{
            *engine, command.image.empty() ? std::nullopt
                                           : std::optional<std::filesystem::path>(command.image)});
    }
    if (command.follow) {
        request.followUntil = context.interrupted;
    }
    const ExportedBoard exported = exportBoard(store, run, request);
    if (command.json) {
        context.out.json({{"folder", validUtf8(exported.folder.string())},
                          {"file", exported.file.empty()
                                       ? nlohmann::ordered_json()
                                       : nlohmann::ordered_json(validUtf8(exported.file.string()))},
                          {"pictures", exported.pictures},
                          {"notes", englishTexts(exported.notes)}});
        return kSuccess;
    }
    context.out.line(exported.folder.string());
    for (const Message& note : exported.notes) {
        errorLine("note: " + note.english());
    }
    if (exported.file.empty()) {
        errorLine("the folder has all of it already");
    }
    return kSuccess;
}

int exportMetrics(const ExportCommand& command, const MetricsFormat& format, const CLI::App& app,
                  const Context& context) {
    requireThatOptionsFit(format, app);
    const std::int64_t run = parseRunId(command.checkpoint.source);
    const RunStore store = command.checkpoint.store.openForReading();
    if (format.form == MetricsForm::TensorBoard) {
        return exportToBoard(command, store, run, context);
    }
    requireNoBoardOption(app);
    command.out.requireFree();
    writeMetrics(store, {format.form, {run}, placeOf(command, false), {}});
    if (command.json) {
        context.out.json({{"files", {validUtf8(command.out.path)}}});
    } else if (!command.out.isOutput()) {
        context.out.line(command.out.path);
    }
    return kSuccess;
}

// "own: as this program calls them; torchvision: ...", and the names alone.
struct Listed {
    std::string help;
    std::vector<std::string> names;
};

template <typename Choices>
Listed listed(const Choices& choices) {
    Listed all;
    for (const auto& choice : choices) {
        all.help += (all.names.empty() ? "" : "; ") + choice.name + ": " + choice.help;
        all.names.push_back(choice.name);
    }
    return all;
}

} // namespace

void addExportCommand(CLI::App& program, Context& context) {
    auto* app =
        program.add_subcommand("export", "Exports a network: weights for other programs, ONNX, "
                                         "PyTorch code, a hub folder; or the curves of a run");
    auto command = std::make_shared<ExportCommand>();
    command->checkpoint.addTo(*app);
    const auto addChoice = [app](const std::string& name, std::string& value,
                                 const std::string& what, const Listed& choices) {
        app->add_option(name, value, what + choices.help + " [" + value + "]")
            ->check(CLI::IsMember(choices.names));
    };
    Listed formats = listed(exportFormats());
    const Listed curves = listed(metricsFormats());
    formats.help += "; of a run, its curves: " + curves.help;
    formats.names.insert(formats.names.end(), curves.names.begin(), curves.names.end());
    addChoice("--format", command->format, "", formats);
    command->out.addTo(*app, "The file, or the folder, which is made");
    addChoice("--names", command->names, "Whose names the tensors get. ", listed(exportNames()));
    addChoice("--sharing", command->sharing, "How a shared weight is stored. ",
              listed(exportSharings()));
    app->add_flag("--fold", command->fold, std::string("ONNX: ") + kFoldHelp);
    app->add_flag("--size", command->size,
                  "Only says how many bytes the network's files will have, all together");
    app->add_flag("--follow", command->follow, "TensorBoard: goes on while the run is in training");
    addPath(*app, "--image", command->image,
            "TensorBoard: the image that the pictures of uses are made of [the first test image]");
    app->add_flag("--no-pictures", command->noPictures, "TensorBoard: curves and settings alone");
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([app, command, &context] {
        context.command = [app, command, &context] {
            if (const MetricsFormat* metrics = metricsFormat(command->format)) {
                return exportMetrics(*command, *metrics, *app, context);
            }
            requireNoBoardOption(*app);
            return exportModel(*command, *app, context);
        };
    });
}

} // namespace sharesnet::cli
