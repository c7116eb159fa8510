#include "core/flow/sweep_estimate.h"

#include "core/arch/cost.h"
#include "core/arch/sharing.h"
#include "core/base/process_identity.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <string>

namespace sharesnet {
namespace {

// The latest runs are enough, and of the machine as it is now.
constexpr int kMostMeasured = 200;

struct Measured {
    RunSpec spec;
    std::int64_t macs = 0;
    double secondsPerEpoch = 0;
};

std::vector<Measured> measuredHere(const RunStore& store, const DataSpec& data) {
    const std::string here = thisProcess().host;
    std::vector<Measured> measured;
    for (const EpochTime& time : store.epochTimes(data, here, kMostMeasured)) {
        const RunRecord record = store.run(time.run);
        measured.push_back({record.spec, costOf(record.spec.arch).macs, time.seconds});
    }
    return measured;
}

bool sameWork(const TrainConfig& a, const TrainConfig& b) {
    return a.batchSize == b.batchSize && a.limitTrain == b.limitTrain &&
           a.limitTest == b.limitTest && a.device == b.device && a.precision == b.precision &&
           a.threads == b.threads;
}

// Of the run of nearest cost; sharing aside the same design has the same.
std::optional<double> secondsOf(const RunSpec& spec, std::span<const Measured> measured) {
    const std::int64_t macs = costOf(spec.arch).macs;
    const Measured* nearest = nullptr;
    for (const Measured& candidate : measured) {
        const auto apart = [macs](const Measured& of) { return std::llabs(of.macs - macs); };
        if (candidate.macs > 0 && sameWork(candidate.spec.config, spec.config) &&
            (nearest == nullptr || apart(candidate) < apart(*nearest))) {
            nearest = &candidate;
        }
    }
    if (nearest == nullptr) {
        return std::nullopt;
    }
    return nearest->secondsPerEpoch * spec.config.epochs * static_cast<double>(macs) /
           static_cast<double>(nearest->macs);
}

} // namespace

TimeEstimate estimateTime(const RunStore& store, std::span<const RunSpec> runs) {
    TimeEstimate estimate;
    std::map<std::string, std::vector<Measured>> byData; // mostly of one
    for (const RunSpec& spec : runs) {
        const auto [measured, isNew] = byData.try_emplace(toString(spec.data));
        if (isNew) {
            measured->second = measuredHere(store, spec.data);
        }
        if (const auto seconds = secondsOf(spec, measured->second)) {
            estimate.seconds += *seconds;
            ++estimate.known;
        } else {
            ++estimate.unknown;
        }
    }
    return estimate;
}

TimeEstimate estimateTime(const RunStore& store, std::span<const SweepPlace> runs) {
    std::vector<RunSpec> specs;
    std::ranges::transform(runs, std::back_inserter(specs), &SweepPlace::spec);
    return estimateTime(store, specs);
}

} // namespace sharesnet
