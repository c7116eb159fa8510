#include "ui/plots/live_strip.h"

#include "tests/ui/heard.h"
#include "tests/ui/plots/plotted_runs.h"
#include "ui/base/spacing.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace sharesnet::test {

namespace {

QString valueOf(const LiveStrip& strip, int row) {
    return plain(strip.findChild<QLabel*>(QStringLiteral("now%1").arg(row))->text());
}

} // namespace

TEST(LiveStripTest, TellsTheFiguresOfTheRunInTraining) {
    PlotModel model;
    LiveStrip strip(&model);
    strip.resize(900, 180);
    strip.show();
    EXPECT_EQ(strip.findChild<QLabel*>("nowTitle")->text(), QString());
    train(model, 1, specNamed("thin"));
    EXPECT_EQ(strip.findChild<QLabel*>("nowTitle")->text(), "Now: thin");
    EXPECT_EQ(valueOf(strip, 0), "62.5 %");
    EXPECT_EQ(valueOf(strip, 1), "62.5 % · epoch 2");
    EXPECT_EQ(valueOf(strip, 2), "1.25");
    EXPECT_EQ(valueOf(strip, 3), "0.01");
    EXPECT_EQ(valueOf(strip, 4), "330 images/s");
    EXPECT_EQ(valueOf(strip, 5), "929,114");
    model.append({{1, 9, RunFinished{false, 2, 4, 8}}});
    EXPECT_EQ(strip.findChild<QLabel*>("nowTitle")->text(), "Latest: thin");
}

TEST(LiveStripTest, DrawsTheSameCurvesWhateverTheLargePlotsAreSetTo) {
    PlotModel model;
    LiveStrip strip(&model);
    strip.resize(900, 180);
    strip.show();
    train(model, 1, specNamed("thin"));
    PlotSettings settings = model.settings();
    settings.grouped = settings.logX = true;
    settings.test = false;
    model.setSettings(settings);
    EXPECT_EQ(strip.accuracy()->content().series.size(), 2U);
    EXPECT_FALSE(strip.accuracy()->content().logX);
    EXPECT_EQ(strip.loss()->content().series.size(), 2U);
}

TEST(LiveStripTest, AScreenReaderIsToldOnceAnEpoch) {
    PlotModel model;
    LiveStrip strip(&model);
    strip.show();
    const Heard heard;
    train(model, 1, specNamed("thin"));
    EXPECT_EQ(plain(heard.texts().join(u'|')), "Epoch 2 of 15: test accuracy 62.5 %");
    model.append({{1, 8, StepDone{3, 5, 1.25, 0.01, 330, 0.5, 1}}});
    EXPECT_EQ(heard.texts().size(), 1);
    const auto* loss = strip.findChild<QLabel*>(QStringLiteral("now2"));
    EXPECT_EQ(loss->accessibleName(), "Loss: 1.25");
}

// As that of the panel, whose distance it is.
TEST(LiveStripTest, ItsTitlesBeginWhereThatOfThePanelDoes) {
    PlotModel model;
    LiveStrip strip(&model);
    strip.resize(900, 180);
    strip.show();
    train(model, 1, specNamed("thin"));
    strip.accuracy()->replot();
    const QCPLayoutElement* title = strip.accuracy()->plotLayout()->element(0, 0);
    EXPECT_EQ(strip.accuracy()->x() + title->rect().left(), space::kWide);
}

} // namespace sharesnet::test
