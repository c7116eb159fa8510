#include "core/inspect/top_images.h"

namespace sharesnet {

std::string toString(ChannelScore score) {
    return score == ChannelScore::Maximum ? "maximum" : "mean";
}

} // namespace sharesnet
