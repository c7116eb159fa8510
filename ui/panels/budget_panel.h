#pragma once

#include "core/arch/presets.h"
#include "ui/drawing/spot.h"

#include <QWidget>

#include <vector>

class QFormLayout;
class QLabel;

namespace sharesnet {

class ArchDocument;
class Comparison;
class StageBars;

// What the document's architecture costs, live: trainable parameters and the change against the
// unshared twin, MACs, weighted layers, activation memory at a batch, checkpoint size, and each
// stage's parameters shared against unshared.
class BudgetPanel : public QWidget {
    Q_OBJECT

  public:
    BudgetPanel(ArchDocument* document, Comparison* comparison, QWidget* parent = nullptr);

    void setBatchSize(int images); // for the activation memory; 128 at first
    int batchSize() const { return batchSize_; }

    // What the click under the pointer would give, in words; empty: nothing.
    void showWhatIf(const QString& text);

  signals:
    void spotChosen(const Spot& spot); // of a difference
    void problem(const QString& text);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QLabel* addRow(QFormLayout* form, const QString& name, const QString& tip);
    void refresh();
    void tellPaper();
    void refreshColors();

    ArchDocument* document_;
    std::vector<Preset> presets_;
    int batchSize_ = 128;
    QLabel* parameters_;
    QLabel* unit_;
    QLabel* change_;
    QLabel* whatIf_;
    QLabel* macs_ = nullptr;
    QLabel* layers_ = nullptr;
    QLabel* activationsName_ = nullptr;
    QLabel* activations_ = nullptr;
    QLabel* checkpoint_ = nullptr;
    QLabel* layersNote_;
    QLabel* remark_;
    QLabel* paper_;
    StageBars* bars_;
};

} // namespace sharesnet
