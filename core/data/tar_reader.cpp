#include "core/data/tar_reader.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/archive_reader.h"

#ifdef SHARESNET_LIBARCHIVE
#include <archive_entry.h>
#endif

#include <string_view>
#include <utility>

namespace sharesnet {

namespace fs = std::filesystem;

#ifdef SHARESNET_LIBARCHIVE

namespace {

[[noreturn]] void refuse(const fs::path& file, const Message& why) {
    throw Error("Cannot list the archive %1: %2", file, why);
}

// What makes a tar of a compressed one.
std::string unpackerOf(int filter) {
    switch (filter) {
    case ARCHIVE_FILTER_GZIP:
        return "gunzip";
    case ARCHIVE_FILTER_BZIP2:
        return "bunzip2";
    case ARCHIVE_FILTER_XZ:
        return "unxz";
    case ARCHIVE_FILTER_ZSTD:
        return "unzstd";
    default:
        return {};
    }
}

class TarWalk {
  public:
    explicit TarWalk(const fs::path& file) : file_(file), bytes_(fs::file_size(file)) {
        constexpr std::size_t kBlockBytes = 64 * 1024;
        OpenedArchive opened = openArchive(file, ArchiveFormat::Tar, kBlockBytes);
        reader_ = std::move(opened.reader);
        if (!opened.isOpen) {
            failed();
        }
    }

    // A member is handed out when the next one begins: it lies right before that.
    void visit(const TarVisit& wanted) {
        TarMember member;
        bool have = false;
        for (;;) {
            throwIfCancelled(wanted.cancelled);
            archive_entry* entry = nullptr;
            const int status = archive_read_next_header(reader_.get(), &entry);
            if (status < ARCHIVE_WARN && status != ARCHIVE_EOF) {
                failed();
            }
            requirePlain();
            if (have) {
                const auto end =
                    static_cast<std::uint64_t>(archive_read_header_position(reader_.get()));
                member.offset = end - (member.bytes + kTarBlock - 1) / kTarBlock * kTarBlock;
                if (end > bytes_) {
                    cutOff();
                }
                wanted.visit(member);
            }
            if (status == ARCHIVE_EOF) {
                requireEnd();
                return;
            }
            const char* name = archive_entry_pathname(entry);
            member.name = name != nullptr ? name : "";
            member.file = archive_entry_filetype(entry) == AE_IFREG &&
                          archive_entry_hardlink(entry) == nullptr;
            member.bytes = member.file ? static_cast<std::uint64_t>(archive_entry_size(entry)) : 0;
            if (archive_entry_sparse_count(entry) > 0) {
                refuse(file_, Message("its member %1 is sparse: pack it again with plain `tar cf`.",
                                      member.name));
            }
            member.content.clear();
            if (member.file && wanted.wantsContent(member.name)) {
                readContent(member);
            }
            have = true;
        }
    }

  private:
    static constexpr std::uint64_t kTarBlock = 512;

    void readContent(TarMember& member) const {
        constexpr std::uint64_t kMostBytes = 1 << 20;
        if (member.bytes > kMostBytes) {
            refuse(file_,
                   Message("its member %1 is not a label: it has more than 1 MiB.", member.name));
        }
        member.content.resize(member.bytes);
        const la_ssize_t read =
            archive_read_data(reader_.get(), member.content.data(), member.content.size());
        if (read != static_cast<la_ssize_t>(member.bytes)) {
            cutOff();
        }
    }

    [[noreturn]] void cutOff() const {
        refuse(file_,
               Message("it is truncated after %1 bytes: copy or download it again.", bytes_));
    }

    [[noreturn]] void failed() const {
        const char* reason = archive_error_string(reader_.get());
        if (reason != nullptr && std::string_view(reason).find("runcated") != std::string::npos) {
            cutOff();
        }
        refuse(file_, Message("it is damaged or not a tar archive (%1): download it again.",
                              reason != nullptr ? Message(std::string(reason))
                                                : Message("unknown format")));
    }

    void requirePlain() const {
        const int filter = archive_filter_code(reader_.get(), 0);
        if (filter != ARCHIVE_FILTER_NONE) {
            const std::string unpacker = unpackerOf(filter);
            refuse(file_, unpacker.empty()
                              ? Message("it is compressed, so that no image in it can be read by "
                                        "itself: unpack it once.")
                              : Message("it is compressed, so that no image in it can be read by "
                                        "itself: unpack it once, with `%1 '%2'`.",
                                        unpacker, file_));
        }
    }

    // Two blocks of zeros; an archive that ends before was cut off between two members, or is from
    // a program that leaves them out, as `cat` of parts does: then its size is one of whole blocks.
    void requireEnd() const {
        if (bytes_ % kTarBlock != 0) {
            cutOff();
        }
    }

    fs::path file_;
    std::uint64_t bytes_;
    ArchiveReader reader_;
};

} // namespace

void visitTar(const fs::path& archive, const TarVisit& visit) {
    if (!fs::is_regular_file(statusOf(archive))) {
        refuse(archive, Message("there is no such file."));
    }
    TarWalk(archive).visit(visit);
}

#else

void visitTar(const fs::path& archive, const TarVisit&) {
    throw Error("This build cannot read %1 (built without libarchive): unpack it, with `tar xf`, "
                "and use folder:DIR.",
                archive);
}

#endif

} // namespace sharesnet
