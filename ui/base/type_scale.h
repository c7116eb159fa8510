#pragma once

#include <QFont>

namespace sharesnet {

// The sizes of text beside the application's own, which is for everything else. They follow it, so
// that a desktop with large text has all of them large.
QFont smallFont(const QFont& base);  // captions, secondary facts
QFont strongFont(const QFont& base); // of its own size
QFont titleFont(const QFont& base);  // of a panel or a page
QFont figureFont(const QFont& base); // the one large number

} // namespace sharesnet
