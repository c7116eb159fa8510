#include "models/training/checkpoint_policy.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/posix.h"

#include <cerrno>
#include <cstdlib>
#include <exception>
#include <string>
#include <system_error>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

// Of this process alone: others may write in the system's folder, too.
fs::path newTemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "sharesnet-rescued-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        const std::error_code cause(errno, std::generic_category());
        throw IoError(pattern + ": cannot be made: " + systemMessage(cause.value()), cause);
    }
    return pattern;
}

fs::path stateFolder() {
    const fs::path folder = userStateFolder() / "rescued";
    fs::create_directories(folder);
    return folder;
}

// Says where the weights are now.
std::string rescue(const Checkpoint& checkpoint) {
    const std::string name = "run-" + std::to_string(checkpoint.info.run) + "-step-" +
                             std::to_string(checkpoint.info.step) + ".safetensors";
    for (const auto& folder : {stateFolder, newTemporaryFolder}) {
        try {
            const fs::path file = folder() / name;
            saveCheckpoint(file, checkpoint);
            return "the weights were saved as " + file.string();
        } catch (const std::exception&) { // there is another, and the failure is told anyway
            continue;
        }
    }
    return "the weights could not be saved elsewhere either";
}

} // namespace

CheckpointPolicy::CheckpointPolicy(CheckpointWriter::Save save, Options options,
                                   RunControl& control, RunReporter& reporter,
                                   std::function<void()> meanwhile)
    : options_(options),
      control_(control),
      reporter_(reporter),
      meanwhile_(std::move(meanwhile)),
      writer_(std::move(save)) {}

bool CheckpointPolicy::due() const {
    return options_.minutes > 0 && sinceSaved_.seconds() >= 60 * options_.minutes;
}

void CheckpointPolicy::save(Checkpoint checkpoint, std::vector<CheckpointKind> kinds) {
    finish();
    failureTold_ = false;
    roomTries_ = 0;
    writer_.write(std::move(checkpoint), std::move(kinds));
    sinceSaved_.reset();
}

void CheckpointPolicy::look() {
    tellSaved();
    if (const auto failure = writer_.failure()) {
        if (failure->noRoom()) {
            waitForRoom(*failure);
        } else {
            tryAgain(*failure);
        }
    }
}

void CheckpointPolicy::finish() {
    settle();
    while (writer_.failure()) {
        look();
        settle();
        if (const auto failure = writer_.failure(); failure && !dueAgain(*failure)) {
            meanwhile_();
            control_.waitForCommand(options_.betweenTries);
        }
    }
}

void CheckpointPolicy::settle() {
    writer_.wait();
    tellSaved();
}

void CheckpointPolicy::tellSaved() {
    for (auto& saved : writer_.takeFinished()) {
        lastSaved_ = saved.file;
        reporter_.publish(std::move(saved));
    }
}

void CheckpointPolicy::waitForRoom(const CheckpointFailure& failure) {
    reporter_.note(failure.message + "; the run waits until the checkpoint can be written: make "
                                     "room, or stop the run");
    reporter_.beginPause();
    for (auto now = std::optional(failure); now && now->noRoom(); now = writer_.failure()) {
        roomTries_ = now->tries;
        if (control_.stopRequested() && now->tries > failure.tries) {
            giveUp(*now);
        }
        meanwhile_();
        if (!control_.stopRequested()) {
            control_.waitForCommand(options_.betweenTries);
        }
        writer_.retry();
        settle();
    }
    reporter_.endPause(!control_.stopRequested());
}

// Training goes on meanwhile.
void CheckpointPolicy::tryAgain(const CheckpointFailure& failure) {
    if (failure.tries - roomTries_ >= options_.tries) {
        giveUp(failure);
    }
    if (!std::exchange(failureTold_, true)) {
        reporter_.note(failure.message + "; the checkpoint will be tried again");
    }
    if (dueAgain(failure)) {
        writer_.retry();
    }
}

bool CheckpointPolicy::dueAgain(const CheckpointFailure& failure) const {
    return control_.stopRequested() ||
           std::chrono::steady_clock::now() - failure.when >= options_.betweenTries;
}

void CheckpointPolicy::giveUp(const CheckpointFailure& failure) {
    const auto checkpoint = writer_.takeFailed();
    std::string message = failure.message;
    const bool stopped = control_.stopRequested();
    message += stopped ? "; stopped without this checkpoint"
                       : "; given up after " + std::to_string(failure.tries) + " tries";
    message += "; " + rescue(*checkpoint);
    if (!lastSaved_.empty()) {
        message += "; the checkpoint before is kept: " + lastSaved_.string();
    }
    if (stopped) {
        throw StoppedUnsaved(message, failure.cause);
    }
    throw IoError(message, failure.cause);
}

} // namespace sharesnet
