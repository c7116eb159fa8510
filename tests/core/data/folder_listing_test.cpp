// What of the folders of an image folder is taken for images and classes.
#include "core/base/error.h"
#include "core/data/data_spec.h"
#include "tests/core/data/made_folder.h"
#include "tests/core/data/made_images.h"

#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <stdexcept>

namespace sharesnet {
namespace {

using test::TemporaryFolder;

TEST(FolderListing, WhatIsHiddenIsNoData) {
    const TemporaryFolder folder;
    test::writePets(folder);
    for (const char* name :
         {"train/cat/.ipynb_checkpoints/0.png", "train/cat/more/.@__thumb/deep/0.png",
          "train/.cache/0.png", "train/__MACOSX/cat/0.png", "train/dog/__MACOSX/0.png",
          "test/dog/@eaDir/0.png", "test/dog/.0.png", ".hidden/0.png"}) {
        test::savePicture(folder, name, test::plainPicture(4, 4, 1));
    }
    folder.write("train/cat/Thumbs.db", {1});
    folder.write("train/cat/.DS_Store", {1});
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.train.size(), 6);
    EXPECT_EQ(data.test.size(), 2);
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"cat", "dog"}));
    EXPECT_EQ(test::skippedOf(folder, data), test::Skipped{});
}

TEST(FolderListing, LinksToFoldersAndFilesAreFollowed) {
    const TemporaryFolder folder;
    test::writePets(folder);
    test::savePicture(folder, "pool/deep/1.png", test::plainPicture(4, 4, 1));
    test::savePicture(folder, "pool/2.png", test::plainPicture(4, 4, 2));
    test::savePicture(folder, "other/emu/0.png", test::plainPicture(4, 4, 3));
    std::filesystem::create_directory_symlink(folder / "pool", folder / "train/cat/more");
    std::filesystem::create_symlink("../../pool/2.png", folder / "train/dog/9.png");
    std::filesystem::create_directory_symlink("../other/emu", folder / "train/emu");
    std::filesystem::create_directory_symlink("../other/emu", folder / "test/emu");
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 0, 0, 0, 1, 1, 1, 1, 2}));
    EXPECT_EQ(test::pixelsOf(data.train, 3), std::vector<std::uint8_t>(48, 2)); // cat/more/2.png
    EXPECT_EQ(test::pixelsOf(data.train, 4), std::vector<std::uint8_t>(48, 1));
    EXPECT_EQ(test::pixelsOf(data.train, 8), std::vector<std::uint8_t>(48, 2));
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"cat", "dog", "emu"}));
    EXPECT_EQ(test::skippedOf(folder, data), test::Skipped{});
}

TEST(FolderListing, LinksInARingAndToNothingAreToldAndEnd) {
    const TemporaryFolder folder;
    test::writePets(folder);
    std::filesystem::create_directories(folder / "train/cat/in");
    std::filesystem::create_directory_symlink("..", folder / "train/cat/in/again");
    std::filesystem::create_directory_symlink("../..", folder / "train/cat/all");
    std::filesystem::create_symlink("nowhere.png", folder / "train/dog/a.png");
    std::filesystem::create_symlink("itself.png", folder / "train/dog/itself.png");
    std::filesystem::create_symlink("nowhere", folder / "train/emu");
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.train.size(), 6);
    EXPECT_EQ(test::skippedOf(folder, data),
              (test::Skipped{{"train/emu", "a broken link"},
                             {"train/cat/all", "a link back to a folder that it is in"},
                             {"train/cat/in/again", "a link back to a folder that it is in"},
                             {"train/dog/a.png", "a broken link"},
                             {"train/dog/itself.png", "a broken link"}}));
}

TEST(FolderListing, WhatIsLeftOutIsTold) {
    const TemporaryFolder folder;
    test::writePets(folder);
    folder.write("train/dog/notes.txt", {'h', 'i'});
    folder.write("train/dog/anim.gif", {'G', 'I', 'F', '8', '9', 'a'});
    test::savePicture(folder, "train/loose.png", test::plainPicture(4, 4, 1));
    ASSERT_EQ(mkfifo((folder / "test/cat/pipe.png").c_str(), 0600), 0);
    EXPECT_EQ(test::skippedOf(folder, loadDataset(test::requestForFolder(folder))),
              (test::Skipped{{"train/loose.png", "in no class folder"},
                             {"train/dog/anim.gif", "no image in a supported format"},
                             {"train/dog/notes.txt", "no image in a supported format"},
                             {"test/cat/pipe.png", "neither a file nor a folder"}}));
}

TEST(FolderListing, ImagesAreToldByTheirContentUnderAnyName) {
    const TemporaryFolder folder;
    test::writePets(folder);
    folder.write("train/cat/3.png", test::grayJpeg(4, 4));
    folder.write("train/cat/4", test::grayJpeg(4, 4));
    folder.write("train/cat/5.dat", test::plainBmp(4, 4, 128));
    const Dataset data = loadDataset(test::requestForFolder(folder));
    ASSERT_EQ(data.train.labels(), (std::vector<int>{0, 0, 0, 0, 0, 0, 1, 1, 1}));
    for (const int i : {3, 4, 5}) {
        EXPECT_EQ(test::pixelsOf(data.train, i), std::vector<std::uint8_t>(48, 128));
    }
    EXPECT_EQ(test::skippedOf(folder, data), test::Skipped{});
}

TEST(FolderListing, EndingsMayBeInAnyCase) {
    const TemporaryFolder folder;
    test::writePets(folder);
    folder.write("train/cat/3.TIF", {1});
    folder.write("train/cat/4.jPeG", {1});
    const Dataset data = loadDataset(test::requestForFolder(folder));
    ASSERT_EQ(data.skipped.size(), 2U);
    for (const SkippedFile& file : data.skipped) { // taken for an image, and found to be none
        const std::string reason = file.reason.english();
        EXPECT_NE(reason.find("not an image in a supported format"), std::string::npos) << reason;
    }
}

// Root may look into every folder, so the test does without that for a moment.
class WithoutRoot {
  public:
    WithoutRoot() : was_(geteuid()) {
        if (was_ == 0 && seteuid(65'534) != 0) {
            throw std::runtime_error("cannot lay down root");
        }
    }
    ~WithoutRoot() {
        if (seteuid(was_) != 0) {
            std::abort();
        }
    }

  private:
    uid_t was_;
};

TEST(FolderListing, AFolderThatMayNotBeReadIsAnErrorThatNamesIt) {
    const TemporaryFolder folder;
    test::writePets(folder);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    for (const char* name : {"train/cat", "test"}) {
        for (const int mode : {0, 0444}) { // may not be listed; may not be entered
            std::filesystem::permissions(folder / name, std::filesystem::perms(mode));
            {
                const WithoutRoot plainUser;
                EXPECT_THROW(loadDataset(test::requestForFolder(folder)), IoError);
                EXPECT_NE(test::loadFailure(folder).find((folder / name).string()),
                          std::string::npos)
                    << test::loadFailure(folder);
            }
            std::filesystem::permissions(folder / name, std::filesystem::perms::all);
        }
    }
    std::filesystem::permissions(folder / "train/cat/1.png", std::filesystem::perms::none);
    const WithoutRoot plainUser;
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.train.size(), 5);
    ASSERT_EQ(data.skipped.size(), 1U);
    EXPECT_NE(data.skipped[0].reason.english().find("Permission denied"), std::string::npos);
}

// ImageNet's own layout: train in folders, val flat with a file of labels.
void writeFlat(const TemporaryFolder& folder) {
    test::writePets(folder);
    std::filesystem::remove_all(folder / "test");
    test::savePicture(folder, "val/v_1.png", test::plainPicture(4, 4, 201));
    test::savePicture(folder, "val/v_2.png", test::plainPicture(4, 4, 202));
    test::savePicture(folder, "val/v_3.png", test::plainPicture(4, 4, 203));
}

void writeText(const TemporaryFolder& folder, const std::string& name, const std::string& text) {
    folder.write(name, {text.begin(), text.end()});
}

void expectFlat(const TemporaryFolder& folder) {
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.test.labels(), (std::vector<int>{0, 1, 1}));
    EXPECT_EQ(test::pixelsOf(data.test, 0)[0], 202);
    EXPECT_EQ(test::pixelsOf(data.test, 1)[0], 201);
    EXPECT_EQ(test::pixelsOf(data.test, 2)[0], 203);
}

TEST(FolderListing, AFlatFolderIsLabeledByATable) {
    const TemporaryFolder folder;
    writeFlat(folder);
    EXPECT_NE(test::loadFailure(folder).find("holds no class folders"), std::string::npos);
    writeText(folder, "val.csv", "file,class\r\nv_1.png,dog\r\nv_2.png,cat\nv_3.png,\"dog\"\n");
    expectFlat(folder);
    writeText(folder, "val.csv", "v_1.png,dog\nv_2.png,cat\n");
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.test.size(), 2);
    ASSERT_EQ(data.skipped.size(), 1U);
    EXPECT_EQ(data.skipped[0].reason.english(), "no class in val.csv");
    writeText(folder, "val.csv", "v_1.png,bird\nv_2.png,cat\n");
    EXPECT_NE(test::loadFailure(folder).find("names the class 'bird', but "), std::string::npos);
    writeText(folder, "val.csv", "v_1.png,dog\n");
    EXPECT_NE(test::loadFailure(folder).find("'cat' of"), std::string::npos);
}

TEST(FolderListing, AFlatFolderIsLabeledAsKaggleDoes) {
    const TemporaryFolder folder;
    writeFlat(folder);
    writeText(folder, "LOC_val_solution.csv",
              "ImageId,PredictionString\nv_3,dog 1 2 3 4 dog 5 6 7 8\nv_1,dog 1 2 3 4\n"
              "v_2,cat 0 0 1 1\n");
    writeText(folder, "LOC_synset_mapping.txt", "cat tabby, tabby cat\ndog pug, pug-dog\n");
    expectFlat(folder);
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"tabby", "pug"}));
    EXPECT_EQ(classNamesOf({DataKind::Folder, folder.path()}), data.classNames);
    DataRequest testOnly = test::requestForFolder(folder);
    testOnly.wantTrain = false;
    EXPECT_EQ(loadDataset(testOnly).test.labels(), (std::vector<int>{0, 1, 1}));
}

TEST(FolderListing, AFlatFolderIsLabeledByTheDevkit) {
    const TemporaryFolder folder;
    writeFlat(folder);
    const std::string truth = "ILSVRC2012_devkit_t12/data/ILSVRC2012_validation_ground_truth.txt";
    writeText(folder, truth, "490\n361\n490\n");
    EXPECT_NE(test::loadFailure(folder).find("map_clsloc.txt"), std::string::npos);
    writeText(folder, "map_clsloc.txt", "cat 361 tabby\ndog 490 pug\n");
    expectFlat(folder);
    writeText(folder, truth, "490\n361\n");
    EXPECT_NE(test::loadFailure(folder).find("labels of 2 images, but the folder has 3"),
              std::string::npos);
    writeText(folder, "imagenet_2012_validation_synset_labels.txt", "dog\ncat\ndog\n");
    expectFlat(folder);
}

TEST(FolderListing, TheListOfALargeFolderIsKept) {
    const TemporaryFolder folder;
    const TemporaryFolder cache;
    test::writePets(folder);
    for (const char* name : {"train", "train/cat", "train/dog", "test", "test/cat", "test/dog"}) {
        std::filesystem::last_write_time(
            folder / name, std::filesystem::file_time_type::clock::now() - std::chrono::minutes(5));
    }
    DataRequest request = test::requestForFolder(folder);
    request.cacheFolder = cache.path();
    loadDataset(request);
    EXPECT_TRUE(std::filesystem::is_empty(cache.path())) << "few images";
    request.keepListFrom = 3;
    const Dataset listed = loadDataset(request);
    EXPECT_FALSE(std::filesystem::is_empty(cache / "index"));
    const Dataset kept = loadDataset(request);
    EXPECT_EQ(kept.train.labels(), listed.train.labels());
    EXPECT_EQ(kept.train.file(4), listed.train.file(4));
    EXPECT_EQ(test::pixelsOf(kept.train, 4), test::pixelsOf(listed.train, 4));
    test::savePicture(folder, "train/dog/9.png", test::plainPicture(4, 4, 9));
    EXPECT_EQ(loadDataset(request).train.size(), 7);
    test::savePicture(folder, "train/ant/0.png", test::plainPicture(4, 4, 9));
    EXPECT_NE(test::errorOf([&] { loadDataset(request); }).find("'ant'"), std::string::npos);
}

} // namespace
} // namespace sharesnet
