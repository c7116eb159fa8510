#include "ui/activations/similarity_matrix.h"

#include "ui/base/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sharesnet {

SimilarityMatrix::SimilarityMatrix(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Similarity of the uses"));
}

int SimilarityMatrix::count() const {
    if (!maps_ || maps_->similarity.size() != maps_->uses.size() * maps_->uses.size()) {
        return 0;
    }
    return static_cast<int>(maps_->uses.size());
}

double SimilarityMatrix::value(int row, int column) const {
    return maps_->similarity[static_cast<std::size_t>(row * count() + column)];
}

void SimilarityMatrix::setMaps(std::shared_ptr<const FeatureMaps> maps) {
    maps_ = std::move(maps);
    QStringList rows;
    for (int row = 0; row < count(); ++row) {
        QStringList values;
        for (int column = 0; column < count(); ++column) {
            values << QLocale().toString(value(row, column), 'f', 2);
        }
        rows << values.join(QLatin1Char(' '));
    }
    setAccessibleDescription(rows.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

QSize SimilarityMatrix::sizeHint() const {
    const int side = fontMetrics().averageCharWidth() * 34;
    return {side, side};
}

QSize SimilarityMatrix::minimumSizeHint() const {
    return sizeHint() / 2;
}

int SimilarityMatrix::margin() const {
    return fontMetrics().horizontalAdvance(QString::number(std::max(count(), 10))) +
           fontMetrics().averageCharWidth();
}

QRectF SimilarityMatrix::cell(int row, int column) const {
    const double side = (std::min(width(), height()) - margin() - 1.0) / std::max(count(), 1);
    return {margin() + column * side, margin() + row * side, side, side};
}

QString SimilarityMatrix::textAt(const QPoint& position) const {
    for (int row = 0; row < count(); ++row) {
        for (int column = 0; column < count(); ++column) {
            if (cell(row, column).contains(position)) {
                const FeatureMap& a = maps_->uses[static_cast<std::size_t>(row)];
                const FeatureMap& b = maps_->uses[static_cast<std::size_t>(column)];
                return tr("block %1 and block %2: %3")
                    .arg(a.block)
                    .arg(b.block)
                    .arg(QLocale().toString(value(row, column), 'f', 4));
            }
        }
    }
    return {};
}

void SimilarityMatrix::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    const QFontMetrics metrics(font());
    const double side = cell(0, 0).width();
    const bool numbers = side >= metrics.horizontalAdvance(QStringLiteral("0.00")) + 2;
    const int everyLabel = std::max(1, static_cast<int>(std::ceil(margin() / side)));
    for (int row = 0; row < count(); ++row) {
        for (int column = 0; column < count(); ++column) {
            const double v = value(row, column);
            const QColor shade = mixed(theme.window, theme.shared(0),
                                       std::isfinite(v) ? std::clamp(v, 0.0, 1.0) : 0);
            painter.fillRect(cell(row, column).adjusted(0.5, 0.5, -0.5, -0.5), shade);
            if (!numbers) {
                continue;
            }
            painter.setPen(textOn(shade));
            painter.drawText(cell(row, column), Qt::AlignCenter,
                             std::isfinite(v) ? QLocale().toString(v, 'f', 2)
                                              : QStringLiteral("–"));
        }
        if (row % everyLabel != 0) {
            continue;
        }
        const FeatureMap& map = maps_->uses[static_cast<std::size_t>(row)];
        const QString label = QString::number(maps_->shared ? map.use : map.block);
        painter.setPen(theme.muted);
        painter.drawText(
            QRectF(0, cell(row, 0).y(), margin() - metrics.averageCharWidth() / 2.0, side),
            Qt::AlignRight | Qt::AlignVCenter, label);
        const double center = cell(0, row).center().x();
        painter.drawText(QRectF(center - margin(), 0, 2 * margin(), margin()), Qt::AlignCenter,
                         label);
    }
}

bool SimilarityMatrix::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace sharesnet
