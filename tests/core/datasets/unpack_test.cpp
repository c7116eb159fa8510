#include "core/base/error.h"
#include "core/datasets/unpack.h"
#include "tests/core/data/made_tars.h"
#include "tests/support/error_message.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace sharesnet {
namespace {

using test::errorOf;
using test::MadeTar;
using test::TemporaryFolder;

struct Packed {
    explicit Packed(const MadeTar& tar) : Packed(tar.bytes()) {}
    explicit Packed(const std::vector<std::uint8_t>& bytes) {
        request.archive = folder.write("x.tar", bytes);
        request.folder = folder.path();
        request.top = "set";
    }
    bool nothingIsLeft() const {
        return !std::filesystem::exists(folder / "set") &&
               !std::filesystem::exists(folder / "set.unpacking");
    }

    TemporaryFolder folder;
    UnpackRequest request;
};

MadeTar madeSet() {
    MadeTar tar;
    tar.addFolder("set").addFolder("set/train").add("set/train/a.txt", "first");
    tar.add("./set/test/b.txt", std::string(100'000, 'b'));
    return tar;
}

TEST(Unpack, MakesFilesAndFoldersAndTellsProgress) {
    Packed packed(madeSet());
    std::uint64_t told = 0;
    packed.request.progress = [&](std::uint64_t done, std::uint64_t all) {
        EXPECT_GE(done, told);
        EXPECT_LE(done, all);
        told = done;
    };
    unpack(packed.request);
    EXPECT_EQ(std::filesystem::file_size(packed.folder / "set/train/a.txt"), 5U);
    EXPECT_EQ(std::filesystem::file_size(packed.folder / "set/test/b.txt"), 100'000U);
    EXPECT_GT(told, 0U);
    EXPECT_FALSE(std::filesystem::exists(packed.folder / "set.unpacking"));
}

TEST(Unpack, LeavesAloneWhatIsThere) {
    Packed packed(madeSet());
    packed.folder.write("set/mine.txt", {1});
    unpack(packed.request);
    EXPECT_TRUE(std::filesystem::exists(packed.folder / "set/mine.txt"));
    EXPECT_FALSE(std::filesystem::exists(packed.folder / "set/train"));
}

TEST(Unpack, NothingGoesAnywhereElse) {
    for (const char* name : {"set/../../away.txt", "/tmp/away.txt", "other/a.txt", ".."}) {
        const Packed packed(MadeTar().add(name, "x"));
        EXPECT_NE(errorOf([&] { unpack(packed.request); }).find("which is not in its folder set"),
                  std::string::npos)
            << name;
        EXPECT_TRUE(packed.nothingIsLeft()) << name;
    }
}

TEST(Unpack, WhatIsCutOffOrStoppedLeavesNothing) {
    std::vector<std::uint8_t> bytes = madeSet().bytes();
    bytes.resize(bytes.size() / 2);
    const Packed cut(bytes);
    EXPECT_NE(errorOf([&] { unpack(cut.request); }).find("it is damaged or truncated"),
              std::string::npos);
    EXPECT_TRUE(cut.nothingIsLeft());
    Packed stopped(madeSet());
    stopped.request.cancelled = [&] {
        return std::filesystem::exists(stopped.folder / "set.unpacking/set/train/a.txt");
    };
    EXPECT_THROW(unpack(stopped.request), Cancelled);
    EXPECT_TRUE(stopped.nothingIsLeft());
}

TEST(Unpack, AFullDiskIsTold) {
    const Packed packed(madeSet());
    const test::FileSizeLimit full(50'000);
    EXPECT_THROW(unpack(packed.request), IoError);
    EXPECT_TRUE(packed.nothingIsLeft());
}

} // namespace
} // namespace sharesnet
