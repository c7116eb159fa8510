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
    EXPECT_NE(other.err.find("there is no measure 'magic'; there are similarity"),
              std::string::npos)
        << other.err;
    EXPECT_EQ(run({"lens", "1", "--conv", "stage9.conv2"}).code, 2);
}

} // namespace
} // namespace sharesnet::test
