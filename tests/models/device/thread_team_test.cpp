#include "models/device/thread_team.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace sharesnet {
namespace {

TEST(ThreadTeam, MeetsAsOftenAsItLikes) {
    constexpr int kMembers = 4;
    constexpr int kMeetings = 2'000;
    ThreadTeam team(kMembers, 1);
    std::atomic<int> steps{0};
    std::atomic<int> early{0};
    team.run([&](int) {
        for (int meeting = 1; meeting <= kMeetings; ++meeting) {
            ++steps;
            team.meet();
            early += steps < meeting * kMembers ? 1 : 0; // all have come before one goes on
        }
    });
    EXPECT_EQ(early, 0);
    EXPECT_EQ(steps, kMeetings * kMembers);
}

TEST(ThreadTeam, ComputesOnItsThreadsAndLeavesTheCallersAlone) {
    at::set_num_threads(2);
    ThreadTeam team(3, 1);
    std::vector<int> threads(3, 0);
    team.run(
        [&](int member) { threads[static_cast<std::size_t>(member)] = at::get_num_threads(); });
    EXPECT_EQ(threads, (std::vector{1, 1, 1}));
    EXPECT_EQ(at::get_num_threads(), 2);
}

// Nobody waits for a member that has failed, and the next work finds all of them.
TEST(ThreadTeam, FailsWithTheFirstToFail) {
    ThreadTeam team(3, 1);
    for (const int failing : {0, 1, 2}) {
        std::string said;
        try {
            team.run([&](int member) {
                team.meet();
                if (member == failing) {
                    throw std::runtime_error("member " + std::to_string(member));
                }
                team.meet();
            });
        } catch (const std::exception& error) {
            said = error.what();
        }
        EXPECT_EQ(said, "member " + std::to_string(failing));
    }
    std::atomic<int> came{0};
    team.run([&](int) {
        team.meet();
        ++came;
    });
    EXPECT_EQ(came, 3);
}

} // namespace
} // namespace sharesnet
