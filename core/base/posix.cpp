#include "core/base/posix.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace sharesnet {

std::string systemMessage(int errorNumber) {
    const char* message = strerrordesc_np(errorNumber);
    return message != nullptr ? message : "error " + std::to_string(errorNumber);
}

int writeAll(int descriptor, const void* data, std::size_t bytes) {
    const char* rest = static_cast<const char*>(data);
    while (bytes > 0) {
        const ssize_t written = ::write(descriptor, rest, bytes);
        if (written >= 0) {
            rest += written;
            bytes -= static_cast<std::size_t>(written);
        } else if (errno == EAGAIN) {
            pollfd writable{descriptor, POLLOUT, 0};
            (void)::poll(&writable, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

} // namespace sharesnet
