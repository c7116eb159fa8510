#pragma once

#include "models/distributed/rank_store.h"

#include <torch/types.h>

#include <functional>
#include <memory>
#include <string>

namespace sharesnet {

// What has been begun between the ranks and is not over.
class PendingSum {
  public:
    virtual ~PendingSum() = default;
    virtual void wait() = 0; // throws as RankGroup does
    // Of a sum in two exchanges: blocks until the first is over and begins the second, so that
    // those of several sums go on side by side. As wait: all ranks in the same order.
    virtual void goOn() {}
};

// The ranks of a run and what they do together. All of them call the same functions in the same
// order with tensors of the same sizes. Tensors are contiguous and on the CPU. One thread at a
// time. Throws Error where another rank is gone or hangs.
class RankGroup {
  public:
    virtual ~RankGroup() = default;
    virtual int rank() const = 0;
    virtual int ranks() const = 0;
    // Every rank gets what rank 0 has. Blocks for as long as rank 0 takes.
    virtual void broadcast(torch::Tensor tensor) = 0;
    // Every rank gets the sum over all ranks, to the same bits.
    virtual std::unique_ptr<PendingSum> beginSum(torch::Tensor tensor) = 0;
    // The same of fp32 values that ranks send each other in bf16, half the bytes: each rounds what
    // it gives; the sum is made in fp32, in the order of the ranks, and rounded once more.
    virtual std::unique_ptr<PendingSum> beginBf16Sum(torch::Tensor tensor) = 0;
    void sum(torch::Tensor tensor) { beginSum(std::move(tensor))->wait(); }
    // {ranks, ...}: what each rank has. Blocks.
    virtual torch::Tensor gathered(torch::Tensor tensor) = 0;
    virtual double secondsWaited() const = 0; // for other ranks, so far
    // What has been begun will not be waited for: the run has failed.
    virtual void giveUp() = 0;
};

// Whether this build can train in several processes; where not, the rest throws Error that says so.
bool hasRankGroups();

// Connects all ranks with each other; blocks until they are there. Over the network interfaces that
// GLOO_SOCKET_IFNAME names, else the one that this machine's name or, where `host` (of rank 0) is
// this machine itself, loopback stands for. `requireAlive` is asked about once a second while
// another rank is waited for, and throws Error where one is gone. Throws Error that names the
// interface.
std::unique_ptr<RankGroup> connectRanks(const RankStore& store, int rank, int ranks,
                                        const std::string& host, const RankTimes& times,
                                        std::function<void()> requireAlive);

} // namespace sharesnet
