// What people keep of runs, the trash, and how others notice.
#include "core/store/run_store.h"

#include "core/base/sqlite.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace sharesnet {
namespace {

using namespace test;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

class RunEdits : public ::testing::Test {
  protected:
    std::int64_t finishedRun() {
        const std::int64_t id = createRun(store_);
        record(store_, id, {started(), stepOf(1), epochOf(1, 0.5), RunFinished{}});
        store_.release(claimOf(store_, id));
        return id;
    }

    static std::vector<std::int64_t> idsOf(const RunList& list) {
        std::vector<std::int64_t> ids;
        for (const RunRecord& run : list.runs) {
            ids.push_back(run.id);
        }
        return ids;
    }

    const TemporaryFolder folder_;
    RunStore store_{folder_.path()};
};

TEST_F(RunEdits, ANoteOfTheProgramIsReadInAnyLanguage) {
    const std::int64_t id = createRun(store_);
    const Message made("imported from %1", "net.safetensors");
    store_.setNote(id, made);
    EXPECT_EQ(store_.run(id).note, made);
    // by a program that knows the text alone
    SqliteDatabase(folder_ / "runs.sqlite").execute("UPDATE runs SET note = 'mine'");
    EXPECT_EQ(store_.run(id).note, Message(std::string("mine")));
    store_.setNote(id, made);
    store_.setNote(id, "typed");
    EXPECT_EQ(store_.run(id).note, Message(std::string("typed")));
}

TEST_F(RunEdits, WhatPeopleKeepOfARunComesBack) {
    const std::int64_t id = createRun(store_);
    store_.setTags(id, {"paper", "baseline", "paper"});
    store_.setNote(id, "looks\ngood, \"really\"");
    store_.setStarred(id, true);
    store_.setArchived(id, true);
    record(store_, id, {started(), stepOf(1)}); // no event takes it away
    const RunRecord run = store_.run(id);
    EXPECT_THAT(run.tags, ElementsAre("baseline", "paper"));
    EXPECT_EQ(run.note.english(), "looks\ngood, \"really\"");
    EXPECT_TRUE(run.starred);
    EXPECT_TRUE(run.archived);
    EXPECT_EQ(run.host, thisProcess().host);
    store_.setTags(id, {});
    store_.setStarred(id, false);
    store_.setArchived(id, false);
    EXPECT_THAT(store_.run(id).tags, IsEmpty());
    EXPECT_FALSE(store_.run(id).starred || store_.run(id).archived);
}

TEST_F(RunEdits, TagsThatCannotBeKeptAreRefused) {
    const std::int64_t id = createRun(store_);
    EXPECT_THAT(errorOf([&] { store_.setTags(id, {"a,b"}); }),
                HasSubstr("tag 'a,b': commas and control characters"));
    EXPECT_THAT(errorOf([&] { store_.setTags(id, {"a\nb"}); }), HasSubstr("control characters"));
    EXPECT_THAT(errorOf([&] { store_.setTags(id, {" "}); }), HasSubstr("it is empty"));
    EXPECT_THAT(errorOf([&] { store_.setTags(id, {std::string(65, 'x')}); }),
                HasSubstr("longer than 64 bytes"));
    EXPECT_THAT(store_.run(id).tags, IsEmpty());
}

TEST_F(RunEdits, TheTrashKeepsARunWhole) {
    const std::int64_t id = finishedRun();
    std::ofstream(store_.checkpointFolder(id) / "last.safetensors") << "x";
    store_.deleteRun(id);
    EXPECT_THAT(store_.runs().runs, IsEmpty());
    EXPECT_THAT(idsOf(store_.runs(RunScope::Trash)), ElementsAre(id));
    const double since = store_.run(id).deletedAt;
    EXPECT_GT(since, 0);
    store_.deleteRun(id);
    EXPECT_EQ(store_.run(id).deletedAt, since) << "deleted once";
    EXPECT_EQ(errorOf([&] { store_.claim(id); }), "run 1 is in the trash; restore it first");
    store_.undeleteRun(id);
    EXPECT_THAT(idsOf(store_.runs()), ElementsAre(id));
    EXPECT_THAT(store_.runs(RunScope::Trash).runs, IsEmpty());
    EXPECT_EQ(store_.steps(id).size(), 1U);
    EXPECT_TRUE(fs::exists(store_.checkpointFolder(id) / "last.safetensors"));
}

TEST_F(RunEdits, ARunThatIsTrainedIsNeitherDeletedNorPurged) {
    const std::int64_t id = createRun(store_);
    EXPECT_THROW(store_.deleteRun(id), RunClaimedError);
    EXPECT_THROW(store_.purgeRun(id), RunClaimedError);
    EXPECT_THAT(idsOf(store_.runs()), ElementsAre(id));
}

TEST_F(RunEdits, ABranchKnowsWhereItComesFrom) {
    const std::int64_t parent = finishedRun();
    const std::int64_t child = store_.create(someSpec(), {.parent = parent, .parentStep = 6}).run;
    EXPECT_EQ(store_.run(child).parent, parent);
    EXPECT_EQ(store_.run(child).parentStep, 6);
    RunStarted begun = started(7);
    begun.before = std::make_shared<RunCurve>();
    record(store_, child, {begun});
    EXPECT_EQ(store_.run(child).epochs, 3) << "the parent's count";
    EXPECT_EQ(store_.run(child).steps, 6);
    EXPECT_FALSE(store_.run(child).bestTestTop1) << "the parent's is not its own";
    store_.purgeRun(parent);
    EXPECT_EQ(store_.run(child).parent, parent);
}

TEST_F(RunEdits, ANameThatIsTakenGetsANumber) {
    const RunOrigin free{.freeName = true};
    EXPECT_EQ(store_.run(store_.create(someSpec(), free).run).spec.name, "thin");
    EXPECT_EQ(store_.run(store_.create(someSpec(), free).run).spec.name, "thin-2");
    EXPECT_EQ(store_.run(store_.create(someSpec(), free).run).spec.name, "thin-3");
    EXPECT_EQ(store_.run(store_.create(someSpec()).run).spec.name, "thin") << "a person's own name";
}

TEST_F(RunEdits, ChangesAreWhatOthersDidSince) {
    const std::int64_t a = finishedRun();
    const std::int64_t b = finishedRun();
    const std::int64_t c = finishedRun();
    RunStore other(folder_.path());
    const std::int64_t upTo = other.runs().upTo;
    EXPECT_THAT(other.changesSince(upTo).changed.runs, IsEmpty());

    store_.setNote(b, "new");
    store_.deleteRun(a);
    store_.purgeRun(c);
    const std::int64_t d = finishedRun();
    const RunChanges changes = other.changesSince(upTo);
    EXPECT_THAT(idsOf(changes.changed), ElementsAre(d, b));
    EXPECT_EQ(changes.changed.runs[1].note.english(), "new");
    EXPECT_THAT(changes.gone, ElementsAre(a, c));
    EXPECT_THAT(other.changesSince(changes.changed.upTo).changed.runs, IsEmpty());
    EXPECT_THAT(other.changesSince(changes.changed.upTo).gone, IsEmpty());

    store_.undeleteRun(a);
    EXPECT_THAT(idsOf(other.changesSince(changes.changed.upTo).changed), ElementsAre(a));
}

// Its process may be gone without a word, which changes no row.
TEST_F(RunEdits, ARunInTrainingIsAlwaysAmongTheChanges) {
    const std::int64_t id = createRun(store_);
    record(store_, id, {started()});
    RunStore other(folder_.path());
    const std::int64_t upTo = other.runs().upTo;
    EXPECT_EQ(other.changesSince(upTo).changed.runs.at(0).state, RunState::Running);
    SqliteDatabase(folder_ / "runs.sqlite")
        .execute("UPDATE runs SET process_start = process_start || '9'");
    EXPECT_EQ(other.changesSince(upTo).changed.runs.at(0).state, RunState::Interrupted);
    store_.markInterrupted();
    const RunChanges ended = other.changesSince(upTo);
    EXPECT_EQ(ended.changed.runs.at(0).state, RunState::Interrupted);
    EXPECT_THAT(other.changesSince(ended.changed.upTo).changed.runs, IsEmpty());
}

TEST_F(RunEdits, OnlyWhatOthersWriteIsNoticed) {
    const std::int64_t id = finishedRun();
    EXPECT_TRUE(store_.writtenByOthers()) << "the first look";
    EXPECT_FALSE(store_.writtenByOthers());
    store_.setNote(id, "mine");
    EXPECT_FALSE(store_.writtenByOthers());
    RunStore(folder_.path()).setNote(id, "another's");
    EXPECT_TRUE(store_.writtenByOthers());
    EXPECT_FALSE(store_.writtenByOthers());
}

TEST_F(RunEdits, HeartbeatsAreNoChange) {
    const RunClaim claim = store_.create(someSpec());
    const std::int64_t upTo = store_.runs().upTo;
    EXPECT_TRUE(store_.heartbeat(claim));
    EXPECT_EQ(store_.runs().upTo, upTo);
}

} // namespace
} // namespace sharesnet
