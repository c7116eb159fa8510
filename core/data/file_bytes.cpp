#include "core/data/file_bytes.h"

#include "core/base/error.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>

#ifdef SHARESNET_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>
#endif

namespace sharesnet {

std::vector<std::uint8_t> readFileBytes(const std::filesystem::path& file) {
    std::error_code failed;
    const auto bytes = std::filesystem::file_size(file, failed);
    if (failed) {
        throw Error("Cannot read " + file.string() + ": " + failed.message() + ".");
    }
    std::ifstream stream(file, std::ios::binary);
    std::vector<std::uint8_t> content(bytes);
    if (!stream || !stream.read(reinterpret_cast<char*>(content.data()),
                                static_cast<std::streamsize>(bytes))) {
        throw Error("Cannot read " + file.string() + ": " + std::strerror(errno) + ".");
    }
    return content;
}

#ifdef SHARESNET_LIBARCHIVE

namespace {

struct CloseArchive {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using ArchiveReader = std::unique_ptr<archive, CloseArchive>;

[[noreturn]] void fail(archive* handle, const std::filesystem::path& file) {
    const char* reason = archive_error_string(handle);
    throw Error("Cannot unpack " + file.string() + " (" +
                std::string(reason ? reason : "unknown format") +
                "): the file is damaged or incomplete; download it again.");
}

ArchiveReader openArchive(const std::filesystem::path& file, int (*supportFormat)(archive*)) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(file, failed)) {
        throw Error("Cannot read " + file.string() + ": there is no such file.");
    }
    ArchiveReader reader(archive_read_new());
    if (!reader) {
        throw Error("Cannot unpack " + file.string() + ": out of memory.");
    }
    supportFormat(reader.get());
    archive_read_support_filter_all(reader.get());
    constexpr std::size_t kBlockBytes = 256 * 1024;
    if (archive_read_open_filename(reader.get(), file.c_str(), kBlockBytes) != ARCHIVE_OK) {
        fail(reader.get(), file);
    }
    return reader;
}

std::vector<std::uint8_t> readEntry(archive* reader, const std::filesystem::path& file,
                                    const std::function<bool()>& cancelled) {
    std::vector<std::uint8_t> content;
    std::vector<std::uint8_t> block(1 << 20);
    for (;;) {
        throwIfCancelled(cancelled);
        const la_ssize_t bytes = archive_read_data(reader, block.data(), block.size());
        if (bytes < 0) {
            fail(reader, file);
        }
        if (bytes == 0) {
            return content;
        }
        content.insert(content.end(), block.begin(), block.begin() + bytes);
    }
}

// The next entry; null at the end of the archive.
archive_entry* nextEntry(archive* reader, const std::filesystem::path& file) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF) {
        return nullptr;
    }
    if (status < ARCHIVE_WARN) {
        fail(reader, file);
    }
    return entry;
}

} // namespace

std::vector<std::uint8_t> readGzipBytes(const std::filesystem::path& file) {
    const ArchiveReader reader = openArchive(file, archive_read_support_format_raw);
    if (!nextEntry(reader.get(), file)) {
        throw Error("Cannot unpack " + file.string() + ": it is empty; download it again.");
    }
    return readEntry(reader.get(), file, {});
}

void visitArchive(const std::filesystem::path& archive, const std::vector<std::string>& names,
                  const std::function<bool()>& cancelled, const VisitArchived& visit) {
    const ArchiveReader reader = openArchive(archive, archive_read_support_format_tar);
    while (archive_entry* entry = nextEntry(reader.get(), archive)) {
        const char* path = archive_entry_pathname(entry);
        const std::string name = std::filesystem::path(path ? path : "").filename().string();
        if (archive_entry_filetype(entry) == AE_IFREG &&
            std::find(names.begin(), names.end(), name) != names.end()) {
            visit(name, readEntry(reader.get(), archive, cancelled));
        }
    }
}

#else

std::vector<std::uint8_t> readGzipBytes(const std::filesystem::path& file) {
    throw Error("This build cannot unpack " + file.string() +
                " (made without libarchive): unpack it first, with `gunzip`.");
}

void visitArchive(const std::filesystem::path& archive, const std::vector<std::string>&,
                  const std::function<bool()>&, const VisitArchived&) {
    throw Error("This build cannot unpack " + archive.string() +
                " (made without libarchive): unpack it first, with `tar xf`, and name the folder.");
}

#endif

} // namespace sharesnet
