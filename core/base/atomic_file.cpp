#include "core/base/atomic_file.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/posix.h"
#include "core/base/utf8.h"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40; // as the kernel's
constexpr long kUsualNameBytes = 255;
constexpr std::size_t kPieceBytes = std::size_t{4} << 20;

[[noreturn]] void fail(const fs::path& file, int reason) {
    throwRefused(file, Message("cannot be written"), reason);
}

constexpr std::string_view kDraftMark = ".part-"; // and a number

bool isDraftName(const std::string& name) {
    const std::size_t mark = name.rfind(kDraftMark);
    return mark != std::string::npos && mark > 0 && mark + kDraftMark.size() < name.size() &&
           name.find_first_not_of("0123456789", mark + kDraftMark.size()) == std::string::npos;
}

// Whoever writes a draft holds its lock, which the kernel frees at the latest when the process
// ends, however it does. A file system without locks has none to give: its drafts stay.
bool tryLock(int descriptor) {
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { (void)close(); }

    int number() const { return number_; }
    bool open() const { return number_ >= 0; }
    bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

  private:
    int number_ = -1;
};

void append(const Descriptor& descriptor, const fs::path& file, std::string_view content,
            const std::function<bool()>& cancelled) {
    while (!content.empty()) {
        throwIfCancelled(cancelled);
        const std::string_view piece = content.substr(0, kPieceBytes);
        if (const int reason = writeAll(descriptor.number(), piece.data(), piece.size());
            reason != 0) {
            fail(file, reason);
        }
        content.remove_prefix(piece.size());
    }
}

// N for the path of this process's open descriptor N. The link there names what is open, but cannot
// take its place: the position in a file, the other end of a pipe.
std::optional<int> openDescriptor(const fs::path& folder, const std::string& name) {
    const std::string process = "/proc/" + std::to_string(::getpid());
    const bool here =
        folder == process + "/fd" ||
        (folder.string().starts_with(process + "/task/") && folder.filename() == "fd");
    int number = -1;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool whole = error == std::errc{} && end == name.data() + name.size();
    return here && whole ? std::optional(number) : std::nullopt;
}

// Where links lead.
struct Target {
    fs::path file;
    std::optional<int> descriptor; // an open one of this process, instead
};

Target targetOf(fs::path file) {
    const fs::path asked = file;
    for (int links = 0; links < kMostLinks; ++links) {
        std::error_code error;
        const fs::path folder =
            fs::canonical(file.has_parent_path() ? file.parent_path() : ".", error);
        if (error) {
            fail(asked, error.value());
        }
        const fs::path name = file.filename();
        if (const auto descriptor = openDescriptor(folder, name.string())) {
            return {file, descriptor};
        }
        if (!fs::is_symlink(folder / name, error)) {
            return {folder / name, std::nullopt};
        }
        file = folder / fs::read_symlink(folder / name, error);
    }
    fail(asked, ELOOP);
}

// The new content under a name of its own beside the file; gone again unless it took the file's
// place.
class Draft {
  public:
    // `asked`: for messages
    Draft(const fs::path& file, fs::path asked)
        : file_(std::move(asked)),
          inFolder_(file.parent_path()),
          name_(file.filename()),
          // by it, since a path with a longer name may be too long
          folder_(::open(file.parent_path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
        if (!folder_.open()) {
            fail(file_, errno);
        }
        std::random_device random;
        do {
            draft_ = draftName(random());
            descriptor_ = Descriptor(::openat(folder_.number(), draft_.c_str(),
                                              O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        } while (!descriptor_.open() && errno == EEXIST);
        if (!descriptor_.open()) {
            draft_.clear();
            fail(file_, errno);
        }
        tryLock(descriptor_.number());
        keepRights();
    }

    ~Draft() {
        if (!draft_.empty()) {
            ::unlinkat(folder_.number(), draft_.c_str(), 0);
        }
    }

    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const Descriptor& descriptor() const { return descriptor_; }
    fs::path path() const { return inFolder_ / draft_; }

    // Closed only after the renaming, since that ends the lock; what closing could tell, fsync
    // told.
    void takePlace() {
        if (::fsync(descriptor_.number()) != 0 ||
            ::renameat(folder_.number(), draft_.c_str(), folder_.number(), name_.c_str()) != 0) {
            fail(file_, errno);
        }
        draft_.clear();
        flushFolder();
    }

  private:
    // At most as long as the file system allows names to be, which the file's own may just be.
    std::string draftName(unsigned number) const {
        const std::string ending = std::string(kDraftMark) + std::to_string(number);
        const long known = ::fpathconf(folder_.number(), _PC_NAME_MAX);
        const auto most = static_cast<std::size_t>(known > 0 ? known : kUsualNameBytes);
        std::size_t kept = std::min(name_.size(), most - std::min(most, ending.size()));
        while (kept > 0 && kept < name_.size() && (name_[kept] & 0xC0) == 0x80) {
            --kept; // some file systems take whole characters alone
        }
        return name_.substr(0, kept) + ending;
    }

    // Best effort: some file systems have no modes or owners.
    void keepRights() const {
        struct stat old {};
        if (::fstatat(folder_.number(), name_.c_str(), &old, 0) == 0) {
            (void)!::fchown(descriptor_.number(), old.st_uid, old.st_gid);
            (void)!::fchmod(descriptor_.number(), old.st_mode & 07777);
        }
    }

    // Makes the renaming itself last; where a folder cannot be flushed, the content is whole all
    // the same.
    void flushFolder() const {
        const Descriptor folder(
            ::openat(folder_.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (folder.open()) {
            ::fsync(folder.number());
        }
    }

    fs::path file_;
    fs::path inFolder_;
    std::string name_;
    Descriptor folder_;
    std::string draft_;
    Descriptor descriptor_;
};

// Pipes, devices and sockets, and what is open already.
Descriptor openStraight(const fs::path& file, const Target& target) {
    Descriptor descriptor(target.descriptor
                              ? ::fcntl(*target.descriptor, F_DUPFD_CLOEXEC, 3)
                              : ::open(target.file.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!descriptor.open()) {
        fail(file, errno);
    }
    return descriptor;
}

void requireChecked(const WriteConditions& conditions, const Draft& draft, const fs::path& asked) {
    if (!conditions.check) {
        return;
    }
    try {
        conditions.check(draft.path());
    } catch (const Cancelled&) {
        throw;
    } catch (const IoError& error) {
        throw IoError(namedInstead(error.message(), draft.path(), asked), error.cause());
    } catch (const Error& error) {
        throw Error(namedInstead(error.message(), draft.path(), asked));
    }
}

std::string withNameInstead(std::string text, const std::string& name, const fs::path& asked) {
    if (const std::size_t at = text.find(name); at != std::string::npos) {
        text.replace(at, name.size(), asked.string());
    }
    return text;
}

} // namespace

void throwRefused(const fs::path& file, const Message& what, int reason) {
    const Message message = Message("%1: %2: %3", file, what, systemMessage(reason));
    const bool wrongName = reason == ENOENT || reason == ENOTDIR || reason == EISDIR ||
                           reason == EEXIST || reason == ENAMETOOLONG || reason == ELOOP ||
                           reason == EINVAL;
    if (wrongName) {
        throw Error(message);
    }
    throw IoError(message, std::error_code(reason, std::generic_category()));
}

bool wouldReplace(const fs::path& file) {
    return fs::is_regular_file(statusOf(file));
}

void writeFileAtomically(const fs::path& file, std::string_view content) {
    writeFileAtomically(file, [content](const AppendBytes& appendBytes) {
        appendBytes(content.data(), content.size());
    });
}

void writeFileAtomically(const fs::path& file, const std::function<void(const AppendBytes&)>& write,
                         const WriteConditions& conditions) {
    const Target target = targetOf(file);
    struct stat there {};
    const bool exists = ::stat(target.file.c_str(), &there) == 0;
    if (exists && S_ISDIR(there.st_mode)) {
        fail(file, EISDIR);
    }
    const auto writeInto = [&](const Descriptor& descriptor) {
        write([&](const void* data, std::size_t bytes) {
            append(descriptor, file, {static_cast<const char*>(data), bytes}, conditions.cancelled);
        });
    };
    const auto checked = [&](const Draft& draft) {
        writeInto(draft.descriptor());
        requireChecked(conditions, draft, file);
        throwIfCancelled(conditions.cancelled);
    };
    if (target.descriptor || (exists && !S_ISREG(there.st_mode))) {
        if (conditions.check) {
            checked(Draft(fs::temp_directory_path() / "sharesnet", file));
        }
        writeInto(openStraight(file, target));
        return;
    }
    Draft draft(target.file, file);
    checked(draft);
    draft.takePlace();
}

Message namedInstead(const Message& message, const fs::path& draft, const fs::path& asked) {
    return message.withTexts([&](const std::string& text) {
        const std::string named = withNameInstead(text, draft.string(), asked);
        // where it was made from what() of another exception
        return named == text ? withNameInstead(text, validUtf8(draft.string()), asked) : named;
    });
}

std::size_t removeDeadDrafts(const fs::path& folder) {
    std::size_t removed = 0;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (!isDraftName(entry->path().filename().string())) {
            continue;
        }
        const Descriptor descriptor(
            ::open(entry->path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (descriptor.open() && tryLock(descriptor.number()) &&
            ::unlink(entry->path().c_str()) == 0) {
            ++removed;
        }
    }
    return removed;
}

} // namespace sharesnet
