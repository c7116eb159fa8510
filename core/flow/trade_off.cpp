#include "core/flow/trade_off.h"

#include "core/base/number_text.h"
#include "core/statistics/pareto.h"

#include <cmath>
#include <optional>
#include <variant>

namespace sharesnet {
namespace {

std::optional<double> accuracyOf(const RunRecord& run, const TradeOffQuery& query,
                                 const AccuracyByRun* accuracies) {
    std::optional<double> value =
        query.accuracy == Accuracy::Best ? run.bestTestTop1 : run.lastTestTop1;
    if (accuracies != nullptr) {
        const auto found = accuracies->find(run.id);
        value = found == accuracies->end() ? std::nullopt : std::optional(found->second);
    }
    return value && std::isfinite(*value) ? value : std::nullopt;
}

class Builder {
  public:
    Builder(const RunColumns& columns, const TradeOffQuery& query, const AccuracyByRun* accuracies)
        : columns_(columns),
          query_(query),
          accuracies_(accuracies),
          cost_(columns.at(query.cost)) {}

    TradeOff made(std::span<const RunRecord* const> runs) {
        std::vector<const RunRecord*> counted;
        for (const RunRecord* run : runs) {
            if (counts(*run)) {
                counted.push_back(run);
            }
        }
        for (const RunGroup& group : groupsOf(counted, columns_, query_.by)) {
            add(group, counted);
        }
        std::vector<CostAndGain> all;
        for (const TradeOffPoint& point : found_.points) {
            all.push_back({point.cost, point.accuracy.mean});
        }
        found_.front = paretoFront(all);
        for (const std::size_t place : found_.front) {
            found_.points[place].onFront = true;
        }
        return std::move(found_);
    }

  private:
    bool counts(const RunRecord& run) {
        if (!query_.unfinishedToo && run.state != RunState::Finished) {
            ++found_.unfinished;
        } else if (!accuracyOf(run, query_, accuracies_)) {
            ++found_.withoutAccuracy;
        } else if (!std::holds_alternative<double>(cost_.value(run))) {
            ++found_.withoutCost;
        } else {
            return true;
        }
        return false;
    }

    void add(const RunGroup& group, const std::vector<const RunRecord*>& runs) {
        TradeOffPoint point;
        point.label = group.label;
        std::map<std::uint64_t, std::vector<double>> bySeed;
        std::vector<double> costs;
        for (const std::size_t place : group.runs) {
            const RunRecord& run = *runs[place];
            point.runs.push_back(run.id);
            bySeed[run.spec.config.seed].push_back(*accuracyOf(run, query_, accuracies_));
            costs.push_back(std::get<double>(cost_.value(run)));
        }
        std::vector<double> values;
        for (const auto& [seed, own] : bySeed) {
            values.push_back(meanOf(own).mean);
        }
        point.accuracy = meanOf(values);
        point.cost = meanOf(costs).mean;
        found_.points.push_back(std::move(point));
    }

    const RunColumns& columns_;
    const TradeOffQuery& query_;
    const AccuracyByRun* accuracies_;
    const RunColumn& cost_;
    TradeOff found_;
};

} // namespace

TradeOff tradeOffOf(std::span<const RunRecord* const> runs, const RunColumns& columns,
                    const TradeOffQuery& query, const AccuracyByRun* accuracies) {
    return Builder(columns, query, accuracies).made(runs);
}

Message leftOutText(const TradeOff& tradeOff) {
    const std::size_t all = tradeOff.unfinished + tradeOff.withoutAccuracy + tradeOff.withoutCost;
    if (all == 0) {
        return {};
    }
    Message reasons;
    const auto add = [&reasons](const Message& reason) {
        reasons = reasons.empty() ? reason : Message("%1, %2", reasons, reason);
    };
    const auto text = [](std::size_t count) {
        return plain::grouped(static_cast<std::int64_t>(count));
    };
    if (tradeOff.unfinished > 0) {
        add(Message("%1 not finished", text(tradeOff.unfinished)));
    }
    if (tradeOff.withoutAccuracy > 0) {
        add(Message("%1 without a test accuracy", text(tradeOff.withoutAccuracy)));
    }
    if (tradeOff.withoutCost > 0) {
        add(Message("%1 without a known cost", text(tradeOff.withoutCost)));
    }
    return all == 1 ? Message("1 run is left out: %1", reasons)
                    : Message("%1 runs are left out: %2", text(all), reasons);
}

} // namespace sharesnet
