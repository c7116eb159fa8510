#pragma once

#include "core/arch/limits.h"
#include "core/arch/spec.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace sharesnet {

class ArchDocument;

// Edits what the network has as a whole: name, classes, input, stem, kind of block. Each change is
// one undo step.
class NetworkForm : public QWidget {
    Q_OBJECT

  public:
    explicit NetworkForm(ArchDocument* document, QWidget* parent = nullptr);

    void refresh(); // from the document

  private:
    using IntRef = int& (*)(ArchSpec&);

    void addName(QFormLayout* form);
    void addInput(QFormLayout* form);
    void addStem(QFormLayout* form);
    void addBlock(QFormLayout* form);
    QSpinBox* number(const QString& name, const QString& accessible, IntRange range, IntRef field);
    QCheckBox* check(const QString& text, const QString& name, bool StemSpec::*field);
    QWidget* row(const std::vector<QSpinBox*>& boxes);
    void editSpec(const QString& undoName, const std::function<void(ArchSpec&)>& change);
    void editBlock(const QString& undoName, const std::function<void(BlockSpec&)>& change);

    ArchDocument* document_;
    QLineEdit* name_ = nullptr;
    QComboBox* kind_ = nullptr;
    QComboBox* activation_ = nullptr;
    QComboBox* strideIn_ = nullptr;
    QDoubleSpinBox* dropout_ = nullptr;
    QLabel* refusal_ = nullptr;
    std::vector<std::function<void(const ArchSpec&)>> readers_; // each sets one field from the spec
};

} // namespace sharesnet
