#include "core/data/byte_stream.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/archive_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#ifdef SHARESNET_LIBARCHIVE
#include <archive_entry.h>
#endif

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

// A regular file; anything else could block for ever.
std::uint64_t sizeOfFile(const fs::path& file) {
    const fs::file_status status = statusOf(file);
    if (status.type() == fs::file_type::not_found) {
        throw Error("Cannot read %1: there is no such file.", file);
    }
    if (status.type() != fs::file_type::regular) {
        throw Error("Cannot read %1: it is a folder, a device or a pipe, not a file.", file);
    }
    std::error_code failed;
    const std::uint64_t bytes = fs::file_size(file, failed);
    if (failed) {
        throw IoError("Cannot read %1: %2.", file, failed.message());
    }
    return bytes;
}

class FileStream final : public ByteStream {
  public:
    explicit FileStream(const fs::path& file)
        : file_(file), size_(sizeOfFile(file)), stream_(std::fopen(file.c_str(), "rb")) {
        if (!stream_) {
            fail();
        }
    }

    std::size_t read(std::span<std::uint8_t> out) override {
        const std::size_t bytes = std::fread(out.data(), 1, out.size(), stream_.get());
        if (bytes < out.size() && std::ferror(stream_.get()) != 0) {
            fail();
        }
        return bytes;
    }
    std::optional<std::uint64_t> size() const override { return size_; }

  private:
    struct Close {
        void operator()(std::FILE* stream) const { std::fclose(stream); }
    };

    [[noreturn]] void fail() const {
        throw IoError("Cannot read %1: %2.", file_, std::generic_category().message(errno));
    }

    fs::path file_;
    std::uint64_t size_;
    std::unique_ptr<std::FILE, Close> stream_;
};

} // namespace

std::unique_ptr<ByteStream> openFile(const fs::path& file) {
    return std::make_unique<FileStream>(file);
}

std::vector<std::uint8_t> readStart(ByteStream& stream, std::uint64_t most) {
    constexpr std::uint64_t kBlock = 1 << 20;
    std::vector<std::uint8_t> content;
    // Room that nothing is written to takes no memory.
    content.reserve(std::min(most, stream.size().value_or(most)));
    while (content.size() < most) {
        const std::size_t before = content.size();
        content.resize(before + std::min(kBlock, most - before));
        const std::size_t bytes = stream.read(std::span(content).subspan(before));
        if (before + bytes < content.size()) {
            content.resize(before + bytes);
            break;
        }
    }
    return content;
}

#ifdef SHARESNET_LIBARCHIVE

namespace {

bool isZip(const fs::path& file) {
    std::array<char, 4> start{};
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    return start == std::array{'P', 'K', '\3', '\4'};
}

[[noreturn]] void fail(archive* handle, const fs::path& file) {
    const int code = archive_errno(handle);
    if (code == EACCES || code == EPERM || code == EIO || code == ESTALE) {
        throw IoError("Cannot read %1: %2.", file, std::generic_category().message(code));
    }
    if (isZip(file)) {
        throw Error("%1 is a ZIP archive, whatever its name says: unpack it first, with `unzip`, "
                    "and give the folder.",
                    file);
    }
    const char* reason = archive_error_string(handle);
    throw Error("Cannot unpack %1 (%2): the file is damaged or incomplete; download it again.",
                file, reason ? Message(std::string(reason)) : Message("unknown format"));
}

ArchiveReader opened(const fs::path& file, ArchiveFormat format) {
    sizeOfFile(file); // says in words what is no file
    constexpr std::size_t kBlockBytes = 256 * 1024;
    OpenedArchive result = openArchive(file, format, kBlockBytes);
    if (!result.isOpen) {
        fail(result.reader.get(), file);
    }
    return std::move(result.reader);
}

// The entry that a reader is at.
class EntryStream final : public ByteStream {
  public:
    EntryStream(archive* reader, fs::path file, std::optional<std::uint64_t> size,
                const std::function<bool()>& cancelled)
        : reader_(reader), file_(std::move(file)), size_(size), cancelled_(cancelled) {}

    std::size_t read(std::span<std::uint8_t> out) override {
        std::size_t filled = 0;
        while (filled < out.size()) {
            throwIfCancelled(cancelled_);
            const std::size_t wanted = std::min<std::size_t>(out.size() - filled, 1 << 20);
            const la_ssize_t bytes = archive_read_data(reader_, out.data() + filled, wanted);
            if (bytes < 0) {
                fail(reader_, file_);
            }
            if (bytes == 0) {
                break;
            }
            filled += static_cast<std::size_t>(bytes);
        }
        return filled;
    }
    std::optional<std::uint64_t> size() const override { return size_; }

  private:
    archive* reader_;
    fs::path file_;
    std::optional<std::uint64_t> size_;
    std::function<bool()> cancelled_;
};

class GzipStream final : public ByteStream {
  public:
    GzipStream(const fs::path& file, const std::function<bool()>& cancelled)
        : reader_(opened(file, ArchiveFormat::SingleFile)),
          content_(reader_.get(), file, std::nullopt, cancelled) {}

    std::size_t read(std::span<std::uint8_t> out) override { return content_.read(out); }
    std::optional<std::uint64_t> size() const override { return std::nullopt; }

    archive* reader() const { return reader_.get(); }

  private:
    ArchiveReader reader_;
    EntryStream content_;
};

// The next entry; null at the end of the archive.
archive_entry* nextEntry(archive* reader, const fs::path& file) {
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

std::unique_ptr<ByteStream> openGzip(const fs::path& file, const std::function<bool()>& cancelled) {
    auto stream = std::make_unique<GzipStream>(file, cancelled);
    if (!nextEntry(stream->reader(), file)) {
        throw Error("Cannot unpack %1: it is empty; download it again.", file);
    }
    return stream;
}

void visitArchive(const fs::path& archive, std::vector<std::string> names, std::uint64_t mostBytes,
                  const std::function<bool()>& cancelled, const VisitArchived& visit) {
    const ArchiveReader reader = opened(archive, ArchiveFormat::Tar);
    while (!names.empty()) {
        throwIfCancelled(cancelled);
        archive_entry* entry = nextEntry(reader.get(), archive);
        if (!entry) {
            return;
        }
        const auto size = static_cast<std::uint64_t>(archive_entry_size(entry));
        const auto before = static_cast<std::uint64_t>(archive_filter_bytes(reader.get(), 0));
        if (size > mostBytes || before > mostBytes - size) {
            throw Error("%1 unpacks to more than %2 MiB: it is damaged or not the archive it is "
                        "named as; download it again.",
                        archive, mostBytes >> 20U);
        }
        const char* path = archive_entry_pathname(entry);
        const std::string name = fs::path(path ? path : "").filename().string();
        const auto wanted = std::find(names.begin(), names.end(), name);
        if (archive_entry_filetype(entry) == AE_IFREG && wanted != names.end()) {
            EntryStream content(reader.get(), archive, size, cancelled);
            visit(name, content);
            names.erase(wanted);
        }
    }
}

#else

std::unique_ptr<ByteStream> openGzip(const fs::path& file, const std::function<bool()>&) {
    throw Error(
        "This build cannot unpack %1 (built without libarchive): unpack it first, with `gunzip`.",
        file);
}

void visitArchive(const fs::path& archive, std::vector<std::string>, std::uint64_t,
                  const std::function<bool()>&, const VisitArchived&) {
    throw Error("This build cannot unpack %1 (built without libarchive): unpack it first, with "
                "`tar xf`, and name the folder.",
                archive);
}

#endif

} // namespace sharesnet
