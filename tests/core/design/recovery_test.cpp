#include "core/design/recovery.h"

#include "core/arch/presets.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

int filesIn(const fs::path& folder) {
    return static_cast<int>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

// A process that keeps a document and is killed while it works on it; it returns once the process
// is no more.
void keepAndCrash(const fs::path& folder, const UnsavedDocument& document) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        RecoverySlot(folder).keep(document);
        ::raise(SIGKILL);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
}

TEST(Recovery, FindsWhatAKilledProcessLeft) {
    const test::TemporaryFolder folder;
    const UnsavedDocument older{cifarPreActivation(29), "/home/ä/thin.sharesnet.json",
                                0xFEDCBA9876543210U, 1'000};
    const UnsavedDocument newer{wideResNet(16, 4), "", 0, 2'000};
    keepAndCrash(folder.path(), newer);
    keepAndCrash(folder.path(), older);
    const auto found = leftBehind(folder.path());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].document.spec, older.spec);
    EXPECT_EQ(found[0].document.file, older.file);
    EXPECT_EQ(found[0].document.fileStamp, older.fileStamp);
    EXPECT_EQ(found[0].document.keptAt, 1'000);
    EXPECT_EQ(found[1].document.spec, newer.spec);
}

TEST(Recovery, ALivingProcessKeepsItsOwn) {
    const test::TemporaryFolder folder;
    const RecoverySlot mine(folder.path());
    mine.keep({cifarPreActivation(29), "", 0, 1});
    EXPECT_EQ(filesIn(folder.path()), 1);
    EXPECT_TRUE(leftBehind(folder.path()).empty());
    mine.clear();
    EXPECT_EQ(filesIn(folder.path()), 0);
}

TEST(Recovery, OnlyOneTakesWhatWasLeft) {
    const test::TemporaryFolder folder;
    keepAndCrash(folder.path(), {cifarPreActivation(29), "", 0, 1});
    const auto found = leftBehind(folder.path());
    ASSERT_EQ(found.size(), 1U);
    const RecoverySlot first(folder.path());
    const RecoverySlot second(folder.path());
    EXPECT_TRUE(first.take(found[0]));
    EXPECT_FALSE(second.take(found[0]));
    EXPECT_EQ(filesIn(folder.path()), 1)
        << "what was taken stands until the new owner keeps its own";
    first.clear();
    EXPECT_EQ(filesIn(folder.path()), 0);
}

TEST(Recovery, PassesOverWhatIsNoEntry) {
    const test::TemporaryFolder folder;
    EXPECT_TRUE(leftBehind(folder / "missing").empty());
    std::ofstream(folder / "junk.unsaved.json") << "\x7f"
                                                << "ELF";
    std::ofstream(folder / "deep.unsaved.json") << std::string(100'000, '[');
    std::ofstream(folder / "other.unsaved.json")
        << R"({"format": "sharesnet-unsaved", "version": 2})";
    fs::create_directory(folder / "folder.unsaved.json");
    keepAndCrash(folder.path(), {cifarPreActivation(29), "", 0, 1});
    EXPECT_EQ(leftBehind(folder.path()).size(), 1U);
}

} // namespace
} // namespace sharesnet
