#include "tests/support/run_errors.h"
#include "ui/base/theme.h"
#include "ui/errors/confusion_model.h"
#include "ui/errors/confusion_view.h"

#include <QAccessible>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace sharesnet::test {
namespace {

// Of 10 cats, 8 right and 2 taken for dogs; 5 dogs, 4 right and 1 taken for an emu; no emus.
ConfusionMatrix someMatrix() {
    return {{"cat", "dog", "emu"}, {8, 2, 0, 0, 4, 1, 0, 0, 0}};
}
// The same images: 9 cats right, 1 taken for an emu; 3 dogs right.
ConfusionMatrix otherMatrix() {
    return {{"cat", "dog", "emu"}, {9, 0, 1, 1, 3, 1, 0, 0, 0}};
}

QString text(const ConfusionModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}
double shade(const ConfusionModel& model, int row, int column) {
    return model.index(row, column).data(ConfusionModel::Shade).toDouble();
}

TEST(ConfusionModelTest, CountsImagesOrTheirShareOfTheRow) {
    ConfusionModel model;
    model.setMatrix(someMatrix());
    EXPECT_EQ(text(model, 0, 1), "2");
    EXPECT_EQ(text(model, 2, 0), "–"); // no emus
    model.setValues(ConfusionModel::Values::Percent);
    EXPECT_EQ(text(model, 0, 1), "20.0");
    EXPECT_EQ(text(model, 1, 1), "80.0");
    EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::DisplayRole), "dog");
    EXPECT_EQ(model.sentence(0, 1).replace(QChar(0x202f), QChar(' ')),
              "true cat, predicted dog: 2 of 10 images (20.0 %)");
}

TEST(ConfusionModelTest, ShadesErrorsAgainstTheMostFrequentOne) {
    ConfusionModel model;
    model.setMatrix(someMatrix());
    EXPECT_DOUBLE_EQ(shade(model, 0, 0), 0.8);
    EXPECT_DOUBLE_EQ(shade(model, 0, 1), -1);
    EXPECT_DOUBLE_EQ(shade(model, 1, 2), -1);
    EXPECT_DOUBLE_EQ(shade(model, 0, 2), 0);
    EXPECT_TRUE(std::isnan(shade(model, 2, 2)));
}

TEST(ConfusionModelTest, ADifferenceHasSignsAndSaysWhichRunDoesBetter) {
    ConfusionModel model;
    model.setDifference(someMatrix(), "run 3", otherMatrix(), "run 5");
    EXPECT_EQ(text(model, 0, 0), "+1");
    EXPECT_EQ(text(model, 0, 1), "−2");
    EXPECT_EQ(text(model, 1, 2), "0");
    EXPECT_NEAR(shade(model, 0, 0), 0.5, 1e-12); // 0.1 of 0.2, the largest
    EXPECT_DOUBLE_EQ(shade(model, 0, 1), 1);     // fewer errors are better
    EXPECT_NEAR(shade(model, 0, 2), -0.5, 1e-12);
    EXPECT_DOUBLE_EQ(shade(model, 1, 1), -1);
    model.setValues(ConfusionModel::Values::Percent);
    EXPECT_EQ(text(model, 0, 1), "−20.0");
    EXPECT_EQ(model.sentence(0, 1).replace(QChar(0x202f), QChar(' ')),
              "true cat, predicted dog: run 3: 2 of 10 images (20.0 %); run 5: 0 of 10 images "
              "(0.0 %)");
}

TEST(ConfusionModelTest, ADifferenceOfOtherNumbersOfImagesIsInPoints) {
    ConfusionModel model;
    const ConfusionMatrix fewer{{"cat", "dog", "emu"}, {1, 1, 0, 0, 1, 0, 0, 0, 1}};
    model.setDifference(someMatrix(), "run 3", fewer, "run 5");
    EXPECT_EQ(text(model, 0, 0), "−30.0");
    EXPECT_EQ(text(model, 2, 2), "–");
}

class ConfusionViewTest : public testing::Test {
  protected:
    void open(const ConfusionMatrix& matrix, QSize size) {
        model_.setMatrix(matrix);
        view_.resize(size);
        view_.show();
        view_.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&view_));
        view_.setFocus();
    }
    QRect cell(int row, int column) const { return view_.visualRect(model_.index(row, column)); }

    ConfusionModel model_;
    ConfusionView view_{&model_};
};

TEST_F(ConfusionViewTest, KeysMoveFromCellToCellAndReadItOut) {
    open(someMatrix(), {400, 300});
    QSignalSpy read(&view_, &ConfusionView::cellRead);
    QSignalSpy chosen(&view_, &ConfusionView::cellChosen);
    view_.setCurrentIndex(model_.index(0, 0));
    QTest::keyClick(&view_, Qt::Key_Right);
    EXPECT_EQ(read.last()[0].toString(), model_.sentence(0, 1));
    QTest::keyClick(&view_, Qt::Key_Down);
    EXPECT_EQ(read.last()[0].toString(), model_.sentence(1, 1));
    EXPECT_TRUE(chosen.isEmpty());
    QTest::keyClick(&view_, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 1);
    EXPECT_EQ(chosen[0][1].toInt(), 1);
}

TEST_F(ConfusionViewTest, ScreenReadersHearTheSentence) {
    open(someMatrix(), {400, 300});
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&view_);
    ASSERT_NE(table->tableInterface(), nullptr);
    EXPECT_EQ(table->tableInterface()->cellAt(0, 1)->text(QAccessible::Name),
              model_.sentence(0, 1));
    EXPECT_EQ(table->tableInterface()->rowDescription(1), "dog");
}

TEST_F(ConfusionViewTest, AClickChoosesACell) {
    open(someMatrix(), {400, 300});
    QSignalSpy chosen(&view_, &ConfusionView::cellChosen);
    QTest::mouseClick(view_.viewport(), Qt::LeftButton, {}, cell(0, 1).center());
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 0);
    EXPECT_EQ(chosen[0][1].toInt(), 1);
}

TEST_F(ConfusionViewTest, RightOnesAreBlueAndErrorsRed) {
    open(someMatrix(), {400, 300});
    const QImage image = view_.viewport()->grab().toImage();
    const auto colorAt = [&](int row, int column) {
        return image.pixelColor(cell(row, column).topLeft() + QPoint(4, 4));
    };
    EXPECT_GT(colorAt(0, 0).blue(), colorAt(0, 0).red());
    EXPECT_GT(colorAt(0, 1).red(), colorAt(0, 1).blue() + 50);
    EXPECT_EQ(colorAt(0, 2), Theme::of(false).surface);
}

TEST_F(ConfusionViewTest, AHundredClassesFitWithoutTheirNumbers) {
    ConfusionMatrix large;
    for (int k = 0; k < 100; ++k) {
        large.classes.push_back("class" + std::to_string(k));
    }
    large.counts.assign(10'000, 0);
    for (std::size_t k = 0; k < 100; ++k) {
        large.counts[k * 100 + k] = 100;
    }
    open(large, {800, 800});
    EXPECT_TRUE(view_.viewport()->rect().contains(cell(99, 99)));
    EXPECT_EQ(cell(0, 0).width(), cell(0, 0).height());
    // A cell is one color: there is no number in it.
    const QImage image = view_.viewport()->grab(cell(50, 50)).toImage();
    for (int x = 0; x < image.width(); ++x) {
        EXPECT_EQ(image.pixelColor(x, image.height() / 2), image.pixelColor(0, 0)) << x;
    }
}

TEST_F(ConfusionViewTest, TenClassesShowTheirNumbers) {
    ConfusionMatrix ten;
    for (int k = 0; k < 10; ++k) {
        ten.classes.push_back("automobile" + std::to_string(k));
    }
    ten.counts.assign(100, 888);
    open(ten, {420, 360});
    EXPECT_TRUE(view_.viewport()->rect().contains(cell(9, 9)));
    EXPECT_GE(cell(0, 0).width(), view_.fontMetrics().horizontalAdvance("888"));
    EXPECT_GE(cell(0, 0).height(), view_.fontMetrics().height());
}

} // namespace
} // namespace sharesnet::test
