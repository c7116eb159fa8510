#include "core/arch/json.h"

#include "core/arch/sharing.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/base/json_scan.h"
#include "core/base/json_text.h"
#include "core/base/shortened.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "sharesnet-architecture";
constexpr int kVersion = 1;
constexpr std::size_t kMaxTextBytes = 16 * 1024 * 1024;

// 10.0 and 1e1 are whole numbers, too: Lua, R and numpy write them so.
bool isWhole(const Json& value) {
    return value.is_number() && value.get<double>() == std::floor(value.get<double>());
}

std::string typeText(const Json& value) {
    switch (value.type()) {
    case Json::value_t::object:
        return "an object";
    case Json::value_t::array:
        return "an array";
    case Json::value_t::string:
        return "a string";
    case Json::value_t::boolean:
        return "a boolean";
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
        return isWhole(value) ? "a whole number" : "a number with a fraction";
    default:
        return "null";
    }
}

// A value and where it stands. Every getter throws Error with the path for what is not as it must
// be.
class Node {
  public:
    Node(const Json& json, std::string path, const std::string& origin)
        : json_(json), path_(std::move(path)), origin_(origin) {}

    [[noreturn]] void fail(const std::string& message) const {
        throw Error((origin_.empty() ? "" : origin_ + ": ") + (path_.empty() ? "" : path_ + ": ") +
                    message);
    }

    // An object with exactly these keys, in any order.
    void requireKeys(std::initializer_list<const char*> keys) const {
        requireObject();
        for (const auto& [key, value] : json_.items()) {
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
                std::string known;
                for (const char* k : keys) {
                    known += (known.empty() ? "" : ", ") + std::string(k);
                }
                Node(value, pathOf(key), origin_).fail("unknown key, known here are " + known);
            }
        }
        for (const char* key : keys) {
            (void)at(key);
        }
    }
    Node at(const char* key) const {
        requireObject();
        const auto found = json_.find(key);
        if (found == json_.end()) {
            Node(json_, pathOf(key), origin_).fail("is missing");
        }
        return {*found, pathOf(key), origin_};
    }
    std::vector<Node> elements() const {
        require(json_.is_array(), "an array");
        std::vector<Node> nodes;
        nodes.reserve(json_.size());
        for (std::size_t i = 0; i < json_.size(); ++i) {
            nodes.emplace_back(json_[i], path_ + "[" + std::to_string(i) + "]", origin_);
        }
        return nodes;
    }
    int integer() const {
        require(isWhole(json_), "a whole number");
        const double value = json_.get<double>(); // holds every int
        using Limits = std::numeric_limits<int>;
        if (value < Limits::min() || value > Limits::max()) {
            fail("the number " + jsonText(json_) + " is out of range");
        }
        return static_cast<int>(value);
    }
    double number() const {
        require(json_.is_number(), "a number");
        return json_.get<double>();
    }
    bool boolean() const {
        require(json_.is_boolean(), "true or false");
        return json_.get<bool>();
    }
    std::string text() const {
        require(json_.is_string(), "a string");
        return json_.get<std::string>();
    }
    // One of two words.
    bool isFirst(const std::string& first, const std::string& second) const {
        const std::string word = text();
        if (word != first && word != second) {
            fail("must be \"" + first + "\" or \"" + second + "\", is \"" + shortened(word) + "\"");
        }
        return word == first;
    }

  private:
    void require(bool right, const std::string& expected) const {
        if (!right) {
            fail("must be " + expected + ", is " + typeText(json_));
        }
    }
    void requireObject() const {
        if (path_.empty() && !json_.is_object()) {
            fail("an architecture file holds one JSON object, this is " + typeText(json_));
        }
        require(json_.is_object(), "an object");
    }
    std::string pathOf(const std::string& key) const {
        return (path_.empty() ? "" : path_ + ".") + shortened(key);
    }

    const Json& json_;
    std::string path_;
    const std::string& origin_;
};

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

// Before all else: a newer file may well have other keys.
void requireFormat(const Node& root) {
    const Node format = root.at("format");
    if (format.text() != kFormat) {
        format.fail(std::string("must be \"") + kFormat + "\", is \"" + shortened(format.text()) +
                    "\"");
    }
    const Node version = root.at("version");
    const int number = version.integer();
    if (number > kVersion) {
        version.fail("this file is of version " + std::to_string(number) +
                     ", this program reads version " + std::to_string(kVersion) +
                     "; a newer release of the program will read it");
    }
    if (number < kVersion) {
        version.fail("there is no version " + std::to_string(number) + ", the first is 1");
    }
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
    const Node root(json, "", origin);
    requireFormat(root);
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
        Node(json, issues.front().path, origin).fail(issues.front().message);
    }
    return normalized(std::move(spec));
}

ArchSpec archFromJsonText(std::string_view text, const std::string& origin) {
    if (text.size() > kMaxTextBytes) {
        throw Error((origin.empty() ? "" : origin + ": ") +
                    "an architecture file has at most 16 MiB, this has " +
                    std::to_string(text.size() / (1024 * 1024)) + " MiB");
    }
    requireCleanJson(text, origin);
    return archFromJson(Json::parse(text), origin);
}

} // namespace sharesnet
