#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace sharesnet::test {

// An HTTP server of this process: each connection is one request, which `answer` answers with raw
// bytes; then it is closed, whatever the answer promised.
class HttpServer {
  public:
    using Answer = std::function<std::string(const std::string& request)>;

    explicit HttpServer(Answer answer)
        : answer_(std::move(answer)), socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t bytes = sizeof address;
        auto* place = reinterpret_cast<sockaddr*>(&address);
        if (::bind(socket_, place, bytes) != 0 || ::listen(socket_, 8) != 0 ||
            ::getsockname(socket_, place, &bytes) != 0) {
            throw std::runtime_error("no socket on loopback");
        }
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~HttpServer() {
        ::shutdown(socket_, SHUT_RDWR);
        thread_.join();
        ::close(socket_);
    }
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    std::string url(const std::string& path) const {
        return "http://127.0.0.1:" + std::to_string(port_) + "/" + path;
    }
    std::vector<std::string> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }

  private:
    void serve() {
        for (;;) {
            const int client = ::accept(socket_, nullptr, nullptr);
            if (client < 0) {
                return;
            }
            std::string request;
            char block[4'096];
            while (request.find("\r\n\r\n") == std::string::npos) {
                const ssize_t bytes = ::recv(client, block, sizeof block, 0);
                if (bytes <= 0) {
                    break;
                }
                request.append(block, static_cast<std::size_t>(bytes));
            }
            {
                const std::lock_guard lock(mutex_);
                requests_.push_back(request);
            }
            const std::string answer = answer_(request);
            for (std::size_t sent = 0; sent < answer.size();) {
                const ssize_t bytes =
                    ::send(client, answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
                if (bytes <= 0) {
                    break;
                }
                sent += static_cast<std::size_t>(bytes);
            }
            ::close(client);
        }
    }

    Answer answer_;
    int socket_;
    std::uint16_t port_ = 0;
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::thread thread_;
};

} // namespace sharesnet::test
