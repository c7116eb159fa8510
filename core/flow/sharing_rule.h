#pragma once

#include "core/arch/spec.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet {

// Which weights a design shares. Each makes one network or several of every design. Values; any
// thread.
struct SharingRule {
    enum class Kind {
        AsDesigned,   // as the design has it
        Unshared,     // no weight is shared
        Paper,        // every stage by the paper's rule
        StageSubsets, // the paper's rule in each subset of the stages, from none to all
        Stages,       // the paper's rule in these stages alone
        GroupsOf,     // in every stage consecutive groups of so many blocks, at conv 2
    };
    Kind kind = Kind::AsDesigned;
    std::vector<int> stages = {};
    int size = 0;
    bool operator==(const SharingRule&) const = default;
};

// The networks; their names are the design's. Throws Error for a stage that the design does not
// have, or in which no two blocks could share.
std::vector<ArchSpec> archsOf(const ArchSpec& design, const SharingRule& rule);

// How many that are, without making them.
std::int64_t countOf(const ArchSpec& design, const SharingRule& rule);

// The kinds that a word alone names, in files of sweeps and on the command line.
const std::vector<std::pair<std::string, SharingRule::Kind>>& sharingWords();

// As on the command line, for one network: as-designed, unshared, paper, stages=1,3 or
// groups-of=2. Throws Error that lists them.
SharingRule parseSharingRule(const std::string& text);

} // namespace sharesnet
