#include "ui/base/empty_state.h"

#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/base/workbench_style.h"

#include <QAction>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kPictureSide = 32;
constexpr int kWidestText = 440; // of the text, to be read at ease
constexpr int kNarrowestText = 160;

QString headingOf(const QString& text) {
    return text.section(QLatin1Char('\n'), 0, 0);
}

// A long path may end a line behind each of its folders.
QString bodyOf(const QString& text) {
    return text.section(QLatin1Char('\n'), 1).replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
}

int wrappedHeight(const QFont& font, const QString& text, int width) {
    return text.isEmpty() ? 0
                          : QFontMetrics(font)
                                .boundingRect(QRect(0, 0, width, 1 << 16), Qt::TextWordWrap, text)
                                .height();
}

} // namespace

EmptyState::EmptyState(const QString& icon, QWidget* parent) : QLabel(parent), icon_(icon) {
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
    setMargin(space::kMargin);
}

void EmptyState::setAction(QAction* action) {
    button_ = new QPushButton(this);
    makePrimary(button_);
    button_->hide();
    const auto follow = [this, action] {
        button_->setText(action->iconText());
        button_->setToolTip(action->toolTip());
        button_->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button_, follow);
    connect(button_, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void EmptyState::showAction(bool shown) {
    if (button_ != nullptr) {
        button_->setVisible(shown);
        update();
    }
}

// From top to bottom, in the middle of the label; the picture goes where there is no room.
EmptyState::Places EmptyState::places() const {
    const QRect inner = contentsRect().adjusted(margin(), 0, -margin(), 0);
    const int width = std::clamp(inner.width(), 1, kWidestText);
    const int title = wrappedHeight(strongFont(font()), headingOf(text()), width);
    const int body = wrappedHeight(font(), bodyOf(text()), width);
    const bool hasButton = button_ != nullptr && !button_->isHidden();
    const QSize button = hasButton ? button_->sizeHint() : QSize(0, 0);
    int height = title + (body > 0 ? space::kTight + body : 0) +
                 (hasButton ? space::kWide + button.height() : 0);
    const bool hasIcon = inner.height() >= height + kPictureSide + space::kGap;
    height += hasIcon ? kPictureSide + space::kGap : 0;
    const int left = inner.center().x() - width / 2;
    int top = inner.top() + std::max(0, (inner.height() - height) / 2);
    Places found;
    if (hasIcon) {
        found.icon = QRect(inner.center().x() - kPictureSide / 2, top, kPictureSide, kPictureSide);
        top += kPictureSide + space::kGap;
    }
    found.title = QRect(left, top, width, title);
    top += title + space::kTight;
    found.body = QRect(left, top, width, body);
    top += body > 0 ? body + space::kWide : space::kWide - space::kTight;
    found.button = QRect(QPoint(inner.center().x() - button.width() / 2, top), button);
    return found;
}

QSize EmptyState::sizeHint() const {
    return {kWidestText, kPictureSide + 6 * fontMetrics().height()};
}

QSize EmptyState::minimumSizeHint() const {
    return {kNarrowestText, 3 * fontMetrics().height()};
}

void EmptyState::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    const Places at = places();
    QPainter painter(this);
    if (!at.icon.isEmpty()) {
        painter.drawPixmap(at.icon.topLeft(),
                           ownIcon(icon_, kPictureSide, theme.outline, devicePixelRatioF()));
    }
    constexpr int kFlags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    painter.setFont(strongFont(font()));
    painter.setPen(bodyOf(text()).isEmpty() ? theme.muted : theme.text);
    painter.drawText(at.title, kFlags, headingOf(text()));
    painter.setFont(font());
    painter.setPen(theme.muted);
    painter.drawText(at.body, kFlags, bodyOf(text()));
    if (button_ != nullptr) { // where the text, of which nothing tells when it changes, ends now
        button_->setGeometry(at.button);
    }
}

} // namespace sharesnet
