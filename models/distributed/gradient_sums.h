#pragma once

#include "models/distributed/rank_group.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace sharesnet {

// What ranks send each other of a gradient.
enum class SentAs { Fp32, Bf16 };

// Adds up the gradients of all ranks while the backward pass still runs: parameters are put into
// buckets in the order in which their gradients are complete, and a bucket is sent as soon as it is
// full. A shared weight is complete after its earliest use, and is sent once. One thread.
class GradientSums {
  public:
    // Distinct parameters, the same ones in the same order on every rank. Of those on a GPU copies
    // on the CPU are sent.
    GradientSums(RankGroup& group, std::vector<torch::Tensor> parameters,
                 SentAs sentAs = SentAs::Fp32);
    ~GradientSums();
    GradientSums(const GradientSums&) = delete;
    GradientSums& operator=(const GradientSums&) = delete;

    // The backward pass that comes is the step's last: it completes the gradients.
    void begin();
    // Blocks until every parameter's gradient, and `figures` (on the CPU), is the sum over all
    // ranks. A parameter without a gradient counts as 0. Throws as RankGroup does.
    void finish(const torch::Tensor& figures);

    std::int64_t bytes() const { return bytes_; } // of gradients, that a rank gives in a step

  private:
    struct Bucket {
        std::vector<std::size_t> parameters;
        torch::Tensor flat;
        torch::Tensor sent; // `flat`, or its copy on the CPU
        std::size_t missing = 0;
        std::unique_ptr<PendingSum> sum;
    };
    struct Place { // of a parameter
        std::size_t bucket = 0;
        torch::Tensor slot; // a view of the bucket, like the parameter
        bool filled = false;
    };
    void complete(std::size_t parameter);
    void fill(std::size_t parameter);
    void sendFull();
    void arrange(const std::vector<std::size_t>& order, std::int64_t bucketBytes);
    void learnOrder();

    RankGroup& group_;
    SentAs sentAs_;
    std::vector<torch::Tensor> parameters_;
    std::vector<std::shared_ptr<torch::autograd::Node>> accumulators_;
    std::vector<std::uintptr_t> hooks_;
    std::vector<Bucket> buckets_;
    std::vector<Place> places_;
    std::size_t sent_ = 0;               // buckets, in their order
    std::vector<std::size_t> completed_; // in the first step
    bool learnt_ = false;
    bool active_ = false;
    std::int64_t bytes_ = 0;
};

} // namespace sharesnet
