#include "ui/document/recent_files.h"

#include "ui/base/icons.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace sharesnet {

namespace {

constexpr auto kKey = "window/recentFiles";
constexpr int kKept = 8;

QString absolute(const QString& file) {
    return QFileInfo(file).absoluteFilePath();
}

// The name, and the folder where it lies, as a person writes it.
QString labelOf(const QString& file) {
    QString folder = QFileInfo(file).absolutePath();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + QLatin1Char('/'))) {
        folder.replace(0, home.size(), QStringLiteral("~"));
    }
    const QString label = QStringLiteral("%1  (%2)").arg(QFileInfo(file).fileName(), folder);
    // no access key from a file's name
    return QString(label).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

RecentFiles::RecentFiles(QWidget* window)
    : QObject(window), menu_(new QMenu(tr("Open &recent"), window)) {
    menu_->setIcon(themedIcon(QStringLiteral("document-open-recent")));
    menu_->setToolTipsVisible(true);
    connect(menu_, &QMenu::aboutToShow, this, &RecentFiles::fill);
    fill();
}

QStringList RecentFiles::files() {
    return QSettings().value(kKey).toStringList();
}

void RecentFiles::remember(const QString& file) {
    QStringList recent = files();
    recent.removeAll(absolute(file));
    recent.prepend(absolute(file));
    QSettings().setValue(kKey, QStringList(recent.mid(0, kKept)));
}

void RecentFiles::forget(const QString& file) {
    QStringList recent = files();
    recent.removeAll(absolute(file));
    QSettings().setValue(kKey, recent);
}

void RecentFiles::fill() {
    menu_->clear();
    for (const auto& file : files()) {
        auto* action = menu_->addAction(labelOf(file), this, [this, file] { emit chosen(file); });
        action->setToolTip(file);
    }
    if (menu_->isEmpty()) {
        menu_->addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    menu_->addSeparator();
    menu_->addAction(tr("&Clear this list"), this, [] { QSettings().remove(kKey); });
}

} // namespace sharesnet
