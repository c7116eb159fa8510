#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace sharesnet {

// Small texts that all ranks of a run see, held by rank 0. One thread; every function may wait for
// the network. They throw Error where rank 0 cannot be reached.
class RankStore {
  public:
    virtual ~RankStore() = default;
    virtual void set(const std::string& key, const std::string& text) = 0;
    virtual std::optional<std::string> find(const std::string& key) = 0;
    virtual std::int64_t add(const std::string& key, std::int64_t amount) = 0; // what it is then
    virtual int port() const = 0;
    // Another way to the same store, for another thread.
    virtual std::unique_ptr<RankStore> again() const = 0;
};

// How long ranks wait for each other.
struct RankTimes {
    std::chrono::milliseconds connect{30'000};
    std::chrono::milliseconds silence{8'000}; // after which a rank counts as hung
    std::chrono::milliseconds beat{500};      // between two signs of life
};

// The one of rank 0, which listens at `port` of this machine (0: any free one). Throws Error that
// names the port where it is taken.
std::unique_ptr<RankStore> serveRankStore(int port, const RankTimes& times);
// The same from another rank. Blocks until rank 0 is there, for `times.connect` at most; throws
// Error that names host and port.
std::unique_ptr<RankStore> reachRankStore(const std::string& host, int port,
                                          const RankTimes& times);

} // namespace sharesnet
