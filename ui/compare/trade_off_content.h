#pragma once

#include "core/flow/trade_off.h"
#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"
#include "ui/runs/store_client.h"

#include <QString>

#include <span>
#include <vector>

namespace sharesnet {

// A trade-off as a plot: what is on the front in the colors of its first runs, the rest faint.

struct TradeOffLook {
    const RunColumn* cost = nullptr; // of the points
    QString accuracyTitle;           // "Best test accuracy"
    bool logX = false;
    std::span<const RunPtr> runs; // of those it lacks nothing is said but their points
};

// Which costs there are to choose from: parameters, MACs, time, and memory where it is known.
std::vector<const RunColumn*> costColumns(const RunColumns& columns);
QString costTitle(const RunColumn& cost); // "Training time"

PlotContent tradeOffContent(const TradeOff& tradeOff, const TradeOffLook& look, const Theme& theme);

} // namespace sharesnet
