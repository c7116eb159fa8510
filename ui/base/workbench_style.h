#pragma once

#include <QProxyStyle>

class QAbstractButton;
class QPushButton;

namespace sharesnet {

class MnemonicMarks;

// The look of all widgets: flat, on Theme's colors. Lines of one pixel instead of frames, tabs with
// an underline, controls of one height, the accent for the focus, what is ticked and the primary
// button. What is filled in or ticked has an outline of 3 to 1 (WCAG 2, 1.4.11). Icons of what
// cannot be used are faded. Letters are underlined while Alt is held down. Where it says nothing
// Qt's Fusion style holds.
class WorkbenchStyle : public QProxyStyle {
    Q_OBJECT

  public:
    WorkbenchStyle();

    // Nothing moves by itself from here on, whatever the desktop wants; or as it wants.
    void setReducedMotion(bool reduced) { reducedMotion_ = reduced; }

    void polish(QWidget* widget) override;
    void polish(QApplication* application) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap,
                                const QStyleOption* option) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override;

  private:
    int mnemonicFlags(const QStyleOption* option, const QWidget* widget) const; // of a line of text

    MnemonicMarks* marks_ = nullptr; // of the application's style
    bool reducedMotion_ = false;
};

// In pixels; more where the text is large.
constexpr int kControlHeight = 26; // of buttons and fields
constexpr int kHeaderHeight = 34;  // of tabs and the titles of panels, which stand in one line

// The one button of a view that stands out. Of a dialog's it is the one that Enter presses.
void makePrimary(QAbstractButton* button);
void makePrimaryDefault(QPushButton* button);

// Its text begins at the left, as that of an entry of a list.
void alignLeft(QPushButton* button);

} // namespace sharesnet
