#pragma once

#include "core/base/message.h"
#include "core/base/process_identity.h"
#include "core/config/run_spec.h"
#include "core/run/events.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

enum class RunState { Created, Running, Paused, Finished, Stopped, Diverged, Failed, Interrupted };
std::string toString(RunState state); // "finished"
Message nameOf(RunState state);       // the same, for people
std::optional<RunState> runStateFrom(std::string_view text);
bool isEnded(RunState state);

// Who has the right to train a run, and since when nothing was heard of it.
struct ClaimHolder {
    ProcessIdentity process;
    double heartbeat = 0; // the last, seconds since 1970 by the holder's clock
};

// What the store and the lists know of a run, without its metrics.
struct RunRecord {
    std::int64_t id = 0;
    RunSpec spec; // its name may be changed
    nlohmann::json environment;
    RunState state = RunState::Created;
    Message message;      // of a failure
    double createdAt = 0; // seconds since 1970
    double startedAt = 0; // 0: not yet
    double endedAt = 0;
    std::int64_t parameters = 0;
    std::int64_t parametersUnshared = 0;
    std::int64_t stepsPerEpoch = 0;
    std::int64_t steps = 0;        // done
    std::int64_t divergedStep = 0; // the step that was not done, its loss was not finite; 0: none
    int epochs = 0;                // finished
    std::optional<double> lastTestTop1;
    std::optional<double> bestTestTop1;
    std::optional<double> lastTrainTop1;
    double imagesPerSecond = 0;       // in training, at the last step that told; 0: none has
    std::int64_t memoryBytes = 0;     // the most that a step measured; 0: none has
    std::optional<ClaimHolder> claim; // trained, or being prepared, by this process
    std::string host;                 // the machine that trained it last; empty: none yet
    // Where curves that another program made were read from; empty: it was trained here. Of such a
    // run nothing but its curves is known: `spec` says nothing but its name and its epochs.
    std::string origin;

    // What people keep of it; no event changes these.
    std::vector<std::string> tags; // sorted, none twice
    Message note;                  // free text, several lines perhaps; or what a program said
    bool starred = false;
    bool archived = false;   // kept, but out of the way
    double deletedAt = 0;    // in the trash since; 0: it is not
    std::int64_t parent = 0; // the run that it branched from; 0: none. It may be gone by now
    // of the parent, after which it branched: the parent's curve up to there is what came before
    std::int64_t parentStep = 0;
    std::string sweep;  // the name of the sweep that it belongs to; empty: none
    int sweepIndex = 0; // its place there, from 1
};

// Brings a record up to date with one event of its run. The one rule for it: the store and every
// list that follows a run call this. A run that ended stays as it is until it starts again, so that
// a resume that fails before it begins changes nothing.
void apply(RunRecord& record, const TrainingEvent& event);

// The key of `origin` in the environment that a run starts with.
constexpr const char* kOriginKey = "origin";
std::string originIn(const nlohmann::json& environment);
// Likewise of a network that was imported: the file and whose names its tensors had.
constexpr const char* kImportedKey = "imported_from";
// Likewise of how many test images its accuracies are, which may be fewer than there are.
constexpr const char* kTestImagesKey = "test_images";
std::int64_t testImagesOf(const RunRecord& record); // 0: not known, or none

// Throws Error for a run of another origin, with the reason behind `refusal`: "run 7 cannot be
// resumed".
void requireTrainedHere(const RunRecord& record, const Message& refusal);

// Running or paused.
bool isLive(const RunRecord& record);
// Ended before its last epoch, and nobody has it.
bool canResume(const RunRecord& record);

} // namespace sharesnet
