// The file of a sweep; sweep.md describes it.
#include "core/flow/sweep.h"

#include "core/arch/file.h"
#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/base/json_node.h"
#include "core/base/json_scan.h"
#include "core/base/json_text.h"
#include "core/base/nearest_name.h"
#include "core/base/paths.h"
#include "core/base/shortened.h"
#include "core/config/option_table.h"
#include "core/config/recipes.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Kind = SharingRule::Kind;

constexpr const char* kSweepFormat = "sharesnet-sweep";
constexpr int kSweepVersion = 1;
constexpr std::uintmax_t kMaxFileBytes = 16 * 1024 * 1024;
constexpr JsonLimits kSweepLimits{.maxDepth = 16, .maxKeys = 256};

// What core throws of a value, with its place.
template <class Work>
auto placed(const JsonNode& node, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const IoError&) {
        throw;
    } catch (const Error& error) {
        node.fail(error.message());
    }
}

fs::path fileFrom(const std::string& text, const fs::path& folder) {
    const fs::path path = withHome(text);
    return path.is_absolute() ? path : folder / path;
}

// "cifar10:DIR" with DIR meant from the file's folder.
DataSpec dataFrom(const JsonNode& node, const fs::path& folder) {
    const std::string text = node.text();
    const std::size_t colon = text.find(':');
    return placed(node, [&] {
        return parseDataSpec(colon == std::string::npos || colon + 1 == text.size()
                                 ? text
                                 : text.substr(0, colon + 1) +
                                       fileFrom(text.substr(colon + 1), folder).string());
    });
}

ArchSpec namedDesign(const std::string& name, const fs::path& folder) {
    if (const auto preset = presetSpec(name)) {
        return *preset;
    }
    const fs::path file = fileFrom(name, folder);
    std::error_code unknown;
    if (fs::exists(file, unknown)) {
        return loadArch(file);
    }
    std::vector<std::string> names;
    std::ranges::transform(presets(), std::back_inserter(names), &Preset::name);
    const std::string nearest = nearestName(name, names);
    throw nearest.empty()
        ? Error("'%1' is neither a preset nor an architecture file (%2 does not exist)",
                shortened(name), file)
        : Error("'%1' is neither a preset nor an architecture file (%2 does not exist); did you "
                "mean %3?",
                shortened(name), file, nearest);
}

ArchSpec designFrom(const JsonNode& node, const fs::path& folder, int classes) {
    ArchSpec arch = placed(node, [&] {
        if (node.json().is_object()) {
            return archFromJson(node.json());
        }
        return namedDesign(node.text(), folder);
    });
    arch.classes = classes > 0 ? classes : arch.classes;
    placed(node, [&] { requireValid(arch); });
    return arch;
}

SharingRule ruleFrom(const JsonNode& node) {
    SharingRule rule;
    if (node.json().is_object()) {
        node.allowKeys({"stages", "groups-of"});
        if (node.has("stages") == node.has("groups-of")) {
            node.fail(Message("must have either \"stages\" or \"groups-of\""));
        }
        if (node.has("groups-of")) {
            rule.kind = Kind::GroupsOf;
            rule.size = node.at("groups-of").integer();
            if (rule.size < 2) {
                node.at("groups-of").fail(Message("must be 2 or more"));
            }
            return rule;
        }
        rule.kind = Kind::Stages;
        std::set<int> stages;
        for (const JsonNode& stage : node.at("stages").elements()) {
            stages.insert(stage.integer());
        }
        rule.stages.assign(stages.begin(), stages.end());
        return rule;
    }
    const std::string word = node.text();
    for (const auto& [name, kind] : sharingWords()) {
        if (name == word) {
            rule.kind = kind;
            return rule;
        }
    }
    node.fail(Message("there is no pattern of sharing '%1'; choose as-designed, unshared, paper, "
                      "stage-subsets, {\"stages\": [1, 3]} or {\"groups-of\": 2}",
                      shortened(word)));
}

// {"from": 0.01, "to": 0.1, "count": 3, "scale": "log"}: both ends included.
std::vector<nlohmann::json> rangeFrom(const JsonNode& node, bool whole) {
    node.allowKeys({"from", "to", "count", "scale"});
    const double from = node.at("from").number();
    const double to = node.at("to").number();
    const int count = node.at("count").integer();
    const bool logarithmic = node.has("scale") && node.at("scale").isFirst("log", "linear");
    if (count < 2 || count > kMostSweepRuns) {
        node.at("count").fail(Message("must be from 2 to %1", numeral::grouped(kMostSweepRuns)));
    }
    if (logarithmic && !(from > 0 && to > 0)) {
        node.fail(Message("a range with the scale log needs limits above 0"));
    }
    std::vector<nlohmann::json> values;
    for (int k = 0; k < count; ++k) {
        const double t = static_cast<double>(k) / (count - 1);
        const double value = k == 0           ? from
                             : k == count - 1 ? to
                             : logarithmic    ? from * std::pow(to / from, t)
                                              : from + (to - from) * t;
        values.emplace_back(whole ? nlohmann::json(std::llround(value)) : nlohmann::json(value));
    }
    return values;
}

// One value, a list of them, or a range. A list of numbers is one value of an option that holds a
// list.
SweepAxis axisFrom(const JsonNode& node, const Option& option) {
    SweepAxis axis{option.name, {}};
    const bool list = option.kind == OptionKind::IntegerList;
    const Json& json = node.json();
    std::vector<JsonNode> nodes{node};
    if (json.is_object()) {
        if (option.kind != OptionKind::Integer && option.kind != OptionKind::Real) {
            node.fail(Message("only numbers have ranges; list the values of %1", option.name));
        }
        axis.values = rangeFrom(node, option.kind == OptionKind::Integer);
    } else if (json.is_array() && (!list || (!json.empty() && json.front().is_array()))) {
        nodes = node.elements();
    }
    if (axis.values.empty()) {
        for (const JsonNode& value : nodes) {
            axis.values.emplace_back(value.json());
        }
    } else {
        nodes.assign(axis.values.size(), node);
    }
    if (axis.values.empty()) {
        node.fail(Message("must have at least one value"));
    }
    for (std::size_t k = 0; k < axis.values.size(); ++k) {
        TrainConfig config;
        placed(nodes[k], [&] { setOption(config, option, axis.values[k]); });
        axis.values[k] = option.get(config); // as the option keeps it: 10.0 is 10
    }
    return axis;
}

std::uint64_t seedFrom(const JsonNode& node) {
    TrainConfig config;
    placed(node, [&] { setOption(config, trainOption("seed"), nlohmann::json(node.json())); });
    return config.seed;
}

// A list, or {"from": 1, "to": 5}.
std::vector<std::uint64_t> seedsFrom(const JsonNode& node) {
    std::vector<std::uint64_t> seeds;
    if (node.json().is_object()) {
        node.requireKeys({"from", "to"});
        const std::uint64_t from = seedFrom(node.at("from"));
        const std::uint64_t to = seedFrom(node.at("to"));
        if (to < from) {
            node.fail(Message("must go up: \"to\" is below \"from\""));
        }
        if (to - from >= static_cast<std::uint64_t>(kMostSweepRuns)) {
            node.fail(Message("are more than the %1 runs that can be in one sweep",
                              numeral::grouped(kMostSweepRuns)));
        }
        for (std::uint64_t seed = from; seed <= to; ++seed) {
            seeds.push_back(seed);
        }
        return seeds;
    }
    for (const JsonNode& seed : node.elements()) {
        seeds.push_back(seedFrom(seed));
    }
    if (seeds.empty()) {
        node.fail(Message("must have at least one seed"));
    }
    return seeds;
}

void readSettings(const JsonNode& node, Sweep& sweep) {
    std::set<std::string> seen;
    node.has(""); // an object
    for (const auto& [name, value] : node.json().items()) {
        const JsonNode its = node.at(name.c_str());
        const Option& option =
            placed(its, [&name = name]() -> const Option& { return trainOption(name); });
        if (option.name == "seed") {
            its.fail(Message("seeds belong in \"seeds\""));
        }
        if (!seen.insert(option.name).second) {
            its.fail(Message("is given twice, under two names"));
        }
        SweepAxis axis = axisFrom(its, option);
        if (axis.values.size() == 1) {
            setOption(sweep.config, option, axis.values.front());
        } else {
            sweep.settings.push_back(std::move(axis));
        }
    }
}

std::string nameFrom(const JsonNode& node) {
    std::string name = node.text();
    const auto steers = [](char c) { return static_cast<unsigned char>(c) < ' '; };
    if (name.empty() || name.size() > 200 || std::ranges::any_of(name, steers)) {
        node.fail(Message("must be a name of 1 to 200 bytes without control characters"));
    }
    return name;
}

Json ruleJson(const SharingRule& rule) {
    if (rule.kind == Kind::Stages) {
        return {{"stages", rule.stages}};
    }
    if (rule.kind == Kind::GroupsOf) {
        return {{"groups-of", rule.size}};
    }
    const auto word =
        std::ranges::find(sharingWords(), rule.kind, &std::pair<std::string, Kind>::second);
    return word->first;
}

} // namespace

Sweep sweepFromText(std::string_view text, const std::string& origin, const fs::path& folder) {
    requireCleanJson(text, origin, kSweepLimits);
    const Json document = Json::parse(text);
    const JsonNode root(document, origin);
    if (!document.is_object()) {
        root.fail(Message("a sweep file holds one JSON object, this is %1", typeText(document)));
    }
    root.requireFormat(kSweepFormat, kSweepVersion);
    root.allowKeys({"format", "version", "name", "data", "designs", "classes", "sharing", "recipe",
                    "settings", "seeds"});
    Sweep sweep;
    sweep.name = nameFrom(root.at("name"));
    sweep.data = dataFrom(root.at("data"), folder);
    const int classes = root.has("classes") ? root.at("classes").integer() : 0;
    for (const JsonNode& design : root.at("designs").elements()) {
        sweep.designs.push_back(designFrom(design, folder, classes));
    }
    if (sweep.designs.empty()) {
        root.at("designs").fail(Message("must have at least one design"));
    }
    if (root.has("sharing")) {
        sweep.sharing.clear();
        for (const JsonNode& rule : root.at("sharing").elements()) {
            sweep.sharing.push_back(ruleFrom(rule));
        }
        if (sweep.sharing.empty()) {
            root.at("sharing").fail(
                Message("must have at least one pattern; leave it out for as-designed"));
        }
    }
    if (root.has("recipe")) {
        const JsonNode its = root.at("recipe");
        sweep.config = placed(its, [&] { return recipe(its.text()).apply(sweep.config); });
    }
    if (root.has("settings")) {
        readSettings(root.at("settings"), sweep);
    }
    if (root.has("seeds")) {
        sweep.seeds = seedsFrom(root.at("seeds"));
    }
    return sweep;
}

Sweep readSweep(const fs::path& file) {
    std::error_code unknown;
    if (!fs::exists(file, unknown)) {
        throw Error("%1: there is no such file", file);
    }
    if (!fs::is_regular_file(file, unknown) || fs::file_size(file, unknown) > kMaxFileBytes) {
        throw Error("%1: this is not a file that could hold a sweep", file);
    }
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in) {
        throw IoError("%1: cannot be read, look at its permissions", file);
    }
    return sweepFromText(text, file.string(), fs::absolute(file).parent_path());
}

std::string toJsonText(const Sweep& sweep) {
    Json json{{"format", kSweepFormat}, {"version", kSweepVersion}, {"name", sweep.name}};
    json["data"] = toString(sweep.data);
    json["designs"] = Json::array();
    for (const ArchSpec& design : sweep.designs) {
        const auto preset = presetSpec(design.name);
        json["designs"].push_back(preset == design ? Json(design.name) : toJson(design));
    }
    json["sharing"] = Json::array();
    for (const SharingRule& rule : sweep.sharing) {
        json["sharing"].push_back(ruleJson(rule));
    }
    json["settings"] = Json::object();
    for (const Option& option : trainOptions()) {
        if (option.name != "seed" && option.get(sweep.config) != option.defaultValue()) {
            json["settings"][option.name] = option.get(sweep.config);
        }
    }
    for (const SweepAxis& axis : sweep.settings) {
        json["settings"][axis.option] = axis.values;
    }
    json["seeds"] = sweep.seeds;
    return jsonText(json, 2) + "\n";
}

} // namespace sharesnet
