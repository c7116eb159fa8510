#include "core/base/error.h"
#include "core/data/index_cache.h"
#include "tests/support/error_message.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

namespace sharesnet {
namespace {

using test::errorOf;
using test::TemporaryFolder;

void makeOlder(const std::filesystem::path& file) {
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() -
                                               std::chrono::minutes(5));
}

// Two images of the archive "a.tar" in train and one of the folder "f" in test.
struct Made {
    TemporaryFolder folder;
    ImageList list;
    std::vector<std::string> notes;

    Made() {
        folder.write("a.tar", {1, 2, 3, 4, 5, 6, 7, 8});
        folder.write("f/x\xFF.jpg", {9, 9});
        makeOlder(folder / "a.tar");
        makeOlder(folder / "f");
        list.beginSplit("train");
        list.setClasses({"cat", "d\xFFg"});
        const std::uint32_t tar = list.addSource(indexSourceOf(folder / "a.tar"));
        list.add(tar, 1, 3, 0, "c/0.jpg");
        list.add(tar, 6, 2, 1, "c/1.jpg");
        list.beginSplit("test");
        list.setClasses({"cat", "d\xFFg"});
        list.add(list.addSource(indexSourceOf(folder / "f")), 0, 2, 1, "x\xFF.jpg");
        list.skip("b\xFF", Message("no image"));
    }
    IndexCache cache() {
        return {folder / "cache", [this](const Message& note) { notes.push_back(note.english()); }};
    }
};

TEST(ImageIndex, GivesBackWhatWasListed) {
    Made made;
    const auto index = ImageIndex::ofBytes(made.list.encoded("k"), "k");
    ASSERT_EQ(index->splits().size(), 2U);
    EXPECT_EQ(index->splits()[0].classes, (std::vector<std::string>{"cat", "d\xFFg"}));
    ASSERT_EQ(index->skipped().size(), 1U);
    EXPECT_EQ(index->skipped()[0].file, "b\xFF");
    const auto train = imagesOf(index, "train");
    const auto test = imagesOf(index, "test");
    ASSERT_EQ(train->size(), 2);
    ASSERT_EQ(test->size(), 1);
    EXPECT_EQ(train->read(0), (std::vector<std::uint8_t>{2, 3, 4}));
    EXPECT_EQ(train->read(1), (std::vector<std::uint8_t>{7, 8}));
    EXPECT_EQ(test->read(0), (std::vector<std::uint8_t>{9, 9}));
    EXPECT_EQ(train->label(1), 1);
    EXPECT_EQ(train->bytes(0), 3U);
    EXPECT_EQ(train->name(1), "1.jpg");
    EXPECT_EQ(train->describe(1), "a.tar/c/1.jpg");
    EXPECT_EQ(train->file(1), "");
    EXPECT_EQ(test->file(0), made.folder / "f/x\xFF.jpg");
    EXPECT_THROW(imagesOf(index, "val"), Error);
}

TEST(ImageIndex, OfAListKeepsItsReasonsAsSentences) {
    Made made;
    made.list.skip("c", Message("no class in %1", "val.csv"));
    const auto index = ImageIndex::ofList(made.list, "k");
    ASSERT_EQ(index->skipped().size(), 2U);
    EXPECT_EQ(index->skipped()[1].reason, Message("no class in %1", "val.csv"));
    const auto read = ImageIndex::ofBytes(made.list.encoded("k"), "k");
    EXPECT_EQ(read->skipped()[1].reason.english(), "no class in val.csv");
}

TEST(ImageIndex, AnArchiveThatChangedIsToldInsteadOfRead) {
    const Made made;
    const auto train = imagesOf(ImageIndex::ofBytes(made.list.encoded("k"), "k"), "train");
    made.folder.write("a.tar", {1, 2, 3, 4, 5, 6, 7, 8, 9});
    EXPECT_NE(errorOf([&] { train->read(0); }).find("a.tar has changed"), std::string::npos);
}

TEST(ImageIndex, EveryDamageIsNoticed) {
    const Made made;
    const std::string whole = made.list.encoded("k");
    for (std::size_t end = 0; end < whole.size(); ++end) {
        EXPECT_THROW(ImageIndex::ofBytes(whole.substr(0, end), "k"), Error) << end;
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        if (at >= 44 && at < 48) {
            continue; // unused
        }
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        EXPECT_THROW(ImageIndex::ofBytes(damaged, "k"), Error) << at;
    }
    EXPECT_THROW(ImageIndex::ofBytes(whole, "other"), Error);
}

TEST(IndexCache, KeepsAListAndFindsItAgain) {
    Made made;
    const IndexCache cache = made.cache();
    EXPECT_EQ(cache.find("k"), nullptr);
    EXPECT_EQ(imagesOf(cache.keep("k", made.list), "train")->size(), 2);
    const auto found = cache.find("k");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(imagesOf(found, "train")->read(0), (std::vector<std::uint8_t>{2, 3, 4}));
    EXPECT_EQ(cache.find("other"), nullptr);
    EXPECT_EQ(made.notes, std::vector<std::string>());
}

TEST(IndexCache, WhatIsNoLongerAsItWasIsListedAnew) {
    Made made;
    const IndexCache cache = made.cache();
    cache.keep("k", made.list);
    ASSERT_NE(cache.find("k"), nullptr);
    makeOlder(made.folder / "a.tar"); // another time
    EXPECT_EQ(cache.find("k"), nullptr);
    std::filesystem::remove(made.folder / "a.tar");
    EXPECT_EQ(cache.find("k"), nullptr);
}

TEST(IndexCache, WhatChangedWithinATickOfTheListingIsNotTrusted) {
    const Made made;
    made.folder.write("f/new.jpg", {1});
    ImageList list;
    list.beginSplit("");
    list.addSource(indexSourceOf(made.folder / "f"));
    const IndexCache cache(made.folder / "cache", {});
    cache.keep("k", list);
    EXPECT_EQ(cache.find("k"), nullptr);
}

TEST(IndexCache, ADamagedOneAndOneOfAnotherVersionAreToldAndNotUsed) {
    Made made;
    const IndexCache cache = made.cache();
    cache.keep("k", made.list);
    {
        std::fstream file(cache.fileOf("k"), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(8);
        file.put(2);
    }
    EXPECT_EQ(cache.find("k"), nullptr);
    ASSERT_EQ(made.notes.size(), 1U);
    EXPECT_NE(made.notes[0].find("another version"), std::string::npos);
    std::ofstream(cache.fileOf("k")) << "SHRE";
    EXPECT_EQ(cache.find("k"), nullptr);
    ASSERT_EQ(made.notes.size(), 2U);
    EXPECT_NE(made.notes[1].find("truncated"), std::string::npos);
    EXPECT_NE(cache.keep("k", made.list), nullptr);
    EXPECT_NE(cache.find("k"), nullptr);
}

TEST(IndexCache, AFullDiskCostsTheNextTimeAndNothingElse) {
    Made made;
    const IndexCache cache = made.cache();
    std::shared_ptr<const ImageIndex> index;
    {
        const test::FileSizeLimit full(64);
        index = cache.keep("k", made.list);
    }
    ASSERT_NE(index, nullptr);
    EXPECT_EQ(imagesOf(index, "train")->read(1), (std::vector<std::uint8_t>{7, 8}));
    ASSERT_EQ(made.notes.size(), 1U);
    EXPECT_NE(made.notes[0].find("cannot be kept"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(cache.fileOf("k")));
}

} // namespace
} // namespace sharesnet
