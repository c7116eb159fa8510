#include "ui/panels/budget_panel.h"

#include "ui/base/core_text.h"
#include "ui/base/help_mark.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/document/arch_document.h"
#include "ui/panels/stage_bars.h"

#include <QEvent>
#include <QGridLayout>
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

} // namespace

BudgetPanel::BudgetPanel(ArchDocument* document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      presets_(presets()),
      parameters_(selectableLabel(QStringLiteral("parameters"))),
      percent_(selectableLabel(QStringLiteral("percent"))),
      change_(selectableLabel(QStringLiteral("change"))),
      whatIf_(new QLabel),
      layersNote_(new QLabel),
      remark_(new QLabel),
      paper_(selectableLabel(QStringLiteral("paper"))),
      bars_(new StageBars) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::kPanel);
    column->setSpacing(space::kTight);
    addFigure(column);
    column->addWidget(bars_);
    column->addSpacing(space::kTight);
    auto* rows = new QGridLayout;
    rows->setVerticalSpacing(space::kTight);
    rows->setColumnStretch(1, 1);
    addRows(rows);
    column->addLayout(rows);
    column->addSpacing(space::kTight);
    layersNote_->setObjectName(QStringLiteral("layersNote"));
    layersNote_->setText(tr("Layers are counted without projections; Wide-ResNet papers also count "
                            "projections, so WRN-40-4 shows 38 here."));
    remark_->setText(tr("Sharing saves parameters, not computation: each use still costs its MACs "
                        "and its activations."));
    for (QLabel* note : {paper_, layersNote_, remark_}) {
        note->setWordWrap(true);
        note->setFont(smallFont(font()));
        note->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(note);
    }
    column->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->addWidget(scroll);

    connect(document_, &ArchDocument::changed, this, &BudgetPanel::refresh);
    refresh();
}

// The number of parameters, large, and what sharing makes of it.
void BudgetPanel::addFigure(QVBoxLayout* column) {
    auto* caption = new QLabel(tr("Parameters"));
    caption->setForegroundRole(QPalette::PlaceholderText);
    auto* mark = new HelpMark(tr("Parameters"), QStringLiteral("glossary#parameters"));
    describeBy(mark, [this] { return textsIn(this); }); // the first place the keyboard comes to
    column->addLayout(withHelp(caption, mark));
    auto* figure = new QHBoxLayout;
    parameters_->setFont(figureFont(font()));
    percent_->setFont(titleFont(font()));
    figure->addWidget(parameters_);
    figure->addStretch();
    figure->addWidget(percent_);
    figure->addWidget(new HelpMark(tr("Parameters saved"), QStringLiteral("glossary#saved")), 0,
                      Qt::AlignVCenter);
    column->addLayout(figure);
    change_->setForegroundRole(QPalette::PlaceholderText);
    change_->setWordWrap(true);
    column->addWidget(change_);
    whatIf_->setObjectName(QStringLiteral("whatIf"));
    whatIf_->setFont(smallFont(font()));
    whatIf_->setMinimumHeight(whatIf_->fontMetrics().height()); // empty or not, nothing below moves
    column->addWidget(whatIf_);
}

void BudgetPanel::addRows(QGridLayout* rows) {
    macs_ = addRow(rows, tr("MACs per image"), QStringLiteral("macs"), "macs",
                   tr("Multiply-accumulates of convolutions and classifier."));
    layers_ = addRow(rows, tr("Weighted layers"), QStringLiteral("layers"), "weighted-layers",
                     tr("Distinct convolution weights and the classifier, counted without "
                        "shortcut projections. Wide-ResNet papers also count projections, so "
                        "WRN-40-4 shows 38 here."));
    activations_ =
        addRow(rows, tr("Activations"), QStringLiteral("activations"), "activations-memory",
               tr("What training keeps for the backward pass, as 32-bit floats: the input of every "
                  "convolution, norm and pool and the output of every ReLU, each once."));
    activationsName_ =
        qobject_cast<QLabel*>(rows->itemAtPosition(rows->rowCount() - 1, 0)->widget());
    checkpoint_ =
        addRow(rows, tr("Weights on disk"), QStringLiteral("checkpoint"), "weights-on-disk",
               tr("The trainable parameters as 32-bit floats. A checkpoint that training "
                  "resumes from also holds the "
                  "optimizer's momentum, about as much again."));
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

QLabel* BudgetPanel::addRow(QGridLayout* rows, const QString& name, const QString& objectName,
                            const char* meaning, const QString& tip) {
    const int row = rows->rowCount();
    auto* label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* mark = new HelpMark(name, QStringLiteral("glossary#") + QLatin1String(meaning));
    QLabel* value = selectableLabel(objectName);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setAccessibleDescription(tip);
    rows->addWidget(label, row, 0);
    rows->addWidget(mark, row, 1, Qt::AlignLeft);
    rows->addWidget(value, row, 2);
    for (QLabel* part : {label, value}) {
        part->setToolTip(tip);
    }
    return value;
}

void BudgetPanel::refresh() {
    const ArchCost& cost = document_->cost();
    parameters_->setText(grouped(cost.parameters));
    parameters_->setAccessibleName(tr("%1 trainable parameters").arg(grouped(cost.parameters)));
    const std::int64_t change = cost.parameters - cost.parametersUnshared;
    percent_->setText(QChar(0x2212) + percentText(cost.reduction()));
    percent_->setVisible(change != 0);
    change_->setText(change == 0 ? tr("nothing shared")
                                 : tr("%1 vs %2 without sharing")
                                       .arg(signedText(change), grouped(cost.parametersUnshared)));
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
    paper_->setToolTip(coreText(preset->remark));
}

void BudgetPanel::refreshColors() {
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::of(colors).good);
    percent_->setPalette(colors);
}

} // namespace sharesnet
