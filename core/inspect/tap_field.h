#pragma once

#include "core/arch/receptive_field.h"
#include "core/inspect/feature_map.h"

namespace sharesnet {

// Which part of the image a value sees that is read at a tap point of a convolution (its stage and
// number) in a block. Norm and ReLU look at one value, the shortcut of a sum never sees more than
// the branch. In pixels of the network's input. Pure; any thread.
ReceptiveField receptiveFieldOfTap(const ArchSpec& spec, const ConvAddress& conv, int block,
                                   TapPoint point);

} // namespace sharesnet
