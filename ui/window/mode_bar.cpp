#include "ui/window/mode_bar.h"

#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/style_shapes.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QButtonGroup>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kIcon = 20;
constexpr int kModePad = space::kGap;
constexpr int kLeastWidth = 52;

// An icon over a word, or an icon alone; tinted while it is checked.
class BarButton : public QToolButton {
  public:
    BarButton(const QString& icon, const QString& word, QWidget* parent)
        : QToolButton(parent), icon_(icon) {
        setText(word);
        setFont(smallFont(font()));
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // all as wide as the widest
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override {
        if (text().isEmpty()) {
            return {kLeastWidth, kIcon + 2 * kModePad - 4};
        }
        const int word = strongMetrics().horizontalAdvance(text()) + 2 * kModePad;
        return {std::max(kLeastWidth, word), kIcon + 2 * kModePad + 4 + strongMetrics().height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool lit = isChecked() || isDown();
        if (lit || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(lit ? theme.tint : theme.window);
            painter.drawRoundedRect(QRectF(rect()), shapes::kCardRadius, shapes::kCardRadius);
        }
        const QColor ink = lit ? theme.accentText : underMouse() ? theme.text : theme.muted;
        const int top = text().isEmpty() ? (height() - kIcon) / 2 : kModePad;
        painter.drawPixmap((width() - kIcon) / 2, top,
                           ownIcon(icon_, kIcon, ink, devicePixelRatioF()));
        painter.setPen(ink);
        painter.setFont(isChecked() ? strongFont(font()) : font());
        painter.drawText(rect().adjusted(0, top + kIcon, 0, -kModePad / 2), Qt::AlignCenter,
                         text());
        if (hasFocus()) {
            shapes::focusRing(painter, rect(), theme);
        }
    }

  private:
    QFontMetrics strongMetrics() const { return QFontMetrics(strongFont(font())); }

    QString icon_;
};

} // namespace

ModeBar::ModeBar(QWidget* parent)
    : QWidget(parent),
      search_(new BarButton(QStringLiteral("search"), {}, this)),
      help_(new BarButton(QStringLiteral("help"), {}, this)),
      settings_(new BarButton(QStringLiteral("settings"), {}, this)) {
    setObjectName(QStringLiteral("modeBar"));
    setAccessibleName(tr("Modes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kTight, space::kGap, space::kTight, space::kGap);
    column->setSpacing(space::kTight);
    auto* group = new QButtonGroup(this);
    for (const Mode mode : kModes) {
        auto* button = new BarButton(QStringLiteral("mode-") + modeKey(mode), modeName(mode), this);
        button->setObjectName(QStringLiteral("mode-") + modeKey(mode));
        button->setCheckable(true);
        button->setAccessibleName(modeName(mode).remove(u'&'));
        setAccessibleRole(button, QAccessible::RadioButton);
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(modeName(mode)).arg(buttons_.size() + 1));
        connect(button, &QToolButton::clicked, this, [this, mode] { emit modeChosen(mode); });
        group->addButton(button);
        column->addWidget(button);
        buttons_.push_back(button);
    }
    column->addStretch();
    search_->setObjectName(QStringLiteral("searchButton"));
    search_->setToolTip(tr("Search for a command, a preset or a run (Ctrl+Shift+P)"));
    search_->setAccessibleName(tr("Search"));
    help_->setObjectName(QStringLiteral("helpButton"));
    help_->setToolTip(tr("Help for the part in use (F1)"));
    help_->setAccessibleName(tr("Help"));
    settings_->setObjectName(QStringLiteral("settingsButton"));
    settings_->setToolTip(tr("Appearance and panels"));
    settings_->setAccessibleName(tr("Settings"));
    settings_->setPopupMode(QToolButton::InstantPopup);
    column->addWidget(search_);
    column->addWidget(help_);
    column->addWidget(settings_);
    setMode(Mode::Design);
}

void ModeBar::setMode(Mode mode) {
    auto* now = buttons_.at(static_cast<std::size_t>(mode));
    now->setChecked(true);
    for (auto* each : buttons_) { // Tab comes to the mode that is on, not to the last one clicked
        each->setFocusPolicy(each == now ? Qt::TabFocus : Qt::NoFocus);
    }
}

void ModeBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), Theme::of(palette()).line);
}

} // namespace sharesnet
