#pragma once

#include <filesystem>

namespace sharesnet {

// The help as plain HTML, its generated pages too, into a folder; needs no display if the platform
// is `offscreen`. Neither settings nor runs are read. Throws Error.
void saveHelp(const std::filesystem::path& folder);

} // namespace sharesnet
