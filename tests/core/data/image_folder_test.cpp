#include "core/base/error.h"
#include "core/data/data_spec.h"
#include "tests/core/data/made_folder.h"
#include "tests/core/data/made_images.h"

#include <gtest/gtest.h>

#include <fstream>

namespace sharesnet {
namespace {

using test::errorOf;
using test::TemporaryFolder;

TEST(ImageFolder, ReadsEachImageInTheOrderOfClassAndName) {
    const TemporaryFolder folder;
    test::writePets(folder);
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"cat", "dog"}));
    EXPECT_EQ(classNamesOf({DataKind::Folder, folder.path()}), data.classNames);
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 0, 1, 1, 1}));
    EXPECT_EQ(data.test.labels(), (std::vector<int>{0, 1}));
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(
            test::pixelsOf(data.train, i),
            std::vector<std::uint8_t>(48, static_cast<std::uint8_t>(i / 3 * 100 + i % 3 * 10)));
    }
    EXPECT_EQ(test::pixelsOf(data.test, 1), std::vector<std::uint8_t>(48, 150));
    EXPECT_NEAR(data.mean[0], 60.0 / 255, 1e-6);
    EXPECT_TRUE(data.skipped.empty());
}

TEST(ImageFolder, ALimitKeepsBothClasses) {
    const TemporaryFolder folder;
    test::writePets(folder);
    DataRequest request = test::requestForFolder(folder);
    request.limitTrain = 2;
    EXPECT_EQ(loadDataset(request).train.labels(), (std::vector<int>{0, 1}));
}

TEST(ImageFolder, TakesValForTestAndImagesInFoldersBelowTheClass) {
    const TemporaryFolder folder;
    test::writePets(folder);
    std::filesystem::rename(folder.path() / "test", folder.path() / "val");
    test::savePicture(folder, "train/dog/more/3.png", test::plainPicture(4, 4, 7));
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.train.size(), 7);
    EXPECT_EQ(data.test.size(), 2);
}

TEST(ImageFolder, UnreadableImagesAreSkippedCountedAndListed) {
    const TemporaryFolder folder;
    test::writePets(folder);
    folder.write("train/cat/1.png", {1, 2, 3, 4});
    folder.write("train/dog/2.png", {});
    const auto whole = std::filesystem::file_size(folder.path() / "test/dog/0.PNG");
    std::filesystem::resize_file(folder.path() / "test/dog/0.PNG", whole - 20);
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 1, 1}));
    EXPECT_EQ(test::pixelsOf(data.train, 1), std::vector<std::uint8_t>(48, 20));
    EXPECT_EQ(data.train.file(1), folder / "train/cat/2.png"); // that of the image, no gap counted
    EXPECT_EQ(data.test.size(), 1);
    ASSERT_EQ(data.skipped.size(), 3U);
    EXPECT_NE(data.skipped[0].file.find("train/cat/1.png"), std::string::npos);
    const std::string reason = data.skipped[0].reason.english();
    EXPECT_NE(reason.find("4 bytes"), std::string::npos) << reason;
}

TEST(ImageFolder, OtherSizesAreScaledToCoverAndCutInTheMiddle) {
    const TemporaryFolder folder;
    test::writePets(folder);
    RgbImage wide =
        test::plainPicture(16, 8, 0); // 8 black columns, half of them left, around an 8 x 8 middle
    for (int y = 0; y < 8; ++y) {
        for (int x = 4; x < 12; ++x) {
            wide.pixelsHwc[static_cast<std::size_t>((y * 16 + x) * 3)] = 200; // red
        }
    }
    test::savePicture(folder, "train/cat/0.png", wide);
    const std::vector<std::uint8_t> pixels =
        test::pixelsOf(loadDataset(test::requestForFolder(folder)).train, 0);
    for (std::size_t k = 0; k < pixels.size(); ++k) {
        EXPECT_EQ(pixels[k], k % 3 == 0 ? 200 : 0);
    }
}

TEST(ImageFolder, GrayShapesGetTheLuminance) {
    const TemporaryFolder folder;
    test::writePets(folder);
    RgbImage green = test::plainPicture(4, 4, 0);
    for (std::size_t k = 1; k < green.pixelsHwc.size(); k += 3) {
        green.pixelsHwc[k] = 200;
    }
    test::savePicture(folder, "train/cat/0.png", green);
    const Dataset data = loadDataset(test::requestForFolder(folder, {1, 4, 4}));
    EXPECT_EQ(test::pixelsOf(data.train, 0), std::vector<std::uint8_t>(16, 117)); // 0.587 * 200
    EXPECT_EQ(test::pixelsOf(data.train, 5), std::vector<std::uint8_t>(16, 120));
}

TEST(ImageFolder, WhatIsMissingIsNamed) {
    const TemporaryFolder folder;
    EXPECT_NE(test::loadFailure(folder).find("no folder 'train'"), std::string::npos);
    std::filesystem::create_directories(folder.path() / "train");
    EXPECT_NE(test::loadFailure(folder).find("holds no class folders"), std::string::npos);
    test::writePets(folder);
    std::filesystem::create_directories(folder.path() / "train/emu");
    EXPECT_NE(test::loadFailure(folder).find("train/emu holds no images"), std::string::npos);
    test::savePicture(folder, "train/emu/0.png", test::plainPicture(4, 4, 1));
    EXPECT_NE(test::loadFailure(folder).find("The class 'emu'"), std::string::npos);
    std::filesystem::remove_all(folder.path() / "train/emu");
    EXPECT_EQ(test::loadFailure(folder), "");
    std::filesystem::remove_all(folder.path() / "test");
    EXPECT_NE(test::loadFailure(folder).find("has no folder 'test' (or 'val',"), std::string::npos);
}

TEST(ImageFolder, WhatCannotBeLookedAtIsNotMissing) {
    const TemporaryFolder folder;
    test::writePets(folder);
    std::filesystem::remove_all(folder.path() / "test");
    std::filesystem::create_symlink("test", folder.path() / "test");
    std::filesystem::create_directories(folder.path() / "val");
    EXPECT_EQ(test::loadFailure(folder),
              (folder.path() / "test").string() +
                  ": cannot be accessed: Too many levels of symbolic links");
}

TEST(ImageFolder, ACutPhotoWithAThumbnailIsSkipped) {
    const TemporaryFolder folder;
    test::writePets(folder);
    test::Content photo = test::grayJpeg(4, 4, test::thumbnailSegment());
    folder.write("train/cat/3.jpg", photo);
    photo.pop_back();
    folder.write("train/cat/4.jpg", photo);
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 0, 0, 1, 1, 1}));
    ASSERT_EQ(data.skipped.size(), 1U);
    const std::string reason = data.skipped[0].reason.english();
    EXPECT_NE(reason.find("truncated"), std::string::npos) << reason;
}

TEST(ImageFolder, TheFirstFolderOfLabeledTestImagesCounts) {
    for (const char* name : {"val", "valid", "validation"}) {
        const TemporaryFolder folder;
        test::writePets(folder);
        std::filesystem::rename(folder / "test", folder / name);
        test::savePicture(folder, "test/0001.png", test::plainPicture(4, 4, 1));
        const Dataset flat = loadDataset(test::requestForFolder(folder));
        EXPECT_EQ(flat.test.labels(), (std::vector<int>{0, 1}));
        EXPECT_EQ(test::pixelsOf(flat.test, 1), std::vector<std::uint8_t>(48, 150));
        EXPECT_EQ(test::skippedOf(folder, flat),
                  (test::Skipped{{"test", "no class folders in it, so that " + std::string(name) +
                                              " is used"}}));
        test::savePicture(folder, "test/unknown/0001.png", test::plainPicture(4, 4, 1));
        EXPECT_EQ(loadDataset(test::requestForFolder(folder)).test.labels(),
                  (std::vector<int>{0, 1}));
    }
}

TEST(ImageFolder, TheFilesOfTheTestImagesAreListedWithoutReadingThem) {
    const TemporaryFolder folder;
    test::writePets(folder);
    folder.write("test/cat/0.PNG", {});
    EXPECT_EQ(
        testFilesOf({DataKind::Folder, folder.path()}),
        (std::vector<std::filesystem::path>{folder / "test/cat/0.PNG", folder / "test/dog/0.PNG"}));
    EXPECT_TRUE(testFilesOf({}).empty());
    EXPECT_THROW(testFilesOf({DataKind::Folder, folder / "none"}), Error);
}

TEST(ImageFolder, TestComesBeforeVal) {
    const TemporaryFolder folder;
    test::writePets(folder);
    test::savePicture(folder, "val/cat/0.png", test::plainPicture(4, 4, 1));
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.test.labels(), (std::vector<int>{0, 1}));
    EXPECT_EQ(test::skippedOf(folder, data), test::Skipped{});
    std::filesystem::remove_all(folder / "test/dog");
    EXPECT_NE(test::loadFailure(folder).find("The class 'dog'"), std::string::npos);
}

TEST(ImageFolder, TheTestImagesAloneNeedNoTrainingImages) {
    const TemporaryFolder folder;
    test::writePets(folder);
    DataRequest request = test::requestForFolder(folder);
    request.wantTrain = false;
    for (const bool withTrain : {true, false}) {
        const Dataset data = loadDataset(request);
        EXPECT_EQ(data.train.size(), 0);
        EXPECT_EQ(data.test.labels(), (std::vector<int>{0, 1}));
        EXPECT_EQ(data.classNames, (std::vector<std::string>{"cat", "dog"}));
        if (withTrain) {
            std::filesystem::remove_all(folder / "train");
        }
    }
}

TEST(ImageFolder, ClassFoldersThatAreNotUtf8HaveNamesThatAre) {
    const TemporaryFolder folder;
    for (const char* name : {"train/ni\xF1o", "train/ni\xF2o", "test/ni\xF1o", "test/ni\xF2o"}) {
        test::savePicture(folder, std::string(name) + "/0.png", test::plainPicture(4, 4, 1));
    }
    folder.write("train/ni\xF1o/1.png", {1});
    const Dataset data = loadDataset(test::requestForFolder(folder));
    EXPECT_EQ(data.classNames,
              (std::vector<std::string>{"ni\xEF\xBF\xBDo", "ni\xEF\xBF\xBDo (2)"}));
    EXPECT_EQ(classNamesOf({DataKind::Folder, folder.path()}), data.classNames);
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 1}));
    const std::string note = skippedNote(data.skipped).english();
    EXPECT_NE(note.find("1 file skipped: "), std::string::npos) << note;
    EXPECT_NE(note.find("/ni\xEF\xBF\xBDo/1.png"), std::string::npos) << note;
}

TEST(ImageFolder, ASplitOfUnreadableImagesAloneAndACancelledLoadAreErrors) {
    const TemporaryFolder folder;
    test::writePets(folder);
    DataRequest request = test::requestForFolder(folder);
    request.cancelled = [] { return true; };
    EXPECT_THROW(loadDataset(request), Cancelled);
    for (const char* name : {"test/cat/0.PNG", "test/dog/0.PNG"}) {
        folder.write(name, {0});
    }
    EXPECT_NE(test::loadFailure(folder).find("None of the 2 images"), std::string::npos);
}

TEST(ImageFolder, FilesWithoutBytesAreToldBeforeAnyMemoryIsTaken) {
    const TemporaryFolder folder;
    test::writePets(folder);
    for (int i = 0; i < 3; ++i) {
        for (const std::string name : {"cat/", "dog/"}) {
            std::ofstream(folder / ("train/" + name + std::to_string(i) + ".png"));
        }
    }
    EXPECT_NE(test::loadFailure(folder).find("All 6 images in"), std::string::npos);
    EXPECT_NE(test::loadFailure(folder).find("are empty (0 bytes)"), std::string::npos);
}

} // namespace
} // namespace sharesnet
