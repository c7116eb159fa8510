#pragma once

#include "core/flow/run_progress.h"

#include <QString>

namespace sharesnet {

// A run's progress in words, in the user's locale: "epoch 3/15 · step 812 · 436 images/s · 6 min
// left"; empty before the start. For the ui thread.
QString progressText(const RunProgress& progress);
QString shortProgressText(const RunProgress& progress); // "epoch 3/15 · 6 min left"

} // namespace sharesnet
