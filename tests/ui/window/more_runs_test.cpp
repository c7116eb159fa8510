#include "tests/ui/window/main_window_kit.h"
#include "ui/runs/runs_panel.h"
#include "ui/training/training_controller.h"

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

std::vector<RunSpec> seedsOf(std::initializer_list<std::uint64_t> seeds) {
    std::vector<RunSpec> specs;
    for (const std::uint64_t seed : seeds) {
        RunSpec spec{"seed", cifarPreActivation(29), TrainConfig{}, parseDataSpec("shapes")};
        spec.config.epochs = 1;
        spec.config.seed = seed;
        specs.push_back(spec);
    }
    return specs;
}

TEST(MoreRuns, AreQueuedOnceAPersonHasSeenHowManyTheyAre) {
    Workbench bench;
    auto* runs = bench.window.findChild<RunsPanel*>();
    emit runs->moreRunsRequested(seedsOf({7, 8, 9}));
    ASSERT_TRUE(comes([&] { return bench.button("Queue 3 runs") != nullptr; }));
    EXPECT_TRUE(bench.window.messages()->text().startsWith("Queue 3 runs? (time unknown"))
        << qPrintable(bench.window.messages()->text());
    EXPECT_TRUE(bench.engine->jobs().empty());
    bench.click("Cancel");
    EXPECT_TRUE(bench.engine->jobs().empty());
    emit runs->moreRunsRequested(seedsOf({7, 8}));
    ASSERT_TRUE(comes([&] { return bench.button("Queue 2 runs") != nullptr; }));
    bench.click("Queue 2 runs");
    EXPECT_TRUE(comes([&] { return bench.engine->jobs().size() == 2; }));
    EXPECT_TRUE(bench.comesTo(SessionBridge::State::Idle));
}

TEST(MoreRuns, OneRunIsQueuedAtOnce) {
    Workbench bench;
    emit bench.window.findChild<RunsPanel*>()->moreRunsRequested(seedsOf({7}));
    EXPECT_TRUE(comes([&] { return bench.engine->jobs().size() == 1; }));
    EXPECT_TRUE(bench.comesTo(SessionBridge::State::Idle));
}

} // namespace
} // namespace sharesnet::test
