#include "ui/activations/checkpoint_viewer.h"

#include <exception>

namespace sharesnet {

void CheckpointViewer::ask(const std::filesystem::path& file, const ActivationQuery& query) {
    if (engine_) {
        worker_.post([this, engine = engine_, file, query] { serve(*engine, file, query); });
    }
}

void CheckpointViewer::serve(const Engine& engine, const std::filesystem::path& file,
                             const ActivationQuery& query) {
    try {
        std::error_code none;
        const auto written = std::filesystem::last_write_time(file, none);
        if (!opened_.inspector || opened_.file != file || opened_.written != written) {
            opened_.inspector.reset(); // two networks at once are not needed in memory
            // On the CPU: a training that has the GPU keeps it.
            opened_ = {file, written, engine.openCheckpoint(file, "cpu")};
        }
        auto maps = std::make_shared<const FeatureMaps>(opened_.inspector->activations(query));
        QMetaObject::invokeMethod(
            this, [this, maps] { emit answered(maps); }, Qt::QueuedConnection);
    } catch (const std::exception& error) {
        const QString text = QString::fromUtf8(error.what());
        QMetaObject::invokeMethod(
            this, [this, id = query.id, text] { emit failed(id, text); }, Qt::QueuedConnection);
    }
}

} // namespace sharesnet
