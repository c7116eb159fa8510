#include "app/cli/commands.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "models/trainer_factory.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <string>

namespace {

// Signal handlers can reach nothing but a global.
volatile std::sig_atomic_t interruptions = 0;

// The first Ctrl-C asks for a clean stop, the second ends the program at once.
void onInterrupt(int signal) {
    interruptions = interruptions + 1;
    std::signal(signal, SIG_DFL);
}

int complain(const std::string& message, int code) {
    std::fprintf(stderr, "sharesnet: %s\n", message.c_str());
    return code;
}

int run(int argc, char** argv) {
    using namespace sharesnet;
    CLI::App program(
        "Designs, trains and inspects residual networks whose blocks share convolution weights.",
        "sharesnet");
    program.set_version_flag("--version", std::string("sharesnet ") + SHARESNET_VERSION);
    program.require_subcommand(1);
    cli::Context context;
    context.engine = [] { return std::shared_ptr<const Engine>(makeEngine()); };
    context.interrupted = [] { return interruptions > 0; };
    cli::addDescribeCommands(program, context);
    cli::addTrainCommand(program, context);
    cli::addEvaluateCommand(program, context);
    cli::addActivationsCommand(program, context);
    cli::addRunsCommand(program, context);
    cli::addBenchCommand(program, context);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& success) { // --help, --version
        return program.exit(success);
    } catch (const CLI::ParseError& problem) {
        return complain(std::string(problem.what()) + " (see --help)", cli::kBadInput);
    }
    return context.command();
}

} // namespace

int main(int argc, char** argv) {
    sharesnet::prepareEnvironment();
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    try {
        sharesnet::startLogging();
        return run(argc, argv);
    } catch (const sharesnet::Error& error) {
        return complain(error.what(), sharesnet::cli::kBadInput);
    } catch (const std::bad_alloc&) {
        return complain("out of memory: try a smaller --batch-size", sharesnet::cli::kFailed);
    } catch (const std::exception& error) {
        return complain(std::string("unexpected failure: ") + error.what(),
                        sharesnet::cli::kFailed);
    }
}
