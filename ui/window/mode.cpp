#include "ui/window/mode.h"

#include <QCoreApplication>

#include <algorithm>

namespace sharesnet {

QString modeName(Mode mode) {
    switch (mode) {
    case Mode::Runs:
        return QCoreApplication::translate("Mode", "Runs");
    case Mode::Lens:
        return QCoreApplication::translate("Mode", "Lens");
    case Mode::Design:
        break;
    }
    return QCoreApplication::translate("Mode", "Design");
}

QString modeKey(Mode mode) {
    return mode == Mode::Runs   ? QStringLiteral("runs")
           : mode == Mode::Lens ? QStringLiteral("lens")
                                : QStringLiteral("design");
}

Mode modeFromKey(const QString& key) {
    const auto found =
        std::ranges::find_if(kModes, [&](Mode mode) { return modeKey(mode) == key; });
    return found == kModes.end() ? Mode::Design : *found;
}

} // namespace sharesnet
