#include "ui/designer/drawing_accessible.h"

#include "core/design/edit.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/selection.h"

#include <QAccessibleWidget>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <map>
#include <tuple>

namespace sharesnet {

namespace {

// What the drawing shows, in reading order.
std::vector<Spot> visibleSpots(const Drawing& drawing) {
    std::vector<Spot> spots{{Spot::Kind::Stem, 0, 0, 0}};
    for (const StageBox& box : drawing.stages) {
        spots.push_back(Spot::ofStage(box.stage));
        spots.push_back({Spot::Kind::Switch, box.stage, 0, 0});
        for (const RowBox& row : box.rows) {
            if (row.fold) {
                spots.push_back({Spot::Kind::Fold, box.stage, row.blocks.first, 0});
                continue;
            }
            spots.push_back(Spot::ofBlock(box.stage, row.blocks.first));
            for (int conv = 1; conv <= row.convCount; ++conv) {
                spots.push_back(Spot::ofChip(box.stage, row.blocks.first, conv));
            }
        }
    }
    spots.push_back({Spot::Kind::Head, 0, 0, 0});
    return spots;
}

const RowBox* foldAt(const Drawing& drawing, const Spot& spot) {
    for (const RowBox& row : drawing.stages[spot.stage - 1].rows) {
        if (row.fold && row.blocks.first == spot.block) {
            return &row;
        }
    }
    return nullptr;
}

// One spot. Alive as long as the drawing's interface; valid while the drawing shows it.
class SpotAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    SpotAccessible(DesignerView* view, const Spot& spot) : view_(view), spot_(spot) {}

    bool isValid() const override {
        return view_ != nullptr && holds(visibleSpots(view_->drawing()), spot_);
    }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override {
        return view_ != nullptr ? view_->window()->windowHandle() : nullptr;
    }
    QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(view_);
    }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    QRect rect() const override {
        const QRect local = isValid() ? view_->viewportRect(spot_) : QRect();
        return {view_->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }
    void setText(QAccessible::Text /*which*/, const QString& /*text*/) override {}
    QString text(QAccessible::Text which) const override {
        const ArchDocument& document = *view_->document();
        if (!isValid()) {
            return {};
        }
        if (which == QAccessible::Name) {
            return spotName(spot_);
        }
        return which == QAccessible::Description
                   ? spotDescription(spot_, document.spec(), document.layout(), document.cost())
                   : QString();
    }
    QAccessible::Role role() const override {
        switch (spot_.kind) {
        case Spot::Kind::Switch:
        case Spot::Kind::Chip:
            return QAccessible::CheckBox;
        case Spot::Kind::Fold:
            return QAccessible::Button;
        case Spot::Kind::Stage:
            return QAccessible::Grouping;
        default:
            return QAccessible::ListItem;
        }
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = true;
        state.focused = view_->hasFocus() && view_->current() == spot_;
        state.selected = holds(view_->selection(), spot_);
        if (spot_.kind == Spot::Kind::Switch) {
            const ShareState share = shareState(view_->document()->spec(), spot_.stage);
            state.checkable = true;
            state.checked = share == ShareState::On;
            state.checkStateMixed = share == ShareState::Mixed;
            state.disabled = share == ShareState::Impossible;
        } else if (spot_.kind == Spot::Kind::Chip) {
            const StageLayout& stage = view_->document()->layout().at(spot_.stage);
            state.checkable = true;
            state.checked = stage.at(spot_.block).at(spot_.conv).group >= 0;
        } else if (spot_.kind == Spot::Kind::Fold) {
            const RowBox* row = foldAt(view_->drawing(), spot_);
            state.expandable = true;
            state.expanded = row != nullptr && row->open;
        }
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override {
        return {toggleAction(), setFocusAction(), showMenuAction()};
    }
    QStringList keyBindingsForAction(const QString& /*name*/) const override { return {}; }
    void doAction(const QString& name) override {
        if (!isValid()) {
            return;
        }
        if (name == setFocusAction()) {
            view_->setFocus();
            view_->select(spot_);
            view_->reveal(spot_);
        } else if (name == showMenuAction()) {
            view_->select(spot_);
            const QPoint local = view_->viewportRect(spot_).center();
            QContextMenuEvent event(QContextMenuEvent::Keyboard, local,
                                    view_->viewport()->mapToGlobal(local));
            QCoreApplication::sendEvent(view_->viewport(), &event);
        } else if (name == toggleAction() || name == pressAction()) {
            view_->activate(spot_);
        }
    }

  private:
    QPointer<DesignerView> view_;
    Spot spot_;
};

class DrawingAccessible : public QAccessibleWidget {
  public:
    explicit DrawingAccessible(DesignerView* view)
        : QAccessibleWidget(view, QAccessible::Grouping), view_(view) {}
    ~DrawingAccessible() override {
        for (const auto& [spot, id] : children_) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override {
        return static_cast<int>(visibleSpots(view_->drawing()).size());
    }
    QAccessibleInterface* child(int index) const override {
        const std::vector<Spot> spots = visibleSpots(view_->drawing());
        return index >= 0 && index < std::ssize(spots) ? of(spots[index]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const std::vector<Spot> spots = visibleSpots(view_->drawing());
        const auto found =
            std::ranges::find_if(spots, [&](const Spot& spot) { return of(spot) == child; });
        return found == spots.end() ? -1 : static_cast<int>(found - spots.begin());
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const Spot spot = view_->spotAt(view_->viewport()->mapFromGlobal(QPoint(x, y)));
        return spot.kind == Spot::Kind::None ? nullptr : of(spot);
    }
    QAccessibleInterface* focusChild() const override {
        return view_->hasFocus() && view_->current().kind != Spot::Kind::None ? of(view_->current())
                                                                              : nullptr;
    }

  private:
    QAccessibleInterface* of(const Spot& spot) const {
        const auto key = std::tuple(static_cast<int>(spot.kind), spot.stage, spot.block, spot.conv);
        const auto known = children_.find(key);
        if (known != children_.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        // owned by Qt's cache, until the destructor above
        auto* made = new SpotAccessible(view_, spot);
        children_[key] = QAccessible::registerAccessibleInterface(made);
        return made;
    }

    DesignerView* view_;
    mutable std::map<std::tuple<int, int, int, int>, QAccessible::Id> children_;
};

QAccessibleInterface* makeDrawingAccessible(const QString& /*className*/, QObject* object) {
    auto* view = qobject_cast<DesignerView*>(object);
    return view != nullptr ? new DrawingAccessible(view) : nullptr;
}

int indexOf(const DesignerView& view, const Spot& spot) {
    const std::vector<Spot> spots = visibleSpots(view.drawing());
    const auto found = std::ranges::find(spots, spot);
    return found == spots.end() ? -1 : static_cast<int>(found - spots.begin());
}

} // namespace

void installDrawingAccessibility() {
    QAccessible::installFactory(makeDrawingAccessible);
}

void describeSelection(DesignerView* view) {
    const std::size_t selected = view->selection().size();
    const QString current = spotName(view->current());
    view->setAccessibleName(
        selected > 1 ? DesignerView::tr("Architecture drawing: %1 selected, cursor at %2")
                           .arg(selected)
                           .arg(current)
                     : DesignerView::tr("Architecture drawing: %1").arg(current));
    const ArchDocument& document = *view->document();
    view->setAccessibleDescription(
        spotDescription(view->current(), document.spec(), document.layout(), document.cost()));
}

void announceSelection(DesignerView* view) {
    const int index = indexOf(*view, view->current());
    if (index >= 0) {
        for (const QAccessible::Event type : {QAccessible::Focus, QAccessible::Selection}) {
            QAccessibleEvent event(view, type);
            event.setChild(index);
            QAccessible::updateAccessibility(&event);
        }
    }
}

void announceEdit(DesignerView* view) {
    QAccessibleEvent reordered(view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reordered);
    const int index = indexOf(*view, view->current());
    if (index >= 0) {
        QAccessible::State changed;
        changed.checked = true;
        QAccessibleStateChangeEvent event(view, changed);
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace sharesnet
