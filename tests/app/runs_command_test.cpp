// The run store from the command line: what people keep of runs, runs that go on, and sweeps.
#include "tests/app/program.h"
#include "tests/app/tiny_training.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>

namespace sharesnet::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class Runs : public ::testing::Test {
  protected:
    Outcome run(const std::vector<std::string>& arguments,
                const Surroundings& surroundings = {}) const {
        return Program(arguments, home_.path(), surroundings).finish();
    }
    json document(std::vector<std::string> arguments) const {
        arguments.emplace_back("--json");
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        return json::parse(outcome.out, nullptr, false);
    }
    // Trains the tiny network; more arguments behind.
    void train(int epochs, const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments = tinyTraining(home_.path(), epochs);
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome = run(arguments);
        ASSERT_EQ(outcome.code, 0) << outcome.err;
    }
    json show(int id) const { return document({"runs", "show", std::to_string(id)}); }

    std::string sweepFile(int epochs, int seeds, const std::string& more = "",
                          const std::string& data = "shapes") const {
        tinyArchFile(home_.path());
        const std::filesystem::path file = home_ / "tiny.sharesnet-sweep.json";
        std::ofstream(file) << R"({"format": "sharesnet-sweep", "version": 1, "name": "tiny",
            "data": ")" << data
                            << R"(", "designs": ["tiny.sharesnet.json"],
            "settings": {"limit-train": 64, "limit-test": 32, "batch-size": 16, "epochs": )"
                            << epochs << more << R"(}, "seeds": {"from": 1, "to": )" << seeds
                            << "}}";
        return file.string();
    }

    const TemporaryFolder home_;
};

TEST_F(Runs, TagsNotesStarsAndTheArchiveAreKept) {
    train(1);
    document({"runs", "tag", "1", "--add", "paper", "--add", "baseline"});
    document({"runs", "tag", "1", "--remove", "paper", "--add", "tiny"});
    document({"runs", "note", "1", "looks good"});
    document({"runs", "star", "1"});
    const json changed = document({"runs", "archive", "1"});
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0]["tags"], (json{"baseline", "tiny"}));
    EXPECT_EQ(changed[0]["note"], "looks good");
    EXPECT_EQ(changed[0]["starred"], true);
    EXPECT_EQ(changed[0]["archived"], true);
    EXPECT_EQ(changed[0]["name"], "tiny-shared-1-seed-1");
    const Outcome shown = run({"runs", "show", "1"});
    EXPECT_THAT(shown.out, HasSubstr("baseline, tiny"));
    EXPECT_THAT(shown.out, HasSubstr("looks good"));
    EXPECT_EQ(document({"runs", "star", "1", "--off"})[0]["starred"], false);
    const Outcome wrong = run({"runs", "tag", "1", "--add", "a,b"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("commas and control characters"));
    const Outcome unknown = run({"runs", "star", "1", "7"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.err, HasSubstr("there is no run 7"));
    EXPECT_EQ(show(1)["starred"], false) << "all or none";
}

TEST_F(Runs, TheTrashGivesBackWhatItHas) {
    train(1);
    const std::filesystem::path checkpoint =
        home_ / ".local/share/sharesnet/checkpoints/1/last.safetensors";
    EXPECT_EQ(document({"runs", "delete", "1"})["deleted"], json{1});
    EXPECT_EQ(document({"runs", "list"}), json::array());
    EXPECT_EQ(document({"runs", "trash"})[0]["run"], 1);
    const Outcome resumed = run({"train", "--resume", "1"});
    EXPECT_EQ(resumed.code, 2);
    EXPECT_THAT(resumed.err, HasSubstr("run 1 is in the trash; restore it first"));
    EXPECT_EQ(document({"runs", "restore", "1"})[0]["deleted"], nullptr);
    EXPECT_EQ(document({"runs", "list"}).size(), 1U);
    EXPECT_TRUE(std::filesystem::exists(checkpoint));
    const Outcome kept = run({"runs", "purge", "1"});
    EXPECT_EQ(kept.code, 2);
    EXPECT_THAT(kept.err, HasSubstr("run 1 is not in the trash"));
    document({"runs", "delete", "1"});
    EXPECT_EQ(document({"runs", "purge"})["purged"], json{1});
    EXPECT_FALSE(std::filesystem::exists(checkpoint));
    EXPECT_EQ(document({"runs", "trash"}), json::array());
}

TEST_F(Runs, ErrorsOfTwoRunsAreCompared) {
    train(1);
    train(3);
    const json document = this->document({"runs", "errors", "1", "2", "--limit", "100000"});
    ASSERT_EQ(document["runs"].size(), 2U);
    const json& comparison = document["comparison"];
    EXPECT_EQ(comparison["difference_of"], "counts");
    std::int64_t wrong[2] = {0, 0};
    for (std::size_t run = 0; run < 2; ++run) {
        const json& matrix = document["runs"][run]["confusion"];
        for (std::size_t row = 0; row < 10; ++row) {
            for (std::size_t column = 0; column < 10; ++column) {
                wrong[run] += row == column ? 0 : matrix[row][column].get<std::int64_t>();
                if (run == 1) {
                    EXPECT_EQ(
                        comparison["difference"][row][column].get<std::int64_t>(),
                        matrix[row][column].get<std::int64_t>() -
                            document["runs"][0]["confusion"][row][column].get<std::int64_t>());
                }
            }
        }
    }
    const auto count = [&comparison](const char* set) {
        return comparison[set]["count"].get<std::int64_t>();
    };
    EXPECT_EQ(count("only_first_wrong") + count("both_wrong"), wrong[0]);
    EXPECT_EQ(count("only_second_wrong") + count("both_wrong"), wrong[1]);
    EXPECT_EQ(comparison["both_right"].get<std::int64_t>() + wrong[0] + count("only_second_wrong"),
              document["runs"][0]["images"].get<std::int64_t>());
    for (const json& pair : comparison["only_first_wrong"]["images"]) {
        EXPECT_EQ(pair[0]["index"], pair[1]["index"]);
        EXPECT_NE(pair[0]["true"], pair[0]["predicted"]);
        EXPECT_EQ(pair[1]["true"], pair[1]["predicted"]);
    }
    const Outcome text = run({"runs", "errors", "1", "2", "--limit", "1"});
    EXPECT_THAT(text.out, HasSubstr("Confusion of run 2 minus that of run 1, images"));
    EXPECT_THAT(text.out, HasSubstr("Only run 1 is wrong: "));
    const Outcome csv = run({"runs", "errors", "1", "2", "--out", "-"});
    EXPECT_THAT(csv.out, StartsWith("run,true_class,"));
    EXPECT_EQ(std::count(csv.out.begin(), csv.out.end(), '\n'), 21);
}

TEST_F(Runs, ErrorsOfOtherShapesAreNotCompared) {
    train(1);
    train(1, {"--seed", "2"});
    const Outcome outcome = run({"runs", "errors", "1", "2"});
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("shapes are drawn from the seed of the run (1 and 2)"));
}

TEST_F(Runs, TheCommandThatRepeatsARunDoes) {
    train(1, {"--no-augment", "--seed", "3", "--milestones", ""});
    const json first = show(1);
    std::vector<std::string> arguments = first["command"];
    ASSERT_EQ(arguments.at(0), "sharesnet");
    arguments.erase(arguments.begin());
    Surroundings input;
    input.input = first["command_input"];
    const Outcome again = run(arguments, input);
    ASSERT_EQ(again.code, 0) << again.err;
    const json second = show(2);
    for (const char* same : {"config", "architecture", "data", "command"}) {
        EXPECT_EQ(second[same], first[same]) << same;
    }
    EXPECT_EQ(second["epoch_metrics"][0]["train_loss"], first["epoch_metrics"][0]["train_loss"]);
    EXPECT_EQ(second["name"], first["name"].get<std::string>() + "-2");
}

TEST_F(Runs, ProlongingHoldsTheRateUnlessToldOtherwise) {
    train(2);
    const json plan = document({"runs", "prolong", "1", "--epochs", "1", "--dry-run"});
    ASSERT_EQ(plan.size(), 3U);
    EXPECT_EQ(plan[0]["learning_rate_now"], 0.05);
    EXPECT_EQ(plan[2]["learning_rate_now"], nullptr);
    EXPECT_EQ(show(1)["config"]["epochs"], 2) << "nothing was trained";

    const json held = document({"runs", "prolong", "1", "--epochs", "1"});
    EXPECT_EQ(held["epochs"], 3);
    const json run3 = document({"runs", "export", "1"});
    const json& steps = run3["step_metrics"];
    ASSERT_EQ(steps.size(), 12U);
    for (std::size_t step = 8; step < 12; ++step) {
        EXPECT_EQ(steps[step]["learning_rate"], steps[7]["learning_rate"]);
    }
    document({"runs", "prolong", "1", "--epochs", "1", "--schedule", "restart"});
    const json restarted = document({"runs", "export", "1"});
    EXPECT_EQ(restarted["step_metrics"][12]["learning_rate"], 0.05) << "the peak";
    const Outcome wrong = run({"runs", "prolong", "1", "--epochs", "0"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("cannot be prolonged by 0 epochs"));
}

TEST_F(Runs, ABranchBeginsWhereItsParentStood) {
    train(2, {"--name", "parent"});
    const json branched = document(
        {"runs", "branch", "1", "--epochs", "4", "--seed", "9", "--learning-rate", "0.01"});
    EXPECT_EQ(branched["run"], 2);
    EXPECT_EQ(branched["epochs"], 4);
    const json child = document({"runs", "export", "2"});
    EXPECT_EQ(child["parent"], 1);
    EXPECT_EQ(child["parent_step"], 8);
    EXPECT_EQ(child["name"], "parent-from-step-8");
    EXPECT_EQ(child["config"]["seed"], 9);
    ASSERT_EQ(child["step_metrics"].size(), 8U);
    EXPECT_EQ(child["step_metrics"][0]["step"], 9);
    EXPECT_EQ(child["epoch_metrics"][0]["epoch"], 3);
    EXPECT_THAT(child["marks"][0]["text"].get<std::string>(),
                StartsWith("branch of run 1, step 8: epochs 2 -> 4"));
    // What the parent learned is there: a fresh network's first loss is that of a guess, ln 10.
    EXPECT_LT(child["step_metrics"][0]["loss"],
              document({"runs", "export", "1"})["step_metrics"][0]["loss"]);
    const Outcome refused = run({"train", "--resume", "1", "--epochs", "4", "--seed", "9"});
    EXPECT_EQ(refused.code, 2);
    EXPECT_THAT(refused.err, HasSubstr("make a branch with it from a checkpoint of the run"));
}

// Nothing changed, and the architecture has dropout: the branch computes what its parent would
// have.
TEST_F(Runs, ABranchWithNothingChangedIsTheParentsOwnWay) {
    train(2, {"--schedule", "constant"});
    document({"runs", "branch", "1", "--epochs", "3"});
    document({"runs", "prolong", "1", "--epochs", "1"});
    const json parent = document({"runs", "export", "1"});
    const json child = document({"runs", "export", "2"});
    ASSERT_EQ(child["step_metrics"].size(), 4U);
    for (std::size_t step = 0; step < 4; ++step) {
        EXPECT_EQ(child["step_metrics"][step]["loss"], parent["step_metrics"][8 + step]["loss"]);
    }
    EXPECT_EQ(child["epoch_metrics"][0]["test_loss"], parent["epoch_metrics"][2]["test_loss"]);
}

// With epochs of another length its steps count as if all had been so long.
TEST_F(Runs, ABranchMayHaveOtherEpochs) {
    train(2);
    document({"runs", "branch", "1", "--epochs", "3", "--batch-size", "32"});
    const json child = document({"runs", "export", "2"});
    ASSERT_EQ(child["step_metrics"].size(), 2U);
    EXPECT_EQ(child["step_metrics"][0]["step"], 5);
    EXPECT_EQ(child["epoch_metrics"][0]["epoch"], 3);
}

TEST_F(Runs, ASweepIsShownTrainedAndThenDone) {
    const std::string file = sweepFile(1, 2);
    const json plan = document({"sweep", file, "--dry-run"});
    EXPECT_EQ(plan["count"], 2);
    EXPECT_EQ(plan["left"], 2);
    EXPECT_EQ(plan["estimated_seconds"], nullptr);
    EXPECT_EQ(plan["runs"][1]["name"], "tiny-shared-1-seed-2");
    EXPECT_FALSE(std::filesystem::exists(home_ / ".local/share/sharesnet/runs.sqlite"));
    const json done = document({"sweep", file, "--threads", "1"});
    EXPECT_EQ(done["finished"], 2);
    EXPECT_EQ(done["runs"][0]["state"], "finished");
    const Outcome again = run({"sweep", file});
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_THAT(again.err, HasSubstr("2 runs: 2 finished, 0 left"));
    EXPECT_EQ(document({"runs", "list"}).size(), 2U);
    const json longer = document({"sweep", sweepFile(1, 5), "--dry-run", "--threads", "1"});
    EXPECT_EQ(longer["finished"], 2) << "what the file adds is left";
    EXPECT_EQ(longer["left"], 3);
    EXPECT_GT(longer["estimated_seconds"], 0);
    EXPECT_EQ(show(1)["sweep"], "tiny");
    EXPECT_EQ(show(2)["sweep_index"], 2);
}

TEST_F(Runs, ASweepGoesOnAfterACrash) {
    const std::string file = sweepFile(12, 3);
    {
        Program program({"sweep", file, "--threads", "1", "--events"}, home_.path());
        std::string line;
        do {
            line = program.readLine();
        } while (!line.empty() && line.find("\"event\":\"checkpoint\"") == std::string::npos);
        program.signal(SIGKILL);
        program.finish();
    }
    const json done = document({"sweep", file, "--threads", "1"});
    EXPECT_EQ(done["finished"], 3);
    EXPECT_EQ(document({"runs", "list"}).size(), 3U) << "the first went on";
    EXPECT_EQ(show(1)["epochs"], 12);
}

TEST_F(Runs, TwoProcessesOnOneSweepTrainEachRunOnce) {
    const std::string file = sweepFile(2, 6);
    const std::vector<std::string> arguments{"sweep", file, "--threads", "1"};
    Program first(arguments, home_.path());
    Program second(arguments, home_.path());
    const Outcome a = first.finish();
    const Outcome b = second.finish();
    EXPECT_EQ(a.code, 0) << a.err;
    EXPECT_EQ(b.code, 0) << b.err;
    const json plan = document({"sweep", file, "--dry-run"});
    EXPECT_EQ(plan["finished"], 6);
    EXPECT_EQ(document({"runs", "list"}).size(), 6U);
    // each printed the ids of its own
    const auto idsOf = [](const std::string& out) {
        std::istringstream lines(out);
        std::multiset<int> ids;
        for (int id = 0; lines >> id;) {
            ids.insert(id);
        }
        return ids;
    };
    std::multiset<int> all = idsOf(a.out);
    all.merge(idsOf(b.out));
    EXPECT_EQ(all, (std::multiset<int>{1, 2, 3, 4, 5, 6}));
}

// Pictures that cannot be read: each run fails.
TEST_F(Runs, FailedRunsOfASweepWaitForRetry) {
    for (const char* split : {"train", "test"}) {
        for (char name = 'a'; name <= 'j'; ++name) {
            const std::filesystem::path folder = home_ / "pictures" / split / std::string(1, name);
            std::filesystem::create_directories(folder);
            std::ofstream(folder / "x.png") << "no picture";
        }
    }
    const std::string file = sweepFile(1, 5, "", "folder:pictures");
    const Outcome first = run({"sweep", file, "--threads", "1"});
    EXPECT_EQ(first.code, 1);
    EXPECT_EQ(first.out, "1\n2\n3\n") << "what meets all ends the sweep";
    EXPECT_THAT(first.err, HasSubstr("the last 3 runs failed, so the sweep ends here"));
    EXPECT_EQ(show(1)["state"], "failed");
    const Outcome second = run({"sweep", file, "--threads", "1"});
    EXPECT_EQ(second.out, "4\n5\n");
    EXPECT_THAT(second.err, HasSubstr("5 runs: 0 finished, 5 failed, 0 left"));
    EXPECT_EQ(run({"sweep", file, "--threads", "1"}).out, "");
    EXPECT_EQ(run({"sweep", file, "--threads", "1", "--retry"}).out, "1\n2\n3\n");
}

TEST_F(Runs, NonsenseInASweepIsOneClearLine) {
    const Outcome wrong = run({"sweep", sweepFile(1, 1, R"(, "learning-rate": [0.1, "fast"])")});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("tiny.sharesnet-sweep.json: settings.learning-rate[1]: "
                                     "learning-rate: 'fast' is not a number"));
    const Outcome many = run({"sweep", sweepFile(1, 9'999, R"(, "momentum": [0.1, 0.2])")});
    EXPECT_EQ(many.code, 2);
    EXPECT_THAT(many.err, HasSubstr("would make 19,998 runs, at most 10,000"));
    EXPECT_EQ(run({"sweep", "nowhere.json"}).code, 2);
}

} // namespace
} // namespace sharesnet::test
