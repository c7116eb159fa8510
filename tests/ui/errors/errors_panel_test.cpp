#include "core/data/shapes.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/runs/stored_runs.h"
#include "ui/errors/confusion_view.h"
#include "ui/errors/error_images.h"
#include "ui/errors/errors_panel.h"
#include "ui/errors/images_view.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <fstream>
#include <latch>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;

constexpr int kImages = 40;

QString plainly(QString text) {
    return text.replace(QChar(0x202f), QChar(' '));
}

// Runs on shapes of seed 1 with made-up networks: that of run k takes every image whose index can
// be divided by k + 1 for one of the next class.
class ErrorsPanelTest : public testing::Test {
  protected:
    ErrorsPanelTest() {
        DataRequest request;
        request.seed = 1;
        request.wantTrain = false;
        request.limitTest = kImages; // image i is the same without it
        shapes_ = loadShapes(request);
        client_ = std::make_unique<StoreClient>(folder_ / "store");
        panel_ = std::make_unique<ErrorsPanel>(client_.get());
        panel_->resize(1200, 420);
    }

    void setEngine(std::function<void()> before = {}) {
        panel_->setEngine(std::make_shared<FakeEngine>(
            FakeScript(),
            [](const fs::path& file) {
                CheckpointInfo info;
                info.run = std::stoll(file.parent_path().filename().string());
                info.step = 1;
                info.epoch = 1;
                opened_ = info.run;
                return info;
            },
            [this, before](const EvaluationQuery& query) {
                query.progress(0, kImages);
                if (before) {
                    before();
                }
                throwIfCancelled(query.cancelled);
                return evaluationOf(opened_);
            }));
    }
    Evaluation evaluationOf(std::int64_t run) const {
        Evaluation evaluation;
        evaluation.images = kImages;
        evaluation.classNames = shapes_.classNames;
        evaluation.loss = 1;
        for (int i = 0; i < kImages; ++i) {
            ImagePrediction& image = evaluation.predictions.emplace_back();
            image.index = i;
            image.truth = shapes_.test.label(i);
            const bool wrong = i % (run + 1) == 0;
            image.classes[0] = wrong ? (image.truth + 1) % 10 : image.truth;
            image.probabilities[0] = 0.5F + 0.01F * static_cast<float>(i);
            image.truthProbability = wrong ? 0.125F : image.probabilities[0];
        }
        return evaluation;
    }

    std::int64_t addRun(std::uint64_t seed = 1, bool checkpoint = true) {
        RunSpec spec{"net", cifarPreActivation(29), TrainConfig{}, DataSpec{}};
        spec.config.seed = seed;
        RunStore store(folder_ / "store");
        const std::int64_t run = storeRun(store, spec, 0.5);
        if (checkpoint) {
            const fs::path file = store.checkpointFolder(run) / "best.safetensors";
            std::ofstream(file) << "weights";
            const RunClaim claim = store.claim(run);
            store.record(claim, std::array{TrainingEvent{
                                    run, 300, CheckpointSaved{CheckpointKind::Best, file, 1, 1}}});
            store.release(claim);
        }
        return run;
    }
    RunPtr stored(std::int64_t run) const {
        return std::make_shared<const RunRecord>(RunStore(folder_ / "store").run(run));
    }
    // Until what is kept of them is known.
    void select(const std::vector<std::int64_t>& runs) {
        std::vector<RunPtr> records;
        for (const std::int64_t run : runs) {
            records.push_back(stored(run));
        }
        panel_->showRuns(records);
        panel_->show();
        ASSERT_TRUE(QTest::qWaitFor([&] {
            return std::ranges::none_of(visible<QLabel>("errorsNote"), [](const QLabel* note) {
                return note->text().startsWith("Looking");
            });
        }));
    }
    template <class Widget>
    QList<Widget*> visible(const char* name) const {
        QList<Widget*> all = panel_->findChildren<Widget*>(QLatin1String(name));
        all.removeIf([](const Widget* each) { return !each->isVisible(); });
        return all;
    }
    void click(QAbstractButton* button) { QTest::mouseClick(button, Qt::LeftButton); }
    void evaluateAll() {
        QSignalSpy told(panel_.get(), &ErrorsPanel::message);
        const auto buttons = visible<QPushButton>("evaluate");
        const auto wanted = buttons.size();
        for (QPushButton* button : buttons) {
            click(button);
        }
        ASSERT_TRUE(QTest::qWaitFor([&] { return told.size() == wanted; }));
    }
    // By the keyboard, as a person does.
    void choose(QComboBox* box, const QString& start) {
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        while (!box->currentText().startsWith(start) && box->currentIndex() + 1 < box->count()) {
            QTest::keyClick(box, Qt::Key_Down);
        }
        ASSERT_TRUE(box->currentText().startsWith(start)) << box->currentText().toStdString();
    }
    QComboBox* box(const char* name) const {
        return panel_->findChild<QComboBox*>(QLatin1String(name));
    }
    QStringList choices() const {
        QStringList texts;
        for (int k = 0; k < box("imageFilter")->count(); ++k) {
            texts << box("imageFilter")->itemText(k);
        }
        return texts;
    }
    QStringList imageNumbers() const {
        QStringList numbers;
        const auto* view = panel_->findChild<ImagesView*>();
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            numbers << view->model()->index(row, 0).data(ErrorImages::Number).toString();
        }
        return numbers;
    }

    TemporaryFolder folder_;
    Dataset shapes_;
    std::unique_ptr<StoreClient> client_;
    std::unique_ptr<ErrorsPanel> panel_;
    inline static std::int64_t opened_ = 0;
};

TEST_F(ErrorsPanelTest, ComputesNothingUntilItIsAsked) {
    const std::int64_t run = addRun();
    setEngine();
    select({run});
    ASSERT_EQ(visible<QPushButton>("evaluate").size(), 1);
    EXPECT_EQ(visible<QPushButton>("evaluate")[0]->text(), "Evaluate run 1");
    EXPECT_TRUE(visible<ConfusionView>("confusionView").isEmpty());
    evaluateAll();
    ASSERT_EQ(visible<ConfusionView>("confusionView").size(), 1);
    EXPECT_TRUE(visible<QPushButton>("evaluate").isEmpty());
    EXPECT_EQ(choices(), QStringList{"Most confident errors of run 1 (20)"});
    EXPECT_EQ(imageNumbers().mid(0, 3), (QStringList{"#38", "#36", "#34"}));
}

TEST_F(ErrorsPanelTest, WhatIsKeptIsShownAtOnceAndWithoutAnEngine) {
    const std::int64_t run = addRun();
    setEngine();
    select({run});
    evaluateAll();
    panel_ = std::make_unique<ErrorsPanel>(client_.get());
    panel_->resize(1200, 420);
    select({run});
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !visible<ConfusionView>("confusionView").isEmpty(); }));
    EXPECT_TRUE(visible<QPushButton>("evaluate").isEmpty());
}

// As at a restart, where the panel is hidden again before the store has answered.
TEST_F(ErrorsPanelTest, WhatIsAnsweredWhileItIsHiddenIsLookedForWhenItIsShown) {
    const std::int64_t run = addRun();
    QSignalSpy answered(client_.get(), &StoreClient::factsLoaded);
    panel_->show();
    panel_->showRuns({stored(run)}); // asks; the answer comes through the event loop
    panel_->hide();
    ASSERT_TRUE(QTest::qWaitFor([&] { return answered.size() == 1; }));
    panel_->show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !visible<QPushButton>("evaluate").isEmpty(); }));
}

TEST_F(ErrorsPanelTest, AStoreThatDoesNotAnswerIsToldWhereTheMatrixWouldBe) {
    RunRecord gone = *stored(addRun());
    gone.id = 77;
    QSignalSpy failed(client_.get(), &StoreClient::factsFailed);
    panel_->show();
    panel_->showRuns({std::make_shared<const RunRecord>(gone)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.size() == 1; }));
    ASSERT_EQ(visible<QLabel>("errorsNote").size(), 1);
    EXPECT_EQ(visible<QLabel>("errorsNote")[0]->text(), failed[0][1].toString());
}

TEST_F(ErrorsPanelTest, ANewerCheckpointIsToldAndCanBeEvaluated) {
    const std::int64_t run = addRun();
    setEngine();
    select({run});
    evaluateAll();
    std::ofstream(RunStore(folder_ / "store").checkpointFolder(run) / "best.safetensors")
        << "other weights";
    panel_ = std::make_unique<ErrorsPanel>(client_.get());
    select({run});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !visible<QPushButton>("evaluate").isEmpty(); }));
    EXPECT_EQ(visible<QLabel>("errorsNote")[0]->text(),
              "The best checkpoint has changed since it was evaluated at step 1.");
}

TEST_F(ErrorsPanelTest, ShowsProgressAndCanBeCancelled) {
    const std::int64_t run = addRun();
    std::latch cancelled(1);
    setEngine([&cancelled] { cancelled.wait(); });
    select({run});
    click(visible<QPushButton>("evaluate")[0]);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const auto texts = visible<QLabel>("progressText");
        return !texts.isEmpty() && texts[0]->text() == "0 of 40 images";
    }));
    click(visible<QPushButton>("cancelEvaluation")[0]);
    cancelled.count_down();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !visible<QPushButton>("evaluate").isEmpty(); }));
    EXPECT_TRUE(visible<QPushButton>("cancelEvaluation").isEmpty());
    EXPECT_TRUE(visible<QLabel>("errorsNote").isEmpty()); // no failure
    EXPECT_FALSE(fs::exists(RunStore(folder_ / "store").checkpointFolder(run) / "best.errors"));
}

TEST_F(ErrorsPanelTest, AFailureIsToldWhereTheMatrixWouldBe) {
    const std::int64_t run = addRun();
    setEngine([] { throw Error("shapes: there are no test images"); });
    select({run});
    click(visible<QPushButton>("evaluate")[0]);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !visible<QLabel>("errorsNote").isEmpty(); }));
    EXPECT_EQ(visible<QLabel>("errorsNote")[0]->text(), "shapes: there are no test images");
}

TEST_F(ErrorsPanelTest, ARunWithoutACheckpointSaysSo) {
    select({addRun(1, false)});
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return visible<QLabel>("errorsNote")[0]->text().startsWith("run 1 has no checkpoint");
    }));
    EXPECT_TRUE(visible<QPushButton>("evaluate").isEmpty());
}

TEST_F(ErrorsPanelTest, TwoRunsStandSideBySideOrAsADifference) {
    const std::int64_t first = addRun();
    const std::int64_t second = addRun();
    setEngine();
    select({first, second});
    evaluateAll();
    EXPECT_EQ(visible<ConfusionView>("confusionView").size(), 2);
    choose(box("matrices"), "Difference");
    ASSERT_EQ(visible<ConfusionView>("confusionView").size(), 1);
    const auto* view = visible<ConfusionView>("confusionView")[0];
    int sum = 0; // of the diagonal: 26 right against 20
    for (int k = 0; k < 10; ++k) {
        QString text = view->model()->index(k, k).data().toString();
        sum += text.replace(QChar(0x2212), QChar('-')).toInt();
    }
    EXPECT_EQ(sum, 6);
}

TEST_F(ErrorsPanelTest, FiltersWhatOnlyOneRunGetsWrong) {
    const std::int64_t first = addRun();
    const std::int64_t second = addRun();
    setEngine();
    select({first, second});
    evaluateAll();
    EXPECT_EQ(
        choices(),
        (QStringList{"Most confident errors of run 1 (20)", "Most confident errors of run 2 (14)",
                     "Only run 1 is wrong (13)", "Only run 2 is wrong (7)", "Both are wrong (7)"}));
    choose(box("imageFilter"), "Only run 2");
    EXPECT_EQ(imageNumbers(), (QStringList{"#39", "#33", "#27", "#21", "#15", "#9", "#3"}));
}

TEST_F(ErrorsPanelTest, ACellShowsItsImages) {
    const std::int64_t run = addRun();
    setEngine();
    select({run});
    evaluateAll();
    auto* view = visible<ConfusionView>("confusionView")[0];
    const int truth = shapes_.test.label(38);
    const QModelIndex cell = view->model()->index(truth, (truth + 1) % 10);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(cell).center());
    EXPECT_TRUE(box("imageFilter")->currentText().contains(" predicted as "));
    ASSERT_FALSE(imageNumbers().isEmpty());
    EXPECT_EQ(imageNumbers()[0], "#38");
    for (const QString& number : imageNumbers()) {
        const int index = number.mid(1).toInt();
        EXPECT_EQ(shapes_.test.label(index), truth);
        EXPECT_EQ(index % 2, 0);
    }
    // and the pictures are those of the data
    auto* images = panel_->findChild<ImagesView*>();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return !images->model()->index(0, 0).data(Qt::DecorationRole).value<QImage>().isNull();
        },
        60'000)); // all shapes are drawn for it
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(shapes_.shape.bytes()));
    shapes_.test.readImage(38, pixels);
    const auto shown = images->model()->index(0, 0).data(Qt::DecorationRole).value<QImage>();
    EXPECT_EQ(shown.pixelColor(5, 0), QColor(pixels[15], pixels[16], pixels[17]));
    EXPECT_TRUE(plainly(panel_->findChild<QLabel*>("cellText")->text())
                    .startsWith(QStringLiteral("true ")));
}

TEST_F(ErrorsPanelTest, AnImageIsShownInTheLensWithTheRunsCheckpoint) {
    const std::int64_t first = addRun();
    const std::int64_t second = addRun();
    setEngine();
    select({first, second});
    evaluateAll();
    QSignalSpy wanted(panel_.get(), &ErrorsPanel::lensWanted);
    auto* view = panel_->findChild<ImagesView*>();
    view->setCurrentIndex(view->model()->index(1, 0));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0], (QVariantList{qint64{first}, qint64{36}}));
    choose(box("imageFilter"), "Both");
    const QPoint place = view->visualRect(view->model()->index(0, 0)).center();
    emit view->customContextMenuRequested(place);
    auto* menu = panel_->findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 2);
    EXPECT_EQ(menu->actions()[1]->text(), "Show in the lens with run 2");
    menu->actions()[1]->trigger();
    EXPECT_EQ(wanted.last()[0], qint64{second});
}

TEST_F(ErrorsPanelTest, RunsWithOtherTestImagesAreNotMatched) {
    const std::int64_t first = addRun(1);
    const std::int64_t second = addRun(2); // draws other shapes
    setEngine();
    select({first, second});
    evaluateAll();
    EXPECT_EQ(choices().size(), 2);
    EXPECT_TRUE(visible<QLabel>("imagesNote")[0]->text().contains("different test images"));
}

TEST_F(ErrorsPanelTest, MoreThanTwoRunsAreTooMany) {
    const std::int64_t first = addRun();
    const std::int64_t second = addRun();
    const std::int64_t third = addRun();
    select({first, second, third});
    EXPECT_TRUE(visible<ConfusionView>("confusionView").isEmpty());
    const auto labels = panel_->findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text() == "Select one run, or two to compare.";
    }));
    panel_->showRuns({});
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().startsWith("Select a run in the table");
    }));
}

TEST_F(ErrorsPanelTest, TheMatricesAreExported) {
    const std::int64_t run = addRun();
    setEngine();
    select({run});
    evaluateAll();
    QSignalSpy told(panel_.get(), &ErrorsPanel::message);
    click(visible<QToolButton>("exportMatrix")[0]);
    auto* dialog = panel_->findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    const fs::path file = folder_ / "matrix.csv";
    emit dialog->fileSelected(QString::fromStdString(file.string()));
    dialog->close();
    ASSERT_TRUE(told.wait());
    std::ifstream stream(file);
    std::string head;
    std::getline(stream, head);
    EXPECT_EQ(head.substr(0, 15), "run,true_class,");
    EXPECT_EQ(std::count(head.begin(), head.end(), ','), 11);
}

} // namespace
} // namespace sharesnet::test
