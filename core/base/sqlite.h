#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace sharesnet {

// A thin cover over SQLite's C interface: resources that free themselves, and every failure as an
// Error that names the file and says what to do. Use both classes from one thread at a time;
// everything blocks for the disk, and up to 10 s for locks.

// Another connection holds the lock.
class SqliteBusy final : public IoError {
  public:
    using IoError::IoError;
};

// A prepared statement. Parameters and columns are counted from 0.
class SqliteStatement {
  public:
    SqliteStatement(sqlite3* database, const std::string& sql);

    // Starts over with these values: integers, doubles, texts, bytes (which must stay until
    // they are written), optionals of them (absent: NULL).
    template <class... Values>
    SqliteStatement& bind(const Values&... values) {
        reset();
        int place = 0;
        (bindOne(place++, values), ...);
        return *this;
    }
    // to the next row; false behind the last, then the statement is ready for bind again
    bool next();

    template <class... Values>
    void execute(const Values&... values) { // bind, then all rows unread
        bind(values...);
        while (next()) {
        }
    }

    // bind, then whether there is a row; nothing stays open
    template <class... Values>
    bool findsRow(const Values&... values) {
        const bool found = bind(values...).next();
        reset();
        return found;
    }

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::optional<double> optionalReal(int column) const;
    std::string text(int column) const { return std::string(view(column)); }
    // until the next call of any function but these
    std::string_view view(int column) const;
    std::span<const std::uint8_t> bytes(int column) const;

    // At its end the statement is ready for bind again, wherever its reader has stopped.
    class Ended {
      public:
        explicit Ended(SqliteStatement& statement) : statement_(statement) {}
        ~Ended() { statement_.reset(); }
        Ended(const Ended&) = delete;
        Ended& operator=(const Ended&) = delete;

      private:
        SqliteStatement& statement_;
    };

  private:
    void reset();
    void bindOne(int place, std::int64_t value);
    void bindOne(int place, int value) { bindOne(place, std::int64_t{value}); }
    void bindOne(int place, bool value) { bindOne(place, std::int64_t{value}); }
    // every bit comes back, of NaN too, from columns declared without a type
    void bindOne(int place, double value);
    void bindOne(int place, const std::string& value);
    void bindOne(int place, std::span<const std::uint8_t> value); // not copied
    template <class Value>
    void bindOne(int place, const std::optional<Value>& value) {
        value ? bindOne(place, *value) : bindNull(place);
    }
    void bindNull(int place);
    void check(int code) const;

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

enum class SqliteAccess {
    Make,  // read and write, the file is made if missing
    Read,  // nothing is written, a writer may be at work
    Still, // nothing is written, and nobody else writes: for folders where no lock can be made
};

class SqliteDatabase {
  public:
    explicit SqliteDatabase(const std::filesystem::path& file,
                            SqliteAccess access = SqliteAccess::Make);
    // A copy in memory, of no file.
    static SqliteDatabase copyInMemory(const SqliteDatabase& original);
    // A new file with the same content, on the disk when this returns.
    void copyTo(const std::filesystem::path& file) const;
    SqliteStatement prepare(const std::string& sql) const { return {database_.get(), sql}; }
    void execute(const std::string& sql); // one statement or several, rows unread
    // the first column of the first row; 0 without a row
    std::int64_t integer(const std::string& sql) const;
    std::string text(const std::string& sql) const; // the same; empty without a row
    std::int64_t lastInsertId() const;
    std::int64_t changes() const; // rows changed by the last statement

  private:
    SqliteDatabase() = default;
    void copyInto(const SqliteDatabase& copy, const std::string& file) const;
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Close> database_;
};

// Takes the write lock at once, so that no other writer can come between; undone unless committed.
class SqliteTransaction {
  public:
    explicit SqliteTransaction(SqliteDatabase& database);
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;
    void commit();

  private:
    SqliteDatabase& database_;
    bool open_ = true;
};

} // namespace sharesnet
