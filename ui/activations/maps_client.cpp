#include "ui/activations/maps_client.h"

#include <utility>

namespace sharesnet {

void MapsClient::askLive(ActivationQuery query) {
    query.id = ++lastId_;
    pending_ = query.id;
    emit probeRequested(query);
}

void MapsClient::askCheckpoint(const std::filesystem::path& file, ActivationQuery query) {
    query.id = ++lastId_;
    pending_ = query.id;
    worker_.postLatest(
        [this, engine = engine_, file, query] {
            return std::make_shared<const FeatureMaps>(
                opened_.at(*engine, file).activations(query));
        },
        [this](const std::shared_ptr<const FeatureMaps>& maps) { accept(maps); },
        [this, id = query.id](const std::string& why) {
            if (pending_ == id) {
                refuse(QString::fromStdString(why));
            }
        });
}

void MapsClient::forget() {
    pending_.reset();
}

void MapsClient::accept(const std::shared_ptr<const FeatureMaps>& maps) {
    if (maps && pending_ == maps->query.id) {
        pending_.reset();
        emit answered(maps);
    }
}

void MapsClient::refuse(const QString& why) {
    pending_.reset();
    emit failed(why);
}

} // namespace sharesnet
