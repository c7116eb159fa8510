#include "core/flow/problem_report.h"

#include "core/base/crash_trace.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/paths.h"
#include "core/base/printable.h"
#include "core/base/version.h"
#include "core/store/run_store.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <string_view>
#include <sys/utsname.h>
#include <thread>

namespace sharesnet {

namespace {

constexpr std::size_t kLogLines = 300;
constexpr std::size_t kRuns = 5;
constexpr std::string_view kEnds = "/\"' :,\n"; // what may follow a folder's name

// The value of a line NAME="value" of /etc/os-release.
std::string osName() {
    std::ifstream in("/etc/os-release");
    const std::string name = "PRETTY_NAME=";
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(name)) {
            std::erase(line, '"');
            return line.substr(name.size());
        }
    }
    return "unknown system";
}

std::string kernel() {
    utsname about{};
    return uname(&about) == 0
               ? std::string(about.sysname) + " " + about.release + " " + about.machine
               : "unknown kernel";
}

std::string environment() {
    std::string text;
    for (const char* name :
         {"LANG", "LC_ALL", "OMP_NUM_THREADS", "CUDA_VISIBLE_DEVICES", "QT_QPA_PLATFORM",
          "QT_SCALE_FACTOR", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "DISPLAY"}) {
        if (const char* value = std::getenv(name)) {
            text += std::string(name) + "=" + printable(value) + "\n";
        }
    }
    return text;
}

std::string versions(const std::vector<std::string>& more) {
    std::string text = std::string("ShaResNet Workbench ") + programVersion() + "\n";
    for (const std::string& line : more) {
        text += line + "\n";
    }
    return text + osName() + ", " + kernel() + ", " +
           std::to_string(std::thread::hardware_concurrency()) + " threads\n" + environment();
}

std::string lastCrash(const std::filesystem::path& stateFolder) {
    const std::vector<CrashTrace> traces = crashTraces(crashFolder(stateFolder));
    if (traces.empty()) {
        return "none is known\n";
    }
    return plain::dateTime(traces.front().time) + "\n" + traces.front().text;
}

std::string logEnd(const std::filesystem::path& stateFolder) {
    std::deque<std::string> lines;
    for (const char* name : {"sharesnet.1.log", "sharesnet.log"}) { // the older one first
        std::ifstream in(stateFolder / name);
        for (std::string line; std::getline(in, line);) {
            lines.push_back(printable(line));
            if (lines.size() > kLogLines) {
                lines.pop_front();
            }
        }
    }
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text.empty() ? "empty\n" : text;
}

std::string lineOf(const RunRecord& run) {
    std::string line = std::to_string(run.id) + " " + printable(run.spec.name) + ": " +
                       toString(run.state) + ", epoch " + std::to_string(run.epochs) + " of " +
                       std::to_string(run.spec.config.epochs) + ", " + plain::grouped(run.steps) +
                       " steps, begun " + plain::dateTime(run.startedAt);
    if (!run.environment.is_null()) {
        line += ", " + run.environment.dump();
    }
    return line + (run.message.empty() ? "" : "\n  " + printable(run.message.english())) + "\n";
}

std::string lastRuns(const std::filesystem::path& store) {
    try {
        const RunList list = RunStore(store, StoreAccess::Read).runs();
        std::string text;
        for (std::size_t i = 0; i < std::min(kRuns, list.runs.size()); ++i) {
            text += lineOf(list.runs[i]);
        }
        for (const UnreadableRun& run : list.unreadable) {
            text += std::to_string(run.id) + " cannot be read: " + printable(run.reason.english()) +
                    "\n";
        }
        return text.empty() ? "none\n" : text;
    } catch (const Error& error) {
        return std::string(error.what()) + "\n";
    }
}

std::string withoutHome(std::string text) {
    const char* variable = std::getenv("HOME");
    const std::string home = variable == nullptr ? "" : variable;
    if (home.size() < 2) { // "/" is everybody's
        return text;
    }
    for (std::size_t at = text.find(home); at != std::string::npos; at = text.find(home, at + 1)) {
        const std::size_t behind = at + home.size();
        if (behind == text.size() || kEnds.find(text[behind]) != std::string_view::npos) {
            text.replace(at, home.size(), "~");
        }
    }
    return text;
}

} // namespace

void traceCrashes(const std::string& program) {
    try {
        keepCrashTraces(crashFolder(userStateFolder()), program + " " + programVersion());
    } catch (const Error&) { // no home
    }
}

std::filesystem::path crashFolder(const std::filesystem::path& stateFolder) {
    return stateFolder / "crashes";
}

std::vector<ReportPart> problemReport(const ReportSources& sources) {
    std::vector<ReportPart> parts{{"Versions", versions(sources.versions)}};
    if (sources.stateFolder.empty()) {
        parts.push_back({"Last crash, log", "not kept: there is no home folder\n"});
    } else {
        parts.push_back({"Last crash", lastCrash(sources.stateFolder)});
        parts.push_back({"Log, its end", logEnd(sources.stateFolder)});
    }
    parts.push_back({"Last runs", lastRuns(sources.store)});
    for (ReportPart& part : parts) {
        part.text = withoutHome(part.text);
    }
    return parts;
}

std::string toText(const std::vector<ReportPart>& report) {
    std::string text;
    for (const ReportPart& part : report) {
        text += (text.empty() ? "== " : "\n== ") + part.title + " ==\n" + part.text;
    }
    return text;
}

} // namespace sharesnet
