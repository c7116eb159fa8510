#include "core/run/rank_place.h"

#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <map>

namespace sharesnet::test {
namespace {

Environment of(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

const std::map<std::string, std::string> kTorchrun{{"RANK", "3"},
                                                   {"WORLD_SIZE", "4"},
                                                   {"LOCAL_RANK", "1"},
                                                   {"LOCAL_WORLD_SIZE", "2"},
                                                   {"MASTER_ADDR", "node7"},
                                                   {"MASTER_PORT", "29500"}};

TEST(RankPlace, IsAloneWhereNobodySaysOtherwise) {
    EXPECT_EQ(rankPlaceFrom(of({})), RankPlace{});
    EXPECT_TRUE(rankPlaceFrom(of({})).leads());
}

// torchrun's agent listens at MASTER_PORT itself.
TEST(RankPlace, MeetsBesideThePortOfTorchrunsAgent) {
    const RankPlace place = rankPlaceFrom(of(kTorchrun));
    EXPECT_EQ(place, (RankPlace{3, 4, 1, 2, "node7", 29'501, "torchrun"}));
}

// The kernel gives the neighbours of such a port to outgoing connections.
TEST(RankPlace, MeetsElsewhereWhereTorchrunsPortIsOneThatTheKernelDealsOut) {
    std::map<std::string, std::string> variables = kTorchrun;
    for (const char* master : {"32768", "36001", "65535"}) {
        variables["MASTER_PORT"] = master;
        const int port = rankPlaceFrom(of(variables)).port;
        EXPECT_GE(port, 20'000) << master;
        EXPECT_LT(port, 30'000) << master;
    }
}

TEST(RankPlace, ComesFromSrunAndMeetsOnTheFirstNode) {
    const RankPlace place = rankPlaceFrom(of({{"SLURM_PROCID", "5"},
                                              {"SLURM_NTASKS", "8"},
                                              {"SLURM_LOCALID", "1"},
                                              {"SLURM_JOB_NODELIST", "gpu[08-11,17]"},
                                              {"SLURM_STEP_TASKS_PER_NODE", "4(x2)"},
                                              {"SLURM_JOB_ID", "4711"},
                                              {"SLURM_STEP_ID", "0"}}));
    EXPECT_EQ(place.rank, 5);
    EXPECT_EQ(place.ranks, 8);
    EXPECT_EQ(place.localRank, 1);
    EXPECT_EQ(place.localRanks, 4);
    EXPECT_EQ(place.host, "gpu08");
    EXPECT_EQ(place.startedBy, "SLURM");
    EXPECT_GE(place.port, 20'000);
    EXPECT_LT(place.port, 30'000);
}

// What runs in a batch script itself is one process, whatever the job has reserved.
TEST(RankPlace, IsAloneInABatchScriptWithoutSrun) {
    EXPECT_EQ(rankPlaceFrom(of({{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "8"}})).ranks, 1);
}

TEST(RankPlace, ComesFromOpenMpi) {
    const std::map<std::string, std::string> variables{{"OMPI_COMM_WORLD_RANK", "1"},
                                                       {"OMPI_COMM_WORLD_SIZE", "2"},
                                                       {"OMPI_COMM_WORLD_LOCAL_RANK", "1"},
                                                       {"OMPI_COMM_WORLD_LOCAL_SIZE", "2"}};
    const RankPlace place = rankPlaceFrom(of(variables));
    EXPECT_EQ(place.rank, 1);
    EXPECT_EQ(place.ranks, 2);
    EXPECT_EQ(place.host, "127.0.0.1");
    auto twoMachines = variables;
    twoMachines["OMPI_COMM_WORLD_LOCAL_SIZE"] = "1";
    EXPECT_EQ(errorOf([&] { rankPlaceFrom(of(twoMachines)); }),
              "Open MPI does not say on which machine rank 0 runs: give it with "
              "--rendezvous-host or MASTER_ADDR (mpirun -x MASTER_ADDR=HOST)");
    twoMachines["MASTER_ADDR"] = "node3";
    EXPECT_EQ(rankPlaceFrom(of(twoMachines)).host, "node3");
}

// What mpirun starts within a job of SLURM has the variables of both.
TEST(RankPlace, ComesFromOpenMpiWithinAStepOfSlurm) {
    const RankPlace place = rankPlaceFrom(of({{"SLURM_PROCID", "0"},
                                              {"SLURM_STEP_ID", "0"},
                                              {"SLURM_NTASKS", "1"},
                                              {"SLURM_LOCALID", "0"},
                                              {"OMPI_COMM_WORLD_RANK", "2"},
                                              {"OMPI_COMM_WORLD_SIZE", "4"},
                                              {"OMPI_COMM_WORLD_LOCAL_RANK", "2"},
                                              {"OMPI_COMM_WORLD_LOCAL_SIZE", "4"}}));
    EXPECT_EQ(place.rank, 2);
    EXPECT_EQ(place.ranks, 4);
    EXPECT_EQ(place.startedBy, "Open MPI");
}

TEST(RankPlace, OptionsCountBeforeTheEnvironment) {
    RankWishes wishes;
    wishes.rank = 1;
    wishes.ranks = 2;
    wishes.host = "there";
    wishes.port = 4'000;
    EXPECT_EQ(rankPlaceFrom(of(kTorchrun), wishes),
              (RankPlace{1, 2, 0, 1, "there", 4'000, "--rank"}));
    RankWishes portAlone;
    portAlone.port = 4'001;
    EXPECT_EQ(rankPlaceFrom(of(kTorchrun), portAlone).port, 4'001);
}

TEST(RankPlace, RefusesWhatDoesNotFitTogether) {
    auto broken = kTorchrun;
    broken["RANK"] = "4";
    EXPECT_EQ(errorOf([&] { rankPlaceFrom(of(broken)); }),
              "RANK is '4': a whole number within 0..3 is expected");
    broken["RANK"] = "x";
    EXPECT_EQ(errorOf([&] { rankPlaceFrom(of(broken)); }),
              "RANK is 'x': a whole number within 0..3 is expected");
    RankWishes half;
    half.rank = 0;
    EXPECT_EQ(errorOf([&] { rankPlaceFrom(of({}), half); }),
              "--rank and --ranks go together: the number of this process, and how many there are");
    half.rank = 2;
    half.ranks = 2;
    EXPECT_EQ(errorOf([&] { rankPlaceFrom(of({}), half); }),
              "--rank is 2 of --ranks 2: ranks count from 0 to one less than there are");
}

TEST(RankPlace, ALauncherOfOneProcessIsNone) {
    EXPECT_EQ(rankPlaceFrom(of({{"RANK", "0"}, {"WORLD_SIZE", "1"}})), RankPlace{});
}

TEST(RankPlace, IsHandedToAChildByItsEnvironment) {
    RankPlace place;
    place.rank = 2;
    place.ranks = 3;
    place.port = 1'234;
    std::map<std::string, std::string> variables;
    for (const auto& [name, value] : rankVariables(place)) {
        variables[name] = value;
    }
    const auto back = startedRank(of(variables));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, (RankPlace{2, 3, 2, 3, "127.0.0.1", 1'234, "rank 0"}));
    EXPECT_FALSE(startedRank(of({})));
}

TEST(RankPlace, ReadsTheListsOfSlurm) {
    EXPECT_EQ(firstHost("node-a17"), "node-a17");
    EXPECT_EQ(firstHost("a1,b2"), "a1");
    EXPECT_EQ(firstHost("node[03-07,9],b1"), "node03");
    EXPECT_EQ(firstHost("n[7]-ib,x"), "n7-ib");
}

} // namespace
} // namespace sharesnet::test
