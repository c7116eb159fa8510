#pragma once

#include <QProxyStyle>

namespace sharesnet {

// Qt's Fusion style, fit for dark windows. Outlines of menus and of what is filled in or ticked can
// be seen (WCAG 2, 1.4.11: 3 to 1); its own are a darker shade of the window, which on a dark one
// is none. Icons of what cannot be used are faded; its own turn gray, which a light icon on dark
// nearly is. Their texts have no bright edge, which on dark outshines them.
class OutlinedStyle : public QProxyStyle {
    Q_OBJECT

  public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap,
                                const QStyleOption* option) const override;
};

} // namespace sharesnet
