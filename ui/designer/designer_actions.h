#pragma once

#include "core/arch/spec.h"
#include "ui/drawing/spot.h"

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QAction;

namespace sharesnet {

class ArchDocument;
class DesignerView;

// What the Architecture menu and the drawing's own menu offer, as actions of the view
// (QWidget::actions()): each acts on the view's selection and is enabled where it can act. Their
// keys hold while the drawing has the focus.
class DesignerActions : public QObject {
    Q_OBJECT

  public:
    DesignerActions(ArchDocument* document, DesignerView* view); // owned by the view

    // with separators; some are menus of their own
    const QList<QAction*>& menuEntries() const { return entries_; }

    void split(); // asks in how many parts the groups of the selection

  private:
    QAction* add(const QString& text, const QKeySequence& keys, std::function<void()> run);
    void addSeparator();
    // the entries from there on become a menu
    QAction* gather(qsizetype from, const QString& title);
    void addSharing();
    void addStructure();
    void addViewing();
    void updateEnabled();
    void nameSharing();
    void edit(const QString& undoName, const std::function<ArchSpec()>& next);
    void roll(const std::vector<int>& stages);
    void refuse(const QString& why); // said at the current spot

    std::vector<int> meantStages() const;
    std::vector<Spot> selected() const; // folds stand for their blocks
    void share();
    void ungroup();
    void shareByPattern(const QString& undoName,
                        ArchSpec (*pattern)(const ArchSpec&, int stage, int conv));
    void askGroupSize();
    void addStage();
    void duplicate();
    void removeSelected(const QString& undoName);
    void copy();
    void paste();
    void moveBy(int step);
    void selectStages(int first, int count);

    ArchDocument* document_;
    DesignerView* view_;
    QList<QAction*> entries_;
    QList<QAction*> ofStage_;     // need a selected stage
    QList<QAction*> ofSelection_; // need something selected in a stage
    QAction* ungroup_ = nullptr;
    QAction* toggle_ = nullptr;
    QAction* moveLeft_ = nullptr;
    QAction* moveRight_ = nullptr;
};

} // namespace sharesnet
