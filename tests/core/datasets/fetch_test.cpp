#include "core/base/error.h"
#include "core/datasets/checksum.h"
#include "core/datasets/fetch.h"
#include "tests/core/data/made_tars.h"
#include "tests/support/http_server.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace sharesnet {
namespace {

TEST(Fetch, UnpacksWhatComesPackedOnce) {
    const std::vector<std::uint8_t> tar = test::MadeTar().add("set/train/a/0.png", "x").bytes();
    const test::HttpServer server([&](const std::string&) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(tar.size()) + "\r\n\r\n" +
               std::string(tar.begin(), tar.end());
    });
    const test::TemporaryFolder folder;
    FetchRequest request;
    request.data.files = {{"set.tgz", server.url("set.tgz"), 0, md5Of(tar)}};
    request.data.data = "folder:FOLDER/set";
    request.data.unpacked = "set";
    request.folder = folder.path();
    bool unpacking = false;
    request.progress = [&](const FetchProgress& progress) {
        unpacking = unpacking || progress.unpacking;
    };
    EXPECT_EQ(fetch(request), (DataSpec{DataKind::Folder, folder / "set"}));
    EXPECT_TRUE(unpacking);
    EXPECT_TRUE(std::filesystem::exists(folder / "set/train/a/0.png"));
    EXPECT_EQ(fetchStateOf(request.data, folder.path()), FetchState::All);
    unpacking = false;
    fetch(request);
    EXPECT_FALSE(unpacking);
    EXPECT_EQ(server.requests().size(), 1U);
}

} // namespace
} // namespace sharesnet
