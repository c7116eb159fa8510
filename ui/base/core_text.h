#pragma once

#include <QString>

#include <string>

namespace sharesnet {

// A text of core's tables (settings, recipes, columns of runs, presets, formats of export) in the
// language of the screen; as it is where that has none. resources/translations/core_texts.cpp lists
// them for the translators.
QString coreText(const std::string& english);

} // namespace sharesnet
