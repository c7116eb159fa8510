#include "core/exchange/sharing_edit.h"

#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace sharesnet {
namespace {

using test::errorOf;

ArchSpec fiveBlocks() {
    ArchSpec arch = test::someArch();
    arch.stages[0].blocks = 5;
    arch.stages[0].sharing = {{2, {{2, 3, 4}}}};
    return arch;
}

TEST(SharingEdit, tiesBlocksOfAnyGroupIntoOne) {
    EXPECT_EQ(shareGroups(tied(fiveBlocks(), "stage1.conv2=1,3-5").stages[0], 2),
              (ShareGroups{{1, 3, 4, 5}}));
}

TEST(SharingEdit, untiesBlocksOrAUseByItsNumber) {
    EXPECT_EQ(shareGroups(untied(fiveBlocks(), "stage1.conv2=3").stages[0], 2),
              (ShareGroups{{2, 4}}));
    EXPECT_EQ(shareGroups(untied(fiveBlocks(), "stage1.conv2:3").stages[0], 2),
              (ShareGroups{{2, 3}}));
    EXPECT_TRUE(shareGroups(untied(fiveBlocks(), "stage1.conv2").stages[0], 2).empty());
}

TEST(SharingEdit, saysWhatIsWrong) {
    EXPECT_EQ(
        errorOf([] { tied(fiveBlocks(), "stage1.conv2=2,x"); }),
        "'stage1.conv2=2,x' does not name blocks of a convolution: write stage2.conv2=2,4-6 for "
        "blocks 2, 4, 5 and 6, or stage2.conv2:3 for the third use of a shared weight");
    EXPECT_TRUE(errorOf([] {
                    tied(fiveBlocks(), "stage1.conv2:2-4");
                }).starts_with("'stage1.conv2:2-4' does not name blocks of a convolution: write "));
    EXPECT_EQ(errorOf([] { tied(fiveBlocks(), "stage1.conv2=4-9"); }),
              "'stage1.conv2=4-9': the blocks are 1 to 5");
    EXPECT_EQ(errorOf([] { tied(fiveBlocks(), "stage1.conv2=4"); }),
              "'stage1.conv2=4': at least two blocks share a weight");
    EXPECT_EQ(errorOf([] { untied(fiveBlocks(), "stage1.conv2=1"); }),
              "'stage1.conv2=1': there is nothing to untie, each has a weight of its own");
    EXPECT_NE(errorOf([] { tied(fiveBlocks(), "stage7.conv2=1-2"); }), "");
}

TEST(SharingEdit, theCostIsTheAccuracyBeforeAndAfterAndNoFileStays) {
    const test::TemporaryFolder folder;
    const auto file = folder / "last.safetensors";
    std::ofstream(file) << "weights";
    std::vector<std::filesystem::path> seen;
    const test::FakeEngine engine(
        {},
        [&](const std::filesystem::path& opened) {
            seen.push_back(opened);
            return CheckpointInfo{};
        },
        [&](const EvaluationQuery& query) {
            EXPECT_EQ(query.limit, 500);
            Evaluation evaluation;
            evaluation.images = 500;
            evaluation.top1 = seen.size() == 1 ? 0.75 : 0.5;
            query.progress(250, 500);
            return evaluation;
        });
    std::vector<double> progress;
    const StudyWatch watch{{}, [&](double done) { progress.push_back(done); }};
    const SharingCost cost = sharingCost(engine, file, fiveBlocks(), {}, {}, 500, watch);
    EXPECT_EQ(cost.images, 500);
    EXPECT_EQ(cost.before, 0.75);
    EXPECT_EQ(cost.after, 0.5);
    EXPECT_EQ(progress, (std::vector<double>{0.25, 0.75}));
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0], file);
    EXPECT_FALSE(std::filesystem::exists(seen[1]));
}

} // namespace
} // namespace sharesnet
