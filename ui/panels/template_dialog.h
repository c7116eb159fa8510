#pragma once

#include "core/arch/families.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace sharesnet {

class WholeSpinBox;

// Begins an architecture from one of the families by its own parameters (n, k, depth), with what it
// would cost shown live.
class TemplateDialog : public QDialog {
    Q_OBJECT

  public:
    explicit TemplateDialog(QWidget* parent = nullptr);

    FamilyChoice choice() const;

  signals:
    void chosen(const sharesnet::ArchSpec& spec); // by Create; the dialog then closes

  private:
    void addRows(QFormLayout* form);
    WholeSpinBox* number(const QString& name, int min, int max, int value);
    void refresh();

    QComboBox* family_;
    WholeSpinBox* n_;
    WholeSpinBox* k_;
    QComboBox* depth_;
    QComboBox* strideIn_;
    WholeSpinBox* classes_;
    QCheckBox* shared_;
    QLabel* summary_;
    QPushButton* create_;
    QFormLayout* form_;
};

} // namespace sharesnet
