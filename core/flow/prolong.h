#pragma once

#include "core/store/run_record.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// More epochs for a run, and what becomes of its learning rate. Pure; any thread.

enum class ProlongSchedule {
    Hold,    // the schedule as it was, then its last rate
    Stretch, // the schedule over all epochs: the rate jumps back up
    Restart, // a new cosine from the peak over the epochs that are left (Loshchilov, Hutter 2017)
};
std::string toString(ProlongSchedule schedule);             // "hold"
ProlongSchedule prolongScheduleFrom(std::string_view text); // throws Error with the three words

// Those that make a difference for this run, the best to begin with first: a constant schedule, and
// one by steps, is not stretched.
std::vector<ProlongSchedule> prolongChoices(const RunRecord& record);

// What the run is resumed with to be trained for `epochs` more than its settings say. Throws Error
// for fewer than 1, and for a run that has not begun. A run that ended for want of patience gets
// none, since it would end at once again.
RunSpec prolonged(const RunRecord& record, int epochs, ProlongSchedule schedule);

// The learning rate of the steps first..last (from 1, both included), as the schedule says; what a
// person changed while the run went on is not in it.
std::vector<double> learningRates(const TrainConfig& config, std::int64_t stepsPerEpoch,
                                  std::int64_t first, std::int64_t last);

} // namespace sharesnet
