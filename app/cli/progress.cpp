#include "app/cli/progress.h"

#include "app/cli/text.h"

#include <algorithm>
#include <cstdio>
#include <string>

namespace sharesnet::cli {

namespace {

constexpr double kBarSeconds = 0.2;
constexpr double kLineSeconds = 30;
constexpr int kBarCells = 24;

std::string bar(double fraction) {
    const int full = std::clamp(static_cast<int>(fraction * kBarCells), 0, kBarCells);
    return "[" + std::string(static_cast<std::size_t>(full), '#') +
           std::string(static_cast<std::size_t>(kBarCells - full), '.') + "]";
}

} // namespace

void Progress::line(const std::string& text) {
    std::fprintf(stderr, "%s%s\n", barShown_ ? "\r\033[K" : "", text.c_str());
    barShown_ = false;
}

void Progress::note(const std::string& message) {
    line("note: " + message);
}

void Progress::showStep(const StepDone& step, double time) {
    if (time - lastShown_ < (terminal_ ? kBarSeconds : kLineSeconds)) {
        return;
    }
    lastShown_ = time;
    const std::int64_t total = std::max<std::int64_t>(1, started_.stepsPerEpoch * started_.epochs);
    const double batch = static_cast<double>(started_.trainImages) /
                         static_cast<double>(std::max<std::int64_t>(1, started_.stepsPerEpoch));
    const double left =
        static_cast<double>(total - step.step) * batch / std::max(1e-9, step.imagesPerSecond);
    std::string text = "epoch " + std::to_string(step.epoch) + "/" +
                       std::to_string(started_.epochs) + "  step " + std::to_string(step.step) +
                       "/" + std::to_string(total) + "  loss " + fixedText(step.loss, 4) + "  " +
                       fixedText(step.imagesPerSecond, 0) + " images/s  " + durationText(left) +
                       " left";
    if (!terminal_) {
        line(text);
        return;
    }
    std::fprintf(stderr, "\r\033[K%s %s",
                 bar(static_cast<double>(step.step) / static_cast<double>(total)).c_str(),
                 text.c_str());
    barShown_ = true;
}

void Progress::show(const TrainingEvent& event) {
    if (const auto* started = std::get_if<RunStarted>(&event.fact)) {
        started_ = *started;
        lastShown_ = event.time;
        line(std::to_string(started->trainImages) + " training and " +
             std::to_string(started->testImages) + " test images, " + grouped(started->parameters) +
             " parameters, " + started->device + ", " + started->precision);
    } else if (const auto* step = std::get_if<StepDone>(&event.fact)) {
        showStep(*step, event.time);
    } else if (const auto* epoch = std::get_if<EpochDone>(&event.fact)) {
        line("epoch " + std::to_string(epoch->epoch) + "/" + std::to_string(started_.epochs) +
             "  train loss " + fixedText(epoch->trainLoss, 4) + "  train " +
             percentText(epoch->trainTop1) +
             (epoch->evaluated ? "  test " + percentText(epoch->testTop1) + "  top-5 " +
                                     percentText(epoch->testTop5)
                               : "") +
             "  " + durationText(epoch->seconds));
    } else if (const auto* note = std::get_if<RunNoted>(&event.fact)) {
        this->note(note->message);
    } else if (const auto* finished = std::get_if<RunFinished>(&event.fact)) {
        line((finished->stopped ? "stopped after " : "finished ") +
             std::to_string(finished->epochs) + " epochs, " + std::to_string(finished->steps) +
             " steps, " + durationText(finished->seconds));
    } else if (const auto* failed = std::get_if<RunFailed>(&event.fact)) {
        line("sharesnet: " + failed->message);
    }
}

} // namespace sharesnet::cli
