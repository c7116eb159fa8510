#pragma once

#include "core/config/run_spec.h"

#include <string>

namespace sharesnet {

// What runs are called where nobody names them. Pure; any thread.

// "ShaResNet-29": a preset's title, else the architecture's name; "untitled" without one.
std::string designTitle(const ArchSpec& arch);

// "stages 1-3 shared", "stage 2 shared, stage 3 in part", "nothing shared": by the paper's rule
// shared, or otherwise.
std::string sharedStagesText(const ArchSpec& arch);

// "ShaResNet-29, stages 1-3 shared, seed 1". Another run may have it: see RunOrigin::freeName.
std::string defaultRunName(const RunSpec& spec);

} // namespace sharesnet
