#include "models/exchange/reshare.h"

#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "models/exchange/tensor_names.h"
#include "models/folding/channel_matching.h"

#include <algorithm>
#include <set>

namespace sharesnet {

namespace {

using Tensors = std::map<std::string, torch::Tensor>;

// Each tensor's uses, by the names that an unshared twin has.
std::map<std::string, std::vector<std::string>> usesByTensor(const ArchSpec& spec) {
    std::map<std::string, std::vector<std::string>> uses;
    for (const TensorName& name : tensorNames(spec, NameScheme::Own)) {
        uses[name.tensor].push_back(name.name);
    }
    return uses;
}

class Resharing {
  public:
    Resharing(const ArchSpec& from, const ArchSpec& to, std::optional<int> like)
        : fromUses_(usesByTensor(from)), toUses_(usesByTensor(to)), like_(like) {
        for (const auto& [tensor, uses] : fromUses_) {
            for (const std::string& use : uses) {
                owner_[use] = tensor;
            }
        }
    }

    // Of weights or their averages; without those that `from` has not.
    Tensors weights(const Tensors& from) const {
        return mapped(
            from, [&](const std::vector<std::string>& uses) { return mean(from, likeOne(uses)); });
    }

    // Parts of what several uses have together.
    Tensors momentum(const Tensors& from) const {
        return mapped(from, [&](const std::vector<std::string>& uses) { return sum(from, uses); });
    }

  private:
    template <class Combined>
    Tensors mapped(const Tensors& from, const Combined& combined) const {
        Tensors result;
        for (const auto& [tensor, uses] : toUses_) {
            const std::set<std::string> owners = ownersOf(uses);
            if (!from.contains(*owners.begin())) { // statistics have no momentum
                continue;
            }
            const bool same =
                owners.size() == 1 && fromUses_.at(*owners.begin()).size() == uses.size();
            result[tensor] = same ? from.at(*owners.begin()).clone() : combined(uses);
        }
        return result;
    }

    std::set<std::string> ownersOf(const std::vector<std::string>& uses) const {
        std::set<std::string> owners;
        for (const std::string& use : uses) {
            owners.insert(owner_.at(use));
        }
        return owners;
    }

    // Those uses whose weight counts.
    std::vector<std::string> likeOne(const std::vector<std::string>& uses) const {
        const std::string block = ".block" + std::to_string(like_.value_or(0)) + ".";
        for (const std::string& use : uses) {
            if (like_ && uses.size() > 1 && use.find(block) != std::string::npos) {
                return {use};
            }
        }
        return uses;
    }

    torch::Tensor mean(const Tensors& from, const std::vector<std::string>& uses) const {
        const std::set<std::string> owners = ownersOf(uses);
        if (owners.size() == 1) { // the same bits
            return from.at(*owners.begin()).clone();
        }
        const torch::Tensor& first = from.at(owner_.at(uses.front()));
        torch::Tensor total = torch::zeros_like(first, torch::kFloat64);
        for (const std::string& use : uses) {
            total += from.at(owner_.at(use)).to(torch::kFloat64);
        }
        return (total / static_cast<double>(uses.size())).to(first.scalar_type());
    }

    torch::Tensor sum(const Tensors& from, const std::vector<std::string>& uses) const {
        const torch::Tensor& first = from.at(owner_.at(uses.front()));
        torch::Tensor total = torch::zeros_like(first, torch::kFloat64);
        for (const std::string& use : uses) {
            const std::string& owner = owner_.at(use);
            total += from.at(owner).to(torch::kFloat64) /
                     static_cast<double>(fromUses_.at(owner).size());
        }
        return total.to(first.scalar_type());
    }

    std::map<std::string, std::vector<std::string>> fromUses_;
    std::map<std::string, std::vector<std::string>> toUses_;
    std::map<std::string, std::string> owner_; // of a use, in `from`
    std::optional<int> like_;
};

} // namespace

Checkpoint reshared(const Checkpoint& from, const ArchSpec& to, const TieRule& rule) {
    const ArchSpec& before = from.info.spec.arch;
    ArchSpec twin = unsharedTwin(to);
    twin.name = before.name;
    if (twin != unsharedTwin(before)) {
        throw Error("only what blocks share can be changed of a trained network: stages, blocks "
                    "and channels stay");
    }
    const auto has = [&](const StageSpec& stage) { return *rule.like <= stage.blocks; };
    if (rule.like && (*rule.like < 1 || std::ranges::none_of(to.stages, has))) {
        throw Error("there is no block %1 to take a weight from", *rule.like);
    }
    torch::NoGradGuard noGrad;
    Checkpoint result = from;
    if (rule.match) {
        reorder(result, matchedOrders(weightsInUse(from), before, to, rule.like));
    }
    const Resharing resharing(before, to, rule.like);
    result.info.spec.arch = to;
    result.network = resharing.weights(result.network);
    result.momentum = resharing.momentum(result.momentum);
    result.averages = resharing.weights(result.averages);
    return result;
}

} // namespace sharesnet
