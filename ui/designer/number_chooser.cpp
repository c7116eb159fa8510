#include "ui/designer/number_chooser.h"

#include "ui/base/number_input.h"
#include "ui/base/spacing.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace sharesnet {

NumberChooser::NumberChooser(QWidget* parent)
    : QFrame(parent), question_(new QLabel), number_(new WholeSpinBox) {
    setObjectName(QStringLiteral("chooser"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    number_->setObjectName(QStringLiteral("chooserNumber"));
    question_->setBuddy(number_);
    auto* apply = new QPushButton(tr("Apply"));
    apply->setObjectName(QStringLiteral("chooserApply"));
    setFocusPolicy(Qt::ClickFocus); // a click beside number and button is not one elsewhere
    setFocusProxy(number_);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kGap, space::kGap, space::kGap, space::kGap);
    layout->addWidget(question_);
    layout->addWidget(number_);
    layout->addWidget(apply);
    number_->installEventFilter(this);
    apply->installEventFilter(this);
    connect(apply, &QPushButton::clicked, this, [this] { close(true); });
    hide();
}

void NumberChooser::ask(const QString& question, int min, int max, int value, const QRect& at,
                        std::function<void(int)> answered) {
    question_->setText(question);
    number_->setAccessibleName(question);
    number_->setRange(min, max);
    number_->setValue(value);
    answered_ = std::move(answered);
    adjustSize();
    const QSize room = parentWidget()->size();
    const int below = at.bottom() + 8;
    const int y = below + height() <= room.height() ? below : at.top() - 8 - height();
    move(std::clamp(at.left(), 4, std::max(4, room.width() - width() - 4)), std::max(4, y));
    show();
    raise();
    number_->setFocus(Qt::PopupFocusReason);
    number_->selectAll();
}

bool NumberChooser::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && isVisible() &&
        QApplication::activePopupWidget() == nullptr &&
        !isAncestorOf(QApplication::focusWidget())) {
        close(false);
    } else if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // letters and Escape are meant for the number, not for the drawing
        return true;
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            close(key != Qt::Key_Escape);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void NumberChooser::close(bool answer) {
    if (answer && !number_->hasAcceptableInput()) {
        return; // it is seen to be no number
    }
    const auto answered = std::exchange(answered_, {});
    number_->interpretText();
    const int value = number_->value();
    const bool focused = isAncestorOf(QApplication::focusWidget());
    hide();
    if (focused) {
        parentWidget()->setFocus(); // the viewport's focus is the drawing's
    }
    if (answer && answered) {
        answered(value);
    }
}

} // namespace sharesnet
