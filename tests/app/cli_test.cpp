#include "tests/app/program.h"
#include "tests/app/tiny_training.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>

namespace sharesnet::test {
namespace {

using nlohmann::json;

class CommandLine : public testing::Test {
  protected:
    std::string path(const std::string& name) const { return (home_ / name).string(); }
    std::string tiny() const { return tinyArchFile(home_.path()); }
    Outcome run(const std::vector<std::string>& arguments,
                const Surroundings& surroundings = {}) const {
        return Program(arguments, home_.path(), surroundings).finish();
    }
    // A training that is under way: its first step has been told.
    std::unique_ptr<Program> training(int epochs, const Surroundings& surroundings = {}) const {
        std::vector<std::string> arguments = tinyTraining(home_.path(), epochs);
        arguments.push_back("--events");
        auto program = std::make_unique<Program>(arguments, home_.path(), surroundings);
        std::string line;
        do {
            line = program->readLine();
        } while (!line.empty() && line.find("\"event\":\"step\"") == std::string::npos);
        return program;
    }
    // A picture to look at, in a format that needs no library to write.
    std::string sample() const {
        std::ofstream file(path("sample.ppm"), std::ios::binary);
        file << "P6 24 20 255\n";
        for (int k = 0; k < 24 * 20 * 3; ++k) {
            file.put(static_cast<char>(k * 7 % 256));
        }
        return path("sample.ppm");
    }

    const TemporaryFolder home_;
};

TEST_F(CommandLine, PresetsListsThePaperCounts) {
    const Outcome outcome = run({"presets", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    for (const json& preset : json::parse(outcome.out)) {
        if (preset["name"] == "sharesnet-164") {
            EXPECT_EQ(preset["parameters"], 929'114);
            EXPECT_EQ(preset["parameters_unshared"], 1'703'258);
            return;
        }
    }
    FAIL() << "sharesnet-164 is missing";
}

TEST_F(CommandLine, DescribeCountsGroupsStagesAndTwin) {
    const Outcome outcome = run({"describe", "sharesnet-164", "--classes", "100", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const json described = json::parse(outcome.out);
    EXPECT_EQ(described["parameters"], 952'244);
    EXPECT_EQ(described["parameters_unshared"], 1'726'388);
    EXPECT_EQ(described["weighted_layers"], 116);
    EXPECT_EQ(described["weighted_layers_unshared"], 164);
    EXPECT_EQ(described["stages"].size(), 3U);
    EXPECT_EQ(described["stages"][0]["groups"][0]["uses"], 17);
    EXPECT_EQ(described["stages"][0]["groups"][0]["parameters_saved"], 16 * 16 * 16 * 9);
    const json twin = json::parse(run({"describe", "sharesnet-164", "--unshared", "--json"}).out);
    EXPECT_EQ(twin["parameters"], 1'703'258);
    EXPECT_EQ(twin["reduction_percent"], 0.0);
}

TEST_F(CommandLine, DescribePrintsTheTableOfPapers) {
    const Outcome markdown = run({"describe", "sharesnet-164", "--format", "markdown"});
    EXPECT_EQ(markdown.code, 0);
    EXPECT_NE(markdown.out.find("| total | | | | 929,114 (−45.5 %) |"), std::string::npos);
    EXPECT_NE(run({"describe", "sharesnet-164", "--format", "latex"}).out.find("\\bottomrule"),
              std::string::npos);
    EXPECT_EQ(run({"describe", "sharesnet-164", "--format", "word"}).code, 2);
    EXPECT_EQ(run({"describe", "sharesnet-164", "--format", "latex", "--json"}).code, 2);
}

TEST_F(CommandLine, DescribeWritesWhatIsSharedAsAFile) {
    const std::string file = path("mine.sharesnet.json");
    const std::vector<std::string> writing{"describe", "sharesnet-29", "--share", "stages=1,3",
                                           "--out",    file,           "--json"};
    const Outcome written = run(writing);
    ASSERT_EQ(written.code, 0) << written.err;
    EXPECT_EQ(run({"describe", file, "--json"}).out, written.out);
    EXPECT_EQ(json::parse(written.out)["stages"][1]["groups"], json::array());
    EXPECT_EQ(run(writing).code, 2) << "it is there already";
    std::ifstream in(file);
    EXPECT_EQ(run({"describe", file, "--out", "-"}).out,
              std::string(std::istreambuf_iterator<char>(in), {}));
}

TEST_F(CommandLine, ASweepOnMissingDataIsRefusedAlsoWhenItIsOnlyShown) {
    std::ofstream(path("plan.sharesnet-sweep.json"))
        << R"({"format": "sharesnet-sweep", "version": 1, "name": "s", "data": "cifar10:nowhere",
               "designs": ["sharesnet-29"]})";
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{}, {"--dry-run"}, {"--dry-run", "--json"}}) {
        std::vector<std::string> arguments{"sweep", path("plan.sharesnet-sweep.json"), "--store",
                                           path("new")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome refused = run(arguments);
        EXPECT_EQ(refused.code, 2);
        EXPECT_EQ(refused.err, "sharesnet: There is no " + path("nowhere") +
                                   ": give the folder of the binary version of CIFAR-10, or its "
                                   "cifar-10-binary.tar.gz.\n");
        EXPECT_EQ(refused.out, "");
        EXPECT_FALSE(std::filesystem::exists(path("new")));
    }
}

TEST_F(CommandLine, BadInputIsOneLineAndCodeTwo) {
    std::ofstream(path("broken.sharesnet.json"))
        << R"({"format": "sharesnet-architecture", "version": 1)";
    const std::vector<std::vector<std::string>> bad{
        {"describe", "sharesnet-163"},
        {"describe", path("missing.sharesnet.json")},
        {"describe", path("broken.sharesnet.json")},
        {"train", tiny(), "--data", "nonsense"},
        {"train", tiny(), "--data", "cifar10:" + path("nowhere")},
        {"train", tiny(), "--data", "shapes", "--learning-rate", "-1"},
        {"train", tiny(), "--data", "shapes", "--epochs", "two"},
        {"train", tiny(), "--data", "shapes", "--classes", "7"},
        {"train", tiny(), "--data", "shapes", "--no-such-option"},
        {"evaluate", "99"},
        {"evaluate", tiny()},
        {"runs", "show", "99"},
        {"runs", "show", "first"},
        {"runs", "show", "1", "2"},
        {"runs", "export", "1", "2"},
        {"describe", tiny(), "--classes", "0x7"},
        {"bench", tiny(), "--steps", "1.5"},
        {"no-such-command"},
    };
    for (const auto& arguments : bad) {
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.code, 2) << testing::PrintToString(arguments) << outcome.err;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
        EXPECT_EQ(outcome.out, "") << testing::PrintToString(arguments);
    }
    EXPECT_EQ(run({"runs", "list", "--json"}).out, "[]\n"); // none of them left a run behind
}

TEST_F(CommandLine, AnUnknownCommandIsNamed) {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"bogus"}, {"runs", "bogus"}}) {
        EXPECT_EQ(run(words).err, "sharesnet: there is no command 'bogus' (see --help)\n");
    }
}

TEST_F(CommandLine, EveryCommandHasHelp) {
    for (const std::string command :
         {"presets", "describe", "train", "evaluate", "activations", "runs", "bench"}) {
        const Outcome outcome = run({command, "--help"});
        EXPECT_EQ(outcome.code, 0);
        EXPECT_NE(outcome.out.find("--help"), std::string::npos);
    }
}

TEST_F(CommandLine, TrainsEvaluatesLooksAndExports) {
    const Outcome trained = run(tinyTraining(home_.path(), 2));
    ASSERT_EQ(trained.code, 0) << trained.err;
    ASSERT_EQ(trained.out, "1\n");

    const json shown = json::parse(run({"runs", "show", "1", "--json"}).out);
    EXPECT_EQ(shown["state"], "finished");
    EXPECT_EQ(shown["epochs"], 2);
    EXPECT_EQ(shown["steps"], 8);
    EXPECT_EQ(shown["epoch_metrics"].size(), 2U);

    const json exported = json::parse(run({"runs", "export", "1", "--format", "json"}).out);
    EXPECT_EQ(exported["step_metrics"].size(), 8U);
    const std::string csv = run({"runs", "export", "1", "--format", "csv"}).out;
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 9);

    const Outcome evaluated =
        run({"evaluate", "1", "--checkpoint", "last", "--limit-test", "32", "--json"});
    ASSERT_EQ(evaluated.code, 0) << evaluated.err;
    EXPECT_EQ(json::parse(evaluated.out)["top1"], shown["epoch_metrics"][1]["test_top1"]);

    const Outcome looked = run(
        {"activations", "1", "--image", sample(), "--conv", "stage1.conv2", "--out", path("uses")});
    ASSERT_EQ(looked.code, 0) << looked.err;
    std::ifstream file(path("uses/activations.json"));
    const json activations = json::parse(file);
    ASSERT_EQ(activations["uses"].size(), 2U);
    EXPECT_EQ(activations["shared"], true);
    for (const json& use : activations["uses"]) {
        EXPECT_TRUE(std::filesystem::exists(path("uses/" + use["file"].get<std::string>())));
    }
    EXPECT_EQ(run({"runs", "delete", "1"}).code, 0);
    EXPECT_EQ(run({"runs", "list", "--json"}).out, "[]\n");
}

TEST_F(CommandLine, EventsAreOneJsonObjectALine) {
    std::vector<std::string> arguments = tinyTraining(home_.path(), 1);
    arguments.push_back("--events");
    const Outcome outcome = run(arguments);
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    std::istringstream lines(outcome.out);
    std::vector<std::string> kinds;
    for (std::string line; std::getline(lines, line);) {
        const json event = json::parse(line);
        EXPECT_EQ(event["run"], 1);
        EXPECT_TRUE(event.contains("time"));
        kinds.push_back(event["event"]);
        if (kinds.back() == "step") {
            EXPECT_TRUE(event.contains("loss") && event.contains("learning_rate") &&
                        event.contains("images_per_second"));
        }
    }
    ASSERT_GE(kinds.size(), 7U);
    EXPECT_EQ(kinds.front(), "run_started");
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "step"), 4);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "epoch"), 1);
    EXPECT_EQ(kinds.back(), "finished");
}

TEST_F(CommandLine, InterruptStopsCleanlyAndResumeGoesOn) {
    const auto program = training(10000);
    program->signal(SIGINT);
    const Outcome outcome = program->finish();
    EXPECT_EQ(outcome.code, 130) << outcome.err;
    const json shown = json::parse(run({"runs", "show", "1", "--json"}).out);
    EXPECT_EQ(shown["state"], "stopped");
    ASSERT_FALSE(shown["checkpoints"].empty());

    const std::int64_t steps = shown["steps"];
    const std::string epochs = std::to_string(steps / 4 + 2);
    const Outcome resumed = run({"train", "--resume", "1", "--epochs", epochs, "--json"});
    ASSERT_EQ(resumed.code, 0) << resumed.err;
    const json summary = json::parse(resumed.out);
    EXPECT_EQ(summary["state"], "finished");
    EXPECT_EQ(summary["steps"], (steps / 4 + 2) * 4);
    const json exported = json::parse(run({"runs", "export", "1", "--format", "json"}).out);
    EXPECT_EQ(exported["step_metrics"].size(), static_cast<std::size_t>((steps / 4 + 2) * 4));
}

// The shell passes SIGHUP on, then the kernel sends it too: the second must not end the clean stop.
TEST_F(CommandLine, ALostConnectionStopsCleanly) {
    const auto program = training(10000);
    program->signal(SIGSTOP);
    program->signal(SIGHUP);
    program->signal(SIGCONT);
    program->signal(SIGHUP);
    EXPECT_EQ(program->finish().code, 130);
    const json shown = json::parse(run({"runs", "show", "1", "--json"}).out);
    EXPECT_EQ(shown["state"], "stopped");
    EXPECT_FALSE(shown["checkpoints"].empty());
}

// As Ctrl-C twice: nothing is waited for.
TEST_F(CommandLine, ASecondSignalEndsTheProgramAtOnce) {
    const auto program = training(10000);
    program->signal(SIGSTOP); // so that both arrive before it does anything
    program->signal(SIGINT);
    program->signal(SIGTERM);
    program->signal(SIGCONT);
    EXPECT_EQ(program->finish().code, 130);
    const json shown = json::parse(run({"runs", "show", "1", "--json"}).out);
    EXPECT_EQ(shown["state"], "interrupted"); // it had no time to say "stopped"
}

TEST_F(CommandLine, WhatNohupIgnoresStaysIgnored) {
    Surroundings nohup;
    nohup.ignored = {SIGHUP, SIGINT};
    const auto program = training(20, nohup);
    program->signal(SIGHUP);
    program->signal(SIGINT);
    EXPECT_EQ(program->finish().code, 0);
    EXPECT_EQ(json::parse(run({"runs", "show", "1", "--json"}).out)["state"], "finished");
}

TEST_F(CommandLine, InterruptedJobsAreNoFailures) {
    ASSERT_EQ(run(tinyTraining(home_.path(), 1)).code, 0);
    const std::vector<std::vector<std::string>> jobs{
        {"evaluate", "1", "--limit-test", "0"},
        {"bench", tiny(), "--steps", "100000", "--batch-size", "2", "--threads", "1"},
    };
    for (const auto& arguments : jobs) {
        std::filesystem::remove_all(home_ / ".local/state"); // what waitForStart looks for
        Program program(arguments, home_.path());
        program.waitForStart();
        program.signal(SIGTERM);
        const Outcome outcome = program.finish();
        EXPECT_EQ(outcome.code, 130) << arguments[0];
        EXPECT_TRUE(outcome.err.empty() || outcome.err == "sharesnet: stopped\n") << outcome.err;
    }
}

TEST_F(CommandLine, WhatCannotBePrintedIsAFailure) {
    const std::vector<std::vector<std::string>> commands{
        {"--help"},
        {"presets"},
        {"describe", "sharesnet-29"},
        {"describe", "sharesnet-29", "--json"},
        {"runs", "list"},
        {"runs", "list", "--json"},
    };
    Surroundings full;
    full.out = "/dev/full";
    Surroundings unread;
    unread.outIsRead = false;
    for (const auto& arguments : commands) {
        const Outcome outcome = run(arguments, full);
        EXPECT_EQ(outcome.code, 1) << testing::PrintToString(arguments);
        EXPECT_EQ(outcome.err,
                  "sharesnet: standard output cannot be written: No space left on device\n");
        const Outcome quiet = run(arguments, unread); // as behind `| head`
        EXPECT_EQ(quiet.code, 1) << testing::PrintToString(arguments);
        EXPECT_EQ(quiet.err, "");
    }
}

TEST_F(CommandLine, ATrainingWhoseNumberCannotBePrintedIsNotBegun) {
    Surroundings full;
    full.out = "/dev/full";
    EXPECT_EQ(run(tinyTraining(home_.path(), 1), full).code, 1);
    EXPECT_EQ(json::parse(run({"runs", "list", "--json"}).out), json::array());
}

// `train --events | head`: what was trained is kept.
TEST_F(CommandLine, ATrainingWithoutAReaderStopsWithACheckpoint) {
    std::vector<std::string> arguments = tinyTraining(home_.path(), 10000);
    arguments.push_back("--events");
    Surroundings unread;
    unread.outIsRead = false;
    EXPECT_EQ(run(arguments, unread).code, 1);
    const json shown = json::parse(run({"runs", "show", "1", "--json"}).out);
    EXPECT_EQ(shown["state"], "stopped");
    EXPECT_FALSE(shown["checkpoints"].empty());
}

TEST_F(CommandLine, NamesDoNotBreakListsOrReachTheTerminalRaw) {
    std::vector<std::string> arguments = tinyTraining(home_.path(), 1);
    arguments.insert(arguments.end(), {"--name", "two\nlines \x1B[31mred caf\xE9"});
    ASSERT_EQ(run(arguments).code, 0);
    const std::string list = run({"runs", "list"}).out;
    EXPECT_EQ(std::count(list.begin(), list.end(), '\n'), 2);
    EXPECT_NE(list.find("two\\x0alines \\x1b[31mred caf\\xe9"), std::string::npos) << list;
    const json runs = json::parse(run({"runs", "list", "--json"}).out);
    EXPECT_EQ(runs[0]["name"], "two\nlines \x1B[31mred caf\uFFFD");
    EXPECT_TRUE(json::accept(run({"runs", "export", "1", "--format", "json"}).out));
    const std::string error = run({"describe", "\x1B[2J\nno such file"}).err;
    EXPECT_EQ(std::count(error.begin(), error.end(), '\n'), 1);
    EXPECT_EQ(error.find('\x1B'), std::string::npos);
}

TEST_F(CommandLine, ReadsTheArchitectureFromStandardInputAndTheLastOfAnOption) {
    Surroundings piped;
    std::ifstream file(tiny());
    piped.input = {std::istreambuf_iterator<char>(file), {}};
    for (const std::string name : {"-", "/dev/stdin"}) {
        const Outcome outcome =
            run({"describe", name, "--classes", "5", "--json", "--classes", "7"}, piped);
        ASSERT_EQ(outcome.code, 0) << outcome.err;
        EXPECT_EQ(json::parse(outcome.out)["name"], "tiny");
        EXPECT_EQ(
            json::parse(outcome.out)["parameters"],
            json::parse(run({"describe", tiny(), "--classes", "7", "--json"}).out)["parameters"]);
    }
}

TEST_F(CommandLine, AMistypedStoreIsNotMade) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"runs", "list"},
                                                      {"runs", "show", "1"},
                                                      {"runs", "export", "1"},
                                                      {"runs", "compare", "1", "2"},
                                                      {"runs", "delete", "1"},
                                                      {"evaluate", "1"}}) {
        std::vector<std::string> mistyped = arguments;
        mistyped.insert(mistyped.end(), {"--store", path("storr")});
        EXPECT_EQ(run(mistyped).code, 2) << testing::PrintToString(arguments);
        EXPECT_FALSE(std::filesystem::exists(path("storr"))) << testing::PrintToString(arguments);
    }
}

TEST_F(CommandLine, WritesIntoHomeAndStandardOutput) {
    ASSERT_EQ(run(tinyTraining(home_.path(), 1)).code, 0);
    const std::string csv = run({"runs", "export", "1"}).out;
    EXPECT_EQ(run({"runs", "export", "1", "--out", "/dev/stdout"}).out, csv);
    EXPECT_EQ(run({"runs", "export", "1", "--out", "-"}).out, csv);
    ASSERT_EQ(run({"runs", "export", "1", "--out=~/curve.csv"}).code, 0);
    std::ifstream file(path("curve.csv"));
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), csv);
}

// They take 0.4 s and 150 MB, and are loaded by the commands that compute or look at pictures.
TEST_F(CommandLine, BeginsWithoutLibTorchAndOpenCv) {
    Surroundings traced;
    traced.launcher = {"/usr/bin/env", "LD_TRACE_LOADED_OBJECTS=1"}; // the loader's list, as ldd
    const std::string libraries = run({"presets"}, traced).out;
    EXPECT_NE(libraries.find("libsharesnet_core.so"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("torch"), std::string::npos) << libraries;
    EXPECT_EQ(libraries.find("opencv"), std::string::npos) << libraries;
}

// A bar that wraps leaves a line behind at each update.
TEST_F(CommandLine, TheBarFitsTheTerminal) {
    std::vector<std::string> arguments = tinyTraining(home_.path(), 100);
    const std::string shown = terminalOutput(arguments, home_.path(), 40, "xterm");
    EXPECT_EQ(shown.find('\x1B'), std::string::npos);
    std::size_t bars = 0;
    std::istringstream lines(shown);
    for (std::string line; std::getline(lines, line, '\r');) {
        const bool drawnOver = !line.starts_with('\n') && !line.empty();
        bars += drawnOver && line.find(" left") != std::string::npos ? 1 : 0;
        EXPECT_TRUE(!drawnOver || line.size() <= 40 || line.find(" left") == std::string::npos)
            << line;
    }
    EXPECT_GT(bars, 0U) << shown;
}

TEST_F(CommandLine, ADumbTerminalGetsPlainLines) {
    const std::string shown =
        terminalOutput(tinyTraining(home_.path(), 100), home_.path(), 80, "dumb");
    EXPECT_EQ(shown.find('\x1B'), std::string::npos);
    for (std::size_t at = shown.find('\r'); at != std::string::npos;
         at = shown.find('\r', at + 1)) {
        EXPECT_EQ(shown[at + 1], '\n'); // as terminals end lines; nothing is drawn over
    }
}

TEST_F(CommandLine, ACrashIsInTheNextBugReport) {
    const auto program = training(1000);
    program->signal(SIGSEGV);
    const Outcome ended = program->finish();
    EXPECT_NE(ended.err.find("crashed; what is known of it"), std::string::npos) << ended.err;
    const Outcome report = run({"bug-report"});
    ASSERT_EQ(report.code, 0) << report.err;
    EXPECT_NE(report.out.find("LibTorch"), std::string::npos);
    EXPECT_NE(report.out.find("signal: SIGSEGV"), std::string::npos);
    EXPECT_NE(report.out.find("== Last runs ==\n1 "), std::string::npos) << report.out;
    const Outcome written = run({"bug-report", "--out", path("report.txt")});
    EXPECT_EQ(written.out, "");
    EXPECT_TRUE(std::filesystem::exists(path("report.txt")));
}

} // namespace
} // namespace sharesnet::test
