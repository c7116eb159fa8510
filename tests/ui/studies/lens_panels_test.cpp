#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/studies/made_up_study.h"
#include "ui/base/theme.h"
#include "ui/studies/accuracy_tree.h"
#include "ui/studies/lens_studies.h"
#include "ui/studies/measures_panel.h"
#include "ui/studies/norm_panel.h"
#include "ui/studies/removal_panel.h"
#include "ui/studies/similarity_panel.h"
#include "ui/studies/study_notice.h"
#include "ui/studies/study_picture.h"
#include "ui/studies/use_matrix.h"
#include "ui/studies/use_plot.h"

#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

namespace sharesnet::test {

namespace {

constexpr auto kSkip = UseMeasure::Skip;

bool wantsAccuracies(const UseStudyRequest& request) {
    return std::ranges::find(request.measures, kSkip) != request.measures.end();
}

StudiedModel modelOf(const ArchSpec& arch, const char* file, std::int64_t step = 840) {
    StudiedModel model;
    model.run = 12;
    model.spec = {"stored", arch, {}, parseDataSpec("shapes")};
    model.file = file;
    model.step = step;
    model.label = QString::fromLatin1(file);
    return model;
}

// The panels beside each other; studies answer with made-up ones at once, but for accuracies, which
// wait until they may go on.
class LensPanelsTest : public testing::Test {
  protected:
    struct Asked {
        std::string file;
        UseStudyRequest request;
    };
    void SetUp() override {
        studies_.setEngine(std::make_shared<FakeEngine>(
            FakeScript(), [this](const auto&) { return infoOf(step_); }, FakeEngine::Evaluations(),
            [this](const auto& file, const UseStudyRequest& request, const StudyWatch& watch) {
                return study(file.string(), request, watch);
            }));
    }
    UseStudy study(const std::string& file, const UseStudyRequest& request,
                   const StudyWatch& watch) {
        {
            const std::lock_guard lock(mutex_);
            asked_.push_back({file, request});
        }
        if (file == "gone.safetensors") {
            throw Error("cifar10: there is no test batch");
        }
        if (!wantsAccuracies(request)) {
            UseStudy found = madeUpStudy(request);
            found.asTrained->loss = file == "diverged.safetensors" ? kNotDefined : 0.5;
            return found;
        }
        watch.progress(0.5);
        while (!released_) {
            throwIfCancelled(watch.cancelled);
            std::this_thread::yield();
        }
        return madeUpAccuracies(request);
    }
    std::vector<Asked> asked() {
        const std::lock_guard lock(mutex_);
        return asked_;
    }
    void look(const StudiedModel& model, const ConvAddress& conv = {2, 2, 0, 0}) {
        studies_.setModel(model, conv);
    }
    bool measured() {
        return QTest::qWaitFor(
            [this] { return studies_.state(StudyKind::Measures).study != nullptr; });
    }
    static void show(QWidget& panel) {
        panel.resize(900, 240);
        panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&panel));
    }
    template <typename Widget>
    static Widget* in(const QWidget& panel, const char* name) {
        return panel.findChild<Widget*>(QLatin1String(name));
    }

    ArchSpec arch_ = cifarPreActivation(29);
    std::mutex mutex_;
    std::vector<Asked> asked_;
    std::atomic<bool> released_{false};
    std::atomic<std::int64_t> step_{840}; // that files hold
    LensStudies studies_;
};

} // namespace

TEST_F(LensPanelsTest, MeasuresBeginByThemselvesOnceTheyAreSeen) {
    MeasuresPanel panel(&studies_);
    show(panel);
    look(modelOf(arch_, "best.safetensors"));
    EXPECT_EQ(studies_.state(StudyKind::Measures).kind, StudyState::Kind::NotAsked);
    studies_.setShown(true);
    ASSERT_TRUE(measured());
    const auto all = asked();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].request.images, 256);
    EXPECT_EQ(all[0].request.conv, (ConvAddress{2, 2, 0, 0}));
    EXPECT_FALSE(wantsAccuracies(all[0].request)) << "what takes long waits for the person";
    ASSERT_EQ(panel.plots().size(), 4U);
    EXPECT_EQ(panel.plots()[0]->series().values[1].value, 0.5);
    const auto* foot = in<QLabel>(panel, "measuresFoot");
    EXPECT_TRUE(foot->text().startsWith("top-1 80.0")) << qPrintable(foot->text());
    EXPECT_TRUE(foot->text().contains("of 100 test images")) << qPrintable(foot->text());
    EXPECT_TRUE(foot->toolTip().contains("evenly spread")) << qPrintable(foot->toolTip());
    EXPECT_TRUE(in<QLabel>(panel, "pairsSentence")->isVisible());
}

TEST_F(LensPanelsTest, OutputsThatAreNotNumbersAreTold) {
    MeasuresPanel panel(&studies_);
    show(panel);
    studies_.setShown(true);
    look(modelOf(arch_, "diverged.safetensors"));
    ASSERT_TRUE(measured());
    EXPECT_TRUE(in<QLabel>(panel, "measuresFoot")
                    ->text()
                    .startsWith("the network's outputs are NaN or infinite: look at an earlier"));
}

TEST_F(LensPanelsTest, TheNumberOfImagesIsThePersons) {
    MeasuresPanel panel(&studies_);
    show(panel);
    studies_.setShown(true);
    look(modelOf(arch_, "best.safetensors"));
    ASSERT_TRUE(measured());
    auto* images = in<QSpinBox>(panel, "measureImages");
    images->setFocus();
    images->selectAll();
    QTest::keyClicks(images, "32");
    QTest::keyClick(images, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return asked().size() == 2; }));
    EXPECT_EQ(asked()[1].request.images, 32);
}

TEST_F(LensPanelsTest, WhyThereIsNothingStandsWhereTheResultWould) {
    MeasuresPanel panel(&studies_);
    SimilarityPanel similarity(&studies_);
    show(panel);
    show(similarity);
    studies_.setShown(true);
    look(modelOf(arch_, "gone.safetensors"));
    auto* notice = panel.findChild<StudyNotice*>();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return notice->text() == "cifar10: there is no test batch"; }));
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(similarity.findChild<StudyNotice*>()->isVisible());
    EXPECT_FALSE(similarity.matrix()->isVisible());
    QTest::mouseClick(notice->findChild<QPushButton*>(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return asked().size() == 2; }));
    step_ = 900;
    look(modelOf(arch_, "best.safetensors", 900));
    ASSERT_TRUE(measured());
    EXPECT_FALSE(notice->isVisible());
    EXPECT_TRUE(similarity.matrix()->isVisible());
}

TEST_F(LensPanelsTest, SimilarityHasItsImagesChanceAndEstimator) {
    SimilarityPanel panel(&studies_);
    show(panel);
    studies_.setShown(true);
    look(modelOf(arch_, "best.safetensors"));
    ASSERT_TRUE(measured());
    const auto* facts = in<QLabel>(panel, "similarityFacts");
    EXPECT_EQ(facts->text(), "100 images\n4 batches");
    EXPECT_TRUE(facts->toolTip().endsWith("\nChance here: 0.02")) << qPrintable(facts->toolTip());
    EXPECT_TRUE(facts->toolTip().contains("unbiased estimator"));
    const UseMatrix* matrix = panel.matrix();
    EXPECT_EQ(matrix->textAt(matrix->cell(0, 2).center().toPoint()),
              "use 1 · block 1 and use 3 · block 3: −0.0200");
    const Theme& theme = Theme::of(false);
    const QColor below = UseMatrix::shade(-0.5, theme);
    EXPECT_NE(below, UseMatrix::shade(0.5, theme)) << "below zero is seen as such";
    EXPECT_NE(below, UseMatrix::shade(0, theme));
}

TEST_F(LensPanelsTest, TheOtherNetworkIsAskedOverTheSameImagesAndStandsAsDashes) {
    MeasuresPanel panel(&studies_);
    SimilarityPanel similarity(&studies_);
    show(panel);
    show(similarity);
    studies_.setShown(true);
    look(modelOf(arch_, "best.safetensors"));
    StudiedModel twin = modelOf(unsharedTwin(arch_), "twin.safetensors");
    twin.run = 13;
    twin.label = "unshared twin";
    twin.spec.data = parseDataSpec("cifar10:/elsewhere");
    studies_.setAgainst(twin);
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return studies_.state(StudyKind::Measures, StudySide::Against).study != nullptr;
    }));
    EXPECT_EQ(asked()[1].file, "twin.safetensors");
    EXPECT_EQ(asked()[1].request.data, parseDataSpec("shapes"));
    EXPECT_EQ(panel.plots()[1]->series().values[2].against, 3.0);
    EXPECT_TRUE(in<QLabel>(panel, "measuresFoot")->text().endsWith("dashes: unshared twin"));
    EXPECT_TRUE(similarity.otherMatrix()->isVisible());
    EXPECT_EQ(similarity.otherMatrix()->pairs().cells[1], 0.5);
    ArchSpec deeper = arch_;
    deeper.stages[0].blocks = 9;
    studies_.setAgainst(modelOf(deeper, "deep.safetensors"));
    EXPECT_EQ(studies_.state(StudyKind::Measures, StudySide::Against).kind,
              StudyState::Kind::NotAsked)
        << "of another depth: nothing to set beside it";
    EXPECT_FALSE(similarity.otherMatrix()->isVisible());
}

TEST_F(LensPanelsTest, ARunInTrainingIsStudiedOnceUntilAskedAgain) {
    MeasuresPanel panel(&studies_);
    show(panel);
    studies_.setShown(true);
    const TemporaryFolder folder;
    StudiedModel live = modelOf(arch_, "last.safetensors", 840);
    live.file = folder / "last.safetensors";
    std::ofstream(live.file) << "x";
    live.inTraining = true;
    look(live);
    ASSERT_TRUE(measured());
    auto* newer = in<QPushButton>(panel, "measureNewer");
    EXPECT_FALSE(newer->isVisible());
    live.step = 900;
    look(live);
    EXPECT_TRUE(newer->isVisible());
    EXPECT_TRUE(in<QLabel>(panel, "measuresFoot")
                    ->text()
                    .startsWith("in training: its checkpoint of step 840"));
    EXPECT_EQ(asked().size(), 1U) << "its processor stays its own";
    step_ = 900;
    std::filesystem::last_write_time(live.file, std::filesystem::file_time_type::clock::now() +
                                                    std::chrono::hours(1));
    QTest::mouseClick(newer, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return asked().size() == 2; }));
    EXPECT_FALSE(newer->isVisible());
    EXPECT_EQ(studies_.model()->step, 900);
}

TEST_F(LensPanelsTest, AccuraciesAreMeasuredWhenAskedForWithProgressAndCancel) {
    RemovalPanel panel(&studies_);
    show(panel);
    studies_.setShown(true);
    look(modelOf(arch_, "best.safetensors"));
    ASSERT_TRUE(measured());
    auto* measure = in<QPushButton>(panel, "measureAccuracies");
    auto* cancel = in<QPushButton>(panel, "cancelAccuracies");
    EXPECT_FALSE(cancel->isVisible());
    QTest::mouseClick(measure, Qt::LeftButton);
    EXPECT_TRUE(cancel->isVisible());
    EXPECT_FALSE(measure->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([this] { return studies_.accuraciesDone() == 0.5; }));
    QTest::mouseClick(cancel, Qt::LeftButton);
    EXPECT_EQ(studies_.state(StudyKind::Accuracies).kind, StudyState::Kind::Cancelled);
    ASSERT_TRUE(measure->isVisible());

    released_ = true;
    QTest::mouseClick(measure, Qt::LeftButton);
    auto* tree = panel.findChild<AccuracyTree*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->isVisible(); }));
    EXPECT_EQ(asked().back().request.images, 1000);
    const QTreeWidgetItem* skip = tree->topLevelItem(1);
    EXPECT_EQ(skip->text(AccuracyTree::Name), "Skip one use");
    EXPECT_EQ(skip->child(1)->text(AccuracyTree::Change), "−50.0");
    EXPECT_EQ(skip->child(0)->text(AccuracyTree::Accuracy), "–");
    const QTreeWidgetItem* after = tree->topLevelItem(3)->child(0);
    ASSERT_EQ(after->childCount(), 2) << "classes whose images change their answer";
    EXPECT_EQ(after->child(0)->text(AccuracyTree::Name), "dog");
    EXPECT_EQ(after->child(0)->text(AccuracyTree::Accuracy), "2");
}

TEST_F(LensPanelsTest, AnImageThatChangesItsAnswerIsShownByAClickOrReturn) {
    RemovalPanel panel(&studies_);
    show(panel);
    panel.resize(400, 900);
    studies_.setShown(true);
    released_ = true;
    look(modelOf(arch_, "best.safetensors"));
    QTest::mouseClick(in<QPushButton>(panel, "measureAccuracies"), Qt::LeftButton);
    auto* tree = panel.findChild<AccuracyTree*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->isVisible(); }));
    QTreeWidgetItem* after = tree->topLevelItem(3)->child(0);
    after->setExpanded(true);
    QTreeWidgetItem* dogs = after->child(0);
    EXPECT_EQ(dogs->childCount(), 0) << "not before they are asked for";
    tree->setFocus();
    tree->setCurrentItem(dogs);
    QTest::keyClick(tree, Qt::Key_Right);
    ASSERT_EQ(dogs->childCount(), 2);
    EXPECT_EQ(dogs->child(1)->text(AccuracyTree::Name), "image 40 · cat → dog");
    QSignalSpy chosen(&panel, &RemovalPanel::imageChosen);
    const auto seen = [tree](const QTreeWidgetItem* item) {
        return QTest::qWaitFor([&] {
            tree->scrollToItem(item);
            return tree->viewport()->rect().contains(tree->visualItemRect(item));
        });
    };
    ASSERT_TRUE(seen(dogs->child(1)));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      tree->visualItemRect(dogs->child(1)).center());
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toLongLong(), 40);
    QTest::keyClick(tree, Qt::Key_Up);
    QTest::keyClick(tree, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen[1][0].toLongLong(), 5);
    ASSERT_TRUE(seen(dogs));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(dogs).center());
    EXPECT_EQ(chosen.size(), 2) << "a class is no image";
}

TEST_F(LensPanelsTest, AccuraciesAreExportedToAFolder) {
    RemovalPanel panel(&studies_);
    show(panel);
    studies_.setShown(true);
    released_ = true;
    look(modelOf(arch_, "best.safetensors"));
    auto* exporting = in<QToolButton>(panel, "exportAccuracies");
    EXPECT_FALSE(exporting->isVisible()) << "there is nothing yet";
    QTest::mouseClick(in<QPushButton>(panel, "measureAccuracies"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return exporting->isVisible(); }));
    QTest::mouseClick(exporting, Qt::LeftButton);
    auto* dialog = panel.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    const TemporaryFolder folder;
    QSignalSpy told(&panel, &RemovalPanel::message);
    emit dialog->fileSelected(QString::fromStdString((folder / "out").string()));
    dialog->close();
    ASSERT_TRUE(told.wait());
    std::ifstream csv(folder / "out/changed-answers.csv");
    std::string line;
    std::getline(csv, line);
    std::getline(csv, line);
    EXPECT_EQ(line, "1,2,5,dog,cat,dog\r");
}

TEST_F(LensPanelsTest, AnotherConvolutionDoesNotEndWhatIsMeasured) {
    RemovalPanel panel(&studies_);
    show(panel);
    studies_.setShown(true);
    look(modelOf(arch_, "best.safetensors"), {2, 2, 0, 0});
    QTest::mouseClick(in<QPushButton>(panel, "measureAccuracies"), Qt::LeftButton);
    look(modelOf(arch_, "best.safetensors"), {3, 2, 0, 0});
    EXPECT_EQ(in<QLabel>(panel, "removalText")->text(), "Still measuring stage2.conv2.");
    released_ = true;
    ASSERT_TRUE(QTest::qWaitFor([this] { return !studies_.accuraciesUnderWay(); }));
    EXPECT_FALSE(panel.findChild<AccuracyTree*>()->isVisible());
    look(modelOf(arch_, "best.safetensors"), {2, 2, 0, 0});
    EXPECT_TRUE(panel.findChild<AccuracyTree*>()->isVisible()) << "kept";
}

TEST_F(LensPanelsTest, NormsAreShownByUseAndChannel) {
    NormPanel panel(&studies_);
    show(panel);
    studies_.setShown(true);
    look(modelOf(arch_, "best.safetensors"));
    ASSERT_TRUE(measured());
    EXPECT_TRUE(panel.isVisible());
}

TEST(UsePlot, BarsAreAsHighAsTheirValuesAndKeysWalkOverThem) {
    UsePlot plot;
    UseSeries series{"norm", "what it is", {}, true, {}, {}};
    for (int use = 1; use <= 3; ++use) {
        series.values.push_back({use, use + 1, use == 3 ? -2.0 : use, {}, std::nullopt});
    }
    series.values.push_back({4, 5, kNotDefined, "it is not", std::nullopt});
    plot.setSeries(series);
    plot.resize(300, 200);
    plot.show();
    EXPECT_NEAR(plot.barRect(1).height(), 2 * plot.barRect(0).height(), 1e-9);
    EXPECT_NEAR(plot.barRect(2).top(), plot.barRect(0).bottom(), 1e-9) << "below zero";
    EXPECT_TRUE(plot.barRect(3).isEmpty());
    QSignalSpy walked(&plot, &UsePlot::currentChanged);
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(plot.current(), 1U);
    EXPECT_EQ(plot.accessibleDescription(), "use 2 · block 3: 2");
    QTest::keyClick(&plot, Qt::Key_End);
    EXPECT_EQ(plot.accessibleDescription(), "use 4 · block 5: not defined, since it is not");
    QTest::mouseMove(&plot, plot.barRect(0).center().toPoint());
    EXPECT_TRUE(QTest::qWaitFor([&] { return plot.current() == 0U; }));
}

TEST(UsePlot, NoDashCrossesANumber) {
    UsePlot plot;
    UseSeries series{"norm", "", {}, true, {}, {}};
    series.values.push_back({1, 2, 10.0, {}, 11.2});
    series.values.push_back({2, 3, 20.0, {}, std::nullopt});
    plot.setSeries(series);
    plot.resize(140, 200);
    plot.show();
    const QRectF bar = plot.barRect(0);
    const double dash = bar.bottom() - bar.height() * 1.12;
    ASSERT_LT(bar.top() - dash, plot.fontMetrics().height()) << "it would go through the number";
    const QImage image = plot.grab().toImage();
    const auto inkIn = [&](double from, double to) {
        int ink = 0;
        for (int y = qRound(from); y < qRound(to); ++y) {
            for (int x = qRound(bar.left()); x < qRound(bar.right()); ++x) {
                ink += image.pixelColor(x, y).lightness() < 200 ? 1 : 0;
            }
        }
        return ink;
    };
    EXPECT_GT(inkIn(dash - 12, dash - 3), 0) << "above the dash";
    EXPECT_EQ(inkIn(dash + 2, bar.top() - 1), 0) << "between dash and bar";
}

TEST(UsePlot, TakesAHundredAndTenUses) {
    UsePlot plot;
    UseSeries series{"norm", "", {}, true, {}, {}};
    for (int use = 1; use <= 110; ++use) {
        series.values.push_back({use, use, 1.0, {}, 0.5});
    }
    plot.setSeries(series);
    plot.resize(plot.minimumSizeHint());
    plot.show();
    EXPECT_GE(plot.barRect(0).width(), 1);
    EXPECT_LT(plot.barRect(109).right(), plot.width());
    EXPECT_LE(plot.barRect(0).right(), plot.barRect(1).left());
}

TEST(StudyPicture, IsTheSamePartsAsPngAndSvg) {
    const std::vector<StudyPart> parts{
        {QRect(100, 50, 40, 20),
         [](QPainter& painter, const Theme&) { painter.fillRect(0, 0, 40, 20, Qt::blue); }}};
    const QImage png = QImage::fromData(pictureBytes(parts, false));
    EXPECT_EQ(png.size(), QSize(2 * 56, 2 * 36)) << "a margin of 8, two pixels for each";
    EXPECT_EQ(png.pixelColor(4, 4), QColor(Qt::white));
    EXPECT_EQ(png.pixelColor(2 * 9, 2 * 9), QColor(Qt::blue));
    const QByteArray svg = pictureBytes(parts, true);
    EXPECT_TRUE(svg.contains("<svg")) << svg.toStdString();
    EXPECT_TRUE(svg.contains("viewBox=\"0 0 56 36\"")) << svg.toStdString();
}

TEST(UseMatrix, KeysWalkOverTheCells) {
    UseMatrix matrix;
    PairValues pairs = pairsOf(madeUpStudy(), madeUpStudy().similarity->matrix, "Similarity");
    matrix.setPairs(pairs);
    matrix.resize(200, 200);
    matrix.show();
    EXPECT_EQ(matrix.accessibleDescription(), "1.00 0.50 −0.02; 0.50 1.00 0.50; −0.02 0.50 1.00");
    QTest::keyClick(&matrix, Qt::Key_Down);
    QTest::keyClick(&matrix, Qt::Key_Left); // at the edge
    EXPECT_EQ(matrix.accessibleDescription(), "use 2 · block 2 and use 1 · block 1: 0.5000");
    pairs.cells[3] = kNotDefined;
    pairs.whyUndefined = "one is constant";
    matrix.setPairs(pairs);
    EXPECT_EQ(matrix.textAt(matrix.cell(1, 0).center().toPoint()),
              "use 2 · block 2 and use 1 · block 1: not defined, since one is constant");
}

} // namespace sharesnet::test
