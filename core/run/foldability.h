#pragma once

#include "core/inspect/use_study.h"
#include "core/run/checkpoint_probe.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sharesnet {

// What of a trained network could be one weight: how alike the weights of two blocks are, and what
// the network answers once they are tied.

// Of two weights A and B of one shape; norms are Euclidean, over all values.
struct WeightSimilarity {
    double cosine = 0;   // <A, B> / (|A| |B|), -1 to 1; NaN where one of them is 0
    double distance = 0; // |A - B| / sqrt((|A|^2 + |B|^2) / 2): 0 equal, about 1.41 unrelated, at
                         // most 2; NaN where both are 0
    bool operator==(const WeightSimilarity&) const = default;
};

// Two weights of one conv of a stage, of equal shape. Where blocks share already, their one weight
// is an item with several blocks.
struct FoldPair {
    int stage = 0; // all from 1
    int conv = 0;
    std::vector<int> first; // that use one weight, ascending
    std::vector<int> second;
    std::int64_t saved = 0; // parameters, once they are one
    WeightSimilarity before;
    // With the channels within the second's blocks (or the first's, where those come later) in the
    // order that fits best; see FoldabilityProbe.
    WeightSimilarity matched;
    bool operator==(const FoldPair&) const = default;
};

// A checkpoint opened for asking what of it can be tied. Weights are those that are evaluated:
// averages where the run keeps them.
//
// Matching. The channels between two convolutions of a block can stand in any order without a
// change of what the network computes, if the rows of the one, the columns of the other and the
// norm between them are put in that order alike; not so the channels that blocks add to, which all
// blocks of a stage have in common. Before weights become their mean, those of later blocks get the
// order in which they are most alike: it maximizes the sum of the inner products of the weights
// that are to be one, by linear assignment, one block after the other until nothing changes (weight
// matching of Ainsworth et al. 2022, 'Git Re-Basin', arXiv:2209.04836, section 3.2, between blocks
// instead of networks, and over those layers alone that will be tied). Blocks that share a weight
// on either side of such channels have their order in common, and change it together or, where a
// pair has it in common, not at all.
//
// Every function blocks; one thread at a time. Deterministic. Errors are thrown as Error.
class FoldabilityProbe {
  public:
    virtual ~FoldabilityProbe() = default;
    virtual const CheckpointInfo& info() const = 0;
    virtual std::int64_t images() const = 0; // that are measured over
    // Every pair of weights of equal shape, by stage, conv and blocks; `stage` and `conv` 0: of
    // all. Throws Error for those that do not exist, Cancelled where `watch` says so.
    virtual std::vector<FoldPair> pairs(int stage, int conv, const StudyWatch& watch) const = 0;
    // Top-1 and mean cross-entropy of the network with each of these sharings instead of its own,
    // before anything is trained: blocks that share anew get the mean of their matched weights, as
    // ModelExchange::reshare with TieRule::match does. Its own architecture: as it is. Throws
    // Cancelled where `watch` says so.
    virtual std::vector<TestResult> measure(std::span<const ArchSpec> sharings,
                                            const StudyWatch& watch) = 0;
};

} // namespace sharesnet
