#pragma once

#include "ui/help/help_pages.h"

class QWidget;

namespace sharesnet {

// Every training option of core's table, with its range, default and help; the anchor of each is
// its name. Any thread.
HelpPage optionsPage();

// Every shortcut of the window's actions, in the order of its menus; those that hold while a part
// of it has the keyboard stand with that part. Mouse gestures, and keys that no action has, behind
// them. Ui thread.
HelpPage shortcutsPage(const QWidget* window);

// The shipped pages with both, in the order of the contents.
HelpPages helpPagesFor(const QWidget* window);

} // namespace sharesnet
