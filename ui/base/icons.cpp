#include "ui/base/icons.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QStringList>
#include <QSvgRenderer>

// Resources of a static library have to be asked for; the macro wants the global namespace.
static void initIconResources() {
    Q_INIT_RESOURCE(resources);
}

namespace sharesnet {

void useIconTheme(bool dark) {
    // Where packages put themes, also when XDG_DATA_DIRS does not say so; and beside an installed
    // program.
    QStringList paths = QIcon::themeSearchPaths();
    for (const auto& path :
         {QStringLiteral("/usr/share/icons"),
          QCoreApplication::applicationDirPath() + QStringLiteral("/../share/icons")}) {
        if (!paths.contains(path) && QDir(path).exists()) {
            paths << path;
        }
    }
    QIcon::setThemeSearchPaths(paths);
    const QString breeze = dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze");
    QIcon::setFallbackThemeName(breeze);
    // Without a desktop that names a theme Qt takes hicolor, which holds applications' own icons
    // only.
    const QString theme = QIcon::themeName();
    if (theme.isEmpty() || theme == QLatin1String("hicolor") ||
        theme.startsWith(QLatin1String("breeze"))) {
        QIcon::setThemeName(breeze);
    }
}

QIcon themedIcon(const QString& name) {
    return QIcon::fromTheme(name);
}

QPixmap ownIcon(const QString& name, int side, const QColor& color, double devicePixelRatio) {
    initIconResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    svg.replace("currentColor", color.name().toLatin1());
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, side, side));
    return pixmap;
}

QIcon applicationIcon() {
    initIconResources();
    return QIcon(QStringLiteral(":/icons/sharesnet.svg"));
}

} // namespace sharesnet
