#include "ui/fold/fold_dialog.h"

#include "tests/support/fake_engine.h"
#include "tests/support/number_probe.h"
#include "tests/support/temporary_folder.h"
#include "ui/base/number_input.h"
#include "ui/compare/points_view.h"
#include "ui/fold/fold_plan_view.h"
#include "ui/runs/branch_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

namespace sharesnet {
namespace {

using test::FakeEngine;
using test::FakeExchange;
using test::NumberProbe;

class FoldingExchange final : public FakeExchange {
  public:
    explicit FoldingExchange(std::function<std::unique_ptr<FoldabilityProbe>()> open)
        : open_(std::move(open)) {}
    std::unique_ptr<FoldabilityProbe> openFoldability(const std::filesystem::path&,
                                                      const std::string&, const FoldImages& images,
                                                      const std::function<bool()>&) const override {
        if (images.images == 13) {
            throw Error("13 images bring no luck");
        }
        return open_();
    }

  private:
    std::function<std::unique_ptr<FoldabilityProbe>()> open_;
};

class FoldDialogTest : public ::testing::Test {
  protected:
    void SetUp() override {
        RunSpec spec{"numbers", test::fiveBlocks(), TrainConfig{}, DataSpec{}};
        {
            RunStore store(folder_.path());
            const RunClaim claim = store.create(spec);
            const auto files = store.checkpointFolder(claim.run);
            std::filesystem::create_directories(files);
            for (const char* name : {"last.safetensors", "best.safetensors"}) {
                std::ofstream(files / name) << "weights";
            }
            RunStarted started;
            started.spec = spec;
            started.stepsPerEpoch = 10;
            started.epochs = 30;
            const std::array<TrainingEvent, 3> events{
                {{claim.run, 100, started},
                 {claim.run, 101,
                  CheckpointSaved{CheckpointKind::Last, files / "last.safetensors", 30, 300}},
                 {claim.run, 102,
                  CheckpointSaved{CheckpointKind::Best, files / "best.safetensors", 20, 200}}}};
            store.record(claim, events);
            store.release(claim);
            run_ = std::make_shared<const RunRecord>(store.run(claim.run));
        }
        engine_->setExchanges([this] {
            return std::make_unique<FoldingExchange>([this]() -> std::unique_ptr<FoldabilityProbe> {
                ++opened_;
                auto probe = std::make_unique<NumberProbe>(
                    test::fiveBlocks(),
                    std::map<std::pair<int, int>, std::vector<double>>{{{1, 1}, {0, 2, 4, 7, 11}},
                                                                       {{1, 2}, {0, 5, 1, 9, 30}}});
                probe->before = before_;
                return probe;
            });
        });
        store_ = std::make_unique<StoreClient>(folder_.path());
        client_ = std::make_unique<FoldClient>();
        client_->setEngine(engine_);
        open();
    }
    void TearDown() override {
        delete dialog_;
        client_.reset();
        store_.reset();
    }
    void open() {
        dialog_ = new FoldDialog(store_.get(), client_.get(), run_, 0);
        dialog_->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog_));
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return child<QComboBox>("foldCheckpoint")->count() == 2; }));
    }
    template <class Widget>
    Widget* child(const char* name) {
        return dialog_->findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    void measure() {
        click("foldMeasure");
        ASSERT_TRUE(QTest::qWaitFor(
            [this] { return dialog_->report() && !dialog_->report()->plan.empty(); }));
    }
    QString summary() { return child<QLabel>("foldSummary")->text(); }
    FoldPairsTable* pairs() { return child<FoldPairsTable>("foldPairs"); }

    const test::TemporaryFolder folder_;
    std::shared_ptr<FakeEngine> engine_ = std::make_shared<FakeEngine>();
    std::atomic<int> opened_ = 0;
    std::function<void(const StudyWatch&)> before_;
    RunPtr run_;
    std::unique_ptr<StoreClient> store_;
    std::unique_ptr<FoldClient> client_;
    QPointer<FoldDialog> dialog_;
};

TEST_F(FoldDialogTest, listsPairsByTheirLossAndSortsByAHead) {
    EXPECT_EQ(child<QComboBox>("foldCheckpoint")->currentText(), QStringLiteral("Best, epoch 20"));
    EXPECT_FALSE(child<QPushButton>("foldHeal")->isEnabled());
    measure();
    ASSERT_EQ(pairs()->topLevelItemCount(), 20);
    const QTreeWidgetItem* first = pairs()->topLevelItem(0);
    EXPECT_EQ(first->text(FoldPairsTable::Conv), QStringLiteral("stage 1, conv 2"));
    EXPECT_EQ(first->text(FoldPairsTable::Blocks), QStringLiteral("block 1"));
    EXPECT_EQ(first->text(FoldPairsTable::With), QStringLiteral("block 3"));
    EXPECT_EQ(first->text(FoldPairsTable::Change), QStringLiteral("+0.5000"));
    QHeaderView* header = pairs()->header();
    QTest::mouseClick(
        header->viewport(), Qt::LeftButton, {},
        {header->sectionViewportPosition(FoldPairsTable::Conv) + 8, header->height() / 2});
    EXPECT_EQ(pairs()->topLevelItem(0)->text(FoldPairsTable::Conv),
              QStringLiteral("stage 1, conv 1"));
}

TEST_F(FoldDialogTest, theMatrixFollowsThePairAndIsSymmetrical) {
    measure();
    auto* matrix = child<UseMatrix>("foldMatrix");
    ASSERT_EQ(matrix->pairs().uses.size(), 5);
    EXPECT_TRUE(matrix->pairs().name.contains(QStringLiteral("stage 1, conv 2")));
    EXPECT_EQ(matrix->pairs().cells[0], 1);
    EXPECT_EQ(matrix->pairs().cells[1], matrix->pairs().cells[5]);
    pairs()->setFocus();
    QTest::keyClick(pairs(), Qt::Key_End);
    QTest::keyClick(pairs(), Qt::Key_Home);
    auto* place = child<QComboBox>("foldPlace");
    place->setFocus();
    QTest::keyClick(place, Qt::Key_Up);
    EXPECT_TRUE(matrix->pairs().name.contains(QStringLiteral("stage 1, conv 1")));
}

TEST_F(FoldDialogTest, theSliderChoosesHowManyTiesOfThePlan) {
    measure();
    auto* slider = child<QSlider>("foldBudget");
    EXPECT_EQ(slider->maximum(), 8);
    EXPECT_EQ(child<PointsView>("foldPlot")->content().points.size(), 9U);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left); // fewer parameters
    QTest::keyClick(slider, Qt::Key_Left);
    EXPECT_EQ(slider->value(), 2);
    const QString text = child<QLabel>("foldStep")->text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("2 ties, the last "))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Measured before anything is trained")));
    EXPECT_TRUE(text.contains(QStringLiteral("Predicted from the pairs alone")));
    click("foldCommand");
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("sharesnet runs branch 1 --checkpoint best --tie stage1.conv")));
}

TEST_F(FoldDialogTest, healingIsABranchWithTheChosenSharing) {
    measure();
    auto* slider = child<QSlider>("foldBudget");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left);
    QSignalSpy branches(dialog_, &FoldDialog::branchRequested);
    click("foldHeal");
    auto* branch = dialog_->findChild<BranchDialog*>();
    ASSERT_NE(branch, nullptr);
    auto* checkpoint = branch->findChild<QComboBox*>(QStringLiteral("branchCheckpoint"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return checkpoint->count() == 1; })); // that was measured
    const QString changes = branch->findChild<QLabel*>(QStringLiteral("branchChanges"))->text();
    EXPECT_TRUE(changes.contains(QStringLiteral("parameters "))) << changes.toStdString();
    EXPECT_TRUE(changes.contains(QStringLiteral("learning-rate 0.1 -> 0.01")));
    QTest::keyClick(branch, Qt::Key_Return);
    ASSERT_EQ(branches.size(), 1);
    EXPECT_EQ(branches[0][1].toLongLong(), 200);
    const auto wanted = branches[0][2].value<RunSpec>();
    EXPECT_EQ(wanted.arch, dialog_->report()->plan[0].arch);
    EXPECT_EQ(wanted.config.learningRate, 0.01);
}

TEST_F(FoldDialogTest, stopsAndSaysSoAndKeepsWhatIsKnown) {
    // Refers to nothing of this function, which may have ended before the plan begins.
    before_ = [networks = 0](const StudyWatch& watch) mutable {
        if (++networks > 21) { // as it is, and 20 pairs
            while (!watch.cancelled()) {
                std::this_thread::yield();
            }
        }
    };
    click("foldMeasure");
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog_->report() != nullptr; }));
    EXPECT_EQ(pairs()->topLevelItemCount(), 20);
    EXPECT_FALSE(child<QSlider>("foldBudget")->isEnabled());
    click("foldStop");
    EXPECT_EQ(summary(), QStringLiteral("Stopped before all was measured."));
    EXPECT_TRUE(child<QPushButton>("foldMeasure")->isVisible());
    EXPECT_EQ(pairs()->topLevelItemCount(), 20);
}

TEST_F(FoldDialogTest, closingEndsTheMeasurement) {
    const auto ended = std::make_shared<std::atomic<bool>>(false);
    before_ = [ended](const StudyWatch& watch) {
        while (!watch.cancelled()) {
            std::this_thread::yield();
        }
        *ended = true;
    };
    click("foldMeasure");
    ASSERT_TRUE(QTest::qWaitFor([this] { return opened_ == 1; }));
    QTest::keyClick(dialog_, Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog_.isNull() && *ended; }));
}

TEST_F(FoldDialogTest, whatWasMeasuredIsThereAtOnceWhenOpenedAgain) {
    measure();
    delete dialog_;
    open();
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog_->report() != nullptr; }));
    EXPECT_EQ(dialog_->report()->plan.size(), 8U);
    EXPECT_EQ(opened_, 1);
    auto* images = child<WholeSpinBox>("foldImages");
    images->setFocus();
    images->selectAll();
    QTest::keyClicks(images, QStringLiteral("500"));
    QTest::keyClick(images, Qt::Key_Tab);
    EXPECT_EQ(dialog_->report(), nullptr); // other images
}

TEST_F(FoldDialogTest, saysWhyItFailed) {
    child<WholeSpinBox>("foldImages")->setValue(13);
    click("foldMeasure");
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return summary() == QStringLiteral("13 images bring no luck"); }));
    EXPECT_TRUE(child<QPushButton>("foldMeasure")->isVisible());
}

} // namespace
} // namespace sharesnet
