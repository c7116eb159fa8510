#include "ui/activations/checkpoint_viewer.h"

namespace sharesnet {

void CheckpointViewer::ask(const std::filesystem::path& file, const ActivationQuery& query) {
    if (!engine_) {
        return;
    }
    worker_.postLatest(
        [this, engine = engine_, file, query] {
            return std::make_shared<const FeatureMaps>(
                opened_.at(*engine, file).activations(query));
        },
        [this](const std::shared_ptr<const FeatureMaps>& maps) { emit answered(maps); },
        [this, id = query.id](const std::string& why) {
            emit failed(id, QString::fromStdString(why));
        });
}

} // namespace sharesnet
