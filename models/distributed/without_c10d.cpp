#include "models/distributed/rank_group.h"

#include "core/base/error.h"

namespace sharesnet {

namespace {

[[noreturn]] void throwUnavailable() {
    throw Error("this build trains in one process only: its LibTorch, or the machine it was built "
                "on, lacks Gloo (Debian: libgloo-dev)");
}

} // namespace

bool hasRankGroups() {
    return false;
}

std::unique_ptr<RankStore> serveRankStore(int, const RankTimes&) {
    throwUnavailable();
}

std::unique_ptr<RankStore> reachRankStore(const std::string&, int, const RankTimes&) {
    throwUnavailable();
}

std::unique_ptr<RankGroup> connectRanks(const RankStore&, int, int, const std::string&,
                                        const RankTimes&, std::function<void()>) {
    throwUnavailable();
}

} // namespace sharesnet
