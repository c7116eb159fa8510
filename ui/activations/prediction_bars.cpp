#include "ui/activations/prediction_bars.h"

#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

QString probabilityText(double probability) {
    return std::isfinite(probability) ? percentText(probability) : PredictionBars::tr("NaN");
}

QString nameOf(const Prediction& prediction) {
    return QString::fromStdString(prediction.name);
}

} // namespace

PredictionBars::PredictionBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Prediction"));
}

void PredictionBars::setMaps(const FeatureMaps* maps, int truth) {
    top_ = maps ? likeliestClasses(*maps, kShown) : std::vector<Prediction>();
    truth_ = truth;
    QStringList texts;
    if (!verdict().isEmpty()) {
        texts << verdict();
    }
    for (const Prediction& p : top_) {
        texts << tr("%1 %2").arg(nameOf(p), probabilityText(p.probability));
    }
    setAccessibleDescription(texts.join(QLatin1String(", ")));
    setToolTip(texts.join(QLatin1Char('\n')));
    update();
}

bool PredictionBars::wrong() const {
    return !top_.empty() && top_.front().label != truth_;
}

// Outputs that are NaN are no answer.
QString PredictionBars::verdict() const {
    if (top_.empty() || truth_ < 0 || !std::isfinite(top_.front().probability)) {
        return {};
    }
    return (wrong() ? tr("Wrong: %1") : tr("Right: %1")).arg(nameOf(top_.front()));
}

int PredictionBars::lineHeight() const {
    return fontMetrics().height() * 5 / 4;
}

QSize PredictionBars::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 30, (kShown + 1) * lineHeight()};
}

// The name of the right class is strong.
void PredictionBars::paintLine(QPainter& painter, const QRect& line, const Prediction& prediction,
                               int nameWidth) const {
    const Theme theme = Theme::of(palette());
    const QFontMetrics metrics(font());
    const int pad = metrics.averageCharWidth();
    const int numberWidth = metrics.horizontalAdvance(probabilityText(1));
    const bool right = prediction.label == truth_;
    const QRect bar =
        line.adjusted(nameWidth + pad, line.height() / 3, -numberWidth - pad, -line.height() / 3);
    painter.setPen(theme.text);
    painter.setFont(right ? strongFont(font()) : font());
    painter.drawText(
        QRect(line.left(), line.top(), nameWidth, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter.font())
            .elidedText((right ? QStringLiteral("✓ ") : QString()) + nameOf(prediction),
                        Qt::ElideRight, nameWidth));
    painter.setFont(font());
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     probabilityText(prediction.probability));
    painter.fillRect(bar, theme.groove);
    if (std::isfinite(prediction.probability)) {
        painter.fillRect(
            QRectF(bar.x(), bar.y(), bar.width() * prediction.probability, bar.height()),
            theme.accent);
    }
}

void PredictionBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    const QFontMetrics metrics(strongFont(font()));
    int nameWidth = 0;
    for (const Prediction& p : top_) {
        const QString mark = p.label == truth_ ? QStringLiteral("✓ ") : QString();
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(mark + nameOf(p)));
    }
    nameWidth = std::min(nameWidth, width() * 2 / 5);
    QRect line(0, 0, width(), lineHeight());
    if (!verdict().isEmpty()) {
        painter.setPen(wrong() ? theme.bad : theme.muted);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(verdict(), Qt::ElideRight, width()));
        line.translate(0, lineHeight());
    }
    for (const Prediction& p : top_) {
        paintLine(painter, line, p, nameWidth);
        line.translate(0, lineHeight());
    }
}

} // namespace sharesnet
