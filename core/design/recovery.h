#pragma once

#include "core/arch/file.h"
#include "core/arch/spec.h"
#include "core/base/process_identity.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet {

// Unsaved documents, kept for the case of a crash: each in a file of its own, in a folder that all
// windows and processes of a person share. An entry says which process it belongs to, so that
// nobody takes what a living one still works on. All of it blocks; any thread, one at a time for
// one slot.

struct UnsavedDocument {
    ArchSpec spec;
    std::string file;        // where it was last saved, UTF-8; empty: never
    FileStamp fileStamp = 0; // what that file held then
    std::int64_t keptAt = 0; // seconds since 1970, UTC
};

struct LeftBehind {
    std::filesystem::path entry;
    UnsavedDocument document;
};

// The place of one document of this process.
class RecoverySlot {
  public:
    // Nothing is made on disk before the first keep().
    explicit RecoverySlot(std::filesystem::path folder, ProcessIdentity owner = thisProcess());

    // atomically, in place of what was kept before; throws Error
    void keep(const UnsavedDocument& document) const;
    void clear() const noexcept; // nothing is unsaved any more

    // Moves what another process left behind into this slot. False: somebody else has taken it.
    bool take(const LeftBehind& left) const;

  private:
    std::filesystem::path folder_;
    std::filesystem::path file_;
    ProcessIdentity owner_;
};

// What processes that are certainly gone left in the folder, the oldest first. Entries that cannot
// be read are passed over.
std::vector<LeftBehind> leftBehind(const std::filesystem::path& folder);

void discard(const LeftBehind& left); // permanently

} // namespace sharesnet
