#pragma once

#include <QProxyStyle>

namespace sharesnet {

// Qt's Fusion style with outlines around what is filled in or ticked that can be seen (WCAG 2, 1.4.11: 3 to 1). Its own are a
// darker shade of the window, which on a dark one is none.
class OutlinedStyle : public QProxyStyle {
    Q_OBJECT

  public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace sharesnet
