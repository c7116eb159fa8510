#include "core/store/run_store.h"
#include "models/checkpoint/checkpoint.h"
#include "tests/app/program.h"
#include "tests/app/tiny_training.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class EvaluateCommand : public testing::Test {
  protected:
    std::string path(const std::string& name) const { return (home_ / name).string(); }
    Outcome run(const std::vector<std::string>& arguments) const {
        return Program(arguments, home_.path()).finish();
    }

    // A picture of `width` x 16 pixels, which differ.
    void write(const std::string& name, int width = 16) const {
        fs::create_directories((home_ / name).parent_path());
        std::ofstream file(home_ / name, std::ios::binary);
        file << "P6 " << width << " 16 255\n";
        for (int k = 0; k < width * 16 * 3; ++k) {
            file.put(static_cast<char>((k * 7 + static_cast<int>(name.size()) * 13) % 256));
        }
    }
    void writeData(const std::string& folder, const std::vector<std::string>& classes) const {
        for (const std::string& name : classes) {
            for (const char* image : {"/0.ppm", "/1.ppm"}) {
                write(folder + "/train/" + name + image);
                write(folder + "/test/" + name + image);
            }
        }
    }
    // A run on "data" of these classes, 1, of which the checkpoint `last` is evaluated below.
    void train(const std::vector<std::string>& classes) const {
        writeData("data", classes);
        const Outcome outcome =
            run({"train", tinyArchFile(home_.path()), "--classes", std::to_string(classes.size()),
                 "--data", "folder:" + path("data"), "--batch-size", "4", "--epochs", "1",
                 "--threads", "1", "--precision", "fp32"});
        ASSERT_EQ(outcome.code, 0) << outcome.err;
    }
    Outcome evaluate(std::vector<std::string> more) const {
        more.insert(more.begin(), {"evaluate", "1", "--checkpoint", "last"});
        return run(more);
    }
    Outcome evaluateOn(const std::string& folder) const {
        return evaluate({"--data", "folder:" + path(folder), "--json"});
    }

    const TemporaryFolder home_;
};

TEST_F(EvaluateCommand, NeedsNoMoreThanTestImagesAndTellsWhatItLeavesOut) {
    train({"cat", "dog"});
    writeData("other", {"cat", "dog"});
    fs::remove_all(home_ / "other/train");
    std::ofstream(home_ / "other/test/cat/2.png") << "no picture";
    const Outcome outcome = evaluateOn("other");
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const json result = json::parse(outcome.out);
    EXPECT_EQ(result["images"], 4);
    ASSERT_EQ(result["skipped"].size(), 1U);
    EXPECT_EQ(result["skipped"][0]["file"], path("other/test/cat/2.png"));
    EXPECT_NE(outcome.err.find("1 file skipped: " + path("other/test/cat/2.png")),
              std::string::npos)
        << outcome.err;
}

TEST_F(EvaluateCommand, OtherClassesAreRefusedByName) {
    train({"cat", "dog"});
    writeData("other", {"dog", "emu"});
    const Outcome outcome = evaluateOn("other");
    EXPECT_EQ(outcome.code, 2);
    EXPECT_NE(outcome.err.find("it lacks cat; the network does not know emu"), std::string::npos)
        << outcome.err;
    EXPECT_EQ(outcome.out, "");
}

TEST_F(EvaluateCommand, AClassWithoutTestImagesHasNoAccuracy) {
    train({"cat", "dog", "emu"});
    const Outcome asJson = evaluate({"--limit-test", "2", "--json"}); // an even spread: cat, dog
    ASSERT_EQ(asJson.code, 0) << asJson.err;
    const json perClass = json::parse(asJson.out)["per_class_top1"];
    EXPECT_TRUE(perClass[0].is_number());
    EXPECT_TRUE(perClass[1].is_number());
    EXPECT_TRUE(perClass[2].is_null());
    const std::string text = evaluate({"--limit-test", "2"}).out;
    std::istringstream lines(text.substr(text.find("\nemu")));
    std::string name;
    std::string top1;
    lines >> name >> top1;
    EXPECT_EQ(name, "emu");
    EXPECT_EQ(top1, "-") << text;
}

TEST_F(EvaluateCommand, ColumnsCanBeToldApart) {
    train({"class001", "class002", "abcd\xC3\xA9"});
    const Outcome outcome = evaluate({});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    for (const char* column : {"->class001", "->class002", "->abcd\xC3\xA9"}) {
        EXPECT_NE(outcome.out.find(column), std::string::npos) << outcome.out;
    }
}

TEST_F(EvaluateCommand, NanWeightsAreAFailedJobAndNoAccuracy) {
    train({"cat", "dog"});
    const fs::path file = home_ / ".local/share/sharesnet/checkpoints/1/last.safetensors";
    Checkpoint checkpoint = loadCheckpoint(file);
    for (auto& [name, tensor] : checkpoint.network) {
        if (tensor.is_floating_point()) {
            tensor.fill_(std::numeric_limits<float>::quiet_NaN());
        }
    }
    saveCheckpoint(home_ / "bad.safetensors", checkpoint);
    const Outcome outcome = run({"evaluate", path("bad.safetensors"), "--json"});
    EXPECT_EQ(outcome.code, 1) << outcome.err;
    EXPECT_NE(outcome.err.find("4 of the first 4 test images are NaN or infinite"),
              std::string::npos)
        << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    const Outcome looked =
        run({"activations", path("bad.safetensors"), "--image", path("data/test/cat/0.ppm"),
             "--conv", "stage1.conv2", "--out", path("maps")});
    EXPECT_EQ(looked.code, 1);
    EXPECT_NE(looked.err.find("bad.safetensors: activations are NaN or infinite"),
              std::string::npos)
        << looked.err;
}

TEST_F(EvaluateCommand, ErrorsOfARunAgreeWithIt) {
    train({"cat", "dog", "emu"});
    const Outcome evaluated = run({"evaluate", "1", "--json"});
    const Outcome listed = run({"runs", "errors", "1", "--json"});
    ASSERT_EQ(listed.code, 0) << listed.err;
    const json expected = json::parse(evaluated.out);
    const json errors = json::parse(listed.out)["runs"][0];
    for (const char* same : {"images", "top1", "loss", "classes", "confusion"}) {
        EXPECT_EQ(errors[same], expected[same]) << same;
    }
    std::int64_t wrong = 0;
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            wrong += row == column ? 0 : expected["confusion"][row][column].get<std::int64_t>();
        }
    }
    ASSERT_EQ(errors["errors"].size(), static_cast<std::size_t>(wrong));
    for (const json& image : errors["errors"]) {
        const std::string folder = "test/" + image["true"].get<std::string>() + "/";
        EXPECT_EQ(image["file"].get<std::string>().substr(0, folder.size()), folder);
        EXPECT_GE(image["probability"].get<double>(), image["true_probability"].get<double>());
    }
}

TEST_F(EvaluateCommand, ErrorsAreKeptAndOutliveTheData) {
    train({"cat", "dog"});
    const Outcome first = run({"runs", "errors", "1", "--json"});
    ASSERT_EQ(first.code, 0) << first.err;
    EXPECT_EQ(first.err, "");
    fs::remove_all(home_ / "data"); // nothing can be evaluated any more
    const Outcome second = run({"runs", "errors", "1", "--json"});
    EXPECT_EQ(second.code, 0) << second.err;
    EXPECT_EQ(second.out, first.out);
    EXPECT_NE(second.err.find("note: run 1: The images cannot be shown: There is no folder"),
              std::string::npos)
        << second.err;
    fs::remove(home_ / ".local/share/sharesnet/checkpoints/1/best.errors");
    EXPECT_EQ(run({"runs", "errors", "1"}).code, 2);
}

TEST_F(EvaluateCommand, ErrorsOfNanWeightsAreAFailedJob) {
    train({"cat", "dog"});
    const fs::path file = home_ / ".local/share/sharesnet/checkpoints/1/best.safetensors";
    Checkpoint checkpoint = loadCheckpoint(file);
    for (auto& [name, tensor] : checkpoint.network) {
        if (tensor.is_floating_point()) {
            tensor.fill_(std::numeric_limits<float>::quiet_NaN());
        }
    }
    saveCheckpoint(file, checkpoint);
    const Outcome outcome = run({"runs", "errors", "1"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_NE(outcome.err.find("4 of the first 4 test images are NaN or infinite"),
              std::string::npos)
        << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
}

TEST_F(EvaluateCommand, ErrorsTellBadInputInOneLine) {
    train({"cat", "dog"});
    const auto refused = [this](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"runs", "errors"});
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.code, 2) << outcome.err;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
        return outcome.err;
    };
    EXPECT_NE(refused({"1", "--class", "dot"}).find("did you mean dog?"), std::string::npos);
    EXPECT_NE(refused({"9"}).find("9"), std::string::npos);
    EXPECT_NE(refused({"one"}).find("one is not a run's id"), std::string::npos);
    const std::string store = home_ / "empty";
    RunStore(store).create({"bare", {}, {}, {}});
    EXPECT_NE(refused({"1", "--store", store}).find("run 1 has no checkpoint"), std::string::npos);
}

// A picture that is not square: evaluated, and looked at.
TEST_F(EvaluateCommand, ActivationsSeeTheSamePicture) {
    train({"cat", "dog"});
    for (const char* name : {"wide/test/cat/0.ppm", "wide/test/dog/0.ppm"}) {
        write(name, 40);
    }
    const Outcome evaluated = evaluateOn("wide");
    ASSERT_EQ(evaluated.code, 0) << evaluated.err;
    double loss = 0;
    for (const std::string name : {"cat", "dog"}) {
        const Outcome looked = run({"activations", "1", "--checkpoint", "last", "--image",
                                    path("wide/test/" + name + "/0.ppm"), "--conv", "stage1.conv2",
                                    "--out", path(name)});
        ASSERT_EQ(looked.code, 0) << looked.err;
        std::ifstream file(path(name + "/activations.json"));
        const json document = json::parse(file); // outlives the loop over a part of it
        for (const json& each : document["prediction"]) {
            loss -= each["class"] == name ? std::log(each["probability"].get<double>()) / 2 : 0;
        }
    }
    EXPECT_NEAR(json::parse(evaluated.out)["loss"].get<double>(), loss, 1e-4);
}

TEST_F(EvaluateCommand, FindsTheDataOfARelativePathFromElsewhere) {
    writeData("data", {"cat", "dog"});
    const fs::path before = fs::current_path();
    fs::current_path(home_.path());
    const Outcome trained = run({"train", tinyArchFile(home_.path()), "--classes", "2", "--data",
                                 "folder:data", "--epochs", "1", "--threads", "1"});
    fs::current_path(before);
    ASSERT_EQ(trained.code, 0) << trained.err;
    EXPECT_EQ(evaluate({}).code, 0);
}

// `lens`: the same network and images as evaluate.
TEST_F(EvaluateCommand, LensAgreesWithEvaluate) {
    train({"cat", "dog"});
    const Outcome outcome = run({"lens", "1", "--checkpoint", "last", "--conv", "stage1.conv2",
                                 "--images", "0", "--out", path("study"), "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const json study = json::parse(outcome.out);
    const json evaluation = json::parse(evaluate({"--json"}).out);
    EXPECT_EQ(study["images"], evaluation["images"]);
    EXPECT_EQ(study["as_trained"]["top1"], evaluation["top1"]);
    EXPECT_NEAR(study["as_trained"]["loss"].get<double>(), evaluation["loss"].get<double>(), 1e-6);
    EXPECT_TRUE(fs::exists(home_ / "study/uses.csv"));
    EXPECT_GE(study["uses"].size(), 2U);

    const Outcome other = run({"lens", "1", "--conv", "stage1.conv2", "--measure", "magic"});
    EXPECT_EQ(other.code, 2);
    EXPECT_NE(other.err.find("there is no measure 'magic'; choose one of similarity"),
              std::string::npos)
        << other.err;
    EXPECT_EQ(run({"lens", "1", "--conv", "stage9.conv2"}).code, 2);
}

TEST_F(EvaluateCommand, LensShowsTheUsesOverTheCheckpointsOfARun) {
    train({"cat", "dog"});
    const Outcome longer = run({"train", "--resume", "1", "--epochs", "3", "--keep-every", "1"});
    ASSERT_EQ(longer.code, 0) << longer.err;
    EXPECT_NE(longer.err.find("2 checkpoints are kept, one every epoch: 2 x "), std::string::npos)
        << longer.err;
    EXPECT_NE(run({"runs", "show", "1"}).out.find("checkpoint epoch-2, step "), std::string::npos);
    std::ofstream(home_ / ".local/share/sharesnet/checkpoints/1/epoch-7.safetensors")
        << "x"; // no other has its step
    const std::vector<std::string> command{"lens",      "1",          "--conv",     "stage1.conv2",
                                           "--measure", "activation", "--over-time"};
    const Outcome outcome = run([&] {
        auto arguments = command;
        arguments.insert(arguments.end(), {"--json", "--out", path("study")});
        return arguments;
    }());
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_NE(outcome.err.find("a checkpoint is passed over: "), std::string::npos) << outcome.err;
    const json history = json::parse(outcome.out);
    std::vector<int> epochs;
    for (const json& moment : history["moments"]) {
        epochs.push_back(moment["epoch"]);
        EXPECT_GT(moment["study"]["uses"][0]["activation"].get<double>(), 0);
    }
    EXPECT_TRUE(std::ranges::is_sorted(epochs));
    EXPECT_EQ(epochs.back(), 3);
    EXPECT_NE(std::ranges::find(epochs, 2), epochs.end());
    EXPECT_EQ(history["passed_over"].size(), 1U);
    EXPECT_TRUE(fs::exists(home_ / "study/use-history.csv"));
    EXPECT_NE(run(command).out.find("relative_change\n"), std::string::npos);
    EXPECT_EQ(run({"lens", "7", "--conv", "stage1.conv2", "--over-time"}).code, 2);
    EXPECT_EQ(run({"lens", "1", "--conv", "stage1.conv2", "--measure", "activation", "--checkpoint",
                   "epoch-2"})
                  .code,
              0);
    const Outcome none = run({"evaluate", "1", "--checkpoint", "epoch-9"});
    EXPECT_EQ(none.code, 2);
    EXPECT_NE(none.err.find("run 1 has no checkpoint epoch-9; it has "), std::string::npos)
        << none.err;
}

TEST_F(EvaluateCommand, LensFindsTheTopImagesOfAChannel) {
    train({"cat", "dog"});
    const std::vector<std::string> command{"lens",      "1",          "--conv",  "stage1.conv2",
                                           "--measure", "top-images", "--count", "2"};
    EXPECT_EQ(run(command).code, 2) << "without a channel";
    const Outcome outcome = run([&] {
        auto arguments = command;
        arguments.insert(arguments.end(), {"--channel", "3", "--json", "--out", path("top")});
        return arguments;
    }());
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const json top = json::parse(outcome.out);
    EXPECT_EQ(top["images"], 4);
    EXPECT_EQ(top["channel"], 3);
    for (const json& use : top["uses"]) {
        ASSERT_EQ(use["images"].size(), 2U);
        EXPECT_GE(use["images"][0]["value"], use["images"][1]["value"]);
        EXPECT_TRUE(fs::exists(path("data/") + use["images"][0]["file"].get<std::string>())) << use;
    }
    EXPECT_TRUE(fs::exists(home_ / "top/top-images.csv"));
}

TEST_F(EvaluateCommand, ActivationsExplainAClass) {
    train({"cat", "dog"});
    const auto explained = [&](const std::string& method, const std::string& label) {
        return run({"activations", "1", "--image", path("data/test/cat/0.ppm"), "--conv",
                    "stage1.conv2", "--out", path("out"), "--explain", method, "--class", label,
                    "--force"});
    };
    const Outcome outcome = explained("grad-cam", "dog");
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    std::ifstream in(home_ / "out/explanation.json");
    const json explanation = json::parse(in);
    EXPECT_EQ(explanation["class"], "dog");
    const std::string file = explanation["uses"][0]["file"];
    EXPECT_TRUE(fs::exists(home_ / "out" / file));
    EXPECT_TRUE(fs::exists((home_ / "out" / file).replace_extension(".png")));
    EXPECT_EQ(explained("input-gradient", "1").code, 0);
    EXPECT_TRUE(fs::exists(home_ / "out/stage1.conv2-image-input-gradient.npy"));
    EXPECT_NE(
        explained("grad-cam", "bird").err.find("there is no class 'bird'; choose one of cat, dog"),
        std::string::npos);
    EXPECT_EQ(explained("magic", "cat").code, 2);
}

TEST_F(EvaluateCommand, APictureThatIsThereKeepsAllFilesFromBeingWritten) {
    train({"cat", "dog"});
    const std::vector<std::string> command{
        "activations",  "1",     "--image",  path("data/test/cat/0.ppm"), "--conv",
        "stage1.conv2", "--out", path("out")};
    ASSERT_EQ(run(command).code, 0);
    const fs::path activations = home_ / "out/activations.json";
    fs::remove(activations); // the rest is what may not be replaced
    const Outcome refused = run(command);
    EXPECT_EQ(refused.code, 2);
    EXPECT_NE(refused.err.find("stage1.conv2-use1-block"), std::string::npos) << refused.err;
    EXPECT_NE(refused.err.find(".png: is there already, as "), std::string::npos) << refused.err;
    EXPECT_FALSE(fs::exists(activations));
}

} // namespace
} // namespace sharesnet::test
