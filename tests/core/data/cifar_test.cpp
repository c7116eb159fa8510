#include "core/base/error.h"
#include "core/data/cifar.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <stdexcept>

namespace sharesnet {
namespace {

using test::errorOf;
using test::TemporaryFolder;

// The official formats with few records a file; the counts are all that differs.
CifarFormat small(CifarFormat format) {
    format.recordsPerTrainFile = 3;
    format.recordsPerTestFile = 2;
    return format;
}

std::uint8_t valueOf(int file, int record, int channel, int y, int x) {
    return static_cast<std::uint8_t>(file * 50 + record * 17 + channel * 80 + y * 5 + x);
}

std::vector<std::uint8_t> records(const CifarFormat& format, int file, std::int64_t count) {
    std::vector<std::uint8_t> bytes;
    for (int r = 0; r < count; ++r) {
        if (format.labelBytes == 2) {
            bytes.push_back(19); // the coarse label, which does not count
        }
        bytes.push_back(static_cast<std::uint8_t>((file * 3 + r) % 10));
        for (int c = 0; c < 3; ++c) {
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x) {
                    bytes.push_back(valueOf(file, r, c, y, x));
                }
            }
        }
    }
    return bytes;
}

void writeAll(const TemporaryFolder& folder, const std::string& below, const CifarFormat& format) {
    int file = 0;
    for (const std::string& name : format.trainFiles) {
        folder.write(below + name, records(format, file++, format.recordsPerTrainFile));
    }
    for (const std::string& name : format.testFiles) {
        folder.write(below + name, records(format, file++, format.recordsPerTestFile));
    }
}

void expectExact(const ImageSet& set, std::int64_t index, int file, int record) {
    std::vector<std::uint8_t> pixels(3072);
    set.readImage(index, pixels);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) {
            for (int c = 0; c < 3; ++c) {
                ASSERT_EQ(pixels[static_cast<std::size_t>((y * 32 + x) * 3 + c)],
                          valueOf(file, record, c, y, x));
            }
        }
    }
    EXPECT_EQ(set.label(index), (file * 3 + record) % 10);
}

void expectWhole(const Dataset& data) {
    ASSERT_EQ(data.train.size(), 15);
    ASSERT_EQ(data.test.size(), 2);
    for (int file = 0; file < 5; ++file) {
        for (int record = 0; record < 3; ++record) {
            expectExact(data.train, file * 3 + record, file, record);
        }
    }
    expectExact(data.test, 0, 5, 0);
    expectExact(data.test, 1, 5, 1);
}

TEST(Cifar, ReadsEachPixelAndLabelExactlyFromTheFolderOrTheOneAbove) {
    const CifarFormat format = small(cifar10Format());
    const TemporaryFolder folder;
    writeAll(folder, "cifar-10-batches-bin/", format);
    expectWhole(loadCifar(folder.path(), format, {}));
    expectWhole(loadCifar(folder.path() / "cifar-10-batches-bin", format, {}));
}

TEST(Cifar, Reads100ClassesByTheirFineLabel) {
    const CifarFormat format = small(cifar100Format());
    const TemporaryFolder folder;
    writeAll(folder, "", format);
    const Dataset data = loadCifar(folder.path(), format, {});
    ASSERT_EQ(data.train.size(), 3);
    for (int record = 0; record < 3; ++record) {
        expectExact(data.train, record, 0, record);
    }
    expectExact(data.test, 1, 1, 1);
    ASSERT_EQ(data.classNames.size(), 100U);
    EXPECT_TRUE(std::is_sorted(data.classNames.begin(), data.classNames.end()));
    EXPECT_EQ(std::set(data.classNames.begin(), data.classNames.end()).size(), 100U);
}

#ifdef SHARESNET_LIBARCHIVE
TEST(Cifar, ReadsTheArchiveItself) {
    const CifarFormat format = small(cifar10Format());
    const TemporaryFolder folder;
    writeAll(folder, "cifar-10-batches-bin/", format);
    const std::string archive = folder.string() + "/" + format.archive;
    ASSERT_EQ(
        std::system(
            ("tar -C " + folder.string() + " -czf " + archive + " cifar-10-batches-bin").c_str()),
        0);
    std::filesystem::remove_all(folder.path() / "cifar-10-batches-bin");
    expectWhole(loadCifar(archive, format, {}));
    expectWhole(loadCifar(folder.path(), format, {}));

    std::filesystem::resize_file(archive, std::filesystem::file_size(archive) / 2);
    const std::string message = errorOf([&] { loadCifar(archive, format, {}); });
    EXPECT_NE(message.find(archive), std::string::npos) << message;
}

// Packs the folder's `below` and returns the archive.
std::string packed(const TemporaryFolder& folder, const std::string& below) {
    const std::string archive = folder.string() + "/x.tar.gz";
    const std::string command = "tar -C " + folder.string() + " -czf " + archive + " " + below;
    if (std::system(command.c_str()) != 0) {
        throw std::runtime_error(command);
    }
    return archive;
}

TEST(Cifar, AnArchivedFileOfAnotherSizeIsRefusedUnread) {
    const CifarFormat format = small(cifar10Format());
    const TemporaryFolder folder;
    writeAll(folder, "c/", format);
    std::filesystem::resize_file(folder / "c/data_batch_2.bin", 8 << 20); // zeros
    const std::string archive = packed(folder, "c");
    const std::string message = errorOf([&] { loadCifar(archive, format, {}); });
    EXPECT_NE(message.find("data_batch_2.bin has 8388608 bytes"), std::string::npos) << message;
}

TEST(Cifar, AnArchiveOfTooMuchElseIsRefused) {
    const CifarFormat format = small(cifar10Format());
    const TemporaryFolder folder;
    writeAll(folder, "c/", format);
    folder.write("b/large", {1});
    std::filesystem::resize_file(folder / "b/large", 20 << 20);
    EXPECT_EQ(errorOf([&] { loadCifar(packed(folder, "c b"), format, {}); }), ""); // comes behind
    const std::string message = errorOf([&] { loadCifar(packed(folder, "b c"), format, {}); });
    EXPECT_NE(message.find("unpacks to more than 16 MiB"), std::string::npos) << message;
}

TEST(Cifar, AZipArchiveIsCalledSo) {
    const TemporaryFolder folder;
    const std::filesystem::path archive = folder.write("x.tar.gz", {'P', 'K', 3, 4, 20, 0});
    EXPECT_EQ(errorOf([&] { loadCifar(archive, small(cifar10Format()), {}); }),
              archive.string() + " is a ZIP archive, whatever its name says: unpack it first, with "
                                 "`unzip`, and give the folder.");
}

TEST(Cifar, UnpackingCanBeCancelled) {
    const CifarFormat format = small(cifar10Format());
    const TemporaryFolder folder;
    writeAll(folder, "c/", format);
    DataRequest request;
    request.cancelled = [] { return true; };
    EXPECT_THROW(loadCifar(packed(folder, "c"), format, request), Cancelled);
}
#endif

TEST(Cifar, ATruncatedFileIsNamedWithItsSizeAndTheExpectedOne) {
    const CifarFormat format = small(cifar10Format());
    const TemporaryFolder folder;
    writeAll(folder, "", format);
    std::filesystem::resize_file(folder.path() / "data_batch_3.bin", 5000);
    const std::string message = errorOf([&] { loadCifar(folder.path(), format, {}); });
    EXPECT_NE(message.find("data_batch_3.bin has 5000 bytes"), std::string::npos) << message;
    EXPECT_NE(message.find("9219"), std::string::npos) << message;
}

TEST(Cifar, WrongRecordCountsMissingFilesAndLabelsOutOfRangeAreErrors) {
    const CifarFormat format = small(cifar10Format());
    {
        const TemporaryFolder folder;
        writeAll(folder, "", format);
        folder.write("test_batch.bin", records(format, 5, 3));
        EXPECT_NE(errorOf([&] {
                      loadCifar(folder.path(), format, {});
                  }).find("test_batch.bin has 9219 bytes"),
                  std::string::npos);
    }
    {
        const TemporaryFolder folder;
        writeAll(folder, "", format);
        std::filesystem::remove(folder.path() / "data_batch_4.bin");
        EXPECT_NE(errorOf([&] { loadCifar(folder.path(), format, {}); }).find("data_batch_4.bin"),
                  std::string::npos);
    }
    {
        const TemporaryFolder folder;
        writeAll(folder, "", format);
        std::vector<std::uint8_t> bytes = records(format, 1, 3);
        bytes[2 * 3073] = 10;
        folder.write("data_batch_2.bin", bytes);
        const std::string message = errorOf([&] { loadCifar(folder.path(), format, {}); });
        EXPECT_NE(message.find("Record 2"), std::string::npos) << message;
        EXPECT_NE(message.find("label 10"), std::string::npos) << message;
    }
    const TemporaryFolder empty;
    EXPECT_THROW(loadCifar(empty.path(), format, {}), Error);
    EXPECT_THROW(loadCifar(empty.path() / "nowhere", format, {}), Error);
    EXPECT_THROW(loadCifar(empty.write("x.tar.gz", {1, 2, 3}), format, {}), Error);
}

TEST(Cifar, TheTestImagesAloneNeedNoTrainingFiles) {
    const CifarFormat format = small(cifar10Format());
    const TemporaryFolder folder;
    folder.write("test_batch.bin", records(format, 5, 2));
    DataRequest request;
    request.wantTrain = false;
    const Dataset data = loadCifar(folder.path(), format, request);
    EXPECT_EQ(data.train.size(), 0);
    ASSERT_EQ(data.test.size(), 2);
    expectExact(data.test, 1, 5, 1);
}

TEST(Cifar, AnotherShapeIsRefusedBeforeReading) {
    DataRequest request;
    request.shape = {3, 224, 224};
    const std::string message = errorOf([&] { loadCifar("/nowhere", cifar10Format(), request); });
    EXPECT_NE(message.find("are 3 x 32 x 32"), std::string::npos) << message;
}

TEST(Cifar, LoadingCanBeCancelled) {
    const CifarFormat format = small(cifar10Format());
    const TemporaryFolder folder;
    writeAll(folder, "", format);
    DataRequest request;
    request.cancelled = [] { return true; };
    EXPECT_THROW(loadCifar(folder.path(), format, request), Cancelled);
}

} // namespace
} // namespace sharesnet
