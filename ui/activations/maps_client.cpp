#include "ui/activations/maps_client.h"

#include "ui/base/core_text.h"

#include <exception>
#include <utility>

namespace sharesnet {

namespace {

struct CheckpointAnswer {
    std::shared_ptr<const FeatureMaps> maps; // null: it cannot be opened
    QString why;
};

} // namespace

void MapsClient::askLive(ActivationQuery query) {
    query.id = ++lastId_;
    pending_ = query.id;
    emit probeRequested(query);
}

void MapsClient::askCheckpoint(const std::filesystem::path& file, ActivationQuery query) {
    query.id = ++lastId_;
    pending_ = query.id;
    worker_.postLatest(
        [this, engine = engine_, file, query]() -> CheckpointAnswer {
            CheckpointProbe* probe = nullptr;
            try {
                probe = &opened_.at(*engine, file);
            } catch (const std::exception& error) {
                return {nullptr, errorText(error)};
            }
            return {std::make_shared<const FeatureMaps>(probe->activations(query)), {}};
        },
        [this, id = query.id](const CheckpointAnswer& answer) {
            if (answer.maps) {
                accept(answer.maps);
            } else if (pending_ == id) {
                pending_.reset();
                emit cannotOpen(answer.why);
            }
        },
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
