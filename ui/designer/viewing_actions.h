#pragma once

namespace sharesnet {

class ActionList;
class DesignerView;

// Folding, rolling up and zooming: what changes how the drawing shows the architecture, and not the
// architecture. The view must outlive the list.
void addViewingActions(ActionList& list, DesignerView* view);

} // namespace sharesnet
