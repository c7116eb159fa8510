#include "ui/studies/history_panel.h"

#include "core/arch/presets.h"
#include "core/base/error.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/studies/made_up_study.h"
#include "ui/plots/figure_dialog.h"
#include "ui/plots/plot_view.h"
#include "ui/studies/measures_panel.h"
#include "ui/studies/pairs_panel.h"
#include "ui/studies/use_curves.h"
#include "ui/studies/use_matrix.h"
#include "ui/studies/use_plot.h"

#include <QComboBox>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <mutex>
#include <thread>

namespace sharesnet::test {

namespace {

namespace fs = std::filesystem;
using Kind = StudyState::Kind;

StoredCheckpoint storedAt(std::int64_t step, CheckpointKind kind = CheckpointKind::Kept) {
    const std::string name = kind == CheckpointKind::Best ? "best-" : "step-";
    return {{kind, name + std::to_string(step) + ".safetensors", static_cast<int>(step / 10), step},
            0};
}

std::int64_t stepOf(const fs::path& file) {
    const std::string name = file.stem().string();
    return std::stoll(name.substr(name.find('-') + 1));
}

// A run of 10 steps an epoch. Of the checkpoint of step s the second use changes what goes through
// it by s / 100. Step 20 waits until it may go on; "best" files are damaged.
class HistoryPanelTest : public testing::Test {
  protected:
    void SetUp() override {
        studies_.setEngine(std::make_shared<FakeEngine>(
            FakeScript(),
            [](const fs::path& file) {
                if (file.string().starts_with("best")) {
                    throw Error(file.string() + ": it is damaged");
                }
                return infoOf(stepOf(file));
            },
            FakeEngine::Evaluations(),
            [this](const fs::path& file, const UseStudyRequest& request, const StudyWatch& watch) {
                return study(stepOf(file), request, watch);
            }));
        panel_.resize(1200, 260);
        panel_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel_));
        studies_.setShown(true);
    }
    UseStudy study(std::int64_t step, const UseStudyRequest& request, const StudyWatch& watch) {
        {
            const std::lock_guard lock(mutex_);
            asked_.push_back(step);
        }
        while (step == 20 && !released_) {
            throwIfCancelled(watch.cancelled);
            std::this_thread::yield();
        }
        UseStudy found =
            asksFor(request, UseMeasure::Skip) ? madeUpAccuracies(request) : madeUpStudy(request);
        found.uses[1].relativeChange = static_cast<double>(step) / 100;
        return found;
    }
    std::vector<std::int64_t> asked() {
        const std::lock_guard lock(mutex_);
        return asked_;
    }
    void look(std::int64_t step, const std::vector<StoredCheckpoint>& all,
              const ConvAddress& conv = {2, 2, 0, 0}) {
        StudiedModel model;
        model.run = 12;
        model.spec = {"stored", arch_, {}, parseDataSpec("shapes")};
        model.file = storedAt(step).checkpoint.file;
        model.step = step;
        model.checkpoints = all;
        studies_.setModel(model, conv);
    }
    bool measured() {
        return QTest::qWaitFor(
            [this] { return studies_.state(StudyKind::Measures).study != nullptr; });
    }
    bool becomes(Kind kind, StudyKind of = StudyKind::Measures) {
        return QTest::qWaitFor([&] { return studies_.history(of).kind == kind; });
    }
    void measureAll() {
        released_ = true;
        look(30, three_);
        ASSERT_TRUE(measured());
        QTest::mouseClick(measure_, Qt::LeftButton);
        ASSERT_TRUE(becomes(Kind::Done));
    }
    const PlottedCurve& curve(std::size_t place) const {
        return *history_->plot()->content().series.at(place).curve;
    }
    // Of the plot, at this epoch and half of its height.
    QPoint at(double epoch) const {
        PlotView* plot = history_->plot();
        plot->replot(QCustomPlot::rpImmediateRefresh);
        return {qRound(plot->xAxis->coordToPixel(epoch)), plot->axisRect()->center().y()};
    }
    template <typename Widget>
    Widget* find(const char* name) const {
        return panel_.findChild<Widget*>(QLatin1String(name));
    }
    QAction* exportOf(const QString& text) const {
        const auto actions = find<QMenu>("measuresExport")->actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.end() ? nullptr : *found;
    }
    // Chosen in the menu with the mouse; the dialog that it opens.
    template <typename Dialog = QFileDialog>
    Dialog* dialogOf(const QString& text) {
        auto* menu = find<QMenu>("measuresExport");
        menu->popup(panel_.mapToGlobal(QPoint(10, 10)));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(exportOf(text)).center());
        return panel_.findChild<Dialog*>();
    }
    // What is told once the dialog has been answered with this file or folder.
    QString answer(QFileDialog* dialog, const fs::path& path) {
        QSignalSpy told(&panel_, &MeasuresPanel::message);
        emit dialog->fileSelected(QString::fromStdString(path.string()));
        dialog->close();
        delete dialog; // else it is found again
        return told.wait() ? told[0][0].toString() : QString();
    }

    ArchSpec arch_ = cifarPreActivation(29);
    std::vector<StoredCheckpoint> three_{storedAt(10), storedAt(20), storedAt(30)};
    std::mutex mutex_;
    std::vector<std::int64_t> asked_;
    std::atomic<bool> released_{false};
    LensStudies studies_;
    MeasuresPanel panel_{&studies_};
    HistoryPanel* history_ = panel_.history();
    QPushButton* measure_ = find<QPushButton>("measureHistory");
    QToolButton* cancel_ = find<QToolButton>("cancelHistory");
};

TEST_F(HistoryPanelTest, EveryCheckpointIsMeasuredWhenAskedForAndCancelKeepsWhatWasFound) {
    look(30, three_);
    ASSERT_TRUE(measured());
    EXPECT_EQ(asked(), (std::vector<std::int64_t>{30})) << "what takes long waits for the person";
    EXPECT_TRUE(find<QLabel>("historyNotice")->text().startsWith("3 checkpoints"));
    EXPECT_FALSE(history_->hasCurves());
    ASSERT_TRUE(measure_->isVisible());
    QTest::mouseClick(measure_, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return history_->hasCurves(); }));
    EXPECT_TRUE(cancel_->isVisible());
    EXPECT_FALSE(measure_->isVisible());
    EXPECT_TRUE(history_->plot()->isVisible()) << "curves grow while the rest is measured";
    QTest::mouseClick(cancel_, Qt::LeftButton);
    EXPECT_FALSE(cancel_->isVisible());
    EXPECT_EQ(measure_->text(), "Measure 1 more");
    EXPECT_EQ(curve(0).raw().y(), (std::vector{0.1, 0.3}));

    released_ = true;
    QTest::mouseClick(measure_, Qt::LeftButton);
    ASSERT_TRUE(becomes(Kind::Done));
    EXPECT_EQ(curve(0).raw().x(), (std::vector<double>{10, 20, 30}));
    EXPECT_EQ(curve(0).raw().y(), (std::vector{0.1, 0.2, 0.3}));
    EXPECT_EQ(history_->plot()->content().series.at(0).axis->x(20), 2) << "counted in epochs";
    EXPECT_EQ(history_->plot()->content().series.size(), 2U) << "use 1 changes the shape";
    EXPECT_FALSE(measure_->isVisible());
}

TEST_F(HistoryPanelTest, GoingToAnotherCheckpointCostsNothing) {
    measureAll();
    EXPECT_EQ(history_->plot()->content().chosen, 3.0);
    const auto before = asked();
    look(10, three_);
    EXPECT_EQ(studies_.state(StudyKind::Measures).kind, Kind::Done);
    EXPECT_EQ(studies_.history(StudyKind::Measures).kind, Kind::Done);
    EXPECT_EQ(history_->plot()->content().chosen, 1.0);
    EXPECT_EQ(asked(), before);
}

TEST_F(HistoryPanelTest, FollowsTheConvolutionButNotToAnotherRun) {
    measureAll();
    look(30, three_, {3, 2, 0, 0});
    ASSERT_TRUE(becomes(Kind::Done));
    EXPECT_EQ(asked().size(), 6U);
    StudiedModel other = *studies_.model();
    other.run = 13;
    studies_.setModel(other, ConvAddress{3, 2, 0, 0});
    ASSERT_TRUE(measured());
    EXPECT_EQ(asked().size(), 7U);
    EXPECT_EQ(studies_.history(StudyKind::Measures).kind, Kind::NotAsked);
    EXPECT_TRUE(measure_->isVisible());
}

TEST_F(HistoryPanelTest, AClickOrReturnAtTheCursorChoosesTheCheckpoint) {
    measureAll();
    QSignalSpy chosen(&panel_, &MeasuresPanel::checkpointChosen);
    QTest::mouseClick(history_->plot(), Qt::LeftButton, {}, at(1.2));
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toLongLong(), 10);
    QTest::mouseMove(history_->plot(), at(2.9));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !history_->plot()->cursorTexts().isEmpty(); }));
    EXPECT_EQ(history_->plot()->cursorTexts().value(0), "epoch 3");
    EXPECT_EQ(history_->plot()->cursorTexts().value(1), "use 3 | 0.75");
    QTest::keyClick(history_->plot(), Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(history_->plot(), Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen[1][0].toLongLong(), 20);
}

TEST_F(HistoryPanelTest, WhatTheRunMeasuredInTrainingIsShownUnaskedAndCanBeSwitchedOff) {
    QSignalSpy wanted(&studies_, &LensStudies::measuredWanted);
    look(30, three_);
    ASSERT_TRUE(measured());
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].toLongLong(), 12);
    auto* inTraining = find<QToolButton>("historyInTraining");
    EXPECT_FALSE(inTraining->isVisible());
    std::vector<UseMoment> moments;
    for (const std::int64_t step : {5, 15, 24}) {
        UseStudy study = madeUpStudy({});
        study.uses[1].relativeChange = static_cast<double>(step);
        moments.push_back({static_cast<int>(step / 10), step,
                           std::make_shared<const UseStudy>(std::move(study))});
    }
    studies_.setMeasured(99, {2, 2, 0, 0}, moments);
    EXPECT_FALSE(history_->hasCurves()) << "of another run";
    studies_.setMeasured(12, {2, 2, 0, 0}, moments);
    ASSERT_TRUE(inTraining->isVisible());
    ASSERT_TRUE(history_->hasCurves());
    panel_.resize(730, 230); // as at 1440x900
    QCoreApplication::processEvents();
    EXPECT_GE(find<QComboBox>("historyQuantity")->width(), 55) << "there is no room for its text";
    EXPECT_TRUE(find<QLabel>("historyLegend")->isVisible());
    panel_.resize(1200, 260);
    EXPECT_EQ(curve(0).raw().x(), (std::vector<double>{5, 15, 24}));
    EXPECT_EQ(curve(0).raw().y(), (std::vector<double>{5, 15, 24}));
    EXPECT_EQ(asked(), (std::vector<std::int64_t>{30})) << "no checkpoint is studied for it";
    QSignalSpy chosen(&panel_, &MeasuresPanel::checkpointChosen);
    QTest::mouseClick(history_->plot(), Qt::LeftButton, {}, at(1.5));
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toLongLong() % 10, 0) << "the nearest checkpoint";
    studies_.noteMeasured(12);
    EXPECT_EQ(wanted.size(), 2) << "the run goes on";
    QTest::mouseClick(inTraining, Qt::LeftButton);
    EXPECT_FALSE(history_->hasCurves()) << "its checkpoints are not measured yet";
    EXPECT_TRUE(measure_->isVisible());
}

TEST_F(HistoryPanelTest, OneCheckpointSaysHowToKeepMore) {
    look(30, {storedAt(30), storedAt(30, CheckpointKind::Best)});
    ASSERT_TRUE(measured());
    const QString text = find<QLabel>("historyNotice")->text();
    EXPECT_TRUE(text.contains("only one checkpoint")) << text.toStdString();
    EXPECT_TRUE(text.contains("--keep-every")) << text.toStdString();
    EXPECT_FALSE(measure_->isVisible());
    look(30, {storedAt(10), storedAt(30)});
    EXPECT_TRUE(find<QLabel>("historyNotice")->text().contains("--keep-every"));
    EXPECT_TRUE(measure_->isVisible());
}

TEST_F(HistoryPanelTest, AccuraciesAreAskedForByThemselvesAndShownInPercent) {
    measureAll();
    auto* quantity = find<QComboBox>("historyQuantity");
    quantity->setFocus();
    QTest::keyClicks(quantity, "Accuracy without");
    ASSERT_EQ(quantity->currentText(), "Accuracy without the use");
    EXPECT_FALSE(history_->hasCurves());
    EXPECT_EQ(asked().size(), 3U);
    QTest::mouseClick(measure_, Qt::LeftButton);
    ASSERT_TRUE(becomes(Kind::Done, StudyKind::Accuracies));
    EXPECT_EQ(asked().size(), 6U);
    EXPECT_EQ(curve(0).raw().y(), (std::vector<double>{30, 30, 30})) << "use 2, in percent";
    look(30, three_, {3, 2, 0, 0});
    EXPECT_FALSE(history_->hasCurves()) << "minutes are not spent unasked";
}

TEST_F(HistoryPanelTest, AnotherFileOfTheStepStandsInAndDamagedOnesAreNamed) {
    released_ = true;
    look(30, {storedAt(10), storedAt(20, CheckpointKind::Best), storedAt(25, CheckpointKind::Best),
              storedAt(20), storedAt(30)});
    ASSERT_TRUE(measured());
    QTest::mouseClick(measure_, Qt::LeftButton);
    ASSERT_TRUE(becomes(Kind::Done));
    EXPECT_EQ(curve(0).raw().y(), (std::vector{0.1, 0.2, 0.3}));
    const HistoryState state = studies_.history(StudyKind::Measures);
    ASSERT_EQ(state.found.passedOver.size(), 1U);
    EXPECT_EQ(state.found.passedOver[0].reason.english(), "best-25.safetensors: it is damaged");
}

TEST_F(HistoryPanelTest, ARunInTrainingIsNotFollowedUnasked) {
    measureAll();
    StudiedModel live = *studies_.model();
    live.inTraining = true;
    studies_.setModel(live, studies_.conv());
    live.step = 40;
    live.checkpoints.push_back(storedAt(40));
    studies_.setModel(live, studies_.conv());
    studies_.setAgainst(std::nullopt); // as each news of checkpoints does
    EXPECT_EQ(measure_->text(), "Measure 1 more");
    EXPECT_EQ(asked().size(), 3U);
    QTest::mouseClick(measure_, Qt::LeftButton);
    ASSERT_TRUE(becomes(Kind::Done));
    EXPECT_EQ(asked().size(), 4U);
}

TEST_F(HistoryPanelTest, TheNumbersAreExportedAsTheCommandLineNamesThem) {
    const QString numbers = QStringLiteral("Numbers over the epochs (JSON, CSV)…");
    EXPECT_FALSE(exportOf(numbers)->isEnabled());
    measureAll();
    const TemporaryFolder folder;
    ASSERT_TRUE(exportOf(numbers)->isEnabled());
    auto* dialog = dialogOf(numbers);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(answer(dialog, folder / "out"),
              "Saved to " + QString::fromStdString((folder / "out").string()));
    EXPECT_TRUE(fs::exists(folder / "out/history.json"));
    std::ifstream csv(folder / "out/use-history.csv");
    std::string head;
    std::string first;
    std::getline(csv, head);
    std::getline(csv, first);
    EXPECT_TRUE(head.starts_with("epoch,step,use,block,activation,relative_change,")) << head;
    EXPECT_TRUE(first.starts_with("1,10,1,1,1,,,0.125")) << first;
}

TEST_F(HistoryPanelTest, TheCurvesAreExportedAsAFigureInLightColors) {
    measureAll();
    const auto* dialog =
        dialogOf<FigureDialog>(QStringLiteral("Curves over the epochs (SVG, PDF, PNG)…"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    const PlotContent content = history_->figure().content;
    EXPECT_EQ(content.title, "|F(x)| / |x|");
    EXPECT_EQ(content.xLabel, "Epoch");
    EXPECT_EQ(content.series[0].style.color, useColor(figureTheme(), 1, 3));
    EXPECT_FALSE(content.chosen);
}

TEST_F(HistoryPanelTest, TheNumbersOfACheckpointAreExportedAndAFailureIsTold) {
    look(30, three_);
    ASSERT_TRUE(measured());
    const TemporaryFolder folder;
    const QString numbers = QStringLiteral("Numbers (JSON, CSV)…");
    answer(dialogOf(numbers), folder / "study");
    EXPECT_TRUE(fs::exists(folder / "study/uses.csv"));
    EXPECT_TRUE(fs::exists(folder / "study/update-correlations.csv"));
    std::ofstream(folder / "file") << "in the way";
    EXPECT_TRUE(answer(dialogOf(numbers), folder / "file/study").contains("cannot be made"));
}

TEST_F(HistoryPanelTest, AllPlotsAreExportedWhetherOrNotThereIsRoomForThem) {
    look(30, three_);
    ASSERT_TRUE(measured());
    const TemporaryFolder folder;
    const QString plots = QStringLiteral("Plots (SVG, PNG)…");
    panel_.resize(620, 260);
    ASSERT_FALSE(panel_.plots()[1]->isVisible()) << "it gives way";
    auto* dialog = dialogOf(plots);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->defaultSuffix(), "svg");
    emit dialog->filterSelected(dialog->nameFilters().value(1));
    EXPECT_EQ(dialog->defaultSuffix(), "png");
    answer(dialog, folder / "plots.png");
    const QImage image(QString::fromStdString((folder / "plots.png").string()));
    ASSERT_FALSE(image.isNull());
    EXPECT_EQ(image.pixelColor(2, 2), QColor(Qt::white));
    answer(dialogOf(plots), folder / "plots.svg");
    std::ifstream file(folder / "plots.svg");
    const std::string svg{std::istreambuf_iterator<char>(file), {}};
    for (const char* title : {">Activation<", "Gradients", "Updates", "Similarity (CKA)"}) {
        EXPECT_NE(svg.find(title), std::string::npos) << title;
    }
}

TEST_F(HistoryPanelTest, OfThePairsTheUpdatesAreShownByChoice) {
    look(30, three_);
    ASSERT_TRUE(measured());
    const UseMatrix* matrix = panel_.pairs()->matrix();
    EXPECT_EQ(matrix->pairs().cells[1], 0.25);
    EXPECT_EQ(find<QLabel>("pairsSentence")->text(), "They pull together: mean 0.50.");
    auto* of = find<QComboBox>("pairsOf");
    of->setFocus();
    QTest::keyClick(of, Qt::Key_Down);
    EXPECT_EQ(matrix->textAt(matrix->cell(1, 2).center().toPoint()),
              "use 2 · block 2 and use 3 · block 3: −0.1250");
    EXPECT_EQ(find<QLabel>("pairsSentence")->text(), "One takes back what the other adds: −0.13.");
}

// 614 x 110 is what the panel has at 1280x720, 714 x 190 at 1440x900.
TEST_F(HistoryPanelTest, TheNumbersOfThreeUsesFitIntoTheSmallestWindow) {
    look(30, three_);
    ASSERT_TRUE(measured());
    for (const QSize size : {QSize(630, 150), QSize(730, 230)}) {
        panel_.resize(size);
        QCoreApplication::processEvents();
        EXPECT_TRUE(panel_.pairs()->matrix()->showsNumbers()) << size.width();
        const auto* area = panel_.findChild<QScrollArea*>();
        EXPECT_LE(area->widget()->height(), area->viewport()->height()) << size.width();
        EXPECT_LE(area->widget()->width(), area->viewport()->width()) << size.width();
        EXPECT_EQ(panel_.plots()[1]->isVisible(), size.width() > 700);
        EXPECT_EQ(find<QLabel>("pairsTitle")->isVisible(),
                  find<QLabel>("historyTitle")->isVisible());
    }
}

TEST(UseCurves, UsesGoFromTheFirstColorToTheLast) {
    for (const bool dark : {false, true}) {
        const Theme& theme = Theme::of(dark);
        EXPECT_EQ(useColor(theme, 0, 1), theme.shared(0));
        EXPECT_EQ(useColor(theme, 0, 2), theme.shared(0));
        EXPECT_EQ(useColor(theme, 17, 18), theme.shared(1));
        EXPECT_NE(useColor(theme, 8, 18), useColor(theme, 9, 18));
    }
}

TEST(UseCurves, ACheckpointWithinAnEpochStandsWithinIt) {
    UseHistory history;
    for (const auto& [epoch, step] : {std::pair(1, 10), std::pair(2, 20), std::pair(2, 25)}) {
        history.moments.push_back({epoch, step, std::make_shared<const UseStudy>(madeUpStudy())});
    }
    const PlotContent content =
        useCurves({7, &history, 25}, useQuantity("gradient_norm"), Theme::of(false));
    EXPECT_EQ(content.chosen, 2.5);
    EXPECT_EQ(content.series.size(), 3U);
    EXPECT_EQ(content.title, "Gradient norm");
    EXPECT_EQ(content.legend[1].text, "use 2");
    EXPECT_EQ(contentCsv(content).section('\n', 1, 1), "7,\"Gradient norm\",use 1,10,1,0.125,");
}

} // namespace
} // namespace sharesnet::test
