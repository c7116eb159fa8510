#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/data/data_spec.h"
#include "core/data/image_file.h"
#include "core/design/edit.h"
#include "tests/core/data/made_images.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/activations/made_up_maps.h"
#include "tests/ui/studies/made_up_study.h"
#include "ui/activations/activations_tab.h"
#include "ui/activations/conv_choices.h"
#include "ui/activations/maps_side_panel.h"
#include "ui/activations/model_panel.h"
#include "ui/images/image_picker.h"
#include "ui/strip/use_strip.h"
#include "ui/studies/measures_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <mutex>

namespace sharesnet::test {

namespace {

// Answers every query with made-up maps and remembers what was asked.
class FakeEngine final : public Engine {
  public:
    struct Asked {
        std::mutex mutex;
        std::vector<std::string> opened;
        std::vector<ActivationQuery> queries;
    };
    std::shared_ptr<Asked> asked = std::make_shared<Asked>();

    class FakeInspector final : public CheckpointProbe {
      public:
        FakeInspector(std::shared_ptr<Asked> record, std::int64_t step)
            : asked_(std::move(record)) {
            info_.step = step;
        }
        const CheckpointInfo& info() const override { return info_; }
        FeatureMaps activations(const ActivationQuery& query) override {
            const std::lock_guard lock(asked_->mutex);
            asked_->queries.push_back(query);
            if (query.point == TapPoint::AfterSum) {
                throw Error("there is no sum behind this convolution: look at its output");
            }
            return *madeUpMaps(query);
        }
        Evaluation evaluate(const EvaluationQuery&) override { return {}; }
        UseStudy studyUses(const UseStudyRequest& request, const StudyWatch&) override {
            return madeUpStudy(request);
        }
        Attributions attribute(const AttributionQuery&) override { return {}; }
        TopImages topImages(const TopImagesRequest&, const StudyWatch&) override { return {}; }

      private:
        std::shared_ptr<Asked> asked_;
        CheckpointInfo info_;
    };

    std::unique_ptr<ModelExchange> makeExchange() const override { return nullptr; }
    std::unique_ptr<Trainer> makeTrainer() const override { return nullptr; }
    std::unique_ptr<CheckpointProbe> openCheckpoint(const std::filesystem::path& file,
                                                    const std::string&) const override {
        const std::lock_guard lock(asked->mutex);
        asked->opened.push_back(file.string());
        if (file.stem() == "damaged") {
            throw Error("%1: it ends in the middle of a tensor", file);
        }
        return std::make_unique<FakeInspector>(asked, file.stem() == "last" ? 10 : 30);
    }
    std::vector<DeviceInfo> devices() const override { return {}; }
    BenchResult bench(const BenchRequest&, const std::function<bool()>&) const override {
        return {};
    }
    std::string version() const override { return "fake"; }
};

class ActivationsTabTest : public testing::Test {
  protected:
    void SetUp() override {
        RgbImage gray{8, 8, std::vector<std::uint8_t>(8 * 8 * 3, 128)};
        savePng(gray, folder_ / "gray.png");
        CheckpointChoice choice;
        choice.run.id = 12;
        choice.run.spec = {"stored", cifarPreActivation(29), {}, parseDataSpec("shapes")};
        std::ofstream(folder_ / "best.safetensors") << "x";
        choice.checkpoint.checkpoint = {CheckpointKind::Best, folder_ / "best.safetensors", 3, 30};
        checkpoints_ = {choice};
        live_ = LiveModel{7, {"thin", cifarPreActivation(29), {}, parseDataSpec("shapes")}};
        window_.resize(1400, 800);
        tab_ = new ActivationsTab(engine_);
        auto* row = new QHBoxLayout(&window_);
        row->addWidget(tab_->modelPanel());
        row->addWidget(tab_->imagesPanel());
        row->addWidget(tab_, 1);
        row->addWidget(tab_->sidePanel());
        window_.show();
    }
    template <typename Widget>
    Widget* find(const char* name) const {
        return window_.findChild<Widget*>(name);
    }
    // Dropped, until the image, read on another thread, is the one that is looked at.
    void openGrey() {
        drop("gray.png");
        ASSERT_TRUE(QTest::qWaitFor([&] { return shows("gray.png"); }));
    }
    bool shows(const QString& caption) const {
        return find<QLabel>("inputPicture")->toolTip().startsWith(caption);
    }
    void drop(const std::string& name) {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(QString::fromStdString((folder_ / name).string()))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tab_, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tab_, &drop);
    }

    TemporaryFolder folder_;
    std::shared_ptr<FakeEngine> engine_ = std::make_shared<FakeEngine>();
    std::vector<CheckpointChoice> checkpoints_;
    LiveModel live_;
    QWidget window_;
    ActivationsTab* tab_ = nullptr;
};

} // namespace

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

TEST_F(ActivationsTabTest, TheConvolutionChosenStaysFromTheLiveModelToItsCheckpoint) {
    openGrey();
    tab_->setLiveRun(live_);
    tab_->showConv({2, 2, 0, 0});
    auto* conv = find<QComboBox>("convChoice");
    const QString chosen = conv->currentText();
    EXPECT_TRUE(chosen.startsWith(QStringLiteral("stage2.conv2"))) << chosen.toStdString();
    tab_->setLiveRun(std::nullopt);
    EXPECT_EQ(conv->currentIndex(), -1);
    tab_->setCheckpoints(checkpoints_);
    EXPECT_EQ(conv->currentText(), chosen);
}

TEST_F(ActivationsTabTest, TheModelChosenStaysWhenTheListChanges) {
    openGrey();
    tab_->setCheckpoints(checkpoints_);
    tab_->setLiveRun(live_);
    auto* model = find<QComboBox>("modelChoice");
    EXPECT_EQ(model->currentText(), "Live: thin"); // a new training is what one wants to see
    EXPECT_EQ(model->count(), 2);
    tab_->setLiveRun(std::nullopt);
    EXPECT_EQ(model->currentText(), "stored (run 12)");
    EXPECT_EQ(find<QLabel>("checkpointLabel")->text(), "best, epoch 3");
}

TEST_F(ActivationsTabTest, TheTwinIsSetAgainstUnaskedAndAnotherByChoice) {
    checkpoints_[0].run.epochs = 3;
    CheckpointChoice twin = checkpoints_[0];
    twin.run.id = 13;
    twin.run.spec.arch = unsharedTwin(twin.run.spec.arch);
    twin.checkpoint.checkpoint.file = folder_ / "twin.safetensors";
    CheckpointChoice deep = checkpoints_[0];
    deep.run.id = 14;
    deep.run.spec.arch = cifarPreActivation(38);
    deep.checkpoint.checkpoint.file = folder_ / "deep.safetensors";
    CheckpointChoice earlier = checkpoints_[0];
    earlier.checkpoint.checkpoint = {CheckpointKind::Last, folder_ / "last.safetensors", 1, 10};
    tab_->setCheckpoints({checkpoints_[0], earlier, twin, deep});
    auto* against = find<QComboBox>("againstChoice");
    ASSERT_TRUE(QTest::qWaitFor([&] { return against->currentIndex() == 1; }));
    EXPECT_EQ(against->currentText(), "unshared twin: stored (run 13) · best, epoch 3");
    ASSERT_EQ(against->count(), 3) << "one of another depth cannot stand beside it";
    EXPECT_EQ(against->itemText(2), "stored (run 12) · last, epoch 1");
    against->setFocus();
    QTest::keyClick(against, Qt::Key_Up); // nothing
    EXPECT_EQ(against->currentIndex(), 0);
    tab_->setCheckpoints({checkpoints_[0], earlier, twin, deep});
    EXPECT_EQ(against->currentIndex(), 0) << "what the person chose stays";
}

TEST_F(ActivationsTabTest, BeginsWithTheRunThatIsSelectedElsewhere) {
    CheckpointChoice other = checkpoints_[0];
    other.run.id = 13;
    other.checkpoint.checkpoint.file = folder_ / "other.safetensors";
    auto* model = find<QComboBox>("modelChoice");
    tab_->followRuns({13}); // before the store has been read
    tab_->setCheckpoints({checkpoints_[0], other});
    EXPECT_EQ(model->currentText(), "stored (run 13)");

    tab_->hide();
    tab_->followRuns({12});
    EXPECT_EQ(model->currentText(), "stored (run 13)") << "not before one goes there";
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 12)");
    model->setFocus();
    QTest::keyClick(model, Qt::Key_Down); // a choice of the person's own
    ASSERT_EQ(model->currentText(), "stored (run 13)");
    tab_->hide();
    tab_->followRuns({12}); // as before: told again by each rearrangement of the table
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 13)") << "what was chosen since then stays";

    tab_->followRuns({12}); // selected while the tab is seen, by a training that begins
    QTest::keyClick(model, Qt::Key_Up);
    QTest::keyClick(model, Qt::Key_Down);
    tab_->hide();
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 13)");

    QSignalSpy told(tab_, &ActivationsTab::message);
    tab_->hide();
    tab_->followRuns({99});
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 13)");
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0][0].toString(), "Run 99 has no checkpoint to look into");
    tab_->hide();
    tab_->followRuns({12, 13});
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 13)") << "it is among the selected";
    tab_->setLiveRun(live_);
    QTest::keyClick(model, Qt::Key_Down);
    ASSERT_EQ(model->currentText(), "stored (run 12)");
    tab_->hide();
    tab_->followRuns({live_.run});
    tab_->show();
    EXPECT_EQ(model->currentText(), "Live: thin");
}

TEST_F(ActivationsTabTest, ARunWithoutACheckpointIsNamedBesideTheOneThatIsShown) {
    tab_->hide();
    tab_->followRuns({99});
    tab_->setCheckpoints(checkpoints_);
    QSignalSpy told(tab_, &ActivationsTab::message);
    tab_->show();
    auto* note = find<QLabel>("modelNote");
    EXPECT_EQ(find<QComboBox>("modelChoice")->currentText(), "stored (run 12)");
    EXPECT_TRUE(note->text().startsWith("Run 99, which is selected in Runs, has no checkpoint"));
    tab_->hide();
    tab_->show();
    EXPECT_EQ(told.size(), 1) << "said once";
    tab_->followRuns({12});
    EXPECT_TRUE(note->text().isEmpty());
}

// A training is watched, and after it the lens has its run: going back, the selected one counts.
TEST_F(ActivationsTabTest, AfterATrainingThatWasNotWatchedTheSelectedRunIsShown) {
    CheckpointChoice trained = checkpoints_[0];
    trained.run.id = live_.run;
    trained.checkpoint.checkpoint.file = folder_ / "last.safetensors";
    auto* model = find<QComboBox>("modelChoice");
    tab_->followRuns({12});
    tab_->setCheckpoints({trained, checkpoints_[0]}); // the newest first
    EXPECT_EQ(model->currentText(), "stored (run 12)");
    tab_->setLiveRun(live_);
    EXPECT_EQ(model->currentText(), "Live: thin");
    tab_->setLiveRun(std::nullopt);
    EXPECT_EQ(model->currentText(), "stored (run 7)") << "it was watched";

    tab_->setLiveRun(live_);
    tab_->hide();
    tab_->setLiveRun(std::nullopt);
    tab_->setCheckpoints({trained, checkpoints_[0]});
    tab_->show();
    EXPECT_EQ(model->currentText(), "stored (run 12)");
}

TEST_F(ActivationsTabTest, ASelectionThatComesLateIsFollowedUntilAPersonChooses) {
    CheckpointChoice other = checkpoints_[0];
    other.run.id = 13;
    other.checkpoint.checkpoint.file = folder_ / "other.safetensors";
    auto* model = find<QComboBox>("modelChoice");
    tab_->setCheckpoints({other, checkpoints_[0]});
    EXPECT_EQ(model->currentText(), "stored (run 13)") << "the newest";
    tab_->followRuns({12}); // as at a start in the lens
    EXPECT_EQ(model->currentText(), "stored (run 12)");
    tab_->followRuns({13});
    EXPECT_EQ(model->currentText(), "stored (run 12)") << "what is looked at does not change";
}

TEST_F(ActivationsTabTest, BeginsWithTheSharedConvolutionOfMostUses) {
    CheckpointChoice twin = checkpoints_[0];
    twin.run.id = 13;
    twin.run.spec.arch = unsharedTwin(twin.run.spec.arch);
    twin.checkpoint.checkpoint.file = folder_ / "twin.safetensors";
    CheckpointChoice uneven = checkpoints_[0];
    uneven.run.id = 14;
    uneven.run.spec.arch = unshareBlocks(cifarPreActivation(38), 1, 2, std::array{2});
    uneven.checkpoint.checkpoint.file = folder_ / "other.safetensors";
    auto* model = find<QComboBox>("modelChoice");
    auto* conv = find<QComboBox>("convChoice");
    tab_->setCheckpoints({twin, uneven});
    ASSERT_EQ(model->currentText(), "stored (run 13)");
    EXPECT_TRUE(conv->currentText().contains("private"));
    model->setFocus();
    QTest::keyClick(model, Qt::Key_Down);
    ASSERT_EQ(model->currentText(), "stored (run 14)");
    EXPECT_TRUE(conv->currentText().startsWith("stage2.conv2")) << conv->currentText().toStdString();
    tab_->showConv({1, 1, 0, 0}); // a person's choice stays
    QTest::keyClick(model, Qt::Key_Up);
    QTest::keyClick(model, Qt::Key_Down);
    EXPECT_TRUE(conv->currentText().startsWith("stage1.conv1")) << conv->currentText().toStdString();
}

TEST_F(ActivationsTabTest, APlaceOnACurveLeadsToItsCheckpoint) {
    CheckpointChoice earlier = checkpoints_[0];
    earlier.checkpoint.checkpoint = {CheckpointKind::Last, folder_ / "last.safetensors", 1, 10};
    tab_->setCheckpoints({checkpoints_[0], earlier});
    auto* label = find<QLabel>("checkpointLabel");
    ASSERT_EQ(label->text(), "best, epoch 3");
    emit tab_->measuresPanel()->checkpointChosen(10);
    EXPECT_EQ(label->text(), "last, epoch 1");
    emit tab_->measuresPanel()->checkpointChosen(77); // gone since
    EXPECT_EQ(label->text(), "last, epoch 1");
}

TEST_F(ActivationsTabTest, OfALiveModelItsLastCheckpointIsStudied) {
    auto* note = find<QLabel>("modelNote");
    tab_->setLiveRun(live_);
    EXPECT_TRUE(note->text().startsWith("No checkpoint yet")) << note->text().toStdString();
    checkpoints_[0].run.id = live_.run;
    tab_->setCheckpoints(checkpoints_);
    EXPECT_EQ(note->text(), "Numbers over many images come from its last checkpoint.");
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return tab_->measuresPanel()
            ->findChild<QLabel*>("measuresFoot")
            ->text()
            .startsWith("in training: its checkpoint of step 30 · top-1 80.0");
    }));
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
    EXPECT_TRUE(find<QLabel>("activationsError")->text().contains("Run 99 has no checkpoint"));
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
        auto* error = find<QLabel>("activationsError");
        EXPECT_TRUE(QTest::qWaitFor([&] { return error->text().contains(name); }));
        return error->text().toStdString();
    };
    const std::string large = tellOf("large.png", emptyPng(20'000, 20'000));
    EXPECT_NE(large.find("20000 x 20000 pixels are more than"), std::string::npos) << large;
    Content photo = grayJpeg(16, 16, thumbnailSegment());
    photo.pop_back();
    const std::string cut = tellOf("cut.jpg", photo);
    EXPECT_NE(cut.find("cut off"), std::string::npos) << cut;
}

} // namespace sharesnet::test
