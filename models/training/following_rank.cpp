#include "models/training/following_rank.h"

#include "core/base/error.h"
#include "core/config/data_settings.h"
#include "models/batches/batch_source.h"
#include "models/device/clear_errors.h"
#include "models/distributed/rank_follower.h"
#include "models/network/move_to_device.h"
#include "models/training/joint_training.h"
#include "models/training/run_data.h"

#include <memory>

namespace sharesnet {

namespace {

RunSpec withoutAverage(RunSpec spec) {
    spec.config.emaDecay = 0; // rank 0 keeps it
    return spec;
}

class FollowingRun {
  public:
    FollowingRun(const RankPlace& place, RankFollower& follower)
        : place_(place),
          group_(follower.group()),
          spec_(withoutAverage(specOfRankJob(follower.job()))) {}

    void run() {
        device_ = chooseRankDevice(spec_.config, place_);
        useThreads(device_);
        useDeterminism(spec_.config.deterministic);
        data_ = loadRunData(spec_, device_.threads, {}, {});
        requireSameImagesEverywhere(group_, data_.images);
        build();
        shareState(group_, network_, *step_);
        for (RankOrder order = shareOrder(group_); !order.end; order = shareOrder(group_)) {
            obey(order);
        }
    }

  private:
    void build() {
        const Dataset& set = data_.set;
        network_ = SharedResNet(spec_.arch);
        moveToDevice(network_, device_.device);
        generator_ = at::globalContext().defaultGenerator(device_.device);
        step_ = std::make_unique<TrainingStep>(network_, spec_.config, device_);
        joinSteps(group_, spec_.config, set.train.size(), network_, *step_);
        batches_ = makeBatchSource(
            set.train, set.mean, set.std,
            rankBatches(trainingBatches(spec_.config, set.shape, set.train.size()), group_),
            device_);
    }

    void obey(const RankOrder& order) {
        if (order.epoch != next_.epoch || order.batch != next_.batch) {
            batches_->startEpoch(order.epoch, order.batch);
        }
        PreparedBatch batch;
        if (!batches_->next(batch)) {
            throw Error("rank 0 asks for a batch that the epoch does not have");
        }
        beginJointStep(group_, order, spec_.config.seed, network_, generator_);
        step_->run(batch.tensors, order.learningRate);
        next_ = {false, order.epoch, order.batch + 1, 0};
    }

    const RankPlace& place_;
    RankGroup& group_;
    RunSpec spec_;
    ComputeDevice device_;
    RunData data_;
    SharedResNet network_{nullptr};
    torch::Generator generator_;
    std::unique_ptr<TrainingStep> step_;
    std::unique_ptr<BatchSource> batches_;
    RankOrder next_{false, -1, 0, 0}; // that goes on without starting an epoch
};

} // namespace

void followRank(const RankPlace& place, const std::function<bool()>& cancelled,
                const std::function<void(const Message&)>& onLost) {
    RankFollower follower(place, {rankVersion(), cancelled, onLost});
    try {
        FollowingRun(place, follower).run();
    } catch (const c10::Error& error) {
        const Message why = clearMessage(error);
        follower.fail(why);
        throw Error(why);
    } catch (const std::exception& error) {
        follower.fail(messageOf(error));
        throw;
    }
}

} // namespace sharesnet
