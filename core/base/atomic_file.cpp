#include "core/base/atomic_file.h"

#include "core/base/error.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <random>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, int reason) {
    const std::error_code cause(reason, std::generic_category());
    throw IoError(file.string() + ": cannot be written: " + cause.message(), cause);
}

constexpr std::string_view kDraftMark = ".part-"; // and a number

bool isDraftName(const std::string& name) {
    const std::size_t mark = name.rfind(kDraftMark);
    const auto isDigit = [](unsigned char c) { return std::isdigit(c) != 0; };
    return mark != std::string::npos && mark > 0 && mark + kDraftMark.size() < name.size() &&
           std::all_of(name.begin() + static_cast<std::ptrdiff_t>(mark + kDraftMark.size()),
                       name.end(), isDigit);
}

// Whoever writes a draft holds its lock, which the kernel frees at the latest when the process
// ends, however it does. A file system without locks has none to give: its drafts stay.
bool tryLock(int descriptor) {
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

// The new content under a name of its own beside the file; gone again unless it replaced the file.
class Draft {
  public:
    explicit Draft(const fs::path& file) : file_(file) {
        std::random_device random;
        do {
            draft_ = file_.string();
            draft_ += kDraftMark;
            draft_ += std::to_string(random());
            descriptor_ = ::open(draft_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        } while (descriptor_ < 0 && errno == EEXIST);
        if (descriptor_ < 0) {
            fail(file_, errno);
        }
        tryLock(descriptor_);
        struct stat old {};
        if (::stat(file_.c_str(), &old) == 0) {
            // best effort: some file systems have no modes
            ::fchmod(descriptor_, old.st_mode & 07777);
        }
    }

    ~Draft() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
        if (!draft_.empty()) {
            ::unlink(draft_.c_str());
        }
    }

    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    void append(const void* data, std::size_t bytes) {
        const char* rest = static_cast<const char*>(data);
        while (bytes > 0) {
            const ssize_t written = ::write(descriptor_, rest, bytes);
            if (written < 0 && errno == EINTR) {
                continue;
            }
            if (written < 0) {
                fail(file_, errno);
            }
            rest += written;
            bytes -= static_cast<std::size_t>(written);
        }
    }

    // Closed after the renaming, since that ends the lock; what closing could tell, fsync told.
    void replaceFile() {
        if (::fsync(descriptor_) != 0 || ::rename(draft_.c_str(), file_.c_str()) != 0) {
            fail(file_, errno);
        }
        draft_.clear();
        flushFolder();
    }

  private:
    // Makes the renaming itself last; where a folder cannot be flushed, the content is whole all
    // the same.
    void flushFolder() const {
        const fs::path folder = file_.has_parent_path() ? file_.parent_path() : fs::path(".");
        const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor >= 0) {
            ::fsync(descriptor);
            ::close(descriptor);
        }
    }

    fs::path file_;
    std::string draft_;
    int descriptor_ = -1;
};

// A link stays a link: what it points to is replaced.
fs::path withoutLinks(const fs::path& file) {
    std::error_code ignored;
    return fs::is_symlink(file, ignored) ? fs::weakly_canonical(file) : file;
}

} // namespace

void writeFileAtomically(const fs::path& file, std::string_view content) {
    writeFileAtomically(
        file, [content](const AppendBytes& append) { append(content.data(), content.size()); });
}

void writeFileAtomically(const fs::path& file,
                         const std::function<void(const AppendBytes&)>& write) {
    Draft draft(withoutLinks(file));
    write([&draft](const void* data, std::size_t bytes) { draft.append(data, bytes); });
    draft.replaceFile();
}

std::size_t removeDeadDrafts(const fs::path& folder) {
    std::size_t removed = 0;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (!isDraftName(entry->path().filename().string())) {
            continue;
        }
        const int descriptor =
            ::open(entry->path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (descriptor < 0) {
            continue;
        }
        if (tryLock(descriptor) && ::unlink(entry->path().c_str()) == 0) {
            ++removed;
        }
        ::close(descriptor);
    }
    return removed;
}

} // namespace sharesnet
