#include "app/workbench/curves_job.h"

#include "core/base/error.h"
#include "ui/plots/plots_panel.h"
#include "ui/runs/store_client.h"

#include <QDir>
#include <QEventLoop>

namespace sharesnet {

void saveCurves(const std::filesystem::path& storeFolder, std::int64_t run, const QString& folder) {
    PlotModel model;
    PlotsPanel plots(&model);
    StoreClient store(storeFolder);
    QEventLoop loop;
    QString trouble;
    QObject::connect(&store, &StoreClient::curvesLoaded, &loop, [&](const RunCurves& curves) {
        model.setCurves(curves);
        loop.quit();
    });
    QObject::connect(&store, &StoreClient::failed, &loop, [&](const QString& message) {
        trouble = message;
        loop.exit(1);
    });
    store.loadCurves(run);
    if (loop.exec() != 0) {
        throw Error(trouble.toStdString());
    }
    if (!QDir().mkpath(folder) || !plots.savePngs(folder)) {
        throw Error(folder.toStdString() +
                    ": the curves could not be written there; choose another folder with --out");
    }
}

} // namespace sharesnet
