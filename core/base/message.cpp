#include "core/base/message.h"

namespace sharesnet {

std::string Message::english() const {
    return in([](const std::string& sentence) { return sentence; });
}

std::string
Message::in(const std::function<std::string(const std::string& sentence)>& translated,
            const std::function<std::string(const FormattedNumber& number)>& written) const {
    if (number_) {
        return written(*number_);
    }
    if (!isSentence_) {
        return text_;
    }
    const std::string sentence = translated(text_);
    std::string filled;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const char digit = i + 1 < sentence.size() ? sentence[i + 1] : '\0';
        const std::size_t place = digit >= '1' && digit <= '9' ? std::size_t(digit - '0') : 0;
        if (sentence[i] == '%' && place >= 1 && place <= arguments_.size()) {
            filled += arguments_[place - 1].in(translated, written);
            ++i;
        } else {
            filled += sentence[i];
        }
    }
    return filled;
}

Message
Message::withTexts(const std::function<std::string(const std::string& text)>& changed) const {
    Message other = *this;
    if (!isSentence_ && !number_) {
        other.text_ = changed(text_);
    }
    for (Message& argument : other.arguments_) {
        argument = argument.withTexts(changed);
    }
    return other;
}

std::vector<std::string> englishTexts(std::span<const Message> messages) {
    std::vector<std::string> texts;
    for (const Message& message : messages) {
        texts.push_back(message.english());
    }
    return texts;
}

} // namespace sharesnet
