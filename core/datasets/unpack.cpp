#include "core/datasets/unpack.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/posix.h"
#include "core/data/archive_reader.h"

#ifdef SHARESNET_LIBARCHIVE
#include <archive_entry.h>
#endif

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace sharesnet {

namespace fs = std::filesystem;

#ifdef SHARESNET_LIBARCHIVE

namespace {

// A folder that is removed with all in it, unless it was put in its place.
class Draft {
  public:
    explicit Draft(fs::path folder) : folder_(std::move(folder)) {
        std::error_code failed;
        fs::remove_all(folder_, failed); // of a process that was killed
        fs::create_directories(folder_, failed);
        if (failed) {
            throw IoError("Cannot make the folder %1: %2.", folder_, failed.message());
        }
    }
    ~Draft() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    const fs::path& folder() const { return folder_; }

  private:
    fs::path folder_;
};

class Unpacker {
  public:
    explicit Unpacker(const UnpackRequest& request) : request_(request) {
        constexpr std::size_t kBlockBytes = 64 * 1024;
        OpenedArchive opened = openArchive(request.archive, ArchiveFormat::Tar, kBlockBytes);
        reader_ = std::move(opened.reader);
        if (!opened.isOpen) {
            damaged();
        }
    }

    void into(const fs::path& folder) {
        const std::uint64_t all = fs::file_size(request_.archive);
        for (;;) {
            throwIfCancelled(request_.cancelled);
            archive_entry* entry = nullptr;
            const int status = archive_read_next_header(reader_.get(), &entry);
            if (status == ARCHIVE_EOF) {
                return;
            }
            if (status < ARCHIVE_WARN) {
                damaged();
            }
            write(entry, folder / placeOf(entry));
            if (request_.progress) {
                request_.progress(
                    static_cast<std::uint64_t>(archive_filter_bytes(reader_.get(), -1)), all);
            }
        }
    }

  private:
    [[noreturn]] void refuse(const Message& why) const {
        throw Error("Cannot unpack %1: %2", request_.archive, why);
    }

    [[noreturn]] void damaged() const {
        const char* reason = archive_error_string(reader_.get());
        refuse(
            Message("it is damaged or truncated (%1): remove it and fetch it again.",
                    reason != nullptr ? Message(std::string(reason)) : Message("unknown format")));
    }

    // Below `top`, and nowhere else.
    fs::path placeOf(archive_entry* entry) const {
        const char* name = archive_entry_pathname(entry);
        fs::path place;
        for (const fs::path& part : fs::path(name != nullptr ? name : "")) {
            if (part != "." && !part.empty()) {
                place /= part;
            }
        }
        const bool leads = std::ranges::find(place, fs::path("..")) != place.end();
        if (place.empty() || place.is_absolute() || leads || *place.begin() != request_.top) {
            refuse(Message("it holds '%1', which is not in its folder %2.", place, request_.top));
        }
        return place;
    }

    void write(archive_entry* entry, const fs::path& place) const {
        std::error_code failed;
        if (archive_entry_filetype(entry) == AE_IFDIR) {
            fs::create_directories(place, failed);
        } else if (archive_entry_filetype(entry) == AE_IFREG &&
                   archive_entry_hardlink(entry) == nullptr) {
            fs::create_directories(place.parent_path(), failed);
            writeFile(place);
        } else {
            refuse(Message("'%1' in it is neither a file nor a folder.", place.filename()));
        }
        if (failed) {
            throw IoError("Cannot make the folder %1: %2.", place, failed.message());
        }
    }

    void writeFile(const fs::path& place) const {
        const int descriptor = ::open(place.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor < 0) {
            throw IoError("Cannot write %1: %2.", place, systemMessage(errno));
        }
        const int status = archive_read_data_into_fd(reader_.get(), descriptor);
        const int reason = archive_errno(reader_.get());
        const bool closed = ::close(descriptor) == 0;
        if (status < ARCHIVE_WARN && (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)) {
            throw IoError("Cannot write %1: %2.", place, systemMessage(reason));
        }
        if (status < ARCHIVE_WARN) {
            damaged();
        }
        if (!closed) {
            throw IoError("Cannot write %1: %2.", place, systemMessage(errno));
        }
    }

    const UnpackRequest& request_;
    ArchiveReader reader_;
};

} // namespace

void unpack(const UnpackRequest& request) {
    const fs::path place = request.folder / request.top;
    if (fs::exists(statusOf(place))) {
        return;
    }
    const Draft draft(request.folder / (request.top + ".unpacking"));
    Unpacker(request).into(draft.folder());
    std::error_code failed;
    fs::rename(draft.folder() / request.top, place, failed);
    if (failed) {
        throw IoError("Cannot make %1: %2.", place, failed.message());
    }
}

#else

void unpack(const UnpackRequest& request) {
    if (!fs::exists(statusOf(request.folder / request.top))) {
        throw Error("This build cannot unpack %1 (built without libarchive): use `tar xf`.",
                    request.archive);
    }
}

#endif

} // namespace sharesnet
