#include "tests/ui/base/in_locale.h"
#include "tests/ui/training/training_test_kit.h"
#include "ui/training/learning_rate_dialog.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace sharesnet::test {
namespace {

enum LiveAction { LearningRate, Evaluate, SaveCheckpoint, StopAfterEpoch };

// A run of a thousand epochs that takes the steps it is allowed to.
class LiveControls : public testing::Test {
  protected:
    void SetUp() override {
        QObject::connect(&kit.controller, &TrainingController::information, &kit.form,
                         [this](const QString& text) { told << text; });
        EXPECT_FALSE(action(Evaluate)->isEnabled());
        kit.click("trainButton");
        gate.allow();
        ASSERT_TRUE(comes([this] { return kit.count<StepDone>() == 1; }));
        ASSERT_TRUE(kit.comesTo(SessionBridge::State::Running));
    }
    void TearDown() override {
        kit.controller.stop(StopPoint::AfterStep);
        gate.open();
    }
    QAction* action(LiveAction which) { return kit.controls.liveActions().at(which); }
    LearningRateDialog* openDialog() {
        action(LearningRate)->trigger();
        return kit.controls.findChild<LearningRateDialog*>();
    }
    bool wasTold(const QString& part) {
        return std::any_of(told.begin(), told.end(),
                           [&](const QString& text) { return text.contains(part); });
    }

    StepGate gate;
    FakeScript script = [this] {
        FakeScript made;
        made.beforeStep = gate.waiter();
        return made;
    }();
    TrainingKit kit{script, 1'000};
    QStringList told;
};

TEST_F(LiveControls, TheMenuButtonOffersThemAll) {
    const auto* button = kit.controls.findChild<QToolButton*>("moreButton");
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isEnabled());
    EXPECT_EQ(button->menu()->actions().size(), 4);
}

TEST_F(LiveControls, AnEvaluationIsToldAndStored) {
    action(Evaluate)->trigger();
    gate.allow();
    ASSERT_TRUE(comes([this] { return kit.count<RunMark>() == 1; }));
    EXPECT_TRUE(wasTold("25.00 %")) << told.join('\n').toStdString();
    kit.controller.stop(StopPoint::AfterStep);
    gate.open();
    ASSERT_TRUE(kit.comesTo(SessionBridge::State::Idle));
    const auto marks = RunStore(kit.folder.path()).marks(kit.runs()[0].id);
    ASSERT_EQ(marks.size(), 1U);
    EXPECT_EQ(marks[0].mark.kind, RunMark::Kind::Evaluation);
}

TEST_F(LiveControls, ACheckpointThatWasAskedForIsConfirmed) {
    action(SaveCheckpoint)->trigger();
    gate.allow();
    ASSERT_TRUE(comes([this] { return kit.count<CheckpointSaved>() == 1; }));
    EXPECT_TRUE(wasTold("Checkpoint saved after step")) << told.join('\n').toStdString();
}

TEST_F(LiveControls, TheLearningRateIsAskedForAndChecked) {
    auto* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    auto* rate = dialog->findChild<QLineEdit*>("newLearningRate");
    auto* change = dialog->findChild<QPushButton*>();
    ASSERT_NE(rate, nullptr);
    EXPECT_EQ(rate->text(), QStringLiteral("0.1")); // that of the last step
    rate->selectAll();
    QTest::keyClicks(rate, "nonsense");
    EXPECT_FALSE(change->isEnabled());
    QTest::keyClick(rate, Qt::Key_Return);
    rate->selectAll();
    QTest::keyClicks(rate, "0");
    EXPECT_FALSE(change->isEnabled());
    EXPECT_EQ(kit.count<RunMark>(), 0);
    rate->selectAll();
    QTest::keyClicks(rate, "0.0125");
    EXPECT_TRUE(change->isEnabled());
    QTest::keyClick(rate, Qt::Key_Return);
    gate.allow();
    ASSERT_TRUE(comes([this] { return kit.count<RunMark>() == 1; }));
    EXPECT_TRUE(wasTold("0.0125")) << told.join('\n').toStdString();
}

TEST_F(LiveControls, TheLearningRateTakesTheLocalesComma) {
    const InLocale there(kGerman);
    auto* dialog = openDialog();
    auto* rate = dialog->findChild<QLineEdit*>("newLearningRate");
    auto* change = dialog->findChild<QPushButton*>();
    EXPECT_EQ(rate->text(), QStringLiteral("0,1"));
    rate->selectAll();
    QTest::keyClicks(rate, "1.000");
    EXPECT_FALSE(change->isEnabled());
    rate->selectAll();
    QTest::keyClicks(rate, "0,05");
    ASSERT_TRUE(change->isEnabled());
    QTest::keyClick(rate, Qt::Key_Return);
    gate.allow();
    ASSERT_TRUE(comes([this] { return kit.count<RunMark>() == 1; }));
    const auto mark = std::find_if(kit.events.begin(), kit.events.end(), [](const auto& event) {
        return std::holds_alternative<RunMark>(event.fact);
    });
    EXPECT_EQ(std::get<RunMark>(mark->fact).learningRate, 0.05);
}

TEST(TrainingControls, TheDevicePickerIsAsWideAsItsChoice) {
    TrainingControls controls;
    auto* device = controls.findChild<QComboBox*>(QStringLiteral("devicePicker"));
    const int looking = device->width();
    controls.resize(1'000, 40);
    controls.show();
    controls.setDevices({{"cuda:0", Message(std::string("NVIDIA H100 80GB HBM3")), 1 << 30, true}});
    const int automatic = device->width();
    EXPECT_EQ(device->currentText(), QStringLiteral("Auto"));
    EXPECT_LT(automatic, looking);
    EXPECT_LT(automatic, 120);
    controls.setDevice("cuda:0");
    EXPECT_GT(device->width(), automatic);
    EXPECT_GT(device->view()->minimumWidth(), device->width()) << "all of it in the list";
}

} // namespace
} // namespace sharesnet::test
