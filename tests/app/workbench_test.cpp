#include "core/arch/file.h"
#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "core/design/recovery.h"
#include "core/store/run_store.h"
#include "tests/app/real_workbench.h"
#include "ui/base/ui_watchdog.h"
#include "ui/help/help_pages.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>

namespace sharesnet::test {
namespace {

TrainConfig shortTraining() {
    TrainConfig config;
    config.epochs = 2;
    config.batchSize = 32;
    config.limitTrain = 320;
    config.limitTest = 64;
    config.threads = 1;
    config.precision = Precision::Fp32;
    return config;
}

// Trains a real network, with the person editing, looking at activations and pausing meanwhile.
// What counts is the computing of the ui thread itself, so that a busy machine does not fail the
// test.
TEST(Workbench, NeverStandsStillWhileARealNetworkTrains) {
    RealWorkbench bench;
    bench.window.document()->replace(cifarPreActivation(29));
    bench.window.form()->setConfig(shortTraining());
    int edits = 0;
    std::int64_t steps = 0;
    QObject::connect(&bench.bridge, &SessionBridge::eventsDrained, &bench.window,
                     [&](const std::vector<TrainingEvent>& events) {
                         for (const TrainingEvent& event : events) {
                             steps += std::holds_alternative<StepDone>(event.fact) ? 1 : 0;
                         }
                         if (bench.bridge.state() == SessionBridge::State::Running) {
                             const ArchSpec& spec = bench.window.document()->spec();
                             bench.window.document()->edit(
                                 QStringLiteral("Share"),
                                 setStageShared(spec, 3, edits++ % 2 == 1));
                         }
                     });
    QTest::qWait(0);
    UiWatchdog watchdog(50);
    auto* application = static_cast<UiApplication*>(qApp);
    application->watch(&watchdog);
    bench.window.controls()->trainAction()->trigger();
    const bool began = comes([&] { return steps > 0; });
    // the activations, of the live network
    bench.window.setMode(Mode::Lens);
    const bool ended = began && comes([&] { return steps == 20 && !bench.bridge.isRunning(); });
    application->watch(nullptr);
    ASSERT_TRUE(ended) << steps;
    EXPECT_GT(edits, 0);
    EXPECT_EQ(watchdog.stalls(), 0)
        << watchdog.longest().receiver << " computed for " << watchdog.longest().cpuMs << " ms";
    const RunRecord run = RunStore(bench.folder.path()).runs().runs.at(0);
    EXPECT_EQ(run.state, RunState::Finished);
    EXPECT_EQ(run.steps, 20);
    EXPECT_EQ(run.parameters, 263'834);
}

// The program itself, ended as at log-out.
TEST(WorkbenchProgram, ClosesByItselfWhenItIsTerminated) {
    const TemporaryFolder home;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), QString::fromStdString(home.string()));
    for (const char* name :
         {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
        environment.remove(QLatin1String(name));
    }
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(SHARESNET_WORKBENCH), QStringList());
    ASSERT_TRUE(program.waitForStarted());
    ASSERT_TRUE(comes(
        [&] { return std::filesystem::exists(home / ".local/share/sharesnet/runs.sqlite"); }));
    program.terminate();
    ASSERT_TRUE(program.waitForFinished(kPatienceMs));
    EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
    const auto state = home / ".local/state/sharesnet";
    const QSettings kept(QString::fromStdString((state / "sharesnet-workbench.ini").string()),
                         QSettings::IniFormat);
    EXPECT_FALSE(kept.value(QStringLiteral("window/geometry")).toByteArray().isEmpty());
    EXPECT_TRUE(leftBehind(state / "recovery").empty());
}

HelpPages pagesIn(const std::filesystem::path& folder) {
    HelpPages pages;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".html") {
            QFile file(QString::fromStdString(entry.path().string()));
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            pages.push_back(readHelpPage(QString::fromStdString(entry.path().stem().string()),
                                         QString::fromUtf8(file.readAll())));
        }
    }
    return pages;
}

// Every page is there, and every link and picture leads somewhere.
void expectWholeHelp(const std::filesystem::path& folder, const QString& batchSize) {
    const HelpPages pages = pagesIn(folder);
    EXPECT_EQ(pages.size(), shippedHelpPages().size() + 2);
    const HelpPage* options = pageAt(pages, QStringLiteral("options"));
    ASSERT_NE(options, nullptr);
    EXPECT_TRUE(options->html.contains(batchSize)) << folder;
    for (const HelpPage& page : pages) {
        for (const QString& link : page.links) {
            const QString place = placeOfLink(page.name, link); // none: another language's page
            EXPECT_TRUE(link.startsWith(QLatin1String("https://")) ||
                        (place.isEmpty() ? std::filesystem::exists(folder / link.toStdString())
                                         : hasPlace(pages, place)))
                << folder << qPrintable(u' ' + page.name + u' ' + link);
        }
        for (const QString& picture : page.pictures) {
            EXPECT_TRUE(std::filesystem::exists(folder / picture.toStdString()));
        }
    }
}

// As a build or a package does, where there is no display; the same in whatever language the window
// is.
TEST(WorkbenchProgram, WritesTheHelpAsHtml) {
    const TemporaryFolder folder;
    const std::string german = "[window]\nlanguage=de\n";
    folder.write("sharesnet/sharesnet-workbench.ini", {german.begin(), german.end()});
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
        environment.remove(QLatin1String(name));
    }
    environment.insert(QStringLiteral("XDG_STATE_HOME"), QString::fromStdString(folder.string()));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(
        QStringLiteral(SHARESNET_WORKBENCH),
        {QStringLiteral("--write-help"), QString::fromStdString((folder / "html").string())});
    ASSERT_TRUE(program.waitForFinished(kPatienceMs));
    EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
    expectWholeHelp(folder / "html", QStringLiteral("Batch size"));
    expectWholeHelp(folder / "html/de", QStringLiteral("Batchgröße"));
    expectWholeHelp(folder / "html/fr", QStringLiteral("Taille du batch"));
}

// Qt alone would abort.
TEST(WorkbenchProgram, WithoutADisplaySaysWhatToDo) {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":99999"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    const auto outcomeOf = [&](const QStringList& arguments) {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SHARESNET_WORKBENCH), arguments);
        EXPECT_TRUE(program.waitForFinished(kPatienceMs));
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
        return std::pair(program.exitCode(), program.readAllStandardError());
    };
    const auto [code, error] = outcomeOf({});
    EXPECT_EQ(code, 1);
    EXPECT_TRUE(error.startsWith("sharesnet-workbench: no display can be reached (DISPLAY is "
                                 ":99999): start it in a graphical session"))
        << error.toStdString();
    EXPECT_EQ(outcomeOf({QStringLiteral("--version")}), std::pair(0, QByteArray()));
}

struct WorkbenchOutcome {
    int code = -1;
    QByteArray out;
    QByteArray error;
};

// In a home of its own, and without a display.
WorkbenchOutcome workbench(const QStringList& arguments, const TemporaryFolder& home) {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), QString::fromStdString(home.string()));
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        environment.remove(QLatin1String(name));
    }
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(SHARESNET_WORKBENCH), arguments);
    EXPECT_TRUE(program.waitForFinished(kPatienceMs));
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

// What a file manager asks for as a thumbnail.
TEST(WorkbenchProgram, DrawsAnArchitectureWithoutADisplay) {
    const TemporaryFolder home;
    (void)writeArchFile(cifarPreActivation(29), home / "net.sharesnet.json");
    const QString file = QString::fromStdString((home / "net.sharesnet.json").string());
    const QString png = QString::fromStdString((home / "net.png").string());
    const auto draw = [&](const QString& size) {
        return workbench({QStringLiteral("--picture"), png, QStringLiteral("--size"), size, file},
                         home);
    };
    const WorkbenchOutcome drawn = draw(QStringLiteral("256"));
    ASSERT_EQ(drawn.code, 0) << drawn.error.toStdString();
    const QImage picture(png);
    EXPECT_EQ(std::max(picture.width(), picture.height()), 256);

    EXPECT_EQ(draw(QStringLiteral("0")).code, 2);
    EXPECT_EQ(draw(QStringLiteral("large")).error,
              "sharesnet-workbench: --size takes pixels, 1 to 8192, not 'large'\n");
    EXPECT_EQ(workbench({QStringLiteral("--picture"), png}, home).code, 2);
    EXPECT_EQ(workbench({QStringLiteral("--picture"), png, file + QStringLiteral("x")}, home).code,
              2);
}

TEST(WorkbenchProgram, ItsManPageHasEveryOption) {
    const TemporaryFolder home;
    QFile page(QStringLiteral(SHARESNET_ROOT "/packaging/desktop/sharesnet-workbench.1"));
    ASSERT_TRUE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll()).remove(QLatin1Char('\\'));
    const QString help = QString::fromUtf8(workbench({QStringLiteral("--help")}, home).out);
    auto options = QRegularExpression(QStringLiteral("--[a-z][a-z-]*")).globalMatch(help);
    ASSERT_TRUE(options.hasNext());
    while (options.hasNext()) {
        const QString option = options.next().captured();
        EXPECT_TRUE(text.contains(option)) << option.toStdString();
    }
}

} // namespace
} // namespace sharesnet::test
