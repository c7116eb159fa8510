#include "core/flow/use_study_request.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "tests/support/error_message.h"
#include "tests/support/fake_engine.h"

#include <gtest/gtest.h>

#include <array>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

// "N.safetensors" is the checkpoint of step N; another name is damaged.
class StudyCheckpointTest : public testing::Test {
  protected:
    CheckpointInfo open(const fs::path& file) {
        ++opened_;
        const std::string name = file.stem().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) {
            throw Error(name + " is damaged");
        }
        CheckpointInfo info;
        info.step = std::stoll(name);
        info.epoch = static_cast<int>(info.step / 10);
        info.spec.data = parseDataSpec("shapes");
        return info;
    }
    UseMoment study(std::vector<fs::path> files, std::int64_t step, const UseStudyWish& wish = {}) {
        return studyCheckpoint(checkpoint_, engine_, {std::move(files), step}, wish, {});
    }

    int opened_ = 0;
    OpenedCheckpoint checkpoint_;
    test::FakeEngine engine_{
        {},
        [this](const fs::path& file) { return open(file); },
        {},
        [](const fs::path& file, const UseStudyRequest& request, const StudyWatch& watch) {
            throwIfCancelled(watch.cancelled);
            UseStudy study;
            study.request = request;
            study.source = file.string();
            return study;
        }};
};

TEST_F(StudyCheckpointTest, TakesTheDataOfTheRunUnlessOthersAreNamed) {
    UseStudyWish wish;
    wish.conv = parseConvAddress("stage2.conv2");
    wish.images = 12;
    const UseMoment own = study({"40.safetensors"}, 40, wish);
    EXPECT_EQ(own.epoch, 4);
    EXPECT_EQ(own.step, 40);
    EXPECT_EQ(own.study->request.data, parseDataSpec("shapes"));
    EXPECT_EQ(own.study->request.conv, wish.conv);
    EXPECT_EQ(own.study->request.images, 12);
    EXPECT_EQ(own.study->request.measures.size(), kUseMeasures.size());
    wish.data = parseDataSpec("mnist:/elsewhere");
    EXPECT_EQ(study({"40.safetensors"}, 40, wish).study->request.data, *wish.data);
    EXPECT_EQ(opened_, 1) << "it stays open";
}

TEST_F(StudyCheckpointTest, AnotherFileOfTheStepStandsInForADamagedOne) {
    EXPECT_EQ(study({"best.safetensors", "40.safetensors"}, 40).study->source, "40.safetensors");
    EXPECT_EQ(test::errorOf([&] {
                  study({"best.safetensors", "last.safetensors"}, 40);
              }),
              "best is damaged");
}

TEST_F(StudyCheckpointTest, AFileThatHoldsANewerStepByNowIsNotTakenForTheOlderOne) {
    EXPECT_EQ(test::errorOf([&] { study({"50.safetensors"}, 40); }),
              "50.safetensors: a newer checkpoint, of step 50, has replaced that of step 40");
    EXPECT_EQ(study({"50.safetensors"}, 0).step, 50) << "whichever it holds";
}

TEST_F(StudyCheckpointTest, OneThatIsCancelledOpensNothing) {
    EXPECT_THROW(studyCheckpoint(checkpoint_, engine_, {{"40.safetensors"}, 40}, {},
                                 {[] { return true; }, {}}),
                 Cancelled);
    EXPECT_EQ(opened_, 0);
}

TEST(Counterpart, IsTheGroupOfTheSameNumberOrThePrivateWeights) {
    const ArchSpec shared = cifarPreActivation(29);
    const ArchSpec twin = unsharedTwin(shared);
    EXPECT_TRUE(sameDepth(shared, twin));
    EXPECT_EQ(counterpart(twin, {2, 2, 1, 3}), (ConvAddress{2, 2, 0, 0}));
    ArchSpec deeper = twin;
    deeper.stages[1].blocks = 4;
    EXPECT_FALSE(sameDepth(shared, deeper));
    const ArchSpec two =
        shareBlocks(shareBlocks(deeper, 2, 2, std::array{1, 2}), 2, 2, std::array{3, 4});
    EXPECT_EQ(counterpart(two, {2, 2, 1, 3}), (ConvAddress{2, 2, 1, 0}));
}

} // namespace
} // namespace sharesnet
