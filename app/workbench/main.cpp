#include "app/workbench/curves_job.h"
#include "app/workbench/help_job.h"
#include "app/workbench/picture_job.h"
#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/base/paths.h"
#include "core/base/version.h"
#include "core/flow/problem_report.h"
#include "core/run/rank_place.h"
#include "models/trainer_factory.h"
#include "ui/base/appearance.h"
#include "ui/base/icons.h"
#include "ui/base/languages.h"
#include "ui/base/message_bar.h"
#include "ui/base/quit_signals.h"
#include "ui/base/ui_watchdog.h"
#include "ui/base/worker.h"
#include "ui/document/arch_document.h"
#include "ui/document/file_actions.h"
#include "ui/runs/store_client.h"
#include "ui/training/session_bridge.h"
#include "ui/window/log_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/problem_reports.h"
#include "ui/window/start_page.h"

#include <QCommandLineParser>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace sharesnet;

constexpr int kNoDisplay = 1;
constexpr int kBadUsage = 2;
constexpr int kMaxWindows = 8; // that one call opens
constexpr int kMaxPictureSide = 8192;
// set: events that hold the ui thread for over 50 ms are logged
constexpr auto kWatchVariable = "SHARESNET_WATCH_UI";
constexpr auto kWriteHelp = "write-help";

struct Options {
    QStringList files;
    std::filesystem::path store;
    std::string preset;
    std::optional<std::int64_t> curvesOf;
    QString out;
    QString picture; // empty: none
    int pictureSide = 0;
    QString help; // folder to write it into
};

int pictureSide(const QString& typed) {
    bool isNumber = false;
    const int side = typed.toInt(&isNumber);
    if (!isNumber || side < 1 || side > kMaxPictureSide) {
        throw Error("--size takes pixels, 1 to " + std::to_string(kMaxPictureSide) + ", not '" +
                    typed.toStdString() + "'");
    }
    return side;
}

// Throws Error for what cannot be.
Options optionsOf(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Design, train and inspect networks that share weights."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QStringLiteral("architectures to open (*.sharesnet.json), each in a window of its own"),
        QStringLiteral("[file...]"));
    const QCommandLineOption store(
        QStringLiteral("store"), QStringLiteral("folder of the run store"), QStringLiteral("DIR"));
    const QCommandLineOption preset(
        QStringLiteral("preset"), QStringLiteral("architecture to start with, by a preset's name"),
        QStringLiteral("NAME"));
    const QCommandLineOption curves(QStringLiteral("curves"),
                                    QStringLiteral("write the curves of a run as PNG and quit"),
                                    QStringLiteral("RUN"));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("folder for --curves"),
                                 QStringLiteral("DIR"), QStringLiteral("."));
    const QCommandLineOption picture(
        QStringLiteral("picture"),
        QStringLiteral("write the drawing of the file as PNG into this one and quit"),
        QStringLiteral("PNG"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QStringLiteral("longer side of --picture in pixels"),
                                  QStringLiteral("N"), QStringLiteral("1024"));
    const QCommandLineOption help(
        QLatin1String(kWriteHelp),
        QStringLiteral("write the help as HTML, in all languages, and quit"),
        QStringLiteral("DIR"));
    parser.addOptions({store, preset, curves, out, picture, size, help});
    parser.process(application);

    Options options;
    options.files = parser.positionalArguments();
    if (options.files.size() > kMaxWindows) {
        throw Error(std::to_string(options.files.size()) +
                    " files, each with a window of its own, are too many: at most " +
                    std::to_string(kMaxWindows) + " at once");
    }
    options.store =
        parser.isSet(store) ? parser.value(store).toStdString() : userDataFolder().string();
    options.preset = parser.value(preset).toStdString();
    options.out = parser.value(out);
    options.help = parser.value(help);
    if (parser.isSet(curves)) {
        bool isNumber = false;
        options.curvesOf = parser.value(curves).toLongLong(&isNumber);
        if (!isNumber) {
            throw Error("--curves takes a run's number, as `sharesnet runs list` prints it, not '" +
                        parser.value(curves).toStdString() + "'");
        }
    }
    options.picture = parser.value(picture);
    options.pictureSide = pictureSide(parser.value(size));
    if (!options.picture.isEmpty() && options.files.size() != 1) {
        throw Error("--picture draws one architecture file: name it");
    }
    return options;
}

void nameProgram() {
    QCoreApplication::setOrganizationName(QStringLiteral("sharesnet"));
    QCoreApplication::setApplicationName(QStringLiteral("sharesnet-workbench"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(programVersion()));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("ShaResNet Workbench"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.sharesnet.workbench"));
}

// Where layout and habits of the window and unsaved changes are kept: the user's state folder.
// Without a home the habits go into a folder that goes with the program, and the rest is not kept.
class State {
  public:
    State() {
        try {
            folder_ = userStateFolder();
        } catch (const Error& error) {
            why_ = QString::fromUtf8(error.what());
        }
        QSettings::setDefaultFormat(QSettings::IniFormat);
        const QString place = folder_ ? QString::fromStdString(folder_->parent_path().string())
                                      : temporary_.emplace().path();
        // QSettings adds the organization's name
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, place);
    }

    const std::optional<std::filesystem::path>& folder() const { return folder_; }
    const QString& whyNone() const { return why_; }

  private:
    std::optional<std::filesystem::path> folder_;
    std::optional<QTemporaryDir> temporary_;
    QString why_;
};

struct LoadedEngine {
    std::shared_ptr<const Engine> engine;
    std::vector<DeviceInfo> devices;
};

// LibTorch takes its time to wake up; the window is there before.
void loadEngine(MainWindow& window, Worker& worker) {
    worker.post(
        [] {
            LoadedEngine loaded{makeEngine(), {}};
            loaded.devices = loaded.engine->devices();
            return loaded;
        },
        [&window](const LoadedEngine& loaded) { window.setEngine(loaded.engine, loaded.devices); },
        [&window](const std::string& reason) {
            window.setEngineTrouble(QString::fromStdString(reason));
        });
}

void openFirst(MainWindow& window, const Options& options) {
    if (!options.preset.empty()) {
        if (const auto spec = presetSpec(options.preset)) {
            window.files()->start(*spec);
        } else {
            window.messages()->problem(
                QCoreApplication::translate("main",
                                            "There is no preset '%1'; the library lists them")
                    .arg(QString::fromStdString(options.preset)));
        }
    }
    if (!options.files.isEmpty()) {
        window.files()->open(options.files.first());
    }
}

// A window shows one architecture; the others get windows, and processes, of their own.
void openOthers(MainWindow& window, const Options& options) {
    for (const QString& file : options.files.mid(1)) {
        const QStringList arguments{QStringLiteral("--store"),
                                    QString::fromStdString(options.store.string()),
                                    QStringLiteral("--"), file};
        if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments)) {
            window.messages()->problem(
                QCoreApplication::translate("main",
                                            "Could not open a window for %1; open it in this one")
                    .arg(file));
        }
    }
}

// In another language, say: once this window has let go of the store.
void startAgain(const Options& options, const QString& file) {
    QStringList arguments{QStringLiteral("--store"),
                          QString::fromStdString(options.store.string())};
    if (!file.isEmpty()) {
        arguments << QStringLiteral("--") << file;
    }
    QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
}

// What a window that was closed wants: the file of a new one, empty without a file.
struct Closed {
    int code = 0;
    std::optional<QString> next;
};

Closed showWindow(const Options& options, const State& state,
                  const std::shared_ptr<LogBuffer>& log) {
    const QuitSignals quit; // from the start: what comes meanwhile is told later
    SessionBridge bridge(options.store);
    StoreClient store(options.store);
    MainWindow window(&store, &bridge, log);
    QObject::connect(&quit, &QuitSignals::received, &window, &MainWindow::endSession);
    QObject::connect(qGuiApp, &QGuiApplication::commitDataRequest, &window,
                     &MainWindow::keepForSessionEnd, Qt::DirectConnection);
    // before the window: a page that is shown and hidden at once would forget the sizes of its
    // docks
    const bool isPlain = options.files.isEmpty() && options.preset.empty();
    if (isPlain && StartPage::isWanted()) {
        window.showStartPage();
    }
    window.show();
    if (state.folder()) {
        window.keepForCrashes(*state.folder() / "recovery");
        window.reports()->offerLastCrash(*state.folder());
    } else {
        window.messages()->problem(
            QCoreApplication::translate("main",
                                        "Layout, log and unsaved changes will not be kept: %1")
                .arg(state.whyNone()),
            {}, MessageBar::Reach::Everywhere);
    }
    if (isPlain && !StartPage::isWanted()) {
        window.offerLastDesign();
    }
    openFirst(window, options);
    openOthers(window, options);
    Worker worker;
    loadEngine(window, worker);
    const int code = QApplication::exec();
    return {code,
            window.wantsRestart() ? std::optional(window.document()->filePath()) : std::nullopt};
}

// Qt aborts where it finds no display, with the advice to install the program again.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type == QtFatalMsg) {
        const QString display = qEnvironmentVariable("DISPLAY", QStringLiteral("not set"));
        std::fprintf(
            stderr,
            "sharesnet-workbench: no display can be reached (DISPLAY is %s): start it in a "
            "graphical session, or use the command line, sharesnet\n",
            qPrintable(display));
        std::_Exit(kNoDisplay);
    }
}

// What is asked for by --help and --version needs no display.
bool asksForText(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](const std::string_view word) {
        return word == "--help" || word == "-h" || word == "--help-all" || word == "--version" ||
               word == "-v";
    });
}

// What is written into files needs no display either: a build makes the help, and a file manager
// that asks for a thumbnail may have none.
bool onlyWritesFiles(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](const std::string_view word) {
        return word.starts_with("--picture") || word.starts_with("--curves") ||
               word.starts_with(std::string("--") + kWriteHelp);
    });
}

} // namespace

int main(int argc, char** argv) {
    prepareEnvironment();
    if (const auto place = startedRank(processEnvironment())) { // by a window that trains
        std::signal(SIGINT, SIG_IGN);
        return trainAsRank(*place);
    }
    nameProgram();
    if (asksForText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        optionsOf(application); // prints and ends
    }
    const bool writesFiles = onlyWritesFiles(argc, argv);
    if (writesFiles) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const State state;
    const QtMessageHandler before = qInstallMessageHandler(endWithoutDisplay);
    UiApplication application(argc, argv);
    qInstallMessageHandler(before);
    try {
        const Options options = optionsOf(application);
        const auto log = std::make_shared<LogBuffer>();
        startLogging([log](const LogLine& line) { log->add(line); });
        traceCrashes("sharesnet-workbench");
        UiWatchdog watchdog(50, true);
        if (qEnvironmentVariableIsSet(kWatchVariable)) {
            application.watch(&watchdog);
        }
        // files are the same whoever has them written
        useLanguage(writesFiles ? QString() : wantedLanguage());
        applyKeptAppearance();
        QApplication::setWindowIcon(applicationIcon());
        if (!options.help.isEmpty()) {
            saveHelp(options.help.toStdU16String());
            return 0;
        }
        if (options.curvesOf) {
            saveCurves(options.store, *options.curvesOf, options.out);
            return 0;
        }
        if (!options.picture.isEmpty()) {
            savePicture(options.files.first(), options.picture, options.pictureSide);
            return 0;
        }
        const Closed closed = showWindow(options, state, log);
        application.watch(nullptr);
        if (closed.next) {
            startAgain(options, *closed.next);
        }
        return closed.code;
    } catch (const Error& error) {
        std::fprintf(stderr, "sharesnet-workbench: %s\n", error.what());
        return kBadUsage;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "sharesnet-workbench: unexpected: %s\n", error.what());
        return 1;
    }
}
