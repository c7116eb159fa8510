#include "core/data/picture_cache.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/sqlite.h"

#include <sys/statvfs.h>
#include <zlib.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <optional>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kVersion = 1;
constexpr const char* kFileEnd = ".pictures";

// Of what is written, at most so much lies in a second file for a while.
constexpr const char* kSettings = "PRAGMA page_size = 16384;"
                                  "PRAGMA journal_mode = WAL;"
                                  "PRAGMA synchronous = OFF;"
                                  "PRAGMA wal_autocheckpoint = 64;";
constexpr const char* kTables =
    "CREATE TABLE IF NOT EXISTS list (name TEXT PRIMARY KEY);"
    "CREATE TABLE IF NOT EXISTS pictures (place TEXT, preparation TEXT, start INTEGER, bytes "
    "INTEGER, file_bytes INTEGER, modified INTEGER, width INTEGER, height INTEGER, scalable "
    "INTEGER, sum INTEGER, pixels BLOB, PRIMARY KEY (place, preparation));";

std::int64_t sumOf(std::span<const std::uint8_t> pixels) {
    return static_cast<std::int64_t>(crc32_z(0, pixels.data(), pixels.size()));
}

std::int64_t signedOf(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}

std::uint64_t bytesBelow(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        bytes += fileBytes(it->path());
    }
    return bytes;
}

std::string fileNameOf(const std::string& list) {
    const uLong sum = crc32_z(0, reinterpret_cast<const Bytef*>(list.data()), list.size());
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "%08lx%s", static_cast<unsigned long>(sum), kFileEnd);
    return name.data();
}

// With those that SQLite makes beside it.
std::vector<fs::path> filesOf(const fs::path& database) {
    return {database, database.string() + "-wal", database.string() + "-shm"};
}

void removeFiles(const fs::path& database) {
    for (const fs::path& file : filesOf(database)) {
        std::error_code ignored;
        fs::remove(file, ignored);
    }
}

} // namespace

// One thread at a time.
struct PictureCache::Connection {
    explicit Connection(const fs::path& file) : database(file), settled(settle(database)) {}

    static bool settle(SqliteDatabase& database) {
        database.execute(kSettings);
        database.execute(kTables);
        return true;
    }

    SqliteDatabase database;
    bool settled;
    SqliteStatement find = database.prepare(
        "SELECT width, height, scalable, sum, pixels FROM pictures WHERE place = ? AND preparation "
        "= ? AND start = ? AND bytes = ? AND file_bytes = ? AND modified = ?");
    SqliteStatement keep =
        database.prepare("REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    SqliteStatement forget =
        database.prepare("DELETE FROM pictures WHERE place = ? AND preparation = ?");
};

PictureCache::PictureCache(Options options)
    : options_(std::move(options)), file_(options_.folder / fileNameOf(options_.list)) {}

PictureCache::~PictureCache() = default;

// What is wrong with the file; empty: nothing. Of a new one, it is named.
Message PictureCache::damage() {
    try {
        const auto connection = take();
        SqliteDatabase& database = connection->database;
        const std::int64_t version = database.integer("PRAGMA user_version");
        const std::string list = database.text("SELECT name FROM list");
        if (version == 0 && list.empty()) {
            SqliteTransaction transaction(database);
            database.prepare("REPLACE INTO list VALUES (?)").execute(options_.list);
            database.execute("PRAGMA user_version = " + std::to_string(kVersion));
            transaction.commit();
        } else if (version != kVersion) {
            return Message("it is of another version");
        } else if (list != options_.list) {
            return Message("it is of %1", list);
        }
        return {};
    } catch (const IoError&) {
        throw;
    } catch (const Error&) {
        return Message("it is damaged");
    }
}

std::unique_ptr<PictureCache> PictureCache::open(Options options,
                                                 const std::function<void(const Message&)>& note) {
    std::unique_ptr<PictureCache> cache(new PictureCache(std::move(options)));
    try {
        std::error_code failed;
        fs::create_directories(cache->options_.folder, failed);
        if (failed) {
            throw IoError("%1: %2", cache->options_.folder, failed.message());
        }
        if (const Message damage = cache->damage(); !damage.empty()) {
            if (note) {
                note(Message(
                    "the decoded images kept in %1 are not used (%2): they are decoded again",
                    cache->file_, damage));
            }
            cache->idle_.clear();
            removeFiles(cache->file_);
            if (!cache->damage().empty()) {
                throw Error("%1 cannot be made anew", cache->file_);
            }
        }
    } catch (const Error& error) {
        if (note) {
            note(Message("decoded images cannot be kept: %1", error.message()));
        }
        return nullptr;
    }
    return cache;
}

std::unique_ptr<PictureCache::Connection> PictureCache::take() {
    {
        const std::lock_guard guard(mutex_);
        if (!idle_.empty()) {
            std::unique_ptr<Connection> connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
    }
    return std::make_unique<Connection>(file_);
}

void PictureCache::giveBack(std::unique_ptr<Connection> connection) {
    const std::lock_guard guard(mutex_);
    idle_.push_back(std::move(connection));
}

void PictureCache::tell(Message note) {
    const std::lock_guard guard(mutex_);
    notes_.push_back(std::move(note));
}

void PictureCache::tellDamage() {
    if (!damageTold_.exchange(true)) {
        tell(Message("decoded images kept in %1 are damaged: they are decoded and kept again",
                     file_));
    }
}

void PictureCache::stopKeeping(const Message& why) {
    if (keeping_.exchange(false)) {
        tell(why);
    }
}

// The file itself cannot be read: the next run begins it anew.
void PictureCache::giveUp() {
    if (usable_.exchange(false)) {
        tellDamage();
        removeFiles(file_);
    }
}

bool PictureCache::find(const PictureStamp& stamp, std::string_view preparation,
                        KeptPicture& picture, const Wanted& wanted) {
    if (!usable_) {
        return false;
    }
    try {
        auto connection = take();
        const Found found = look(*connection, stamp, std::string(preparation), picture, wanted);
        if (found == Found::Damaged) {
            tellDamage();
            connection->forget.execute(stamp.place, std::string(preparation));
        }
        giveBack(std::move(connection));
        return found == Found::Whole;
    } catch (const IoError&) { // a full disk, a lock: decoded as without a cache
        return false;
    } catch (const Error&) {
        giveUp();
        return false;
    }
}

PictureCache::Found PictureCache::look(Connection& connection, const PictureStamp& stamp,
                                       const std::string& preparation, KeptPicture& picture,
                                       const Wanted& wanted) {
    SqliteStatement& find = connection.find;
    find.bind(stamp.place, preparation, signedOf(stamp.offset), signedOf(stamp.bytes),
              signedOf(stamp.fileBytes), stamp.modified);
    const SqliteStatement::Ended ended(find);
    if (!find.next()) {
        return Found::Nothing;
    }
    picture.width = static_cast<int>(find.integer(0));
    picture.height = static_cast<int>(find.integer(1));
    picture.scalable = find.integer(2) != 0;
    if (wanted && !wanted(picture)) {
        return Found::Nothing;
    }
    const std::span<const std::uint8_t> pixels = find.bytes(4);
    picture.pixels.assign(pixels.begin(), pixels.end());
    const std::int64_t area = std::int64_t{picture.width} * picture.height;
    const bool whole = picture.width > 0 && picture.height > 0 && !pixels.empty() &&
                       std::ssize(pixels) % area == 0 && find.integer(3) == sumOf(picture.pixels);
    return whole ? Found::Whole : Found::Damaged;
}

bool PictureCache::hasRoomFor(std::uint64_t bytes) {
    if (fileBytes(file_) == 0) {
        keeping_ = false; // a person has deleted the cache: the next run makes it anew
        return false;
    }
    const std::uint64_t all = bytesBelow(options_.folder);
    if (all + 2 * bytes > options_.most) { // for a while it is there twice
        stopKeeping(Message("the cache of decoded pictures is full (%1 in %2): other pictures are "
                            "decoded each time",
                            numeral::bytes(signedOf(all)), options_.folder));
        return false;
    }
    struct statvfs disk {};
    if (::statvfs(options_.folder.c_str(), &disk) == 0 &&
        std::uint64_t{disk.f_bavail} * disk.f_frsize < options_.leaveFree + 2 * bytes) {
        stopKeeping(Message("the disk of %1 is almost full: no more decoded images are kept",
                            options_.folder));
        return false;
    }
    return true;
}

void PictureCache::keep(const PictureStamp& stamp, std::string_view preparation,
                        const PictureView& picture) {
    // File systems keep times in ticks: a change within the same has the same time.
    constexpr std::chrono::seconds kTick{2};
    constexpr std::size_t kMostBytes = std::size_t{900} << 20U; // SQLite's limit is 1 GB
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    if (std::chrono::nanoseconds(stamp.modified) > now - kTick ||
        picture.pixels.size() > kMostBytes) {
        return;
    }
    const std::lock_guard guard(writing_);
    if (!usable_ || !keeping_) {
        return;
    }
    try {
        if (!hasRoomFor(picture.pixels.size())) {
            return;
        }
        auto connection = take();
        connection->keep.execute(stamp.place, std::string(preparation), signedOf(stamp.offset),
                                 signedOf(stamp.bytes), signedOf(stamp.fileBytes), stamp.modified,
                                 picture.width, picture.height, picture.scalable,
                                 sumOf(picture.pixels), picture.pixels);
        giveBack(std::move(connection));
    } catch (const IoError& error) {
        stopKeeping(Message("decoded images cannot be kept (%1): the run continues without them",
                            error.message()));
    } catch (const Error&) {
        giveUp();
    }
}

std::vector<Message> PictureCache::takeNotes() {
    const std::lock_guard guard(mutex_);
    return std::exchange(notes_, {});
}

std::optional<CachedList> cachedListOf(const fs::path& file) {
    if (file.extension() != kFileEnd) {
        return std::nullopt;
    }
    CachedList list{"damaged", 0, 0};
    for (const fs::path& each : filesOf(file)) {
        list.bytes += fileBytes(each);
    }
    try {
        const SqliteDatabase database(file, SqliteAccess::Read);
        list.pictures = database.integer("SELECT count(*) FROM pictures");
        list.list = database.text("SELECT name FROM list");
    } catch (const Error&) { // it stays `damaged`
    }
    return list;
}

bool isPictureCacheFile(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.ends_with(kFileEnd) || name.ends_with(std::string(kFileEnd) + "-wal") ||
           name.ends_with(std::string(kFileEnd) + "-shm");
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
