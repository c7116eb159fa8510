#include "ui/activations/prediction_bars.h"

#include "ui/base/number_text.h"
#include "ui/base/theme.h"

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

void PredictionBars::setMaps(const FeatureMaps* maps) {
    top_ = maps ? likeliestClasses(*maps, kShown) : std::vector<Prediction>();
    QStringList texts;
    for (const Prediction& p : top_) {
        texts << tr("%1 %2").arg(nameOf(p), probabilityText(p.probability));
    }
    setAccessibleDescription(texts.join(QLatin1String(", ")));
    setToolTip(texts.join(QLatin1Char('\n')));
    update();
}

int PredictionBars::lineHeight() const {
    return fontMetrics().height() * 5 / 4;
}

QSize PredictionBars::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 30, kShown * lineHeight()};
}

void PredictionBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    const QFontMetrics metrics(font());
    const int pad = metrics.averageCharWidth();
    const int numberWidth = metrics.horizontalAdvance(probabilityText(1));
    int nameWidth = 0;
    for (const Prediction& p : top_) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(nameOf(p)));
    }
    nameWidth = std::min(nameWidth, width() * 2 / 5);
    QRect line(0, 0, width(), lineHeight());
    for (const Prediction& p : top_) {
        const QRect bar = line.adjusted(nameWidth + pad, line.height() / 4, -numberWidth - pad,
                                        -line.height() / 4);
        painter.setPen(theme.text);
        painter.drawText(QRect(line.left(), line.top(), nameWidth, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(nameOf(p), Qt::ElideRight, nameWidth));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, probabilityText(p.probability));
        painter.fillRect(bar, theme.line);
        if (std::isfinite(p.probability)) {
            painter.fillRect(QRectF(bar.x(), bar.y(), bar.width() * p.probability, bar.height()),
                             theme.accent);
        }
        line.translate(0, lineHeight());
    }
}

} // namespace sharesnet
