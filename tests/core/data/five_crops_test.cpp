#include "core/data/five_crops.h"

#include "core/data/image_file.h"
#include "core/data/preprocess.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

// One picture, again and again.
class OnePicture final : public EncodedImages {
  public:
    explicit OnePicture(std::vector<std::uint8_t> content) : content_(std::move(content)) {}
    std::int64_t size() const override { return 2; }
    int label(std::int64_t i) const override { return static_cast<int>(i); }
    std::uint64_t bytes(std::int64_t) const override { return content_.size(); }
    std::string name(std::int64_t) const override { return "one.png"; }
    std::string describe(std::int64_t) const override { return "one.png"; }
    std::filesystem::path file(std::int64_t) const override { return "one.png"; }
    std::vector<std::uint8_t> read(std::int64_t) const override { return content_; }

  private:
    std::vector<std::uint8_t> content_;
};

// Value x + 8 y at each of its 8 x 8 pixels.
std::vector<std::uint8_t> numbered(const TemporaryFolder& folder) {
    RgbImage image{8, 8, {}};
    for (int k = 0; k < 64; ++k) {
        image.pixelsHwc.insert(image.pixelsHwc.end(), 3, static_cast<std::uint8_t>(k));
    }
    savePng(image, folder.path() / "one.png");
    return readImageFile(folder.path() / "one.png");
}

int firstValue(const ImageSet& set, std::int64_t image) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(set.shape().bytes()));
    set.readImage(image, pixels);
    return pixels.front();
}

TEST(FiveCrops, AreTheCenterAndTheCornersOfTheScaledPicture) {
    const TemporaryFolder folder;
    const auto decode = [](std::span<const std::uint8_t>, ImageShape, std::span<std::uint8_t>) {};
    const ImageSet set({3, 4, 4}, std::make_shared<OnePicture>(numbered(folder)), {}, decode);
    const std::vector<ImageSet> crops = fiveCrops(set, 0.5); // 4 of 8 pixels: nothing is scaled
    ASSERT_EQ(crops.size(), 5U);
    const std::vector<int> corners{2 + 8 * 2, 0, 4, 8 * 4, 4 + 8 * 4};
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(firstValue(crops[i], 1), corners[i]) << i;
        EXPECT_EQ(crops[i].labels(), set.labels());
    }
}

TEST(FiveCrops, OfImagesThatAreNoPicturesAreRefused) {
    const ImageSet set({3, 1, 1}, {1, 2, 3}, {0});
    EXPECT_EQ(errorOf([&] { fiveCrops(set, 1); }),
              "Ten crops are for image folders and tars, whose pictures are larger than what the "
              "network sees: leave ten-crop out.");
}

} // namespace
} // namespace sharesnet::test
