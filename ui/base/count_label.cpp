#include "ui/base/count_label.h"

#include "ui/base/number_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace sharesnet {

QString CountLabel::shortened() const {
    if (fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        return {};
    }
    bool isNumber = false;
    const qlonglong number = QLocale().toLongLong(text(), &isNumber);
    return isNumber ? compact(number) : QString();
}

bool CountLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !shortened().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

void CountLabel::paintEvent(QPaintEvent* event) {
    const QString brief = shortened();
    if (brief.isEmpty()) {
        return QLabel::paintEvent(event);
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, brief);
}

} // namespace sharesnet
