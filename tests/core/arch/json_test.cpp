#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "tests/support/error_message.h"
#include "tests/support/random_arch.h"

#include <gtest/gtest.h>

#include <functional>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

// The example of the file format's description.
constexpr const char* kThin29 = R"({
  "format": "sharesnet-architecture", "version": 1,
  "name": "thin-29",
  "input": { "channels": 3, "height": 32, "width": 32 },
  "classes": 10,
  "stem": { "kernel": 3, "stride": 1, "channels": 16, "norm_relu": false, "max_pool": false },
  "block": { "kind": "bottleneck", "activation": "pre", "stride_in": 1, "dropout": 0.0 },
  "stages": [
    { "blocks": 3, "channels": 64,  "stride": 1, "sharing": [ { "conv": 2, "groups": [ [2, 3] ] } ] },
    { "blocks": 3, "channels": 128, "stride": 2, "sharing": [ { "conv": 2, "groups": [ [2, 3] ] } ] },
    { "blocks": 3, "channels": 256, "stride": 2, "sharing": [] }
  ]
}
)";

std::string messageOfText(const std::string& text) {
    return test::errorOf([&] { (void)archFromJsonText(text); });
}

// The message for the example with one place changed: `at` is a JSON pointer.
std::string messageWith(const std::string& at, const Json& value) {
    Json json = Json::parse(kThin29);
    json[Json::json_pointer(at)] = value;
    return test::errorOf([&] { (void)archFromJson(json); });
}

std::string messageWithout(const std::string& object, const std::string& key) {
    Json json = Json::parse(kThin29);
    json[Json::json_pointer(object)].erase(key);
    return test::errorOf([&] { (void)archFromJson(json); });
}

TEST(ArchJson, ReadsTheExample) {
    ArchSpec expected = setStageShared(cifarPreActivation(29), 3, false);
    expected.name = "thin-29";
    EXPECT_EQ(archFromJsonText(kThin29), expected);
}

TEST(ArchJson, WritesKeysInOrderAndGroupsOnOneLine) {
    ArchSpec spec = cifarPreActivation(29);
    spec.stages.resize(1);
    spec.stages[0].sharing.push_back({3, {{1, 2}}});
    spec.stages.push_back({2, 128, 2, {}});
    spec.name = "a \"b\"";
    EXPECT_EQ(toJsonText(spec), R"({
  "format": "sharesnet-architecture",
  "version": 1,
  "name": "a \"b\"",
  "input": {
    "channels": 3,
    "height": 32,
    "width": 32
  },
  "classes": 10,
  "stem": {
    "kernel": 3,
    "stride": 1,
    "channels": 16,
    "norm_relu": false,
    "max_pool": false
  },
  "block": {
    "kind": "bottleneck",
    "activation": "pre",
    "stride_in": 1,
    "dropout": 0.0
  },
  "stages": [
    {
      "blocks": 3,
      "channels": 64,
      "stride": 1,
      "sharing": [
        {
          "conv": 2,
          "groups": [
            [2, 3]
          ]
        },
        {
          "conv": 3,
          "groups": [
            [1, 2]
          ]
        }
      ]
    },
    {
      "blocks": 2,
      "channels": 128,
      "stride": 2,
      "sharing": []
    }
  ]
}
)");
}

TEST(ArchJson, RoundTripsEveryPresetToTheSameBytes) {
    for (const Preset& preset : presets()) {
        const std::string text = toJsonText(preset.spec);
        EXPECT_EQ(archFromJsonText(text), preset.spec) << preset.name;
        EXPECT_EQ(toJsonText(archFromJsonText(text)), text);
        EXPECT_EQ(Json::parse(text), toJson(preset.spec));
    }
}

TEST(ArchJson, RoundTripsRandomArchitectures) {
    std::mt19937_64 random(11);
    for (int i = 0; i < 300; ++i) {
        ArchSpec spec = randomArch(random);
        // every bit must come back
        spec.block.dropout = static_cast<double>(random() >> 11) / 9007199254740992.0;
        const std::string text = toJsonText(spec);
        ASSERT_EQ(archFromJsonText(text), spec) << text;
        ASSERT_EQ(toJsonText(archFromJsonText(text)), text);
    }
}

TEST(ArchJson, TakesKeysInAnyOrderAndSortsGroups) {
    Json json = Json::parse(kThin29);
    const Json name = json["name"];
    json.erase("name");
    json["name"] = name; // now the last
    json["stages"][1]["sharing"] =
        Json::parse(R"([{"groups": [[3, 2]], "conv": 2}, {"conv": 1, "groups": [[3, 2]]}])");
    const ArchSpec spec = archFromJson(json);
    EXPECT_EQ(spec.stages[1].sharing, (std::vector<ConvSharing>{{1, {{2, 3}}}, {2, {{2, 3}}}}));
    EXPECT_EQ(spec.name, "thin-29");
}

TEST(ArchJson, ReadsBackWhatCannotBeTrainedYet) { // work in progress is saved, too
    ArchSpec spec = cifarPreActivation(29);
    spec.stages[0].channels = 65;
    EXPECT_FALSE(isTrainable(validate(spec)));
    EXPECT_EQ(archFromJsonText(toJsonText(spec)), spec);
    spec.stages.clear();
    EXPECT_EQ(archFromJsonText(toJsonText(spec)), spec);
}

TEST(ArchJson, NamesThePathOfImpossibleGroups) {
    EXPECT_EQ(messageWith("/stages/1/sharing/0/groups/0/1", 9),
              "stages[1].sharing[0].groups[0][1]: block 9 does not exist, the stage has 3 blocks");
    EXPECT_EQ(messageWith("/stages/1/sharing/0/groups/0/0", 0),
              "stages[1].sharing[0].groups[0][0]: block 0 does not exist, the stage has 3 blocks");
    EXPECT_EQ(messageWith("/stages/1/sharing/0/groups/0/1", 2),
              "stages[1].sharing[0].groups[0][1]: block 2 is named twice");
    EXPECT_EQ(messageWith("/stages/0/sharing/0/groups/1", Json{1, 3}),
              "stages[0].sharing[0].groups[1][1]: block 3 is in groups[0] already");
    EXPECT_EQ(messageWith("/stages/0/sharing/0/groups/0", Json::array({2})),
              "stages[0].sharing[0].groups[0]: a group needs at least two blocks, this one has 1");
    EXPECT_EQ(messageWith("/stages/0/sharing/0/groups", Json::array()),
              "stages[0].sharing[0].groups: must hold at least one group");
    EXPECT_EQ(messageWith("/stages/0/sharing/0/conv", 4),
              "stages[0].sharing[0].conv: conv 4 does not exist, the blocks have 3 convolutions");
    EXPECT_EQ(messageWith("/stages/0/sharing/1", Json::parse(R"({"conv": 2, "groups": [[1, 2]]})")),
              "stages[0].sharing[1].conv: conv 2 has an entry already");
}

TEST(ArchJson, NamesThePathOfNumbersOutOfRange) {
    EXPECT_EQ(messageWith("/input/channels", 0), "input.channels: must be 1 to 65536, is 0");
    EXPECT_EQ(messageWith("/input/height", 8193), "input.height: must be 1 to 8192, is 8193");
    EXPECT_EQ(messageWith("/input/width", -1), "input.width: must be 1 to 8192, is -1");
    EXPECT_EQ(messageWith("/classes", 1'000'001), "classes: must be 1 to 1000000, is 1000001");
    EXPECT_EQ(messageWith("/stem/kernel", 17), "stem.kernel: must be 1 to 15, is 17");
    EXPECT_EQ(messageWith("/stem/kernel", 4), "stem.kernel: must be odd, is 4");
    EXPECT_EQ(messageWith("/stem/stride", 9), "stem.stride: must be 1 to 8, is 9");
    EXPECT_EQ(messageWith("/stem/channels", 65'537), "stem.channels: must be 1 to 65536, is 65537");
    EXPECT_EQ(messageWith("/block/stride_in", 4), "block.stride_in: must be 1 to 3, is 4");
    EXPECT_EQ(messageWith("/block/dropout", 1),
              "block.dropout: must be at least 0 and below 1, is 1");
    EXPECT_EQ(messageWith("/block/dropout", -0.5),
              "block.dropout: must be at least 0 and below 1, is -0.5");
    EXPECT_EQ(messageWith("/stages/2/blocks", 10'001),
              "stages[2].blocks: must be 1 to 10000, is 10001");
    EXPECT_EQ(messageWith("/stages/2/channels", 0), "stages[2].channels: must be 1 to 65536, is 0");
    EXPECT_EQ(messageWith("/stages/2/stride", 0), "stages[2].stride: must be 1 to 8, is 0");
    EXPECT_EQ(messageWith("/classes", 99'999'999'999),
              "classes: the number 99999999999 is out of range");
    EXPECT_EQ(messageWith("/classes", 18'446'744'073'709'551'615U),
              "classes: the number 18446744073709551615 is out of range");
    EXPECT_EQ(messageWith("/name", std::string(201, 'x')),
              "name: must be at most 200 bytes long, is 201");
    EXPECT_EQ(messageWith("/stages", Json(257, Json::parse(kThin29)["stages"][2])),
              "stages: must be at most 256 stages, these are 257");
    Json deep = Json::parse(kThin29)["stages"][2];
    deep["blocks"] = 10'000;
    EXPECT_EQ(messageWith("/stages", Json(3, deep)),
              "stages: must have at most 20000 blocks together, have 30000");
}

TEST(ArchJson, WholeNumbersMayBeWrittenAsFloats) {
    const auto classesOf = [](const std::string& number) {
        std::string text = kThin29;
        text.replace(text.find("\"classes\": 10"), 13, "\"classes\": " + number);
        return text;
    };
    EXPECT_EQ(archFromJsonText(classesOf("10.0")).classes, 10);
    EXPECT_EQ(archFromJsonText(classesOf("1e1")).classes, 10);
    EXPECT_EQ(messageOfText(classesOf("1e-1")),
              "classes: must be a whole number, is a number with a fraction");
    EXPECT_EQ(messageOfText(classesOf("99999999999999999999")),
              "classes: the number 1e+20 is out of range");
    EXPECT_EQ(messageOfText(classesOf("-1e99")), "classes: the number -1e+99 is out of range");
}

TEST(ArchJson, NamesThePathOfWrongTypes) {
    EXPECT_EQ(messageWith("/classes", "ten"), "classes: must be a whole number, is a string");
    EXPECT_EQ(messageWith("/classes", 10.5),
              "classes: must be a whole number, is a number with a fraction");
    EXPECT_EQ(messageWith("/classes", true), "classes: must be a whole number, is a boolean");
    EXPECT_EQ(messageWith("/name", 3), "name: must be a string, is a whole number");
    EXPECT_EQ(messageWith("/input", Json::array()), "input: must be an object, is an array");
    EXPECT_EQ(messageWith("/stem/norm_relu", 0),
              "stem.norm_relu: must be true or false, is a whole number");
    EXPECT_EQ(messageWith("/block/kind", "wide"),
              R"(block.kind: must be "basic" or "bottleneck", is "wide")");
    EXPECT_EQ(messageWith("/block/activation", nullptr),
              "block.activation: must be a string, is null");
    EXPECT_EQ(messageWith("/block/dropout", "0"), "block.dropout: must be a number, is a string");
    EXPECT_EQ(messageWith("/stages", Json::object()), "stages: must be an array, is an object");
    EXPECT_EQ(messageWith("/stages/2", 7), "stages[2]: must be an object, is a whole number");
    EXPECT_EQ(messageWith("/stages/0/sharing/0/groups/0", 2),
              "stages[0].sharing[0].groups[0]: must be an array, is a whole number");
    EXPECT_EQ(messageWith("/stages/0/sharing/0/groups/0/1", "3"),
              "stages[0].sharing[0].groups[0][1]: must be a whole number, is a string");
    EXPECT_EQ(messageOfText("[]"), "an architecture file holds one JSON object, this is an array");
    EXPECT_EQ(messageOfText("7"),
              "an architecture file holds one JSON object, this is a whole number");
}

TEST(ArchJson, NamesThePathOfUnknownAndMissingKeys) {
    EXPECT_EQ(messageWith("/stages/1/color", "red"),
              "stages[1].color: unknown key; known keys: blocks, channels, stride, sharing");
    EXPECT_EQ(messageWith("/color", "red"), "color: unknown key; known keys: format, version, "
                                            "name, input, classes, stem, block, stages");
    EXPECT_EQ(messageWith("/stages/0/sharing/0/block", 1),
              "stages[0].sharing[0].block: unknown key; known keys: conv, groups");
    EXPECT_EQ(messageWithout("", "classes"), "classes: is missing");
    EXPECT_EQ(messageWithout("", "format"), "format: is missing");
    EXPECT_EQ(messageWithout("", "version"), "version: is missing");
    EXPECT_EQ(messageWithout("/stem", "max_pool"), "stem.max_pool: is missing");
    EXPECT_EQ(messageWithout("/stages/2", "sharing"), "stages[2].sharing: is missing");
    EXPECT_EQ(messageWithout("/stages/1/sharing/0", "groups"),
              "stages[1].sharing[0].groups: is missing");
}

TEST(ArchJson, EveryKeyIsNeededAndOfItsType) {
    const Json flat = Json::parse(kThin29).flatten();
    for (const auto& [pointer, value] : flat.items()) {
        Json json = Json::parse(kThin29);
        json[Json::json_pointer(pointer)] = Json::parse(R"({"what": null})");
        EXPECT_NE(test::errorOf([&] { (void)archFromJson(json); }), "") << pointer;
    }
}

TEST(ArchJson, RefusesOtherFormatsAndNewerVersions) {
    EXPECT_EQ(messageWith("/format", "onnx"),
              R"(format: must be "sharesnet-architecture", is "onnx")");
    EXPECT_EQ(messageWith("/version", 0), "version: there is no version 0, the first is 1");
    Json newer = Json::parse(kThin29);
    newer["version"] = 2;
    newer["heads"] = 3; // what a newer version adds is not what is wrong
    EXPECT_EQ(test::errorOf([&] { (void)archFromJson(newer, "x.json"); }),
              "x.json: version: this file is of version 2, this program reads version 1; a newer "
              "release of the program will "
              "read it");
}

TEST(ArchJson, SaysLineAndColumnOfSyntaxErrors) {
    EXPECT_EQ(messageOfText("{\n  \"format\": oops\n}"),
              "line 2, column 13: the text is not JSON here");
    EXPECT_EQ(messageOfText("{\"a\": 1,}"), "line 1, column 9: the text is not JSON here");
    EXPECT_EQ(messageOfText("{\n\n\"a\": 1\n\"b\""), "line 4, column 3: the text is not JSON here");
    EXPECT_EQ(messageOfText(""), "line 1, column 1: the JSON text ends too early here");
    EXPECT_EQ(messageOfText("{\n\"a\": [1, 2"),
              "line 2, column 11: the JSON text ends too early here");
    EXPECT_EQ(messageOfText("{} {}"), "line 1, column 4: the text is not JSON here");
    EXPECT_EQ(messageOfText("{\"a\": 1e999}"), "line 1, column 11: the number 1e999 is too large");
    EXPECT_EQ(messageOfText("{\"a\": \"\xff\"}"), "line 1, column 8: the text is not JSON here");
    EXPECT_EQ(test::errorOf([] { (void)archFromJsonText("{", "thin.json"); }),
              "thin.json: line 1, column 2: the JSON text ends too early here");
}

TEST(ArchJson, NamesThePathOfKeysThatAreThereTwice) {
    std::string text = kThin29;
    text.replace(text.find("\"blocks\": 3, \"channels\": 128"), 28,
                 "\"blocks\": 3, \"blocks\": 4, \"channels\": 128");
    EXPECT_EQ(messageOfText(text), "stages[1].blocks: this key appears twice");
    EXPECT_EQ(messageOfText(R"({"a": 1, "a": 2})"), "a: this key appears twice");
    EXPECT_EQ(messageOfText(R"([[], {"b": [1, {"c": {}, "c": 2}]}])"),
              "[1].b[1].c: this key appears twice");
}

TEST(ArchJson, OutlivesHostileTexts) {
    EXPECT_NE(messageOfText(std::string(4'000'000, '['))
                  .find("nested deeper than the limit of 16 levels"),
              std::string::npos);
    std::string objects;
    for (int i = 0; i < 200'000; ++i) {
        objects += "{\"a\":";
    }
    EXPECT_NE(messageOfText(objects).find("nested deeper than the limit of 16 levels"),
              std::string::npos);
    std::string keys = "{";
    for (int i = 0; i < 100'000; ++i) {
        keys += "\"k" + std::to_string(i) + "\":0,";
    }
    EXPECT_EQ(messageOfText(keys), "more than 64 keys in one object");
    EXPECT_LT(messageOfText("{\"" + std::string(1'000'000, 'k') + "\": 1}").size(), 300U);
    EXPECT_LT(messageOfText("{\"format\": \"" + std::string(1'000'000, 'f') + "\"}").size(), 300U);
    EXPECT_LT(messageOfText("{\"version\": " + std::string(1'000'000, '9') + "}").size(), 300U);
    EXPECT_EQ(messageOfText("{\"a\\nb\": {\"c\": 1, \"c\": 2}}"),
              "a\\x0ab.c: this key appears twice");
    std::string stages = kThin29;
    const std::string one = R"({ "blocks": 1, "channels": 64, "stride": 1, "sharing": [] },)";
    std::string many;
    for (int i = 0; i < 100'000; ++i) {
        many += one;
    }
    stages.insert(stages.find("\"stages\": [") + 11, many);
    EXPECT_EQ(messageOfText(stages), "stages: must be at most 256 stages, these are 100003");
    EXPECT_EQ(messageOfText(std::string(17 * 1024 * 1024, ' ')),
              "an architecture file has at most 16 MiB, this has 17 MiB");
}

// Every prefix of a file and every file with one byte changed: an architecture or an Error, nothing
// else.
TEST(ArchJson, AnswersEveryDamagedFile) {
    const std::string whole = kThin29;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i + 2 < whole.size()) {
            EXPECT_NE(messageOfText(whole.substr(0, i)), "");
        }
        for (const char byte : {'\0', '"', '9', '-', ']', '}', '\xff'}) {
            std::string damaged = whole;
            damaged[i] = byte;
            EXPECT_NO_THROW((void)messageOfText(damaged)) << i;
        }
    }
}

} // namespace
} // namespace sharesnet
