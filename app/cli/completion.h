#pragma once

#include "app/cli/command_tree.h"

#include <string>

namespace sharesnet::cli {

// Completions for shells, as each of them reads them from a file. Run numbers are asked of the
// program at the moment of completing. Pure.
std::string bashCompletion(const CommandEntry& program);
std::string zshCompletion(const CommandEntry& program);
std::string fishCompletion(const CommandEntry& program);

} // namespace sharesnet::cli
