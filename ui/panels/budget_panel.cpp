#include "ui/panels/budget_panel.h"

#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/document/arch_document.h"
#include "ui/panels/compare_section.h"
#include "ui/panels/stage_bars.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
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

QString pairText(double sharedMillions, double unsharedMillions) {
    return BudgetPanel::tr("%1 M shared, %2 M unshared")
        .arg(millionsText(sharedMillions), millionsText(unsharedMillions));
}

// Basic blocks, pre-activation: what papers on wide residual networks count in their own way.
bool isWideFamily(const ArchSpec& spec) {
    return spec.block.kind == BlockKind::Basic && spec.block.activation == ActivationOrder::Pre;
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
      layersNote_(new QLabel),
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
                     tr("Distinct convolution weights and the classifier, counted without "
                        "shortcut projections. Wide-ResNet papers also count projections, so "
                        "WRN-40-4 shows 38 here."));
    layers_->setObjectName(QStringLiteral("layers"));
    activations_ =
        addRow(form, QString(),
               tr("What training keeps for the backward pass, as 32-bit floats: the input of every "
                  "convolution, norm and pool and the output of every ReLU, each once."));
    activations_->setObjectName(QStringLiteral("activations"));
    activationsName_ = qobject_cast<QLabel*>(form->labelForField(activations_));
    checkpoint_ = addRow(form, tr("Weights on disk"),
                         tr("The trainable parameters as 32-bit floats. A checkpoint that training "
                            "resumes from also holds the "
                            "optimizer's momentum, about as much again."));
    checkpoint_->setObjectName(QStringLiteral("checkpoint"));
    column->addLayout(form);
    layersNote_->setObjectName(QStringLiteral("layersNote"));
    layersNote_->setText(tr("Layers are counted without projections; Wide-ResNet papers also count "
                            "projections, so WRN-40-4 shows 38 here."));
    column->addWidget(layersNote_);
    remark_->setText(tr("Sharing saves parameters, not computation: each use still costs its MACs "
                        "and its activations."));
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.9);
    for (QLabel* note : {layersNote_, remark_}) {
        note->setWordWrap(true);
        note->setFont(small);
    }
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
                                 : tr("%1 (%2%3) vs %4 without sharing")
                                       .arg(signedText(change), QString(QChar(0x2212)),
                                            percentText(cost.reduction()),
                                            grouped(cost.parametersUnshared)));
    macs_->setText(compact(cost.macs));
    layers_->setText(tr("%1 of %2").arg(cost.weightedLayers).arg(cost.weightedLayersUnshared));
    layersNote_->setVisible(isWideFamily(document_->spec()));
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
    const bool told = preset != nullptr && preset->paper && preset->paper->parametersSharedM &&
                      preset->paper->parametersUnsharedM;
    paper_->setVisible(told);
    if (!told) {
        return;
    }
    const PaperFigures& paper = *preset->paper;
    const QString printed = pairText(*paper.parametersSharedM, *paper.parametersUnsharedM);
    const QString computed =
        pairText(document_->cost().parameters / 1e6, document_->cost().parametersUnshared / 1e6);
    paper_->setText(tr("Paper (%1, %2 classes): %3. Computed: %4.")
                        .arg(QString::fromStdString(paper.data))
                        .arg(paper.classes)
                        .arg(printed, computed == printed ? tr("the same") : computed));
    paper_->setToolTip(QString::fromStdString(preset->remark));
}

void BudgetPanel::refreshColors() {
    const Theme theme = Theme::of(palette());
    setTextColor(unit_, theme.muted);
    setTextColor(layersNote_, theme.muted);
    setTextColor(remark_, theme.muted);
    const bool saves = document_->cost().parameters < document_->cost().parametersUnshared;
    setTextColor(change_, saves ? theme.good : theme.muted);
}

} // namespace sharesnet
