#pragma once

#include "core/run/engine.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace sharesnet {

// Tying and untying convolutions of a network that is trained: an edit of what its blocks share,
// and what it costs.

// "stage2.conv2=2,4-6": these blocks become one group, taken out of those they were in. Throws
// Error that says the form, or why they cannot share.
ArchSpec tied(const ArchSpec& spec, const std::string& text);
// "stage2.conv2=3", or "stage2.conv2:2" for the second use of its group: each gets a weight of its
// own.
ArchSpec untied(const ArchSpec& spec, const std::string& text);

struct SharingCost {
    std::int64_t images = 0;
    double before = 0; // top-1 of the checkpoint as it is, a fraction
    double after = 0;  // of the same with the other sharing, before anything is trained
};

// Over an even spread of `images` test images (0: all). Blocks; any thread. Throws Error as
// ModelExchange::reshare and CheckpointProbe::evaluate do, Cancelled where `watch` says so. A
// temporary file holds the other network meanwhile.
SharingCost sharingCost(const Engine& engine, const std::filesystem::path& checkpoint,
                        const ArchSpec& as, const TieRule& rule, const DataSpec& data,
                        std::int64_t images, const StudyWatch& watch);

} // namespace sharesnet
