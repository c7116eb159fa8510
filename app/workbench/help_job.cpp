#include "app/workbench/help_job.h"

#include "core/base/error.h"
#include "ui/base/languages.h"
#include "ui/help/generated_pages.h"
#include "ui/help/write_help.h"
#include "ui/runs/store_client.h"
#include "ui/training/session_bridge.h"
#include "ui/window/log_panel.h"
#include "ui/window/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

namespace sharesnet {

// The keys are those of the window's actions, so there has to be a window of each language; none is
// shown.
void saveHelp(const std::filesystem::path& folder) {
    const QTemporaryDir own;
    if (!own.isValid()) {
        throw IoError("no temporary folder can be made: " + own.errorString().toStdString());
    }
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, own.path());
    const std::filesystem::path store = own.path().toStdU16String();
    for (const Language& language : languages()) {
        useLanguage(language.key);
        SessionBridge bridge(store);
        StoreClient client(store);
        const MainWindow window(&client, &bridge, std::make_shared<LogBuffer>());
        writeHelp(helpPagesFor(&window), language.key, folder);
    }
}

} // namespace sharesnet
