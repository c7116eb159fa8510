#include "app/cli/out_arguments.h"
#include "app/cli/output.h"

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/flow/problem_report.h"
#include "core/run/engine.h"

#include <filesystem>

namespace sharesnet::cli {

namespace {

struct BugReportCommand {
    StoreArguments store;
    OutArguments out;
};

// What LibTorch is may itself be what fails.
std::string engineVersion(const Context& context) {
    try {
        return context.engine()->version();
    } catch (const std::exception& error) {
        return std::string("no engine: ") + error.what();
    }
}

std::filesystem::path stateFolder() {
    try {
        return userStateFolder();
    } catch (const Error&) { // no home
        return {};
    }
}

int write(const BugReportCommand& command, const Context& context) {
    command.out.requireFree();
    const std::string report =
        toText(problemReport({stateFolder(), command.store.path(), {engineVersion(context)}}));
    if (!command.out.isGiven() || command.out.isOutput()) {
        context.out.text(report);
    } else {
        writeFileAtomically(command.out.path, report);
    }
    return kSuccess;
}

} // namespace

void addBugReportCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "bug-report",
        "Shows what to send with a report of a problem: versions, the last crash, the "
        "end of the log, the last runs. Nothing is sent");
    auto command = std::make_shared<BugReportCommand>();
    command->store.addTo(*app);
    command->out.addTo(*app, "Into this file, instead of standard output");
    app->callback([command, &context] {
        context.command = [command, &context] { return write(*command, context); };
    });
}

} // namespace sharesnet::cli
