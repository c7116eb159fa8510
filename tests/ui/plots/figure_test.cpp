#include "ui/plots/figure.h"

#include "tests/support/temporary_folder.h"
#include "tests/ui/base/in_locale.h"
#include "tests/ui/plots/plotted_runs.h"
#include "ui/plots/figure_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet::test {

namespace {

Figure figureOf(PlotKind kind, bool grouped = false) {
    PlotModel model;
    const std::vector<double> losses{2.5, 0.1 + 0.2, 1.25, 1e-7};
    model.setCurves(storedRun(3, specNamed("net", 1), losses, 2, {0.5, 0.6}));
    model.setCurves(storedRun(5, specNamed("net", 2), losses, 2, {0.5, 0.64}));
    PlotSettings settings;
    settings.grouped = grouped;
    settings.smoothing = 0;
    return {model.content(kind, settings, figureTheme()), {}, {}};
}

QByteArray bytesOf(const QString& file) {
    QFile in(file);
    EXPECT_TRUE(in.open(QIODevice::ReadOnly)) << qPrintable(file);
    return in.readAll();
}

int colorsOf(const QImage& image) {
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            colors.insert(image.pixel(x, y));
        }
    }
    return static_cast<int>(colors.size());
}

} // namespace

TEST(FigureTest, APngHasItsSizeAndKnowsItsRuns) {
    const TemporaryFolder folder;
    const QString file = QString::fromStdString((folder / "a.png").string());
    FigureFormat format;
    format.widthMm = 50.8; // 2 inches
    format.heightMm = 25.4;
    format.dotsPerInch = 300;
    ASSERT_TRUE(saveFigure(figureOf(PlotKind::Accuracy), format, file));
    const QImage image(file);
    EXPECT_EQ(image.size(), QSize(600, 300));
    EXPECT_NEAR(image.dotsPerMeterX(), 300 / 0.0254, 1);
    EXPECT_EQ(image.text("Runs"), "3, 5");
    EXPECT_EQ(image.text("Title"), "Accuracy (%)");
    EXPECT_EQ(image.pixelColor(0, 0), QColor(Qt::white));
    EXPECT_GT(colorsOf(image), 20);
}

TEST(FigureTest, AnSvgIsTextWithASizeAndItsRuns) {
    const TemporaryFolder folder;
    const QString file = QString::fromStdString((folder / "a.svg").string());
    FigureFormat format;
    format.widthMm = 127; // 5 inches
    format.heightMm = 25; // little room for the legend, which is there whole
    ASSERT_TRUE(saveFigure(figureOf(PlotKind::Accuracy), format, file));
    const QByteArray svg = bytesOf(file);
    EXPECT_TRUE(QSvgRenderer(svg).isValid());
    EXPECT_TRUE(svg.contains("width=\"127mm\"")) << svg.left(400).toStdString();
    EXPECT_TRUE(svg.contains("<title>Accuracy (%)</title>"));
    EXPECT_TRUE(svg.contains("Runs: 3, 5"));
    EXPECT_TRUE(svg.contains("seed 1")); // the legend
    EXPECT_TRUE(svg.contains("seed 2"));
    EXPECT_FALSE(svg.contains("more"));
    format.hasLegend = false;
    ASSERT_TRUE(saveFigure(figureOf(PlotKind::Accuracy), format, file));
    EXPECT_FALSE(bytesOf(file).contains("seed 1"));
}

TEST(FigureTest, APdfHasItsSizeAndItsTitle) {
    const TemporaryFolder folder;
    const QString file = QString::fromStdString((folder / "a.pdf").string());
    FigureFormat format;
    format.widthMm = 50.8; // 144 points
    format.heightMm = 25.4;
    ASSERT_TRUE(saveFigure(figureOf(PlotKind::Loss), format, file));
    const QByteArray pdf = bytesOf(file);
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_TRUE(pdf.contains("/MediaBox [0 0 144"));
}

TEST(FigureTest, TheFontKeepsItsSizeWhateverTheResolution) {
    const Figure figure = figureOf(PlotKind::Accuracy);
    FigureFormat format;
    format.dotsPerInch = 96;
    const QImage small = figureImage(figure, format);
    format.dotsPerInch = 192;
    const QImage large = figureImage(figure, format);
    EXPECT_NEAR(large.width(), 2 * small.width(), 1);
    // The title, dark on white in the upper left corner, reaches equally far.
    const auto reach = [](const QImage& image) {
        int right = 0;
        for (int y = 0; y < image.height() / 20; ++y) {
            for (int x = 0; x < image.width() / 3; ++x) {
                right = qGray(image.pixel(x, y)) < 100 ? std::max(right, x) : right;
            }
        }
        return right;
    };
    EXPECT_NEAR(reach(large), 2 * reach(small), 6);
}

// A German's decimal comma must not get into a paper or a table.
TEST(FigureTest, NumbersAreThoseOfTheCLocale) {
    const TemporaryFolder folder;
    const QString file = QString::fromStdString((folder / "a.svg").string());
    QByteArray english, german;
    ASSERT_TRUE(saveFigure(figureOf(PlotKind::Loss), {}, file));
    english = bytesOf(file);
    const QString table = contentCsv(figureOf(PlotKind::Loss).content);
    {
        const InLocale comma(kGerman);
        ASSERT_TRUE(saveFigure(figureOf(PlotKind::Loss), {}, file));
        german = bytesOf(file);
        EXPECT_EQ(contentCsv(figureOf(PlotKind::Loss).content), table);
    }
    EXPECT_EQ(german, english);
}

TEST(FigureTest, TheTableHasAllThatWasMeasuredExactly) {
    const QStringList lines =
        contentCsv(figureOf(PlotKind::Loss).content).split('\n', Qt::SkipEmptyParts);
    EXPECT_EQ(lines[0], "run,label,part,step,epoch,value,smoothed");
    EXPECT_EQ(lines[1], "3,\"seed 1\",train,1,0.5,2.5,");
    EXPECT_EQ(lines[2].section(',', 5, 5).toDouble(), 0.1 + 0.2);
    EXPECT_EQ(lines[4].section(',', 5, 5).toDouble(), 1e-7);
    EXPECT_EQ(lines.size(), 1 + 2 * (4 + 2)); // train and test loss of both
}

TEST(FigureTest, TheTableOfMeansHasTheirIntervals) {
    const QStringList lines =
        contentCsv(figureOf(PlotKind::Accuracy, true).content).split('\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0], "label,n,epoch,mean,low,high");
    const QStringList second = lines[2].split(',').mid(lines[2].split(',').size() - 5);
    EXPECT_EQ(second[0], "2");
    EXPECT_DOUBLE_EQ(second[2].toDouble(), 62);
    // 12.7062 * sqrt(8) / sqrt(2)
    EXPECT_NEAR(second[4].toDouble() - 62, 25.4124, 1e-3);
}

TEST(FigureTest, PlotsStandBelowEachOtherWithTheirAxesAtOnePlace) {
    Figure both = figureOf(PlotKind::Accuracy, true);
    both.below = {figureOf(PlotKind::Loss, true)};
    const QImage image = figureImage(both, {});
    EXPECT_EQ(image.size(), figureImage(figureOf(PlotKind::Accuracy, true), {}).size());
    const QRect lower(0, image.height() / 2, image.width(), image.height() / 2);
    EXPECT_GT(colorsOf(image.copy(lower)), 4);
    // Where the longest line of each half begins: that of the axis or of the grid.
    const auto axisOf = [&](int top) {
        int longest = 0;
        int at = -1;
        for (int y = top; y < top + image.height() / 2; ++y) {
            for (int x = 0, begin = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) > 250) {
                    begin = x + 1;
                } else if (x - begin > longest) {
                    longest = x - begin;
                    at = begin;
                }
            }
        }
        return at;
    };
    EXPECT_NEAR(axisOf(0), axisOf(image.height() / 2), 2);
    const TemporaryFolder folder;
    const QString file = QString::fromStdString((folder / "a.csv").string());
    ASSERT_TRUE(saveFigure(both, {}, file));
    const QList<QByteArray> lines = bytesOf(file).trimmed().split('\n');
    EXPECT_EQ(lines.count("label,n,epoch,mean,low,high"), 1); // the same columns: one table
    EXPECT_GT(lines.size(), 4);
    both.below = {figureOf(PlotKind::Loss)};
    EXPECT_TRUE(figureCsv(both).contains("\n\nrun,label,part,step"));
}

TEST(FigureTest, AFileThatCannotBeWrittenIsSaidSo) {
    EXPECT_FALSE(saveFigure(figureOf(PlotKind::Loss), {}, "/nonexistent/a.png"));
    EXPECT_FALSE(saveFigure(figureOf(PlotKind::Loss), {}, "/nonexistent/a.svg"));
    EXPECT_FALSE(saveFigure(figureOf(PlotKind::Loss), {}, "/nonexistent/a.pdf"));
    EXPECT_FALSE(saveFigure(figureOf(PlotKind::Loss), {}, "/nonexistent/a.csv"));
}

TEST(FigureDialogTest, InchesAreTheSameSize) {
    QSettings().remove("figure");
    auto* dialog = new FigureDialog(figureOf(PlotKind::Accuracy));
    const FigureFormat before = dialog->format();
    EXPECT_EQ(before.widthMm, 120);
    dialog->findChild<QComboBox*>("figureUnit")->setCurrentIndex(1);
    EXPECT_NEAR(dialog->findChild<QDoubleSpinBox*>("figureWidth")->value(), 120 / 25.4, 1e-9);
    EXPECT_NEAR(dialog->format().widthMm, 120, 1e-9);
    dialog->findChild<QDoubleSpinBox*>("figureWidth")->setValue(3.5);
    EXPECT_NEAR(dialog->format().widthMm, 88.9, 1e-9);
    dialog->reject();
    delete dialog;
    FigureDialog again(figureOf(PlotKind::Accuracy)); // remembers
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    EXPECT_NEAR(again.format().widthMm, 88.9, 1e-9);
    QSettings().remove("figure");
}

TEST(FigureDialogTest, ReturnSaves) {
    QSettings().remove("figure");
    FigureDialog dialog(figureOf(PlotKind::Accuracy));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    QTest::keyClick(dialog.findChild<QDoubleSpinBox*>("figureWidth"), Qt::Key_Return);
    auto* files = dialog.findChild<QFileDialog*>();
    ASSERT_NE(files, nullptr);
    EXPECT_EQ(files->defaultSuffix(), "pdf"); // for a paper, until another is chosen
}

TEST(FigureDialogTest, CopiesThePicture) {
    QSettings().remove("figure");
    FigureDialog dialog(figureOf(PlotKind::Accuracy));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy told(&dialog, &FigureDialog::message);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == "&Copy") {
            button->click();
        }
    }
    EXPECT_EQ(told.count(), 1);
    EXPECT_EQ(QApplication::clipboard()->image().width(), 1417); // 120 mm at 300 dpi
}

TEST(FigureDialogTest, TabReachesEveryButtonAndEachHasANameAndALetter) {
    FigureDialog dialog(figureOf(PlotKind::Accuracy));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    QSet<QString> reached;
    for (int presses = 0; presses < 20; ++presses) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (const auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget())) {
            EXPECT_TRUE(button->text().contains(u'&')) << button->text().toStdString();
            reached.insert(QString(button->text()).remove(u'&'));
        }
    }
    EXPECT_TRUE(reached.contains(QStringLiteral("Close")));
    EXPECT_TRUE(reached.contains(QStringLiteral("Copy")));
    QTest::keyClick(dialog.findChild<QPushButton*>(QStringLiteral("closeFigure")), Qt::Key_Space);
    EXPECT_FALSE(dialog.isVisible());
}

} // namespace sharesnet::test
