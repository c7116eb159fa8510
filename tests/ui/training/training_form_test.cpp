#include "ui/training/training_form.h"

#include "core/arch/presets.h"
#include "core/config/option_table.h"
#include "tests/ui/base/in_locale.h"
#include "ui/training/option_editor.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <set>

namespace sharesnet {
namespace {

// Every option away from its default.
TrainConfig unusual() {
    TrainConfig config;
    config.epochs = 7;
    config.batchSize = 33;
    config.learningRate = 0.0371234567891234;
    config.schedule = Schedule::OneCycle;
    config.warmupEpochs = 1.25;
    config.milestones = {2, 5};
    config.stepFactor = 1.0 / 3.0;
    config.scheduleEpochs = 5;
    config.scheduleStart = 1;
    config.momentum = 0.85;
    config.nesterov = false;
    config.weightDecay = 1.1e-7;
    config.labelSmoothing = 0.05;
    config.augment = false;
    config.seed = 9'007'199'254'740'991; // beyond 32 bits
    config.normWeightDecay = false;
    config.clipGradNorm = 0.75;
    config.accumulateSteps = 4;
    config.processes = 2;
    config.syncBatchNorm = true;
    config.bf16Gradients = true;
    config.emaDecay = 0.9995;
    config.trainCrop = TrainCrop::Resized;
    config.cropScale = 0.35;
    config.cropRatio = 1.5;
    config.colorJitter = 0.4;
    config.lighting = 0.1;
    config.randAugment = 2;
    config.randAugmentLevel = 10;
    config.testCrop = 0.875;
    config.cutout = 8;
    config.randomErasing = 0.35;
    config.deterministic = true;
    config.mixup = 0.15;
    config.evaluateEvery = 3;
    config.patience = 6;
    config.checkpointMinutes = 0.1;
    config.keepEvery = 7;
    config.histogramSteps = 250;
    config.useSteps = 75;
    config.device = "cuda:1";
    config.precision = Precision::Bf16;
    config.threads = 3;
    config.dataThreads = 4;
    config.imageCache = 12.5;
    config.cacheFolder = "/scratch/sharesnet";
    config.limitTrain = 1'234;
    config.limitTest = 567;
    return config;
}

TEST(TrainingForm, KeepsEveryOptionExactlyThroughItsEditors) {
    for (const auto& option : trainOptions()) {
        ASSERT_NE(option.get(unusual()), option.defaultValue())
            << option.name << " needs an unusual value in this test";
    }
    TrainingForm form;
    form.setConfig(unusual());
    // Any edit reads all editors anew.
    auto* epochs = form.findChild<QSpinBox*>(QStringLiteral("epochs"));
    ASSERT_NE(epochs, nullptr);
    epochs->setValue(8);
    TrainConfig expected = unusual();
    expected.epochs = 8;
    for (const auto& option : trainOptions()) {
        EXPECT_EQ(option.get(form.config()), option.get(expected)) << option.name;
    }
    EXPECT_EQ(form.config(), expected);
}

TEST(TrainingForm, HasAnEditorForEveryOptionButTheDevice) {
    const TrainingForm form;
    for (const auto& option : trainOptions()) {
        const auto* field = form.findChild<QWidget*>(QString::fromStdString(option.name));
        EXPECT_EQ(field != nullptr, option.name != "device") << option.name;
        if (field != nullptr) {
            EXPECT_EQ(field->toolTip(), QString::fromStdString(option.help));
            EXPECT_FALSE(field->accessibleName().isEmpty());
        }
    }
}

TEST(TrainingForm, SaysBeforeTheStartWhatKeptCheckpointsTakeOfTheDisk) {
    TrainingForm form;
    form.show();
    const auto* room = form.findChild<QLabel*>(QStringLiteral("keptRoom"));
    form.setArchitecture(*presetSpec("sharesnet-29"));
    EXPECT_FALSE(room->isVisible()) << "none are kept";
    form.findChild<QSpinBox*>(QStringLiteral("epochs"))->setValue(30);
    form.findChild<QSpinBox*>(QStringLiteral("keep-every"))->setValue(10);
    EXPECT_TRUE(room->isVisible());
    const std::string before = room->text().toStdString();
    EXPECT_TRUE(before.starts_with("3 checkpoints are kept, one every 10 epochs: 3 x ")) << before;
    form.setArchitecture(*presetSpec("sharesnet-164"));
    EXPECT_NE(room->text().toStdString(), before) << "of this network";
    form.findChild<QSpinBox*>(QStringLiteral("keep-every"))->setValue(0);
    EXPECT_FALSE(room->isVisible());
}

TEST(TrainingForm, TypingChangesTheConfigAndTells) {
    TrainingForm form;
    form.show();
    QSignalSpy changed(&form, &TrainingForm::changed);
    auto* rate = form.findChild<RealSpinBox*>(QStringLiteral("learning-rate"));
    rate->selectAll();
    QTest::keyClicks(rate, QStringLiteral("0.025"));
    EXPECT_EQ(form.config().learningRate, 0.025);
    EXPECT_GE(changed.count(), 1);
    form.findChild<QComboBox*>(QStringLiteral("schedule"))->setCurrentText(QStringLiteral("step"));
    EXPECT_EQ(form.config().schedule, Schedule::Step);
}

TEST(TrainingForm, AnEntryThatIsNoValueIsNamedAndLeavesTheLastGoodOne) {
    TrainingForm form;
    auto* milestones = form.findChild<QLineEdit*>(QStringLiteral("milestones"));
    milestones->clear();
    QTest::keyClicks(milestones, QStringLiteral("10,twenty"));
    EXPECT_TRUE(form.trouble().contains(QStringLiteral("Milestones")))
        << form.trouble().toStdString();
    EXPECT_EQ(form.config().epochs, TrainConfig{}.epochs);
    milestones->clear();
    QTest::keyClicks(milestones, QStringLiteral("10,20"));
    EXPECT_TRUE(form.trouble().isEmpty());
    EXPECT_EQ(form.config().milestones, (std::vector<int>{10, 20}));
}

TEST(TrainingForm, SaysWhatZeroStandsForAndTakesItBack) {
    TrainingForm form;
    TrainConfig config = form.config();
    config.limitTrain = 500;
    config.clipGradNorm = 0.5;
    form.setConfig(config);
    form.show();
    auto* limit = form.findChild<QSpinBox*>(QStringLiteral("limit-train"));
    auto* clip = form.findChild<RealSpinBox*>(QStringLiteral("clip-grad-norm"));
    EXPECT_EQ(limit->text(), QStringLiteral("500"));
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("0"));
    QTest::keyClick(limit, Qt::Key_Return);
    EXPECT_EQ(limit->text(), QStringLiteral("All"));
    EXPECT_EQ(form.config().limitTrain, 0);
    clip->selectAll();
    QTest::keyClicks(clip, QStringLiteral("off"));
    EXPECT_EQ(form.config().clipGradNorm, 0);
    QTest::keyClick(clip, Qt::Key_Return);
    EXPECT_EQ(clip->text(), QStringLiteral("Off"));
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("20"));
    EXPECT_EQ(form.config().limitTrain, 20);
    EXPECT_TRUE(form.trouble().isEmpty()) << form.trouble().toStdString();
}

// In the field and as the run gets it, typed or pasted, before and after it is entered.
TEST(TrainingForm, RealNumbersTakeTheLocalesCommaInEveryField) {
    for (const QLocale& locale : {test::kGerman, test::kTurkish, test::kFrench}) {
        const test::InLocale there(locale);
        TrainingForm form;
        form.show();
        for (auto* field : form.findChildren<RealSpinBox*>()) {
            const Option& option = trainOption(field->objectName().toStdString());
            const auto [typed, pasted] = option.minimum <= 0.025  ? std::pair(0.05, 0.025)
                                         : option.minimum <= 0.25 ? std::pair(0.5, 0.25)
                                                                  : std::pair(1.5, 1.25);
            const QString text = QString::number(typed).replace('.', ',');
            field->selectAll();
            QTest::keyClicks(field, text);
            EXPECT_EQ(option.get(form.config()), typed) << option.name;
            QTest::keyClick(field, Qt::Key_Return);
            EXPECT_EQ(option.get(form.config()), typed) << option.name;
            EXPECT_EQ(field->text(), text);
            QGuiApplication::clipboard()->setText(QString::number(pasted));
            field->selectAll();
            QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
            EXPECT_EQ(option.get(form.config()), pasted) << option.name;
        }
        EXPECT_TRUE(form.trouble().isEmpty()) << form.trouble().toStdString();
        // what is stored stays as C writes it
        EXPECT_EQ(toJson(form.config())["learning-rate"].dump(), "0.025");
        EXPECT_EQ(optionText(form.config(), trainOption("learning-rate")), "0.025");
    }
}

TEST(TrainingForm, WhatCouldBeTwoNumbersIsRefusedAndSaid) {
    struct Case {
        QLocale locale;
        const char* field;
        const char* text;
        const char* why;
    };
    for (const Case& one :
         {Case{test::kGerman, "learning-rate", "1.000",
               "Learning rate: '1.000' can be read as two numbers: write 1,0 or 1000"},
          Case{test::kEnglish, "learning-rate", "0,05", "Learning rate: '0,05' is not a number"},
          Case{test::kEnglish, "learning-rate", "11", "Learning rate: 11 is not within 0..10"},
          Case{test::kGerman, "batch-size", "0,05", "Batch size: '0,05' is not a whole number"},
          Case{test::kEnglish, "epochs", "1,5", "Epochs: '1,5' is not a whole number"},
          Case{test::kGerman, "epochs", "1.5", "Epochs: '1.5' is not a whole number"},
          Case{test::kGerman, "seed", "1.5", "Seed: '1.5' is not a whole number"},
          Case{test::kGerman, "milestones", "1.000",
               "Milestones: '1.000' is not a whole number"}}) {
        const test::InLocale there(one.locale);
        TrainingForm form;
        form.show();
        const TrainConfig before = form.config();
        auto* field = form.findChild<QWidget*>(QLatin1String(one.field));
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QLatin1String(one.text));
        EXPECT_EQ(form.trouble().toStdString(), one.why);
        EXPECT_EQ(form.config(), before) << one.field;
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_EQ(form.config(), before) << one.field;
    }
}

TEST(TrainingForm, MilestonesMayBeTypedWithSpacesAndSemicolons) {
    TrainingForm form;
    auto* milestones = form.findChild<QLineEdit*>(QStringLiteral("milestones"));
    for (const char* text : {"60,120,160", "60, 120, 160", "60 120 160", "60; 120; 160 "}) {
        milestones->clear();
        QTest::keyClicks(milestones, QLatin1String(text));
        EXPECT_EQ(form.config().milestones, (std::vector<int>{60, 120, 160})) << text;
        EXPECT_TRUE(form.trouble().isEmpty()) << form.trouble().toStdString();
    }
}

TEST(TrainingForm, FieldsOfAllGroupsBeginAtOneLine) {
    TrainingForm form;
    form.resize(360, 2'000);
    form.show();
    for (auto* fold : form.findChildren<QToolButton*>()) {
        if (fold->isCheckable()) {
            fold->setChecked(true);
        }
    }
    (void)QTest::qWaitForWindowExposed(&form);
    std::set<int> begins;
    for (const auto* editor : form.findChildren<OptionEditor*>()) {
        EXPECT_TRUE(editor->isVisible());
        begins.insert(editor->mapTo(&form, QPoint()).x());
    }
    EXPECT_EQ(begins.size(), 1U);
}

TEST(TrainingForm, ResetBringsBackOneDefaultOnly) {
    TrainingForm form;
    form.setConfig(unusual());
    auto* field = form.findChild<QWidget*>(QStringLiteral("momentum"));
    auto* reset = field->parentWidget()->findChild<QToolButton*>(QStringLiteral("reset"));
    ASSERT_NE(reset, nullptr);
    EXPECT_FALSE(reset->isHidden());
    reset->click();
    TrainConfig expected = unusual();
    expected.momentum = TrainConfig{}.momentum;
    EXPECT_EQ(form.config(), expected);
    EXPECT_TRUE(reset->isHidden());
}

} // namespace
} // namespace sharesnet
