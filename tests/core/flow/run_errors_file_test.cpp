#include "core/flow/run_errors_file.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/fake_engine.h"
#include "tests/support/run_errors.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;
using test::errorOf;
using ::testing::HasSubstr;

class RunErrorsFile : public ::testing::Test {
  protected:
    RunErrorsFile() {
        source_.run = 4;
        source_.spec = test::someSpec();
        source_.spec.config.seed = 1;
        source_.checkpoint = {CheckpointKind::Best, folder_ / "run/best.safetensors", 1, 10};
        writeCheckpoint("weights");
        answer_.classNames = {"cat", "dog", "emu"};
        answer_.loss = 1.0 / 3;
        answer_.predictions = test::errorsOf(4, {{0, 0, 0.9F}, {0, 1, 0.7F}, {2, 1, 0.8F}}).images;
    }

    void writeCheckpoint(const std::string& content) const {
        fs::create_directories(folder_ / "run");
        std::ofstream(source_.checkpoint.file) << content;
    }
    // Three pictures, by their names alone, as the data of the run.
    void usePictures() {
        for (const char* name : {"test/cat/0.png", "test/cat/1.png", "test/emu/0.png"}) {
            folder_.write(std::string("pets/") + name, {1, 2, 3});
            answer_.files.emplace_back(name);
        }
        source_.spec.data = {DataKind::Folder, folder_ / "pets"};
    }
    std::shared_ptr<const RunErrors> compute(const ErrorsHooks& hooks = {}) {
        const test::FakeEngine engine(
            {},
            [this](const fs::path&) {
                return CheckpointInfo{source_.spec, answer_.classNames, source_.run, 1, 10};
            },
            [this, &hooks](const EvaluationQuery& query) {
                asked_ = query;
                throwIfCancelled(hooks.cancelled);
                query.progress(0, images_);
                return answer_;
            });
        return computeErrors(engine, "cpu", source_, hooks);
    }
    KeptErrors kept() const { return keptErrorsOf(source_); }
    void change(const std::function<void(std::string& content)>& change) const {
        const fs::path file = errorsFileOf(source_);
        std::ifstream stream(file, std::ios::binary);
        std::string content{std::istreambuf_iterator<char>(stream), {}};
        change(content);
        std::ofstream(file, std::ios::binary) << content;
    }

    const test::TemporaryFolder folder_;
    ErrorsSource source_;
    Evaluation answer_;
    std::int64_t images_ = 3;
    EvaluationQuery asked_;
};

void expectEqual(const RunErrors& a, const RunErrors& b) {
    EXPECT_EQ(a.run, b.run);
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.checkpoint, b.checkpoint);
    EXPECT_EQ(a.epoch, b.epoch);
    EXPECT_EQ(a.step, b.step);
    EXPECT_EQ(a.testSet, b.testSet);
    EXPECT_EQ(a.classNames, b.classNames);
    EXPECT_EQ(a.loss, b.loss);
    EXPECT_EQ(a.skipped, b.skipped);
    EXPECT_EQ(a.images, b.images);
    EXPECT_EQ(a.files, b.files);
}

TEST_F(RunErrorsFile, HoldsWhatWasComputed) {
    EXPECT_EQ(kept().errors, nullptr);
    EXPECT_TRUE(kept().note.empty());
    const auto computed = compute();
    EXPECT_EQ(asked_.limit, 0); // all test images
    EXPECT_EQ(computed->step, 10);
    EXPECT_EQ(computed->images, answer_.predictions);
    const KeptErrors again = kept();
    ASSERT_NE(again.errors, nullptr) << again.note.english();
    EXPECT_TRUE(again.note.empty());
    expectEqual(*again.errors, *computed);
    EXPECT_EQ(errorsFileOf(source_).filename(), "best.errors");
}

TEST_F(RunErrorsFile, HoldsTheFilesOfAnImageFolder) {
    usePictures();
    const auto computed = compute();
    const KeptErrors again = kept();
    ASSERT_NE(again.errors, nullptr) << again.note.english();
    EXPECT_EQ(again.data, TestData::AsEvaluated);
    expectEqual(*again.errors, *computed);
    EXPECT_EQ(fileText(*again.errors, 2), "test/emu/0.png");
}

TEST_F(RunErrorsFile, OfAnEarlierCheckpointHoldsNothing) {
    compute();
    writeCheckpoint("other weights");
    EXPECT_EQ(kept().errors, nullptr);
    EXPECT_THAT(kept().note.english(), HasSubstr("has changed since it was evaluated at step 10"));
    writeCheckpoint("weights"); // as many bytes, but written later
    fs::last_write_time(source_.checkpoint.file,
                        fs::file_time_type::clock::now() + std::chrono::seconds(5));
    EXPECT_EQ(kept().errors, nullptr);
    compute();
    ASSERT_NE(kept().errors, nullptr);
    source_.checkpoint.step = 20;
    EXPECT_EQ(kept().errors, nullptr);
}

TEST_F(RunErrorsFile, OfOtherDataHoldsNothing) {
    compute();
    source_.spec.config.seed = 2; // shapes are drawn from it
    EXPECT_EQ(kept().errors, nullptr);
    EXPECT_THAT(kept().note.english(), HasSubstr("of other data"));
    usePictures();
    EXPECT_EQ(kept().errors, nullptr);
}

TEST_F(RunErrorsFile, KeepsTheNumbersWhereTheDataHasChangedOrIsGone) {
    usePictures();
    compute();
    folder_.write("pets/test/cat/1.png", {1, 2, 3, 4});
    EXPECT_NE(kept().errors, nullptr);
    EXPECT_EQ(kept().data, TestData::Changed);
    EXPECT_THAT(kept().note.english(), HasSubstr("has changed since"));
    fs::remove_all(folder_ / "pets");
    EXPECT_NE(kept().errors, nullptr);
    EXPECT_EQ(kept().data, TestData::Gone);
    EXPECT_THAT(kept().note.english(), HasSubstr("cannot be shown: There is no folder"));
}

TEST_F(RunErrorsFile, ThatIsDamagedHoldsNothingAndSaysSo) {
    compute();
    change([](std::string& content) { content.back() ^= 1; });
    EXPECT_EQ(kept().errors, nullptr);
    EXPECT_THAT(kept().note.english(), HasSubstr("best.errors is damaged: its checksum is wrong"));
    compute();
    change([](std::string& content) { content.resize(content.size() - 7); });
    EXPECT_EQ(kept().errors, nullptr);
    compute();
    change([](std::string& content) { content.resize(20); });
    EXPECT_THAT(kept().note.english(), HasSubstr("its header cannot be read"));
    change([](std::string& content) { content = R"({"format": "sharesnet-errors"})"; });
    EXPECT_THAT(kept().note.english(), HasSubstr("its header cannot be read"));
    compute();
    EXPECT_NE(kept().errors, nullptr); // replaced
}

TEST_F(RunErrorsFile, OfAnotherVersionHoldsNothing) {
    compute();
    change([](std::string& content) {
        content.replace(content.find("\"version\":1"), 11, "\"version\":2");
    });
    EXPECT_EQ(kept().errors, nullptr);
    EXPECT_THAT(kept().note.english(), HasSubstr("another version"));
}

TEST_F(RunErrorsFile, ThatCannotBeWrittenCostsNoResult) {
    fs::create_directories(errorsFileOf(source_));
    EXPECT_EQ(compute()->images.size(), 3U);
    EXPECT_EQ(kept().errors, nullptr);
}

TEST_F(RunErrorsFile, NothingIsKeptOfOutputsThatAreNotFinite) {
    answer_.images = 3;
    answer_.notFinite = 2;
    EXPECT_THROW(compute(), NotFiniteOutputs);
    EXPECT_THAT(errorOf([this] { compute(); }),
                HasSubstr("best.safetensors: the network's outputs for 2 of the first 3 test "
                          "images are NaN or infinite"));
    EXPECT_FALSE(fs::exists(errorsFileOf(source_)));
}

TEST_F(RunErrorsFile, TooManyImagesAreRefusedBeforeTheyAreComputed) {
    images_ = kMostEvaluatedImages + 1;
    EXPECT_THAT(errorOf([this] { compute(); }), HasSubstr("5000001 test images"));
}

TEST_F(RunErrorsFile, TellsHowFarItIsAndCanBeCancelled) {
    std::vector<std::int64_t> told;
    compute({{}, [&told](std::int64_t done, std::int64_t all) { told = {done, all}; }});
    EXPECT_EQ(told, (std::vector<std::int64_t>{0, 3}));
    EXPECT_THROW(compute({[] { return true; }}), Cancelled);
}

TEST(ErrorsSource, IsTheBestCheckpointElseTheLast) {
    RunRecord run;
    run.id = 3;
    const StoredCheckpoint last{{CheckpointKind::Last, "last", 2, 20}, 0};
    const StoredCheckpoint best{{CheckpointKind::Best, "best", 1, 10}, 0};
    EXPECT_EQ(errorsSourceOf(run, std::array{last}).checkpoint.step, 20);
    EXPECT_EQ(errorsSourceOf(run, std::array{best, last}).checkpoint.step, 10);
    EXPECT_EQ(errorsSourceOf(run, std::array{last, best}).checkpoint.step, 10);
    EXPECT_THAT(errorOf([&run] { errorsSourceOf(run, {}); }), HasSubstr("run 3 has no checkpoint"));
}

} // namespace
} // namespace sharesnet
