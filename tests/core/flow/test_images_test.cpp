#include "core/data/shapes.h"
#include "core/flow/test_images.h"
#include "tests/support/error_message.h"
#include "tests/support/run_errors.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using test::errorOf;
using ::testing::HasSubstr;

// The first test images of shapes of this seed, as a network would have evaluated them.
RunErrors evaluatedShapes(std::uint64_t seed) {
    DataRequest request;
    request.seed = seed;
    request.wantTrain = false;
    const Dataset shapes = loadShapes(request);
    RunErrors errors = test::errorsOf(1, {{0, 0, 1}, {0, 0, 1}, {0, 0, 1}, {0, 0, 1}});
    errors.testSet.seed = seed;
    for (ImagePrediction& image : errors.images) {
        image.truth = shapes.test.label(image.index);
    }
    return errors;
}

TEST(TestImages, AreThoseOfTheDataByTheirIndex) {
    DataRequest request;
    request.seed = 5;
    request.wantTrain = false;
    const Dataset shapes = loadShapes(request);
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(shapes.shape.bytes()));
    shapes.test.readImage(3, pixels);
    TestImages images;
    const RgbImage image = images.image(evaluatedShapes(5), 3);
    EXPECT_EQ(image.width, 32);
    EXPECT_EQ(image.pixelsHwc, pixels);
    EXPECT_NE(images.image(evaluatedShapes(6), 3), image); // another set is read
    EXPECT_EQ(images.image(evaluatedShapes(5), 3), image);
}

TEST(TestImages, AreNotShownOfDataThatHasChanged) {
    RunErrors errors = evaluatedShapes(5);
    errors.images[2].truth = (errors.images[2].truth + 1) % 10;
    TestImages images;
    EXPECT_THAT(errorOf([&] { images.image(errors, 2); }), HasSubstr("shapes has changed since"));
    EXPECT_THAT(errorOf([&] { images.image(errors, 9); }), HasSubstr("was not evaluated"));
    EXPECT_THROW(TestImages().image(errors, 0, [] { return true; }), Cancelled);
}

#ifdef SHARESNET_OPENCV
TEST(TestImages, OfAnImageFolderAreReadOneByOne) {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "test/cat");
    const RgbImage red{32, 32, std::vector<std::uint8_t>(32 * 32 * 3, 200)};
    savePng(red, folder / "test/cat/1.png");
    RunErrors errors = test::errorsOf(1, {{0, 0, 1}, {0, 0, 1}});
    errors.testSet.data = {DataKind::Folder, folder.path()};
    errors.files = {"test/cat/0.png", "test/cat/1.png"}; // the first is gone
    TestImages images;
    EXPECT_EQ(images.image(errors, 1), red);
    EXPECT_THAT(errorOf([&] { images.image(errors, 0); }), HasSubstr("test/cat/0.png"));
}
#endif

} // namespace
} // namespace sharesnet
