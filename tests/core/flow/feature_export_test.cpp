#include "core/flow/feature_export.h"

#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <limits>
#include <sstream>

namespace sharesnet {
namespace {

// Two uses of one channel, 2 x 2: 0..3 and 4..7.
FeatureMaps twoUses() {
    FeatureMaps maps;
    maps.query.conv = parseConvAddress("stage2.conv2");
    maps.shared = true;
    maps.uses = {{2, 1, 1, 2, 2, {0, 1, 2, 3}}, {3, 2, 1, 2, 2, {4, 5, 6, 7}}};
    maps.probabilities = {0.25F, 0.75F};
    maps.classNames = {"cat", "dog"};
    return maps;
}

ValueScale wholeScale(const FeatureMap&) {
    return {0, 7};
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(FeatureExport, FilesAreNamedByConvolutionUseAndBlock) {
    FeatureMaps maps = twoUses();
    EXPECT_EQ(useFileName(maps, maps.uses[1]), "stage2.conv2-use2-block3.png");
    maps.shared = false;
    EXPECT_EQ(useFileName(maps, maps.uses[1], ".npy"), "stage2.conv2-block3.npy");
}

std::shared_ptr<const FeatureMaps> sharedMaps(const FeatureMaps& maps) {
    return std::make_shared<const FeatureMaps>(maps);
}

TEST(FeatureExport, FormatsAreNamedByTheirExtensions) {
    using enum FeatureFormat;
    EXPECT_EQ(parseFeatureFormats("png,svg,csv,npy"), (std::vector{Png, Svg, Csv, Npy}));
    EXPECT_EQ(toString(Npy), "npy");
    const std::string why = test::errorOf([] { parseFeatureFormats("png,gif"); });
    EXPECT_EQ(why, "There is no format 'gif': choose png, svg, csv or npy.");
}

TEST(FeatureExport, StatisticsOfEachChannelAreExact) {
    const test::TemporaryFolder folder;
    FeatureMaps maps = twoUses();
    maps.uses.push_back(maps.uses[1]);
    maps.uses[2].valuesChw[1] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(
        writeFiles(featureFiles(figureOfUses(maps, wholeScale), FeatureFormat::Csv), folder.path()),
        std::vector<std::string>{"stage2.conv2-channels.csv"});
    EXPECT_EQ(contentOf(folder / "stage2.conv2-channels.csv"),
              "use,block,channel,minimum,maximum,mean,standard_deviation,not_finite\n"
              "1,2,1,0,3,1.5,1.118033988749895,0\n"
              "2,3,1,4,7,5.5,1.118033988749895,0\n"
              "2,3,1,4,7,5.666666666666667,1.247219128924647,1\n");
}

// Bytes as NumPy's documentation says; the values begin at a multiple of 64.
TEST(FeatureExport, ValuesAreNumpyArraysOfChannelsRowsAndColumns) {
    const test::TemporaryFolder folder;
    FeatureMaps maps = twoUses();
    maps.uses = {{2, 1, 3, 1, 2, {0, 1, 2, 3, 4, 5}}};
    EXPECT_EQ(
        writeFiles(featureFiles(figureOfUses(maps, wholeScale), FeatureFormat::Npy), folder.path()),
        std::vector<std::string>{"stage2.conv2-use1-block2.npy"});
    const std::string npy = contentOf(folder / "stage2.conv2-use1-block2.npy");
    ASSERT_EQ(npy.size(), 128 + 6 * 4);
    EXPECT_EQ(npy.substr(0, 10), std::string("\x93NUMPY\x01\x00\x76\x00", 10));
    EXPECT_EQ(npy.substr(10, 61), "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 1, 2), ");
    EXPECT_EQ(npy[127], '\n');
    float last = 0;
    std::memcpy(&last, npy.data() + npy.size() - 4, 4);
    EXPECT_EQ(last, 5);
}

// What is on show beside the uses has names of its own.
TEST(FeatureExport, EveryColumnOfTheStripHasAFile) {
    const test::TemporaryFolder folder;
    FeatureMaps maps = twoUses();
    maps.inputs = {maps.uses[0]};
    const auto shown = std::make_shared<const FeatureMaps>(maps);
    auto other = std::make_shared<FeatureMaps>(twoUses());
    other->shared = false;
    StripFigure figure{shown, stripColumns(shown, true, other), {}, {0}, "unshared twin"};
    figure.scales.assign(figure.columns.size(), {0, 7});
    EXPECT_EQ(writeFiles(featureFiles(figure, FeatureFormat::Npy), folder.path()),
              (std::vector<std::string>{
                  "stage2.conv2-input.npy", "stage2.conv2-use1-block2.npy",
                  "stage2.conv2-other-block2.npy", "stage2.conv2-use1-block2-against.npy",
                  "stage2.conv2-use2-block3.npy", "stage2.conv2-other-block3.npy",
                  "stage2.conv2-use2-block3-against.npy", "stage2.conv2-use2-block3-change.npy"}));
    EXPECT_EQ(
        writeFiles(featureFiles(figure, FeatureFormat::Csv), folder.path()),
        (std::vector<std::string>{"stage2.conv2-channels.csv", "stage2.conv2-other-channels.csv"}));
}

TEST(FeatureExport, KernelsAreArraysAndLinesWithTheirNorms) {
    const test::TemporaryFolder folder;
    FeatureMaps maps = twoUses();
    maps.weights = {{1, 2, 1, {3, -4}}};
    EXPECT_EQ(writeFiles(kernelFiles(sharedMaps(maps), FeatureFormat::Csv), folder.path()),
              std::vector<std::string>{"stage2.conv2-kernels.csv"});
    EXPECT_EQ(contentOf(folder / "stage2.conv2-kernels.csv"),
              "output,input,norm,w0_0\n1,1,3,3\n1,2,4,-4\n");
    maps.shared = false;
    maps.weights.push_back(maps.weights[0]);
    EXPECT_EQ(writeFiles(kernelFiles(sharedMaps(maps), FeatureFormat::Npy, "other"), folder.path()),
              (std::vector<std::string>{"stage2.conv2-other-block2-kernels.npy",
                                        "stage2.conv2-other-block3-kernels.npy"}));
    const std::string npy = contentOf(folder / "stage2.conv2-other-block2-kernels.npy");
    EXPECT_NE(npy.find("'shape': (1, 2, 1, 1)"), std::string::npos);
    EXPECT_EQ(test::errorOf([&] { kernelFiles(sharedMaps(maps), FeatureFormat::Png); }),
              "kernels are written as npy or csv, not as png");
}

TEST(FeatureExport, JsonNamesTheFilesAndTheMostProbableClassFirst) {
    const auto json = featureMapsJson(twoUses(), wholeScale);
    EXPECT_EQ(json["conv"], "stage2.conv2");
    EXPECT_EQ(json["uses"][1]["file"], "stage2.conv2-use2-block3.png");
    EXPECT_EQ(json["uses"][0]["zero_fraction"], 0.25);
    EXPECT_EQ(json["uses"][0]["scale"][1], 7);
    EXPECT_FALSE(json.contains("similarity")) << "of one image it says little";
    EXPECT_EQ(json["prediction"][0]["class"], "dog");
}

TEST(FeatureExport, JsonHasNoStatisticsOfWhatIsNotFinite) {
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
    FeatureMaps maps = twoUses();
    maps.uses[0].valuesChw = {0, kNan, 2, std::numeric_limits<float>::infinity()};
    auto json = featureMapsJson(maps, wholeScale);
    EXPECT_EQ(json["uses"][0]["not_finite"], 2);
    EXPECT_EQ(json["uses"][0]["maximum"], 2);
    EXPECT_TRUE(json["uses"][0]["mean"].is_null());
    EXPECT_TRUE(json["uses"][0]["std"].is_null());
    EXPECT_EQ(json["uses"][1]["not_finite"], 0);
    EXPECT_EQ(json["uses"][1]["mean"], 5.5);
    maps.uses[0].valuesChw.assign(4, kNan);
    json = featureMapsJson(maps, wholeScale);
    EXPECT_TRUE(json["uses"][0]["minimum"].is_null());
    EXPECT_TRUE(json["uses"][0]["maximum"].is_null());
}

#ifdef SHARESNET_OPENCV
TEST(FeatureExport, APictureAUse) {
    const test::TemporaryFolder folder;
    const FeatureMaps maps = twoUses();
    for (const std::string& name : writeFiles(
             featureFiles(figureOfUses(maps, wholeScale), FeatureFormat::Png), folder.path())) {
        EXPECT_EQ(loadImage(folder / name).width, 64);
    }
}

TEST(FeatureExport, TheStripIsOnePictureWithARowForEachChannelAskedFor) {
    const test::TemporaryFolder folder;
    FeatureMaps maps = twoUses();
    maps.source = std::string("a<b>.safetensors");
    maps.uses[0] = {2, 1, 3, 1, 1, {0, 1, 2}};
    maps.uses[1] = {3, 2, 3, 1, 1, {3, 4, 5}};
    StripFigure figure = figureOfUses(maps, wholeScale);
    figure.channels = {2, 0};
    writeFiles(featureFiles(figure, FeatureFormat::Svg), folder.path());
    const std::string svg = contentOf(folder / "stage2.conv2-strip.svg");
    const auto count = [&](const std::string& part) {
        int found = 0;
        for (auto at = svg.find(part); at != std::string::npos; at = svg.find(part, at + 1)) {
            ++found;
        }
        return found;
    };
    EXPECT_EQ(count("data:image/png;base64,iVBOR"), 2 * 2 + 1); // and the legend
    EXPECT_LT(svg.find(">ch 3<"), svg.find(">ch 1<"));
    EXPECT_EQ(count(">ch 2<"), 0);
    EXPECT_EQ(count("a&lt;b&gt;"), 1);
    EXPECT_EQ(count(">use 2<"), 1);
    EXPECT_EQ(svg.substr(svg.size() - 7), "</svg>\n");
}
#endif

} // namespace
} // namespace sharesnet
