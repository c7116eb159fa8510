#include "ui/base/message_bar.h"

#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTime>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kNoteMs = 6'000;
constexpr int kReadingMs = 60; // a character
constexpr int kIconSize = 18;
constexpr int kMostRows = 4; // seen at once
constexpr int kWidest = 760;
constexpr int kMargin = 12; // to the edges of the parent
constexpr double kTint = 0.18;
constexpr double kBorderTint = 0.55;
constexpr double kRadius = 6;

void log(MessageBar::Kind kind, const QString& text) {
    const auto level = kind == MessageBar::Kind::Problem    ? spdlog::level::err
                       : kind == MessageBar::Kind::Question ? spdlog::level::warn
                                                            : spdlog::level::info;
    spdlog::log(level, "{}", text.toStdString());
}

} // namespace

// One message: icon, text, answers, and a button that closes it.
class MessageRow : public QWidget {
  public:
    MessageRow(MessageBar::Kind kind, const QString& text, const QString& topic, MessageBar* bar)
        : QWidget(bar),
          bar_(bar),
          kind_(kind),
          topic_(topic),
          icon_(new QLabel(this)),
          text_(new QLabel(text, this)),
          cross_(new QToolButton(this)),
          answers_(new QHBoxLayout) {
        setAccessibleName(text);
        text_->setObjectName(QStringLiteral("messageText"));
        text_->setWordWrap(true);
        text_->setTextFormat(Qt::PlainText);
        text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text_->setToolTip(QLocale().toString(QTime::currentTime(), QLocale::LongFormat));
        cross_->setAutoRaise(true);
        cross_->setToolTip(MessageBar::tr("Close this message (Esc)"));
        cross_->setAccessibleName(MessageBar::tr("Close this message"));
        connect(cross_, &QToolButton::clicked, this, [this] { bar_->remove(this); });
        leave_.setSingleShot(true);
        connect(&leave_, &QTimer::timeout, this, [this] { bar_->remove(this); });
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(space::kWide, space::kTight, space::kGap, space::kTight);
        row->addWidget(icon_);
        row->addWidget(text_, 1);
        row->addLayout(answers_);
        row->addWidget(cross_);
        paintIcons();
    }

    MessageBar::Kind kind() const { return kind_; }
    const QString& topic() const { return topic_; }
    QString text() const { return text_->text(); }
    bool isNote() const { return kind_ == MessageBar::Kind::Note; }

    QPushButton* addAnswer(const QString& text) {
        auto* button = new QPushButton(text, this);
        answers_->addWidget(button);
        button->show();
        return button;
    }
    bool hasAnswers() const { return !answers_->isEmpty(); }

    // A note's time begins when it can be read.
    void see(bool seen) {
        setVisible(seen);
        if (seen && isNote() && !leave_.isActive()) {
            leave_.start(std::max(kNoteMs, static_cast<int>(text().size()) * kReadingMs));
        }
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const QColor tint = tone();
        const QColor ground = Theme::of(palette()).surface;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(mixed(ground, tint, kBorderTint));
        painter.setBrush(mixed(ground, tint, kTint));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }

    void changeEvent(QEvent* event) override {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::PaletteChange) {
            paintIcons();
        }
    }

    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Escape) {
            bar_->remove(this);
            return;
        }
        QWidget::keyPressEvent(event);
    }

  private:
    QColor tone() const {
        const Theme& theme = Theme::of(palette());
        return kind_ == MessageBar::Kind::Problem ? theme.bad : theme.accent;
    }

    void paintIcons() {
        const QString name = kind_ == MessageBar::Kind::Note      ? QStringLiteral("info")
                             : kind_ == MessageBar::Kind::Problem ? QStringLiteral("error")
                                                                  : QStringLiteral("help");
        icon_->setPixmap(ownIcon(name, kIconSize, tone(), devicePixelRatioF()));
        cross_->setIcon(ownIcon(QStringLiteral("close"), kIconSize - 4, Theme::of(palette()).muted,
                                devicePixelRatioF()));
    }

    MessageBar* bar_;
    MessageBar::Kind kind_;
    QString topic_;
    QLabel* icon_;
    QLabel* text_;
    QToolButton* cross_;
    QHBoxLayout* answers_;
    QTimer leave_;
};

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), more_(new QLabel(this)), column_(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("messageBar"));
    column_->setContentsMargins(space::kFlush);
    column_->setSpacing(space::kTight);
    more_->setObjectName(QStringLiteral("moreMessages"));
    more_->setAutoFillBackground(true);
    more_->setAlignment(Qt::AlignCenter);
    more_->setToolTip(tr("They appear as you close those below; all are in the log."));
    column_->addWidget(more_);
    parent->installEventFilter(this);
    setVisible(false);
}

MessageBar::~MessageBar() = default;

void MessageBar::note(const QString& text, const QString& topic) {
    give(Kind::Note, text, topic);
}

void MessageBar::problem(const QString& text, const QString& topic) {
    give(Kind::Problem, text, topic);
}

void MessageBar::ask(const QString& text, const QString& topic) {
    give(Kind::Question, text, topic);
}

void MessageBar::give(Kind kind, const QString& text, const QString& topic) {
    log(kind, text);
    const QString about = topic.isEmpty() ? text : topic;
    settle(about);
    auto* row = new MessageRow(kind, text, about, this);
    rows_.push_back(row);
    last_ = row;
    column_->addWidget(row);
    arrange();
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton* MessageBar::addAnswer(const QString& text, std::function<void()> action) {
    if (last_ == nullptr) {
        return nullptr;
    }
    MessageRow* row = last_;
    const bool first = !row->hasAnswers();
    QPushButton* button = row->addAnswer(text);
    connect(button, &QPushButton::clicked, this, [this, row, text, action = std::move(action)] {
        spdlog::info("{} {}", row->text().toStdString(), text.toStdString());
        const auto chosen = action; // the button goes with the message
        remove(row);
        chosen();
    });
    if (first && row->kind() == Kind::Question) {
        if (auto* focus = QApplication::focusWidget(); focus != nullptr && !isAncestorOf(focus)) {
            focusBefore_ = focus;
        }
        button->setFocus();
    }
    return button;
}

MessageRow* MessageBar::foremost() const {
    const auto found = std::max_element( // the newest of the highest
        rows_.rbegin(), rows_.rend(),
        [](const MessageRow* a, const MessageRow* b) { return a->kind() < b->kind(); });
    return found == rows_.rend() ? nullptr : *found;
}

void MessageBar::settle(const QString& topic) {
    const auto found = std::ranges::find(rows_, topic, &MessageRow::topic);
    if (found != rows_.end()) {
        remove(*found);
    }
}

QString MessageBar::text() const {
    const MessageRow* row = foremost();
    return row == nullptr ? QString() : row->text();
}

void MessageBar::dismiss() {
    if (const MessageRow* row = foremost()) {
        remove(row);
    }
}

bool MessageBar::closeRead() {
    const MessageRow* read = nullptr;
    for (const MessageRow* row : rows_) {
        if (row->kind() != Kind::Question && (read == nullptr || row->kind() >= read->kind())) {
            read = row;
        }
    }
    if (read != nullptr) {
        remove(read);
    }
    return read != nullptr;
}

void MessageBar::remove(const MessageRow* row) {
    const auto place = std::ranges::find(rows_, row);
    if (place == rows_.end()) {
        return;
    }
    MessageRow* gone = *place;
    rows_.erase(place);
    last_ = last_ == gone ? nullptr : last_;
    const bool hadFocus = gone->isAncestorOf(QApplication::focusWidget());
    gone->hide();
    gone->deleteLater(); // one of its buttons may be at work
    if (hadFocus && focusBefore_ != nullptr) {
        focusBefore_->setFocus();
    }
    arrange();
}

void MessageBar::arrange() {
    std::vector<MessageRow*> ranked(rows_.rbegin(), rows_.rend()); // the newest first
    std::ranges::stable_sort(ranked, std::greater(), &MessageRow::kind);
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        ranked[i]->see(i < kMostRows);
    }
    const int hidden = std::max(0, count() - kMostRows);
    more_->setText(tr("%n more message(s)", nullptr, hidden));
    more_->setVisible(hidden > 0);
    setVisible(!rows_.empty());
    place();
}

void MessageBar::place() {
    if (rows_.empty()) {
        return;
    }
    const QRect room = parentWidget()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const int width = std::min(room.width(), kWidest);
    const int height =
        std::min(room.height(), column_->hasHeightForWidth() ? column_->totalHeightForWidth(width)
                                                             : column_->totalSizeHint().height());
    setGeometry(room.center().x() - width / 2, room.bottom() + 1 - height, width, height);
    raise();
}

bool MessageBar::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        place();
    }
    return QWidget::event(event);
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sharesnet
