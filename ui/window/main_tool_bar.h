#pragma once

#include <QToolBar>

class QLabel;

namespace sharesnet {

class ArchDocument;
class FileActions;
class TrainingControls;

// The tool bar, the same in every mode: what is open and whether it was changed, undo and redo, and
// the training controls.
class MainToolBar : public QToolBar {
    Q_OBJECT

  public:
    // None owned but `controls`.
    MainToolBar(ArchDocument* document, const FileActions* files, TrainingControls* controls,
                QWidget* parent);

    QAction* undoAction() const { return undo_; }
    QAction* redoAction() const { return redo_; }

  private:
    void followDocument();
    void makeActions();

    ArchDocument* document_;
    const FileActions* files_;
    QLabel* name_;
    QLabel* edited_;
    QAction* undo_ = nullptr;
    QAction* redo_ = nullptr;
};

} // namespace sharesnet
