#include "core/base/error.h"
#include "core/data/image_file.h"
#include "core/datasets/data_report.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sharesnet {
namespace {

using test::errorOf;
using test::TemporaryFolder;

void save(const TemporaryFolder& folder, const std::string& name, int value) {
    std::filesystem::create_directories((folder / name).parent_path());
    savePng({2, 2, std::vector<std::uint8_t>(12, static_cast<std::uint8_t>(value))}, folder / name);
}

DataReport reportOf(const std::filesystem::path& path) {
    ReportRequest request;
    request.path = path;
    request.threads = 2;
    return dataReport(request);
}

TEST(DataReport, CountsClassesUnreadableImagesAndDuplicates) {
    const TemporaryFolder folder;
    save(folder, "train/cat/0.png", 1);
    save(folder, "train/cat/1.png", 2);
    save(folder, "train/cat/2.png", 1); // again
    save(folder, "train/dog/0.png", 3);
    save(folder, "test/cat/9.png", 2); // a training image
    save(folder, "test/dog/8.png", 4);
    folder.write("test/dog/9.png", {1, 2, 3});
    folder.write("test/dog/read me", {1});
    std::uint64_t told = 0;
    ReportRequest request;
    request.path = folder.path();
    request.progress = [&](std::int64_t, std::int64_t all) {
        ++told;
        EXPECT_EQ(all, 7);
    };
    const DataReport report = dataReport(request);
    ASSERT_TRUE(report.data);
    EXPECT_EQ(*report.data, (DataSpec{DataKind::Folder, folder.path()}));
    EXPECT_EQ(report.trainImages, 4);
    EXPECT_EQ(report.testImages, 3);
    ASSERT_EQ(report.classes.size(), 2U);
    EXPECT_EQ(report.classes[0].name, "cat");
    EXPECT_EQ(report.classes[0].train, 3);
    EXPECT_EQ(report.classes[0].test, 1);
    EXPECT_EQ(report.classes[1].test, 2);
    ASSERT_EQ(report.unreadable.size(), 1U);
    EXPECT_EQ(report.unreadable[0].file, "test/dog/9.png");
    EXPECT_EQ(report.skipped.size(), 1U);
    EXPECT_EQ(report.sameInTrain, 1);
    EXPECT_EQ(report.sameInBoth, 1);
    ASSERT_EQ(report.examples.size(), 1U);
    EXPECT_EQ(report.examples[0].first.english(), "train/cat/1.png");
    EXPECT_EQ(report.examples[0].second.english(), "test/cat/9.png");
    EXPECT_FALSE(report.good());
    EXPECT_GT(told, 0U);
}

TEST(DataReport, AFileThatIsNotAsPublishedIsNamed) {
    const TemporaryFolder folder;
    folder.write("cifar-10-binary.tar.gz", {1, 2, 3});
    folder.write("t10k-labels-idx1-ubyte.gz", std::vector<std::uint8_t>(4'542, 0));
    const DataReport report = reportOf(folder.path());
    ASSERT_EQ(report.knownFiles.size(), 2U);
    EXPECT_EQ(report.knownFiles[0].dataName, "cifar10");
    EXPECT_EQ(report.knownFiles[0].problem.english(), "it has 3 bytes instead of 170052171");
    EXPECT_EQ(report.knownFiles[1].dataName, "mnist");
    EXPECT_EQ(report.knownFiles[1].problem.english(),
              "its checksum differs from the published one");
    EXPECT_FALSE(report.data);
    EXPECT_FALSE(report.good());
}

TEST(DataReport, SaysWhyAFolderIsNothing) {
    const TemporaryFolder folder;
    const DataReport report = reportOf(folder.path());
    EXPECT_FALSE(report.data);
    ASSERT_EQ(report.whyNot.size(), 5U);
    EXPECT_TRUE(report.whyNot[0].english().starts_with("cifar10: "));
    EXPECT_TRUE(report.whyNot[4].english().starts_with("tar: "));
    EXPECT_NE(errorOf([&] { reportOf(folder / "none"); }).find("There is nothing at"),
              std::string::npos);
}

TEST(DataReport, CountsWithoutLookingAtImages) {
    const TemporaryFolder folder;
    save(folder, "train/cat/0.png", 1);
    folder.write("train/dog, old/0.png", {1, 2, 3});
    save(folder, "test/cat/0.png", 1);
    save(folder, "test/dog, old/0.png", 2);
    ReportRequest request;
    request.data = DataSpec{DataKind::Folder, folder.path()};
    request.look = false;
    const DataReport report = dataReport(request);
    EXPECT_FALSE(report.looked);
    EXPECT_EQ(report.trainImages, 2);
    EXPECT_TRUE(report.unreadable.empty());
    EXPECT_EQ(report.sameInBoth, 0);
    EXPECT_TRUE(reportLines(report, 5).empty());
    EXPECT_EQ(classesCsv(report), "class,train,test\ncat,1,1\n\"dog, old\",1,1\n");
    request.data = DataSpec{}; // made up: there is no path
    EXPECT_EQ(dataReport(request).testImages, 2'000);
}

TEST(DataReport, FoldersOfOneSplitAloneAreCountedAndRefused) {
    const TemporaryFolder folder;
    save(folder, "train/ant/0.png", 1);
    save(folder, "train/cat/0.png", 2);
    save(folder, "train/cat/1.png", 3);
    save(folder, "test/cat/0.png", 4);
    save(folder, "test/dog/0.png", 5);
    const DataReport report = reportOf(folder.path());
    ASSERT_EQ(report.classes.size(), 3U);
    EXPECT_EQ(report.classes[0].name, "ant");
    EXPECT_EQ(report.classes[0].test, 0);
    EXPECT_EQ(report.classes[1].train, 2);
    EXPECT_EQ(report.classes[1].test, 1);
    EXPECT_EQ(report.classes[2].name, "dog");
    EXPECT_EQ(report.classes[2].train, 0);
    EXPECT_EQ(report.classes[2].test, 1);
    const std::string refusal = report.refusal.english();
    EXPECT_NE(refusal.find("The class 'ant' of"), std::string::npos) << refusal;
    EXPECT_FALSE(report.good());
}

TEST(DataReport, ClassesOfOneSplitAreNamed) {
    DataReport report;
    report.classes = {{"cat", 3, 1}, {"dog", 2, 0}, {"emu", 0, 4}, {"none", 0, 0}};
    report.unreadable = {{"a", Message("x")}, {"b", Message("y")}, {"c", Message("z")}};
    report.looked = true;
    EXPECT_EQ(classesInOneSplit(report), 2);
    const std::vector<Message> lines = reportLines(report, 2);
    ASSERT_EQ(lines.size(), 6U);
    EXPECT_EQ(lines[0].english(), "the class 'dog' has no test images");
    EXPECT_EQ(lines[1].english(), "the class 'emu' has no training images");
    EXPECT_EQ(lines[2].english(), "unreadable: a (x)");
    EXPECT_EQ(lines[4].english(), "unreadable: 1 more");
    EXPECT_EQ(lines[5].english(),
              "3 unreadable, 0 training images more than once, 0 test images that are training "
              "images, too");
}

TEST(DataReport, CanBeStopped) {
    const TemporaryFolder folder;
    save(folder, "train/cat/0.png", 1);
    save(folder, "test/cat/0.png", 2);
    ReportRequest request;
    request.path = folder.path();
    request.cancelled = [] { return true; };
    EXPECT_THROW(dataReport(request), Cancelled);
}

} // namespace
} // namespace sharesnet
