#include "ui/training/training_progress.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("TrainingProgress", text);
}

} // namespace

void TrainingProgress::absorb(const TrainingEvent& event, int batchSize) {
    batchSize_ = std::max(1, batchSize);
    if (const auto* started = std::get_if<RunStarted>(&event.fact)) {
        *this = TrainingProgress{};
        batchSize_ = std::max(1, batchSize);
        stepsPerEpoch_ = started->stepsPerEpoch;
        epochs_ = started->epochs;
        total_ = started->stepsPerEpoch * started->epochs;
        step_ = started->firstStep - 1;
        epoch_ = stepsPerEpoch_ > 0 ? static_cast<int>(step_ / stepsPerEpoch_) + 1 : 1;
    } else if (const auto* step = std::get_if<StepDone>(&event.fact)) {
        step_ = step->step;
        epoch_ = step->epoch;
        imagesPerSecond_ = step->imagesPerSecond;
        learningRate_ = step->learningRate;
    } else if (const auto* epoch = std::get_if<EpochDone>(&event.fact)) {
        step_ = epoch->step;
        epoch_ = epoch->epoch;
        epochSeconds_ = epoch->seconds;
    } else if (const auto* failed = std::get_if<RunFailed>(&event.fact)) {
        failure_ = *failed;
    } else if (const auto* finished = std::get_if<RunFinished>(&event.fact)) {
        finish_ = *finished;
    }
}

double TrainingProgress::fraction() const {
    return total_ > 0
               ? std::clamp(static_cast<double>(step_) / static_cast<double>(total_), 0.0, 1.0)
               : 0;
}

std::optional<double> TrainingProgress::secondsLeft() const {
    const auto left = static_cast<double>(std::max<std::int64_t>(0, total_ - step_));
    if (epochSeconds_ > 0 && stepsPerEpoch_ > 0) {
        return left * epochSeconds_ / static_cast<double>(stepsPerEpoch_);
    }
    if (imagesPerSecond_ > 0) {
        return left * batchSize_ / imagesPerSecond_;
    }
    return std::nullopt;
}

QString TrainingProgress::text() const {
    if (!begun()) {
        return {};
    }
    const QLocale locale;
    QStringList parts{tr("epoch %1/%2").arg(epoch_).arg(epochs_),
                      tr("step %1").arg(locale.toString(qlonglong{step_}))};
    if (imagesPerSecond_ > 0) {
        parts << tr("%1 images/s").arg(locale.toString(qlonglong(std::llround(imagesPerSecond_))));
    }
    if (const auto left = secondsLeft(); left && !finish_ && !failure_) {
        parts << tr("%1 left").arg(durationText(*left));
    }
    return parts.join(QStringLiteral(" · "));
}

QString durationText(double seconds) {
    const auto whole = std::llround(std::max(0.0, seconds));
    if (whole < 60) {
        return tr("%1 s").arg(whole);
    }
    const auto minutes = (whole + 30) / 60;
    if (minutes < 60) {
        return tr("%1 min").arg(minutes);
    }
    if (minutes < 48 * 60) {
        return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    return tr("%1 d %2 h").arg(minutes / 1440).arg(minutes % 1440 / 60);
}

} // namespace sharesnet
