#pragma once

#include "core/arch/cost.h"
#include "core/arch/layout.h"
#include "core/arch/spec.h"
#include "core/arch/validate.h"
#include "ui/drawing/spot.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace sharesnet {

// What the drawing says of a spot while it is looked at. Pure; spots must exist in the layout.

QStringList edgeLines(const ImageShape& shape); // 64 × over 32×32: what flows between two cards
QString shapeText(const ImageShape& shape);     // 64×32×32
QString rolledTitle(int first, int last);       // blocks 2–18, rolled up
QString passesText(int passes);                 // 17 passes
bool isBroken(const ImageShape& shape);         // nothing is left of it

// weight A: 36,864 parameters, 144 KiB, used 17 times, saves 2.3 MiB. Of a chip; empty where it
// owns its weight.
QString weightText(const Spot& chip, const ArchSpec& spec, const ArchLayout& layout);

// Receptive field 35×35 pixels, one every 4. Of the stem, a stage, a block or a chip; empty
// elsewhere.
QString receptiveText(const Spot& spot, const ArchSpec& spec, const ArchLayout& layout);

Spot spotOf(const ArchIssue& issue); // what the issue is about; None: the network
// Stage 2, channels: must be ... The path itself counts from 0, which beside the drawing would
// mislead.
QString placedText(const ArchIssue& issue);
// its errors in lines, empty if none
QString issueText(const Spot& spot, std::span<const ArchIssue> issues);

// What a click on a switch or a chip would change, without doing it.
struct WhatIf {
    std::int64_t before = 0; // parameters
    std::int64_t after = 0;
    bool operator==(const WhatIf&) const = default;
};
// nullopt: nothing, or refused
std::optional<WhatIf> whatIf(const Spot& spot, const ArchSpec& spec, const ArchCost& cost);
QString whatIfText(const WhatIf& change); // 1,703,258 → 1,518,938, −184,320

} // namespace sharesnet
