#include "core/arch/presets.h"
#include "core/base/error.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/activations/lens_engine.h"
#include "tests/ui/activations/saved_files.h"
#include "ui/explain/attribution_grid.h"
#include "ui/explain/attribution_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSlider>

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>

namespace sharesnet::test {
namespace {

// Two uses, 2 x 2: 0, 1, 2, 4, the second a half of it; of class 0 zero.
Attributions madeUpAttributions(const AttributionQuery& query) {
    Attributions found;
    found.query = query;
    found.shared = true;
    found.ofClass = query.forClass.value_or(1);
    found.probabilities = {0.3F, 0.7F};
    found.classNames = {"cat", "dog"};
    const float size = found.ofClass == 0 ? 0.0F : 1.0F;
    for (int use = 1; use <= 2; ++use) {
        const float part = size / static_cast<float>(use);
        const FeatureMap map{use + 1, use, 1, 2, 2, {0, part, 2 * part, 4 * part}};
        found.uses.push_back({map, map});
    }
    if (query.method == AttributionMethod::InputGradient) {
        found.byImage = {0, 0, 1, 2, 2, {8, 0, 0, 0}};
    }
    return found;
}

class AttributionViewTest : public testing::Test {
  protected:
    void SetUp() override {
        LensAnswers answers;
        answers.attributions = [this](const AttributionQuery& query) {
            const std::lock_guard lock(mutex_);
            asked_.push_back(query);
            if (query.point == TapPoint::AfterSum) {
                throw Error("stage2.conv2: the network has no such point there");
            }
            return madeUpAttributions(query);
        };
        view_.setEngine(std::make_shared<LensEngine>(answers));
        subject_.model = StudiedModel{3,
                                      {"thin", cifarPreActivation(29), {}, parseDataSpec("shapes")},
                                      "best.safetensors",
                                      30,
                                      false,
                                      "thin (run 3) · best, epoch 3"};
        subject_.conv = ConvAddress{2, 2, 0, 0};
        subject_.image =
            std::make_shared<const RgbImage>(RgbImage{2, 2, std::vector<std::uint8_t>(12, 200)});
        view_.setClasses({"cat", "dog"});
        view_.resize(800, 500);
        view_.show();
    }
    bool shown() { return view_.grid()->isVisible() && view_.grid()->count() > 0; }
    void choose(const char* combo, int index) {
        view_.findChild<QComboBox*>(combo)->setCurrentIndex(index);
    }
    std::vector<AttributionQuery> asked() {
        const std::lock_guard lock(mutex_);
        return asked_;
    }
    QString text(const char* label) { return view_.findChild<QLabel*>(label)->text(); }
    QColor colorAt(int index) { // of the largest value, below at the right
        const QRect area = view_.grid()->pictureRect(index);
        return view_.grid()->grab().toImage().pixelColor(area.center() + QPoint(30, 30));
    }

    LensSubject subject_;
    std::mutex mutex_;
    std::vector<AttributionQuery> asked_;
    AttributionView view_;
};

TEST_F(AttributionViewTest, ExplainsTheAnswerAtEachUse) {
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    EXPECT_EQ(asked().back().forClass, std::nullopt);
    EXPECT_EQ(asked().back().method, AttributionMethod::GradCam);
    EXPECT_EQ(view_.grid()->count(), 3) << "the image and two uses";
    EXPECT_TRUE(text("explainFacts").startsWith("dog: predicted with 70"));
    const QRect second = view_.grid()->pictureRect(2);
    EXPECT_EQ(view_.grid()->textAt(second.bottomRight() - QPoint(1, 1)),
              "Use 2 · block 3: 2 at (1, 1), largest 2");
    EXPECT_FALSE(view_.findChild<QLabel*>("explainNotice")->isVisible());
}

TEST_F(AttributionViewTest, WhatWasAskedIsNotAskedAgain) {
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    subject_.channel = 3; // nothing that matters here
    view_.setSubject(subject_);
    view_.hide();
    view_.show();
    choose("explainMethod", 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view_.grid()->count() == 4; }));
    EXPECT_EQ(asked().size(), 2U);
}

TEST_F(AttributionViewTest, TheClassIsTheAnswerTheTrueOneOrAny) {
    auto* classes = view_.findChild<QComboBox*>("explainClass");
    view_.setSubject(subject_);
    ASSERT_EQ(classes->count(), 4);
    EXPECT_FALSE(classes->model()->index(1, 0).flags().testFlag(Qt::ItemIsEnabled));
    subject_.truth = 0;
    view_.setSubject(subject_);
    EXPECT_TRUE(classes->model()->index(1, 0).flags().testFlag(Qt::ItemIsEnabled));
    choose("explainClass", 1);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return !asked().empty() && asked().back().forClass == std::optional(0) && shown() &&
               text("explainFacts").startsWith("cat");
    }));
    EXPECT_TRUE(text("explainNotice").startsWith("Grad-CAM is zero everywhere"));
    choose("explainClass", 3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return text("explainFacts").startsWith("dog"); }));
    EXPECT_EQ(asked().back().forClass, std::optional(1));
}

TEST_F(AttributionViewTest, TheInputGradientIsAlsoThatOfTheWholeNetwork) {
    choose("explainMethod", 1);
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    EXPECT_EQ(view_.grid()->count(), 4);
    EXPECT_EQ(view_.grid()->textAt(view_.grid()->pictureRect(3).topLeft() + QPoint(2, 2)),
              "Whole network: 8 at (0, 0), largest 8");
}

TEST_F(AttributionViewTest, OneScaleOrEachItsOwnAndHowOpaque) {
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    EXPECT_EQ(colorAt(0), QColor(200, 200, 200));
    EXPECT_NE(colorAt(2), colorAt(1));
    view_.findChild<QCheckBox*>("explainScale")->setChecked(false);
    EXPECT_EQ(colorAt(2), colorAt(1));
    EXPECT_EQ(colorAt(1), QColor(247, 132, 30)); // 85 % of 255, 120, 0 over 200
    view_.findChild<QSlider*>("explainOpacity")->setValue(0);
    EXPECT_EQ(colorAt(1), QColor(200, 200, 200));
}

TEST_F(AttributionViewTest, OfANetworkInTrainingItsLastCheckpointIsAsked) {
    subject_.live = true;
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    EXPECT_TRUE(
        text("explainFacts").endsWith(" · thin (run 3) · best, epoch 3, its last checkpoint"))
        << text("explainFacts").toStdString();
}

TEST_F(AttributionViewTest, ArrowKeysWalkOverTheUses) {
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    view_.grid()->setFocus();
    QTest::keyClick(view_.grid(), Qt::Key_Right);
    EXPECT_EQ(view_.grid()->accessibleDescription(), "Use 1 · block 2: largest 4");
}

TEST_F(AttributionViewTest, WhatIsMissingIsTold) {
    view_.setSubject({});
    EXPECT_EQ(text("explainNotice"), "Choose a model with a checkpoint.");
    LensSubject none = subject_;
    none.image = nullptr;
    view_.setSubject(none);
    EXPECT_TRUE(text("explainNotice").startsWith("Choose an image"));
    subject_.point = TapPoint::AfterSum;
    view_.setSubject(subject_);
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return text("explainNotice") == "stage2.conv2: the network has no such point there";
    }));
    EXPECT_FALSE(view_.exportButton()->isEnabled());
}

TEST_F(AttributionViewTest, AreSavedTogetherAndEachWithItsValues) {
    const TemporaryFolder folder;
    view_.setSubject(subject_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown(); }));
    QSignalSpy message(&view_, &AttributionView::message);
    EXPECT_EQ(
        savedFiles(view_, "exportExplanation", "All in one picture (PNG)…", folder / "a", message),
        std::vector<std::string>{"stage2.conv2-grad-cam.png"});
    EXPECT_EQ(
        savedFiles(view_, "exportExplanation", "All in one picture (SVG)…", folder / "b", message),
        std::vector<std::string>{"stage2.conv2-grad-cam.svg"});
    const auto each = savedFiles(view_, "exportExplanation", "Each use (PNG, NPY, CSV, JSON)…",
                                 folder / "c", message);
    ASSERT_EQ(each.size(), 9U);
    EXPECT_EQ(each[0], "explanation.json");
    EXPECT_EQ(each[1], "stage2.conv2-use1-block2-grad-cam-raw.csv");
    EXPECT_EQ(each[4], "stage2.conv2-use1-block2-grad-cam.png");
}

} // namespace
} // namespace sharesnet::test
