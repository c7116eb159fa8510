#pragma once

#include "app/cli/command_tree.h"

#include <string>
#include <vector>

namespace sharesnet::cli {

struct ManPage {
    std::string file; // "sharesnet-runs-list.1"
    std::string text; // for man(1)
};

// A page for the program and for each of its commands, in section 1. Pure.
std::vector<ManPage> manPages(const CommandEntry& program);

} // namespace sharesnet::cli
