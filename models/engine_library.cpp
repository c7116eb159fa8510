#include "models/engine_library.h"

extern "C" {

sharesnet::Engine* sharesnetMakeEngine() {
    return sharesnet::makeEngine().release();
}

int sharesnetTrainAsRank(const sharesnet::RankPlace& place,
                         const std::function<bool()>& cancelled) {
    return sharesnet::trainAsRank(place, cancelled);
}
}
