#include "core/base/json_text.h"
#include "core/base/message.h"
#include "core/base/number_text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <limits>
#include <utility>

namespace sharesnet {

namespace {

using Parts = nlohmann::json;
using Form = FormattedNumber::Form;

constexpr int kDeepest = 32; // messages within messages

constexpr std::array<std::pair<Form, const char*>, 8> kForms{{{Form::Whole, "whole"},
                                                              {Form::Grouped, "grouped"},
                                                              {Form::Bytes, "bytes"},
                                                              {Form::Fixed, "fixed"},
                                                              {Form::Significant, "significant"},
                                                              {Form::Exact, "exact"},
                                                              {Form::Percent, "percent"},
                                                              {Form::Duration, "duration"}}};

// JSON has neither NaN nor infinity, so real numbers are texts.
Parts jsonOf(const FormattedNumber& number) {
    Parts json{{"whole", number.whole},
               {"real", plain::exact(number.real)},
               {"digits", number.digits},
               {"plus", number.plus}};
    for (const auto& [form, name] : kForms) {
        if (form == number.form) {
            json["number"] = name;
        }
    }
    return json;
}

FormattedNumber numberOf(const Parts& json) {
    FormattedNumber number;
    const auto& wanted = json.at("number").get_ref<const std::string&>();
    for (const auto& [form, name] : kForms) {
        if (name == wanted) {
            number.form = form;
        }
    }
    number.whole = json.at("whole").get<std::int64_t>();
    number.real = plain::numberFrom(json.at("real").get_ref<const std::string&>())
                      .value_or(std::numeric_limits<double>::quiet_NaN());
    number.digits = json.at("digits").get<int>();
    number.plus = json.at("plus").get<bool>();
    return number;
}

} // namespace

struct MessageParts {
    static Parts written(const Message& message) {
        if (message.number_) {
            return jsonOf(*message.number_);
        }
        if (!message.isSentence_) {
            return message.text_;
        }
        Parts arguments = Parts::array();
        for (const Message& argument : message.arguments_) {
            arguments.push_back(written(argument));
        }
        return {{"sentence", message.text_}, {"arguments", std::move(arguments)}};
    }

    static Message read(const Parts& json, int depth) {
        if (json.is_string()) {
            return Message(json.get<std::string>());
        }
        if (json.contains("number")) {
            return Message(numberOf(json));
        }
        Message made;
        made.isSentence_ = true;
        made.text_ = json.at("sentence").get<std::string>();
        for (const Parts& argument : json.at("arguments")) {
            made.arguments_.push_back(depth < kDeepest ? read(argument, depth + 1) : Message());
        }
        return made;
    }
};

std::string partsOf(const Message& message) {
    return message.empty() ? std::string() : jsonText(MessageParts::written(message));
}

Message messageFrom(const std::string& english, std::string_view parts) {
    const Parts json = parts.empty() ? Parts() : Parts::parse(parts, nullptr, false);
    if (json.is_object() || json.is_string()) {
        try {
            Message message = MessageParts::read(json, 0);
            if (message.english() == english) {
                return message;
            }
        } catch (const Parts::exception&) { // of a version that has other parts
        }
    }
    return english;
}

} // namespace sharesnet
