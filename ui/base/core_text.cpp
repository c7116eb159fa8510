#include "ui/base/core_text.h"

#include <QCoreApplication>

namespace sharesnet {

QString coreText(const std::string& english) {
    return english.empty() ? QString() : QCoreApplication::translate("core", english.c_str());
}

} // namespace sharesnet
