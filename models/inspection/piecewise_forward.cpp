#include "models/inspection/piecewise_forward.h"

#include "models/device/torch_compat.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <vector>

namespace sharesnet {

namespace {

// Of a piece's largest activation.
constexpr std::int64_t kPieceBytes = std::int64_t{8} << 20;

std::int64_t pieceOf(const SharedResNet& network, bool bf16) {
    const auto elements = [](ImageShape shape) {
        return std::int64_t{shape.channels} * shape.height * shape.width;
    };
    std::int64_t largest = elements(network->layout().stem.out);
    for (const StageLayout& stage : network->layout().stages) {
        for (const BlockLayout& block : stage.blocks) {
            largest = std::max(largest, elements(block.out));
        }
    }
    return std::clamp<std::int64_t>(kPieceBytes / (largest * (bf16 ? 2 : 4)), 1, 64);
}

} // namespace

PiecewiseForward::PiecewiseForward(const ComputeDevice& device) : device_(device) {
    if (!device.cuda()) {
        team_ = std::make_unique<ThreadTeam>(device.threads, 1);
    }
}

torch::Tensor PiecewiseForward::direct(SharedResNet& network, const torch::Tensor& images) const {
    torch::NoGradGuard noGrad;
    Bf16Autocast autocast(device_.bf16, device_.cuda());
    return network->forward(images).to(torch::kFloat32);
}

torch::Tensor PiecewiseForward::logits(SharedResNet& network, const torch::Tensor& images) {
    const std::int64_t count = images.size(0);
    if (!team_ || count < team_->members()) {
        return direct(network, images);
    }
    const std::int64_t members = team_->members();
    const std::int64_t piece =
        std::min(pieceOf(network, device_.bf16), (count + members - 1) / members);
    std::vector<torch::Tensor> logits(static_cast<std::size_t>((count + piece - 1) / piece));
    std::atomic<std::size_t> next{0};
    team_->run([&](int) {
        torch::NoGradGuard noGrad;
        Bf16Autocast autocast(device_.bf16, false); // keeps the weights' copies for all pieces
        for (std::size_t i = next++; i < logits.size(); i = next++) {
            const std::int64_t first = static_cast<std::int64_t>(i) * piece;
            logits[i] = network->forward(images.narrow(0, first, std::min(piece, count - first)))
                            .to(torch::kFloat32);
        }
    });
    return torch::cat(logits);
}

} // namespace sharesnet
