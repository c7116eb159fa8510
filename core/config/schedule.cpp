#include "core/config/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sharesnet {
namespace {

constexpr double kOneCycleRise = 0.3;
constexpr double kOneCycleStart = 1.0 / 25;
constexpr double kOneCycleEnd = 1.0 / 10'000;

// Half a cosine wave from `from` (at t = 0) to `to` (at t = 1).
double cosineBetween(double from, double to, double t) {
    return to + (from - to) * (1 + std::cos(std::numbers::pi * t)) / 2;
}

double partOf(double done, double whole) {
    return whole > 0 ? std::clamp(done / whole, 0.0, 1.0) : 1.0;
}

double oneCycle(double peak, double step, double steps) {
    const double rise = kOneCycleRise * steps;
    return step < rise
               ? cosineBetween(peak * kOneCycleStart, peak, partOf(step, rise))
               : cosineBetween(peak, peak * kOneCycleEnd, partOf(step - rise, steps - rise));
}

// Step `step` of a schedule that begins at step 0 and spans `epochs`.
double rateWithin(const TrainConfig& config, std::int64_t step, std::int64_t stepsPerEpoch,
                  int epochs) {
    const double peak = config.learningRate;
    const double done = static_cast<double>(step);
    const double steps = static_cast<double>(epochs) * static_cast<double>(stepsPerEpoch);
    if (config.schedule == Schedule::OneCycle) {
        return oneCycle(peak, done, steps);
    }
    const double warmup = config.warmupEpochs * static_cast<double>(stepsPerEpoch);
    if (done < warmup) {
        return peak * done / warmup;
    }
    if (config.schedule == Schedule::Cosine) {
        return cosineBetween(peak, 0, partOf(done - warmup, steps - warmup));
    }
    if (config.schedule == Schedule::Step) {
        const std::int64_t epochsDone = stepsPerEpoch > 0 ? step / stepsPerEpoch : 0;
        const auto passed =
            std::count_if(config.milestones.begin(), config.milestones.end(),
                          [epochsDone](int milestone) { return milestone <= epochsDone; });
        return peak * std::pow(config.stepFactor, static_cast<double>(passed));
    }
    return peak;
}

} // namespace

double learningRateAt(const TrainConfig& config, std::int64_t step, std::int64_t stepsPerEpoch) {
    const int left = std::max(0, config.epochs - config.scheduleStart);
    const int epochs = config.scheduleEpochs > 0 ? config.scheduleEpochs : left;
    const std::int64_t within =
        std::max<std::int64_t>(0, step - config.scheduleStart * stepsPerEpoch);
    const std::int64_t last = std::max<std::int64_t>(0, epochs * stepsPerEpoch - 1);
    return rateWithin(config, config.scheduleEpochs > 0 ? std::min(within, last) : within,
                      stepsPerEpoch, epochs);
}

} // namespace sharesnet
