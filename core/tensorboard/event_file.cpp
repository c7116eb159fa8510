#include "core/tensorboard/event_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/posix.h"
#include "core/base/process_identity.h"
#include "core/tensorboard/records.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <sys/file.h>
#include <unistd.h>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = "tfevents";
// TensorBoard looks for starts in files of this version on.
constexpr const char* kFileVersion = "brain.Event:2";

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string nameAt(std::int64_t second) {
    const ProcessIdentity process = thisProcess();
    std::string digits = std::to_string(second);
    digits.insert(0, 10 - std::min<std::size_t>(10, digits.size()), '0');
    return "events.out.tfevents." + digits + "." + process.host + "." +
           std::to_string(process.pid) + ".sharesnet";
}

// Files are read in the order of their names, which begin with a second: behind all that are there.
fs::path nextFile(const fs::path& folder) {
    auto second = static_cast<std::int64_t>(secondsNow());
    const std::vector<fs::path> there = eventFilesIn(folder);
    while (!there.empty() && folder / nameAt(second) <= there.back()) {
        const std::string last = there.back().filename().string();
        constexpr std::size_t kBefore = std::string_view("events.out.tfevents.").size();
        std::int64_t latest = 0;
        if (last.size() > kBefore) {
            for (const char c : last.substr(kBefore, 10)) {
                latest = c >= '0' && c <= '9' ? 10 * latest + (c - '0') : latest;
            }
        }
        if (latest < second) { // of another program: nothing of ours comes behind it
            break;
        }
        second = latest + 1;
    }
    return folder / nameAt(second);
}

} // namespace

EventFileWriter::EventFileWriter(fs::path folder) : folder_(std::move(folder)) {}

EventFileWriter::~EventFileWriter() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

void EventFileWriter::append(const BoardEvent& event) {
    waiting_ += recordOf(encoded(event));
}

void EventFileWriter::open() {
    std::error_code reason;
    fs::create_directories(folder_, reason);
    if (!fs::is_directory(folder_)) {
        throwRefused(folder_, Message("cannot be made"), reason ? reason.value() : ENOTDIR);
    }
    const fs::path file = nextFile(folder_);
    descriptor_ = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0666);
    if (descriptor_ < 0) {
        throwRefused(file, Message("cannot be written"), errno);
    }
    (void)::flock(descriptor_, LOCK_EX | LOCK_NB); // a file system need not have locks
    file_ = file;
    BoardEvent first;
    first.wallTime = secondsNow();
    first.fileVersion = kFileVersion;
    waiting_.insert(0, recordOf(encoded(first)));
}

void EventFileWriter::flush() {
    if (waiting_.empty()) {
        return;
    }
    if (descriptor_ < 0) {
        open();
    }
    if (const int reason = writeAll(descriptor_, waiting_.data(), waiting_.size()); reason != 0) {
        // half a record would be the end of the file; where that stays, the reason is the same
        [[maybe_unused]] const int cut = ::ftruncate(descriptor_, written_);
        throwRefused(file_, Message("cannot be written"), reason);
    }
    written_ += static_cast<std::int64_t>(waiting_.size());
    waiting_.clear();
}

bool isBeingWritten(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    const bool isLocked = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return isLocked;
}

bool isEventFileName(const fs::path& file) {
    return file.filename().string().find(kMark) != std::string::npos;
}

std::vector<fs::path> eventFilesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code reason;
    for (fs::directory_iterator entry(folder, reason), end; !reason && entry != end;
         entry.increment(reason)) {
        std::error_code unknown;
        if (isEventFileName(entry->path()) && entry->is_regular_file(unknown)) {
            files.push_back(entry->path());
        }
    }
    if (reason) {
        throw IoError(Message("%1: cannot be read: %2", folder, systemMessage(reason.value())),
                      reason);
    }
    std::ranges::sort(files);
    return files;
}

ReadEvents readEvents(std::istream& in, std::uint64_t bytes,
                      const std::function<void(BoardEvent)>& take) {
    RecordReader records(in, bytes);
    ReadEvents read;
    std::uint64_t none = 0;
    while (const auto record = records.next()) {
        std::optional<BoardEvent> event;
        try {
            event = decodedEvent(*record);
        } catch (const Error&) {
            ++none;
            continue;
        }
        ++read.events;
        take(std::move(*event));
    }
    read.trouble = records.trouble();
    if (const std::uint64_t damaged = records.passedOver() + none; damaged > 0) {
        const Message passed = damaged == 1
                                   ? Message("1 damaged record is passed over")
                                   : Message("%1 damaged records are passed over", damaged);
        read.trouble = read.trouble.empty() ? passed : Message("%1; %2", read.trouble, passed);
    }
    return read;
}

Message readEventFile(const fs::path& file, const std::function<void(BoardEvent)>& take) {
    std::ifstream in(file, std::ios::binary);
    std::error_code reason;
    const std::uint64_t bytes = fs::file_size(file, reason);
    if (reason || !in) {
        throw IoError(
            Message("%1: cannot be read: %2", file, systemMessage(reason ? reason.value() : errno)),
            reason);
    }
    const ReadEvents read = readEvents(in, bytes, take);
    if (read.events == 0 && !read.trouble.empty()) {
        throw Error("%1: is not an event file of TensorBoard, or all of it is damaged", file);
    }
    return read.trouble;
}

} // namespace sharesnet
