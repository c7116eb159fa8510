#include "ui/activations/prediction_bars.h"

#include "ui/base/number_text.h"
#include "ui/base/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace sharesnet {

std::vector<Prediction> topPredictions(const FeatureMaps& maps, int count) {
    std::vector<std::size_t> order(maps.probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto end =
        order.begin() + std::min<std::ptrdiff_t>(count, static_cast<std::ptrdiff_t>(order.size()));
    std::partial_sort(order.begin(), end, order.end(), [&](std::size_t a, std::size_t b) {
        return maps.probabilities[a] > maps.probabilities[b];
    });
    std::vector<Prediction> top;
    for (auto at = order.begin(); at != end; ++at) {
        const QString name = *at < maps.classNames.size()
                                 ? QString::fromStdString(maps.classNames[*at])
                                 : PredictionBars::tr("class %1").arg(*at);
        top.push_back({name, maps.probabilities[*at]});
    }
    return top;
}

PredictionBars::PredictionBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Prediction"));
}

void PredictionBars::setMaps(const FeatureMaps* maps) {
    top_ = maps ? topPredictions(*maps, kShown) : std::vector<Prediction>();
    QStringList texts;
    for (const Prediction& p : top_) {
        texts << tr("%1 %2").arg(p.name, percentText(p.probability));
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
    const int numberWidth = metrics.horizontalAdvance(percentText(1));
    int nameWidth = 0;
    for (const Prediction& p : top_) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(p.name));
    }
    nameWidth = std::min(nameWidth, width() * 2 / 5);
    QRect line(0, 0, width(), lineHeight());
    for (const Prediction& p : top_) {
        const QRect bar = line.adjusted(nameWidth + pad, line.height() / 4, -numberWidth - pad,
                                        -line.height() / 4);
        painter.setPen(theme.text);
        painter.drawText(QRect(line.left(), line.top(), nameWidth, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(p.name, Qt::ElideRight, nameWidth));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, percentText(p.probability));
        painter.fillRect(bar, theme.line);
        painter.fillRect(QRectF(bar.x(), bar.y(), bar.width() * p.probability, bar.height()),
                         theme.conv);
        line.translate(0, lineHeight());
    }
}

} // namespace sharesnet
