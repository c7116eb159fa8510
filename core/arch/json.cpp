#include "core/arch/json.h"

#include "core/arch/sharing.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/base/json_node.h"
#include "core/base/json_scan.h"
#include "core/base/json_text.h"

#include <algorithm>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "sharesnet-architecture";
constexpr int kVersion = 1;
constexpr std::size_t kMaxTextBytes = 16 * 1024 * 1024;

using Node = JsonNode;

ConvSharing readSharing(const Node& node) {
    node.requireKeys({"conv", "groups"});
    ConvSharing sharing;
    sharing.conv = node.at("conv").integer();
    for (const Node& group : node.at("groups").elements()) {
        std::vector<int>& blocks = sharing.groups.emplace_back();
        for (const Node& block : group.elements()) {
            blocks.push_back(block.integer());
        }
    }
    return sharing;
}

StageSpec readStage(const Node& node) {
    node.requireKeys({"blocks", "channels", "stride", "sharing"});
    StageSpec stage;
    stage.blocks = node.at("blocks").integer();
    stage.channels = node.at("channels").integer();
    stage.stride = node.at("stride").integer();
    for (const Node& sharing : node.at("sharing").elements()) {
        stage.sharing.push_back(readSharing(sharing));
    }
    return stage;
}

StemSpec readStem(const Node& node) {
    node.requireKeys({"kernel", "stride", "channels", "norm_relu", "max_pool"});
    return {node.at("kernel").integer(), node.at("stride").integer(), node.at("channels").integer(),
            node.at("norm_relu").boolean(), node.at("max_pool").boolean()};
}

BlockSpec readBlock(const Node& node) {
    node.requireKeys({"kind", "activation", "stride_in", "dropout"});
    BlockSpec block;
    block.kind =
        node.at("kind").isFirst("basic", "bottleneck") ? BlockKind::Basic : BlockKind::Bottleneck;
    block.activation =
        node.at("activation").isFirst("pre", "post") ? ActivationOrder::Pre : ActivationOrder::Post;
    block.strideIn = node.at("stride_in").integer();
    block.dropout = node.at("dropout").number();
    return block;
}

Json sharingToJson(const StageSpec& stage) {
    Json all = Json::array();
    for (const ConvSharing& sharing : stage.sharing) {
        Json entry;
        entry["conv"] = sharing.conv;
        entry["groups"] = sharing.groups;
        all.push_back(std::move(entry));
    }
    return all;
}

// Indented by 2, arrays of numbers on one line. Recursion is as deep as an architecture file: five
// levels.
void write(const Json& value, const std::string& indent, std::string& text) {
    const bool oneLine = !value.is_structured() || value.empty();
    if (oneLine) {
        text += jsonText(value);
        return;
    }
    const bool numbers =
        value.is_array() &&
        std::all_of(value.begin(), value.end(), [](const Json& v) { return v.is_number(); });
    const std::string inner = indent + "  ";
    text += value.is_array() ? "[" : "{";
    const char* separator = "";
    for (const auto& [key, element] : value.items()) {
        text += separator;
        text += numbers ? "" : "\n" + inner;
        if (value.is_object()) {
            text += jsonText(Json(key)) + ": ";
        }
        write(element, inner, text);
        separator = numbers ? ", " : ",";
    }
    text += numbers ? "" : "\n" + indent;
    text += value.is_array() ? "]" : "}";
}

} // namespace

nlohmann::ordered_json toJson(const ArchSpec& spec) {
    Json json;
    json["format"] = kFormat;
    json["version"] = kVersion;
    json["name"] = spec.name;
    json["input"] = {{"channels", spec.input.channels},
                     {"height", spec.input.height},
                     {"width", spec.input.width}};
    json["classes"] = spec.classes;
    json["stem"] = {{"kernel", spec.stem.kernel},
                    {"stride", spec.stem.stride},
                    {"channels", spec.stem.channels},
                    {"norm_relu", spec.stem.normRelu},
                    {"max_pool", spec.stem.maxPool}};
    json["block"] = {{"kind", spec.block.kind == BlockKind::Basic ? "basic" : "bottleneck"},
                     {"activation", spec.block.activation == ActivationOrder::Pre ? "pre" : "post"},
                     {"stride_in", spec.block.strideIn},
                     {"dropout", spec.block.dropout}};
    json["stages"] = Json::array();
    for (const StageSpec& stage : spec.stages) {
        Json entry;
        entry["blocks"] = stage.blocks;
        entry["channels"] = stage.channels;
        entry["stride"] = stage.stride;
        entry["sharing"] = sharingToJson(stage);
        json["stages"].push_back(std::move(entry));
    }
    return json;
}

std::string toJsonText(const ArchSpec& spec) {
    std::string text;
    write(toJson(spec), "", text);
    return text + "\n";
}

ArchSpec archFromJson(const nlohmann::ordered_json& json, const std::string& origin) {
    const Node root(json, origin);
    if (!json.is_object()) {
        root.fail(
            Message("an architecture file holds one JSON object, this is %1", typeText(json)));
    }
    root.requireFormat(kFormat, kVersion);
    root.requireKeys({"format", "version", "name", "input", "classes", "stem", "block", "stages"});
    const Node input = root.at("input");
    input.requireKeys({"channels", "height", "width"});

    ArchSpec spec;
    spec.name = root.at("name").text();
    spec.input = {input.at("channels").integer(), input.at("height").integer(),
                  input.at("width").integer()};
    spec.classes = root.at("classes").integer();
    spec.stem = readStem(root.at("stem"));
    spec.block = readBlock(root.at("block"));
    for (const Node& stage : root.at("stages").elements()) {
        spec.stages.push_back(readStage(stage));
    }
    const std::vector<ArchIssue> issues = formIssues(spec);
    if (!issues.empty()) {
        root.below(issues.front().path).fail(issues.front().message);
    }
    return normalized(std::move(spec));
}

ArchSpec archFromJsonText(std::string_view text, const std::string& origin) {
    if (text.size() > kMaxTextBytes) {
        const Message tooLarge = Message("an architecture file has at most 16 MiB, this has %1 MiB",
                                         text.size() / (1024 * 1024));
        throw Error(origin.empty() ? tooLarge : Message("%1: %2", origin, tooLarge));
    }
    requireCleanJson(text, origin);
    return archFromJson(Json::parse(text), origin);
}

} // namespace sharesnet
