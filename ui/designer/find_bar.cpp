#include "ui/designer/find_bar.h"

#include "ui/base/elided_label.h"
#include "ui/base/spacing.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/find_spots.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace sharesnet {

FindBar::FindBar(const ArchDocument* document, DesignerView* view, QWidget* parent)
    : QWidget(parent),
      document_(document),
      view_(view),
      text_(new QLineEdit),
      outcome_(new ElidedLabel) {
    text_->setObjectName(QStringLiteral("findText"));
    text_->setPlaceholderText(tr("stage 3 block 12, stage 2 conv 2, group B …"));
    text_->setAccessibleName(tr("Find in the drawing"));
    text_->setClearButtonEnabled(true);
    text_->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
    text_->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    outcome_->setObjectName(QStringLiteral("findOutcome"));
    auto* shut = new QToolButton;
    shut->setText(tr("Close"));
    shut->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kBar);
    row->addWidget(new QLabel(tr("Find")));
    row->addWidget(text_, 2);
    row->addWidget(outcome_, 1);
    row->addWidget(shut);
    connect(text_, &QLineEdit::textEdited, this, &FindBar::search);
    connect(shut, &QToolButton::clicked, this, &FindBar::dismiss);
    hide();
}

void FindBar::open() {
    show();
    text_->setFocus(Qt::ShortcutFocusReason);
    text_->selectAll();
    search();
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        go(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindBar::search() {
    current_ = -1;
    outcome_->clear();
    if (!text_->text().trimmed().isEmpty()) {
        go(1);
    }
}

// Looked up anew each time, since the drawing may have changed.
void FindBar::go(int step) {
    const std::vector<Spot> found = findSpots(text_->text(), document_->layout());
    const int count = static_cast<int>(found.size());
    if (count == 0) {
        current_ = -1;
        outcome_->setText(
            text_->text().trimmed().isEmpty()
                ? QString()
                : tr("Nothing found: name a stage, a block, a convolution or a group"));
        return;
    }
    current_ = current_ < 0 ? (step > 0 ? 0 : count - 1) : (current_ + step + count) % count;
    const Spot& spot = found[static_cast<std::size_t>(current_)];
    view_->select(spot);
    view_->showInMiddle(spot);
    outcome_->setText(tr("%1 (%2 of %3)").arg(spotName(spot)).arg(current_ + 1).arg(count));
}

void FindBar::dismiss() {
    hide();
    view_->setFocus(Qt::OtherFocusReason);
}

} // namespace sharesnet
