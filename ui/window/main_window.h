#pragma once

#include "core/run/engine.h"
#include "ui/base/worker.h"
#include "ui/window/mode.h"

#include <QMainWindow>

#include <filesystem>
#include <memory>
#include <vector>

class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;

namespace sharesnet {

class ArchDocument;
class BoardSetting;
class Autosave;
class Comparison;
class DataActions;
class DesignPage;
class ExchangeActions;
class ExchangeClient;
class ExportActions;
class FileActions;
class FoldActions;
class HelpCenter;
class LensPage;
class LogBuffer;
class MainToolBar;
class MessageBar;
class ModeBar;
class ModePage;
class ProblemReports;
class RunHub;
class RunsPage;
class SessionBridge;
class StartPage;
class StoreClient;
class TrainingController;
class TrainingControls;
class TrainingForm;
struct LeftBehind;

// The window: puts the parts together, and nothing more. Its middle shows one of three modes, each
// a page with docks of its own; tool bar, menus, status bar and messages are the same in all. Ui
// thread.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    // Store and bridge are not owned and must outlive the window.
    MainWindow(StoreClient* store, SessionBridge* bridge, std::shared_ptr<LogBuffer> log);
    ~MainWindow() override;

    // Training is possible from here on.
    void setEngine(std::shared_ptr<const Engine> engine, const std::vector<DeviceInfo>& devices);
    void setEngineTrouble(const QString& reason);

    // Unsaved changes are kept in this folder from here on; what crashes have left there is
    // offered.
    void keepForCrashes(const std::filesystem::path& folder);

    // For a session of the desktop that ends, when nobody can be asked. Keeps the layout, and
    // unsaved changes for the next start; a training writes a checkpoint. The window stays, since
    // such an end may be called off.
    void keepForSessionEnd();
    // The same, and the window closes: at once, or when the training has stopped and is saved.
    void endSession();

    Mode mode() const;       // behind the start page where that is on show
    void setMode(Mode mode); // with the keyboard in what it is about
    void showStartPage();
    void offerLastDesign(); // of the last session, where there was one
    // Closes it, asking what closing asks; who has shown it starts the program again if
    // wantsRestart() then says so.
    void restart();
    bool wantsRestart() const { return restarts_; }
    void showPalette();

    ArchDocument* document() const { return document_; }
    FileActions* files() const { return files_; }
    ExportActions* exports() const { return exports_; }
    ExchangeActions* exchange() const { return exchange_; }
    TrainingForm* form() const { return form_; }
    TrainingControls* controls() const { return controls_; }
    MessageBar* messages() const { return messages_; }
    ProblemReports* reports() const { return reports_; }

  protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    void makePages(std::shared_ptr<LogBuffer> log);
    void makeCenter();
    void makeStatusBar();
    void makeStartPage();
    ModePage* page(Mode mode) const;
    void followDocument();
    void followSelection();
    void lookInside();
    void showFirstProblem();
    void followActivity();
    void saveLayout() const;
    void keepDesign() const;
    void restoreLayout();

    // main_window_connections.cpp
    void connectModes();
    void connectParts();
    void connectMessages();
    void connectSweep();
    void connectExchange();
    void connectFolding();
    void forgetRun(qint64 run);

    // main_window_menus.cpp
    void makeMenus();
    void addFileMenu();
    void addEditMenu();
    void addViewMenu();
    void addRunMenu();
    void fillPanels(QMenu* menu);
    void addPanelKeys(QMenu* view);
    void goToPanel(bool forward);
    void addPanelEntry(QMenu* menu, QDockWidget* panel);
    void addAppearanceMenu(QMenu* view, QMenu* panels);
    QMenu* addLanguageMenu(QMenu* view);
    void addHelpMenu();

    // main_window_files.cpp
    void offer(const LeftBehind& left);
    void takeFolder(const QString& folder);

    // main_window_closing.cpp
    void closeWhenTrained();
    void askToForgetQueue();
    void dropUnkeptRuns();
    void stopAndClose();

    StoreClient* store_;
    SessionBridge* bridge_;
    ArchDocument* document_;
    Comparison* comparison_;
    QWidget* center_;
    MessageBar* messages_; // over it
    FileActions* files_;
    TrainingForm* form_;
    TrainingControls* controls_;
    TrainingController* controller_;
    ModeBar* modeBar_;
    QStackedWidget* pages_;
    QStackedWidget* front_; // the start page, or the pages of the modes
    StartPage* start_ = nullptr;
    DesignPage* design_ = nullptr;
    RunsPage* runs_ = nullptr;
    LensPage* lens_ = nullptr;
    MainToolBar* toolBar_ = nullptr;
    ExportActions* exports_ = nullptr;
    RunHub* hub_ = nullptr;
    ExchangeClient* exchangeClient_;
    ExchangeActions* exchange_;
    BoardSetting* board_;
    FoldActions* folding_;
    DataActions* dataActions_;
    ProblemReports* reports_;
    HelpCenter* help_;
    QAction* fromTemplate_ = nullptr;
    QAction* lookInside_ = nullptr;
    QLabel* validity_ = nullptr;
    QLabel* activity_ = nullptr;
    QLabel* deviceLabel_ = nullptr;
    std::unique_ptr<Autosave> autosave_;
    QString engineVersion_;
    bool closing_ = false;  // all questions are answered
    bool restarts_ = false; // once it is closed
    bool asksToRestart_ = false;
    bool sessionEnds_ = false; // none can be answered
    Worker worker_;
};

} // namespace sharesnet
