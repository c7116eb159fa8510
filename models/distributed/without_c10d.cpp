#include "models/distributed/rank_group.h"

#include "core/base/error.h"

namespace sharesnet {

namespace {

[[noreturn]] void throwUnavailable() {
    throw Error(
        "this build trains in one process only: several need Debian's LibTorch and, when it "
        "is built, libgloo-dev");
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
