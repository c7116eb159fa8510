// Walks the steps of the tutorial in the window, in each language, and takes its pictures, which
// are compared with tolerance. SHARESNET_UPDATE_GOLDEN=1 writes them anew.

#include "core/arch/sharing.h"
#include "core/config/recipes.h"
#include "core/flow/run_names.h"
#include "core/flow/verdict.h"
#include "core/store/run_store.h"
#include "tests/app/real_workbench.h"
#include "tests/ui/base/in_language.h"
#include "tests/ui/golden_picture.h"
#include "ui/base/appearance.h"
#include "ui/base/core_text.h"
#include "ui/base/languages.h"
#include "ui/compare/twin_panel.h"
#include "ui/designer/designer_tab.h"
#include "ui/designer/designer_view.h"
#include "ui/panels/budget_panel.h"
#include "ui/panels/library_panel.h"
#include "ui/plots/plots_panel.h"
#include "ui/runs/runs_panel.h"
#include "ui/strip/strip_view.h"
#include "ui/strip/use_strip.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFontInfo>
#include <QHash>
#include <QLabel>
#include <QTabBar>
#include <QTreeWidget>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

namespace sharesnet::test {
namespace {

const QString kNetwork = QStringLiteral("ShaResNet-20 (CIFAR)");

int distance(QRgb a, QRgb b) {
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

// Its most frequent colors; then, one by one, that which is farthest from all before.
QList<QRgb> paletteOf(const QImage& image) {
    constexpr std::size_t kColors = 256;
    constexpr std::size_t kFrequent = 128;
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ++counts[image.pixel(x, y)];
        }
    }
    std::vector<QRgb> colors(counts.keyBegin(), counts.keyEnd());
    std::ranges::sort(colors, std::greater(),
                      [&](QRgb color) { return std::pair(counts.value(color), color); });
    std::vector<int> gaps(colors.size(), std::numeric_limits<int>::max());
    QList<QRgb> palette;
    for (std::size_t taken = 0; taken < std::min(kColors, colors.size()); ++taken) {
        const auto farthest = std::ranges::max_element(gaps) - gaps.begin();
        const QRgb next = colors[taken < kFrequent ? taken : static_cast<std::size_t>(farthest)];
        palette.append(next);
        for (std::size_t k = 0; k < colors.size(); ++k) {
            gaps[k] = std::min(gaps[k], distance(colors[k], next));
        }
    }
    return palette;
}

// Files of a third of the size, since they are shipped in each language.
QImage withOwnPalette(const QImage& image) {
    return image.convertToFormat(QImage::Format_Indexed8, paletteOf(image));
}

// In the language of a key: "de".
class Tutorial : public testing::TestWithParam<std::string> {
  protected:
    Tutorial() : language_(QString::fromStdString(GetParam())), before_(QApplication::font()) {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(12);
        font.setHintingPreference(QFont::PreferNoHinting);
        QApplication::setFont(font);
        bench_ = std::make_unique<RealWorkbench>();
        bench_->window.resize(1280, 800);
    }
    ~Tutorial() override {
        bench_.reset();
        QApplication::setFont(before_);
    }
    void SetUp() override {
        ASSERT_EQ(QFontInfo(QFont(QStringLiteral("DejaVu Sans"))).family(),
                  QStringLiteral("DejaVu Sans"))
            << "needs the font DejaVu Sans (fonts-dejavu-core)";
    }

    MainWindow& window() { return bench_->window; }
    RealWorkbench& bench() { return *bench_; }
    template <class Widget>
    Widget* find(const char* name = nullptr) {
        return name == nullptr ? window().findChild<Widget*>()
                               : window().findChild<Widget*>(QLatin1String(name));
    }

    // A part of the window by itself, in a size of its own, on a ground of the window's.
    void expectPicture(QWidget* part, const QSize& size, const QString& name) {
        part->setParent(nullptr);
        part->setAutoFillBackground(true);
        part->resize(size);
        part->show();
        part->setFocusPolicy(Qt::StrongFocus); // no part of it has a ring
        part->setFocus();
        QTest::qWait(50); // what is drawn later, for the new size
        const QImage image = part->grab().toImage().convertToFormat(QImage::Format_RGB32);
        expectGolden(withOwnPalette(image), folderOfPictures() + name + QStringLiteral(".png"));
        owned_.emplace_back(part);
    }

    static bool isEnglish() { return GetParam() == "en"; }

  private:
    static QString folderOfPictures() {
        const QString own = isEnglish() ? QString() : QString::fromStdString(GetParam()) + u'/';
        return QStringLiteral(SHARESNET_HELP "/") + own + QStringLiteral("pictures/");
    }

    InLanguage language_; // there before the window, and until it has gone
    QFont before_;
    std::unique_ptr<RealWorkbench> bench_;
    std::vector<std::unique_ptr<QWidget>> owned_; // go before the window
};

void doubleClick(QTreeWidget* tree, const QString& name) {
    const auto found = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    ASSERT_EQ(found.size(), 1) << qPrintable(name);
    tree->scrollToItem(found.front());
    const QPoint at = tree->visualItemRect(found.front()).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
}

TEST_P(Tutorial, PicksSharesAndCounts) {
    const QString shared = QLocale().toString(175'706);
    window().document()->replace(cifarPreActivation(29));
    doubleClick(find<LibraryPanel>()->tree(), kNetwork);
    const auto* parameters = find<QLabel>("parameters");
    EXPECT_EQ(parameters->text(), shared);
    EXPECT_EQ(find<QLabel>("layers")->text(), BudgetPanel::tr("%1 of %2").arg(14).arg(20));
    const QString macs = find<QLabel>("macs")->text();

    auto* drawing = find<DesignerView>();
    const auto clickSwitch = [drawing] {
        const Spot spot{Spot::Kind::Switch, 3, 0, 0};
        QTest::mouseClick(drawing->viewport(), Qt::LeftButton, {},
                          drawing->viewportRect(spot).center());
    };
    clickSwitch();
    EXPECT_EQ(parameters->text(), QLocale().toString(249'434));
    EXPECT_EQ(find<QLabel>("macs")->text(), macs) << "whatever shares";
    clickSwitch();
    EXPECT_EQ(parameters->text(), shared);
    drawing->select(Spot::ofChip(1, 2, 2));
    QTest::mouseClick(drawing->viewport(), Qt::LeftButton, {},
                      drawing->viewportRect(Spot::ofChip(1, 2, 2)).center());
    EXPECT_NE(parameters->text(), shared) << "it left its group";
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(parameters->text(), shared);

    QTest::keyClick(drawing, Qt::Key_Escape); // nothing is selected, nothing pointed at
    QTest::mouseMove(drawing->viewport(), {4, 4});
    expectPicture(find<BudgetPanel>(), {320, 306}, QStringLiteral("budget"));
    expectPicture(find<DesignerTab>(), {720, 300}, QStringLiteral("design"));
}

// The tutorial's recipe takes minutes; the first steps of it show as well how it goes.
TEST_P(Tutorial, TrainsItAndItsTwinAndLooksInside) {
    TrainConfig config = recipe("quick").apply({});
    config.epochs = 1;
    config.limitTrain = 1'920;
    config.limitTest = 100;
    config.batchSize = 32;
    config.threads = 1;
    config.precision = Precision::Fp32;
    window().form()->setConfig(config);
    QTest::keyClick(&window(), Qt::Key_F5, Qt::ControlModifier);
    const auto finished = [&] {
        const auto runs = RunStore(bench().folder.path()).runs().runs;
        return runs.size() == 2 && std::ranges::all_of(runs, [](const RunRecord& run) {
                   return run.state == RunState::Finished;
               });
    };
    ASSERT_TRUE(QTest::qWaitFor(finished, 120'000));
    const auto runs = RunStore(bench().folder.path()).runs().runs;
    EXPECT_EQ(runs[0].spec.config.seed, runs[1].spec.config.seed);
    EXPECT_NE(runs[0].parameters, runs[1].parameters);

    find<RunsPanel>()->selectRun(1);
    QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
    ASSERT_EQ(window().mode(), Mode::Lens);
    auto* conv = find<QComboBox>("convChoice");
    auto* strip = find<UseStrip>();
    const auto second = [conv] {
        return conv->findText(QStringLiteral("stage2.conv2"), Qt::MatchStartsWith);
    };
    ASSERT_TRUE(comes([&] { return second() >= 0; }));
    conv->setCurrentIndex(second()); // what is shared stands first
    ASSERT_TRUE(comes([&] {
        return strip->maps() && strip->maps()->shared && strip->maps()->query.conv.stage == 2;
    }));
    EXPECT_EQ(strip->content().uses(), 3);
    auto* order = find<QComboBox>("channelOrder");
    order->setCurrentIndex(order->findText(StripView::tr("By change")));
    ASSERT_TRUE(comes([&] { // the kernels of the channel that is first now
        return !strip->maps()->kernels.empty() &&
               strip->maps()->query.kernelChannel == strip->selectedChannel();
    }));
    expectPicture(find<StripView>(), {720, 420}, QStringLiteral("lens"));
}

// What `sharesnet train sharesnet-cifar-20 --data shapes --recipe quick` gave, and with --unshared.
struct TrainedEpoch {
    double trainLoss;
    double trainTop1;
    double testLoss;
    double testTop1;
};
constexpr std::array kShared{
    TrainedEpoch{2.2643, 0.1379, 7.8403, 0.106}, TrainedEpoch{1.5008, 0.4123, 1.3313, 0.498},
    TrainedEpoch{0.5910, 0.7863, 0.5775, 0.783}, TrainedEpoch{0.2372, 0.9207, 0.1629, 0.952},
    TrainedEpoch{0.1428, 0.9560, 0.0928, 0.976}};
constexpr std::array kUnshared{
    TrainedEpoch{2.2406, 0.1462, 3.3474, 0.196}, TrainedEpoch{1.5345, 0.4052, 1.8211, 0.431},
    TrainedEpoch{0.7180, 0.7382, 1.1537, 0.630}, TrainedEpoch{0.3078, 0.8970, 0.2656, 0.908},
    TrainedEpoch{0.1820, 0.9439, 0.1235, 0.970}};
constexpr std::int64_t kStepsPerEpoch = 93;

std::int64_t storeTrained(RunStore& store, const ArchSpec& arch,
                          std::span<const TrainedEpoch> epochs) {
    RunSpec spec;
    spec.arch = arch;
    spec.config = recipe("quick").apply({});
    spec.name = defaultRunName(spec);
    const RunClaim claim = store.create(spec);
    RunStarted started;
    const ArchCost cost = costOf(arch);
    started.parameters = cost.parameters;
    started.parametersUnshared = cost.parametersUnshared;
    started.stepsPerEpoch = kStepsPerEpoch;
    started.epochs = static_cast<int>(epochs.size());
    started.spec = spec;
    std::vector<TrainingEvent> events{{claim.run, 1'000, started}};
    int epoch = 0;
    for (const TrainedEpoch& each : epochs) {
        ++epoch;
        const std::int64_t step = epoch * kStepsPerEpoch;
        const double time = 1'000 + 20.0 * epoch;
        StepDone done{epoch, step, each.trainLoss, 0.1, 400, each.trainTop1};
        events.push_back({claim.run, time, done});
        events.push_back({claim.run, time,
                          EpochDone{epoch, step, each.trainLoss, each.trainTop1, true,
                                    each.testLoss, each.testTop1, 1, 20}});
    }
    events.push_back({claim.run, 1'200, RunFinished{false, epoch, epoch * kStepsPerEpoch, 100}});
    store.record(claim, events);
    store.release(claim);
    return claim.run;
}

TEST_P(Tutorial, ReadsTheCurvesAndComparesTheTwins) {
    const ArchSpec arch = window().document()->spec();
    {
        RunStore store(bench().folder.path());
        storeTrained(store, arch, kShared);
        storeTrained(store, unsharedTwin(arch), kUnshared);
    }
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    auto* runs = find<RunsPanel>();
    ASSERT_TRUE(comes([&] { return runs->model()->runs().size() == 2; }));
    runs->selectRuns({1, 2});
    runs->setRunShown(1, true);
    runs->setRunShown(2, true);
    auto* x = find<QComboBox>("xAxis");
    x->setCurrentIndex(x->findText(PlotsPanel::tr("Epochs")));
    emit x->activated(x->currentIndex());
    find<QDockWidget>("twin")->raise();
    auto* twin = find<TwinPanel>();
    ASSERT_TRUE(comes([&] { return !twin->gap()->content().series.empty(); }));
    const auto* decision = find<QLabel>("verdictDecision");
    ASSERT_TRUE(comes([&] { return decision->isVisible(); }));
    EXPECT_EQ(decision->text(), coreText(nameOf(Decision::NotDecided)));
    auto* plots = find<PlotsPanel>();
    ASSERT_TRUE(comes([&] {
        return plots->findChild<PlotView*>(QStringLiteral("accuracy"))->content().series.size() ==
               4;
    }));
    expectPicture(twin, {720, 380}, QStringLiteral("twin"));
    expectPicture(plots, {720, 340}, QStringLiteral("curves"));
}

std::vector<std::string> languageKeys() {
    std::vector<std::string> keys;
    for (const Language& each : languages()) {
        keys.push_back(each.key.toStdString());
    }
    return keys;
}

INSTANTIATE_TEST_SUITE_P(Languages, Tutorial, testing::ValuesIn(languageKeys()),
                         [](const testing::TestParamInfo<std::string>& language) {
                             return language.param;
                         });

} // namespace
} // namespace sharesnet::test
