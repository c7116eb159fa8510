#pragma once

#include "core/base/formatted_number.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace sharesnet {

// An English sentence, known when it is compiled, with a place %1 to %9 for each of its arguments;
// one that has other places than arguments does not compile.
template <std::size_t arguments>
class SentenceWith {
  public:
    template <std::size_t bytes>
    consteval SentenceWith(const char (&text)[bytes]) // NOLINT(*explicit*): a literal is one
        : text_(text) {
        bool named[10] = {};
        for (std::size_t i = 0; i + 1 < bytes; ++i) {
            const char digit = text[i + 1];
            if (text[i] == '%' && digit >= '1' && digit <= '9') {
                named[digit - '0'] = true;
            }
        }
        for (std::size_t place = 1; place < 10; ++place) {
            if (named[place] != (place <= arguments)) {
                throw "the places of a sentence are not its arguments'";
            }
        }
    }
    const char* text() const { return text_; }

  private:
    const char* text_;
};

template <class... Arguments>
using Sentence = std::type_identity_t<SentenceWith<sizeof...(Arguments)>>;

class Message;

// What can stand in a place of a sentence: text as it is, a path, a whole number as it is (of a
// run, an exit code), any other number with how it is written, a message.
template <class Type>
concept MessageArgument =
    std::is_same_v<Type, Message> || std::is_same_v<Type, FormattedNumber> ||
    std::is_same_v<Type, std::filesystem::path> ||
    std::is_convertible_v<const Type&, std::string_view> ||
    (std::is_integral_v<Type> && !std::is_same_v<Type, bool> && !std::is_same_v<Type, char>);

// What the program says to a person whose language it does not know here: a sentence and its
// arguments. Files, logs and the command line show `english()`; the window puts the same arguments
// into a translation of the sentence, and writes numbers in the person's locale. Every sentence is
// a literal that stands where a Message or an error is made, `Message("%1 has no file %2", folder,
// name)`: that is where the list for translators finds it. A value; any thread.
class Message {
  public:
    Message() = default;

    // A text that is the same in every language: a name, a path, the system's own words.
    template <class Text>
        requires std::is_same_v<Text, std::string>
    Message(Text text) // NOLINT(*explicit*)
        : text_(std::move(text)) {}

    // A number alone, as of a table.
    template <class Number>
        requires std::is_same_v<Number, FormattedNumber>
    Message(const Number& number) // NOLINT(*explicit*)
        : text_(englishText(number)), number_(number) {}

    template <MessageArgument... Arguments>
    explicit Message(Sentence<Arguments...> sentence, const Arguments&... arguments)
        : text_(sentence.text()), arguments_{inPlace(arguments)...}, isSentence_(true) {}

    bool empty() const { return text_.empty(); }
    std::string english() const;
    // With each sentence, its own and those of its arguments, as `translated` says it, and each
    // number as `written` writes it.
    std::string in(const std::function<std::string(const std::string& sentence)>& translated,
                   const std::function<std::string(const FormattedNumber& number)>& written =
                       englishText) const;
    // With each text in it that is the same in every language as `changed` gives it.
    Message withTexts(const std::function<std::string(const std::string& text)>& changed) const;

    friend bool operator==(const Message&, const Message&) = default;

  private:
    template <MessageArgument Argument>
    static Message inPlace(const Argument& argument) {
        if constexpr (std::is_same_v<Argument, Message>) {
            return argument;
        } else if constexpr (std::is_same_v<Argument, std::filesystem::path>) {
            return Message(argument.string());
        } else if constexpr (std::is_same_v<Argument, FormattedNumber>) {
            return Message(argument);
        } else if constexpr (std::is_integral_v<Argument>) {
            if (std::in_range<std::int64_t>(argument)) {
                return Message(numeral::whole(static_cast<std::int64_t>(argument)));
            }
            return Message(std::to_string(argument)); // a seed
        } else {
            return Message(std::string(std::string_view(argument)));
        }
    }

    friend struct MessageParts;

    std::string text_; // a sentence with its places, a text, or a number in English
    std::vector<Message> arguments_;
    std::optional<FormattedNumber> number_;
    bool isSentence_ = false;
};

// To keep or send a message so that a reader in another language has it, too: its parts as one line
// of JSON, beside its English text for readers that do not know them.
std::string partsOf(const Message& message);
// `english` with its parts; the text alone where `parts` are none or those of another text.
Message messageFrom(const std::string& english, std::string_view parts);

std::vector<std::string> englishTexts(std::span<const Message> messages);

} // namespace sharesnet
