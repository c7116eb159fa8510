#include "ui/window/main_window.h"

#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/config/option_table.h"
#include "ui/activations/activations_tab.h"
#include "ui/base/icons.h"
#include "ui/base/menu_letters.h"
#include "ui/base/message_bar.h"
#include "ui/base/number_input.h"
#include "ui/base/wheel_guard.h"
#include "ui/designer/designer_tab.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/document/autosave.h"
#include "ui/document/comparison.h"
#include "ui/document/file_actions.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/panels/budget_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/issue_list.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/suggest_panel.h"
#include "ui/plots/live_strip.h"
#include "ui/plots/plot_model.h"
#include "ui/plots/plots_panel.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"
#include "ui/training/queue_panel.h"
#include "ui/training/training_controller.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"
#include "ui/window/export_actions.h"
#include "ui/window/log_panel.h"
#include "ui/window/run_hub.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kLayoutVersion = 2; // raise when docks come or go
constexpr auto kGeometryKey = "window/geometry";
constexpr auto kLayoutKey = "window/layout";
constexpr auto kConfigKey = "training/config";
constexpr int kCompactHeight = 800; // below it docks share a place
constexpr int kStartDepth = 29;
constexpr QSize kFrame(8, 36); // of the window, by the desktop: as much as is common

// Topics of messages.
const QString kTraining = QStringLiteral("training"); // why none goes on; a new one settles it
const QString kObstacle = QStringLiteral("obstacle"); // why none can begin
const QString kClosing = QStringLiteral("closing");

QString topicOf(qint64 run) {
    return QStringLiteral("run %1").arg(run);
}

QString queuedText(std::size_t runs) {
    return runs == 1 ? MainWindow::tr("1 run is queued.")
                     : MainWindow::tr("%1 runs are queued.").arg(runs);
}

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
      center_(new QWidget(this)),
      messages_(new MessageBar(center_)),
      files_(new FileActions(document_, messages_, this)),
      form_(new TrainingForm),
      controls_(new TrainingControls),
      tabs_(new QTabWidget) {
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    qApp->installEventFilter(new MenuLetters(this));
    qApp->installEventFilter(new WheelGuard(this));
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    form_->setConfig(rememberedConfig());
    controller_ = new TrainingController(bridge_, form_, controls_, this);
    document_->replace(cifarPreActivation(kStartDepth));
    makeCenter();
    makeDocks(std::move(log));
    makeToolBar();
    makeStatusBar();
    makeMenus();
    connectParts();
    followDocument();
    followTitle();
    followActivity();
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCenter() {
    designer_ = new DesignerView(document_);
    exports_ = new ExportActions(document_, designer_, messages_, this);
    activations_ = new ActivationsTab;
    tabs_->setDocumentMode(true);
    tabs_->setObjectName(QStringLiteral("centerTabs"));
    comparison_ = new Comparison(document_, this);
    designerTab_ = new DesignerTab(document_, designer_, comparison_);
    tabs_->addTab(designerTab_, tr("Architecture"));
    connect(designerTab_, &DesignerTab::aboutToFind, this,
            [this] { tabs_->setCurrentWidget(designerTab_); });
    tabs_->addTab(activations_, tr("Activations"));
    auto* column = new QVBoxLayout(center_);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tabs_);
    setCentralWidget(center_);
}

void MainWindow::addDock(const QString& name, const QString& title, QWidget* content) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    docks_.append(dock);
}

void MainWindow::makeDocks(std::shared_ptr<LogBuffer> log) {
    auto* library = new LibraryPanel;
    auto* runs = new RunsPanel(store_);
    auto* budget = new BudgetPanel(document_, comparison_);
    connect(budget, &BudgetPanel::spotChosen, designer_, [this](const Spot& spot) {
        designer_->select(spot);
        designer_->reveal(spot);
    });
    connect(budget, &BudgetPanel::problem, this,
            [this](const QString& text) { messages_->problem(text); });
    auto* plots = new PlotModel(this);
    auto* curves = new PlotsPanel(plots);
    auto* strip = new LiveStrip(plots);
    tabs_->addTab(curves, tr("Curves"));
    connect(curves, &PlotsPanel::message, plots, &PlotModel::message);
    connect(strip, &LiveStrip::message, plots, &PlotModel::message);
    addDock(QStringLiteral("library"), tr("Library"), library);
    auto* runsAndQueue = new QWidget;
    auto* column = new QVBoxLayout(runsAndQueue);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(runs, 1);
    column->addWidget(new QueuePanel(controller_));
    addDock(QStringLiteral("runs"), tr("Runs"), runsAndQueue);
    addDock(QStringLiteral("inspector"), tr("Inspector"), new InspectorPanel(document_, designer_));
    addDock(QStringLiteral("training"), tr("Training"), form_);
    addDock(QStringLiteral("budget"), tr("Budget"), budget);
    addDock(QStringLiteral("suggest"), tr("Suggest"), new SuggestPanel(document_));
    addDock(QStringLiteral("live"), tr("Live"), strip);
    addDock(QStringLiteral("log"), tr("Log"), new LogPanel(std::move(log)));
    connect(library, &LibraryPanel::specChosen, files_, &FileActions::start);
    connect(document_, &ArchDocument::changed, library,
            [this, library] { library->markOpen(document_->spec()); });
    library->markOpen(document_->spec());
    budget->setBatchSize(form_->config().batchSize);
    connect(designer_, &DesignerView::whatIfChanged, budget,
            [budget](const std::optional<WhatIf>& change) {
                budget->showWhatIf(change ? tr("On click: %1").arg(whatIfText(*change))
                                          : QString());
            });
    connect(form_, &TrainingForm::changed, budget,
            [budget](const TrainConfig& config) { budget->setBatchSize(config.batchSize); });
    hub_ = new RunHub({bridge_, store_, runs, plots, activations_}, this);
    connect(runs, &RunsPanel::openArchitecture, files_, &FileActions::start);
    connect(runs, &RunsPanel::compareArchitecture, this, [this](const RunRecord& run) {
        comparison_->pin(run.spec.arch, QString::fromStdString(run.spec.name));
        tabs_->setCurrentIndex(0); // where both drawings are
    });
    connect(runs, &RunsPanel::resumeRequested, controller_,
            [this](const RunRecord& run) { controller_->resumeRun(run.id); });
}

void MainWindow::arrangeDocks() {
    const auto dock = [this](const char* name) {
        return findChild<QDockWidget*>(QLatin1String(name));
    };
    const auto place = [this](QDockWidget* placed, Qt::DockWidgetArea area) {
        placed->setFloating(false);
        addDockWidget(area, placed);
        placed->show();
    };
    for (const char* name : {"library", "runs"}) {
        place(dock(name), Qt::LeftDockWidgetArea);
    }
    for (const char* name : {"inspector", "training", "budget", "suggest"}) {
        place(dock(name), Qt::RightDockWidgetArea);
    }
    for (const char* name : {"live", "log"}) {
        place(dock(name), Qt::BottomDockWidgetArea);
    }
    const bool compact = height() < kCompactHeight;
    tabifyDockWidget(dock("inspector"), dock("training"));
    tabifyDockWidget(dock("live"), dock("log"));
    tabifyDockWidget(dock("budget"), dock("suggest"));
    dock("budget")->raise();
    dock("inspector")->raise();
    dock("live")->raise();
    if (compact) {
        tabifyDockWidget(dock("training"), dock("budget"));
        tabifyDockWidget(dock("budget"), dock("suggest"));
        dock("budget")->raise();
    }
    resizeDocks({dock("library"), dock("inspector")}, {width() * 21 / 100, width() * 22 / 100},
                Qt::Horizontal);
    resizeDocks({dock("live")}, {height() * 32 / 100}, Qt::Vertical);
    resizeDocks({dock("library"), dock("runs")}, {height() * 45 / 100, height() * 45 / 100},
                Qt::Vertical);
}

void MainWindow::makeToolBar() {
    auto* bar = addToolBar(tr("Main tool bar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setIconSize(QSize(20, 20));
    bar->addActions({files_->newAction(), files_->openAction(), files_->saveAction()});
    bar->addSeparator();
    auto* undo = document_->undoStack()->createUndoAction(this, tr("Undo"));
    undo->setIcon(themedIcon(QStringLiteral("edit-undo")));
    undo->setShortcut(QKeySequence::Undo);
    undo->setObjectName(QStringLiteral("undo"));
    auto* redo = document_->undoStack()->createRedoAction(this, tr("Redo"));
    redo->setIcon(themedIcon(QStringLiteral("edit-redo")));
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setObjectName(QStringLiteral("redo"));
    bar->addActions({undo, redo});
    bar->addSeparator();
    bar->addWidget(controls_);
}

void MainWindow::makeStatusBar() {
    validity_ = new QLabel(this);
    validity_->setObjectName(QStringLiteral("validity"));
    validity_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(validity_, &QLabel::linkActivated, this, &MainWindow::showFirstProblem);
    saved_ = new QLabel(this);
    deviceLabel_ = new QLabel(tr("Loading the training engine…"), this);
    activity_ = new QLabel(this);
    activity_->setObjectName(QStringLiteral("activity"));
    statusBar()->addWidget(validity_);
    statusBar()->addWidget(saved_);
    statusBar()->addWidget(activity_);
    statusBar()->addPermanentWidget(deviceLabel_);
}

void MainWindow::connectParts() {
    connect(document_, &ArchDocument::changed, this, &MainWindow::followDocument);
    connect(document_, &ArchDocument::changed, this, &MainWindow::followTitle);
    connect(document_, &ArchDocument::fileStateChanged, this, &MainWindow::followTitle);
    const auto note = [this](const QString& text) { messages_->note(text); };
    const auto problem = [this](const QString& text) { messages_->problem(text); };
    connect(controller_, &TrainingController::information, this, note);
    connect(controller_, &TrainingController::problem, this,
            [this](const QString& text) { messages_->problem(text, kTraining); });
    connect(
        controller_, &TrainingController::diverged, this,
        [this](const QString& text, const QueuedRun& slower) {
            messages_->ask(text, topicOf(slower.resumes));
            messages_->addAnswer(
                tr("Retry with learning rate %1").arg(realText(slower.spec.config.learningRate)),
                [this, slower] { controller_->trainNext(slower); });
            messages_->addAnswer(tr("Dismiss"), [] {});
        });
    connect(bridge_, &SessionBridge::runCreated, this, [this](qint64 run) {
        messages_->settle(kTraining);
        messages_->settle(topicOf(run));
        followActivity();
    });
    connect(controller_, &TrainingController::queueChanged, this, &MainWindow::followActivity);
    connect(controller_, &TrainingController::classesDiffer, this,
            [this](const QString& text, int classes) {
                messages_->ask(text, kTraining);
                messages_->addAnswer(tr("Set to %1").arg(classes), [this, classes] {
                    ArchSpec fitting = document_->spec();
                    fitting.classes = classes;
                    document_->edit(tr("Set classes to %1").arg(classes), fitting);
                });
                messages_->addAnswer(tr("Dismiss"), [] {});
            });
    connect(controller_, &TrainingController::claimed, this,
            [this](const QString& text, qint64 run, bool mayBeGone) {
                messages_->ask(text, topicOf(run));
                if (mayBeGone) {
                    messages_->addAnswer(tr("Take over"), [this, run] {
                        ResumeOptions options;
                        options.takeOver = true;
                        controller_->resumeRun(run, std::move(options));
                    });
                }
                messages_->addAnswer(tr("Dismiss"), [] {});
            });
    connect(controller_, &TrainingController::notResumed, this,
            [this](const QString& text, qint64 run) {
                messages_->ask(text, topicOf(run));
                messages_->addAnswer(tr("Restart from step 1"), [this, run] {
                    ResumeOptions options;
                    options.restart = true;
                    controller_->resumeRun(run, std::move(options));
                });
                messages_->addAnswer(tr("Dismiss"), [] {});
            });
    connect(hub_, &RunHub::information, this, note);
    connect(hub_, &RunHub::problem, this, problem);
    connect(designer_, &DesignerView::selectionChanged, this, &MainWindow::followSelection);
    connect(designer_, &DesignerView::inspectorWanted, this,
            [this] { showPanel(findChild<QDockWidget*>("inspector")); });
    connect(bridge_, &SessionBridge::stateChanged, this, [this](SessionBridge::State state) {
        followActivity();
        if (closing_ && state == SessionBridge::State::Idle) {
            controller_->forgetWaiting();
            close();
        }
    });
}

void MainWindow::setEngine(std::shared_ptr<const Engine> engine,
                           const std::vector<DeviceInfo>& devices) {
    engineVersion_ = QString::fromStdString(engine->version());
    activations_->setEngine(engine);
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
    messages_->problem(reason);
}

void MainWindow::followDocument() {
    QStringList problems;
    for (const auto& issue : document_->issues()) {
        if (issue.severity == Severity::Error) {
            problems << placedText(issue);
        }
    }
    const QString first = problems.value(0);
    const QString count =
        problems.size() == 1 ? tr("1 problem") : tr("%1 problems").arg(problems.size());
    validity_->setText(problems.isEmpty() ? QString()
                                          : QStringLiteral("<a href='#'>%1</a>").arg(count));
    validity_->setVisible(!problems.isEmpty());
    validity_->setToolTip(problems.join(QLatin1Char('\n')));
    controller_->setArchitecture(
        document_->spec(),
        first.isEmpty() ? QString() : tr("The architecture is not valid yet: %1").arg(first));
    if (first.isEmpty()) {
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
    tabs_->setCurrentWidget(designerTab_);
    designer_->select(spotOf(*error));
    designer_->reveal(designer_->current());
    showPanel(findChild<QDockWidget*>("inspector"));
}

// In front, with the keyboard in its first field.
void MainWindow::showPanel(QDockWidget* panel) {
    panel->show();
    panel->raise();
    if (panel->isFloating()) {
        panel->activateWindow();
    }
    QWidget* content = panel->widget();
    for (QWidget* next = content->nextInFocusChain();
         content != next && content->isAncestorOf(next); next = next->nextInFocusChain()) {
        if ((next->focusPolicy() & Qt::TabFocus) != 0 && next->isEnabled() &&
            next->isVisibleTo(panel)) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
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

// The convolution selected in the drawing is the one looked at.
void MainWindow::followSelection() {
    const Spot spot = designer_->current();
    if (spot.kind == Spot::Kind::Chip) {
        const auto& stage = document_->layout().stages.at(static_cast<std::size_t>(spot.stage - 1));
        const auto& block = stage.blocks.at(static_cast<std::size_t>(spot.block - 1));
        const int group = block.conv.at(static_cast<std::size_t>(spot.conv - 1)).group;
        activations_->showConv({spot.stage, spot.conv, std::max(0, group), 0});
    }
}

void MainWindow::followTitle() {
    setWindowTitle(files_->documentName() + QStringLiteral("[*]"));
    setWindowModified(document_->isModified());
    saved_->setText(document_->isModified()           ? tr("Unsaved changes")
                    : document_->filePath().isEmpty() ? QString()
                                                      : tr("Saved"));
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
    if (const auto waiting = controller_->waiting().size(); waiting > 0) {
        parts << tr("%1 queued").arg(waiting);
    }
    activity_->setText(parts.isEmpty() ? tr("Nothing is training")
                                       : parts.join(QStringLiteral(" · ")));
}

// Closing asks twice at most, in the window: about the file, then about a training. Then the window
// goes, once the worker has.
void MainWindow::closeEvent(QCloseEvent* event) {
    const bool nothingLost = closing_ || !document_->isModified();
    if (nothingLost && !controller_->isBusy()) {
        saveLayout();
        if (autosave_ && !sessionEnds_) {
            autosave_->clearAtEnd();
        }
        event->accept();
        return;
    }
    event->ignore();
    if (!closing_) {
        files_->whenSaved([this] { closeWhenTrained(); });
    }
}

void MainWindow::closeWhenTrained() {
    if (!controller_->isBusy()) {
        closing_ = true;
        close();
        return;
    }
    const auto waiting = controller_->waiting().size();
    if (!controller_->isTraining()) {
        messages_->ask(
            waiting == 1
                ? tr("1 run is still queued. Close without training it?")
                : tr("%1 runs are still queued. Close without training them?").arg(waiting),
            kClosing);
        messages_->addAnswer(tr("Close"), [this] {
            controller_->forgetWaiting();
            closeWhenTrained(); // one may have begun meanwhile
        });
        messages_->addAnswer(tr("Cancel"), [] {});
        return;
    }
    QStringList parts{tr("%1 is training.").arg(QString::fromStdString(bridge_->spec().name))};
    if (waiting > 0) {
        parts << queuedText(waiting);
    }
    parts << tr("Stop it and save a checkpoint to resume from?");
    messages_->ask(parts.join(QLatin1Char(' ')), kClosing);
    messages_->addAnswer(tr("Stop and save"), [this] { stopAndClose(); });
    messages_->addAnswer(tr("Cancel"), [] {});
}

void MainWindow::stopAndClose() {
    closing_ = true;
    controller_->forgetWaiting();
    if (!controller_->isTraining()) {
        close();
        return;
    }
    messages_->ask(tr("Stopping and saving the training; then the window closes."), kClosing);
    controller_->stop(StopPoint::AfterStep);
}

void MainWindow::keepForSessionEnd() {
    saveLayout();
    if (autosave_) {
        autosave_->keepForNextStart();
    }
    bridge_->saveCheckpointNow();
}

void MainWindow::endSession() {
    sessionEnds_ = true;
    saveLayout();
    if (autosave_) {
        autosave_->keepForNextStart();
    }
    stopAndClose();
}

void MainWindow::saveLayout() const {
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kLayoutKey, saveState(kLayoutVersion));
    settings.setValue(kConfigKey, QString::fromStdString(toJson(form_->config()).dump()));
}

void MainWindow::restoreLayout() {
    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray())) {
        const QSize room = screen()->availableSize() - kFrame;
        resize(room.boundedTo(QSize(1440, 900)));
    }
    arrangeDocks();
    restoreState(settings.value(kLayoutKey).toByteArray(), kLayoutVersion);
}

} // namespace sharesnet
