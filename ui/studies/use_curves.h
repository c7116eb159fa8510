#pragma once

#include "core/flow/use_history.h"
#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <QColor>

#include <cstdint>
#include <optional>
#include <span>

namespace sharesnet {

// A number of each use over the checkpoints of a run, as curves to draw. Pure; any thread.

// Of a use (from 0): from the color of the first to that of the last.
QColor useColor(const Theme& theme, std::size_t use, std::size_t uses);

struct ShownHistory {
    std::int64_t run = 0;
    const UseHistory* history = nullptr; // of one moment or more
    std::optional<std::int64_t> step;    // that is chosen
    // of the run: what was measured between them says less of how long its epochs are
    std::span<const StoredCheckpoint> checkpoints = {};
};

// A curve a use over the epochs, within one too where a checkpoint was written there.
PlotContent useCurves(const ShownHistory& shown, const UseQuantity& quantity, const Theme& theme);

} // namespace sharesnet
