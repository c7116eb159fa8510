#pragma once

#include "core/arch/arch_spec.h"
#include "ui/designer/spot.h"

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QAction;

namespace sharesnet {

class ArchDocument;
class DesignerView;

// The entries of the Architecture menu, as actions of the view (QWidget::actions()): each acts on the view's selection and is
// enabled where it can act. Their keys hold while the drawing has the focus.
class DesignerActions : public QObject {
    Q_OBJECT

  public:
    DesignerActions(ArchDocument* document, DesignerView* view); // owned by the view

  private:
    QAction* add(const QString& text, const QKeySequence& keys, std::function<void()> run);
    void addSeparator();
    void addSharing();
    void addStructure();
    void addViewing();
    void updateEnabled();
    void roll(const std::vector<int>& stages);

    void shareStage(bool shared);
    void ungroup();
    void splitInTwo();
    void addStage();
    void duplicate();
    void removeSelectedStage();
    void moveBy(int step);
    void selectStage(int stage);

    ArchDocument* document_;
    DesignerView* view_;
    QList<QAction*> ofStage_; // need a selected stage
    QAction* moveLeft_ = nullptr;
    QAction* moveRight_ = nullptr;
    QAction* split_ = nullptr;
};

} // namespace sharesnet
