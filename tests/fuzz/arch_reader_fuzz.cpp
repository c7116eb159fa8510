// Any bytes as an architecture file: the reader says no by an Error, or gives a spec that can be
// shown, counted, edited and written back. What the reader takes must read back to itself, and so
// must what any edit makes of it.

#include "core/arch/cost.h"
#include "core/arch/json.h"
#include "core/arch/layout.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/design/stages.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string_view>

namespace {

using namespace sharesnet;

constexpr int kEdits = 4;
constexpr int kMaxEditedBlocks = 64; // of all stages: larger networks only cost time here

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "arch_reader_fuzz: %s\n", what);
        std::abort();
    }
}

int blocksOf(const ArchSpec& spec) {
    int blocks = 0;
    for (const StageSpec& stage : spec.stages) {
        blocks += stage.blocks;
    }
    return blocks;
}

void requireReadsBack(const ArchSpec& spec) {
    require(archFromJsonText(toJsonText(spec)) == spec, "does not read back to itself");
}

void requireSound(const ArchSpec& spec) {
    require(normalized(spec) == spec, "not in the normal form");
    require(formIssues(spec).empty(), "not what a file may hold");
    if (blocksOf(spec) > kMaxEditedBlocks) {
        return;
    }
    const ArchLayout layout = layoutOf(spec);
    const ArchCost cost = costOf(spec);
    require(layout.stages.size() == spec.stages.size() && cost.stages.size() == spec.stages.size(),
            "a stage is lost");
    require(cost.parameters >= 0 && cost.parameters <= cost.parametersUnshared,
            "sharing costs parameters");
    require(cost.macs >= 0 && cost.activationElements >= 0, "a count is negative");
    (void)validate(spec);
}

// One edit that a person could make, with arguments that may be out of range.
ArchSpec edited(const ArchSpec& spec, std::mt19937& random) {
    const auto upTo = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most + 1));
    };
    const int stages = static_cast<int>(spec.stages.size());
    const int stage = upTo(stages + 1);
    const int conv = upTo(4);
    const int block = upTo(12);
    const std::vector<int> blocks{upTo(12), upTo(12), upTo(12)};
    switch (upTo(14)) {
    case 0:
        return setStageShared(spec, stage, upTo(1) == 1);
    case 1:
        return applyPaperRule(spec);
    case 2:
        return unsharedTwin(spec);
    case 3:
        return shareBlocks(spec, stage, conv, blocks);
    case 4:
        return unshareBlocks(spec, stage, conv, blocks);
    case 5:
        return splitGroup(spec, stage, conv, block % 4, blocks[0]);
    case 6:
        return groupEvery(spec, stage, conv, upTo(5));
    case 7:
        return toggleUse(spec, stage, conv, block);
    case 8:
        return setBlocks(spec, stage, upTo(20));
    case 9:
        return setChannels(spec, stage, upTo(300));
    case 10:
        return setStride(spec, stage, upTo(9));
    case 11:
        return setBlockSpec(spec, {upTo(1) == 0 ? BlockKind::Basic : BlockKind::Bottleneck,
                                   upTo(1) == 0 ? ActivationOrder::Pre : ActivationOrder::Post,
                                   upTo(4), upTo(4) / 4.0});
    case 12: {
        const StageSpec fresh{upTo(6), 4 * upTo(20), upTo(4), {}};
        return insertStage(spec, block, fresh);
    }
    case 13:
        return removeStages(spec, std::array{stage});
    default:
        return moveStage(duplicateStages(spec, std::array{stage}), block, conv);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    ArchSpec spec;
    try {
        spec = archFromJsonText(text, "fuzz");
    } catch (const Error&) {
        return 0;
    }
    requireSound(spec);
    requireReadsBack(spec);
    std::mt19937 random(static_cast<unsigned>(size == 0 ? 0 : std::hash<std::string_view>{}(text)));
    for (int i = 0; i < kEdits && blocksOf(spec) <= kMaxEditedBlocks; ++i) {
        try {
            spec = edited(spec, random);
        } catch (const Error&) {
            continue; // refused, with a reason
        }
        requireSound(spec);
    }
    requireReadsBack(spec); // what the edits made of it
    return 0;
}
