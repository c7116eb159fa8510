#include "core/base/atomic_file.h"

#include "core/base/error.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace sharesnet {
namespace {

using test::errorOf;

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    return names;
}

// Files of this process cannot grow beyond `bytes` as long as this lives: a full disk, in effect.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

  private:
    void (*handler_)(int);
    rlimit before_{};
};

TEST(AtomicFile, writesBytesAsTheyAreAndReplacesThem) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "model.json";
    const std::string bytes("a\0b\r\n", 5);
    writeFileAtomically(file, bytes);
    EXPECT_EQ(contentOf(file), bytes);
    writeFileAtomically(file, [](const AppendBytes& append) {
        append("first ", 6);
        append("second", 6);
    });
    EXPECT_EQ(contentOf(file), "first second");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"model.json"});
}

TEST(AtomicFile, writesAnEmptyFile) {
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "empty", "");
    EXPECT_TRUE(fs::exists(folder / "empty"));
    EXPECT_EQ(fs::file_size(folder / "empty"), 0U);
}

TEST(AtomicFile, oldContentStandsUntilTheNewIsWhole) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "model.json";
    writeFileAtomically(file, "old");
    writeFileAtomically(file, [&file](const AppendBytes& append) {
        append("new", 3);
        EXPECT_EQ(contentOf(file), "old");
    });
    EXPECT_EQ(contentOf(file), "new");
}

TEST(AtomicFile, aWriterThatThrowsLeavesTheOldContentAndNothingElse) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "model.json";
    writeFileAtomically(file, "old");
    const std::string message = errorOf([&] {
        writeFileAtomically(file, [](const AppendBytes& append) {
            append("half", 4);
            throw Error("no more");
        });
    });
    EXPECT_EQ(message, "no more");
    EXPECT_EQ(contentOf(file), "old");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"model.json"});
}

TEST(AtomicFile, aFullDiskLeavesTheOldContentAndNothingElse) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "model.json";
    writeFileAtomically(file, "old");
    std::string message;
    {
        const FileSizeLimit limit(100'000);
        message = errorOf([&] { writeFileAtomically(file, std::string(200'000, 'x')); });
    }
    EXPECT_EQ(message, file.string() + ": cannot be written: File too large");
    EXPECT_EQ(contentOf(file), "old");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"model.json"});
}

TEST(AtomicFile, aMissingFolderIsNamed) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "missing" / "model.json";
    EXPECT_EQ(errorOf([&] { writeFileAtomically(file, "x"); }),
              file.string() + ": cannot be written: No such file or directory");
}

TEST(AtomicFile, aFolderInThePlaceOfTheFileStands) {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "taken");
    EXPECT_EQ(errorOf([&] { writeFileAtomically(folder / "taken", "x"); }),
              (folder / "taken").string() + ": cannot be written: Is a directory");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"taken"});
}

TEST(AtomicFile, keepsRightsAndLinks) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "model.json";
    writeFileAtomically(file, "old");
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink(file, folder / "link.json");
    writeFileAtomically(folder / "link.json", "new");
    EXPECT_TRUE(fs::is_symlink(folder / "link.json"));
    EXPECT_EQ(contentOf(file), "new");
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(AtomicFile, tellsTheSystemsReason) {
    const test::TemporaryFolder folder;
    try {
        writeFileAtomically(folder / "missing" / "model.json", "x");
        FAIL() << "written";
    } catch (const IoError& error) {
        EXPECT_EQ(error.cause(), std::errc::no_such_file_or_directory);
    }
}

TEST(AtomicFile, draftsOfDeadWritersAreRemovedThoseOfLivingOnesStay) {
    const test::TemporaryFolder folder;
    folder.write("model.json.part-42", {1});
    folder.write("model.json.part-", {1});
    folder.write("thesis.part-two", {1});
    folder.write(".part-7", {1});
    writeFileAtomically(folder / "model.json", [&](const AppendBytes& append) {
        append("new", 3);
        EXPECT_EQ(removeDeadDrafts(folder.path()), 1U);
    });
    EXPECT_EQ(contentOf(folder / "model.json"), "new");
    EXPECT_FALSE(fs::exists(folder / "model.json.part-42"));
    EXPECT_EQ(namesIn(folder.path()).size(), 4U);
    EXPECT_EQ(removeDeadDrafts(folder / "missing"), 0U);
}

} // namespace
} // namespace sharesnet
