#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/base/nearest_name.h"
#include "core/base/own_library.h"
#include "core/base/paths.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <pwd.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

// Gives an environment variable a value (none: takes it away) as long as this lives.
class Variable {
  public:
    Variable(const char* name, const std::optional<std::string>& value) : name_(name) {
        if (const char* before = std::getenv(name)) {
            before_ = before;
        }
        set(value);
    }
    ~Variable() { set(before_); }

  private:
    void set(const std::optional<std::string>& value) const {
        value ? setenv(name_, value->c_str(), 1) : unsetenv(name_);
    }

    const char* name_;
    std::optional<std::string> before_;
};

TEST(Paths, followTheXdgVariables) {
    const Variable data("XDG_DATA_HOME", "/a/data");
    const Variable config("XDG_CONFIG_HOME", "/a/config");
    const Variable state("XDG_STATE_HOME", "/a/state");
    EXPECT_EQ(userDataFolder(), "/a/data/sharesnet");
    EXPECT_EQ(userStateFolder(), "/a/state/sharesnet");
}

TEST(Paths, aTildeIsTheHomeFolder) {
    const Variable home("HOME", "/home/someone");
    EXPECT_EQ(withHome("~"), "/home/someone");
    EXPECT_EQ(withHome("~/a b/c"), "/home/someone/a b/c");
    EXPECT_EQ(withHome("a/~"), "a/~");
    EXPECT_EQ(withHome("./~/a"), "./~/a");
    EXPECT_EQ(withHome(""), "");
    const char* root = getpwnam("root")->pw_dir;
    EXPECT_EQ(withHome("~root/x"), fs::path(root) / "x");
    EXPECT_EQ(withHome("~root"), root);
}

TEST(Paths, anUnknownUserIsRefusedInWords) {
    const std::string message = test::errorOf([] { withHome("~nobody-of-this-name/photos"); });
    EXPECT_NE(message.find("no user 'nobody-of-this-name'"), std::string::npos) << message;
    EXPECT_NE(message.find("./~nobody-of-this-name/photos"), std::string::npos) << message;
}

TEST(Paths, theListOfUsersServesWithoutHome) {
    const Variable home("HOME", std::nullopt);
    EXPECT_EQ(withHome("~/x"), fs::path(getpwuid(getuid())->pw_dir) / "x");
}

TEST(Paths, areBelowHomeWithoutThem) {
    const Variable home("HOME", "/home/someone");
    const Variable data("XDG_DATA_HOME", std::nullopt);
    const Variable config("XDG_CONFIG_HOME", "");
    const Variable state("XDG_STATE_HOME", "relative/is/ignored");
    EXPECT_EQ(userDataFolder(), "/home/someone/.local/share/sharesnet");
    EXPECT_EQ(userStateFolder(), "/home/someone/.local/state/sharesnet");
}

TEST(Paths, theUserDatabaseKnowsHomeToo) {
    const Variable home("HOME", std::nullopt);
    const Variable data("XDG_DATA_HOME", std::nullopt);
    EXPECT_TRUE(userDataFolder().is_absolute());
}

TEST(NearestName, findsTheOneWithFewestTypingErrors) {
    const std::array<std::string, 3> names{"epochs", "learning-rate", "seed"};
    EXPECT_EQ(nearestName("learning_rat", names), "learning-rate");
    EXPECT_EQ(nearestName("epoch", names), "epochs");
    EXPECT_EQ(nearestName("sede", names), "seed");
    EXPECT_EQ(nearestName("quite-different", names), "");
}

// Restores spdlog's default logger, which a test takes over.
class Logging : public testing::Test {
  protected:
    ~Logging() override { spdlog::set_default_logger(before_); }

    std::shared_ptr<spdlog::logger> before_ = spdlog::default_logger();
};

TEST_F(Logging, goesIntoTheFileAndToTheCallback) {
    const test::TemporaryFolder folder;
    const Variable state("XDG_STATE_HOME", folder.path().string());
    std::vector<LogLine> lines;
    startLogging([&lines](const LogLine& line) { lines.push_back(line); });
    spdlog::warn("careful with {}", 3);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].text, "careful with 3");
    EXPECT_EQ(lines[0].level, 3);
    EXPECT_GT(lines[0].time, 1.7e9);
    std::ifstream file(folder / "sharesnet" / "sharesnet.log");
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    EXPECT_NE(content.find("careful with 3"), std::string::npos);
}

TEST_F(Logging, withoutAWritableFolderTheCallbackStillHears) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "file") << "in the way";
    const Variable state("XDG_STATE_HOME", (folder / "file").string());
    std::vector<LogLine> lines;
    startLogging([&lines](const LogLine& line) { lines.push_back(line); });
    spdlog::info("hello");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].level, 3); // says that there is no file
    EXPECT_EQ(lines[1].text, "hello");
}

TEST(OwnLibrary, saysWhichFileCannotBeLoaded) {
    const std::string said =
        test::errorOf([] { ownLibraryFunction("sharesnet_nothing", "function"); });
    EXPECT_TRUE(said.starts_with("a part of the program cannot be loaded (")) << said;
    EXPECT_NE(said.find("/sharesnet_nothing.so"), std::string::npos) << said;
}

TEST(Paths, whatCannotBeLookedAtIsNotMissing) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(statusOf(folder / "nothing").type(), fs::file_type::not_found);
    EXPECT_EQ(statusOf(folder / std::string(10'000, 'x')).type(), fs::file_type::not_found);
    EXPECT_EQ(statusOf(folder.path()).type(), fs::file_type::directory);
    fs::create_symlink("self", folder / "self");
    EXPECT_THROW(statusOf(folder / "self" / "x"), IoError);
    EXPECT_EQ(test::errorOf([&] { statusOf(folder / "self"); }),
              (folder / "self").string() +
                  ": cannot be accessed: Too many levels of symbolic links");
}

} // namespace
} // namespace sharesnet
