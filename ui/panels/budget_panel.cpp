#include "ui/panels/budget_panel.h"

#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/document/arch_document.h"
#include "ui/panels/compare_section.h"
#include "ui/panels/stage_bars.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

QLabel* selectableLabel(const QString& objectName) {
    auto* label = new QLabel;
    label->setObjectName(objectName);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setTextColor(QLabel* label, const QColor& color) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

BudgetPanel::BudgetPanel(ArchDocument* document, Comparison* comparison, QWidget* parent)
    : QWidget(parent),
      document_(document),
      presets_(presets()),
      parameters_(selectableLabel(QStringLiteral("parameters"))),
      unit_(new QLabel(tr("parameters"))),
      change_(selectableLabel(QStringLiteral("change"))),
      whatIf_(new QLabel),
      remark_(new QLabel),
      paper_(selectableLabel(QStringLiteral("paper"))),
      bars_(new StageBars) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    auto* figure = new QHBoxLayout;
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.9);
    large.setBold(true);
    parameters_->setFont(large);
    figure->addWidget(parameters_);
    figure->addWidget(unit_, 0, Qt::AlignBottom);
    figure->addStretch();
    column->addLayout(figure);
    QFont bold = font();
    bold.setBold(true);
    change_->setFont(bold);
    change_->setWordWrap(true);
    column->addWidget(change_);
    whatIf_->setObjectName(QStringLiteral("whatIf"));
    whatIf_->setMinimumHeight(whatIf_->fontMetrics().height()); // empty or not, nothing below moves
    column->addWidget(whatIf_);
    auto* compare = new CompareSection(document, comparison);
    connect(compare, &CompareSection::spotChosen, this, &BudgetPanel::spotChosen);
    connect(compare, &CompareSection::problem, this, &BudgetPanel::problem);
    column->addWidget(compare); // near the number: its list is to be seen in a low window, too
    column->addSpacing(6);
    paper_->setWordWrap(true);
    column->addWidget(paper_);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    macs_ = addRow(form, tr("MACs / image"),
                   tr("Multiply-accumulates of convolutions and classifier."));
    macs_->setObjectName(QStringLiteral("macs"));
    layers_ = addRow(form, tr("Weighted layers"),
                     tr("Distinct convolution weights and the classifier; shortcut projections "
                        "left out, as papers on ResNets count. "
                        "Those on wide ones count projections instead of the classifier: their "
                        "40-4 has 38 here."));
    layers_->setObjectName(QStringLiteral("layers"));
    activations_ = addRow(
        form, QString(), tr("What a training step keeps for the backward pass, as 32-bit floats."));
    activations_->setObjectName(QStringLiteral("activations"));
    activationsName_ = qobject_cast<QLabel*>(form->labelForField(activations_));
    checkpoint_ = addRow(form, tr("Weights on disk"),
                         tr("The trainable parameters as 32-bit floats. A checkpoint that training "
                            "resumes from also holds the "
                            "optimizer's momentum, about as much again."));
    checkpoint_->setObjectName(QStringLiteral("checkpoint"));
    column->addLayout(form);
    remark_->setText(tr("Sharing saves parameters, not computation: each use still costs its MACs "
                        "and its activations."));
    remark_->setWordWrap(true);
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.9);
    remark_->setFont(small);
    column->addWidget(remark_);
    column->addSpacing(6);
    column->addWidget(bars_);
    column->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(document_, &ArchDocument::changed, this, &BudgetPanel::refresh);
    refresh();
}

void BudgetPanel::setBatchSize(int images) {
    batchSize_ = std::max(1, images);
    refresh();
}

void BudgetPanel::showWhatIf(const QString& text) {
    whatIf_->setText(text);
}

void BudgetPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refreshColors();
    }
}

QLabel* BudgetPanel::addRow(QFormLayout* form, const QString& name, const QString& tip) {
    auto* label = new QLabel(name);
    QLabel* value = selectableLabel({});
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setToolTip(tip);
    value->setToolTip(tip);
    form->addRow(label, value);
    return value;
}

void BudgetPanel::refresh() {
    const ArchCost& cost = document_->cost();
    parameters_->setText(grouped(cost.parameters));
    parameters_->setAccessibleName(tr("%1 trainable parameters").arg(grouped(cost.parameters)));
    const std::int64_t change = cost.parameters - cost.parametersUnshared;
    change_->setText(change == 0 ? tr("nothing shared")
                                 : tr("%1 (%2%3) against %4 unshared")
                                       .arg(signedText(change), QString(QChar(0x2212)),
                                            percentText(cost.reductionPercent()),
                                            grouped(cost.parametersUnshared)));
    macs_->setText(compact(cost.macs));
    layers_->setText(tr("%1 of %2").arg(cost.weightedLayers).arg(cost.weightedLayersUnshared));
    activationsName_->setText(tr("Activations, batch %1").arg(batchSize_));
    activations_->setText(bytesText(cost.activationBytes() * batchSize_));
    checkpoint_->setText(bytesText(cost.parameters * kBytesPerWeight));
    bars_->setCost(cost);
    tellPaper();
    refreshColors();
}

// Beside the computed figures those of the paper, where the architecture is one of its own.
void BudgetPanel::tellPaper() {
    const Preset* preset = presetLike(presets_, document_->spec());
    const bool told = preset != nullptr && preset->paper && preset->paper->parametersSharedM > 0;
    paper_->setVisible(told);
    if (told) {
        const PaperFigures& paper = *preset->paper;
        const ArchCost& cost = document_->cost();
        const auto millions = [](double value) { return QLocale().toString(value, 'f', 2); };
        paper_->setText(
            tr("The paper says %1 M shared, %2 M unshared (%3, %4 classes); computed here %5 M and "
               "%6 M.")
                .arg(millions(paper.parametersSharedM), millions(paper.parametersUnsharedM),
                     QString::fromStdString(paper.data))
                .arg(paper.classes)
                .arg(millions(cost.parameters / 1e6), millions(cost.parametersUnshared / 1e6)));
        paper_->setToolTip(QString::fromStdString(preset->remark));
    }
}

void BudgetPanel::refreshColors() {
    const Theme theme = Theme::of(palette());
    setTextColor(unit_, theme.muted);
    setTextColor(remark_, theme.muted);
    const bool saves = document_->cost().parameters < document_->cost().parametersUnshared;
    setTextColor(change_, saves ? theme.good : theme.muted);
}

} // namespace sharesnet
