#include "ui/data/batch_view.h"

#include "core/config/data_settings.h"
#include "tests/ui/training/training_test_kit.h"
#include "ui/base/image_convert.h"
#include "ui/data/preview_grid.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

class BatchViewTest : public testing::Test {
  protected:
    BatchViewTest() {
        source_.shape = {3, 16, 16};
        source_.config.batchSize = 8;
        source_.config.limitTrain = 70;
        source_.config.limitTest = 10;
        source_.config.seed = 5;
    }
    void show() {
        view_.setSource(source_);
        view_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
        ASSERT_TRUE(settles());
    }
    // Until nothing is under way.
    bool settles() {
        return comes([&] { return !child<QPushButton>("previewStop")->isVisible(); });
    }
    template <class Widget>
    Widget* child(const char* name) const {
        return view_.findChild<Widget*>(QLatin1String(name));
    }
    QString textOf(const char* label) const { return child<QLabel>(label)->text(); }
    const PreviewModel& images() const { return child<PreviewGrid>("previewImages")->items(); }
    const PreviewModel& epochs() const { return child<PreviewGrid>("previewEpochs")->items(); }
    BatchPreview expected(std::int64_t epoch, std::int64_t batch) const {
        const Dataset data =
            loadDataset(dataRequestOf(source_.config, source_.data, source_.shape));
        return batchPreview(data, trainingBatches(source_.config, data.shape, data.train.size()),
                            {epoch, batch, 32, {}});
    }
    void expectShown(std::int64_t epoch, std::int64_t batch) const {
        const BatchPreview wanted = expected(epoch, batch);
        ASSERT_EQ(images().rowCount(), std::ssize(wanted.images));
        for (int i = 0; i < images().rowCount(); ++i) {
            const PreviewImage& image = wanted.images[static_cast<std::size_t>(i)];
            EXPECT_EQ(images().item(i).seen, toQImage(image.seen)) << i;
            EXPECT_EQ(images().item(i).plain, toQImage(image.plain)) << i;
        }
    }

    DataSource source_;
    BatchView view_;
};

TEST_F(BatchViewTest, ShowsTheBatchOfTheRunThatWouldBegin) {
    source_.config.cutout = 6;
    source_.config.mixup = 0.4;
    show();
    expectShown(0, 0);
    EXPECT_EQ(textOf("previewBatches"), "of 8") << "whole batches alone";
    EXPECT_TRUE(textOf("previewFacts").startsWith("8 images of 3 x 16 x 16 · mean "))
        << textOf("previewFacts").toStdString();
    EXPECT_TRUE(textOf("previewFacts").contains("mixup: "));
    EXPECT_TRUE(images().item(0).second.startsWith("+ ")) << "what is mixed into it";
    EXPECT_FALSE(child<QLabel>("previewError")->isVisible());
}

TEST_F(BatchViewTest, OtherBatchesAndEpochsAreTypedOrStepped) {
    show();
    auto* batch = child<QSpinBox>("previewBatch");
    batch->setFocus();
    batch->selectAll();
    QTest::keyClicks(batch, "3");
    QTest::keyClick(batch, Qt::Key_Return);
    ASSERT_TRUE(comes([&] { return view_.preview()->batch == 2; }));
    expectShown(0, 2);
    QTest::mouseClick(child<QPushButton>("previewNext"), Qt::LeftButton);
    ASSERT_TRUE(comes([&] { return view_.preview()->epoch == 1; }));
    EXPECT_EQ(child<QSpinBox>("previewEpoch")->value(), 2);
    expectShown(1, 2);
}

TEST_F(BatchViewTest, ASettingThatChangesIsSeenAtOnce) {
    show();
    const QImage before = images().item(0).seen;
    source_.config.augment = false;
    view_.setSource(source_);
    ASSERT_TRUE(comes([&] { return images().item(0).seen == images().item(0).plain; }));
    expectShown(0, 0);
    EXPECT_NE(images().item(0).seen, before);
}

TEST_F(BatchViewTest, TheSelectedImageIsFollowedThroughEpochs) {
    show();
    auto* grid = child<PreviewGrid>("previewImages");
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Right);
    ASSERT_EQ(grid->currentIndex().row(), 1);
    const std::int64_t image = view_.preview()->images[1].index;
    const QString where = QString::fromStdString(view_.preview()->images[1].where.english());
    ASSERT_TRUE(comes([&] { return textOf("previewFollowed") == "In the next epochs: " + where; }));
    ASSERT_EQ(epochs().rowCount(), 6);
    const Dataset data = loadDataset(dataRequestOf(source_.config, source_.data, source_.shape));
    const auto seen = imageInEpochs(
        data, trainingBatches(source_.config, data.shape, data.train.size()), image, 1, 6);
    for (int i = 0; i < 6; ++i) {
        const auto& one = seen[static_cast<std::size_t>(i)];
        EXPECT_EQ(epochs().item(i).seen, one ? toQImage(*one) : QImage()) << i;
        EXPECT_EQ(
            epochs().item(i).caption,
            (one ? QStringLiteral("epoch %1") : QStringLiteral("not in epoch %1")).arg(i + 2));
    }
}

TEST_F(BatchViewTest, DataThatCannotBeReadSayWhyAndOthersAreShownThen) {
    const DataSpec good = source_.data;
    source_.data = parseDataSpec("folder:/nowhere/at/all");
    show();
    EXPECT_TRUE(child<QLabel>("previewError")->isVisible());
    EXPECT_TRUE(textOf("previewError").contains("/nowhere/at/all"))
        << textOf("previewError").toStdString();
    EXPECT_EQ(images().rowCount(), 0);
    source_.data = good;
    view_.setSource(source_);
    ASSERT_TRUE(comes([&] { return images().rowCount() == 8; }));
    EXPECT_FALSE(child<QLabel>("previewError")->isVisible());
}

TEST_F(BatchViewTest, SettingsThatCannotBeSayWhy) {
    source_.shape = {2, 16, 16};
    show();
    EXPECT_TRUE(textOf("previewError").contains("2 x 16 x 16"))
        << textOf("previewError").toStdString();
}

TEST_F(BatchViewTest, ReadingCanBeStopped) {
    source_.shape = {3, 96, 96};
    source_.config.limitTrain = 0;
    view_.setSource(source_);
    view_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
    QTest::mouseClick(child<QPushButton>("previewStop"), Qt::LeftButton);
    ASSERT_TRUE(settles());
    EXPECT_EQ(textOf("previewState"), "Stopped");
    EXPECT_EQ(images().rowCount(), 0);
    source_.shape = {3, 16, 16};
    view_.setSource(source_);
    ASSERT_TRUE(comes([&] { return images().rowCount() == 8; }));
}

TEST_F(BatchViewTest, WhatIsReleasedIsReadAgainWhenItComesUp) {
    show();
    view_.hide();
    view_.release();
    EXPECT_FALSE(view_.preview());
    view_.show();
    ASSERT_TRUE(comes([&] { return view_.preview().has_value(); }));
    expectShown(0, 0);
}

} // namespace
} // namespace sharesnet::test
