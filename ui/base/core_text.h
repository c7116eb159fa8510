#pragma once

#include "core/base/message.h"

#include <QString>

#include <exception>
#include <string>

namespace sharesnet {

// A text of core's tables (settings, recipes, columns of runs, presets, formats of export) in the
// language of the screen; as it is where that has none. resources/translations/core_texts.cpp lists
// them for the translators.
// Any thread.
QString coreText(const std::string& english);

// What core says, in the language of the screen, with the same names, and numbers in the person's
// locale. Any thread.
QString coreText(const Message& message);
QString errorText(const std::exception& error); // of an Error; others are shown as they are

} // namespace sharesnet
