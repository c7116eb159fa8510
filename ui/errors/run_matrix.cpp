#include "ui/errors/run_matrix.h"

#include "ui/base/elided_label.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/base/workbench_style.h"
#include "ui/errors/confusion_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kProgressSteps = 1'000;

QString checkpointText(const RunErrors& errors) {
    switch (errors.checkpoint) {
    case CheckpointKind::Best:
        return RunMatrix::tr("best checkpoint, step %1").arg(grouped(errors.step));
    case CheckpointKind::Last:
        return RunMatrix::tr("last checkpoint, step %1").arg(grouped(errors.step));
    case CheckpointKind::Kept:
        break;
    }
    return RunMatrix::tr("checkpoint of step %1").arg(grouped(errors.step));
}

} // namespace

QString runNumberText(std::int64_t run) {
    return RunMatrix::tr("run %1").arg(run);
}

RunMatrix::RunMatrix(QWidget* parent)
    : QWidget(parent),
      model_(new ConfusionModel(this)),
      view_(new ConfusionView(model_)),
      title_(new ElidedLabel),
      facts_(new ElidedLabel),
      note_(new QLabel),
      evaluate_(new QPushButton),
      progress_(new QProgressBar),
      progressText_(new QLabel),
      cancel_(new QPushButton(tr("Cancel"))),
      way_(new QWidget) {
    title_->setFont(strongFont(font()));
    facts_->setForegroundRole(QPalette::PlaceholderText);
    note_->setObjectName(QStringLiteral("errorsNote"));
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    note_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    evaluate_->setObjectName(QStringLiteral("evaluate"));
    progress_->setObjectName(QStringLiteral("evaluationProgress"));
    progress_->setRange(0, kProgressSteps);
    progress_->setAccessibleName(tr("Progress of the evaluation"));
    progressText_->setObjectName(QStringLiteral("progressText"));
    cancel_->setObjectName(QStringLiteral("cancelEvaluation"));
    makePrimary(evaluate_);
    auto* line = new QHBoxLayout;
    line->addWidget(evaluate_);
    line->addWidget(progress_, 1);
    line->addWidget(progressText_);
    line->addWidget(cancel_);
    line->addStretch();
    auto* way = new QVBoxLayout(way_);
    way->setContentsMargins(space::kNone, space::kTight, space::kNone, space::kTight);
    way->setSpacing(space::kTight);
    way->addWidget(note_);
    way->addLayout(line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kHair);
    layout->addWidget(title_);
    layout->addWidget(facts_);
    layout->addWidget(way_);
    layout->addWidget(view_, 1);
    layout->addStretch();
    connect(evaluate_, &QPushButton::clicked, this, &RunMatrix::evaluateWanted);
    connect(cancel_, &QPushButton::clicked, this, &RunMatrix::cancelWanted);
}

void RunMatrix::setState(const RunErrorState& state) {
    showHead(state);
    showWay(state);
    view_->setVisible(state.errors != nullptr);
    if (state.errors == shown_) {
        return; // the current cell stays
    }
    shown_ = state.errors;
    if (shown_) {
        model_->setMatrix(confusionOf(*shown_));
    } else {
        model_->clear();
    }
}

void RunMatrix::showHead(const RunErrorState& state) {
    title_->setText(tr("Run %1 · %2").arg(state.run).arg(state.name));
    title_->setToolTip(title_->text());
    facts_->setVisible(state.errors != nullptr);
    if (state.errors) {
        facts_->setText(tr("%1 of %2 test images right · %3")
                            .arg(percentText(top1Of(*state.errors), 2),
                                 grouped(std::ssize(state.errors->images)),
                                 checkpointText(*state.errors)));
        facts_->setToolTip(facts_->text());
    }
    view_->setAccessibleName(
        tr("Confusion matrix of run %1: rows are true classes, columns what was predicted")
            .arg(state.run));
}

void RunMatrix::showWay(const RunErrorState& state) {
    const bool can = state.source.has_value() && !state.evaluating &&
                     (!state.errors || state.outdated || state.data == TestData::Changed);
    evaluate_->setText(state.errors ? tr("Evaluate run %1 again").arg(state.run)
                                    : tr("Evaluate run %1").arg(state.run));
    evaluate_->setToolTip(
        tr("Runs the network over all test images of its data. The result is kept."));
    evaluate_->setVisible(can);
    progress_->setVisible(state.evaluating);
    cancel_->setVisible(state.evaluating);
    progress_->setValue(state.all > 0 ? static_cast<int>(state.done * kProgressSteps / state.all)
                                      : 0);
    const bool begun = state.evaluating && state.all > 0;
    progressText_->setVisible(state.evaluating);
    progressText_->setText(begun
                               ? tr("%1 of %2 images").arg(grouped(state.done), grouped(state.all))
                               : tr("Reading the data…"));
    note_->setText(state.looked ? state.note : tr("Looking for what is kept…"));
    note_->setVisible(!note_->text().isEmpty());
    way_->setVisible(can || state.evaluating || note_->isVisibleTo(way_));
}

} // namespace sharesnet
