#include "core/base/error.h"
#include "core/datasets/checksum.h"
#include "core/datasets/download.h"
#include "core/datasets/fetch.h"
#include "tests/support/error_message.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/http_server.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace sharesnet {
namespace {

using test::errorOf;
using test::HttpServer;
using test::TemporaryFolder;

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string md5OfText(const std::string& text) {
    return md5Of(std::vector<std::uint8_t>(text.begin(), text.end()));
}

std::string madeContent(std::size_t bytes) {
    std::string content;
    for (std::size_t i = 0; i < bytes; ++i) {
        content += static_cast<char>(i * 31 + i / 251);
    }
    return content;
}

// Where a request wants the file to begin.
std::size_t startOf(const std::string& request) {
    const std::size_t at = request.find("Range: bytes=");
    return at == std::string::npos ? 0 : std::stoul(request.substr(at + 13));
}

// As a server with ranges answers; `most`: so many bytes of the body, then it breaks off.
std::string answerOf(const std::string& content, const std::string& request,
                     std::size_t most = std::string::npos) {
    const std::size_t from = startOf(request);
    const std::string body = content.substr(from);
    std::string head = from > 0
                           ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " +
                                 std::to_string(from) + "-" + std::to_string(content.size() - 1) +
                                 "/" + std::to_string(content.size()) + "\r\n"
                           : "HTTP/1.1 200 OK\r\n";
    head += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    return head + body.substr(0, most);
}

struct Wanted {
    TemporaryFolder folder;
    std::string content = madeContent(100'000);
    DownloadRequest request(const HttpServer& server) const {
        DownloadRequest wanted;
        wanted.url = server.url("x.bin");
        wanted.file = folder / "new/x.bin";
        wanted.bytes = content.size();
        wanted.md5 = md5OfText(content);
        return wanted;
    }
    std::filesystem::path part() const { return folder / "new/x.bin.part"; }
};

TEST(Download, WritesTheFileAndTellsProgress) {
    const Wanted wanted;
    const HttpServer server([&](const std::string& r) { return answerOf(wanted.content, r); });
    DownloadRequest request = wanted.request(server);
    std::uint64_t done = 0, all = 0;
    request.progress = [&](std::uint64_t now, std::uint64_t of) {
        EXPECT_GE(now, done);
        done = now;
        all = of;
    };
    download(request);
    EXPECT_EQ(contentOf(request.file), wanted.content);
    EXPECT_EQ(done, wanted.content.size());
    EXPECT_EQ(all, wanted.content.size());
    EXPECT_FALSE(std::filesystem::exists(wanted.part()));
    download(request); // is there already
    EXPECT_EQ(server.requests().size(), 1U);
}

TEST(Download, GoesOnWhereAServerBrokeOff) {
    const Wanted wanted;
    const HttpServer server([&](const std::string& r) {
        return answerOf(wanted.content, r, startOf(r) == 0 ? 40'000 : std::string::npos);
    });
    download(wanted.request(server));
    EXPECT_EQ(contentOf(wanted.folder / "new/x.bin"), wanted.content);
    ASSERT_EQ(server.requests().size(), 2U);
    EXPECT_EQ(startOf(server.requests()[1]), 40'000U);
}

TEST(Download, KeepsWhatCameForTheNextStart) {
    const Wanted wanted;
    {
        const HttpServer server(
            [&](const std::string& r) { return answerOf(wanted.content, r, 10'000); });
        const std::string why = errorOf([&] { download(wanted.request(server)); });
        EXPECT_NE(why.find("stopped after 30000 bytes"), std::string::npos) << why;
        EXPECT_EQ(server.requests().size(), 3U);
    }
    const HttpServer server([&](const std::string& r) { return answerOf(wanted.content, r); });
    download(wanted.request(server));
    EXPECT_EQ(startOf(server.requests()[0]), 30'000U);
    EXPECT_EQ(contentOf(wanted.folder / "new/x.bin"), wanted.content);
}

TEST(Download, AServerThatIsNotThereIsTold) {
    const Wanted wanted;
    DownloadRequest request;
    {
        const HttpServer server([](const std::string&) { return std::string(); });
        request = wanted.request(server);
    }
    request.tries = 1;
    const std::string why = errorOf([&] { download(request); });
    EXPECT_NE(why.find(" sent nothing"), std::string::npos) << why;
    EXPECT_FALSE(std::filesystem::exists(wanted.part()));
}

TEST(Download, BeginsAnewWhereTheServerKnowsNoRanges) {
    const Wanted wanted;
    wanted.folder.write("new/x.bin.part", {1, 2, 3});
    const HttpServer server([&](const std::string&) { return answerOf(wanted.content, ""); });
    download(wanted.request(server));
    EXPECT_EQ(contentOf(wanted.folder / "new/x.bin"), wanted.content);
}

TEST(Download, AWebPageIsNoFile) {
    const Wanted wanted;
    const HttpServer server([](const std::string&) {
        return std::string("HTTP/1.1 200 OK\r\n\r\n \n<!DOCTYPE html><html>Sign in</html>");
    });
    const std::string why = errorOf([&] { download(wanted.request(server)); });
    EXPECT_NE(why.find("returned a web page instead of the file"), std::string::npos) << why;
    EXPECT_FALSE(std::filesystem::exists(wanted.part()));
}

TEST(Download, WhatIsDamagedIsRemovedAndTold) {
    const Wanted wanted;
    std::string damaged = wanted.content;
    damaged[500] ^= 1;
    const HttpServer server([&](const std::string& r) { return answerOf(damaged, r); });
    const std::string why = errorOf([&] { download(wanted.request(server)); });
    EXPECT_NE(why.find("does not have the checksum"), std::string::npos) << why;
    EXPECT_FALSE(std::filesystem::exists(wanted.part()));
    EXPECT_FALSE(std::filesystem::exists(wanted.folder / "new/x.bin"));
}

TEST(Download, AFileThatIsLongerThanItMayBeIsNotReadToItsEnd) {
    const Wanted wanted;
    const HttpServer server(
        [&](const std::string& r) { return answerOf(wanted.content + wanted.content, r); });
    EXPECT_NE(errorOf([&] {
                  download(wanted.request(server));
              }).find("has more than the expected 100000"),
              std::string::npos);
}

TEST(Download, WhatTheServerRefusesIsToldAtOnce) {
    const Wanted wanted;
    const HttpServer server([](const std::string&) {
        return std::string("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    });
    EXPECT_NE(errorOf([&] { download(wanted.request(server)); }).find("HTTP 404"),
              std::string::npos);
    EXPECT_EQ(server.requests().size(), 1U);
    DownloadRequest request = wanted.request(server);
    request.url = "file:///etc/passwd";
    EXPECT_NE(errorOf([&] { download(request); }).find("not an http or https address"),
              std::string::npos);
}

TEST(Download, AFullDiskKeepsWhatCame) {
    const Wanted wanted;
    const HttpServer server([&](const std::string& r) { return answerOf(wanted.content, r); });
    {
        const test::FileSizeLimit full(50'000);
        EXPECT_THROW(download(wanted.request(server)), IoError);
    }
    EXPECT_GT(std::filesystem::file_size(wanted.part()), 0U);
    download(wanted.request(server));
    EXPECT_EQ(contentOf(wanted.folder / "new/x.bin"), wanted.content);
}

TEST(Download, CanBeStopped) {
    const Wanted wanted;
    const HttpServer server([&](const std::string& r) { return answerOf(wanted.content, r); });
    DownloadRequest request = wanted.request(server);
    request.cancelled = [] { return true; };
    EXPECT_THROW(download(request), Cancelled);
    EXPECT_FALSE(std::filesystem::exists(request.file));
}

TEST(Fetch, TakesWhatIsMissingFromAMirror) {
    const TemporaryFolder folder;
    const HttpServer server([](const std::string& r) {
        return answerOf(r.find("GET /m/one ") != std::string::npos ? "1" : "22", r);
    });
    FetchRequest request;
    request.data.files = {{"one", "http://nowhere.invalid/one", 1, md5OfText("1")},
                          {"two", "http://nowhere.invalid/two", 0, md5OfText("22")}};
    request.folder = folder.path();
    request.mirror = server.url("m");
    request.data.data = "mnist:FOLDER";
    EXPECT_EQ(fetchStateOf(request.data, folder.path()), FetchState::Nothing);
    EXPECT_EQ(fetch(request), (DataSpec{DataKind::Mnist, folder.path()}));
    EXPECT_EQ(fetchStateOf(request.data, folder.path()), FetchState::All);
    EXPECT_EQ(contentOf(folder / "one"), "1");
    EXPECT_EQ(contentOf(folder / "two"), "22");
    std::filesystem::remove(folder / "one");
    EXPECT_EQ(fetchStateOf(request.data, folder.path()), FetchState::Part);
    fetch(request);
    EXPECT_EQ(server.requests().size(), 3U);
    request.data.unpacked = "set";
    EXPECT_EQ(fetchStateOf(request.data, folder.path()), FetchState::Part) << "not unpacked yet";
}

} // namespace
} // namespace sharesnet
