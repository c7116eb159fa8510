#pragma once

#include "app/cli/commands.h"

#include <memory>

namespace sharesnet::cli {

// The whole command line: all commands with their options. `context` must live longer. One thread.
std::unique_ptr<CLI::App> makeProgram(Context& context);

} // namespace sharesnet::cli
