#pragma once

#include <QMargins>

// Every distance between widgets, in pixels at 100 %; layouts take no others.
namespace sharesnet::space {

constexpr int kNone = 0;
constexpr int kHair = 2;     // parts of one thing: a field and its reset button
constexpr int kTight = 4;    // rows that belong together, a field below its caption
constexpr int kGap = 8;      // controls side by side, rows of a form
constexpr int kWide = 12;    // columns, and what a panel holds from its edge
constexpr int kMargin = 16;  // of dialogs
constexpr int kSection = 24; // between groups that stand by themselves
constexpr int kPage = 32;    // around a page

constexpr QMargins kFlush{kNone, kNone, kNone, kNone};
constexpr QMargins kPanel{kWide, kTight, kWide, kWide};  // what a dock or a page of it holds
constexpr QMargins kBar{kWide, kTight, kWide, kTight};   // a line of controls over its full width
constexpr QMargins kList{kTight, kNone, kTight, kTight}; // rows with a margin of their own

} // namespace sharesnet::space
