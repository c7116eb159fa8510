#include "ui/designer/zoom_bar.h"

#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/designer/viewing_actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QToolButton>

namespace sharesnet {

namespace {

constexpr int kBarFromCorner = 8;
constexpr int kInside = 2;

} // namespace

ZoomBar::ZoomBar(const ViewingActions& actions, QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("zoomBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kInside, kInside, kInside, kInside);
    row->setSpacing(space::kNone);
    addButton(QString(QChar(0x2212)), actions.zoomOut);
    percent_ = addButton({}, actions.actualSize);
    addButton(QStringLiteral("+"), actions.zoomIn);
    addButton(tr("Fit"), actions.fit);
    addButton(tr("Roll"), actions.rollAll);
    setZoom(1);
    // of the widest text, so that the buttons stay in their places
    percent_->setMinimumWidth(percent_->sizeHint().width() +
                              percent_->fontMetrics().horizontalAdvance(u'0'));
}

QToolButton* ZoomBar::addButton(const QString& text, QAction* action) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    const QString name = action->text().remove(u'&');
    button->setAccessibleName(name);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setToolTip(keys.isEmpty() ? name : tr("%1 (%2)").arg(name, keys));
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    layout()->addWidget(button);
    return button;
}

void ZoomBar::setZoom(double zoom) {
    percent_->setText(percentText(zoom, 0));
    percent_->setAccessibleDescription(tr("Zoom %1").arg(percent_->text()));
}

void ZoomBar::placeIn(const QRect& room) {
    const QSize size = sizeHint();
    setGeometry(QRect(room.bottomRight() - QPoint(size.width(), size.height()) -
                          QPoint(kBarFromCorner - 1, kBarFromCorner - 1),
                      size));
    setVisible(room.width() > size.width() + 2 * kBarFromCorner &&
               room.height() > 4 * size.height());
    raise();
}

int ZoomBar::strip() const {
    return sizeHint().height() + kBarFromCorner;
}

} // namespace sharesnet
