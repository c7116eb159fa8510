#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace sharesnet {

class ArchDocument;
class StageBars;

// What the document's architecture costs, live: trainable parameters and the change against the unshared twin, MACs, weighted
// layers, activation memory at a batch, checkpoint size, and each stage's parameters shared against unshared.
class BudgetPanel : public QWidget {
    Q_OBJECT

  public:
    explicit BudgetPanel(ArchDocument* document, QWidget* parent = nullptr);

    void setBatchSize(int images); // for the activation memory; 128 at first
    int batchSize() const { return batchSize_; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QLabel* addRow(QFormLayout* form, const QString& name, const QString& tip);
    void refresh();
    void refreshColors();

    ArchDocument* document_;
    int batchSize_ = 128;
    QLabel* parameters_;
    QLabel* unit_;
    QLabel* change_;
    QLabel* macs_ = nullptr;
    QLabel* layers_ = nullptr;
    QLabel* activationsName_ = nullptr;
    QLabel* activations_ = nullptr;
    QLabel* checkpoint_ = nullptr;
    QLabel* remark_;
    StageBars* bars_;
};

} // namespace sharesnet
