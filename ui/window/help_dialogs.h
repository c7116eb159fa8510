#pragma once

#include <QString>

class QWidget;

namespace sharesnet {

// Both open without blocking and close with Escape. Ui thread.
// the way to a first run, and the keys
void showHelp(QWidget* window);
void showAbout(QWidget* window, const QString& engineVersion); // versions and licence

} // namespace sharesnet
