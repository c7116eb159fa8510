#pragma once

#include "core/config/option_table.h"
#include "ui/base/number_input.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace sharesnet {

// The editor of one training option: the widget that fits its kind, and a button that brings the
// default back. Ui thread.
class OptionEditor : public QWidget {
    Q_OBJECT

  public:
    // `option` is of the immutable table
    OptionEditor(const Option& option, QWidget* parent = nullptr);
    QWidget* field() const { return field_; } // what a label names
    const Option& option() const { return option_; }

    void showValue(const TrainConfig& config); // no signal
    // Takes over what is typed; false where it is not a value of the option: then `trouble` says
    // why, and what was last shown or entered is taken.
    bool assignTo(TrainConfig& config, QString& trouble) const;

  signals:
    void edited();

  private:
    QWidget* makeField();
    void followTyping(QLineEdit* edit);
    void assignTyped(TrainConfig& config) const; // throws Error
    void assignLine(TrainConfig& config, const QString& text) const;
    void enter();
    void showReset();

    const Option& option_;
    QWidget* field_ = nullptr;
    nlohmann::json entered_;
    QToolButton* reset_ = nullptr;
};

} // namespace sharesnet
