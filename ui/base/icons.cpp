#include "ui/base/icons.h"

#include "ui/base/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStringList>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

// Resources of a static library have to be asked for; the macro wants the global namespace.
static void initIconResources() {
    Q_INIT_RESOURCE(resources);
}

namespace sharesnet {

namespace {

constexpr double kOfDisabledIcon = 0.4; // of its opacity

QString pictureFile(const QString& name) {
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

// Drawn anew for each size and scale, in the color that holds then.
class OwnIconEngine : public QIconEngine {
  public:
    explicit OwnIconEngine(QString name) : name_(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->save();
        painter->setOpacity(mode == QIcon::Disabled ? kOfDisabledIcon * painter->opacity()
                                                    : painter->opacity());
        painter->drawPixmap(square.topLeft(),
                            ownIcon(name_, side, ink(), painter->device()->devicePixelRatioF()));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap made(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return made;
    }

    QIconEngine* clone() const override { return new OwnIconEngine(name_); }
    QString iconName() override { return name_; }

  private:
    static QColor ink() { return Theme::of(QGuiApplication::palette()).muted; }

    QString name_;
};

} // namespace

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
    initIconResources();
    return QFile::exists(pictureFile(name)) ? QIcon(new OwnIconEngine(name)) : QIcon();
}

QPixmap ownIcon(const QString& name, int side, const QColor& color, double devicePixelRatio) {
    initIconResources();
    const QString key = QStringLiteral("ownIcon/%1/%2/%3/%4")
                            .arg(name, color.name())
                            .arg(side)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QFile file(pictureFile(name));
    QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    svg.replace("currentColor", color.name().toLatin1());
    pixmap = QPixmap(QSize(side, side) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon applicationIcon() {
    initIconResources();
    return QIcon(QStringLiteral(":/icons/sharesnet.svg"));
}

} // namespace sharesnet
