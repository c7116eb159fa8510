#include "core/base/error.h"
#include "models/distributed/rank_follower.h"
#include "models/distributed/rank_hello.h"
#include "models/distributed/rank_leader.h"
#include "models/training/joint_training.h"
#include "models/training/leading_rank.h"
#include "tests/support/error_message.h"
#include "tests/support/free_port.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <future>
#include <thread>

namespace sharesnet::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

RankPlace testPlace(int rank, int ranks, int port) {
    RankPlace place;
    place.rank = rank;
    place.ranks = ranks;
    place.port = port;
    place.startedBy = "the test";
    return place;
}

RankTimes quick() {
    return {5'000ms, 1'000ms, 50ms};
}

// Runs `lead` as rank 0 and `follow` as every other rank, each on a thread of its own; what rank 0
// threw, or empty.
template <typename Lead, typename Follow>
std::string runRanks(int ranks, const Lead& lead, const Follow& follow,
                     std::vector<std::string>* followersErrors = nullptr) {
    const int port = freePort();
    std::vector<std::string> errors(static_cast<std::size_t>(ranks));
    std::vector<std::thread> threads;
    for (int rank = 0; rank < ranks; ++rank) {
        threads.emplace_back([&, rank] {
            errors[static_cast<std::size_t>(rank)] = errorOf([&] {
                if (rank == 0) {
                    RankLeader leader(testPlace(0, ranks, port), {"the job", "v1"}, quick());
                    lead(leader);
                } else {
                    RankFollower follower(testPlace(rank, ranks, port), {"v1"}, quick());
                    follow(follower, rank);
                }
            });
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    if (followersErrors != nullptr) {
        *followersErrors = {errors.begin() + 1, errors.end()};
    }
    return errors.front();
}

TEST(Ranks, TellTheJobBroadcastAddUpAndGather) {
    const auto together = [](RankGroup& group) {
        const double own = group.rank() + 1;
        const torch::Tensor told = torch::full({3}, own);
        group.broadcast(told);
        EXPECT_TRUE(torch::equal(told, torch::full({3}, 1.0)));
        torch::Tensor first = torch::full({2}, own);
        torch::Tensor second = torch::full({4}, 10 * own);
        const auto one = group.beginSum(first);
        const auto two = group.beginSum(second);
        two->wait();
        one->wait();
        EXPECT_TRUE(torch::equal(first, torch::full({2}, 6.0)));
        EXPECT_TRUE(torch::equal(second, torch::full({4}, 60.0)));
        EXPECT_TRUE(torch::equal(group.gathered(torch::full({1}, own)),
                                 torch::tensor({{1.0F}, {2.0F}, {3.0F}})));
    };
    std::vector<std::string> others;
    const std::string error = runRanks(
        3, [&](RankLeader& leader) { together(leader.group()); },
        [&](RankFollower& follower, int) {
            EXPECT_EQ(follower.job(), "the job");
            together(follower.group());
        },
        &others);
    EXPECT_EQ(error, "");
    EXPECT_EQ(others, (std::vector<std::string>{"", ""}));
}

// Numbers of all sizes, which bf16 does not hold.
torch::Tensor unevenValues(int rank, std::int64_t count) {
    auto generator = at::detail::createCPUGenerator(static_cast<std::uint64_t>(rank) + 7);
    const torch::Tensor values = torch::randn({count}, generator);
    return values * torch::exp(4 * torch::randn({count}, generator));
}

TEST(Ranks, SumsSentInBf16AreTheSameBitsEverywhereAndNearTheSum) {
    constexpr std::int64_t kCount = 1'003; // not the same number for each rank
    constexpr int kRanks = 3;
    const auto together = [](RankGroup& group) {
        torch::Tensor values = unevenValues(group.rank(), kCount);
        torch::Tensor few = torch::full({1}, 1.0F);
        const auto sum = group.beginBf16Sum(values);
        const auto sumOfFew = group.beginBf16Sum(few);
        const torch::Tensor plain = torch::full({2}, 1.0);
        const auto between = group.beginSum(plain);
        sum->goOn();
        sumOfFew->goOn();
        sum->wait();
        sumOfFew->wait();
        between->wait();
        EXPECT_EQ(few.item<float>(), 3);
        EXPECT_TRUE(torch::equal(plain, torch::full({2}, 3.0)));
        const torch::Tensor all = group.gathered(values);
        torch::Tensor exact = torch::zeros({kCount}, torch::kFloat64);
        torch::Tensor sizes = torch::zeros({kCount}, torch::kFloat64);
        torch::Tensor ordered = torch::zeros({kCount});
        for (int rank = 0; rank < kRanks; ++rank) {
            EXPECT_TRUE(torch::equal(all[rank], all[0])) << rank;
            const torch::Tensor given = unevenValues(rank, kCount);
            exact += given.to(torch::kFloat64);
            sizes += given.abs().to(torch::kFloat64);
            ordered += given.to(torch::kBFloat16).to(torch::kFloat32);
        }
        constexpr double kRounding = 1.0 / 256; // of bf16: half of its last bit
        EXPECT_TRUE(((values - exact).abs() <= 2 * kRounding * sizes).all().item<bool>());
        EXPECT_TRUE(torch::equal(values, ordered.to(torch::kBFloat16).to(torch::kFloat32)))
            << "fp32 sums, in the order of the ranks, rounded once";
    };
    std::vector<std::string> others;
    EXPECT_EQ(runRanks(
                  kRanks, [&](RankLeader& leader) { together(leader.group()); },
                  [&](RankFollower& follower, int) { together(follower.group()); }, &others),
              "");
    EXPECT_EQ(others, (std::vector<std::string>{"", ""}));
}

TEST(Ranks, AnOrderReachesAllRanksExactly) {
    const RankOrder given{false, 99'999, 123'456'789, 0.1 + 0.2};
    runRanks(
        2, [&](RankLeader& leader) { shareOrder(leader.group(), given); },
        [&](RankFollower& follower, int) {
            const RankOrder order = shareOrder(follower.group());
            EXPECT_FALSE(order.end);
            EXPECT_EQ(order.epoch, given.epoch);
            EXPECT_EQ(order.batch, given.batch);
            EXPECT_EQ(order.learningRate, given.learningRate);
        });
}

TEST(Ranks, OneWithOtherImagesIsNamed) {
    std::vector<std::string> others;
    const auto check = [](RankGroup& group) {
        requireSameImagesEverywhere(group, {"0badcafe", group.rank() == 2 ? "00000001" : ""});
    };
    const std::string error = runRanks(
        3, [&](RankLeader& leader) { check(leader.group()); },
        [&](RankFollower& follower, int) { check(follower.group()); }, &others);
    const std::string expected =
        "rank 2 found other images than rank 0: give all processes the same data";
    EXPECT_EQ(error, expected);
    EXPECT_EQ(others, (std::vector<std::string>{expected, expected}));
}

TEST(Ranks, OneThatDoesNotComeIsNamed) {
    const int port = freePort();
    RankTimes times = quick();
    times.connect = 2'000ms;
    EXPECT_EQ(errorOf([&] {
                  RankLeader leader(testPlace(0, 2, port), {"job", "v1"}, times);
              }),
              "rank 1 of 2 has not connected to port " + std::to_string(port) +
                  " of this machine within 2 s: were all ranks started?");
}

TEST(Ranks, WithoutRankZeroTheAddressIsNamed) {
    const int port = freePort();
    RankTimes times = quick();
    times.connect = 1'000ms;
    EXPECT_EQ(errorOf([&] { RankFollower follower(testPlace(1, 2, port), {"v1"}, times); }),
              "rank 0 did not answer at port " + std::to_string(port) +
                  " of 127.0.0.1 within 1 s: is it running, and can this machine reach it there? "
                  "(--rendezvous-host, --rendezvous-port)");
}

TEST(Ranks, ATakenPortIsNamed) {
    const int port = freePort();
    const auto first = serveRankStore(port, quick());
    EXPECT_EQ(errorOf([&] { serveRankStore(port, quick()); }),
              "port " + std::to_string(port) +
                  " of this machine, at which the others meet rank 0, is not free: give all ranks "
                  "another one with --rendezvous-port");
}

TEST(Ranks, OneOfAnotherVersionIsRefused) {
    const int port = freePort();
    std::string others;
    std::thread follower([&] {
        others = errorOf(
            [&] { RankFollower joined(testPlace(1, 2, port), {"sharesnet 0.1"}, quick()); });
    });
    const std::string error = errorOf([&] {
        RankLeader leader(testPlace(0, 2, port), {"job", "sharesnet 9"}, quick());
    });
    follower.join();
    EXPECT_THAT(error, MatchesRegex("rank 1 \\(process .*\\) is sharesnet 0.1, rank 0 is sharesnet "
                                    "9: start the same program everywhere"));
    EXPECT_EQ(others, error);
}

TEST(Ranks, WhatGoesWrongOnAnotherRankIsTheRunsReason) {
    const std::string error = runRanks(
        2,
        [&](RankLeader& leader) {
            leader.group().sum(torch::zeros({1})); // for which the other does not come
        },
        [&](RankFollower& follower, int) { follower.fail(Message("its disk is full")); });
    EXPECT_THAT(error, MatchesRegex("rank 1 \\(process .*\\) failed: its disk is full"));
}

// The window of rank 0 may be in another language than the English that the command line has.
TEST(Ranks, AMessageOfAnotherRankKeepsItsPartsAndItsEnglishText) {
    const auto store = serveRankStore(0, quick());
    const Message why("%1 has given no sign of life for %2 s", Message("rank %1", 2), 8);
    EXPECT_FALSE(receivedMessage(*store, kRunEnded));
    sendMessage(*store, kRunEnded, why);
    EXPECT_EQ(receivedMessage(*store, kRunEnded), why);
    EXPECT_EQ(store->find(kRunEnded), "rank 2 has given no sign of life for 8 s");
    store->set(kRankFailed, "its disk is full"); // an older program
    EXPECT_EQ(receivedMessage(*store, kRankFailed), Message(std::string("its disk is full")));
}

// A process that is halted gives no signs of life, though its connections stand.
TEST(Ranks, OneThatHangsIsFoundByItsSilence) {
    const int port = freePort();
    std::promise<void> over;
    std::thread hung([&, ended = over.get_future()] {
        const auto store = reachRankStore("127.0.0.1", port, quick());
        store->set(helloOf(1), toText({"process 7 on node", "v1"}));
        const auto group = connectRanks(*store, 1, 2, "127.0.0.1", quick(), [] {});
        ended.wait();
    });
    std::promise<std::string> told;
    {
        RankLeader::Job job{
            "job", "v1", {}, [&](const Message& why) { told.set_value(why.english()); }};
        RankLeader leader(testPlace(0, 2, port), std::move(job), quick());
        const std::string expected = "rank 1 (process 7 on node) has given no sign of life for 1 s";
        EXPECT_EQ(errorOf([&] { leader.group().sum(torch::zeros({1})); }), expected);
        EXPECT_EQ(told.get_future().get(), expected);
    }
    over.set_value();
    hung.join();
}

// Where the others are in the midst of a step, no order reaches them.
TEST(Ranks, RankZeroThatFailsWithinAStepEndsTheOthersWithItsReason) {
    const int port = freePort();
    std::promise<std::string> told;
    std::promise<void> over;
    std::thread follower([&, ended = over.get_future()] {
        RankFollower::Joining joining{rankVersion(), {}, [&](const Message& why) {
                                          told.set_value(why.english()); // a process ends here
                                      }};
        RankFollower joined(testPlace(1, 2, port), std::move(joining), quick());
        EXPECT_THAT(errorOf([&] { joined.group().sum(torch::zeros({1})); }),
                    HasSubstr("rank 0 failed: no memory"));
        ended.wait();
    });
    RunSpec spec;
    RunControl control;
    {
        LeadingRank leading(testPlace(0, 2, port), spec, control);
        leading.fail(Error("no memory"));
    }
    EXPECT_EQ(told.get_future().get(), "rank 0 failed: no memory");
    over.set_value();
    follower.join();
}

TEST(Ranks, AnInterfaceThatIsNotThereIsNamed) {
    setenv("GLOO_SOCKET_IFNAME", "nosuch0", 1);
    const std::string error = runRanks(
        2, [](RankLeader&) {}, [](RankFollower&, int) {});
    unsetenv("GLOO_SOCKET_IFNAME");
    EXPECT_THAT(error, HasSubstr("network interface nosuch0 (GLOO_SOCKET_IFNAME)"));
}

TEST(Ranks, AJobIsReadBackAsItWas) {
    RunSpec spec;
    spec.arch.name = "x";
    spec.data = parseDataSpec("folder:/a b");
    spec.config.learningRate = 0.1 + 0.2;
    const RunSpec back = specOfRankJob(rankJobText(spec));
    EXPECT_EQ(back.arch, spec.arch);
    EXPECT_EQ(back.data, spec.data);
    EXPECT_EQ(back.config, spec.config);
}

TEST(Ranks, SettingsThatCannotGiveEqualBitsAreRefused) {
    RunSpec spec;
    spec.config.deterministic = true;
    spec.config.accumulateSteps = 4;
    EXPECT_NO_THROW(requireJoinable(spec, 2));
    EXPECT_THAT(errorOf([&] { requireJoinable(spec, 3); }),
                StartsWith("deterministic: for equal bits with 3 processes"));
    spec.config.bf16Gradients = true;
    EXPECT_THAT(errorOf([&] { requireJoinable(spec, 2); }), HasSubstr("bf16-gradients"));
    spec.config.bf16Gradients = false;
    spec.config.syncBatchNorm = true;
    EXPECT_THAT(errorOf([&] { requireJoinable(spec, 2); }), HasSubstr("sync-batch-norm"));
    spec.config.syncBatchNorm = false;
    spec.arch.block.dropout = 0.1;
    EXPECT_THAT(errorOf([&] { requireJoinable(spec, 2); }), HasSubstr("dropout"));
}

} // namespace
} // namespace sharesnet::test
