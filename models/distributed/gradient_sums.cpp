#include "models/distributed/gradient_sums.h"

#include <torch/csrc/autograd/utils/lambda_post_hook.h>
#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace sharesnet {

namespace {

// Large enough that a message's own cost does not count, small enough that the first is sent early.
constexpr std::int64_t kBucketBytes = 1 << 20;

std::int64_t bytesOf(const torch::Tensor& tensor) {
    return tensor.numel() * tensor.element_size();
}

} // namespace

GradientSums::GradientSums(RankGroup& group, std::vector<torch::Tensor> parameters, SentAs sentAs)
    : group_(group), sentAs_(sentAs), parameters_(std::move(parameters)) {
    std::vector<std::size_t> order;
    for (std::size_t i = parameters_.size(); i-- > 0;) {
        order.push_back(i);
    }
    // In the first step all at its end; it shows in which order they are complete.
    arrange(order, std::numeric_limits<std::int64_t>::max());
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        bytes_ += sentAs_ == SentAs::Bf16 ? 2 * parameters_[i].numel() : bytesOf(parameters_[i]);
        accumulators_.push_back(torch::autograd::impl::grad_accumulator(parameters_[i]));
        using Hook = torch::autograd::utils::LambdaPostHook;
        using Tensors = torch::autograd::variable_list;
        hooks_.push_back(accumulators_.back()->add_post_hook(
            std::make_unique<Hook>([this, i](const Tensors& outputs, const Tensors&) {
                complete(i);
                return outputs;
            })));
    }
}

GradientSums::~GradientSums() {
    for (std::size_t i = 0; i < accumulators_.size(); ++i) {
        accumulators_[i]->del_post_hook(hooks_[i]);
    }
}

void GradientSums::arrange(const std::vector<std::size_t>& order, std::int64_t bucketBytes) {
    buckets_.clear();
    places_.assign(parameters_.size(), {});
    std::int64_t bytes = 0;
    for (const std::size_t i : order) {
        if (buckets_.empty() || bytes >= bucketBytes) {
            buckets_.emplace_back();
            bytes = 0;
        }
        buckets_.back().parameters.push_back(i);
        bytes += bytesOf(parameters_[i]);
    }
    for (std::size_t b = 0; b < buckets_.size(); ++b) {
        std::int64_t values = 0;
        for (const std::size_t i : buckets_[b].parameters) {
            values += parameters_[i].numel();
        }
        const auto options = parameters_.front().options().requires_grad(false);
        buckets_[b].flat = torch::zeros({values}, options);
        std::int64_t offset = 0;
        for (const std::size_t i : buckets_[b].parameters) {
            places_[i].bucket = b;
            places_[i].slot = buckets_[b].flat.as_strided(parameters_[i].sizes(),
                                                          parameters_[i].strides(), offset);
            offset += parameters_[i].numel();
        }
    }
}

void GradientSums::begin() {
    active_ = true;
    sent_ = 0;
    for (Bucket& bucket : buckets_) {
        bucket.missing = bucket.parameters.size();
        bucket.sum.reset();
    }
    for (Place& place : places_) {
        place.filled = false;
    }
}

void GradientSums::complete(std::size_t parameter) {
    if (!active_ || places_[parameter].filled) {
        return;
    }
    if (!learnt_) {
        completed_.push_back(parameter);
    }
    fill(parameter);
    sendFull();
}

void GradientSums::fill(std::size_t parameter) {
    torch::NoGradGuard noGrad;
    Place& place = places_[parameter];
    const torch::Tensor& gradient = parameters_[parameter].grad();
    gradient.defined() ? place.slot.copy_(gradient) : place.slot.zero_();
    place.filled = true;
    --buckets_[place.bucket].missing;
}

// In the order of the buckets, which is the same on every rank.
void GradientSums::sendFull() {
    while (sent_ < buckets_.size() && buckets_[sent_].missing == 0) {
        Bucket& bucket = buckets_[sent_];
        bucket.sent = bucket.flat.cpu();
        bucket.sum = sentAs_ == SentAs::Bf16 ? group_.beginBf16Sum(bucket.sent)
                                             : group_.beginSum(bucket.sent);
        ++sent_;
    }
}

void GradientSums::finish(const torch::Tensor& figures) {
    active_ = false;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (!places_[i].filled) {
            fill(i);
        }
    }
    sendFull();
    const auto figuresSum = group_.beginSum(figures);
    for (const Bucket& bucket : buckets_) {
        bucket.sum->goOn();
    }
    for (Bucket& bucket : buckets_) {
        bucket.sum->wait();
        if (!bucket.sent.is_same(bucket.flat)) {
            bucket.flat.copy_(bucket.sent);
        }
    }
    figuresSum->wait();
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        parameters_[i].mutable_grad() = places_[i].slot; // no copy: the next step fills it anew
    }
    if (!std::exchange(learnt_, true)) {
        learnOrder();
    }
}

void GradientSums::learnOrder() {
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        if (std::ranges::find(completed_, i) == completed_.end()) {
            completed_.push_back(i);
        }
    }
    torch::Tensor order =
        torch::empty({static_cast<std::int64_t>(completed_.size())}, torch::kLong);
    std::ranges::copy(completed_, order.data_ptr<std::int64_t>());
    group_.broadcast(order);
    const std::int64_t* places = order.data_ptr<std::int64_t>();
    const std::vector<std::size_t> learnt(places, places + order.numel());
    arrange(learnt, kBucketBytes); // this step's gradients keep the memory of their old buckets
}

} // namespace sharesnet
