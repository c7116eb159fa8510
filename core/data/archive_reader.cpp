#include "core/data/archive_reader.h"

#ifdef SHARESNET_LIBARCHIVE

#include <new>

namespace sharesnet {

OpenedArchive openArchive(const std::filesystem::path& file, ArchiveFormat format,
                          std::size_t blockBytes) {
    OpenedArchive opened{ArchiveReader(archive_read_new()), false};
    archive* reader = opened.reader.get();
    if (reader == nullptr) {
        throw std::bad_alloc();
    }
    if (format == ArchiveFormat::Tar) {
        archive_read_support_format_tar(reader);
    } else {
        archive_read_support_format_raw(reader);
    }
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    opened.isOpen = archive_read_open_filename(reader, file.c_str(), blockBytes) == ARCHIVE_OK;
    return opened;
}

} // namespace sharesnet

#endif
