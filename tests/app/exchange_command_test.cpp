#include "tests/app/program.h"
#include "tests/app/tiny_training.h"
#include "tests/support/plain_records.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class ExchangeCommands : public testing::Test {
  protected:
    void SetUp() override {
        std::vector<std::string> training = tinyTraining(home_.path(), 1);
        training.insert(training.end(), {"--use-steps", "2"});
        const Outcome trained = run(training);
        ASSERT_EQ(trained.code, 0) << trained.err;
    }
    std::string path(const std::string& name) const { return (home_ / name).string(); }
    Outcome run(const std::vector<std::string>& arguments) const {
        return Program(arguments, home_.path()).finish();
    }
    json evaluated(const std::string& id) const {
        const Outcome outcome =
            run({"evaluate", id, "--data", "shapes", "--limit-test", "32", "--json"});
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        json evaluation = json::parse(outcome.out, nullptr, false);
        evaluation.erase("checkpoint");
        return evaluation;
    }
    std::string textOf(const std::string& name) const {
        std::ifstream in(home_ / name);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    const TemporaryFolder home_;
};

TEST_F(ExchangeCommands, whatIsExportedAndTakenInAgainAnswersAlike) {
    for (const std::string names : {"own", "timm", "wrn"}) {
        for (const std::string sharing : {"own", "aliases", "expanded"}) {
            const Outcome out = run({"export", "1", "--out", path("w.safetensors"), "--names",
                                     names, "--sharing", sharing, "--json", "--force"});
            ASSERT_EQ(out.code, 0) << out.err;
            const json exported = json::parse(out.out);
            EXPECT_EQ(exported["largest_difference"], 0.0);
            EXPECT_EQ(exported["bytes"].get<std::uintmax_t>(),
                      fs::file_size(home_ / "w.safetensors"));
        }
    }
    const Outcome in = run({"import", path("w.safetensors"), "--data", "shapes", "--json"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_EQ(json::parse(in.out)["run"], 2);
    EXPECT_EQ(json::parse(in.out)["names"], "wrn");
    EXPECT_EQ(evaluated("2"), evaluated("1"));
    const std::string shown = run({"runs", "show", "2"}).out;
    EXPECT_NE(shown.find("Imported from " + path("w.safetensors") +
                         " (wrn names), and not trained here.\nto train on from it: sharesnet runs "
                         "branch 2 --data DATA --epochs 10 --learning-rate 0.01\n"),
              std::string::npos)
        << shown;
    EXPECT_EQ(shown.find("to repeat it"), std::string::npos);
    EXPECT_EQ(shown.find("batch-size"), std::string::npos) << "no training had settings";
    EXPECT_TRUE(json::parse(run({"runs", "show", "2", "--json"}).out)["command"].is_null());
    const Outcome on =
        run({"runs", "branch", "2", "--data", "shapes", "--epochs", "1", "--learning-rate", "0.01",
             "--limit-train", "64", "--limit-test", "32", "--json"});
    EXPECT_EQ(on.code, 0) << on.err;
}

TEST_F(ExchangeCommands, theSizeIsToldBeforehandForEveryFormOfANetwork) {
    for (const std::vector<std::string>& form :
         {std::vector<std::string>{"--names", "timm", "--sharing", "aliases"},
          {"--sharing", "expanded"},
          {"--format", "pytorch"},
          {"--format", "hub", "--sharing", "expanded"}}) {
        std::vector<std::string> arguments{"export", "1", "--json"};
        arguments.insert(arguments.end(), form.begin(), form.end());
        std::vector<std::string> asking = arguments;
        asking.emplace_back("--size");
        const Outcome size = run(asking);
        ASSERT_EQ(size.code, 0) << size.err;
        arguments.insert(arguments.end(), {"--out", path("net")});
        const Outcome written = run(arguments);
        ASSERT_EQ(written.code, 0) << written.err;
        const json exported = json::parse(written.out);
        std::uintmax_t bytes = 0;
        for (const json& file : exported["files"]) {
            bytes += fs::file_size(file.get<std::string>());
        }
        EXPECT_EQ(json::parse(size.out)["bytes"], bytes);
        EXPECT_EQ(exported["bytes"], bytes);
        fs::remove_all(path("net"));
    }
}

TEST_F(ExchangeCommands, aLookWritesNothing) {
    ASSERT_EQ(run({"export", "1", "--out", path("w.safetensors"), "--names", "timm"}).code, 0);
    const Outcome look = run({"import", path("w.safetensors"), "--look"});
    EXPECT_EQ(look.code, 0) << look.err;
    EXPECT_NE(look.out.find("timm"), std::string::npos);
    EXPECT_EQ(run({"import", path("text.safetensors"), "--normalization", "data"}).err,
              "sharesnet: --normalization data goes with --data\n");
    EXPECT_EQ(run({"runs", "show", "2"}).code, 2);
}

TEST_F(ExchangeCommands, standardOutputGetsTheFileAlone) {
    ASSERT_EQ(run({"export", "1", "--out", path("w.safetensors")}).code, 0);
    const Outcome out = run({"export", "1", "--out", "-"});
    ASSERT_EQ(out.code, 0) << out.err;
    EXPECT_TRUE(out.out == textOf("w.safetensors"));
    EXPECT_NE(out.err.find("checked: read back"), std::string::npos);
    ASSERT_EQ(run({"export", "1", "--format", "csv", "--out", path("curves.csv")}).code, 0);
    EXPECT_EQ(run({"export", "1", "--format", "csv", "--out", "-"}).out, textOf("curves.csv"));
    EXPECT_EQ(run({"export", "1", "--format", "hub", "--out", "-"}).err,
              "sharesnet: --out - is standard output, and --format hub makes a folder: name one\n");
    EXPECT_EQ(run({"export", "1", "--out", "-", "--json"}).code, 2);
    EXPECT_FALSE(fs::exists("-"));
}

TEST_F(ExchangeCommands, aFileThatIsThereIsReplacedWithForceAlone) {
    std::ofstream(home_ / "w.safetensors") << "mine";
    fs::create_directories(home_ / "hub");
    std::ofstream(home_ / "hub/README.md") << "mine";
    std::ofstream(home_ / "curves.csv") << "mine";
    for (const std::vector<std::string>& writing :
         {std::vector<std::string>{"export", "1", "--out", path("w.safetensors")},
          {"export", "1", "--format", "csv", "--out", path("curves.csv")},
          {"runs", "export", "1", "--out", path("curves.csv")},
          {"export", "1", "--format", "hub", "--out", path("hub")}}) {
        const Outcome refused = run(writing);
        EXPECT_EQ(refused.code, 2) << refused.err;
        EXPECT_NE(refused.err.find(": is there already; choose another name, or replace it with "
                                   "--force"),
                  std::string::npos)
            << refused.err;
        for (const char* file : {"w.safetensors", "hub/README.md", "curves.csv"}) {
            EXPECT_EQ(textOf(file), "mine") << file;
        }
    }
    EXPECT_FALSE(fs::exists(home_ / "hub/model.py"));
    EXPECT_EQ(run({"export", "1", "--out", path("w.safetensors"), "--force"}).code, 0);
    EXPECT_NE(textOf("w.safetensors"), "mine");
}

TEST_F(ExchangeCommands, anImportThatFailsLeavesNoNewStore) {
    std::ofstream(home_ / "bad.safetensors") << "no tensors";
    std::ofstream(home_ / "bad.csv") << "a,b\n1,2\n";
    for (const char* file : {"bad.safetensors", "bad.csv"}) {
        EXPECT_NE(run({"import", path(file), "--store", path("new")}).code, 0) << file;
        EXPECT_FALSE(fs::exists(home_ / "new")) << file;
    }
}

TEST_F(ExchangeCommands, aFileThatCannotBeWrittenIsNamedAsItWasAskedFor) {
    const Outcome missing = run({"export", "1", "--out", path("none/w.safetensors")});
    EXPECT_EQ(missing.code, 2);
    EXPECT_EQ(missing.err, "sharesnet: " + path("none/w.safetensors") +
                               ": cannot be written: No such file or directory\n");
}

TEST_F(ExchangeCommands, aHubFolderHasACardACodeAndAConfiguration) {
    const Outcome out = run({"export", "1", "--format", "hub", "--out", path("hub")});
    ASSERT_EQ(out.code, 0) << out.err;
    EXPECT_NE(out.err.find("checked: read back"), std::string::npos);
    EXPECT_NE(textOf("hub/README.md").find("library_name: pytorch\n"), std::string::npos);
    EXPECT_NE(textOf("hub/README.md").find("| parameters | "), std::string::npos);
    EXPECT_NE(textOf("hub/model.py").find("def assert_tied(model):"), std::string::npos);
    EXPECT_EQ(json::parse(textOf("hub/config.json"))["num_labels"], 10);
    EXPECT_TRUE(fs::exists(home_ / "hub/model.safetensors"));
}

#ifdef SHARESNET_HAS_ONNX
TEST_F(ExchangeCommands, onnxHasThePredictedSizeAndLintSaysWhatItShares) {
    for (const bool fold : {false, true}) {
        std::vector<std::string> arguments{"export", "1", "--format", "onnx", "--json"};
        if (fold) {
            arguments.emplace_back("--fold");
        }
        std::vector<std::string> asking = arguments, writing = arguments;
        asking.emplace_back("--size");
        writing.insert(writing.end(), {"--out", path("net.onnx"), "--force"});
        const Outcome size = run(asking), written = run(writing);
        ASSERT_EQ(size.code, 0) << size.err;
        ASSERT_EQ(written.code, 0) << written.err;
        const json exported = json::parse(written.out);
        EXPECT_EQ(json::parse(size.out)["bytes"], exported["bytes"]);
        EXPECT_EQ(exported["bytes"].get<std::uintmax_t>(), fs::file_size(home_ / "net.onnx"));
        EXPECT_LT(exported["largest_difference"].get<double>(), 1e-4);

        const Outcome lint = run({"lint", path("net.onnx")});
        EXPECT_EQ(lint.code, 0) << lint.err;
        EXPECT_EQ(lint.out.find("fact: stage1.conv2.A, /stage1/block2/conv2/Conv, "
                                "/stage1/block3/conv2/Conv: one weight for 2 nodes [shared]") !=
                      std::string::npos,
                  !fold)
            << lint.out;
    }
    EXPECT_EQ(run({"export", "1", "--format", "onnx"}).code, 2);
    EXPECT_EQ(run({"export", "1", "--fold", "--out", path("w")}).code, 2);
}
#endif

TEST_F(ExchangeCommands, lintOfAFileOfOursSaysWhatIsSharedAndOfACutOneWhatIsWrong) {
    ASSERT_EQ(run({"export", "1", "--out", path("w.safetensors")}).code, 0);
    const json lint = json::parse(run({"lint", path("w.safetensors"), "--json"}).out);
    EXPECT_EQ(lint["format"], "safetensors");
    EXPECT_EQ(lint["findings"][0]["rule"], "shared");
    fs::resize_file(home_ / "w.safetensors", 100);
    const Outcome cut = run({"lint", path("w.safetensors")});
    EXPECT_EQ(cut.code, 2);
    EXPECT_NE(cut.err.find("w.safetensors: it is truncated"), std::string::npos) << cut.err;
}

TEST_F(ExchangeCommands, badInputIsOneLineAndLeavesNoRun) {
    std::ofstream(home_ / "text.safetensors") << "no tensors at all";
    const Outcome bad = run({"import", path("text.safetensors")});
    EXPECT_EQ(bad.code, 2);
    EXPECT_NE(bad.err.find("text.safetensors: it is truncated, or not a safetensors file"),
              std::string::npos)
        << bad.err;
    EXPECT_EQ(run({"import", path("missing.safetensors")}).code, 1);
    EXPECT_EQ(run({"export", "1", "--out", path("x"), "--names", "torchvision"}).code, 2);
    EXPECT_EQ(run({"import", path("text.safetensors"), "--mean", "1,2"}).code, 2);
    EXPECT_EQ(run({"runs", "show", "2"}).code, 2);
}

TEST_F(ExchangeCommands, aBranchUntiesAUseWithoutChangingAnAnswer) {
    const Outcome cost = run({"runs", "branch", "1", "--untie", "stage1.conv2:2", "--dry-run",
                              "--limit-test", "32", "--json"});
    ASSERT_EQ(cost.code, 0) << cost.err;
    const json measured = json::parse(cost.out);
    EXPECT_EQ(measured["top1_before"], measured["top1_after"]);
    EXPECT_EQ(measured["parameters_after"].get<int>() - measured["parameters_before"].get<int>(),
              8 * 8 * 9);
    const Outcome branch = run(
        {"runs", "branch", "1", "--untie", "stage1.conv2:2", "--epochs", "2", "--threads", "1"});
    ASSERT_EQ(branch.code, 0) << branch.err;
    const json described = json::parse(run({"runs", "show", "2", "--json"}).out);
    EXPECT_EQ(described["parameters"], measured["parameters_after"]) << described.dump(1);
}

// The numbers of a tag in a run's folder, and where they are made void ("START").
std::vector<std::int64_t> boardSteps(const fs::path& folder, const std::string& tag) {
    std::vector<std::int64_t> steps;
    std::vector<fs::path> files(fs::directory_iterator(folder), {});
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        for (const PlainScalar& scalar : plainScalars(fileContent(file))) {
            if (scalar.tag == tag) {
                steps.push_back(scalar.step);
            }
        }
    }
    return steps;
}

TEST_F(ExchangeCommands, aRunGoesToTensorBoardWithPicturesOfItsUsesAndOnlyOnce) {
    const std::vector<std::string> exporting{"export", "1",         "--format", "tensorboard",
                                             "--out",  path("log"), "--json"};
    const Outcome out = run(exporting);
    ASSERT_EQ(out.code, 0) << out.err;
    const json exported = json::parse(out.out);
    EXPECT_EQ(exported["pictures"], 2) << "two uses at the last checkpoint";
    EXPECT_EQ(exported["notes"], json::array());
    const fs::path folder = exported["folder"].get<std::string>();
    EXPECT_EQ(boardSteps(folder, "train/loss"), (std::vector<std::int64_t>{1, 2, 3, 4}));
    EXPECT_EQ(boardSteps(folder, "test/accuracy"), std::vector<std::int64_t>{4});
    EXPECT_EQ(boardSteps(folder, "uses stage1.conv2/activation 2"),
              (std::vector<std::int64_t>{2, 4}));
    EXPECT_NE(fileContent(exported["file"].get<std::string>()).find("stage1.conv2/use 2"),
              std::string::npos);
    EXPECT_TRUE(json::parse(run(exporting).out)["file"].is_null()) << "it is there already";

    const Outcome longer =
        run({"runs", "prolong", "1", "--epochs", "1", "--tensorboard", path("log")});
    ASSERT_EQ(longer.code, 0) << longer.err;
    EXPECT_EQ(boardSteps(folder, "train/loss"),
              (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7, 8}));
    EXPECT_EQ(boardSteps(folder, "START"), std::vector<std::int64_t>{}) << "nothing overlaps";
    std::vector<std::string> again = exporting;
    again.emplace_back("--no-pictures");
    EXPECT_TRUE(json::parse(run(again).out)["file"].is_null()) << "it is there already";
}

TEST_F(ExchangeCommands, curvesGoOutAndComeInBesideOurs) {
    for (const std::string format : {"csv", "json"}) {
        const Outcome out = run({"export", "1", "--format", format, "--out", path("r." + format)});
        ASSERT_EQ(out.code, 0) << out.err;
        EXPECT_EQ(textOf("r." + format), run({"runs", "export", "1", "--format", format}).out);
    }
    const Outcome in = run({"import", path("r.csv"), "--json"});
    ASSERT_EQ(in.code, 0) << in.err;
    EXPECT_EQ(json::parse(in.out)["runs"][0]["run"], 2);
    const json ours = json::parse(run({"runs", "show", "1", "--json"}).out);
    const json theirs = json::parse(run({"runs", "show", "2", "--json"}).out);
    EXPECT_EQ(theirs["best_test_top1"], ours["best_test_top1"]);
    EXPECT_EQ(theirs["origin"], path("r.csv"));
    EXPECT_TRUE(theirs["config"].is_null());
    const Outcome shown = run({"runs", "show", "2"});
    EXPECT_EQ(shown.code, 0);
    EXPECT_EQ(shown.out.find("to repeat it"), std::string::npos);
    EXPECT_NE(run({"runs", "list"}).out.find("finished"), std::string::npos);
    for (const std::vector<std::string>& needsANetwork :
         {std::vector<std::string>{"train", "--resume", "2"},
          {"runs", "prolong", "2", "--epochs", "1"},
          {"runs", "branch", "2"},
          {"lens", "2", "--conv", "stage1.conv2"},
          {"evaluate", "2"},
          {"export", "2", "--out", path("x.safetensors")}}) {
        const Outcome refused = run(needsANetwork);
        EXPECT_EQ(refused.code, 2) << needsANetwork[0];
        EXPECT_NE(refused.err.find("its curves were read from " + path("r.csv")), std::string::npos)
            << refused.err;
    }
}

TEST_F(ExchangeCommands, optionsOfNetworksAndOfCurvesAreToldApart) {
    std::ofstream(home_ / "c.csv") << "epoch,mine\n1,50\n";
    EXPECT_EQ(run({"import", path("c.csv")}).code, 2);
    EXPECT_EQ(run({"import", path("c.csv"), "--tie-equal"}).code, 2);
    EXPECT_EQ(run({"import", path("w.safetensors"), "--map", "a=epoch"}).code, 2);
    const Outcome mapped = run({"import", path("c.csv"), "--map", "mine=test-top1"});
    EXPECT_EQ(mapped.code, 0) << mapped.err;
    EXPECT_NE(mapped.out.find("test-top1, percent"), std::string::npos) << mapped.out;
    EXPECT_EQ(run({"export", "1", "--format", "csv", "--out", path("x"), "--follow"}).code, 2);
    EXPECT_EQ(run({"export", "1", "--format", "csv", "--out", path("x"), "--fold"}).code, 2);
    EXPECT_EQ(run({"export", "1", "--out", path("x"), "--no-pictures"}).code, 2);
}

TEST_F(ExchangeCommands, lensShowsWhatWasMeasuredInTraining) {
    const Outcome shown = run({"lens", "1", "--conv", "stage1.conv2", "--as-trained", "--json"});
    ASSERT_EQ(shown.code, 0) << shown.err;
    const json history = json::parse(shown.out);
    ASSERT_EQ(history["moments"].size(), 2U); // steps 2 and 4
    EXPECT_EQ(history["moments"][1]["step"], 4);
    EXPECT_EQ(history["moments"][1]["study"]["uses"].size(), 2U);
    EXPECT_EQ(run({"lens", "1", "--conv", "stage2.conv2", "--as-trained"}).code, 2);
    EXPECT_EQ(run({"lens", "1", "--conv", "stage1.conv2", "--as-trained", "--over-time"}).code, 2);
}

} // namespace
} // namespace sharesnet::test
