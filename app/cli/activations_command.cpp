#include "app/cli/arguments.h"
#include "app/cli/output.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/inspect/feature_image.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

struct ActivationsCommand {
    CheckpointArguments checkpoint;
    TrainArguments options; // device
    std::string image;
    std::string conv;
    std::string out;
    TapPoint point = TapPoint::Output;
    bool ownScales = false;
};

const std::map<std::string, TapPoint> kPoints{{"input", TapPoint::Input},
                                              {"output", TapPoint::Output},
                                              {"after-norm", TapPoint::AfterNorm},
                                              {"after-sum", TapPoint::AfterSum}};

ordered_json useJson(const FeatureMap& map, const std::string& file, ValueScale scale) {
    double sum = 0;
    double squares = 0;
    std::int64_t zeros = 0;
    for (const float value : map.valuesChw) {
        sum += value;
        squares += static_cast<double>(value) * value;
        zeros += value == 0 ? 1 : 0;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(1, map.valuesChw.size()));
    const double mean = sum / count;
    const ValueScale own = scaleOf(map);
    return {{"use", map.use},
            {"block", map.block},
            {"file", file},
            {"channels", map.channels},
            {"height", map.height},
            {"width", map.width},
            {"minimum", own.low},
            {"maximum", own.high},
            {"mean", mean},
            {"std", std::sqrt(std::max(0.0, squares / count - mean * mean))},
            {"zero_fraction", static_cast<double>(zeros) / count},
            {"scale", {scale.low, scale.high}}};
}

ordered_json predictionJson(const FeatureMaps& maps) {
    std::vector<std::size_t> order(maps.probabilities.size());
    for (std::size_t k = 0; k < order.size(); ++k) {
        order[k] = k;
    }
    std::ranges::stable_sort(order, [&maps](std::size_t a, std::size_t b) {
        return maps.probabilities[a] > maps.probabilities[b];
    });
    ordered_json list = ordered_json::array();
    for (std::size_t k = 0; k < std::min<std::size_t>(5, order.size()); ++k) {
        list.push_back(
            {{"class", maps.classNames[order[k]]}, {"probability", maps.probabilities[order[k]]}});
    }
    return list;
}

ordered_json similarityJson(const FeatureMaps& maps) {
    ordered_json rows = ordered_json::array();
    const auto uses = static_cast<std::ptrdiff_t>(maps.uses.size());
    for (std::ptrdiff_t row = 0; row < uses; ++row) {
        const auto first = maps.similarity.begin() + row * uses;
        rows.push_back(std::vector<double>(first, first + uses));
    }
    return rows;
}

void makeFolder(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) {
        throw Error(folder.string() + ": cannot make this folder (" + problem.message() + ")");
    }
}

int activations(const ActivationsCommand& command, const CLI::App& app, const Context& context) {
    TrainConfig config;
    command.options.applyTo(config, app);
    ActivationQuery query;
    query.conv = parseConvAddress(command.conv);
    query.point = command.point;
    query.image = loadImage(command.image);
    const auto inspector =
        context.engine()->openCheckpoint(command.checkpoint.file(), config.device);
    const FeatureMaps maps = inspector->activations(query);
    const std::filesystem::path out = command.out;
    makeFolder(out);
    const ValueScale common = commonScale(maps.uses);
    ordered_json uses = ordered_json::array();
    for (const FeatureMap& map : maps.uses) {
        const ValueScale scale = command.ownScales ? scaleOf(map) : common;
        const int columns = static_cast<int>(std::ceil(std::sqrt(map.channels)));
        const std::string file =
            "use-" + std::to_string(map.use) + "-block-" + std::to_string(map.block) + ".png";
        savePng(gridImage(map, scale, columns, std::max(1, 64 / std::max(1, map.width))),
                out / file);
        uses.push_back(useJson(map, file, scale));
    }
    const ordered_json document{{"conv", toString(query.conv)},
                                {"source", maps.source},
                                {"image", command.image},
                                {"shared", maps.shared},
                                {"uses", std::move(uses)},
                                {"similarity", similarityJson(maps)},
                                {"prediction", predictionJson(maps)}};
    writeFileAtomically(out / "activations.json", jsonText(document, 2) + "\n");
    context.out.line(std::to_string(maps.uses.size()) + " images and activations.json written to " +
                     out.string());
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
    addPath(*app, "--out", command->out, "Folder for the images and activations.json")->required();
    app->add_option("--point", command->point, "Where the activation is tapped [output]")
        ->transform(CLI::CheckedTransformer(kPoints))
        ->type_name("input|output|after-norm|after-sum");
    app->add_flag("--own-scales", command->ownScales,
                  "A color scale for each use, instead of a shared one");
    command->options.addTo(*app, {"device"});
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return activations(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
