#pragma once

#include "core/arch/spec.h"
#include "ui/drawing/spot.h"
#include "ui/window/mode_page.h"

#include <memory>

namespace sharesnet {

class ArchDocument;
class Comparison;
class DesignerTab;
class DesignerView;
class LibraryPanel;
class LogBuffer;
class MessageBar;
class PlotModel;
class TrainingForm;

// Design: the drawing in the middle, the library at the left; at the right the budget and, behind
// tabs, selection, training settings, comparison and suggestions; below the curves of the run in
// training, and the log where it is asked for.
class DesignPage : public ModePage {
    Q_OBJECT

  public:
    struct Parts { // none owned; all must outlive the page
        ArchDocument* document = nullptr;
        Comparison* comparison = nullptr;
        MessageBar* messages = nullptr;
        TrainingForm* form = nullptr; // shown here
        PlotModel* plots = nullptr;
        std::shared_ptr<LogBuffer> log;
    };
    explicit DesignPage(const Parts& parts);

    QWidget* focusTarget() const override;
    DesignerView* designer() const { return designer_; }
    DesignerTab* tab() const { return tab_; }

    void showSpot(const Spot& spot); // selected and in sight
    void showSelection();            // its panel, with the keyboard
    void fitLibrary();               // to a window that has another width than before

  signals:
    void specChosen(const sharesnet::ArchSpec& spec); // in the library

  protected:
    void arrangeDocks() override;
    void sizeDocks() override;
    int libraryWidth() const;

  private:
    QWidget* makeLibrary(ArchDocument* document);
    QWidget* makeBudget(const Parts& parts);
    QWidget* makeCompare(const Parts& parts);

    DesignerView* designer_;
    DesignerTab* tab_;
    QDockWidget* library_;
    QDockWidget* budget_;
    QDockWidget* selection_;
    QDockWidget* training_;
    QDockWidget* compare_;
    QDockWidget* suggest_;
    QDockWidget* strip_;
    QDockWidget* logDock_;
    bool comparing_ = false;
};

} // namespace sharesnet
