#include "core/design/stage_json.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/json_scan.h"
#include "core/base/json_text.h"
#include "core/base/shortened.h"

#include <algorithm>
#include <array>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "sharesnet-stages";
constexpr int kVersion = 1;
constexpr std::size_t kMaxTextBytes = 1024 * 1024;

void requireStages(const Json& json) {
    constexpr std::array kKeys{"format", "version", "stages"};
    for (const auto& [key, value] : json.items()) {
        if (std::ranges::none_of(kKeys,
                                 [&name = key](const char* known) { return name == known; })) {
            throw Error("%1: %2", shortened(key),
                        Message("unknown key; known keys: %1", "format, version, stages"));
        }
    }
    for (const char* key : kKeys) {
        if (!json.contains(key)) {
            throw Error("%1: %2", key, Message("is missing"));
        }
    }
    if (json["version"] != kVersion) {
        throw Error("version: this program reads stages of version 1, not %1",
                    shortened(jsonText(json["version"])));
    }
}

// The readers of JSON do not know where it comes from.
template <class Read>
auto fromClipboard(Read read) {
    try {
        return read();
    } catch (const Error& error) {
        throw Error("clipboard: %1", error.message());
    }
}

} // namespace

std::string stagesToJsonText(std::span<const StageSpec> stages) {
    ArchSpec spec;
    spec.stages.assign(stages.begin(), stages.end());
    const Json json = toJson(spec);
    std::string text =
        std::string("{\n  \"format\": \"") + kFormat + "\",\n  \"version\": 1,\n  \"stages\": [";
    const char* separator = "\n    ";
    for (const Json& stage : json["stages"]) {
        text += separator + jsonText(stage);
        separator = ",\n    ";
    }
    return text + "\n  ]\n}\n";
}

std::vector<StageSpec> stagesFromJsonText(std::string_view text) {
    if (text.size() > kMaxTextBytes) {
        throw Error("Stages to paste take at most 1 MiB of text, this is %1 MiB.",
                    text.size() / kMaxTextBytes);
    }
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || text[begin] != '{') {
        throw Error("The clipboard holds no stages: copy some in a drawing, or the text of an "
                    "architecture file.");
    }
    fromClipboard([&] { requireCleanJson(text, ""); });
    const Json json = Json::parse(text);
    const auto format = json.find("format");
    if (format == json.end() || !format->is_string()) {
        throw Error("The clipboard holds JSON, but not stages: it has no \"format\".");
    }
    if (*format != kFormat) {
        return fromClipboard([&] { return archFromJson(json).stages; });
    }
    requireStages(json);
    // As the stages of an architecture whose blocks have all convs there are: one reader for both.
    // What the network at hand cannot share falls away when they are inserted.
    ArchSpec host;
    host.block.kind = BlockKind::Bottleneck;
    Json whole = toJson(host);
    whole["stages"] = json["stages"];
    std::vector<StageSpec> stages = fromClipboard([&] { return archFromJson(whole).stages; });
    if (stages.empty()) {
        throw Error("clipboard: there are no stages");
    }
    return stages;
}

} // namespace sharesnet
