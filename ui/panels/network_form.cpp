#include "ui/panels/network_form.h"

#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "ui/base/core_text.h"
#include "ui/base/languages.h"
#include "ui/base/number_input.h"
#include "ui/base/spacing.h"
#include "ui/base/undo_keys.h"
#include "ui/document/arch_document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace sharesnet {

NetworkForm::NetworkForm(ArchDocument* document, QWidget* parent)
    : QWidget(parent), document_(document), refusal_(new QLabel) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(space::kFlush);
    addName(form);
    addInput(form);
    addStem(form);
    addBlock(form);
    refusal_->setObjectName(QStringLiteral("refusal"));
    refusal_->setWordWrap(true);
    refusal_->hide();
    form->addRow(refusal_);
    connect(document_, &ArchDocument::changed, this, [this] { refusal_->hide(); });
    refresh();
}

void NetworkForm::refresh() {
    for (const auto& read : readers_) {
        read(document_->spec());
    }
}

void NetworkForm::addName(QFormLayout* form) {
    name_ = new QLineEdit;
    name_->setObjectName(QStringLiteral("name"));
    form->addRow(tr("&Name"), name_);
    readers_.push_back([this](const ArchSpec& spec) {
        const QString text = QString::fromStdString(spec.name);
        if (name_->text() != text) {
            name_->setText(text);
        }
    });
    connect(name_, &QLineEdit::editingFinished, this, [this] {
        editSpec(tr("Rename"), [this](ArchSpec& spec) { spec.name = name_->text().toStdString(); });
    });
}

void NetworkForm::addInput(QFormLayout* form) {
    form->addRow(tr("&Classes"), number(QStringLiteral("classes"), tr("Classes"), kClassCount,
                                        [](ArchSpec& spec) -> int& { return spec.classes; }));
    form->addRow(tr("Input c×h×w"),
                 row({number(QStringLiteral("inputChannels"), tr("Input channels"), kChannelCount,
                             [](ArchSpec& spec) -> int& { return spec.input.channels; }),
                      number(QStringLiteral("inputHeight"), tr("Input height in pixels"),
                             kInputSize, [](ArchSpec& spec) -> int& { return spec.input.height; }),
                      number(QStringLiteral("inputWidth"), tr("Input width in pixels"), kInputSize,
                             [](ArchSpec& spec) -> int& { return spec.input.width; })}));
}

void NetworkForm::addStem(QFormLayout* form) {
    form->addRow(tr("&Stem channels"),
                 number(QStringLiteral("stemChannels"), tr("Stem channels"), kChannelCount,
                        [](ArchSpec& spec) -> int& { return spec.stem.channels; }));
    form->addRow(tr("Kernel, stride"),
                 row({number(QStringLiteral("stemKernel"), tr("Stem kernel"), kKernelSize,
                             [](ArchSpec& spec) -> int& { return spec.stem.kernel; }),
                      number(QStringLiteral("stemStride"), tr("Stem stride"), kStride,
                             [](ArchSpec& spec) -> int& { return spec.stem.stride; })}));
    form->addRow(QString(), check(tr("Followed by norm and ReLU"), QStringLiteral("stemNorm"),
                                  &StemSpec::normRelu));
    form->addRow(QString(),
                 check(tr("3×3 max pool /2"), QStringLiteral("stemPool"), &StemSpec::maxPool));
}

void NetworkForm::addBlock(QFormLayout* form) {
    kind_ = new QComboBox;
    kind_->setObjectName(QStringLiteral("kind"));
    kind_->addItems({tr("basic: 3, 3"), tr("bottleneck: 1, 3, 1")});
    kind_->setToolTip(tr("Kernels of a block's convolutions: 3×3, 3×3 or 1×1, 3×3, 1×1"));
    activation_ = new QComboBox;
    activation_->setObjectName(QStringLiteral("activation"));
    activation_->addItems({tr("pre-activation (He 2016)"), tr("post-activation (He 2015)")});
    strideIn_ = new QComboBox;
    strideIn_->setObjectName(QStringLiteral("strideIn"));
    dropout_ = new RealSpinBox;
    dropout_->setObjectName(QStringLiteral("dropout"));
    dropout_->setRange(0.0, 0.95);
    dropout_->setSingleStep(0.05);
    dropout_->setStepType(QAbstractSpinBox::DefaultStepType);
    leaveUndoToDocument(dropout_);
    form->addRow(tr("&Block"), kind_);
    form->addRow(tr("Activati&on order"), activation_);
    form->addRow(tr("Str&ide placement"), strideIn_);
    form->addRow(tr("Dropo&ut"), dropout_);
    for (QComboBox* box : {kind_, activation_, strideIn_}) {
        leaveUndoToDocument(box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    readers_.push_back([this](const ArchSpec& spec) {
        const QSignalBlocker quiet(dropout_);
        kind_->setCurrentIndex(static_cast<int>(spec.block.kind));
        activation_->setCurrentIndex(static_cast<int>(spec.block.activation));
        strideIn_->clear();
        for (int conv = 1; conv <= convsPerBlock(spec.block.kind); ++conv) {
            strideIn_->addItem(tr("conv %1 of the first block").arg(conv));
        }
        strideIn_->setCurrentIndex(spec.block.strideIn - 1);
        dropout_->setValue(spec.block.dropout);
    });
    connect(kind_, &QComboBox::activated, this, [this](int index) {
        editBlock(tr("Set block kind"), [&](BlockSpec& block) {
            block.kind = static_cast<BlockKind>(index);
            block.strideIn = std::min(block.strideIn, convsPerBlock(block.kind));
        });
    });
    connect(activation_, &QComboBox::activated, this, [this](int index) {
        editBlock(tr("Set activation order"), [&](BlockSpec& block) {
            block.activation = static_cast<ActivationOrder>(index);
        });
    });
    connect(strideIn_, &QComboBox::activated, this, [this](int index) {
        editBlock(tr("Set stride placement"),
                  [&](BlockSpec& block) { block.strideIn = index + 1; });
    });
    connect(dropout_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        editBlock(tr("Set dropout"), [&](BlockSpec& block) { block.dropout = value; });
    });
}

QSpinBox* NetworkForm::number(const QString& name, const QString& accessible, IntRange range,
                              IntRef field) {
    auto* box = new WholeSpinBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setRange(range.min, range.max);
    box->setToolTip(tr("%1: %2 to %3").arg(accessible).arg(range.min).arg(range.max));
    leaveUndoToDocument(box);
    readers_.push_back([box, field](const ArchSpec& spec) {
        ArchSpec copy = spec; // the fields are named for writing
        const QSignalBlocker quiet(box);
        box->setValue(field(copy));
    });
    connect(box, &QSpinBox::valueChanged, this, [this, field, accessible](int value) {
        editSpec(tr("Set %1").arg(midSentence(accessible)),
                 [&](ArchSpec& spec) { field(spec) = value; });
    });
    return box;
}

QCheckBox* NetworkForm::check(const QString& text, const QString& name, bool StemSpec::*field) {
    auto* box = new QCheckBox(text);
    box->setObjectName(name);
    readers_.push_back([box, field](const ArchSpec& spec) { box->setChecked(spec.stem.*field); });
    connect(box, &QCheckBox::clicked, this, [this, field](bool on) {
        editSpec(tr("Change the stem"), [&](ArchSpec& spec) { spec.stem.*field = on; });
    });
    return box;
}

QWidget* NetworkForm::row(const std::vector<QSpinBox*>& boxes) {
    auto* widget = new QWidget;
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(space::kFlush);
    for (QSpinBox* box : boxes) {
        box->setButtonSymbols(QAbstractSpinBox::NoButtons); // three fit beside one another
        box->setMinimumWidth(box->fontMetrics().averageCharWidth() * 5);
        layout->addWidget(box, 1);
    }
    return widget;
}

void NetworkForm::editSpec(const QString& undoName, const std::function<void(ArchSpec&)>& change) {
    ArchSpec next = document_->spec();
    change(next);
    document_->edit(undoName, next);
}

void NetworkForm::editBlock(const QString& undoName,
                            const std::function<void(BlockSpec&)>& change) {
    BlockSpec next = document_->spec().block;
    change(next);
    try {
        document_->edit(undoName, setBlockSpec(document_->spec(), next));
    } catch (const Error& error) {
        refresh();
        refusal_->setText(errorText(error));
        refusal_->show();
    }
}

} // namespace sharesnet
