#include "app/cli/progress.h"

#include "app/cli/terminal.h"
#include "app/cli/text.h"

#include "core/base/number_text.h"
#include "core/base/printable.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <unistd.h>
#include <vector>

namespace sharesnet::cli {

namespace {

constexpr double kBarSeconds = 0.2;
constexpr double kLineSeconds = 30;

std::string bar(double fraction, int cells) {
    const int full = std::clamp(static_cast<int>(fraction * cells), 0, cells);
    return "[" + std::string(static_cast<std::size_t>(full), '#') +
           std::string(static_cast<std::size_t>(cells - full), '.') + "]";
}

enum class Part { Bar, ShortBar, Percent, Epoch, Step, Loss, Speed, TimeLeft };

int processesOf(const RunProgress& run) {
    return run.begun() ? std::max(1, run.started().spec.config.processes) : 1;
}

// Where data are too slow; else it is no news.
std::string waitingText(const RunProgress& run) {
    constexpr double kWorthTelling = 0.05;
    return run.waitingShare() < kWorthTelling
               ? std::string()
               : ", " + plain::percent(run.waitingShare(), 0) +
                     (processesOf(run) > 1 ? " waiting for data and others" : " waiting for data");
}

std::string eachText(const RunProgress& run) {
    const int processes = processesOf(run);
    return processes > 1 ? " (" + plain::fixed(run.imagesPerSecond() / processes, 0) + " a process)"
                         : std::string();
}

std::string textOf(Part part, const RunProgress& run, double loss) {
    switch (part) {
    case Part::Bar:
        return bar(run.fraction(), 24);
    case Part::ShortBar:
        return bar(run.fraction(), 10);
    case Part::Percent:
        return plain::percent(run.fraction(), 0);
    case Part::Epoch:
        return "epoch " + std::to_string(run.epoch()) + "/" + std::to_string(run.epochs());
    case Part::Step:
        return "step " + std::to_string(run.step()) + "/" + std::to_string(run.steps());
    case Part::Loss:
        return "loss " + plain::fixed(loss, 4);
    case Part::Speed:
        return plain::fixed(run.imagesPerSecond(), 0) + " images/s" + eachText(run) +
               waitingText(run);
    case Part::TimeLeft:
        return run.secondsLeft() ? plain::duration(*run.secondsLeft()) + " left" : "";
    }
    return {};
}

std::string joined(std::span<const Part> parts, const RunProgress& run, double loss) {
    std::string text;
    for (const Part part : parts) {
        const std::string word = textOf(part, run, loss);
        text += (text.empty() || word.empty() ? "" : "  ") + word;
    }
    return text;
}

} // namespace

std::string progressText(const RunProgress& run, double loss, std::size_t columns) {
    using enum Part;
    static const std::vector<std::vector<Part>> kForms{
        {Bar, Epoch, Step, Loss, Speed, TimeLeft},
        {ShortBar, Epoch, Step, Loss, Speed, TimeLeft},
        {Epoch, Step, Loss, Speed, TimeLeft},
        {Epoch, Step, Loss, TimeLeft},
        {Epoch, Loss, TimeLeft},
        {Percent, Loss, TimeLeft},
        {Percent, TimeLeft},
        {Percent},
    };
    for (const std::vector<Part>& form : kForms) {
        const std::string text = joined(form, run, loss);
        if (columnsOf(text) <= columns) {
            return text;
        }
    }
    return {};
}

Progress::Progress(int batchSize) : redraws_(canRedraw(STDERR_FILENO)), run_(batchSize) {}

// Drawn over with spaces where what was there is longer. The last column stays free: a terminal may
// begin a new line behind it.
void Progress::draw(const std::string& text) {
    const std::size_t room = terminalColumns(STDERR_FILENO) - 1;
    const std::size_t columns = columnsOf(text);
    const std::size_t over = std::min(drawn_, room);
    const std::string rest(over > columns ? over - columns : 0, ' ');
    std::fprintf(stderr, "\r%s%s", text.c_str(), rest.c_str());
    drawn_ = columns;
}

void Progress::line(const std::string& text) {
    if (drawn_ > 0) {
        draw("");
        std::fputs("\r", stderr);
    }
    std::fprintf(stderr, "%s\n", printable(text).c_str());
}

void Progress::note(const std::string& message) {
    line("note: " + message);
}

void Progress::showStep(const StepDone& step, double time) {
    if (time - lastShown_ < (redraws_ ? kBarSeconds : kLineSeconds)) {
        return;
    }
    lastShown_ = time;
    if (redraws_) {
        draw(progressText(run_, step.loss, terminalColumns(STDERR_FILENO) - 1));
    } else {
        using enum Part;
        line(joined(std::array{Epoch, Step, Loss, Speed, TimeLeft}, run_, step.loss));
    }
}

void Progress::show(const TrainingEvent& event) {
    run_.apply(event);
    if (const auto* started = std::get_if<RunStarted>(&event.fact)) {
        lastShown_ = event.time;
        line(std::to_string(started->trainImages) + " training and " +
             std::to_string(started->testImages) + " test images, " +
             plain::grouped(started->parameters) + " parameters, " + started->device + ", " +
             started->precision);
    } else if (const auto* step = std::get_if<StepDone>(&event.fact)) {
        showStep(*step, event.time);
    } else if (const auto* epoch = std::get_if<EpochDone>(&event.fact)) {
        line("epoch " + std::to_string(epoch->epoch) + "/" + std::to_string(run_.epochs()) +
             "  train loss " + plain::fixed(epoch->trainLoss, 4) + "  train " +
             percentText(epoch->trainTop1) +
             (epoch->evaluated ? "  test " + percentText(epoch->testTop1) + "  top-5 " +
                                     percentText(epoch->testTop5)
                               : "") +
             "  " + plain::duration(epoch->seconds));
    } else if (const auto* noted = std::get_if<RunNoted>(&event.fact)) {
        note(noted->message.english());
    } else if (const auto* finished = std::get_if<RunFinished>(&event.fact)) {
        if (!finished->message.empty()) {
            line("sharesnet: " + withOptionNames(finished->message.english()));
        }
        line((finished->stopped ? "stopped after " : "finished ") +
             counted(finished->epochs, "epoch") + ", " + counted(finished->steps, "step") + ", " +
             plain::duration(finished->seconds));
    } else if (const auto* failed = std::get_if<RunFailed>(&event.fact)) {
        line("sharesnet: " + withOptionNames(failed->message.english()));
    }
}

} // namespace sharesnet::cli
