#pragma once

class QAction;

namespace sharesnet {

class ActionList;
class DesignerView;

// Owned by the view.
struct ViewingActions {
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* actualSize = nullptr;
    QAction* fit = nullptr;
    QAction* rollAll = nullptr;
    QAction* flowDown = nullptr; // checked: the network flows from top to bottom
};

// Folding, rolling up, zooming and the way the network flows: what changes how the drawing shows
// the architecture, and not the architecture. The view must outlive the list.
ViewingActions addViewingActions(ActionList& list, DesignerView* view);

} // namespace sharesnet
