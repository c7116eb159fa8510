#pragma once

#include <QString>

class QWidget;

namespace sharesnet {

// Versions and licence. Opens without blocking and closes with Escape. Ui thread.
void showAbout(QWidget* window, const QString& engineVersion);

} // namespace sharesnet
