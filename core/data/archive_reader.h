#pragma once

#ifdef SHARESNET_LIBARCHIVE

#include <archive.h>

#include <cstddef>
#include <filesystem>
#include <memory>

namespace sharesnet {

// libarchive's reader as a value, and the one place that opens it.

struct CloseArchive {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using ArchiveReader = std::unique_ptr<archive, CloseArchive>;

enum class ArchiveFormat { Tar, SingleFile };

struct OpenedArchive {
    ArchiveReader reader;
    bool isOpen = false; // else archive_error_string says why not
};

// Plain or compressed by gzip, bzip2, xz or zstd; libarchive's other filters start programs. Reads
// `blockBytes` at a time. Blocks; any thread. Throws std::bad_alloc.
OpenedArchive openArchive(const std::filesystem::path& file, ArchiveFormat format,
                          std::size_t blockBytes);

} // namespace sharesnet

#endif
