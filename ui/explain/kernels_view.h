#pragma once

#include "ui/explain/shown_kernels.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace sharesnet {

class ElidedLabel;
class EmptyState;
class FolderExport;
class KernelDetail;
class KernelGrid;
class ScaleLegend;
class WholeSpinBox;

// "Kernels": all weights of the convolution beside each other, and the selected kernel in each.
// Ui thread; nothing blocks.
class KernelsView : public QWidget {
    Q_OBJECT
  public:
    explicit KernelsView(QWidget* parent = nullptr);

    // Of a model, and of another one, `label`, beside it. Null: none; maps without weights: they
    // are on their way.
    void setMaps(const std::shared_ptr<const FeatureMaps>& maps,
                 const std::shared_ptr<const FeatureMaps>& other, const QString& label);
    void setChannel(int output); // from 0
    KernelGrid* grid() const { return grid_; }
    QToolButton* exportButton() const { return export_; } // to be placed elsewhere

  signals:
    void channelChanged(int output); // by the person
    void message(const QString& text);

  protected:
    void focusInEvent(QFocusEvent* event) override;

  private:
    void setTexts();
    void layOut();
    void makeExports();
    void showKernel();
    void showPointed(const QString& text);
    void exportNumbers();
    void exportPicture(bool svg);

    QComboBox* what_;
    WholeSpinBox* output_;
    WholeSpinBox* input_;
    KernelGrid* grid_;
    QLabel* title_;
    KernelDetail* detail_;
    QWidget* body_;
    EmptyState* empty_;
    ElidedLabel* pointed_;
    ScaleLegend* legend_;
    QToolButton* export_;
    FolderExport* files_;
    std::shared_ptr<const FeatureMaps> maps_;
    std::shared_ptr<const FeatureMaps> other_;
};

} // namespace sharesnet
