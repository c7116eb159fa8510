#pragma once

#include "core/tensorboard/board_event.h"
#include "core/tensorboard/board_series.h"
#include "core/tensorboard/event_file.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace sharesnet {

// Where a run stands below a log folder of TensorBoard: "12-NAME".
std::filesystem::path boardFolder(const std::filesystem::path& logFolder, std::int64_t run,
                                  const std::string& name);

// What stands in a run's folder; nothing where there is none. Blocks. Throws IoError.
BoardSeries seriesIn(const std::filesystem::path& folder);

// Brings a run's folder up to `events` (boardEvents): what it has of them already stays, from where
// it has anything else on it is made void by a start, and the rest is appended, but not flushed.
// What it has from step `voidFrom` on is void in any case. Nothing is rewritten, so that
// TensorBoard may read meanwhile. Blocks. Throws IoError where the folder cannot be read, and
// Error where another writes into it.
void bringUpTo(EventFileWriter& writer, std::span<const BoardEvent> events,
               std::optional<std::int64_t> voidFrom = std::nullopt);

} // namespace sharesnet
