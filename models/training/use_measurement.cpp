#include "models/training/use_measurement.h"

#include "core/base/error.h"
#include "core/statistics/kept_moments.h"
#include "models/device/clear_errors.h"
#include "models/step/throughput.h"
#include "models/training/run_texts.h"

#include <utility>

namespace sharesnet {

UseMeasurement::UseMeasurement(const TrainConfig& config, SharedResNet network,
                               const ComputeDevice& device, const Dataset& data,
                               RunReporter& reporter)
    : config_(config), reporter_(reporter) {
    if (config_.useSteps == 0) {
        return;
    }
    if (data.test.size() == 0) {
        reporter_.note(Message("the uses are not measured: there are no test images"));
        return;
    }
    try {
        const StudyImages images{data.test, data.mean, data.std, data.classNames,
                                 config_.dataThreads};
        meter_ = std::make_unique<UseMeter>(std::move(network), device, images);
    } catch (const Cancelled&) {
        throw;
    } catch (const Error& error) {
        reporter_.note(Message("the uses are not measured: %1", error.message()));
    }
}

void UseMeasurement::measure(int epoch, std::int64_t step, double imagesPerSecond) {
    const std::int64_t stride = keptStride(config_.useSteps, step);
    if (!meter_ || step % stride != 0) {
        return;
    }
    const Stopwatch time;
    std::vector<MeasuredUses> convs;
    try {
        convs = meter_->measure();
    } catch (const std::exception& error) { // too little memory, say: the run goes on
        meter_.reset();
        reporter_.note(Message("the uses are not measured any more: %1", clearMessage(error)));
        return;
    }
    reporter_.publish(UsesMeasured{
        epoch, step, stride, std::make_shared<const std::vector<MeasuredUses>>(std::move(convs))});
    // The first measurement takes longer than all others.
    if (std::exchange(measured_, measured_ + 1) == 1 && imagesPerSecond > 0) {
        const double between = static_cast<double>(stride * config_.batchSize) / imagesPerSecond;
        reporter_.note(useCostNote(time.seconds(), between, config_.useSteps));
    }
}

} // namespace sharesnet
