#include "ui/base/workbench_style.h"

#include "ui/base/file_columns.h"
#include "ui/base/icons.h"
#include "ui/base/mnemonic_marks.h"
#include "ui/base/spacing.h"
#include "ui/base/style_menu.h"
#include "ui/base/style_parts.h"
#include "ui/base/style_shapes.h"
#include "ui/base/type_scale.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace sharesnet {

namespace {

using shapes::kArrowField;
using shapes::kMenuArrow;
using shapes::opensMenu;

constexpr auto kPrimary = "sharesnetPrimary"; // a property of buttons
constexpr auto kLeft = "sharesnetLeft";       // likewise
constexpr float kOfIconDisabled = 0.4F;       // of its own opacity

bool isPrimary(const QWidget* widget) {
    return widget != nullptr && widget->property(kPrimary).toBool();
}

// A line edit within a spin box or a combo box has no frame and no ground of its own.
bool isWithinAnotherField(const QWidget* widget) {
    return widget != nullptr && widget->parentWidget() != nullptr &&
           (qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr ||
            qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr);
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

// Several lines that are typed.
bool isTextField(const QWidget* widget) {
    const auto* lines = qobject_cast<const QPlainTextEdit*>(widget);
    return lines != nullptr && !lines->isReadOnly();
}

// Its text has no ground of its own, which would cover the round corners.
void showFieldBehindText(QWidget* widget) {
    if (isTextField(widget)) {
        static_cast<QPlainTextEdit*>(widget)->viewport()->setAutoFillBackground(false);
    }
}

// Scrolls a row of tabs that has no room.
bool isTabScroller(const QWidget* widget) {
    return widget != nullptr && qobject_cast<const QTabBar*>(widget->parentWidget()) != nullptr;
}

// A push button that is a choice: its label draws the arrow, where combo boxes have theirs.
bool hasOwnArrow(const QStyleOption& option) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    return button != nullptr && opensMenu(option) && button->icon.isNull();
}

bool isInForm(const QLabel* label) {
    const QWidget* parent = label->parentWidget();
    return parent != nullptr && std::ranges::any_of(parent->findChildren<const QFormLayout*>(),
                                                    [label](const QFormLayout* form) {
                                                        return form->indexOf(label) >= 0;
                                                    });
}

// A form gives its labels a little less height than its fields have, so that their texts would
// stand a pixel apart, and beside several lines half a line.
void alignWithField(QLabel* label) {
    const QWidget* field = label->buddy();
    if (field == nullptr || !isInForm(label)) {
        return;
    }
    if (qobject_cast<const QAbstractSpinBox*>(field) != nullptr ||
        qobject_cast<const QLineEdit*>(field) != nullptr ||
        qobject_cast<const QComboBox*>(field) != nullptr) {
        label->setMinimumHeight(kControlHeight);
    } else if (qobject_cast<const QLabel*>(field) != nullptr) {
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    }
}

// What it says, cut where it has no room, between the padding of a field and its arrow.
void drawChoice(QPainter& painter, const QStyleOption& option, const QString& text, int flags) {
    const QRect room = QStyle::visualRect(option.direction, option.rect,
                                          option.rect.adjusted(space::kGap, 0, -kArrowField, 0));
    painter.setPen(option.palette.color(QPalette::ButtonText));
    painter.drawText(room,
                     static_cast<int>(QStyle::visualAlignment(option.direction,
                                                              Qt::AlignLeft | Qt::AlignVCenter)) |
                         flags,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width(), flags));
}

void drawSelection(QPainter& painter, const QStyleOptionViewItem& item, const QWidget* widget) {
    const Theme& theme = Theme::of(item.palette);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const bool pointedAt =
        item.state.testFlag(QStyle::State_MouseOver) && item.state.testFlag(QStyle::State_Enabled);
    if (item.backgroundBrush.style() != Qt::NoBrush) {
        painter.fillRect(item.rect, item.backgroundBrush);
    }
    if (!selected && !pointedAt) {
        return;
    }
    const QColor fill = selected ? theme.tint : shapes::hovering(theme);
    const auto* list = qobject_cast<const QListView*>(widget);
    if (list != nullptr && list->viewMode() == QListView::ListMode) {
        return shapes::roundedRow(painter, item.rect, fill);
    }
    painter.fillRect(item.rect, fill);
}

QColor arrowColor(const QStyleOption& option) {
    const Theme& theme = Theme::of(option.palette);
    return option.state.testFlag(QStyle::State_Enabled) ? theme.muted : theme.faint;
}

} // namespace

void makePrimary(QAbstractButton* button) {
    button->setProperty(kPrimary, true);
    button->setFont(strongFont(button->font()));
}

void makePrimaryDefault(QPushButton* button) {
    makePrimary(button);
    button->setDefault(true);
}

void alignLeft(QPushButton* button) {
    button->setProperty(kLeft, true);
}

WorkbenchStyle::WorkbenchStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void WorkbenchStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    showFieldBehindText(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr ||
        qobject_cast<QTabBar*>(widget) != nullptr || qobject_cast<QScrollBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    } else if (auto* label = qobject_cast<QLabel*>(widget)) {
        alignWithField(label);
    } else if (auto* files = qobject_cast<QFileDialog*>(widget)) {
        // later: Qt polishes it before it has its columns
        QMetaObject::invokeMethod(
            files, [files] { giveRoomToColumns(files); }, Qt::QueuedConnection);
    }
}

void WorkbenchStyle::polish(QApplication* application) {
    QProxyStyle::polish(application);
    if (marks_ == nullptr) {
        marks_ = new MnemonicMarks(this);
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
        if (isTabScroller(widget)) {
            painter->fillRect(option->rect, theme.surface);
            QStyleOption flat(*option);
            flat.state.setFlag(State_AutoRaise);
            return shapes::toolButton(*painter, flat);
        }
        return shapes::toolButton(*painter, *option);
    case PE_PanelItemViewItem:
        return drawSelection(*painter, *qstyleoption_cast<const QStyleOptionViewItem*>(option),
                             widget);
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
        if (isTextField(widget)) {
            return shapes::field(*painter, *option);
        }
        return shapes::frame(*painter, *option);
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
    case PE_PanelScrollAreaCorner: // between two scroll bars, of their ground
        return painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    case PE_IndicatorDockWidgetResizeHandle:
        return shapes::separator(*painter, option->rect, theme);
    default:
        break;
    }
    if (element == PE_IndicatorArrowDown && hasOwnArrow(*option)) {
        return;
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
    case CE_ComboBoxLabel: {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (box->editable || !box->currentIcon.isNull()) {
            break;
        }
        return drawChoice(*painter, *box, box->currentText, Qt::TextSingleLine);
    }
    case CE_MenuItem:
        return shapes::menuItem(*painter, *qstyleoption_cast<const QStyleOptionMenuItem*>(option));
    case CE_PushButtonLabel: {
        QStyleOptionButton label(*qstyleoption_cast<const QStyleOptionButton*>(option));
        if (hasOwnArrow(*option)) {
            QRect arrow = widget != nullptr ? widget->rect() : label.rect;
            arrow.setLeft(arrow.right() - kArrowField + 1);
            shapes::chevron(*painter, visualRect(label.direction, label.rect, arrow), Qt::DownArrow,
                            arrowColor(*option));
            return drawChoice(*painter, label, label.text, mnemonicFlags(option, widget));
        }
        if (widget != nullptr && widget->property(kLeft).toBool()) {
            painter->setPen(label.palette.color(QPalette::ButtonText));
            painter->drawText(label.rect.adjusted(space::kGap, 0, -space::kGap, 0),
                              static_cast<int>(visualAlignment(label.direction,
                                                               Qt::AlignLeft | Qt::AlignVCenter)) |
                                  mnemonicFlags(option, widget),
                              label.text);
            return;
        }
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
        painter->fillRect(item.rect, theme.surface);
        if (open) {
            shapes::roundedRow(*painter, item.rect.adjusted(1, 2, -1, -2), theme.tint);
        }
        drawItemText(painter, item.rect, Qt::AlignCenter | mnemonicFlags(option, widget),
                     item.palette, item.state.testFlag(State_Enabled), item.text,
                     QPalette::WindowText);
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
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int WorkbenchStyle::mnemonicFlags(const QStyleOption* option, const QWidget* widget) const {
    return Qt::TextSingleLine | Qt::TextShowMnemonic |
           (proxy()->styleHint(SH_UnderlineShortcut, option, widget) != 0 ? 0
                                                                          : Qt::TextHideMnemonic);
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

// Of the same family as all others.
QIcon WorkbenchStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                                   const QWidget* widget) const {
    switch (which) {
    case SP_LineEditClearButton:
    case SP_DialogCloseButton:
        return themedIcon(QStringLiteral("close"));
    case SP_MessageBoxCritical:
    case SP_MessageBoxWarning:
        return themedIcon(QStringLiteral("error"));
    case SP_MessageBoxInformation:
        return themedIcon(QStringLiteral("info"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace sharesnet
