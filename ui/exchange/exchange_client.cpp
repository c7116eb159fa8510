#include "ui/exchange/exchange_client.h"

namespace sharesnet {

void ExchangeClient::setEngine(std::shared_ptr<const Engine> engine) {
    engine_ = std::move(engine);
    emit engineCame();
}

} // namespace sharesnet
