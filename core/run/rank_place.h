#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet {

// Several processes, the ranks, train one network together. Which of them this one is.
struct RankPlace {
    int rank = 0; // from 0; rank 0 alone writes the store, checkpoints and output
    int ranks = 1;
    int localRank = 0;              // among those of its machine; takes this GPU
    int localRanks = 1;             // how many of them its machine has
    std::string host = "127.0.0.1"; // where rank 0 listens
    int port = 0;                   // 0: any free one
    std::string startedBy;          // "torchrun"; empty: no launcher, this process alone

    bool leads() const { return rank == 0; }
    bool operator==(const RankPlace&) const = default;
};

// Options that say it outright.
struct RankWishes {
    std::optional<int> rank;
    std::optional<int> ranks;
    std::string host;
    int port = 0; // 0: not given
};

// A variable of the environment; nullopt: not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;
Environment processEnvironment();

// From the options; else from what torchrun, SLURM's srun or Open MPI's mpirun tell the processes
// they start; else this process alone. The port is torchrun's MASTER_PORT plus one, since its own
// agent listens at MASTER_PORT (pytorch#128096), or is made from the number of the job, or from a
// MASTER_PORT of 32768 and above. Throws Error for options and variables that do not fit together.
RankPlace rankPlaceFrom(const Environment& environment, const RankWishes& wishes = {});

// The variables by which rank 0 tells a process that it starts itself who it is, and back; nullopt:
// this process was not started so.
std::vector<std::pair<std::string, std::string>> rankVariables(const RankPlace& place);
std::optional<RankPlace> startedRank(const Environment& environment);

// The first machine of a SLURM list: "node[03-07,9],b1" -> "node03".
std::string firstHost(const std::string& nodeList);

} // namespace sharesnet
