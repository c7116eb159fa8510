#include "ui/activations/other_maps.h"

#include <utility>

namespace sharesnet {

namespace {

bool sameWish(const OtherMaps::Wish& a, const OtherMaps::Wish& b) {
    return a.model.sameCheckpoint(b.model) && a.query.conv == b.query.conv &&
           a.query.point == b.query.point && a.query.weights == b.query.weights &&
           a.query.image.width == b.query.image.width &&
           a.query.image.pixelsHwc == b.query.image.pixelsHwc;
}

} // namespace

OtherMaps::OtherMaps(QObject* parent) : QObject(parent) {
    connect(&client_, &MapsClient::answered, this,
            [this](const std::shared_ptr<const FeatureMaps>& maps) {
                maps_ = maps;
                emit changed();
            });
    connect(&client_, &MapsClient::failed, this, [this](const QString& why) {
        maps_.reset();
        why_ = tr("%1: %2").arg(label(), why);
        emit changed();
    });
}

void OtherMaps::setEngine(std::shared_ptr<const Engine> engine) {
    client_.setEngine(std::move(engine));
    want(std::exchange(wish_, std::nullopt));
}

void OtherMaps::want(std::optional<Wish> wish) {
    if (!client_.ready()) {
        wish_ = std::move(wish); // asked for when the engine comes
        return;
    }
    if (wish && wish_ && sameWish(*wish, *wish_)) {
        wish_->model.label = wish->model.label;
        return;
    }
    if (!wish && !wish_) {
        return;
    }
    const bool other = !wish || !wish_ || !(wish->query.conv == wish_->query.conv) ||
                       !wish->model.sameCheckpoint(wish_->model) ||
                       wish->query.point != wish_->query.point;
    wish_ = std::move(wish);
    why_.clear();
    client_.forget();
    if (wish_) {
        client_.askCheckpoint(wish_->model.file, wish_->query);
    }
    if (other) { // else what is there stays on show until the answer comes
        maps_.reset();
        emit changed();
    }
}

} // namespace sharesnet
