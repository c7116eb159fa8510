#pragma once

#include "ui/help/help_pages.h"

#include <filesystem>

namespace sharesnet {

// The help as plain HTML for the web: all pages, their style sheets and pictures, into a folder,
// which is made. Files of the same names are replaced. Blocks; throws Error and IoError.
void writeHelp(const HelpPages& pages, const std::filesystem::path& folder);

} // namespace sharesnet
