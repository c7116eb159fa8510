#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <random>
#include <sys/socket.h>
#include <unistd.h>

namespace sharesnet::test {

inline bool isFreePort(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    address.sin_port = htons(static_cast<in_port_t>(port));
    const bool bound =
        ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return bound;
}

// A port of this machine that was free a moment ago, as the one after it. Below those that the
// kernel deals out, which another test's connection may have by the time that this one is used.
inline int freePort() {
    std::random_device random;
    std::uniform_int_distribution<int> ports(10'000, 19'000);
    int port = ports(random);
    while (!isFreePort(port) || !isFreePort(port + 1)) {
        port = ports(random);
    }
    return port;
}

} // namespace sharesnet::test
