#pragma once

#include "core/arch/presets.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace sharesnet {

class ArchDocument;
class StageBars;

// What the document's architecture costs, live: trainable parameters and the change against the
// unshared twin, MACs, weighted layers, activation memory at a batch, checkpoint size, and each
// stage's parameters shared against unshared.
class BudgetPanel : public QWidget {
    Q_OBJECT

  public:
    explicit BudgetPanel(ArchDocument* document, QWidget* parent = nullptr);

    void setBatchSize(int images); // for the activation memory; 128 at first
    int batchSize() const { return batchSize_; }

    // What the click under the pointer would give, in words; empty: nothing.
    void showWhatIf(const QString& text);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void addFigure(QVBoxLayout* column);
    void addRows(QGridLayout* rows);
    QLabel* addRow(QGridLayout* rows, const QString& name, const QString& objectName,
                   const char* meaning, const QString& tip);
    void refresh();
    void tellPaper();
    void refreshColors();

    ArchDocument* document_;
    std::vector<Preset> presets_;
    int batchSize_ = 128;
    QLabel* parameters_;
    QLabel* percent_;
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
