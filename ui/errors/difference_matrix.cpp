#include "ui/errors/difference_matrix.h"

#include "core/flow/run_errors.h"
#include "ui/base/core_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/errors/confusion_view.h"
#include "ui/errors/run_matrix.h"

#include <QLabel>
#include <QVBoxLayout>

namespace sharesnet {

DifferenceMatrix::DifferenceMatrix(QWidget* parent)
    : QWidget(parent),
      model_(new ConfusionModel(this)),
      view_(new ConfusionView(model_)),
      title_(new QLabel) {
    title_->setFont(strongFont(font()));
    title_->setWordWrap(true);
    auto* legend = new QLabel(tr("Blue: the second run does better. Red: it does worse."));
    legend->setForegroundRole(QPalette::PlaceholderText);
    legend->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kHair);
    column->addWidget(title_);
    column->addWidget(legend);
    column->addWidget(view_, 1);
}

void DifferenceMatrix::showRuns(const RunErrors& first, const RunErrors& second) {
    title_->setText(tr("Run %1 minus run %2").arg(second.run).arg(first.run));
    try {
        model_->setDifference(confusionOf(first), runNumberText(first.run), confusionOf(second),
                              runNumberText(second.run));
    } catch (const Error& error) {
        model_->clear();
        title_->setText(errorText(error));
    }
}

} // namespace sharesnet
