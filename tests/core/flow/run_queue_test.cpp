#include "core/flow/run_queue.h"

#include "core/arch/cost.h"
#include "core/arch/presets.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

QueuedRun named(const std::string& name) {
    QueuedRun run;
    run.spec.name = name;
    return run;
}

std::string namesOf(const RunQueue& queue) {
    std::string names;
    for (const QueuedRun& run : queue.waiting()) {
        names += run.spec.name;
    }
    return names;
}

RunQueue queueOf(const std::string& names) {
    RunQueue queue;
    for (const char name : names) {
        queue.append(named(std::string(1, name)));
    }
    return queue;
}

TEST(RunQueue, GivesTheRunsInTheirOrder) {
    RunQueue queue = queueOf("ab");
    queue.prepend(named("n"));
    EXPECT_EQ(queue.takeNext()->spec.name, "n");
    EXPECT_EQ(queue.takeNext()->spec.name, "a");
    EXPECT_EQ(queue.takeNext()->spec.name, "b");
    EXPECT_FALSE(queue.takeNext());
}

TEST(RunQueue, HeldGivesNothingAndKeepsAll) {
    RunQueue queue = queueOf("ab");
    queue.hold();
    EXPECT_FALSE(queue.takeNext());
    EXPECT_EQ(namesOf(queue), "ab");
    queue.release();
    EXPECT_EQ(queue.takeNext()->spec.name, "a");
}

TEST(RunQueue, MovesAndRemovesWhatIsThere) {
    RunQueue queue = queueOf("abcd");
    EXPECT_TRUE(queue.move(3, 0));
    EXPECT_EQ(namesOf(queue), "dabc");
    EXPECT_TRUE(queue.move(0, 2));
    EXPECT_EQ(namesOf(queue), "abdc");
    EXPECT_TRUE(queue.remove(1));
    EXPECT_EQ(namesOf(queue), "adc");
    EXPECT_FALSE(queue.move(0, 3));
    EXPECT_FALSE(queue.move(-1, 0));
    EXPECT_FALSE(queue.move(1, 1));
    EXPECT_FALSE(queue.remove(3));
    EXPECT_EQ(namesOf(queue), "adc");
}

TEST(RunQueue, ATwinSharesNothingAndSaysSo) {
    RunSpec spec;
    spec.arch = *presetSpec("sharesnet-29");
    spec.name = "mine";
    spec.config.seed = 7;
    const RunSpec twin = unsharedTwin(spec);
    EXPECT_EQ(twin.name, "mine (unshared twin)");
    EXPECT_EQ(twin.config, spec.config);
    EXPECT_EQ(costOf(twin.arch).parameters, costOf(spec.arch).parametersUnshared);
}

} // namespace
} // namespace sharesnet
