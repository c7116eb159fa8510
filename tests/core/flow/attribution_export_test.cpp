#include "core/flow/attribution_export.h"

#include "core/base/error.h"
#include "core/base/npy.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <limits>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

FeatureMap mapOf(int use, int height, int width, std::vector<float> values) {
    return {use + 1, use, 1, height, width, std::move(values)};
}

Attributions twoUses() {
    Attributions found;
    found.query.conv = parseConvAddress("stage2.conv2");
    found.query.image = {2, 2, {0, 0, 0, 255, 255, 255, 10, 20, 30, 40, 50, 60}};
    found.source = "best.safetensors";
    found.shared = true;
    found.ofClass = 1;
    found.probabilities = {0.25F, 0.75F};
    found.classNames = {"cat", "dog"};
    found.uses = {{mapOf(1, 1, 2, {0.5F, 2}), mapOf(1, 2, 2, {0, 1, 2, 0.25F})},
                  {mapOf(2, 1, 1, {4}), mapOf(2, 2, 2, {4, 4, 4, 4})}};
    return found;
}

// What numpy.load reads: magic, version, padded header, values.
TEST(Npy, IsVersionOneWithAPaddedHeader) {
    const std::vector<float> values{1.5F, -2, 0.1F, 4, 5, 6};
    const std::string file = npyOf(values, {2, 3});
    EXPECT_EQ(file.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    const std::size_t header =
        static_cast<unsigned char>(file[8]) + 256U * static_cast<unsigned char>(file[9]);
    EXPECT_EQ((10 + header) % 64, 0U);
    const std::string text = file.substr(10, header);
    EXPECT_EQ(text.find("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"), 0U);
    EXPECT_EQ(text.back(), '\n');
    ASSERT_EQ(file.size(), 10 + header + 24);
    std::vector<float> read(6);
    std::memcpy(read.data(), file.data() + 10 + header, 24);
    EXPECT_EQ(read, values);
}

TEST(AttributionExport, TheMapLiesOverTheGrayImage) {
    const RgbImage seen{2, 1, {100, 100, 100, 100, 100, 100}};
    const RgbImage heat = heatImage(seen, mapOf(1, 1, 2, {0, 8}), 4);
    EXPECT_EQ(heat.pixelsHwc, (std::vector<std::uint8_t>{100, 100, 100, 232, 117, 15}))
        << "0.15 of the gray and 0.85 of the orange at the limit and above";
    const RgbImage wrong =
        heatImage(seen, mapOf(1, 1, 2, {std::numeric_limits<float>::quiet_NaN(), 0}), 4);
    EXPECT_EQ(wrong.pixelsHwc[0], 255);
    EXPECT_EQ(wrong.pixelsHwc[1], 0);
    EXPECT_EQ(commonLimit(twoUses()), 4);
}

TEST(AttributionExport, JsonSaysWhatForAndWhere) {
    const nlohmann::ordered_json json = toJson(twoUses());
    EXPECT_EQ(json["method"], "grad-cam");
    EXPECT_EQ(json["class"], "dog");
    EXPECT_EQ(json["probability"], 0.75);
    EXPECT_EQ(json["uses"][0]["maximum"], 2);
    EXPECT_EQ(json["uses"][0]["file"], "stage2.conv2-use1-block2-grad-cam.npy");
}

#ifdef SHARESNET_OPENCV
TEST(AttributionExport, EachUseHasItsPictureAndItsNumbers) {
    const test::TemporaryFolder folder;
    writeFiles(attributionFiles(std::make_shared<const Attributions>(twoUses())), folder / "new");
    const std::string name = (folder / "new/stage2.conv2-use1-block2-grad-cam").string();
    EXPECT_EQ(textOf(name + "-raw.csv"), "0.5,2\r\n");
    EXPECT_EQ(textOf(name + ".npy"), npyOf(twoUses().uses[0].onImage.valuesChw, {2, 2}));
    EXPECT_EQ(textOf(name + "-raw.npy"), npyOf(twoUses().uses[0].raw.valuesChw, {1, 2}));
    EXPECT_EQ(loadImage(name + ".png").width, 256);
    EXPECT_EQ(nlohmann::ordered_json::parse(textOf(folder / "new/explanation.json")),
              toJson(twoUses()));
    EXPECT_FALSE(fs::exists(folder / "new/stage2.conv2-image-grad-cam.npy"));
}
#endif

TEST(TopImagesExport, IsALineForEachImage) {
    TopImages found;
    found.request.conv = parseConvAddress("stage2.conv2");
    found.request.channel = 4;
    found.classNames = {"cat", "dog"};
    found.images = 100;
    found.uses = {{2, 1, {{17, 1, 0.5F, 3, 4, {}}, {5, 0, 0.25F, 0, 1, "test/cat/5.png"}}}};
    const test::TemporaryFolder folder;
    writeFiles(topImagesFiles(std::make_shared<const TopImages>(found)), folder / "new");
    EXPECT_EQ(textOf(folder / "new/top-images.csv"),
              "use,block,place,image,class,value,row,column,file\r\n"
              "1,2,1,17,dog,0.5,3,4,\r\n"
              "1,2,2,5,cat,0.25,0,1,test/cat/5.png\r\n");
    const nlohmann::ordered_json json = toJson(found);
    EXPECT_EQ(json["channel"], 5) << "from 1, as people count";
    EXPECT_EQ(json["uses"][0]["images"][1]["file"], "test/cat/5.png");
    EXPECT_FALSE(json["uses"][0]["images"][0].contains("file"));
}

TEST(TapPoints, AreReadByName) {
    for (const TapPoint point :
         {TapPoint::Input, TapPoint::Output, TapPoint::AfterNorm, TapPoint::AfterSum}) {
        EXPECT_EQ(parseTapPoint(toString(point)), point);
    }
    EXPECT_THROW(parseTapPoint("behind"), Error);
    EXPECT_THROW(parseAttributionMethod("magic"), Error);
    EXPECT_EQ(parseAttributionMethod("input-gradient"), AttributionMethod::InputGradient);
}

} // namespace
} // namespace sharesnet
