#pragma once

#include "core/arch/spec.h"
#include "ui/base/theme.h"

#include <QMetaType>
#include <QRect>

#include <vector>

class QPainter;

namespace sharesnet {

// How the blocks of each stage share: the group of each block, counted from 0, or -1.
using SharePattern = std::vector<std::vector<int>>;
SharePattern sharePattern(const ArchSpec& arch);

// One chip per block, stage by stage; blocks of one color share a weight. Its width in pixels at
// scale 1, and the picture in the middle of a cell; stages for which there is no room are left out.
int sharePatternWidth(const SharePattern& pattern);
void drawSharePattern(QPainter& painter, const QRect& cell, const SharePattern& pattern,
                      const Theme& theme);

} // namespace sharesnet

Q_DECLARE_METATYPE(sharesnet::SharePattern)
