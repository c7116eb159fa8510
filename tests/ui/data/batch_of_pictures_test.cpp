#include "core/data/png.h"
#include "tests/ui/training/training_test_kit.h"
#include "ui/data/batch_view.h"
#include "ui/data/preview_grid.h"

#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

// Random crops of the files themselves, one of which cannot be read.
TEST(BatchOfPictures, CropsFilesAndNamesThoseThatCannotBeRead) {
    const TemporaryFolder folder;
    for (int i = 0; i < 9; ++i) {
        std::vector<std::uint8_t> pixels;
        for (int k = 0; k < 40 * 30 * 3; ++k) {
            pixels.push_back(static_cast<std::uint8_t>(k / 7 + 20 * i));
        }
        const std::string name = (i % 2 == 0 ? "cat/" : "dog/") + std::to_string(i) + ".png";
        folder.write("train/" + name, encodePng({40, 30, pixels}));
        folder.write("test/" + name, encodePng({40, 30, pixels}));
    }
    folder.write("train/cat/broken.png", {1, 2, 3});
    DataSource source;
    source.data = {DataKind::Folder, folder.path()};
    source.shape = {3, 16, 16};
    source.config.batchSize = 32;
    source.config.trainCrop = TrainCrop::Resized;
    BatchView view;
    view.setSource(source);
    view.show();
    ASSERT_TRUE(comes([&] { return view.preview().has_value(); }));
    EXPECT_EQ(view.preview()->count, 9);
    const auto* error = view.findChild<QLabel*>(QStringLiteral("previewError"));
    EXPECT_TRUE(error->text().startsWith("1 file skipped: train/cat/broken.png ("))
        << error->text().toStdString();
    const auto& images = view.findChild<PreviewGrid*>(QStringLiteral("previewImages"))->items();
    ASSERT_EQ(images.rowCount(), 9);
    EXPECT_EQ(images.item(0).seen.size(), QSize(16, 16));
    EXPECT_NE(images.item(0).seen, images.item(0).plain);
    EXPECT_TRUE(images.item(0).toolTip.startsWith("train/"))
        << images.item(0).toolTip.toStdString();
}

} // namespace
} // namespace sharesnet::test
