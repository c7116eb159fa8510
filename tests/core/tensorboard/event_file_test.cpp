#include "core/tensorboard/event_file.h"

#include "core/base/error.h"
#include "core/tensorboard/board_series.h"
#include "tests/support/error_message.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/plain_records.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using test::PlainScalar;

BoardEvent scalar(const std::string& tag, std::int64_t step, double value) {
    BoardEvent event;
    event.step = step;
    event.wallTime = 100 + static_cast<double>(step);
    event.values = {{tag, value}};
    return event;
}

BoardEvent startAt(std::int64_t step) {
    BoardEvent event;
    event.step = step;
    event.starts = true;
    return event;
}

TEST(EventFileTest, OthersReadWhatItWrites) {
    const test::TemporaryFolder folder;
    EventFileWriter writer(folder / "runs/1");
    writer.flush();
    EXPECT_FALSE(std::filesystem::exists(folder / "runs")) << "nothing to write yet";
    writer.append(scalar("train/loss", 1, 0.5));
    writer.flush();
    writer.append(scalar("train/loss", 2, 0.25));
    writer.flush();
    writer.append(scalar("train/loss", 3, 0.125)); // never flushed

    const std::string bytes = test::fileContent(writer.file());
    const auto first = test::plainFields(test::plainRecords(bytes).at(0));
    EXPECT_EQ(test::plainField(first, 3)->bytes, "brain.Event:2");
    EXPECT_EQ(test::plainScalars(bytes), (std::vector<PlainScalar>{{"train/loss", 1, 101, 0.5F},
                                                                   {"train/loss", 2, 102, 0.25F}}));
}

TEST(EventFileTest, EachWriterIsReadBehindThoseBefore) {
    const test::TemporaryFolder folder;
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < 5; ++i) { // within a second
        EventFileWriter writer(folder.path());
        writer.append(scalar("a", i, i));
        writer.flush();
        files.push_back(writer.file());
    }
    EXPECT_EQ(eventFilesIn(folder.path()), files);
}

TEST(EventFileTest, AStartVoidsWhatIsBehindIt) {
    const test::TemporaryFolder folder;
    EventFileWriter writer(folder.path());
    for (int step = 1; step <= 4; ++step) {
        writer.append(scalar("loss", step, step));
    }
    writer.append(startAt(3));
    writer.append(scalar("loss", 3, 30));
    writer.flush();
    const std::array files{writer.file()};
    const BoardSeries series = readSeries(files);
    EXPECT_EQ(series.scalars.at("loss"),
              (std::vector<BoardPoint>{{1, 101, 1}, {2, 102, 2}, {3, 103, 30}}));
}

TEST(EventFileTest, OfOneStepTheLastStays) {
    BoardSeries series;
    series.add(scalar("loss", 2, 2));
    series.add(scalar("loss", 1, 1));
    series.add(scalar("loss", 2, 20)); // resumed by a program that says nothing of it
    series.sort();
    EXPECT_EQ(series.scalars.at("loss"), (std::vector<BoardPoint>{{1, 101, 1}, {2, 102, 20}}));
}

TEST(EventFileTest, AFileCutOffAnywhereGivesItsPrefix) {
    const test::TemporaryFolder folder;
    EventFileWriter writer(folder.path());
    for (int step = 1; step <= 3; ++step) {
        writer.append(scalar("loss", step, step));
    }
    writer.flush();
    const std::string bytes = test::fileContent(writer.file());
    const std::filesystem::path cut = folder / "cut.tfevents";
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        std::ofstream(cut, std::ios::binary | std::ios::trunc) << bytes.substr(0, length);
        std::size_t whole = 0; // records in the prefix
        std::size_t at = 0;
        for (const std::string& record : test::plainRecords(bytes)) {
            at += record.size() + 16;
            whole += at <= length ? 1 : 0;
        }
        std::size_t events = 0;
        Message trouble;
        const std::string refused = test::errorOf(
            [&] { trouble = readEventFile(cut, [&events](const BoardEvent&) { ++events; }); });
        EXPECT_EQ(events, whole) << length;
        EXPECT_EQ(refused.empty(), whole > 0) << length;
    }
}

TEST(EventFileTest, SaysWhatIsNoEventFile) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("x.tfevents", {'e', 'p', 'o', 'c', 'h', ',', 'l', 'o', 's', 's',
                                                  '\n', '1', ',', '2', '\n'});
    const auto nothing = [](const BoardEvent&) {};
    EXPECT_EQ(test::errorOf([&] { readEventFile(file, nothing); }),
              file.string() + ": is not an event file of TensorBoard, or all of it is damaged");
    EXPECT_THROW(readEventFile(folder / "none.tfevents", nothing), IoError);
    EXPECT_THROW(eventFilesIn(folder / "none"), IoError);
}

TEST(EventFileTest, AFolderThatCannotBeMadeIsNamed) {
    EventFileWriter writer("/proc/no-such-folder");
    writer.append(scalar("loss", 1, 1));
    EXPECT_NE(test::errorOf([&] { writer.flush(); }).find("/proc/no-such-folder"),
              std::string::npos);
}

TEST(EventFileTest, AFullDiskLeavesWholeRecords) {
    const test::TemporaryFolder folder;
    EventFileWriter writer(folder.path());
    writer.append(scalar("loss", 1, 1));
    writer.flush();
    const std::string before = test::fileContent(writer.file());
    {
        const test::FileSizeLimit limit(before.size() + 20);
        writer.append(scalar("loss", 2, 2));
        EXPECT_NE(test::errorOf([&] { writer.flush(); }).find(writer.file().string()),
                  std::string::npos);
    }
    EXPECT_EQ(test::fileContent(writer.file()), before);
}

} // namespace
} // namespace sharesnet
