#include "models/folding/channel_matching.h"

#include "core/base/error.h"
#include "core/statistics/assignment.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kNoClass = -1;
constexpr int kMostSweeps = 50;
constexpr double kLeastGain = 1e-5; // of a sweep, of what it adds up; less ends them

// A weight of `from` that is to be one with others.
struct Part {
    std::string name;
    int block = 0;     // one that uses it
    int uses = 0;      // blocks of the group that use it
    bool like = false; // the one whose values count
    torch::Tensor weight;
    int rows = kNoClass; // the channels behind it
    int columns = kNoClass;
};

// What shares in `to`: at least two parts.
struct Joined {
    int stage = 0;
    int conv = 0;
    std::vector<int> blocks;
    std::vector<Part> parts;
};

void requireFinite(const Joined& group) {
    for (const Part& part : group.parts) {
        if (!part.weight.isfinite().all().item<bool>()) {
            throw Error("%1 has values that are NaN or infinite, so that it cannot be compared: "
                        "take an earlier checkpoint",
                        part.name);
        }
    }
}

std::vector<Joined> joinedGroups(const NamedWeights& weights, const ArchSpec& from,
                                 const ArchSpec& to, std::optional<int> like) {
    std::vector<Joined> all;
    const ArchLayout layout = layoutOf(from);
    for (const StageLayout& stage : layout.stages) {
        for (const ConvSharing& sharing :
             to.stages.at(static_cast<std::size_t>(stage.stage - 1)).sharing) {
            for (const std::vector<int>& blocks : sharing.groups) {
                Joined joined{stage.stage, sharing.conv, blocks, {}};
                for (const int block : blocks) {
                    const std::string name =
                        weightName(stage.stage, block, stage.at(block).at(sharing.conv));
                    auto part = std::ranges::find(joined.parts, name, &Part::name);
                    if (part == joined.parts.end()) {
                        joined.parts.push_back(
                            {name, block, 0, false, weights.at(name).to(torch::kFloat64)});
                        part = joined.parts.end() - 1;
                    }
                    ++part->uses;
                    part->like = part->like || (like && block == *like);
                }
                if (joined.parts.size() > 1) {
                    requireFinite(joined);
                    all.push_back(std::move(joined));
                }
            }
        }
    }
    return all;
}

int classOf(const std::vector<InnerChannels>& channels, int stage, int conv, int block) {
    const auto found = std::ranges::find_if(channels, [&](const InnerChannels& each) {
        return each.stage == stage && each.conv == conv &&
               std::ranges::binary_search(each.blocks, block);
    });
    return static_cast<int>(found - channels.begin());
}

void findClasses(Joined& group, const std::vector<InnerChannels>& channels, int convs) {
    for (Part& part : group.parts) {
        if (group.conv < convs) {
            part.rows = classOf(channels, group.stage, group.conv, part.block);
        }
        if (group.conv > 1) {
            part.columns = classOf(channels, group.stage, group.conv - 1, part.block);
        }
    }
}

// Groups whose channels meet, directly or in others of them: the order of those in one set has no
// say in another's.
std::vector<std::vector<Joined>> independentSets(std::vector<Joined> groups) {
    struct Meeting {
        std::set<int> classes;
        std::vector<Joined> groups;
    };
    std::vector<Meeting> all;
    for (Joined& group : groups) {
        Meeting here;
        for (const Part& part : group.parts) {
            here.classes.insert({part.rows, part.columns});
        }
        here.classes.erase(kNoClass);
        std::vector<Meeting> apart;
        for (Meeting& other : all) {
            const bool meets = std::ranges::any_of(
                other.classes, [&here](int each) { return here.classes.contains(each); });
            if (meets) {
                here.classes.merge(other.classes);
                std::ranges::move(other.groups, std::back_inserter(here.groups));
            } else {
                apart.push_back(std::move(other));
            }
        }
        here.groups.push_back(std::move(group));
        apart.push_back(std::move(here));
        all = std::move(apart);
    }
    std::vector<std::vector<Joined>> sets;
    for (Meeting& meeting : all) {
        std::ranges::sort(meeting.groups, {}, [](const Joined& group) {
            return std::tuple(group.stage, group.conv, group.blocks);
        });
        sets.push_back(std::move(meeting.groups));
    }
    return sets;
}

std::vector<std::vector<int>> placesOf(const std::vector<Joined>& groups) {
    std::vector<std::vector<int>> places;
    for (const Joined& group : groups) {
        places.push_back({group.stage, group.conv});
        places.back().insert(places.back().end(), group.blocks.begin(), group.blocks.end());
    }
    return places;
}

// One of the two sides of a weight that has inner channels.
enum class WeightSide { Rows, Columns };

class ChannelMatcher {
  public:
    ChannelMatcher(std::vector<Joined> groups, const std::vector<InnerChannels>& channels,
                   std::optional<int> like)
        : groups_(std::move(groups)), channels_(channels) {
        findFixed(like);
    }

    ChannelOrders orders() {
        startAsTheyAre();
        sweep();
        const std::vector<torch::Tensor> asTheyAre = order_;
        const double alikeAsTheyAre = alike();
        place();
        sweep();
        if (!(alike() > alikeAsTheyAre)) {
            order_ = asTheyAre;
        }
        ChannelOrders result;
        for (std::size_t i = 0; i < channels_.size(); ++i) {
            for (const int block : channels_[i].blocks) {
                if (!fixed_[i]) {
                    result[{channels_[i].stage, block, channels_[i].conv}] = order_[i];
                }
            }
        }
        return result;
    }

  private:
    static int classAt(const Part& part, WeightSide side) {
        return side == WeightSide::Rows ? part.rows : part.columns;
    }

    // Of all channels that meet in a group, one order stays; those that meet none stay, too.
    void findFixed(std::optional<int> like) {
        std::vector<std::size_t> meets(channels_.size());
        std::iota(meets.begin(), meets.end(), 0);
        for (const Joined& group : groups_) {
            for (const WeightSide side : {WeightSide::Rows, WeightSide::Columns}) {
                for (const Part& part : group.parts) {
                    if (classAt(part, side) == kNoClass) {
                        continue;
                    }
                    const auto one = meets[static_cast<std::size_t>(classAt(part, side))];
                    const auto other =
                        meets[static_cast<std::size_t>(classAt(group.parts.front(), side))];
                    std::ranges::replace(meets, std::max(one, other), std::min(one, other));
                }
            }
        }
        fixed_.assign(channels_.size(), false);
        std::map<std::size_t, std::size_t> stays;
        for (std::size_t i = 0; i < channels_.size(); ++i) {
            const bool isLike = like && std::ranges::binary_search(channels_[i].blocks, *like);
            if (isLike || !stays.contains(meets[i])) {
                stays[meets[i]] = i;
            }
        }
        for (const auto& [meeting, i] : stays) {
            fixed_[i] = true;
        }
    }

    void startAsTheyAre() {
        order_.clear();
        for (const InnerChannels& channels : channels_) {
            order_.push_back(torch::arange(channels.count, torch::kInt64));
        }
        placed_.assign(channels_.size(), true);
    }

    // One class after the other beside those that have their place.
    void place() {
        startAsTheyAre();
        placed_ = fixed_;
        for (bool found = true; found;) {
            found = false;
            for (std::size_t i = 0; i < channels_.size() && !found; ++i) {
                if (const torch::Tensor scores = placed_[i] ? torch::Tensor() : scoresOf(i);
                    scores.defined()) {
                    order_[i] = best(scores);
                    placed_[i] = found = true;
                }
            }
        }
        placed_.assign(channels_.size(), true);
    }

    void sweep() {
        double gained = 1;
        double sum = 0;
        for (int round = 0; gained > kLeastGain * sum && round < kMostSweeps; ++round) {
            gained = sum = 0;
            for (std::size_t i = 0; i < channels_.size(); ++i) {
                if (fixed_[i]) {
                    continue;
                }
                const torch::Tensor scores = scoresOf(i);
                if (!scores.defined()) {
                    continue;
                }
                const torch::Tensor other = best(scores);
                const double gain = sumOf(scores, other) - sumOf(scores, order_[i]);
                if (gain > 1e-9 * scores.abs().max().item<double>()) {
                    order_[i] = other;
                    gained += gain;
                }
                sum += std::abs(sumOf(scores, order_[i]));
            }
        }
    }

    static double sumOf(const torch::Tensor& scores, const torch::Tensor& order) {
        return scores.gather(1, order.unsqueeze(1)).sum().item<double>();
    }

    static torch::Tensor best(const torch::Tensor& scores) {
        const torch::Tensor table = scores.contiguous();
        const auto n = static_cast<std::size_t>(table.size(0));
        const std::vector<std::size_t> columns =
            bestAssignment({table.data_ptr<double>(), n * n}, n);
        torch::Tensor order = torch::empty({table.size(0)}, torch::kInt64);
        std::ranges::copy(columns, order.data_ptr<std::int64_t>());
        return order;
    }

    // How well each channel of a class (columns) would stand at each place (rows), by the weights
    // that are to be one with its own; undefined where none has its place yet.
    torch::Tensor scoresOf(std::size_t of) const {
        torch::Tensor scores;
        for (const Joined& group : groups_) {
            for (const WeightSide side : {WeightSide::Rows, WeightSide::Columns}) {
                const torch::Tensor added = scoresIn(group, side, static_cast<int>(of));
                if (added.defined()) {
                    scores = scores.defined() ? scores + added : added;
                }
            }
        }
        return scores;
    }

    torch::Tensor scoresIn(const Joined& group, WeightSide side, int of) const {
        std::vector<const Part*> own;
        std::vector<const Part*> others;
        bool sorted = false; // the channels on the other side cannot be compared in their order
        for (const Part& part : group.parts) {
            const int at = classAt(part, side);
            if (at == of) {
                own.push_back(&part);
            } else if (at != kNoClass && placed_[static_cast<std::size_t>(at)]) {
                others.push_back(&part);
            } else {
                continue;
            }
            const int across = side == WeightSide::Rows ? part.columns : part.rows;
            sorted = sorted || (across != kNoClass && !placed_[static_cast<std::size_t>(across)]);
        }
        const bool hasLike = std::ranges::any_of(group.parts, &Part::like);
        if (hasLike) {
            std::erase_if(others, [](const Part* part) { return !part->like; });
        }
        if (own.empty() || others.empty()) {
            return {};
        }
        torch::Tensor beside;
        for (const Part* part : others) {
            add(beside, valuesOf(*part, side, true, sorted) * (hasLike ? 1 : part->uses));
        }
        torch::Tensor asIs;
        for (const Part* part : own) {
            add(asIs, valuesOf(*part, side, false, sorted) * part->uses);
        }
        return beside.matmul(asIs.t());
    }

    static void add(torch::Tensor& sum, const torch::Tensor& more) {
        sum = sum.defined() ? sum + more : more;
    }

    const torch::Tensor& orderAt(int place) const {
        return order_[static_cast<std::size_t>(place)];
    }

    // A row for each channel on `side`, which are in order or as they are; those across are in
    // order or sorted by value.
    torch::Tensor valuesOf(const Part& part, WeightSide side, bool inOrder, bool sorted) const {
        const bool rows = side == WeightSide::Rows;
        torch::Tensor weight = rows ? part.weight : part.weight.transpose(0, 1);
        const int here = rows ? part.rows : part.columns;
        const int across = rows ? part.columns : part.rows;
        if (inOrder) {
            weight = weight.index_select(0, orderAt(here));
        }
        if (sorted) {
            weight = std::get<0>(weight.sort(1));
        } else if (across != kNoClass) {
            weight = weight.index_select(1, orderAt(across));
        }
        return weight.reshape({weight.size(0), -1});
    }

    // What is maximized.
    double alike() const {
        double sum = 0;
        for (const Joined& group : groups_) {
            torch::Tensor all;
            torch::Tensor counts;
            for (const Part& part : group.parts) {
                torch::Tensor weight = part.weight;
                if (part.rows != kNoClass) {
                    weight = weight.index_select(0, orderAt(part.rows));
                }
                if (part.columns != kNoClass) {
                    weight = weight.index_select(1, orderAt(part.columns));
                }
                add(all, weight * part.uses);
                if (part.like) {
                    counts = weight;
                }
            }
            sum += (all * (counts.defined() ? counts : all)).sum().item<double>();
        }
        return sum;
    }

    std::vector<Joined> groups_;
    const std::vector<InnerChannels>& channels_;
    std::vector<bool> fixed_;
    std::vector<torch::Tensor> order_;
    std::vector<bool> placed_;
};

} // namespace

NamedWeights weightsInUse(const Checkpoint& checkpoint) {
    NamedWeights weights = checkpoint.network;
    for (const auto& [name, tensor] : checkpoint.averages) {
        weights[name] = tensor;
    }
    return weights;
}

ChannelOrders matchedOrders(const NamedWeights& weights, const ArchSpec& from, const ArchSpec& to,
                            std::optional<int> like, KnownOrders* known) {
    torch::NoGradGuard noGrad;
    const std::vector<InnerChannels> channels = innerChannels(from);
    std::vector<Joined> groups = joinedGroups(weights, from, to, like);
    for (Joined& group : groups) {
        findClasses(group, channels, convsPerBlock(from.block.kind));
    }
    ChannelOrders orders;
    for (std::vector<Joined>& set : independentSets(std::move(groups))) {
        const std::vector<std::vector<int>> places = placesOf(set);
        const bool isKnown = known != nullptr && known->contains(places);
        const ChannelOrders found =
            isKnown ? known->at(places) : ChannelMatcher(std::move(set), channels, like).orders();
        orders.insert(found.begin(), found.end());
        if (known != nullptr && !isKnown) {
            known->emplace(places, found);
        }
    }
    return orders;
}

NamedWeights weightsOnceTied(const NamedWeights& weights, const ArchSpec& from, const ArchSpec& to,
                             KnownOrders* known) {
    torch::NoGradGuard noGrad;
    const ChannelOrders orders = matchedOrders(weights, from, to, {}, known);
    const int convs = convsPerBlock(from.block.kind);
    NamedWeights tied;
    for (const Joined& group : joinedGroups(weights, from, to, {})) {
        torch::Tensor sum = torch::zeros_like(group.parts.front().weight);
        int uses = 0;
        for (const Part& part : group.parts) {
            sum += part.uses * ordered(part.weight,
                                       orderOf(orders, group.stage, part.block, group.conv, convs));
            uses += part.uses;
        }
        for (const Part& part : group.parts) {
            tied[part.name] =
                unordered(sum / uses, orderOf(orders, group.stage, part.block, group.conv, convs))
                    .to(weights.at(part.name).scalar_type());
        }
    }
    const ArchLayout was = layoutOf(from);
    const ArchLayout will = layoutOf(to);
    for (const StageLayout& stage : was.stages) {
        std::map<std::string, std::set<int>> groups; // in `to`, of each weight
        for (const BlockLayout& block : stage.blocks) {
            for (int conv = 1; conv <= block.convCount; ++conv) {
                const ConvLayout& use = block.at(conv);
                if (use.group >= 0) {
                    groups[weightName(stage.stage, block.block, use)].insert(
                        will.at(stage.stage).at(block.block).at(conv).group);
                }
            }
        }
        for (const auto& [name, in] : groups) {
            if (in.size() > 1 || in.contains(-1)) {
                throw Error("%1: blocks that share cannot be untied here, only tied", name);
            }
        }
    }
    return tied;
}

} // namespace sharesnet
