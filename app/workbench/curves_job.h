#pragma once

#include <QString>

#include <cstdint>
#include <filesystem>

namespace sharesnet {

// Draws the curves of a run of the store into PNG files in `folder` (made if missing), with the
// very widgets of the window, which is not shown. Blocks with an event loop of its own; needs a
// QApplication. Throws Error.
void saveCurves(const std::filesystem::path& storeFolder, std::int64_t run, const QString& folder);

} // namespace sharesnet
