#pragma once

#include <QStyleOption>

// What both halves of WorkbenchStyle, its painting and its sizes, know of a control.
namespace sharesnet::shapes {

constexpr int kMenuArrow = 16;     // width of the arrow beside a text
constexpr int kArrowField = 22;    // of a combo or spin box, for its arrows
constexpr int kLineEditMargin = 2; // QLineEdit's own

// A choice, as a combo box is one.
inline bool opensMenu(const QStyleOption& option) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::HasMenu);
}

// The menu of a tool button comes with its click: no part of its own opens it.
inline bool opensMenu(const QStyleOptionToolButton& option) {
    return option.features.testFlag(QStyleOptionToolButton::HasMenu) &&
           !option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

} // namespace sharesnet::shapes
