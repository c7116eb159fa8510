#include "core/exchange/foldability.h"

#include "core/arch/cost.h"
#include "core/arch/sharing.h"
#include "core/base/number_ranges.h"
#include "core/config/option_table.h"
#include "core/design/edit.h"
#include "core/flow/run_command.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace sharesnet {

namespace {

// Counts the networks that are measured, and says how far that is.
class Measuring {
  public:
    Measuring(FoldabilityProbe& probe, const StudyWatch& watch, std::size_t expected)
        : probe_(probe), watch_(watch), expected_(static_cast<double>(expected)) {}

    std::vector<TestResult> operator()(const std::vector<ArchSpec>& sharings) {
        const auto part = static_cast<double>(sharings.size());
        StudyWatch watch = watch_;
        if (watch.progress) {
            watch.progress = [this, part](double done) {
                watch_.progress(std::min(1.0, (done_ + done * part) / expected_));
            };
        }
        std::vector<TestResult> results = probe_.measure(sharings, watch);
        done_ += part;
        return results;
    }

  private:
    FoldabilityProbe& probe_;
    const StudyWatch& watch_;
    double expected_;
    double done_ = 0;
};

std::vector<int> together(const std::vector<int>& a, const std::vector<int>& b) {
    std::vector<int> all = a;
    all.insert(all.end(), b.begin(), b.end());
    std::ranges::sort(all);
    return all;
}

// NaN compares with nothing.
double lastIfNaN(double value) {
    return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;
}

// What is one weight by now.
struct Cluster {
    int stage = 0;
    int conv = 0;
    std::vector<int> blocks;
    std::vector<std::size_t> members; // weights of the network as it is, by their numbers
};

// A tie that could be next, of two clusters.
struct Candidate {
    std::size_t a = 0;
    std::size_t b = 0;
    std::int64_t saved = 0;
    double distance = 0; // mean over the pairs between them, once matched
    double alone = 0;    // likewise, the change of the loss by each pair alone
    double change = 0;   // of the loss, as last known
    TestResult tied;     // as last measured

    // Cheaper ones first.
    auto rank() const {
        const double price = change < kNoLoss ? 0 : change / static_cast<double>(saved);
        return std::tuple(lastIfNaN(price), lastIfNaN(distance), a, b);
    }
};

using InNetwork = std::tuple<int, int, std::vector<int>, std::vector<int>>;

InNetwork placeOf(const TiedPair& each) {
    return {each.pair.stage, each.pair.conv, each.pair.first, each.pair.second};
}

class Planner {
  public:
    Planner(const FoldReport& report, Measuring& measure)
        : measure_(measure),
          arch_(report.info.spec.arch),
          now_(report.asIs),
          predicted_(report.asIs.loss) {
        std::vector<TiedPair> pairs = report.pairs;
        std::ranges::sort(pairs, {}, placeOf);
        for (const TiedPair& each : pairs) {
            const FoldPair& pair = each.pair;
            const std::size_t a = clusterOf(pair, pair.first);
            const std::size_t b = clusterOf(pair, pair.second);
            const double change = each.tied.loss - report.asIs.loss;
            alone_[{a, b}] = {change, pair.matched.distance};
            candidates_.push_back(
                {a, b, pair.saved, pair.matched.distance, change, change, each.tied});
        }
    }

    std::vector<FoldStep> planned(std::int64_t budget) {
        std::vector<FoldStep> steps;
        while (!candidates_.empty() && costOf(arch_).parameters > budget) {
            const auto measured = steps.empty() ? candidates_.end() : measureCheapest();
            steps.push_back(tie(
                *std::ranges::min_element(candidates_.begin(), measured, {}, &Candidate::rank)));
        }
        return steps;
    }

  private:
    std::size_t clusterOf(const FoldPair& pair, const std::vector<int>& blocks) {
        for (std::size_t i = 0; i < clusters_.size(); ++i) {
            const Cluster& cluster = clusters_[i];
            if (cluster.stage == pair.stage && cluster.conv == pair.conv &&
                cluster.blocks == blocks) {
                return i;
            }
        }
        clusters_.push_back({pair.stage, pair.conv, blocks, {clusters_.size()}});
        return clusters_.size() - 1;
    }

    ArchSpec archWith(const Candidate& candidate) const {
        const Cluster& a = clusters_[candidate.a];
        return shareBlocks(arch_, a.stage, a.conv,
                           together(a.blocks, clusters_[candidate.b].blocks));
    }

    // Beside what is tied by now. Returns the end of those that were.
    std::vector<Candidate>::iterator measureCheapest() {
        const std::size_t count = std::min(kMeasuredPerStep, candidates_.size());
        const auto end = candidates_.begin() + static_cast<std::ptrdiff_t>(count);
        std::ranges::partial_sort(candidates_, end, {}, &Candidate::rank);
        std::vector<ArchSpec> sharings;
        for (std::size_t i = 0; i < count; ++i) {
            sharings.push_back(archWith(candidates_[i]));
        }
        const std::vector<TestResult> results = measure_(sharings);
        for (std::size_t i = 0; i < count; ++i) {
            candidates_[i].tied = results[i];
            candidates_[i].change = results[i].loss - now_.loss;
        }
        return end;
    }

    FoldStep tie(const Candidate next) {
        Cluster joined = clusters_[next.a];
        const Cluster& other = clusters_[next.b];
        joined.blocks = together(joined.blocks, other.blocks);
        joined.members.insert(joined.members.end(), other.members.begin(), other.members.end());
        arch_ = archWith(next);
        now_ = next.tied;
        predicted_ += next.alone;
        const FoldStep step{
            joined.stage, joined.conv, joined.blocks, arch_, costOf(arch_).parameters,
            predicted_,   now_};
        clusters_.push_back(std::move(joined));
        meetJoined(next);
        return step;
    }

    // What could be tied to either side can be tied to both.
    void meetJoined(const Candidate& tied) {
        std::map<std::size_t, std::vector<double>> changes; // by the third cluster
        std::erase_if(candidates_, [&](const Candidate& each) {
            const bool first = each.a == tied.a || each.a == tied.b;
            const bool second = each.b == tied.a || each.b == tied.b;
            if (first != second) {
                changes[first ? each.b : each.a].push_back(each.change);
            }
            return first || second;
        });
        for (const auto& [third, known] : changes) {
            candidates_.push_back(candidateOf(third, clusters_.size() - 1, tied.saved));
            candidates_.back().change = std::accumulate(known.begin(), known.end(), 0.0) /
                                        static_cast<double>(known.size());
        }
    }

    Candidate candidateOf(std::size_t a, std::size_t b, std::int64_t saved) const {
        Candidate candidate{a, b, saved, 0, 0, 0, {}};
        double pairs = 0;
        for (const std::size_t one : clusters_[a].members) {
            for (const std::size_t other : clusters_[b].members) {
                const auto& [change, distance] = alone_.at(std::minmax(one, other));
                candidate.alone += change;
                candidate.distance += distance;
                ++pairs;
            }
        }
        candidate.alone /= pairs;
        candidate.distance /= pairs;
        return candidate;
    }

    Measuring& measure_;
    ArchSpec arch_;
    TestResult now_;
    double predicted_;
    std::vector<Cluster> clusters_; // the network's own weights first
    std::vector<Candidate> candidates_;
    // of each pair of own weights: change of the loss, distance
    std::map<std::pair<std::size_t, std::size_t>, std::pair<double, double>> alone_;
};

// About how many steps it takes to get down to a budget.
std::size_t expectedSteps(const FoldReport& report, std::int64_t budget) {
    std::set<std::tuple<int, int, std::vector<int>>> later; // weights that can join an earlier one
    std::int64_t all = 0;
    for (const TiedPair& each : report.pairs) {
        if (later.insert({each.pair.stage, each.pair.conv, each.pair.second}).second) {
            all += each.pair.saved;
        }
    }
    if (all == 0) {
        return 0;
    }
    const double part = static_cast<double>(report.parameters - budget) / static_cast<double>(all);
    return static_cast<std::size_t>(
        std::ceil(std::clamp(part, 0.0, 1.0) * static_cast<double>(later.size())));
}

std::string optionArguments(const TrainConfig& before, const TrainConfig& after) {
    std::string text;
    for (const Option& option : trainOptions()) {
        if (!option.same(before, after)) {
            text += " --" + option.name + " " + shellQuoted(optionText(after, option));
        }
    }
    return text;
}

std::string withoutSpaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

} // namespace

FoldReport foldReport(FoldabilityProbe& probe, const FoldQuery& query, const StudyWatch& watch,
                      const std::function<void(const FoldReport&)>& pairsDone) {
    FoldReport report;
    report.info = probe.info();
    report.query = query;
    report.images = probe.images();
    const ArchSpec& arch = report.info.spec.arch;
    report.parameters = costOf(arch).parameters;
    std::vector<ArchSpec> sharings{arch};
    for (FoldPair& pair : probe.pairs(query.stage, query.conv, {watch.cancelled, {}})) {
        sharings.push_back(
            shareBlocks(arch, pair.stage, pair.conv, together(pair.first, pair.second)));
        report.pairs.push_back({std::move(pair), {}});
    }
    const std::size_t steps = query.budget ? expectedSteps(report, *query.budget) : 0;
    Measuring measure(probe, watch,
                      sharings.size() + kMeasuredPerStep * (std::max<std::size_t>(steps, 1) - 1));
    const std::vector<TestResult> results = measure(sharings);
    report.asIs = results.front();
    for (std::size_t i = 0; i < report.pairs.size(); ++i) {
        report.pairs[i].tied = results[i + 1];
    }
    std::ranges::stable_sort(report.pairs, {}, [](const TiedPair& each) {
        return std::pair(lastIfNaN(each.tied.loss), lastIfNaN(each.pair.matched.distance));
    });
    if (pairsDone) {
        pairsDone(report);
    }
    if (query.budget) {
        report.plan = Planner(report, measure).planned(*query.budget);
    }
    return report;
}

std::vector<std::string> tieTexts(const ArchSpec& from, const ArchSpec& to) {
    std::vector<std::string> texts;
    for (std::size_t stage = 0; stage < to.stages.size(); ++stage) {
        for (const ConvSharing& sharing : to.stages[stage].sharing) {
            const ShareGroups& before = shareGroups(from.stages.at(stage), sharing.conv);
            for (const std::vector<int>& blocks : sharing.groups) {
                if (std::ranges::find(before, blocks) == before.end()) {
                    texts.push_back("stage" + std::to_string(stage + 1) + ".conv" +
                                    std::to_string(sharing.conv) + "=" +
                                    withoutSpaces(numberRanges(blocks, "-")));
                }
            }
        }
    }
    return texts;
}

void setToHeal(TrainConfig& config, int epochs) {
    constexpr int kLeastEpochs = 2;
    config.epochs = epochs + std::max(kLeastEpochs, (epochs + 9) / 10);
    config.learningRate /= 10;
    config.schedule = Schedule::Cosine;
    config.scheduleStart = epochs;
    config.scheduleEpochs = 0;
    config.warmupEpochs = 0;
    config.patience = 0;
}

std::string healCommand(const CheckpointInfo& from, std::int64_t run, const std::string& checkpoint,
                        const ArchSpec& to) {
    std::string command = "sharesnet runs branch " + std::to_string(run);
    if (!checkpoint.empty()) {
        command += " --checkpoint " + shellQuoted(checkpoint);
    }
    for (const std::string& tie : tieTexts(from.spec.arch, to)) {
        command += " --tie " + tie;
    }
    TrainConfig healed = from.spec.config;
    setToHeal(healed, from.epoch);
    return command + " --match" + optionArguments(from.spec.config, healed);
}

} // namespace sharesnet
