#pragma once

#include "models/batches/batch_tensors.h"
#include "models/device/device.h"
#include "models/device/thread_team.h"
#include "models/network/shared_resnet.h"
#include "models/step/forward_backward.h"
#include "models/step/step_clock.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace sharesnet {

// Forward and backward pass by several threads of a CPU, each over its share of the images, as
// replicas of the network with the same weights. What one thread does between two convolutions,
// while the others would wait for it, is then done by all of them. Batch norm is over all images.
// Sums are in the order of the replicas: equal threads give equal bits.
class ThreadedPass {
  public:
    // Null where one pass over all threads is better, or all that there is.
    static std::unique_ptr<ThreadedPass> make(const SharedResNet& network, double labelSmoothing,
                                              const ComputeDevice& device);

    ThreadedPass(const SharedResNet& network, double labelSmoothing, const ComputeDevice& device,
                 int replicas);
    ~ThreadedPass();

    // Of LibTorch, that a replica computes on.
    int threadsEach() const { return team_.threadsEach(); }

    void begin(); // a new batch
    // Enough images for all threads, laid out as norms over all of them need them (channels last).
    bool takes(const BatchTensors& part) const;
    // Of a batch of `images`. The clock times the first replica.
    void add(const BatchTensors& part, std::int64_t images, StepClock* clock = nullptr);
    // Adds the gradients to those of the network's parameters, and the sums to `sums`
    // (ForwardBackward::sums).
    void finish(const torch::Tensor& sums);

  private:
    class NormSums;
    struct Replica {
        SharedResNet network = nullptr;
        std::unique_ptr<ForwardBackward> pass;
        c10::intrusive_ptr<NormSums> norms;
        std::vector<torch::Tensor> parameters;
        std::vector<torch::Tensor> buffers;
    };
    void shareTensors(Replica& replica) const;
    void collect(std::size_t parameter);

    SharedResNet network_;
    std::vector<torch::Tensor> parameters_; // the network's
    std::vector<torch::Tensor> buffers_;
    ThreadTeam team_;
    std::vector<Replica> replicas_;
    bool used_ = false; // in this batch
};

} // namespace sharesnet
