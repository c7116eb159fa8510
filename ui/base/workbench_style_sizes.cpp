// How large everything is, and where its parts are.

#include "ui/base/mnemonic_marks.h"
#include "ui/base/spacing.h"
#include "ui/base/style_menu.h"
#include "ui/base/style_parts.h"
#include "ui/base/style_shapes.h"
#include "ui/base/type_scale.h"
#include "ui/base/workbench_style.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QWidget>

#include <algorithm>

namespace sharesnet {

namespace {

using shapes::kArrowField;
using shapes::kLineEditMargin;
using shapes::kMenuArrow;
using shapes::opensMenu;

constexpr int kRowHeight = 24; // of lists and tables, at least
constexpr int kCellMargin = 6; // at the sides of what they hold
constexpr int kTabExtra = 4;   // at least, for the width of the selected one's bold text

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

// Its widest choice, with an icon where there is one.
int choiceWidth(const QComboBox& combo) {
    int widest = 0;
    for (int k = 0; k < combo.count(); ++k) {
        const int icon = combo.itemIcon(k).isNull() ? 0 : combo.iconSize().width() + 4;
        widest = std::max(widest, icon + combo.fontMetrics().horizontalAdvance(combo.itemText(k)));
    }
    return widest;
}

// The list of a combo box has a column for its tick, which the box has not. What a narrow box lacks
// for its own choices Qt adds.
QRect rectOfList(const QStyle& style, const QStyleOptionComboBox& box, const QWidget* widget) {
    const auto* combo = qobject_cast<const QComboBox*>(widget);
    if (combo == nullptr) {
        return box.rect;
    }
    const int frame = style.pixelMetric(QStyle::PM_MenuPanelWidth, &box, widget);
    const int ofList = combo->view()->sizeHintForColumn(combo->modelColumn()) + 2 * frame;
    const int ofBox =
        style.sizeFromContents(QStyle::CT_ComboBox, &box, QSize(choiceWidth(*combo), 0), combo)
            .width();
    QRect rect = box.rect;
    rect.setWidth(rect.width() + std::max(0, ofList - std::max(ofBox, rect.width())));
    return QStyle::visualRect(box.direction, box.rect, rect);
}

} // namespace

// Scroll bars are all groove: a wheel, a click beside the handle and keys do what arrows did.
// Texts of fields begin where those of line edits do.
QRect WorkbenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                     SubControl part, const QWidget* widget) const {
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        control == CC_SpinBox && spin != nullptr && spin->frame) {
        const bool hasArrows = spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const QRect rect = shapes::spinBoxPart(spin->rect, part, hasArrows ? kArrowField : 0,
                                               space::kGap - kLineEditMargin);
        return visualRect(spin->direction, spin->rect, rect);
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && box != nullptr &&
        (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField)) {
        QRect rect = box->rect;
        if (part == SC_ComboBoxArrow) {
            rect.setLeft(rect.right() - kArrowField + 1);
        } else {
            rect.adjust(space::kGap - kLineEditMargin, 1, -kArrowField, -1);
        }
        return visualRect(box->direction, box->rect, rect);
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && box != nullptr && part == SC_ComboBoxListBoxPopup) {
        return rectOfList(*proxy(), *box, widget);
    }
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
               ? option->rect.adjusted(space::kGap - kLineEditMargin, 1,
                                       -(space::kGap - kLineEditMargin), -1)
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
            whole.setWidth(size.width() + space::kGap + kArrowField);
        } else {
            whole.setWidth(std::max(whole.width(), size.width() + 2 * space::kWide));
        }
        whole.setHeight(atLeastControlHeight(size.height() + 8));
        break;
    case CT_ComboBox:
        whole = QSize(size.width() + space::kGap + kArrowField + kLineEditMargin,
                      atLeastControlHeight(size.height() + 8));
        break;
    case CT_LineEdit:
        whole.setHeight(atLeastControlHeight(size.height() + 8));
        break;
    case CT_SpinBox: { // with a line edit in it
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool hasArrows =
            spin == nullptr || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        whole = QSize(size.width() + space::kGap + kLineEditMargin +
                          (hasArrows ? kArrowField : space::kGap),
                      atLeastControlHeight(size.height()));
        break;
    }
    case CT_MenuItem:
        return shapes::menuItemSize(*qstyleoption_cast<const QStyleOptionMenuItem*>(option));
    case CT_MenuBarItem:
        whole = QSize(size.width() + 2 * space::kGap, atLeastControlHeight(size.height()));
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
        whole.setHeight(std::max(whole.height(), kHeaderHeight));
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
        return widget != nullptr && widget->isWindow() ? space::kMargin : space::kGap;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_DockWidgetTitleMargin:
        return space::kGap;
    case PM_HeaderMargin:
        return kCellMargin;
    case PM_FocusFrameHMargin: // what an item of a list has at its sides, with one more
        return kCellMargin - 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::kTight;
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
        return 11;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_TabBarTabHSpace:
        return 18;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarScrollButtonWidth:
        return 22;
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
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return reducedMotion_ ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    case SH_UnderlineShortcut:
        return marks_ == nullptr || marks_->shown() ? 1 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace sharesnet
