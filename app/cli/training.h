#pragma once

#include "app/cli/arguments.h"
#include "app/cli/commands.h"

#include "core/base/error.h"
#include "core/flow/active_run.h"
#include "core/flow/class_check.h"

#include <string>

namespace sharesnet::cli {

// What the commands that train share: train, runs prolong, runs branch, sweep.

// How a run in training is told.
struct RunOutput {
    bool events = false;
    bool json = false;       // a document at its end
    bool partOfMore = false; // whose document the caller prints
    std::string tensorboard; // a log folder; empty: none
    void addTo(CLI::App& command);
    bool quiet() const { return events || json; } // nothing else on standard output
};

// Trains to the end, shows it on standard error, and returns the exit code. Its id comes first,
// its document last, as `output` says. Ctrl-C stops it with a checkpoint.
int trainToEnd(PreparedRun run, const RunOutput& output, const Context& context);

// The launcher's refusals, with the options that answer them.
template <class Launch>
PreparedRun launched(Launch launch) {
    try {
        return launch();
    } catch (const ClassCountError& error) {
        throw Error(std::string(error.what()) + " (--classes " +
                    std::to_string(error.dataClasses()) + ")");
    } catch (const RunClaimedError& error) {
        throw Error(std::string(error.what()) + (error.mayBeGone() ? " (--take-over)" : ""));
    }
}

} // namespace sharesnet::cli
