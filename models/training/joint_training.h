#pragma once

#include "core/config/run_spec.h"
#include "core/data/batch_plan.h"
#include "core/data/dataset.h"
#include "core/run/rank_place.h"
#include "core/run/trainer.h"
#include "models/device/device.h"
#include "models/distributed/rank_group.h"
#include "models/network/shared_resnet.h"
#include "models/step/training_step.h"

#include <cstdint>
#include <string>

namespace sharesnet {

// What all ranks of a run do alike, so that their steps are one. Where a run has one process only
// placeOf is called.

// Which of how many processes this one is: the launcher's, or those that the setting asks for.
RankPlace placeOf(const RunJob& job);

// The job as rank 0 tells it, and back. Throws Error for a text that is none.
std::string rankJobText(const RunSpec& spec);
RunSpec specOfRankJob(const std::string& text);

// What has to be equal on all ranks: the program and LibTorch.
std::string rankVersion();

// Throws Error for settings with which `ranks` processes cannot train together.
void requireJoinable(const RunSpec& spec, int ranks);

// Where and with how many threads a rank computes: `auto` is the GPU of its place on its machine,
// and ranks of a machine share its cores.
ComputeDevice chooseRankDevice(const TrainConfig& config, const RankPlace& place);

// The batches of a rank: its part of each.
BatchOptions rankBatches(BatchOptions options, const RankGroup& group);

// Behind loading: throws Error that names a rank whose images are others than rank 0's, or that has
// none to train on. Blocks for the slowest.
void requireSameImagesEverywhere(RankGroup& group, const DataFingerprints& images);

// Makes the step one of all ranks, over batches of `images` in all, with the norms as the settings
// say. Throws Error for fewer images than ranks.
void joinSteps(RankGroup& group, const TrainConfig& config, std::int64_t images,
               SharedResNet& network, TrainingStep& step);

// Every rank goes on from rank 0's weights, running values and momentum. Blocks.
void shareState(RankGroup& group, SharedResNet& network, TrainingStep& step);

// What rank 0 has all others do next.
struct RankOrder {
    bool end = false;
    std::int64_t epoch = 0; // from 0
    std::int64_t batch = 0; // of the epoch, from 0
    double learningRate = 0;
};
// Rank 0 gives it, the others get it; they wait for as long as rank 0 takes.
RankOrder shareOrder(RankGroup& group, const RankOrder& order = {});

// On every rank, behind the order: where norms are local all go on from rank 0's running values, as
// they do after a resume, and dropout draws other numbers on every rank and at each step, the same
// ones after a resume. Blocks.
void beginJointStep(RankGroup& group, const RankOrder& order, std::uint64_t seed,
                    SharedResNet& network, torch::Generator& generator);

} // namespace sharesnet
