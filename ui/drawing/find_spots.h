#pragma once

#include "core/arch/layout.h"
#include "ui/drawing/spot.h"

#include <QString>

#include <vector>

namespace sharesnet {

// What a search for 'stage 3 block 12', 'stage2 conv2', 'block 5 conv 1', 'group B', 'A', 'stem' or
// 'classifier' finds, in the drawing's order: stages, blocks or chips, whichever is the finest that
// is named; of a group the chips that use it. Words may be shortened to their first letter (s3 b12
// c2). Empty where the text says nothing or something else, or names what does not exist.
std::vector<Spot> findSpots(const QString& text, const ArchLayout& layout);

} // namespace sharesnet
