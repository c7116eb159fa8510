#include "app/cli/out_arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/arch/validate.h"
#include "core/base/number_text.h"
#include "core/data/data_spec.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

struct BenchCommand {
    ArchArguments arch{"sharesnet-29", 0, false};
    TrainArguments options; // batch-size, device, precision, threads
    int steps = 10;
    OutArguments profile;
    std::string data;
    bool json = false;
};

ordered_json toJson(const BenchFigures& figures) {
    return {{"precision", figures.precision},
            {"images_per_second", figures.imagesPerSecond},
            {"peak_mib", figures.peakMib}};
}

ordered_json toJson(const StepSeconds& split) {
    return {{"data", split.data},
            {"forward", split.forward},
            {"backward", split.backward},
            {"optimizer", split.optimizer}};
}

std::string splitText(const StepSeconds& split) {
    const double all = split.data + split.forward + split.backward + split.optimizer;
    const auto part = [all](const char* name, double seconds) {
        return std::string(name) + " " + plain::fixed(1000 * seconds, 1) + " ms (" +
               plain::percent(seconds / all, 0) + ")";
    };
    return "a step: " + part("data", split.data) + ", " + part("forward", split.forward) + ", " +
           part("backward", split.backward) + ", " + part("optimizer", split.optimizer);
}

int bench(const BenchCommand& command, const CLI::App& app, const Context& context) {
    command.profile.requireFree();
    TrainConfig config;
    command.options.applyTo(config, app);
    BenchRequest request;
    request.arch = command.arch.load();
    requireValid(request.arch);
    request.batchSize = config.batchSize;
    request.steps = command.steps;
    request.device = config.device;
    request.precision = config.precision;
    request.threads = config.threads;
    request.profile = command.profile.path;
    if (!command.data.empty()) {
        request.data = parseDataSpec(command.data);
        request.dataSettings = config;
    }
    const BenchResult result = context.engine()->bench(request, context.interrupted);
    if (command.json) {
        ordered_json document{{"network", request.arch.name},
                              {"device", result.device},
                              {"precision", result.ours.precision},
                              {"batch_size", request.batchSize},
                              {"images_per_second", result.ours.imagesPerSecond},
                              {"peak_mib", result.ours.peakMib},
                              {"seconds_per_step", toJson(result.split)},
                              {"plain", toJson(result.plain)}};
        if (request.data) {
            document["data_images_per_second"] = result.dataImagesPerSecond;
        }
        context.out.json(document);
        return kSuccess;
    }
    const auto row = [](const std::string& name, const BenchFigures& figures) {
        return std::vector<std::string>{name, figures.precision,
                                        plain::fixed(figures.imagesPerSecond, 1),
                                        plain::fixed(figures.peakMib, 0)};
    };
    Output& out = context.out;
    out.line(request.arch.name + ", batch " + std::to_string(request.batchSize) + ", " +
             result.device);
    out.text("\n" +
             table({{"", "precision", "images/s", "peak MiB"},
                    row("sharesnet", result.ours),
                    row("plain LibTorch", result.plain)}) +
             "\n");
    out.line(plain::fixed(
                 result.ours.imagesPerSecond / std::max(1e-9, result.plain.imagesPerSecond), 2) +
             " times plain");
    out.line(splitText(result.split));
    if (request.data) {
        out.line("data alone: " + plain::fixed(result.dataImagesPerSecond, 0) +
                 " images/s with --data-threads " + std::to_string(config.dataThreads));
    }
    if (command.profile.isGiven()) {
        out.line("trace for chrome://tracing or ui.perfetto.dev: " + command.profile.path);
    }
    return kSuccess;
}

} // namespace

void addBenchCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "bench", "Training throughput on this machine, alternating with a plain LibTorch loop");
    auto command = std::make_shared<BenchCommand>();
    command->arch.addTo(*app, false);
    command->options.addTo(*app, {"batch-size", "device", "precision", "threads", "data-threads",
                                  "seed", "augment", "train-crop", "crop-scale", "crop-ratio",
                                  "color-jitter", "lighting", "rand-augment", "rand-augment-level",
                                  "limit-train", "image-cache", "cache-folder"});
    app->add_option("--data", command->data,
                    "Train on these images, as `train --data`; by default on random ones. Tells "
                    "how fast they are prepared, and how long a step waits for them");
    addWholeNumber(*app, "--steps", command->steps, 1, 100'000, "Timed steps of each [10]");
    command->profile.addTo(*app, "Write a Chrome trace of three steps into this file",
                           PathKind::File, "--profile");
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return bench(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
