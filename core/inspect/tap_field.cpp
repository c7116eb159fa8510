#include "core/inspect/tap_field.h"

namespace sharesnet {

ReceptiveField receptiveFieldOfTap(const ArchSpec& spec, const ConvAddress& conv, int block,
                                   TapPoint point) {
    const ArchLayout layout = layoutOf(spec);
    switch (point) {
    case TapPoint::Input:
        return receptiveFieldBefore(spec, layout, {conv.stage, block, conv.conv});
    case TapPoint::AfterSum:
        return receptiveFieldAt(spec, layout, conv.stage, block);
    case TapPoint::Output:
    case TapPoint::AfterNorm:
        break;
    }
    return receptiveFieldAt(spec, layout, conv.stage, block, conv.conv);
}

} // namespace sharesnet
