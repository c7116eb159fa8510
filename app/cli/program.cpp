#include "app/cli/program.h"

#include "core/base/version.h"

#include <string>

namespace sharesnet::cli {

std::unique_ptr<CLI::App> makeProgram(Context& context) {
    auto program = std::make_unique<CLI::App>(
        "Designs, trains and inspects residual networks whose blocks share convolution weights.",
        "sharesnet");
    program->set_version_flag("--version", std::string("sharesnet ") + programVersion());
    program->require_subcommand(1);
    // a script's options, then its caller's: the last one counts
    program->option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    addDescribeCommands(*program, context);
    addTrainCommand(*program, context);
    addEvaluateCommand(*program, context);
    addActivationsCommand(*program, context);
    addLensCommand(*program, context);
    addRunsCommand(*program, context);
    addSweepCommand(*program, context);
    addImportCommand(*program, context);
    addExportCommand(*program, context);
    addLintCommand(*program, context);
    addFoldCommand(*program, context);
    addBenchCommand(*program, context);
    addDataCommand(*program, context);
    addBugReportCommand(*program, context);
    addTextsCommands(*program, context);
    return program;
}

} // namespace sharesnet::cli
