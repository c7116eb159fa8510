#pragma once

#include "ui/help/help_pages.h"

#include <filesystem>

namespace sharesnet {

// The help as plain HTML for the web, in the language of the screen, whose key is `language`: all
// pages, their style sheets and pictures. The English ones go into the folder, others into one
// below it with the name of their language; each page leads to itself in the others. Folders are
// made, files of the same names are replaced. Blocks; throws Error and IoError.
void writeHelp(const HelpPages& pages, const QString& language,
               const std::filesystem::path& folder);

} // namespace sharesnet
