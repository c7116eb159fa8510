#pragma once

#include "core/arch/limits.h"
#include "core/arch/spec.h"
#include "ui/drawing/selection.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace sharesnet {

class ArchDocument;
class DesignerView;

// Edits the stages of the selection (depth, width, stride, what they share) and the groups in it.
// Where stages differ it says 'mixed', and a change is made to all of them. Each change is one undo
// step; refusals show in the drawing.
class StageForm : public QWidget {
    Q_OBJECT

  public:
    StageForm(ArchDocument* document, DesignerView* view, QWidget* parent = nullptr);

    void refresh(); // from the view's selection, which is in a stage

  private:
    QSpinBox* addNumber(QFormLayout* form, const QString& label, const QString& name,
                        IntRange range, ArchSpec (*change)(const ArchSpec&, int stage, int value),
                        const QString& undoName);
    void showNumber(QSpinBox* box, int StageSpec::*field);
    void fillSharing();
    void editStages(const QString& undoName,
                    const std::function<ArchSpec(const ArchSpec&, int stage)>& change);
    void unshare();
    void chooseSharing(int index);

    ArchDocument* document_;
    DesignerView* view_;
    std::vector<int> stages_;
    std::vector<GroupRef> shown_; // the groups in the selection
    QSpinBox* blocks_;
    QSpinBox* channels_;
    QSpinBox* stride_;
    QLabel* ofStage_;
    QComboBox* sharing_;
    QLabel* groups_;
    QPushButton* unshare_;
    QPushButton* split_;
    QLabel* facts_;
};

} // namespace sharesnet
