#include "ui/base/message_bar.h"

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
    if (isVisibleTo(parentWidget()) && now_.kind != Kind::Note) {
        return; // what has to be read or answered stays
    }
    give({Kind::Note, text, false, {}});
    leave_->start(std::max(kNoteMs, static_cast<int>(text.size()) * 60));
}

void MessageBar::problem(const QString& text) {
    give({Kind::Problem, text, false, {}});
}

void MessageBar::ask(const QString& text) {
    give({Kind::Question, text, false, {}});
}

void MessageBar::askLasting(const QString& text) {
    give({Kind::Question, text, true, {}});
}

void MessageBar::give(Message message) {
    const bool asked = isVisibleTo(parentWidget()) && now_.kind == Kind::Question;
    lastWaits_ = asked && (message.kind == Kind::Problem || message.lasting);
    if (lastWaits_) {
        waiting_.push_back(std::move(message));
        return;
    }
    if (asked && now_.lasting) {
        waiting_.push_front(std::move(now_));
    }
    now_ = std::move(message);
    show();
}

QPushButton* MessageBar::addAnswer(const QString& text, std::function<void()> action) {
    if (lastWaits_) {
        waiting_.back().answers.emplace_back(text, std::move(action));
        return nullptr;
    }
    now_.answers.emplace_back(text, std::move(action));
    return addButton(now_.answers.size() - 1);
}

QPushButton* MessageBar::addButton(std::size_t answer) {
    auto* button = new QPushButton(now_.answers[answer].first, this);
    connect(button, &QPushButton::clicked, this, [this, action = now_.answers[answer].second] {
        const auto chosen = action; // the button goes with the message
        dismiss();
        chosen();
    });
    answers_->addWidget(button);
    button->show();
    if (answer == 0 && now_.kind == Kind::Question) {
        button->setFocus();
    }
    return button;
}

void MessageBar::dismiss() {
    leave_->stop();
    lastWaits_ = false;
    setVisible(false);
    if (!waiting_.empty()) {
        now_ = std::move(waiting_.front());
        waiting_.pop_front();
        show();
    }
}

void MessageBar::withdraw(const QString& text) {
    std::erase_if(waiting_, [&](const Message& message) {
        return message.kind != Kind::Question && message.text == text;
    });
    if (now_.text == text) {
        closeRead();
    }
}

bool MessageBar::closeRead() {
    const bool read = isVisibleTo(parentWidget()) && now_.kind != Kind::Question;
    if (read) {
        dismiss();
    }
    return read;
}

QString MessageBar::text() const {
    return text_->text();
}

void MessageBar::show() {
    leave_->stop();
    while (auto* item = answers_->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    const Kind kind = now_.kind;
    text_->setText(now_.text);
    const auto name = kind == Kind::Note      ? "dialog-information"
                      : kind == Kind::Problem ? "dialog-error"
                                              : "dialog-question";
    icon_->setPixmap(
        themedIcon(QLatin1String(name)).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    setAccessibleName(now_.text);
    color();
    setVisible(true);
    for (std::size_t i = 0; i < now_.answers.size(); ++i) {
        addButton(i);
    }
}

void MessageBar::color() {
    const QPalette outer = parentWidget() != nullptr ? parentWidget()->palette() : palette();
    const Theme theme = Theme::of(outer);
    const QColor tint = now_.kind == Kind::Problem    ? theme.bad
                        : now_.kind == Kind::Question ? theme.head
                                                      : theme.conv;
    const QColor ground = outer.color(QPalette::Window);
    const double part = 0.18;
    const auto mix = [&](int a, int b) { return static_cast<int>(a * (1 - part) + b * part); };
    QPalette mine = outer;
    mine.setColor(QPalette::Window,
                  QColor(mix(ground.red(), tint.red()), mix(ground.green(), tint.green()),
                         mix(ground.blue(), tint.blue())));
    coloring_ = true;
    setPalette(mine);
    coloring_ = false;
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
    if (event->type() == QEvent::PaletteChange && !coloring_) {
        color();
    }
}

} // namespace sharesnet
