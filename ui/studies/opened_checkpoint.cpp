#include "ui/studies/opened_checkpoint.h"

#include <system_error>

namespace sharesnet {

CheckpointProbe& OpenedCheckpoint::at(const Engine& engine, const std::filesystem::path& file) {
    std::error_code none;
    const auto written = std::filesystem::last_write_time(file, none);
    if (!probe_ || file_ != file || written_ != written) {
        probe_.reset(); // two networks at once are not needed in memory
        probe_ = engine.openCheckpoint(file, "cpu");
        file_ = file;
        written_ = written;
    }
    return *probe_;
}

} // namespace sharesnet
