#include "ui/base/outlined_style.h"

#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QStyleOption>

namespace sharesnet {

namespace {

constexpr double kRadius = 2;
constexpr float kOfText = 0.5F; // of the text's color in the outline's; the rest is the window's
constexpr float kOfTextDisabled = 0.25F;
constexpr float kOfIconDisabled = 0.4F; // of its own opacity

QColor outlineColor(const QStyleOption& option) {
    const QColor text = option.palette.color(QPalette::Active, QPalette::WindowText);
    const QColor window = option.palette.color(QPalette::Active, QPalette::Window);
    const float share = option.state.testFlag(QStyle::State_Enabled) ? kOfText : kOfTextDisabled;
    const auto mixed = [share](float of, float ground) { return ground + share * (of - ground); };
    return QColor::fromRgbF(mixed(text.redF(), window.redF()),
                            mixed(text.greenF(), window.greenF()),
                            mixed(text.blueF(), window.blueF()));
}

void outline(QPainter* painter, const QStyleOption& option) {
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        return; // in the highlight's color already
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outlineColor(option));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter->restore();
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox || element == PE_FrameLineEdit || element == PE_PanelMenu) {
        outline(painter, *option);
    }
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox || control == CC_ComboBox) {
        outline(painter, *option);
    }
}

int OutlinedStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* returned) const {
    return hint == SH_EtchDisabledText ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
}

QPixmap OutlinedStyle::generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap,
                                           const QStyleOption* option) const {
    if (mode != QIcon::Disabled) {
        return QProxyStyle::generatedIconPixmap(mode, pixmap, option);
    }
    QImage faded = pixmap.toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&faded);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.fillRect(faded.rect(), QColor::fromRgbF(0, 0, 0, kOfIconDisabled));
    painter.end();
    return QPixmap::fromImage(faded);
}

} // namespace sharesnet
