#include "core/flow/feature_export.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

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

TEST(FeatureExport, FilesAreNamedByConvolutionUseAndBlock) {
    FeatureMaps maps = twoUses();
    EXPECT_EQ(useFileName(maps, maps.uses[1]), "stage2.conv2-use2-block3.png");
    maps.shared = false;
    EXPECT_EQ(useFileName(maps, maps.uses[1]), "stage2.conv2-block3.png");
}

TEST(FeatureExport, StatisticsOfEachChannelAreExact) {
    const test::TemporaryFolder folder;
    writeChannelStatistics(twoUses(), folder / "statistics.csv");
    std::ifstream in(folder / "statistics.csv");
    std::stringstream text;
    text << in.rdbuf();
    EXPECT_EQ(text.str(), "use,block,channel,minimum,maximum,mean,standard_deviation\n"
                          "1,2,1,0,3,1.5,1.118033988749895\n"
                          "2,3,1,4,7,5.5,1.118033988749895\n");
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
    writeUsePictures(maps, wholeScale, folder.path());
    for (const FeatureMap& use : maps.uses) {
        EXPECT_EQ(loadImage(folder / useFileName(maps, use)).width, 64);
    }
}
#endif

} // namespace
} // namespace sharesnet
