#include "core/flow/opened_checkpoint.h"

#include "core/base/error.h"

#include <system_error>

namespace sharesnet {

CheckpointProbe& OpenedCheckpoint::at(const Engine& engine, const std::filesystem::path& file) {
    std::error_code none;
    const auto written = std::filesystem::last_write_time(file, none);
    if (!probe_ || file_ != file || written_ != written) {
        probe_.reset(); // two networks at once are not needed in memory
        probe_ = engine.openCheckpoint(file, device_);
        file_ = file;
        written_ = written;
    }
    return *probe_;
}

CheckpointProbe* OpenedCheckpoint::firstOf(const Engine& engine, const CheckpointStep& step,
                                           std::vector<SkippedFile>& passedOver) {
    for (const std::filesystem::path& file : step.files) {
        try {
            CheckpointProbe& probe = at(engine, file);
            const std::int64_t found = probe.info().step;
            if (step.step == 0 || step.step == found) {
                return &probe;
            }
            passedOver.push_back(
                {file.string(),
                 Message("%1: a newer checkpoint, of step %2, has replaced that of step %3", file,
                         found, step.step)});
        } catch (const Error& error) {
            passedOver.push_back({file.string(), error.message()});
        }
    }
    return nullptr;
}

} // namespace sharesnet
