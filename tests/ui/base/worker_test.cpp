#include "ui/base/worker.h"

#include "core/base/error.h"

#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <semaphore>

namespace sharesnet {
namespace {

constexpr int kPatienceMs = 20'000;

// Blocks the worker's thread until the test releases it.
struct Gate {
    auto job() {
        return [this] {
            entered.release();
            (void)leave.try_acquire_for(std::chrono::milliseconds(kPatienceMs));
        };
    }
    std::binary_semaphore entered{0};
    std::binary_semaphore leave{0};
};

constexpr auto kNothing = [] {};
constexpr auto kNoFailure = [](const std::string& why) { ADD_FAILURE() << why; };

TEST(Worker, AnswersInTheOrderAskedOnTheThreadThatMadeIt) {
    Worker worker;
    std::vector<int> answers;
    std::atomic<bool> elsewhere{true};
    for (int i = 0; i < 3; ++i) {
        worker.post(
            [i, &elsewhere, ui = QThread::currentThread()] {
                elsewhere = elsewhere && QThread::currentThread() != ui;
                return std::make_unique<int>(i); // results need not be copyable
            },
            [&answers, ui = QThread::currentThread()](std::unique_ptr<int> result) {
                EXPECT_EQ(QThread::currentThread(), ui);
                answers.push_back(*result);
            },
            kNoFailure);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return answers.size() == 3; }, kPatienceMs));
    EXPECT_EQ(answers, (std::vector<int>{0, 1, 2}));
    EXPECT_TRUE(elsewhere);
}

TEST(Worker, TheLatestReplacesOneThatWaitsAndNothingElse) {
    Gate gate;
    Worker worker;
    QStringList done;
    const auto told = [&done](const QString& name) { return [&done, name] { done << name; }; };
    worker.postLatest(gate.job(), told(QStringLiteral("under way")), kNoFailure);
    gate.entered.acquire();
    worker.post(kNothing, told(QStringLiteral("posted")), kNoFailure);
    worker.postLatest([] { ADD_FAILURE() << "replaced before it began"; },
                      told(QStringLiteral("replaced")), kNoFailure);
    worker.postLatest(kNothing, told(QStringLiteral("latest")), kNoFailure);
    gate.leave.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return done.size() == 3; }, kPatienceMs));
    EXPECT_EQ(done.join(QStringLiteral(", ")).toStdString(), "under way, posted, latest");
}

TEST(Worker, WhatAJobThrowsComesAsText) {
    Worker worker;
    std::vector<std::string> reasons;
    const auto failed = [&](const std::string& why) { reasons.push_back(why); };
    const auto done = [](int) { ADD_FAILURE() << "it threw"; };
    worker.post([]() -> int { throw Error("no such file"); }, done, failed);
    worker.post([]() -> int { throw 7; }, done, failed);
    ASSERT_TRUE(QTest::qWaitFor([&] { return reasons.size() == 2; }, kPatienceMs));
    EXPECT_EQ(reasons, (std::vector<std::string>{"no such file", "An unknown error."}));
}

TEST(Worker, ItsEndWaitsForWhatWasPostedAndDropsALatestOneThatWaits) {
    Gate gate;
    bool written = false;
    bool looked = false;
    {
        Worker worker;
        worker.post(
            gate.job(), [] { ADD_FAILURE() << "an answer after the end"; }, kNoFailure);
        gate.entered.acquire();
        // opens the gate when it is dropped: by the worker's end, which has begun then
        const std::shared_ptr<void> dropped(nullptr, [&](void*) { gate.leave.release(); });
        worker.postLatest([&looked, dropped] { looked = true; }, kNothing, kNoFailure);
        worker.post([&] { written = true; }, kNothing, kNoFailure);
    }
    EXPECT_TRUE(written);
    EXPECT_FALSE(looked);
    QCoreApplication::processEvents(); // where an answer would come
}

} // namespace
} // namespace sharesnet
