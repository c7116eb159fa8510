#include "core/base/logging.h"

#include "core/base/paths.h"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <exception>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace sharesnet {
namespace {

constexpr std::size_t kFileBytes = 2 * 1024 * 1024;
constexpr std::size_t kOldFiles = 2; // beside the one being written

class CallbackSink final : public spdlog::sinks::base_sink<std::mutex> {
  public:
    explicit CallbackSink(std::function<void(const LogLine&)> callback)
        : callback_(std::move(callback)) {}

  private:
    void sink_it_(const spdlog::details::log_msg& message) override {
        const double time = std::chrono::duration<double>(message.time.time_since_epoch()).count();
        callback_({time, static_cast<int>(message.level),
                   std::string(message.payload.data(), message.payload.size())});
    }
    void flush_() override {}

    std::function<void(const LogLine&)> callback_;
};

} // namespace

void startLogging(std::function<void(const LogLine&)> alsoTo) {
    std::vector<spdlog::sink_ptr> sinks;
    if (alsoTo) {
        sinks.push_back(std::make_shared<CallbackSink>(std::move(alsoTo)));
    }
    std::string trouble;
    try {
        const std::string file = (userStateFolder() / "sharesnet.log").string();
        sinks.push_back(
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file, kFileBytes, kOldFiles));
    } catch (const std::exception& error) {
        trouble = error.what();
    }
    auto logger = std::make_shared<spdlog::logger>("sharesnet", sinks.begin(), sinks.end());
    logger->flush_on(spdlog::level::info); // the last lines before a crash are the ones that matter
    spdlog::set_default_logger(std::move(logger));
    if (!trouble.empty()) {
        spdlog::warn("no log file: {}", trouble);
    }
}

} // namespace sharesnet
