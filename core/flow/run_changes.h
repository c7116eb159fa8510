#pragma once

#include "core/base/message.h"
#include "core/store/run_record.h"

#include <string>
#include <vector>

namespace sharesnet {

// What a resume may change of a run. Pure; any thread.

// Throws Error that names the setting where `wanted` differs from what the run was begun with in
// something that may not change in the middle of it: seed, batch size, limits, the kind of data, or
// fewer epochs than are finished.
void requireChangeable(const RunRecord& record, const RunSpec& wanted);

// "epochs 15 -> 30, learning-rate 0.1 -> 0.05"; empty where nothing changes that decides the run.
std::string changesText(const RunSpec& before, const RunSpec& after);

// "parameters 263,834 -> 312,218" where the blocks share otherwise; else empty.
Message sharingText(const ArchSpec& before, const ArchSpec& after);

// What a person should know before training goes on, a sentence each: a schedule whose learning
// rate jumps since it is stretched to more epochs, with the rates and the alternatives.
std::vector<Message> resumeNotes(const RunRecord& record, const RunSpec& wanted);

} // namespace sharesnet
