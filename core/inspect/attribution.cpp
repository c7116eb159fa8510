#include "core/inspect/attribution.h"

#include "core/base/error.h"

namespace sharesnet {

std::string toString(AttributionMethod method) {
    return method == AttributionMethod::GradCam ? "grad-cam" : "input-gradient";
}

AttributionMethod parseAttributionMethod(const std::string& text) {
    for (const auto method : {AttributionMethod::GradCam, AttributionMethod::InputGradient}) {
        if (text == toString(method)) {
            return method;
        }
    }
    throw Error("there is no explanation method '%1'; choose grad-cam or input-gradient", text);
}

} // namespace sharesnet
