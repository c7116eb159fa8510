#include "ui/panels/stage_bars.h"

#include "ui/base/number_text.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sharesnet {

StageBars::StageBars(QWidget* parent) : QWidget(parent), theme_(Theme::of(palette())) {
    setAccessibleName(tr("Parameters of each stage, shared and unshared"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageBars::setCost(const ArchCost& cost) {
    const std::size_t before = bars_.size();
    bars_.clear();
    largest_ = 0;
    QStringList told;
    for (const StageCost& stage : cost.stages) {
        bars_.push_back({stage.parameters, stage.parametersUnshared});
        largest_ = std::max({largest_, stage.parameters, stage.parametersUnshared});
        told << stageText(static_cast<int>(bars_.size()));
    }
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    if (before != bars_.size()) {
        updateGeometry();
    }
    update();
}

QRectF StageBars::barRect(int stage, bool shared) const {
    const double left = labelWidth();
    const double room = std::max(0.0, width() - left - valueWidth());
    const Bar& bar = bars_[stage - 1];
    const double value = static_cast<double>(shared ? bar.shared : bar.unshared);
    const double thick = std::round(rowHeight() * 0.32);
    const double top =
        std::round((stage - 1) * rowHeight() + rowHeight() * 0.14) + (shared ? thick : 0);
    const double length =
        largest_ > 0 ? std::max(1.0, room * value / static_cast<double>(largest_)) : 0;
    return {left, top, length, thick};
}

QSize StageBars::sizeHint() const {
    const double width = labelWidth() + valueWidth() + 8 * QFontMetricsF(font()).height();
    return QSizeF(width, rowHeight() * static_cast<double>(bars_.size())).toSize();
}

QSize StageBars::minimumSizeHint() const {
    const double width = labelWidth() + valueWidth() + 2 * QFontMetricsF(font()).height();
    return QSizeF(width, rowHeight() * static_cast<double>(bars_.size())).toSize();
}

bool StageBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int stage = static_cast<int>(help->pos().y() / rowHeight()) + 1;
        if (stage >= 1 && stage <= static_cast<int>(bars_.size())) {
            QToolTip::showText(help->globalPos(), stageText(stage), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void StageBars::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double row = rowHeight();
    const int first = std::max(1, static_cast<int>(event->rect().top() / row) + 1);
    const int last = std::min(static_cast<int>(bars_.size()),
                              static_cast<int>(event->rect().bottom() / row) + 1);
    for (int stage = first; stage <= last; ++stage) {
        const QRectF line(0, (stage - 1) * row, width(), row);
        painter.setPen(theme_.muted);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("stage %1").arg(stage));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, compact(bars_[stage - 1].shared));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.groove);
        painter.drawRoundedRect(barRect(stage, false), 2, 2);
        painter.setBrush(theme_.shared(0));
        painter.drawRoundedRect(barRect(stage, true), 2, 2);
    }
}

void StageBars::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        theme_ = Theme::of(palette());
        update();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

QString StageBars::stageText(int stage) const {
    const Bar& bar = bars_[stage - 1];
    return tr("Stage %1: %2 parameters, %3 unshared")
        .arg(stage)
        .arg(grouped(bar.shared), grouped(bar.unshared));
}

double StageBars::rowHeight() const {
    return std::ceil(QFontMetricsF(font()).height() * 1.5);
}

double StageBars::labelWidth() const {
    const QString widest = tr("stage %1").arg(bars_.size());
    return std::ceil(QFontMetricsF(font()).horizontalAdvance(widest) +
                     QFontMetricsF(font()).averageCharWidth() * 1.5);
}

double StageBars::valueWidth() const {
    double widest = 0;
    for (const Bar& bar : bars_) {
        widest = std::max(widest, QFontMetricsF(font()).horizontalAdvance(compact(bar.shared)));
    }
    return std::ceil(widest + QFontMetricsF(font()).averageCharWidth());
}

} // namespace sharesnet
