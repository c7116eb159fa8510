// Whether training could begin to read data, told by names alone.
#include "core/base/error.h"
#include "core/data/data_spec.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace sharesnet {
namespace {

using test::TemporaryFolder;

std::string missingOf(const std::string& data) {
    return test::errorOf([&] { requireData(parseDataSpec(data)); });
}

void make(const TemporaryFolder& folder, std::initializer_list<const char*> files) {
    for (const char* file : files) {
        folder.write(file, {1});
    }
}

TEST(RequireData, ShapesNeedNothing) {
    EXPECT_EQ(missingOf("shapes"), "");
}

TEST(RequireData, WhatIsNotThereIsNamedForEveryKind) {
    const TemporaryFolder folder;
    const std::string nowhere = (folder / "nowhere").string();
    for (const char* kind : {"cifar10:", "cifar100:", "mnist:", "fashion-mnist:", "folder:"}) {
        EXPECT_EQ(missingOf(kind + nowhere).find("There is no "), 0U) << missingOf(kind + nowhere);
        EXPECT_NE(missingOf(kind + nowhere).find(nowhere), std::string::npos);
    }
    EXPECT_NE(missingOf("tar:" + nowhere).find("There is no archive (*.tar) at " + nowhere),
              std::string::npos);
    EXPECT_NE(missingOf("tar:" + nowhere + "-{train,val}.tar"), "");
}

TEST(RequireData, AFolderThatIsLaidOutOtherwiseIsRefused) {
    const TemporaryFolder folder;
    make(folder, {"notes.txt"});
    for (const char* kind :
         {"cifar10:", "cifar100:", "mnist:", "fashion-mnist:", "folder:", "tar:"}) {
        EXPECT_NE(missingOf(kind + folder.string()), "") << kind;
    }
}

TEST(RequireData, EveryFileOfCifarMustBeThere) {
    const TemporaryFolder folder;
    make(folder, {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin",
                  "data_batch_5.bin"});
    EXPECT_EQ(missingOf("cifar10:" + folder.string()),
              folder.string() +
                  " holds no test_batch.bin: it is not the complete binary version of CIFAR-10.");
    make(folder, {"test_batch.bin"});
    EXPECT_EQ(missingOf("cifar10:" + folder.string()), "");
    const TemporaryFolder above;
    make(above, {"cifar-100-binary.tar.gz"});
    EXPECT_EQ(missingOf("cifar100:" + above.string()), "");
}

TEST(RequireData, AllFourIdxFilesMustBeThere) {
    const TemporaryFolder folder;
    make(folder,
         {"train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte"});
    EXPECT_NE(missingOf("mnist:" + folder.string()).find("holds no t10k-labels-idx1-ubyte"),
              std::string::npos);
    make(folder, {"t10k-labels-idx1-ubyte"});
    EXPECT_EQ(missingOf("mnist:" + folder.string()), "");
}

TEST(RequireData, AnImageFolderNeedsClassesToTrainAndToTest) {
    const TemporaryFolder folder;
    make(folder, {"train/cat/0.png"});
    EXPECT_NE(missingOf("folder:" + folder.string()).find("has no folder 'test'"),
              std::string::npos);
    make(folder, {"val/cat/0.png"});
    EXPECT_EQ(missingOf("folder:" + folder.string()), "");
}

TEST(RequireData, OneArchiveIsEnough) {
    const TemporaryFolder folder;
    make(folder, {"train/0.tar"});
    EXPECT_EQ(missingOf("tar:" + folder.string()), "");
    EXPECT_EQ(
        missingOf("tar:" + folder.string() + "/{train,val}/*.tar").find("There is no archive"), 0U);
}

} // namespace
} // namespace sharesnet
