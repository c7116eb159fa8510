#include "core/base/error.h"
#include "core/data/archive_pattern.h"
#include "core/data/data_spec.h"
#include "core/data/image_file.h"
#include "core/data/png.h"
#include "tests/core/data/made_tars.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>

namespace sharesnet {
namespace {

using test::errorOf;
using test::MadeTar;
using test::TemporaryFolder;

// A 4 x 4 picture, all of one value.
std::vector<std::uint8_t> png(std::uint8_t value) {
    return encodePng({4, 4, std::vector<std::uint8_t>(48, value)});
}

class TarImages : public ::testing::Test {
  protected:
    TarImages() { setenv("XDG_CACHE_HOME", (folder_ / "home").c_str(), 1); }
    ~TarImages() override { unsetenv("XDG_CACHE_HOME"); }

    DataRequest request(const std::string& pattern) {
        DataRequest request;
        request.data = {DataKind::Tar, folder_ / pattern};
        request.shape = {3, 4, 4};
        request.cacheFolder = folder_ / "cache";
        request.note = [this](const Message& note) { notes_.push_back(note.english()); };
        return request;
    }
    Dataset load(const std::string& pattern) { return loadDataset(request(pattern)); }
    std::string failure(const std::string& pattern) {
        return errorOf([&] { load(pattern); });
    }
    static int valueOf(const ImageSet& set, std::int64_t index) {
        std::vector<std::uint8_t> pixels(48);
        set.readImage(index, pixels);
        EXPECT_EQ(pixels, std::vector<std::uint8_t>(48, pixels[0]));
        return pixels[0];
    }
    // train-000.tar, train-001.tar and val-000.tar as WebDataset writes them.
    void writeShards() {
        folder_.write("train-000.tar", MadeTar()
                                           .add("000.jpg", png(10))
                                           .add("000.cls", "1\n")
                                           .add("001.cls", "0")
                                           .add("001.jpg", png(20))
                                           .bytes());
        folder_.write("train-001.tar",
                      MadeTar().add("002.png", png(30)).add("002.cls", "1").bytes());
        folder_.write("val-000.tar", MadeTar()
                                         .add("0.jpg", png(40))
                                         .add("0.json", R"({"label": 0, "width": 4})")
                                         .add("1.jpg", png(50))
                                         .add("1.cls", "1")
                                         .bytes());
    }

    TemporaryFolder folder_;
    std::vector<std::string> notes_;
};

TEST_F(TarImages, ShardsOfWebDatasetAreReadInTheOrderOfTheirMembers) {
    writeShards();
    const Dataset data = load("");
    EXPECT_EQ(data.train.labels(), (std::vector<int>{1, 0, 1}));
    EXPECT_EQ(data.test.labels(), (std::vector<int>{0, 1}));
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"0", "1"}));
    EXPECT_EQ(valueOf(data.train, 0), 10);
    EXPECT_EQ(valueOf(data.train, 1), 20);
    EXPECT_EQ(valueOf(data.train, 2), 30);
    EXPECT_EQ(valueOf(data.test, 1), 50);
    EXPECT_EQ(data.train.describe(2).english(), "train-001.tar/002.png");
    EXPECT_NEAR(data.mean[0], 20.0 / 255, 1e-6);
    EXPECT_EQ(notes_, std::vector<std::string>());
}

TEST_F(TarImages, AreFoundByPatternsAndRanges) {
    writeShards();
    EXPECT_EQ(load("{train,val}-*.tar").train.size(), 3);
    EXPECT_EQ(load("{train-{000..001},val-000}.tar").train.size(), 3);
    EXPECT_EQ(load("{train-000,val-000}.tar").train.size(), 2);
    EXPECT_NE(failure("train-{000..002}.tar").find("train-002.tar"), std::string::npos)
        << "one that is missing";
    EXPECT_NE(failure("none-*.tar").find("There is no archive (*.tar) at"), std::string::npos);
    EXPECT_NE(failure("nowhere").find("There is no archive (*.tar) at"), std::string::npos);
}

TEST_F(TarImages, ClassesAreFoldersInTheArchive) {
    folder_.write("pets.tar", MadeTar()
                                  .addFolder("pets/train/cat")
                                  .add("pets/train/cat/deep/a.b.png", png(1))
                                  .add("pets/train/dog/0.png", png(2))
                                  .add("pets/train/dog/.hidden.png", png(9))
                                  .add("pets/train/read me.txt", "no image")
                                  .add("pets/val/cat/0.png", png(3))
                                  .add("pets/val/dog/0.png", png(4))
                                  .bytes());
    const Dataset data = load("pets.tar");
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"cat", "dog"}));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 1}));
    EXPECT_EQ(valueOf(data.train, 0), 1);
    EXPECT_EQ(valueOf(data.test, 1), 4);
    EXPECT_EQ(classNamesOf(request("pets.tar").data), data.classNames);
    EXPECT_EQ(testFilesOf(request("pets.tar").data),
              std::vector<std::filesystem::path>{folder_ / "pets.tar"});
}

TEST_F(TarImages, AnArchiveOfAClassIsNamedByIt) {
    folder_.write("train/n01.tar", MadeTar().add("a.JPEG", png(1)).bytes());
    folder_.write("train/n02.tar", MadeTar().add("b.JPEG", png(2)).bytes());
    folder_.write("val/v.tar",
                  MadeTar().add("n02/c.JPEG", png(3)).add("n01/d.JPEG", png(4)).bytes());
    folder_.write("LOC_synset_mapping.txt", {});
    std::ofstream(folder_ / "LOC_synset_mapping.txt") << "n01 tench, Tinca tinca\r\nn02 cock\n";
    const Dataset data = load("");
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"tench", "cock"}));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 1}));
    EXPECT_EQ(data.test.labels(), (std::vector<int>{1, 0}));
}

TEST_F(TarImages, NumbersAreNamedByAListBesideTheArchives) {
    writeShards();
    std::ofstream(folder_ / "classnames.txt") << "cat\ndog\n\n";
    EXPECT_EQ(load("").classNames, (std::vector<std::string>{"cat", "dog"}));
    std::ofstream(folder_ / "classnames.txt") << "cat\n";
    EXPECT_NE(failure("").find("a list of 1 class names"), std::string::npos);
}

TEST_F(TarImages, TheListIsMadeOnceAndAnewWhereAnArchiveIsAnother) {
    writeShards();
    for (const char* name : {"train-000.tar", "train-001.tar", "val-000.tar"}) {
        std::filesystem::last_write_time(folder_ / name,
                                         std::filesystem::file_time_type::clock::now() -
                                             std::chrono::minutes(5));
    }
    load("");
    const auto kept = *std::filesystem::directory_iterator(folder_ / "cache/index");
    const auto made = kept.last_write_time();
    EXPECT_EQ(load("").train.labels(), (std::vector<int>{1, 0, 1}));
    EXPECT_EQ(kept.last_write_time(), made);
    folder_.write("train-002.tar", MadeTar().add("9.png", png(60)).add("9.cls", "0").bytes());
    EXPECT_EQ(load("").train.labels(), (std::vector<int>{1, 0, 1, 0}));
    std::filesystem::resize_file(kept.path(), 100);
    EXPECT_EQ(load("").train.size(), 4);
    ASSERT_FALSE(notes_.empty());
    EXPECT_NE(notes_.back().find("truncated): it is made again"), std::string::npos);
}

TEST_F(TarImages, ATruncatedShardIsNamed) {
    writeShards();
    const MadeTar shard =
        MadeTar().add("2.cls", "1").add("2.png", std::vector<std::uint8_t>(5'000));
    std::vector<std::uint8_t> bytes = shard.bytes();
    for (const std::size_t end : {bytes.size() - 1'200, bytes.size() - 3'000, std::size_t{1'300}}) {
        folder_.write("train-001.tar", {bytes.begin(), bytes.begin() + static_cast<long>(end)});
        EXPECT_NE(failure("").find("train-001.tar: it is truncated after " + std::to_string(end)),
                  std::string::npos)
            << failure("");
    }
    folder_.write("train-001.tar", std::vector<std::uint8_t>(2'000, 7));
    EXPECT_NE(failure("").find("train-001.tar: it is damaged or not a tar"), std::string::npos);
}

TEST_F(TarImages, ACompressedArchiveComesWithTheLineThatUnpacksIt) {
    writeShards();
    const std::string file = (folder_ / "train-001.tar").string();
    ASSERT_EQ(std::system(("gzip '" + file + "' && mv '" + file + ".gz' '" + file + "'").c_str()),
              0);
    EXPECT_NE(failure("").find("it is compressed"), std::string::npos) << failure("");
    EXPECT_NE(failure("").find("`gunzip '" + file + "'`"), std::string::npos);
}

TEST_F(TarImages, AClassInOneSplitOnlyIsNamed) {
    writeShards();
    folder_.write("val-001.tar", MadeTar().add("9.png", png(60)).add("9.cls", "7").bytes());
    EXPECT_NE(failure("").find("The class 7 of the test images"), std::string::npos);
    folder_.write("val-001.tar", MadeTar().add("9.png", png(60)).add("9.cls", "bird").bytes());
    EXPECT_NE(failure("").find("The class 'bird' of the test images"), std::string::npos);
    std::filesystem::remove(folder_ / "val-001.tar");
    folder_.write("train-001.tar", MadeTar().add("2.png", png(30)).add("2.cls", "2").bytes());
    EXPECT_EQ(load("").classNames.size(), 3U); // a note: the others can be learnt
    ASSERT_EQ(notes_.size(), 1U);
    EXPECT_NE(notes_[0].find("the class 2 in"), std::string::npos);
}

TEST_F(TarImages, WhatHasNoClassOrSplitIsTold) {
    writeShards();
    folder_.write("train-001.tar", MadeTar().add("2.png", png(30)).bytes());
    const Dataset data = load("");
    EXPECT_EQ(data.train.size(), 2);
    ASSERT_EQ(data.skipped.size(), 1U);
    EXPECT_EQ(data.skipped[0].reason.english(), "1 picture in it has no class");
    folder_.write("more.tar", MadeTar().add("2.png", png(30)).add("2.cls", "0").bytes());
    EXPECT_NE(failure("").find("for training or for the test"), std::string::npos);
    EXPECT_NE(failure("train-*.tar").find("no labeled test images"), std::string::npos);
    EXPECT_NE(failure("val-*.tar").find("no labeled training images"), std::string::npos);
    DataRequest test = request("val-*.tar");
    test.wantTrain = false;
    EXPECT_EQ(loadDataset(test).test.size(), 2);
}

TEST_F(TarImages, UnreadableImagesAreSkippedCountedAndListed) {
    writeShards();
    folder_.write("train-001.tar", MadeTar()
                                       .add("2.png", "no png")
                                       .add("2.cls", "0")
                                       .add("3.png", "")
                                       .add("3.cls", "1")
                                       .bytes());
    const Dataset data = load("");
    EXPECT_EQ(data.train.size(), 2);
    ASSERT_EQ(data.skipped.size(), 2U);
    EXPECT_EQ(data.skipped[0].file, "train-001.tar/2.png");
    EXPECT_EQ(data.skipped[1].reason.english(), "it is empty.");
}

TEST_F(TarImages, NamesInAnyEncodingAreKept) {
    folder_.write("a.tar", MadeTar()
                               .add("train/ni\xF1o/0.png", png(1))
                               .add("train/\xE7\x8C\xAB/0.png", png(2))
                               .add("test/ni\xF1o/0.png", png(3))
                               .add("test/\xE7\x8C\xAB/0.png", png(4))
                               .bytes());
    const Dataset data = load("a.tar");
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"ni\xEF\xBF\xBDo", "\xE7\x8C\xAB"}));
    EXPECT_EQ(valueOf(data.test, 0), 3);
}

TEST_F(TarImages, PicturesCanStayEncoded) {
    writeShards();
    DataRequest encoded = request("");
    encoded.keepTraining = true;
    encoded.limitTrain = 2;
    const Dataset data = loadDataset(encoded);
    EXPECT_TRUE(data.train.pixelsNhwc().empty());
    EXPECT_EQ(data.train.labels(), (std::vector<int>{1, 0}));
    EXPECT_EQ(data.train.picture(1), png(20));
    EXPECT_EQ(valueOf(data.train, 1), 20);
    EXPECT_EQ(data.train.indexInWhole(1), 1);
}

TEST(ArchivePattern, BracesThatStandForTooManyAreRefused) {
    EXPECT_EQ(errorOf([] { archivesOf("/none/{0..999999}{0..999999}.tar"); }),
              "The pattern /none/{0..999999}{0..999999}.tar stands for more than 100000 archives: "
              "give their folder.");
}

} // namespace
} // namespace sharesnet
