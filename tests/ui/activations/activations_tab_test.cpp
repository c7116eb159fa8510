#include "tests/core/data/made_images.h"
#include "tests/ui/activations/activations_tab_kit.h"
#include "ui/activations/conv_choices.h"
#include "ui/strip/use_strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

namespace sharesnet::test {

TEST(ConvChoices, SharedOnesFirstWithTheirUses) {
    const auto choices = convChoices(cifarPreActivation(29));
    ASSERT_EQ(choices.size(), 9u);
    EXPECT_EQ(choices[0].label, "stage1.conv2 · 3×3 · 2 uses");
    EXPECT_EQ(choices[2].address, (ConvAddress{3, 2, 0, 0}));
    EXPECT_FALSE(choices[3].shared);
    EXPECT_EQ(choices[3].label, "stage1.conv1 · 1×1 · private in 3 blocks");
}

TEST_F(ActivationsTabTest, TellsWhatToDoWithoutAModel) {
    EXPECT_TRUE(find<QLabel>("activationsEmpty")->isVisible());
    EXPECT_TRUE(find<QLabel>("activationsEmpty")->text().contains("Train"));
}

TEST_F(ActivationsTabTest, ALiveModelIsAskedByProbes) {
    QSignalSpy probes(tab_, &ActivationsTab::probeRequested);
    openGrey();
    tab_->setLiveRun(live_);
    ASSERT_EQ(probes.size(), 1);
    auto query = probes.last()[0].value<ActivationQuery>();
    EXPECT_EQ(query.conv, (ConvAddress{1, 2, 0, 0}));
    EXPECT_EQ(query.point, TapPoint::Output);
    EXPECT_EQ(query.image.width, 32); // as the network sees it
    EXPECT_EQ(query.image.pixelsHwc[0], 128);
    tab_->showConv({2, 2, 0, 0});
    ASSERT_EQ(probes.size(), 2);
    EXPECT_EQ(probes.last()[0].value<ActivationQuery>().conv, (ConvAddress{2, 2, 0, 0}));

    // An answer to the question before is too late.
    tab_->showMaps(madeUpMaps(query), 0.02);
    EXPECT_FALSE(find<UseStrip>("useStrip")->isVisible());
    query = probes.last()[0].value<ActivationQuery>();
    tab_->showMaps(madeUpMaps(query), 0.02);
    EXPECT_TRUE(find<UseStrip>("useStrip")->isVisible());
    EXPECT_EQ(find<QLabel>("activationsStatus")->text(), "thin · made up");
}

TEST_F(ActivationsTabTest, FollowsTheLiveModelOnlyWhileItIsSeen) {
    QSignalSpy probes(tab_, &ActivationsTab::probeRequested);
    openGrey();
    tab_->setLiveRun(live_);
    ASSERT_EQ(probes.size(), 1);
    auto* timer = tab_->findChild<QTimer*>();
    timer->setInterval(0); // due at every turn of the event loop
    const auto turn = [] {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
    };
    turn(); // unanswered: not asked again
    EXPECT_EQ(probes.size(), 1);
    tab_->showMaps(madeUpMaps(probes[0][0].value<ActivationQuery>()), 0.02);
    EXPECT_EQ(timer->interval(), 1980) << "20 ms of 2 s are 1 % of the training";
    EXPECT_TRUE(find<QCheckBox>("follow")->toolTip().contains("20 ms"));
    timer->setInterval(0);
    ASSERT_TRUE(probes.wait());
    EXPECT_EQ(probes.size(), 2);
    EXPECT_GT(probes[1][0].value<ActivationQuery>().id, probes[0][0].value<ActivationQuery>().id);
    tab_->hide();
    EXPECT_FALSE(timer->isActive());
    tab_->show();
    EXPECT_TRUE(timer->isActive());
    find<QCheckBox>("follow")->setChecked(false);
    const auto asked = probes.size();
    tab_->showMaps(madeUpMaps(probes.last()[0].value<ActivationQuery>()), 0.001);
    EXPECT_EQ(timer->interval(), 1500) << "a quick answer is no reason to ask more often";
    timer->setInterval(0);
    turn();
    EXPECT_EQ(probes.size(), asked);
}

TEST_F(ActivationsTabTest, NothingIsAskedWhileHidden) {
    openGrey();
    tab_->hide();
    QSignalSpy probes(tab_, &ActivationsTab::probeRequested);
    tab_->setLiveRun(live_);
    EXPECT_TRUE(probes.isEmpty());
    tab_->show();
    EXPECT_EQ(probes.size(), 1);
}

TEST_F(ActivationsTabTest, ACheckpointIsOpenedOnceAndAskedOnItsThread) {
    openGrey();
    tab_->setCheckpoints(checkpoints_);
    auto* strip = find<UseStrip>("useStrip");
    ASSERT_TRUE(QTest::qWaitFor([&] { return strip->isVisible(); }));
    tab_->showConv({3, 2, 0, 0});
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const std::lock_guard lock(engine_->asked->mutex);
        return engine_->asked->queries.size() == 2;
    }));
    const std::lock_guard lock(engine_->asked->mutex);
    const std::string file = (folder_ / "best.safetensors").string();
    EXPECT_EQ(engine_->asked->opened.front(), file);
    EXPECT_LE(engine_->asked->opened.size(), 2U) << "once to look at, once to study";
    EXPECT_EQ(engine_->asked->queries[1].conv, (ConvAddress{3, 2, 0, 0}));
}

TEST_F(ActivationsTabTest, TheFooterNamesRunEpochAndStepOfACheckpoint) {
    openGrey();
    tab_->setCheckpoints(checkpoints_);
    auto* strip = find<UseStrip>("useStrip");
    ASSERT_TRUE(QTest::qWaitFor([&] { return strip->isVisible(); }));
    EXPECT_EQ(find<QLabel>("activationsStatus")->text(),
              "stored (run 12) · best, epoch 3, step 30");
}

TEST_F(ActivationsTabTest, AnEnlargedChannelHasAWayBackAndEndsWithItsConvolution) {
    QSignalSpy probes(tab_, &ActivationsTab::probeRequested);
    openGrey();
    tab_->setLiveRun(live_);
    const auto answer = [&] {
        tab_->showMaps(madeUpMaps(probes.last()[0].value<ActivationQuery>()), 0.02);
    };
    answer();
    auto* strip = find<UseStrip>("useStrip");
    auto* back = find<QToolButton>("allChannels");
    auto* hint = find<QLabel>("activationsHint");
    EXPECT_FALSE(back->isVisible());
    EXPECT_TRUE(hint->text().contains("Enter"));
    strip->enlarge(1);
    EXPECT_TRUE(hint->text().contains("Esc"));
    ASSERT_TRUE(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    EXPECT_EQ(strip->enlarged(), std::nullopt);
    EXPECT_FALSE(back->isVisible());

    strip->enlarge(1);
    find<QComboBox>("tapChoice")->setCurrentIndex(0); // of the same convolution: stays
    answer();
    EXPECT_EQ(strip->enlarged(), 1);
    tab_->showConv({2, 2, 0, 0});
    answer();
    EXPECT_EQ(strip->enlarged(), std::nullopt);
}

TEST_F(ActivationsTabTest, ErrorsAreShownInTheMiddleWhileThereAreNoMaps) {
    openGrey();
    tab_->setCheckpoints(checkpoints_);
    find<QComboBox>("tapChoice")->setCurrentIndex(3);
    auto* failure = find<QLabel>("activationsFailure");
    auto* error = find<QLabel>("activationsError");
    ASSERT_TRUE(QTest::qWaitFor([&] { return failure->isVisible(); }));
    EXPECT_EQ(failure->text(), "there is no sum behind this convolution: look at its output");
    EXPECT_FALSE(error->isVisible()) << "once is enough";
    EXPECT_FALSE(failure->findChild<QPushButton*>()->isVisible()) << "the checkpoint is whole";
    find<QComboBox>("tapChoice")->setCurrentIndex(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<UseStrip>("useStrip")->isVisible(); }));
    EXPECT_FALSE(failure->isVisible());
    tab_->showError("the probe failed");
    EXPECT_TRUE(find<UseStrip>("useStrip")->isVisible()) << "maps of what is chosen stay";
    EXPECT_TRUE(error->isVisible());
    EXPECT_EQ(error->text(), "the probe failed");
}

TEST_F(ActivationsTabTest, ADamagedCheckpointHasItsReasonInTheMiddleAndAWayOut) {
    openGrey();
    CheckpointChoice damaged = checkpoints_[0];
    damaged.checkpoint.checkpoint.file = folder_ / "damaged.safetensors";
    tab_->setCheckpoints({damaged});
    auto* failure = find<QLabel>("activationsFailure");
    ASSERT_TRUE(QTest::qWaitFor([&] { return failure->isVisible(); }));
    const QStringList lines = failure->text().split('\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0], "This checkpoint cannot be opened");
    EXPECT_TRUE(lines[1].endsWith("it ends in the middle of a tensor"));
    EXPECT_TRUE(lines[2].startsWith("The run has no other checkpoint"));
    auto* other = failure->findChild<QPushButton*>();
    EXPECT_FALSE(other->isVisible());

    CheckpointChoice whole = damaged;
    whole.checkpoint.checkpoint = {CheckpointKind::Last, folder_ / "last.safetensors", 1, 10};
    tab_->setCheckpoints({damaged, whole});
    ASSERT_TRUE(QTest::qWaitFor([&] { return other->isVisible(); }));
    failure->grab(); // which places it
    QTest::mouseClick(other, Qt::LeftButton);
    EXPECT_EQ(find<QLabel>("checkpointLabel")->text(), "last, epoch 1");
    EXPECT_TRUE(QTest::qWaitFor([&] { return find<UseStrip>("useStrip")->isVisible(); }));
    EXPECT_FALSE(failure->isVisible());
}

TEST_F(ActivationsTabTest, NoMapsOfAnotherConvolutionStayBesideAnError) {
    QSignalSpy probes(tab_, &ActivationsTab::probeRequested);
    openGrey();
    tab_->setLiveRun(live_);
    auto* strip = find<UseStrip>("useStrip");
    tab_->showMaps(madeUpMaps(probes.last()[0].value<ActivationQuery>()), 0.02);
    tab_->showError("the probe failed");
    EXPECT_TRUE(strip->isVisible()) << "they are of what is chosen";
    tab_->showConv({2, 2, 0, 0});
    tab_->showError("the probe failed");
    EXPECT_FALSE(strip->isVisible());
}

TEST_F(ActivationsTabTest, APictureIsPreparedForTheNetworkThatLooksAtIt) {
    RgbImage wide{24, 8, std::vector<std::uint8_t>(24 * 8 * 3)}; // red, in its middle third green
    for (std::size_t k = 0; k < wide.pixelsHwc.size(); ++k) {
        const bool middle = k / 3 % 24 / 8 == 1;
        wide.pixelsHwc[k] = k % 3 == (middle ? 1U : 0U) ? 200 : 0;
    }
    savePng(wide, folder_ / "wide.png");
    drop("wide.png");
    ASSERT_TRUE(QTest::qWaitFor([&] { return shows("wide.png"); }));
    QSignalSpy probes(tab_, &ActivationsTab::probeRequested);
    live_.spec.arch.input = {1, 16, 16};
    tab_->setLiveRun(live_);
    EXPECT_TRUE(probes.isEmpty()); // what was prepared for another input is not asked about
    ASSERT_TRUE(probes.wait());
    const RgbImage seen = probes[0][0].value<ActivationQuery>().image;
    EXPECT_EQ(seen, (RgbImage{16, 16, std::vector<std::uint8_t>(16 * 16 * 3, 117)}));
}

TEST_F(ActivationsTabTest, TheFirstImageIsATestImageOfTheRun) {
    live_.spec.config.seed = 7;
    QSignalSpy probes(tab_, &ActivationsTab::probeRequested);
    tab_->setLiveRun(live_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shows("test image 0 · "); }));
    DataRequest request;
    request.seed = 7;
    request.wantTrain = false;
    request.limitTest = 1;
    const Dataset data = loadDataset(request);
    RgbImage first{32, 32, std::vector<std::uint8_t>(32 * 32 * 3)};
    data.test.readImage(0, first.pixelsHwc);
    ASSERT_FALSE(probes.isEmpty());
    EXPECT_EQ(probes.last()[0].value<ActivationQuery>().image, first);
}

TEST_F(ActivationsTabTest, ATestImageOfARunIsShownInItsCheckpoint) {
    tab_->setLiveRun(live_);
    tab_->setCheckpoints(checkpoints_);
    tab_->showTestImage(12, 41);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shows("test image 41 · "); }));
    EXPECT_EQ(find<QComboBox>("modelChoice")->currentText(), "stored (run 12)");
    EXPECT_EQ(find<QLabel>("checkpointLabel")->text(), "best, epoch 3");
    tab_->showTestImage(99, 1);
    EXPECT_TRUE(reason().contains("Run 99 has no checkpoint"));
}

TEST_F(ActivationsTabTest, WhatAValueSeesIsFramedOnTheImage) {
    QSignalSpy probes(tab_, &ActivationsTab::probeRequested);
    openGrey();
    tab_->setLiveRun(live_);
    tab_->showMaps(madeUpMaps(probes.last()[0].value<ActivationQuery>()), 0.02);
    auto* strip = find<UseStrip>("useStrip");
    const auto picture = [&] { return find<QLabel>("inputPicture")->pixmap().toImage(); };
    const QImage plain = picture();
    QTest::mouseMove(strip->viewport(), strip->cellRect(0, 1).center());
    const QImage framed = picture();
    EXPECT_NE(framed, plain);
    EXPECT_EQ(framed.pixelColor(framed.width() - 1, framed.height() - 1), QColor(128, 128, 128));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(strip->viewport(), &leave);
    EXPECT_EQ(picture(), plain);
}

TEST_F(ActivationsTabTest, KernelsComeWithTheSelectedChannel) {
    QSignalSpy probes(tab_, &ActivationsTab::probeRequested);
    openGrey();
    tab_->setLiveRun(live_);
    auto query = probes.last()[0].value<ActivationQuery>();
    EXPECT_EQ(query.kernelChannel, 0);
    tab_->showMaps(madeUpMaps(query), 0.02);
    find<UseStrip>("useStrip")->select(1, 2);
    query = probes.last()[0].value<ActivationQuery>();
    EXPECT_EQ(query.kernelChannel, 2);
    find<QComboBox>("tapChoice")->setCurrentIndex(0); // what goes in has no kernel
    EXPECT_EQ(probes.last()[0].value<ActivationQuery>().kernelChannel, -1);
}

TEST_F(ActivationsTabTest, APictureThatIsTooLargeOrCutIsToldInTheTab) {
    const auto tellOf = [&](const char* name, const Content& content) {
        folder_.write(name, content);
        drop(name);
        EXPECT_TRUE(QTest::qWaitFor([&] { return reason().contains(name); }));
        return reason().toStdString();
    };
    const std::string large = tellOf("large.png", emptyPng(20'000, 20'000));
    EXPECT_NE(large.find("20000 x 20000 pixels are more than"), std::string::npos) << large;
    Content photo = grayJpeg(16, 16, thumbnailSegment());
    photo.pop_back();
    const std::string cut = tellOf("cut.jpg", photo);
    EXPECT_NE(cut.find("truncated"), std::string::npos) << cut;
}

} // namespace sharesnet::test
