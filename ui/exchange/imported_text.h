#pragma once

#include "core/exchange/model_import.h"

#include <QString>

#include <string>
#include <vector>

namespace sharesnet {

// What is said of a network of another program before it is taken in. Pure.

// With the name that people know it by, where it has one.
QString architectureText(const ArchSpec& arch);
QString parametersText(const ArchSpec& arch);
// How many, and the first names where they are no numbers.
QString classesText(const std::vector<std::string>& names);
QString equalText(const std::vector<EqualConvs>& equal); // a line each

} // namespace sharesnet
