#include "core/inspect/feature_map.h"

#include "core/base/error.h"

#include <array>

namespace sharesnet {

namespace {

constexpr std::array kPoints{TapPoint::Input, TapPoint::Output, TapPoint::AfterNorm,
                             TapPoint::AfterSum};

} // namespace

std::string toString(TapPoint point) {
    switch (point) {
    case TapPoint::Input:
        return "input";
    case TapPoint::Output:
        return "output";
    case TapPoint::AfterNorm:
        return "after-norm";
    case TapPoint::AfterSum:
        break;
    }
    return "after-sum";
}

TapPoint parseTapPoint(const std::string& text) {
    std::string known;
    for (const TapPoint point : kPoints) {
        if (text == toString(point)) {
            return point;
        }
        known += (known.empty() ? "" : ", ") + toString(point);
    }
    throw Error("a convolution has no point '%1'; choose one of %2", text, known);
}

} // namespace sharesnet
