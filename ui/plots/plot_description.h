#pragma once

#include "ui/plots/plot_content.h"

#include <QString>

namespace sharesnet {

// What a plot shows, in words: of each curve the last value and, where one is best, the best; of
// each point its text. Of more than a dozen the rest is counted. Pure; any thread.
QString plotDescription(const PlotContent& content);

} // namespace sharesnet
