#pragma once

#include "core/arch/cost.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/run/foldability.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace sharesnet::test {

// One stage of five blocks, all of one shape.
inline ArchSpec fiveBlocks() {
    ArchSpec arch;
    arch.name = "five";
    arch.stages = {{5, arch.stem.channels, 1, {}}};
    return unsharedTwin(arch);
}

// Weights are numbers, one a block; a group's loss is the spread of its numbers: the sum of the
// squared distances from their mean.
class NumberProbe final : public FoldabilityProbe {
  public:
    NumberProbe(ArchSpec arch, std::map<std::pair<int, int>, std::vector<double>> numbers)
        : numbers_(std::move(numbers)) {
        info_.spec.arch = std::move(arch);
        info_.epoch = 30;
    }
    const CheckpointInfo& info() const override { return info_; }
    std::int64_t images() const override { return 100; }
    std::vector<FoldPair> pairs(int stage, int conv, const StudyWatch&) const override {
        std::vector<FoldPair> all;
        for (const auto& [place, numbers] : numbers_) {
            if ((stage > 0 && place.first != stage) || (conv > 0 && place.second != conv)) {
                continue;
            }
            const std::vector<std::vector<int>> items = itemsAt(place);
            for (std::size_t a = 0; a < items.size(); ++a) {
                for (std::size_t b = a + 1; b < items.size(); ++b) {
                    FoldPair pair{place.first, place.second, items[a], items[b], 0, {}, {}};
                    std::vector<int> both = items[a];
                    both.insert(both.end(), items[b].begin(), items[b].end());
                    pair.saved = costOf(info_.spec.arch).parameters -
                                 costOf(shareBlocks(info_.spec.arch, pair.stage, pair.conv, both))
                                     .parameters;
                    pair.matched.distance =
                        std::abs(at(numbers, items[a].front()) - at(numbers, items[b].front()));
                    all.push_back(pair);
                }
            }
        }
        return all;
    }
    std::vector<TestResult> measure(std::span<const ArchSpec> sharings,
                                    const StudyWatch& watch) override {
        std::vector<TestResult> results;
        for (const ArchSpec& sharing : sharings) {
            if (before) {
                before(watch);
            }
            throwIfCancelled(watch.cancelled);
            if (watch.progress) {
                watch.progress(static_cast<double>(results.size()) /
                               static_cast<double>(sharings.size()));
            }
            measured.push_back(sharing);
            double loss = 1;
            for (const auto& [place, numbers] : numbers_) {
                for (const std::vector<int>& group : shareGroups(
                         sharing.stages[static_cast<std::size_t>(place.first - 1)], place.second)) {
                    double mean = 0;
                    for (const int block : group) {
                        mean += at(numbers, block) / static_cast<double>(group.size());
                    }
                    for (const int block : group) {
                        loss += std::pow(at(numbers, block) - mean, 2);
                    }
                }
            }
            results.push_back({1 / loss, loss});
        }
        return results;
    }

    std::vector<ArchSpec> measured;
    std::function<void(const StudyWatch&)> before = {}; // each network

  private:
    static double at(const std::vector<double>& numbers, int block) {
        return numbers.at(static_cast<std::size_t>(block - 1));
    }
    std::vector<std::vector<int>> itemsAt(std::pair<int, int> place) const {
        const StageSpec& stage = info_.spec.arch.stages[static_cast<std::size_t>(place.first - 1)];
        std::vector<std::vector<int>> items = shareGroups(stage, place.second);
        for (int block = 1; block <= stage.blocks; ++block) {
            if (std::ranges::none_of(items, [block](const std::vector<int>& group) {
                    return std::ranges::find(group, block) != group.end();
                })) {
                items.push_back({block});
            }
        }
        std::ranges::sort(items);
        return items;
    }

    CheckpointInfo info_;
    std::map<std::pair<int, int>, std::vector<double>> numbers_;
};

} // namespace sharesnet::test
