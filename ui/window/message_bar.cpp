#include "ui/window/message_bar.h"

#include "ui/base/icons.h"
#include "ui/base/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kNoteMs = 6'000;
constexpr int kIconSize = 18;

} // namespace

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::NoFrame);
    icon_ = new QLabel(this);
    text_ = new QLabel(this);
    text_->setObjectName(QStringLiteral("messageText"));
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(themedIcon(QStringLiteral("window-close")));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 6, 4);
    row->addWidget(icon_);
    row->addWidget(text_, 1);
    answers_ = new QHBoxLayout;
    row->addLayout(answers_);
    row->addWidget(close);
    leave_ = new QTimer(this);
    leave_->setSingleShot(true);
    connect(leave_, &QTimer::timeout, this, &MessageBar::dismiss);
    setVisible(false);
}

void MessageBar::note(const QString& text) {
    if (isVisible() && kind_ != Kind::Note) {
        return; // what has to be read or answered stays
    }
    show(Kind::Note, text);
    leave_->start(std::max(kNoteMs, static_cast<int>(text.size()) * 60));
}

void MessageBar::problem(const QString& text) {
    show(Kind::Problem, text);
}

void MessageBar::ask(const QString& text) {
    show(Kind::Question, text);
}

QPushButton* MessageBar::addAnswer(const QString& text, std::function<void()> action) {
    auto* button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, [this, action = std::move(action)] {
        const auto chosen = action; // the button goes with the message
        dismiss();
        chosen();
    });
    answers_->addWidget(button);
    button->show();
    if (answers_->count() == 1) {
        button->setFocus();
    }
    return button;
}

void MessageBar::dismiss() {
    leave_->stop();
    setVisible(false);
}

QString MessageBar::text() const {
    return text_->text();
}

void MessageBar::show(Kind kind, const QString& text) {
    leave_->stop();
    kind_ = kind;
    while (auto* item = answers_->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    text_->setText(text);
    const auto name = kind == Kind::Note ? "dialog-information" : kind == Kind::Problem ? "dialog-error" : "dialog-question";
    icon_->setPixmap(themedIcon(QLatin1String(name)).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    setAccessibleName(text);
    colour();
    setVisible(true);
}

void MessageBar::colour() {
    const QPalette outer = parentWidget() != nullptr ? parentWidget()->palette() : palette();
    const Theme theme = Theme::of(outer);
    const QColor tint = kind_ == Kind::Problem ? theme.bad : kind_ == Kind::Question ? theme.head : theme.conv;
    const QColor ground = outer.color(QPalette::Window);
    const double part = 0.18;
    const auto mix = [&](int a, int b) { return static_cast<int>(a * (1 - part) + b * part); };
    QPalette mine = outer;
    mine.setColor(QPalette::Window,
                  QColor(mix(ground.red(), tint.red()), mix(ground.green(), tint.green()), mix(ground.blue(), tint.blue())));
    colouring_ = true;
    setPalette(mine);
    colouring_ = false;
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !colouring_) {
        colour();
    }
}

} // namespace sharesnet
