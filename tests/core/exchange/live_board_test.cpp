#include "core/exchange/live_board.h"

#include "core/arch/presets.h"
#include "core/exchange/board_curve.h"
#include "core/exchange/board_export.h"
#include "core/exchange/board_folder.h"
#include "core/flow/active_run.h"
#include "core/flow/run_launcher.h"
#include "core/tensorboard/board_series.h"
#include "tests/support/fake_engine.h"
#include "tests/support/plain_records.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;
using test::PlainScalar;

RunSpec spec(int epochs = 2) {
    RunSpec spec;
    spec.name = "a/b";
    spec.arch = cifarPreActivation(20);
    spec.config.epochs = epochs;
    return spec;
}

// Trains to the end, shown below `log`. Returns what the writer complained of.
std::vector<std::string> trainShown(PreparedRun run, const fs::path& log) {
    std::vector<std::string> troubles;
    EventQueue queue;
    {
        LiveBoard board(log, queue,
                        [&](const Message& text) { troubles.push_back(text.english()); });
        ActiveRun active(std::move(run), board, {});
        bool ended = false;
        while (!ended) {
            for (const TrainingEvent& event : queue.waitAndDrain(std::chrono::seconds(10))) {
                ended = ended || std::holds_alternative<RunFinished>(event.fact) ||
                        std::holds_alternative<RunFailed>(event.fact);
            }
        }
    }
    return troubles;
}

// The numbers of a folder's files with a tag, and where they are made void, as others read them.
std::vector<PlainScalar> numbersIn(const fs::path& folder, const std::string& tag) {
    std::vector<PlainScalar> numbers;
    for (const fs::path& file : eventFilesIn(folder)) {
        for (const PlainScalar& scalar : test::plainScalars(test::fileContent(file))) {
            if (scalar.tag == tag || scalar.tag == "START") {
                numbers.push_back(scalar);
            }
        }
    }
    return numbers;
}

std::vector<std::int64_t> stepsOf(const std::vector<PlainScalar>& numbers) {
    std::vector<std::int64_t> steps;
    std::ranges::transform(numbers, std::back_inserter(steps), &PlainScalar::step);
    return steps;
}

using Steps = std::vector<std::int64_t>;

TEST(LiveBoardTest, ARunIsShownAsTheStoreHasIt) {
    const test::TemporaryFolder folder;
    const auto engine = std::make_shared<test::FakeEngine>();
    const RunLauncher launcher(engine, folder / "store");
    EXPECT_EQ(trainShown(launcher.start(spec()), folder / "log"), std::vector<std::string>{});

    const fs::path shown = folder / "log/1-a_b";
    const RunStore store(folder / "store", StoreAccess::Read);
    std::vector<PlainScalar> losses;
    for (const StoredStep& step : store.steps(1)) {
        losses.push_back(
            {"train/loss", step.step.step, step.time, static_cast<float>(step.step.loss)});
    }
    EXPECT_EQ(losses.size(), 8);
    EXPECT_EQ(numbersIn(shown, "train/loss"), losses) << "and no start";
    std::vector<PlainScalar> accuracies;
    for (const StoredEpoch& epoch : store.epochs(1)) {
        accuracies.push_back({"test/accuracy", epoch.epoch.step, epoch.time,
                              static_cast<float>(epoch.epoch.testTop1)});
    }
    EXPECT_EQ(accuracies.size(), 2);
    EXPECT_EQ(numbersIn(shown, "test/accuracy"), accuracies);

    // What is there already is not written again.
    const ExportedBoard again = exportBoard(store, 1, {folder / "log"});
    EXPECT_EQ(again.folder, shown);
    EXPECT_EQ(again.file, "");
}

TEST(LiveBoardTest, AResumedRunVoidsWhatItDoesAgain) {
    const test::TemporaryFolder folder;
    test::FakeScript script;
    script.afterStep = [](std::int64_t step) {
        if (step == 6) {
            throw Error("killed");
        }
    };
    trainShown(
        RunLauncher(std::make_shared<test::FakeEngine>(script), folder / "store").start(spec()),
        folder / "log");
    const fs::path shown = folder / "log/1-a_b";
    EXPECT_EQ(stepsOf(numbersIn(shown, "train/loss")), (Steps{1, 2, 3, 4, 5, 6}));

    // From the checkpoint behind step 4, whose curve it has.
    const auto before = std::make_shared<RunCurve>();
    {
        const RunStore store(folder / "store", StoreAccess::Read);
        before->steps = store.steps(1);
        before->steps.resize(4);
        before->epochs = store.epochs(1);
    }
    test::FakeScript resumed;
    resumed.firstStep = 5;
    resumed.before = before;
    trainShown(RunLauncher(std::make_shared<test::FakeEngine>(resumed), folder / "store").resume(1),
               folder / "log");
    const std::vector<PlainScalar> losses = numbersIn(shown, "train/loss");
    EXPECT_EQ(stepsOf(losses), (Steps{1, 2, 3, 4, 5, 6, 5, 5, 6, 7, 8}));
    EXPECT_EQ(losses[6].tag, "START");
    EXPECT_EQ(eventFilesIn(shown).size(), 2);
    EXPECT_EQ(seriesIn(shown).scalars.at("train/loss").size(), 8);
}

TEST(LiveBoardTest, WhatAKilledWriterLostComesBackFromTheCheckpoint) {
    const test::TemporaryFolder folder;
    const auto engine = std::make_shared<test::FakeEngine>();
    const RunLauncher launcher(engine, folder / "store");
    trainShown(launcher.start(spec(1)), folder / "log");
    const fs::path shown = folder / "log/1-a_b";
    const fs::path file = eventFilesIn(shown).at(0);
    // It was killed in the middle of step 3.
    const std::string bytes = test::fileContent(file);
    std::size_t length = 0;
    for (const std::string& record : test::plainRecords(bytes)) {
        const auto step = test::plainField(test::plainFields(record), 2);
        if (step != nullptr && step->whole() == 3) {
            break;
        }
        length += record.size() + 16;
    }
    fs::resize_file(file, length + 20);

    const RunStore store(folder / "store", StoreAccess::Read);
    RunCurve curve{store.steps(1), store.epochs(1), {}};
    EventFileWriter writer(shown);
    bringUpTo(writer, boardEvents(curve), 5);
    writer.flush();
    std::vector<PlainScalar> second = test::plainScalars(test::fileContent(writer.file()));
    std::erase_if(second, [](const PlainScalar& each) { return each.tag != "train/loss"; });
    EXPECT_EQ(stepsOf(second), (Steps{3, 4}));
    EXPECT_EQ(seriesIn(shown).scalars.at("train/loss").size(), 4);
}

TEST(LiveBoardTest, AFolderThatCannotBeWrittenEndsTheWritingAndNotTheRun) {
    const test::TemporaryFolder folder;
    folder.write("log", {'a', ' ', 'f', 'i', 'l', 'e'});
    const auto engine = std::make_shared<test::FakeEngine>();
    const auto troubles =
        trainShown(RunLauncher(engine, folder / "store").start(spec()), folder / "log");
    ASSERT_EQ(troubles.size(), 1);
    EXPECT_NE(troubles[0].find((folder / "log").string()), std::string::npos) << troubles[0];
    EXPECT_NE(troubles[0].find("the run goes on"), std::string::npos);
    EXPECT_EQ(RunStore(folder / "store", StoreAccess::Read).run(1).state, RunState::Finished);
}

TEST(LiveBoardTest, WhatAPersonDidAtAStepThatIsThereAlreadyIsAdded) {
    const test::TemporaryFolder folder;
    const auto engine = std::make_shared<test::FakeEngine>();
    trainShown(RunLauncher(engine, folder / "store").start(spec(1)), folder / "log");
    const fs::path shown = folder / "log/1-a_b";
    const RunStore store(folder / "store", StoreAccess::Read);
    RunCurve curve{store.steps(1), store.epochs(1), {}};
    RunMark mark;
    mark.step = 2;
    mark.learningRate = 0.05;
    curve.marks.push_back({mark, 7});
    for (const bool isNew : {true, false}) {
        EventFileWriter writer(shown);
        bringUpTo(writer, boardEvents(curve));
        writer.flush();
        EXPECT_EQ(writer.file().empty(), !isNew);
        EXPECT_EQ(seriesIn(shown).others.at("changes"), std::set<std::int64_t>{2});
        EXPECT_EQ(seriesIn(shown).scalars.at("train/loss").size(), 4);
    }
}

TEST(LiveBoardTest, TwoDoNotWriteIntoOneFolder) {
    const test::TemporaryFolder folder;
    const auto engine = std::make_shared<test::FakeEngine>();
    trainShown(RunLauncher(engine, folder / "store").start(spec(1)), folder / "log");
    const RunStore store(folder / "store", StoreAccess::Read);
    const RunCurve curve{store.steps(1), store.epochs(1), {}};
    EventFileWriter first(folder / "log/1-a_b");
    bringUpTo(first, boardEvents(curve), 3);
    first.flush();
    EXPECT_THROW(exportBoard(store, 1, {folder / "log"}), Error);
    bringUpTo(first, boardEvents(curve)); // that is its own
}

TEST(LiveBoardTest, TheSettingsAreForTheHParamsTab) {
    const BoardEvent event = settingsEvent(spec(), 1'000, 1'500, 7);
    ASSERT_EQ(event.values.size(), 2);
    EXPECT_EQ(event.values[0].tag, "_hparams_/experiment");
    EXPECT_EQ(event.values[1].tag, "_hparams_/session_start_info");
    const auto& session = std::get<BoardPluginData>(event.values[1].value);
    EXPECT_EQ(session.plugin, "hparams");
    const auto data = test::plainFields(session.content);
    ASSERT_EQ(data.size(), 1);
    EXPECT_EQ(data[0].number, 3);
    std::map<std::string, test::PlainField> hparams;
    for (const test::PlainField& field : test::plainFields(data[0].bytes)) {
        if (field.number == 1) {
            const auto entry = test::plainFields(field.bytes);
            hparams[test::plainField(entry, 1)->bytes] =
                test::plainFields(test::plainField(entry, 2)->bytes).at(0);
        }
    }
    EXPECT_EQ(hparams.at("epochs").number, 2) << "number_value";
    EXPECT_EQ(hparams.at("epochs").real(), 2);
    EXPECT_EQ(hparams.at("parameters").real(), 1'000);
    EXPECT_EQ(hparams.at("data").number, 3) << "string_value";
    EXPECT_EQ(hparams.at("data").bytes, "shapes");
    EXPECT_FALSE(hparams.contains("threads")) << "decides no result";
}

} // namespace
} // namespace sharesnet
