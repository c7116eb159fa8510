#include "tests/app/program.h"
#include "tests/app/tiny_training.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace sharesnet::test {
namespace {

using nlohmann::json;

class FoldCommands : public testing::Test {
  protected:
    void SetUp() override { ASSERT_EQ(run(tinyTraining(home_.path(), 1)).code, 0); }
    std::string path(const std::string& name) const { return (home_ / name).string(); }
    Outcome run(const std::vector<std::string>& arguments) const {
        return Program(arguments, home_.path()).finish();
    }
    Outcome fold(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "fold");
        arguments.insert(arguments.end(), {"--images", "32"});
        return run(arguments);
    }
    std::string textOf(const std::string& name) const {
        std::ifstream in(home_ / name);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    const TemporaryFolder home_;
};

TEST_F(FoldCommands, listsPairsAndPlansToABudget) {
    const Outcome outcome = fold({"1", "--budget", "0", "--json", "--out", path("folded")});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const json report = json::parse(outcome.out);
    EXPECT_EQ(report["images"], 32);
    // stage 1: 3 of conv 1, {1} and {2, 3} of conv 2; stage 2: conv 2
    EXPECT_EQ(report["pairs"].size(), 5U);
    EXPECT_EQ(report["plan"].size(), 4U);
    EXPECT_EQ(report["plan"].back()["parameters"],
              report["parameters"].get<int>() - 3 * 8 * 8 * 9 - 16 * 16 * 9);
    EXPECT_EQ(report["plan"].back()["ties"],
              json({"stage1.conv1=1-3", "stage1.conv2=1-3", "stage2.conv2=1,2"}));
    EXPECT_NE(textOf("folded/pairs.csv").find("stage,conv,first,second,saved,"), std::string::npos);
    EXPECT_NE(textOf("folded/plan.csv").find("4,"), std::string::npos);
}

TEST_F(FoldCommands, theCommandThatItNamesMakesTheNetworkThatItMeasured) {
    const Outcome outcome = fold({"1", "--budget", "95%"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const std::size_t at = outcome.out.find("sharesnet runs branch 1 --checkpoint best --tie ");
    ASSERT_NE(at, std::string::npos) << outcome.out;
    const std::string command = outcome.out.substr(at);
    EXPECT_NE(command.find(" --match --epochs 3 --learning-rate 0.005 --schedule-start 1\n"),
              std::string::npos)
        << command;
    const json report = json::parse(fold({"1", "--budget", "95%", "--json"}).out);
    std::vector<std::string> branch{"runs",    "branch",    "1",      "--checkpoint", "best",
                                    "--match", "--dry-run", "--json", "--limit-test", "32"};
    for (const json& tie : report["plan"].back()["ties"]) {
        branch.insert(branch.end(), {"--tie", tie.get<std::string>()});
    }
    const Outcome measured = run(branch);
    ASSERT_EQ(measured.code, 0) << measured.err;
    const json cost = json::parse(measured.out);
    EXPECT_EQ(cost["top1_after"], report["plan"].back()["top1"]);
    EXPECT_EQ(cost["top1_before"], report["top1"]);
    EXPECT_EQ(cost["parameters_after"], report["plan"].back()["parameters"]);
}

TEST_F(FoldCommands, healTrainsABranchFromTheTiedWeights) {
    const Outcome outcome = fold({"1", "--budget", "0", "--heal", "--epochs", "2", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_NE(outcome.err.find("4 ties leave "), std::string::npos) << outcome.err;
    const json healed = json::parse(run({"runs", "show", "2", "--json"}).out);
    EXPECT_EQ(healed["parent"], 1) << healed.dump();
    EXPECT_EQ(healed["config"]["learning-rate"], 0.005) << healed.dump();
    EXPECT_EQ(fold({"1", "--heal"}).code, 2);
}

TEST_F(FoldCommands, aFileOfAnotherProgramNeedsNoStore) {
    ASSERT_EQ(run({"export", "1", "--out", path("w.safetensors"), "--names", "timm", "--sharing",
                   "expanded"})
                  .code,
              0);
    const Outcome outcome =
        fold({path("w.safetensors"), "--data", "shapes", "--budget", "95%", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const json report = json::parse(outcome.out);
    EXPECT_EQ(report["pairs"].size(), 5U); // the file's metadata say what shares
    EXPECT_FALSE(report["plan"].empty());
    EXPECT_EQ(fold({path("w.safetensors")}).code, 2); // no data
    EXPECT_EQ(fold({path("w.safetensors"), "--data", "shapes", "--budget", "0", "--heal"}).code, 2);
}

TEST_F(FoldCommands, saysWhatIsWrong) {
    EXPECT_NE(fold({"1", "--budget", "half"}).err.find("--budget takes a number of parameters"),
              std::string::npos);
    EXPECT_NE(fold({"1", "--stage", "9"}).err.find("the network has stages 1 to 2"),
              std::string::npos);
}

} // namespace
} // namespace sharesnet::test
