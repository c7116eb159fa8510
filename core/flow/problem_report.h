#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet {

// What helps to find out why the program failed, for a person to look at and to send: nothing is
// sent by the program.
struct ReportPart {
    std::string title;
    std::string text; // whole lines
};

struct ReportSources {
    std::filesystem::path stateFolder; // of the log and of `crashFolder`; empty: there is none
    std::filesystem::path store;
    std::vector<std::string> versions; // lines on what core does not know: "Qt 6.4.2"
};

// Crashes of this process leave a trace (core/base/crash_trace.h) in the state folder, where
// problemReport finds it; without a home folder nothing happens. Once, by main.
void traceCrashes(const std::string& program);

// Where in the state folder those traces lie.
std::filesystem::path crashFolder(const std::filesystem::path& stateFolder);

// Versions and machine, the last crash, the end of the log, the last runs of the store. Paths below
// the home folder begin with "~". What cannot be read is said in its place. Blocks for the disk.
// Any thread.
std::vector<ReportPart> problemReport(const ReportSources& sources);

// All of it as one text, each part under its title.
std::string toText(const std::vector<ReportPart>& report);

} // namespace sharesnet
