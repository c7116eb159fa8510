#pragma once

#include "core/flow/run_queue.h"

#include <QString>

namespace sharesnet {

class SessionBridge;
struct ResumeOptions;

// How a queued run is called, with the run of the store that it goes on from.
QString queuedName(const QueuedRun& run);

// A run that is resumed has its own design and data; the queue has its settings.
ResumeOptions resumeOptions(const QueuedRun& run);

// Asks the bridge to begin it. Throws Error where that refuses. Ui thread.
void beginQueued(const QueuedRun& run, SessionBridge& bridge);

} // namespace sharesnet
