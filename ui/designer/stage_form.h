#pragma once

#include "core/arch/arch_limits.h"
#include "core/arch/arch_spec.h"
#include "ui/designer/spot.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace sharesnet {

class ArchDocument;
class DesignerView;

// Edits one stage: depth, width, stride and what it shares. Each change is one undo step; refusals show in the drawing.
class StageForm : public QWidget {
    Q_OBJECT

  public:
    StageForm(ArchDocument* document, DesignerView* view, QWidget* parent = nullptr);

    void showSpot(const Spot& spot); // a spot of an existing stage

  private:
    QSpinBox* addNumber(QFormLayout* form, const QString& label, const QString& name, IntRange range,
                        ArchSpec (*change)(const ArchSpec&, int stage, int value), const QString& undoName);
    void fillSharing();
    void chooseSharing(int index);

    ArchDocument* document_;
    DesignerView* view_;
    Spot spot_;
    QSpinBox* blocks_;
    QSpinBox* channels_;
    QSpinBox* stride_;
    QComboBox* sharing_;
    QLabel* groups_;
    QLabel* facts_;
};

} // namespace sharesnet
