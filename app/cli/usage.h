#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace sharesnet::cli {

// What is wrong with a command line that could not be read, in one sentence: an unknown command or
// option with the nearest there is, the commands where one is missing, or else what CLI11 says.
// `words`: those of the command line, behind the program's name. The program must be as the parse
// left it.
std::string usageMessage(const CLI::App& program, const CLI::ParseError& error,
                         const std::vector<std::string>& words);

} // namespace sharesnet::cli
