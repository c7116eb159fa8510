#include "core/run/event_queue.h"

#include <gtest/gtest.h>

#include <latch>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace sharesnet {
namespace {

TrainingEvent stepOf(std::int64_t run, std::int64_t step) {
    StepDone fact;
    fact.step = step;
    return {run, 0, fact};
}

TrainingEvent epochOf(std::int64_t run, int epoch) {
    EpochDone fact;
    fact.epoch = epoch;
    return {run, 0, fact};
}

// "1:3" for step 3 of run 1, "1:e2" for the end of its epoch 2, "1" for others.
std::vector<std::string> described(const std::vector<TrainingEvent>& events) {
    std::vector<std::string> words;
    for (const TrainingEvent& event : events) {
        std::string word = std::to_string(event.run);
        if (const auto* step = std::get_if<StepDone>(&event.fact)) {
            word += ":" + std::to_string(step->step);
        } else if (const auto* epoch = std::get_if<EpochDone>(&event.fact)) {
            word += ":e" + std::to_string(epoch->epoch);
        }
        words.push_back(word);
    }
    return words;
}

using Words = std::vector<std::string>;

TEST(EventQueue, drainsEverythingInOrderOnce) {
    EventQueue queue;
    EXPECT_TRUE(queue.drain().empty());
    queue.publish(stepOf(1, 1));
    queue.publish(epochOf(1, 1));
    queue.publish(stepOf(1, 2));
    EXPECT_EQ(described(queue.drain()), (Words{"1:1", "1:e1", "1:2"}));
    EXPECT_TRUE(queue.drain().empty());
}

TEST(EventQueue, stepsUniteOnlyBeyondCapacity) {
    EventQueue queue(3);
    for (std::int64_t step = 1; step <= 3; ++step) {
        queue.publish(stepOf(1, step));
    }
    EXPECT_EQ(described(queue.drain()), (Words{"1:1", "1:2", "1:3"}));
    for (std::int64_t step = 4; step <= 9; ++step) {
        queue.publish(stepOf(1, step));
    }
    EXPECT_EQ(described(queue.drain()), (Words{"1:4", "1:5", "1:9"}));
}

TEST(EventQueue, noStepOvertakesALifecycleEvent) {
    EventQueue queue(2);
    queue.publish(stepOf(1, 1));
    queue.publish(stepOf(1, 2));
    queue.publish(epochOf(1, 1));
    queue.publish(stepOf(1, 3));
    queue.publish(epochOf(1, 2));
    queue.publish(stepOf(1, 4));
    EXPECT_EQ(described(queue.drain()), (Words{"1:1", "1:e1", "1:e2", "1:4"}));
}

TEST(EventQueue, aStepReplacesNoneOfAnotherRun) {
    EventQueue queue(2);
    queue.publish(stepOf(1, 1));
    queue.publish(stepOf(1, 2));
    queue.publish(stepOf(2, 1));
    queue.publish(stepOf(2, 2));
    queue.publish(stepOf(1, 3));
    EXPECT_EQ(described(queue.drain()), (Words{"1:1", "2:2", "1:3"}));
}

TEST(EventQueue, lifecycleEventsAreNeverDropped) {
    EventQueue queue(1);
    for (int epoch = 1; epoch <= 1'000; ++epoch) {
        queue.publish(stepOf(1, epoch));
        queue.publish(epochOf(1, epoch));
    }
    const std::vector<TrainingEvent> events = queue.drain();
    ASSERT_EQ(events.size(), 1'001U);
    for (int epoch = 1; epoch < 1'000; ++epoch) {
        EXPECT_EQ(std::get<EpochDone>(events[static_cast<std::size_t>(epoch - 1)].fact).epoch,
                  epoch);
    }
    EXPECT_EQ(std::get<StepDone>(events[999].fact).step, 1'000);
}

TEST(EventQueue, waitingEndsWithAnEvent) {
    EventQueue queue;
    std::latch about{1};
    std::jthread publisher([&] {
        about.wait();
        queue.publish(stepOf(1, 1));
    });
    about.count_down();
    EXPECT_EQ(described(queue.waitAndDrain(std::chrono::hours(1))), Words{"1:1"});
}

TEST(EventQueue, waitingEndsWithClosingAndPublishingGoesOn) {
    EventQueue queue;
    EXPECT_FALSE(queue.closed());
    std::jthread closer([&] { queue.close(); });
    EXPECT_TRUE(queue.waitAndDrain(std::chrono::hours(1)).empty());
    EXPECT_TRUE(queue.closed());
    queue.publish(stepOf(1, 1));
    EXPECT_EQ(described(queue.waitAndDrain(std::chrono::hours(1))), Words{"1:1"});
}

TEST(EventQueue, waitingEndsWithTheTime) {
    EventQueue queue;
    EXPECT_TRUE(queue.waitAndDrain(std::chrono::milliseconds(1)).empty());
}

TEST(EventQueue, concurrentPublishersAndReaderLoseNothing) {
    constexpr std::int64_t kSteps = 5'000;
    EventQueue queue;
    std::latch begin{3};
    const auto publishAll = [&](std::int64_t run) {
        begin.arrive_and_wait();
        for (std::int64_t step = 1; step <= kSteps; ++step) {
            queue.publish(stepOf(run, step));
        }
        queue.publish({run, 0, RunFinished{}});
    };
    std::jthread first(publishAll, 1);
    std::jthread second(publishAll, 2);
    begin.arrive_and_wait();
    std::map<std::int64_t, std::int64_t> lastStep;
    int finished = 0;
    while (finished < 2) {
        for (const TrainingEvent& event : queue.waitAndDrain(std::chrono::hours(1))) {
            if (const auto* step = std::get_if<StepDone>(&event.fact)) {
                ASSERT_EQ(step->step, ++lastStep[event.run]);
            } else {
                ++finished;
            }
        }
    }
    EXPECT_EQ(lastStep, (std::map<std::int64_t, std::int64_t>{{1, kSteps}, {2, kSteps}}));
}

} // namespace
} // namespace sharesnet
