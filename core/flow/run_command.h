#pragma once

#include "core/base/message.h"
#include "core/store/run_record.h"

#include <string>
#include <vector>

namespace sharesnet {

// What `sharesnet train` is asked to train, and the way back: the command line that repeats a run.
// Pure; any thread.

// ARCH with --classes and --unshared; 0 classes: its own.
ArchSpec chosenArch(ArchSpec arch, int classes, bool unshared);

struct TrainCommandLine {
    std::vector<std::string> arguments; // "sharesnet", "train", ARCH ...
    std::string input; // the architecture as a file, for standard input where ARCH is "-"
};

// ARCH is a preset where one is meant, and only settings are given that are not the defaults. Names
// of runs decide nothing and are left out: the new run gets one of its own.
TrainCommandLine repeatingCommand(const RunSpec& spec);

// How a run of the store came to be, and what one can do to have it again.
struct RunProvenance {
    // "Imported from FILE (torchvision names), and not trained here."; empty: it was trained here.
    Message text;
    std::string command;  // for a POSIX shell; empty: there is none
    bool repeats = false; // it makes such a run again; else it trains on from what was imported
};
RunProvenance provenanceOf(const RunRecord& record);

// On one line for a POSIX shell, the input by a pipe.
std::string shellText(const TrainCommandLine& command);
std::string shellQuoted(const std::string& argument); // only where it must be

} // namespace sharesnet
