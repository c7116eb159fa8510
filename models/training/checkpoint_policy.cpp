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
        throw IoError(Message("%1: cannot be made: %2", pattern, systemMessage(cause.value())),
                      cause);
    }
    return pattern;
}

fs::path stateFolder() {
    const fs::path folder = userStateFolder() / "rescued";
    fs::create_directories(folder);
    return folder;
}

// Says where the weights are now.
Message rescue(const Checkpoint& checkpoint) {
    const std::string name = "run-" + std::to_string(checkpoint.info.run) + "-step-" +
                             std::to_string(checkpoint.info.step) + ".safetensors";
    for (const auto& folder : {stateFolder, newTemporaryFolder}) {
        try {
            const fs::path file = folder() / name;
            saveCheckpoint(file, checkpoint);
            return Message("the weights were saved as %1", file);
        } catch (const std::exception&) { // there is another, and the failure is told anyway
            continue;
        }
    }
    return Message("the weights could not be saved elsewhere either");
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
    reporter_.note(Message("%1; the run waits until the checkpoint can be written: make room, or "
                           "stop the run",
                           failure.message));
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
        reporter_.note(Message("%1; the checkpoint will be tried again", failure.message));
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
    const bool stopped = control_.stopRequested();
    const Message end =
        stopped ? Message("%1; stopped without this checkpoint", failure.message)
                : Message("%1; given up after %2 tries", failure.message, failure.tries);
    Message message = Message("%1; %2", end, rescue(*checkpoint));
    if (!lastSaved_.empty()) {
        message = Message("%1; the checkpoint before is kept: %2", message, lastSaved_);
    }
    if (stopped) {
        throw StoppedUnsaved(message, failure.cause);
    }
    throw IoError(message, failure.cause);
}

} // namespace sharesnet
