#include "core/arch/presets.h"
#include "ui/base/appearance.h"
#include "ui/base/icons.h"
#include "ui/base/languages.h"
#include "ui/base/message_bar.h"
#include "ui/base/motion.h"
#include "ui/designer/designer_tab.h"
#include "ui/designer/designer_view.h"
#include "ui/document/file_actions.h"
#include "ui/help/help_center.h"
#include "ui/panels/template_dialog.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"
#include "ui/training/board_setting.h"
#include "ui/training/training_controls.h"
#include "ui/window/command_palette.h"
#include "ui/window/data_actions.h"
#include "ui/window/design_page.h"
#include "ui/window/exchange_actions.h"
#include "ui/window/export_actions.h"
#include "ui/window/fold_actions.h"
#include "ui/window/help_dialogs.h"
#include "ui/window/lens_page.h"
#include "ui/window/main_tool_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/mode_bar.h"
#include "ui/window/palette_entries.h"
#include "ui/window/panel_keys.h"
#include "ui/window/problem_reports.h"
#include "ui/window/runs_page.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QSettings>
#include <QToolButton>

namespace sharesnet {

void MainWindow::makeMenus() {
    addFileMenu();
    addEditMenu();
    addViewMenu();
    auto* architecture = menuBar()->addMenu(tr("&Architecture"));
    architecture->addActions(design_->designer()->menuEntries());
    architecture->addSeparator();
    lookInside_ =
        architecture->addAction(tr("Sho&w activations in the lens"), this, &MainWindow::lookInside);
    lookInside_->setObjectName(QStringLiteral("lookInside"));
    lookInside_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    lookInside_->setEnabled(false); // until a convolution is selected
    addRunMenu();
    addHelpMenu();
}

void MainWindow::addFileMenu() {
    auto* file = menuBar()->addMenu(tr("&File"));
    file->setToolTipsVisible(true);
    file->addAction(files_->newAction());
    fromTemplate_ = file->addAction(tr("New from &template…"), this, [this] {
        auto* dialog = new TemplateDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &TemplateDialog::chosen, files_, &FileActions::start);
        dialog->open();
    });
    fromTemplate_->setObjectName(QStringLiteral("newFromTemplate"));
    auto* newWindow = file->addAction(tr("New &window"), this, [this] {
        if (!QProcess::startDetached(
                QApplication::applicationFilePath(),
                {QStringLiteral("--store"), QString::fromStdString(store_->folder().string())})) {
            messages_->problem(tr("Could not open a new window"));
        }
    });
    newWindow->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    file->addAction(files_->openAction());
    file->addMenu(files_->recentMenu());
    file->addSeparator();
    file->addActions({files_->saveAction(), files_->saveAsAction()});
    file->addMenu(exports_->menu());
    file->addSeparator();
    file->addActions({exchange_->importAction(), exchange_->importFolderAction(),
                      exchange_->exportAction(), exchange_->curvesAction(),
                      exchange_->checkAction()});
    file->addSeparator();
    auto* quit = file->addAction(themedIcon(QStringLiteral("application-exit")), tr("&Quit"), this,
                                 &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::addEditMenu() {
    auto* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({toolBar_->undoAction(), toolBar_->redoAction()});
    edit->addSeparator();
    edit->addAction(design_->tab()->findAction());
}

void MainWindow::addRunMenu() {
    auto* run = menuBar()->addMenu(tr("&Run"));
    run->setToolTipsVisible(true);
    run->addActions({controls_->trainAction(), controls_->trainTwinAction()});
    run->addSeparator();
    run->addActions({controls_->pauseAction(), controls_->stopAction()});
    run->addSeparator();
    for (QAction* action : controls_->liveActions()) {
        run->addAction(action);
    }
    run->addSeparator();
    run->addAction(board_->action());
    auto* sweep = run->addAction(tr("&Make a sweep…"), this, [this] {
        setMode(Mode::Runs);
        runs_->showSweepPanel();
    });
    sweep->setObjectName(QStringLiteral("planSweep"));
    sweep->setToolTip(tr("Plans many runs: designs, patterns of sharing, settings, seeds"));
    run->addAction(folding_->action());
    run->addAction(dataActions_->action());
}

void MainWindow::addViewMenu() {
    auto* view = menuBar()->addMenu(tr("&View"));
    for (const Mode each : kModes) {
        auto* action = view->addAction(modeName(each), this, [this, each] { setMode(each); });
        action->setShortcut(
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(each))));
    }
    view->addSeparator();
    auto* panels = view->addMenu(tr("&Panels"));
    connect(panels, &QMenu::aboutToShow, this, [this, panels] { fillPanels(panels); });
    fillPanels(panels); // for who reads the menu without opening it
    addPanelKeys(view);
    view->addAction(design_->designer()->flowAction());
    addAppearanceMenu(view, panels);
    view->addSeparator();
    auto* palette = view->addAction(tr("&Command palette…"), this, &MainWindow::showPalette);
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    connect(modeBar_->searchButton(), &QToolButton::clicked, palette, &QAction::trigger);
    auto* full = view->addAction(themedIcon(QStringLiteral("view-fullscreen")), tr("&Full screen"));
    full->setCheckable(true);
    full->setShortcut(QKeySequence(Qt::Key_F11));
    connect(full, &QAction::toggled, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
}

// The panels of the mode on show.
void MainWindow::fillPanels(QMenu* menu) {
    menu->clear();
    for (QDockWidget* dock : page(mode())->docks()) {
        addPanelEntry(menu, dock);
    }
    menu->addSeparator();
    menu->addAction(tr("&Restore default layout"), this, [this] { page(mode())->arrange(); });
}

void MainWindow::addPanelKeys(QMenu* view) {
    const auto add = [&](const QString& text, const QKeySequence& key, bool forward) {
        view->addAction(text, this, [this, forward] { goToPanel(forward); })->setShortcut(key);
    };
    add(tr("Ne&xt panel"), Qt::Key_F8, true);
    add(tr("Pre&vious panel"), Qt::SHIFT | Qt::Key_F8, false);
}

// The middle, the panels, the bars; also a panel behind another, which comes to the front.
void MainWindow::goToPanel(bool forward) {
    ModePage* shown = page(mode());
    std::vector<QWidget*> panels{shown->centralWidget()};
    for (QDockWidget* dock : shown->docks()) {
        panels.push_back(dock);
    }
    panels.insert(panels.end(), {modeBar_, toolBar_});
    QWidget* next = nextPanel(panels, forward);
    if (auto* dock = qobject_cast<QDockWidget*>(next)) {
        dock->raise();
    }
    if (next != nullptr) {
        firstStopIn(next)->setFocus(Qt::ShortcutFocusReason);
    }
}

// A panel behind another one comes to the front; the one in front goes.
void MainWindow::addPanelEntry(QMenu* menu, QDockWidget* panel) {
    auto* entry = menu->addAction(panel->windowTitle());
    entry->setCheckable(true);
    entry->setChecked(!panel->isHidden());
    connect(entry, &QAction::triggered, this, [this, panel] {
        const bool inFront = !panel->visibleRegion().isEmpty();
        inFront ? panel->hide() : page(mode())->showPanel(panel);
    });
}

void MainWindow::addAppearanceMenu(QMenu* view, QMenu* panels) {
    auto* menu = view->addMenu(tr("&Appearance"));
    auto* group = new QActionGroup(this);
    const auto now = appearanceFromKey(QSettings().value(kAppearanceKey).toString());
    const auto add = [&](const QString& text, Appearance appearance) {
        auto* action = menu->addAction(text, this, [appearance] {
            QSettings().setValue(kAppearanceKey, toKey(appearance));
            applyKeptAppearance();
        });
        action->setCheckable(true);
        action->setChecked(appearance == now);
        group->addAction(action);
    };
    add(tr("&Follow system"), Appearance::System);
    add(tr("&Light"), Appearance::Light);
    add(tr("&Dark"), Appearance::Dark);
    menu->addSeparator();
    const auto addSwitch = [&](const QString& text, const char* key) {
        auto* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(QSettings().value(key, false).toBool());
        connect(action, &QAction::toggled, this, [key](bool on) {
            QSettings().setValue(key, on);
            applyKeptAppearance();
        });
    };
    addSwitch(tr("&High contrast"), kContrastKey);
    addSwitch(tr("&Reduce motion"), kReduceMotionKey);
    auto* settings = new QMenu(modeBar_->settingsButton());
    settings->addMenu(menu);
    settings->addMenu(addLanguageMenu(view));
    settings->addMenu(panels);
    modeBar_->settingsButton()->setMenu(settings);
}

QMenu* MainWindow::addLanguageMenu(QMenu* view) {
    auto* menu = view->addMenu(tr("La&nguage"));
    auto* group = new QActionGroup(this);
    const QString now = wantedLanguage();
    for (const Language& language : languages()) {
        auto* action = menu->addAction(language.name, this, [this, language] {
            QSettings().setValue(kLanguageKey, language.key);
            messages_->note(tr("From the next start on: %1").arg(language.name),
                            QStringLiteral("language"), MessageBar::Reach::Everywhere);
            messages_->addAnswer(tr("Restart now"), [this] { restart(); });
        });
        action->setCheckable(true);
        action->setChecked(language.key == now);
        group->addAction(action);
    }
    return menu;
}

void MainWindow::addHelpMenu() {
    auto* help = menuBar()->addMenu(tr("&Help"));
    help_->fillMenu(help);
    connect(modeBar_->helpButton(), &QToolButton::clicked, help_->action(), &QAction::trigger);
    help->addAction(tr("&Start page"), this, &MainWindow::showStartPage);
    help->addSeparator();
    help->addAction(reports_->action());
    auto* about = help->addAction(applicationIcon(), tr("&About ShaResNet Workbench"), this,
                                  [this] { showAbout(this, engineVersion_); });
    about->setMenuRole(QAction::AboutRole);
}

// What the menus have, the actions of the mode on show, presets, runs.
void MainWindow::showPalette() {
    std::vector<PaletteEntry> entries = menuEntries(*menuBar());
    for (const Preset& preset : presets()) {
        entries.push_back({QString::fromStdString(preset.title),
                           tr("Preset"),
                           {},
                           true,
                           [this, spec = preset.spec] { files_->start(spec); }});
    }
    for (const RunPtr& run : runs_->runs()->model()->listedRuns()) {
        entries.push_back(
            {QStringLiteral("%1 %2").arg(run->id).arg(QString::fromStdString(run->spec.name)),
             tr("Run"),
             {},
             true,
             [this, id = run->id] {
                 setMode(Mode::Runs);
                 runs_->runs()->selectRun(id);
             }});
    }
    for (const HelpPage& helpPage : help_->allPages()) {
        for (const HelpSection& section : helpPage.sections) {
            if (section.level == 1 || !section.id.isEmpty()) {
                const QString place =
                    placeOf(helpPage.name, section.level == 1 ? QString() : section.id);
                entries.push_back(
                    {section.title,
                     section.level == 1 ? tr("Help") : tr("Help › %1").arg(helpPage.title),
                     {},
                     true,
                     [this, place] { help_->open(place); }});
            }
        }
    }
    const auto others = otherActions(*page(mode()), modeName(mode()).remove(u'&'), entries);
    entries.insert(entries.end(), others.begin(), others.end());
    (new CommandPalette(std::move(entries), this))->open();
}

} // namespace sharesnet
