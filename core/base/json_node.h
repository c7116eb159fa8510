#pragma once

#include "core/base/message.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <vector>

namespace sharesnet {

// A value of a JSON file and where it stands there. Every getter throws Error with origin and path,
// as in `file.json: stages[1].blocks: must be a whole number, is a string`, for what is not as it
// must be. The document outlives it.
class JsonNode {
  public:
    // The root; `origin` (a file's name, or empty) stands before every message.
    JsonNode(const nlohmann::ordered_json& json, std::string origin)
        : JsonNode(json, "", std::move(origin)) {}

    [[noreturn]] void fail(const Message& message) const;

    // Before all else, since a newer file may well have other keys: "format" is this one, and
    // "version" at most this one.
    void requireFormat(const std::string& format, int version) const;
    // An object with exactly these keys, in any order.
    void requireKeys(std::initializer_list<const char*> keys) const;
    // An object with no other keys than these.
    void allowKeys(std::initializer_list<const char*> keys) const;

    bool has(const char* key) const; // of an object
    JsonNode at(const char* key) const;
    std::vector<JsonNode> elements() const; // of an array
    // The same value, for messages about what stands at this path in it.
    JsonNode below(std::string path) const { return {*json_, std::move(path), origin_}; }

    int integer() const; // 10.0 and 1e1 are whole numbers, too: Lua, R and numpy write them so
    double number() const;
    bool boolean() const;
    std::string text() const;
    bool isFirst(const std::string& first, const std::string& second) const; // one of two words

    const nlohmann::ordered_json& json() const { return *json_; }
    const std::string& path() const { return path_; } // "stages[1].blocks"

  private:
    JsonNode(const nlohmann::ordered_json& json, std::string path, std::string origin)
        : json_(&json), path_(std::move(path)), origin_(std::move(origin)) {}
    void require(bool right, const Message& expected) const;
    std::string pathOf(const std::string& key) const;

    const nlohmann::ordered_json* json_;
    std::string path_;
    std::string origin_;
};

Message typeText(const nlohmann::ordered_json& value); // "a whole number", "an object"

} // namespace sharesnet
