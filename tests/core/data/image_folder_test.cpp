#include "core/base/error.h"
#include "core/data/data_spec.h"
#include "core/data/image_file.h"
#include "tests/core/data/made_images.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace sharesnet {
namespace {

using test::errorOf;
using test::TemporaryFolder;

RgbImage plain(int width, int height, std::uint8_t value) {
    return {width, height,
            std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3), value)};
}

void save(const TemporaryFolder& folder, const std::string& name, const RgbImage& image) {
    std::filesystem::create_directories((folder.path() / name).parent_path());
    savePng(image, folder.path() / name);
}

// Two classes of three 4 x 4 training images and one test image each; image k of class c is plain
// with value 100 c + 10 k.
void writeAll(const TemporaryFolder& folder) {
    for (const int c : {0, 1}) {
        const std::string name = c == 0 ? "cat/" : "dog/";
        for (const int k : {0, 1, 2}) {
            save(folder, "train/" + name + std::to_string(k) + ".png",
                 plain(4, 4, static_cast<std::uint8_t>(100 * c + 10 * k)));
        }
        save(folder, "test/" + name + "0.PNG",
             plain(4, 4, static_cast<std::uint8_t>(100 * c + 50)));
    }
}

DataRequest requestFor(const TemporaryFolder& folder, ImageShape shape = {3, 4, 4}) {
    DataRequest request;
    request.data = {DataKind::Folder, folder.path()};
    request.shape = shape;
    request.threads = 2;
    return request;
}

std::vector<std::uint8_t> imageOf(const ImageSet& set, std::int64_t index) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(set.shape().bytes()));
    set.readImage(index, pixels);
    return pixels;
}

std::string failureOf(const TemporaryFolder& folder) {
    return errorOf([&] { loadDataset(requestFor(folder)); });
}

TEST(ImageFolder, ReadsEachImageInTheOrderOfClassAndName) {
    const TemporaryFolder folder;
    writeAll(folder);
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"cat", "dog"}));
    EXPECT_EQ(classNamesOf({DataKind::Folder, folder.path()}), data.classNames);
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 0, 1, 1, 1}));
    EXPECT_EQ(data.test.labels(), (std::vector<int>{0, 1}));
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(
            imageOf(data.train, i),
            std::vector<std::uint8_t>(48, static_cast<std::uint8_t>(i / 3 * 100 + i % 3 * 10)));
    }
    EXPECT_EQ(imageOf(data.test, 1), std::vector<std::uint8_t>(48, 150));
    EXPECT_NEAR(data.mean[0], 60.0 / 255, 1e-6);
    EXPECT_TRUE(data.skipped.empty());
}

TEST(ImageFolder, ALimitKeepsBothClasses) {
    const TemporaryFolder folder;
    writeAll(folder);
    DataRequest request = requestFor(folder);
    request.limitTrain = 2;
    EXPECT_EQ(loadDataset(request).train.labels(), (std::vector<int>{0, 1}));
}

TEST(ImageFolder, TakesValForTestAndImagesInFoldersBelowTheClass) {
    const TemporaryFolder folder;
    writeAll(folder);
    std::filesystem::rename(folder.path() / "test", folder.path() / "val");
    save(folder, "train/dog/more/3.png", plain(4, 4, 7));
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.train.size(), 7);
    EXPECT_EQ(data.test.size(), 2);
}

TEST(ImageFolder, UnreadableImagesAreSkippedCountedAndListed) {
    const TemporaryFolder folder;
    writeAll(folder);
    folder.write("train/cat/1.png", {1, 2, 3, 4});
    folder.write("train/dog/2.png", {});
    const auto whole = std::filesystem::file_size(folder.path() / "test/dog/0.PNG");
    std::filesystem::resize_file(folder.path() / "test/dog/0.PNG", whole - 20);
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 1, 1}));
    EXPECT_EQ(imageOf(data.train, 1), std::vector<std::uint8_t>(48, 20));
    EXPECT_EQ(data.train.file(1), folder / "train/cat/2.png"); // that of the image, no gap counted
    EXPECT_EQ(data.test.size(), 1);
    ASSERT_EQ(data.skipped.size(), 3U);
    EXPECT_NE(data.skipped[0].file.find("train/cat/1.png"), std::string::npos);
    const std::string reason = data.skipped[0].reason.english();
    EXPECT_NE(reason.find("4 bytes"), std::string::npos) << reason;
}

TEST(ImageFolder, OtherSizesAreScaledToCoverAndCutInTheMiddle) {
    const TemporaryFolder folder;
    writeAll(folder);
    RgbImage wide = plain(16, 8, 0); // 8 black columns, half of them left, around an 8 x 8 middle
    for (int y = 0; y < 8; ++y) {
        for (int x = 4; x < 12; ++x) {
            wide.pixelsHwc[static_cast<std::size_t>((y * 16 + x) * 3)] = 200; // red
        }
    }
    save(folder, "train/cat/0.png", wide);
    const std::vector<std::uint8_t> pixels = imageOf(loadDataset(requestFor(folder)).train, 0);
    for (std::size_t k = 0; k < pixels.size(); ++k) {
        EXPECT_EQ(pixels[k], k % 3 == 0 ? 200 : 0);
    }
}

TEST(ImageFolder, GrayShapesGetTheLuminance) {
    const TemporaryFolder folder;
    writeAll(folder);
    RgbImage green = plain(4, 4, 0);
    for (std::size_t k = 1; k < green.pixelsHwc.size(); k += 3) {
        green.pixelsHwc[k] = 200;
    }
    save(folder, "train/cat/0.png", green);
    const Dataset data = loadDataset(requestFor(folder, {1, 4, 4}));
    EXPECT_EQ(imageOf(data.train, 0), std::vector<std::uint8_t>(16, 117)); // 0.587 * 200
    EXPECT_EQ(imageOf(data.train, 5), std::vector<std::uint8_t>(16, 120));
}

TEST(ImageFolder, WhatIsMissingIsNamed) {
    const TemporaryFolder folder;
    EXPECT_NE(failureOf(folder).find("no folder 'train'"), std::string::npos);
    std::filesystem::create_directories(folder.path() / "train");
    EXPECT_NE(failureOf(folder).find("holds no class folders"), std::string::npos);
    writeAll(folder);
    std::filesystem::create_directories(folder.path() / "train/emu");
    EXPECT_NE(failureOf(folder).find("train/emu holds no images"), std::string::npos);
    save(folder, "train/emu/0.png", plain(4, 4, 1));
    EXPECT_NE(failureOf(folder).find("The class 'emu'"), std::string::npos);
    std::filesystem::remove_all(folder.path() / "train/emu");
    EXPECT_EQ(failureOf(folder), "");
    std::filesystem::remove_all(folder.path() / "test");
    EXPECT_NE(failureOf(folder).find("has no folder 'test' (or 'val',"), std::string::npos);
}

TEST(ImageFolder, WhatCannotBeLookedAtIsNotMissing) {
    const TemporaryFolder folder;
    writeAll(folder);
    std::filesystem::remove_all(folder.path() / "test");
    std::filesystem::create_symlink("test", folder.path() / "test");
    std::filesystem::create_directories(folder.path() / "val");
    EXPECT_EQ(failureOf(folder), (folder.path() / "test").string() +
                                     ": cannot be accessed: Too many levels of symbolic links");
}

// What was passed over, by its path below the folder, in order.
std::vector<std::pair<std::string, std::string>> skippedOf(const TemporaryFolder& folder,
                                                           const Dataset& data) {
    std::vector<std::pair<std::string, std::string>> skipped;
    for (const SkippedFile& file : data.skipped) {
        skipped.emplace_back(file.file.substr(folder.string().size() + 1), file.reason.english());
    }
    return skipped;
}
using Skipped = std::vector<std::pair<std::string, std::string>>;

TEST(ImageFolder, WhatIsHiddenIsNoData) {
    const TemporaryFolder folder;
    writeAll(folder);
    for (const char* name :
         {"train/cat/.ipynb_checkpoints/0.png", "train/cat/more/.@__thumb/deep/0.png",
          "train/.cache/0.png", "train/__MACOSX/cat/0.png", "train/dog/__MACOSX/0.png",
          "test/dog/@eaDir/0.png", "test/dog/.0.png", ".hidden/0.png"}) {
        save(folder, name, plain(4, 4, 1));
    }
    folder.write("train/cat/Thumbs.db", {1});
    folder.write("train/cat/.DS_Store", {1});
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.train.size(), 6);
    EXPECT_EQ(data.test.size(), 2);
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"cat", "dog"}));
    EXPECT_EQ(skippedOf(folder, data), Skipped{});
}

TEST(ImageFolder, LinksToFoldersAndFilesAreFollowed) {
    const TemporaryFolder folder;
    writeAll(folder);
    save(folder, "pool/deep/1.png", plain(4, 4, 1));
    save(folder, "pool/2.png", plain(4, 4, 2));
    save(folder, "other/emu/0.png", plain(4, 4, 3));
    std::filesystem::create_directory_symlink(folder / "pool", folder / "train/cat/more");
    std::filesystem::create_symlink("../../pool/2.png", folder / "train/dog/9.png");
    std::filesystem::create_directory_symlink("../other/emu", folder / "train/emu");
    std::filesystem::create_directory_symlink("../other/emu", folder / "test/emu");
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 0, 0, 0, 1, 1, 1, 1, 2}));
    EXPECT_EQ(imageOf(data.train, 3), std::vector<std::uint8_t>(48, 2)); // cat/more/2.png
    EXPECT_EQ(imageOf(data.train, 4), std::vector<std::uint8_t>(48, 1));
    EXPECT_EQ(imageOf(data.train, 8), std::vector<std::uint8_t>(48, 2));
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"cat", "dog", "emu"}));
    EXPECT_EQ(skippedOf(folder, data), Skipped{});
}

TEST(ImageFolder, LinksInARingAndToNothingAreToldAndEnd) {
    const TemporaryFolder folder;
    writeAll(folder);
    std::filesystem::create_directories(folder / "train/cat/in");
    std::filesystem::create_directory_symlink("..", folder / "train/cat/in/again");
    std::filesystem::create_directory_symlink("../..", folder / "train/cat/all");
    std::filesystem::create_symlink("nowhere.png", folder / "train/dog/a.png");
    std::filesystem::create_symlink("itself.png", folder / "train/dog/itself.png");
    std::filesystem::create_symlink("nowhere", folder / "train/emu");
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.train.size(), 6);
    EXPECT_EQ(skippedOf(folder, data),
              (Skipped{{"train/emu", "a broken link"},
                       {"train/cat/all", "a link back to a folder that it is in"},
                       {"train/cat/in/again", "a link back to a folder that it is in"},
                       {"train/dog/a.png", "a broken link"},
                       {"train/dog/itself.png", "a broken link"}}));
}

TEST(ImageFolder, WhatIsLeftOutIsTold) {
    const TemporaryFolder folder;
    writeAll(folder);
    folder.write("train/dog/notes.txt", {'h', 'i'});
    folder.write("train/dog/anim.gif", {'G', 'I', 'F', '8', '9', 'a'});
    save(folder, "train/loose.png", plain(4, 4, 1));
    ASSERT_EQ(mkfifo((folder / "test/cat/pipe.png").c_str(), 0600), 0);
    EXPECT_EQ(skippedOf(folder, loadDataset(requestFor(folder))),
              (Skipped{{"train/loose.png", "in no class folder"},
                       {"train/dog/anim.gif", "no image of a format that is read"},
                       {"train/dog/notes.txt", "no image of a format that is read"},
                       {"test/cat/pipe.png", "neither a file nor a folder"}}));
}

TEST(ImageFolder, ImagesAreToldByTheirContentUnderAnyName) {
    const TemporaryFolder folder;
    writeAll(folder);
    folder.write("train/cat/3.png", test::grayJpeg(4, 4));
    folder.write("train/cat/4", test::grayJpeg(4, 4));
    folder.write("train/cat/5.dat", test::plainBmp(4, 4, 128));
    const Dataset data = loadDataset(requestFor(folder));
    ASSERT_EQ(data.train.labels(), (std::vector<int>{0, 0, 0, 0, 0, 0, 1, 1, 1}));
    for (const int i : {3, 4, 5}) {
        EXPECT_EQ(imageOf(data.train, i), std::vector<std::uint8_t>(48, 128));
    }
    EXPECT_EQ(skippedOf(folder, data), Skipped{});
}

TEST(ImageFolder, EndingsMayBeInAnyCase) {
    const TemporaryFolder folder;
    writeAll(folder);
    folder.write("train/cat/3.TIF", {1});
    folder.write("train/cat/4.jPeG", {1});
    const Dataset data = loadDataset(requestFor(folder));
    ASSERT_EQ(data.skipped.size(), 2U);
    for (const SkippedFile& file : data.skipped) { // taken for an image, and found to be none
        const std::string reason = file.reason.english();
        EXPECT_NE(reason.find("no image that is read"), std::string::npos) << reason;
    }
}

TEST(ImageFolder, ACutPhotoWithAThumbnailIsSkipped) {
    const TemporaryFolder folder;
    writeAll(folder);
    test::Content photo = test::grayJpeg(4, 4, test::thumbnailSegment());
    folder.write("train/cat/3.jpg", photo);
    photo.pop_back();
    folder.write("train/cat/4.jpg", photo);
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 0, 0, 0, 1, 1, 1}));
    ASSERT_EQ(data.skipped.size(), 1U);
    const std::string reason = data.skipped[0].reason.english();
    EXPECT_NE(reason.find("truncated"), std::string::npos) << reason;
}

TEST(ImageFolder, TheFirstFolderOfLabeledTestImagesCounts) {
    for (const char* name : {"val", "valid", "validation"}) {
        const TemporaryFolder folder;
        writeAll(folder);
        std::filesystem::rename(folder / "test", folder / name);
        save(folder, "test/0001.png", plain(4, 4, 1));
        const Dataset flat = loadDataset(requestFor(folder));
        EXPECT_EQ(flat.test.labels(), (std::vector<int>{0, 1}));
        EXPECT_EQ(imageOf(flat.test, 1), std::vector<std::uint8_t>(48, 150));
        EXPECT_EQ(skippedOf(folder, flat), (Skipped{{"test", "no class folders in it, so that " +
                                                                 std::string(name) + " is used"}}));
        save(folder, "test/unknown/0001.png", plain(4, 4, 1));
        EXPECT_EQ(loadDataset(requestFor(folder)).test.labels(), (std::vector<int>{0, 1}));
    }
}

TEST(ImageFolder, TheFilesOfTheTestImagesAreListedWithoutReadingThem) {
    const TemporaryFolder folder;
    writeAll(folder);
    folder.write("test/cat/0.PNG", {});
    EXPECT_EQ(
        testFilesOf({DataKind::Folder, folder.path()}),
        (std::vector<std::filesystem::path>{folder / "test/cat/0.PNG", folder / "test/dog/0.PNG"}));
    EXPECT_TRUE(testFilesOf({}).empty());
    EXPECT_THROW(testFilesOf({DataKind::Folder, folder / "none"}), Error);
}

TEST(ImageFolder, TestComesBeforeVal) {
    const TemporaryFolder folder;
    writeAll(folder);
    save(folder, "val/cat/0.png", plain(4, 4, 1));
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.test.labels(), (std::vector<int>{0, 1}));
    EXPECT_EQ(skippedOf(folder, data), Skipped{});
    std::filesystem::remove_all(folder / "test/dog");
    EXPECT_NE(failureOf(folder).find("The class 'dog'"), std::string::npos);
}

TEST(ImageFolder, TheTestImagesAloneNeedNoTrainingImages) {
    const TemporaryFolder folder;
    writeAll(folder);
    DataRequest request = requestFor(folder);
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
        save(folder, std::string(name) + "/0.png", plain(4, 4, 1));
    }
    folder.write("train/ni\xF1o/1.png", {1});
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.classNames,
              (std::vector<std::string>{"ni\xEF\xBF\xBDo", "ni\xEF\xBF\xBDo (2)"}));
    EXPECT_EQ(classNamesOf({DataKind::Folder, folder.path()}), data.classNames);
    EXPECT_EQ(data.train.labels(), (std::vector<int>{0, 1}));
    const std::string note = skippedNote(data.skipped).english();
    EXPECT_NE(note.find("1 file skipped: "), std::string::npos) << note;
    EXPECT_NE(note.find("/ni\xEF\xBF\xBDo/1.png"), std::string::npos) << note;
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

TEST(ImageFolder, AFolderThatMayNotBeReadIsAnErrorThatNamesIt) {
    const TemporaryFolder folder;
    writeAll(folder);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    for (const char* name : {"train/cat", "test"}) {
        for (const int mode : {0, 0444}) { // may not be listed; may not be entered
            std::filesystem::permissions(folder / name, std::filesystem::perms(mode));
            {
                const WithoutRoot plainUser;
                EXPECT_THROW(loadDataset(requestFor(folder)), IoError);
                EXPECT_NE(failureOf(folder).find((folder / name).string()), std::string::npos)
                    << failureOf(folder);
            }
            std::filesystem::permissions(folder / name, std::filesystem::perms::all);
        }
    }
    std::filesystem::permissions(folder / "train/cat/1.png", std::filesystem::perms::none);
    const WithoutRoot plainUser;
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.train.size(), 5);
    ASSERT_EQ(data.skipped.size(), 1U);
    EXPECT_NE(data.skipped[0].reason.english().find("Permission denied"), std::string::npos);
}

TEST(ImageFolder, ASplitOfUnreadableImagesAloneAndACancelledLoadAreErrors) {
    const TemporaryFolder folder;
    writeAll(folder);
    DataRequest request = requestFor(folder);
    request.cancelled = [] { return true; };
    EXPECT_THROW(loadDataset(request), Cancelled);
    for (const char* name : {"test/cat/0.PNG", "test/dog/0.PNG"}) {
        folder.write(name, {0});
    }
    EXPECT_NE(failureOf(folder).find("None of the 2 images"), std::string::npos);
}

// ImageNet's own layout: train in folders, val flat with a file of labels.
void writeFlat(const TemporaryFolder& folder) {
    writeAll(folder);
    std::filesystem::remove_all(folder / "test");
    save(folder, "val/v_1.png", plain(4, 4, 201));
    save(folder, "val/v_2.png", plain(4, 4, 202));
    save(folder, "val/v_3.png", plain(4, 4, 203));
}

void writeText(const TemporaryFolder& folder, const std::string& name, const std::string& text) {
    folder.write(name, {text.begin(), text.end()});
}

void expectFlat(const TemporaryFolder& folder) {
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.test.labels(), (std::vector<int>{0, 1, 1}));
    EXPECT_EQ(imageOf(data.test, 0)[0], 202);
    EXPECT_EQ(imageOf(data.test, 1)[0], 201);
    EXPECT_EQ(imageOf(data.test, 2)[0], 203);
}

TEST(ImageFolder, AFlatFolderIsLabeledByATable) {
    const TemporaryFolder folder;
    writeFlat(folder);
    EXPECT_NE(failureOf(folder).find("holds no class folders"), std::string::npos);
    writeText(folder, "val.csv", "file,class\r\nv_1.png,dog\r\nv_2.png,cat\nv_3.png,\"dog\"\n");
    expectFlat(folder);
    writeText(folder, "val.csv", "v_1.png,dog\nv_2.png,cat\n");
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.test.size(), 2);
    ASSERT_EQ(data.skipped.size(), 1U);
    EXPECT_EQ(data.skipped[0].reason.english(), "no class in val.csv");
    writeText(folder, "val.csv", "v_1.png,bird\nv_2.png,cat\n");
    EXPECT_NE(failureOf(folder).find("names the class 'bird', which is no folder"),
              std::string::npos);
    writeText(folder, "val.csv", "v_1.png,dog\n");
    EXPECT_NE(failureOf(folder).find("'cat' of"), std::string::npos);
}

TEST(ImageFolder, AFlatFolderIsLabeledAsKaggleDoes) {
    const TemporaryFolder folder;
    writeFlat(folder);
    writeText(folder, "LOC_val_solution.csv",
              "ImageId,PredictionString\nv_3,dog 1 2 3 4 dog 5 6 7 8\nv_1,dog 1 2 3 4\n"
              "v_2,cat 0 0 1 1\n");
    writeText(folder, "LOC_synset_mapping.txt", "cat tabby, tabby cat\ndog pug, pug-dog\n");
    expectFlat(folder);
    const Dataset data = loadDataset(requestFor(folder));
    EXPECT_EQ(data.classNames, (std::vector<std::string>{"tabby", "pug"}));
    EXPECT_EQ(classNamesOf({DataKind::Folder, folder.path()}), data.classNames);
    DataRequest test = requestFor(folder);
    test.wantTrain = false;
    EXPECT_EQ(loadDataset(test).test.labels(), (std::vector<int>{0, 1, 1}));
}

TEST(ImageFolder, AFlatFolderIsLabeledByTheDevkit) {
    const TemporaryFolder folder;
    writeFlat(folder);
    const std::string truth = "ILSVRC2012_devkit_t12/data/ILSVRC2012_validation_ground_truth.txt";
    writeText(folder, truth, "490\n361\n490\n");
    EXPECT_NE(failureOf(folder).find("map_clsloc.txt"), std::string::npos);
    writeText(folder, "map_clsloc.txt", "cat 361 tabby\ndog 490 pug\n");
    expectFlat(folder);
    writeText(folder, truth, "490\n361\n");
    EXPECT_NE(failureOf(folder).find("labels of 2 images, but the folder has 3"),
              std::string::npos);
    writeText(folder, "imagenet_2012_validation_synset_labels.txt", "dog\ncat\ndog\n");
    expectFlat(folder);
}

TEST(ImageFolder, TheListOfALargeFolderIsKept) {
    const TemporaryFolder folder;
    const TemporaryFolder cache;
    writeAll(folder);
    for (const char* name : {"train", "train/cat", "train/dog", "test", "test/cat", "test/dog"}) {
        std::filesystem::last_write_time(
            folder / name, std::filesystem::file_time_type::clock::now() - std::chrono::minutes(5));
    }
    DataRequest request = requestFor(folder);
    request.cacheFolder = cache.path();
    loadDataset(request);
    EXPECT_TRUE(std::filesystem::is_empty(cache.path())) << "few images";
    request.keepListFrom = 3;
    const Dataset listed = loadDataset(request);
    EXPECT_FALSE(std::filesystem::is_empty(cache / "index"));
    const Dataset kept = loadDataset(request);
    EXPECT_EQ(kept.train.labels(), listed.train.labels());
    EXPECT_EQ(kept.train.file(4), listed.train.file(4));
    EXPECT_EQ(imageOf(kept.train, 4), imageOf(listed.train, 4));
    save(folder, "train/dog/9.png", plain(4, 4, 9));
    EXPECT_EQ(loadDataset(request).train.size(), 7);
    save(folder, "train/ant/0.png", plain(4, 4, 9));
    EXPECT_NE(errorOf([&] { loadDataset(request); }).find("'ant'"), std::string::npos);
}

TEST(ImageFolder, FilesWithoutBytesAreToldBeforeAnyMemoryIsTaken) {
    const TemporaryFolder folder;
    writeAll(folder);
    for (int i = 0; i < 3; ++i) {
        for (const std::string name : {"cat/", "dog/"}) {
            std::ofstream(folder / ("train/" + name + std::to_string(i) + ".png"));
        }
    }
    EXPECT_NE(failureOf(folder).find("All 6 images in"), std::string::npos);
    EXPECT_NE(failureOf(folder).find("are empty (0 bytes)"), std::string::npos);
}

} // namespace
} // namespace sharesnet
