#include "ui/images/image_picker.h"

#include "core/arch/presets.h"
#include "core/data/preprocess.h"
#include "tests/core/data/made_images.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"
#include "ui/images/image_grid.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <fstream>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSeed = 5;

// A run on shapes, whose network takes every third test image for the next class, the surer the
// higher the image's number.
class ImagePickerTest : public testing::Test {
  protected:
    ImagePickerTest() {
        DataRequest request;
        request.seed = kSeed;
        request.wantTrain = false;
        shapes_ = loadDataset(request);
        run_ = {"net", cifarPreActivation(29), {}, parseDataSpec("shapes")};
        run_.config.seed = kSeed;
        picker_.resize(300, 400);
    }
    CheckpointChoice checkpoint() const {
        const fs::path file = folder_ / "best.safetensors";
        std::ofstream(file) << "weights";
        CheckpointChoice choice;
        choice.run.id = 3;
        choice.run.spec = run_;
        choice.checkpoint.checkpoint = {CheckpointKind::Best, file, 1, 10};
        return choice;
    }
    // Between the padding of the field and its arrow.
    static bool shows(const QComboBox& combo, const QString& text) {
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        const QFontMetrics metrics = combo.fontMetrics();
        const QSize whole = combo.style()->sizeFromContents(
            QStyle::CT_ComboBox, &option, {metrics.horizontalAdvance(text), metrics.height()},
            &combo);
        return whole.width() <= combo.width();
    }
    void setEngine() {
        picker_.setEngine(std::make_shared<FakeEngine>(
            FakeScript(),
            [](const fs::path&) {
                CheckpointInfo info;
                info.run = 3;
                info.step = 10;
                info.epoch = 1;
                return info;
            },
            [this](const EvaluationQuery&) {
                Evaluation evaluation;
                evaluation.images = shapes_.test.size();
                evaluation.classNames = shapes_.classNames;
                for (int i = 0; i < shapes_.test.size(); ++i) {
                    ImagePrediction& image = evaluation.predictions.emplace_back();
                    image.index = i;
                    image.truth = shapes_.test.label(i);
                    image.classes[0] = i % 3 == 0 ? (image.truth + 1) % 10 : image.truth;
                    image.probabilities[0] = 0.2F + 1e-5F * static_cast<float>(i);
                }
                return evaluation;
            }));
    }
    template <class Widget>
    Widget* find(const char* name) const {
        return picker_.findChild<Widget*>(name);
    }
    QAbstractItemModel* images() const { return find<ImageGrid>("imageGrid")->model(); }
    std::int64_t imageAt(int row) const {
        return static_cast<ImageGridModel*>(images())->image(row);
    }
    PickedImage last() const { return picked_.last()[0].value<PickedImage>(); }
    bool waitForImage(const QString& caption) {
        return QTest::qWaitFor(
            [&] { return !picked_.isEmpty() && last().caption.startsWith(caption); });
    }
    void choose(const char* combo, const QString& text) {
        auto* box = find<QComboBox>(combo);
        const int item = box->findText(text);
        ASSERT_GE(item, 0) << combo;
        box->setCurrentIndex(item);
    }
    RgbImage testImage(std::int64_t index) const {
        std::vector<std::uint8_t> bytes(32 * 32 * 3);
        shapes_.test.readImage(index, bytes);
        return {32, 32, bytes};
    }

    TemporaryFolder folder_;
    Dataset shapes_;
    RunSpec run_;
    ImagePicker picker_;
    QSignalSpy picked_{&picker_, &ImagePicker::picked};
    QSignalSpy failed_{&picker_, &ImagePicker::failed};
};

TEST_F(ImagePickerTest, BeginsWithTheFirstTestImageOfTheRun) {
    picker_.setRun(run_);
    EXPECT_TRUE(picked_.isEmpty()); // nothing is read before it is seen
    picker_.show();
    ASSERT_TRUE(waitForImage("test image 0 · "));
    EXPECT_EQ(last().image, testImage(0));
    EXPECT_EQ(last().truth, shapes_.test.label(0));
    EXPECT_EQ(images()->rowCount(), shapes_.test.size());
}

TEST_F(ImagePickerTest, AClickOrAnArrowKeyInTheGridPicks) {
    picker_.setRun(run_);
    picker_.show();
    ASSERT_TRUE(waitForImage("test image 0 · "));
    auto* grid = find<ImageGrid>("imageGrid");
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {},
                      grid->visualRect(images()->index(4, 0)).center());
    ASSERT_TRUE(waitForImage("test image 4 · "));
    EXPECT_EQ(find<QSpinBox>("testImageIndex")->value(), 4);
    QTest::keyClick(grid, Qt::Key_Right);
    ASSERT_TRUE(waitForImage("test image 5 · "));
    EXPECT_EQ(last().image, testImage(5));
}

TEST_F(ImagePickerTest, ANumberIsTyped) {
    picker_.setRun(run_);
    picker_.show();
    ASSERT_TRUE(waitForImage("test image 0 · "));
    auto* index = find<QSpinBox>("testImageIndex");
    index->setFocus();
    index->selectAll();
    QTest::keyClicks(index, "123");
    QTest::keyClick(index, Qt::Key_Return);
    ASSERT_TRUE(waitForImage("test image 123 · "));
    EXPECT_EQ(imageAt(find<ImageGrid>("imageGrid")->currentIndex().row()), 123);
}

TEST_F(ImagePickerTest, ThumbnailsAreReadForWhatIsSeenAlone) {
    picker_.setRun(run_);
    picker_.show();
    ASSERT_TRUE(waitForImage("test image 0 · "));
    const auto pictureOf = [&](int row) {
        return images()->index(row, 0).data(Qt::DecorationRole).value<QImage>();
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !pictureOf(0).isNull(); }));
    EXPECT_EQ(pictureOf(0).size(), QSize(32, 32));
    QSignalSpy wanted(static_cast<ImageGridModel*>(images()), &ImageGridModel::wanted);
    find<ImageGrid>("imageGrid")->scrollToBottom();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !wanted.isEmpty(); }));
    const auto asked = wanted.last()[0].value<std::vector<std::int64_t>>();
    EXPECT_LT(asked.size(), 200U);
    EXPECT_EQ(asked.back(), shapes_.test.size() - 1);
}

TEST_F(ImagePickerTest, FiltersByClass) {
    picker_.setRun(run_);
    picker_.show();
    ASSERT_TRUE(waitForImage("test image 0 · "));
    choose("imageClass", QString::fromStdString(shapes_.classNames[2]));
    EXPECT_EQ(images()->rowCount(), std::ranges::count(shapes_.test.labels(), 2));
    EXPECT_EQ(shapes_.test.label(imageAt(1)), 2);
    EXPECT_FALSE(find<QComboBox>("imageAnswer")->isEnabled()); // nothing is known of answers
    EXPECT_FALSE(find<QToolButton>("evaluateImages")->isVisible());
}

TEST_F(ImagePickerTest, FiltersByAnswerAndConfidenceOnceEvaluated) {
    setEngine();
    const CheckpointChoice best = checkpoint();
    picker_.setRun(run_, best);
    picker_.show();
    ASSERT_TRUE(waitForImage("test image 0 · "));
    auto* evaluate = find<QToolButton>("evaluateImages");
    ASSERT_TRUE(QTest::qWaitFor([&] { return evaluate->isVisible(); }));
    QTest::mouseClick(evaluate, Qt::LeftButton);
    auto* answer = find<QComboBox>("imageAnswer");
    ASSERT_TRUE(QTest::qWaitFor([&] { return answer->isEnabled(); }));
    EXPECT_FALSE(evaluate->isVisible());
    choose("imageAnswer", "Wrong");
    EXPECT_EQ(images()->rowCount(), (shapes_.test.size() + 2) / 3);
    EXPECT_EQ(imageAt(1), 3);
    choose("imageOrder", "Most confident first");
    EXPECT_EQ(imageAt(0), (shapes_.test.size() - 1) / 3 * 3);
    EXPECT_TRUE(images()->index(0, 0).data(Qt::ToolTipRole).toString().contains("answers "));

    // kept: another look at this checkpoint knows them at once
    ImagePicker again;
    again.setRun(run_, best);
    again.show();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return again.findChild<QComboBox*>("imageAnswer")->isEnabled(); }));
}

TEST_F(ImagePickerTest, NoFilterIsCutOffInANarrowDock) {
    picker_.setRun(run_);
    picker_.show();
    ASSERT_TRUE(waitForImage("test image 0 · "));
    for (const int width : {picker_.usualWidth(), 300, picker_.minimumSizeHint().width()}) {
        picker_.resize(width, 500);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        for (const char* name : {"imageAnswer", "imageOrder"}) {
            const auto* combo = find<QComboBox>(name);
            for (int item = 0; item < combo->count(); ++item) {
                EXPECT_TRUE(shows(*combo, combo->itemText(item)))
                    << width << ": " << combo->itemText(item).toStdString();
            }
        }
        EXPECT_TRUE(shows(*find<QComboBox>("imageClass"), "All classes")) << width;
    }
}

TEST_F(ImagePickerTest, ClassAndAnswerAreSideBySideWhereBothHaveRoom) {
    picker_.resize(picker_.usualWidth(), 500);
    picker_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&picker_));
    const auto* classes = find<QComboBox>("imageClass");
    const auto* answer = find<QComboBox>("imageAnswer");
    EXPECT_EQ(classes->y(), answer->y());
    picker_.resize(picker_.usualWidth() - 1, 500);
    EXPECT_TRUE(QTest::qWaitFor([&] { return answer->y() > classes->y(); }));
    EXPECT_EQ(answer->width(), classes->width());
}

TEST_F(ImagePickerTest, OfAModelInTrainingTheAnswersAreThoseOfAMoment) {
    setEngine();
    CheckpointChoice last = checkpoint();
    picker_.setRun(run_, last, true);
    picker_.show();
    ASSERT_TRUE(waitForImage("test image 0 · "));
    auto* evaluate = find<QToolButton>("evaluateImages");
    ASSERT_TRUE(QTest::qWaitFor([&] { return evaluate->isVisible(); }));
    QTest::mouseClick(evaluate, Qt::LeftButton);
    auto* answer = find<QComboBox>("imageAnswer");
    ASSERT_TRUE(QTest::qWaitFor([&] { return answer->isEnabled(); }));
    auto* note = find<QLabel>("imageNote");
    ASSERT_TRUE(QTest::qWaitFor([&] { return note->text().endsWith(" · answers at step 10"); }));
    EXPECT_FALSE(evaluate->isVisible());

    last.checkpoint.checkpoint.step = 60; // training has gone on
    picker_.setRun(run_, last, true);
    EXPECT_TRUE(answer->isEnabled()) << "what one said stays known";
    EXPECT_TRUE(QTest::qWaitFor([&] { return evaluate->isVisible(); }));
    EXPECT_TRUE(note->text().endsWith(" · answers at step 10; there is a newer checkpoint"))
        << note->text().toStdString();
    picker_.setRun(run_, last, false); // it has ended
    EXPECT_FALSE(answer->isEnabled());
}

TEST_F(ImagePickerTest, AnAskedForTestImageIsShownWhateverIsFiltered) {
    picker_.setRun(run_);
    picker_.show();
    ASSERT_TRUE(waitForImage("test image 0 · "));
    choose("imageClass", QString::fromStdString(shapes_.classNames[2]));
    std::int64_t other = 40;
    while (shapes_.test.label(other) == 2) {
        ++other;
    }
    picker_.showTestImage(other);
    ASSERT_TRUE(waitForImage(QString("test image %1 · ").arg(other)));
    EXPECT_EQ(imageAt(find<ImageGrid>("imageGrid")->currentIndex().row()), other);
}

TEST_F(ImagePickerTest, DataThatIsGoneIsSaidAndASampleShown) {
    run_.data = parseDataSpec("cifar10:" + (folder_ / "nowhere").string());
    picker_.setRun(run_);
    picker_.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !picked_.isEmpty(); }));
    EXPECT_FALSE(last().caption.startsWith("test image"));
    EXPECT_EQ(last().truth, -1);
    EXPECT_TRUE(find<QLabel>("imageNote")->text().contains("nowhere"))
        << find<QLabel>("imageNote")->text().toStdString();
}

TEST_F(ImagePickerTest, AFileIsOpenedWhateverIsPreparedMeanwhile) {
    savePng({8, 8, std::vector<std::uint8_t>(8 * 8 * 3, 128)}, folder_ / "gray.png");
    QImage large(4000, 4000, QImage::Format_RGB32); // so that the file waits for it
    large.fill(Qt::red);
    picker_.setOwnImage(large, "pasted");
    picker_.openFile(QString::fromStdString((folder_ / "gray.png").string()));
    run_.arch.input = {3, 16, 16};
    picker_.setRun(run_); // prepares the pasted one anew
    ASSERT_TRUE(waitForImage("gray.png"));
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return last().image == RgbImage{16, 16, std::vector<std::uint8_t>(16 * 16 * 3, 128)};
    }));
}

// As the network sees it, 32 x 32; the color of its middle.
class OwnImages : public ImagePickerTest {
  protected:
    QColor middleOf(const std::string& name, const Content& content) {
        folder_.write(name, content);
        picked_.clear();
        failed_.clear();
        picker_.setRun(run_);
        picker_.openFile(QString::fromStdString((folder_ / name).string()));
        EXPECT_TRUE(QTest::qWaitFor([&] { return !picked_.isEmpty() || !failed_.isEmpty(); }));
        if (picked_.isEmpty()) {
            return {};
        }
        EXPECT_EQ(last().image.width, 32);
        const std::uint8_t* at = last().image.pixelsHwc.data() + (16 * 32 + 16) * 3;
        return {at[0], at[1], at[2]};
    }
    std::string whyNot(const std::string& name, const Content& content) {
        EXPECT_FALSE(middleOf(name, content).isValid()) << name;
        return failed_.isEmpty() ? "" : failed_.last()[0].toString().toStdString();
    }
    // Written by Qt, in a format that keeps what `image` has.
    Content encoded(const QImage& image, const char* format = "PNG") {
        const fs::path file = folder_ / ("made." + std::string(format));
        EXPECT_TRUE(image.save(QString::fromStdString(file.string()), format));
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static QImage filled(QSize size, QImage::Format format, const QColor& color) {
        QImage image(size, format);
        image.fill(color);
        return image;
    }
};

TEST_F(OwnImages, OfEveryKindBecomeRightPixels) {
    const QColor color(200, 100, 50);
    EXPECT_EQ(middleOf("rgb.png", encoded(filled({40, 60}, QImage::Format_RGB888, color))), color);
    EXPECT_EQ(middleOf("sixteen.png", encoded(filled({40, 40}, QImage::Format_RGBX64, color))),
              color);
    EXPECT_EQ(middleOf("opaque.png", encoded(filled({40, 40}, QImage::Format_ARGB32, color))),
              color);
    EXPECT_EQ(middleOf("gray.png",
                       encoded(filled({40, 40}, QImage::Format_Grayscale8, QColor(160, 160, 160)))),
              QColor(160, 160, 160));
    const QColor cmyk = middleOf("cmyk.jpg", cmykJpeg());
    EXPECT_NEAR(cmyk.red(), 200, 4);
    EXPECT_NEAR(cmyk.green(), 100, 4);
    EXPECT_NEAR(cmyk.blue(), 50, 4);
    EXPECT_EQ(middleOf("one.png", encoded(filled({1, 1}, QImage::Format_RGB888, color))), color);
}

TEST_F(OwnImages, AreTurnedAsTheCameraSays) {
    ASSERT_TRUE(middleOf("turned.jpg", turnedJpeg()).isValid());
    const auto at = [&](int x, int y) {
        const std::uint8_t* pixel = last().image.pixelsHwc.data() + (y * 32 + x) * 3;
        return QColor(pixel[0], pixel[1], pixel[2]);
    };
    for (const int x : {4, 28}) { // what was left is above
        EXPECT_GT(at(x, 4).red(), 200);
        EXPECT_GT(at(x, 28).blue(), 200);
    }
}

TEST_F(OwnImages, ThatAreNoneOrTooLargeAreSaidSo) {
    const std::string large = whyNot("large.png", emptyPng(20'000, 20'000));
    EXPECT_NE(large.find("20000 x 20000 pixels are more than"), std::string::npos) << large;
    const std::string text = whyNot("note.png", {'h', 'e', 'l', 'l', 'o'});
    EXPECT_NE(text.find("is not an image in a supported format"), std::string::npos) << text;
    const std::string empty = whyNot("empty.png", {});
    EXPECT_NE(empty.find("it is empty"), std::string::npos) << empty;
}

TEST_F(OwnImages, FromTheClipboardAreBoundedToo) {
    QImage huge(9'000, 9'000, QImage::Format_Mono);
    picker_.setOwnImage(huge, "pasted image");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !failed_.isEmpty(); }));
    EXPECT_TRUE(failed_.last()[0].toString().contains("9000 x 9000 pixels are more than"));
    QImage small(8, 8, QImage::Format_ARGB32);
    small.fill(Qt::transparent); // becomes white
    QGuiApplication::clipboard()->setImage(small);
    picker_.setRun(run_);
    picker_.paste();
    ASSERT_TRUE(waitForImage("pasted image"));
    EXPECT_EQ(last().image, (RgbImage{32, 32, std::vector<std::uint8_t>(32 * 32 * 3, 255)}));
    QGuiApplication::clipboard()->clear();
    picker_.paste();
    EXPECT_TRUE(failed_.last()[0].toString().contains("no image on the clipboard"));
}

} // namespace
} // namespace sharesnet::test
