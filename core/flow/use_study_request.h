#pragma once

#include "core/arch/spec.h"
#include "core/config/run_spec.h"
#include "core/flow/opened_checkpoint.h"
#include "core/inspect/use_study.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace sharesnet {

// How a study of a convolution is asked for, by window and command line alike.

// What a person says; the rest follows from the run.
struct UseStudyWish {
    ConvAddress conv;
    std::vector<UseMeasure> measures{kUseMeasures.begin(), kUseMeasures.end()};
    std::int64_t images = UseStudyRequest{}.images; // of the test set, evenly spread; 0: all
    std::optional<DataSpec> data;                   // none: that of the run

    bool operator==(const UseStudyWish&) const = default;
};

UseStudyRequest useStudyRequest(const RunSpec& run, const UseStudyWish& wish);

// Networks of the same stages, blocks and convolutions, whatever they share: use by use, what one
// does can be set against the other.
bool sameDepth(const ArchSpec& a, const ArchSpec& b);
// The convolution of `other`, of the same depth, that goes with this one: its group of the same
// number, or the private weights where it has no such group.
ConvAddress counterpart(const ArchSpec& other, const ConvAddress& conv);

// A checkpoint and what a study found in it.
struct UseMoment {
    int epoch = 0; // finished epochs
    std::int64_t step = 0;
    std::shared_ptr<const UseStudy> study; // never null
};

// Blocks; one thread at a time for a probe. Throws what studyUses does.
UseMoment studyCheckpoint(CheckpointProbe& probe, const UseStudyWish& wish,
                          const StudyWatch& watch);
// The same of a checkpoint that may still have to be opened. Throws why its first file cannot be
// where none can.
UseMoment studyCheckpoint(OpenedCheckpoint& opened, const Engine& engine,
                          const CheckpointStep& step, const UseStudyWish& wish,
                          const StudyWatch& watch);

} // namespace sharesnet
