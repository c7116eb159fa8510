#include "app/cli/arguments.h"
#include "app/cli/output.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/flow/feature_export.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

struct ActivationsCommand {
    CheckpointArguments checkpoint;
    TrainArguments options; // device
    std::string image;
    std::string conv;
    std::string out;
    std::string point = "output";
    std::string format = "png";
    bool ownScales = false;
};

const std::map<std::string, TapPoint> kPoints{{"input", TapPoint::Input},
                                              {"output", TapPoint::Output},
                                              {"after-norm", TapPoint::AfterNorm},
                                              {"after-sum", TapPoint::AfterSum}};

void makeFolder(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) {
        throwRefused(folder, "cannot be made", problem.value());
    }
}

// One line about the uses that hold values that are not finite; empty where all are.
std::string notFiniteText(const FeatureMaps& maps) {
    std::string uses;
    for (const FeatureMap& map : maps.uses) {
        if (const std::int64_t count = map.notFinite(); count > 0) {
            uses += (uses.empty() ? "" : ", ") + std::to_string(count) + " of " +
                    std::to_string(map.valuesChw.size()) + " at block " + std::to_string(map.block);
        }
    }
    return uses.empty() ? ""
                        : maps.source + ": activations are NaN or infinite (" + uses +
                              "), magenta in the images: look at an earlier checkpoint";
}

int activations(const ActivationsCommand& command, const CLI::App& app, const Context& context) {
    TrainConfig config;
    command.options.applyTo(config, app);
    ActivationQuery query;
    query.conv = parseConvAddress(command.conv);
    query.point = kPoints.at(command.point);
    query.image = loadImage(command.image);
    const std::vector<FeatureFormat> formats = parseFeatureFormats(command.format);
    const auto inspector =
        context.engine()->openCheckpoint(command.checkpoint.file(), config.device);
    const FeatureMaps maps = inspector->activations(query);
    const std::filesystem::path out = command.out;
    makeFolder(out);
    const ValueScale common = commonScale(maps.uses);
    const auto scale = [&](const FeatureMap& map) {
        return command.ownScales ? scaleOf(map) : common;
    };
    std::size_t files = 0;
    for (const FeatureFormat format : formats) {
        files += writeFeatureFiles(maps, scale, format, out).size();
    }
    ordered_json document = featureMapsJson(maps, scale);
    document["image"] = command.image;
    writeFileAtomically(out / "activations.json", jsonText(document, 2) + "\n");
    context.out.line(std::to_string(files) + (files == 1 ? " file" : " files") +
                     " and activations.json written to " + out.string());
    if (const std::string notFinite = notFiniteText(maps); !notFinite.empty()) {
        complain(notFinite);
        return kFailed;
    }
    return kSuccess;
}

} // namespace

void addActivationsCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "activations", "What a convolution computes at each of its uses: one image per use (PNG)");
    auto command = std::make_shared<ActivationsCommand>();
    command->checkpoint.addTo(*app);
    addPath(*app, "--image", command->image, "The image to look at")->required();
    app->add_option("--conv", command->conv,
                    "The convolution: stage2.conv2, stage2.conv2.B, stage2.conv2:3")
        ->required();
    addPath(*app, "--out", command->out, "Folder for the files and activations.json")->required();
    app->add_option("--point", command->point, "Where the activation is tapped [output]")
        ->check(CLI::IsMember(kPoints));
    app->add_option("--format", command->format,
                    "Any of png, svg, csv, npy, with commas between: an image a use; the uses side "
                    "by side; statistics of the channels; the values, a file a use [png]");
    app->add_flag("--own-scales", command->ownScales,
                  "A color scale for each use, instead of a shared one");
    command->options.addTo(*app, {"device"});
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return activations(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
