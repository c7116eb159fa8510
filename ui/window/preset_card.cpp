#include "ui/window/preset_card.h"

#include "core/arch/cost.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/style_shapes.h"
#include "ui/base/type_scale.h"

#include <QPainter>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kCardPad = space::kWide;
constexpr int kGap = space::kGap;
constexpr int kPicture = 26; // high
constexpr int kWidth = 224;
constexpr double kMostScale = 1.6; // of the picture of what shares

} // namespace

PresetCard::PresetCard(const Preset& preset, QWidget* parent)
    : QAbstractButton(parent), pattern_(sharePattern(preset.spec)) {
    const ArchCost cost = costOf(preset.spec);
    setText(QString::fromStdString(preset.title));
    counts_ = tr("%1 parameters").arg(grouped(cost.parameters));
    if (cost.parameters < cost.parametersUnshared) {
        saved_ = QStringLiteral("−%1").arg(percentText(cost.reduction()));
    }
    const QString family = coreText(preset.family);
    where_ = QString::fromStdString(preset.family).section(u' ', 0, 0);
    setToolTip(tr("%1: %2 parameters, %3 without sharing")
                   .arg(family, grouped(cost.parameters), grouped(cost.parametersUnshared)));
    setAccessibleName(QStringList{text(), where_, counts_}.join(QStringLiteral(", ")));
    setAccessibleDescription(toolTip());
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize PresetCard::sizeHint() const {
    return {kWidth, 2 * kCardPad + QFontMetrics(strongFont(font())).height() + kPicture + 2 * kGap +
                        QFontMetrics(smallFont(font())).height()};
}

void PresetCard::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(underMouse() || isDown() ? theme.accent : theme.line);
    painter.setBrush(isDown() ? theme.tint : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), shapes::kCardRadius,
                            shapes::kCardRadius);
    if (hasFocus()) {
        shapes::focusRing(painter, rect(), theme);
    }
    const QRect inner = rect().adjusted(kCardPad, kCardPad, -kCardPad, -kCardPad);
    painter.setPen(theme.text);
    painter.setFont(strongFont(font()));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, text());
    const int top = inner.top() + painter.fontMetrics().height() + kGap;
    painter.setFont(smallFont(font()));
    painter.setPen(theme.muted);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, where_);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, counts_);
    painter.setPen(theme.good);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignBottom, saved_);
    const int width = sharePatternWidth(pattern_);
    const double scale = std::min(kMostScale, static_cast<double>(inner.width()) / width);
    painter.translate(inner.left(), top);
    painter.scale(scale, scale);
    drawSharePattern(painter, QRect(0, 0, width + 1, static_cast<int>(kPicture / scale)), pattern_,
                     theme);
}

} // namespace sharesnet
