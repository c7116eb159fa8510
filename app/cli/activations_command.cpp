#include "app/cli/out_arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/number_text.h"
#include "core/flow/attribution_export.h"
#include "core/flow/feature_export.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

constexpr const char* kActivationsJson = "activations.json";

struct ActivationsCommand {
    CheckpointArguments checkpoint;
    TrainArguments options; // device
    std::string image;
    std::string conv;
    OutArguments out;
    std::string point = "output";
    std::string format = "png";
    bool ownScales = false;
    bool kernels = false;
    std::string explain;
    std::string forClass;
};

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
                        : maps.source.english() + ": activations are NaN or infinite (" + uses +
                              "), magenta in the images: look at an earlier checkpoint";
}

// A class by its name, or by its number from 1.
std::optional<int> classNumber(const std::string& text, const std::vector<std::string>& names) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto named = std::ranges::find(names, text);
    const auto number = plain::numberFrom(text);
    if (named != names.end()) {
        return static_cast<int>(named - names.begin());
    }
    if (number && *number >= 1 && *number <= static_cast<double>(names.size()) &&
        *number == std::floor(*number)) {
        return static_cast<int>(*number) - 1;
    }
    std::string known;
    for (const std::string& name : names) {
        known += (known.empty() ? "" : ", ") + name;
    }
    throw Error("there is no class '" + text + "'; choose one of " + known);
}

// Where in the image the class comes from.
std::shared_ptr<const Attributions> explained(const ActivationsCommand& command,
                                              CheckpointProbe& probe,
                                              const ActivationQuery& activation) {
    AttributionQuery query;
    query.conv = activation.conv;
    query.point = activation.point;
    query.image = activation.image;
    query.method = parseAttributionMethod(command.explain);
    query.forClass = classNumber(command.forClass, probe.info().classNames);
    return std::make_shared<const Attributions>(probe.attribute(query));
}

void addFiles(std::vector<FolderFile>& files, std::vector<FolderFile> more) {
    std::ranges::move(more, std::back_inserter(files));
}

// All but activations.json.
std::vector<FolderFile> mapFiles(const ActivationsCommand& command,
                                 const std::vector<FeatureFormat>& formats, const UseScale& scale,
                                 const std::shared_ptr<const FeatureMaps>& maps) {
    std::vector<FolderFile> files;
    const StripFigure figure = figureOfUses(*maps, scale);
    for (const FeatureFormat format : formats) {
        addFiles(files, featureFiles(figure, format));
    }
    if (command.kernels) {
        addFiles(files, kernelFiles(maps, FeatureFormat::Npy));
        addFiles(files, kernelFiles(maps, FeatureFormat::Csv));
    }
    return files;
}

FolderFile documentOf(const ActivationsCommand& command, const FeatureMaps& maps,
                      const UseScale& scale) {
    ordered_json document = featureMapsJson(maps, scale);
    document["image"] = command.image;
    return folderFile(kActivationsJson, [document] { return jsonText(document, 2) + "\n"; });
}

int activations(const ActivationsCommand& command, const CLI::App& app, const Context& context) {
    if (!command.forClass.empty() && command.explain.empty()) {
        throw Error("--class goes with --explain");
    }
    command.out.requireFreeInFolder({kActivationsJson});
    TrainConfig config;
    command.options.applyTo(config, app);
    ActivationQuery query;
    query.conv = parseConvAddress(command.conv);
    query.point = parseTapPoint(command.point);
    query.image = loadImage(command.image);
    query.weights = command.kernels;
    const std::vector<FeatureFormat> formats = parseFeatureFormats(command.format);
    const auto inspector =
        context.engine()->openCheckpoint(command.checkpoint.file(), config.device);
    const auto maps = std::make_shared<const FeatureMaps>(inspector->activations(query));
    const UseScale scale = [common = commonScale(maps->uses), own = command.ownScales](
                               const FeatureMap& map) { return own ? scaleOf(map) : common; };
    std::vector<FolderFile> files = mapFiles(command, formats, scale, maps);
    const std::size_t counts = files.size();
    files.push_back(documentOf(command, *maps, scale));
    std::shared_ptr<const Attributions> why;
    if (!command.explain.empty()) {
        why = explained(command, *inspector, query);
        addFiles(files, attributionFiles(why));
    }
    command.out.write(files);
    if (why) {
        context.out.line(command.explain + " for " +
                         why->classNames.at(static_cast<std::size_t>(why->ofClass)) +
                         " written to " + command.out.path);
    }
    context.out.line(counted(static_cast<std::int64_t>(counts), "file") +
                     " and activations.json written to " + command.out.path);
    if (const std::string notFinite = notFiniteText(*maps); !notFinite.empty()) {
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
    command->out.addTo(*app, "Folder for the files and activations.json", PathKind::Folder)
        ->required();
    app->add_option("--point", command->point, "Where the activation is tapped [output]")
        ->type_name("input|output|after-norm|after-sum");
    app->add_option("--format", command->format,
                    "Any of png, svg, csv, npy, with commas between: an image a use; the uses side "
                    "by side; statistics of the channels; the values, a file a use [png]");
    app->add_option("--explain", command->explain,
                    "Also which places of the image speak for a class, at each use: Grad-CAM, or "
                    "the gradient of the class's logit (PNG, NPY and CSV)")
        ->type_name("grad-cam|input-gradient");
    app->add_option("--class", command->forClass,
                    "With --explain: the class, by name or number from 1 [what the network "
                    "answers]");
    app->add_flag("--own-scales", command->ownScales,
                  "A color scale for each use, instead of a shared one");
    app->add_flag("--kernels", command->kernels,
                  "Also the weights of the convolution, each kernel with its norm (NPY and CSV)");
    command->options.addTo(*app, {"device"});
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return activations(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
