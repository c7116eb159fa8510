#pragma once

#include "core/arch/conv_place.h"

#include <QMetaType>

namespace sharesnet {

// A place in the drawing that can be pointed at, selected and described. Stages, blocks and convs
// from 1.
struct Spot {
    enum class Kind { None, Stem, Head, Stage, Switch, Fold, Block, Chip };

    Kind kind = Kind::None;
    int stage = 0;
    int block = 0; // of a fold: its first block
    int conv = 0;
    bool operator==(const Spot&) const = default;

    ConvPlace place() const { return {stage, block, conv}; }

    static Spot ofStage(int stage) { return {Kind::Stage, stage, 0, 0}; }
    static Spot ofBlock(int stage, int block) { return {Kind::Block, stage, block, 0}; }
    static Spot ofChip(int stage, int block, int conv) { return {Kind::Chip, stage, block, conv}; }
};

} // namespace sharesnet

Q_DECLARE_METATYPE(sharesnet::Spot)
