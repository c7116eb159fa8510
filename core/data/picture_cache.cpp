#include "core/data/picture_cache.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/posix.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <limits>
#include <mutex>
#include <optional>
#include <random>
#include <shared_mutex>
#include <thread>
#include <unordered_map>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::array<char, 8> kMagic{'S', 'H', 'R', 'E', 'S', 'P', 'I', 'C'};
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::uint32_t kPictureMagic = 0x43495053;
constexpr const char* kPicturesEnd = ".pictures";
constexpr const char* kTableEnd = ".table";
constexpr const char* kLock = "lock";

// At the beginning of both files. Behind it, in the table, the list's name.
struct Head {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t byteOrder = kByteOrder;
    std::uint64_t pair = 0; // that belongs together
    std::uint32_t nameBytes = 0;
    std::uint32_t unused = 0;
};
static_assert(sizeof(Head) == 32);

// Before the pixels.
struct PictureHead {
    std::uint32_t magic = kPictureMagic;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t scalable = 0;
    std::uint64_t place = 0; // which picture and preparation
    std::uint64_t other = 0; // the same by another sum, so that two do not meet by chance
    std::uint64_t state = 0; // of its file, when it was read
    std::uint64_t sum = 0;   // of all above and of the pixels
};
static_assert(sizeof(PictureHead) == 48);

// Of the table.
struct Record {
    std::uint64_t place = 0;
    std::uint64_t offset = 0;
    std::uint32_t bytes = 0; // with the head
    std::uint32_t sum = 0;
};
static_assert(sizeof(Record) == 24);

// Four sums side by side, eight bytes at a time: several GB/s, which no CRC of zlib is. Not against
// anybody who makes up bytes.
std::uint64_t sumOf(const void* data, std::size_t bytes, std::uint64_t seed) {
    constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15;
    constexpr std::uint64_t kSecond = 0xC2B2AE3D27D4EB4F;
    const auto mixed = [](std::uint64_t sum, std::uint64_t word) {
        return std::rotl(sum ^ (word * kSecond), 31) * kFirst;
    };
    const auto* at = static_cast<const char*>(data);
    const auto word = [](const char* from) {
        std::uint64_t value = 0;
        std::memcpy(&value, from, sizeof value);
        return value;
    };
    std::array<std::uint64_t, 4> lanes{seed, seed + kFirst, seed ^ kSecond, seed - kFirst};
    const std::size_t whole = bytes / 32 * 32;
    for (std::size_t i = 0; i < whole; i += 32) {
        for (std::size_t lane = 0; lane < 4; ++lane) {
            lanes[lane] = mixed(lanes[lane], word(at + i + lane * 8));
        }
    }
    std::array<char, 32> rest{};
    std::memcpy(rest.data(), at + whole, bytes - whole);
    std::uint64_t sum = bytes;
    for (std::size_t lane = 0; lane < 4; ++lane) {
        sum = mixed(sum ^ lanes[lane], word(rest.data() + lane * 8));
        sum ^= sum >> 29U;
    }
    return sum;
}

std::uint64_t sumOf(std::string_view text, std::uint64_t seed) {
    return sumOf(text.data(), text.size(), seed);
}

std::uint32_t sumOf(const Record& record) {
    return static_cast<std::uint32_t>(sumOf(&record, sizeof record - sizeof record.sum, 5));
}

std::uint64_t sumOf(PictureHead head, std::span<const std::uint8_t> pixels) {
    head.sum = 0;
    return sumOf(pixels.data(), pixels.size(), sumOf(&head, sizeof head, 4));
}

// What a picture of a cache is known by.
struct Identity {
    std::uint64_t place = 0;
    std::uint64_t other = 0;
    std::uint64_t state = 0;
};

Identity identityOf(const PictureStamp& stamp, std::string_view preparation) {
    std::string name = stamp.place;
    name += '\0';
    name += preparation;
    const std::array<std::uint64_t, 4> state{stamp.offset, stamp.bytes, stamp.fileBytes,
                                             static_cast<std::uint64_t>(stamp.modified)};
    return {sumOf(name, 1), sumOf(name, 2), sumOf(state.data(), sizeof state, 3)};
}

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        close();
        descriptor_ = std::exchange(other.descriptor_, -1);
        return *this;
    }
    int get() const { return descriptor_; }
    bool isOpen() const { return descriptor_ >= 0; }

  private:
    void close() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    int descriptor_ = -1;
};

Descriptor opened(const fs::path& file, int flags) {
    constexpr mode_t kRights = 0666;
    return Descriptor(::open(file.c_str(), flags | O_CLOEXEC, kRights));
}

[[noreturn]] void throwSystem(const fs::path& file) {
    throw IoError(file.string() + ": " + systemMessage(errno));
}

std::uint64_t bytesOf(const Descriptor& file) {
    struct stat found {};
    return ::fstat(file.get(), &found) == 0 ? static_cast<std::uint64_t>(found.st_size) : 0;
}

// False: the file ends before, or cannot be read.
bool readAt(const Descriptor& file, std::uint64_t offset, void* data, std::size_t bytes) {
    auto* at = static_cast<char*>(data);
    while (bytes > 0) {
        const ssize_t part = ::pread(file.get(), at, bytes, static_cast<off_t>(offset));
        if (part < 0 && errno == EINTR) {
            continue;
        }
        if (part <= 0) {
            return false;
        }
        at += part;
        offset += static_cast<std::uint64_t>(part);
        bytes -= static_cast<std::size_t>(part);
    }
    return true;
}

// 0, or the number of the error.
int writeAt(const Descriptor& file, std::uint64_t offset, const void* data, std::size_t bytes) {
    const auto* at = static_cast<const char*>(data);
    while (bytes > 0) {
        const ssize_t part = ::pwrite(file.get(), at, bytes, static_cast<off_t>(offset));
        if (part < 0 && errno == EINTR) {
            continue;
        }
        if (part <= 0) {
            return part < 0 ? errno : ENOSPC;
        }
        at += part;
        offset += static_cast<std::uint64_t>(part);
        bytes -= static_cast<std::size_t>(part);
    }
    return 0;
}

// Held by who writes, for a moment; given up where another holds it for longer (a program that was
// halted there).
class FolderLock {
  public:
    FolderLock(const Descriptor& file, std::chrono::milliseconds patience) : file_(file) {
        const auto until = steady_clock::now() + patience;
        while (file_.isOpen() && !held_) {
            held_ = ::flock(file_.get(), LOCK_EX | LOCK_NB) == 0;
            if (!held_ && (errno != EWOULDBLOCK || steady_clock::now() >= until)) {
                return;
            }
            if (!held_) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        }
    }
    ~FolderLock() {
        if (held_) {
            ::flock(file_.get(), LOCK_UN);
        }
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    bool held() const { return held_; }

  private:
    const Descriptor& file_;
    bool held_ = false;
};

std::uint64_t bytesBelow(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        std::error_code gone;
        const std::uintmax_t size = it->file_size(gone);
        bytes += gone ? 0 : size;
    }
    return bytes;
}

std::string fileNameOf(const std::string& list) {
    const uLong sum = crc32_z(0, reinterpret_cast<const Bytef*>(list.data()), list.size());
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "%08lx", static_cast<unsigned long>(sum));
    return name.data();
}

std::string textOf(std::uint64_t bytes) {
    return plain::bytes(static_cast<std::int64_t>(bytes));
}

// Where a picture lies.
struct Place {
    std::uint64_t place = 0;
    std::uint64_t offset = 0;
    std::uint32_t bytes = 0;
};

// Pictures by what they are; the last of several counts. Sorted, with a few that are not yet: a
// table of nodes would take three times the memory.
class Places {
  public:
    std::optional<Place> find(std::uint64_t place) const {
        if (const auto found = recent_.find(place); found != recent_.end()) {
            return found->second.bytes > 0 ? std::optional(found->second) : std::nullopt;
        }
        const auto found =
            std::ranges::lower_bound(sorted_, place, std::ranges::less(), &Place::place);
        return found != sorted_.end() && found->place == place ? std::optional(*found)
                                                               : std::nullopt;
    }
    void add(const Place& place) {
        recent_[place.place] = place;
        end_ = std::max(end_, place.offset + place.bytes);
        if (recent_.size() > std::max<std::size_t>(kFew, sorted_.size() / 8)) {
            settle();
        }
    }
    // The same of many, for less time and memory.
    void add(std::span<const Place> many) {
        if (many.size() <= kFew) {
            for (const Place& each : many) {
                add(each);
            }
            return;
        }
        settle();
        for (const Place& each : many) {
            end_ = std::max(end_, each.offset + each.bytes);
        }
        sorted_.insert(sorted_.end(), many.begin(), many.end());
        sort();
        std::size_t kept = 0;
        for (std::size_t i = 0; i < sorted_.size(); ++i) {
            if (i + 1 == sorted_.size() || sorted_[i + 1].place != sorted_[i].place) {
                sorted_[kept++] = sorted_[i];
            }
        }
        sorted_.resize(kept);
    }
    void forget(std::uint64_t place) { recent_[place] = {place, 0, 0}; }
    std::uint64_t bytes() const {
        std::uint64_t sum = 0;
        for (const Place& each : sorted_) {
            sum += recent_.contains(each.place) ? 0 : each.bytes;
        }
        for (const auto& [place, each] : recent_) {
            sum += each.bytes;
        }
        return sum;
    }
    std::uint64_t end() const { return end_; } // of the last in the file
    void clear() {
        end_ = 0;
        sorted_.clear();
        recent_.clear();
    }

  private:
    static constexpr std::size_t kFew = 4'096;

    void settle() {
        std::erase_if(sorted_, [&](const Place& each) { return recent_.contains(each.place); });
        for (const auto& [place, each] : recent_) {
            if (each.bytes > 0) {
                sorted_.push_back(each);
            }
        }
        recent_.clear();
        sort();
    }
    void sort() { // what was added later lies further back in the file
        std::ranges::sort(sorted_, [](const Place& a, const Place& b) {
            return std::pair(a.place, a.offset) < std::pair(b.place, b.offset);
        });
    }

    std::vector<Place> sorted_;
    std::unordered_map<std::uint64_t, Place> recent_; // of no bytes: not there
    std::uint64_t end_ = 0;
};

std::optional<std::string> nameInTable(const Descriptor& table, Head& head) {
    constexpr std::uint32_t kLongest = 1U << 16U;
    if (!readAt(table, 0, &head, sizeof head) || head.magic != kMagic || head.version != kVersion ||
        head.byteOrder != kByteOrder || head.nameBytes > kLongest) {
        return std::nullopt;
    }
    std::string name(head.nameBytes, '\0');
    return readAt(table, sizeof head, name.data(), name.size()) ? std::optional(name)
                                                                : std::nullopt;
}

} // namespace

struct PictureCache::Impl {
    explicit Impl(Options given)
        : options(std::move(given)),
          picturesFile(options.folder / (fileNameOf(options.list) + kPicturesEnd)),
          tableFile(options.folder / (fileNameOf(options.list) + kTableEnd)) {}

    void open(const std::function<void(const std::string&)>& note);
    bool openKept(int flags);
    void begin();
    std::string damageOf();
    void readTable();
    bool hasRoomFor(std::uint64_t bytes);
    bool isThere(const Identity& identity) const;
    void append(const Identity& identity, const PictureView& picture);
    void catchUp();
    void tellDamage(std::uint64_t place);
    void stopKeeping(const std::string& why);
    std::uint64_t firstRecord() const { return sizeof(Head) + options.list.size(); }

    const Options options;
    const fs::path picturesFile;
    const fs::path tableFile;
    Descriptor lock;
    Descriptor pictures;
    Descriptor table;
    std::atomic<bool> keeping{true};
    std::uint64_t tableEnd = 0; // what of the table is in `places`; guarded by `writing`
    std::uint64_t damagedRecords = 0;
    std::mutex writing;
    steady_clock::time_point caughtUp = steady_clock::now(); // guarded by `writing`
    steady_clock::time_point pausesUntil;                    // guarded by `writing`
    mutable std::shared_mutex placesMutex;
    Places places; // guarded
    std::mutex notesMutex;
    std::vector<std::string> notes; // guarded
    bool damageTold = false;        // guarded by notesMutex
};

bool PictureCache::Impl::openKept(int flags) {
    pictures = opened(picturesFile, flags);
    table = opened(tableFile, flags);
    return pictures.isOpen() && table.isOpen();
}

// What is wrong with the files; empty: nothing.
std::string PictureCache::Impl::damageOf() {
    Head head;
    Head other;
    const std::optional<std::string> name = nameInTable(table, head);
    if (!name || !readAt(pictures, 0, &other, sizeof other) || other.magic != kMagic ||
        other.pair != head.pair) {
        return "they are damaged, or of another version";
    }
    if (*name != options.list) {
        return "they are of " + *name;
    }
    readTable();
    if (damagedRecords > 0) {
        return "their table is damaged";
    }
    const std::uint64_t all = bytesOf(pictures);
    const std::uint64_t used = std::min(all, places.bytes() + sizeof(Head));
    if (places.end() > all) {
        return "they are cut off";
    }
    return all - used > all / 2 && all > (1U << 20U) ? "most of the images have changed" : "";
}

void PictureCache::Impl::readTable() {
    tableEnd = firstRecord();
    places.clear();
    damagedRecords = 0;
    catchUp();
}

// With `writing`, or alone.
void PictureCache::Impl::catchUp() {
    caughtUp = steady_clock::now();
    const std::uint64_t all = bytesOf(table);
    constexpr std::uint64_t kAtOnce = 1U << 22U;
    std::vector<Record> records;
    std::vector<Place> found;
    while (tableEnd + sizeof(Record) <= all) {
        records.resize(std::min(kAtOnce, (all - tableEnd) / sizeof(Record)));
        if (!readAt(table, tableEnd, records.data(), records.size() * sizeof(Record))) {
            ++damagedRecords;
            return;
        }
        tableEnd += records.size() * sizeof(Record);
        found.clear();
        for (const Record& record : records) {
            if (record.sum == sumOf(record) && record.bytes > sizeof(PictureHead)) {
                found.push_back({record.place, record.offset, record.bytes});
            } else {
                ++damagedRecords;
            }
        }
        const std::unique_lock guard(placesMutex);
        places.add(found);
    }
}

// Others that have the old files open keep these for themselves.
void PictureCache::Impl::begin() {
    std::error_code ignored;
    fs::remove(picturesFile, ignored);
    fs::remove(tableFile, ignored);
    pictures = opened(picturesFile, O_RDWR | O_CREAT | O_EXCL);
    if (!pictures.isOpen()) {
        throwSystem(picturesFile);
    }
    table = opened(tableFile, O_RDWR | O_CREAT | O_EXCL);
    if (!table.isOpen()) {
        throwSystem(tableFile);
    }
    Head head;
    std::random_device random;
    head.pair = (std::uint64_t{random()} << 32U) | random();
    if ((errno = writeAt(pictures, 0, &head, sizeof head)) != 0) {
        throwSystem(picturesFile);
    }
    head.nameBytes = static_cast<std::uint32_t>(options.list.size());
    std::string block(reinterpret_cast<const char*>(&head), sizeof head);
    block += options.list;
    if ((errno = writeAt(table, 0, block.data(), block.size())) != 0) {
        throwSystem(tableFile);
    }
    readTable();
}

void PictureCache::Impl::open(const std::function<void(const std::string&)>& note) {
    constexpr std::chrono::seconds kPatience{2};
    std::error_code failed;
    fs::create_directories(options.folder, failed);
    if (failed) {
        throw IoError(options.folder.string() + ": " + failed.message());
    }
    lock = opened(options.folder / kLock, O_RDWR | O_CREAT);
    const FolderLock held(lock, kPatience);
    keeping = held.held();
    const bool there = openKept(keeping ? O_RDWR : O_RDONLY);
    const std::string damage = there ? damageOf() : std::string();
    if (!keeping && (!there || !damage.empty())) {
        throw IoError(options.folder.string() + " cannot be written, or another program holds it");
    }
    if (!damage.empty() && note) {
        note("the decoded pictures kept in " + picturesFile.string() + " are not used (" + damage +
             "): they are kept anew");
    }
    if (!there || !damage.empty()) {
        begin();
    }
}

void PictureCache::Impl::stopKeeping(const std::string& why) {
    if (keeping.exchange(false)) {
        const std::lock_guard guard(notesMutex);
        notes.push_back(why);
    }
}

void PictureCache::Impl::tellDamage(std::uint64_t place) {
    {
        const std::unique_lock guard(placesMutex);
        places.forget(place);
    }
    const std::lock_guard guard(notesMutex);
    if (!std::exchange(damageTold, true)) {
        notes.push_back("decoded pictures kept in " + picturesFile.string() +
                        " are damaged: they are decoded and kept again");
    }
}

bool PictureCache::Impl::hasRoomFor(std::uint64_t bytes) {
    struct stat found {};
    if (::fstat(pictures.get(), &found) != 0 || found.st_nlink == 0) {
        keeping = false; // a person has deleted the cache: its next beginning is the next run's
        return false;
    }
    const std::uint64_t all = bytesBelow(options.folder);
    if (all + bytes > options.most) {
        stopKeeping("the cache of decoded pictures is full (" + textOf(all) + " in " +
                    options.folder.string() + "): other pictures are decoded each time");
        return false;
    }
    struct statvfs disk {};
    if (::fstatvfs(pictures.get(), &disk) == 0 &&
        std::uint64_t{disk.f_bavail} * disk.f_frsize < options.leaveFree + bytes) {
        stopKeeping("the disk of " + options.folder.string() +
                    " is almost full: no more decoded pictures are kept");
        return false;
    }
    return true;
}

// As it is now: another program has kept it meanwhile.
bool PictureCache::Impl::isThere(const Identity& identity) const {
    std::optional<Place> found;
    {
        const std::shared_lock guard(placesMutex);
        found = places.find(identity.place);
    }
    PictureHead head;
    return found && readAt(pictures, found->offset, &head, sizeof head) &&
           head.place == identity.place && head.other == identity.other &&
           head.state == identity.state;
}

// With `writing` and the folder's lock.
void PictureCache::Impl::append(const Identity& identity, const PictureView& picture) {
    PictureHead head;
    head.width = static_cast<std::uint32_t>(picture.width);
    head.height = static_cast<std::uint32_t>(picture.height);
    head.scalable = picture.scalable ? 1 : 0;
    head.place = identity.place;
    head.other = identity.other;
    head.state = identity.state;
    head.sum = sumOf(head, picture.pixels);
    const std::uint64_t end = bytesOf(pictures);
    Record record{identity.place, end,
                  static_cast<std::uint32_t>(sizeof head + picture.pixels.size()), 0};
    record.sum = sumOf(record);
    int failed = writeAt(pictures, end, &head, sizeof head);
    failed = failed != 0 ? failed
                         : writeAt(pictures, end + sizeof head, picture.pixels.data(),
                                   picture.pixels.size());
    failed = failed != 0 ? failed : writeAt(table, tableEnd, &record, sizeof record);
    if (failed != 0) {
        [[maybe_unused]] const bool shortened =
            ::ftruncate(pictures.get(), static_cast<off_t>(end)) == 0 &&
            ::ftruncate(table.get(), static_cast<off_t>(tableEnd)) == 0;
        stopKeeping("decoded pictures cannot be kept in " + options.folder.string() + " (" +
                    systemMessage(failed) + "): the run goes on without");
        return;
    }
    tableEnd += sizeof record;
    const std::unique_lock guard(placesMutex);
    places.add({record.place, record.offset, record.bytes});
}

PictureCache::PictureCache(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PictureCache::~PictureCache() = default;

std::unique_ptr<PictureCache>
PictureCache::open(Options options, const std::function<void(const std::string&)>& note) {
    auto impl = std::make_unique<Impl>(std::move(options));
    try {
        impl->open(note);
    } catch (const Error& error) {
        if (note) {
            note(std::string("decoded pictures cannot be kept: ") + error.what());
        }
        return nullptr;
    }
    return std::unique_ptr<PictureCache>(new PictureCache(std::move(impl)));
}

bool PictureCache::find(const PictureStamp& stamp, std::string_view preparation,
                        KeptPicture& picture, const Wanted& wanted) {
    constexpr std::chrono::seconds kBetweenLooks{1};
    const Identity identity = identityOf(stamp, preparation);
    std::optional<Place> found;
    {
        const std::shared_lock guard(impl_->placesMutex);
        found = impl_->places.find(identity.place);
    }
    if (!found) { // perhaps another program keeps it
        const std::unique_lock guard(impl_->writing, std::try_to_lock);
        if (guard && steady_clock::now() - impl_->caughtUp > kBetweenLooks) {
            impl_->catchUp();
        }
        return false;
    }
    PictureHead head;
    const std::size_t bytes = found->bytes - sizeof head;
    const bool whole = readAt(impl_->pictures, found->offset, &head, sizeof head) &&
                       head.magic == kPictureMagic && head.place == identity.place &&
                       head.width > 0 && head.height > 0 &&
                       bytes % (std::uint64_t{head.width} * head.height) == 0;
    if (whole && (head.other != identity.other || head.state != identity.state)) {
        return false; // it has changed
    }
    picture.width = static_cast<int>(head.width);
    picture.height = static_cast<int>(head.height);
    picture.scalable = head.scalable != 0;
    if (whole && wanted && !wanted(picture)) {
        return false;
    }
    picture.pixels.resize(bytes);
    if (!whole ||
        !readAt(impl_->pictures, found->offset + sizeof head, picture.pixels.data(), bytes) ||
        head.sum != sumOf(head, picture.pixels)) {
        impl_->tellDamage(identity.place);
        return false;
    }
    return true;
}

void PictureCache::keep(const PictureStamp& stamp, std::string_view preparation,
                        const PictureView& picture) {
    // File systems keep times in ticks: a change within the same has the same time.
    constexpr std::chrono::seconds kTick{2};
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    if (!impl_->keeping || std::chrono::nanoseconds(stamp.modified) > now - kTick ||
        picture.pixels.size() > std::numeric_limits<std::uint32_t>::max() - sizeof(PictureHead)) {
        return;
    }
    constexpr std::chrono::milliseconds kPatience{50};
    const Identity identity = identityOf(stamp, preparation);
    constexpr std::chrono::seconds kPause{10};
    const std::lock_guard guard(impl_->writing);
    if (!impl_->keeping || steady_clock::now() < impl_->pausesUntil) {
        return;
    }
    const FolderLock held(impl_->lock, kPatience);
    if (!held.held()) {
        impl_->pausesUntil = steady_clock::now() + kPause;
        return;
    }
    impl_->catchUp();
    if (!impl_->isThere(identity) &&
        impl_->hasRoomFor(picture.pixels.size() + sizeof(PictureHead) + sizeof(Record))) {
        impl_->append(identity, picture);
    }
}

std::vector<std::string> PictureCache::takeNotes() {
    const std::lock_guard guard(impl_->notesMutex);
    return std::exchange(impl_->notes, {});
}

std::optional<CachedList> cachedListOf(const fs::path& file) {
    if (file.extension() != kTableEnd) {
        return std::nullopt;
    }
    CachedList list{"damaged", 0, 0};
    const Descriptor table = opened(file, O_RDONLY);
    list.bytes = table.isOpen() ? bytesOf(table) : 0;
    Head head;
    if (const auto name = table.isOpen() ? nameInTable(table, head) : std::nullopt) {
        list.list = *name;
        list.pictures =
            static_cast<std::int64_t>((list.bytes - sizeof head - head.nameBytes) / sizeof(Record));
    }
    std::error_code gone;
    const std::uintmax_t bytes =
        fs::file_size(fs::path(file).replace_extension(kPicturesEnd), gone);
    list.bytes += gone ? 0 : bytes;
    return list;
}

bool isPictureCacheFile(const fs::path& file) {
    return file.extension() == kTableEnd || file.extension() == kPicturesEnd ||
           file.filename() == kLock;
}

namespace {

class CachedImages final : public EncodedImages {
  public:
    CachedImages(std::shared_ptr<const EncodedImages> images, std::unique_ptr<PictureCache> cache)
        : images_(std::move(images)), cache_(std::move(cache)) {}

    std::int64_t size() const override { return images_->size(); }
    int label(std::int64_t index) const override { return images_->label(index); }
    std::uint64_t bytes(std::int64_t index) const override { return images_->bytes(index); }
    std::string name(std::int64_t index) const override { return images_->name(index); }
    std::string describe(std::int64_t index) const override { return images_->describe(index); }
    fs::path file(std::int64_t index) const override { return images_->file(index); }
    std::vector<std::uint8_t> read(std::int64_t index) const override {
        return images_->read(index);
    }
    std::optional<PictureStamp> stamp(std::int64_t index) const override {
        return images_->stamp(index);
    }
    PictureCache* cache() const override { return cache_.get(); }

  private:
    std::shared_ptr<const EncodedImages> images_;
    std::unique_ptr<PictureCache> cache_;
};

} // namespace

std::shared_ptr<const EncodedImages> withCache(std::shared_ptr<const EncodedImages> images,
                                               std::unique_ptr<PictureCache> cache) {
    if (!cache) {
        return images;
    }
    return std::make_shared<CachedImages>(std::move(images), std::move(cache));
}

} // namespace sharesnet
