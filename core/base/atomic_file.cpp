#include "core/base/atomic_file.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, int reason) {
    throw Error(file.string() + ": cannot be written: " + std::strerror(reason));
}

// The new content under a name of its own beside the file; gone again unless it took the file's
// place.
class Draft {
  public:
    explicit Draft(const fs::path& file) : file_(file) {
        std::random_device random;
        do {
            draft_ = file_.string() + ".part-" + std::to_string(random());
            descriptor_ = ::open(draft_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        } while (descriptor_ < 0 && errno == EEXIST);
        if (descriptor_ < 0) {
            fail(file_, errno);
        }
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

    void takePlace() {
        if (::fsync(descriptor_) != 0) {
            fail(file_, errno);
        }
        const int closed = ::close(descriptor_);
        descriptor_ = -1;
        if (closed != 0 || ::rename(draft_.c_str(), file_.c_str()) != 0) {
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
    draft.takePlace();
}

} // namespace sharesnet
