#include "ui/base/workbench_style.h"

#include "ui/base/style_shapes.h"
#include "ui/base/type_scale.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr auto kPrimary = "sharesnetPrimary"; // a property of buttons
constexpr float kOfIconDisabled = 0.4F;       // of its own opacity
constexpr int kMenuArrow = 16;                // width of the arrow beside a text
constexpr int kFieldPadding = 4;              // before the text of a field
constexpr int kRowHeight = 22;                // of lists and tables, at least
constexpr int kTabExtra = 4; // at least, for the width of the selected one's bold text

bool isPrimary(const QWidget* widget) {
    return widget != nullptr && widget->property(kPrimary).toBool();
}

// A line edit within a spin box or a combo box has no frame and no ground of its own.
bool isWithinAnotherField(const QWidget* widget) {
    return widget != nullptr && widget->parentWidget() != nullptr &&
           (qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr ||
            qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr);
}

// A choice, as a combo box is one.
bool opensMenu(const QStyleOption& option) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::HasMenu);
}

// The menu of a tool button comes with its click: no part of its own opens it.
bool opensMenu(const QStyleOptionToolButton& option) {
    return option.features.testFlag(QStyleOptionToolButton::HasMenu) &&
           !option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

Qt::ArrowType arrowOf(QStyle::PrimitiveElement element) {
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return Qt::UpArrow;
    case QStyle::PE_IndicatorArrowLeft:
        return Qt::LeftArrow;
    case QStyle::PE_IndicatorArrowRight:
        return Qt::RightArrow;
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        return Qt::DownArrow;
    default:
        return Qt::NoArrow;
    }
}

QColor arrowColor(const QStyleOption& option) {
    const Theme& theme = Theme::of(option.palette);
    return option.state.testFlag(QStyle::State_Enabled) ? theme.muted : theme.faint;
}

int atLeastControlHeight(int height) {
    return std::max(height, kControlHeight);
}

int boldExtra(const QStyleOptionTab& tab, const QWidget* widget) {
    if (widget == nullptr) {
        return kTabExtra;
    }
    const QFont font = widget->font();
    return std::max(kTabExtra, QFontMetrics(strongFont(font)).horizontalAdvance(tab.text) -
                                   QFontMetrics(font).horizontalAdvance(tab.text));
}

} // namespace

void makePrimary(QAbstractButton* button) {
    button->setProperty(kPrimary, true);
    button->setFont(strongFont(button->font()));
}

WorkbenchStyle::WorkbenchStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void WorkbenchStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr ||
        qobject_cast<QTabBar*>(widget) != nullptr || qobject_cast<QScrollBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                   QPainter* painter, const QWidget* widget) const {
    const Theme& theme = Theme::of(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* edge = qstyleoption_cast<const QStyleOptionFrame*>(option);
            edge != nullptr && edge->lineWidth > 0) {
            shapes::field(*painter, *option);
        } else if (!isWithinAnotherField(widget)) { // in a row of a list
            painter->fillRect(option->rect, theme.window);
        }
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonBevel:
        return;
    case PE_PanelButtonCommand:
        return opensMenu(*option) ? shapes::field(*painter, *option)
                                  : shapes::button(*painter, *option, isPrimary(widget));
    case PE_PanelButtonTool:
        return shapes::toolButton(*painter, *option);
    case PE_IndicatorCheckBox:
        return shapes::checkBox(*painter, *option);
    case PE_IndicatorRadioButton:
        return shapes::radioButton(*painter, *option);
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange)) {
            shapes::focusRing(*painter, option->rect, theme);
        }
        return;
    case PE_Frame:
    case PE_FrameTabWidget:
    case PE_FrameGroupBox:
    case PE_FrameWindow:
        return shapes::frame(*painter, *option);
    case PE_FrameDockWidget: // of one that floats
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        return shapes::panel(*painter, *option);
    case PE_FrameMenu:
        return;
    case PE_FrameTabBarBase:
        return shapes::horizontalLine(*painter, option->rect, option->rect.bottom(), theme);
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme.surface);
        return shapes::horizontalLine(*painter, option->rect, option->rect.top(), theme);
    case PE_IndicatorToolBarSeparator:
        return shapes::separator(*painter, option->rect.adjusted(0, 6, 0, -6), theme);
    case PE_IndicatorDockWidgetResizeHandle:
        return shapes::separator(*painter, option->rect, theme);
    default:
        break;
    }
    if (const Qt::ArrowType way = arrowOf(element); way != Qt::NoArrow) {
        return shapes::chevron(*painter, option->rect, way, arrowColor(*option));
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption* option,
                                 QPainter* painter, const QWidget* widget) const {
    const Theme& theme = Theme::of(option->palette);
    switch (element) {
    case CE_TabBarTabShape:
        return shapes::tab(*painter, *qstyleoption_cast<const QStyleOptionTab*>(option));
    case CE_TabBarTabLabel: {
        QStyleOptionTab label(*qstyleoption_cast<const QStyleOptionTab*>(option));
        const bool selected = label.state.testFlag(State_Selected);
        label.palette.setColor(QPalette::WindowText, selected ? theme.text : theme.muted);
        painter->save();
        if (selected) {
            painter->setFont(strongFont(painter->font()));
        }
        QProxyStyle::drawControl(element, &label, painter, widget);
        painter->restore();
        return;
    }
    case CE_PushButtonLabel: {
        QStyleOptionButton label(*qstyleoption_cast<const QStyleOptionButton*>(option));
        if (isPrimary(widget) && label.state.testFlag(State_Enabled)) {
            label.palette.setColor(QPalette::ButtonText, theme.onAccent);
        }
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    case CE_HeaderSection:
        return shapes::headerSection(*painter,
                                     *qstyleoption_cast<const QStyleOptionHeader*>(option));
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme.surface);
        return shapes::horizontalLine(*painter, option->rect, option->rect.bottom(), theme);
    case CE_HeaderLabel: {
        QStyleOptionHeader label(*qstyleoption_cast<const QStyleOptionHeader*>(option));
        label.palette.setColor(QPalette::ButtonText, theme.muted);
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        painter->fillRect(option->rect, theme.surface);
        if (element == CE_ToolBar) {
            shapes::horizontalLine(*painter, option->rect, option->rect.bottom(), theme);
        }
        return;
    case CE_MenuBarItem: {
        QStyleOptionMenuItem item(*qstyleoption_cast<const QStyleOptionMenuItem*>(option));
        const bool open = item.state.testFlag(State_Selected);
        painter->fillRect(item.rect, open ? theme.tint : theme.surface);
        drawItemText(painter, item.rect,
                     Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, item.palette,
                     item.state.testFlag(State_Enabled), item.text, QPalette::WindowText);
        return;
    }
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        return shapes::progress(*painter,
                                *qstyleoption_cast<const QStyleOptionProgressBar*>(option));
    case CE_Splitter:
        return shapes::separator(*painter, option->rect, theme);
    default:
        return QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                        QPainter* painter, const QWidget* widget) const {
    const auto part = [&](SubControl which) {
        return proxy()->subControlRect(control, option, which, widget);
    };
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        control == CC_SpinBox && spin != nullptr) {
        if (spin->frame) {
            shapes::field(*painter, *option);
        }
        if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            const QColor color = arrowColor(*option);
            shapes::chevron(*painter, part(SC_SpinBoxUp), Qt::UpArrow, color);
            shapes::chevron(*painter, part(SC_SpinBoxDown), Qt::DownArrow, color);
        }
        return;
    }
    if (control == CC_ComboBox) {
        shapes::field(*painter, *option);
        shapes::chevron(*painter, part(SC_ComboBoxArrow), Qt::DownArrow, arrowColor(*option));
        return;
    }
    if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        control == CC_ToolButton && tool != nullptr && opensMenu(*tool)) {
        QStyleOptionToolButton plain(*tool);
        plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
        if (!tool->text.isEmpty()) { // an icon says it by itself
            const QRect side(tool->rect.right() - kMenuArrow, tool->rect.top(), kMenuArrow,
                             tool->rect.height());
            plain.rect.setRight(side.left());
            shapes::toolButton(*painter, *option);
            plain.state.setFlag(State_AutoRaise).setFlag(State_MouseOver, false);
            plain.state.setFlag(State_Sunken, false);
            shapes::chevron(*painter, side, Qt::DownArrow, arrowColor(*option));
        }
        return QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        if (control == CC_ScrollBar) {
            return shapes::scrollBar(*painter, *bar, part(SC_ScrollBarSlider));
        }
        if (control == CC_Slider && bar->tickPosition == QSlider::NoTicks) {
            return shapes::slider(*painter, *bar, part(SC_SliderGroove), part(SC_SliderHandle));
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

// Scroll bars are all groove: a wheel, a click beside the handle and keys do what arrows did.
QRect WorkbenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                     SubControl part, const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? bar->rect.width() : bar->rect.height();
    const auto along = [&](int from, int to) {
        const QRect rect = flat ? QRect(from, 0, to - from, bar->rect.height())
                                : QRect(0, from, bar->rect.width(), to - from);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    const qint64 range = qint64{bar->maximum} - bar->minimum;
    const qint64 share =
        range > 0 ? qint64{length} * bar->pageStep / (range + bar->pageStep) : length;
    const int least = proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget);
    const int handle = static_cast<int>(std::clamp<qint64>(share, std::min(least, length), length));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    switch (part) {
    case SC_ScrollBarGroove:
        return along(0, length);
    case SC_ScrollBarSlider:
        return along(start, start + handle);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + handle, length);
    default:
        return {};
    }
}

QRect WorkbenchStyle::subElementRect(SubElement element, const QStyleOption* option,
                                     const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* edge = qstyleoption_cast<const QStyleOptionFrame*>(option);
    return element == SE_LineEditContents && edge != nullptr && edge->lineWidth > 0
               ? rect.adjusted(kFieldPadding, 0, -kFieldPadding, 0)
               : rect;
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                       const QSize& size, const QWidget* widget) const {
    QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_ToolButton:
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            tool != nullptr && opensMenu(*tool) && !tool->text.isEmpty()) {
            whole.rwidth() += kMenuArrow;
        }
        whole.setHeight(atLeastControlHeight(size.height() + 8));
        break;
    case CT_PushButton:
        if (opensMenu(*option)) {
            whole.rwidth() += kMenuArrow / 2;
        }
        whole.setHeight(atLeastControlHeight(size.height() + 8));
        break;
    case CT_ComboBox:
    case CT_LineEdit:
        whole.setHeight(atLeastControlHeight(size.height() + 8));
        break;
    case CT_SpinBox: // with a line edit in it
        whole.setHeight(atLeastControlHeight(size.height()));
        break;
    case CT_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header != nullptr && header->sortIndicator != QStyleOptionHeader::None) {
            whole.rwidth() -= whole.height() / 2 + 4; // the mark is half as wide as Qt allows for
        }
        break;
    case CT_ItemViewItem:
        whole.setHeight(std::max(whole.height(), kRowHeight));
        break;
    case CT_TabBarTab:
        whole.rwidth() += boldExtra(*qstyleoption_cast<const QStyleOptionTab*>(option), widget);
        break;
    default:
        break;
    }
    return whole;
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                                const QWidget* widget) const {
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_DockWidgetTitleMargin:
    case PM_HeaderMargin:
        return 8;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 5; // one that is seen
    case PM_DockWidgetFrameWidth:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
        return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return 18;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* returned) const {
    switch (hint) {
    case SH_EtchDisabledText: // a bright edge, which on dark outshines the text
    case SH_DockWidget_ButtonsHaveFrame:
    case SH_DialogButtonBox_ButtonsHaveIcons: // some would have them, others not
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

// Fusion's own turns gray, which a light icon on dark nearly is.
QPixmap WorkbenchStyle::generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap,
                                            const QStyleOption* option) const {
    if (mode == QIcon::Selected) {
        return pixmap; // what is selected is only tinted
    }
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
