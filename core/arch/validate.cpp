#include "core/arch/validate.h"

#include "core/arch/checks.h"
#include "core/arch/layout.h"
#include "core/arch/limits.h"
#include "core/base/error.h"

#include <algorithm>
#include <map>

namespace sharesnet {
namespace {

constexpr std::size_t kMaxIssues = 1'000;
constexpr std::size_t kListedErrors = 5; // in the message of requireValid

std::string at(const std::string& array, std::size_t index) {
    return array + "[" + std::to_string(index) + "]";
}

Message convText(int block, const ConvLayout& conv) {
    return Message("block %1 takes %2 to %3 channels at conv %4", block, conv.in.channels,
                   conv.out.channels, conv.conv);
}

// Walks a spec in the order of the file and notes what is wrong.
class Validator {
  public:
    Validator(const ArchSpec& spec, bool formOnly) : spec_(spec), formOnly_(formOnly) {}

    std::vector<ArchIssue> run() {
        if (!formOnly_) {
            layout_ = layoutOf(spec_);
        }
        checkTop();
        checkStageCount();
        const std::size_t stages =
            std::min(spec_.stages.size(), static_cast<std::size_t>(kStageCount.max));
        for (std::size_t i = 0; i < stages; ++i) {
            checkStage(i);
        }
        return std::move(issues_);
    }

  private:
    void add(Severity severity, std::string path, Message message, const ConvPlace& place) {
        if (issues_.size() < kMaxIssues) {
            issues_.push_back({severity, std::move(path), std::move(message), place});
        }
    }
    void error(std::string path, Message message, const ConvPlace& place) {
        add(Severity::Error, std::move(path), std::move(message), place);
    }
    void error(std::string path, Message message) {
        error(std::move(path), std::move(message), ConvPlace{});
    }

    void checkRange(std::string path, int value, const IntRange& range, const ConvPlace& place) {
        if (!range.holds(value)) {
            error(std::move(path), Message("must be %1 to %2, is %3", range.min, range.max, value),
                  place);
        }
    }
    void checkRange(std::string path, int value, const IntRange& range) {
        checkRange(std::move(path), value, range, ConvPlace{});
    }

    void checkTop() {
        if (spec_.name.size() > kMaxNameBytes) {
            error("name", Message("must be at most %1 bytes long, is %2", kMaxNameBytes,
                                  spec_.name.size()));
        }
        checkRange("input.channels", spec_.input.channels, kChannelCount);
        checkRange("input.height", spec_.input.height, kInputSize);
        checkRange("input.width", spec_.input.width, kInputSize);
        checkRange("classes", spec_.classes, kClassCount);
        checkRange("stem.kernel", spec_.stem.kernel, kKernelSize);
        if (kKernelSize.holds(spec_.stem.kernel) && spec_.stem.kernel % 2 == 0) {
            error("stem.kernel", Message("must be odd, is %1", spec_.stem.kernel));
        }
        checkRange("stem.stride", spec_.stem.stride, kStride);
        checkRange("stem.channels", spec_.stem.channels, kChannelCount);
        checkRange("block.stride_in", spec_.block.strideIn, strideInRange(spec_.block.kind));
        if (!isDropout(spec_.block.dropout)) {
            error("block.dropout", Message("must be at least 0 and below 1, is %1",
                                           numeral::exact(spec_.block.dropout)));
        }
    }

    void checkStageCount() {
        const std::size_t stages = spec_.stages.size();
        if (stages > static_cast<std::size_t>(kStageCount.max)) {
            error("stages",
                  Message("must be at most %1 stages, these are %2", kStageCount.max, stages));
        }
        if (stages == 0 && !formOnly_) {
            error("stages", Message("a network needs at least one stage"));
        }
        if (totalBlocks(spec_) > kMaxTotalBlocks) {
            error("stages", Message("must have at most %1 blocks together, have %2",
                                    kMaxTotalBlocks, totalBlocks(spec_)));
        }
    }

    void checkStage(std::size_t index) {
        const StageSpec& stage = spec_.stages[index];
        const ConvPlace place{static_cast<int>(index) + 1, 0, 0};
        const std::string path = at("stages", index);
        checkRange(path + ".blocks", stage.blocks, kBlockCount, place);
        checkRange(path + ".channels", stage.channels, kChannelCount, place);
        if (!formOnly_ && spec_.block.kind == BlockKind::Bottleneck && stage.channels % 4 != 0) {
            error(path + ".channels", Message("must be divisible by 4 in bottleneck blocks"),
                  place);
        }
        checkRange(path + ".stride", stage.stride, kStride, place);
        if (!formOnly_) {
            checkSize(index, path, place);
        }
        std::vector<int> convs;
        for (std::size_t i = 0; i < stage.sharing.size(); ++i) {
            const ConvSharing& sharing = stage.sharing[i];
            checkSharing(stage, sharing, at(path + ".sharing", i), {place.stage, 0, sharing.conv},
                         convs);
        }
        if (!formOnly_ && !std::ranges::is_sorted(convs)) {
            error(path + ".sharing", Message("entries must be sorted by conv"), place);
        }
    }

    // Windows are padded by half, so that a size never falls below 1 unless numbers above are out
    // of range already.
    void checkSize(std::size_t index, const std::string& path, const ConvPlace& place) {
        const StageLayout& stage = layout_.stages[index];
        if (stage.out.height < 1 || stage.out.width < 1) {
            error(path,
                  Message("the feature map shrinks to nothing here (%1x%2): reduce strides or "
                          "enlarge the input",
                          stage.out.height, stage.out.width),
                  place);
        } else if (spec_.stages[index].stride > 1 && stage.in.height == 1 && stage.in.width == 1) {
            add(Severity::Note, path + ".stride",
                Message("the feature map is 1x1 here already, a stride cannot make it smaller"),
                place);
        }
    }

    void checkSharing(const StageSpec& stage, const ConvSharing& sharing, const std::string& path,
                      const ConvPlace& place, std::vector<int>& convs) {
        const int convsHere = convsPerBlock(spec_.block.kind);
        if (sharing.conv < 1 || sharing.conv > convsHere) {
            error(path + ".conv",
                  Message("conv %1 does not exist, the blocks have %2 convolutions", sharing.conv,
                          convsHere),
                  {place.stage, 0, 0});
        } else if (std::ranges::find(convs, sharing.conv) != convs.end()) {
            error(path + ".conv", Message("conv %1 has an entry already", sharing.conv), place);
        }
        convs.push_back(sharing.conv);
        if (sharing.groups.empty()) {
            error(path + ".groups", Message("must hold at least one group"), place);
        }
        std::map<int, std::size_t> groupOf; // by block
        for (std::size_t i = 0; i < sharing.groups.size(); ++i) {
            checkGroup(stage, sharing.groups[i], at(path + ".groups", i), place, i, groupOf);
        }
        if (!formOnly_ && !std::ranges::is_sorted(sharing.groups)) {
            error(path + ".groups", Message("groups must be sorted by their first block"), place);
        }
    }

    void checkGroup(const StageSpec& stage, const std::vector<int>& group, const std::string& path,
                    const ConvPlace& place, std::size_t index,
                    std::map<int, std::size_t>& groupOf) {
        const std::size_t before = issues_.size();
        if (group.size() < 2) {
            error(path, Message("a group needs at least two blocks, this one has %1", group.size()),
                  place);
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            const int block = group[i];
            if (block < 1 || block > stage.blocks) {
                error(at(path, i),
                      Message("block %1 does not exist, the stage has %2", block,
                              blocksText(stage.blocks)),
                      place);
                continue;
            }
            const auto [known, isNew] = groupOf.emplace(block, index);
            if (!isNew) {
                error(at(path, i),
                      known->second == index
                          ? Message("block %1 is named twice", block)
                          : Message("block %1 is in groups[%2] already", block, known->second),
                      {place.stage, block, place.conv});
            }
        }
        if (!formOnly_ && issues_.size() == before) {
            checkGroupWeights(group, path, place);
        }
    }

    void checkGroupWeights(const std::vector<int>& group, const std::string& path,
                           const ConvPlace& place) {
        if (!std::ranges::is_sorted(group)) {
            error(path, Message("the blocks of a group must be in rising order"), place);
        }
        const StageLayout& stage = layout_.stages[static_cast<std::size_t>(place.stage - 1)];
        const bool known = place.conv >= 1 && place.conv <= convsPerBlock(spec_.block.kind);
        if (!known || *std::ranges::max_element(group) > std::ssize(stage.blocks)) {
            return; // reported above
        }
        const auto convOf = [&](int block) -> const ConvLayout& {
            return stage.blocks[static_cast<std::size_t>(block - 1)]
                .conv[static_cast<std::size_t>(place.conv - 1)];
        };
        const ConvLayout& first = convOf(group.front());
        bool mixesStrides = false;
        for (std::size_t i = 1; i < group.size(); ++i) {
            const ConvLayout& conv = convOf(group[i]);
            mixesStrides = mixesStrides || conv.stride != first.stride;
            if (!conv.hasWeightOf(first)) {
                error(at(path, i),
                      Message("%1, %2; the blocks of a group need weights of one shape",
                              convText(group[i], conv), convText(group.front(), first)),
                      {place.stage, group[i], place.conv});
            }
        }
        if (mixesStrides) {
            add(Severity::Note, path,
                Message("the group mixes strides, so its weight works at two spatial scales"),
                place);
        }
    }

    const ArchSpec& spec_;
    const bool formOnly_;
    ArchLayout layout_;
    std::vector<ArchIssue> issues_;
};

} // namespace

std::vector<ArchIssue> validate(const ArchSpec& spec) {
    return Validator(spec, false).run();
}

std::vector<ArchIssue> formIssues(const ArchSpec& spec) {
    return Validator(spec, true).run();
}

bool isTrainable(const std::vector<ArchIssue>& issues) {
    return std::ranges::none_of(
        issues, [](const ArchIssue& issue) { return issue.severity == Severity::Error; });
}

void requireValid(const ArchSpec& spec) {
    Message listed;
    std::size_t errors = 0;
    for (const ArchIssue& issue : validate(spec)) {
        if (issue.severity == Severity::Error && ++errors <= kListedErrors) {
            const Message placed = Message("%1: %2", issue.path, issue.message);
            listed = listed.empty() ? placed : Message("%1; %2", listed, placed);
        }
    }
    if (errors > kListedErrors) {
        listed = Message("%1; and %2 more", listed, errors - kListedErrors);
    }
    if (errors > 0) {
        throw spec.name.empty()
            ? Error("The architecture is not valid: %1.", listed)
            : Error("The architecture '%1' is not valid: %2.", spec.name, listed);
    }
}

} // namespace sharesnet
