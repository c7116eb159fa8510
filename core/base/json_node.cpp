#include "core/base/json_node.h"

#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/shortened.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

bool isWhole(const Json& value) {
    return value.is_number() && value.get<double>() == std::floor(value.get<double>());
}

} // namespace

Message typeText(const Json& value) {
    switch (value.type()) {
    case Json::value_t::object:
        return Message("an object");
    case Json::value_t::array:
        return Message("an array");
    case Json::value_t::string:
        return Message("a string");
    case Json::value_t::boolean:
        return Message("a boolean");
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
        return isWhole(value) ? Message("a whole number") : Message("a number with a fraction");
    default:
        return Message(std::string("null"));
    }
}

void JsonNode::fail(const Message& message) const {
    const Message placed = path_.empty() ? message : Message("%1: %2", path_, message);
    throw Error(origin_.empty() ? placed : Message("%1: %2", origin_, placed));
}

void JsonNode::requireFormat(const std::string& format, int newest) const {
    const JsonNode its = at("format");
    if (its.text() != format) {
        its.fail(Message("must be \"%1\", is \"%2\"", format, shortened(its.text())));
    }
    const JsonNode version = at("version");
    const int number = version.integer();
    if (number > newest) {
        version.fail(Message("this file is of version %1, this program reads version %2; a newer "
                             "release of the program will read it",
                             number, newest));
    }
    if (number < 1) {
        version.fail(Message("there is no version %1, the first is 1", number));
    }
}

void JsonNode::requireKeys(std::initializer_list<const char*> keys) const {
    allowKeys(keys);
    for (const char* key : keys) {
        (void)at(key);
    }
}

void JsonNode::allowKeys(std::initializer_list<const char*> keys) const {
    require(json_->is_object(), Message("an object"));
    for (const auto& [key, value] : json_->items()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            std::string known;
            for (const char* k : keys) {
                known += (known.empty() ? "" : ", ") + std::string(k);
            }
            below(pathOf(key)).fail(Message("unknown key; known keys: %1", known));
        }
    }
}

bool JsonNode::has(const char* key) const {
    require(json_->is_object(), Message("an object"));
    return json_->contains(key);
}

JsonNode JsonNode::at(const char* key) const {
    require(json_->is_object(), Message("an object"));
    const auto found = json_->find(key);
    if (found == json_->end()) {
        below(pathOf(key)).fail(Message("is missing"));
    }
    return {*found, pathOf(key), origin_};
}

std::vector<JsonNode> JsonNode::elements() const {
    require(json_->is_array(), Message("an array"));
    std::vector<JsonNode> nodes;
    nodes.reserve(json_->size());
    for (std::size_t i = 0; i < json_->size(); ++i) {
        nodes.push_back({(*json_)[i], path_ + "[" + std::to_string(i) + "]", origin_});
    }
    return nodes;
}

int JsonNode::integer() const {
    require(isWhole(*json_), Message("a whole number"));
    const double value = json_->get<double>(); // holds every int
    using Limits = std::numeric_limits<int>;
    if (value < Limits::min() || value > Limits::max()) {
        fail(Message("the number %1 is out of range", jsonText(*json_)));
    }
    return static_cast<int>(value);
}

double JsonNode::number() const {
    require(json_->is_number(), Message("a number"));
    return json_->get<double>();
}

bool JsonNode::boolean() const {
    require(json_->is_boolean(), Message("true or false"));
    return json_->get<bool>();
}

std::string JsonNode::text() const {
    require(json_->is_string(), Message("a string"));
    return json_->get<std::string>();
}

bool JsonNode::isFirst(const std::string& first, const std::string& second) const {
    const std::string word = text();
    if (word != first && word != second) {
        fail(Message("must be \"%1\" or \"%2\", is \"%3\"", first, second, shortened(word)));
    }
    return word == first;
}

void JsonNode::require(bool right, const Message& expected) const {
    if (!right) {
        fail(Message("must be %1, is %2", expected, typeText(*json_)));
    }
}

std::string JsonNode::pathOf(const std::string& key) const {
    return (path_.empty() ? "" : path_ + ".") + shortened(key);
}

} // namespace sharesnet
