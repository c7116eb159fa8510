#include "app/cli/terminal.h"

#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace sharesnet::cli {

bool canRedraw(int descriptor) {
    const char* name = std::getenv("TERM");
    return isatty(descriptor) != 0 && name != nullptr && *name != '\0' &&
           std::string_view(name) != "dumb";
}

std::size_t terminalColumns(int descriptor) {
    constexpr std::size_t kUsual = 80;
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsual;
}

} // namespace sharesnet::cli
