#include "core/data/image_file.h"
#include "core/data/png.h"
#include "tests/app/program.h"
#include "tests/core/data/made_tars.h"
#include "tests/support/http_server.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace sharesnet::test {
namespace {

using nlohmann::json;

class DataCommands : public testing::Test {
  protected:
    Outcome run(const std::vector<std::string>& arguments) const {
        return Program(arguments, home_.path()).finish();
    }
    std::string path(const std::string& name) const { return (home_ / name).string(); }

    static std::vector<std::uint8_t> png(int value) {
        return encodePng({8, 8, std::vector<std::uint8_t>(192, static_cast<std::uint8_t>(value))});
    }
    // Two classes of four training images, two for the test.
    void writeTars() const {
        MadeTar train, val;
        for (int i = 0; i < 8; ++i) {
            const std::string name = std::to_string(i);
            train.add(name + ".png", png(20 * i)).add(name + ".cls", std::to_string(i % 2));
        }
        val.add("0.png", png(7)).add("0.cls", "0").add("1.png", png(200)).add("1.cls", "1");
        home_.write("set/train-0.tar", train.bytes());
        home_.write("set/val-0.tar", val.bytes());
    }

    const TemporaryFolder home_;
};

TEST_F(DataCommands, listWhatIsKnown) {
    const Outcome outcome = run({"data", "list"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("fashion-mnist"), std::string::npos);
    const json all = json::parse(run({"data", "list", "--json"}).out);
    EXPECT_EQ(all[0]["files"][0]["md5"], "c32a1d4ab5d03f1284b67883e8d87530");
}

TEST_F(DataCommands, checkSaysWhatAnArchiveHolds) {
    writeTars();
    const Outcome outcome = run({"data", "check", path("set"), "--json"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    const json report = json::parse(outcome.out);
    EXPECT_EQ(report["data"], "tar:" + path("set"));
    EXPECT_EQ(report["train_images"], 8);
    EXPECT_EQ(report["classes"][1], json({{"name", "1"}, {"train", 4}, {"test", 1}}));
    EXPECT_EQ(report["same_in_train_and_test"], 0);
    const Outcome text = run({"data", "check", "--data", "tar:" + path("set")});
    EXPECT_NE(text.out.find("8 training and 2 test images, 2 classes"), std::string::npos)
        << text.out;
    const Outcome pattern = run({"data", "check", path("set/{train,val}-*.tar")});
    EXPECT_EQ(pattern.code, 0) << pattern.err;
    EXPECT_NE(pattern.out.find("8 training and 2 test images, 2 classes"), std::string::npos)
        << pattern.out;
    const Outcome nothing = run({"data", "check", path("nowhere")});
    EXPECT_EQ(nothing.code, 2);
    EXPECT_NE(nothing.err.find("There is nothing at"), std::string::npos);
    EXPECT_EQ(run({"data", "check"}).code, 2);
}

TEST_F(DataCommands, fetchTellsWhatAServerGives) {
    const HttpServer server([](const std::string&) {
        return std::string("HTTP/1.1 200 OK\r\n\r\n<html>Sign in</html>");
    });
    const Outcome page = run({"data", "fetch", "mnist", path("m"), "--mirror", server.url("d")});
    EXPECT_EQ(page.code, 2);
    EXPECT_NE(page.err.find("returned a web page instead of the file"), std::string::npos)
        << page.err;
    EXPECT_NE(server.requests().at(0).find("GET /d/train-images-idx3-ubyte.gz "),
              std::string::npos);
    EXPECT_EQ(run({"data", "fetch", "minst"}).code, 2);
}

TEST_F(DataCommands, archivesAreTrainedOnWithCropsAndColors) {
    writeTars();
    const std::vector<std::string> arguments{"train",          "sharesnet-cifar-20",
                                             "--classes",      "2",
                                             "--data",         "tar:" + path("set"),
                                             "--epochs",       "1",
                                             "--batch-size",   "4",
                                             "--train-crop",   "resized",
                                             "--color-jitter", "0.4",
                                             "--lighting",     "0.1",
                                             "--rand-augment", "2",
                                             "--test-crop",    "0.875",
                                             "--threads",      "1",
                                             "--store",        path("store")};
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_NE(outcome.err.find("8 training and 2 test images"), std::string::npos) << outcome.err;
    EXPECT_TRUE(std::filesystem::exists(home_ / ".cache/sharesnet/index"));
    const Outcome evaluated = run({"evaluate", "1", "--json", "--store", path("store")});
    EXPECT_EQ(evaluated.code, 0) << evaluated.err;
    EXPECT_EQ(json::parse(evaluated.out)["images"], 2);
}

// The losses of the run's steps, as text.
std::vector<std::string> lossesIn(const std::string& events) {
    std::vector<std::string> losses;
    std::istringstream lines(events);
    for (std::string line; std::getline(lines, line);) {
        const json event = json::parse(line);
        if (event.contains("loss") && event.contains("step")) {
            losses.push_back(event["loss"].dump());
        }
    }
    return losses;
}

TEST_F(DataCommands, decodedPicturesAndListsAreKeptWhereOneSays) {
    writeTars();
    for (const char* name : {"set/train-0.tar", "set/val-0.tar"}) {
        std::filesystem::last_write_time(
            home_ / name, std::filesystem::file_time_type::clock::now() - std::chrono::minutes(5));
    }
    const auto train = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"train",
                                           "sharesnet-cifar-20",
                                           "--classes",
                                           "2",
                                           "--data",
                                           "tar:" + path("set"),
                                           "--epochs",
                                           "2",
                                           "--batch-size",
                                           "4",
                                           "--events",
                                           "--train-crop",
                                           "resized",
                                           "--threads",
                                           "1",
                                           "--store",
                                           path("store")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    };
    const Outcome without = train({});
    ASSERT_EQ(without.code, 0) << without.err;
    const std::string own = path(".cache/sharesnet");
    const std::string folder = path("kept");
    std::filesystem::remove_all(own);
    for (const char* time : {"first", "second"}) {
        const Outcome with = train({"--image-cache", "1", "--cache-folder", folder});
        ASSERT_EQ(with.code, 0) << with.err;
        EXPECT_EQ(lossesIn(with.out), lossesIn(without.out)) << time;
    }
    EXPECT_EQ(lossesIn(without.out).size(), 4U);
    EXPECT_FALSE(std::filesystem::exists(own));
    const json kept = json::parse(run({"data", "cache", "--cache-folder", folder, "--json"}).out);
    EXPECT_EQ(kept["pictures"], folder + "/pictures");
    EXPECT_EQ(kept["kept"][0]["of"], "tar:" + path("set") + " (train)");
    EXPECT_EQ(kept["kept"][0]["pictures"], 16) << "for the mean, and whole for the crops";
    EXPECT_GT(kept["list_bytes"], 0);
    // a run keeps to it
    EXPECT_EQ(run({"evaluate", "2", "--store", path("store")}).code, 0);
    EXPECT_EQ(run({"train", "--resume", "2", "--epochs", "3", "--store", path("store")}).code, 0);
    EXPECT_FALSE(std::filesystem::exists(own));
    EXPECT_EQ(run({"data", "check", path("set"), "--cache-folder", path("other")}).code, 0);
    EXPECT_EQ(
        run({"evaluate", "1", "--store", path("store"), "--cache-folder", path("third")}).code, 0);
    EXPECT_TRUE(std::filesystem::exists(path("other") + "/index"));
    EXPECT_TRUE(std::filesystem::exists(path("third") + "/index"));
    EXPECT_FALSE(std::filesystem::exists(own));
    const Outcome deleted = run({"data", "cache", "--cache-folder", folder, "--delete"});
    EXPECT_EQ(deleted.code, 0) << deleted.err;
    EXPECT_NE(deleted.out.find("deleted: decoded images: "), std::string::npos);
    EXPECT_TRUE(std::filesystem::is_empty(folder + "/pictures"));
    EXPECT_TRUE(std::filesystem::is_empty(folder + "/index"));
}

} // namespace
} // namespace sharesnet::test
