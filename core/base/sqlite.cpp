#include "core/base/sqlite.h"

#include <sqlite3.h>

#include <cmath>
#include <cstring>
#include <new>

namespace sharesnet {
namespace {

constexpr int kBusyMilliseconds = 10'000;

Message reason(sqlite3* database, int code) {
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        return Message("is not an SQLite database; move it away, or choose another folder");
    case SQLITE_CORRUPT:
        return Message("is damaged (%1); put a copy in its place, or move it away",
                       sqlite3_errmsg(database));
    case SQLITE_FULL:
        return Message("cannot be written: no room left on the disk");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Message(
            "has been locked by another program for over 10 seconds; try again when that one "
            "is done");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return Message("cannot be opened for writing; check the rights of the file and its folder, "
                       "or choose another folder");
    default:
        return Message("cannot be read or written: %1", sqlite3_errmsg(database));
    }
}

[[noreturn]] void fail(sqlite3* database, const std::string& file, int code) {
    if (code == SQLITE_NOMEM) {
        throw std::bad_alloc();
    }
    const Message message = Message("%1: %2", file, reason(database, code));
    if ((code & 0xff) == SQLITE_BUSY) {
        throw SqliteBusy(message);
    }
    if ((code & 0xff) == SQLITE_NOTADB || (code & 0xff) == SQLITE_CORRUPT) {
        throw Error(message);
    }
    throw IoError(message);
}

// As a URI (sqlite.org/uri.html), every byte that could mean something written as %HH.
std::string uri(const std::filesystem::path& file, SqliteAccess access) {
    constexpr const char* kDigits = "0123456789ABCDEF";
    std::string text = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '-' || c == '_';
        text +=
            plain ? std::string(1, c) : std::string{'%', kDigits[byte / 16], kDigits[byte % 16]};
    }
    return text + (access == SqliteAccess::Still ? "?immutable=1" : "?mode=ro");
}

void check(sqlite3* database, int code) {
    if (code != SQLITE_OK) {
        const char* file = sqlite3_db_filename(database, "main");
        fail(database, file != nullptr ? file : "", code);
    }
}

} // namespace

SqliteStatement::SqliteStatement(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    sharesnet::check(database, sqlite3_prepare_v3(database, sql.c_str(), -1,
                                                  SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    statement_.reset(statement);
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void SqliteStatement::check(int code) const {
    sharesnet::check(sqlite3_db_handle(statement_.get()), code);
}

bool SqliteStatement::next() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    try {
        check(code);
    } catch (...) {
        reset();
        throw;
    }
    return false;
}

void SqliteStatement::reset() {
    sqlite3_reset(statement_.get()); // repeats the error of the last step, which was told then
}

void SqliteStatement::bindOne(int place, std::int64_t value) {
    check(sqlite3_bind_int64(statement_.get(), place + 1, value));
}

void SqliteStatement::bindOne(int place, double value) {
    // SQLite makes NaN to NULL; as a blob it keeps its bits and stays apart from 'absent'.
    check(std::isnan(value) ? sqlite3_bind_blob(statement_.get(), place + 1, &value, sizeof value,
                                                SQLITE_TRANSIENT)
                            : sqlite3_bind_double(statement_.get(), place + 1, value));
}

void SqliteStatement::bindOne(int place, const std::string& value) {
    check(sqlite3_bind_text64(statement_.get(), place + 1, value.data(), value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void SqliteStatement::bindOne(int place, std::span<const std::uint8_t> value) {
    check(sqlite3_bind_blob64(statement_.get(), place + 1, value.data(), value.size(),
                              SQLITE_STATIC));
}

void SqliteStatement::bindNull(int place) {
    check(sqlite3_bind_null(statement_.get(), place + 1));
}

bool SqliteStatement::isNull(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t SqliteStatement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double SqliteStatement::real(int column) const {
    double value = sqlite3_column_double(statement_.get(), column);
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB &&
        sqlite3_column_bytes(statement_.get(), column) == sizeof value) {
        std::memcpy(&value, sqlite3_column_blob(statement_.get(), column), sizeof value);
    }
    return value;
}

std::optional<double> SqliteStatement::optionalReal(int column) const {
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::string_view SqliteStatement::view(int column) const {
    const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? std::string_view()
                            : std::string_view(reinterpret_cast<const char*>(bytes),
                                               static_cast<std::size_t>(size));
}

std::span<const std::uint8_t> SqliteStatement::bytes(int column) const {
    const void* bytes = sqlite3_column_blob(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return {static_cast<const std::uint8_t*>(bytes), static_cast<std::size_t>(size)};
}

SqliteDatabase::SqliteDatabase(const std::filesystem::path& file, SqliteAccess access) {
    sqlite3* database = nullptr;
    const int flags = access == SqliteAccess::Make
                          ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
                          : SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    const std::string name = access == SqliteAccess::Make ? file.string() : uri(file, access);
    const int code = sqlite3_open_v2(name.c_str(), &database, flags, nullptr);
    database_.reset(database); // there also after a failure
    if (code != SQLITE_OK) {
        fail(database, file.string(), code);
    }
    sqlite3_busy_timeout(database, kBusyMilliseconds);
}

SqliteDatabase SqliteDatabase::copyInMemory(const SqliteDatabase& original) {
    SqliteDatabase copy;
    sqlite3* memory = nullptr;
    const int opened =
        sqlite3_open_v2(":memory:", &memory, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    copy.database_.reset(memory);
    const char* file = sqlite3_db_filename(original.database_.get(), "main");
    if (opened != SQLITE_OK) {
        fail(memory, file, opened);
    }
    original.copyInto(copy, file);
    return copy;
}

void SqliteDatabase::copyTo(const std::filesystem::path& file) const {
    SqliteDatabase copy(file);
    copyInto(copy, file.string());
}

void SqliteDatabase::copyInto(const SqliteDatabase& copy, const std::string& file) const {
    sqlite3* to = copy.database_.get();
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", database_.get(), "main");
    if (backup != nullptr) {
        sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup); // leaves the error of the step in `to`
    }
    if (const int code = sqlite3_errcode(to); code != SQLITE_OK) {
        fail(to, file, code);
    }
}

void SqliteDatabase::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

void SqliteDatabase::execute(const std::string& sql) {
    check(database_.get(), sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t SqliteDatabase::integer(const std::string& sql) const {
    SqliteStatement statement = prepare(sql);
    return statement.next() ? statement.integer(0) : 0;
}

std::string SqliteDatabase::text(const std::string& sql) const {
    SqliteStatement statement = prepare(sql);
    return statement.next() ? statement.text(0) : "";
}

std::int64_t SqliteDatabase::lastInsertId() const {
    return sqlite3_last_insert_rowid(database_.get());
}

std::int64_t SqliteDatabase::changes() const {
    return sqlite3_changes(database_.get());
}

SqliteTransaction::SqliteTransaction(SqliteDatabase& database) : database_(database) {
    database_.execute("BEGIN IMMEDIATE");
}

SqliteTransaction::~SqliteTransaction() {
    if (!open_) {
        return;
    }
    try {
        database_.execute("ROLLBACK");
    } catch (const Error&) {
        // SQLite has rolled back by itself (disk full); the error that led here is on its way
        // already.
    }
}

void SqliteTransaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

} // namespace sharesnet
