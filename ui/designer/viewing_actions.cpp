#include "ui/designer/viewing_actions.h"

#include "ui/designer/action_list.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/fold_state.h"

#include <QAction>

#include <algorithm>
#include <numeric>

namespace sharesnet {

namespace {

constexpr double kZoomStep = 1.25;

// Unrolls where any is rolled.
void roll(DesignerView* view, const std::vector<int>& stages) {
    const auto rolled = [view](int stage) { return view->isRolled(stage); };
    const auto rollable = [view](int stage) {
        return !rollableRuns(view->document()->layout().at(stage)).empty();
    };
    const bool any = std::ranges::any_of(stages, rolled);
    if (!any && std::ranges::none_of(stages, rollable)) {
        view->say(DesignerView::tr("Nothing to roll up: no identical blocks share a weight."),
                  view->current());
        return;
    }
    view->setRolled(stages, !any);
}

} // namespace

ViewingActions addViewingActions(ActionList& list, DesignerView* view) {
    ViewingActions actions;
    const qsizetype first = list.size();
    list.add(DesignerView::tr("E&xpand all blocks"), {}, [view] { view->unfoldAll(); });
    list.add(DesignerView::tr("Collapse identical &blocks"), {}, [view] { view->foldAll(); });
    QAction* rollOne = list.add(DesignerView::tr("&Roll up or unroll stage"), Qt::Key_R,
                                [view] { roll(view, {view->current().stage}); });
    actions.rollAll = list.add(DesignerView::tr("Ro&ll up or unroll all"),
                               QKeySequence(Qt::SHIFT | Qt::Key_R), [view] {
                                   std::vector<int> all(view->document()->layout().stages.size());
                                   std::iota(all.begin(), all.end(), 1);
                                   roll(view, all);
                               });
    actions.flowDown = list.add(DesignerView::tr("&Top to bottom"), Qt::Key_T, [] {});
    actions.flowDown->setCheckable(true);
    QObject::connect(actions.flowDown, &QAction::toggled, view, [view](bool down) {
        view->setFlow(down ? DrawingFlow::Down : DrawingFlow::Right);
    });
    QObject::connect(
        view, &DesignerView::flowChanged, actions.flowDown,
        [down = actions.flowDown, view] { down->setChecked(view->flow() == DrawingFlow::Down); });
    actions.zoomIn = list.add(DesignerView::tr("Zoom &in"), QKeySequence::ZoomIn,
                              [view] { view->setZoom(view->zoom() * kZoomStep); });
    actions.zoomOut = list.add(DesignerView::tr("Zoom &out"), QKeySequence::ZoomOut,
                               [view] { view->setZoom(view->zoom() / kZoomStep); });
    actions.actualSize =
        list.add(DesignerView::tr("&Actual size"), {}, [view] { view->setZoom(1.0); });
    actions.fit = list.add(DesignerView::tr("&Fit to window"), QKeySequence(Qt::CTRL | Qt::Key_0),
                           [view] { view->fit(); });
    actions.fit->setShortcutContext(Qt::WindowShortcut); // after a click in the library, too
    list.add(DesignerView::tr("&Zoom to selection"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0),
             [view] { view->zoomToSelection(); });
    list.gather(first, DesignerView::tr("C&ollapse, roll, direction and zoom"));
    const auto updateEnabled = [view, rollOne] {
        const int stage = view->current().stage;
        rollOne->setEnabled(stage >= 1 && stage <= std::ssize(view->document()->layout().stages));
    };
    QObject::connect(view, &DesignerView::selectionChanged, rollOne, updateEnabled);
    QObject::connect(view->document(), &ArchDocument::changed, rollOne, updateEnabled);
    updateEnabled();
    return actions;
}

} // namespace sharesnet
