#pragma once

#include "core/arch/limits.h"
#include "core/arch/spec.h"
#include "ui/drawing/spot.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;

namespace sharesnet {

class ActionList;
class ArchDocument;
class DesignerSelection;
class SpotEditor;

// The orders that change the architecture: each acts on the selection, is enabled where it can act,
// and edits the document through the editor, which tells why one is refused.
class DesignerActions : public QObject {
    Q_OBJECT

  public:
    // Asks for a number beside a spot and hands over the answer, if there is one.
    using AskNumber = std::function<void(const QString& question, IntRange range, int value,
                                         const Spot& at, std::function<void(int)> answered)>;

    // All must outlive it.
    DesignerActions(ArchDocument* document, DesignerSelection* selection, SpotEditor* editor,
                    AskNumber ask, QObject* parent);

    void addTo(ActionList& list); // once
    void split();                 // asks in how many parts the groups of the selection

  signals:
    void inspectorWanted();            // for what is selected
    void revealWanted(const Spot& at); // what was made

  private:
    void addSharing(ActionList& list);
    void addStructure(ActionList& list);
    void updateEnabled();
    void nameSharing();

    void share();
    void unshare();
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
    DesignerSelection* selection_;
    SpotEditor* editor_;
    AskNumber ask_;
    QList<QAction*> ofStage_;     // need a selected stage
    QList<QAction*> ofSelection_; // need something selected in a stage
    QAction* unshare_ = nullptr;
    QAction* toggle_ = nullptr;
    QAction* moveEarlier_ = nullptr;
    QAction* moveLater_ = nullptr;
};

} // namespace sharesnet
