#include "core/base/atomic_file.h"

#include "core/base/error.h"
#include "core/base/printable.h"
#include "tests/support/error_message.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
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
        const test::FileSizeLimit limit(100'000);
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

// A name may have 255 bytes, which leaves no room for an ending of the draft.
TEST(AtomicFile, writesNamesAsLongAsTheFileSystemAllows) {
    const test::TemporaryFolder folder;
    std::string wide;
    for (int k = 0; k < 84; ++k) {
        wide += "日"; // 3 bytes, of which the draft's name takes all or none
    }
    for (const std::string& name : {std::string(255, 'x'), std::string(250, 'x'), wide}) {
        writeFileAtomically(folder / name, [&](const AppendBytes& append) {
            append("new", 3);
            for (const std::string& there : namesIn(folder.path())) {
                EXPECT_EQ(printable(there), there) << "not whole characters";
            }
        });
        EXPECT_EQ(contentOf(folder / name), "new");
    }
    EXPECT_EQ(namesIn(folder.path()).size(), 3U);
    const std::string tooLong(256, 'x');
    EXPECT_EQ(errorOf([&] { writeFileAtomically(folder / tooLong, "x"); }),
              (folder / tooLong).string() + ": cannot be written: File name too long");
    EXPECT_EQ(namesIn(folder.path()).size(), 3U);
}

TEST(AtomicFile, aPathMayBeAsLongAsTheSystemAllows) {
    const test::TemporaryFolder top;
    fs::path folder = top.path();
    while (folder.string().size() < 3'700) {
        folder /= std::string(200, 'd');
    }
    fs::create_directories(folder);
    const fs::path file = folder / std::string(4'095 - folder.string().size() - 1, 'x');
    ASSERT_EQ(file.string().size(), 4'095U);
    ASSERT_LE(file.filename().string().size(), 255U);
    writeFileAtomically(file, "new");
    EXPECT_EQ(contentOf(file), "new");
}

TEST(AtomicFile, writesIntoAPipeAndLeavesItAPipe) {
    const test::TemporaryFolder folder;
    const fs::path pipe = folder / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const int reader = open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    fs::create_symlink(pipe, folder / "link");
    for (const fs::path& name : {pipe, folder / "link"}) {
        writeFileAtomically(name, "through");
        char text[16] = {};
        EXPECT_EQ(read(reader, text, sizeof text), 7);
        EXPECT_STREQ(text, "through");
    }
    close(reader);
    EXPECT_TRUE(fs::is_fifo(pipe));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(namesIn(folder.path()).size(), 2U);
}

// --out /dev/stdout, with standard output in a file that others write as well.
TEST(AtomicFile, writesOnWhereAnOpenDescriptorStands) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "log";
    const int log = open(file.c_str(), O_RDWR | O_CREAT, 0600);
    ASSERT_EQ(write(log, "first ", 6), 6);
    const std::string name = "/dev/fd/" + std::to_string(log);
    fs::create_symlink(name, folder / "link");
    writeFileAtomically(name, "second ");
    writeFileAtomically(folder / "link", "third ");
    ASSERT_EQ(write(log, "fourth", 6), 6);
    close(log);
    EXPECT_EQ(contentOf(file), "first second third fourth");
    EXPECT_NE(errorOf([&] { writeFileAtomically(name, "x"); }), ""); // closed now
}

TEST(AtomicFile, writesThroughLinksThatLeadNowhereYet) {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "below");
    fs::create_symlink("below/second", folder / "first");
    fs::create_symlink("file", folder / "below/second"); // as seen from below
    writeFileAtomically(folder / "first", "new");
    EXPECT_EQ(contentOf(folder / "below/file"), "new");
    EXPECT_TRUE(fs::is_symlink(folder / "first") && fs::is_symlink(folder / "below/second"));
    fs::create_symlink("circle", folder / "circle");
    EXPECT_EQ(errorOf([&] { writeFileAtomically(folder / "circle", "x"); }),
              (folder / "circle").string() +
                  ": cannot be written: Too many levels of symbolic links");
}

// A full disk is no bad input, a folder that is not there is.
TEST(AtomicFile, tellsFailuresOfTheSystemFromWrongNames) {
    const test::TemporaryFolder folder;
    const test::FileSizeLimit limit(10);
    EXPECT_THROW(writeFileAtomically(folder / "file", "more than ten bytes"), IoError);
    try {
        writeFileAtomically(folder / "missing/file", "x");
        ADD_FAILURE() << "nothing was thrown";
    } catch (const IoError&) {
        ADD_FAILURE() << "a wrong name is an input";
    } catch (const Error&) {
    }
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
    const test::FileSizeLimit limit(100'000);
    try {
        writeFileAtomically(folder / "model.json", std::string(200'000, 'x'));
        FAIL() << "written";
    } catch (const IoError& error) {
        EXPECT_EQ(error.cause(), std::errc::file_too_large);
    }
}

// Appends a text and keeps what is looked at before it takes its place.
struct Looked {
    std::string text;
    fs::path draft = {};
    std::string seen = {};
    std::string refusal = {};

    void writeTo(const fs::path& file) {
        writeFileAtomically(file,
                            [&](const AppendBytes& append) { append(text.data(), text.size()); },
                            {[&](const fs::path& whole) {
                                 draft = whole;
                                 seen = contentOf(whole);
                                 if (!refusal.empty()) {
                                     throw Error(whole.string() + ": " + refusal);
                                 }
                             },
                             {}});
    }
};

TEST(AtomicFile, contentIsLookedAtWholeBeforeItTakesItsPlace) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "model.json";
    writeFileAtomically(file, "old");
    Looked looked{"new"};
    looked.writeTo(file);
    EXPECT_EQ(looked.seen, "new");
    EXPECT_NE(looked.draft, file);
    EXPECT_EQ(contentOf(file), "new");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"model.json"});
}

TEST(AtomicFile, whatIsRefusedLeavesTheOldFileAndIsToldOfTheOneAskedFor) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "model.json";
    writeFileAtomically(file, "old");
    Looked looked{"new"};
    looked.refusal = "is damaged";
    EXPECT_EQ(errorOf([&] { looked.writeTo(file); }), file.string() + ": is damaged");
    EXPECT_EQ(contentOf(file), "old");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"model.json"});
}

TEST(AtomicFile, whatGoesThroughAPipeIsLookedAtFirst) {
    const test::TemporaryFolder folder;
    const fs::path name = folder / "pipe";
    ASSERT_EQ(::mkfifo(name.c_str(), 0600), 0);
    const int reader = ::open(name.c_str(), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    Looked looked{"through"};
    looked.refusal = "is damaged";
    EXPECT_EQ(errorOf([&] { looked.writeTo(name); }), name.string() + ": is damaged");
    char read[16];
    EXPECT_EQ(::read(reader, read, sizeof read), 0); // nothing came, and nobody writes
    looked.refusal.clear();
    looked.writeTo(name);
    EXPECT_EQ(looked.seen, "through");
    EXPECT_EQ(std::string(read, static_cast<std::size_t>(::read(reader, read, sizeof read))),
              "through");
    EXPECT_FALSE(fs::exists(looked.draft));
    EXPECT_TRUE(fs::is_fifo(name));
    ::close(reader);
}

TEST(AtomicFile, isStoppedBetweenPiecesAndBeforeItTakesItsPlace) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "model.json";
    writeFileAtomically(file, "old");
    constexpr std::size_t kMiB = std::size_t{1} << 20;
    const std::string large(9 * kMiB, 'x'); // 3 pieces
    for (int stopAt = 1; stopAt <= 4; ++stopAt) {
        int asked = 0;
        EXPECT_THROW(writeFileAtomically(
                         file,
                         [&](const AppendBytes& append) { append(large.data(), large.size()); },
                         {{}, [&] { return ++asked == stopAt; }}),
                     Cancelled);
        EXPECT_EQ(asked, stopAt);
        EXPECT_EQ(contentOf(file), "old");
        EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"model.json"});
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

TEST(NamedInstead, ChangesTheNameAndNotTheSentence) {
    const Message missing = Message("is missing");
    EXPECT_EQ(namedInstead(Message("%1: %2", "a/net.part-7", missing), "a/net.part-7", "a/net"),
              Message("%1: %2", "a/net", missing));
    EXPECT_EQ(namedInstead(std::string("a/net.part-7: no"), "a/net.part-7", "a/net").english(),
              "a/net: no");
}

TEST(Refusals, OfTheSystemAreNoBadInput) {
    EXPECT_THROW(throwRefused("x", Message("cannot be made"), EACCES), IoError);
    EXPECT_THROW(throwRefused("x", Message("cannot be made"), ENOSPC), IoError);
    EXPECT_EQ(errorOf([] { throwRefused("x", Message("cannot be made"), EACCES); }),
              "x: cannot be made: Permission denied");
    for (const int wrongName : {ENOENT, ENOTDIR, EISDIR, EEXIST, ENAMETOOLONG, ELOOP}) {
        try {
            throwRefused("x", Message("cannot be made"), wrongName);
        } catch (const IoError& error) {
            FAIL() << error.what();
        } catch (const Error&) {
        }
    }
}

} // namespace
} // namespace sharesnet
