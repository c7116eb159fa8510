#pragma once

#include "core/design/diff.h"
#include "ui/base/theme.h"
#include "ui/drawing/fold_state.h"

#include <QString>

namespace sharesnet {

// How differences look: a color and, since it may not be told apart, a sign.

QColor changeColor(const Theme& theme, Change change);
QString changeSign(Change change); // + − ~ ≠; empty for None
QString changeWord(Change change); // added, removed, shares differently, other shape

// What is told of a part of a drawing; None beyond what the changes know.
Change changeOfStage(const ArchChanges& changes, int stage);
Change changeOfBlocks(const ArchChanges& changes, const BlockRange& blocks); // the largest of them
Change changeOfConv(const ArchChanges& changes, int stage, int block, int conv);

} // namespace sharesnet
