#include "core/flow/queue_history.h"
#include "core/flow/stored_queue.h"

#include "core/arch/cost.h"
#include "core/arch/presets.h"

#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <memory>

namespace sharesnet {
namespace {

using ::testing::HasSubstr;

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

auto runNamed(const std::string& name) {
    return [name](const QueuedRun& run, int) { return run.spec.name == name; };
}

bool isAnyRun(const QueuedRun&, int) {
    return true;
}

TEST(QueueHistory, EveryRemovalAndMoveIsUndoneTheLastOneFirst) {
    RunQueue queue = queueOf("abcd");
    QueueHistory history;
    EXPECT_EQ(history.last(), nullptr);
    EXPECT_TRUE(history.remove(queue, runNamed("b")));
    EXPECT_TRUE(history.move(queue, 2, 0));
    EXPECT_TRUE(history.remove(queue, isAnyRun));
    EXPECT_EQ(history.last()->runs.size(), 3U);
    EXPECT_TRUE(queue.empty());
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "dac");
    EXPECT_EQ(history.last()->kind, QueueStep::Kind::Moved);
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "acd");
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "abcd");
    EXPECT_FALSE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "abcd");
}

TEST(QueueHistory, WhatChangesNothingIsNoStep) {
    RunQueue queue = queueOf("ab");
    QueueHistory history;
    EXPECT_FALSE(history.move(queue, 1, 1));
    EXPECT_FALSE(history.move(queue, 0, 2));
    EXPECT_FALSE(history.remove(queue, runNamed("x")));
    EXPECT_EQ(history.last(), nullptr);
}

TEST(QueueHistory, RunsThatHaveBegunStayGoneAndNewOnesStay) {
    RunQueue queue = queueOf("abcd");
    QueueHistory history;
    history.remove(queue, runNamed("c"));
    queue.append(named("n"));
    EXPECT_EQ(queue.takeNext()->spec.name, "a");
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "bcdn");
    history.remove(queue, isAnyRun);
    queue.append(named("m"));
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "bcdnm") << "those that were put back came first";
}

TEST(QueueHistory, SeveralMovesOfOneRunAreOneStep) {
    RunQueue queue = queueOf("abcd");
    QueueHistory history;
    history.move(queue, 3, 2);
    history.move(queue, 2, 1);
    history.move(queue, 1, 0);
    history.move(queue, 1, 2);
    EXPECT_EQ(namesOf(queue), "dbac");
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "dabc");
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "abcd");
    history.move(queue, 0, 1);
    history.move(queue, 1, 0);
    EXPECT_EQ(history.last(), nullptr) << "it is where it was";
}

TEST(QueueHistory, AMoveOfARunThatHasBegunIsForgotten) {
    RunQueue queue = queueOf("abc");
    QueueHistory history;
    history.remove(queue, runNamed("b"));
    history.move(queue, 1, 0);
    EXPECT_EQ(queue.takeNext()->spec.name, "c");
    history.settle(queue);
    ASSERT_NE(history.last(), nullptr);
    EXPECT_EQ(history.last()->kind, QueueStep::Kind::Removed);
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "ab");
}

// A failure that was told meanwhile is told of the same run.
TEST(QueueHistory, WhatBecameOfARunMeanwhileStays) {
    RunQueue queue = queueOf("ab");
    QueueHistory history;
    history.move(queue, 1, 0);
    queue.failOn(DataSpec{}, "gone");
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "ab");
    EXPECT_EQ(queue.waiting()[1].failure, "gone");
}

TEST(QueueHistory, EqualRunsAreAsManyAsBefore) {
    RunQueue queue = queueOf("aab");
    QueueHistory history;
    history.remove(queue, [](const QueuedRun&, int index) { return index == 1; });
    EXPECT_EQ(namesOf(queue), "ab");
    EXPECT_TRUE(history.undo(queue));
    EXPECT_EQ(namesOf(queue), "aab");
}

TEST(RunQueue, WhatCouldNotBeginIsPassedOverUntilItIsAdmitted) {
    const DataSpec missing = parseDataSpec("cifar10:/nowhere");
    RunQueue queue = queueOf("a");
    for (const char* name : {"b", "c"}) {
        QueuedRun run = named(name);
        run.spec.data = missing;
        queue.append(run);
    }
    queue.append(named("d"));
    EXPECT_EQ(queue.dataInUse(), (std::vector<DataSpec>{DataSpec{}, missing}));
    EXPECT_EQ(queue.failOn(missing, "gone"), (std::vector<std::string>{"b", "c"}));
    EXPECT_TRUE(queue.failOn(missing, "gone").empty()) << "told once";
    EXPECT_EQ(queue.dataInUse(), std::vector<DataSpec>{DataSpec{}});
    EXPECT_EQ(queue.takeNext()->spec.name, "a");
    EXPECT_TRUE(queue.admit(1));
    EXPECT_FALSE(queue.admit(7));
    EXPECT_EQ(queue.takeNext()->spec.name, "c");
    EXPECT_EQ(queue.takeNext()->spec.name, "d");
    EXPECT_FALSE(queue.takeNext());
    EXPECT_EQ(namesOf(queue), "b");
    queue.admitAll();
    EXPECT_EQ(queue.takeNext()->failure, "");
}

TEST(RunQueue, ARunOfTheStoreThatCouldNotBeginIsFoundByItsNumber) {
    RunQueue queue = queueOf("a");
    QueuedRun run = named("r");
    run.resumes = 5;
    queue.append(run);
    EXPECT_FALSE(queue.takeFailed(5)) << "it only waits";
    queue.failOn(DataSpec{}, "gone");
    EXPECT_FALSE(queue.takeFailed(0));
    const auto taken = queue.takeFailed(5);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->spec.name, "r");
    EXPECT_EQ(taken->failure, "");
    EXPECT_EQ(namesOf(queue), "a");
}

RunQueue savedQueue() {
    RunQueue queue;
    QueuedRun run;
    run.spec = {"a \"name\"", *presetSpec("sharesnet-29"), TrainConfig{},
                parseDataSpec("cifar10:/data")};
    run.spec.config.learningRate = 1.0 / 3;
    queue.append(run);
    run.resumes = 7;
    queue.append(run);
    run.resumes = 0;
    run.branches = 3;
    run.branchStep = 1200;
    queue.append(run);
    run.branchTie = {4, true};
    queue.append(run);
    queue.hold();
    return queue;
}

RunQueue fromBefore(RunQueue queue) {
    RunQueue marked;
    for (QueuedRun run : queue.waiting()) {
        run.fromBefore = true;
        marked.append(run);
    }
    marked.hold();
    return marked;
}

TEST(RunQueue, SurvivesInItsFile) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(loadQueue(folder.path()).queue, RunQueue());
    saveQueue(savedQueue(), folder.path());
    const LoadedQueue loaded = loadQueue(folder.path());
    EXPECT_EQ(loaded.queue, fromBefore(savedQueue()));
    EXPECT_TRUE(loaded.notice.empty());
    saveQueue(RunQueue(), folder.path());
    EXPECT_FALSE(std::filesystem::exists(folder / "queue.json"));
}

TEST(RunQueue, ComesBackHeldSoThatNothingBeginsByItself) {
    const test::TemporaryFolder folder;
    RunQueue queue = savedQueue();
    queue.release();
    saveQueue(queue, folder.path());
    RunQueue loaded = loadQueue(folder.path()).queue;
    EXPECT_TRUE(loaded.held());
    EXPECT_EQ(loaded.fromBefore(), 4U);
    // what a person starts meanwhile begins, and nothing else
    loaded.append(named("new"));
    loaded.release();
    EXPECT_EQ(loaded.takeNext()->spec.name, "new");
    EXPECT_FALSE(loaded.takeNext());
    loaded.admitAll();
    EXPECT_EQ(loaded.takeNext()->spec.name, "a \"name\"");
    EXPECT_EQ(loaded.fromBefore(), 0U);
}

TEST(RunQueue, IsKeptForOneWindowAtATime) {
    const test::TemporaryFolder folder;
    auto first = std::make_unique<StoredQueue>(folder.path());
    EXPECT_TRUE(first->isOwn());
    EXPECT_TRUE(first->whyNotKept().empty());
    first->save(savedQueue());
    StoredQueue second(folder.path());
    EXPECT_FALSE(second.isOwn());
    EXPECT_THAT(second.whyNotKept().english(), HasSubstr("another window"));
    EXPECT_EQ(second.load().queue, RunQueue()) << "it is the other's";
    second.save(RunQueue()); // does nothing
    EXPECT_EQ(first->load().queue.waiting().size(), 4U);
    first.reset();
    EXPECT_FALSE(second.isOwn()) << "what it holds and what is on disk are not the same queue";
    StoredQueue third(folder.path());
    EXPECT_TRUE(third.isOwn());
    EXPECT_EQ(third.load().queue.waiting().size(), 4U);
}

TEST(RunQueue, AFolderThatCannotBeWrittenIsSaid) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "file") << "no folder";
    StoredQueue queue(folder / "file");
    EXPECT_FALSE(queue.isOwn());
    EXPECT_THAT(queue.whyNotKept().english(), HasSubstr("queue.lock"));
    queue.save(savedQueue());
}

TEST(RunQueue, ADamagedFileIsSaidAndKept) {
    const test::TemporaryFolder folder;
    for (const char* name : {"queue.json.damaged", "queue.json.damaged-2"}) {
        std::ofstream(folder / "queue.json") << "{\"format\": \"sharesnet-queue\", \"ver";
        const LoadedQueue loaded = loadQueue(folder.path());
        EXPECT_EQ(loaded.queue, RunQueue());
        EXPECT_THAT(loaded.notice.english(), HasSubstr("cannot be read and begins empty"));
        EXPECT_THAT(loaded.notice.english(),
                    HasSubstr("the file is now " + (folder / name).string()));
        EXPECT_TRUE(std::filesystem::exists(folder / name));
        EXPECT_FALSE(std::filesystem::exists(folder / "queue.json"));
    }
}

TEST(RunQueue, WhatIsWrongInAFileIsSaidWithItsPlace) {
    const test::TemporaryFolder folder;
    saveQueue(savedQueue(), folder.path());
    std::ifstream in(folder / "queue.json");
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string right = "\"bottleneck\"";
    text.replace(text.find(right), right.size(), "\"round\"");
    std::ofstream(folder / "queue.json") << text;
    EXPECT_THAT(loadQueue(folder.path()).notice.english(),
                HasSubstr("runs[0].architecture: block.kind: must be"));
}

TEST(RunQueue, ATwinSharesNothingAndSaysSo) {
    RunSpec spec;
    spec.arch = *presetSpec("sharesnet-29");
    spec.name = "mine";
    spec.config.seed = 7;
    const RunSpec twin = unsharedTwin(spec);
    EXPECT_EQ(twin.name, "mine-unshared");
    spec.name = "sharesnet-29-shared-all-seed-7"; // its default
    EXPECT_EQ(unsharedTwin(spec).name, "sharesnet-29-unshared-seed-7");
    EXPECT_EQ(twin.config, spec.config);
    EXPECT_EQ(costOf(twin.arch).parameters, costOf(spec.arch).parametersUnshared);
}

} // namespace
} // namespace sharesnet
