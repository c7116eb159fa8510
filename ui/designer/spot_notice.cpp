#include "ui/designer/spot_notice.h"

#include "ui/base/spacing.h"

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kBesideSpot = 8; // pixels from the spot
constexpr int kFromEdge = 4;

} // namespace

SpotNotice::SpotNotice(QWidget* viewport) : QLabel(viewport) {
    setObjectName(QStringLiteral("notice"));
    setWordWrap(true);
    setMargin(space::kGap);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    hide();
}

void SpotNotice::say(const QString& text, const QRect& spot, int widest) {
    setText(text);
    const QSize room = parentWidget()->size();
    const int width = std::min(room.width() - 2 * kFromEdge, widest);
    resize(width, heightForWidth(width));
    const int below = spot.bottom() + kBesideSpot;
    const int y = below + height() <= room.height() ? below : spot.top() - kBesideSpot - height();
    move(std::clamp(spot.left(), kFromEdge, std::max(kFromEdge, room.width() - width - kFromEdge)),
         std::max(kFromEdge, y));
    show();
    raise();
}

QString SpotNotice::shown() const {
    return isVisibleTo(parentWidget()) ? text() : QString();
}

} // namespace sharesnet
