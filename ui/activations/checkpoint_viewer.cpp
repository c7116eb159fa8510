#include "ui/activations/checkpoint_viewer.h"

namespace sharesnet {

void CheckpointViewer::ask(const std::filesystem::path& file, const ActivationQuery& query) {
    if (!engine_) {
        return;
    }
    worker_.postLatest(
        [this, engine = engine_, file, query] {
            return std::make_shared<const FeatureMaps>(serve(*engine, file, query));
        },
        [this](const std::shared_ptr<const FeatureMaps>& maps) { emit answered(maps); },
        [this, id = query.id](const std::string& why) {
            emit failed(id, QString::fromStdString(why));
        });
}

FeatureMaps CheckpointViewer::serve(const Engine& engine, const std::filesystem::path& file,
                                    const ActivationQuery& query) {
    std::error_code none;
    const auto written = std::filesystem::last_write_time(file, none);
    if (!opened_.inspector || opened_.file != file || opened_.written != written) {
        opened_.inspector.reset(); // two networks at once are not needed in memory
        // On the CPU: a training that has the GPU keeps it.
        opened_ = {file, written, engine.openCheckpoint(file, "cpu")};
    }
    return opened_.inspector->activations(query);
}

} // namespace sharesnet
