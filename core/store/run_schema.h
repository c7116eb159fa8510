#pragma once

#include "core/store/sqlite.h"

#include <filesystem>

namespace sharesnet {

// Opens the run store's database, made if missing, and brings its schema up to date. Several
// processes may do so at once. Throws Error for a file that is something else or was written by a
// newer version of the program.
SqliteDatabase openRunDatabase(const std::filesystem::path& file);

// The same for reading alone: nothing is written, and an older schema is brought up to date in a
// copy in memory. Throws Error where there is no store.
SqliteDatabase openRunDatabaseForReading(const std::filesystem::path& file);

} // namespace sharesnet
