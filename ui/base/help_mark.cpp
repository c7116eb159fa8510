#include "ui/base/help_mark.h"

#include "ui/base/help_request.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/style_shapes.h"
#include "ui/base/type_scale.h"

#include <QHBoxLayout>
#include <QPainter>

namespace sharesnet {

HelpMark::HelpMark(const QString& about, const QString& place, QWidget* parent)
    : QToolButton(parent) {
    setObjectName(QStringLiteral("helpMark"));
    setText(QStringLiteral("?"));
    setMeaning(about, place);
    setFocusPolicy(Qt::TabFocus);
    describeByNameAlone(this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, [this] { askForDefinition(place_, this); });
}

void HelpMark::setMeaning(const QString& about, const QString& place) {
    place_ = place;
    setAccessibleName(tr("What “%1” means").arg(about));
    setToolTip(accessibleName());
}

// As high as a line of text, so that no row grows by it.
QSize HelpMark::sizeHint() const {
    const int side = fontMetrics().height();
    return {side, side};
}

void HelpMark::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool pointedAt = underMouse() && isEnabled();
    if (pointedAt || isDown()) {
        painter.setPen(QPen(theme.line, 1));
        painter.setBrush(theme.tint);
        painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.setFont(smallFont(font()));
    painter.setPen(pointedAt ? theme.accentText : theme.muted);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus()) {
        shapes::focusRing(painter, rect(), theme);
    }
}

QHBoxLayout* withHelp(QWidget* heading, HelpMark* mark) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kTight);
    row->addWidget(heading);
    row->addWidget(mark);
    row->addStretch(1);
    return row;
}

QHBoxLayout* withHelp(QWidget* heading, const QString& about, const QString& place) {
    return withHelp(heading, new HelpMark(about, place));
}

} // namespace sharesnet
