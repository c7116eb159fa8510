#include "core/run/rank_place.h"

#include "core/base/error.h"

#include <charconv>
#include <cstdlib>

namespace sharesnet {

namespace {

constexpr int kDefaultPort = 29'501;
constexpr int kMostRanks = 65'536;
constexpr int kMostPorts = 65'535;

int numberOf(const std::string& text, const std::string& name, int least, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < least ||
        number > most) {
        throw Error("%1 is '%2': a whole number within %3..%4 is expected", name, text, least,
                    most);
    }
    return number;
}

class Variables {
  public:
    explicit Variables(const Environment& environment) : environment_(environment) {}

    bool has(const char* name) const { return environment_(name).has_value(); }
    std::string text(const char* name, const std::string& otherwise = {}) const {
        return environment_(name).value_or(otherwise);
    }
    int number(const char* name, int least, int most) const {
        const auto value = environment_(name);
        if (!value) {
            throw Error("%1 is not set, though other variables of its launcher are: start all "
                        "processes alike",
                        name);
        }
        return numberOf(*value, name, least, most);
    }

  private:
    const Environment& environment_;
};

// One in 20,000..29,999 for each job, so that two jobs on a machine do not meet.
int portOfJob(const std::string& job) {
    constexpr unsigned kFirst = 20'000;
    constexpr unsigned kCount = 10'000;
    unsigned hash = 0;
    for (const char c : job) {
        hash = hash * 31 + static_cast<unsigned char>(c);
    }
    return job.empty() ? kDefaultPort : static_cast<int>(kFirst + hash % kCount);
}

// Beside torchrun's agent. A MASTER_PORT that the kernel dealt out (torchrun --standalone) has
// neighbours that it gives to outgoing connections, so that the port then comes from elsewhere.
int portBeside(int masterPort) {
    constexpr int kFirstDealtOut = 32'768;
    return masterPort < kFirstDealtOut ? masterPort + 1 : portOfJob(std::to_string(masterPort));
}

RankPlace fromTorchrun(const Variables& variables) {
    RankPlace place;
    place.startedBy = "torchrun";
    place.ranks = variables.number("WORLD_SIZE", 1, kMostRanks);
    place.rank = variables.number("RANK", 0, place.ranks - 1);
    place.localRank =
        variables.has("LOCAL_RANK") ? variables.number("LOCAL_RANK", 0, kMostRanks) : 0;
    place.localRanks =
        variables.has("LOCAL_WORLD_SIZE") ? variables.number("LOCAL_WORLD_SIZE", 1, kMostRanks) : 1;
    place.host = variables.text("MASTER_ADDR", place.host);
    place.port = variables.has("MASTER_PORT")
                     ? portBeside(variables.number("MASTER_PORT", 1, kMostPorts))
                     : kDefaultPort;
    return place;
}

RankPlace fromSlurm(const Variables& variables) {
    RankPlace place;
    place.startedBy = "SLURM";
    const char* tasks =
        variables.has("SLURM_STEP_NUM_TASKS") ? "SLURM_STEP_NUM_TASKS" : "SLURM_NTASKS";
    place.ranks = variables.number(tasks, 1, kMostRanks);
    place.rank = variables.number("SLURM_PROCID", 0, place.ranks - 1);
    place.localRank = variables.number("SLURM_LOCALID", 0, kMostRanks);
    // "4(x2),3": of the first machine, as near as can be told
    const std::string perNode =
        variables.text("SLURM_STEP_TASKS_PER_NODE", variables.text("SLURM_NTASKS_PER_NODE", "1"));
    place.localRanks = numberOf(perNode.substr(0, perNode.find_first_of("(,")),
                                "SLURM_STEP_TASKS_PER_NODE", 1, kMostRanks);
    const std::string nodes =
        variables.text("SLURM_STEP_NODELIST", variables.text("SLURM_JOB_NODELIST"));
    place.host = variables.text("MASTER_ADDR", nodes.empty() ? place.host : firstHost(nodes));
    place.port = portOfJob(variables.text("SLURM_JOB_ID") + "." + variables.text("SLURM_STEP_ID"));
    return place;
}

RankPlace fromOpenMpi(const Variables& variables) {
    RankPlace place;
    place.startedBy = "Open MPI";
    place.ranks = variables.number("OMPI_COMM_WORLD_SIZE", 1, kMostRanks);
    place.rank = variables.number("OMPI_COMM_WORLD_RANK", 0, place.ranks - 1);
    place.localRank = variables.number("OMPI_COMM_WORLD_LOCAL_RANK", 0, kMostRanks);
    place.localRanks = variables.has("OMPI_COMM_WORLD_LOCAL_SIZE")
                           ? variables.number("OMPI_COMM_WORLD_LOCAL_SIZE", 1, kMostRanks)
                           : 1;
    const bool oneMachine =
        variables.text("OMPI_COMM_WORLD_LOCAL_SIZE") == variables.text("OMPI_COMM_WORLD_SIZE");
    if (!variables.has("MASTER_ADDR") && !oneMachine) {
        throw Error("Open MPI does not say on which machine rank 0 runs: give it with "
                    "--rendezvous-host or MASTER_ADDR (mpirun -x MASTER_ADDR=HOST)");
    }
    place.host = variables.text("MASTER_ADDR", place.host);
    place.port =
        portOfJob(variables.text("OMPI_MCA_ess_base_jobid", variables.text("PMIX_NAMESPACE")));
    return place;
}

RankPlace fromOptions(const RankWishes& wishes) {
    if (!wishes.rank || !wishes.ranks) {
        throw Error(
            "--rank and --ranks go together: the number of this process, and how many there are");
    }
    RankPlace place;
    place.startedBy = "--rank";
    place.ranks = *wishes.ranks;
    place.rank = *wishes.rank;
    if (place.ranks < 1 || place.ranks > kMostRanks || place.rank < 0 ||
        place.rank >= place.ranks) {
        throw Error("--rank is %1 of --ranks %2: ranks count from 0 to one less than there are",
                    place.rank, place.ranks);
    }
    place.port = kDefaultPort;
    return place;
}

RankPlace detected(const Variables& variables, const RankWishes& wishes) {
    if (wishes.rank || wishes.ranks) {
        return fromOptions(wishes);
    }
    if (variables.has("RANK") && variables.has("WORLD_SIZE")) {
        return fromTorchrun(variables);
    }
    // Before SLURM, whose variables what mpirun starts within a job has as well.
    if (variables.has("OMPI_COMM_WORLD_RANK")) {
        return fromOpenMpi(variables);
    }
    // A batch script, too, has SLURM_PROCID; only what srun starts is a step.
    if (variables.has("SLURM_PROCID") && variables.has("SLURM_STEP_ID")) {
        return fromSlurm(variables);
    }
    return {};
}

constexpr const char* kRank = "SHARESNET_RANK";
constexpr const char* kRanks = "SHARESNET_RANKS";
constexpr const char* kHost = "SHARESNET_RENDEZVOUS_HOST";
constexpr const char* kPort = "SHARESNET_RENDEZVOUS_PORT";

} // namespace

Environment processEnvironment() {
    return [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        return value != nullptr && *value != '\0' ? std::optional<std::string>(value)
                                                  : std::nullopt;
    };
}

RankPlace rankPlaceFrom(const Environment& environment, const RankWishes& wishes) {
    RankPlace place = detected(Variables(environment), wishes);
    if (place.ranks == 1) { // a launcher of one process: as if there were none
        RankPlace alone;
        alone.port = wishes.port; // for those that this process starts
        return alone;
    }
    place.host = wishes.host.empty() ? place.host : wishes.host;
    place.port = wishes.port > 0 ? wishes.port : place.port;
    return place;
}

std::vector<std::pair<std::string, std::string>> rankVariables(const RankPlace& place) {
    return {{kRank, std::to_string(place.rank)},
            {kRanks, std::to_string(place.ranks)},
            {kHost, place.host},
            {kPort, std::to_string(place.port)}};
}

std::optional<RankPlace> startedRank(const Environment& environment) {
    const Variables variables(environment);
    if (!variables.has(kRank)) {
        return std::nullopt;
    }
    RankPlace place;
    place.startedBy = "rank 0";
    place.ranks = variables.number(kRanks, 2, kMostRanks);
    place.rank = variables.number(kRank, 1, place.ranks - 1);
    place.localRank = place.rank;
    place.localRanks = place.ranks;
    place.host = variables.text(kHost, place.host);
    place.port = variables.number(kPort, 1, kMostPorts);
    return place;
}

std::string firstHost(const std::string& nodeList) {
    const std::size_t end = nodeList.find_first_of("[,");
    const std::string name = nodeList.substr(0, end);
    if (end == std::string::npos || nodeList[end] == ',') {
        return name;
    }
    const std::size_t number = end + 1;
    const std::size_t numberEnd = nodeList.find_first_of("-,]", number);
    const std::size_t close = nodeList.find(']', number);
    if (numberEnd == std::string::npos || close == std::string::npos) {
        throw Error("SLURM's list of machines '%1' cannot be read: give rank 0's machine with "
                    "--rendezvous-host",
                    nodeList);
    }
    const std::size_t suffixEnd = nodeList.find(',', close);
    return name + nodeList.substr(number, numberEnd - number) +
           nodeList.substr(close + 1,
                           suffixEnd == std::string::npos ? suffixEnd : suffixEnd - close - 1);
}

} // namespace sharesnet
