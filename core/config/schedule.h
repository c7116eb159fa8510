#pragma once

#include "core/config/train_config.h"

#include <cstdint>

namespace sharesnet {

// The learning rate of step `step` (from 0) of a run of config.epochs * stepsPerEpoch steps; a
// curve's end stands just behind its last step, so that no step goes by with a rate of 0. The
// schedule begins after config.scheduleStart epochs, milestones and warm-up counted from there, and
// spans config.scheduleEpochs (0: to the run's end); before and after it its first and last step's
// rates are held. Pure; any thread.
//   constant  peak
//   step      peak * stepFactor^(milestones passed)
//   cosine    peak * (1 + cos(pi t)) / 2, t from 0 to 1 after the warm-up (Loshchilov and Hutter
//   2017) one-cycle cosine from peak / 25 up to peak over the first 30 %, then down to peak /
//   10,000 (Smith 2018)
double learningRateAt(const TrainConfig& config, std::int64_t step, std::int64_t stepsPerEpoch);

} // namespace sharesnet
