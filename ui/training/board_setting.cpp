#include "ui/training/board_setting.h"

#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/training/session_bridge.h"

#include <QAction>
#include <QFileDialog>
#include <QSettings>

namespace sharesnet {

namespace {

constexpr auto kOnKey = "tensorboard/on";
constexpr auto kFolderKey = "tensorboard/folder";

} // namespace

BoardSetting::BoardSetting(SessionBridge* bridge, QWidget* window)
    : QObject(window),
      bridge_(bridge),
      window_(window),
      action_(new QAction(tr("Write Tens&orBoard while training…"), this)) {
    action_->setObjectName(QStringLiteral("writeTensorBoard"));
    action_->setCheckable(true);
    connect(action_, &QAction::triggered, this, [this](bool on) {
        if (on) {
            action_->setChecked(false); // until there is a folder
            ask();
        } else {
            set({});
        }
    });
    apply();
}

QString BoardSetting::folder() const {
    const QSettings settings;
    return settings.value(QLatin1String(kOnKey)).toBool()
               ? settings.value(QLatin1String(kFolderKey)).toString()
               : QString();
}

void BoardSetting::ask() {
    const QString before = QSettings().value(QLatin1String(kFolderKey)).toString();
    QFileDialog* dialog = newFolderDialog(window_, tr("Log folder of TensorBoard"));
    dialog->setDirectory(existingFolder(before));
    dialog->setObjectName(QStringLiteral("logFolder"));
    dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    connect(dialog, &QFileDialog::fileSelected, this, &BoardSetting::set);
    dialog->open();
}

void BoardSetting::set(const QString& folder) {
    QSettings settings;
    settings.setValue(QLatin1String(kOnKey), !folder.isEmpty());
    if (!folder.isEmpty()) {
        settings.setValue(QLatin1String(kFolderKey), folder);
    }
    apply();
    emit changed(folder);
}

void BoardSetting::apply() {
    const QString now = folder();
    bridge_->setLogFolder(pathOf(now));
    action_->setChecked(!now.isEmpty());
    action_->setToolTip(now.isEmpty() ? tr("New runs are also written into a log folder, which "
                                           "TensorBoard shows while they train")
                                      : tr("New runs are written into %1").arg(now));
}

} // namespace sharesnet
