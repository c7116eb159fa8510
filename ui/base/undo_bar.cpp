#include "ui/base/undo_bar.h"

#include "ui/base/icons.h"
#include "ui/base/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace sharesnet {

namespace {

constexpr int kOfferedMs = 60'000;

} // namespace

UndoBar::UndoBar(const QString& tip, QWidget* parent)
    : QWidget(parent), text_(new QLabel), undo_(new QPushButton(tr("Undo"))) {
    text_->setWordWrap(true);
    undo_->setToolTip(tip);
    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(themedIcon(QStringLiteral("window-close")));
    close->setToolTip(tr("Close this message"));
    row_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
    row_->setContentsMargins(space::kBar);
    row_->addWidget(text_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(undo_, 1);
    buttons->addWidget(close);
    row_->addLayout(buttons);
    hide();
    goes_.setSingleShot(true);
    goes_.setInterval(kOfferedMs);
    connect(&goes_, &QTimer::timeout, this, &UndoBar::goAway);
    connect(close, &QToolButton::clicked, this, &UndoBar::goAway);
    connect(undo_, &QPushButton::clicked, this, [this] {
        goAway();
        emit undoRequested();
    });
}

void UndoBar::goAway() {
    hide();
    emit gone();
}

void UndoBar::setNarrow() {
    row_->setDirection(QBoxLayout::TopToBottom);
    row_->setContentsMargins(space::kFlush);
    row_->setSpacing(space::kTight);
}

void UndoBar::offer(const QString& text) {
    text_->setText(text);
    show();
    goes_.start();
}

QString UndoBar::text() const {
    return isHidden() ? QString() : text_->text();
}

} // namespace sharesnet
