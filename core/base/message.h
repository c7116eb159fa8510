#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
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

// What can stand in a place of a sentence: text as it is, a path, a whole number, a message.
template <class Type>
concept MessageArgument =
    std::is_same_v<Type, Message> || std::is_same_v<Type, std::filesystem::path> ||
    std::is_convertible_v<const Type&, std::string_view> ||
    (std::is_integral_v<Type> && !std::is_same_v<Type, bool> && !std::is_same_v<Type, char>);

// What the program says to a person whose language it does not know here: a sentence and its
// arguments. Files, logs and the command line show `english()`; the window puts the same arguments
// into a translation of the sentence. Every sentence is a literal that stands where a Message or
// an error is made, `Message("%1 has no file %2", folder, name)`: that is where the list for
// translators finds it. Numbers stand as in the C locale. A value; any thread.
class Message {
  public:
    Message() = default;

    // A text that is the same in every language: a name, a path, the system's own words.
    template <class Text>
        requires std::is_same_v<Text, std::string>
    Message(Text text) // NOLINT(*explicit*)
        : text_(std::move(text)) {}

    template <MessageArgument... Arguments>
    explicit Message(Sentence<Arguments...> sentence, const Arguments&... arguments)
        : text_(sentence.text()), arguments_{inPlace(arguments)...}, isSentence_(true) {}

    bool empty() const { return text_.empty(); }
    std::string english() const;
    // With each sentence, its own and those of its arguments, as `translated` says it.
    std::string in(const std::function<std::string(const std::string& sentence)>& translated) const;
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
        } else if constexpr (std::is_integral_v<Argument>) {
            return Message(std::to_string(argument));
        } else {
            return Message(std::string(std::string_view(argument)));
        }
    }

    std::string text_;
    std::vector<Message> arguments_;
    bool isSentence_ = false;
};

std::vector<std::string> englishTexts(std::span<const Message> messages);

} // namespace sharesnet
