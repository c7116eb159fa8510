#include "ui/base/core_text.h"

#include "core/base/error.h"
#include "ui/base/number_text.h"

#include <QCoreApplication>

namespace sharesnet {

QString coreText(const std::string& english) {
    return english.empty() ? QString() : QCoreApplication::translate("core", english.c_str());
}

QString coreText(const Message& message) {
    return QString::fromStdString(
        message.in([](const std::string& sentence) { return coreText(sentence).toStdString(); },
                   [](const FormattedNumber& number) { return numberText(number).toStdString(); }));
}

QString errorText(const std::exception& error) {
    return coreText(messageOf(error));
}

} // namespace sharesnet
