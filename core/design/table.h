#pragma once

#include "core/arch/spec.h"

#include <string>

namespace sharesnet {

// An architecture as papers print it: a line a stage with its output size, one block in brackets,
// how often it is there, what shares and the parameters (a shared weight counted once); then the
// sum, and the same network without sharing. A convolution that shares carries the letter of its
// groups. Pure; any spec, an invalid one as far as it makes sense.

std::string markdownTable(const ArchSpec& spec); // a heading and a table, GitHub's flavour
// a tabular for the packages booktabs and amsmath, its needs in a comment
std::string latexTable(const ArchSpec& spec);

} // namespace sharesnet
