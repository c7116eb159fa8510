#pragma once

#include <QWidget>

class QAction;

namespace sharesnet {

class ArchDocument;
class Comparison;
class DesignerView;
class FindBar;

// The Architecture tab: the drawing, the find bar (Ctrl+F) over it and the pinned architecture's
// drawing under it.
class DesignerTab : public QWidget {
    Q_OBJECT

  public:
    DesignerTab(ArchDocument* document, DesignerView* view, const Comparison* comparison,
                QWidget* parent = nullptr);

    // Ctrl+F, wherever the keyboard is in the window
    QAction* findAction() const { return findAction_; }

  signals:
    void aboutToFind(); // the tab is to be seen

  private:
    FindBar* find_;
    QAction* findAction_ = nullptr;
    bool comparing_ = false;
};

} // namespace sharesnet
