// What people do to runs in lists.
#include "core/store/run_store.h"

#include "core/base/atomic_file.h"
#include "core/base/shortened.h"
#include "core/store/run_row.h"
#include "core/store/run_store_impl.h"

#include <algorithm>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestTag = 64;

void requireTag(const std::string& tag) {
    const auto fail = [&tag](const Message& why) {
        throw Error("tag '%1': %2", shortened(tag), why);
    };
    if (tag.find_first_not_of(' ') == std::string::npos) {
        fail(Message("it is empty"));
    }
    if (tag.size() > kLongestTag) {
        fail(Message("it is longer than %1 bytes", kLongestTag));
    }
    const auto steers = [](char c) { return c == ',' || static_cast<unsigned char>(c) < ' '; };
    if (std::ranges::any_of(tag, steers)) {
        fail(Message(
            "commas and control characters cannot stand in a tag; give several tags one by one"));
    }
}

} // namespace

void RunStore::renameRun(std::int64_t id, const std::string& name) {
    impl_->database.prepare("UPDATE runs SET name = ? WHERE id = ?").execute(name, id);
    impl_->requireChange(id);
}

void RunStore::setTags(std::int64_t id, std::vector<std::string> tags) {
    std::ranges::for_each(tags, requireTag);
    std::ranges::sort(tags);
    tags.erase(std::ranges::unique(tags).begin(), tags.end());
    impl_->database.prepare("UPDATE runs SET tags = ? WHERE id = ?").execute(tagsText(tags), id);
    impl_->requireChange(id);
}

void RunStore::setNote(std::int64_t id, const std::string& note) {
    setNote(id, Message(note));
}

void RunStore::setNote(std::int64_t id, const Message& note) {
    impl_->database.prepare("UPDATE runs SET note = ?, note_parts = ? WHERE id = ?")
        .execute(note.english(), partsOf(note), id);
    impl_->requireChange(id);
}

void RunStore::setStarred(std::int64_t id, bool starred) {
    impl_->database.prepare("UPDATE runs SET starred = ? WHERE id = ?").execute(starred, id);
    impl_->requireChange(id);
}

void RunStore::setArchived(std::int64_t id, bool archived) {
    impl_->database.prepare("UPDATE runs SET archived = ? WHERE id = ?").execute(archived, id);
    impl_->requireChange(id);
}

void RunStore::deleteRun(std::int64_t id) {
    SqliteTransaction transaction(impl_->database);
    impl_->requireFree(id, false);
    impl_->release(id); // of a process that is gone
    impl_->database.prepare("UPDATE runs SET deleted_at = ? WHERE id = ? AND deleted_at = 0.0")
        .execute(unixTime(), id);
    transaction.commit();
}

void RunStore::undeleteRun(std::int64_t id) {
    SqliteTransaction transaction(impl_->database);
    requireRun(id);
    const bool taken = impl_->database
                           .prepare("SELECT 1 FROM runs a JOIN runs b ON a.sweep = b.sweep AND "
                                    "a.sweep_key = b.sweep_key WHERE a.id = ? AND a.sweep <> '' "
                                    "AND b.id <> a.id AND b.deleted_at = 0.0")
                           .findsRow(id);
    if (taken) {
        throw Error("run %1: its place in its sweep has another run by now; delete that one first, "
                    "or leave this one",
                    id);
    }
    impl_->database.prepare("UPDATE runs SET deleted_at = 0.0 WHERE id = ?").execute(id);
    transaction.commit();
}

void RunStore::purgeRun(std::int64_t id) {
    SqliteTransaction transaction(impl_->database);
    impl_->requireFree(id, false);
    impl_->database.prepare("DELETE FROM runs WHERE id = ?").execute(id);
    transaction.commit();
    std::error_code reason;
    fs::remove_all(checkpointFolder(id), reason);
    if (reason) {
        throwRefused(checkpointFolder(id),
                     Message("the run is deleted, but its checkpoints are not"), reason.value());
    }
}

} // namespace sharesnet
