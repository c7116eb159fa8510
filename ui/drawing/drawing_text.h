#pragma once

#include "core/arch/cost.h"
#include "core/arch/layout.h"
#include "core/arch/spec.h"
#include "ui/drawing/drawing.h"

#include <QLocale>
#include <QString>

#include <cstdint>

namespace sharesnet {

// What the drawing, its tooltips and the accessible names say. Pure; spots must exist in the
// layout.

QString inputText(const ArchSpec& spec);  // 3×32×32
QString stemText(const ArchSpec& spec);   // 3×3, 16
QString headText(const ArchSpec& spec);   // avg · fc 10
QString chipText(const ConvLayout& conv); // 3×3 A /2
QString switchText();                     // share 3×3
// what to do where there are no stages
QString emptyHint();
QString stageTitle(int stage); // Stage 2
// 16×16 · 128 ch · ×18; Narrow: without the blocks
QString stageFacts(const StageLayout& stage, DrawingForm form);
// block 3 · 1×1 shortcut; Narrow: block 3
QString blockTitle(const BlockLayout& block, DrawingForm form);
QString usesText(int conv, int group, int uses); // A ×17
// A ×17 at the first use, or A; empty: nothing is shared
QString blockSharing(const StageSpec& stage, const BlockLayout&);
QString foldText(int first, int last, bool open); // blocks 4–17 alike
// one 3×3 tensor, used 17 times; empty if none
QString sharedTensors(const StageSpec& stage, const StageLayout&);
QString sharedText(int tensors, int kernel, int uses); // likewise, of that many of one kernel
QString nothingShared();
QString stageParameters(const StageCost& cost, const QLocale& numbers);  // 61 k parameters
QString macsText(std::int64_t macs, const QLocale& numbers = QLocale()); // 7.64 M MACs
QString stageReduction(const StageCost& cost, const QLocale& numbers);   // −38 %
// −147 k, or: would save 147 k; Narrow: saves 147 k
QString stageSaving(const StageCost& cost, std::int64_t couldSave, const QLocale& numbers,
                    DrawingForm form);

// What sharing by the paper's rule saves in a stage: (blocks that share - 1) weights of conv 2.
std::int64_t paperSaving(const ArchSpec& spec, const ArchLayout& layout, int stage);

QString spotName(const Spot& spot); // Stage 2, block 3, conv 2
// What it is, its shape, bytes and uses, and what a click would do, in lines.
QString spotDescription(const Spot& spot, const ArchSpec& spec, const ArchLayout& layout,
                        const ArchCost& cost);

} // namespace sharesnet
