#include "core/run/kept_checkpoints.h"

#include "core/arch/presets.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace sharesnet {
namespace {

TEST(KeptCheckpoints, AreFoundByTheirNamesInTheOrderOfTheEpochs) {
    const test::TemporaryFolder folder;
    for (const char* name :
         {"epoch-10.safetensors", "epoch-2.safetensors", "epoch-0.safetensors",
          "epoch-02.safetensors", "epoch--3.safetensors", "epoch-3.safetensors.part-1",
          "epoch-x.safetensors", "last.safetensors", "epoch-99999999999.safetensors"}) {
        std::ofstream(folder / name) << "x";
    }
    const std::vector<KeptCheckpoint> found = keptCheckpoints(folder.path());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].epoch, 2);
    EXPECT_EQ(found[1].epoch, 10);
    EXPECT_EQ(found[1].file, folder / keptCheckpointName(10));
    EXPECT_TRUE(keptCheckpoints(folder / "gone").empty());
}

TEST(KeptCheckpoints, HaveNames) {
    EXPECT_EQ(checkpointName({CheckpointKind::Kept, {}, 10, 400}), "epoch-10");
    EXPECT_EQ(checkpointName({CheckpointKind::Best, {}, 10, 400}), "best");
    EXPECT_EQ(checkpointName({CheckpointKind::Last, {}, 10, 400}), "last");
}

TEST(KeptCheckpoints, TheDiskThatTheyTakeIsSizeTimesNumber) {
    const ArchSpec arch = presets().front().spec;
    TrainConfig config;
    config.epochs = 40;
    EXPECT_TRUE(keptCheckpointsText(arch, config, 0, 0).empty());
    config.keepEvery = 10;
    const std::int64_t each = checkpointBytes(arch, config, 0);
    EXPECT_EQ(keptCheckpointsBytes(arch, config, 0, 0), 4 * each);
    EXPECT_EQ(keptCheckpointsBytes(arch, config, 25, 0), 2 * each) << "two are there";
    EXPECT_EQ(keptCheckpointsBytes(arch, config, 0, 100),
              checkpointBytes(arch, config, 1000) + checkpointBytes(arch, config, 2000) +
                  checkpointBytes(arch, config, 3000) + checkpointBytes(arch, config, 4000));
    EXPECT_EQ(keptCheckpointsBytes(arch, config, 25, 100),
              checkpointBytes(arch, config, 3000) + checkpointBytes(arch, config, 4000));
    const std::string text = keptCheckpointsText(arch, config, 0, 0).english();
    EXPECT_TRUE(text.starts_with("4 checkpoints are kept, one every 10 epochs: 4 x ")) << text;
    config.keepEvery = 1;
    config.epochs = 1;
    EXPECT_TRUE(keptCheckpointsText(arch, config, 0, 0)
                    .english()
                    .starts_with("1 checkpoint is kept, one every epoch: 1 x "));
    EXPECT_TRUE(keptCheckpointsText(arch, config, 1, 0).empty()) << "all are there";
}

} // namespace
} // namespace sharesnet
