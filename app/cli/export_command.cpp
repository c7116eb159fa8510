#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/exchange/model_export.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

namespace sharesnet::cli {

namespace {

struct ExportCommand {
    CheckpointArguments checkpoint;
    std::string format = "safetensors";
    std::string out;
    std::string names = "own";
    std::string sharing = "own";
    bool fold = false;
    bool size = false;
    bool json = false;
};

// The record of a run that was named by its id.
std::optional<RunRecord> recordOf(const ExportCommand& command) {
    if (std::filesystem::is_regular_file(command.checkpoint.source)) {
        return std::nullopt;
    }
    return command.checkpoint.store.openForReading().run(parseRunId(command.checkpoint.source));
}

ExportedFiles written(const ExportCommand& command, const ModelExchange& exchange) {
    const std::filesystem::path checkpoint = command.checkpoint.file();
    const WeightSharing sharing = parseWeightSharing(command.sharing);
    if (command.format == "pytorch") {
        return exportPytorch(exchange, checkpoint, sharing, command.out);
    }
    if (command.format == "hub") {
        const std::optional<RunRecord> record = recordOf(command);
        return exportHubFolder(exchange, checkpoint, record ? &*record : nullptr, sharing,
                               command.out);
    }
    if (command.format == "onnx") {
        return {{command.out}, exchange.exportOnnx({checkpoint, command.out, command.fold})};
    }
    return {{command.out},
            exchange.exportWeights({checkpoint, command.out, command.names, sharing})};
}

void requireThatOptionsFit(const ExportCommand& command, const CLI::App& app) {
    if (command.format != "safetensors" && app.count("--names") > 0) {
        throw Error("--names goes with --format safetensors: the others have names of their own");
    }
    if (command.format == "onnx" && app.count("--sharing") > 0) {
        throw Error(
            "--sharing does not go with --format onnx: a shared weight is one tensor there, "
            "with --fold a copy a use");
    }
    if (command.format != "onnx" && (command.fold || command.size)) {
        throw Error("--fold and --size go with --format onnx");
    }
    if (command.out.empty() && !command.size) {
        throw Error("--out says where the export goes");
    }
}

int tellSize(const ExportCommand& command, const ModelExchange& exchange, const Context& context) {
    const std::int64_t bytes = exchange.onnxBytes({command.checkpoint.file(), {}, command.fold});
    if (command.json) {
        context.out.json({{"bytes", bytes}});
    } else {
        context.out.line(plain::grouped(bytes) + " bytes");
    }
    return kSuccess;
}

std::string checkedText(const ExportCommand& command, const ExportedModel& written) {
    const std::string outputs =
        command.format == "onnx"
            ? "checked: read back and computed, the outputs differ by at most " +
                  plain::significant(written.largestDifference, 2)
            : "checked: read back, the network gives the same outputs to the bit";
    return outputs + " (" + plain::grouped(written.weights) + " distinct tensors, " +
           plain::bytes(written.bytes) + ")";
}

int exportModel(const ExportCommand& command, const CLI::App& app, const Context& context) {
    requireThatOptionsFit(command, app);
    const auto exchange = context.engine()->makeExchange();
    if (command.size) {
        return tellSize(command, *exchange, context);
    }
    const ExportedFiles files = written(command, *exchange);
    if (command.json) {
        nlohmann::ordered_json paths = nlohmann::ordered_json::array();
        for (const std::filesystem::path& file : files.files) {
            paths.push_back(validUtf8(file.string()));
        }
        context.out.json({{"files", std::move(paths)},
                          {"bytes", files.weights.bytes},
                          {"weights", files.weights.weights},
                          {"largest_difference", files.weights.largestDifference}});
        return kSuccess;
    }
    for (const std::filesystem::path& file : files.files) {
        context.out.line(file.string());
    }
    errorLine(checkedText(command, files.weights));
    return kSuccess;
}

} // namespace

void addExportCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "export",
        "Gives a network out: weights for other programs, ONNX, PyTorch code, a hub folder");
    auto command = std::make_shared<ExportCommand>();
    command->checkpoint.addTo(*app);
    app->add_option(
           "--format", command->format,
           "safetensors: a file of weights; onnx: the network for runtimes; pytorch: a folder "
           "with model.py and its weights; hub: the same with a model card, for `hf "
           "upload` [safetensors]")
        ->check(CLI::IsMember({"safetensors", "onnx", "pytorch", "hub"}));
    addPath(*app, "--out", command->out, "The file, or the folder, which is made");
    app->add_option("--names", command->names,
                    "Whose names the tensors get: own, torchvision or hf (post-activation), timm "
                    "(both), wrn (wide networks) [own]")
        ->check(CLI::IsMember({"own", "torchvision", "timm", "hf", "wrn"}));
    app->add_option("--sharing", command->sharing,
                    "How a shared weight is stored: own: once; aliases: once, and the metadata "
                    "map its other names to it; expanded: a copy a use, which loads anywhere "
                    "[own]")
        ->check(CLI::IsMember({"own", "aliases", "expanded"}));
    app->add_flag("--fold", command->fold,
                  "ONNX: norms become part of the convolutions before them, and each use of a "
                  "shared weight gets a copy");
    app->add_flag("--size", command->size, "ONNX: only says how many bytes the file will have");
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return exportModel(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
