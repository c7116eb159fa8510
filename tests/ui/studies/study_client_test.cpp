#include "ui/studies/study_client.h"

#include "core/base/error.h"
#include "tests/support/fake_engine.h"
#include "tests/ui/studies/made_up_study.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <mutex>
#include <thread>

namespace sharesnet::test {

namespace {

StudyQuestion questionOf(int stage) {
    StudyQuestion question{12, {{"last.safetensors"}, 840}, {}};
    question.wish.conv = {stage, 2, 0, 0};
    return question;
}

// Stage 1 never ends unless it is cancelled, stage 2 fails as long as it should.
class StudyClientTest : public testing::Test {
  protected:
    void SetUp() override { client_.setEngine(engine_); }

    UseStudy study(const UseStudyRequest& request, const StudyWatch& watch) {
        {
            const std::lock_guard lock(mutex_);
            asked_.push_back(request.conv.stage);
        }
        if (request.conv.stage == 1) {
            watch.progress(0.25);
            while (true) {
                throwIfCancelled(watch.cancelled);
                std::this_thread::yield();
            }
        }
        if (request.conv.stage == 2 && fails_) {
            throw Error("the data are gone");
        }
        return madeUpStudy(request);
    }
    std::vector<int> asked() {
        const std::lock_guard lock(mutex_);
        return asked_;
    }
    bool becomes(const StudyQuestion& question, StudyState::Kind kind) {
        return QTest::qWaitFor([&] { return client_.stateOf(question).kind == kind; });
    }

    std::mutex mutex_;
    std::vector<int> asked_;
    std::atomic<bool> fails_{true};
    std::shared_ptr<FakeEngine> engine_ = std::make_shared<FakeEngine>(
        FakeScript(), [](const auto&) { return infoOf(840); }, FakeEngine::Evaluations(),
        [this](const auto&, const UseStudyRequest& request, const StudyWatch& watch) {
            return study(request, watch);
        });
    StudyClient client_;
};

using Kind = StudyState::Kind;

} // namespace

TEST_F(StudyClientTest, KeepsWhatWasFoundSoThatGoingBackIsAtOnce) {
    EXPECT_EQ(client_.stateOf(questionOf(3)).kind, Kind::NotAsked);
    client_.want({questionOf(3), questionOf(4)});
    EXPECT_EQ(client_.stateOf(questionOf(4)).kind, Kind::Waiting);
    ASSERT_TRUE(becomes(questionOf(4), Kind::Done));
    client_.want({questionOf(3)});
    ASSERT_EQ(client_.stateOf(questionOf(3)).kind, Kind::Done);
    EXPECT_EQ(client_.stateOf(questionOf(3)).study->request.conv.stage, 3);
    EXPECT_EQ(asked(), (std::vector{3, 4}));

    StudyQuestion later = questionOf(3); // the file has been written anew since
    later.checkpoint.step = 900;
    EXPECT_EQ(client_.stateOf(later).kind, Kind::NotAsked);
}

TEST_F(StudyClientTest, TheLatestQuestionCancelsTheOneUnderWay) {
    QSignalSpy progress(&client_, &StudyClient::progressed);
    client_.want({questionOf(1)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !progress.isEmpty(); }));
    EXPECT_EQ(client_.stateOf(questionOf(1)).kind, Kind::Running);
    EXPECT_EQ(client_.stateOf(questionOf(1)).done, 0.25);
    client_.want({questionOf(3)});
    ASSERT_TRUE(becomes(questionOf(3), Kind::Done));
    EXPECT_EQ(client_.stateOf(questionOf(1)).kind, Kind::NotAsked);
}

TEST_F(StudyClientTest, OneUnderWayThatIsStillWantedGoesOn) {
    client_.want({questionOf(1)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !asked().empty(); }));
    client_.want({questionOf(1), questionOf(3)});
    EXPECT_EQ(client_.stateOf(questionOf(1)).kind, Kind::Running);
    EXPECT_EQ(asked(), std::vector{1});
}

TEST_F(StudyClientTest, SaysWhyAndTriesAgain) {
    client_.want({questionOf(2), questionOf(3)});
    ASSERT_TRUE(becomes(questionOf(3), Kind::Done)) << "a failure stops no other";
    EXPECT_EQ(client_.stateOf(questionOf(2)).kind, Kind::Failed);
    EXPECT_EQ(client_.stateOf(questionOf(2)).why, "the data are gone");
    client_.want({questionOf(2), questionOf(3)});
    EXPECT_EQ(client_.stateOf(questionOf(2)).kind, Kind::Failed) << "not tried again by itself";
    fails_ = false;
    client_.again();
    ASSERT_TRUE(becomes(questionOf(2), Kind::Done));
}

TEST_F(StudyClientTest, CancelEndsAllThatIsOpen) {
    client_.want({questionOf(1), questionOf(3)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !asked().empty(); }));
    client_.cancel();
    EXPECT_EQ(client_.stateOf(questionOf(1)).kind, Kind::Cancelled);
    EXPECT_EQ(client_.stateOf(questionOf(3)).kind, Kind::Cancelled);
    client_.want({questionOf(3)});
    ASSERT_TRUE(becomes(questionOf(3), Kind::Done));
}

TEST_F(StudyClientTest, WaitsForTheEngine) {
    StudyClient early;
    early.want({questionOf(3)});
    EXPECT_EQ(early.stateOf(questionOf(3)).kind, Kind::Waiting);
    early.setEngine(engine_);
    EXPECT_TRUE(QTest::qWaitFor([&] { return early.stateOf(questionOf(3)).kind == Kind::Done; }));
}

} // namespace sharesnet::test
