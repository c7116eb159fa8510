#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>

namespace sharesnet {
class Engine;
struct RankPlace;
} // namespace sharesnet

namespace sharesnet::cli {

class Output;

// What `main` hands to the commands. LibTorch is only started by those that need it.
struct Context {
    Output& out;
    std::function<std::shared_ptr<const Engine>()> engine;
    // The work of a process that is another rank than the first; returns its exit code.
    std::function<int(const RankPlace&)> trainAsRank;
    // Ctrl-C was pressed; see signals.h for what asking changes
    std::function<bool()> interrupted;
    // set by the chosen command: does the job, returns the exit code
    std::function<int()> command;
};

constexpr int kSuccess = 0;
constexpr int kFailed = 1;
constexpr int kBadInput = 2;
constexpr int kInterrupted = 130;

// Each adds its sub-commands to the program.
void addDescribeCommands(CLI::App& program, Context& context); // presets, describe
void addTrainCommand(CLI::App& program, Context& context);
void addEvaluateCommand(CLI::App& program, Context& context);
void addActivationsCommand(CLI::App& program, Context& context);
void addLensCommand(CLI::App& program, Context& context);
void addRunsCommand(CLI::App& program, Context& context);
void addSweepCommand(CLI::App& program, Context& context);
void addImportCommand(CLI::App& program, Context& context);
void addExportCommand(CLI::App& program, Context& context);
void addLintCommand(CLI::App& program, Context& context);
void addFoldCommand(CLI::App& program, Context& context);
void addBenchCommand(CLI::App& program, Context& context);
void addDataCommand(CLI::App& program, Context& context);   // list, check, fetch, cache
void addTextsCommands(CLI::App& program, Context& context); // completion, manual
void addBugReportCommand(CLI::App& program, Context& context);

// Sub-commands of `runs`, by what they are about.
void addRunsEditCommands(CLI::App& runs, Context& context);     // tag, note, star ... delete
void addRunsContinueCommands(CLI::App& runs, Context& context); // prolong, branch
// Each adds a command to `runs`.
void addRunsListCommand(CLI::App& runs, Context& context);
void addRunsCompareCommand(CLI::App& runs, Context& context);
void addRunsErrorsCommand(CLI::App& runs, Context& context);
void addRunsReportCommand(CLI::App& runs, Context& context);

} // namespace sharesnet::cli
