#include "ui/window/main_window.h"

#include "core/base/error.h"
#include "core/config/option_table.h"
#include "core/config/recipes.h"
#include "ui/activations/activations_tab.h"
#include "ui/base/appearance.h"
#include "ui/base/icons.h"
#include "ui/base/keyboard_ways.h"
#include "ui/base/menu_letters.h"
#include "ui/base/message_bar.h"
#include "ui/base/reader_labels.h"
#include "ui/base/spacing.h"
#include "ui/base/wheel_guard.h"
#include "ui/base/window_place.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/document/autosave.h"
#include "ui/document/comparison.h"
#include "ui/document/file_actions.h"
#include "ui/document/start_architecture.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/errors/errors_panel.h"
#include "ui/exchange/exchange_client.h"
#include "ui/help/help_center.h"
#include "ui/plots/plot_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"
#include "ui/training/board_setting.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controller.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"
#include "ui/window/data_actions.h"
#include "ui/window/design_page.h"
#include "ui/window/exchange_actions.h"
#include "ui/window/export_actions.h"
#include "ui/window/fold_actions.h"
#include "ui/window/lens_page.h"
#include "ui/window/main_tool_bar.h"
#include "ui/window/mode_bar.h"
#include "ui/window/panel_keys.h"
#include "ui/window/problem_reports.h"
#include "ui/window/run_hub.h"
#include "ui/window/runs_page.h"
#include "ui/window/start_page.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr auto kGeometryKey = "window/geometry";
constexpr auto kModeKey = "window/mode";
constexpr auto kConfigKey = "training/config";
constexpr QSize kFrame(8, 36); // of the window, by the desktop: as much as is common

// Topic of the message that says why no training can begin.
const QString kObstacle = QStringLiteral("obstacle");

TrainConfig rememberedConfig() {
    const auto text = QSettings().value(kConfigKey).toString().toStdString();
    if (text.empty()) {
        return {};
    }
    try {
        return trainConfigFromJson(nlohmann::json::parse(text));
    } catch (const std::exception&) { // of another version: begin anew
        return {};
    }
}

} // namespace

MainWindow::MainWindow(StoreClient* store, SessionBridge* bridge, std::shared_ptr<LogBuffer> log)
    : store_(store),
      bridge_(bridge),
      document_(new ArchDocument(this)),
      comparison_(new Comparison(document_, this)),
      center_(new QWidget(this)),
      messages_(new MessageBar(center_)),
      files_(new FileActions(document_, messages_, this)),
      form_(new TrainingForm),
      controls_(new TrainingControls),
      controller_(new TrainingController(bridge_, form_, controls_, this)),
      modeBar_(new ModeBar),
      pages_(new QStackedWidget),
      front_(new QStackedWidget),
      exchangeClient_(new ExchangeClient(this)),
      exchange_(new ExchangeActions({store_, exchangeClient_, messages_}, this)),
      board_(new BoardSetting(bridge_, this)),
      folding_(new FoldActions(store_, messages_, this)),
      dataActions_(new DataActions(
          {form_, controls_->dataPicker(), messages_}, [this] { return document_->spec().input; },
          this)),
      reports_(new ProblemReports(store_->folder(), messages_, this)),
      help_(new HelpCenter(this, [this] { return modeKey(mode()); })) {
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu); // the tool bar stays
    qApp->installEventFilter(new KeyboardWays(this));
    qApp->installEventFilter(new MenuLetters(this));
    qApp->installEventFilter(new ReaderLabels(this));
    qApp->installEventFilter(new SideButtonKeys(this));
    qApp->installEventFilter(new WheelGuard(this));
    form_->setConfig(rememberedConfig());
    document_->replace(startArchitecture());
    makePages(std::move(log));
    makeCenter();
    toolBar_ = new MainToolBar(document_, files_, controls_, this);
    addToolBar(toolBar_);
    makeStatusBar();
    makeMenus();
    makeStartPage();
    connectModes();
    connectParts();
    followDocument();
    followActivity();
    restoreLayout();
    controller_->queue()->keep(store_->folder());
}

MainWindow::~MainWindow() = default;

void MainWindow::makePages(std::shared_ptr<LogBuffer> log) {
    auto* plots = new PlotModel(this);
    design_ = new DesignPage({document_, comparison_, messages_, form_, plots, std::move(log)});
    runs_ = new RunsPage(store_, controller_, plots);
    lens_ = new LensPage;
    for (const Mode mode : kModes) {
        pages_->addWidget(page(mode)); // in the order of the modes
    }
    exports_ = new ExportActions(document_, design_->designer(), messages_, this);
    hub_ = new RunHub({bridge_, store_, runs_->runs(), plots, lens_->activations()}, this);
}

void MainWindow::makeCenter() {
    auto* row = new QHBoxLayout(center_);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kNone);
    row->addWidget(modeBar_);
    front_->addWidget(pages_);
    row->addWidget(front_, 1);
    setCentralWidget(center_);
}

void MainWindow::makeStatusBar() {
    validity_ = new QLabel(this);
    validity_->setObjectName(QStringLiteral("validity"));
    validity_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(validity_, &QLabel::linkActivated, this, &MainWindow::showFirstProblem);
    deviceLabel_ = new QLabel(tr("Loading the training engine…"), this);
    deviceLabel_->setObjectName(QStringLiteral("device"));
    deviceLabel_->setForegroundRole(QPalette::PlaceholderText);
    activity_ = new QLabel(this);
    activity_->setObjectName(QStringLiteral("activity"));
    activity_->setForegroundRole(QPalette::PlaceholderText);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(space::kWide, space::kNone, space::kWide, space::kNone);
    statusBar()->addWidget(activity_);
    statusBar()->addWidget(validity_);
    statusBar()->addPermanentWidget(deviceLabel_);
}

ModePage* MainWindow::page(Mode mode) const {
    return mode == Mode::Runs   ? static_cast<ModePage*>(runs_)
           : mode == Mode::Lens ? static_cast<ModePage*>(lens_)
                                : design_;
}

Mode MainWindow::mode() const {
    return static_cast<ModePage*>(pages_->currentWidget())->mode();
}

void MainWindow::setMode(Mode mode) {
    front_->setCurrentWidget(pages_);
    pages_->setCurrentWidget(page(mode));
    modeBar_->setMode(mode);
    messages_->setPlace(modeKey(mode));
    page(mode)->focusTarget()->setFocus(Qt::OtherFocusReason); // its keys hold at once
}

void MainWindow::makeStartPage() {
    start_ = new StartPage({files_->newAction(), fromTemplate_, files_->openAction()});
    front_->addWidget(start_);
    connect(start_, &StartPage::closed, this, [this] { setMode(mode()); });
    connect(start_, &StartPage::specChosen, files_, &FileActions::start);
    connect(start_, &StartPage::fileChosen, files_, &FileActions::open);
    connect(start_, &StartPage::tryWanted, this, [this] {
        const RunSpec spec{{},
                           startArchitecture(),
                           recipe("quick").apply(form_->config()),
                           parseDataSpec("shapes")};
        files_->start(spec.arch);
        controller_->takeSettings(spec);
        help_->openBeside(QStringLiteral("tutorial"));
    });
}

void MainWindow::showStartPage() {
    front_->setCurrentWidget(start_);
    start_->focusTarget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::setEngine(std::shared_ptr<const Engine> engine,
                           const std::vector<DeviceInfo>& devices) {
    engineVersion_ = QString::fromStdString(engine->version());
    reports_->setEngineVersion(engineVersion_);
    lens_->activations()->setEngine(engine);
    runs_->errors()->setEngine(engine);
    exchangeClient_->setEngine(engine);
    folding_->setEngine(engine);
    controller_->setEngine(std::move(engine), devices);
    QStringList names;
    for (const auto& device : devices) {
        names << deviceLabel(device);
    }
    deviceLabel_->setText(names.join(QStringLiteral("   ")));
    deviceLabel_->setToolTip(engineVersion_);
}

void MainWindow::setEngineTrouble(const QString& reason) {
    controller_->setEngineTrouble(reason);
    deviceLabel_->setText(tr("No training engine"));
    deviceLabel_->setToolTip(reason);
    messages_->problem(reason, {}, MessageBar::Reach::Everywhere);
}

void MainWindow::followDocument() {
    setWindowTitle(files_->documentName() + QStringLiteral("[*]"));
    setWindowModified(document_->isModified());
    QStringList problems;
    for (const auto& issue : document_->issues()) {
        if (issue.severity == Severity::Error) {
            problems << placedText(issue);
        }
    }
    const QString count = tr("%n problem(s)", nullptr, static_cast<int>(problems.size()));
    validity_->setText(problems.isEmpty() ? QString()
                                          : QStringLiteral("<a href='#'>%1</a>").arg(count));
    validity_->setVisible(!problems.isEmpty());
    validity_->setToolTip(problems.join(QLatin1Char('\n')));
    controller_->setArchitecture(
        document_->spec(), problems.isEmpty()
                               ? QString()
                               : tr("The architecture is not valid yet: %1").arg(problems.first()));
    if (problems.isEmpty()) {
        messages_->settle(kObstacle);
    }
}

// Where the drawing marks it, with the list of all in front.
void MainWindow::showFirstProblem() {
    const auto& issues = document_->issues();
    const auto error = std::ranges::find(issues, Severity::Error, &ArchIssue::severity);
    if (error == issues.end()) {
        return;
    }
    setMode(Mode::Design);
    design_->showSpot(spotOf(*error));
    design_->showSelection();
}

// Keys that nothing else takes: Escape closes what has been read, F5 comes here while there is
// nothing that could be trained.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    const bool wantsToTrain = event->key() == Qt::Key_F5 && event->modifiers() == Qt::NoModifier;
    if (wantsToTrain && !controls_->trainAction()->isEnabled()) {
        messages_->note(controls_->trainAction()->toolTip(), kObstacle);
    } else if (event->key() != Qt::Key_Escape || !messages_->closeRead()) {
        QMainWindow::keyPressEvent(event);
    }
}

bool MainWindow::focusNextPrevChild(bool next) {
    keepOneSideStop(this);
    return QMainWindow::focusNextPrevChild(next);
}

// Light or dark as the desktop becomes while the window is open.
void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange) {
        applyKeptAppearance();
    }
}

void MainWindow::followSelection() {
    lookInside_->setEnabled(design_->designer()->current().kind == Spot::Kind::Chip);
}

// The convolution selected in the drawing, where it is asked for: a click there mostly means to
// share it, and what is looked at stays.
void MainWindow::lookInside() {
    const Spot spot = design_->designer()->current();
    const auto& stage = document_->layout().stages.at(static_cast<std::size_t>(spot.stage - 1));
    const auto& block = stage.blocks.at(static_cast<std::size_t>(spot.block - 1));
    const int group = block.conv.at(static_cast<std::size_t>(spot.conv - 1)).group;
    lens_->activations()->showConv({spot.stage, spot.conv, std::max(0, group), 0});
    setMode(Mode::Lens);
}

// In the status bar: what trains, and what will.
void MainWindow::followActivity() {
    using State = SessionBridge::State;
    const State state = bridge_->state();
    QStringList parts;
    if (state == State::Preparing) {
        parts << tr("Preparing a run");
    } else if (state != State::Idle) {
        parts << tr("Run %1: %2")
                     .arg(bridge_->run())
                     .arg(QString::fromStdString(bridge_->spec().name));
    }
    if (const auto waiting = controller_->queue()->waiting().size(); waiting > 0) {
        parts << tr("%1 queued").arg(waiting);
    }
    activity_->setText(parts.isEmpty() ? tr("Nothing is training")
                                       : parts.join(QStringLiteral(" · ")));
}

void MainWindow::saveLayout() const {
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kModeKey, modeKey(mode()));
    for (const Mode each : kModes) {
        page(each)->save();
    }
    settings.setValue(kConfigKey, QString::fromStdString(toJson(form_->config()).dump()));
    keepDesign();
}

void MainWindow::restoreLayout() {
    const QSettings settings;
    if (!restoreWindow(this, settings.value(kGeometryKey).toByteArray())) {
        const QSize room = screen()->availableSize() - kFrame;
        resize(room.boundedTo(QSize(1440, 900)));
    }
    for (const Mode each : kModes) {
        page(each)->restore();
    }
    setMode(modeFromKey(settings.value(kModeKey).toString()));
}

} // namespace sharesnet
