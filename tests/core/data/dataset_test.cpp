#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/utf8.h"
#include "core/data/data_spec.h"
#include "tests/support/error_message.h"
#include "tests/support/listed_pictures.h"
#include "tests/support/temporary_folder.h"

#include <sys/resource.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace sharesnet {
namespace {

using test::errorOf;
using test::TemporaryFolder;

std::shared_ptr<const EncodedImages> picturesOf(std::vector<std::filesystem::path> files,
                                                std::vector<int> labels) {
    return std::make_shared<test::ListedPictures>(std::move(files), std::move(labels));
}

// Makes a folder the current one as long as this lives.
class CurrentFolder {
  public:
    explicit CurrentFolder(const std::filesystem::path& folder)
        : before_(std::filesystem::current_path()) {
        std::filesystem::current_path(folder);
    }
    ~CurrentFolder() { std::filesystem::current_path(before_); }

  private:
    std::filesystem::path before_;
};

TEST(DataSpec, ReadsAndWritesEachKind) {
    for (const char* text :
         {"shapes", "cifar10:/a b/c", "cifar100:/x", "mnist:/", "fashion-mnist:/m", "folder:/C:/x",
          "folder:/a/../b", "folder:/~/a", "tar:/data/train-{000..146}.tar"}) {
        EXPECT_EQ(toString(parseDataSpec(text)), text);
    }
    EXPECT_EQ(parseDataSpec("folder:/C:/x"), (DataSpec{DataKind::Folder, "/C:/x"}));
    EXPECT_EQ(parseDataSpec("shapes"), DataSpec{});
    for (const char* text : {"", "cifar10", "cifar10:", "shapes:x", "shapes:", "svhn:x", ":x"}) {
        EXPECT_THROW(parseDataSpec(text), Error) << text;
    }
    EXPECT_NE(errorOf([] { parseDataSpec("svhn:x"); }).find("fashion-mnist"), std::string::npos);
}

TEST(DataSpec, ARelativePathIsThatOfTheCurrentFolder) {
    const TemporaryFolder folder;
    const CurrentFolder current(folder.path());
    const std::filesystem::path here = std::filesystem::current_path();
    EXPECT_EQ(parseDataSpec("folder:photos").path, here / "photos");
    EXPECT_EQ(parseDataSpec("cifar10:./a//b/.").path, here / "a/b");
    EXPECT_EQ(parseDataSpec("mnist:.").path, here);
    EXPECT_EQ(parseDataSpec("mnist:../x/").path, here / ".." / "x");
    EXPECT_EQ(parseDataSpec("folder:/a/b/"), parseDataSpec("folder:/a/b"));
}

TEST(DataSpec, ATildeIsTheHomeFolder) {
    EXPECT_EQ(parseDataSpec("folder:~/photos").path,
              std::filesystem::path(std::getenv("HOME")) / "photos");
    EXPECT_THROW(parseDataSpec("folder:~nobody-of-this-name/photos"), Error);
}

TEST(DataSpec, APathThatIsNotUtf8IsWrittenAsUtf8WithoutLoss) {
    const DataSpec spec = parseDataSpec("folder:/data/ni\xF1o");
    EXPECT_EQ(spec.path.string(), "/data/ni\xF1o");
    EXPECT_EQ(validUtf8(toString(spec)), toString(spec));
    EXPECT_EQ(parseDataSpec(toString(spec)), spec);
}

TEST(Dataset, MeanAndDeviationAreExact) {
    Dataset data;
    // Channel 0: 0, 255, 255, 0; channel 1: always 51; channel 2: 0, 0, 0, 204.
    data.train = ImageSet({3, 1, 2}, {0, 51, 0, 255, 51, 0, 255, 51, 0, 0, 51, 204}, {0, 1});
    setMeanAndStd(data);
    EXPECT_FLOAT_EQ(data.mean[0], 0.5F);
    EXPECT_FLOAT_EQ(data.std[0], 0.5F);
    EXPECT_FLOAT_EQ(data.mean[1], 0.2F);
    EXPECT_EQ(data.std[1], 1.0F); // never varies: not scaled
    EXPECT_FLOAT_EQ(data.mean[2], 0.2F);
    EXPECT_FLOAT_EQ(data.std[2], static_cast<float>(0.8 * std::sqrt(3.0) / 4));
}

TEST(Dataset, ALimitedSetIsSpreadEvenly) {
    const ImageSet set({1, 1, 1}, {0, 1, 2, 3, 4, 5, 6, 7, 8}, {0, 0, 0, 1, 1, 1, 2, 2, 2});
    const ImageSet limited = set.limitedTo(3);
    EXPECT_EQ(limited.labels(), (std::vector<int>{0, 1, 2}));
    std::vector<std::uint8_t> pixel(1);
    limited.readImage(1, pixel);
    EXPECT_EQ(pixel[0], 3);
    EXPECT_EQ(set.limitedTo(0).size(), 9);
    EXPECT_EQ(set.limitedTo(100).size(), 9);
}

TEST(Dataset, RefusesWhatDoesNotFit) {
    EXPECT_THROW(ImageSet({1, 2, 2}, {1, 2, 3}, {0}), Error);
    ImageSet two({1, 1, 1}, {7, 8}, {0, 1});
    EXPECT_THROW(two.setPictures(picturesOf({"a"}, {0}), {0}), Error);
    const ImageSet set({1, 1, 1}, {7}, {0});
    std::vector<std::uint8_t> pixel(1), more(2);
    EXPECT_THROW(set.readImage(1, pixel), Error);
    EXPECT_THROW(set.readImage(-1, pixel), Error);
    EXPECT_THROW(set.readImage(0, more), Error);
    EXPECT_THROW(set.picture(0), Error);
}

TEST(Dataset, DescribesFilesByClassAndName) {
    const ImageSet files({1, 1, 1}, picturesOf({"/data/x/test/cat/17.jpg"}, {0}), {},
                         [](auto&&...) {});
    EXPECT_EQ(files.describe(0).english(), "test/cat/17.jpg");
    EXPECT_EQ(ImageSet({1, 1, 1}, {7}, {0}).describe(0).english(), "image 0");
}

TEST(Dataset, ImagesInMemoryKnowTheirFiles) {
    ImageSet set({1, 1, 1}, {7, 8, 9}, {0, 0, 1});
    set.setPictures(picturesOf({"/d/a", "/d/x", "/d/b", "/d/c"}, {0, 0, 0, 1}), {0, 2, 3});
    EXPECT_EQ(set.file(1), "/d/b");
    const ImageSet limited = set.limitedTo(2);
    EXPECT_EQ(limited.file(1), "/d/b");
    EXPECT_EQ(limited.pixelsNhwc()[1], 8);
    EXPECT_EQ(ImageSet({1, 1, 1}, {7}, {0}).file(0), "");
    // Their pixels tell them from others, wherever they were read from.
    EXPECT_EQ(set.fingerprint(), ImageSet({1, 1, 1}, {7, 8, 9}, {0, 0, 1}).fingerprint());
}

TEST(Dataset, AFingerprintTellsOtherPixelsAndOtherLabels) {
    const ImageShape shape{1, 1, 2};
    const std::string own = ImageSet(shape, {1, 2, 3, 4}, {0, 1}).fingerprint();
    EXPECT_EQ(own.size(), 8U);
    EXPECT_EQ(ImageSet(shape, {1, 2, 3, 4}, {0, 1}).fingerprint(), own);
    EXPECT_NE(ImageSet(shape, {1, 2, 3, 5}, {0, 1}).fingerprint(), own);
    EXPECT_NE(ImageSet(shape, {1, 2, 3, 4}, {1, 0}).fingerprint(), own);
    EXPECT_NE(ImageSet(shape, {3, 4, 1, 2}, {0, 1}).fingerprint(), own);
}

TEST(Dataset, AFingerprintOfFilesIsThatOfTheirNamesAndSizesWhereverTheyAre) {
    const TemporaryFolder folder;
    const auto fingerprintIn = [&](const std::string& place, const std::string& name,
                                   const std::string& content) {
        std::filesystem::create_directories(folder / place);
        std::ofstream(folder / place / name) << content;
        const auto decode = [](const auto&, ImageShape, std::span<std::uint8_t>) {};
        return ImageSet({1, 1, 1}, picturesOf({folder / place / name}, {0}), {}, decode)
            .fingerprint();
    };
    const std::string own = fingerprintIn("here", "a.png", "1234");
    EXPECT_EQ(fingerprintIn("there", "a.png", "1234"), own);
    EXPECT_NE(fingerprintIn("there", "b.png", "1234"), own);
    EXPECT_NE(fingerprintIn("there", "a.png", "12345"), own);
}

TEST(SkippedNote, CountsAllAndNamesTheFirst) {
    EXPECT_EQ(skippedNote({}).english(), "");
    EXPECT_EQ(skippedNote({{"a\xF1", Message("why")}}).english(),
              "1 file skipped: a\xEF\xBF\xBD (why)");
    EXPECT_EQ(skippedNote(std::vector<SkippedFile>(7, {"a", Message("b")})).english(),
              "7 files skipped: a (b); a (b); a (b); a (b); a (b); ...");
}

TEST(ParallelPieces, ThrowsCancelledWhereItIs) {
    EXPECT_THROW(parallelPieces(
                     100, 1, 2, [] { return true; }, [](std::int64_t, std::int64_t) {}),
                 Cancelled);
}

TEST(ParallelPieces, CoversEachIndexOnceAndPassesTheFirstFailureOn) {
    for (const int threads : {1, 2, 4}) {
        std::vector<int> seen(1003);
        parallelPieces(1003, 10, threads, {}, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                ++seen[static_cast<std::size_t>(i)];
            }
        });
        EXPECT_EQ(seen, std::vector<int>(1003, 1));
        EXPECT_THROW(parallelPieces(100, 1, threads, {},
                                    [](std::int64_t first, std::int64_t) {
                                        if (first == 50) {
                                            throw Error("here");
                                        }
                                    }),
                     Error);
    }
}

// An IDX file: magic, sizes (big-endian), bytes.
std::vector<std::uint8_t> idx(const std::vector<std::uint8_t>& sizes,
                              const std::vector<std::uint8_t>& content) {
    std::vector<std::uint8_t> bytes{0, 0, 8, static_cast<std::uint8_t>(sizes.size())};
    for (const std::uint8_t size : sizes) {
        bytes.insert(bytes.end(), {0, 0, 0, size});
    }
    bytes.insert(bytes.end(), content.begin(), content.end());
    return bytes;
}

void writeMnist(const TemporaryFolder& folder) {
    folder.write("train-images-idx3-ubyte",
                 idx({2, 2, 3}, {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15}));
    folder.write("train-labels-idx1-ubyte", idx({2}, {9, 0}));
    folder.write("t10k-images-idx3-ubyte", idx({1, 2, 3}, {20, 21, 22, 23, 24, 25}));
    folder.write("t10k-labels-idx1-ubyte", idx({1}, {4}));
}

DataRequest mnist(const TemporaryFolder& folder) {
    DataRequest request;
    request.data = {DataKind::Mnist, folder.path()};
    request.shape = {1, 2, 3};
    return request;
}

void expectMnist(const Dataset& data) {
    ASSERT_EQ(data.train.size(), 2);
    EXPECT_EQ(data.shape, (ImageShape{1, 2, 3}));
    std::vector<std::uint8_t> pixels(6);
    data.train.readImage(1, pixels);
    EXPECT_EQ(pixels, (std::vector<std::uint8_t>{10, 11, 12, 13, 14, 15}));
    EXPECT_EQ(data.train.labels(), (std::vector<int>{9, 0}));
    EXPECT_EQ(data.test.labels(), std::vector<int>{4});
}

TEST(Idx, ReadsImagesAndLabelsExactly) {
    const TemporaryFolder folder;
    writeMnist(folder);
    expectMnist(loadDataset(mnist(folder)));
    EXPECT_EQ(classNamesOf({DataKind::FashionMnist, folder.path()}).at(9), "Ankle boot");
    DataRequest request = mnist(folder);
    request.shape = {3, 32, 32};
    EXPECT_NE(errorOf([&] { loadDataset(request); }).find("1 x 2 x 3"), std::string::npos);
}

TEST(Idx, TheTestImagesAloneNeedNoTrainingFiles) {
    const TemporaryFolder folder;
    writeMnist(folder);
    std::filesystem::remove(folder / "train-images-idx3-ubyte");
    std::filesystem::remove(folder / "train-labels-idx1-ubyte");
    DataRequest request = mnist(folder);
    request.wantTrain = false;
    const Dataset data = loadDataset(request);
    EXPECT_EQ(data.train.size(), 0);
    EXPECT_EQ(data.test.labels(), std::vector<int>{4});
}

#ifdef SHARESNET_LIBARCHIVE
TEST(Idx, ReadsCompressedFilesAndNoticesTruncatedOnes) {
    const TemporaryFolder folder;
    writeMnist(folder);
    ASSERT_EQ(std::system(("gzip " + folder.string() + "/*ubyte").c_str()), 0);
    expectMnist(loadDataset(mnist(folder)));
    const auto file = folder.path() / "train-images-idx3-ubyte.gz";
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 12);
    EXPECT_NE(errorOf([&] { loadDataset(mnist(folder)); }).find(file.string()), std::string::npos);
}

// What the images' header announces is there, and `more` zeros behind it.
std::string failureOfBomb(const std::vector<std::uint8_t>& header, const std::string& more) {
    const TemporaryFolder folder;
    writeMnist(folder);
    std::filesystem::remove(folder / "train-images-idx3-ubyte");
    const std::string head = folder.write("head", header).string();
    const std::string command = "(cat " + head + "; head -c " + more + " /dev/zero) | gzip -1 >" +
                                folder.string() + "/train-images-idx3-ubyte.gz";
    if (std::system(command.c_str()) != 0) {
        throw std::runtime_error(command);
    }
    return errorOf([&] { loadDataset(mnist(folder)); });
}

TEST(Idx, APackedFileIsReadNoFurtherThanItsHeaderAnnounces) {
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    const std::string longer = failureOfBomb(idx({2, 2, 3}, {}), "128M");
    EXPECT_NE(longer.find("has more than 12 bytes of data"), std::string::npos) << longer;
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 32 * 1024); // KiB
    const std::string shorter = failureOfBomb(idx({2, 2, 3}, {}), "11");
    EXPECT_NE(shorter.find("has 11 bytes of data"), std::string::npos) << shorter;
}

TEST(Idx, AHeaderThatAnnouncesTooMuchIsRefused) {
    const TemporaryFolder folder;
    writeMnist(folder);
    std::vector<std::uint8_t> images = idx({2, 2, 3}, {});
    std::vector<std::uint8_t> labels = idx({2}, {});
    images[4] = labels[4] = 0x80; // 2^31 + 2 of each
    folder.write("train-images-idx3-ubyte", images);
    folder.write("train-labels-idx1-ubyte", labels);
    const std::string message = errorOf([&] { loadDataset(mnist(folder)); });
    EXPECT_NE(message.find("announces 2147483650 items"), std::string::npos) << message;
}
#endif

TEST(Idx, DamagedFilesAreNamed) {
    const auto failureWith = [](const char* name, const std::vector<std::uint8_t>& bytes) {
        const TemporaryFolder folder;
        writeMnist(folder);
        folder.write(name, bytes);
        const std::string message = errorOf([&] { loadDataset(mnist(folder)); });
        EXPECT_NE(message.find(name), std::string::npos) << message;
    };
    // a byte short
    failureWith("train-images-idx3-ubyte", idx({2, 2, 3}, {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14}));
    failureWith("train-images-idx3-ubyte", idx({0, 2, 3}, {}));
    failureWith("train-images-idx3-ubyte",
                {0, 0, 8, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1});
    failureWith("train-labels-idx1-ubyte", idx({3}, {9, 0, 1}));        // one more than images
    failureWith("train-labels-idx1-ubyte", idx({2}, {10, 0}));          // no such class
    failureWith("t10k-labels-idx1-ubyte", {0, 0, 9, 1, 0, 0, 0, 1, 4}); // of another type
    failureWith("t10k-images-idx3-ubyte", {});
}

} // namespace
} // namespace sharesnet
