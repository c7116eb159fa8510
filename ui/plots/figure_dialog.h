#pragma once

#include "ui/plots/figure.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace sharesnet {

class RealSpinBox;
class WholeSpinBox;

// Size, type and place of a figure, with a preview. The size is remembered.
class FigureDialog : public QDialog {
    Q_OBJECT
  public:
    explicit FigureDialog(Figure figure, QWidget* parent = nullptr);
    FigureFormat format() const;
    const Figure& figure() const { return figure_; }

  signals:
    void message(const QString& text); // what was saved, or why not

  private:
    void build();
    const char* heightKey() const;
    void remember() const;
    void changeUnit();
    void updatePreview();
    void save();

    Figure figure_;
    double mmPerUnit_ = 1;
    QLabel* preview_;
    RealSpinBox* width_;
    RealSpinBox* height_;
    QComboBox* unit_;
    RealSpinBox* font_;
    WholeSpinBox* dots_;
    QLineEdit* title_;
    QCheckBox* hasTitle_;
    QCheckBox* hasLegend_;
};

} // namespace sharesnet
