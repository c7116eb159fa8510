#include "core/flow/use_study_request.h"

#include "core/arch/sharing.h"
#include "core/base/error.h"

#include <algorithm>

namespace sharesnet {

UseStudyRequest useStudyRequest(const RunSpec& run, const UseStudyWish& wish) {
    return {wish.conv, wish.data.value_or(run.data), wish.measures, wish.images};
}

bool sameDepth(const ArchSpec& a, const ArchSpec& b) {
    return a.block.kind == b.block.kind &&
           std::ranges::equal(a.stages, b.stages, {}, &StageSpec::blocks, &StageSpec::blocks);
}

ConvAddress counterpart(const ArchSpec& other, const ConvAddress& conv) {
    const auto stage = static_cast<std::size_t>(conv.stage) - 1;
    const auto groups = std::ssize(shareGroups(other.stages.at(stage), conv.conv));
    return {conv.stage, conv.conv, conv.group < groups ? conv.group : 0, 0};
}

UseMoment studyCheckpoint(CheckpointProbe& probe, const UseStudyWish& wish,
                          const StudyWatch& watch) {
    const CheckpointInfo& info = probe.info();
    const UseStudyRequest request = useStudyRequest(info.spec, wish);
    return {info.epoch, info.step,
            std::make_shared<const UseStudy>(probe.studyUses(request, watch))};
}

UseMoment studyCheckpoint(OpenedCheckpoint& opened, const Engine& engine,
                          const CheckpointStep& step, const UseStudyWish& wish,
                          const StudyWatch& watch) {
    throwIfCancelled(watch.cancelled);
    std::vector<SkippedFile> passedOver;
    CheckpointProbe* probe = opened.firstOf(engine, step, passedOver);
    if (probe == nullptr) {
        throw Error(passedOver.at(0).reason);
    }
    return studyCheckpoint(*probe, wish, watch);
}

} // namespace sharesnet
