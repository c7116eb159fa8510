#pragma once

#include "core/run/engine.h"
#include "ui/base/worker.h"

#include <QMainWindow>

#include <filesystem>
#include <memory>
#include <vector>

class QDockWidget;
class QLabel;
class QMenu;
class QTabWidget;

namespace sharesnet {

class ActivationsTab;
class ArchDocument;
class Autosave;
class Comparison;
class DesignerTab;
class DesignerView;
class ExportActions;
class FileActions;
class LogBuffer;
class MessageBar;
class RunHub;
class SessionBridge;
class StoreClient;
class TrainingController;
class TrainingControls;
class TrainingForm;
struct LeftBehind;

// The window: puts the parts together, and nothing more. Docks, tabs and menus; what they do is in
// the parts. Ui thread.
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

    ArchDocument* document() const { return document_; }
    FileActions* files() const { return files_; }
    ExportActions* exports() const { return exports_; }
    TrainingForm* form() const { return form_; }
    TrainingControls* controls() const { return controls_; }
    MessageBar* messages() const { return messages_; }

  protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void makeCenter();
    void makeDocks(std::shared_ptr<LogBuffer> log);
    void addDock(const QString& name, const QString& title, QWidget* content);
    void arrangeDocks(); // as at the first start
    void showPanel(QDockWidget* panel);
    void makeToolBar();
    void makeStatusBar();
    void connectParts();

    // main_window_menus.cpp
    void makeMenus();
    void addArchitectureMenu();
    void addViewMenu();
    void addPanelEntry(QMenu* menu, QDockWidget* panel);
    void addAppearanceMenu(QMenu* view);
    void addHelpMenu();

    void offer(const LeftBehind& left);
    void followDocument();
    void followSelection();
    void showFirstProblem();
    void followTitle();
    void closeWhenTrained();
    void stopAndClose();
    void followActivity();
    void saveLayout() const;
    void restoreLayout();

    StoreClient* store_;
    SessionBridge* bridge_;
    ArchDocument* document_;
    QWidget* center_;
    MessageBar* messages_; // over it
    FileActions* files_;
    TrainingForm* form_;
    TrainingControls* controls_;
    TrainingController* controller_;
    QTabWidget* tabs_;
    Comparison* comparison_ = nullptr;
    DesignerView* designer_ = nullptr;
    DesignerTab* designerTab_ = nullptr;
    ExportActions* exports_ = nullptr;
    ActivationsTab* activations_ = nullptr;
    RunHub* hub_ = nullptr;
    QList<QDockWidget*> docks_;
    QLabel* validity_ = nullptr;
    QLabel* saved_ = nullptr;
    QLabel* activity_ = nullptr;
    QLabel* deviceLabel_ = nullptr;
    std::unique_ptr<Autosave> autosave_;
    QString engineVersion_;
    bool closing_ = false;     // all questions are answered
    bool sessionEnds_ = false; // none can be answered
    Worker worker_;
};

} // namespace sharesnet
