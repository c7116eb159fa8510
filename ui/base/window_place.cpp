#include "ui/base/window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace sharesnet {

namespace {

// What the desktop draws around a window, which is not known before it is shown: as much as is
// common.
constexpr QMargins kUsualFrame(4, 32, 4, 4);

// That with most of it.
QScreen* screenOf(const QRect& window) {
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto seen = [&](const QScreen* screen) {
        const QRect part = screen->availableGeometry() & window;
        return part.isEmpty() ? 0 : qint64(part.width()) * part.height();
    };
    const auto most = std::ranges::max_element(screens, {}, seen);
    return most == screens.end() || seen(*most) == 0 ? QGuiApplication::primaryScreen() : *most;
}

} // namespace

QRect keptOn(const QRect& screen, const QRect& window) {
    QRect kept(window.topLeft(), window.size().boundedTo(screen.size()));
    kept.moveLeft(std::clamp(kept.left(), screen.left(), screen.right() + 1 - kept.width()));
    kept.moveTop(std::clamp(kept.top(), screen.top(), screen.bottom() + 1 - kept.height()));
    return kept;
}

bool restoreWindow(QWidget* window, const QByteArray& geometry) {
    if (!window->restoreGeometry(geometry)) {
        return false;
    }
    if (window->isMaximized() || window->isFullScreen()) {
        return true; // on a screen by itself
    }
    const QRect stored = window->geometry() + kUsualFrame;
    window->setGeometry(keptOn(screenOf(stored)->availableGeometry(), stored) - kUsualFrame);
    return true;
}

} // namespace sharesnet
