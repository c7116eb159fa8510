#include "tests/support/run_errors.h"
#include "ui/errors/error_images.h"
#include "ui/errors/images_view.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <numeric>

namespace sharesnet::test {
namespace {

using Indices = std::vector<std::int64_t>;

ErrorsPtr shared(RunErrors errors) {
    return std::make_shared<const RunErrors>(std::move(errors));
}
QString plainly(QString text) {
    return text.replace(QChar(0x202f), QChar(' '));
}

TEST(ErrorImagesTest, SayWhatARunPredictsAndHowSurely) {
    ErrorImages images;
    images.show({shared(errorsOf(3, {{0, 1, 0.875F}, {1, 1, 0.5F}}))}, {0, 1}, false);
    ASSERT_EQ(images.rowCount(), 2);
    EXPECT_EQ(plainly(images.index(0).data().toString()), "cat 10.0 %, → dog 87.5 %");
    EXPECT_EQ(plainly(images.index(1).data().toString()), "dog, → dog 50.0 %");
    EXPECT_EQ(images.index(1).data(ErrorImages::Number).toString(), "#1");
    EXPECT_EQ(plainly(images.index(0).data(Qt::AccessibleTextRole).toString()),
              "Test image 0, true cat\nrun 3: dog 87.5 %; true class 10.0 %");
}

TEST(ErrorImagesTest, HaveALineForEachRun) {
    ErrorImages images;
    images.show({shared(errorsOf(3, {{0, 1, 0.875F}})), shared(errorsOf(5, {{0, 0, 0.5F}}))}, {0},
                false);
    EXPECT_EQ(plainly(images.index(0).data().toString()), "cat, 3: dog 87.5 %, 5: cat 50.0 %");
    EXPECT_EQ(images.index(0).data(ErrorImages::Rights).value<QList<bool>>(),
              (QList<bool>{false, true}));
}

TEST(ErrorImagesTest, PicturesAreAskedForWhenTheyAreShown) {
    ErrorImages images;
    ImagesView view(&images);
    view.resize(500, 200);
    std::vector<Guess> guesses(500, Guess{0, 1, 0.5F});
    const ErrorsPtr errors = shared(errorsOf(3, guesses));
    ImageList all(500);
    std::iota(all.begin(), all.end(), 0);
    QSignalSpy wanted(&images, &ErrorImages::wanted);
    images.show({errors}, all, true);
    view.show();
    ASSERT_TRUE(wanted.wait());
    const auto asked = wanted.last()[1].value<Indices>();
    ASSERT_FALSE(asked.empty());
    EXPECT_EQ(asked.front(), 0);
    EXPECT_LT(asked.size(), 60U); // those in sight
    QImage red(8, 8, QImage::Format_RGB888);
    red.fill(Qt::red);
    images.take(errors, {{0, red, {}}, {1, {}, "the file is gone"}});
    EXPECT_EQ(images.index(0).data(Qt::DecorationRole).value<QImage>(), red);
    EXPECT_EQ(images.index(1).data(ErrorImages::Missing).toString(), "the file is gone");
    const QImage shown = view.viewport()->grab().toImage();
    EXPECT_EQ(shown.pixelColor(view.visualRect(images.index(0)).topLeft() + QPoint(20, 30)),
              QColor(Qt::red));
}

TEST(ErrorImagesTest, OfDataThatIsGoneAreNotAskedFor) {
    ErrorImages images;
    ImagesView view(&images);
    QSignalSpy wanted(&images, &ErrorImages::wanted);
    images.show({shared(errorsOf(3, {{0, 1, 0.5F}}))}, {0}, false);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    view.grab();
    QCoreApplication::processEvents();
    EXPECT_TRUE(wanted.isEmpty());
}

TEST(ErrorImagesTest, SayOnceWhyTheyCannotBeRead) {
    ErrorImages images;
    const ErrorsPtr errors = shared(errorsOf(3, {{0, 1, 0.5F}, {0, 1, 0.5F}}));
    images.show({errors}, {0, 1}, true);
    QSignalSpy told(&images, &ErrorImages::cannotRead);
    images.take(errors, {{0, {}, "no rights"}});
    images.take(errors, {{1, {}, "no rights"}});
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0][0].toString(), "no rights");
}

} // namespace
} // namespace sharesnet::test
