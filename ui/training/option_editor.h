#pragma once

#include "core/config/option_table.h"

#include <QDoubleSpinBox>
#include <QWidget>

class QLabel;
class QToolButton;

namespace sharesnet {

// A spin box for real numbers of any size that shows and keeps them exactly: as short as reads back
// to the same value.
class RealSpinBox : public QDoubleSpinBox {
    Q_OBJECT

  public:
    explicit RealSpinBox(QWidget* parent = nullptr);
    QString textFromValue(double value) const override;
    void stepBy(int steps) override; // by a tenth of the number's own size
};

// The editor of one training option: the widget that fits its kind, and a button that brings the
// default back. Ui thread.
class OptionEditor : public QWidget {
    Q_OBJECT

  public:
    // `option` is of the immutable table
    OptionEditor(const Option& option, QWidget* parent = nullptr);
    const Option& option() const { return option_; }

    void showValue(const TrainConfig& config); // no signal
    // Takes over what is typed; false where it is not a value of the option: then `trouble` says
    // why.
    bool assignTo(TrainConfig& config, QString& trouble) const;

  signals:
    void edited();

  private:
    QWidget* makeField();
    void showReset();

    const Option& option_;
    QWidget* field_ = nullptr;
    QToolButton* reset_ = nullptr;
};

} // namespace sharesnet
