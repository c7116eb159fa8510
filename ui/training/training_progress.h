#pragma once

#include "core/flow/run_progress.h"

#include <QString>

namespace sharesnet {

// A run's progress in words, in the user's locale: "epoch 3/15 · step 812 · 436 images/s · 6 min
// left"; empty before the start. For the ui thread.
QString progressText(const RunProgress& progress);

QString durationText(double seconds); // "42 s", "6 min", "2 h 5 min", "3 d 4 h"

} // namespace sharesnet
