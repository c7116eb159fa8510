#include "core/design/suggest.h"

#include "core/arch/cost.h"
#include "core/arch/layout.h"
#include "core/base/saturating.h"
#include "core/design/edit.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <limits>
#include <optional>

namespace sharesnet {
namespace {

// What a stage can share at conv 2: `blocks` blocks, and every one beyond the first saves `weight`
// parameters.
struct StageRoom {
    int stage = 0;
    std::vector<int> blocks;
    std::int64_t weight = 0;

    int size() const { return static_cast<int>(blocks.size()); }
};

using Counts = std::vector<int>; // the number of blocks that share, by stage; never 1
using LaidOutGroups = std::vector<std::vector<int>>;

std::vector<StageRoom> roomsOf(const ArchSpec& spec) {
    std::vector<StageRoom> rooms;
    for (const StageLayout& stage : layoutOf(spec).stages) {
        StageRoom room{stage.stage, {}, 0};
        for (const BlockLayout& block : stage.blocks) {
            const ConvLayout& conv = block.at(kPaperConv); // of one shape in all blocks
            if (conv.stride == 1) {
                room.blocks.push_back(block.block);
                room.weight = conv.weights();
            }
        }
        if (room.size() < 2) {
            room.blocks.clear();
        }
        rooms.push_back(std::move(room));
    }
    return rooms;
}

std::int64_t savingOf(const std::vector<StageRoom>& rooms, const Counts& counts) {
    std::int64_t saving = 0;
    for (std::size_t s = 0; s < rooms.size(); ++s) {
        saving =
            saturatingAdd(saving, saturatingMultiply(std::max(0, counts[s] - 1), rooms[s].weight));
    }
    return saving;
}

constexpr std::int64_t kUnreachable = std::numeric_limits<std::int64_t>::min() / 4;

// For every n the most that n blocks in groups of the first stages can save, and how many of them
// the last stage then has.
struct Best {
    std::vector<std::int64_t> saving;
    std::vector<int> taken;
};

// Lets another stage share any number of its blocks: best[n] = max over k of before[n - k] + (k -
// 1) * weight. With j = n - k this is (n - 1) * weight + the largest before[j] - j * weight in a
// window of j, which moves along with n.
Best withAnyOf(const std::vector<std::int64_t>& before, const StageRoom& room) {
    const int total = static_cast<int>(before.size()) - 1 + room.size();
    Best best{before, Counts(before.size(), 0)};
    best.saving.resize(static_cast<std::size_t>(total) + 1, kUnreachable);
    best.taken.resize(static_cast<std::size_t>(total) + 1, 0);
    const auto lead = [&](int j) { return before[static_cast<std::size_t>(j)] - j * room.weight; };
    std::deque<int> window; // of j, by falling lead
    for (int n = 2; n <= total; ++n) {
        if (const int j = n - 2;
            j < static_cast<int>(before.size()) && before[static_cast<std::size_t>(j)] >= 0) {
            while (!window.empty() && lead(window.back()) <= lead(j)) {
                window.pop_back();
            }
            window.push_back(j);
        }
        while (!window.empty() && window.front() < n - room.size()) {
            window.pop_front();
        }
        const auto at = static_cast<std::size_t>(n);
        if (!window.empty() && lead(window.front()) + (n - 1) * room.weight > best.saving[at]) {
            best.saving[at] = lead(window.front()) + (n - 1) * room.weight;
            best.taken[at] = n - window.front();
        }
    }
    return best;
}

// The same with a stage that shares `whole` of its blocks or none.
Best withAllOf(const std::vector<std::int64_t>& before, int whole, std::int64_t weight) {
    Best best{before, Counts(before.size(), 0)};
    best.saving.resize(before.size() + static_cast<std::size_t>(whole), kUnreachable);
    best.taken.resize(best.saving.size(), 0);
    for (std::size_t j = 0; whole > 1 && j < before.size(); ++j) {
        const auto n = j + static_cast<std::size_t>(whole);
        if (before[j] >= 0 && before[j] + (whole - 1) * weight > best.saving[n]) {
            best.saving[n] = before[j] + (whole - 1) * weight;
            best.taken[n] = whole;
        }
    }
    return best;
}

// The counts with the fewest blocks that save enough; `extend` adds stage s to what the stages
// before it can do.
std::optional<Counts>
fewestBlocks(std::size_t stages, std::int64_t need,
             const std::function<Best(const std::vector<std::int64_t>&, std::size_t)>& extend) {
    std::vector<Best> steps{{{0}, {0}}};
    for (std::size_t s = 0; s < stages; ++s) {
        steps.push_back(extend(steps.back().saving, s));
    }
    const auto& savings = steps.back().saving;
    const auto enough =
        std::ranges::find_if(savings, [&](std::int64_t saving) { return saving >= need; });
    if (enough == savings.end()) {
        return std::nullopt;
    }
    Counts counts(stages, 0);
    auto n = static_cast<std::size_t>(enough - savings.begin());
    for (std::size_t s = stages; s-- > 0;) {
        counts[s] = steps[s + 1].taken[n];
        n -= static_cast<std::size_t>(counts[s]);
    }
    return counts;
}

// Within the stages of these indices, `end` not included.
std::optional<Counts> fewestWithin(const std::vector<StageRoom>& rooms, std::int64_t need,
                                   std::size_t first, std::size_t end) {
    return fewestBlocks(rooms.size(), need,
                        [&](const std::vector<std::int64_t>& before, std::size_t s) {
                            return s < first || s >= end ? Best{before, Counts(before.size(), 0)}
                                                         : withAnyOf(before, rooms[s]);
                        });
}

Counts everything(const std::vector<StageRoom>& rooms) {
    Counts counts;
    for (const StageRoom& room : rooms) {
        counts.push_back(room.size());
    }
    return counts;
}

// The smallest run of stages from one end that can save enough, and the fewest blocks in it.
std::optional<Counts> fewestFromEnd(const std::vector<StageRoom>& rooms, std::int64_t need,
                                    bool fromLast) {
    Counts all(rooms.size(), 0);
    for (std::size_t taken = 0; taken < rooms.size(); ++taken) {
        const std::size_t s = fromLast ? rooms.size() - 1 - taken : taken;
        all[s] = rooms[s].size();
        if (savingOf(rooms, all) >= need) {
            return fromLast ? fewestWithin(rooms, need, s, rooms.size())
                            : fewestWithin(rooms, need, 0, s + 1);
        }
    }
    return std::nullopt;
}

// The fraction part / largest of every stage's blocks, rounded up.
std::optional<Counts> evenly(const std::vector<StageRoom>& rooms, std::int64_t need) {
    const Counts all = everything(rooms);
    const int largest = all.empty() ? 0 : *std::ranges::max_element(all);
    const auto countsAt = [&](int part) {
        Counts counts;
        for (const int size : all) {
            const auto share =
                static_cast<int>((std::int64_t{size} * part + largest - 1) / largest);
            counts.push_back(share < 2 ? 0 : share);
        }
        return counts;
    };
    int low = 1; // the saving grows with the part
    int high = largest;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        savingOf(rooms, countsAt(middle)) >= need ? high = middle : low = middle + 1;
    }
    return low == high && savingOf(rooms, countsAt(high)) >= need ? std::optional(countsAt(high))
                                                                  : std::nullopt;
}

std::int64_t savingInGroups(const std::vector<StageRoom>& rooms, int size) {
    std::int64_t saving = 0;
    for (const StageRoom& room : rooms) {
        const int weights = (room.size() + size - 1) / size;
        saving = saturatingAdd(saving, saturatingMultiply(room.size() - weights, room.weight));
    }
    return saving;
}

// The size of groups that is just enough; 0: none is.
int smallestGroups(const std::vector<StageRoom>& rooms, std::int64_t need) {
    const Counts all = everything(rooms);
    int low = 2; // the saving grows with the size
    int high = all.empty() ? 0 : *std::ranges::max_element(all);
    while (low < high) {
        const int middle = low + (high - low) / 2;
        savingInGroups(rooms, middle) >= need ? high = middle : low = middle + 1;
    }
    return low == high && savingInGroups(rooms, high) >= need ? high : 0;
}

class Suggester {
  public:
    Suggester(const ArchSpec& spec, std::int64_t maxParameters) : bare_(normalized(spec)) {
        for (StageSpec& stage : bare_.stages) {
            std::erase_if(stage.sharing,
                          [](const ConvSharing& sharing) { return sharing.conv == kPaperConv; });
        }
        rooms_ = roomsOf(bare_);
        result_.most = costOf(bare_).parameters;
        result_.least = result_.most - savingOf(rooms_, everything(rooms_));
        result_.reached = result_.least <= maxParameters;
        need_ = result_.most - std::max<std::int64_t>(0, maxParameters);
    }

    Suggestions suggest() {
        if (need_ <= 0) {
            add(SharingPattern::Nothing, Counts(rooms_.size(), 0));
        } else if (result_.reached) {
            addCounted(SharingPattern::FewestBlocks, fewestWithin(rooms_, need_, 0, rooms_.size()));
            addCounted(SharingPattern::LaterStages, fewestFromEnd(rooms_, need_, true));
            addCounted(SharingPattern::EarlierStages, fewestFromEnd(rooms_, need_, false));
            addPaperRule();
            addCounted(SharingPattern::Evenly, evenly(rooms_, need_));
            addSmallGroups();
        } else if (result_.least < result_.most) {
            add(SharingPattern::Everything, everything(rooms_));
        }
        std::ranges::stable_sort(result_.list, {}, &Suggestion::blocksShared);
        return std::move(result_);
    }

  private:
    void addCounted(SharingPattern pattern, const std::optional<Counts>& counts) {
        if (counts) {
            add(pattern, *counts);
        }
    }

    void add(SharingPattern pattern, const Counts& counts) {
        std::vector<LaidOutGroups> groups(rooms_.size());
        for (std::size_t s = 0; s < rooms_.size(); ++s) {
            if (counts[s] > 0) {
                groups[s] = {{rooms_[s].blocks.end() - counts[s], rooms_[s].blocks.end()}};
            }
        }
        addGroups(pattern, std::move(groups));
    }

    void addPaperRule() {
        std::vector<std::vector<int>> paper;
        for (const StageRoom& room : rooms_) {
            paper.push_back(paperGroup(bare_, room.stage));
        }
        const auto counts = fewestBlocks(
            rooms_.size(), need_, [&](const std::vector<std::int64_t>& before, std::size_t s) {
                return withAllOf(before, static_cast<int>(paper[s].size()), rooms_[s].weight);
            });
        if (counts) {
            std::vector<LaidOutGroups> groups(rooms_.size());
            for (std::size_t s = 0; s < rooms_.size(); ++s) {
                if ((*counts)[s] > 0) {
                    groups[s] = {paper[s]};
                }
            }
            addGroups(SharingPattern::PaperRule, std::move(groups));
        }
    }

    // Counted from the last block, so that a rest of one block is the first, which then owns its
    // weight.
    void addSmallGroups() {
        const int size = smallestGroups(rooms_, need_);
        if (size == 0) {
            return;
        }
        std::vector<LaidOutGroups> groups(rooms_.size());
        for (std::size_t s = 0; s < rooms_.size(); ++s) {
            for (auto end = rooms_[s].blocks.end(); end - rooms_[s].blocks.begin() >= 2;) {
                const auto from =
                    end - std::min<std::ptrdiff_t>(size, end - rooms_[s].blocks.begin());
                groups[s].emplace_back(from, end);
                end = from;
            }
        }
        addGroups(SharingPattern::SmallGroups, std::move(groups), size);
    }

    void addGroups(SharingPattern pattern, std::vector<LaidOutGroups> groups, int groupSize = 0) {
        Suggestion suggestion{pattern, bare_, 0, 0, groupSize};
        for (std::size_t s = 0; s < groups.size(); ++s) {
            for (const std::vector<int>& group : groups[s]) {
                suggestion.blocksShared += static_cast<int>(group.size());
            }
            suggestion.spec.stages[s].sharing.push_back({kPaperConv, std::move(groups[s])});
        }
        suggestion.spec = normalized(std::move(suggestion.spec));
        const auto same = [&](const Suggestion& other) { return other.spec == suggestion.spec; };
        if (std::ranges::none_of(result_.list, same)) {
            suggestion.parameters = costOf(suggestion.spec).parameters;
            result_.list.push_back(std::move(suggestion));
        }
    }

    ArchSpec bare_; // nothing shared at conv 2
    std::vector<StageRoom> rooms_;
    std::int64_t need_ = 0; // what is to be saved
    Suggestions result_;
};

} // namespace

Suggestions suggestSharing(const ArchSpec& spec, std::int64_t maxParameters) {
    return Suggester(spec, maxParameters).suggest();
}

} // namespace sharesnet
