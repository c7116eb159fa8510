#include "ui/base/message_bar.h"

#include "ui/base/catalog_translator.h"
#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/theme.h"
#include "ui/base/workbench_style.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
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
#include <iterator>

namespace sharesnet {

namespace {

constexpr int kNoteMs = 6'000;
constexpr int kReadingMs = 60;       // a character
constexpr int kAnsweringMs = 20'000; // of a note that has a button
constexpr int kIconSize = 18;
constexpr int kMostRows = 4; // seen at once
constexpr int kWidest = 760;
constexpr int kDialogText = 340; // width
constexpr int kMargin = 12;      // to the edges of the parent
// Screen readers drop an announcement among many events, such as those at the start of a run.
constexpr int kHeardMs = 800;
constexpr double kRowTint = 0.18;
constexpr double kBorderTint = 0.55;
constexpr double kRadius = 6;

void log(MessageBar::Kind kind, const QString& text) {
    const auto level = kind == MessageBar::Kind::Problem    ? spdlog::level::err
                       : kind == MessageBar::Kind::Question ? spdlog::level::warn
                                                            : spdlog::level::info;
    spdlog::log(level, "{}", inEnglish(text).toStdString());
}

} // namespace

// One message: icon, text, answers, and a button that closes it.
class MessageRow : public QWidget {
  public:
    // `place`: that it belongs to, empty: all
    MessageRow(MessageBar::Kind kind, const QString& text, const QString& topic,
               const QString& place, MessageBar* bar, QDialog* dialog)
        : QWidget(dialog != nullptr ? static_cast<QWidget*>(dialog) : bar),
          bar_(bar),
          dialog_(dialog),
          kind_(kind),
          topic_(topic),
          place_(place),
          icon_(new QLabel(this)),
          text_(new QLabel(text, this)),
          cross_(new QToolButton(this)),
          answers_(new QHBoxLayout) {
        setAccessibleName(text);
        // a reader says an alert with what has the focus in it
        setAccessibleRole(this, kind == MessageBar::Kind::Question ? QAccessible::AlertMessage
                                                                   : QAccessible::Client);
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
        dialog_ != nullptr ? layOutDialog() : layOutRow();
        paintIcons();
    }

    QDialog* dialog() const { return dialog_; } // null: it is in the bar

    MessageBar::Kind kind() const { return kind_; }
    const QString& topic() const { return topic_; }
    const QString& place() const { return place_; }
    QString text() const { return text_->text(); }
    bool isNote() const { return kind_ == MessageBar::Kind::Note; }

    QPushButton* addAnswer(const QString& text) {
        auto* button = new QPushButton(text, this);
        button->setAccessibleDescription(text_->text()); // "Save" alone asks nothing
        answers_->addWidget(button);
        button->show();
        if (isNote() && leave_.isActive()) {
            leave_.start(kAnsweringMs);
        }
        if (dialog_ != nullptr && answers_->count() == 1) {
            button->setDefault(true);
            makePrimary(button);
        }
        return button;
    }
    bool hasAnswers() const { return !answers_->isEmpty(); }

    // A note's time begins when it can be read.
    void see(bool seen) {
        setVisible(seen);
        if (seen && !heard_ && kind_ != MessageBar::Kind::Question) {
            heard_ = true;
            QTimer::singleShot(kHeardMs, this, [this] { announce(bar_, text()); });
        }
        if (seen && isNote() && !leave_.isActive()) {
            leave_.start(std::max(kNoteMs, static_cast<int>(text().size()) * kReadingMs));
        }
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        if (dialog_ != nullptr) {
            return;
        }
        const QColor tint = tone();
        const Theme& theme = Theme::of(palette());
        const QColor ground = theme.surface;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.highContrast ? tint : mixed(ground, tint, kBorderTint));
        painter.setBrush(mixed(ground, tint, kRowTint));
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
    void layOutRow() {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(space::kWide, space::kTight, space::kGap, space::kTight);
        row->addWidget(icon_);
        row->addWidget(text_, 1);
        row->addLayout(answers_);
        row->addWidget(cross_);
    }

    // The answers below the text, in a row of their own.
    void layOutDialog() {
        cross_->hide(); // the dialog has one
        auto* row = new QHBoxLayout;
        row->setSpacing(space::kWide);
        row->addWidget(icon_, 0, Qt::AlignTop);
        row->addWidget(text_, 1);
        auto* buttons = new QHBoxLayout;
        buttons->addStretch(1);
        buttons->addLayout(answers_);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(space::kMargin, space::kMargin, space::kMargin, space::kMargin);
        column->setSpacing(space::kMargin);
        column->addLayout(row);
        column->addLayout(buttons);
        text_->setMinimumWidth(kDialogText);
    }

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
    QDialog* dialog_;
    MessageBar::Kind kind_;
    QString topic_;
    QString place_;
    QLabel* icon_;
    QLabel* text_;
    QToolButton* cross_;
    QHBoxLayout* answers_;
    QTimer leave_;
    bool heard_ = false;
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

void MessageBar::note(const QString& text, const QString& topic, Reach reach) {
    give(Kind::Note, text, topic, reach);
}

void MessageBar::problem(const QString& text, const QString& topic, Reach reach) {
    give(Kind::Problem, text, topic, reach);
}

void MessageBar::ask(const QString& text, const QString& topic) {
    give(Kind::Question, text, topic, Reach::Everywhere);
}

void MessageBar::askFirst(const QString& text, const QString& topic) {
    give(Kind::Question, text, topic, Reach::Everywhere, Form::Dialog);
}

void MessageBar::give(Kind kind, const QString& text, const QString& topic, Reach reach,
                      Form form) {
    log(kind, text);
    const QString about = topic.isEmpty() ? text : topic;
    settle(about);
    auto* dialog = form == Form::Dialog ? new QDialog(this) : nullptr;
    const QString place = reach == Reach::Everywhere ? QString() : place_;
    auto* row = new MessageRow(kind, text, about, place, this, dialog);
    rows_.push_back(row);
    last_ = row;
    if (dialog != nullptr) {
        openDialog(row);
    } else {
        column_->addWidget(row);
    }
    arrange();
    if (kind == Kind::Question) {
        QAccessibleEvent alert(row, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageBar::openDialog(MessageRow* row) {
    QDialog* dialog = row->dialog();
    dialog->setObjectName(QStringLiteral("question"));
    dialog->setWindowTitle(window()->windowTitle());
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(space::kFlush);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(row);
    connect(dialog, &QDialog::rejected, this, [this, row] { remove(row); });
    dialog->open();
}

QPushButton* MessageBar::addAnswer(const QString& text, std::function<void()> action) {
    if (last_ == nullptr) {
        return nullptr;
    }
    MessageRow* row = last_;
    const bool first = !row->hasAnswers();
    QPushButton* button = row->addAnswer(text);
    connect(button, &QPushButton::clicked, this, [this, row, text, action = std::move(action)] {
        spdlog::info("{} {}", inEnglish(row->text()).toStdString(), inEnglish(text).toStdString());
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

void MessageBar::setPlace(const QString& place) {
    place_ = place;
    arrange();
}

std::vector<MessageRow*> MessageBar::here() const {
    std::vector<MessageRow*> found;
    std::ranges::copy_if(rows_, std::back_inserter(found), [this](const MessageRow* row) {
        return row->place().isEmpty() || row->place() == place_;
    });
    return found;
}

MessageRow* MessageBar::foremost() const {
    const std::vector<MessageRow*> rows = here();
    const auto found = std::max_element( // the newest of the highest
        rows.rbegin(), rows.rend(),
        [](const MessageRow* a, const MessageRow* b) { return a->kind() < b->kind(); });
    return found == rows.rend() ? nullptr : *found;
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
    for (const MessageRow* row : here()) {
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
    // later: one of its buttons may be at work
    if (QDialog* dialog = gone->dialog()) {
        dialog->hide();
        dialog->deleteLater();
    } else {
        gone->hide();
        gone->deleteLater();
    }
    if (hadFocus && focusBefore_ != nullptr) {
        focusBefore_->setFocus();
    }
    arrange();
}

void MessageBar::arrange() {
    for (MessageRow* row : rows_) {
        if (!row->place().isEmpty() && row->place() != place_) {
            row->see(false);
        }
    }
    std::vector<MessageRow*> ranked = here();
    std::erase_if(ranked, [](const MessageRow* row) { return row->dialog() != nullptr; });
    std::ranges::reverse(ranked); // the newest first
    std::ranges::stable_sort(ranked, std::greater(), &MessageRow::kind);
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        ranked[i]->see(i < kMostRows);
    }
    const int hidden = std::max(0, static_cast<int>(ranked.size()) - kMostRows);
    more_->setText(tr("%n more message(s)", nullptr, hidden));
    more_->setVisible(hidden > 0);
    setVisible(!ranked.empty());
    layOverEdge();
}

void MessageBar::layOverEdge() {
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
        layOverEdge();
    }
    return QWidget::event(event);
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize) {
        layOverEdge();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sharesnet
