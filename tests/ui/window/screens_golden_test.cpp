// The main screens against pictures of them in golden/, compared with tolerance. What changes from
// day to day or from machine to machine is not on them. SHARESNET_UPDATE_GOLDEN=1 writes them anew.

#include "core/arch/layout.h"
#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/config/recipes.h"
#include "core/data/shapes.h"
#include "core/flow/run_names.h"
#include "tests/ui/activations/lens_engine.h"
#include "tests/ui/golden_picture.h"
#include "tests/ui/studies/made_up_study.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/base/appearance.h"
#include "ui/compare/points_view.h"
#include "ui/compare/trade_off_panel.h"
#include "ui/compare/twin_panel.h"
#include "ui/help/help_center.h"
#include "ui/help/help_window.h"
#include "ui/images/image_grid.h"
#include "ui/plots/figure_dialog.h"
#include "ui/plots/plots_panel.h"
#include "ui/runs/runs_panel.h"
#include "ui/strip/use_strip.h"
#include "ui/window/command_palette.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPixmapCache>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <memory>

namespace sharesnet::test {
namespace {

constexpr std::int64_t kStepsPerEpoch = 20;
constexpr int kEpochs = 8;

// Learns as runs do, a little differently with each seed and better without sharing.
void storeLearning(RunStore& store, const ArchSpec& arch, std::uint64_t seed) {
    RunSpec spec;
    spec.arch = arch;
    spec.config = recipe("quick").apply({});
    spec.config.epochs = kEpochs;
    spec.config.seed = seed;
    spec.name = defaultRunName(spec);
    const RunClaim claim = store.create(spec);
    const ArchCost cost = costOf(arch);
    RunStarted started;
    started.parameters = cost.parameters;
    started.parametersUnshared = cost.parametersUnshared;
    started.stepsPerEpoch = kStepsPerEpoch;
    started.epochs = kEpochs;
    started.spec = spec;
    std::vector<TrainingEvent> events{{claim.run, 1'000, started}};
    const double gain = cost.parameters == cost.parametersUnshared ? 0.02 : 0;
    for (std::int64_t step = 1; step <= kEpochs * kStepsPerEpoch; ++step) {
        const int epoch = static_cast<int>((step - 1) / kStepsPerEpoch) + 1;
        const double progress = static_cast<double>(step) / (kEpochs * kStepsPerEpoch);
        const double noise = 0.02 * std::sin(static_cast<double>(step * (seed + 2)));
        const double accuracy = 0.1 + 0.8 * (1 - std::exp(-3 * progress)) + gain + noise / 2;
        const double time = 1'000 + static_cast<double>(step);
        events.push_back({claim.run, time,
                          StepDone{epoch, step, 2.3 * std::exp(-2.5 * progress) + noise,
                                   0.1 * (1 - progress), 400, accuracy}});
        if (step % kStepsPerEpoch == 0) {
            events.push_back(
                {claim.run, time,
                 EpochDone{epoch, step, 2.3 * std::exp(-2.5 * progress), accuracy, true,
                           2.4 * std::exp(-2.3 * progress), accuracy - 0.03, 1, 20}});
        }
    }
    events.push_back(
        {claim.run, 1'200, RunFinished{false, kEpochs, kEpochs * kStepsPerEpoch, 160}});
    store.record(claim, events);
    store.release(claim);
}

// A checkpoint of a stored run, of its last epoch.
void storeBest(RunStore& store, std::int64_t run) {
    const std::filesystem::path file = store.checkpointFolder(run) / "best.safetensors";
    std::ofstream(file) << "weights";
    const RunClaim claim = store.claim(run);
    store.record(claim,
                 std::array{TrainingEvent{run, 1'300,
                                          CheckpointSaved{CheckpointKind::Best, file, kEpochs,
                                                          kEpochs * kStepsPerEpoch}}});
    store.release(claim);
}

FeatureMap wavesOf(const ImageShape& shape, int block, int use) {
    FeatureMap map{block, use, shape.channels, shape.height, shape.width, {}};
    for (int channel = 0; channel < shape.channels; ++channel) {
        for (int y = 0; y < shape.height; ++y) {
            for (int x = 0; x < shape.width; ++x) {
                map.valuesChw.push_back(
                    std::sin(0.05F * static_cast<float>((channel + 2) * x + 3 * use * y)) *
                    std::cos(0.1F * static_cast<float>(y - channel * use)));
            }
        }
    }
    return map;
}

// What a network of this architecture would answer: waves.
FeatureMaps wavesFor(const ArchSpec& arch, const ActivationQuery& query) {
    FeatureMaps maps;
    maps.query = query;
    maps.source = std::string("best.safetensors");
    maps.shared = true;
    const ArchLayout layout = layoutOf(arch);
    for (const int block : addressedBlocks(arch, query.conv)) {
        const ConvLayout& conv = layout.at(query.conv.stage).at(block).at(query.conv.conv);
        const int use = static_cast<int>(maps.uses.size()) + 1;
        maps.uses.push_back(wavesOf(conv.out, block, use));
        maps.inputs.push_back(wavesOf(conv.in, block, use + 1));
        ConvKernel& kernel = maps.kernels.emplace_back(ConvKernel{conv.in.channels, 3, 1, {}});
        for (int k = 0; k < conv.in.channels * 9; ++k) {
            kernel.values.push_back(std::sin(0.7F * static_cast<float>(k)));
        }
    }
    maps.probabilities = {0.05F, 0.71F, 0.02F, 0.11F, 0.01F, 0.03F, 0.02F, 0.02F, 0.02F, 0.01F};
    maps.classNames = shapeClassNames();
    return maps;
}

UseStudy studyFor(const ArchSpec& arch, const UseStudyRequest& request) {
    const bool removes =
        std::ranges::find(request.measures, UseMeasure::Skip) != request.measures.end();
    UseStudy study = removes ? madeUpAccuracies(request) : madeUpStudy(request);
    const std::vector<int> blocks = addressedBlocks(arch, request.conv);
    for (std::size_t use = 0; use < study.uses.size(); ++use) {
        study.uses[use].block = blocks.at(use);
    }
    return study;
}

// Of few colors, so that a screen takes some ten kilobytes: six levels of each channel, which is
// less than the comparison lets pass.
QImage withFewColors(const QImage& image) {
    constexpr int kStep = 51;
    constexpr int kLevels = 6;
    QImage few(image.size(), QImage::Format_Indexed8);
    QList<QRgb> table;
    for (int color = 0; color < kLevels * kLevels * kLevels; ++color) {
        table.append(qRgb(color / (kLevels * kLevels) * kStep, color / kLevels % kLevels * kStep,
                          color % kLevels * kStep));
    }
    few.setColorTable(table);
    const auto level = [](int value) { return (value + kStep / 2) / kStep; };
    for (int y = 0; y < image.height(); ++y) {
        uchar* line = few.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            line[x] =
                static_cast<uchar>((level(qRed(pixel)) * kLevels + level(qGreen(pixel))) * kLevels +
                                   level(qBlue(pixel)));
        }
    }
    return few;
}

class Screens : public testing::Test {
  protected:
    Screens() : before_(QApplication::font()) {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(12);
        font.setHintingPreference(QFont::PreferNoHinting);
        QApplication::setFont(font);
        QPixmapCache::clear();
    }
    ~Screens() override {
        bench_.reset();
        applyAppearance(Appearance::Light);
        QApplication::setFont(before_);
    }
    void SetUp() override {
        ASSERT_EQ(QFontInfo(QFont(QStringLiteral("DejaVu Sans"))).family(),
                  QStringLiteral("DejaVu Sans"))
            << "needs the font DejaVu Sans (fonts-dejavu-core)";
    }

    void open(Appearance appearance, const ArchSpec& arch) {
        applyAppearance(appearance);
        bench_ = std::make_unique<Workbench>();
        window().resize(1280, 720);
        window().document()->replace(arch);
        QTest::qWait(50); // docks have their sizes
    }
    // Three seeds of a network and of its twin, listed and in the plots.
    void openRuns(Appearance appearance) {
        open(appearance, kNetwork);
        {
            RunStore store(bench_->folder.path());
            for (const std::uint64_t seed : {1, 2, 3}) {
                storeLearning(store, kNetwork, seed);
                storeLearning(store, unsharedTwin(kNetwork), seed);
            }
        }
        QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
        auto* runs = find<RunsPanel>();
        ASSERT_TRUE(comes([&] { return runs->model()->runs().size() == 6; }));
        for (const qint64 run : {1, 2, 3, 4, 5, 6}) {
            runs->setRunShown(run, true);
        }
        auto* x = find<QComboBox>("xAxis");
        x->setCurrentIndex(x->findText(QStringLiteral("Epochs")));
        emit x->activated(x->currentIndex());
        auto* plots = find<PlotsPanel>();
        ASSERT_TRUE(comes([&] {
            return plots->findChild<PlotView*>(QStringLiteral("accuracy"))
                       ->content()
                       .series.size() == 12;
        }));
        find<QDockWidget>("runDetails")->close(); // has the day and the machine
    }
    Workbench& bench() { return *bench_; }
    MainWindow& window() { return bench_->window; }
    template <class Widget>
    Widget* find(const char* name = nullptr) {
        return name == nullptr ? window().findChild<Widget*>()
                               : window().findChild<Widget*>(QLatin1String(name));
    }
    void expectScreen(const char* name) { expectPicture(&window(), name); }
    static void expectPicture(QWidget* widget, const char* name) {
        if (QWidget* focused = widget->focusWidget()) {
            focused->clearFocus();
        }
        QTest::qWait(100); // what is drawn later
        expectGolden(withFewColors(widget->grab().toImage()),
                     QStringLiteral(SHARESNET_GOLDEN_SCREENS "/") + QLatin1String(name) +
                         QStringLiteral(".png"));
    }

    const ArchSpec kNetwork = cifarPostActivation(20);

  private:
    QFont before_;
    std::unique_ptr<Workbench> bench_;
};

TEST_F(Screens, DesignOfALargeNetwork) {
    open(Appearance::Light, cifarPreActivation(164));
    expectScreen("design-164");
}

TEST_F(Screens, DesignWithTheTrainingForm) {
    open(Appearance::Dark, kNetwork);
    find<QDockWidget>("training")->raise();
    expectScreen("training-dark");
}

TEST_F(Screens, Runs) {
    openRuns(Appearance::Light);
    expectScreen("runs");
}

TEST_F(Screens, TradeOff) {
    openRuns(Appearance::Light);
    find<QDockWidget>("tradeOff")->raise();
    ASSERT_TRUE(comes([&] { return find<TradeOffPanel>()->view()->content().points.size() == 2; }));
    expectScreen("trade-off");
}

TEST_F(Screens, Twin) {
    openRuns(Appearance::Dark);
    find<RunsPanel>()->selectRuns({1, 2});
    find<QDockWidget>("twin")->raise();
    ASSERT_TRUE(comes([&] { return !find<TwinPanel>()->gap()->content().series.empty(); }));
    expectScreen("twin-dark");
}

TEST_F(Screens, RunsWithoutRuns) {
    open(Appearance::Light, kNetwork);
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    auto* empty = find<QLabel>("runsEmpty");
    ASSERT_TRUE(comes([&] { return empty->text().startsWith(QStringLiteral("No runs")); }));
    expectScreen("runs-empty");
}

TEST_F(Screens, LensWithoutAModel) {
    open(Appearance::Dark, kNetwork);
    QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
    expectScreen("lens-empty-dark");
}

TEST_F(Screens, LensWithData) {
    open(Appearance::Light, kNetwork);
    {
        RunStore store(bench().folder.path());
        storeLearning(store, kNetwork, 1);
        storeBest(store, 1);
    }
    LensAnswers answers;
    answers.maps = [this](const auto&, const ActivationQuery& query) {
        return wavesFor(kNetwork, query);
    };
    answers.studies = [this](const UseStudyRequest& request) {
        return studyFor(kNetwork, request);
    };
    answers.step = kEpochs * kStepsPerEpoch;
    window().setEngine(std::make_shared<LensEngine>(answers), {});
    bench().store.loadAllCheckpoints();
    QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
    ASSERT_TRUE(comes([&] { return find<UseStrip>()->maps() != nullptr; }));
    ASSERT_TRUE(comes(
        [&] { return find<QLabel>("measuresFoot")->text().startsWith(QStringLiteral("top-1")); }));
    auto* measure = find<QPushButton>("measureAccuracies");
    measure->click();
    ASSERT_TRUE(comes([&] { return !find<QLabel>("removalFacts")->text().isEmpty(); }));
    const ImageGrid* images = find<ImageGrid>();
    ASSERT_TRUE(comes([&] { // the pictures in sight
        int shown = 0;
        for (int row = 0; row < images->model()->rowCount(); ++row) {
            const QModelIndex at = images->model()->index(row, 0);
            if (images->viewport()->rect().intersects(images->visualRect(at))) {
                if (at.data(Qt::DecorationRole).isNull()) {
                    return false;
                }
                ++shown;
            }
        }
        return shown > 0;
    }));
    expectScreen("lens");
}

TEST_F(Screens, StartPage) {
    open(Appearance::Light, kNetwork);
    window().showStartPage();
    expectScreen("start");
}

TEST_F(Screens, Help) {
    open(Appearance::Light, kNetwork);
    auto* center = find<HelpCenter>();
    center->open(QStringLiteral("runs"));
    center->window()->resize(1040, 640);
    expectPicture(center->window(), "help");
}

TEST_F(Screens, ExportOfAFigure) {
    openRuns(Appearance::Dark);
    QTest::mouseClick(find<QToolButton>("figure"), Qt::LeftButton);
    auto* dialog = window().findChild<FigureDialog*>();
    ASSERT_NE(dialog, nullptr);
    expectPicture(dialog, "export-figure-dark");
}

TEST_F(Screens, CommandPalette) {
    open(Appearance::Light, kNetwork);
    QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* palette = window().findChild<CommandPalette*>();
    ASSERT_NE(palette, nullptr);
    palette->findChild<QLineEdit*>()->setText(QStringLiteral("share"));
    expectPicture(palette, "palette");
}

} // namespace
} // namespace sharesnet::test
