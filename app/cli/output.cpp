#include "app/cli/output.h"

#include "app/cli/terminal.h"
#include "core/base/json_text.h"
#include "core/base/posix.h"
#include "core/base/printable.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdio>
#include <limits>
#include <unistd.h>
#include <utility>

namespace sharesnet::cli {

namespace {

constexpr std::size_t kMostWaiting = 64 * 1024;

} // namespace

void Output::text(std::string_view text) {
    waiting_ += text;
    if (waiting_.size() > kMostWaiting) {
        flush();
    }
}

void Output::line(std::string_view line) {
    text(printable(line) + "\n");
}

void Output::json(const nlohmann::ordered_json& document) {
    text(jsonText(document, 2) + "\n");
}

void Output::jsonLine(const nlohmann::ordered_json& object) {
    text(jsonText(object) + "\n");
    flush();
}

void Output::flush() {
    const std::string now = std::exchange(waiting_, {});
    const int reason = writeAll(descriptor_, now.data(), now.size());
    if (reason == EPIPE) {
        throw ClosedPipe("standard output: nobody reads it");
    }
    if (reason != 0) {
        throw IoError("standard output cannot be written: " + systemMessage(reason));
    }
}

std::size_t Output::columns() const {
    return isatty(descriptor_) != 0 ? terminalColumns(descriptor_)
                                    : std::numeric_limits<std::size_t>::max();
}

void errorLine(const std::string& line) {
    std::fprintf(stderr, "%s\n", printable(line).c_str());
}

void complain(const std::string& message) {
    errorLine("sharesnet: " + message);
}

} // namespace sharesnet::cli
