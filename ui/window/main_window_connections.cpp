// Which part of the window does what another one asks for.

#include "ui/activations/activations_tab.h"
#include "ui/base/message_bar.h"
#include "ui/designer/designer_tab.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/document/file_actions.h"
#include "ui/help/help_center.h"
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
#include "ui/window/fold_actions.h"
#include "ui/window/lens_page.h"
#include "ui/window/main_tool_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/mode_bar.h"
#include "ui/window/more_runs.h"
#include "ui/window/run_hub.h"
#include "ui/window/runs_page.h"
#include "ui/window/training_messages.h"

#include <QAction>
#include <QDesktopServices>
#include <QUrl>

namespace sharesnet {

namespace {

// Topic of the message that offers to go on with a sweep.
const QString kSweep = QStringLiteral("sweep");

} // namespace

// A mode comes up by its button or key, or by what one does.
void MainWindow::connectModes() {
    connect(modeBar_, &ModeBar::modeChosen, this, &MainWindow::setMode);
    const auto design = [this] { setMode(Mode::Design); };
    connect(document_, &ArchDocument::replaced, this, design);
    connect(toolBar_->undoAction(), &QAction::triggered, this, design);
    connect(toolBar_->redoAction(), &QAction::triggered, this, design);
    connect(design_->tab(), &DesignerTab::aboutToFind, this, design);
    connect(design_, &DesignPage::specChosen, files_, &FileActions::start);
    connect(help_, &HelpCenter::roomMade, design_, &DesignPage::fitLibrary);
    connect(runs_->runs(), &RunsPanel::openArchitecture, files_, &FileActions::start);
    connect(runs_->runs(), &RunsPanel::compareArchitecture, this, [this](const RunRecord& run) {
        setMode(Mode::Design); // where both drawings are
        comparison_->pin(run.spec.arch, QString::fromStdString(run.spec.name));
    });
    connect(runs_, &RunsPage::lensWanted, this, [this](qint64 run, qint64 image) {
        setMode(Mode::Lens);
        lens_->activations()->showTestImage(run, image);
    });
}

void MainWindow::connectParts() {
    new TrainingMessages(controller_, bridge_, document_, messages_, this);
    runs_->runs()->setTrainAction(controls_->trainAction());
    lens_->activations()->setTrainAction(controls_->trainAction());
    connect(document_, &ArchDocument::changed, this, &MainWindow::followDocument);
    connect(document_, &ArchDocument::fileStateChanged, this, &MainWindow::followDocument);
    connect(document_, &ArchDocument::changed, dataActions_, &DataActions::follow);
    connectMessages();
    connect(runs_->runs(), &RunsPanel::resumeRequested, controller_,
            [this](const RunRecord& run) { controller_->resumeLater(run.id, run.spec); });
    connect(runs_->runs(), &RunsPanel::prolongRequested, controller_,
            &TrainingController::resumeLater);
    connect(runs_->runs(), &RunsPanel::branchRequested, controller_,
            [this](qint64 run, qint64 step, const RunSpec& wanted) {
                controller_->branchRun(run, step, wanted);
            });
    connect(runs_->runs(), &RunsPanel::stopRequested, controller_,
            [this] { controller_->stop(StopPoint::AfterStep); });
    connect(runs_->runs(), &RunsPanel::cloneRequested, this, [this](const RunSpec& spec) {
        files_->start(spec.arch);
        controller_->takeSettings(spec);
    });
    connect(runs_->runs(), &RunsPanel::moreRunsRequested,
            new MoreRuns(store_, controller_, messages_, this), &MoreRuns::ask);
    connect(runs_, &RunsPage::designWanted, files_, &FileActions::start);
    connect(store_, &StoreClient::runDeleted, this, &MainWindow::forgetRun);
    connectSweep();
    connectExchange();
    connectFolding();
    connect(design_->designer(), &DesignerView::selectionChanged, this,
            &MainWindow::followSelection);
    connect(bridge_, &SessionBridge::runCreated, this, &MainWindow::followActivity);
    connect(controller_->queue(), &TrainingQueue::changed, this, &MainWindow::followActivity);
    connect(bridge_, &SessionBridge::stateChanged, this, [this](SessionBridge::State state) {
        followActivity();
        if (closing_ && state == SessionBridge::State::Idle) {
            dropUnkeptRuns();
            close();
        }
    });
}

// What the parts say is of the mode in which it is said, but for trainings and the store.
void MainWindow::connectMessages() {
    const auto note = [this](const QString& text) { messages_->note(text); };
    const auto problem = [this](const QString& text) { messages_->problem(text); };
    connect(hub_, &RunHub::information, this, note);
    connect(hub_, &RunHub::problem, this, problem);
    connect(hub_, &RunHub::runEnded, this, [this](const QString& text) {
        messages_->note(text, {}, MessageBar::Reach::Everywhere);
    });
    connect(store_, &StoreClient::failed, this, [this](const QString& text) {
        messages_->problem(text, {}, MessageBar::Reach::Everywhere);
    });
    connect(runs_, &RunsPage::message, this, note);
    connect(runs_, &RunsPage::problem, this, problem);
    connect(runs_, &RunsPage::reportWritten, this, [this](const QString& file) {
        messages_->note(tr("Saved to %1").arg(file));
        messages_->addAnswer(tr("Open"),
                             [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    });
}

// How it ended is told beside the buttons only as long as it is there.
void MainWindow::forgetRun(qint64 run) {
    if (run == bridge_->run() && bridge_->state() == SessionBridge::State::Idle) {
        controls_->clearProgress();
    }
}

// A sweep begins with what is open here; one that an earlier session left is offered.
void MainWindow::connectSweep() {
    SweepPanel* sweep = runs_->sweep();
    sweep->setSource([this] {
        return SweepSource{document_->spec(), form_->config(),
                           parseDataSpec(controls_->dataPicker()->data())};
    });
    connect(form_, &TrainingForm::changed, sweep, &SweepPanel::sourceChanged);
    connect(controls_->dataPicker(), &DataPicker::dataChanged, sweep, &SweepPanel::sourceChanged);
    connect(sweep, &SweepPanel::unfinishedFound, this, [this](const SweepPlanPtr& plan, int left) {
        const QString name = QString::fromStdString(plan->sweep.name);
        messages_->ask(tr("Sweep “%1” is not finished: %2 of %3 runs are left.")
                           .arg(name)
                           .arg(left)
                           .arg(plan->places.size()),
                       kSweep);
        messages_->addAnswer(tr("Continue"), [this, plan] {
            setMode(Mode::Runs);
            runs_->continueSweep(plan);
        });
        messages_->addAnswer(tr("Later"), [] {}); // the panel offers it, too
    });
    connect(controller_->sweep(), &SweepTraining::changed, this,
            [this] { messages_->settle(kSweep); });
}

// Of the lens what is looked at there, else the selected run.
void MainWindow::connectExchange() {
    connect(board_, &BoardSetting::changed, this, [this](const QString& folder) {
        messages_->note(folder.isEmpty() ? tr("New runs are not written for TensorBoard")
                                         : tr("New runs are also written for TensorBoard. To view "
                                              "them: tensorboard --logdir \"%1\"")
                                               .arg(folder));
    });
    connect(exchange_, &ExchangeActions::exportAsked, this, [this] {
        const auto& studied = lens_->activations()->studies()->model();
        const QList<qint64> selected = runs_->runs()->selectedRuns();
        if (mode() == Mode::Lens && studied) {
            exchange_->exportNetwork(studied->run, studied->step);
        } else {
            exchange_->exportNetwork(selected.isEmpty() ? 0 : selected.first(), 0);
        }
    });
    connect(exchange_, &ExchangeActions::curvesAsked, this,
            [this] { runs_->runs()->exportCurves(); });
    connect(runs_->runs(), &RunsPanel::curvesExportRequested, exchange_,
            &ExchangeActions::exportCurves);
    connect(runs_->runs(), &RunsPanel::networkExportRequested, this,
            [this](qint64 run) { exchange_->exportNetwork(run, 0); });
    connect(runs_->runs(), &RunsPanel::sharingRequested, this, [this](qint64 run) {
        exchange_->editSharing({run, 0, std::nullopt, false});
    });
    connect(lens_->activations(), &ActivationsTab::sharingWanted, this,
            [this](const StudiedModel& model, const ConvAddress& conv, bool tie) {
                exchange_->editSharing({model.run, model.step, conv, tie});
            });
    connect(exchange_, &ExchangeActions::branchWanted, controller_, &TrainingController::branchRun);
    connect(exchange_, &ExchangeActions::imported, this, [this](qint64 run) {
        setMode(Mode::Runs);
        runs_->runs()->selectWhenListed(run);
    });
}

// Likewise.
void MainWindow::connectFolding() {
    const auto open = [this](qint64 id, std::int64_t step) {
        const std::optional<RunRecord> run = runs_->runs()->run(id);
        folding_->open(run ? std::make_shared<const RunRecord>(*run) : nullptr, step);
    };
    connect(runs_->runs(), &RunsPanel::foldRequested, this, [open](qint64 run) { open(run, 0); });
    connect(folding_, &FoldActions::asked, this, [this, open] {
        const auto& studied = lens_->activations()->studies()->model();
        const QList<qint64> selected = runs_->runs()->selectedRuns();
        if (mode() == Mode::Lens && studied) {
            open(studied->run, studied->step);
        } else {
            open(selected.isEmpty() ? 0 : selected.first(), 0);
        }
    });
    connect(folding_, &FoldActions::branchRequested, controller_,
            [this](qint64 run, qint64 step, const RunSpec& wanted) {
                controller_->branchRun(run, step, wanted, {{}, true});
            });
}

} // namespace sharesnet
