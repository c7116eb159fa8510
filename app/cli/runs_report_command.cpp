#include "app/cli/group_arguments.h"
#include "app/cli/out_arguments.h"
#include "app/cli/output.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/flow/run_report.h"

#include <array>
#include <filesystem>

namespace sharesnet::cli {

namespace {

struct ReportCommand {
    RunArguments runs;
    GroupArguments groups;
    OutArguments out;
    std::string format;
};

using Writer = std::string (*)(const RunReport&, const RunColumns&);

constexpr std::array<std::pair<const char*, Writer>, 3> kFormats{
    {{"html", htmlReport}, {"md", markdownReport}, {"tex", latexReport}}};

Writer writerOf(const ReportCommand& command) {
    const std::string ending = std::filesystem::path(command.out.path).extension().string();
    const std::string format =
        command.format.empty() && !ending.empty() ? ending.substr(1) : command.format;
    for (const auto& [name, writer] : kFormats) {
        if (format == name) {
            return writer;
        }
    }
    throw Error("--out " + command.out.path +
                ": the name must end in .html, .md or .tex, or --format says which of them it is");
}

int report(const ReportCommand& command, Output& out) {
    const Writer write = writerOf(command);
    command.out.requireFree();
    const RunColumns columns;
    const RunStore store = command.runs.store.openForReading();
    const RunReport report = reportOf(store, recordsOf(command.runs, store), columns,
                                      command.groups.by(), command.groups.accuracy());
    writeFileAtomically(command.out.path, write(report, columns));
    if (command.runs.json) {
        nlohmann::ordered_json ids = nlohmann::ordered_json::array();
        for (const ReportRun& run : report.runs) {
            ids.push_back(run.record.id);
        }
        out.jsonLine({{"report", command.out.path}, {"runs", ids}});
    }
    return kSuccess;
}

} // namespace

void addRunsReportCommand(CLI::App& runs, Context& context) {
    auto command = std::make_shared<ReportCommand>();
    auto* app = runs.add_subcommand(
        "report", "Runs as one HTML file with figures, or as a LaTeX or Markdown table");
    command->out.addTo(*app, "File: .html, .md or .tex, or a pipe")->required();
    app->add_option("--format", command->format, "html, md or tex [as --out ends]")
        ->check(CLI::IsMember({"html", "md", "tex"}));
    command->groups.addTo(*app);
    command->runs.addTo(*app, 1, kMostCompared);
    app->callback([&context, command] {
        context.command = [&context, command] { return report(*command, context.out); };
    });
}

} // namespace sharesnet::cli
