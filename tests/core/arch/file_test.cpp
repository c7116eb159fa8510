#include "core/arch/file.h"

#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>
#include <unistd.h>
#include <vector>

namespace sharesnet {
namespace {

std::string messageOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

// A pipe that holds a text to its end.
class Pipe {
  public:
    explicit Pipe(const std::string& text) {
        int ends[2] = {-1, -1};
        if (::pipe(ends) == 0) {
            (void)!::write(ends[1], text.data(), text.size());
            ::close(ends[1]);
        }
        descriptor_ = ends[0];
    }
    ~Pipe() { ::close(descriptor_); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    std::string name() const { return "/dev/fd/" + std::to_string(descriptor_); }

  private:
    int descriptor_ = -1;
};

class ArchFile : public testing::Test {
  protected:
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }

    const test::TemporaryFolder folder_;
};

TEST_F(ArchFile, SavesAndLoads) {
    const std::filesystem::path file = folder_ / "thin.sharesnet.json";
    const ArchSpec spec = cifarPreActivation(29);
    writeArchFile(spec, file);
    EXPECT_EQ(loadArch(file), spec);
    writeArchFile(wideResNet(16, 4), file);
    EXPECT_EQ(loadArch(file), wideResNet(16, 4));
    std::string text(std::filesystem::file_size(file), '\0');
    std::ifstream(file).read(text.data(), static_cast<std::streamsize>(text.size()));
    EXPECT_EQ(text, toJsonText(wideResNet(16, 4)));
}

TEST_F(ArchFile, ErrorsNameTheFile) {
    const std::filesystem::path missing = folder_ / "missing.json";
    EXPECT_EQ(messageOf([&] { (void)loadArch(missing); }),
              missing.string() + ": there is no such file");
    EXPECT_EQ(messageOf([&] { (void)loadArch(folder_.path()); }),
              folder_.path().string() + ": this is not a file that could hold an architecture");
    const auto broken = write("broken.json", "{\n}");
    EXPECT_EQ(messageOf([&] { (void)loadArch(broken); }), broken.string() + ": format: is missing");
    EXPECT_EQ(messageOf([&] { (void)loadArch(write("empty.json", "")); }),
              (folder_ / "empty.json").string() +
                  ": line 1, column 1: the JSON text ends too early here");
    const auto huge = write("huge.json", "");
    std::filesystem::resize_file(huge, 20U * 1024 * 1024);
    EXPECT_EQ(messageOf([&] { (void)loadArch(huge); }),
              huge.string() + ": an architecture file has at most 16 MiB, this has 20 MiB");
}

// As process substitution and `jq ... | sharesnet describe /dev/stdin` give it.
TEST_F(ArchFile, TheCommandLineReadsItFromAPipe) {
    const ArchSpec spec = cifarPreActivation(29);
    const Pipe whole(toJsonText(spec));
    EXPECT_EQ(archFromNameOrFile(whole.name()), spec);
    const Pipe half("{");
    EXPECT_EQ(messageOf([&] { (void)archFromNameOrFile(half.name()); }),
              half.name() + ": line 1, column 2: the JSON text ends too early here");
    EXPECT_EQ(messageOf([&] { (void)archFromNameOrFile("/dev/zero"); }),
              "/dev/zero: an architecture file has at most 16 MiB, this has more");
    const Pipe other(toJsonText(spec));
    EXPECT_EQ(messageOf([&] { (void)loadArch(other.name()); }), // the window would wait
              other.name() + ": this is not a file that could hold an architecture");
}

TEST_F(ArchFile, IsNotWrittenOverWhatAnotherHasWritten) {
    const std::filesystem::path file = folder_ / "thin.sharesnet.json";
    const FileStamp none = stampOfFile(file);
    EXPECT_EQ(none, 0U);
    const auto first = writeArchFile(cifarPreActivation(29), file, none); // nobody's yet
    ASSERT_TRUE(first);
    EXPECT_EQ(*first, stampOfFile(file));
    EXPECT_EQ(readArchFile(file).stamp, *first);
    const auto second = writeArchFile(wideResNet(16, 4), file, first);
    ASSERT_TRUE(second);
    EXPECT_NE(*second, *first);
    EXPECT_FALSE(writeArchFile(cifarPreActivation(164), file, first));
    EXPECT_EQ(loadArch(file), wideResNet(16, 4));
    EXPECT_TRUE(writeArchFile(cifarPreActivation(164), file)); // told to
    EXPECT_EQ(loadArch(file), cifarPreActivation(164));
    std::filesystem::remove(file);
    EXPECT_TRUE(writeArchFile(wideResNet(16, 4), file, second)); // gone: nothing to lose
}

// Many writers that each expect what they last read: every success builds on the content before it.
TEST_F(ArchFile, OfTwoWritersAtOnceOneIsTold) {
    const std::filesystem::path file = folder_ / "race.sharesnet.json";
    for (int round = 0; round < 20; ++round) {
        const FileStamp before = *writeArchFile(cifarPreActivation(29), file);
        std::atomic<int> written{0};
        std::vector<std::jthread> writers;
        for (int writer = 0; writer < 4; ++writer) {
            writers.emplace_back([&, writer] {
                ArchSpec mine = cifarPreActivation(29);
                mine.name = std::to_string(writer);
                written += writeArchFile(mine, file, before) ? 1 : 0;
            });
        }
        writers.clear();
        EXPECT_EQ(written, 1);
    }
}

TEST_F(ArchFile, IsFoundByPresetNameOrPath) {
    EXPECT_EQ(archFromNameOrFile("sharesnet-164"), cifarPreActivation(164));
    EXPECT_EQ(archFromNameOrFile("sharesnet-imagenet-50a"), imageNet(50, 1));
    EXPECT_EQ(
        archFromNameOrFile(write("mine.json", toJsonText(cifarPreActivation(29))).string()).name,
        "sharesnet-29");
    EXPECT_EQ(messageOf([] { (void)archFromNameOrFile("sharesnet-165"); }),
              "'sharesnet-165' is neither a preset nor an architecture file; did you mean "
              "sharesnet-164?");
    EXPECT_EQ(
        messageOf([] { (void)archFromNameOrFile("?"); }),
        "'?' is neither a preset nor an architecture file; 'sharesnet presets' lists the presets");
}

} // namespace
} // namespace sharesnet
