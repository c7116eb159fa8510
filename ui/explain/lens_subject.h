#pragma once

#include "core/inspect/feature_map.h"
#include "ui/studies/lens_studies.h"

#include <QString>

#include <memory>
#include <optional>

namespace sharesnet {

// What the tabs of the lens that need a whole network look at.
struct LensSubject {
    // A checkpoint; of a model in training its last one. None: there is none.
    std::optional<StudiedModel> model;
    bool live = false; // the model itself is in training
    std::optional<ConvAddress> conv;
    TapPoint point = TapPoint::Output;
    int channel = 0;                       // selected, from 0
    std::shared_ptr<const RgbImage> image; // in the size of the network's input; null: none
    int truth = -1;                        // its class, from 0; -1: not known

    bool complete() const { return model && conv; }
};

} // namespace sharesnet
