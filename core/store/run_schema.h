#pragma once

#include "core/base/message.h"
#include "core/base/sqlite.h"

#include <filesystem>

namespace sharesnet {

struct OpenedDatabase {
    SqliteDatabase database;
    Message notice; // one sentence, where the schema was an older one; empty: it was not
};

// Opens the run store's database, made if missing, and brings its schema up to date; an older one
// is copied to `runs.sqlite.before-vN` first, which replaces nothing. Several processes may do so
// at once. Throws Error for a file that is something else or was written by a newer version of the
// program, and where no copy can be made; then the file is as it was.
OpenedDatabase openRunDatabase(const std::filesystem::path& file);

// The same for reading alone: nothing is written, and an older schema is brought up to date in a
// copy in memory. Throws Error where there is no store.
SqliteDatabase openRunDatabaseForReading(const std::filesystem::path& file);

} // namespace sharesnet
