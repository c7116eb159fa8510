#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/inspect/tap_field.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/activations/lens_engine.h"
#include "tests/ui/activations/saved_files.h"
#include "ui/explain/top_images_grid.h"
#include "ui/explain/top_images_view.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <semaphore>

namespace sharesnet::test {
namespace {

TopImages madeUpTop(const TopImagesRequest& request) {
    TopImages found;
    found.request = request;
    found.shared = true;
    found.images = 200;
    found.classNames = {"cat", "dog"};
    for (int use = 1; use <= 2; ++use) {
        found.uses.push_back({use + 1, use, {}});
        for (int place = 0; place < 3; ++place) {
            found.uses.back().best.push_back(
                {10 * use + place, place % 2, 1.5F - static_cast<float>(place), 4, 5, {}});
        }
    }
    return found;
}

class TopImagesViewTest : public testing::Test {
  protected:
    void setEngine() {
        LensAnswers answers;
        answers.topImages = [this](const TopImagesRequest& request, const StudyWatch& watch) {
            {
                const std::lock_guard lock(mutex_);
                asked_.push_back(request);
            }
            if (wait_) {
                watch.progress(0.5);
                go_.acquire();
                throwIfCancelled(watch.cancelled);
            }
            if (fail_) {
                throw Error("the data are gone: put them back");
            }
            return madeUpTop(request);
        };
        view_.setEngine(std::make_shared<LensEngine>(answers));
    }
    void SetUp() override {
        subject_.model = StudiedModel{3,
                                      {"thin", cifarPreActivation(29), {}, parseDataSpec("shapes")},
                                      "best.safetensors",
                                      30,
                                      false,
                                      "thin (run 3) · best, epoch 3"};
        subject_.conv = ConvAddress{2, 2, 0, 0};
        subject_.channel = 4;
        view_.resize(800, 500);
        view_.show();
    }
    std::vector<TopImagesRequest> asked() {
        const std::lock_guard lock(mutex_);
        return asked_;
    }
    QString notice() { return view_.findChild<QLabel*>("topNotice")->text(); }
    bool shown() { return view_.grid()->isVisible(); }

    LensSubject subject_;
    std::mutex mutex_;
    std::vector<TopImagesRequest> asked_;
    std::atomic<bool> wait_{false};
    std::atomic<bool> fail_{false};
    std::counting_semaphore<> go_{0};
    TopImagesView view_;
};

TEST_F(TopImagesViewTest, LooksForTheSelectedChannelAndOpensAnImage) {
    setEngine();
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    ASSERT_EQ(asked().size(), 1U);
    EXPECT_EQ(asked()[0].channel, 4);
    EXPECT_EQ(asked()[0].conv, (ConvAddress{2, 2, 0, 0}));
    EXPECT_EQ(asked()[0].images, 1000);
    TopImagesGrid* grid = view_.grid();
    const ReceptiveField field =
        receptiveFieldOfTap(subject_.model->spec.arch, *subject_.conv, 3, TapPoint::Output);
    EXPECT_EQ(grid->textAt(grid->imageRect(1, 1).center()),
              QString("Use 2 · block 3, place 2: test image 21 · dog, value 0.5 at (5, 4), which "
                      "sees %1 × %1 pixels")
                  .arg(field.size));
    QSignalSpy chosen(&view_, &TopImagesView::imageChosen);
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->imageRect(1, 1).center());
    EXPECT_EQ(chosen.last()[0], 21);
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Up);
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Return);
    EXPECT_EQ(chosen.last()[0], 12);
    EXPECT_TRUE(grid->accessibleDescription().startsWith("Use 1 · block 2, place 3"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return grid->hasPicture(22); })) << "of the run's data";
}

// Of the image what lies in the receptive field of the maximum, in parts of the picture.
TEST_F(TopImagesViewTest, WhatTheMaximumSeesIsFramed) {
    TopImagesGrid grid;
    const auto found = std::make_shared<const TopImages>(madeUpTop({}));
    grid.setFound(found, {{8, 4, -2}, {8, 4, -2}}, {32, 32});
    const QRect picture = grid.imageRect(0, 0); // column 5, row 4: from 18, 14
    const QRect field = grid.fieldRect(0, 0).translated(-picture.topLeft());
    EXPECT_EQ(field, QRect(QPoint(18 * 72 / 32, 14 * 72 / 32),
                           QSize(26 * 72 / 32 - 18 * 72 / 32, 22 * 72 / 32 - 14 * 72 / 32)));
    grid.setFound(found, {}, {32, 32});
    EXPECT_TRUE(grid.fieldRect(0, 0).isEmpty()) << "a mean has no place";
}

TEST_F(TopImagesViewTest, WhatWasFoundIsKept) {
    setEngine();
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    auto* score = view_.findChild<QComboBox*>("topScore");
    score->setCurrentIndex(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown() && asked().size() == 2; }));
    EXPECT_EQ(asked()[1].score, ChannelScore::Mean);
    score->setCurrentIndex(0);
    EXPECT_TRUE(shown()) << "at once";
    EXPECT_EQ(asked().size(), 2U);
}

TEST_F(TopImagesViewTest, ASearchIsCancelledAndTriedAgain) {
    setEngine();
    wait_ = true;
    view_.setSubject(subject_);
    auto* again = view_.findChild<QPushButton*>("topAgain");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return view_.findChild<QProgressBar*>()->value() == 50 && again->isVisible(); }));
    EXPECT_EQ(again->text(), "Cancel");
    EXPECT_EQ(notice(), "Looking for the images that activate channel 5 most…");
    QTest::mouseClick(again, Qt::LeftButton);
    EXPECT_EQ(notice(), "Cancelled.");
    wait_ = false;
    go_.release();
    QTest::mouseClick(again, Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown(); }));
}

TEST_F(TopImagesViewTest, TheLastQuestionWins) {
    setEngine();
    wait_ = true;
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return asked().size() == 1; }));
    QSignalSpy channels(&view_, &TopImagesView::channelChanged);
    view_.findChild<QSpinBox*>("topChannel")->setValue(8);
    EXPECT_EQ(channels.last()[0], 7);
    subject_.channel = 7;
    view_.setSubject(subject_);
    wait_ = false;
    go_.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    EXPECT_EQ(asked().back().channel, 7);
}

TEST_F(TopImagesViewTest, WhatFailsIsTold) {
    setEngine();
    view_.setSubject({});
    EXPECT_EQ(notice(), "Choose a model with a checkpoint.");
    LensSubject live;
    live.live = true;
    view_.setSubject(live);
    EXPECT_TRUE(notice().startsWith("The network in training has no checkpoint yet"));
    fail_ = true;
    view_.setSubject(subject_);
    EXPECT_TRUE(QTest::qWaitFor([&] { return notice() == "the data are gone: put them back"; }));
}

TEST_F(TopImagesViewTest, AreSavedAsPictureAndNumbers) {
    const TemporaryFolder folder;
    setEngine();
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    QSignalSpy message(&view_, &TopImagesView::message);
    EXPECT_EQ(savedFiles(view_, "exportTopImages", "Numbers (CSV, JSON)…", folder / "a", message),
              (std::vector<std::string>{"top-images.csv", "top-images.json"}));
    EXPECT_EQ(savedFiles(view_, "exportTopImages", "Picture (PNG)…", folder / "b", message),
              std::vector<std::string>{"top-images.png"});
    EXPECT_EQ(savedFiles(view_, "exportTopImages", "Picture (SVG)…", folder / "c", message),
              std::vector<std::string>{"top-images.svg"});
}

} // namespace
} // namespace sharesnet::test
