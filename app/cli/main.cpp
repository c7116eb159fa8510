#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "app/cli/signals.h"
#include "app/cli/text.h"
#include "app/cli/usage.h"

#include "core/base/logging.h"
#include "core/base/posix.h"
#include "core/flow/problem_report.h"
#include "core/run/rank_place.h"
#include "models/trainer_factory.h"

#include <algorithm>
#include <csignal>
#include <exception>
#include <filesystem>
#include <new>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using namespace sharesnet;

int failed(const std::string& message, int code) {
    cli::complain(cli::withOptionNames(message));
    return code;
}

// What --help and --version print.
int tell(const CLI::App& program, const CLI::Success& success, cli::Output& out) {
    std::ostringstream text;
    const int code = program.exit(success, text, text);
    out.text(text.str());
    return code;
}

int run(int argc, char** argv, cli::Output& out) {
    cli::Context context{
        out,
        [] { return std::shared_ptr<const Engine>(makeEngine()); },
        [](const RankPlace& place) { return trainAsRank(place, cli::stopRequested); },
        cli::stopRequested,
        {}};
    const auto commandLine = cli::makeProgram(context);
    CLI::App& program = *commandLine;
    try {
        program.parse(cli::reversedArguments(argc, argv));
    } catch (const CLI::Success& success) {
        return tell(program, success, out);
    } catch (const CLI::ParseError& error) {
        const std::vector<std::string> words(argv + std::min(1, argc), argv + argc);
        return failed(cli::usageMessage(program, error, words), cli::kBadInput);
    }
    return context.command();
}

int runToTheEnd(int argc, char** argv) {
    startLogging();
    traceCrashes("sharesnet");
    if (const auto place = startedRank(processEnvironment())) {
        std::signal(SIGINT, SIG_IGN); // the terminal's, which rank 0 hears, too
        return trainAsRank(*place, cli::stopRequested);
    }
    cli::Output out(STDOUT_FILENO);
    const int code = run(argc, argv, out);
    out.flush();
    return code;
}

} // namespace

int main(int argc, char** argv) {
    cli::keepStandardDescriptors();
    cli::installSignals();
    prepareEnvironment();
    try {
        return runToTheEnd(argc, argv);
    } catch (const cli::ClosedPipe&) {
        return cli::kFailed;
    } catch (const Cancelled&) {
        return failed("stopped", cli::kInterrupted);
    } catch (const IoError& error) {
        return failed(error.what(), cli::kFailed);
    } catch (const Error& error) {
        return failed(error.what(), cli::kBadInput);
    } catch (const std::filesystem::filesystem_error& error) {
        return failed(error.path1().string() + ": " + systemMessage(error.code().value()),
                      cli::kFailed);
    } catch (const std::bad_alloc&) {
        return failed("out of memory: try a smaller --batch-size, or --accumulate", cli::kFailed);
    } catch (const std::exception& error) {
        return failed(std::string("unexpected failure: ") + error.what(), cli::kFailed);
    }
}
