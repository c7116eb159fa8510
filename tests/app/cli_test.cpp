#include "tests/app/program.h"
#include "tests/app/tiny_training.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace sharesnet::test {
namespace {

using nlohmann::json;

class CommandLine : public testing::Test {
  protected:
    std::string path(const std::string& name) const { return (home_ / name).string(); }
    std::string tiny() const { return tinyArchFile(home_.path()); }
    Outcome run(const std::vector<std::string>& arguments) const {
        return Program(arguments, home_.path()).finish();
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
    EXPECT_NEAR(activations["similarity"][0][0].get<double>(), 1.0, 1e-6);
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
    std::vector<std::string> arguments = tinyTraining(home_.path(), 10000);
    arguments.push_back("--events");
    Program program(arguments, home_.path());
    std::string line = program.readLine();
    while (line.find("\"event\":\"step\"") == std::string::npos) {
        ASSERT_NE(line, "");
        line = program.readLine();
    }
    program.signal(SIGINT);
    const Outcome outcome = program.finish();
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

} // namespace
} // namespace sharesnet::test
