#include "core/base/error.h"
#include "core/datasets/checksum.h"
#include "core/datasets/known_data.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

// RFC 1321, A.5
TEST(Md5, IsThatOfTheRfc) {
    const auto of = [](const std::string& text) {
        return md5Of(std::vector<std::uint8_t>(text.begin(), text.end()));
    };
    EXPECT_EQ(of(""), "d41d8cd98f00b204e9800998ecf8427e");
    EXPECT_EQ(of("abc"), "900150983cd24fb0d6963f7d28e17f72");
    EXPECT_EQ(of("message digest"), "f96b697d7cb7938d525a2f31aaf161d0");
}

TEST(Md5, OfAFileIsThatOfItsBytes) {
    const test::TemporaryFolder folder;
    const std::vector<std::uint8_t> bytes((1 << 20) * 2 + 77, 7);
    EXPECT_EQ(md5OfFile(folder.write("x", bytes)), md5Of(bytes));
    EXPECT_EQ(md5OfFile(folder.write("y", {})), "d41d8cd98f00b204e9800998ecf8427e");
    EXPECT_THROW(md5OfFile(folder / "none"), Error);
    EXPECT_THROW(md5OfFile(folder / "x", [] { return true; }), Cancelled);
}

TEST(KnownData, EachHasAHomeALicenseAndChecksums) {
    for (const KnownData& data : knownData()) {
        EXPECT_TRUE(data.home.starts_with("http")) << data.name;
        EXPECT_FALSE(data.license.empty()) << data.name;
        for (const KnownFile& file : data.files) {
            EXPECT_EQ(file.md5.size(), 32U) << file.name;
            EXPECT_TRUE(file.url.ends_with("/" + file.name)) << file.url;
        }
    }
    EXPECT_EQ(knownData("mnist").files.size(), 4U);
    EXPECT_NE(test::errorOf([] { knownData("cifar-10"); }).find("did you mean 'cifar10'?"),
              std::string::npos);
    EXPECT_EQ(toString(dataIn(knownData("imagenette-160"), "/d")), "folder:/d/imagenette2-160");
    EXPECT_EQ(toString(dataIn(knownData("cifar10"), "/d")), "cifar10:/d/cifar-10-binary.tar.gz");
}

} // namespace
} // namespace sharesnet
